use std::sync::Arc;

use chrono::DateTime;

use super::*;
use crate::domain::review::PackRef;
use crate::domain::sample;
use crate::domain::{Change, Content, Review};

fn now() -> Stamp {
    DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment")
}

fn later() -> Stamp {
    DateTime::parse_from_rfc3339("2026-11-24T09:00:00+09:00").expect("a moment")
}

fn content() -> Arc<Content> {
    let ids = ["X-1.01", "X-1.02", "X-2.01", "X-2.02"];
    let checkpoints = ids.map(|id| sample::checkpoint(id, crate::domain::Severity::High));
    Arc::new(sample::content(checkpoints.into()))
}

fn session(content: Arc<Content>) -> Session {
    let review = Review::new("id".into(), "orders".into(), Vec::new(), now());
    Session::new(content, review, "orders.review.toml".into(), false)
}

fn opened(session: Session, place: Option<&str>, is_new: bool) -> Opened {
    Opened { session, place: place.map(sample::id), languages: None, is_new, recovered: None }
}

#[test]
fn what_an_earlier_run_could_not_save_is_taken_in_and_saved_or_set_aside() {
    let ask = || {
        let mut with = session(content()).review.as_ref().clone();
        with.title = "taken in".into();
        let recovered = Recovered { review: Arc::new(with), taken: 0, disagreements: 0 };
        let mut opened = opened(session(content()), None, false);
        opened.recovered = Some(recovered);
        App::open(opened, Languages::One(Lang::En), Settings::default(), now())
    };
    let mut app = ask();
    assert!(update(&mut app, Msg::Key(Key::Char('y')), now()).is_empty(), "nothing is answered");
    let effects = update(&mut app, Msg::Key(Key::Enter), now());
    let [Effect::Save { review, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(review.title.raw(), "taken in");
    assert!(matches!(app.screen(), Screen::Checkpoints(_)));

    let mut app = ask();
    let effects = update(&mut app, Msg::Key(Key::Char('n')), now());
    assert!(matches!(effects.as_slice(), [Effect::SetAside]));
    assert!(matches!(app.screen(), Screen::Checkpoints(_)));
    let effects = update(&mut ask(), Msg::Key(Key::Char('q')), now());
    assert!(matches!(effects.as_slice(), [Effect::Quit]), "it is asked again the next time");
}

#[test]
fn a_review_of_another_version_of_its_pack_says_so_when_it_is_opened() {
    for (version, is_older) in [("0.9", false), ("1.1", true)] {
        let mut session = session(content());
        let mut review = session.review.as_ref().clone();
        review.packs =
            vec![PackRef { id: content().packs()[0].id.clone(), version: version.into() }];
        session.review = Arc::new(review);
        let opened = opened(session, None, false);
        let app = App::open(opened, Languages::One(Lang::En), Settings::default(), now());
        let Some(Notice::OtherVersion(other)) = &app.notice else { panic!("{:?}", app.notice) };
        assert_eq!(
            (other.named.raw(), other.found.raw(), other.is_older),
            (version, "1", is_older)
        );
    }
    assert_eq!(open(None, false).notice, None);
}

fn open(place: Option<&str>, is_new: bool) -> App {
    let languages = Languages::One(Lang::En);
    App::open(opened(session(content()), place, is_new), languages, Settings::default(), now())
}

fn press(app: &mut App, keys: &[Key]) -> Vec<Effect> {
    keys.iter().flat_map(|key| update(app, Msg::Key(*key), later())).collect()
}

fn place(app: &App) -> String {
    app.place().map(|id| id.to_string()).unwrap_or_default()
}

#[test]
fn a_review_opens_where_it_was_left_else_at_the_first_unanswered_checkpoint() {
    assert_eq!(place(&open(Some("X-2.01"), false)), "X-2.01");
    assert_eq!(place(&open(Some("X-9.99"), false)), "X-1.01");
    let mut session = session(content());
    let yes = Change::Answer(Some(crate::domain::Answer::Yes));
    session.change(&sample::id("X-1.01"), yes, Lang::En, now());
    let languages = Languages::One(Lang::En);
    let app = App::open(opened(session, None, false), languages, Settings::default(), now());
    assert_eq!(place(&app), "X-1.02");
}

#[test]
fn a_review_comes_in_the_languages_chosen_for_it_unless_others_were_named_or_chosen_lately() {
    let (japanese, both) = (Languages::One(Lang::Ja), Languages::Both(Lang::En));
    let open = |left, settings| {
        let opened = Opened { languages: left, ..opened(session(content()), None, false) };
        App::open(opened, japanese, settings, now())
    };
    let named = Settings { languages_named: true, ..Settings::default() };
    assert_eq!(open(None, Settings::default()).languages, japanese);
    let mut app = open(Some(both), Settings::default());
    assert_eq!(app.languages, Languages::Both(Lang::Ja), "labels are in the language of the run");
    assert_eq!(app.chosen, None, "it was chosen earlier");
    assert_eq!(open(Some(both), named).languages, japanese);

    press(&mut app, &[Key::Char('L')]);
    assert_eq!((app.languages, app.chosen), (japanese, Some(japanese)));
    let left = Some(Languages::One(Lang::En));
    app.take_opened(Opened { languages: left, ..opened(session(content()), None, false) });
    assert_eq!(app.languages, japanese);
}

#[test]
fn a_new_review_begins_with_the_principles_and_goes_on_to_the_questions() {
    let mut app = open(None, true);
    assert!(matches!(app.screen(), Screen::Principles(_)));
    press(&mut app, &[Key::Enter]);
    assert!(matches!(app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn a_change_asks_for_a_save_of_exactly_what_is_on_the_screen() {
    let mut app = open(None, false);
    let effects = press(&mut app, &[Key::Char('y')]);
    let [Effect::Save { review, revision }] = &effects[..] else { panic!("{effects:?}") };
    let session = app.session.as_ref().expect("open");
    assert!(Arc::ptr_eq(review, &session.review));
    assert_eq!(*revision, session.revision());
    assert_eq!(review.last_change(), Some(later()));
}

#[test]
fn what_changes_nothing_asks_for_nothing() {
    let mut app = open(None, false);
    let keys = [Key::Char('j'), Key::Char('L'), Key::Char('o'), Key::Esc, Key::Backspace];
    assert!(press(&mut app, &keys).is_empty());
    for msg in [
        Msg::Pasted("y".to_owned()),
        Msg::Resized { width: 1, height: 1 },
        Msg::Drawn(Viewport::default()),
        Msg::Mouse(Mouse::Click { column: 3, row: 3 }),
    ] {
        assert!(update(&mut app, msg, later()).is_empty());
    }
    assert_eq!(app.session.expect("open").revision(), Revision(0));
}

#[test]
fn without_advancing_an_answer_stays_where_it_is() {
    let mut app = open(None, false);
    app.settings.advance = false;
    press(&mut app, &[Key::Char('y')]);
    assert_eq!(place(&app), "X-1.01");
}

#[test]
fn a_scroll_is_never_further_than_what_was_drawn() {
    let mut app = open(None, false);
    press(&mut app, &[Key::Char('s')]);
    let drawn = |limit| Viewport { scroll_limit: limit, scroll_page: 5, ..Viewport::default() };
    update(&mut app, Msg::Drawn(drawn(9)), now());
    press(&mut app, &[Key::PageDown, Key::PageDown, Key::PageDown]);
    let scroll = |app: &App| match app.screen() {
        Screen::Summary(screen) => screen.scroll,
        other => panic!("{other:?}"),
    };
    assert_eq!(scroll(&app), 9);
    update(&mut app, Msg::Drawn(drawn(2)), now());
    assert_eq!(scroll(&app), 2);
    press(&mut app, &[Key::Up]);
    assert_eq!(scroll(&app), 1);
}

#[test]
fn a_click_takes_what_was_drawn_last_at_that_place() {
    let mut app = open(None, false);
    let hit = |target| Hit { left: 2, row: 1, width: 3, target };
    let hits = vec![hit(Target::Checkpoint(1)), hit(Target::Checkpoint(3))];
    update(&mut app, Msg::Drawn(Viewport { hits, ..Viewport::default() }), now());
    for (column, row) in [(1, 1), (5, 1), (2, 0), (2, 2)] {
        update(&mut app, Msg::Mouse(Mouse::Click { column, row }), now());
        assert_eq!(place(&app), "X-1.01");
    }
    update(&mut app, Msg::Mouse(Mouse::Click { column: 4, row: 1 }), now());
    assert_eq!(place(&app), "X-2.02");
}

#[test]
fn feedback_stays_until_the_next_key() {
    let mut app = open(None, false);
    press(&mut app, &[Key::Char('u')]);
    update(&mut app, Msg::Mouse(Mouse::Scroll { column: 0, row: 0, lines: 1 }), now());
    assert_eq!(app.notice, Some(Notice::NothingToUndo));
    press(&mut app, &[Key::Char('j')]);
    assert_eq!(app.notice, None);
}

#[test]
fn content_without_checkpoints_takes_every_key() {
    for is_new in [false, true] {
        for bindings in [keymap::CHECKPOINTS, keymap::PRINCIPLES, keymap::OVERVIEW, keymap::SUMMARY]
        {
            for key in bindings.iter().flat_map(|b| b.keys) {
                let empty = session(Arc::new(sample::content(Vec::new())));
                let languages = Languages::One(Lang::Ja);
                let opened = opened(empty, None, is_new);
                let mut app = App::open(opened, languages, Settings::default(), now());
                press(
                    &mut app,
                    &[*key, Key::Char('o'), *key, Key::Enter, *key, Key::Char('/'), *key],
                );
            }
        }
    }
}

#[test]
fn the_last_screen_is_never_closed() {
    let mut app = open(None, false);
    press(&mut app, &[Key::Esc, Key::Esc, Key::Char('?'), Key::Esc, Key::Esc]);
    assert!(matches!(app.screen(), Screen::Checkpoints(_)));
    let effects = press(&mut app, &[Key::Char('q')]);
    assert!(matches!(effects[..], [Effect::Quit]));
}

#[test]
fn restoring_a_checkpoint_is_a_new_state_and_no_step() {
    let id = sample::id("X-1.01");
    let mut session = session(content());
    session.change(&id, Change::Note("before".into()), Lang::En, now());
    session.open_form();
    session.change(&id, Change::Note("after".into()), Lang::En, now());
    session.restore(&id);
    assert_eq!(session.entry(&id).expect("an entry").note.raw(), "before");
    assert_eq!(session.revision(), Revision(3));
    session.close_form(Some(&id));
    session.restore(&id);
    assert_eq!(session.revision(), Revision(3));
    session.undo();
    assert_eq!(session.entry(&id), None);
    assert_eq!(session.undo(), None);
}
