//! Search in both languages at once.

mod excerpt;
mod parts;

use unicode_normalization::UnicodeNormalization as _;

pub use self::excerpt::{Place, Why};
use super::lang::Lang;
use super::pack::Content;
use super::review::Review;
use super::untrusted::Untrusted;

/// Folds a text so that what looks or sounds the same is the same: compatibility forms (full-width
/// letters, half-width kana), case, and hiragana as katakana.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .map(|c| match u32::from(c) {
            code @ 0x3041..=0x3096 => char::from_u32(code + 0x60).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// All that can be searched for, folded once.
///
/// A word may stand in the id, the question, the services, the guidance or the findings in either
/// language, or in what people wrote (note, reason, action, owner, evidence).
#[derive(Debug, Clone)]
pub struct Index {
    /// What belongs to each checkpoint, in their order.
    entries: Vec<Vec<Part>>,
}

/// One text that belongs to a checkpoint.
#[derive(Debug, Clone)]
struct Part {
    place: Place,
    /// The language of a text of the pack.
    lang: Option<Lang>,
    text: Untrusted,
    folded: String,
}

impl Index {
    /// Folds everything that can be searched for.
    #[must_use]
    pub fn new(content: &Content, review: &Review) -> Self {
        Self { entries: content.checkpoints().map(|c| parts::of(content, review, c)).collect() }
    }

    /// Finds the checkpoints that have every word of a query, as places in the order.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<usize> {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let has = |parts: &[Part], word: &&str| parts.iter().any(|p| p.folded.contains(word));
        (0..self.entries.len())
            .filter(|rank| words.iter().all(|word| has(&self.entries[*rank], word)))
            .collect()
    }

    /// Tells why a checkpoint was found, unless its id and its question in the language that is shown
    /// say it: the text that has most of the words that they do not have.
    #[must_use]
    pub fn why(&self, rank: usize, query: &str, shown: Lang) -> Option<Why> {
        let query = fold(query);
        let parts = self.entries.get(rank)?;
        let is_seen = |part: &&Part| match part.place {
            Place::Id => true,
            Place::Question => part.lang == Some(shown),
            _ => false,
        };
        let said = |word: &&str| parts.iter().filter(is_seen).any(|p| p.folded.contains(word));
        let missing: Vec<&str> = query.split_whitespace().filter(|word| !said(word)).collect();
        let count = |part: &Part| missing.iter().filter(|w| part.folded.contains(**w)).count();
        // Of those that say as much, the language that is shown is read, and the first one tells most.
        let best = parts
            .iter()
            .rev()
            .max_by_key(|part| (count(part), part.lang.is_none_or(|lang| lang == shown)))?;
        (count(best) > 0).then(|| excerpt::excerpt(best, &missing))
    }
}

/// Finds a checkpoint as people type its id: `SEC-1.03`, `sec-1.3`, or `1.3` when only one pillar has
/// it or it is that of the pillar one is in (`here`, a place in the order); the id of a section or a
/// pillar finds its first one. Returns the place in the order.
#[must_use]
pub fn find_id(content: &Content, typed: &str, here: Option<usize>) -> Option<usize> {
    let wanted = parts(typed);
    if wanted.is_empty() {
        return None;
    }
    let known: Vec<Vec<String>> = content.checkpoints().map(|c| parts(c.id.as_str())).collect();
    if let Some(at) = known.iter().position(|id| *id == wanted) {
        return Some(at);
    }
    let mut sections = Vec::new();
    let mut first = 0;
    for one in content.sections() {
        if !one.checkpoints.is_empty() {
            sections.push((first, parts(one.id.as_str())));
        }
        first += one.checkpoints.len();
    }
    let begins = |(at, id): &(usize, Vec<String>)| (*id == wanted).then_some(*at);
    let pillar = || {
        let pillar = content.pillars().position(|p| parts(p.id.as_str()) == wanted)?;
        Some(content.ranks_of(pillar)).filter(|ranks| !ranks.is_empty()).map(|ranks| ranks.start)
    };
    let ends = |id: &[String]| id.get(1..) == Some(&wanted);
    let short = sections.iter().filter(|(_, id)| ends(id)).map(|(at, _)| *at);
    let checkpoint = known.iter().enumerate().filter(|(_, id)| ends(id)).map(|(at, _)| at);
    let here = here.and_then(|here| content.pillar_at(here));
    sections
        .iter()
        .find_map(begins)
        .or_else(pillar)
        .or_else(|| meant(content, &short.collect::<Vec<_>>(), here))
        .or_else(|| meant(content, &checkpoint.collect::<Vec<_>>(), here))
}

/// Returns the one of the places that is meant: that of the pillar one is in, else the only one.
fn meant(content: &Content, places: &[usize], here: Option<usize>) -> Option<usize> {
    let own = places.iter().copied().find(|at| here.is_some() && content.pillar_at(*at) == here);
    own.or(match places {
        [one] => Some(*one),
        _ => None,
    })
}

/// Splits an id into its words and numbers: `SEC-1.03` is `sec`, `1`, `3`.
fn parts(id: &str) -> Vec<String> {
    fold(id)
        .split(|c: char| !c.is_alphanumeric())
        .flat_map(|part| {
            let digits = part.find(|c: char| c.is_ascii_digit()).unwrap_or(part.len());
            [part[..digits].to_owned(), part[digits..].trim_start_matches('0').to_owned()]
        })
        .filter(|part| !part.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
