//! The common findings that show, or may show.

use std::cmp::Reverse;

use super::Part;
use crate::domain::{Answer, Finding, FindingState};
use crate::report::document::{Cell, Document, Entry, Field, Tone};
use crate::report::labels;
use crate::report::wording::listed;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let states = &part.assessment.findings;
    if states.is_empty() {
        return;
    }
    let count = |wanted: FindingState| states.iter().filter(|(_, s)| *s == wanted).count();
    out.part(texts.report_part_findings());
    let counts = texts.report_finding_counts(
        count(FindingState::Open),
        count(FindingState::Possible),
        count(FindingState::Clear),
        count(FindingState::Unknown),
    );
    out.paragraph(counts);
    let with_states = part.content.findings().zip(states.iter().map(|(_, state)| *state));
    let mut shown: Vec<(&Finding, FindingState)> = with_states
        .filter(|(_, state)| matches!(state, FindingState::Open | FindingState::Possible))
        .collect();
    shown.sort_by_key(|(f, state)| (*state != FindingState::Open, Reverse(f.severity)));
    shown.iter().for_each(|(finding, state)| out.entry(entry(part, finding, *state)));
}

fn entry(part: &Part<'_>, finding: &Finding, state: FindingState) -> Entry {
    let texts = part.texts;
    let severity = labels::risk(texts, crate::domain::Risk::Level(finding.severity));
    let unmet = finding.checkpoints.iter().filter(|id| {
        let counted = part.entry(id).and_then(crate::domain::Entry::counted);
        matches!(counted, Some(Answer::No | Answer::Partial))
    });
    let unmet = unmet.map(|id| texts.report_named(id.as_str(), &part.answer(id).text));
    Entry {
        name: finding.id.as_str().into(),
        marks: vec![severity, labels::finding(texts, state)],
        text: Cell::toned(part.wording.content(&finding.title), Tone::Strong),
        fields: vec![
            Field::new(texts.report_label_risk(), part.wording.maybe(finding.risk.as_ref())),
            Field::new(texts.report_label_remedy(), part.wording.maybe(finding.remedy.as_ref())),
            Field::new(texts.report_label_checkpoints(), listed(unmet)),
        ],
    }
}
