//! Comparing with an earlier review whose file has to be found or named.

use crate::support::fixture;
use crate::support::process::Place;
use crate::support::pty::Start;

/// A folder with the review of the fixtures and one that was begun from it.
fn two_reviews(old: &str) -> Place {
    let place = Place::new();
    place.write(old, fixture::ORDERS);
    let made = place.run(&["new", "q1.review.toml", "--from", old]);
    assert_eq!(made.code, 0, "{made:?}");
    let set = place.run(&["set", "q1.review.toml", "SEC-1.03", "yes", "--by", "佐藤"]);
    assert_eq!(set.code, 0, "{set:?}");
    place
}

#[test]
fn the_previous_review_is_found_in_the_same_folder_and_compared() {
    let place = two_reviews("q4.review.toml");
    let mut terminal = Start::new(&place, &["q1.review.toml"]).run();
    terminal.see(&["SEC-", "保存済み"]);
    terminal.press_and_see("b", &["表示: 変更すべて", "解消", "SEC-1.03", "いいえ -> はい"]);
    terminal.press_and_see("\r", &["重大度", "Esc で比較に戻ります"]);
    terminal.press_and_see("\x1b", &["表示: 変更すべて"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(terminal.not_given_back(), Vec::<String>::new());
}

#[test]
fn a_review_without_its_previous_one_asks_for_a_file_and_says_why_one_cannot_be_opened() {
    let place = two_reviews("elsewhere/q4.review.toml");
    place.write("broken.review.toml", "format = 1\n[review\n");
    let mut terminal = Start::new(&place, &["q1.review.toml"]).run();
    terminal.see(&["SEC-", "保存済み"]);
    terminal.press_and_see("b", &["どのレビューと比べますか", "別のレビューファイルはありません"]);
    terminal.press_and_see("nowhere.toml\r", &["nowhere.toml がありません"]);
    terminal.press("\x15");
    terminal.press_and_see("broken.review.toml\r", &["broken.review.toml:2:"]);
    terminal.press("\x15");
    terminal.press_and_see("elsewhere/q4.review.toml\r", &["表示: 変更すべて", "SEC-1.03"]);
    terminal.press("q");
    assert!(terminal.ended().success());
}

#[test]
fn a_review_is_opened_beside_the_one_that_is_named() {
    let place = two_reviews("elsewhere/q4.review.toml");
    let arguments = ["open", "q1.review.toml", "--compare", "elsewhere/q4.review.toml"];
    let mut terminal = Start::new(&place, &arguments).run();
    terminal.see(&["表示: 変更すべて", "解消", "SEC-1.03"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    let nowhere = place.run(&["open", "q1.review.toml", "--compare", "nowhere.toml"]);
    assert_eq!(nowhere.code, 3, "{nowhere:?}");
    assert!(nowhere.err.contains("nowhere.toml"), "{nowhere:?}");
    let dash = place.run(&["open", "q1.review.toml", "--compare", "-"]);
    assert_eq!(dash.code, 2, "{dash:?}");
}
