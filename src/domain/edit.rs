//! Changes to what was said to a checkpoint, the same from every door: interface and commands.

use chrono::NaiveDate;

use super::review::{Accepted, Answer, Confidence, Effort, Entry, Stamp};
use super::untrusted::Untrusted;

/// One change to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Gives an answer, to the question as it was asked.
    Answer {
        /// The answer.
        answer: Answer,
        /// The question in the language in which it was asked.
        question: Untrusted,
    },
    /// Takes the answer away; notes and the rest stay.
    Clear,
    /// Replaces the note.
    Note(Untrusted),
    /// Replaces the reason why it does not apply.
    Reason(Untrusted),
    /// Replaces the evidence.
    Evidence(Vec<Untrusted>),
    /// Says how the answer is known.
    Confidence(Option<Confidence>),
    /// Replaces the action.
    Action(Untrusted),
    /// Replaces who does it.
    Owner(Untrusted),
    /// Replaces until when.
    Due(Option<NaiveDate>),
    /// Replaces how much work it is.
    Effort(Option<Effort>),
    /// Accepts the risk, or no longer.
    Accept(Option<Accepted>),
    /// Sets or takes away "discuss this".
    Flag(bool),
}

/// Makes one change to an entry.
///
/// An answer decides: it ends a disagreement, confirms what was carried over, and drops the reason
/// of "not applicable" when it is another answer.
#[must_use]
pub fn apply(mut entry: Entry, change: Change) -> Entry {
    match change {
        Change::Answer { answer, question } => {
            if answer != Answer::NotApplicable {
                entry.reason = Untrusted::default();
            }
            entry.answer = Some(answer);
            entry.question = question;
            entry.carried = false;
            entry.disagreement = Vec::new();
        }
        Change::Clear => {
            entry.answer = None;
            entry.reason = Untrusted::default();
            entry.confidence = None;
            entry.carried = false;
            entry.disagreement = Vec::new();
        }
        Change::Note(text) => entry.note = text,
        Change::Reason(text) => entry.reason = text,
        Change::Evidence(list) => entry.evidence = list,
        Change::Confidence(confidence) => entry.confidence = confidence,
        Change::Action(text) => entry.action = text,
        Change::Owner(text) => entry.owner = text,
        Change::Due(day) => entry.due = day,
        Change::Effort(effort) => entry.effort = effort,
        Change::Accept(accepted) => entry.accepted = accepted,
        Change::Flag(flag) => entry.flag = flag,
    }
    entry
}

/// Tells whether a word that a person typed asks for the answer to be taken away.
#[must_use]
pub fn is_clear_word(word: &str) -> bool {
    matches!(super::search::fold(word.trim()).as_str(), "clear" | "クリア")
}

/// Signs an entry that was changed: by whom, unless nobody said, and when.
#[must_use]
pub fn sign(mut entry: Entry, by: &Untrusted, at: Stamp) -> Entry {
    if !by.is_empty() {
        entry.by = by.clone();
    }
    entry.at = Some(at);
    entry
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_answer_drops_the_reason_and_ends_the_disagreement() {
        let entry = Entry {
            answer: Some(Answer::NotApplicable),
            reason: "no servers".into(),
            note: "kept".into(),
            carried: true,
            disagreement: vec![super::super::review::Side {
                answer: Some(Answer::No),
                note: Untrusted::default(),
                by: "b".into(),
                at: None,
            }],
            ..Entry::default()
        };
        let change = Change::Answer { answer: Answer::Yes, question: "Q?".into() };
        let expected = Entry {
            answer: Some(Answer::Yes),
            question: "Q?".into(),
            note: "kept".into(),
            ..Entry::default()
        };
        assert_eq!(apply(entry, change), expected);
    }

    #[test]
    fn clearing_keeps_what_people_wrote() {
        let entry =
            Entry { answer: Some(Answer::No), note: "kept".into(), flag: true, ..Entry::default() };
        let cleared = apply(entry.clone(), Change::Clear);
        assert_eq!(cleared, Entry { answer: None, ..entry });
    }
}
