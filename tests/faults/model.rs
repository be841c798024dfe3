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

/// A run is ended between the new name and its flush; the next one can only write over that file, and
/// then the power goes.
#[test]
fn what_is_written_over_a_file_whose_name_was_never_flushed_is_there_after_a_cut() {
    let script = [
        254, 47, 177, 57, 15, 65, 45, 18, 115, 83, 69, 67, 45, 46, 135, 130, 249, 155, 205, 41, 45,
        99, 114, 101, 97, 116, 101, 100, 152, 28, 6, 15, 65, 45, 18, 115, 83, 69, 67, 45, 46, 135,
        130, 249, 155, 205, 45, 152, 28, 6, 162, 37, 144, 214, 42, 39, 59, 175, 74, 106, 90, 179,
        73, 112, 214, 92, 195, 218, 0, 40, 214, 31, 11, 59, 59, 0, 0, 0, 67, 95, 58, 153, 165, 122,
        15, 56, 46, 98, 99, 96, 254, 211, 106, 171, 201, 15, 113, 159, 110, 225, 114, 64, 207,
    ];
    play(&script, Mistake::None);
}
