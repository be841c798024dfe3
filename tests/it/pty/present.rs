//! The second screen: it follows the first through the files, and outlives it.

use std::fs;
use std::time::{Duration, Instant};

use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};
use crate::support::reviews::{FILE, answered, in_file, open};

/// How soon the second screen shows what was saved.
const SOON: Duration = Duration::from_millis(200);

fn present(place: &Place) -> Terminal {
    let terminal = Start::new(place, &["present", FILE]).run();
    terminal.see(&["SEC-1.01", "はい"]);
    terminal
}

#[test]
fn the_second_screen_shows_which_question_is_asked_and_no_file_is_written_for_it() {
    let place = Place::with_review();
    let mut first = open(&place);
    let mut second = present(&place);
    let before = (place.read(FILE), fs::metadata(place.path(FILE)).expect("a file").modified());
    for _ in 0..4 {
        first.press("j");
    }
    second.see(&["SEC-1.05"]);
    first.press("]]");
    second.see(&["SEC-3.01"]);
    let after = (place.read(FILE), fs::metadata(place.path(FILE)).expect("a file").modified());
    assert_eq!(before.0, after.0);
    assert_eq!(before.1.expect("a moment"), after.1.expect("a moment"));
    second.press("q");
    assert!(second.ended().success());
    assert_eq!(second.not_given_back(), Vec::<String>::new());
    first.press("q");
    assert!(first.ended().success());
}

#[test]
fn what_is_saved_is_seen_at_once() {
    let place = Place::with_review();
    let mut first = open(&place);
    let second = present(&place);
    let mut times = Vec::new();
    // A machine that is busy elsewhere may be late now and then, not every time.
    for number in 1..=8 {
        let before = place.read(FILE);
        let answered = format!("SEC-1.{number:02} はい");
        let next = format!("SEC-1.{:02}", number + 1);
        first.press("y");
        while place.read(FILE) == before {
            std::thread::sleep(Duration::from_millis(1));
        }
        let saved = Instant::now();
        second.see(&[&next, &answered]);
        times.push(saved.elapsed());
    }
    assert!(times.iter().any(|time| *time < SOON), "{times:?}");
}

#[test]
fn the_second_screen_outlives_the_first_and_answers_nothing_itself() {
    let place = Place::with_review();
    let mut first = open(&place);
    let mut second = present(&place);
    first.press_and_see("yn", &["SEC-1.03", "保存済み"]);
    second.see(&["SEC-1.03", "SEC-1.02 いいえ"]);
    first.kill();
    // Keys that answer on the first screen do nothing here.
    second.press("ynpxm");
    let run = place.run(&["set", FILE, "SEC-1.03", "partial"]);
    assert_eq!(run.code, 0, "{run:?}");
    second.wait("the answer", |screen| screen.contents().contains("[一部]"));
    assert_eq!(answered(&in_file(&place, FILE)), 3);
    // A file that is broken for a moment is told, and what it said last stays.
    let whole = place.read(FILE);
    place.write(FILE, "format = 1\n[review\n");
    second.see(&["読めません", "SEC-1.03"]);
    place.write(FILE, &whole);
    second.wait("the file again", |screen| !screen.contents().contains("読めません"));
    second.press_and_see("L", &["Partial"]);
    second.resize(30, 8);
    second.wait("the question", |screen| screen.contents().contains("SEC-1.03"));
    second.press("\u{1b}");
    assert!(second.ended().success());
    assert_eq!(second.not_given_back(), Vec::<String>::new());
    assert_eq!(place.read(FILE), whole);
}

#[test]
fn a_second_screen_that_is_started_later_begins_where_the_first_one_is() {
    let place = Place::with_review();
    let mut first = open(&place);
    first.press_and_see("g", &["移動先の ID"]);
    first.press_and_see("4.05\r", &["SEC-4.05"]);
    let second = Start::new(&place, &["present", FILE, "--lang", "both"]).run();
    second.see(&["SEC-4.05", "はい Yes"]);
    first.press_and_see("w", &["SEC-4.05"]);
    first.press_and_see("y", &["SEC-4.06"]);
    second.see(&["SEC-4.06"]);
}
