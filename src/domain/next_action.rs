//! What to do next, in order.

use std::cmp::Reverse;

use super::id::CheckpointId;
use super::pack::{Content, Severity};
use super::review::{Effort, Review};
use super::score::{double_value, percent, weight};
use super::standing::{Risk, Standing};

/// One gap to close, with what closing it gains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextAction {
    /// The place in the list, from 1.
    pub rank: u32,
    /// The checkpoint.
    pub id: CheckpointId,
    /// Its risk.
    pub risk: Severity,
    /// The points by which the review's score rises if it is closed.
    pub gain: u8,
    /// The risk is accepted today.
    pub accepted: bool,
}

/// Lists the gaps: those whose risk nobody accepts first, then by risk, then by effort (low first;
/// unknown last), then by gain, then in pack order.
#[must_use]
pub fn next_actions(content: &Content, review: &Review, standings: &[Standing]) -> Vec<NextAction> {
    let effort = |id: &CheckpointId| review.entry(id).and_then(|e| e.effort);
    let mut gaps: Vec<(&Standing, Severity, u64)> = standings
        .iter()
        .filter_map(|s| match (s.risk, s.answer) {
            (Risk::Level(level), Some(answer)) => {
                Some((s, level, weight(s.severity) * (2 - double_value(answer))))
            }
            _ => None,
        })
        .collect();
    gaps.sort_by_cached_key(|(s, level, points)| {
        (
            s.accepted,
            Reverse(*level),
            effort(&s.id).map_or(Effort::ALL.len(), |e| e as usize),
            Reverse(*points),
            content.rank(&s.id),
        )
    });
    let (gained, applicable) = totals(standings);
    let now = percent(gained, applicable).unwrap_or(0);
    gaps.into_iter()
        .zip(1..)
        .map(|((s, risk, points), rank)| NextAction {
            rank,
            id: s.id.clone(),
            risk,
            gain: percent(gained + points, applicable).unwrap_or(0).saturating_sub(now),
            accepted: s.accepted,
        })
        .collect()
}

/// Returns the doubled points that are gained, and those that can be.
fn totals(standings: &[Standing]) -> (u64, u64) {
    standings.iter().fold((0, 0), |(gained, applicable), s| {
        let w = weight(s.severity);
        match (s.risk, s.answer) {
            (Risk::NotApplicable, _) => (gained, applicable),
            (_, Some(answer)) => (gained + w * double_value(answer), applicable + 2 * w),
            (_, None) => (gained, applicable + 2 * w),
        }
    })
}
