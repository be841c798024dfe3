use super::*;
use crate::domain::pack::Severity;
use crate::domain::review::Answer;
use crate::domain::sample::{answered, checkpoint, content, id, review, stamp};

const IDS: [&str; 6] = ["X-1.01", "X-1.02", "X-1.03", "X-2.01", "X-2.02", "X-2.03"];

fn pack() -> Content {
    content(IDS.iter().map(|text| checkpoint(text, Severity::High)).collect())
}

fn at(clock: &str) -> Stamp {
    stamp(&format!("2026-11-23T{clock}:00+09:00"))
}

/// A session from ten o'clock, with what was asked when.
fn sitting(minutes: u32, asked: &[(&str, &str)]) -> Sitting {
    let mut sitting = Sitting::begin(at("10:00"), minutes, Vec::new());
    sitting.asked = asked.iter().map(|(text, clock)| (id(text), at(clock))).collect();
    sitting
}

fn planned(checkpoints: &[&'static str], done: &[&'static str]) -> Review {
    let mut review = review(done.iter().map(|text| (*text, answered(text, Answer::Yes))));
    review.workshop.plan = Some(Plan {
        minutes: 60,
        people: None,
        made: None,
        checkpoints: checkpoints.iter().map(|text| id(text)).collect(),
    });
    review
}

fn section(text: &str) -> SectionId {
    SectionId::new(text).expect("a valid id")
}

#[test]
fn before_anything_is_asked_the_planned_pace_counts() {
    let pace = pace(&pack(), &planned(&IDS, &[]), &sitting(60, &[]), None, at("10:00"));
    assert_eq!((pace.asked, pace.left, pace.minutes_left), (0, 6, 60));
    assert_eq!(pace.done_at, Some(at("10:18")));
    assert!(!pace.is_late);
}

#[test]
fn after_a_few_questions_their_own_pace_counts() {
    let asked = [("X-1.01", "10:10"), ("X-1.02", "10:20"), ("X-1.03", "10:30")];
    let review = planned(&IDS, &IDS[..3]);
    let pace = pace(&pack(), &review, &sitting(45, &asked), None, at("10:30"));
    assert_eq!((pace.asked, pace.left, pace.minutes_left), (3, 3, 15));
    assert_eq!(pace.done_at, Some(at("10:55")), "25 minutes for three, after the opening");
    assert!(pace.is_late, "ten minutes after the end");
}

#[test]
fn with_a_plan_only_what_is_planned_is_left_and_without_one_everything() {
    let now = at("10:05");
    let left = |review: &Review| pace(&pack(), review, &sitting(60, &[]), None, now).left;
    assert_eq!(left(&planned(&IDS[..2], &[])), 2);
    assert_eq!(left(&planned(&IDS[..2], &IDS[..1])), 1);
    assert_eq!(left(&review([])), 6);
}

#[test]
fn a_question_that_was_asked_and_stays_open_is_not_left() {
    let asked = [("X-1.01", "10:03")];
    let pace = pace(&pack(), &planned(&IDS[..2], &[]), &sitting(60, &asked), None, at("10:04"));
    assert_eq!((pace.asked, pace.left), (1, 1));
}

#[test]
fn over_its_time_the_minutes_that_are_left_are_below_zero() {
    let minutes =
        |clock| pace(&pack(), &review([]), &sitting(60, &[]), None, at(clock)).minutes_left;
    assert_eq!((minutes("10:59"), minutes("11:00"), minutes("11:01")), (1, 0, -1));
}

#[test]
fn nothing_left_has_no_end() {
    let asked = [("X-1.01", "10:03")];
    let review = planned(&IDS[..1], &IDS[..1]);
    let pace = pace(&pack(), &review, &sitting(60, &asked), None, at("10:05"));
    assert_eq!((pace.left, pace.done_at, pace.is_late), (0, None, false));
}

#[test]
fn a_section_is_over_when_its_questions_took_longer_than_they_were_given() {
    // Three questions at three minutes: nine minutes for each section.
    let asked = [("X-1.01", "10:04"), ("X-2.01", "10:08"), ("X-1.02", "10:10")];
    let review = planned(&IDS, &[]);
    let over = |here: &str, now: &str| {
        pace(&pack(), &review, &sitting(60, &asked), Some(&section(here)), at(now)).over
    };
    assert_eq!(over("X-1", "10:13"), None, "4 + 2 + 3 minutes");
    let found = over("X-1", "10:16").expect("over its time");
    assert_eq!((found.id, found.minutes), (section("X-1"), 3));
    assert_eq!(over("X-2", "10:15"), None, "4 + 5 minutes");
}

#[test]
fn a_clock_that_was_set_back_gives_no_nonsense() {
    let asked = [("X-1.01", "10:30")];
    let pace = pace(
        &pack(),
        &planned(&IDS, &[]),
        &sitting(60, &asked),
        Some(&section("X-1")),
        at("09:00"),
    );
    assert_eq!(pace.minutes_left, 120);
    assert_eq!(pace.over.map(|over| over.minutes), Some(21), "30 minutes for one question");
}

#[test]
fn the_shown_minutes_change_with_the_session_and_not_with_the_wall() {
    let mut sitting = sitting(60, &[]);
    sitting.start = stamp("2026-11-23T10:00:20+09:00");
    let wait = |now: &str| until_next_minute(&sitting, stamp(now)).num_seconds();
    assert_eq!(wait("2026-11-23T10:00:20+09:00"), 60);
    assert_eq!(wait("2026-11-23T10:01:00+09:00"), 20);
    assert_eq!(wait("2026-11-23T10:01:19+09:00"), 1);
    assert_eq!(wait("2026-11-23T10:00:00+09:00"), 20);
}
