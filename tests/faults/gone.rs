//! The terminal goes away.

use std::time::{Duration, Instant};

use crate::rounds;
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};
use crate::support::reviews::{Dice, FILE, answered, in_file};

/// Returns the processor time that a program has used, in hundredths of a second.
fn processor_time(terminal: &Terminal) -> Option<u64> {
    let stat = format!("/proc/{}/stat", terminal.pid().as_raw_nonzero());
    let stat = std::fs::read_to_string(stat).ok()?;
    let fields: Vec<u64> =
        stat.rsplit(") ").next()?.split(' ').map(|f| f.parse().unwrap_or(0)).collect();
    Some(fields.get(11)? + fields.get(12)?)
}

#[test]
fn a_window_that_is_closed_at_any_moment_ends_it_with_everything_saved_and_nothing_spinning() {
    let mut dice = Dice(0x5EED_0009);
    let rounds = rounds(6, 100);
    let (mut longest, mut most) = (Duration::ZERO, 0);
    for round in 0..rounds {
        let place = Place::with_review();
        // Who starts it with `nohup`, or from a job, does not want it to hear of a hang-up.
        let deaf: &[&str] =
            if round % 2 == 0 { &[] } else { &["/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh"] };
        let mut terminal = Start::new(&place, &[FILE]).through(deaf).run();
        terminal.see(&["SEC-1.01", "0/59"]);
        let answers = 1 + dice.below(20);
        for n in 1..=answers {
            terminal.press_and_see("y", &[&format!("{n}/59")]);
        }
        if dice.below(2) == 0 {
            terminal.press_and_see("m", &["のメモ"]);
        }
        let before = processor_time(&terminal).expect("it runs");
        terminal.close_window(b"n");
        let closed = Instant::now();
        let mut used = before;
        while terminal.is_there() {
            used = processor_time(&terminal).unwrap_or(used).max(used);
            assert!(closed.elapsed() < Duration::from_secs(10), "it does not end");
            std::thread::sleep(Duration::from_millis(2));
        }
        longest = longest.max(closed.elapsed());
        most = most.max(used - before);
        terminal.ended();
        let there = answered(&in_file(&place, FILE));
        assert!(there >= usize::try_from(answers).expect("few"), "{there} of {answers}");
    }
    println!("{rounds} closed windows: ended within {longest:?}, {most}0 ms of processor time");
    assert!(longest < Duration::from_secs(2), "{longest:?}");
    assert!(most < 50, "it spins: {most}0 ms");
}
