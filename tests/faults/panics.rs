//! A panic, wherever it is, gives the terminal back and loses nothing.

use tenken::format::review;

use crate::support::process::Place;
use crate::support::pty::{Start, Token, tokens};
use crate::support::reviews::{FILE, answered};

/// What came of a panic.
struct Crash {
    code: u32,
    said: String,
    /// The answers that are in the file or in the copy.
    kept: usize,
}

fn crash(spot: &str) -> Crash {
    let place = Place::new();
    let hostile = "受注\x1b]0;title\x07\u{9b}2J\u{202e}";
    let made = place.run(&["new", FILE, "--workload", hostile]);
    assert_eq!(made.code, 0, "{made:?}");
    let mut terminal = Start::new(&place, &[FILE]).env("TENKEN_PANIC_IN", spot).run();
    terminal.see(&["SEC-1.01", "0/59"]);
    terminal.press("y");
    let code = terminal.ended().exit_code();
    assert_eq!(terminal.not_given_back(), Vec::<String>::new(), "{spot}");
    let acts = tokens(&terminal.bytes()).into_iter().filter(|token| match token {
        Token::Text(text) => text.contains('\u{202e}'),
        Token::Control(..) => false,
        Token::Other(other) => !matches!(other.as_str(), "'\\r'" | "'\\n'"),
    });
    assert_eq!(acts.collect::<Vec<_>>(), Vec::new(), "{spot}");
    let state = place.home().join(".local/state/tenken/recovery");
    let copies = std::fs::read_dir(state).into_iter().flatten().map(|e| e.expect("one").path());
    let kept = copies
        .chain([place.path(FILE)])
        .map(|path| std::fs::read_to_string(path).expect("read"))
        .filter_map(|text| review::parse(&text).review)
        .map(|review| answered(&review))
        .max();
    Crash { code, said: terminal.contents(), kept: kept.unwrap_or(0) }
}

#[test]
fn a_panic_anywhere_gives_the_terminal_back_keeps_the_answer_and_says_what_to_do() {
    if !cfg!(debug_assertions) {
        println!("skipped: builds for users cannot be made to panic");
        return;
    }
    for spot in ["main", "draw", "save"] {
        let crash = crash(spot);
        let said = crash.said.replace('\n', "");
        assert_eq!((crash.code, crash.kept), (101, 1), "{spot}: {said}");
        for words in ["panic in", "planted in 受注", "報告してください"] {
            assert!(said.contains(words), "{spot}: {words}: {said}");
        }
    }
}
