//! Saving, tried on a disk in memory that forgets, refuses, and is written by others between any two
//! calls; the fuzz target `save_model` plays the same.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

mod disk;
mod play;

use play::{Told, play};

use crate::is_full;

#[test]
fn whatever_happens_between_two_calls_of_a_save_nothing_that_was_acknowledged_is_lost() {
    let cases = if is_full() { 20_000 } else { 300 };
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    // The same in each run.
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let sum = std::cell::Cell::new(Told::default());
    let scripts = prop::collection::vec(any::<u8>(), 0..300);
    let outcome = runner.run(&scripts, |bytes| {
        let (one, all) = (play(&bytes), sum.get());
        sum.set(Told {
            saves: all.saves + one.saves,
            acknowledged: all.acknowledged + one.acknowledged,
            merges: all.merges + one.merges,
            cuts: all.cuts + one.cuts,
            kills: all.kills + one.kills,
            copies: all.copies + one.copies,
        });
        Ok(())
    });
    outcome.unwrap_or_else(|e| panic!("{e}"));
    let sum = sum.get();
    println!("{cases} scripts: {sum:?}, 0 lost");
    assert!(
        sum.acknowledged > 100 && sum.merges > 10 && sum.cuts > 50 && sum.copies > 20,
        "{sum:?}"
    );
}
