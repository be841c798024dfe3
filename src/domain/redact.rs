//! A review without what must not leave the team: the same answers and numbers, other texts.
//!
//! Every text that goes is replaced by a mark and none by nothing, because whether there is one
//! counts: "not applicable" needs its reason, a "yes" its evidence, an action its owner.

use std::sync::Arc;

use super::review::{Entry, Review};
use super::untrusted::Untrusted;

/// What is taken out of a review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Redaction {
    /// Notes, reasons and evidence.
    pub notes: bool,
    /// Who answered, who reviews, who was in the room and who does it.
    pub owners: bool,
}

impl Redaction {
    /// Tells whether nothing is taken out.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// Returns a review in which a mark stands for each text that is taken out.
#[must_use]
pub fn redact(review: &Review, what: Redaction, mark: &Untrusted) -> Review {
    let mut out = review.clone();
    let ink = Ink { what, mark };
    out.reviewers.iter_mut().for_each(|name| ink.owner(name));
    ink.note(&mut out.notes.review);
    out.notes.principles.values_mut().for_each(|note| ink.note(note));
    out.notes.sections.values_mut().for_each(|note| ink.note(note));
    for sitting in &mut out.workshop.sittings {
        sitting.people.iter_mut().for_each(|name| ink.owner(name));
    }
    for parked in &mut out.workshop.parked {
        ink.note(&mut parked.text);
        ink.owner(&mut parked.by);
        ink.owner(&mut parked.owner);
    }
    out.answers.values_mut().for_each(|entry| ink.entry(Arc::make_mut(entry)));
    out
}

/// What covers a text.
struct Ink<'m> {
    what: Redaction,
    mark: &'m Untrusted,
}

impl Ink<'_> {
    fn entry(&self, entry: &mut Entry) {
        self.note(&mut entry.note);
        self.note(&mut entry.reason);
        entry.evidence.iter_mut().for_each(|one| self.note(one));
        entry.accepted.iter_mut().for_each(|accepted| self.note(&mut accepted.why));
        self.owner(&mut entry.owner);
        self.owner(&mut entry.by);
        for side in &mut entry.disagreement {
            self.note(&mut side.note);
            self.owner(&mut side.by);
        }
    }

    fn note(&self, text: &mut Untrusted) {
        self.cover(self.what.notes, text);
    }

    fn owner(&self, text: &mut Untrusted) {
        self.cover(self.what.owners, text);
    }

    /// Covers a text; blanks are as good as nothing, and stay so.
    fn cover(&self, is_covered: bool, text: &mut Untrusted) {
        if is_covered && !text.raw().trim().is_empty() {
            *text = self.mark.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::review::Answer;
    use crate::domain::sample::{answered, id, review};

    #[test]
    fn the_answer_that_counts_stays_what_it_is() {
        let na = Entry { reason: "secret".into(), ..answered("X-1.01", Answer::NotApplicable) };
        let bare = Entry { reason: " ".into(), ..answered("X-1.02", Answer::NotApplicable) };
        let review = review([("X-1.01", na), ("X-1.02", bare)]);
        let what = Redaction { notes: true, owners: true };
        let out = redact(&review, what, &"[redacted]".into());
        let counted = |review: &Review, at| review.entry(&id(at)).and_then(Entry::counted);
        for at in ["X-1.01", "X-1.02"] {
            assert_eq!(counted(&out, at), counted(&review, at));
        }
        assert_eq!(out.entry(&id("X-1.01")).map(|e| e.reason.raw()), Some("[redacted]"));
        assert_eq!(redact(&review, Redaction::default(), &"x".into()), review);
    }
}
