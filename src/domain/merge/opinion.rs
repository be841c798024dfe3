//! Merging answers: what each side says, and who said it to which question.
//!
//! No clock and no side wins: two different answers are a disagreement.

use chrono::NaiveDateTime;

use super::super::review::{Answer, Entry, Side, Stamp};
use super::super::untrusted::Untrusted;
use super::field::{moment, three, three_by};

/// What is said to a checkpoint: an answer, or several.
pub(super) struct Opinion {
    /// The answer, if it is decided.
    pub(super) answer: Option<Answer>,
    /// What is not decided.
    pub(super) sides: Vec<Side>,
}

/// Where the answer of a merged entry comes from.
pub(super) enum Source {
    /// Ours alone.
    Ours,
    /// Theirs alone.
    Theirs,
    /// Both say the same, or they disagree.
    Both,
}

/// Merges the answers.
pub(super) fn opinion(base: &Entry, ours: &Entry, theirs: &Entry) -> (Opinion, Source) {
    let of = |e: &Entry| Opinion { answer: e.answer, sides: e.disagreement.clone() };
    let silent = |e: &Entry| e.answer.is_none() && e.disagreement.is_empty();
    if same_opinion(ours, theirs) {
        (of(ours), Source::Both)
    } else if same_opinion(base, theirs) {
        (of(ours), Source::Ours)
    } else if same_opinion(base, ours) {
        (of(theirs), Source::Theirs)
    } else if silent(theirs) {
        (of(ours), Source::Ours)
    } else if silent(ours) {
        (of(theirs), Source::Theirs)
    } else {
        (disagree(base, ours, theirs), Source::Both)
    }
}

/// Returns the question, who and when that belong to the merged answer.
pub(super) fn origin(
    source: &Source,
    base: &Entry,
    ours: &Entry,
    theirs: &Entry,
) -> (Untrusted, Untrusted, Option<Stamp>) {
    let of = |e: &Entry| (e.question.clone(), e.by.clone(), e.at);
    match source {
        Source::Ours => of(ours),
        Source::Theirs => of(theirs),
        Source::Both => {
            let question =
                three(&base.question, &ours.question, &theirs.question, |a, b| a.max(b).clone());
            let who = |e: &Entry| (e.at, e.by.clone());
            let key = |(at, by): &(Option<Stamp>, Untrusted)| (moment(*at), by.clone());
            let (at, by) = three_by(&who(base), &who(ours), &who(theirs), key, |a, b| {
                std::cmp::max_by_key(a, b, |who| key(who)).clone()
            });
            (question, by, at)
        }
    }
}

/// Tells whether the merged answer still has to be confirmed.
pub(super) fn carried(base: &Entry, ours: &Entry, theirs: &Entry) -> bool {
    let changed = |entry| !same_opinion(base, entry);
    match (base.carried, ours.carried, theirs.carried) {
        // Only without a common base: one side carried the answer over, the other one gave it.
        (false, true, false) => !changed(theirs),
        (false, false, true) => !changed(ours),
        (base, ours, theirs) => three(&base, &ours, &theirs, |a, _| *a),
    }
}

type SideKey<'s> = (Option<Answer>, &'s Untrusted, &'s Untrusted, Option<(NaiveDateTime, i32)>);

/// The order of sides, which is the same whichever side is ours.
fn key(side: &Side) -> SideKey<'_> {
    (side.answer, &side.by, &side.note, moment(side.at))
}

fn same_opinion(a: &Entry, b: &Entry) -> bool {
    a.answer == b.answer && a.disagreement.iter().map(key).eq(b.disagreement.iter().map(key))
}

fn disagree(base: &Entry, ours: &Entry, theirs: &Entry) -> Opinion {
    let mut sides: Vec<Side> = said(base, ours).chain(said(base, theirs)).collect();
    sides.sort_by(|a, b| key(a).cmp(&key(b)));
    // The same person saying the same again is one side; the later moment, which sorts last, stays.
    sides.reverse();
    sides.dedup_by(|a, b| (a.answer, &a.by, &a.note) == (b.answer, &b.by, &b.note));
    sides.reverse();
    let answers = || sides.iter().filter_map(|s| s.answer);
    if let Some(first) = answers().next()
        && answers().all(|a| a == first)
        && !(base.disagreement.is_empty() && base.answer == Some(first))
    {
        return Opinion { answer: Some(first), sides: Vec::new() };
    }
    if base.disagreement.iter().map(key).eq(sides.iter().map(key)) {
        // Both decided anew and came to the same two answers: not the base, which would count as
        // unchanged the next time.
        sides.reverse();
    }
    Opinion { answer: base.answer, sides }
}

/// Returns all that one side says: what it could not decide, and its own answer.
fn said(base: &Entry, entry: &Entry) -> impl Iterator<Item = Side> {
    let own = entry.answer.filter(|a| entry.disagreement.is_empty() || base.answer != Some(*a));
    let own = own.map(|answer| Side {
        answer: Some(answer),
        note: entry.note.clone(),
        by: entry.by.clone(),
        at: entry.at,
    });
    entry.disagreement.clone().into_iter().chain(own)
}
