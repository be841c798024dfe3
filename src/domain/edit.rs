//! One edit of one entry, for screens and commands alike.
//!
//! Knows what an edit means; must not know keys, words, undo or files.

use std::sync::Arc;

use chrono::NaiveDate;

use super::lang::Lang;
use super::pack::Checkpoint;
use super::review::{Accepted, Answer, Confidence, Effort, Entry, Review, Side, Stamp};
use super::untrusted::Untrusted;

/// What a person changes about a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Answers, or clears the answer.
    Answer(Option<Answer>),
    /// Puts the note.
    Note(Untrusted),
    /// Puts the reason why it does not apply.
    Reason(Untrusted),
    /// Puts all evidence.
    Evidence(Vec<Untrusted>),
    /// Puts how the answer is known.
    Confidence(Option<Confidence>),
    /// Puts what to do.
    Action(Untrusted),
    /// Puts who does it.
    Owner(Untrusted),
    /// Puts until when.
    Due(Option<NaiveDate>),
    /// Puts how much work it is.
    Effort(Option<Effort>),
    /// Accepts the risk, or stops accepting it.
    Accepted(Option<Accepted>),
    /// Marks it for discussion, or takes the mark away.
    Flag(bool),
    /// Confirms an answer that came from an earlier review.
    Confirm,
    /// Records what people who differ say each; nobody has decided yet.
    Disagree(Vec<Side>),
}

impl Change {
    /// Returns the change as a file gives it back: a line break is a line feed.
    fn with_line_feeds(self) -> Self {
        let text = Untrusted::with_line_feeds;
        match self {
            Self::Note(note) => Self::Note(text(note)),
            Self::Reason(reason) => Self::Reason(text(reason)),
            Self::Evidence(evidence) => Self::Evidence(evidence.into_iter().map(text).collect()),
            Self::Action(action) => Self::Action(text(action)),
            Self::Owner(owner) => Self::Owner(text(owner)),
            Self::Accepted(accepted) => {
                Self::Accepted(accepted.map(|a| Accepted { why: text(a.why), ..a }))
            }
            Self::Disagree(sides) => {
                let side = |s: Side| Side { note: text(s.note), by: text(s.by), ..s };
                Self::Disagree(sides.into_iter().map(side).collect())
            }
            Self::Answer(_)
            | Self::Confidence(_)
            | Self::Due(_)
            | Self::Effort(_)
            | Self::Flag(_)
            | Self::Confirm => self,
        }
    }
}

/// Makes one change and tells whether anything is different now.
///
/// Answering records the question in the language that it was asked in, confirms a carried answer
/// and decides a disagreement, also when the answer is the same as before; the reason of "not
/// applicable" goes with any other answer. Any other change leaves
/// the recorded question alone, because it says which question the answer belongs to. Clearing the
/// answer does not decide a disagreement. An entry in which nothing is left is removed. The review's
/// own `updated` stays: one answer changed changes that answer's lines and no others.
pub fn edit(
    review: &mut Review,
    checkpoint: &Checkpoint,
    lang: Lang,
    change: Change,
    by: &Untrusted,
    now: Stamp,
) -> bool {
    let old = review.entry(&checkpoint.id);
    let mut entry = old.cloned().unwrap_or_default();
    let answers = matches!(change, Change::Answer(_));
    apply(&mut entry, checkpoint, lang, change.with_line_feeds());
    if entry == *old.unwrap_or(&Entry::default()) {
        return false;
    }
    if entry.question.is_empty() {
        entry.question = checkpoint.question.get(lang).clone();
    }
    // A mark by nobody in particular does not take the name away from the answer.
    if answers || !by.is_empty() {
        entry.by = by.clone().with_line_feeds();
    }
    entry.at = Some(now);
    review.put(&checkpoint.id, (!entry.is_blank()).then(|| Arc::new(entry)));
    true
}

fn apply(entry: &mut Entry, checkpoint: &Checkpoint, lang: Lang, change: Change) {
    match change {
        Change::Answer(Some(answer)) => give(entry, checkpoint, lang, answer),
        Change::Answer(None) => {
            // Without an answer, "carried" still says that an earlier one has to be given anew.
            entry.carried &= entry.answer.is_none();
            entry.answer = None;
            entry.reason = Untrusted::default();
        }
        Change::Note(note) => entry.note = note,
        Change::Reason(reason) => entry.reason = reason,
        Change::Evidence(evidence) => entry.evidence = evidence,
        Change::Confidence(confidence) => entry.confidence = confidence,
        Change::Action(action) => entry.action = action,
        Change::Owner(owner) => entry.owner = owner,
        Change::Due(due) => entry.due = due,
        Change::Effort(effort) => entry.effort = effort,
        Change::Accepted(accepted) => entry.accepted = accepted,
        Change::Flag(flag) => entry.flag = flag,
        Change::Confirm => {
            if entry.answer.is_some() && !entry.question_changed(checkpoint) {
                entry.carried = false;
            }
        }
        Change::Disagree(sides) => disagree(entry, checkpoint, lang, sides),
    }
}

/// Records both sides as a merge does: the answer of an earlier review stays until somebody decides,
/// and an answer of today does not, so that no side wins.
fn disagree(entry: &mut Entry, checkpoint: &Checkpoint, lang: Lang, mut sides: Vec<Side>) {
    if !entry.carried {
        entry.answer = None;
        entry.reason = Untrusted::default();
        entry.question = checkpoint.question.get(lang).clone();
    }
    sides.sort_by(|a, b| (a.answer, &a.by, &a.note).cmp(&(b.answer, &b.by, &b.note)));
    entry.disagreement = sides;
}

fn give(entry: &mut Entry, checkpoint: &Checkpoint, lang: Lang, answer: Answer) {
    let stands = entry.answer == Some(answer)
        && !entry.carried
        && entry.disagreement.is_empty()
        && !entry.question_changed(checkpoint);
    if stands {
        return;
    }
    if answer != Answer::NotApplicable {
        entry.reason = Untrusted::default();
    }
    entry.answer = Some(answer);
    entry.carried = false;
    entry.disagreement.clear();
    entry.question = checkpoint.question.get(lang).clone();
}

/// Tells whether a word that a person typed asks for the answer to be taken away.
#[must_use]
pub fn is_clear_word(word: &str) -> bool {
    matches!(super::search::fold(word.trim()).as_str(), "clear" | "クリア")
}

#[cfg(test)]
mod tests;
