use std::sync::Arc;

use chrono::DateTime;

use super::*;
use crate::domain::{Answer, Content, Review, sample};

const IDS: [(&str, Severity); 6] = [
    ("X-1.01", Severity::Low),
    ("X-1.02", Severity::High),
    ("X-2.01", Severity::Medium),
    ("X-2.02", Severity::High),
    ("X-3.01", Severity::Low),
    ("X-3.02", Severity::High),
];

fn session(answers: [Option<Answer>; 6]) -> Session {
    let checkpoints = IDS.map(|(id, severity)| sample::checkpoint(id, severity));
    let content: Arc<Content> = Arc::new(sample::content(checkpoints.into()));
    let now = DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment");
    let mut review = Review::new("id".into(), "orders".into(), Vec::new(), now);
    for ((id, _), answer) in IDS.into_iter().zip(answers) {
        let entry = Entry { answer, ..Entry::default() };
        review.put(&sample::id(id), answer.map(|_| Arc::new(entry)));
    }
    Session::new(content, review, "orders.review.toml".into(), false)
}

fn high() -> Selection {
    let filter = Filter { severity: Some(Severity::High), ..Filter::default() };
    Selection { filter, order: Order::Pack }
}

fn open(entry: Option<&Entry>) -> bool {
    entry.and_then(Entry::counted).is_none()
}

#[test]
fn neighbours_and_ends_are_inside_the_filter() {
    let session = session([None; 6]);
    let high = high();
    assert_eq!(high.count(&session), 3);
    assert_eq!([0, 1, 2, 3, 5].map(|at| high.beside(&session, at, true)), [1, 3, 3, 5, 5]);
    assert_eq!([5, 4, 3, 1, 0].map(|at| high.beside(&session, at, false)), [3, 3, 1, 1, 0]);
    assert_eq!([high.end(&session, 2, true), high.end(&session, 2, false)], [1, 5]);
    let all = Selection::default();
    assert_eq!([all.beside(&session, 5, true), all.beside(&session, 0, false)], [5, 0]);
}

#[test]
fn when_nothing_fits_nobody_moves() {
    let session = session([None; 6]);
    let mut none = high();
    none.filter.flag = true;
    assert_eq!([none.beside(&session, 2, true), none.end(&session, 2, true)], [2, 2]);
    assert_eq!(none.section(&session, 2, true), 2);
    assert_eq!(none.next(&session, Some(2), false, |_| true), None);
}

#[test]
fn sections_without_a_fitting_checkpoint_are_passed_over() {
    let session = session([None; 6]);
    let mut low = Selection::default();
    low.filter.severity = Some(Severity::Low);
    assert_eq!([low.section(&session, 0, true), low.section(&session, 4, false)], [4, 0]);
    let all = Selection::default();
    assert_eq!([0, 1, 2, 4, 5].map(|at| all.section(&session, at, true)), [2, 2, 4, 4, 5]);
    assert_eq!([0, 1, 2, 3, 5].map(|at| all.section(&session, at, false)), [0, 0, 0, 2, 4]);
}

#[test]
fn the_next_one_goes_around_the_end_and_stays_inside_the_filter() {
    let mut session = session([None, Some(Answer::Yes), None, None, None, Some(Answer::No)]);
    let high = high();
    assert_eq!(high.next(&session, Some(3), false, open), Some(3), "the only open one");
    assert_eq!(high.next(&session, None, false, open), Some(3));
    let now = DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment");
    let yes = crate::domain::Change::Answer(Some(Answer::Yes));
    session.change(&sample::id("X-2.02"), yes, crate::domain::Lang::En, now);
    assert_eq!(high.next(&session, Some(3), true, open), None);
    assert_eq!(Selection::default().next(&session, Some(4), false, open), Some(0));
}

#[test]
fn by_risk_known_risks_come_first_then_what_may_be_one() {
    let session =
        session([Some(Answer::No), None, None, Some(Answer::No), None, Some(Answer::Yes)]);
    let by_risk = Selection { order: Order::Risk, ..Selection::default() };
    assert_eq!(by_risk.places(&session, None), [3, 1, 2, 0, 4, 5]);
    assert_eq!(by_risk.next(&session, Some(1), false, open), Some(2));
}

#[test]
fn whoever_answers_by_risk_goes_on_from_where_the_checkpoint_stood() {
    // The second high one was answered just now, and the first was passed over before.
    let session = session([None, None, None, Some(Answer::No), None, None]);
    let by_risk = Selection { order: Order::Risk, ..Selection::default() };
    assert_eq!(by_risk.next(&session, Some(3), true, open), Some(5), "not back to the first");
    assert_eq!(by_risk.next(&session, Some(3), false, open), Some(1));
}

#[test]
fn each_condition_goes_around_and_back_to_none() {
    let mut session = session([Some(Answer::No), None, None, None, None, None]);
    let review = Arc::make_mut(&mut session.review);
    for (id, owner) in [("X-1.01", "Sato"), ("X-1.02", "Kim"), ("X-2.01", " Sato ")] {
        let entry = Entry { owner: owner.into(), ..Entry::default() };
        review.put(&sample::id(id), Some(Arc::new(entry)));
    }
    let rounds = [1, 3, 3, 6, 1, 1, 1, 3];
    for (condition, steps) in Condition::ALL.into_iter().zip(rounds) {
        for forward in [true, false] {
            let mut selection = Selection::default();
            for _ in 0..steps {
                selection.choose(&session, condition, forward);
                assert!(!selection.filter.is_empty(), "{condition:?}");
            }
            selection.choose(&session, condition, forward);
            assert!(selection.filter.is_empty(), "{condition:?}");
        }
    }
}
