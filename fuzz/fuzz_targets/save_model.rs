//! Whatever is refused, cut or written by others between two calls of a save: what was acknowledged is
//! there, and so is what others wrote.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/faults/model/disk.rs"]
#[allow(clippy::expect_used, dead_code)]
mod disk;
#[path = "../../tests/faults/model/play.rs"]
#[allow(clippy::expect_used, clippy::panic)]
mod play;

fuzz_target!(|bytes: &[u8]| {
    play::play(bytes, disk::Mistake::None);
});
