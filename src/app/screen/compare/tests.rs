use chrono::DateTime;

use super::*;
use crate::app::earlier::{Found, LastTime, Wanted};
use crate::app::{Key, Languages, Msg, Opened, Settings, Viewport, update};
use crate::domain::diff::Class;
use crate::domain::review::Answer::{No, NotApplicable, Partial, Yes};
use crate::domain::{Answer, Entry, Lang, Review, Severity, sample};

fn now() -> Stamp {
    DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment")
}

const IDS: [&str; 8] =
    ["X-1.01", "X-1.02", "X-1.03", "X-1.04", "X-2.01", "X-2.02", "X-2.03", "X-2.04"];

fn review(id: &str, answers: [Option<Answer>; 8]) -> Review {
    let mut review = Review::new(id.into(), "orders".into(), Vec::new(), now());
    for (id, answer) in IDS.into_iter().zip(answers) {
        let reason = if answer == Some(NotApplicable) { "none" } else { "" };
        let entry = Entry { answer, reason: reason.into(), ..Entry::default() };
        review.put(&sample::id(id), answer.map(|_| Arc::new(entry)));
    }
    review
}

fn content() -> Arc<crate::domain::Content> {
    Arc::new(sample::content(IDS.map(|id| sample::checkpoint(id, Severity::High)).into()))
}

fn then() -> Review {
    review("q3", [Some(Yes), Some(No), Some(No), None, Some(No), Some(Yes), Some(Yes), None])
}

fn earlier() -> Earlier {
    Earlier {
        review: Arc::new(then()),
        content: content(),
        file: "q3.review.toml".into(),
        newer: false,
    }
}

/// Worse, better, better, new gap, still open, not applicable, the same, the same.
fn app() -> App {
    let mut review = review(
        "q4",
        [
            Some(No),
            Some(Yes),
            Some(Partial),
            Some(No),
            Some(No),
            Some(NotApplicable),
            Some(Yes),
            None,
        ],
    );
    review.previous = Some("q3".into());
    let session = Session::new(content(), review, "q4.review.toml".into(), false);
    let opened = Opened { session, place: None, languages: None, is_new: false, recovered: None };
    App::open(opened, Languages::One(Lang::En), Settings::default(), now())
}

fn compared() -> App {
    let mut app = app();
    app.compare_with(earlier());
    app
}

fn press(app: &mut App, keys: &[Key]) -> Vec<Effect> {
    keys.iter().flat_map(|key| update(app, Msg::Key(*key), now())).collect()
}

fn compare(app: &App) -> &Compare {
    let Screen::Compare(compare) = app.screen() else { panic!("{:?}", app.screen()) };
    compare
}

fn ids(app: &App) -> Vec<&str> {
    compare(app).rows.iter().map(|row| row.id.as_str()).collect()
}

#[test]
fn changes_come_first_and_what_got_worse_before_what_got_better() {
    let app = compared();
    assert_eq!(ids(&app), ["X-1.01", "X-1.04", "X-1.03", "X-1.02", "X-2.02"]);
    assert_eq!(compare(&app).show, Show::Changes);
}

#[test]
fn the_kinds_partition_what_was_compared_as_the_classes_do() {
    let app = compared();
    let screen = compare(&app);
    let kinds = [
        Show::Worse,
        Show::Better,
        Show::New,
        Show::Applies,
        Show::Open,
        Show::Edited,
        Show::Content,
    ];
    let sum: usize = kinds.into_iter().map(|kind| screen.count(kind)).sum();
    let content = &screen.diff.content;
    let others = content.changed.len() + content.added.len() + content.retired.len();
    assert_eq!(sum + screen.diff.count(Class::Same), screen.count(Show::Everything));
    assert_eq!(screen.count(Show::Everything), screen.diff.changes.len() + others);
    for kind in Show::ALL {
        assert_eq!(screen.rows_of(kind).len(), screen.count(kind), "{kind:?}");
    }
    for class in Class::ALL {
        assert!(show::rank(class) < Class::ALL.len(), "{class:?} has no place");
    }
}

#[test]
fn the_filter_goes_around_over_what_there_is_and_back() {
    let mut app = compared();
    let mut seen = Vec::new();
    for _ in 0..7 {
        seen.push((compare(&app).show, compare(&app).rows.len()));
        press(&mut app, &[Key::Char('f')]);
    }
    let expected = [
        (Show::Changes, 5),
        (Show::Worse, 1),
        (Show::Better, 2),
        (Show::New, 1),
        (Show::Applies, 1),
        (Show::Open, 1),
        (Show::Everything, 8),
    ];
    assert_eq!(seen, expected);
    assert_eq!(compare(&app).show, Show::Changes);
    press(&mut app, &[Key::BackTab]);
    assert_eq!(compare(&app).show, Show::Everything);
}

#[test]
fn a_checkpoint_is_opened_in_the_walk_and_left_back_to_the_comparison() {
    let mut app = compared();
    app.settle(Viewport { details_beside: true, ..Viewport::default() });
    press(&mut app, &[Key::Down, Key::Down, Key::Enter]);
    assert_eq!(app.place(), Some(sample::id("X-1.03")));
    assert_eq!(app.notice, Some(Notice::BackToComparison));
    // What is answered there is in the comparison when one comes back.
    press(&mut app, &[Key::Char('y'), Key::Char('g'), Key::Esc, Key::Esc]);
    assert_eq!(compare(&app).chosen().map(|row| row.id.as_str()), Some("X-1.03"));
    assert_eq!(compare(&app).diff.count(Class::Resolved), 2);
    press(&mut app, &[Key::Esc]);
    assert!(matches!(app.screen(), Screen::Checkpoints(_)));
    press(&mut app, &[Key::Esc, Key::Esc]);
    assert!(matches!(app.screen(), Screen::Checkpoints(_)), "nothing stands below the questions");
}

#[test]
fn without_room_the_first_enter_shows_the_details_and_the_second_opens() {
    let mut app = compared();
    press(&mut app, &[Key::Enter]);
    assert!(compare(&app).detail);
    press(&mut app, &[Key::Esc]);
    assert!(!compare(&app).detail);
    press(&mut app, &[Key::Enter, Key::Enter]);
    assert!(matches!(app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn nothing_here_changes_the_review_and_an_undo_is_seen_at_once() {
    let mut app = app();
    press(&mut app, &[Key::Char('k'), Key::Char('k'), Key::Home, Key::Char('y')]);
    app.compare_with(earlier());
    assert_eq!(compare(&app).count(Show::Worse), 0);
    let effects = press(&mut app, &[Key::Char('y'), Key::Char('n'), Key::Char('x')]);
    assert!(effects.is_empty(), "{effects:?}");
    press(&mut app, &[Key::Char('u')]);
    assert_eq!(compare(&app).count(Show::Worse), 1);
}

#[test]
fn the_previous_review_is_asked_for_once_and_after_the_first_frame() {
    let mut app = app();
    let effects = update(&mut app, Msg::Drawn(Viewport::default()), now());
    let [Effect::Earlier(Wanted::Previous { id })] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!(id.raw(), "q3");
    assert!(update(&mut app, Msg::Drawn(Viewport::default()), now()).is_empty());
    assert!(app.last_time().is_none());
    update(&mut app, Msg::Earlier(Box::new(Found::Previous(Some(earlier())))), now());
    assert_eq!(app.said_last_time(&sample::id("X-1.01")).and_then(|e| e.answer), Some(Yes));
    assert_eq!(app.said_last_time(&sample::id("X-1.04")), None);
    press(&mut app, &[Key::Char('b')]);
    assert_eq!(compare(&app).rows.len(), 5);
}

#[test]
fn without_a_previous_review_one_is_chosen_from_the_list_or_typed() {
    let mut app = app();
    app.last_time = LastTime::Nowhere;
    let effects = press(&mut app, &[Key::Char('b')]);
    assert!(matches!(effects.as_slice(), [Effect::Earlier(Wanted::Beside)]), "{effects:?}");
    assert!(press(&mut app, &[Key::Enter]).is_empty());
    assert_eq!(app.notice, Some(Notice::FileNeeded));
    let candidate = |name: &str| Candidate {
        name: name.into(),
        workload: "orders".into(),
        title: Default::default(),
        changed: None,
    };
    let beside = vec![candidate("a.toml"), candidate("b.toml")];
    update(&mut app, Msg::Earlier(Box::new(Found::Beside(beside))), now());
    let named = |effects: Vec<Effect>| match effects.as_slice() {
        [Effect::Earlier(Wanted::File { name, .. })] => name.raw().to_owned(),
        other => panic!("{other:?}"),
    };
    assert_eq!(named(press(&mut app, &[Key::Down, Key::Enter])), "b.toml");
    assert_eq!(named(press(&mut app, &[Key::Char('q'), Key::Enter])), "q");
    let failed = Found::File(Err(vec!["not found".to_owned()]));
    update(&mut app, Msg::Earlier(Box::new(failed)), now());
    assert!(matches!(app.screen(), Screen::Pick(_)), "one can type another name");
    update(&mut app, Msg::Earlier(Box::new(Found::File(Ok(earlier())))), now());
    assert_eq!(compare(&app).rows.len(), 5);
    // Another one takes its place.
    press(&mut app, &[Key::Char('c')]);
    update(&mut app, Msg::Earlier(Box::new(Found::File(Ok(earlier())))), now());
    press(&mut app, &[Key::Esc]);
    assert!(matches!(app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn a_previous_review_that_is_found_late_takes_the_place_of_the_question() {
    let mut app = app();
    update(&mut app, Msg::Drawn(Viewport::default()), now());
    press(&mut app, &[Key::Char('b')]);
    assert!(matches!(app.screen(), Screen::Pick(_)));
    update(&mut app, Msg::Earlier(Box::new(Found::Previous(Some(earlier())))), now());
    assert_eq!(compare(&app).rows.len(), 5);
}

#[test]
fn another_workload_and_a_newer_file_are_told() {
    let mut other = earlier();
    let mut review = then();
    review.workload = "payments".into();
    other.review = Arc::new(review);
    let mut app = app();
    app.compare_with(other);
    assert!(matches!(app.notice, Some(Notice::OtherWorkload { .. })));
    let mut app = self::app();
    app.compare_with(Earlier { newer: true, ..earlier() });
    assert_eq!(app.notice, Some(Notice::ComparedNewer));
}

#[test]
fn a_checkpoint_that_only_the_earlier_review_asks_is_not_opened() {
    let mut ids: Vec<_> = IDS.map(|id| sample::checkpoint(id, Severity::High)).into();
    ids.push(sample::checkpoint("X-3.01", Severity::High));
    let mut review = then();
    let entry = Entry { answer: Some(Yes), ..Entry::default() };
    review.put(&sample::id("X-3.01"), Some(Arc::new(entry)));
    let mut app = app();
    let content = Arc::new(sample::content(ids));
    app.compare_with(Earlier { review: Arc::new(review), content, ..earlier() });
    app.settle(Viewport { details_beside: true, ..Viewport::default() });
    let place = compare(&app).rows.iter().position(|row| row.id.as_str() == "X-3.01");
    let keys = vec![Key::Down; place.expect("it is listed")];
    press(&mut app, &keys);
    press(&mut app, &[Key::Enter]);
    assert_eq!(app.notice, Some(Notice::NotAskedNow(sample::id("X-3.01"))));
}
