//! What a merge does in the cases that people meet.

mod laws;

use super::*;
use crate::domain::review::{Accepted, Answer, Effort, Side};
use crate::domain::sample::{answered, day, empty_review, id, review, stamp};

const ID: &str = "X-1.01";

fn one(entry: Entry) -> Review {
    review([(ID, entry)])
}

fn merged_entry(base: Entry, ours: Entry, theirs: Entry) -> Entry {
    let merged = merge(Some(&one(base)), &one(ours), &one(theirs));
    merged.review.entry(&id(ID)).expect("an entry").clone()
}

fn said(answer: Answer, by: &str, at: &str, note: &str) -> Entry {
    Entry { by: by.into(), at: Some(stamp(at)), note: note.into(), ..answered(ID, answer) }
}

const EARLY: &str = "2026-11-23T09:00:00+09:00";
const LATE: &str = "2026-11-23T18:00:00+09:00";

#[test]
fn different_answers_become_a_disagreement_and_no_side_wins() {
    let base = answered(ID, Answer::Partial);
    let (ours, theirs) = (said(Answer::No, "B", LATE, "b"), said(Answer::Yes, "A", EARLY, "a"));
    let entry = merged_entry(base, ours, theirs);
    let side = |answer, by: &str, at, note: &str| Side {
        answer: Some(answer),
        note: note.into(),
        by: by.into(),
        at: Some(stamp(at)),
    };
    assert_eq!(
        entry.disagreement,
        [side(Answer::Yes, "A", EARLY, "a"), side(Answer::No, "B", LATE, "b")]
    );
    assert_eq!(entry.answer, Some(Answer::Partial));
}

#[test]
fn without_a_base_agreement_and_single_values_are_taken_and_differences_disagree() {
    let ours = review([
        ("X-1.01", answered("X-1.01", Answer::Yes)),
        ("X-1.02", answered("X-1.02", Answer::Yes)),
        ("X-1.03", answered("X-1.03", Answer::Yes)),
    ]);
    let theirs = review([
        ("X-1.01", answered("X-1.01", Answer::Yes)),
        ("X-1.02", answered("X-1.02", Answer::No)),
        ("X-1.04", answered("X-1.04", Answer::No)),
    ]);
    let merged = merge(None, &ours, &theirs);
    let answer = |text| merged.review.entry(&id(text)).and_then(|e| e.answer);
    assert_eq!(merged.disagreements, [id("X-1.02")]);
    assert_eq!(
        [answer("X-1.01"), answer("X-1.02"), answer("X-1.03"), answer("X-1.04")],
        [Some(Answer::Yes), None, Some(Answer::Yes), Some(Answer::No)]
    );
    assert_eq!(merged.taken, 1);
}

#[test]
fn an_older_change_wins_over_a_newer_moment_that_changed_nothing() {
    let base = said(Answer::Yes, "A", LATE, "");
    let ours = said(Answer::Yes, "A", LATE, "");
    let theirs = said(Answer::No, "B", EARLY, "");
    let entry = merged_entry(base, ours, theirs);
    assert_eq!((entry.answer, entry.by.raw()), (Some(Answer::No), "B"));
}

#[test]
fn an_answer_removed_on_one_side_and_changed_on_the_other_is_the_changed_one() {
    let base = one(answered(ID, Answer::Yes));
    let changed = one(answered(ID, Answer::No));
    let merged = merge(Some(&base), &empty_review(), &changed);
    assert_eq!(merged.review.entry(&id(ID)).and_then(|e| e.answer), Some(Answer::No));
    let removed = merge(Some(&base), &empty_review(), &base);
    assert_eq!(removed.review.entry(&id(ID)), None);
}

#[test]
fn differing_notes_are_both_kept_under_who_and_when() {
    let base = answered(ID, Answer::Yes);
    let ours = said(Answer::Yes, "B", LATE, "two\nlines");
    let theirs = said(Answer::Yes, "A", EARLY, "one");
    let entry = merged_entry(base, ours, theirs);
    assert_eq!(
        entry.note.raw(),
        "---- 2026-11-23T09:00:00+09:00 A ----\none\n\
         ---- 2026-11-23T18:00:00+09:00 B ----\ntwo\nlines"
    );
}

#[test]
fn a_note_that_goes_on_from_the_other_one_is_not_doubled() {
    let base = Entry::default();
    let ours = said(Answer::Yes, "B", LATE, "one\ntwo");
    let theirs = said(Answer::Yes, "A", EARLY, "one");
    assert_eq!(merged_entry(base, ours, theirs).note.raw(), "one\ntwo");
}

#[test]
fn a_value_that_is_not_taken_stays_as_a_line_of_the_note() {
    let due = |text, by: &str| Entry {
        due: Some(day(text)),
        effort: Some(Effort::Low),
        ..said(Answer::No, by, EARLY, "")
    };
    let base = said(Answer::No, "A", EARLY, "seen");
    let ours = Entry { note: "seen".into(), ..due("2026-12-20", "A") };
    let theirs = Entry { note: "seen".into(), ..due("2027-01-31", "B") };
    let entry = merged_entry(base, ours, theirs);
    assert_eq!(entry.due, Some(day("2026-12-20")));
    assert_eq!(entry.note.raw(), "seen\n---- 2026-11-23T09:00:00+09:00 B ----\ndue = 2027-01-31");
}

#[test]
fn short_texts_are_both_kept_and_each_side_s_evidence_changes_hold() {
    let base = Entry {
        action: "a".into(),
        evidence: vec!["old".into(), "kept".into()],
        ..answered(ID, Answer::No)
    };
    let ours =
        Entry { action: "c".into(), evidence: vec!["kept".into(), "z".into()], ..base.clone() };
    let theirs = Entry {
        action: "b".into(),
        evidence: vec!["old".into(), "kept".into(), "n".into()],
        ..base.clone()
    };
    let entry = merged_entry(base, ours, theirs);
    assert_eq!(entry.action.raw(), "b // c");
    let evidence: Vec<&str> = entry.evidence.iter().map(Untrusted::raw).collect();
    assert_eq!(evidence, ["kept", "n", "z"]);
}

#[test]
fn a_changed_reason_for_accepting_survives_that_the_other_side_stopped_accepting() {
    let accepted = |why: &str| Entry {
        accepted: Some(Accepted { until: day("2027-03-31"), why: why.into() }),
        ..answered(ID, Answer::No)
    };
    let entry = merged_entry(accepted("w"), answered(ID, Answer::No), accepted("better"));
    assert_eq!(entry, accepted("better"));
}

#[test]
fn an_answer_to_a_new_question_does_not_lend_its_question_to_another_answer() {
    let base = answered(ID, Answer::Yes);
    let ours = answered(ID, Answer::No);
    let theirs = Entry { question: "the new question".into(), ..answered(ID, Answer::Yes) };
    let entry = merged_entry(base, ours, theirs);
    assert_eq!((entry.answer, entry.question.raw()), (Some(Answer::No), "Is it X-1.01?"));
}

#[test]
fn deciding_a_disagreement_on_one_side_decides_it() {
    let disputed = merged_entry(
        Entry::default(),
        said(Answer::No, "B", LATE, ""),
        said(Answer::Yes, "A", EARLY, ""),
    );
    assert_eq!(disputed.disagreement.len(), 2);
    let decided = said(Answer::Partial, "C", LATE, "");
    let entry = merged_entry(disputed.clone(), disputed, decided.clone());
    assert_eq!(entry, decided);
}

#[test]
fn an_answer_confirmed_on_one_side_is_confirmed_also_without_a_base() {
    let carried = one(Entry { carried: true, ..answered(ID, Answer::Yes) });
    let merged = merge(None, &carried, &one(answered(ID, Answer::Yes)));
    assert!(!merged.review.entry(&id(ID)).expect("an entry").carried);
    let untouched = merge(None, &carried, &empty_review());
    assert!(untouched.review.entry(&id(ID)).expect("an entry").carried);
}

/// What a person has written so far, in a note and in a short text.
fn writing(name: &str, text: &str) -> Entry {
    Entry { note: text.into(), action: text.into(), ..said(Answer::No, name, EARLY, "") }
}

#[test]
fn two_people_who_write_at_once_find_no_half_written_text_of_one_another() {
    let nothing = said(Answer::No, "", EARLY, "");
    let (mut file, mut mine, mut yours) = (nothing.clone(), nothing.clone(), nothing);
    let (mut my_base, mut your_base) = (file.clone(), file.clone());
    let (my_text, your_text) = ("the root user has a key", "nobody uses the root user");
    for n in 1..=my_text.len().max(your_text.len()) {
        // Each writes on in their own text, saves, and takes in what the file has by then.
        let write = |entry: &Entry, name, text: &str| {
            let so_far = |length: usize| text.get(..length.min(text.len())).unwrap_or_default();
            let put = |field: &Untrusted| match field.raw().split(so_far(n - 1)).collect::<Vec<_>>()
            {
                parts if n > 1 && parts.len() == 2 => parts.join(so_far(n)).as_str().into(),
                _ => Untrusted::from(so_far(n)),
            };
            Entry {
                note: put(&entry.note),
                action: put(&entry.action),
                by: Untrusted::from(name),
                ..entry.clone()
            }
        };
        mine = merged_entry(my_base, write(&mine, "A", my_text), file);
        (file, my_base) = (mine.clone(), mine.clone());
        yours = merged_entry(your_base, write(&yours, "B", your_text), file);
        (file, your_base) = (yours.clone(), yours.clone());
    }
    let mine = merged_entry(my_base, mine, file.clone());
    assert_eq!(mine.action.raw(), format!("{your_text} // {my_text}"));
    let lines: Vec<&str> = mine.note.raw().lines().filter(|l| !l.starts_with("----")).collect();
    assert_eq!(lines, [my_text, your_text]);
}

#[test]
fn a_text_that_one_side_went_on_writing_stands_once_beside_the_other_side_s_own() {
    for (was, ours, theirs, merged) in [
        ("a", "ab", "a // x", "ab // x"),
        ("ab", "a", "ab // x", "a // x"),
        ("a // x", "ab // x", "a // xy", "ab // xy"),
        // Both wrote it on: both are there.
        ("a", "ab", "ac", "ab // ac"),
        // What one side took away and the other wrote on stays as it was written on.
        ("a // b", "a", "a // bc", "a // bc"),
    ] {
        let entry = |text| writing("A", text);
        let action = merged_entry(entry(was), entry(ours), entry(theirs)).action;
        assert_eq!(action.raw(), merged, "{was}: {ours} and {theirs}");
    }
}
