//! A review as rows for spreadsheets: one for each checkpoint, under columns that stay.
//!
//! The words in them are those of JSON, so that programs can read them in every language.

use super::csv::{self, Value};
use super::wording::Wording;
use super::{Languages, json};
use crate::domain::{Assessment, CheckpointId, Content, Entry, Review, Risk, Untrusted};
use crate::text::Texts;

/// The columns; new ones go to the end.
pub const COLUMNS: [&str; 28] = [
    "id",
    "section",
    "severity",
    "question",
    "answer",
    "risk",
    "note",
    "reason",
    "evidence",
    "confidence",
    "action",
    "owner",
    "due",
    "effort",
    "accepted_until",
    "accepted_why",
    "flag",
    "by",
    "at",
    "carried",
    "question_changed",
    "disagreement",
    "template",
    "findings",
    "services",
    "gain",
    "review_id",
    "workload",
];

/// Makes the rows of a review: its checkpoints in order, then its answers to checkpoints that no pack
/// has.
#[must_use]
pub fn csv(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    languages: Languages,
) -> String {
    let wording = Wording { texts, languages };
    let sheet = Sheet { content, review, assessment, wording };
    let ids = content.checkpoints().map(|c| &c.id).chain(&assessment.retired);
    csv::render(&COLUMNS, &ids.map(|id| sheet.row(id)).collect::<Vec<_>>())
}

/// What the rows are taken from.
struct Sheet<'a> {
    content: &'a Content,
    review: &'a Review,
    assessment: &'a Assessment,
    wording: Wording<'a>,
}

impl Sheet<'_> {
    fn row(&self, id: &CheckpointId) -> Vec<Value> {
        let nothing = Entry::default();
        let entry = self.review.entry(id).unwrap_or(&nothing);
        let mut row = self.asked(id, entry).to_vec();
        row.extend(said(entry));
        row.extend(self.place(id));
        row.extend([Value::of(&self.review.id), Value::of(&self.review.workload)]);
        row
    }

    /// Returns what is asked, the answer as it was given and its risk.
    fn asked(&self, id: &CheckpointId, entry: &Entry) -> [Value; 6] {
        let checkpoint = self.content.checkpoint(id);
        let standing = self.assessment.standing(id);
        let question = match checkpoint {
            Some(checkpoint) => self.wording.content(&checkpoint.question).into(),
            None => Value::of(&entry.question),
        };
        [
            id.as_str().into(),
            checkpoint.map_or("", |c| c.section.as_str()).into(),
            checkpoint.map_or("", |c| c.severity.token()).into(),
            question,
            entry.answer.map_or("", |a| a.token()).into(),
            standing.map_or("", |s| Risk::token(s.risk)).into(),
        ]
    }

    /// Returns where the checkpoint belongs and what closing its gap gains.
    fn place(&self, id: &CheckpointId) -> [Value; 6] {
        let changed = self.assessment.standing(id).is_some_and(|s| s.question_changed);
        let sides = self.review.entry(id).map_or(0, |e| e.disagreement.len());
        let checkpoint = self.content.checkpoint(id);
        let template = checkpoint.and_then(|c| self.content.template_of(c));
        let findings = self.content.findings().filter(|f| f.checkpoints.contains(id));
        let findings: Vec<&str> = findings.map(|f| f.id.as_str()).collect();
        let services = checkpoint.map(|c| c.guidance.services.as_slice()).unwrap_or_default();
        let services: Vec<_> = services.iter().map(Untrusted::shown_line).collect();
        let gain = self.assessment.actions.iter().find(|a| a.id == *id).map(|a| a.gain);
        [
            flag(changed),
            Value::number((sides > 0).then(|| i64::try_from(sides).unwrap_or(i64::MAX))),
            template.map_or("", AsRef::as_ref).into(),
            findings.join(" ").into(),
            services.join(", ").into(),
            Value::number(gain),
        ]
    }
}

/// Returns what a person entered, one piece of evidence a line.
fn said(entry: &Entry) -> [Value; 14] {
    let accepted = entry.accepted.as_ref();
    let day = |day: Option<chrono::NaiveDate>| {
        Value::Text(day.map(|d| d.to_string()).unwrap_or_default())
    };
    [
        Value::of(&entry.note),
        Value::of(&entry.reason),
        super::wording::lines(&entry.evidence).into(),
        entry.confidence.map_or("", |c| c.token()).into(),
        Value::of(&entry.action),
        Value::of(&entry.owner),
        day(entry.due),
        entry.effort.map_or("", |e| e.token()).into(),
        day(accepted.map(|a| a.until)),
        accepted.map_or(Value::Empty, |a| Value::of(&a.why)),
        flag(entry.flag),
        Value::of(&entry.by),
        json::moment(entry.at).unwrap_or_default().into(),
        flag(entry.carried),
    ]
}

/// Writes a mark: `true`, or nothing.
fn flag(is: bool) -> Value {
    if is { "true".into() } else { Value::Empty }
}
