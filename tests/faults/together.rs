//! Two runs on one file.

use std::time::Duration;

use tenken::domain::Answer;

use crate::rounds;
use crate::support::process::Place;
use crate::support::reviews::{Dice, FILE, id, in_file, open};

#[test]
fn the_acknowledged_answers_of_two_runs_are_all_there_also_when_one_is_killed() {
    let mut dice = Dice(0x5EED_0008);
    let rounds = rounds(3, 50);
    let mut all = 0;
    for round in 0..rounds {
        let place = Place::with_review();
        let (mut one, mut other) = (open(&place), open(&place));
        other.press_and_see("g", &["移動先の ID"]);
        other.press_and_see("4.01\r", &["SEC-4.01"]);
        let answers = 1 + dice.below(7);
        for _ in 0..answers {
            one.press("y");
            std::thread::sleep(Duration::from_micros(dice.below(4_000)));
            other.press("n");
            std::thread::sleep(Duration::from_micros(dice.below(4_000)));
        }
        one.see(&[&format!("SEC-1.{:02}", answers + 1), "保存済み"]);
        other.see(&[&format!("SEC-4.{:02}", answers + 1), "保存済み"]);
        // One is killed when all of its answers are called saved; no lock is left behind.
        if round % 2 == 0 {
            one.kill();
        } else {
            one.press("q");
            assert!(one.ended().success());
        }
        other.press_and_see("n", &["保存済み"]);
        other.press("q");
        assert!(other.ended().success());
        let review = in_file(&place, FILE);
        let answer = |checkpoint: &str| review.entry(&id(checkpoint)).and_then(|e| e.answer);
        for n in 1..=answers {
            assert_eq!(answer(&format!("SEC-1.{n:02}")), Some(Answer::Yes), "round {round}");
        }
        for n in 1..=answers {
            assert_eq!(answer(&format!("SEC-4.{n:02}")), Some(Answer::No), "round {round}");
        }
        all += 2 * answers + 1;
    }
    println!("{rounds} rounds, {all} answers, 0 lost, no lock to remove");
}
