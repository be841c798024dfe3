//! The sheet of common findings with where each stands.

use rust_xlsxwriter::XlsxError;

use super::Making;
use super::book::{Book, Column, Table, Value};
use crate::domain::{Answer, Assessment, Entry, Finding, FindingState, Review, Severity};
use crate::report::labels;
use crate::report::wording::listed;

pub(super) fn add(
    book: &mut Book,
    making: &Making<'_>,
    review: &Review,
    assessment: &Assessment,
) -> Result<(), XlsxError> {
    let texts = making.texts;
    let states =
        [FindingState::Open, FindingState::Possible, FindingState::Clear, FindingState::Unknown];
    let with_states = making.content.findings().zip(assessment.findings.iter().map(|(_, s)| *s));
    let table = Table {
        lead: Vec::new(),
        columns: vec![
            Column::new(texts.report_label_id(), 11.0),
            Column::new(texts.report_label_severity(), 9.0)
                .toned(Severity::ALL.map(|s| labels::severity(texts, s)).into()),
            Column::new(texts.report_label_state(), 12.0)
                .toned(states.map(|s| labels::finding(texts, s)).into()),
            Column::new(texts.report_label_title(), 40.0),
            Column::new(texts.report_label_risk(), 48.0),
            Column::new(texts.report_label_remedy(), 48.0),
            Column::new(texts.report_label_checkpoints(), 24.0),
        ],
        rows: with_states.map(|(finding, state)| row(making, review, finding, state)).collect(),
        printed: None,
    };
    book.sheet(&texts.export_sheet_findings())?.table(&table)
}

fn row(making: &Making<'_>, review: &Review, finding: &Finding, state: FindingState) -> Vec<Value> {
    let (texts, wording) = (making.texts, making.wording());
    let unmet = finding.checkpoints.iter().filter_map(|id| {
        let counted = review.entry(id).and_then(Entry::counted);
        matches!(counted, Some(Answer::No | Answer::Partial))
            .then(|| texts.report_named(id.as_str(), &labels::answer(texts, counted).text))
    });
    vec![
        finding.id.as_str().into(),
        labels::severity(texts, finding.severity).text.into(),
        labels::finding(texts, state).text.into(),
        wording.content(&finding.title).into(),
        wording.maybe(finding.risk.as_ref()).into(),
        wording.maybe(finding.remedy.as_ref()).into(),
        listed(unmet).into(),
    ]
}
