//! Where one checkpoint stands: its answer as it counts, and its risk.

use chrono::NaiveDate;

use super::id::CheckpointId;
use super::pack::{Checkpoint, Severity};
use super::review::{Answer, Review};

/// The risk of a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Risk {
    /// Answered, with this risk.
    Level(Severity),
    /// Met.
    None,
    /// Not applicable.
    NotApplicable,
    /// Not answered yet.
    Unanswered,
}

impl Risk {
    /// Returns the token of JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Level(severity) => severity.token(),
            Self::None => "none",
            Self::NotApplicable => "na",
            Self::Unanswered => "unanswered",
        }
    }

    /// Returns the level, if there is one.
    #[must_use]
    pub fn level(self) -> Option<Severity> {
        match self {
            Self::Level(severity) => Some(severity),
            Self::None | Self::NotApplicable | Self::Unanswered => None,
        }
    }
}

/// Where one checkpoint stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The checkpoint.
    pub id: CheckpointId,
    /// What it costs if it is not met.
    pub severity: Severity,
    /// The answer that counts.
    pub answer: Option<Answer>,
    /// Its risk.
    pub risk: Risk,
    /// The risk is accepted today.
    pub accepted: bool,
    /// The question was another one when it was answered.
    pub question_changed: bool,
}

/// Tells where a checkpoint stands on a day.
///
/// A "no" costs the severity, a "partial" one step less; an accepted risk keeps its level and is
/// open again the day after its date.
#[must_use]
pub fn standing(checkpoint: &Checkpoint, review: &Review, today: NaiveDate) -> Standing {
    let entry = review.entry(&checkpoint.id);
    let answer = entry.and_then(super::review::Entry::counted);
    let risk = risk(checkpoint.severity, answer);
    Standing {
        id: checkpoint.id.clone(),
        severity: checkpoint.severity,
        answer,
        risk,
        accepted: risk.level().is_some()
            && entry.and_then(|e| e.accepted.as_ref()).is_some_and(|a| today <= a.until),
        question_changed: entry.is_some_and(|e| e.question_changed(checkpoint)),
    }
}

/// Returns the risk of an answer to a checkpoint of this severity.
#[must_use]
pub fn risk(severity: Severity, answer: Option<Answer>) -> Risk {
    match answer {
        Some(Answer::Yes) => Risk::None,
        Some(Answer::No) => Risk::Level(severity),
        Some(Answer::Partial) => Risk::Level(match severity {
            Severity::High => Severity::Medium,
            Severity::Medium | Severity::Low => Severity::Low,
        }),
        Some(Answer::NotApplicable) => Risk::NotApplicable,
        None => Risk::Unanswered,
    }
}
