//! Good points: what is met, the best known and the most important first.

use std::cmp::Reverse;

use super::Part;
use crate::domain::{Answer, Confidence, Entry};
use crate::report::document::{Cell, Column, Document, Tone};
use crate::report::labels;

/// How many good points the short report shows.
const GOOD_POINTS: usize = 8;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.part(texts.report_part_good());
    let mut met = part.checkpoints_with(|_, e| e.counted() == Some(Answer::Yes));
    if met.is_empty() {
        out.paragraph(Cell::toned(texts.report_no_good(), Tone::Muted));
        return;
    }
    met.sort_by_key(|id| {
        let entry = part.entry(id);
        let severity = part.content.checkpoint(id).map(|c| c.severity);
        let known = entry.and_then(|e| e.confidence).map(Confidence::token);
        let rank = Confidence::ALL.iter().position(|c| Some(c.token()) == known);
        let proved = entry.is_some_and(|e| !e.evidence.is_empty());
        Reverse((proved, severity, rank))
    });
    let (shown, more) = part.shown(&met, GOOD_POINTS);
    let rows = shown.iter().map(|id| {
        let support = part.entry(id).map(|e| support(part, e)).unwrap_or_default();
        vec![Cell::toned(id.as_str(), Tone::Strong), part.question(id).into(), support.into()]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_question()),
        Column::text(texts.report_label_support()),
    ];
    out.table(columns, rows.collect());
    if more > 0 {
        out.paragraph(Cell::toned(texts.report_and_more(more), Tone::Muted));
    }
}

/// Says how an answer is known.
fn support(part: &Part<'_>, entry: &Entry) -> String {
    let texts = part.texts;
    match (entry.confidence, entry.evidence.len()) {
        (None, 0) => texts.report_support_none(),
        (None, evidence) => texts.report_support_evidence(evidence),
        (Some(known), evidence) => texts.report_support(labels::confidence(texts, known), evidence),
    }
}
