//! Saving, tried on a disk in memory that forgets, refuses, and is written by others between any two
//! calls; the fuzz target `save_model` plays the same.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

mod disk;
mod play;

use disk::Mistake;
use play::{Told, play};

use crate::is_full;

/// Plays scripts, the same in each run, until one of them fails.
fn rounds(cases: u32, mistake: Mistake) -> Result<Told, String> {
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: if mistake == Mistake::None { 10_000 } else { 0 },
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let sum = Cell::new(Told::default());
    let scripts = prop::collection::vec(any::<u8>(), 0..300);
    let outcome = runner.run(&scripts, |bytes| {
        let (one, all) = (play(&bytes, mistake), sum.get());
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
    outcome.map(|()| sum.get()).map_err(|e| e.to_string())
}

#[test]
fn whatever_happens_between_two_calls_of_a_save_nothing_that_was_acknowledged_is_lost() {
    let cases = if is_full() { 10_000 } else { 300 };
    let sum = rounds(cases, Mistake::None).unwrap_or_else(|e| panic!("{e}"));
    println!("{cases} scripts: {sum:?}, 0 lost");
    assert!(
        sum.acknowledged > 100 && sum.merges > 10 && sum.cuts > 50 && sum.copies > 20,
        "{sum:?}"
    );
}

#[test]
fn the_model_finds_a_flush_that_does_nothing() {
    for mistake in [Mistake::NoFileFlush, Mistake::NoFolderFlush] {
        let found = rounds(300, mistake);
        assert!(found.is_err(), "{mistake:?}: {found:?}");
    }
}
