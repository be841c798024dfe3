//! Words for what is wrong with the text of a review or a pack.

mod keys;
mod packs;

use crate::domain::Untrusted;
use crate::format::ProblemKind;
use crate::format::problem::{Direction, Expected};
use crate::text::{Texts, wrap};

/// Says what is wrong, in one sentence.
pub(crate) fn message(kind: &ProblemKind, t: &Texts) -> String {
    match kind {
        ProblemKind::Unquoted { value } => t.problem_unquoted(&line(value)),
        ProblemKind::Syntax { message } => t.problem_syntax(&line(message)),
        ProblemKind::ConflictMarkers => t.problem_conflict(),
        ProblemKind::NotToml10 => t.problem_not_toml10(),
        ProblemKind::NewerFormat { found } => t.problem_newer(*found),
        ProblemKind::MissingKey { key } => t.problem_missing_key(&line(key)),
        ProblemKind::UnknownKey { key } => t.problem_unknown_key(&line(key)),
        ProblemKind::WrongType { key, expected } => {
            t.problem_wrong_type(&line(key), &type_name(*expected, t))
        }
        ProblemKind::UnknownValue { key, value, allowed: _ } if value.is_empty() => {
            t.problem_bad_value(&line(key))
        }
        ProblemKind::UnknownValue { key, value, allowed: _ } => {
            t.problem_unknown_value(&line(key), &line(value))
        }
        ProblemKind::BadId { id } => t.problem_bad_id(&line(id)),
        ProblemKind::DuplicateId { id, first } => t.problem_duplicate(&line(id), *first),
        ProblemKind::UnknownReference { id, like: _ } => t.problem_unknown_reference(&line(id)),
        ProblemKind::MissingText { key } => t.problem_missing_text(&line(key)),
        ProblemKind::UnknownCheckpoint { id, like: _ } => t.problem_unknown_checkpoint(&line(id)),
        ProblemKind::NaWithoutReason { id } => t.problem_na_without_reason(&line(id)),
        ProblemKind::AcceptedWithoutReason { id } => t.problem_accepted_without_reason(&line(id)),
        ProblemKind::QuestionChanged { id } => t.problem_question_changed(&line(id)),
        ProblemKind::UnknownPack { id } => t.problem_unknown_pack(&line(id)),
        ProblemKind::TooLarge { limit } => t.problem_too_large(limit / (1024 * 1024)),
        ProblemKind::TooMany { limit } => t.problem_too_many(*limit),
        ProblemKind::TooDeep { limit } => t.problem_too_deep(*limit),
        ProblemKind::Disagreement { id } => t.problem_disagreement(&line(id)),
        ProblemKind::Key(fault) => keys::message(fault, t),
        ProblemKind::Pack(fault) => packs::message(fault, t),
        ProblemKind::NoLongerAsked { id, since } if since.is_empty() => {
            t.no_longer_asked_ever(&line(id))
        }
        ProblemKind::NoLongerAsked { id, since } => t.no_longer_asked(&line(id), &line(since)),
        ProblemKind::OtherVersion { pack, named, found, direction: _ } => {
            t.other_version(&line(pack), &line(named), &line(found))
        }
    }
}

/// Says what to do about it, in one sentence.
pub(crate) fn hint(kind: &ProblemKind, t: &Texts) -> String {
    match kind {
        ProblemKind::Unquoted { value } => t.hint_unquoted(&line(value)),
        ProblemKind::Syntax { .. } => t.hint_syntax(),
        ProblemKind::ConflictMarkers => t.hint_conflict(),
        ProblemKind::NotToml10 => t.hint_not_toml10(),
        ProblemKind::NewerFormat { .. } => t.hint_newer_format(),
        ProblemKind::MissingKey { .. } => t.hint_missing_key(),
        ProblemKind::UnknownKey { .. } => t.hint_unknown_key(),
        ProblemKind::WrongType { expected, .. } => t.hint_wrong_type(example(*expected)),
        ProblemKind::UnknownValue { allowed, .. } => t.hint_allowed(&allowed.join(", ")),
        ProblemKind::BadId { .. } => t.hint_bad_id(),
        ProblemKind::DuplicateId { .. } => t.hint_duplicate(),
        ProblemKind::UnknownReference { like: Some(like), .. } => t.hint_did_you_mean(&line(like)),
        ProblemKind::UnknownReference { like: None, .. } => t.hint_unknown_reference(),
        ProblemKind::MissingText { .. } => t.hint_missing_text(),
        ProblemKind::UnknownCheckpoint { like: Some(like), .. } => t.hint_did_you_mean(&line(like)),
        ProblemKind::UnknownCheckpoint { like: None, .. } => t.hint_unknown_checkpoint(),
        ProblemKind::NaWithoutReason { .. } => t.hint_na_without_reason(),
        ProblemKind::AcceptedWithoutReason { .. } => t.hint_accepted_without_reason(),
        ProblemKind::QuestionChanged { .. } => t.hint_question_changed(),
        ProblemKind::UnknownPack { .. } => t.hint_unknown_pack(),
        ProblemKind::TooLarge { .. } => t.hint_too_large(),
        ProblemKind::TooMany { .. } => t.hint_too_many(),
        ProblemKind::TooDeep { .. } => t.hint_too_deep(),
        ProblemKind::Disagreement { .. } => t.hint_disagreement(),
        ProblemKind::Key(fault) => keys::hint(fault, t),
        ProblemKind::Pack(fault) => packs::hint(fault, t),
        ProblemKind::NoLongerAsked { .. } => t.hint_no_longer_asked(),
        ProblemKind::OtherVersion { direction: Direction::Onward, .. } => t.hint_other_version(),
        ProblemKind::OtherVersion { direction: Direction::Back, .. } => t.hint_older_version(),
    }
}

fn type_name(expected: Expected, t: &Texts) -> String {
    match expected {
        Expected::Text => t.type_text(),
        Expected::Texts => t.type_texts(),
        Expected::Flag => t.type_flag(),
        Expected::Number => t.type_number(),
        Expected::Day => t.type_day(),
        Expected::Moment => t.type_moment(),
        Expected::Table => t.type_table(),
        Expected::Tables => t.type_tables(),
        Expected::Words => t.type_words(),
        Expected::Lists => t.type_lists(),
    }
}

fn example(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => r#""text""#,
        Expected::Texts => r#"["one", "two"]"#,
        Expected::Flag => "true",
        Expected::Number => "1",
        Expected::Day => "2026-12-20",
        Expected::Moment => "2026-11-23T10:15:00+09:00",
        Expected::Table => r#"{ key = "value" }"#,
        Expected::Tables => r#"[{ key = "value" }]"#,
        Expected::Words => r#"{ ja = "...", en = "..." }"#,
        Expected::Lists => r#"{ ja = ["...", "..."], en = ["...", "..."] }"#,
    }
}

/// Shows a text from a file in one short line.
pub(super) fn line(text: &str) -> String {
    wrap::cut_to(&Untrusted::from(text).shown_line(), 60)
}
