//! What was called saved is in the file, whenever the program is killed.

use std::fs::File;
use std::time::{Duration, SystemTime};

use tenken::domain::Answer;

use crate::rounds;
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};
use crate::support::reviews::{Dice, FILE, beside, ids, in_file, open};

/// The keys, and what they answer.
pub(crate) const KEYS: [(&str, Answer); 3] =
    [("y", Answer::Yes), ("p", Answer::Partial), ("n", Answer::No)];

/// Returns how many answers a frame showed together with the mark.
pub(crate) fn acknowledged(terminal: &Terminal) -> usize {
    let saved = |bar: &String| {
        let before = bar.split("/59").next().filter(|_| bar.contains("保存済み"))?;
        before.rsplit(' ').next()?.parse().ok()
    };
    terminal.bars().iter().filter_map(saved).max().unwrap_or(0)
}

#[test]
fn what_was_called_saved_is_in_the_file_after_kill_9_at_random_moments() {
    let order = ids();
    let mut dice = Dice(0x5EED_0001);
    let kills = rounds(30, 1000);
    let (mut told, mut given) = (0, 0);
    for round in 0..kills {
        let place = Place::with_review();
        let mut terminal = open(&place);
        let presses = 1 + dice.below(40);
        for (key, _) in KEYS.iter().cycle().take(usize::try_from(presses).expect("few")) {
            terminal.press(key);
            // How fast somebody types.
            std::thread::sleep(Duration::from_micros(dice.below(15_000)));
        }
        std::thread::sleep(Duration::from_micros(dice.below(20_000)));
        terminal.kill();
        let acknowledged = acknowledged(&terminal);
        (told, given) = (told + acknowledged, given + presses);

        let review = in_file(&place, FILE);
        for (at, (_, answer)) in KEYS.iter().cycle().take(acknowledged).enumerate() {
            let entry = review.entry(&order[at]);
            assert_eq!(entry.and_then(|e| e.answer), Some(*answer), "round {round}: {}", order[at]);
        }
        // What a killed save leaves is swept when it is old enough to be nobody's.
        let left: Vec<String> = beside(&place).into_iter().filter(|name| name != FILE).collect();
        assert!(left.len() <= 1, "round {round}: {left:?}");
        for name in left {
            let file = File::options().write(true).open(place.path(&name)).expect("opened");
            file.set_modified(SystemTime::UNIX_EPOCH).expect("aged");
        }
        let mut next = Start::new(&place, &[FILE]).run();
        next.see(&["/59", "保存済み"]);
        next.press_and_see("f", &["保存済み", "要議論"]);
        next.press("q");
        assert!(next.ended().success(), "round {round}");
        assert_eq!(beside(&place), [FILE], "round {round}: nothing is left beside it");
    }
    println!("{kills} kills, {given} answers, {told} acknowledged, 0 lost");
    assert!(told > 0, "nothing was ever called saved");
}
