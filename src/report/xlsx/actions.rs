//! The sheet of gaps to close, in the order in which to close them.

use rust_xlsxwriter::XlsxError;

use super::Making;
use super::book::{Book, Column, Table, Value};
use crate::domain::{Assessment, Entry, NextAction, Review, Severity};
use crate::report::labels;

pub(super) fn add(
    book: &mut Book,
    making: &Making<'_>,
    review: &Review,
    assessment: &Assessment,
) -> Result<(), XlsxError> {
    let texts = making.texts;
    let table = Table {
        lead: vec![texts.report_actions_order()],
        columns: vec![
            Column::new(texts.report_label_id(), 11.0),
            Column::new("#", 6.0),
            Column::new(texts.report_label_risk(), 10.0)
                .toned(Severity::ALL.map(|s| labels::severity(texts, s)).into()),
            Column::new(texts.report_label_gain(), 8.0),
            Column::new(texts.report_label_action(), 40.0),
            Column::new(texts.report_label_owner(), 16.0),
            Column::new(texts.report_label_due(), 12.0),
            Column::new(texts.report_label_state(), 20.0),
            Column::new(texts.report_label_effort(), 8.0),
            Column::new(texts.report_label_question(), 44.0),
            Column::new(texts.report_label_template(), 28.0),
        ],
        rows: assessment.actions.iter().map(|action| row(making, review, action)).collect(),
        printed: None,
    };
    book.sheet(&texts.export_sheet_actions())?.table(&table)
}

fn row(making: &Making<'_>, review: &Review, action: &NextAction) -> Vec<Value> {
    let texts = making.texts;
    let nothing = Entry::default();
    let entry = review.entry(&action.id).unwrap_or(&nothing);
    let checkpoint = making.content.checkpoint(&action.id);
    let question = checkpoint.map(|c| making.wording().content(&c.question));
    let template = checkpoint.and_then(|c| making.content.template_of(c));
    let until = entry.accepted.as_ref().filter(|_| action.accepted).map(|a| a.until);
    let state = match (until, entry.due) {
        (Some(until), _) => texts.report_accepted_mark(&until.to_string()),
        (None, Some(due)) if due < making.options.today => texts.export_overdue(),
        _ => String::new(),
    };
    vec![
        action.id.as_str().into(),
        Value::Number(action.rank.into()),
        labels::severity(texts, action.risk).text.into(),
        Value::Number(action.gain.into()),
        entry.action.shown().into(),
        entry.owner.shown_line().into(),
        Value::day(entry.due),
        state.into(),
        entry.effort.map(|e| labels::effort(texts, e)).unwrap_or_default().into(),
        question.unwrap_or_default().into(),
        template.map_or("", AsRef::as_ref).into(),
    ]
}
