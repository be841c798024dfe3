//! What changed since an earlier review.

use super::Part;
use crate::domain::diff::{Class, ReviewDiff};
use crate::domain::{Review, ScoreCard};
use crate::report::comparison;
use crate::report::document::{Cell, Document, Tone};
use crate::report::labels;

/// An earlier review and what changed since.
#[derive(Debug, Clone, Copy)]
pub struct Since<'a> {
    /// The earlier review.
    pub old: &'a Review,
    /// What changed since.
    pub diff: &'a ReviewDiff,
}

/// Says in a few sentences what changed.
pub(super) fn sentences(part: &Part<'_>) -> Vec<Cell> {
    let (texts, Some(since)) = (part.texts, part.since) else { return Vec::new() };
    let (diff, name) = (since.diff, comparison::title(since.old));
    let score = |card: &ScoreCard| labels::score_short(texts, card);
    let (old, new) = (score(&diff.compared.old), score(&diff.compared.new));
    let worse = diff.count(Class::Regressed);
    let mut out = vec![
        texts.report_since_score(&name, old, new, diff.changes.len()).into(),
        texts
            .report_since_counts(
                diff.count(Class::Resolved),
                diff.count(Class::Improved),
                worse,
                diff.count(Class::NewGap),
            )
            .into(),
    ];
    let high = diff.new_high_risks().count();
    if high > 0 {
        out.push(Cell::toned(texts.report_since_high(high), Tone::High));
    } else if worse == 0 {
        out.push(Cell::toned(texts.report_compare_no_worse(), Tone::Good));
    }
    out
}

/// Adds the changes that matter.
pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let Some(since) = part.since else { return };
    out.part(part.texts.report_part_since(&comparison::title(since.old)));
    comparison::add_changes(
        part.content,
        since.old,
        part.review,
        since.diff,
        part.texts,
        part.options,
        out,
    );
}
