//! What each edit does to an entry.

use super::*;
use crate::domain::pack::Severity;
use crate::domain::review::Side;
use crate::domain::sample::{answered, checkpoint, day, empty_review, id, noon, review, stamp};

const ID: &str = "X-1.01";

fn later() -> Stamp {
    stamp("2026-11-23T13:00:00+09:00")
}

fn change(review: &mut Review, lang: Lang, change: Change) -> bool {
    edit(review, &checkpoint(ID, Severity::High), lang, change, &"佐藤".into(), later())
}

fn entry(review: &Review) -> &Entry {
    review.entry(&id(ID)).expect("an entry")
}

#[test]
fn an_answer_records_the_question_in_the_language_asked_and_who_and_when() {
    let mut review = empty_review();
    assert!(change(&mut review, Lang::Ja, Change::Answer(Some(Answer::No))));
    let expected = Entry {
        question: "X-1.01 ですか".into(),
        answer: Some(Answer::No),
        by: "佐藤".into(),
        at: Some(later()),
        ..Entry::default()
    };
    assert_eq!(entry(&review), &expected);
    // The review's own lines stay, so that one answer changed is one hunk in git.
    assert_eq!(review.updated, empty_review().updated);
    assert_eq!(review.last_change(), Some(later()));
}

#[test]
fn the_same_answer_again_changes_nothing_even_in_the_other_language() {
    let mut review = review([(ID, answered(ID, Answer::Yes))]);
    let before = review.clone();
    assert!(!change(&mut review, Lang::Ja, Change::Answer(Some(Answer::Yes))));
    assert_eq!(review, before);
}

#[test]
fn the_same_answer_again_confirms_a_carried_one() {
    let mut review = review([(ID, Entry { carried: true, ..answered(ID, Answer::Yes) })]);
    assert!(change(&mut review, Lang::En, Change::Answer(Some(Answer::Yes))));
    assert!(!entry(&review).carried);
    assert!(!change(&mut review, Lang::En, Change::Confirm));
}

#[test]
fn the_same_answer_again_answers_a_question_that_has_changed() {
    let mut review =
        review([(ID, Entry { question: "the old question".into(), ..answered(ID, Answer::Yes) })]);
    assert!(change(&mut review, Lang::En, Change::Answer(Some(Answer::Yes))));
    assert_eq!(entry(&review).question.raw(), "Is it X-1.01?");
}

#[test]
fn a_note_does_not_pretend_that_the_new_question_was_answered() {
    let mut review = review([(
        ID,
        Entry { question: "the old question".into(), carried: true, ..answered(ID, Answer::Yes) },
    )]);
    assert!(change(&mut review, Lang::En, Change::Note("seen".into())));
    assert_eq!(entry(&review).question.raw(), "the old question");
    assert!(entry(&review).carried);
    assert!(!change(&mut review, Lang::En, Change::Confirm));
}

#[test]
fn confirming_needs_an_answer() {
    let mut carried = review([(ID, Entry { carried: true, ..answered(ID, Answer::Yes) })]);
    assert!(change(&mut carried, Lang::En, Change::Confirm));
    assert!(!entry(&carried).carried);
    let mut asks_again = review([(
        ID,
        Entry { answer: None, carried: true, note: "n".into(), ..answered(ID, Answer::Yes) },
    )]);
    assert!(!change(&mut asks_again, Lang::En, Change::Confirm));
    assert!(!change(&mut asks_again, Lang::En, Change::Answer(None)));
    assert!(entry(&asks_again).carried);
}

#[test]
fn answering_decides_a_disagreement_and_clearing_does_not() {
    let side = |answer| Side { answer: Some(answer), note: "".into(), by: "".into(), at: None };
    let disputed = Entry {
        disagreement: vec![side(Answer::Yes), side(Answer::No)],
        ..answered(ID, Answer::Partial)
    };
    let mut review = review([(ID, disputed)]);
    assert!(change(&mut review, Lang::En, Change::Answer(None)));
    assert_eq!(entry(&review).disagreement.len(), 2);
    assert!(change(&mut review, Lang::En, Change::Answer(Some(Answer::Yes))));
    assert_eq!(entry(&review).disagreement, []);
}

#[test]
fn an_entry_in_which_nothing_is_left_is_removed() {
    let mut review = review([(ID, answered(ID, Answer::Yes))]);
    assert!(change(&mut review, Lang::En, Change::Answer(None)));
    assert_eq!(review.entry(&id(ID)), None);
    assert!(!change(&mut review, Lang::En, Change::Answer(None)));
    assert!(!change(&mut review, Lang::En, Change::Flag(false)));
    assert_eq!(review.entry(&id(ID)), None);
}

#[test]
fn every_other_field_is_put_and_an_equal_value_changes_nothing() {
    let accepted = Accepted { until: day("2027-03-31"), why: "w".into() };
    for one in [
        Change::Note("n".into()),
        Change::Reason("r".into()),
        Change::Evidence(vec!["e".into()]),
        Change::Confidence(Some(Confidence::Shown)),
        Change::Action("a".into()),
        Change::Owner("o".into()),
        Change::Due(Some(day("2026-12-20"))),
        Change::Effort(Some(Effort::Low)),
        Change::Accepted(Some(accepted)),
        Change::Flag(true),
    ] {
        let mut review = empty_review();
        assert!(change(&mut review, Lang::En, one.clone()), "{one:?}");
        let once = review.clone();
        assert_eq!(entry(&review).question.raw(), "Is it X-1.01?");
        assert!(!change(&mut review, Lang::Ja, one.clone()), "{one:?}");
        assert_eq!(review, once);
    }
    assert_ne!(noon(), later());
}

fn side(by: &str, answer: Answer) -> Side {
    Side { answer: Some(answer), note: "".into(), by: by.into(), at: Some(noon()) }
}

#[test]
fn people_in_one_room_who_differ_are_recorded_as_a_merge_would() {
    let mut reviewed = empty_review();
    let checkpoint = checkpoint("X-1.01", Severity::High);
    let change = |review: &mut Review, change| {
        edit(review, &checkpoint, Lang::Ja, change, &"".into(), noon())
    };
    change(&mut reviewed, Change::Answer(Some(Answer::Yes)));
    let sides = vec![side("田中", Answer::No), side("佐藤", Answer::Yes)];
    assert!(change(&mut reviewed, Change::Disagree(sides)));
    let entry = reviewed.entry(&id("X-1.01")).expect("an entry").clone();
    assert_eq!(entry.answer, None, "no side wins");
    assert_eq!(entry.disagreement, [side("佐藤", Answer::Yes), side("田中", Answer::No)]);
    // Two files in which each of them answers alone come to the same.
    let alone = |by: &str, answer| {
        let answered = Entry { by: by.into(), ..answered("X-1.01", answer) };
        review([("X-1.01", answered)])
    };
    let merged =
        crate::domain::merge(None, &alone("佐藤", Answer::Yes), &alone("田中", Answer::No));
    let merged = merged.review.entry(&id("X-1.01")).expect("an entry").clone();
    assert_eq!((merged.answer, merged.disagreement), (entry.answer, entry.disagreement));
    change(&mut reviewed, Change::Answer(Some(Answer::No)));
    assert_eq!(reviewed.entry(&id("X-1.01")).map(|e| e.disagreement.len()), Some(0));
}

#[test]
fn an_answer_of_the_last_review_stays_while_people_differ() {
    let carried = Entry { carried: true, ..answered("X-1.01", Answer::Partial) };
    let mut review = review([("X-1.01", carried)]);
    let checkpoint = checkpoint("X-1.01", Severity::High);
    let sides = vec![side("田中", Answer::No), side("佐藤", Answer::Yes)];
    edit(&mut review, &checkpoint, Lang::Ja, Change::Disagree(sides), &"".into(), noon());
    let entry = review.entry(&id("X-1.01")).expect("an entry");
    assert_eq!((entry.answer, entry.carried), (Some(Answer::Partial), true));
}

#[test]
fn a_line_break_of_another_system_is_a_line_feed_in_every_text() {
    let mut review = empty_review();
    let both = || Untrusted::from("a\rb\r\nc");
    let side = Side { answer: None, note: both(), by: both(), at: None };
    let accepted = Accepted { until: day("2026-12-01"), why: both() };
    for made in [
        Change::Disagree(vec![side]),
        Change::Note(both()),
        Change::Reason(both()),
        Change::Evidence(vec![both()]),
        Change::Action(both()),
        Change::Owner(both()),
        Change::Accepted(Some(accepted)),
    ] {
        assert!(change(&mut review, Lang::En, made));
    }
    let said = format!("{:?}", entry(&review));
    assert!(!said.contains("\\r"), "{said}");
    assert_eq!(said.matches("a\\nb\\nc").count(), 8, "{said}");
}
