//! Scores: one function for the screen, every report, the JSON and the comparison.
//!
//! Integers only. With v = 1 for yes, ½ for partial, 0 for no; w = 3, 2, 1 for high, medium, low;
//! A all, P applicable, R answered, U unanswered:
//!
//! - score = Σ_R w·v / Σ_P w, so that it only rises by answering well;
//! - ceiling = (Σ_R w·v + Σ_U w) / Σ_P w;
//! - answered only = Σ_R w·v / Σ_R w;
//! - n/a stress = Σ_R w·v / Σ_A w, as if every n/a were a no.
//!
//! Every percentage is rounded down, except that one above zero is at least 1.

use super::pack::Severity;
use super::review::Answer;
use super::standing::{Risk, Standing};

/// How a group of checkpoints is rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rating {
    /// There is a high risk.
    NeedsImprovement,
    /// There is a medium risk, and no high one.
    RoomForImprovement,
    /// Neither.
    Good,
}

impl Rating {
    /// Returns the token of JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::NeedsImprovement => "needs-improvement",
            Self::RoomForImprovement => "room-for-improvement",
            Self::Good => "good",
        }
    }
}

/// How many checkpoints of a group are what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub all: u32,
    /// All that apply.
    pub applicable: u32,
    /// Answered yes, partial or no.
    pub answered: u32,
    /// Answered yes.
    pub yes: u32,
    /// Answered partial.
    pub partial: u32,
    /// Answered no.
    pub no: u32,
    /// Not applicable, with a reason.
    pub na: u32,
    /// Not answered yet.
    pub unanswered: u32,
}

/// How many risks of each level a group has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RiskCounts {
    /// High risks.
    pub high: u32,
    /// Medium risks.
    pub medium: u32,
    /// Low risks.
    pub low: u32,
}

/// The scores of a group of checkpoints; percentages are `None` where there is nothing to divide by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreCard {
    /// The headline: unanswered counts nothing.
    pub score: Option<u8>,
    /// What the score can still become.
    pub ceiling: Option<u8>,
    /// The score of what is answered.
    pub answered_only: Option<u8>,
    /// The headline with every weight 1.
    pub unweighted: Option<u8>,
    /// The headline as if every n/a were a no.
    pub na_stress: Option<u8>,
    /// The counts.
    pub counts: Counts,
    /// The share of applicable checkpoints that are answered.
    pub coverage: Option<u8>,
    /// The risks, accepted ones too.
    pub risks: RiskCounts,
    /// The risks that are accepted today, by level.
    pub accepted: RiskCounts,
    /// The rating; none before anything is answered.
    pub rating: Option<Rating>,
    /// Something is unanswered, so the rating can still change.
    pub provisional: bool,
}

impl ScoreCard {
    /// Returns the worst risk of the group.
    #[must_use]
    pub fn worst(&self) -> Risk {
        if self.risks.high > 0 {
            Risk::Level(Severity::High)
        } else if self.risks.medium > 0 {
            Risk::Level(Severity::Medium)
        } else if self.risks.low > 0 {
            Risk::Level(Severity::Low)
        } else if self.counts.applicable == 0 {
            Risk::NotApplicable
        } else if self.counts.answered == 0 {
            Risk::Unanswered
        } else {
            Risk::None
        }
    }

    /// Tells whether the n/a answers flatter the score: by five points or more.
    #[must_use]
    pub fn is_stressed(&self) -> bool {
        matches!((self.score, self.na_stress), (Some(score), Some(stress)) if score >= stress.saturating_add(5))
    }
}

/// Returns the weight of a checkpoint in scores.
#[must_use]
pub fn weight(severity: Severity) -> u64 {
    match severity {
        Severity::High => 3,
        Severity::Medium => 2,
        Severity::Low => 1,
    }
}

/// Returns twice the value of an answer, so that a half stays an integer.
#[must_use]
pub fn double_value(answer: Answer) -> u64 {
    match answer {
        Answer::Yes => 2,
        Answer::Partial => 1,
        Answer::No | Answer::NotApplicable => 0,
    }
}

/// Returns ⌊100·num/den⌋, at least 1 when `num` is above zero; `None` when `den` is zero.
#[must_use]
pub fn percent(num: u64, den: u64) -> Option<u8> {
    if den == 0 {
        return None;
    }
    let floor = 100 * num.min(den) / den;
    let shown = if num > 0 { floor.max(1) } else { floor };
    u8::try_from(shown).ok()
}

/// Scores a group of checkpoints, always pooled, never as a mean of percentages.
#[must_use]
pub fn score<'a>(group: impl IntoIterator<Item = &'a Standing>) -> ScoreCard {
    let mut counts = Counts::default();
    let (mut risks, mut accepted) = (RiskCounts::default(), RiskCounts::default());
    // Sums of weights: gained (doubled), answered, unanswered, all.
    let (mut gained, mut of_answered, mut of_unanswered, mut of_all) = (0, 0, 0, 0);
    for standing in group {
        let w = weight(standing.severity);
        counts.all += 1;
        of_all += w;
        match standing.answer {
            None => {
                counts.unanswered += 1;
                of_unanswered += w;
            }
            Some(Answer::NotApplicable) => counts.na += 1,
            Some(answer) => {
                let slot = match answer {
                    Answer::Yes => &mut counts.yes,
                    Answer::Partial => &mut counts.partial,
                    Answer::No | Answer::NotApplicable => &mut counts.no,
                };
                *slot += 1;
                of_answered += w;
                gained += w * double_value(answer);
            }
        }
        if let Risk::Level(level) = standing.risk {
            count(&mut risks, level);
            if standing.accepted {
                count(&mut accepted, level);
            }
        }
    }
    counts.answered = counts.yes + counts.partial + counts.no;
    counts.applicable = counts.answered + counts.unanswered;
    let of_applicable = of_answered + of_unanswered;
    let points = u64::from(2 * counts.yes + counts.partial);
    ScoreCard {
        score: percent(gained, 2 * of_applicable),
        ceiling: percent(gained + 2 * of_unanswered, 2 * of_applicable),
        answered_only: percent(gained, 2 * of_answered),
        unweighted: percent(points, u64::from(2 * counts.applicable)),
        na_stress: percent(gained, 2 * of_all).filter(|_| of_applicable > 0),
        coverage: percent(u64::from(counts.answered), u64::from(counts.applicable)),
        rating: (counts.answered > 0).then_some(match risks {
            RiskCounts { high: 1.., .. } => Rating::NeedsImprovement,
            RiskCounts { medium: 1.., .. } => Rating::RoomForImprovement,
            RiskCounts { .. } => Rating::Good,
        }),
        provisional: counts.unanswered > 0,
        counts,
        risks,
        accepted,
    }
}

fn count(risks: &mut RiskCounts, level: Severity) {
    match level {
        Severity::High => risks.high += 1,
        Severity::Medium => risks.medium += 1,
        Severity::Low => risks.low += 1,
    }
}

#[cfg(test)]
mod tests;
