//! What changed in a text, word by word: `[-old-]` and `{+new+}`, in tones of their own too.
//!
//! Knows texts in their shown form, and nothing of what they say.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

use super::document::{Cell, Part, Tone};

/// The most words, or lines, that are compared; beyond it lines are, and beyond that the texts as
/// wholes. The time grows with the square.
const MOST: usize = 4_000;

/// Equal texts shorter than this between two changes belong to both: "a b" is not read letter by
/// letter.
const SHORTEST_EQUAL: usize = 3;

/// How much of a long unchanged text is shown beside a change.
const CONTEXT: usize = 40;

/// A run of text that is equal, or was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Run {
    Equal(String),
    Changed { old: String, new: String },
}

/// Shows what changed between two texts, with a little of what did not.
pub(crate) fn words(old: &str, new: &str) -> Cell {
    let runs = joined(runs(old, new));
    let mut out = Cell::default();
    let last = runs.len().saturating_sub(1);
    for (i, run) in runs.iter().enumerate() {
        match run {
            Run::Equal(text) => out.text.push_str(&shortened(text, i > 0, i < last)),
            Run::Changed { old, new } => {
                push(&mut out, "[-", old, "-]", Tone::Removed);
                push(&mut out, "{+", new, "+}", Tone::Added);
            }
        }
    }
    out
}

fn push(out: &mut Cell, open: &str, text: &str, close: &str, tone: Tone) {
    if text.is_empty() {
        return;
    }
    let start = out.text.len();
    out.text.extend([open, text, close]);
    out.parts.push(Part { range: start..out.text.len(), tone });
}

fn runs(old: &str, new: &str) -> Vec<Run> {
    let (before, after) = equal_ends(old, new);
    let (a, b) = (&old[before..old.len() - after], &new[before..new.len() - after]);
    let mut out = vec![Run::Equal(old[..before].to_owned())];
    out.extend(middle(a, b));
    out.push(Run::Equal(old[old.len() - after..].to_owned()));
    out
}

/// Returns how many bytes of two texts are equal at the beginning and at the end, in whole words.
fn equal_ends(old: &str, new: &str) -> (usize, usize) {
    let lengths = |pairs: &mut dyn Iterator<Item = (&str, &str)>| -> usize {
        pairs.take_while(|(a, b)| a == b).map(|(a, _)| a.len()).sum()
    };
    let before = lengths(&mut old.split_word_bounds().zip(new.split_word_bounds()));
    let (a, b) = (&old[before..], &new[before..]);
    let after = lengths(&mut a.split_word_bounds().rev().zip(b.split_word_bounds().rev()));
    (before, after)
}

fn middle(old: &str, new: &str) -> Vec<Run> {
    let few = |a: &[&str], b: &[&str]| a.len() + b.len() <= MOST;
    let words = (
        old.split_word_bounds().collect::<Vec<&str>>(),
        new.split_word_bounds().collect::<Vec<&str>>(),
    );
    if few(&words.0, &words.1) {
        return compared(&words.0, &words.1);
    }
    let lines = (
        old.split_inclusive('\n').collect::<Vec<&str>>(),
        new.split_inclusive('\n').collect::<Vec<&str>>(),
    );
    if few(&lines.0, &lines.1) {
        return compared(&lines.0, &lines.1);
    }
    vec![Run::Changed { old: old.to_owned(), new: new.to_owned() }]
}

fn compared(old: &[&str], new: &[&str]) -> Vec<Run> {
    let text = |of: &[&str], range: Range<usize>| of.get(range).unwrap_or_default().concat();
    let ops = capture_diff_slices(Algorithm::Myers, old, new);
    ops.into_iter()
        .map(|op| match op {
            DiffOp::Equal { old_index, len, .. } => {
                Run::Equal(text(old, old_index..old_index + len))
            }
            op => Run::Changed { old: text(old, op.old_range()), new: text(new, op.new_range()) },
        })
        .collect()
}

/// Joins changes that stand next to each other, or have next to nothing between them.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let mut runs = runs.into_iter().filter(|r| *r != Run::Equal(String::new())).peekable();
    while let Some(run) = runs.next() {
        match (out.last_mut(), run) {
            (Some(Run::Changed { old, new }), Run::Changed { old: more_old, new: more_new }) => {
                old.push_str(&more_old);
                new.push_str(&more_new);
            }
            (Some(Run::Equal(text)), Run::Equal(more)) => text.push_str(&more),
            (Some(Run::Changed { old, new }), Run::Equal(text))
                if matches!(runs.peek(), Some(Run::Changed { .. }))
                    && text.chars().count() < SHORTEST_EQUAL
                    && !text.contains('\n') =>
            {
                old.push_str(&text);
                new.push_str(&text);
            }
            (_, run) => out.push(run),
        }
    }
    out
}

/// Cuts an unchanged text to what stands beside a change before it or after it.
fn shortened(text: &str, after_change: bool, before_change: bool) -> String {
    let graphemes: Vec<&str> = text.graphemes(true).collect();
    let head = if after_change { CONTEXT } else { 0 };
    let tail = if before_change { CONTEXT } else { 0 };
    if (head == 0 && tail == 0) || graphemes.len() <= head + tail + CONTEXT {
        return text.to_owned();
    }
    let (first, last) = (&graphemes[..head], &graphemes[graphemes.len() - tail..]);
    format!("{} .. {}", first.concat(), last.concat()).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(old: &str, new: &str) -> String {
        words(old, new).text
    }

    #[test]
    fn words_that_changed_are_marked_in_both_languages() {
        assert_eq!(
            text("MFA for all users", "MFA for root users"),
            "MFA for [-all-]{+root+} users"
        );
        assert_eq!(text("監視は月次です。", "監視は日次です。"), "監視は[-月-]{+日+}次です。");
        assert_eq!(text("", "new"), "{+new+}");
        assert_eq!(text("old", ""), "[-old-]");
        assert_eq!(text("same", "same"), "same");
    }

    #[test]
    fn changes_with_a_blank_between_them_are_one() {
        assert_eq!(text("one two", "three four"), "[-one two-]{+three four+}");
    }

    #[test]
    fn a_change_has_its_tone() {
        let cell = words("a yes b", "a no b");
        let parts: Vec<(&str, Tone)> =
            cell.parts.iter().map(|p| (&cell.text[p.range.clone()], p.tone)).collect();
        assert_eq!(parts, [("[-yes-]", Tone::Removed), ("{+no+}", Tone::Added)]);
    }

    #[test]
    fn long_texts_that_did_not_change_are_cut() {
        let long = "まえがき。".repeat(60);
        let shown = text(&format!("{long}はい{long}"), &format!("{long}いいえ{long}"));
        assert!(shown.contains("[-はい-]{+いいえ+}"), "{shown}");
        assert!(shown.chars().count() < 150, "{shown}");
    }

    #[test]
    fn a_huge_note_is_compared_in_a_moment() {
        let old: String = (0..60_000).map(|i| format!("word{i} ")).collect();
        let new: String = (0..60_000).map(|i| format!("other{i}\n")).collect();
        assert!(text(&old, &new).starts_with("[-word0 "));
    }

    proptest! {
        #[test]
        fn without_the_marks_each_side_is_whole(
            old in "[a-c あい。\n]{0,30}", new in "[a-c あい。\n]{0,30}",
        ) {
            let (mut a, mut b) = (String::new(), String::new());
            for run in joined(runs(&old, &new)) {
                match run {
                    Run::Equal(text) => { a.push_str(&text); b.push_str(&text); }
                    Run::Changed { old, new } => { a.push_str(&old); b.push_str(&new); }
                }
            }
            prop_assert_eq!((a, b), (old, new));
        }
    }
}
