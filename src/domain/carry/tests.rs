//! What a new review takes from an earlier one.

use super::*;
use crate::domain::pack::Severity;
use crate::domain::sample::{answered, checkpoint, content, day, empty_review, id, review};

const ID: &str = "X-1.01";

fn asked() -> Content {
    content(vec![checkpoint(ID, Severity::High)])
}

fn carried_entry(old: Entry) -> Entry {
    let new = carry(&asked(), &review([(ID, old)]), empty_review());
    new.entry(&id(ID)).expect("an entry").clone()
}

#[test]
fn an_answer_is_carried_whole_with_its_open_action_and_names_its_source() {
    let old = Entry {
        note: "n".into(),
        evidence: vec!["e".into()],
        action: "a".into(),
        owner: "o".into(),
        due: Some(day("2026-12-20")),
        ..answered(ID, Answer::No)
    };
    assert_eq!(carried_entry(old.clone()), Entry { carried: true, ..old });
    let new = carry(&asked(), &Review { id: "q3".into(), ..empty_review() }, empty_review());
    assert_eq!(new.previous, Some("q3".into()));
    assert_eq!(new.id, empty_review().id);
}

#[test]
fn the_action_of_a_met_checkpoint_is_done() {
    let old = Entry {
        action: "a".into(),
        owner: "o".into(),
        due: Some(day("2026-12-20")),
        ..answered(ID, Answer::Yes)
    };
    assert_eq!(carried_entry(old), Entry { carried: true, ..answered(ID, Answer::Yes) });
}

#[test]
fn a_changed_question_has_to_be_answered_anew_and_shows_the_old_question_and_answer() {
    let old = Entry { question: "the old question".into(), ..answered(ID, Answer::Yes) };
    let entry = carried_entry(old);
    assert_eq!((entry.answer, entry.carried), (None, true));
    assert_eq!(entry.question.raw(), "the old question");
    assert_eq!(entry.note.raw(), "---- 2026-11-23T12:00:00+09:00 鈴木 ----\nanswer = yes");
}

#[test]
fn not_applicable_and_accepted_risks_ask_again_and_keep_their_reasons() {
    let na =
        carried_entry(Entry { reason: "no EC2".into(), ..answered(ID, Answer::NotApplicable) });
    assert_eq!((na.answer, na.reason.raw()), (None, "no EC2"));
    let accepted = Some(Accepted { until: day("2027-03-31"), why: "small".into() });
    let risk = carried_entry(Entry { accepted, ..answered(ID, Answer::No) });
    assert_eq!((risk.answer, &risk.accepted), (None, &None));
    assert!(risk.note.raw().contains("answer = no"), "{:?}", risk.note);
    assert!(risk.note.raw().contains("accepted = 2027-03-31 small"), "{:?}", risk.note);
}

#[test]
fn what_is_not_asked_any_more_and_what_is_blank_is_not_carried() {
    let old = review([
        ("X-9.01", answered("X-9.01", Answer::No)),
        (ID, Entry { by: "A".into(), ..Entry::default() }),
    ]);
    assert!(carry(&asked(), &old, empty_review()).answers.is_empty());
}

#[test]
fn carrying_twice_keeps_what_still_has_to_be_answered() {
    let old = Entry { question: "the old question".into(), ..answered(ID, Answer::Yes) };
    let once = carried_entry(old);
    assert_eq!(carried_entry(once.clone()), once);
}
