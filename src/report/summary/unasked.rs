//! What was not asked, the worst that it can hide first, and what does not apply, with the reasons.

use std::cmp::Reverse;

use super::Part;
use crate::domain::{Answer, Risk, Standing};
use crate::report::document::{Cell, Column, Document, Tone};
use crate::report::labels;

/// How many unanswered checkpoints the short report shows.
const UNANSWERED: usize = 8;

/// Adds what was not asked, unless nothing was.
pub(super) fn add_unanswered(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let standings = part.assessment.standings.iter();
    let mut open: Vec<&Standing> = standings.filter(|s| s.risk == Risk::Unanswered).collect();
    if open.is_empty() || part.assessment.total.counts.answered == 0 {
        return;
    }
    out.part(texts.report_part_unanswered());
    open.sort_by_key(|s| Reverse(s.severity));
    let (shown, more) = part.shown(&open, UNANSWERED);
    let rows = shown.iter().map(|standing| {
        vec![
            Cell::toned(standing.id.as_str(), Tone::Strong),
            labels::severity(texts, standing.severity),
            part.question(&standing.id).into(),
        ]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_severity()),
        Column::text(texts.report_label_question()),
    ];
    out.table(columns, rows.collect());
    if more > 0 {
        out.paragraph(Cell::toned(texts.report_and_more(more), Tone::Muted));
    }
}

/// Adds what does not apply, with the reasons.
pub(super) fn add_not_applicable(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let ids = part.checkpoints_with(|_, e| e.counted() == Some(Answer::NotApplicable));
    if ids.is_empty() {
        return;
    }
    out.part(texts.report_part_not_applicable());
    let rows = ids.iter().map(|id| {
        let reason = part.entry(id).map(|e| e.reason.shown().into_owned());
        vec![
            Cell::toned(id.as_str(), Tone::Strong),
            part.question(id).into(),
            reason.unwrap_or_default().into(),
        ]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_question()),
        Column::text(texts.report_label_reason()),
    ];
    out.table(columns, rows.collect());
}
