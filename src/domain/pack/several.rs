//! The pillars of a review: which one a checkpoint stands in, and what is left when only some are
//! looked at.

use std::ops::Range;
use std::sync::Arc;

use super::{Content, Pack, Pillar};
use crate::domain::id::PillarId;
use crate::domain::review::Review;

impl Content {
    /// Tells whether there are several pillars, so that it has to be said which one is meant.
    #[must_use]
    pub fn has_several_pillars(&self) -> bool {
        self.pillars().nth(1).is_some()
    }

    /// Returns the place of the pillar, among those of all packs, that a place in the order stands in.
    #[must_use]
    pub fn pillar_at(&self, rank: usize) -> Option<usize> {
        self.order.get(rank).map(|place| place.pillar_rank)
    }

    /// Returns the places in the order that a pillar has, by its place among those of all packs; an
    /// empty range when it asks nothing.
    #[must_use]
    pub fn ranks_of(&self, pillar: usize) -> Range<usize> {
        let begin = self.order.partition_point(|place| place.pillar_rank < pillar);
        let end = self.order.partition_point(|place| place.pillar_rank <= pillar);
        begin..end
    }

    /// Finds pillars as people name them: by id, whatever its case.
    #[must_use]
    pub fn find_pillar(&self, typed: &str) -> Option<&PillarId> {
        let is = |p: &&Pillar| p.id.as_str().eq_ignore_ascii_case(typed.trim());
        self.pillars().find(is).map(|p| &p.id)
    }

    /// Returns a review with the answers to this content alone, and those to what it asked once.
    #[must_use]
    pub fn answers_alone(&self, review: &Review) -> Review {
        let mut out = review.clone();
        out.answers.retain(|id, _| self.checkpoint(id).is_some() || self.retired(id).is_some());
        out
    }

    /// Returns the same content with these pillars alone.
    #[must_use]
    pub fn only(&self, wanted: &[PillarId]) -> Self {
        let packs = self.packs.iter().filter_map(|pack| {
            let has = |p: &Pillar| wanted.contains(&p.id);
            if pack.pillars.iter().all(has) {
                return Some(Arc::clone(pack));
            }
            let pillars: Vec<Pillar> = pack.pillars.iter().filter(|p| has(p)).cloned().collect();
            (!pillars.is_empty()).then(|| Arc::new(Pack { pillars, ..Pack::clone(pack) }))
        });
        Self::new(packs.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pack::Severity;
    use crate::domain::sample;

    fn content() -> Content {
        let one = sample::pillar("A", &[("A-1.01", Severity::High)]);
        let two = sample::pillar("B", &[("B-1.01", Severity::High), ("B-2.01", Severity::Low)]);
        Content::new(vec![sample::pack("x", vec![one, sample::pillar("E", &[]), two])])
    }

    #[test]
    fn every_place_knows_its_pillar_and_every_pillar_its_places() {
        let content = content();
        assert!(content.has_several_pillars());
        let pillars: Vec<_> = (0..4).map(|rank| content.pillar_at(rank)).collect();
        assert_eq!(pillars, [Some(0), Some(2), Some(2), None]);
        assert_eq!(content.ranks_of(0), 0..1);
        assert!(content.ranks_of(1).is_empty());
        assert_eq!(content.ranks_of(2), 1..3);
        assert!(content.ranks_of(3).is_empty());
    }

    #[test]
    fn some_pillars_alone_are_asked_as_before() {
        let content = content();
        let id = content.find_pillar(" b ").expect("found").clone();
        let only = content.only(&[id]);
        let ids: Vec<&str> = only.checkpoints().map(|c| c.id.as_str()).collect();
        assert_eq!(ids, ["B-1.01", "B-2.01"]);
        assert_eq!(content.find_pillar("C"), None);
    }
}
