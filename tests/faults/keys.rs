//! Whatever comes in as keys, nothing is lost and nothing crashes.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::rounds;
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};
use crate::support::reviews::{Dice, FILE, in_file};

/// What begins a sequence that then does not come, comes in part, or is none.
const PIECES: [&[u8]; 16] = [
    b"\x1b",
    b"\x1b[",
    b"\x1bO",
    b"\x1b[1;",
    b"\x1b[200~q\n\x1b[201~",
    b"\x1b[201~",
    b"\x1b[<0;5;5M",
    b"\x1b[<35;999999;1m",
    b"\x1b[M\xff\xff\xff",
    b"\x1b]",
    b"\x1b[27;5;9~",
    b"\x1b[1;5A",
    b"\x1bP",
    b"\xe3\x81",
    b"\xf0\x9f",
    b"\x1b[99999999999999999999~",
];

/// Makes a burst of random bytes with pieces of sequences among them.
fn burst(dice: &mut Dice) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..1 + dice.below(24) {
        match dice.below(4) {
            0 => {
                let at = usize::try_from(dice.below(PIECES.len() as u64)).expect("few");
                bytes.extend_from_slice(PIECES[at]);
            }
            1 => bytes.extend_from_slice("メモ、yes".as_bytes()),
            _ => bytes.push(u8::try_from(dice.below(256)).expect("a byte")),
        }
    }
    // Ctrl-Z stops it, as it should; that is tested elsewhere.
    bytes.retain(|byte| *byte != 0x1a);
    bytes
}

fn open(place: &Place) -> Terminal {
    let terminal = Start::new(place, &[FILE]).env("EDITOR", "true").run();
    terminal.see(&["SEC-", "/59"]);
    terminal
}

#[test]
fn random_bytes_as_keys_crash_nothing_and_the_review_stays_whole() {
    let place = Place::with_review();
    let mut dice = Dice(0x5EED_0007);
    let (bursts, mut runs) = (rounds(150, 2_000), 1);
    let mut terminal = open(&place);
    for _ in 0..bursts {
        let bytes = burst(&mut dice);
        if terminal.try_press(&bytes).is_err() || !terminal.is_there() {
            // A `q` among them; some leave no other way out.
            let status = terminal.ended();
            assert!(status.success(), "{status:?}\n{}", terminal.contents());
            assert_eq!(terminal.not_given_back(), Vec::<String>::new());
            in_file(&place, FILE);
            terminal = open(&place);
            runs += 1;
        }
        std::thread::sleep(Duration::from_millis(dice.below(4)));
    }
    terminal.signal(Signal::TERM);
    let status = terminal.ended();
    assert!(!terminal.contents().contains("panicked"), "{}", terminal.contents());
    assert!(status.signal().is_some() || status.success(), "{status:?}");
    in_file(&place, FILE);
    println!("{bursts} bursts in {runs} runs");
}

#[test]
fn after_what_begins_a_sequence_and_never_ends_it_keys_act_again() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    for piece in PIECES {
        terminal.press(piece);
        // Whoever sees nothing happen presses Escape, and tries a key again.
        for key in ["", "\x1b", "\x1b"] {
            terminal.press(key);
            std::thread::sleep(Duration::from_millis(60));
        }
        let helps = (0..5).any(|_| {
            terminal.press("?");
            std::thread::sleep(Duration::from_millis(100));
            terminal.contents().contains("キーの一覧")
        });
        assert!(helps, "{:?}\n{}", String::from_utf8_lossy(piece), terminal.contents());
        terminal.press_and_see("\x1b", &["重大度"]);
    }
    terminal.press("q");
    assert!(terminal.ended().success());
}

#[test]
fn a_paste_of_a_megabyte_is_text_and_stops_nothing() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("m", &["のメモ"]);
    let line = "貼り付けた長い一行です。A pasted line. y n p q\n";
    let begun = Instant::now();
    terminal.paste(&line.repeat(1024 * 1024 / line.len()));
    terminal.press_and_see("終わり", &["終わり", "保存済み"]);
    println!("1 MiB pasted and saved in {:?}", begun.elapsed());
    terminal.press("\x13");
    terminal.press_and_see("y", &["1/59", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    let review = in_file(&place, FILE);
    let note = review.answers.values().next().expect("an entry").note.raw().len();
    assert!(note > 1_000_000, "{note}");
}
