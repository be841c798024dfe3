//! What a filled-in sheet changes in a review, as a report and as data.
//!
//! Knows each entry as it is and as it will be, and nothing of sheets.

use serde::Serialize;

use super::document::{Cell, Document, Entry, Field as Row, Tone};
use super::wording::Wording;
use super::words::words;
use super::{Options, json, labels, sheet, wording};
use crate::domain::diff::{Field, fields};
use crate::domain::review::{Accepted, Entry as Said};
use crate::domain::{Answer, CheckpointId, Confidence, Content, Effort};
use crate::text::Texts;

/// What a sheet changes about one checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The checkpoint.
    pub id: CheckpointId,
    /// What the review says.
    pub old: Said,
    /// What it will say.
    pub new: Said,
    /// What somebody changed in the review too since the sheet was made; both are kept.
    pub both: Vec<Field>,
}

/// Makes the list of changes.
#[must_use]
pub fn document(
    content: &Content,
    title: &str,
    changes: &[Imported],
    texts: &Texts,
    options: &Options,
) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let mut out = Document::new(title);
    for change in changes {
        let question = content.checkpoint(&change.id).map(|c| wording.content(&c.question));
        let marks =
            (!change.both.is_empty()).then(|| Cell::toned(texts.import_mark_both(), Tone::Accent));
        out.entry(Entry {
            name: Cell::toned(change.id.as_str(), Tone::Strong),
            marks: marks.into_iter().collect(),
            text: question.unwrap_or_default().into(),
            fields: fields(&change.old, &change.new)
                .into_iter()
                .map(|field| row(texts, field, change))
                .collect(),
        });
    }
    out
}

fn row(texts: &Texts, field: Field, change: &Imported) -> Row {
    let (old, new) = (said(texts, field, &change.old), said(texts, field, &change.new));
    let long = |text: &str| text.contains('\n') || text.chars().count() > 40;
    let value = if long(&old) || long(&new) {
        words(&old, &new)
    } else {
        let or_nothing = |text: String| if text.is_empty() { "-".to_owned() } else { text };
        texts.report_from_to(&or_nothing(old), &or_nothing(new)).into()
    };
    Row::new(label(texts, field), value)
}

fn label(texts: &Texts, field: Field) -> String {
    match field {
        Field::Answer => texts.report_label_answer(),
        Field::Note => texts.report_label_note(),
        Field::Reason => texts.report_label_reason(),
        Field::Evidence => texts.report_label_evidence(),
        Field::Confidence => texts.report_label_confidence(),
        Field::Action => texts.report_label_action(),
        Field::Owner => texts.report_label_owner(),
        Field::Due => texts.report_label_due(),
        Field::Effort => texts.report_label_effort(),
        Field::Accepted => texts.report_label_accepted(),
        Field::Flag => texts.export_label_flag(),
        Field::Disagreement => texts.report_disagreement_mark(),
    }
}

fn said(texts: &Texts, field: Field, entry: &Said) -> String {
    let accepted = |a: &Accepted| texts.report_accepted_until(&a.until.to_string(), &a.why.shown());
    match field {
        Field::Answer => labels::answer(texts, entry.answer).text,
        Field::Note => entry.note.shown().into_owned(),
        Field::Reason => entry.reason.shown().into_owned(),
        Field::Evidence => wording::lines(&entry.evidence),
        Field::Confidence => {
            entry.confidence.map(|c| labels::confidence(texts, c)).unwrap_or_default()
        }
        Field::Action => entry.action.shown().into_owned(),
        Field::Owner => entry.owner.shown().into_owned(),
        Field::Due => entry.due.map(|d| d.to_string()).unwrap_or_default(),
        Field::Effort => entry.effort.map(|e| labels::effort(texts, e)).unwrap_or_default(),
        Field::Accepted => entry.accepted.as_ref().map(accepted).unwrap_or_default(),
        Field::Flag if entry.flag => sheet::words::flag(texts),
        Field::Flag => String::new(),
        Field::Disagreement => {
            let sides = entry.disagreement.iter().map(|side| {
                let answer = labels::answer(texts, side.answer).text;
                texts.report_by_at(&answer, &side.by.shown_line())
            });
            sides.collect::<Vec<_>>().join("\n")
        }
    }
}

#[derive(Serialize)]
struct Shape<'a> {
    format: u32,
    applied: bool,
    changes: Vec<ChangeShape<'a>>,
}

#[derive(Serialize)]
struct ChangeShape<'a> {
    id: &'a str,
    field: &'static str,
    old: serde_json::Value,
    new: serde_json::Value,
    both: bool,
}

/// Makes the list of changes as JSON; `applied` says whether they are in the review already.
#[must_use]
pub fn json(changes: &[Imported], applied: bool) -> String {
    let changes = changes.iter().flat_map(|change| {
        let all = fields(&change.old, &change.new).into_iter();
        all.map(|field| ChangeShape {
            id: change.id.as_str(),
            field: field.token(),
            old: raw(field, &change.old),
            new: raw(field, &change.new),
            both: change.both.contains(&field),
        })
    });
    json::pretty(&Shape { format: json::FORMAT, applied, changes: changes.collect() })
}

fn raw(field: Field, entry: &Said) -> serde_json::Value {
    let texts = |all: &[crate::domain::Untrusted]| {
        all.iter().map(|one| one.raw().to_owned()).collect::<Vec<_>>()
    };
    match field {
        Field::Answer => entry.answer.map(Answer::token).into(),
        Field::Note => entry.note.raw().into(),
        Field::Reason => entry.reason.raw().into(),
        Field::Evidence => texts(&entry.evidence).into(),
        Field::Confidence => entry.confidence.map(Confidence::token).into(),
        Field::Action => entry.action.raw().into(),
        Field::Owner => entry.owner.raw().into(),
        Field::Due => entry.due.map(|d| d.to_string()).into(),
        Field::Effort => entry.effort.map(Effort::token).into(),
        Field::Accepted => entry.accepted.as_ref().map_or(
            serde_json::Value::Null,
            |a| serde_json::json!({ "until": a.until.to_string(), "why": a.why.raw() }),
        ),
        Field::Flag => entry.flag.into(),
        Field::Disagreement => {
            entry.disagreement.iter().map(|s| s.answer.map(Answer::token)).collect()
        }
    }
}
