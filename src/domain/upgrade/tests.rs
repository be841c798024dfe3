//! What a review is in another version of its packs.

use proptest::prelude::*;

use super::*;
use crate::domain::Localized;
use crate::domain::assess;
use crate::domain::pack::Severity;
use crate::domain::review::{Accepted, Answer, Confidence, Side};
use crate::domain::sample::{answered, checkpoint, content, day, empty_review, id, noon, review};

fn later() -> Stamp {
    crate::domain::sample::stamp("2027-01-05T09:00:00+09:00")
}

/// The pack `x` of these checkpoints in a version; an id with `!` asks something else.
fn pack(version: &str, ids: &[&str]) -> Content {
    let checkpoints = ids.iter().map(|name| {
        let mut one = checkpoint(name.trim_end_matches('!'), Severity::High);
        if name.ends_with('!') {
            one.question = Localized::both("別の質問ですか", "Something else?");
        }
        one
    });
    let content = content(checkpoints.collect());
    let mut pack = crate::domain::Pack::clone(&content.packs()[0]);
    pack.version = version.into();
    Content::new(vec![Arc::new(pack)])
}

#[test]
fn what_is_asked_as_before_stays_to_the_letter() {
    let old = review([("X-1.01", answered("X-1.01", Answer::No))]);
    let out = upgrade(&pack("2", &["X-1.01", "X-1.02"]), &old, later());
    assert_eq!((out.kept, out.again.len(), out.open, out.retired.len()), (1, 0, 1, 0));
    assert_eq!(out.review.answers, old.answers);
    assert_eq!(out.review.packs[0].version.raw(), "2");
    assert_eq!(out.review.updated, Some(later()));
    assert!(out.changes());
}

#[test]
fn a_changed_question_is_asked_again_and_nothing_of_the_old_answer_is_lost() {
    let old = Entry {
        note: "until June".into(),
        evidence: vec!["https://e".into()],
        action: "do it".into(),
        confidence: Some(Confidence::Shown),
        accepted: Some(Accepted { until: day("2027-03-31"), why: "small".into() }),
        disagreement: vec![Side {
            answer: Some(Answer::Yes),
            note: "n".into(),
            by: "A".into(),
            at: None,
        }],
        flag: true,
        ..answered("X-1.01", Answer::No)
    };
    let out = upgrade(&pack("2", &["X-1.01!"]), &review([("X-1.01", old.clone())]), later());
    assert_eq!((out.kept, &out.again[..], out.open), (0, &[id("X-1.01")][..], 0));
    let entry = out.review.entry(&id("X-1.01")).expect("an entry");
    assert_eq!((entry.answer, entry.confidence, &entry.accepted), (None, None, &None));
    assert_eq!(
        entry.note.raw(),
        "until June\n---- 2026-11-23T12:00:00+09:00 鈴木 ----\nquestion = Is it X-1.01?\n\
         answer = no\nconfidence = shown\naccepted = 2027-03-31 small"
    );
    let rest = Entry {
        answer: old.answer,
        confidence: old.confidence,
        accepted: old.accepted.clone(),
        note: old.note.clone(),
        carried: false,
        ..entry.clone()
    };
    assert_eq!(rest, old, "everything else stays where it is");
}

#[test]
fn what_is_not_asked_any_more_stays_in_the_file_and_leaves_every_number() {
    let old = review([
        ("X-1.01", answered("X-1.01", Answer::Yes)),
        ("X-1.02", answered("X-1.02", Answer::No)),
    ]);
    let new = pack("2", &["X-1.01"]);
    let out = upgrade(&new, &old, later());
    assert_eq!(out.retired, [id("X-1.02")]);
    assert_eq!(out.review.entry(&id("X-1.02")), old.entry(&id("X-1.02")));
    let assessment = assess(&new, &out.review, day("2027-01-05"));
    assert_eq!(assessment.total.counts.all, 1);
    assert!(assessment.actions.is_empty());
}

#[test]
fn the_versions_are_compared_as_people_count() {
    let old = empty_review();
    let mut named = old.clone();
    named.packs[0].version = "1.10.0".into();
    let older = other_versions(&pack("1.9.0", &[]), &named);
    assert!(older[0].is_older);
    assert_eq!((older[0].named.raw(), older[0].found.raw()), ("1.10.0", "1.9.0"));
    assert!(!other_versions(&pack("1.11.0", &[]), &named)[0].is_older);
    assert_eq!(other_versions(&pack("1.10.0", &[]), &named), []);
}

fn arbitrary_entry(name: &'static str) -> impl Strategy<Value = Entry> {
    let answers = prop_oneof![
        Just(None),
        Just(Some(Answer::Yes)),
        Just(Some(Answer::No)),
        Just(Some(Answer::NotApplicable)),
    ];
    (answers, any::<bool>(), "[a-z\n\u{1b}受-注-]{0,12}", any::<bool>(), any::<bool>()).prop_map(
        move |(answer, known, note, old, accepted)| Entry {
            answer,
            note: note.as_str().into(),
            question: match (known, old) {
                (false, _) => "".into(),
                (true, false) => format!("Is it {name}?").into(),
                (true, true) => "An older question?".into(),
            },
            accepted: accepted.then(|| Accepted { until: day("2027-01-01"), why: "w".into() }),
            ..answered(name, Answer::Yes)
        },
    )
}

proptest! {
    #[test]
    fn nothing_is_lost_and_a_second_upgrade_changes_nothing(
        a in arbitrary_entry("X-1.01"),
        b in arbitrary_entry("X-1.02"),
        c in arbitrary_entry("X-1.03"),
    ) {
        let old = review([("X-1.01", a), ("X-1.02", b), ("X-1.03", c)]);
        let new = pack("2", &["X-1.01", "X-1.02!", "X-2.01"]);
        let once = upgrade(&new, &old, later());
        let again = upgrade(&new, &once.review, noon());
        prop_assert!(!again.changes());
        prop_assert_eq!(&again.review, &once.review);
        prop_assert_eq!(once.kept + once.again.len() + once.open, new.len());
        for (id, was) in &old.answers {
            let is = once.review.entry(id).expect("still there");
            prop_assert!(is.note.raw().contains(was.note.raw().trim_end_matches('\n')));
            if is.answer != was.answer {
                prop_assert!(once.again.contains(id));
                let line = format!("answer = {}", was.answer.expect("it had one").token());
                prop_assert!(is.note.raw().contains(&line));
                prop_assert!(is.note.raw().contains(was.question.raw()));
            }
            prop_assert_eq!(&is.question, &was.question);
            prop_assert_eq!((&is.by, is.at), (&was.by, was.at));
        }
    }
}
