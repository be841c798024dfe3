//! A whole review in a terminal, from the start screen to the end and back.

use tenken::domain::Answer;

use super::{FILE, answered, in_file, open};
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};

#[test]
fn a_review_is_begun_answered_left_and_found_again() {
    let place = Place::new();
    let mut terminal = Start::new(&place, &[]).run();
    terminal.see(&["新しいレビューを始める"]);
    terminal.press_and_see("n", &["新しいレビュー", "ワークロード"]);
    terminal.press_and_see("受注サービス", &["受注サービス", "受注サービス.review.toml"]);
    terminal.press_and_see("\r", &["セキュリティの柱", "59"]);
    terminal.press_and_see("\r", &["SEC-1.01", "0/59"]);
    for (number, key) in (1..=58).zip(["y", "p", "n"].into_iter().cycle()) {
        terminal.press_and_see(key, &[&format!("{number}/59")]);
    }
    terminal.press_and_see("x", &["対象外とする理由"]);
    terminal.press_and_see("コンテナーを使っていない\r", &["59/59 回答済み", "保存済み"]);
    terminal.press("q");
    assert_eq!(terminal.ended().exit_code(), 0, "{}", terminal.contents());
    assert_eq!(terminal.not_given_back(), Vec::<String>::new());
    assert!(!terminal.screen().alternate_screen());

    let review = in_file(&place, "受注サービス.review.toml");
    assert_eq!((review.workload.raw(), answered(&review)), ("受注サービス", 59));
    let count = |answer| review.answers.values().filter(|e| e.answer == Some(answer)).count();
    assert_eq!(
        [Answer::Yes, Answer::Partial, Answer::No, Answer::NotApplicable].map(count),
        [20, 19, 19, 1]
    );

    let mut again = Start::new(&place, &[]).run();
    again.see(&["最近のレビュー", "受注サービス"]);
    again.press_and_see("\r", &["SEC-7.09", "59/59 回答済み", "保存済み"]);
    again.press("q");
    assert!(again.ended().success());
}

#[test]
fn a_review_left_in_the_middle_is_opened_where_it_was_left() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("yyy", &["3/59", "SEC-1.04", "保存済み"]);
    terminal.press_and_see("g", &["移動先の ID"]);
    terminal.press_and_see("3.05\r", &["SEC-3.05"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(answered(&in_file(&place, FILE)), 3);

    let mut again = Start::new(&place, &[FILE]).run();
    again.see(&["SEC-3.05", "3/59", "保存済み"]);
    again.press("q");
    assert!(again.ended().success());
    assert_eq!(again.not_given_back(), Vec::<String>::new());
}

#[test]
fn a_review_opens_in_the_languages_that_were_chosen_for_it_unless_others_are_named() {
    let place = Place::with_review();
    let leave = |mut terminal: Terminal, first: &str| {
        terminal.see(&[first]);
        terminal.press("q");
        assert!(terminal.ended().success());
    };
    let (japanese, english) = ("0/59 回答済み", "0/59 answered");
    leave(open(&place), japanese);
    let mut terminal = Start::new(&place, &[FILE]).env("LANG", "en_US.UTF-8").run();
    terminal.see(&[english]);
    terminal.press_and_see("L", &[english, "マルチアカウント戦略"]);
    terminal.press_and_see("LL", &[english]);
    leave(terminal, english);

    // Nothing was chosen in this run, and the choice of the last one stays.
    for _ in 0..2 {
        leave(Start::new(&place, &[FILE]).run(), english);
    }
    leave(Start::new(&place, &[FILE, "--lang", "ja"]).run(), japanese);
    leave(Start::new(&place, &[FILE]).env("TENKEN_LANG", "ja").run(), japanese);
    let mut from_the_list = Start::new(&place, &[]).run();
    from_the_list.see(&["最近のレビュー"]);
    from_the_list.press("\r");
    leave(from_the_list, english);

    // What is chosen on the way in comes before what was chosen the last time.
    let mut terminal = Start::new(&place, &[FILE]).run();
    terminal.press_and_see("LL", &[japanese]);
    leave(terminal, japanese);
    leave(Start::new(&place, &[FILE]).env("LANG", "en_US.UTF-8").run(), japanese);
}
