//! What is walked: which checkpoints, and in which order. Moving stays inside it.

use std::collections::BTreeSet;

use super::session::Session;
use crate::domain::filter::{Filter, Given, Owner, urgency};
use crate::domain::{Entry, PillarId, SectionId, Severity};

/// The order in which checkpoints are walked and listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// That of the packs.
    #[default]
    Pack,
    /// What could hurt most first.
    Risk,
}

/// What is walked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Which checkpoints.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
}

/// A condition of the filter, as it is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Condition {
    /// The pillar; only where there are several.
    Pillar,
    /// The section.
    Section,
    /// The severity.
    Severity,
    /// The answer.
    Answer,
    /// Marked for discussion.
    Flag,
    /// Carried over and not confirmed.
    Carried,
    /// Without evidence.
    NoEvidence,
    /// Who closes the gap.
    Owner,
}

impl Condition {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Pillar,
        Self::Section,
        Self::Severity,
        Self::Answer,
        Self::Flag,
        Self::Carried,
        Self::NoEvidence,
        Self::Owner,
    ];

    /// Returns those that a review has: without several pillars there is none to choose.
    #[must_use]
    pub fn of(session: &Session) -> &'static [Self] {
        if session.content.has_several_pillars() { &Self::ALL } else { &Self::ALL[1..] }
    }
}

impl Selection {
    /// Returns the same checkpoints in the order of the packs.
    #[must_use]
    pub fn in_pack_order(&self) -> Self {
        Self { order: Order::Pack, ..self.clone() }
    }

    /// Tells whether a checkpoint is walked.
    #[must_use]
    pub fn takes(&self, session: &Session, at: usize) -> bool {
        let checkpoint = session.content.at(at);
        checkpoint.is_some_and(|c| {
            // Without a filter nothing has to be known about a checkpoint.
            self.filter.is_empty() || {
                let pillar = self.filter.pillar.as_ref().and(session.content.pillar_of(&c.id));
                self.filter.takes(pillar.map(|p| &p.id), c, session.entry(&c.id))
            }
        })
    }

    /// Returns how many checkpoints are walked.
    #[must_use]
    pub fn count(&self, session: &Session) -> usize {
        (0..session.content.len()).filter(|at| self.takes(session, *at)).count()
    }

    /// Returns all places in the order in which they are walked, those that are passed over too.
    ///
    /// The place `open` counts as unanswered: whoever answers goes on from where the checkpoint stood
    /// before the answer moved it.
    #[must_use]
    pub fn places(&self, session: &Session, open: Option<usize>) -> Vec<usize> {
        let mut places: Vec<usize> = (0..session.content.len()).collect();
        if self.order == Order::Risk {
            places.sort_by_cached_key(|at| {
                let checkpoint = session.content.at(*at)?;
                let answer = session.entry(&checkpoint.id).and_then(Entry::counted);
                let answer = answer.filter(|_| open != Some(*at));
                Some((urgency(checkpoint.severity, answer), *at))
            });
        }
        places
    }

    /// Returns the neighbour of a place, or the place when there is none.
    #[must_use]
    pub fn beside(&self, session: &Session, at: usize, forward: bool) -> usize {
        let places = self.places(session, None);
        let here = places.iter().position(|place| *place == at).unwrap_or(0);
        let taken = |place: &&usize| self.takes(session, **place);
        let next = if forward {
            places.iter().skip(here + 1).find(taken)
        } else {
            places.iter().take(here).rev().find(taken)
        };
        next.copied().unwrap_or(at)
    }

    /// Returns the first or the last place, or `at` when there is none.
    #[must_use]
    pub fn end(&self, session: &Session, at: usize, first: bool) -> usize {
        let places = self.places(session, None);
        let mut taken = places.into_iter().filter(|place| self.takes(session, *place));
        let end = if first { taken.next() } else { taken.next_back() };
        end.unwrap_or(at)
    }

    /// Returns the next place after `after` that is wanted, around the end; the first for `None`.
    /// Whether `after` itself was `answered` just now decides from where it goes on.
    pub(super) fn next(
        &self,
        session: &Session,
        after: Option<usize>,
        answered: bool,
        wanted: impl Fn(Option<&Entry>) -> bool,
    ) -> Option<usize> {
        let places = self.places(session, after.filter(|_| answered));
        let start = after.and_then(|at| places.iter().position(|place| *place == at));
        let start = start.map_or(0, |here| here + 1);
        let (before, behind) = places.split_at(start.min(places.len()));
        behind.iter().chain(before).copied().find(|at| {
            let checkpoint = session.content.at(*at);
            self.takes(session, *at) && checkpoint.is_some_and(|c| wanted(session.entry(&c.id)))
        })
    }

    /// Returns the first place of the next section, or of this one (of the one before, when already
    /// there), in the order of the packs.
    #[must_use]
    pub fn section(&self, session: &Session, at: usize, forward: bool) -> usize {
        self.beginning(session, at, forward, |at| session.content.at(at).map(|c| &c.section))
    }

    /// Returns the first place of the next pillar, or of this one (of the one before, when already
    /// there), in the order of the packs.
    #[must_use]
    pub fn pillar(&self, session: &Session, at: usize, forward: bool) -> usize {
        self.beginning(session, at, forward, |at| session.content.pillar_at(at))
    }

    /// Returns the first place of the next group of places, or of this one or the one before.
    fn beginning<T: PartialEq>(
        &self,
        session: &Session,
        at: usize,
        forward: bool,
        group: impl Fn(usize) -> T,
    ) -> usize {
        let mut firsts: Vec<usize> = Vec::new();
        for place in (0..session.content.len()).filter(|place| self.takes(session, *place)) {
            if firsts.last().is_none_or(|last| group(*last) != group(place)) {
                firsts.push(place);
            }
        }
        let next = if forward {
            firsts.iter().find(|place| **place > at && group(**place) != group(at))
        } else {
            firsts.iter().rev().find(|place| **place < at)
        };
        next.copied().unwrap_or(at)
    }

    /// Takes the next or the previous choice of a condition; past the last one there is none.
    pub(super) fn choose(&mut self, session: &Session, condition: Condition, forward: bool) {
        let filter = &mut self.filter;
        match condition {
            Condition::Pillar => {
                let mut all: Vec<PillarId> = Vec::new();
                for pillar in session.content.pillars().filter(|p| p.checkpoints().next().is_some())
                {
                    if !all.contains(&pillar.id) {
                        all.push(pillar.id.clone());
                    }
                }
                filter.pillar = turn(&all, filter.pillar.as_ref(), forward);
                // A section of another pillar would leave nothing.
                let inside = sections(session, filter.pillar.as_ref());
                filter.section = filter.section.take().filter(|id| inside.contains(id));
            }
            Condition::Section => {
                let all = sections(session, filter.pillar.as_ref());
                filter.section = turn(&all, filter.section.as_ref(), forward);
            }
            Condition::Severity => {
                filter.severity = turn(&Severity::ALL, filter.severity.as_ref(), forward);
            }
            Condition::Answer => {
                filter.answer = turn(&Given::ALL, filter.answer.as_ref(), forward);
            }
            Condition::Flag => filter.flag = !filter.flag,
            Condition::Carried => filter.carried = !filter.carried,
            Condition::NoEvidence => filter.no_evidence = !filter.no_evidence,
            Condition::Owner => {
                filter.owner = turn(&owners(session), filter.owner.as_ref(), forward);
            }
        }
    }
}

/// Returns the sections of a pillar, or of all.
fn sections(session: &Session, pillar: Option<&PillarId>) -> Vec<SectionId> {
    let pillars = session.content.pillars().filter(|p| pillar.is_none_or(|id| *id == p.id));
    pillars.flat_map(|p| &p.sections).map(|s| s.id.clone()).collect()
}

/// Returns the owners that a review names, after nobody.
fn owners(session: &Session) -> Vec<Owner> {
    let names = session.review.answers.values().map(|e| e.owner.raw().trim());
    let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    let named = names.into_iter().map(|name| Owner::Named(name.into()));
    std::iter::once(Owner::Nobody).chain(named).collect()
}

/// Returns the next or the previous one of all, with none between the last and the first.
fn turn<T: Clone + PartialEq>(all: &[T], chosen: Option<&T>, forward: bool) -> Option<T> {
    let here = chosen.and_then(|chosen| all.iter().position(|one| one == chosen));
    match (here, forward) {
        (None, true) => all.first(),
        (None, false) => all.last(),
        (Some(at), true) => all.get(at + 1),
        (Some(at), false) => at.checked_sub(1).and_then(|at| all.get(at)),
    }
    .cloned()
}

#[cfg(test)]
mod tests;
