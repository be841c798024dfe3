//! What is not compared: questions that changed, were added or are not asked any more; and notes on
//! more than one checkpoint.

use super::super::document::{Cell, Document, Entry, Field, Tone};
use super::super::labels;
use super::super::words::words;
use super::Pair;
use crate::domain::{CheckpointId, Review, Untrusted};

/// Adds the notes on the review, its principles and its sections that differ.
pub(super) fn add_notes(pair: &Pair<'_>, out: &mut Document) {
    let (texts, nothing) = (pair.texts, Untrusted::default());
    let (old, new) = (&pair.old.notes, &pair.new.notes);
    let mut fields = Vec::new();
    let mut push = |label: String, old: Option<&Untrusted>, new: Option<&Untrusted>| {
        let (old, new) = (old.unwrap_or(&nothing), new.unwrap_or(&nothing));
        if old != new {
            fields.push(Field::new(label, words(&old.shown(), &new.shown())));
        }
    };
    push(texts.report_label_whole_review(), Some(&old.review), Some(&new.review));
    for principle in pair.content.principles() {
        let id = &principle.id;
        push(id.as_str().to_owned(), old.principles.get(id), new.principles.get(id));
    }
    for section in pair.content.sections() {
        let id = &section.id;
        push(id.as_str().to_owned(), old.sections.get(id), new.sections.get(id));
    }
    if !fields.is_empty() {
        out.part(texts.report_part_notes());
        out.fields(fields);
    }
}

/// Adds the checkpoints that are not compared.
pub(super) fn add(pair: &Pair<'_>, out: &mut Document) {
    let (texts, content) = (pair.texts, &pair.diff.content);
    let groups = [
        (texts.report_group_content_changed(content.changed.len()), &content.changed),
        (texts.report_group_content_added(content.added.len()), &content.added),
        (texts.report_group_content_retired(content.retired.len()), &content.retired),
    ];
    if groups.iter().all(|(_, ids)| ids.is_empty()) {
        return;
    }
    out.part(texts.report_part_content());
    for (heading, ids) in groups.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        out.group(heading);
        ids.iter().for_each(|id| out.entry(entry(pair, id)));
    }
}

pub(super) fn entry(pair: &Pair<'_>, id: &CheckpointId) -> Entry {
    let texts = pair.texts;
    let now = pair.question(id);
    // What is asked now, in whichever language, need not be told again.
    let question = pair.content.checkpoint(id).map(|c| &c.question);
    let asked = |review: &Review| -> String {
        let asked = review.entry(id).map(|e| &e.question);
        let asked = asked.filter(|asked| question.is_none_or(|now| !now.says(asked)));
        asked.map(|asked| asked.shown().into_owned()).unwrap_or_default()
    };
    let answer = |review: &Review| match review.entry(id) {
        Some(entry) => labels::answer(texts, entry.counted()),
        None => Cell::default(),
    };
    let (old, new) = (asked(pair.old), asked(pair.new));
    let again = if old == new { String::new() } else { new };
    Entry {
        name: Cell::toned(id.as_str(), Tone::Strong),
        marks: Vec::new(),
        text: now.into(),
        fields: vec![
            Field::new(texts.report_label_then(), answer(pair.old)),
            Field::new(texts.report_label_asked(), old),
            Field::new(texts.report_label_now(), answer(pair.new)),
            Field::new(texts.report_label_asked(), again),
        ],
    }
}
