//! Reviews in the interface and in their files.

use tenken::domain::{CheckpointId, Review};
use tenken::format::review;

use super::fixture::content;
use super::process::Place;
use super::pty::{Start, Terminal};

/// The file of most tests.
pub(crate) const FILE: &str = "orders.review.toml";

/// Opens the review of a place.
pub(crate) fn open(place: &Place) -> Terminal {
    let terminal = Start::new(place, &[FILE]).run();
    terminal.see(&["SEC-1.01", "/59", "保存済み"]);
    terminal
}

/// Returns the review in a file, which must be whole.
pub(crate) fn in_file(place: &Place, name: &str) -> Review {
    let text = place.text(name);
    let parsed = review::parse(&text);
    parsed.review.unwrap_or_else(|| panic!("{:?}\n{text}", parsed.problems))
}

/// Returns how many checkpoints have an answer.
pub(crate) fn answered(review: &Review) -> usize {
    review.answers.values().filter(|entry| entry.answer.is_some()).count()
}

/// Returns the id of a checkpoint.
pub(crate) fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

/// Returns the ids of all checkpoints, in order.
pub(crate) fn ids() -> Vec<CheckpointId> {
    content().checkpoints().map(|checkpoint| checkpoint.id.clone()).collect()
}

/// Returns the names of what stands in the folder of a place.
pub(crate) fn beside(place: &Place) -> Vec<String> {
    let entries = std::fs::read_dir(place.path("")).expect("a folder");
    let names = entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Random numbers that are the same in each run of the tests.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// Returns a number below another one.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        // Xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
