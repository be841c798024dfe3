//! Writing one state of the review after another, on top of whatever is in the file.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::merges::Merges;
use super::{Disk, Job, Plan};
use crate::app::message::{Msg, SaveFailure};
use crate::domain::{Review, Untrusted};
use crate::format::{ReviewDocument, review};
use crate::shell::files::{Identity, ReadFailure, Remains, WriteFailure};
use crate::shell::lock::Lock;
use crate::shell::panics::{self, Spot};
use crate::shell::recovery;

/// How often one save begins anew because somebody else keeps writing the file.
const MOST_ROUNDS: usize = 10;

/// Writes a review file, and knows what was in it last.
pub struct Writer<D: Disk> {
    disk: D,
    plan: Plan,
    /// The text that the file is known to hold, as far as we know; `None` if it does not exist.
    known: Option<Arc<String>>,
    /// The review that `known` says.
    base: Option<Arc<Review>>,
    /// The text that is written next; made at the first save.
    document: Option<ReviewDocument>,
    merges: Merges,
    has_copy: bool,
    lock: Option<Lock>,
    /// What the application gave to be saved last.
    sent: Option<Job>,
    /// What was saved last, or came in since.
    last: Option<Job>,
    /// The file as it was when it was looked at last.
    seen: Option<Identity>,
    /// What the last save replaced.
    remains: Remains,
}

impl<D: Disk> Writer<D> {
    /// Makes the writer of a review file.
    #[must_use]
    pub fn new(mut plan: Plan, disk: D) -> Self {
        let (known, base) = plan.file.take().unzip();
        let has_copy = plan.copy_is_in;
        Self {
            disk,
            plan,
            known: known.map(Arc::new),
            base,
            document: None,
            merges: Merges::default(),
            has_copy,
            lock: None,
            sent: None,
            last: None,
            seen: None,
            remains: Remains::default(),
        }
    }

    /// Saves a state: it is in the file, or kept in a recovery copy and the failure told.
    ///
    /// # Errors
    ///
    /// Says why it is not in the file.
    pub fn save(&mut self, job: &Job, report: &dyn Fn(Msg)) -> Result<(), SaveFailure> {
        let outcome = self.write(job, report);
        match &outcome {
            Ok(()) => self.drop_copy(),
            Err(_) => self.keep_copy(job),
        }
        outcome
    }

    /// Writes a state durably, merged with what others wrote.
    fn write(&mut self, job: &Job, report: &dyn Fn(Msg)) -> Result<(), SaveFailure> {
        panics::drill(Spot::Save, &job.review.workload);
        self.begin()?;
        let mut ours = self.with_merges(job);
        for _ in 0..MOST_ROUNDS {
            let text = self.render(&ours);
            match self.replace(&text) {
                Ok(()) => {
                    self.last = Some(Job { review: ours.clone(), ..job.clone() });
                    self.sent = Some(job.clone());
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

    /// Replaces the file, in turn with the other runs on this machine.
    fn replace(&mut self, text: &str) -> Result<(), WriteFailure> {
        let lock = self.lock.get_or_insert_with(|| Lock::at(self.plan.lock.as_deref()));
        let _turn = lock.turn();
        let copy = self.plan.recovery.as_deref();
        let (path, known) = (&self.plan.path, self.known.as_ref().map(|text| text.as_str()));
        self.remains = self.disk.replace(path, text, known, copy)?;
        Ok(())
    }

    /// Frees what the last save replaced; nobody has to wait for that before a save is told.
    pub fn tidy(&mut self) {
        self.remains = Remains::default();
    }

    /// Takes in what somebody else wrote while nothing was to be saved. What cannot be read or merged
    /// is left until something is to be saved, and told then.
    pub fn look(&mut self, adopted: u64, report: &dyn Fn(Msg)) {
        let now = self.disk.identity(&self.plan.path);
        if now.is_none() || now == self.seen {
            return;
        }
        self.seen = now;
        if self.begin().is_err() {
            return;
        }
        let Some(job) = self.settled(adopted) else { return };
        let ours = self.with_merges(&job);
        if let Ok(review) = self.absorb(&job, &ours, report) {
            self.last = Some(Job { review, ..job });
        }
    }

    /// Returns the state that the application has, as far as is known here: it may not have taken in
    /// every merge yet.
    fn settled(&self, adopted: u64) -> Option<Job> {
        let revision = self.last.as_ref().map(|job| job.revision).unwrap_or_default();
        let sent = self.sent.as_ref().filter(|job| job.adopted == adopted);
        let review = if adopted >= self.merges.count {
            self.last.as_ref().map(|job| &job.review).or(self.base.as_ref())
        } else {
            sent.map(|job| &job.review).or_else(|| self.merges.ours.get(&adopted))
        };
        Some(Job { review: review?.clone(), revision, adopted })
    }

    /// Keeps a state in the state folder while the file cannot be written.
    fn keep_copy(&mut self, job: &Job) {
        let ours = self.with_merges(job);
        let text =
            recovery::text(&self.render(&ours), self.known.as_ref().map(|text| text.as_str()));
        self.leave_others_copy();
        if let Some(copy) = &self.plan.recovery {
            self.has_copy |= self.disk.write_private(copy, &text).is_ok();
        }
    }

    /// Takes another name for the copy where another run has one: its answers may be nowhere else.
    fn leave_others_copy(&mut self) {
        let is_there = |path: &Path| self.disk.identity(path).is_some();
        if let Some(copy) = &mut self.plan.recovery
            && !self.has_copy
            && is_there(copy)
            && let Some(free) = recovery::beside(copy, is_there)
        {
            *copy = free;
        }
    }

    /// Removes the recovery copy, if it is of this run; an earlier one is the user's to decide on.
    fn drop_copy(&mut self) {
        if let Some(copy) = self.copy() {
            self.disk.remove(copy);
            self.has_copy = false;
        }
    }

    /// Returns the recovery copy, if there is one of this run.
    #[must_use]
    pub fn copy(&self) -> Option<&Path> {
        self.plan.recovery.as_deref().filter(|_| self.has_copy)
    }

    fn begin(&mut self) -> Result<(), SaveFailure> {
        if self.document.is_some() {
            return Ok(());
        }
        self.disk.sweep(&self.plan.path);
        self.leave_others_copy();
        self.document = Some(match (&self.known, &self.base) {
            (Some(text), Some(base)) => ReviewDocument::of_shared(Arc::clone(text), base)
                .map_err(|_| SaveFailure::ReadOnly)?,
            _ => ReviewDocument::new(),
        });
        Ok(())
    }

    fn render(&mut self, review: &Arc<Review>) -> Arc<String> {
        let content = &self.plan.content;
        let document = self.document.get_or_insert_default();
        document.render_shared(review, &|id| content.rank(id))
    }

    fn hold(&mut self, text: Arc<String>, review: Arc<Review>) {
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
        let text = match self.disk.read(&self.plan.path, review::LARGEST_FILE) {
            Ok(text) => text,
            Err(ReadFailure::Missing) => {
                // Somebody removed it or moved it away; nothing of theirs is there to be lost.
                self.known = None;
                return Ok(ours.clone());
            }
            Err(ReadFailure::Denied) => return Err(SaveFailure::Denied),
            Err(_) => return Err(SaveFailure::ChangedOnDisk),
        };
        if self.known.as_ref().is_some_and(|known| **known == text) {
            return Ok(ours.clone());
        }
        let text = Arc::new(text);
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
            by: newcomers(ours, &merged),
            taken: outcome.taken,
            disagreements: outcome.disagreements,
        });
        Ok(merged)
    }
}

/// Reads a text that may be written again: whole, of our format, a review.
fn read(text: &Arc<String>) -> Option<(Arc<Review>, ReviewDocument)> {
    let parsed = review::parse(text);
    let review = Arc::new(parsed.review.filter(|_| parsed.newer.is_none())?);
    let document = ReviewDocument::of_shared(Arc::clone(text), &review).ok()?;
    Some((review, document))
}

/// Names those whose words are new in a review.
fn newcomers(before: &Review, after: &Review) -> Vec<Untrusted> {
    let new = after.answers.iter().filter(|(id, entry)| before.answers.get(*id) != Some(*entry));
    let names: BTreeSet<&Untrusted> = new.map(|(_, entry)| &entry.by).collect();
    names.into_iter().filter(|name| !name.is_empty()).cloned().collect()
}

/// Returns the review as it was before anybody answered.
fn without_answers(review: &Review) -> Review {
    let mut base = review.clone();
    base.answers.clear();
    base.notes = crate::domain::review::Notes::default();
    base
}
