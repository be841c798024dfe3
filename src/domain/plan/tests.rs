use super::*;
use crate::domain::sample::{answered, checkpoint, content, id, noon, review};
use Severity::{High, Low, Medium};

/// Two sections of four, with a high, a medium, a high and a low question each.
fn pack() -> Content {
    let of = |section: &str| {
        [("01", High), ("02", Medium), ("03", High), ("04", Low)]
            .map(|(n, severity)| checkpoint(&format!("{section}.{n}"), severity))
    };
    content(of("X-1").into_iter().chain(of("X-2")).collect())
}

fn ids(ids: &[CheckpointId]) -> Vec<&str> {
    ids.iter().map(CheckpointId::as_str).collect()
}

#[test]
fn high_severity_comes_first_and_a_section_is_not_left_before_it_is_done() {
    let plan = propose(&pack(), &review([]), 90, None);
    let all = ["X-1.01", "X-1.03", "X-2.01", "X-2.03", "X-1.02", "X-2.02", "X-1.04", "X-2.04"];
    assert_eq!(ids(&plan.checkpoints), all);
    assert_eq!(plan.left_out, []);
    assert_eq!(plan.more_sessions(), 0);
}

#[test]
fn a_section_with_a_gap_from_the_last_review_comes_first_in_its_severity() {
    let gap = Entry { carried: true, ..answered("X-2.02", Answer::No) };
    let plan = propose(&pack(), &review([("X-2.02", gap)]), 90, None);
    assert_eq!(ids(&plan.checkpoints[..4]), ["X-2.01", "X-2.03", "X-1.01", "X-1.03"]);
    let gaps: Vec<usize> = plan.sections.iter().map(|s| s.carried_gaps).collect();
    assert_eq!(gaps, [0, 1]);
}

#[test]
fn what_is_settled_is_not_asked_again_and_what_is_not_is() {
    let mut changed = answered("X-1.03", Answer::Yes);
    changed.question = "another question".into();
    let carried = Entry { carried: true, ..answered("X-2.01", Answer::Yes) };
    let na = Entry { answer: Some(Answer::NotApplicable), ..answered("X-1.02", Answer::Yes) };
    let said = [
        ("X-1.01", answered("X-1.01", Answer::No)),
        ("X-1.02", na),
        ("X-1.03", changed),
        ("X-2.01", carried),
    ];
    let plan = propose(&pack(), &review(said), 90, None);
    let asked = ids(&plan.checkpoints);
    assert!(!asked.contains(&"X-1.01"));
    assert!(["X-1.02", "X-1.03", "X-2.01"].iter().all(|id| asked.contains(id)), "{asked:?}");
}

#[test]
fn no_more_is_asked_than_there_is_time_for_and_the_rest_is_named() {
    let plan = propose(&pack(), &review([]), 14, None);
    assert_eq!((plan.opening, plan.closing), (0, 1));
    assert_eq!(plan.checkpoints.len(), 4, "13 minutes at three minutes each");
    assert_eq!(ids(&plan.left_out), ["X-1.02", "X-2.02", "X-1.04", "X-2.04"]);
    assert_eq!(plan.more_sessions(), 1);
    let none = propose(&pack(), &review([]), 0, None);
    assert_eq!((none.checkpoints.len(), none.left_out.len()), (0, 8));
}

#[test]
fn a_large_group_takes_longer_over_each_question() {
    assert_eq!(seconds_each(None), 180);
    assert_eq!(seconds_each(Some(6)), 180);
    assert_eq!(seconds_each(Some(10)), 220);
    assert_eq!(seconds_each(Some(u32::MAX)), 300);
}

#[test]
fn each_section_gets_the_minutes_of_its_questions() {
    let plan = propose(&pack(), &review([]), 90, Some(10));
    let times: Vec<(usize, u32)> = plan.sections.iter().map(|s| (s.questions, s.minutes)).collect();
    assert_eq!(times, [(4, 15), (4, 15)], "four times 220 seconds, rounded up");
}

#[test]
fn the_plan_that_is_kept_says_what_was_proposed() {
    let proposal = propose(&pack(), &review([]), 14, Some(3));
    let plan = proposal.plan(noon());
    assert_eq!((plan.minutes, plan.people, plan.made), (14, Some(3), Some(noon())));
    assert_eq!(plan.checkpoints, proposal.checkpoints);
    assert_eq!(plan.checkpoints[0], id("X-1.01"));
}
