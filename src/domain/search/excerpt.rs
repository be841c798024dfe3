//! Where a word stands in a text, with a little of what stands around it.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::super::untrusted::Untrusted;
use super::{Part, fold};

/// How much is shown before a word, in characters.
const BEFORE: usize = 24;

/// How much is shown after a word, in characters.
const AFTER: usize = 80;

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The id.
    Id,
    /// The question.
    Question,
    /// The note.
    Note,
    /// Why it does not apply.
    Reason,
    /// What to do.
    Action,
    /// Who does it.
    Owner,
    /// The evidence.
    Evidence,
    /// A service.
    Service,
    /// An official practice.
    Practice,
    /// A common finding.
    Finding,
    /// The guidance.
    Guidance,
}

/// Why a checkpoint was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Where the word stands.
    pub place: Place,
    /// What stands before it; two dots where something is left out.
    pub before: Untrusted,
    /// The word, as it stands there.
    pub found: Untrusted,
    /// What stands after it.
    pub after: Untrusted,
}

/// Cuts out the first of the folded words that a text has.
pub(super) fn excerpt(part: &Part, words: &[&str]) -> Why {
    let text = part.text.raw();
    let places =
        words.iter().filter_map(|w| Some(part.folded.find(w)?..part.folded.find(w)? + w.len()));
    let place = places.min_by_key(|range| range.start).unwrap_or(0..0);
    let found = unfolded(text, &place);
    let start = text[..found.start].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let rest = &text[found.end..];
    let end = rest.char_indices().nth(AFTER).map_or(text.len(), |(at, _)| found.end + at);
    let before = &text[start..found.start];
    let before = if start > 0 { format!("..{before}") } else { before.to_owned() };
    let after = &text[found.end..end];
    let after = if end < text.len() { format!("{after}..") } else { after.to_owned() };
    Why { place: part.place, before: before.into(), found: text[found].into(), after: after.into() }
}

/// Returns the bytes of a text that a range of the folded text was made of.
fn unfolded(text: &str, folded: &Range<usize>) -> Range<usize> {
    let (mut at, mut used, mut start) = (0, 0, None);
    while at < text.len() {
        let next = after_letter(text, at);
        let wide = fold(&text[at..next]).len();
        if start.is_none() && used + wide > folded.start {
            start = Some(at);
        }
        (at, used) = (next, used + wide);
        if used >= folded.end {
            break;
        }
    }
    start.unwrap_or(at)..at
}

/// Returns the end of a letter with the marks that belong to it, which are folded together.
fn after_letter(text: &str, at: usize) -> usize {
    let mut chars = text[at..].char_indices().skip(1);
    let is_mark = |c: char| is_combining_mark(c) || matches!(c, '\u{FF9E}' | '\u{FF9F}');
    chars.find(|(_, c)| !is_mark(*c)).map_or(text.len(), |(end, _)| at + end)
}
