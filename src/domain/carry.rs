//! Beginning a review from an earlier one.
//!
//! Must not know ids, titles or clocks: the new review's head comes from the caller.

use std::sync::Arc;

use super::merge::keep_line;
use super::pack::{Checkpoint, Content};
use super::review::{Accepted, Answer, Entry, Review};
use super::untrusted::Untrusted;

/// Carries answers and open actions over into a new review that has this head.
///
/// - Every entry is marked as carried until somebody confirms it; who answered and when stays.
/// - An action is carried unless its checkpoint was met.
/// - Where the question has changed since, or the answer was "not applicable", or the risk was
///   accepted, it has to be answered anew: the entry has no answer. The old question stays with it,
///   the reason stays as text, and the old answer and the acceptance stay as lines of the note
///   (`answer = no`) under who gave them and when, so that they can be shown.
/// - Answers to checkpoints that are not asked any more stay in the old review, as do the notes on
///   principles and sections.
#[must_use]
pub fn carry(content: &Content, old: &Review, head: Review) -> Review {
    let mut review = head;
    review.previous = (!old.id.is_empty()).then(|| old.id.clone());
    for checkpoint in content.checkpoints() {
        if let Some(entry) = old.entry(&checkpoint.id).filter(|e| !e.is_blank()) {
            review.put(&checkpoint.id, Some(Arc::new(carried(checkpoint, entry))));
        }
    }
    review
}

fn carried(checkpoint: &Checkpoint, old: &Entry) -> Entry {
    let mut entry = Entry { carried: true, ..old.clone() };
    if old.counted() == Some(Answer::Yes) {
        entry.action = Untrusted::default();
        entry.owner = Untrusted::default();
        (entry.due, entry.effort) = (None, None);
    }
    let again = old.question_changed(checkpoint)
        || old.answer == Some(Answer::NotApplicable)
        || old.accepted.is_some();
    if again {
        if let Some(answer) = entry.answer.take() {
            keep_line(&mut entry, &in_note("answer", answer.token()));
        }
        if let Some(Accepted { until, why }) = entry.accepted.take() {
            keep_line(&mut entry, &in_note("accepted", &format!("{until} {}", why.raw())));
        }
        entry.confidence = None;
    }
    entry
}

/// Returns the line of a note that keeps what an entry said: `answer = no`.
pub(super) fn in_note(key: &str, value: &str) -> String {
    format!("{key} = {value}")
}

#[cfg(test)]
mod tests;
