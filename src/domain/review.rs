//! What was answered: one workload's answers at one time.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::id::{CheckpointId, PackId, PrincipleId, SectionId};
use super::pack::Checkpoint;
use super::untrusted::Untrusted;
use super::workshop::Workshop;

/// A moment: local time with its offset, to the second.
pub type Stamp = DateTime<FixedOffset>;

/// A review: one workload's answers at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The UUIDv7 of this review.
    pub id: Untrusted,
    /// The workload that is reviewed.
    pub workload: Untrusted,
    /// What this review is called, e.g. "2026 Q4".
    pub title: Untrusted,
    /// The environment, e.g. "production".
    pub environment: Untrusted,
    /// Who reviews.
    pub reviewers: Vec<Untrusted>,
    /// When it was begun.
    pub created: Option<Stamp>,
    /// When its details (not an answer) were changed last; see [`last_change`](Self::last_change).
    pub updated: Option<Stamp>,
    /// The id of the review that it came from.
    pub previous: Option<Untrusted>,
    /// The packs that it answers.
    pub packs: Vec<PackRef>,
    /// Notes on the review as a whole, on principles, and on sections.
    pub notes: Notes,
    /// The answers by checkpoint, those to unknown checkpoints too.
    pub answers: BTreeMap<CheckpointId, Arc<Entry>>,
    /// The plan, the sessions and the parked points of its workshop.
    pub workshop: Workshop,
}

/// The pack and version that a review answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRef {
    /// The pack's id.
    pub id: PackId,
    /// The version of its content when the review was begun.
    pub version: Untrusted,
}

/// Notes that do not belong to a checkpoint.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// On the review as a whole.
    pub review: Untrusted,
    /// On principles.
    pub principles: BTreeMap<PrincipleId, Untrusted>,
    /// On sections.
    pub sections: BTreeMap<SectionId, Untrusted>,
}

/// What a person says to a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    /// It is met.
    Yes,
    /// It is met in part.
    Partial,
    /// It is not met.
    No,
    /// It does not apply to this workload; counts only with a reason.
    NotApplicable,
}

impl Answer {
    /// All answers, in the order of the keys `1` to `4`.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partial, Self::No, Self::NotApplicable];

    /// Returns the token of files and JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partial => "partial",
            Self::No => "no",
            Self::NotApplicable => "na",
        }
    }

    /// Reads the token of files.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.token() == token)
    }

    /// Reads a word that a person typed, in either language or in short; full-width letters too.
    #[must_use]
    pub fn read_word(word: &str) -> Option<Self> {
        let folded = super::search::fold(word.trim());
        Some(match folded.as_str() {
            "yes" | "y" | "ハイ" | "○" | "◯" | "1" => Self::Yes,
            "partial" | "p" | "一部" | "△" | "2" => Self::Partial,
            "no" | "n" | "イイエ" | "×" | "✕" | "3" => Self::No,
            "na" | "n/a" | "x" | "対象外" | "-" | "ー" | "−" | "4" => Self::NotApplicable,
            _ => return None,
        })
    }
}

/// How an answer is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Somebody said so.
    Stated,
    /// Somebody showed it.
    Shown,
    /// It was tested.
    Tested,
}

impl Confidence {
    /// All of them, the weakest first.
    pub const ALL: [Self; 3] = [Self::Stated, Self::Shown, Self::Tested];

    /// Returns the token of files and JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Shown => "shown",
            Self::Tested => "tested",
        }
    }

    /// Reads the token of files.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.token() == token)
    }
}

/// How much work an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effort {
    /// Days.
    Low,
    /// Weeks.
    Medium,
    /// Months.
    High,
}

impl Effort {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    /// Returns the token of files and JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }

    /// Reads the token of files.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.token() == token)
    }
}

/// A risk that somebody accepts until a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The last day on which it is accepted.
    pub until: NaiveDate,
    /// Why.
    pub why: Untrusted,
}

/// One side of a disagreement: what one person said when another said something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// This side's answer.
    pub answer: Option<Answer>,
    /// This side's note.
    pub note: Untrusted,
    /// Who answered.
    pub by: Untrusted,
    /// When.
    pub at: Option<Stamp>,
}

/// All that people said to one checkpoint.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The question as it was asked, in the language it was asked in.
    pub question: Untrusted,
    /// The answer, if there is one.
    pub answer: Option<Answer>,
    /// The note.
    pub note: Untrusted,
    /// Why it does not apply.
    pub reason: Untrusted,
    /// Links and places that prove the answer.
    pub evidence: Vec<Untrusted>,
    /// How the answer is known.
    pub confidence: Option<Confidence>,
    /// What to do about it.
    pub action: Untrusted,
    /// Who does it.
    pub owner: Untrusted,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// How much work it is.
    pub effort: Option<Effort>,
    /// The accepted risk.
    pub accepted: Option<Accepted>,
    /// "Discuss this".
    pub flag: bool,
    /// Who answered.
    pub by: Untrusted,
    /// When it was changed last.
    pub at: Option<Stamp>,
    /// It came from an earlier review and nobody has confirmed it since.
    pub carried: bool,
    /// What a merge could not decide.
    pub disagreement: Vec<Side>,
}

impl Entry {
    /// Tells whether there is nothing in it that a person entered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self
            == Self {
                question: self.question.clone(),
                by: self.by.clone(),
                at: self.at,
                ..Self::default()
            }
    }

    /// Returns the answer that counts: "not applicable" without a reason counts as unanswered.
    #[must_use]
    pub fn counted(&self) -> Option<Answer> {
        self.answer.filter(|a| *a != Answer::NotApplicable || !self.reason.raw().trim().is_empty())
    }

    /// Tells whether somebody has set out to do something: what, who, or until when.
    #[must_use]
    pub fn is_set_out(&self) -> bool {
        let said = |text: &Untrusted| !text.raw().trim().is_empty();
        said(&self.action) || said(&self.owner) || self.due.is_some()
    }

    /// Tells whether the answer leaves nothing to do.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        matches!(self.counted(), Some(Answer::Yes | Answer::NotApplicable))
    }

    /// Tells whether the question was another one when it was answered.
    ///
    /// An entry without the question's text (written by hand) is taken as it stands.
    #[must_use]
    pub fn question_changed(&self, checkpoint: &Checkpoint) -> bool {
        !self.question.is_empty() && !checkpoint.question.says(&self.question)
    }
}

impl Review {
    /// Returns who answers: whoever is known to use the program, else the only reviewer.
    #[must_use]
    pub fn signer(&self, user: Option<&Untrusted>) -> Untrusted {
        match (user, self.reviewers.as_slice()) {
            (Some(user), _) if !user.is_empty() => user.clone(),
            (_, [only]) => only.clone(),
            _ => Untrusted::default(),
        }
    }

    /// Makes an empty review.
    #[must_use]
    pub fn new(id: Untrusted, workload: Untrusted, packs: Vec<PackRef>, now: Stamp) -> Self {
        Self {
            id,
            workload,
            title: Untrusted::default(),
            environment: Untrusted::default(),
            reviewers: Vec::new(),
            created: Some(now),
            updated: Some(now),
            previous: None,
            packs,
            notes: Notes::default(),
            answers: BTreeMap::new(),
            workshop: Workshop::default(),
        }
    }

    /// Returns when anything in it was changed last: its details or an answer.
    #[must_use]
    pub fn last_change(&self) -> Option<Stamp> {
        self.answers.values().filter_map(|e| e.at).chain(self.updated).max()
    }

    /// Tells whether everything but the answers is the same.
    #[must_use]
    pub fn is_same_but_for_answers(&self, other: &Self) -> bool {
        let Self {
            id,
            workload,
            title,
            environment,
            reviewers,
            created,
            updated,
            previous,
            packs,
            notes,
            answers: _,
            workshop,
        } = self;
        (id, workload, title, environment)
            == (&other.id, &other.workload, &other.title, &other.environment)
            && (reviewers, previous, packs) == (&other.reviewers, &other.previous, &other.packs)
            && (created, updated) == (&other.created, &other.updated)
            && (notes, workshop) == (&other.notes, &other.workshop)
    }

    /// Returns what was said to a checkpoint.
    #[must_use]
    pub fn entry(&self, id: &CheckpointId) -> Option<&Entry> {
        self.answers.get(id).map(AsRef::as_ref)
    }

    /// Puts what was said to a checkpoint; `None` takes it away.
    pub fn put(&mut self, id: &CheckpointId, entry: Option<Arc<Entry>>) {
        match entry {
            Some(entry) => {
                self.answers.insert(id.clone(), entry);
            }
            None => {
                self.answers.remove(id);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_word_is_accepted_in_both_languages_and_in_short() {
        for (words, answer) in [
            (["yes", "y", "はい", "○", "ｙ", "YES"], Answer::Yes),
            (["partial", "p", "一部", "△", "ｐ", "２"], Answer::Partial),
            (["no", "n", "いいえ", "×", "ｎ", "No"], Answer::No),
            (["na", "n/a", "対象外", "－", "x", "Ｎ／Ａ"], Answer::NotApplicable),
        ] {
            for word in words {
                assert_eq!(Answer::read_word(word), Some(answer), "{word}");
            }
        }
        assert_eq!(Answer::read_word("maybe"), None);
    }

    #[test]
    fn not_applicable_counts_only_with_its_reason() {
        let mut entry = Entry { answer: Some(Answer::NotApplicable), ..Entry::default() };
        assert_eq!(entry.counted(), None);
        entry.reason = "no EC2".into();
        assert_eq!(entry.counted(), Some(Answer::NotApplicable));
    }
}
