//! The sheet of answers: one row a checkpoint, to be filtered, sorted and filled in.

use rust_xlsxwriter::XlsxError;

use super::Making;
use super::book::{self, Book, Table, Value};
use crate::domain::{
    Answer, Assessment, Checkpoint, Confidence, Effort, Entry, Review, Risk, Severity, Untrusted,
};
use crate::report::sheet::{Column, Kind, text_of, words};
use crate::report::wording::listed;
use crate::report::{labels, show};

/// How many columns are printed of a review's answers, what is read in a meeting, and of a handout,
/// what is written on by hand.
const PRINTED: u16 = 10;
const PRINTED_HANDOUT: u16 = 6;

pub(super) fn add(
    book: &mut Book,
    making: &Making<'_>,
    review: &Review,
    assessment: Option<&Assessment>,
    kind: Kind,
) -> Result<(), XlsxError> {
    let texts = making.texts;
    let columns: &[Column] = match kind {
        Kind::Answers => &Column::OF_ANSWERS,
        Kind::Handout => &Column::OF_HANDOUT,
    };
    let sheet = Answers { making, review, assessment };
    let (lead, printed) = match kind {
        Kind::Answers => (texts.export_answers_lead(), Some(PRINTED)),
        Kind::Handout => (texts.export_handout_lead(), Some(PRINTED_HANDOUT)),
    };
    let table = Table {
        lead: vec![lead],
        columns: columns.iter().map(|c| column(making, *c)).collect(),
        rows: making
            .content
            .checkpoints()
            .map(|c| columns.iter().map(|column| sheet.value(c, *column)).collect())
            .collect(),
        printed,
    };
    book.sheet(&texts.export_sheet_answers())?.table(&table)
}

fn column(making: &Making<'_>, column: Column) -> book::Column {
    let texts = making.texts;
    let mut out = book::Column::new(column.title(texts), width(column));
    out.entered = column.is_entered();
    match column {
        Column::Answer => {
            out.tones = Answer::ALL.map(|a| labels::answer(texts, Some(a))).into();
            out.choices = Answer::ALL.map(|a| words::answer(texts, a)).into();
        }
        Column::Confidence => {
            out.choices = Confidence::ALL.map(|c| labels::confidence(texts, c)).into();
        }
        Column::Effort => out.choices = Effort::ALL.map(|e| labels::effort(texts, e)).into(),
        Column::Flag => out.choices = vec![words::flag(texts)],
        Column::Severity => {
            out.tones = Severity::ALL.map(|s| labels::severity(texts, s)).into();
        }
        Column::Risk => {
            let levels = Severity::ALL.map(Risk::Level).into_iter();
            let risks = levels.chain([Risk::None, Risk::NotApplicable, Risk::Unanswered]);
            out.tones = risks.map(|risk| labels::risk(texts, risk)).collect();
        }
        _ => {}
    }
    out
}

fn width(column: Column) -> f64 {
    match column {
        Column::Id => 11.0,
        Column::Question => 42.0,
        Column::Note => 38.0,
        Column::Bring => 60.0,
        Column::Evidence | Column::Action | Column::Template => 28.0,
        Column::Reason | Column::AcceptedWhy | Column::Section | Column::Services => 24.0,
        Column::Owner | Column::By | Column::State | Column::Findings => 15.0,
        Column::Answer
        | Column::Due
        | Column::AcceptedUntil
        | Column::At
        | Column::Confidence
        | Column::Risk => 12.0,
        Column::Severity | Column::Effort | Column::Flag | Column::Gain => 9.0,
    }
}

struct Answers<'a> {
    making: &'a Making<'a>,
    review: &'a Review,
    assessment: Option<&'a Assessment>,
}

impl Answers<'_> {
    fn value(&self, checkpoint: &Checkpoint, column: Column) -> Value {
        let nothing = Entry::default();
        let entry = self.review.entry(&checkpoint.id).unwrap_or(&nothing);
        if column.is_entered() {
            return self.entered(entry, column);
        }
        let wording = self.making.wording();
        let (texts, content) = (self.making.texts, self.making.content);
        match column {
            Column::Id => checkpoint.id.as_str().into(),
            Column::Severity => labels::severity(texts, checkpoint.severity).text.into(),
            Column::Question => wording.content(&checkpoint.question).into(),
            Column::Bring => wording.items(&checkpoint.guidance.verify).into(),
            Column::Section => {
                let section = content.section_of(&checkpoint.id);
                let name =
                    section.map(|s| texts.report_named(s.id.as_str(), &wording.line(&s.title)));
                name.unwrap_or_default().into()
            }
            Column::By => entry.by.shown_line().into(),
            Column::At => Value::day(entry.at.map(|at| at.date_naive())),
            Column::State => {
                let marks = show::marks(texts, checkpoint, Some(entry));
                listed(marks.into_iter().map(|m| m.text)).into()
            }
            Column::Template => {
                let file = content.template_of(checkpoint);
                file.map_or("", AsRef::as_ref).into()
            }
            Column::Findings => {
                let findings =
                    content.findings().filter(|f| f.checkpoints.contains(&checkpoint.id));
                listed(findings.map(|f| f.id.as_str())).into()
            }
            Column::Services => {
                listed(checkpoint.guidance.services.iter().map(Untrusted::shown_line)).into()
            }
            Column::Risk => {
                let standing = self.assessment.and_then(|a| a.standing(&checkpoint.id));
                standing.map(|s| labels::risk(texts, s.risk).text).unwrap_or_default().into()
            }
            Column::Gain => {
                let actions = self.assessment.map(|a| a.actions.as_slice()).unwrap_or_default();
                Value::number(actions.iter().find(|a| a.id == checkpoint.id).map(|a| a.gain))
            }
            _ => Value::Empty,
        }
    }

    fn entered(&self, entry: &Entry, column: Column) -> Value {
        let texts = self.making.texts;
        let accepted = entry.accepted.as_ref();
        match column {
            Column::Answer => {
                entry.answer.map(|a| words::answer(texts, a)).unwrap_or_default().into()
            }
            Column::Confidence => {
                entry.confidence.map(|c| labels::confidence(texts, c)).unwrap_or_default().into()
            }
            Column::Effort => {
                entry.effort.map(|e| labels::effort(texts, e)).unwrap_or_default().into()
            }
            Column::Due => Value::day(entry.due),
            Column::AcceptedUntil => Value::day(accepted.map(|a| a.until)),
            Column::Flag if entry.flag => words::flag(texts).into(),
            Column::Evidence => match entry.evidence.as_slice() {
                [one] => Value::Link(one.shown_line().into_owned()),
                _ => text_of(entry, column).unwrap_or_default().into(),
            },
            _ => text_of(entry, column).unwrap_or_default().into(),
        }
    }
}
