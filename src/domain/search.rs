//! Search in both languages at once.

use unicode_normalization::UnicodeNormalization as _;

use super::lang::Lang;
use super::pack::{Checkpoint, Content};
use super::review::Review;

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
    entries: Vec<(usize, String)>,
}

impl Index {
    /// Folds everything that can be searched for.
    #[must_use]
    pub fn new(content: &Content, review: &Review) -> Self {
        let entries = content
            .checkpoints()
            .enumerate()
            .map(|(rank, c)| (rank, fold(&searchable(content, review, c))))
            .collect();
        Self { entries }
    }

    /// Finds the checkpoints that have every word of a query, as places in the order.
    #[must_use]
    pub fn find(&self, query: &str) -> Vec<usize> {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        self.entries
            .iter()
            .filter(|(_, text)| words.iter().all(|word| text.contains(word)))
            .map(|(rank, _)| *rank)
            .collect()
    }
}

/// Finds a checkpoint as people type its id: `SEC-1.03`, `sec-1.3`, or `1.3` when only one pillar has
/// it; a section's id finds its first one. Returns the place in the order.
#[must_use]
pub fn find_id(content: &Content, typed: &str) -> Option<usize> {
    let wanted = parts(typed);
    if wanted.is_empty() {
        return None;
    }
    let known: Vec<Vec<String>> = content.checkpoints().map(|c| parts(c.id.as_str())).collect();
    if let Some(at) = known.iter().position(|id| *id == wanted) {
        return Some(at);
    }
    let section = |id: &str| parts(id) == wanted || parts(id).get(1..) == Some(&wanted);
    let mut first = 0;
    for one in content.sections() {
        if section(one.id.as_str()) && !one.checkpoints.is_empty() {
            return Some(first);
        }
        first += one.checkpoints.len();
    }
    let mut short = known.iter().enumerate().filter(|(_, id)| id.get(1..) == Some(&wanted));
    match (short.next(), short.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
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

fn searchable(content: &Content, review: &Review, checkpoint: &Checkpoint) -> String {
    let mut text = String::from(checkpoint.id.as_str());
    let mut add = |part: &str| {
        text.push('\n');
        text.push_str(part);
    };
    let guidance = &checkpoint.guidance;
    for lang in Lang::ALL {
        let texts = [
            Some(&checkpoint.question),
            guidance.why.as_ref(),
            guidance.good.as_ref(),
            guidance.write.as_ref(),
            guidance.changed.as_ref(),
        ];
        texts.into_iter().flatten().filter_map(|t| t.exact(lang)).for_each(|t| add(t.raw()));
        guidance.verify.get(lang).iter().for_each(|t| add(t.raw()));
        for finding in content.findings().filter(|f| f.checkpoints.contains(&checkpoint.id)) {
            add(finding.title.get(lang).raw());
        }
    }
    checkpoint.services.iter().chain(&checkpoint.current_services).for_each(|s| add(s.raw()));
    for practice in &checkpoint.practices {
        add(practice.id.raw());
        practice.slug.iter().for_each(|slug| add(slug.raw()));
    }
    if let Some(entry) = review.entry(&checkpoint.id) {
        [&entry.note, &entry.reason, &entry.action, &entry.owner]
            .into_iter()
            .for_each(|t| add(t.raw()));
        entry.evidence.iter().for_each(|e| add(e.raw()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_sounds_the_same_is_the_same() {
        assert_eq!(fold("ばっくあっぷ"), fold("バックアップ"));
        assert_eq!(fold("ﾊﾞｯｸｱｯﾌﾟ"), fold("バックアップ"));
        assert_eq!(fold("ＫＭＳ"), fold("kms"));
    }
}
