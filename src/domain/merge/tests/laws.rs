//! The laws of merging, for every history, and an oracle that knows only answers.

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::Stamp;
use crate::domain::review::{Confidence, PackRef};
use crate::domain::workshop::{Parked, ParkedKind, Plan, Sitting, Workshop};

const IDS: [&str; 3] = ["X-1.01", "X-1.02", "X-2.01"];

/// Texts that are hard to keep apart: empty, one beginning another, joined before, blank.
fn texts() -> impl Strategy<Value = Untrusted> {
    let texts = [
        "",
        "",
        "a",
        "ab",
        "a\nb",
        "b",
        "\n",
        "a // b",
        "b // a",
        "a // a",
        "---- ? ----\na",
        "---- ? A ----\nb\n---- ? B ----\na",
        "---- ? ----",
        "due = 2026-12-01",
    ];
    select(texts.map(Untrusted::built_in).to_vec())
}

fn names() -> impl Strategy<Value = Untrusted> {
    select(["", "A", "B", "名\n前"].map(Untrusted::built_in).to_vec())
}

fn lists() -> impl Strategy<Value = Vec<Untrusted>> {
    prop::collection::vec(select(["p", "q", "r"].map(Untrusted::built_in).to_vec()), 0..4)
}

fn days() -> impl Strategy<Value = NaiveDate> {
    select(["2026-12-01", "2026-12-02", "2026-12-03"].map(day).to_vec())
}

fn stamps() -> impl Strategy<Value = Option<Stamp>> {
    let stamps = ["2026-11-23T09:00:00+09:00", "2026-11-23T00:00:00+00:00", LATE].map(stamp);
    prop::option::of(select(stamps.to_vec()))
}

fn answers() -> impl Strategy<Value = Option<Answer>> {
    prop::option::of(select(Answer::ALL.to_vec()))
}

fn sides() -> impl Strategy<Value = Vec<Side>> {
    let side = (answers(), texts(), names(), stamps()).prop_map(|(answer, note, by, at)| Side {
        answer,
        note,
        by,
        at,
    });
    prop_oneof![4 => Just(Vec::new()), 1 => prop::collection::vec(side, 1..3)]
}

fn entries(disputed: bool) -> impl Strategy<Value = Entry> {
    let first = (names(), answers(), texts(), texts(), lists(), texts(), names(), stamps());
    let accepted = prop::option::of((days(), texts()));
    let second = (
        prop::option::of(select(Confidence::ALL.to_vec())),
        prop::option::of(days()),
        prop::option::of(select(Effort::ALL.to_vec())),
        accepted,
        any::<bool>(),
        any::<bool>(),
        names(),
        sides(),
    );
    (first, second).prop_map(move |(first, second)| {
        let (question, answer, note, reason, evidence, action, owner, at) = first;
        let (confidence, due, effort, accepted, flag, carried, by, sides) = second;
        Entry {
            question,
            answer,
            note,
            reason,
            evidence,
            confidence,
            action,
            owner,
            due,
            effort,
            accepted: accepted.map(|(until, why)| Accepted { until, why }),
            flag,
            by,
            at,
            carried,
            disagreement: if disputed { sides } else { Vec::new() },
        }
    })
}

fn moments() -> impl Strategy<Value = Stamp> {
    stamps().prop_map(|at| at.unwrap_or_else(|| stamp(LATE)))
}

fn plans() -> impl Strategy<Value = Option<Plan>> {
    let ids = prop::collection::vec(select(IDS.map(id).to_vec()), 0..3);
    let plan = (1..3_u32, prop::option::of(1..3_u32), stamps(), ids);
    prop::option::of(plan.prop_map(|(minutes, people, made, checkpoints)| Plan {
        minutes,
        people,
        made,
        checkpoints,
    }))
}

fn sittings() -> impl Strategy<Value = Vec<Sitting>> {
    let asked = prop::collection::btree_map(select(IDS.map(id).to_vec()), moments(), 0..3);
    let sitting = (moments(), stamps(), 1..3_u32, lists(), asked).prop_map(
        |(start, end, minutes, people, asked)| Sitting { start, end, minutes, people, asked },
    );
    prop::collection::vec(sitting, 0..3)
}

fn parked() -> impl Strategy<Value = Vec<Parked>> {
    let which = prop::option::of(select(IDS.map(id).to_vec()));
    let kind = select(ParkedKind::ALL.to_vec());
    let point = (texts(), kind, which, names(), stamps(), names(), any::<bool>());
    let day = prop::option::of(days());
    let point = (point, day).prop_map(|((text, kind, checkpoint, by, at, owner, done), due)| {
        Parked { text, kind, checkpoint, by, at, owner, due, done }
    });
    prop::collection::vec(point, 0..3)
}

/// A workshop as it is read from a file: in order, each thing once.
fn workshops() -> impl Strategy<Value = Workshop> {
    (plans(), sittings(), parked()).prop_map(|(plan, mut sittings, mut parked)| {
        sittings.sort_by_key(|s| s.start);
        sittings.dedup_by_key(|s| s.start);
        parked.sort_by_key(Parked::key);
        parked.dedup_by_key(|p| p.key());
        Workshop { plan, sittings, parked }
    })
}

fn reviews(disputed: bool) -> impl Strategy<Value = Review> {
    let packs = prop::collection::vec((select(vec!["x", "y"]), select(vec!["1.9", "1.10"])), 0..3);
    let head = (names(), texts(), texts(), lists(), stamps(), stamps(), packs, texts(), texts());
    let entries = prop::collection::vec(prop::option::of(entries(disputed)), IDS.len());
    (head, entries, workshops()).prop_map(|(head, entries, workshop)| {
        let (id_, workload, title, reviewers, created, updated, packs, whole, section) = head;
        let mut review = Review {
            id: id_.clone(),
            workload,
            title,
            reviewers,
            created,
            updated,
            previous: (!id_.is_empty()).then_some(id_),
            packs: packs
                .into_iter()
                .map(|(id, version)| PackRef {
                    id: crate::domain::PackId::new(id).expect("valid"),
                    version: version.into(),
                })
                .collect(),
            workshop,
            ..blank()
        };
        review.notes.review = whole;
        if section.raw() != "b" {
            let id = crate::domain::SectionId::new("X-1").expect("valid");
            review.notes.sections.insert(id, section);
        }
        for (text, entry) in IDS.into_iter().zip(entries) {
            review.put(&id(text), entry.map(Arc::new));
        }
        review
    })
}

/// Takes each field from `new` where its bit is set: one person's work on a base.
fn worked(base: &Review, new: &Review, bits: u32) -> Review {
    let has = |bit: u32| bits.rotate_left(bit) & 3 == 0;
    let mut out = base.clone();
    macro_rules! take { ($($bit:literal: $($field:ident).+),* $(,)?) => {$(
        if has($bit) { out.$($field).+ = new.$($field).+.clone(); }
    )*}; }
    take!(0: id, 1: workload, 2: title, 3: reviewers, 4: created, 5: updated, 6: previous, 7: packs,
        8: notes.review, 9: notes.sections, 10: workshop.plan, 12: workshop.sittings,
        13: workshop.parked);
    for (n, text) in (0..).zip(IDS) {
        let (was, new) = (base.answers.get(&id(text)), new.answers.get(&id(text)));
        let has = |bit: u32| has(bit + 11 * n);
        let entry = match (was, new) {
            (Some(was), Some(new)) => {
                let mut entry = Entry::clone(was);
                macro_rules! take { ($($bit:literal: $field:ident),* $(,)?) => {$(
                    if has($bit) { entry.$field = new.$field.clone(); }
                )*}; }
                take!(0: question, 1: answer, 2: note, 3: reason, 4: evidence, 5: confidence,
                    6: action, 7: owner, 8: due, 9: effort, 10: accepted, 11: flag, 12: by, 13: at,
                    14: carried, 15: disagreement);
                Some(Arc::new(entry))
            }
            (was, new) => if has(16) { new } else { was }.cloned(),
        };
        out.put(&id(text), entry);
    }
    out
}

/// A base, and three people's work on it.
fn histories(disputed: bool) -> impl Strategy<Value = [Review; 4]> {
    let r = move || reviews(disputed);
    (r(), r(), r(), r(), any::<[u32; 3]>()).prop_map(|(base, x, y, z, bits)| {
        let work = |new: &Review, bits| worked(&base, new, bits);
        let [x, y, z] = [work(&x, bits[0]), work(&y, bits[1]), work(&z, bits[2])];
        [base, x, y, z]
    })
}

fn both(base: &Review, ours: &Review, theirs: &Review) -> Review {
    merge(Some(base), ours, theirs).review
}

/// Shows a review with everything that a file would show, offsets too.
fn bytes(review: &Review) -> String {
    format!("{review:#?}")
}

/// What a review says, apart from the lines that name who wrote which note, and their order.
fn gist(review: &Review, signed: bool, quiet: bool) -> String {
    let sort = |note: &Untrusted| {
        let mut lines: Vec<String> = note
            .raw()
            .split('\n')
            .filter(|l| !l.is_empty() && !l.starts_with("---- "))
            .map(str::to_owned)
            .collect();
        lines.sort();
        lines.dedup();
        Untrusted::from(lines.join("\n"))
    };
    let mut out = review.clone();
    out.notes.review = sort(&out.notes.review);
    out.notes.sections.values_mut().for_each(|note| *note = sort(note));
    for entry in out.answers.values_mut() {
        let mut plain = Entry::clone(entry);
        plain.note = if quiet { sort(&plain.note) } else { Untrusted::default() };
        if !signed {
            (plain.question, plain.by, plain.at) = Default::default();
        }
        *entry = Arc::new(plain);
    }
    bytes(&out)
}

/// Tells whether no two people put different values where only one can be, which adds to the note.
fn quiet(base: &Review, people: [&Review; 3]) -> bool {
    IDS.iter().all(|text| {
        let of = |r: &Review| r.entry(&id(text)).cloned().unwrap_or_default();
        let was = of(base);
        let alone = |pick: fn(&Entry) -> String| {
            let changed = people.map(|r| pick(&of(r))).into_iter().filter(|v| *v != pick(&was));
            changed.collect::<BTreeSet<_>>().len() < 2
        };
        alone(|e| format!("{:?}", e.due))
            && alone(|e| format!("{:?}", e.effort))
            && alone(|e| format!("{:?}", e.confidence))
            && alone(|e| format!("{:?}", e.accepted.as_ref().map(|a| a.until)))
    })
}

/// Decides one answer from the three answers alone, by a table rather than by the code's rules.
fn oracle(b: Option<Answer>, x: Option<Answer>, y: Option<Answer>) -> Result<Option<Answer>, ()> {
    match (b, x, y) {
        (_, x, y) if x == y => Ok(x),
        (b, x, y) if b == x => Ok(y),
        (b, x, y) if b == y => Ok(x),
        (_, Some(x), None) => Ok(Some(x)),
        (_, None, Some(y)) => Ok(Some(y)),
        _ => Err(()),
    }
}

fn lines(note: &Untrusted) -> impl Iterator<Item = &str> {
    note.raw().split('\n').filter(|l| !l.starts_with("---- "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_order_of_the_sides_does_not_matter([b, x, y, _] in histories(true)) {
        prop_assert_eq!(bytes(&both(&b, &x, &y)), bytes(&both(&b, &y, &x)));
        let (m, n) = (merge(None, &x, &y), merge(None, &y, &x));
        prop_assert_eq!(bytes(&m.review), bytes(&n.review));
        prop_assert_eq!(m.disagreements, n.disagreements);
    }

    #[test]
    fn merging_the_same_side_again_changes_nothing([b, x, y, _] in histories(true)) {
        let m = both(&b, &x, &y);
        prop_assert_eq!(bytes(&both(&b, &m, &y)), bytes(&m));
        prop_assert_eq!(bytes(&both(&b, &x, &m)), bytes(&m));
        let m = merge(None, &x, &y).review;
        prop_assert_eq!(bytes(&merge(None, &m, &y).review), bytes(&m));
        prop_assert_eq!(bytes(&merge(None, &x, &m).review), bytes(&m));
    }

    #[test]
    fn a_side_that_changed_alone_is_taken_whole([b, x, _, _] in histories(true)) {
        prop_assert_eq!(bytes(&both(&b, &x, &x)), bytes(&x));
        prop_assert_eq!(bytes(&both(&b, &b, &x)), bytes(&x));
        prop_assert_eq!(bytes(&both(&b, &x, &b)), bytes(&x));
        prop_assert_eq!(bytes(&merge(None, &x, &x).review), bytes(&x));
    }

    #[test]
    fn three_people_may_be_merged_in_any_order([b, x, y, z] in histories(false)) {
        let left = merge(Some(&b), &both(&b, &x, &y), &z);
        let right = merge(Some(&b), &x, &both(&b, &y, &z));
        let other = merge(Some(&b), &both(&b, &x, &z), &y);
        let decided = [&left, &right, &other].iter().all(|m| m.disagreements.is_empty());
        // Whoever removes an entry leaves no name behind.
        let kept = |r: &Review| b.answers.keys().all(|id| r.answers.contains_key(id));
        let signed = kept(&x) && kept(&y) && kept(&z);
        let gist = |m: &Merged| gist(&m.review, signed, quiet(&b, [&x, &y, &z]));
        if decided {
            prop_assert_eq!(gist(&left), gist(&right));
            prop_assert_eq!(gist(&left), gist(&other));
        }
    }

    #[test]
    fn answers_are_as_the_oracle_says([b, x, y, _] in histories(false)) {
        let merged = merge(Some(&b), &x, &y);
        for text in IDS {
            let of = |review: &Review| review.entry(&id(text)).and_then(|e| e.answer);
            let entry = merged.review.entry(&id(text));
            match oracle(of(&b), of(&x), of(&y)) {
                Ok(answer) => {
                    prop_assert_eq!(of(&merged.review), answer);
                    prop_assert!(entry.is_none_or(|e| e.disagreement.is_empty()));
                }
                Err(()) => {
                    let entry = entry.expect("a disagreement stands in an entry");
                    let said: BTreeSet<_> = entry.disagreement.iter().map(|s| s.answer).collect();
                    prop_assert_eq!(said, BTreeSet::from([of(&x), of(&y)]));
                    prop_assert!(merged.disagreements.contains(&id(text)));
                }
            }
        }
    }

    #[test]
    fn a_field_that_one_side_changed_has_that_side_s_value([b, x, y, _] in histories(true)) {
        let merged = both(&b, &x, &y);
        for text in IDS {
            let of = |review: &Review| review.entry(&id(text)).cloned().unwrap_or_default();
            let (b, x, y, m) = (of(&b), of(&x), of(&y), of(&merged));
            macro_rules! kept { ($($field:ident),*) => {$(
                if x.$field == b.$field { prop_assert_eq!(&m.$field, &y.$field); }
                if y.$field == b.$field { prop_assert_eq!(&m.$field, &x.$field); }
            )*}; }
            kept!(reason, evidence, confidence, action, owner, due, effort, accepted, flag);
        }
    }

    #[test]
    fn no_line_of_a_changed_note_is_lost([b, x, y, _] in histories(true)) {
        let merged = both(&b, &x, &y);
        for text in IDS {
            let note = |r: &Review| r.entry(&id(text)).map(|e| e.note.clone()).unwrap_or_default();
            let (was, kept) = (note(&b), note(&merged));
            for side in [note(&x), note(&y)].iter().filter(|n| **n != was) {
                let new = |line: &&str| !line.is_empty() && lines(&was).all(|old| old != *line);
                for line in lines(side).filter(new) {
                    prop_assert!(lines(&kept).any(|l| l == line), "{line:?} of {side:?} in {kept:?}");
                }
            }
        }
    }
}
