//! Every class, and what is not compared.

use super::*;
use crate::domain::review::PackRef;
use crate::domain::sample::{answered, checkpoint, content, day, empty_review, id, review};

const ID: &str = "X-1.01";

fn asked() -> Content {
    content(vec![checkpoint(ID, Severity::High), checkpoint("X-2.01", Severity::Low)])
}

fn compare(old: &Review, new: &Review) -> ReviewDiff {
    diff(&asked(), old, new, day("2026-11-23"))
}

fn one(answer: Option<Answer>) -> Review {
    match answer {
        Some(answer) => review([(ID, Entry { reason: "r".into(), ..answered(ID, answer) })]),
        None => empty_review(),
    }
}

fn first(diff: &ReviewDiff) -> &CheckpointChange {
    diff.changes.iter().find(|c| c.id == id(ID)).expect("compared")
}

#[test]
fn every_pair_of_answers_has_its_class() {
    use Answer::{No, NotApplicable as Na, Partial, Yes};
    let table = [
        (None, [Class::Same, Class::NewlyAnswered, Class::NewGap, Class::NewGap, Class::BecameNa]),
        (
            Some(Yes),
            [
                Class::BecameUnanswered,
                Class::Same,
                Class::Regressed,
                Class::Regressed,
                Class::BecameNa,
            ],
        ),
        (
            Some(Partial),
            [
                Class::BecameUnanswered,
                Class::Resolved,
                Class::StillOpen,
                Class::Regressed,
                Class::BecameNa,
            ],
        ),
        (
            Some(No),
            [
                Class::BecameUnanswered,
                Class::Resolved,
                Class::Improved,
                Class::StillOpen,
                Class::BecameNa,
            ],
        ),
        (
            Some(Na),
            [Class::BecameUnanswered, Class::WasNa, Class::WasNa, Class::WasNa, Class::Same],
        ),
    ];
    for (old, classes) in table {
        let now = [None, Some(Yes), Some(Partial), Some(No), Some(Na)];
        for (new, class) in now.into_iter().zip(classes) {
            let diff = compare(&one(old), &one(new));
            assert_eq!(first(&diff).class, class, "{old:?} -> {new:?}");
            assert_eq!(diff.count(class), if class == Class::Same { 2 } else { 1 });
        }
    }
}

#[test]
fn an_edit_is_edited_only_where_no_other_class_fits() {
    let noted = |answer| review([(ID, Entry { note: "n".into(), ..answered(ID, answer) })]);
    let plain = |answer| review([(ID, answered(ID, answer))]);
    let yes = compare(&plain(Answer::Yes), &noted(Answer::Yes));
    assert_eq!((first(&yes).class, &*first(&yes).fields), (Class::Edited, &[Field::Note][..]));
    let no = compare(&plain(Answer::No), &noted(Answer::No));
    assert_eq!((first(&no).class, &*first(&no).fields), (Class::StillOpen, &[Field::Note][..]));
}

#[test]
fn not_applicable_without_a_reason_is_unanswered() {
    let diff =
        compare(&one(Some(Answer::No)), &review([(ID, answered(ID, Answer::NotApplicable))]));
    assert_eq!(first(&diff).class, Class::BecameUnanswered);
}

#[test]
fn who_when_and_the_language_asked_are_no_difference() {
    let asked_in_japanese = Entry {
        question: "X-1.01 ですか".into(),
        by: "B".into(),
        at: None,
        carried: true,
        ..answered(ID, Answer::Yes)
    };
    let diff =
        compare(&review([(ID, answered(ID, Answer::Yes))]), &review([(ID, asked_in_japanese)]));
    assert_eq!(first(&diff).class, Class::Same);
    assert!(diff.is_empty());
}

#[test]
fn a_review_against_itself_is_all_the_same() {
    let stale = Entry { question: "old".into(), ..answered("X-2.01", Answer::Yes) };
    let same = review([(ID, answered(ID, Answer::Yes)), ("X-2.01", stale)]);
    let diff = compare(&same, &same);
    assert!(diff.is_empty());
    assert_eq!(diff.count(Class::Same), 2);
    assert_eq!(diff.total.old, diff.total.new);
}

#[test]
fn a_changed_question_is_content_and_is_not_compared() {
    let old = review([
        (ID, Entry { question: "old".into(), ..answered(ID, Answer::No) }),
        ("X-2.01", answered("X-2.01", Answer::Yes)),
    ]);
    let yes = answered("X-2.01", Answer::Yes);
    for new in [
        review([(ID, answered(ID, Answer::Yes)), ("X-2.01", yes.clone())]),
        review([("X-2.01", yes)]),
    ] {
        let diff = compare(&old, &new);
        assert_eq!(diff.content.changed, [id(ID)]);
        assert_eq!(diff.changes.len(), 1);
        assert_eq!(diff.compared.old.score, Some(100));
        assert_eq!(diff.compared.old.counts.all, 1);
        assert_eq!(diff.total.old.score, Some(25));
    }
}

#[test]
fn an_answer_that_no_pack_asks_for_is_retired_and_a_gap_that_is_gone_is_never_resolved() {
    let gap = review([("X-9.01", answered("X-9.01", Answer::No)), (ID, answered(ID, Answer::No))]);
    let diff = compare(&gap, &empty_review());
    assert_eq!(diff.content.retired, [id("X-9.01")]);
    assert_eq!(diff.count(Class::Resolved), 0);
    assert_eq!(first(&diff).class, Class::BecameUnanswered);
}

#[test]
fn an_answer_that_both_keep_without_being_asked_is_no_difference() {
    let gap = review([("X-9.01", answered("X-9.01", Answer::No))]);
    assert!(compare(&gap, &gap).is_empty());
    let met = review([("X-9.01", answered("X-9.01", Answer::Yes))]);
    assert_eq!(compare(&gap, &met).content.retired, [id("X-9.01")]);
}

#[test]
fn the_checkpoints_of_a_pack_that_the_old_review_does_not_have_are_added() {
    let pack = PackRef { id: PackId::new("other").expect("valid"), version: "1".into() };
    let old = Review { packs: vec![pack], ..empty_review() };
    let diff = compare(&old, &one(Some(Answer::No)));
    assert_eq!(diff.content.added, [id(ID), id("X-2.01")]);
    assert_eq!(diff.changes, []);
    assert_eq!(diff.compared.new.score, None);
}

#[test]
fn risks_and_scores_stand_by_group() {
    let diff = compare(&one(Some(Answer::Partial)), &one(Some(Answer::No)));
    let change = first(&diff);
    assert_eq!(change.old_risk, Risk::Level(Severity::Medium));
    assert_eq!(change.risk, Risk::Level(Severity::High));
    assert_eq!(diff.new_high_risks().map(|c| &c.id).collect::<Vec<_>>(), [&id(ID)]);
    let section = diff.sections[0].1;
    assert_eq!((section.old.score, section.new.score), (Some(50), Some(0)));
    let other = diff.sections[1].1;
    assert_eq!((other.old, other.old.counts.all), (other.new, 1));
    assert_eq!(diff.pillars[0].1, diff.compared);
}
