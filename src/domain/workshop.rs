//! What a review remembers of its workshop: the plan, the sessions that were held, and the points
//! that were parked.
//!
//! Plain values with their identities; must not know how a plan is made ([`plan`](super::plan)), how
//! time is told ([`pace`](super::pace)), or anything that is drawn.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use super::id::CheckpointId;
use super::review::Stamp;
use super::untrusted::Untrusted;

/// The most minutes that a session is planned for: a whole day.
pub const MOST_MINUTES: u32 = 24 * 60;

/// How long after its planned end a session that nobody ended is taken as over.
const FORGOTTEN_AFTER: TimeDelta = TimeDelta::hours(3);

/// What a review remembers of its workshop.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Workshop {
    /// What is to be asked next, and how long that may take.
    pub plan: Option<Plan>,
    /// The sessions that were held, by their beginning.
    pub sittings: Vec<Sitting>,
    /// What was put aside to be talked about later, by the moment.
    pub parked: Vec<Parked>,
}

/// What is to be asked in the time that there is.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// How many minutes a session has.
    pub minutes: u32,
    /// How many people take part, if somebody said.
    pub people: Option<u32>,
    /// When it was made.
    pub made: Option<Stamp>,
    /// The checkpoints in the order in which they are asked.
    pub checkpoints: Vec<CheckpointId>,
}

/// One session of the workshop. (A `Session` of the application is a review that is open.)
#[derive(Debug, Clone, PartialEq)]
pub struct Sitting {
    /// When it began; what tells it from the others.
    pub start: Stamp,
    /// When it ended, if somebody ended it.
    pub end: Option<Stamp>,
    /// How many minutes it has.
    pub minutes: u32,
    /// Who is in the room.
    pub people: Vec<Untrusted>,
    /// What was asked, and when each was first answered, marked or disputed.
    pub asked: BTreeMap<CheckpointId, Stamp>,
}

/// What was put aside to be talked about later.
#[derive(Debug, Clone, PartialEq)]
pub struct Parked {
    /// What it is about.
    pub text: Untrusted,
    /// What it is.
    pub kind: ParkedKind,
    /// The checkpoint at which it came up.
    pub checkpoint: Option<CheckpointId>,
    /// Who brought it up.
    pub by: Untrusted,
    /// When it came up.
    pub at: Option<Stamp>,
    /// Who takes care of it.
    pub owner: Untrusted,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// It is settled.
    pub done: bool,
}

/// What a parked point is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParkedKind {
    /// A discussion to be had.
    #[default]
    Discussion,
    /// Evidence to be brought.
    Evidence,
}

impl ParkedKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Discussion, Self::Evidence];

    /// Returns the token of files and JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Discussion => "discussion",
            Self::Evidence => "evidence",
        }
    }

    /// Reads the token of files.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.token() == token)
    }
}

/// What tells one parked point from another: all that never changes about it.
pub type ParkedKey =
    (Option<chrono::NaiveDateTime>, Option<CheckpointId>, ParkedKind, Untrusted, Untrusted);

impl Parked {
    /// Returns what tells it from the others.
    #[must_use]
    pub fn key(&self) -> ParkedKey {
        let at = self.at.map(|at| at.naive_utc());
        (at, self.checkpoint.clone(), self.kind, self.text.clone(), self.by.clone())
    }
}

impl Sitting {
    /// Begins a session.
    #[must_use]
    pub fn begin(start: Stamp, minutes: u32, people: Vec<Untrusted>) -> Self {
        Self { start, end: None, minutes, people, asked: BTreeMap::new() }
    }

    /// Returns when it is planned to end.
    #[must_use]
    pub fn planned_end(&self) -> Stamp {
        later(self.start, TimeDelta::minutes(i64::from(self.minutes)))
    }

    /// Tells whether it is being held: nobody has ended or forgotten it.
    #[must_use]
    pub fn is_held(&self, now: Stamp) -> bool {
        self.end.is_none() && now < later(self.planned_end(), FORGOTTEN_AFTER)
    }

    /// Returns when it ended as far as anybody can know: when that was said, or with its last question.
    #[must_use]
    pub fn ended(&self) -> Stamp {
        self.end.or_else(|| self.asked.values().max().copied()).unwrap_or(self.start)
    }
}

impl Workshop {
    /// Returns the session that is being held.
    #[must_use]
    pub fn held(&self, now: Stamp) -> Option<&Sitting> {
        self.sittings.iter().rev().find(|sitting| sitting.is_held(now))
    }

    /// Returns the session that is being held, to change it.
    pub fn held_mut(&mut self, now: Stamp) -> Option<&mut Sitting> {
        self.sittings.iter_mut().rev().find(|sitting| sitting.is_held(now))
    }

    /// Returns the session that was held last, or is being held.
    #[must_use]
    pub fn last(&self) -> Option<&Sitting> {
        self.sittings.last()
    }

    /// Notes in the session that is being held that a checkpoint was asked; the first time counts.
    pub fn note_asked(&mut self, id: &CheckpointId, now: Stamp) {
        if let Some(sitting) = self.held_mut(now) {
            sitting.asked.entry(id.clone()).or_insert(now);
        }
    }

    /// Puts everything into its order: by time, then by what is told apart otherwise.
    pub fn sort(&mut self) {
        self.sittings.sort_by_key(|sitting| sitting.start);
        self.parked.sort_by_cached_key(Parked::key);
    }
}

/// Returns a moment later on; as late as there are moments.
pub(super) fn later(at: Stamp, by: TimeDelta) -> Stamp {
    at.checked_add_signed(by).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{id, stamp};

    fn sitting(start: &str) -> Sitting {
        Sitting::begin(stamp(start), 90, Vec::new())
    }

    #[test]
    fn a_session_is_held_until_it_is_ended_or_forgotten() {
        let mut held = sitting("2026-11-23T10:00:00+09:00");
        assert!(held.is_held(stamp("2026-11-23T11:45:00+09:00")), "over its time, still talking");
        assert!(!held.is_held(stamp("2026-11-24T10:00:00+09:00")), "nobody talks for a day");
        held.end = Some(stamp("2026-11-23T11:30:00+09:00"));
        assert!(!held.is_held(stamp("2026-11-23T11:31:00+09:00")));
    }

    #[test]
    fn a_session_that_nobody_ended_ended_with_its_last_question() {
        let mut workshop = Workshop {
            sittings: vec![sitting("2026-11-23T10:00:00+09:00")],
            ..Workshop::default()
        };
        let (first, again) =
            (stamp("2026-11-23T10:05:00+09:00"), stamp("2026-11-23T10:50:00+09:00"));
        workshop.note_asked(&id("X-1.01"), first);
        workshop.note_asked(&id("X-1.01"), again);
        let sitting = workshop.last().expect("a session");
        assert_eq!(sitting.asked.get(&id("X-1.01")), Some(&first));
        assert_eq!(sitting.ended(), first);
    }

    #[test]
    fn nothing_is_noted_when_no_session_is_held() {
        let mut workshop = Workshop::default();
        workshop.note_asked(&id("X-1.01"), stamp("2026-11-23T10:05:00+09:00"));
        assert_eq!(workshop, Workshop::default());
    }
}
