//! Writing one state of the review after another, on top of whatever is in the file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{Job, Plan};
use crate::app::message::{Msg, SaveFailure};
use crate::domain::Review;
use crate::format::{ReviewDocument, review};
use crate::shell::files::{self, ReadFailure, WriteFailure};
use crate::shell::panics::{self, Spot};
use crate::shell::recovery;

/// How often one save begins anew because somebody else keeps writing the file.
const MOST_ROUNDS: usize = 10;

/// Writes a review file, and knows what was in it last.
pub(super) struct Writer {
    plan: Plan,
    /// The text that the file is known to hold, as far as we know; `None` if it does not exist.
    known: Option<String>,
    /// The review that `known` says.
    base: Option<Arc<Review>>,
    /// The text that is written next; made at the first save.
    document: Option<ReviewDocument>,
    merges: Merges,
    has_copy: bool,
}

/// The changes of others that the application may not know yet.
#[derive(Default)]
struct Merges {
    /// How many there were.
    count: u64,
    /// What the last of them made.
    last: Option<Arc<Review>>,
    /// By how many merges the application knew: the state of ours that the last one was made with.
    ours: BTreeMap<u64, Arc<Review>>,
}

impl Writer {
    pub(super) fn new(mut plan: Plan) -> Self {
        let known = plan.text.take();
        let has_copy = plan.copy_is_in;
        Self { plan, known, base: None, document: None, merges: Merges::default(), has_copy }
    }

    /// Writes a state durably, merged with what others wrote.
    pub(super) fn write(&mut self, job: &Job, report: &dyn Fn(Msg)) -> Result<(), SaveFailure> {
        panics::drill(Spot::Save, &job.review.workload);
        self.begin()?;
        let mut ours = self.with_merges(job);
        for _ in 0..MOST_ROUNDS {
            let text = self.render(&ours);
            let copy = self.plan.recovery.as_deref();
            match files::replace_with_copy(&self.plan.path, &text, self.known.as_deref(), copy) {
                Ok(()) => {
                    self.hold(text, ours);
                    return Ok(());
                }
                Err(WriteFailure::Changed) => ours = self.absorb(job, &ours, report)?,
                Err(failure) => {
                    let told = SaveFailure::from(&failure);
                    if failure.is_replaced() {
                        self.hold(text, ours);
                    }
                    return Err(told);
                }
            }
        }
        Err(SaveFailure::ChangedOnDisk)
    }

    /// Keeps a state in the state folder while the file cannot be written.
    pub(super) fn keep_copy(&mut self, job: &Job) {
        let ours = self.with_merges(job);
        let text = recovery::text(&self.render(&ours), self.known.as_deref());
        if let Some(copy) = &self.plan.recovery {
            self.has_copy |= files::write_private(copy, &text).is_ok();
        }
    }

    /// Removes the recovery copy, if it is of this run; an earlier one is the user's to decide on.
    pub(super) fn drop_copy(&mut self) {
        if let Some(copy) = self.copy() {
            let _ = fs::remove_file(copy);
            self.has_copy = false;
        }
    }

    /// Returns the recovery copy, if there is one of this run.
    pub(super) fn copy(&self) -> Option<&Path> {
        self.plan.recovery.as_deref().filter(|_| self.has_copy)
    }

    fn begin(&mut self) -> Result<(), SaveFailure> {
        if self.document.is_some() {
            return Ok(());
        }
        files::sweep(&self.plan.path);
        let Some(text) = &self.known else {
            self.document = Some(ReviewDocument::new());
            return Ok(());
        };
        let (review, document) = read(text).ok_or(SaveFailure::ReadOnly)?;
        self.base = Some(review);
        self.document = Some(document);
        Ok(())
    }

    fn render(&mut self, review: &Review) -> String {
        let content = &self.plan.content;
        let document = self.document.get_or_insert_default();
        document.render(review, &|id| content.rank(id))
    }

    fn hold(&mut self, text: String, review: Arc<Review>) {
        self.known = Some(text);
        self.base = Some(review);
    }

    /// Returns a state with those changes of others that the application did not know of when it
    /// made it.
    fn with_merges(&self, job: &Job) -> Arc<Review> {
        match (&self.merges.last, self.merges.ours.get(&job.adopted)) {
            (Some(last), Some(ours)) if job.adopted < self.merges.count => {
                Arc::new((self.plan.merge)(ours, &job.review, last).review)
            }
            _ => job.review.clone(),
        }
    }

    /// Reads what somebody else wrote and merges it with ours.
    fn absorb(
        &mut self,
        job: &Job,
        ours: &Arc<Review>,
        report: &dyn Fn(Msg),
    ) -> Result<Arc<Review>, SaveFailure> {
        let text = match files::read(&self.plan.path, review::LARGEST_FILE) {
            Ok(text) => text,
            Err(ReadFailure::Missing) => {
                // Somebody removed it or moved it away; nothing of theirs is there to be lost.
                self.known = None;
                return Ok(ours.clone());
            }
            Err(ReadFailure::Denied) => return Err(SaveFailure::Denied),
            Err(_) => return Err(SaveFailure::ChangedOnDisk),
        };
        if self.known.as_ref() == Some(&text) {
            return Ok(ours.clone());
        }
        let (theirs, document) = read(&text).ok_or(SaveFailure::ChangedOnDisk)?;
        let base = self.base.clone().unwrap_or_else(|| Arc::new(without_answers(ours)));
        if theirs.id != base.id {
            // Another review under the same name; the two have nothing in common.
            return Err(SaveFailure::ChangedOnDisk);
        }
        let outcome = (self.plan.merge)(&base, ours, &theirs);
        self.document = Some(document);
        self.hold(text, theirs);
        if outcome.review == **ours {
            return Ok(ours.clone());
        }
        let merged = Arc::new(outcome.review);
        self.merges.note(job, ours, merged.clone());
        report(Msg::Merged {
            review: merged.clone(),
            sent: job.review.clone(),
            revision: job.revision,
            taken: outcome.taken,
            disagreements: outcome.disagreements,
        });
        Ok(merged)
    }
}

impl Merges {
    fn note(&mut self, job: &Job, ours: &Arc<Review>, merged: Arc<Review>) {
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

/// Reads a text that may be written again: whole, of our format, a review.
fn read(text: &str) -> Option<(Arc<Review>, ReviewDocument)> {
    let parsed = review::parse(text);
    let review = parsed.review.filter(|_| parsed.newer.is_none())?;
    let document = ReviewDocument::of(text, &review).ok()?;
    Some((Arc::new(review), document))
}

/// Returns the review as it was before anybody answered.
fn without_answers(review: &Review) -> Review {
    let mut base = review.clone();
    base.answers.clear();
    base.notes = crate::domain::review::Notes::default();
    base
}
