//! Any size of the terminal, at any time, loses neither what is typed nor the place.

use crate::rounds;
use crate::support::process::Place;
use crate::support::reviews::{Dice, FILE, id, in_file, open};

#[test]
fn sizes_that_change_while_a_note_is_typed_lose_no_letter_of_it() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("g", &["移動先の ID"]);
    terminal.press_and_see("2.03\r", &["SEC-2.03"]);
    terminal.press_and_see("m", &["SEC-2.03 のメモ"]);
    let mut dice = Dice(0x5EED_0003);
    let mut note = String::new();
    let rounds = rounds(100, 2_000);
    for round in 0..rounds {
        let (columns, rows) = match round {
            0 => (1, 1),
            1 => (300, 100),
            2 => (300, 1),
            3 => (1, 100),
            _ => (1 + dice.below(400), 1 + dice.below(200)),
        };
        let cells = |n: u64| u16::try_from(n).expect("few");
        terminal.resize(cells(columns), cells(rows));
        let typed = format!("{round}文字、");
        terminal.press(&typed);
        note.push_str(&typed);
    }
    terminal.resize(80, 24);
    terminal.see(&["SEC-2.03 のメモ", "保存済み"]);
    // One letter: lines are not cut inside it.
    terminal.press_and_see("終", &["終", "保存済み"]);
    note.push('終');
    terminal.press_and_see("\x13", &["SEC-2.03", "重大度", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(terminal.not_given_back(), Vec::<String>::new());
    let review = in_file(&place, FILE);
    assert_eq!(review.entry(&id("SEC-2.03")).expect("an entry").note.raw(), note);
    println!("{rounds} sizes, no letter lost");
}
