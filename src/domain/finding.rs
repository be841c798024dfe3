//! Whether a common finding shows in a review.

use super::pack::Finding;
use super::review::{Answer, Review};

/// Whether a common finding shows in a review; it never changes a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FindingState {
    /// A linked checkpoint is no.
    Open,
    /// A linked checkpoint is partial, and none is no.
    Possible,
    /// Every linked checkpoint is yes or not applicable.
    Clear,
    /// Not enough is answered to say.
    Unknown,
}

impl FindingState {
    /// Returns the token of JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Possible => "possible",
            Self::Clear => "clear",
            Self::Unknown => "unknown",
        }
    }
}

/// Tells whether a finding shows in a review.
#[must_use]
pub fn state(finding: &Finding, review: &Review) -> FindingState {
    let answers: Vec<Option<Answer>> = finding
        .checkpoints
        .iter()
        .map(|id| review.entry(id).and_then(super::review::Entry::counted))
        .collect();
    if answers.contains(&Some(Answer::No)) {
        FindingState::Open
    } else if answers.contains(&Some(Answer::Partial)) {
        FindingState::Possible
    } else if answers.is_empty() || answers.contains(&None) {
        FindingState::Unknown
    } else {
        FindingState::Clear
    }
}
