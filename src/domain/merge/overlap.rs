//! What both sides of a merge changed, each in its own way: a person should look at it.

use std::collections::BTreeSet;

use super::super::diff::{Field, fields};
use super::super::id::CheckpointId;
use super::super::review::{Entry, Review};

/// What both sides changed differently; the merge keeps both values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overlaps {
    /// The answers, with what of them.
    pub answers: Vec<(CheckpointId, Vec<Field>)>,
    /// The keys of the review's own details and notes.
    pub details: Vec<String>,
}

impl Overlaps {
    /// Tells whether each change was made by one side only, or by both alike.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.details.is_empty()
    }
}

/// Finds what both sides changed differently since the base; without one, where both have a value.
///
/// Lists are not among it: each side's additions and removals hold. Nor is what one side has all of
/// already, as after an earlier merge: `merged` says what came of the two.
#[must_use]
pub fn overlaps(
    base: Option<&Review>,
    ours: &Review,
    theirs: &Review,
    merged: &Review,
) -> Overlaps {
    let nothing = super::blank();
    let base = base.unwrap_or(&nothing);
    let ids: BTreeSet<&CheckpointId> = ours.answers.keys().chain(theirs.answers.keys()).collect();
    let ids = ids.into_iter().chain(base.answers.keys()).collect::<BTreeSet<_>>();
    let answers = ids.into_iter().filter_map(|id| {
        let both = entry(base.entry(id), ours.entry(id), theirs.entry(id));
        let new = is_new(&both, merged.entry(id), ours.entry(id), theirs.entry(id));
        (new && !both.is_empty()).then(|| (id.clone(), both))
    });
    Overlaps { answers: answers.collect(), details: details(base, ours, theirs, merged) }
}

fn entry(base: Option<&Entry>, ours: Option<&Entry>, theirs: Option<&Entry>) -> Vec<Field> {
    let nothing = Entry::default();
    let [base, ours, theirs] = [base, ours, theirs].map(|entry| entry.unwrap_or(&nothing));
    let (our, their) = (fields(base, ours), fields(base, theirs));
    let differ = fields(ours, theirs);
    let single = |field: &Field| !matches!(field, Field::Evidence | Field::Flag);
    differ.into_iter().filter(|f| single(f) && our.contains(f) && their.contains(f)).collect()
}

/// Tells whether what was merged is neither side's own, or one side's where the other took something
/// away.
fn is_new(
    both: &[Field],
    merged: Option<&Entry>,
    ours: Option<&Entry>,
    theirs: Option<&Entry>,
) -> bool {
    let nothing = Entry::default();
    let merged = merged.unwrap_or(&nothing);
    let sides = [ours, theirs].map(|side| side.unwrap_or(&nothing));
    let removed = sides.iter().any(|side| {
        let there = fields(side, &nothing);
        both.iter().any(|field| !there.contains(field))
    });
    removed || sides.iter().all(|side| !fields(merged, side).is_empty())
}

fn details(base: &Review, ours: &Review, theirs: &Review, merged: &Review) -> Vec<String> {
    let mut out = Vec::new();
    let mut differs = |key: &str, pick: &dyn Fn(&Review) -> Option<String>| {
        let [base, ours, theirs, merged] = [base, ours, theirs, merged].map(pick);
        let both = base != ours && base != theirs && ours != theirs;
        if both && merged != ours && merged != theirs {
            out.push(key.to_owned());
        }
    };
    differs("workload", &|r| Some(r.workload.raw().to_owned()));
    differs("title", &|r| Some(r.title.raw().to_owned()));
    differs("environment", &|r| Some(r.environment.raw().to_owned()));
    differs("notes.review", &|r| Some(r.notes.review.raw().to_owned()));
    let principles = [base, ours, theirs].into_iter().flat_map(|r| r.notes.principles.keys());
    for id in principles.collect::<BTreeSet<_>>() {
        let key = format!("notes.principles.{}", id.as_str());
        differs(&key, &|r| r.notes.principles.get(id).map(|n| n.raw().to_owned()));
    }
    let sections = [base, ours, theirs].into_iter().flat_map(|r| r.notes.sections.keys());
    for id in sections.collect::<BTreeSet<_>>() {
        let key = format!("notes.sections.{}", id.as_str());
        differs(&key, &|r| r.notes.sections.get(id).map(|n| n.raw().to_owned()));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::review::Answer;
    use crate::domain::sample::{answered, empty_review, id, review};

    const ID: &str = "X-1.01";

    fn overlaps(base: Option<&Review>, ours: &Review, theirs: &Review) -> Overlaps {
        let merged = super::super::merge(base, ours, theirs).review;
        super::overlaps(base, ours, theirs, &merged)
    }

    fn one(entry: Entry) -> Review {
        review([(ID, entry)])
    }

    fn noted(note: &str) -> Entry {
        Entry { note: note.into(), ..answered(ID, Answer::Yes) }
    }

    #[test]
    fn a_change_of_one_side_and_the_same_change_of_both_do_not_overlap() {
        let base = one(noted("a"));
        for (ours, theirs) in
            [(noted("b"), noted("a")), (noted("a"), noted("b")), (noted("b"), noted("b"))]
        {
            assert!(overlaps(Some(&base), &one(ours), &one(theirs)).is_empty());
        }
    }

    #[test]
    fn what_both_changed_differently_is_named() {
        let base = one(noted("a"));
        let theirs = Entry { note: "c".into(), owner: "x".into(), ..answered(ID, Answer::No) };
        let found = overlaps(Some(&base), &one(noted("b")), &one(theirs));
        assert_eq!(found.answers, [(id(ID), vec![Field::Note])]);
        let found = overlaps(Some(&base), &empty_review(), &one(noted("c")));
        assert_eq!(found.answers, [(id(ID), vec![Field::Note])]);
    }

    #[test]
    fn without_a_base_only_two_values_overlap() {
        let (ours, theirs) = (one(answered(ID, Answer::Yes)), one(answered(ID, Answer::No)));
        assert_eq!(overlaps(None, &ours, &theirs).answers, [(id(ID), vec![Field::Answer])]);
        assert!(overlaps(None, &ours, &empty_review()).is_empty());
    }

    #[test]
    fn what_one_side_has_all_of_already_does_not_overlap() {
        let (base, theirs) = (one(noted("a")), one(noted("c")));
        let merged = super::super::merge(Some(&base), &one(noted("b")), &theirs).review;
        assert!(overlaps(Some(&base), &merged, &theirs).is_empty());
        assert!(overlaps(Some(&base), &theirs, &merged).is_empty());
    }

    proptest! {
        #[test]
        fn one_side_is_kept_equal_changes_agree_and_differing_ones_are_told(
            base in 0usize..3, ours in 0usize..3, theirs in 0usize..3,
            notes in proptest::array::uniform3(0usize..3),
        ) {
            let answers = [None, Some(Answer::Yes), Some(Answer::No)];
            let entry = |answer: usize, note: usize| Entry {
                answer: answers[answer],
                note: ["", "first words", "second words"][note].into(),
                question: "q".into(),
                ..Entry::default()
            };
            let all = [entry(base, notes[0]), entry(ours, notes[1]), entry(theirs, notes[2])];
            let [base_review, our_review, their_review] = all.clone().map(one);
            let merged =
                super::super::merge(Some(&base_review), &our_review, &their_review).review;
            let told = super::overlaps(Some(&base_review), &our_review, &their_review, &merged);
            let told: Vec<Field> = told.answers.into_iter().flat_map(|(_, f)| f).collect();
            let merged = merged.entry(&id(ID)).cloned().unwrap_or_default();
            // The oracle knows values alone, and nothing of how they are merged.
            let wanted = |base: usize, ours: usize, theirs: usize| {
                if ours == theirs || theirs == base { Some(ours) }
                else if ours == base { Some(theirs) }
                else { None }
            };
            match wanted(base, ours, theirs) {
                Some(answer) => prop_assert_eq!(merged.answer, answers[answer]),
                None => prop_assert!(told.contains(&Field::Answer)),
            }
            match wanted(notes[0], notes[1], notes[2]) {
                Some(note) => prop_assert_eq!(&merged.note, &entry(0, note).note),
                None => {
                    prop_assert!(told.contains(&Field::Note));
                    for side in &all[1..] {
                        prop_assert!(merged.note.raw().contains(side.note.raw()));
                    }
                }
            }
        }
    }

    #[test]
    fn a_title_that_both_changed_is_named() {
        let titled = |title: &str| Review { title: title.into(), ..empty_review() };
        let found = overlaps(Some(&titled("a")), &titled("b"), &titled("c"));
        assert_eq!(found.details, ["title"]);
    }
}
