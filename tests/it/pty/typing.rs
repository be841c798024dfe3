//! What is typed and pasted into a note: text, never keys.

use super::{FILE, answered, id, in_file, open};
use crate::support::process::Place;
use crate::support::pty::framed;
use tenken::text::wrap;

/// Returns the place behind a text on a screen, as column and row.
fn behind(screen: &vt100::Screen, text: &str) -> Option<(u16, u16)> {
    let (_, columns) = screen.size();
    screen.rows(0, columns).zip(0..).find_map(|(row, y)| {
        let at = row.find(text)? + text.len();
        Some((u16::try_from(wrap::width(&row[..at])).expect("a column"), y))
    })
}

#[test]
fn the_cursor_stands_behind_the_last_letter_so_that_an_ime_opens_there() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("m", &["SEC-1.01 のメモ"]);
    for typed in ["日本語", "のメモ、half", "とｶﾅ。"] {
        terminal.press(typed);
        terminal.wait(&format!("the cursor behind {typed}"), |screen| {
            let (row, column) = screen.cursor_position();
            behind(screen, typed) == Some((column, row)) && !screen.hide_cursor()
        });
    }
    terminal.press_and_see("\x13", &["保存済み"]);
    terminal.wait("no cursor", vt100::Screen::hide_cursor);
    terminal.press("q");
    assert!(terminal.ended().success());
    let review = in_file(&place, FILE);
    let note = &review.entry(&id("SEC-1.01")).expect("an entry").note;
    assert_eq!(note.raw(), "日本語のメモ、halfとｶﾅ。");
}

#[test]
fn a_paste_of_many_lines_with_control_characters_is_text() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    // Where no text is typed, a paste is nothing.
    terminal.paste("yyyq\rn");
    terminal.press_and_see("m", &["SEC-1.01 のメモ", "0/59"]);
    let lines: Vec<String> = (1..=40).map(|n| format!("{n} 行目")).collect();
    terminal.paste(&format!(
        "{}\r\n\x03\x13\x1a\x1b[A\x1b]0;title\x07\x7f\u{9b}2J\tq\ny\n終わり",
        lines.join("\n")
    ));
    terminal.see(&["終わり", "SEC-1.01 のメモ", "保存済み"]);
    terminal.wait("the cursor behind the last letter", |screen| {
        let (row, column) = screen.cursor_position();
        behind(screen, "終わり") == Some((column, row))
    });
    terminal.press_and_see("\x13", &["SEC-1.01", "0/59", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success(), "{}", framed(&terminal.screen()));
    let review = in_file(&place, FILE);
    assert_eq!(answered(&review), 0);
    let note = review.entry(&id("SEC-1.01")).expect("an entry").note.raw().to_owned();
    assert!(note.starts_with(&format!("{}\n", lines.join("\n"))), "{note:?}");
    assert!(note.ends_with("q\ny\n終わり"), "{note:?}");
    assert!(!place.text(FILE).chars().any(|c| c.is_control() && c != '\n'), "{note:?}");
}
