//! The classes of changes, and what counts as a difference.

use super::super::review::{Answer, Entry};

/// What kind of change it is; the first that fits, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// Not applicable now.
    BecameNa,
    /// Not applicable then, answered now.
    WasNa,
    /// Answered then, not now: never called resolved.
    BecameUnanswered,
    /// Not answered then, yes now.
    NewlyAnswered,
    /// Not answered then, partial or no now.
    NewGap,
    /// Partial or no then, yes now.
    Resolved,
    /// No then, partial now.
    Improved,
    /// Worse than then.
    Regressed,
    /// Partial or no, as then.
    StillOpen,
    /// The same answer, and something else differs.
    Edited,
    /// Nothing differs.
    Same,
}

impl Class {
    /// All of them, the first that fits first.
    pub const ALL: [Self; 11] = [
        Self::BecameNa,
        Self::WasNa,
        Self::BecameUnanswered,
        Self::NewlyAnswered,
        Self::NewGap,
        Self::Resolved,
        Self::Improved,
        Self::Regressed,
        Self::StillOpen,
        Self::Edited,
        Self::Same,
    ];

    /// Returns the token of JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::BecameNa => "became-na",
            Self::WasNa => "was-na",
            Self::BecameUnanswered => "became-unanswered",
            Self::NewlyAnswered => "newly-answered",
            Self::NewGap => "new-gap",
            Self::Resolved => "resolved",
            Self::Improved => "improved",
            Self::Regressed => "regressed",
            Self::StillOpen => "still-open",
            Self::Edited => "edited",
            Self::Same => "same",
        }
    }
}

/// Finds the class of a change from the answers that count.
pub(super) fn classify(old: Option<Answer>, new: Option<Answer>, differs: bool) -> Class {
    use Answer::{No, NotApplicable, Partial, Yes};
    match (old, new) {
        (None | Some(Yes | Partial | No), Some(NotApplicable)) => Class::BecameNa,
        (Some(NotApplicable), Some(Yes | Partial | No)) => Class::WasNa,
        (Some(_), None) => Class::BecameUnanswered,
        (None, Some(Yes)) => Class::NewlyAnswered,
        (None, Some(Partial | No)) => Class::NewGap,
        (Some(Partial | No), Some(Yes)) => Class::Resolved,
        (Some(No), Some(Partial)) => Class::Improved,
        (Some(Yes), Some(Partial | No)) | (Some(Partial), Some(No)) => Class::Regressed,
        (Some(Partial), Some(Partial)) | (Some(No), Some(No)) => Class::StillOpen,
        (None, None) | (Some(Yes), Some(Yes)) | (Some(NotApplicable), Some(NotApplicable)) => {
            if differs {
                Class::Edited
            } else {
                Class::Same
            }
        }
    }
}

/// A part of an entry that people change; who, when, in which language and whether it was carried
/// are not differences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The answer.
    Answer,
    /// The note.
    Note,
    /// Why it does not apply.
    Reason,
    /// The evidence.
    Evidence,
    /// How the answer is known.
    Confidence,
    /// What to do.
    Action,
    /// Who does it.
    Owner,
    /// Until when.
    Due,
    /// How much work it is.
    Effort,
    /// The accepted risk.
    Accepted,
    /// "Discuss this".
    Flag,
    /// What people disagree on.
    Disagreement,
}

impl Field {
    /// Returns the key of files and JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Note => "note",
            Self::Reason => "reason",
            Self::Evidence => "evidence",
            Self::Confidence => "confidence",
            Self::Action => "action",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Effort => "effort",
            Self::Accepted => "accepted",
            Self::Flag => "flag",
            Self::Disagreement => "disagreement",
        }
    }
}

/// Lists what differs between two entries.
#[must_use]
pub fn fields(old: &Entry, new: &Entry) -> Vec<Field> {
    let differs = [
        (Field::Answer, old.answer != new.answer),
        (Field::Note, old.note != new.note),
        (Field::Reason, old.reason != new.reason),
        (Field::Evidence, old.evidence != new.evidence),
        (Field::Confidence, old.confidence != new.confidence),
        (Field::Action, old.action != new.action),
        (Field::Owner, old.owner != new.owner),
        (Field::Due, old.due != new.due),
        (Field::Effort, old.effort != new.effort),
        (Field::Accepted, old.accepted != new.accepted),
        (Field::Flag, old.flag != new.flag),
        (Field::Disagreement, old.disagreement != new.disagreement),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}
