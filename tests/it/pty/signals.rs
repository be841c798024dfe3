//! Signals, and a terminal that goes away or does not read.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::{FILE, answered, in_file, open};
use crate::support::process::Place;
use crate::support::pty::until;

#[test]
fn a_signal_that_ends_it_saves_gives_the_terminal_back_and_is_told_to_the_shell() {
    for (signal, name) in [
        (Signal::TERM, "Terminated"),
        (Signal::HUP, "Hangup"),
        (Signal::INT, "Interrupt"),
        (Signal::QUIT, "Quit"),
    ] {
        let place = Place::with_review();
        let mut terminal = open(&place);
        terminal.press_and_see("yn", &["2/59"]);
        terminal.press_and_see("m", &["のメモ"]);
        terminal.press_and_see("書きかけ", &["書きかけ"]);
        terminal.signal(signal);
        let status = terminal.ended();
        assert_eq!(status.signal(), Some(name));
        assert_eq!(terminal.not_given_back(), Vec::<String>::new(), "{name}");
        let review = in_file(&place, FILE);
        assert_eq!(answered(&review), 2, "{name}");
        assert!(review.answers.values().any(|e| e.note.raw() == "書きかけ"), "{name}");
    }
}

#[test]
fn a_stop_gives_the_terminal_back_and_going_on_draws_everything_at_the_new_size() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("yy", &["2/59", "保存済み"]);
    for (round, size) in [(80, 24), (100, 30), (90, 20)].into_iter().enumerate() {
        match round {
            0 => terminal.signal(Signal::TSTP),
            1 => terminal.press("\x1a"),
            // From outside, nothing can be given back.
            _ => terminal.signal(Signal::STOP),
        }
        terminal.wait_for_state('T');
        if round < 2 {
            until("the terminal to be given back", || match terminal.not_given_back() {
                left if left.is_empty() => Ok(()),
                left => Err(left.join(" ")),
            });
            terminal.assert_modes_given_back();
        }
        // The shell writes over the screen.
        terminal.scribble();
        terminal.resize(size.0, size.1);
        terminal.signal(Signal::CONT);
        terminal.see(&["2/59", "SEC-1.03", "終了"]);
        terminal.wait("a screen without the shell's words", |screen| {
            screen.alternate_screen() && !screen.contents().contains("scribble")
        });
        assert_eq!(terminal.screen().size(), (size.1, size.0));
    }
    terminal.press_and_see("y", &["3/59", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(terminal.not_given_back(), Vec::<String>::new());
    assert_eq!(answered(&in_file(&place, FILE)), 3);
}

#[test]
fn a_terminal_that_is_closed_ends_it_within_two_seconds_with_everything_saved() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("yyyy", &["4/59"]);
    terminal.close_window(b"n");
    let closed = Instant::now();
    terminal.ended();
    let took = closed.elapsed();
    println!("ended {took:?} after the terminal was closed");
    assert!(took < Duration::from_secs(2), "{took:?}");
    assert!(answered(&in_file(&place, FILE)) >= 4);
}

#[test]
fn a_terminal_that_nobody_reads_keeps_no_answer_from_being_saved() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.stop_reading();
    for _ in 0..40 {
        // Another language is another screen, more than the terminal holds.
        terminal.press("yL");
    }
    until("40 answers in the file", || match answered(&in_file(&place, FILE)) {
        40 => Ok(()),
        other => Err(other.to_string()),
    });
    let unread = terminal.bytes().len();
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(terminal.bytes().len(), unread, "nobody reads");
    terminal.press("n");
    until("41 answers in the file", || match answered(&in_file(&place, FILE)) {
        41 => Ok(()),
        other => Err(other.to_string()),
    });
    terminal.read_again();
    terminal.see(&["41/59"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(terminal.not_given_back(), Vec::<String>::new());
}
