//! What was called saved is on the disk when the power comes back.

use std::time::Duration;

use tenken::domain::{Answer, Review};
use tenken::format::review;

use crate::disks::{Disk, Kind};
use crate::kills::{KEYS, acknowledged};
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};
use crate::support::reviews::{Dice, answered, ids};
use crate::{is_full, lacks, rounds};

/// What one disk went through.
#[derive(Debug, Default)]
struct Tally {
    cuts: u64,
    pressed: usize,
    acknowledged: usize,
    lost: usize,
    unreadable: usize,
}

/// Begins a review on a disk with the command; its own word for that is all that is waited for.
fn begin(place: &Place, file: &str) {
    let made = place.run(&["new", file]);
    assert_eq!(made.code, 0, "{made:?}");
}

/// Answers in the interface and cuts the power in the midst of it.
fn cut(place: &Place, disk: &Disk, file: &str, through: &[&str], dice: &mut Dice) -> Cut {
    let mut terminal = Start::new(place, &[file]).through(through).run();
    terminal.see(&["SEC-1.01", "/59", "保存済み"]);
    let presses = usize::try_from(1 + dice.below(40)).expect("few");
    for (key, _) in KEYS.iter().cycle().take(presses) {
        terminal.press(key);
        std::thread::sleep(Duration::from_micros(dice.below(15_000)));
    }
    // Half of the cuts come just after the mark, half at any moment.
    let seen = match dice.below(2) {
        0 => wait_for_the_mark(&terminal, presses),
        _ => {
            std::thread::sleep(Duration::from_micros(dice.below(20_000)));
            0
        }
    };
    disk.cut();
    terminal.kill();
    Cut { pressed: presses, acknowledged: acknowledged(&terminal).max(seen) }
}

struct Cut {
    pressed: usize,
    acknowledged: usize,
}

/// Waits until all answers are called saved, in a frame that is whole; returns how many they are.
fn wait_for_the_mark(terminal: &Terminal, answers: usize) -> usize {
    let wanted = [&format!("{answers}/59"), "保存済み"];
    terminal.see(&wanted);
    std::thread::sleep(Duration::from_millis(2));
    let contents = terminal.contents();
    assert!(wanted.iter().all(|text| contents.contains(text)), "{contents}");
    answers
}

/// Returns how many of the answers that were called saved are not there.
fn lost(review: &Review, acknowledged: usize) -> usize {
    let order = ids();
    let there = |at: usize, answer: Answer| {
        review.entry(&order[at]).and_then(|entry| entry.answer) == Some(answer)
    };
    let wanted = KEYS.iter().cycle().take(acknowledged).enumerate();
    wanted.filter(|(at, (_, answer))| !there(*at, *answer)).count()
}

/// Cuts the power of a disk again and again.
fn round(kind: Kind, cuts: u64, through: &[&str]) -> Option<Tally> {
    let place = Place::new();
    let disk = Disk::new(kind, place.root())?;
    let mut dice = Dice(0x5EED_0005 + kind as u64);
    let mut tally = Tally::default();
    for number in 1..=cuts {
        let file = disk.path(&format!("cut-{number}.review.toml"));
        let name = file.to_str().expect("UTF-8");
        begin(&place, name);
        let cut = cut(&place, &disk, name, through, &mut dice);
        disk.start_again();
        tally.cuts += 1;
        tally.pressed += cut.pressed;
        tally.acknowledged += cut.acknowledged;
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        match review::parse(&text).review {
            Some(review) => {
                tally.lost += lost(&review, cut.acknowledged);
                assert!(answered(&review) <= cut.pressed, "nothing is made up");
            }
            None => {
                tally.unreadable += 1;
                tally.lost += cut.acknowledged;
            }
        }
        if number % 10 == 0 {
            // The disk does not fill up with the reviews of earlier cuts.
            let _ = std::fs::remove_file(&file);
        }
    }
    Some(tally)
}

#[test]
fn what_was_called_saved_is_there_after_a_power_cut() {
    if lacks(&Kind::PROGRAMS) {
        return;
    }
    for (kind, full) in Kind::ALL.into_iter().zip([70, 65, 65]) {
        let Some(tally) = round(kind, rounds(2, full), &[]) else {
            println!("skipped: no disk can be mounted here");
            return;
        };
        println!("{kind:?}: {tally:?}");
        assert!(tally.acknowledged > 0, "{kind:?}: nothing was ever called saved");
        assert_eq!((tally.lost, tally.unreadable), (0, 0), "{kind:?}");
    }
}

#[test]
fn a_flush_that_is_left_out_is_seen_by_the_power_cuts() {
    if !is_full() || lacks(&Kind::PROGRAMS) || lacks(&["strace"]) {
        return;
    }
    // Of the two flushes of a save, the second is the folder's.
    for (what, inject) in
        [("no flush", "fsync:retval=0"), ("no flush of the folder", "fsync:retval=0:when=2+2")]
    {
        let inject = format!("inject={inject}");
        let through =
            ["/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e", &inject];
        let tally = round(Kind::Ext4Lazy, 25, &through).expect("a disk");
        println!("{what}: {tally:?}");
        assert!(tally.lost > 0, "{what}: the cuts cannot see it");
    }
}
