//! How a session is going: asked, left, and when it would be done at this pace.
//!
//! Pure: the moments at which questions were answered and the moment that is now. No clock, no words.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::id::{CheckpointId, SectionId};
use super::pack::Content;
use super::plan::{is_open, opening, seconds_each, section_times};
use super::review::{Review, Stamp};
use super::workshop::{Plan, Sitting, later};

/// How many questions have to be asked before their own pace is taken instead of the planned one.
const ENOUGH_ASKED: usize = 3;

/// How a session is going.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// How many questions were asked.
    pub asked: usize,
    /// How many are left: of the plan, or of the whole review when there is none.
    pub left: usize,
    /// The minutes that are left; below zero when the session is over its time.
    pub minutes_left: i64,
    /// When everything would be asked at this pace; `None` when nothing is left.
    pub done_at: Option<Stamp>,
    /// At this pace the end comes before the last question.
    pub is_late: bool,
    /// The section that is being asked has had its time.
    pub over: Option<SectionOver>,
}

/// A section that has had its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionOver {
    /// The section.
    pub id: SectionId,
    /// By how many minutes it is over.
    pub minutes: u32,
}

/// Returns how a session is going while `here` is being asked.
#[must_use]
pub fn pace(
    content: &Content,
    review: &Review,
    sitting: &Sitting,
    here: Option<&SectionId>,
    now: Stamp,
) -> Pace {
    let plan = review.workshop.plan.as_ref();
    let left = open(content, review, plan).filter(|id| !sitting.asked.contains_key(id)).count();
    let asked = sitting.asked.len();
    let elapsed = (now - sitting.start).num_seconds().max(0);
    let each = if asked >= ENOUGH_ASKED {
        // The opening is no time of theirs.
        let opening = i64::from(opening(sitting.minutes)) * 60;
        (elapsed - opening).max(0) / i64::try_from(asked).unwrap_or(i64::MAX).max(1)
    } else {
        i64::from(seconds_each(plan.and_then(|p| p.people)))
    };
    let rest = each.saturating_mul(i64::try_from(left).unwrap_or(i64::MAX));
    let done_at = TimeDelta::try_seconds(rest).map(|rest| later(now, rest)).filter(|_| left > 0);
    let end = sitting.planned_end();
    Pace {
        asked,
        left,
        // The minute that has begun still counts.
        minutes_left: -(now - end).num_seconds().div_euclid(60),
        is_late: done_at.is_some_and(|at| at > end),
        done_at,
        over: here.and_then(|here| over(content, review, sitting, here, now)),
    }
}

/// Returns what is still open of the plan, or of everything when there is none.
fn open<'c>(
    content: &'c Content,
    review: &'c Review,
    plan: Option<&'c Plan>,
) -> impl Iterator<Item = &'c CheckpointId> {
    let planned: Option<BTreeSet<&CheckpointId>> = plan.map(|p| p.checkpoints.iter().collect());
    content
        .checkpoints()
        .filter(move |c| planned.as_ref().is_none_or(|ids| ids.contains(&c.id)))
        .filter(|c| is_open(review.entry(&c.id), c))
        .map(|c| &c.id)
}

/// Tells by how much a section is over the time that the plan gives it.
fn over(
    content: &Content,
    review: &Review,
    sitting: &Sitting,
    here: &SectionId,
    now: Stamp,
) -> Option<SectionOver> {
    let plan = review.workshop.plan.as_ref()?;
    let times = section_times(content, review, &plan.checkpoints, seconds_each(plan.people));
    let time = times.iter().find(|time| time.id == *here)?;
    let spent = spent(content, sitting, here, now);
    let over = spent - i64::from(time.minutes) * 60;
    let minutes = u32::try_from(over / 60).ok().filter(|_| over >= 60)?;
    Some(SectionOver { id: here.clone(), minutes })
}

/// Returns the seconds that a section took: a question takes the time since the one before it, and
/// what has passed since the last one belongs to the section that is being asked.
fn spent(content: &Content, sitting: &Sitting, here: &SectionId, now: Stamp) -> i64 {
    let mut moments: Vec<(Stamp, &CheckpointId)> =
        sitting.asked.iter().map(|(id, at)| (*at, id)).collect();
    moments.sort();
    let mut before = sitting.start;
    let mut seconds = 0;
    for (at, id) in moments {
        if content.checkpoint(id).is_some_and(|c| c.section == *here) {
            seconds += (at - before).num_seconds().max(0);
        }
        before = at;
    }
    seconds + (now - before).num_seconds().max(0)
}

/// Returns how long the shown minutes of a session stay what they are.
#[must_use]
pub fn until_next_minute(sitting: &Sitting, now: Stamp) -> TimeDelta {
    let into = (now - sitting.start).num_seconds().rem_euclid(60);
    TimeDelta::seconds(60 - into)
}

#[cfg(test)]
mod tests;
