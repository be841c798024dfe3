//! Next actions: owner, due date, effort and gain, in the order in which to close the gaps.

use super::Part;
use crate::domain::next_action::NextAction;
use crate::report::document::{Cell, Column, Document, Tone};
use crate::report::labels;

/// How many actions the short report shows.
const ACTIONS: usize = 15;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let (texts, actions) = (part.texts, &part.assessment.actions);
    out.part(texts.report_part_actions());
    if actions.is_empty() {
        out.paragraph(texts.report_no_actions());
        return;
    }
    out.paragraph(Cell::toned(texts.report_actions_order(), Tone::Muted));
    let (shown, more) = part.shown(actions, ACTIONS);
    let columns = vec![
        Column::number("#"),
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_risk()),
        Column::number(texts.report_label_gain()),
        Column::text(texts.report_label_action()),
        Column::text(texts.report_label_owner_due()),
        Column::text(texts.report_label_effort()),
    ];
    out.table(columns, shown.iter().map(|action| row(part, action)).collect());
    if more > 0 {
        out.paragraph(Cell::toned(texts.report_and_more(more), Tone::Muted));
    }
}

fn row(part: &Part<'_>, action: &NextAction) -> Vec<Cell> {
    let texts = part.texts;
    let entry = part.entry(&action.id);
    let what = match entry.filter(|e| !e.action.is_empty()) {
        Some(entry) => entry.action.shown().into_owned().into(),
        None => Cell::toned(texts.report_no_action_yet(&part.question(&action.id)), Tone::Muted),
    };
    let mut risk = labels::severity(texts, action.risk);
    if action.accepted {
        risk.tone = Tone::Muted;
    }
    vec![
        action.rank.to_string().into(),
        Cell::toned(action.id.as_str(), Tone::Strong),
        risk,
        format!("+{}", action.gain).into(),
        what,
        owner_due(part, action),
        entry.and_then(|e| e.effort).map(|e| labels::effort(texts, e)).unwrap_or_default().into(),
    ]
}

/// Returns who does it and until when, or until when the risk is accepted.
fn owner_due(part: &Part<'_>, action: &NextAction) -> Cell {
    let entry = part.entry(&action.id);
    let until = entry.and_then(|e| e.accepted.as_ref()).filter(|_| action.accepted);
    if let Some(accepted) = until {
        let mark = part.texts.report_accepted_mark(&accepted.until.to_string());
        return Cell::toned(mark, Tone::Muted);
    }
    let owner = entry.map(|e| e.owner.shown_line().into_owned()).unwrap_or_default();
    let due = part.due(entry);
    let both = [owner, due.text];
    let both: Vec<&str> = both.iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
    Cell::toned(both.join("\n"), due.tone)
}
