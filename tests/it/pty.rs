//! The interface as a process in a terminal: what survives, what is given back, what is told.

mod compare;
mod editor;
mod faults;
mod files;
mod hostile;
mod kills;
mod recovery;
mod signals;
mod sizes;
mod typing;
mod walk;

use tenken::domain::{CheckpointId, Review};
use tenken::format::review;

use crate::support::fixture::content;
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};

/// The file of most tests.
const FILE: &str = "orders.review.toml";

/// Opens the review of a place.
fn open(place: &Place) -> Terminal {
    let terminal = Start::new(place, &[FILE]).run();
    terminal.see(&["SEC-1.01", "/59", "保存済み"]);
    terminal
}

/// Returns the review in a file, which must be whole.
fn in_file(place: &Place, name: &str) -> Review {
    let text = place.text(name);
    let parsed = review::parse(&text);
    parsed.review.unwrap_or_else(|| panic!("{:?}\n{text}", parsed.problems))
}

/// Returns how many checkpoints have an answer.
fn answered(review: &Review) -> usize {
    review.answers.values().filter(|entry| entry.answer.is_some()).count()
}

/// Returns the id of a checkpoint.
fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

/// Returns the ids of all checkpoints, in order.
fn ids() -> Vec<CheckpointId> {
    content().checkpoints().map(|checkpoint| checkpoint.id.clone()).collect()
}

/// Returns the names of what stands in the folder of a place.
fn beside(place: &Place) -> Vec<String> {
    let entries = std::fs::read_dir(place.path("")).expect("a folder");
    let names = entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Random numbers that are the same in each run of the tests.
struct Dice(u64);

impl Dice {
    /// Returns a number below another one.
    fn below(&mut self, limit: u64) -> u64 {
        // Xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
