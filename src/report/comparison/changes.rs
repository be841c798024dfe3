//! Every change by section: both answers, who gave them and when, and what else differs.

use super::super::document::{Cell, Document, Entry, Field as Row, Tone};
use super::super::wording::{day, lines};
use super::super::words::words;
use super::super::{Detail, labels};
use super::{Pair, class, is_told};
use crate::domain::diff::{CheckpointChange, Class, Field};
use crate::domain::review::{Accepted, Entry as Said};
use crate::domain::{Answer, Untrusted};
use crate::text::Texts;

pub(super) fn add(pair: &Pair<'_>, out: &mut Document) {
    let told = |change: &CheckpointChange| {
        is_told(change) || (change.class == Class::StillOpen && pair.options.detail == Detail::Full)
    };
    out.part(pair.texts.report_part_changes());
    if !pair.diff.changes.iter().any(told) {
        out.paragraph(pair.texts.report_compare_nothing());
    }
    for section in pair.content.sections() {
        let inside = |change: &&CheckpointChange| {
            told(change)
                && pair.content.checkpoint(&change.id).is_some_and(|c| c.section == section.id)
        };
        let mut changes = pair.diff.changes.iter().filter(inside).peekable();
        if changes.peek().is_some() {
            let title = pair.wording.line(&section.title);
            out.group(pair.texts.report_named(section.id.as_str(), &title));
        }
        changes.for_each(|change| out.entry(entry(pair, change)));
    }
}

pub(super) fn entry(pair: &Pair<'_>, change: &CheckpointChange) -> Entry {
    let nothing = Said::default();
    let old = pair.old.entry(&change.id).unwrap_or(&nothing);
    let new = pair.new.entry(&change.id).unwrap_or(&nothing);
    let texts = pair.texts;
    let mut fields = vec![
        Row::new(texts.report_label_then(), answered(texts, change.old, old)),
        Row::new(texts.report_label_now(), answered(texts, change.new, new)),
    ];
    fields.extend(change.fields.iter().filter_map(|field| row(texts, *field, old, new)));
    Entry {
        name: Cell::toned(change.id.as_str(), Tone::Strong),
        marks: vec![
            class(texts, change.class),
            pair.answers(change),
            labels::risk(texts, change.risk),
        ],
        text: pair.question(&change.id).into(),
        fields,
    }
}

/// Returns an answer with who gave it and when.
pub(crate) fn answered(texts: &Texts, answer: Option<Answer>, said: &Said) -> Cell {
    let mut cell = labels::answer(texts, answer);
    if answer.is_some() {
        let who = [said.by.shown_line().into_owned(), day(said.at)];
        let who: Vec<&str> = who.iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
        if !who.is_empty() {
            cell.text = texts.report_by_at(&cell.text, &who.join(", "));
        }
    }
    cell
}

/// Returns what changed in a part of an answer; the answer itself stands above.
fn row(texts: &Texts, field: Field, old: &Said, new: &Said) -> Option<Row> {
    let text = |label: String, pick: fn(&Said) -> &Untrusted| {
        Row::new(label, words(&pick(old).shown(), &pick(new).shown()))
    };
    let value = |label: String, pick: &dyn Fn(&Said) -> String| {
        Row::new(label, words(&pick(old), &pick(new)))
    };
    Some(match field {
        Field::Answer => return None,
        Field::Note => text(texts.report_label_note(), |e| &e.note),
        Field::Reason => text(texts.report_label_reason(), |e| &e.reason),
        Field::Action => text(texts.report_label_action(), |e| &e.action),
        Field::Owner => text(texts.report_label_owner(), |e| &e.owner),
        Field::Evidence => value(texts.report_label_evidence(), &|e| lines(&e.evidence)),
        Field::Confidence => value(texts.report_label_confidence(), &|e| {
            e.confidence.map(|c| labels::confidence(texts, c)).unwrap_or_default()
        }),
        Field::Due => {
            value(texts.report_label_due(), &|e| e.due.map(|d| d.to_string()).unwrap_or_default())
        }
        Field::Effort => value(texts.report_label_effort(), &|e| {
            e.effort.map(|f| labels::effort(texts, f)).unwrap_or_default()
        }),
        Field::Accepted => value(texts.report_label_accepted(), &|e| {
            e.accepted.as_ref().map(|a| accepted(texts, a)).unwrap_or_default()
        }),
        Field::Flag => Row::new(
            texts.report_flag_mark(),
            if new.flag { texts.report_change_flagged() } else { texts.report_change_unflagged() },
        ),
        Field::Disagreement => value(texts.report_disagreement_mark(), &|e| sides(texts, e)),
    })
}

fn accepted(texts: &Texts, accepted: &Accepted) -> String {
    texts.report_accepted_until(&accepted.until.to_string(), &accepted.why.shown())
}

/// Returns the sides of a disagreement, one a line.
fn sides(texts: &Texts, said: &Said) -> String {
    let sides = said.disagreement.iter().map(|side| {
        let answer = labels::answer(texts, side.answer).text;
        if side.by.is_empty() { answer } else { texts.report_by_at(&answer, &side.by.shown_line()) }
    });
    sides.collect::<Vec<_>>().join("\n")
}
