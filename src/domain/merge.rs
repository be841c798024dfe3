//! Bringing together two reviews that grew from one: three-way, field by field.
//!
//! The side that changed wins, equal changes agree, and what is left keeps both: different answers
//! become a disagreement, different texts stand together. No clock takes part, except that a merged
//! entry carries the later of two moments. The order of the sides does not matter, and merging the
//! same side again changes nothing.
//!
//! Must not know files, git, or which answer is the better one.

mod entry;
mod field;
mod list;
mod note;
mod opinion;
mod overlap;
mod workshop;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use self::field::{label, moment, three_by};
use self::list::{list, packs};
use self::note::Signed;
pub use self::overlap::{Overlaps, overlaps};
use super::id::CheckpointId;
use super::review::{Entry, Notes, Review};
use super::untrusted::Untrusted;
use super::workshop::Workshop;

/// What a merge makes of two reviews.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The review with both sides in it.
    pub review: Review,
    /// How many answers are now as in theirs and were not so in ours.
    pub taken: usize,
    /// The checkpoints on which people disagree now.
    pub disagreements: Vec<CheckpointId>,
}

/// Merges two reviews, with the review that both grew from where there is one.
///
/// Without a base everything on either side is new: agreement is taken, a value against nothing is
/// taken, and differing answers become a disagreement.
///
/// Where both sides changed one field differently:
///
/// - answers: each side's answer, note, name and time go into `disagreement`; the entry's own
///   answer is that of the base, so that no side wins and no score moves, or none;
/// - an answer (or another value) taken away on one side: the other side's change is kept;
/// - notes: both are kept as blocks under a line that names who and when;
/// - action, owner, reason, title and other short texts: both are kept, joined by ` // `;
/// - evidence and reviewers: each side's additions and removals hold;
/// - due, effort, confidence and the date of an accepted risk: the more careful value (the earlier
///   day, the greater effort, the weaker confidence), and the other as a line of the note;
/// - sessions and parked points: all of both sides; of two plans the later one.
///
/// The recorded question, `by` and `at` follow the side that the answer comes from.
#[must_use]
pub fn merge(base: Option<&Review>, ours: &Review, theirs: &Review) -> Merged {
    let nothing;
    let base = match base {
        Some(base) => base,
        None => {
            nothing = blank();
            &nothing
        }
    };
    let answers = answers(base, ours, theirs);
    let taken = answers
        .iter()
        .filter(|(id, entry)| {
            let answer = |review: &Review| review.entry(id).and_then(|e| e.answer);
            entry.answer != answer(ours) && entry.answer == answer(theirs)
        })
        .count();
    let disagreements = answers
        .iter()
        .filter(|(_, entry)| !entry.disagreement.is_empty())
        .map(|(id, _)| id.clone())
        .collect();
    Merged { review: Review { answers, ..head(base, ours, theirs) }, taken, disagreements }
}

fn blank() -> Review {
    Review {
        id: Untrusted::default(),
        workload: Untrusted::default(),
        title: Untrusted::default(),
        environment: Untrusted::default(),
        reviewers: Vec::new(),
        created: None,
        updated: None,
        previous: None,
        packs: Vec::new(),
        notes: Notes::default(),
        answers: BTreeMap::new(),
        workshop: Workshop::default(),
    }
}

fn answers(base: &Review, ours: &Review, theirs: &Review) -> BTreeMap<CheckpointId, Arc<Entry>> {
    let ids: BTreeSet<&CheckpointId> = ours.answers.keys().chain(theirs.answers.keys()).collect();
    ids.into_iter()
        .filter_map(|id| {
            let of = |review: &Review| review.answers.get(id).cloned();
            Some((id.clone(), entry::merge(of(base), of(ours), of(theirs))?))
        })
        .collect()
}

/// Merges everything but the answers.
fn head(base: &Review, ours: &Review, theirs: &Review) -> Review {
    let text = |pick: fn(&Review) -> &Untrusted| label(pick(base), pick(ours), pick(theirs));
    Review {
        // Ids begin with the time, so the smaller one is the review that was begun first.
        id: three_by(&base.id, &ours.id, &theirs.id, Clone::clone, |a, b| match a.is_empty() {
            true => b.clone(),
            false if b.is_empty() => a.clone(),
            false => a.min(b).clone(),
        }),
        workload: text(|r| &r.workload),
        title: text(|r| &r.title),
        environment: text(|r| &r.environment),
        reviewers: list(&base.reviewers, &ours.reviewers, &theirs.reviewers),
        created: three_by(
            &base.created,
            &ours.created,
            &theirs.created,
            |at| moment(*at),
            |a, b| match (a, b) {
                (Some(_), Some(_)) => *std::cmp::min_by_key(a, b, |at| moment(**at)),
                (one, None) | (None, one) => *one,
            },
        ),
        updated: three_by(
            &base.updated,
            &ours.updated,
            &theirs.updated,
            |at| moment(*at),
            |a, b| *std::cmp::max_by_key(a, b, |at| moment(**at)),
        ),
        previous: three_by(
            &base.previous,
            &ours.previous,
            &theirs.previous,
            Clone::clone,
            |a, b| a.max(b).clone(),
        ),
        packs: packs(&base.packs, &ours.packs, &theirs.packs),
        notes: notes(base, ours, theirs),
        answers: BTreeMap::new(),
        workshop: workshop::merge(&base.workshop, &ours.workshop, &theirs.workshop),
    }
}

fn notes(base: &Review, ours: &Review, theirs: &Review) -> Notes {
    let (our_name, their_name) = (reviewers(ours), reviewers(theirs));
    let merge = |base: &Untrusted, our: &Untrusted, their: &Untrusted| {
        let our = Signed { note: our, by: &our_name, at: ours.updated };
        let their = Signed { note: their, by: &their_name, at: theirs.updated };
        note::merge(base, our, their)
    };
    Notes {
        review: merge(&base.notes.review, &ours.notes.review, &theirs.notes.review),
        principles: noted(&base.notes, &ours.notes, &theirs.notes, |n| &n.principles, merge),
        sections: noted(&base.notes, &ours.notes, &theirs.notes, |n| &n.sections, merge),
    }
}

fn noted<K: Ord + Clone>(
    base: &Notes,
    ours: &Notes,
    theirs: &Notes,
    pick: impl Fn(&Notes) -> &BTreeMap<K, Untrusted>,
    merge: impl Fn(&Untrusted, &Untrusted, &Untrusted) -> Untrusted,
) -> BTreeMap<K, Untrusted> {
    let nothing = Untrusted::default();
    let ids: BTreeSet<&K> = pick(ours).keys().chain(pick(theirs).keys()).collect();
    ids.into_iter()
        .filter_map(|id| {
            let of = |notes| pick(notes).get(id).unwrap_or(&nothing);
            let note = merge(of(base), of(ours), of(theirs));
            let has = |notes| pick(notes).contains_key(id);
            let kept = field::three(&has(base), &has(ours), &has(theirs), |a, _| *a);
            (kept || !note.is_empty()).then(|| (id.clone(), note))
        })
        .collect()
}

/// Puts a line under an entry's note, below who wrote the entry and when, unless it is there.
pub(super) fn keep_line(entry: &mut Entry, line: &str) {
    let line = Untrusted::from(line);
    entry.note = note::add(&entry.note, Signed { note: &line, by: &entry.by, at: entry.at });
}

/// Names those who wrote the notes of a review.
fn reviewers(review: &Review) -> Untrusted {
    let names: Vec<&str> = review.reviewers.iter().map(Untrusted::raw).collect();
    names.join(", ").into()
}

#[cfg(test)]
mod tests;
