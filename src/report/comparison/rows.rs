//! A comparison as rows: one for each checkpoint that differs, under columns that stay.

use super::super::csv::{self, Value};
use super::super::wording::Wording;
use super::super::{Languages, json};
use super::is_told;
use crate::domain::diff::{Class, Field, ReviewDiff};
use crate::domain::{Answer, CheckpointId, Content, Entry, Review};
use crate::text::Texts;

/// The columns; new ones go to the end.
pub const COLUMNS: [&str; 20] = [
    "id",
    "section",
    "severity",
    "class",
    "old_answer",
    "new_answer",
    "old_risk",
    "new_risk",
    "fields",
    "question",
    "old_note",
    "new_note",
    "old_by",
    "old_at",
    "new_by",
    "new_at",
    "new_action",
    "new_owner",
    "new_due",
    "new_effort",
];

/// Makes the rows of what changed between two reviews; the words in them are those of JSON.
#[must_use]
pub fn csv(
    content: &Content,
    old: &Review,
    new: &Review,
    diff: &ReviewDiff,
    texts: &Texts,
    languages: Languages,
) -> String {
    let sheet = Sheet { content, old, new, wording: Wording { texts, languages } };
    let told = |class, told: bool| told || class == Class::StillOpen;
    let changes = diff.changes.iter().filter(|c| told(c.class, is_told(c))).map(|change| {
        let known = Known {
            class: change.class.token(),
            old: change.old,
            new: change.new,
            risks: [change.old_risk.token(), change.risk.token()],
            fields: &change.fields,
        };
        sheet.row(&change.id, &known)
    });
    let content = [
        ("question-changed", &diff.content.changed),
        ("added", &diff.content.added),
        ("retired", &diff.content.retired),
    ];
    let content =
        content.into_iter().flat_map(|(class, ids)| ids.iter().map(move |id| (class, id)));
    let content = content.map(|(class, id)| {
        let counted = |review: &Review| review.entry(id).and_then(Entry::counted);
        let known =
            Known { class, old: counted(old), new: counted(new), risks: ["", ""], fields: &[] };
        sheet.row(id, &known)
    });
    csv::render(&COLUMNS, &changes.chain(content).collect::<Vec<_>>())
}

/// What the rows are taken from.
struct Sheet<'a> {
    content: &'a Content,
    old: &'a Review,
    new: &'a Review,
    wording: Wording<'a>,
}

/// What is known of a checkpoint before its entries are looked at.
struct Known<'a> {
    class: &'static str,
    old: Option<Answer>,
    new: Option<Answer>,
    risks: [&'static str; 2],
    fields: &'a [Field],
}

impl Sheet<'_> {
    fn row(&self, id: &CheckpointId, known: &Known<'_>) -> Vec<Value> {
        let checkpoint = self.content.checkpoint(id);
        let nothing = Entry::default();
        let old = self.old.entry(id).unwrap_or(&nothing);
        let new = self.new.entry(id).unwrap_or(&nothing);
        let answer = |answer: Option<Answer>| Value::from(answer.map_or("", Answer::token));
        let at = |entry: &Entry| Value::Text(json::moment(entry.at).unwrap_or_default());
        let fields: Vec<&str> = known.fields.iter().map(|f| f.token()).collect();
        let question = match checkpoint {
            Some(checkpoint) => self.wording.content(&checkpoint.question).into(),
            None if old.question.is_empty() => Value::of(&new.question),
            None => Value::of(&old.question),
        };
        vec![
            id.as_str().into(),
            checkpoint.map_or("", |c| c.section.as_str()).into(),
            checkpoint.map_or("", |c| c.severity.token()).into(),
            known.class.into(),
            answer(known.old),
            answer(known.new),
            known.risks[0].into(),
            known.risks[1].into(),
            fields.join(" ").into(),
            question,
            Value::of(&old.note),
            Value::of(&new.note),
            Value::of(&old.by),
            at(old),
            Value::of(&new.by),
            at(new),
            Value::of(&new.action),
            Value::of(&new.owner),
            new.due.map(|d| d.to_string()).unwrap_or_default().into(),
            new.effort.map_or("", |e| e.token()).into(),
        ]
    }
}
