//! What was said last time, beside the question of this time.

use tenken::app::earlier::Found;
use tenken::app::{Effect, Key, Msg, Notice, Screen};
use tenken::domain::Lang;

use crate::support::fixture;
use crate::support::stage::Stage;

#[test]
fn the_walk_shows_who_said_what_last_time_beside_the_question() {
    for size in [(40, 12), (80, 24), (120, 40)] {
        let mut stage = Stage::next_quarter(Lang::Ja).size(size.0, size.1);
        stage.press("g1.03<enter>");
        assert!(stage.sees("前回  いいえ（田中, 2026-11-20）"), "{}", stage.screen());
        // A checkpoint to which nothing was said last time.
        stage.press("g7.05<enter>");
        assert!(!stage.sees("前回  "), "{}", stage.screen());
    }
}

#[test]
fn a_question_that_was_another_one_stands_beside_the_new_one() {
    let mut stage = Stage::reworded_since(Lang::Ja);
    stage.press("g1.03<enter>");
    let screen = stage.screen();
    assert!(screen.contains("前回の質問  ルートユーザーに MFA を設定していますか。"), "{screen}");
    assert!(screen.contains("前回  いいえ"), "{screen}");
    stage.press("g1.01<enter>");
    assert!(!stage.sees("前回の質問"));
}

#[test]
fn all_of_it_is_shown_on_demand_and_left_again() {
    let mut stage = Stage::next_quarter(Lang::En);
    stage.press("g1.03<enter>M");
    let note = fixture::orders();
    let note = note.entry(&fixture::id("SEC-1.03")).expect("an entry").note.clone();
    for line in note.raw().lines() {
        assert!(stage.sees(line), "{line}: {}", stage.screen());
    }
    stage.press("M");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
    stage.press("g7.05<enter>M");
    assert_eq!(stage.app.notice, Some(Notice::NothingLastTime));
}

#[test]
fn without_the_previous_file_nothing_is_shown_and_nothing_is_told() {
    let mut stage = Stage::half_done(Lang::En);
    stage.send(Msg::Earlier(Box::new(Found::Previous(None))));
    assert_eq!(stage.app.notice, None);
    stage.press("g1.03<enter>");
    assert!(!stage.sees("Last time"));
    let effects = stage.send(Msg::Key(Key::Char('y')));
    assert!(matches!(effects.as_slice(), [Effect::Save { .. }]), "it is not looked for again");
}
