//! Words for answers and severities, by their tokens in files.

use crate::domain::{Answer, Entry, Severity};
use crate::text::Texts;

/// Returns the word for an answer, or for none.
pub(super) fn answer(answer: Option<Answer>, t: &Texts) -> String {
    t.cli_answer(answer.map_or("none", Answer::token))
}

/// Returns the word for the answer of an entry, as it counts or with why it does not.
pub(super) fn entry(entry: Option<&Entry>, t: &Texts) -> String {
    let given = entry.and_then(|e| e.answer);
    if given == Some(Answer::NotApplicable) && entry.is_some_and(|e| e.counted().is_none()) {
        return t.cli_answer("na-without-reason");
    }
    answer(given, t)
}

/// Returns the word for a severity.
pub(super) fn severity(severity: Severity, t: &Texts) -> String {
    t.cli_severity(severity.token())
}
