//! What cannot be brought in, with the cell that says it.

use super::table::NoTable;
use crate::cli::failure::Failure;
use crate::domain::untrusted::shown;
use crate::text::Texts;

/// Something that cannot be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    /// The cell, e.g. `Answers!C7`.
    pub(super) place: String,
    /// What is wrong with it.
    pub(super) what: What,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// The row has no id.
    NoId,
    /// No pack of the review has the id.
    UnknownId { id: String },
    /// Another row has the id already.
    Again { id: String },
    /// The question belongs to another id.
    OtherQuestion { id: String },
    /// The word is none of the column.
    Word { value: String, expected: Expected },
    /// It is no day.
    Day { value: String },
    /// "Not applicable" without a reason.
    NoReason,
    /// The text did not fit into its cell.
    Cut,
    /// A risk is accepted until no day.
    WhyWithoutUntil,
    /// A risk is accepted for no reason.
    UntilWithoutWhy,
    /// A formula that cannot be worked out.
    Error { value: String },
}

/// Which words a column takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    Answer,
    Confidence,
    Effort,
    Flag,
}

/// Says all that cannot be brought in.
pub(super) fn refused(file: &str, troubles: &[Trouble], t: &Texts) -> Failure {
    let mut message = t.import_refused(file, troubles.len());
    for trouble in troubles {
        let line = t.import_trouble(&shown(&trouble.place), &said(&trouble.what, t));
        message.push_str(&format!("\n  {line}"));
    }
    Failure::Usage { message, hints: vec![t.hint_import_refused()] }
}

fn said(what: &What, t: &Texts) -> String {
    let line = |text: &str| shown(text).replace('\n', " ");
    match what {
        What::NoId => t.import_no_id(),
        What::UnknownId { id } => t.import_unknown_id(&line(id)),
        What::Again { id } => t.import_again(&line(id)),
        What::OtherQuestion { id } => t.import_other_question(&line(id)),
        What::Word { value, expected } => match expected {
            Expected::Answer => t.import_word_answer(&line(value)),
            Expected::Confidence => t.import_word_confidence(&line(value)),
            Expected::Effort => t.import_word_effort(&line(value)),
            Expected::Flag => t.import_word_flag(&line(value)),
        },
        What::Day { value } => t.import_day(&line(value)),
        What::NoReason => t.import_no_reason(),
        What::Cut => t.import_cut(),
        What::WhyWithoutUntil => t.import_why_without_until(),
        What::UntilWithoutWhy => t.import_until_without_why(),
        What::Error { value } => t.import_error(&line(value)),
    }
}

/// Says why a file is no sheet of answers.
pub(super) fn unreadable(file: &str, why: &NoTable, t: &Texts) -> Failure {
    let message = match why {
        NoTable::NeitherOne => t.import_neither_one(file),
        NoTable::TooLarge => t.import_too_large(file),
        NoTable::Broken => t.import_broken(file),
        NoTable::NoColumns => t.import_no_columns(file),
        NoTable::Twice { title } => t.import_twice(file, title),
        NoTable::Memory => t.import_memory(file),
    };
    Failure::usage(message, t.hint_import_sheet())
}
