//! What came in from others, and how much of it the application knows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Job;
use crate::domain::Review;

/// The changes of others that the application may not know yet.
#[derive(Default)]
pub(super) struct Merges {
    /// How many there were.
    pub(super) count: u64,
    /// What the last of them made.
    pub(super) last: Option<Arc<Review>>,
    /// By how many merges the application knew: the state of ours that the last one was made with.
    pub(super) ours: BTreeMap<u64, Arc<Review>>,
}

impl Merges {
    pub(super) fn note(&mut self, job: &Job, ours: &Arc<Review>, merged: Arc<Review>) {
        // The application's states only ever know more merges, never fewer.
        self.ours.retain(|known, _| *known >= job.adopted);
        for known in job.adopted..=self.count {
            let state = if known == job.adopted { &job.review } else { ours };
            self.ours.insert(known, state.clone());
        }
        self.count += 1;
        self.last = Some(merged);
    }
}
