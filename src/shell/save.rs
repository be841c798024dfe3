//! Saving in the background, so that typing never waits for a disk.
//!
//! A [`Saver`] has a thread of its own, which takes the newest state of the review, writes it, and
//! tells how it ended. A save that fails is tried again by itself; meanwhile a recovery copy is kept
//! in the state folder. A file that somebody else wrote is merged, never overwritten; while nothing
//! is to be saved it is looked at now and then, so that others' answers come in by themselves.
//!
//! Knows no rule of merging and no sentence.

mod disk;
mod merges;
mod writer;

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::files;
use crate::app::message::{Msg, Revision, SaveFailure};
use crate::domain::{Content, Review};
use crate::format::ReviewDocument;
pub use disk::{Disk, SystemDisk};
pub use writer::Writer;

/// The first wait before a save that failed is tried again; each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(250);

/// The longest wait before a save that failed is tried again.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// How long the last recovery copy may take when the disk of the review does not answer.
const LAST_COPY: Duration = Duration::from_secs(1);

/// How often the file is looked at while nothing is to be saved.
const LOOK: Duration = Duration::from_secs(1);

/// Merges two reviews that come from one: the base, ours, theirs.
pub type MergeFn = fn(base: &Review, ours: &Review, theirs: &Review) -> MergeOutcome;

/// What became of two reviews that come from one.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeOutcome {
    /// Both in one.
    pub review: Review,
    /// The number of answers that came from theirs.
    pub taken: usize,
    /// The number of answers on which both differ.
    pub disagreements: usize,
}

/// What is to be saved, and how.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The review file.
    pub path: PathBuf,
    /// Its text as it was read, and what that says; `None` when it is to be made.
    pub file: Option<(String, Arc<Review>)>,
    /// What is asked; answers are written in its order.
    pub content: Arc<Content>,
    /// How a change of somebody else is merged.
    pub merge: MergeFn,
    /// Where the recovery copy goes; see [`recovery_file`](super::paths::Folders::recovery_file).
    pub recovery: Option<PathBuf>,
    /// The lock by which runs take turns; see [`lock_file`](super::paths::Folders::lock_file).
    pub lock: Option<PathBuf>,
    /// The copy that is there already is in the review: it is removed when that is saved.
    pub copy_is_in: bool,
}

/// How saving ended for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything is in the file.
    Saved,
    /// The file could not be written; everything is in the recovery copy.
    Kept {
        /// Why it could not.
        failure: SaveFailure,
        /// The copy.
        copy: PathBuf,
    },
    /// Neither could be written.
    Lost {
        /// Why the file could not.
        failure: SaveFailure,
    },
}

/// One state of the review that is to be saved.
#[derive(Debug, Clone)]
pub struct Job {
    /// The review as it is to be in the file.
    pub review: Arc<Review>,
    /// Which state of it this is.
    pub revision: Revision,
    /// How many merges the application knew when it made this state.
    pub adopted: u64,
}

/// Saves a review in the background.
#[derive(Debug)]
pub struct Saver {
    shared: Arc<Shared>,
    recovery: Option<PathBuf>,
    content: Arc<Content>,
}

impl Saver {
    /// Starts the thread. It saves what it is given, and while that is nothing it looks at the file
    /// once a second: what somebody else wrote comes in before the next save.
    ///
    /// `report` gets [`Msg::Saved`] after each attempt and [`Msg::Merged`] when somebody else's
    /// change was merged. It is called on the saver's thread.
    ///
    /// # Errors
    ///
    /// Fails when the system gives no thread.
    pub fn start(plan: Plan, report: Box<dyn Fn(Msg) + Send>) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let saver = Self {
            shared: shared.clone(),
            recovery: plan.recovery.clone(),
            content: plan.content.clone(),
        };
        thread::Builder::new()
            .name("saver".to_owned())
            .spawn(move || run(&shared, Writer::new(plan, SystemDisk), &*report))?;
        Ok(saver)
    }

    /// Asks for a state to be saved; states that wait are skipped for it. Never waits.
    pub fn save(&self, review: Arc<Review>, revision: Revision) {
        let mut slot = self.shared.lock();
        let adopted = slot.adopted;
        slot.next = Some(Job { review, revision, adopted });
        self.shared.changed.notify_all();
    }

    /// Notes that the application was given a [`Msg::Merged`]: the states that it asks to save from
    /// now on come from that merge. Earlier ones, still under way, are merged with it first.
    pub fn adopt(&self) {
        self.shared.lock().adopted += 1;
    }

    /// Tells whether something is not in the file yet.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        let slot = self.shared.lock();
        slot.next.is_some() || slot.unsaved.is_some()
    }

    /// Saves what is left, waits for that at most as long as said, and ends.
    ///
    /// When the disk does not answer in time, the last state is kept as a recovery copy.
    #[must_use]
    pub fn finish(self, timeout: Duration) -> Outcome {
        let deadline = Instant::now() + timeout;
        let mut slot = self.shared.lock();
        slot.closing = true;
        self.shared.changed.notify_all();
        while slot.ended.is_none() {
            let Some(left) = deadline.checked_duration_since(Instant::now()) else { break };
            slot = self.shared.wait_at_most(slot, left);
        }
        if let Some(outcome) = slot.ended.take() {
            return outcome;
        }
        let last = slot.next.take().or_else(|| slot.unsaved.clone());
        drop(slot);
        match last {
            Some(job) => self.keep(job),
            None => Outcome::Saved,
        }
    }

    /// Keeps a state as a recovery copy while the writer hangs or has failed for good.
    fn keep(&self, job: Job) -> Outcome {
        let failure = SaveFailure::Other(io::Error::from(io::ErrorKind::TimedOut).to_string());
        let Some(copy) = self.recovery.clone() else { return Outcome::Lost { failure } };
        let (content, path) = (self.content.clone(), copy.clone());
        let (done, wait) = std::sync::mpsc::channel();
        // The recovery copy may lie on the disk that does not answer.
        let thread = thread::Builder::new().spawn(move || {
            let text = ReviewDocument::new().render(&job.review, &|id| content.rank(id));
            let _ = done.send(files::write_private(&path, &text).is_ok());
        });
        match thread.map(|_| wait.recv_timeout(LAST_COPY)) {
            Ok(Ok(true)) => Outcome::Kept { failure, copy },
            _ => Outcome::Lost { failure },
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.shared.lock().closing = true;
        self.shared.changed.notify_all();
    }
}

/// What the saver and its thread share.
#[derive(Debug, Default)]
struct Shared {
    slot: Mutex<Slot>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Slot {
    /// The newest state that nobody has begun to save.
    next: Option<Job>,
    /// The state that is being saved, or could not be.
    unsaved: Option<Job>,
    adopted: u64,
    closing: bool,
    ended: Option<Outcome>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Slot> {
        // A slot is whole at every moment, so that a panic elsewhere does not spoil it.
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait_at_most<'s>(
        &'s self,
        slot: MutexGuard<'s, Slot>,
        time: Duration,
    ) -> MutexGuard<'s, Slot> {
        self.changed.wait_timeout(slot, time).unwrap_or_else(PoisonError::into_inner).0
    }

    /// Waits for something to do; what failed comes again after `wait`. `None` ends the thread.
    fn next(&self, wait: Option<Duration>) -> Option<Next> {
        let deadline = Instant::now() + wait.unwrap_or(LOOK);
        let mut slot = self.lock();
        loop {
            if let Some(job) = slot.next.take() {
                slot.unsaved = Some(job.clone());
                return Some(Next::Save(job));
            }
            if slot.closing {
                return None;
            }
            slot = match deadline.checked_duration_since(Instant::now()) {
                Some(left) => self.wait_at_most(slot, left),
                None => {
                    let again = slot.unsaved.clone().map(Next::Save);
                    return Some(again.unwrap_or(Next::Look { adopted: slot.adopted }));
                }
            };
        }
    }
}

/// What the saver does next.
enum Next {
    /// Save this.
    Save(Job),
    /// Look whether somebody else wrote the file; the application knows this many merges.
    Look { adopted: u64 },
}

/// Saves until the saver is closed.
fn run<D: Disk>(shared: &Shared, mut writer: Writer<D>, report: &dyn Fn(Msg)) {
    let mut wait = None;
    while let Some(next) = shared.next(wait) {
        let job = match next {
            Next::Save(job) => job,
            Next::Look { adopted } => {
                writer.look(adopted, report);
                continue;
            }
        };
        let saved = attempt(shared, &mut writer, &job, report).is_ok();
        wait = match (saved, wait) {
            (true, _) => None,
            (false, None) => Some(FIRST_WAIT),
            (false, Some(wait)) => Some((wait * 2).min(LONGEST_WAIT)),
        };
    }
    let unsaved = shared.lock().unsaved.clone();
    let last = unsaved.map_or(Ok(()), |job| attempt(shared, &mut writer, &job, report));
    let outcome = match (last, writer.copy()) {
        (Ok(()), _) => Outcome::Saved,
        (Err(failure), Some(copy)) => Outcome::Kept { failure, copy: copy.to_owned() },
        (Err(failure), None) => Outcome::Lost { failure },
    };
    shared.lock().ended = Some(outcome);
    shared.changed.notify_all();
}

fn attempt<D: Disk>(
    shared: &Shared,
    writer: &mut Writer<D>,
    job: &Job,
    report: &dyn Fn(Msg),
) -> Result<(), SaveFailure> {
    let outcome = writer.save(job, report);
    if outcome.is_ok() {
        shared.lock().unsaved = None;
    }
    report(Msg::Saved { revision: job.revision, outcome: outcome.clone() });
    writer.tidy();
    outcome
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
