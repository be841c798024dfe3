//! What the team still has to settle: flags, disagreements, accepted risks, and answers that do not
//! quite stand.

use super::Part;
use crate::domain::{Answer, CheckpointId};
use crate::report::document::{Block, Cell, Column, Document, Entry, Field, Tone};
use crate::report::labels;
use crate::report::wording::{day, listed};

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    out.part(part.texts.report_part_settle());
    let before = out.blocks.len();
    add_disagreements(part, out);
    add_flags(part, out);
    add_accepted(part, out);
    add_changed(part, out);
    add_ids(part, out);
    add_no_longer_asked(part, out);
    add_retired(part, out);
    if out.blocks.len() == before {
        // A heading without anything under it says nothing.
        out.blocks.pop();
    }
}

fn entry(part: &Part<'_>, id: &CheckpointId, fields: Vec<Field>) -> Entry {
    Entry {
        name: id.as_str().into(),
        marks: vec![part.answer(id)],
        text: part.question(id).into(),
        fields,
    }
}

fn add_disagreements(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let ids = &part.assessment.disagreements;
    if ids.is_empty() {
        return;
    }
    out.group(texts.report_group_disagreements(ids.len()));
    for id in ids {
        let sides = part.entry(id).map(|e| e.disagreement.as_slice()).unwrap_or_default();
        let fields = sides.iter().zip(1..).map(|(side, number)| {
            let by = match (side.by.is_empty(), day(side.at)) {
                (true, _) => texts.report_side_unnamed(number),
                (false, at) if at.is_empty() => side.by.shown_line().into_owned(),
                (false, at) => texts.report_by_at(&side.by.shown_line(), &at),
            };
            let answer = labels::answer(texts, side.answer);
            let text = if side.note.is_empty() {
                answer.text
            } else {
                texts.report_side(answer.text, &side.note.shown())
            };
            Field::new(by, text)
        });
        out.entry(entry(part, id, fields.collect()));
    }
}

fn add_flags(part: &Part<'_>, out: &mut Document) {
    let flagged = part.checkpoints_with(|_, e| e.flag);
    if flagged.is_empty() {
        return;
    }
    out.group(part.texts.report_group_flags(flagged.len()));
    for id in flagged {
        let note = part.entry(id).map(|e| e.note.shown().into_owned()).unwrap_or_default();
        out.entry(entry(part, id, vec![Field::new(part.texts.report_label_note(), note)]));
    }
}

fn add_accepted(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let ids = part.checkpoints_with(|c, e| {
        let standing = part.assessment.standing(&c.id);
        e.accepted.is_some() && standing.is_some_and(|s| s.risk.level().is_some())
    });
    if ids.is_empty() {
        return;
    }
    out.group(texts.report_group_accepted(ids.len()));
    let rows = ids.iter().filter_map(|id| {
        let accepted = part.entry(id)?.accepted.as_ref()?;
        let standing = part.assessment.standing(id)?;
        let until = accepted.until.to_string();
        let until = if standing.accepted {
            until.into()
        } else {
            Cell::toned(texts.report_accepted_expired(&until), Tone::High)
        };
        Some(vec![
            Cell::toned(id.as_str(), Tone::Strong),
            labels::risk(texts, standing.risk),
            until,
            accepted.why.shown().into_owned().into(),
        ])
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_risk()),
        Column::text(texts.report_label_until()),
        Column::text(texts.report_label_reason()),
    ];
    out.table(columns, rows.collect());
}

fn add_changed(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let changed = part.checkpoints_with(|c, e| e.question_changed(c));
    if changed.is_empty() {
        return;
    }
    out.group(texts.report_group_question_changed(changed.len()));
    for id in changed {
        let asked = part.entry(id).map(|e| e.question.shown().into_owned()).unwrap_or_default();
        out.entry(Entry {
            name: id.as_str().into(),
            marks: vec![part.answer(id)],
            text: Cell::default(),
            fields: vec![
                Field::new(texts.report_label_asked(), asked),
                Field::new(texts.report_label_asks_now(), part.question(id)),
            ],
        });
    }
}

fn add_ids(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let unproved: Vec<&CheckpointId> = part.assessment.yes_without_evidence.iter().collect();
    let unreasoned = part
        .checkpoints_with(|_, e| e.answer == Some(Answer::NotApplicable) && e.counted().is_none());
    let carried = part.checkpoints_with(|_, e| e.carried);
    let mut add = |title: String, ids: &[&CheckpointId]| {
        if !ids.is_empty() {
            out.group(title);
            out.blocks.push(Block::Paragraph(listed(ids).into()));
        }
    };
    add(texts.report_group_yes_without_evidence(unproved.len()), &unproved);
    add(texts.report_group_na_without_reason(unreasoned.len()), &unreasoned);
    add(texts.report_group_carried(carried.len()), &carried);
}

/// Adds the answers to checkpoints that a pack has retired: a short list.
fn add_no_longer_asked(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let ids = part.assessment.retired.iter();
    let gone: Vec<_> = ids.filter_map(|id| Some((id, part.content.retired(id)?))).collect();
    if gone.is_empty() {
        return;
    }
    out.group(texts.report_group_no_longer_asked(gone.len()));
    for (id, retired) in gone {
        let Some(said) = part.entry(id) else { continue };
        let mut entry =
            entry(part, id, vec![Field::new(texts.report_label_note(), said.note.shown())]);
        entry.text = said.question.shown().into();
        if !retired.since.is_empty() {
            let since = texts.report_no_longer_asked_since(&retired.since.shown_line());
            entry.marks.push(Cell::toned(since, Tone::Muted));
        }
        out.entry(entry);
    }
}

fn add_retired(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let ids = part.assessment.retired.iter();
    let ids: Vec<&CheckpointId> = ids.filter(|id| part.content.retired(id).is_none()).collect();
    if ids.is_empty() {
        return;
    }
    out.group(texts.report_group_retired(ids.len()));
    for id in ids {
        let Some(said) = part.entry(id) else { continue };
        let mut entry =
            entry(part, id, vec![Field::new(texts.report_label_note(), said.note.shown())]);
        entry.text = said.question.shown().into();
        out.entry(entry);
    }
}
