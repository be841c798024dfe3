//! What to ask in the time that there is.
//!
//! Pure: content, review and time in, a proposal out. Must not know the clock or who reads it.

use super::id::{CheckpointId, SectionId};
use super::pack::{Checkpoint, Content, Section, Severity};
use super::review::{Answer, Entry, Review, Stamp};
use super::workshop::Plan;

/// How long one question takes in a small group, in seconds.
const SECONDS_EACH: u32 = 180;

/// Up to how many people a group is small.
const SMALL_GROUP: u32 = 6;

/// By how much each further person makes a question longer, in seconds.
const SECONDS_A_PERSON: u32 = 10;

/// The longest that one question is planned for, in seconds.
const MOST_SECONDS: u32 = 300;

/// What to ask in the time that there is, and what that leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How many minutes there are.
    pub minutes: u32,
    /// How many people take part, if somebody said.
    pub people: Option<u32>,
    /// Minutes for the purpose and the principles.
    pub opening: u32,
    /// Minutes for the debrief.
    pub closing: u32,
    /// Seconds for each question.
    pub seconds_each: u32,
    /// What is asked, in order; a section comes up once for each severity.
    pub checkpoints: Vec<CheckpointId>,
    /// The time of each section, in the order of the packs.
    pub sections: Vec<SectionTime>,
    /// What is still open and has no room.
    pub left_out: Vec<CheckpointId>,
}

/// How much of the time a section gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionTime {
    /// The section.
    pub id: SectionId,
    /// How many of its questions are asked.
    pub questions: usize,
    /// How many of those come with a gap from the last review.
    pub carried_gaps: usize,
    /// Its minutes, rounded up.
    pub minutes: u32,
}

impl Proposal {
    /// Returns the plan that is kept in the review.
    #[must_use]
    pub fn plan(&self, now: Stamp) -> Plan {
        Plan {
            minutes: self.minutes,
            people: self.people,
            made: Some(now),
            checkpoints: self.checkpoints.clone(),
        }
    }

    /// Returns how many more sessions of the same length what is left out needs.
    #[must_use]
    pub fn more_sessions(&self) -> usize {
        let room = room(self.minutes, self.seconds_each).max(1);
        self.left_out.len().div_ceil(room)
    }
}

/// Tells whether a checkpoint still has to be asked: nothing that counts was said to it, or what was
/// said is not settled.
#[must_use]
pub fn is_open(entry: Option<&Entry>, checkpoint: &Checkpoint) -> bool {
    entry.is_none_or(|entry| {
        entry.counted().is_none()
            || entry.carried
            || !entry.disagreement.is_empty()
            || entry.question_changed(checkpoint)
    })
}

/// Returns how many seconds one question takes with so many people.
#[must_use]
pub fn seconds_each(people: Option<u32>) -> u32 {
    let more = people.unwrap_or(0).saturating_sub(SMALL_GROUP);
    SECONDS_EACH.saturating_add(more.saturating_mul(SECONDS_A_PERSON)).min(MOST_SECONDS)
}

/// Returns the minutes for opening and closing.
fn around(minutes: u32) -> (u32, u32) {
    (opening(minutes), (minutes / 10).min(15))
}

/// Returns the minutes before the first question.
pub(super) fn opening(minutes: u32) -> u32 {
    if minutes >= 45 { 5 } else { minutes / 15 }
}

/// Returns how many questions there is time for.
fn room(minutes: u32, seconds_each: u32) -> usize {
    let (opening, closing) = around(minutes);
    let seconds = minutes.saturating_sub(opening + closing).saturating_mul(60);
    usize::try_from(seconds / seconds_each.max(1)).unwrap_or(usize::MAX)
}

/// Proposes what to ask: high severity first; within a severity, sections with gaps from the last
/// review first, then the order of the packs, so that the room stays in one section while it can.
#[must_use]
pub fn propose(content: &Content, review: &Review, minutes: u32, people: Option<u32>) -> Proposal {
    let seconds_each = seconds_each(people);
    let mut open: Vec<(Rank, &Checkpoint)> = content
        .sections()
        .enumerate()
        .flat_map(|(place, section)| {
            let carried = has_carried_gap(section, review);
            section.checkpoints.iter().map(move |checkpoint| {
                (Rank { severity: checkpoint.severity, carried, section: place }, checkpoint)
            })
        })
        .filter(|(_, checkpoint)| is_open(review.entry(&checkpoint.id), checkpoint))
        .collect();
    // Stable: within a section the order of the pack stays.
    open.sort_by_key(|(rank, _)| (std::cmp::Reverse(rank.severity), !rank.carried, rank.section));
    let asked = room(minutes, seconds_each).min(open.len());
    let ids = |part: &[(Rank, &Checkpoint)]| part.iter().map(|(_, c)| c.id.clone()).collect();
    let (opening, closing) = around(minutes);
    let chosen: Vec<CheckpointId> = ids(&open[..asked]);
    Proposal {
        minutes,
        people,
        opening,
        closing,
        seconds_each,
        sections: section_times(content, review, &chosen, seconds_each),
        checkpoints: chosen,
        left_out: ids(&open[asked..]),
    }
}

struct Rank {
    severity: Severity,
    carried: bool,
    section: usize,
}

fn has_carried_gap(section: &Section, review: &Review) -> bool {
    section.checkpoints.iter().any(|c| is_carried_gap(review.entry(&c.id)))
}

fn is_carried_gap(entry: Option<&Entry>) -> bool {
    entry.is_some_and(|e| e.carried && matches!(e.answer, Some(Answer::No | Answer::Partial)))
}

/// Returns the time of each section in which something is asked.
#[must_use]
pub fn section_times(
    content: &Content,
    review: &Review,
    asked: &[CheckpointId],
    seconds_each: u32,
) -> Vec<SectionTime> {
    content
        .sections()
        .filter_map(|section| {
            let here: Vec<&CheckpointId> =
                section.checkpoints.iter().map(|c| &c.id).filter(|id| asked.contains(id)).collect();
            let questions = u32::try_from(here.len()).unwrap_or(u32::MAX);
            (questions > 0).then(|| SectionTime {
                id: section.id.clone(),
                questions: here.len(),
                carried_gaps: here.iter().filter(|id| is_carried_gap(review.entry(id))).count(),
                minutes: questions.saturating_mul(seconds_each).div_ceil(60),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests;
