//! Merging what a review remembers of its workshop: the sessions and parked points of both sides, told
//! apart by what never changes about them, and the later of two plans.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;

use super::super::id::CheckpointId;
use super::super::review::Stamp;
use super::super::workshop::{Parked, Plan, Sitting, Workshop};
use super::field::{label, moment, three, three_by, value};
use super::list::list;

/// Merges the workshop of three reviews.
pub(super) fn merge(base: &Workshop, ours: &Workshop, theirs: &Workshop) -> Workshop {
    let mut merged = Workshop {
        plan: plan(base.plan.as_ref(), ours.plan.as_ref(), theirs.plan.as_ref()),
        sittings: members(
            [&base.sittings, &ours.sittings, &theirs.sittings],
            |s| s.start.naive_utc(),
            sitting,
        ),
        parked: members([&base.parked, &ours.parked, &theirs.parked], Parked::key, parked),
    };
    merged.sort();
    merged
}

type PlanKey<'p> = (Option<(NaiveDateTime, i32)>, u32, Option<u32>, &'p [CheckpointId]);

fn plan_key(plan: &Plan) -> PlanKey<'_> {
    (moment(plan.made), plan.minutes, plan.people, &plan.checkpoints)
}

/// Takes the plan that changed; of two new ones the later, and a new one rather than none.
fn plan(base: Option<&Plan>, ours: Option<&Plan>, theirs: Option<&Plan>) -> Option<Plan> {
    // `None` is the least of all keys, so that a plan wins over none.
    let chosen = match (base.map(plan_key), ours.map(plan_key), theirs.map(plan_key)) {
        (_, o, t) if o == t => ours,
        (b, o, t) if t == b || (o != b && o > t) => ours,
        _ => theirs,
    };
    chosen.cloned()
}

/// Merges the members of lists: each by itself, as [`value`] merges one value.
fn members<T: Clone + PartialEq, K: Ord>(
    [base, ours, theirs]: [&Vec<T>; 3],
    key: impl Fn(&T) -> K,
    join: impl Fn(Option<&T>, &T, &T) -> T,
) -> Vec<T> {
    let map = |list: &Vec<T>| {
        let mut map: BTreeMap<K, T> = BTreeMap::new();
        for member in list {
            let again = map.get(&key(member)).map(|other| join(None, other, member));
            map.insert(key(member), again.unwrap_or_else(|| member.clone()));
        }
        map
    };
    let (b, o, t) = (map(base), map(ours), map(theirs));
    let keys: BTreeSet<&K> = o.keys().chain(t.keys()).collect();
    keys.into_iter()
        .filter_map(|key| match (b.get(key), o.get(key), t.get(key)) {
            (base, Some(ours), Some(theirs)) => Some(join(base, ours, theirs)),
            // Taken away on one side: it stays only when the other side changed it.
            (base, Some(one), None) | (base, None, Some(one)) => {
                (base != Some(one)).then(|| one.clone())
            }
            (_, None, None) => None,
        })
        .collect()
}

fn sitting(base: Option<&Sitting>, ours: &Sitting, theirs: &Sitting) -> Sitting {
    let nothing = Sitting::begin(ours.start, 0, Vec::new());
    let began = base.map(|base| base.start);
    let base = base.unwrap_or(&nothing);
    Sitting {
        // The same moment; what can differ is the offset.
        start: later(began, Some(ours.start), Some(theirs.start)).unwrap_or(ours.start),
        end: later(base.end, ours.end, theirs.end),
        minutes: three(&base.minutes, &ours.minutes, &theirs.minutes, |a, b| *a.max(b)),
        people: list(&base.people, &ours.people, &theirs.people),
        asked: asked(&base.asked, &ours.asked, &theirs.asked),
    }
}

/// Takes the moment that changed; of two new ones the later.
fn later(base: Option<Stamp>, ours: Option<Stamp>, theirs: Option<Stamp>) -> Option<Stamp> {
    three_by(
        &base,
        &ours,
        &theirs,
        |at| moment(*at),
        |a, b| *std::cmp::max_by_key(a, b, |at| moment(**at)),
    )
}

type Asked = BTreeMap<CheckpointId, Stamp>;

/// Merges what was asked; the earlier moment counts.
fn asked(base: &Asked, ours: &Asked, theirs: &Asked) -> Asked {
    let ids: BTreeSet<&CheckpointId> = ours.keys().chain(theirs.keys()).collect();
    ids.into_iter()
        .filter_map(|id| {
            let of = |asked: &Asked| asked.get(id).copied();
            let at = three_by(
                &of(base),
                &of(ours),
                &of(theirs),
                |at| moment(*at),
                |a, b| match (a, b) {
                    (Some(_), Some(_)) => *std::cmp::min_by_key(a, b, |at| moment(**at)),
                    (one, None) | (None, one) => *one,
                },
            );
            Some((id.clone(), at?))
        })
        .collect()
}

fn parked(base: Option<&Parked>, ours: &Parked, theirs: &Parked) -> Parked {
    let nothing = Parked { owner: "".into(), due: None, done: false, ..ours.clone() };
    let came = base.and_then(|base| base.at);
    let base = base.unwrap_or(&nothing);
    Parked {
        at: later(came, ours.at, theirs.at),
        owner: label(&base.owner, &ours.owner, &theirs.owner),
        due: value(base.due, ours.due, theirs.due, Ord::min),
        done: three(&base.done, &ours.done, &theirs.done, |a, _| *a),
        ..ours.clone()
    }
}
