//! One review that is open: its answers, what was changed, and what of that is saved.

use std::cell::OnceCell;
use std::sync::Arc;

use super::message::{Revision, SaveFailure};
use crate::domain::edit::{self, Change};
use crate::domain::merge::merge;
use crate::domain::workshop::Workshop;
use crate::domain::{CheckpointId, Content, Entry, Lang, PackId, Review, Stamp, Untrusted};

/// Whether what is on the screen is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// It is.
    Saved,
    /// It is being written.
    Saving,
    /// It could not be written; it is tried again.
    Failed(SaveFailure),
    /// It may not be written.
    ReadOnly,
}

/// A change that can be taken back.
#[derive(Debug, Clone)]
enum Step {
    /// What was said to checkpoints.
    Entries(Vec<EntryStep>),
    /// The details of the review and the notes that belong to no checkpoint.
    Head { before: Arc<Review>, after: Arc<Review> },
}

/// A change of what was said to one checkpoint.
#[derive(Debug, Clone)]
struct EntryStep {
    id: CheckpointId,
    before: Option<Arc<Entry>>,
    after: Option<Arc<Entry>>,
}

/// The most steps that can be taken back.
const UNDO_LIMIT: usize = 1_000;

/// One review that is open.
#[derive(Debug, Clone)]
pub struct Session {
    /// What is asked.
    pub content: Arc<Content>,
    /// What was answered.
    pub review: Arc<Review>,
    /// The file's name, for the screen.
    pub file: Untrusted,
    /// The one who answers, when the program can know.
    pub by: Untrusted,
    /// The packs that the review names and that cannot be used.
    pub missing: Vec<PackId>,
    /// How many checkpoints are answered, once somebody asked: each frame says it, and counting goes
    /// to all answers.
    answered: OnceCell<usize>,
    read_only: bool,
    revision: Revision,
    saved: Revision,
    failure: Option<SaveFailure>,
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The state before a form was opened: its changes are one step.
    open_form: Option<Arc<Review>>,
}

impl Session {
    /// Opens a review.
    #[must_use]
    pub fn new(content: Arc<Content>, review: Review, file: Untrusted, read_only: bool) -> Self {
        let by = review.signer(None);
        Self {
            content,
            review: Arc::new(review),
            file,
            by,
            missing: Vec::new(),
            answered: OnceCell::new(),
            read_only,
            revision: Revision::default(),
            saved: Revision::default(),
            failure: None,
            done: Vec::new(),
            undone: Vec::new(),
            open_form: None,
        }
    }

    /// Returns the number of the state that is on the screen.
    #[must_use]
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// Tells whether the review can only be looked at.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Tells whether what is on the screen is on the disk.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        match &self.failure {
            _ if self.read_only => SaveState::ReadOnly,
            Some(failure) => SaveState::Failed(failure.clone()),
            None if self.saved >= self.revision => SaveState::Saved,
            None => SaveState::Saving,
        }
    }

    /// Returns what was said to a checkpoint.
    #[must_use]
    pub fn entry(&self, id: &CheckpointId) -> Option<&Entry> {
        self.review.entry(id)
    }

    /// Returns how many of the checkpoints are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        let count = || {
            let answers = self.review.answers.iter();
            let counted = answers.filter(|(_, entry)| entry.counted().is_some());
            counted.filter(|(id, _)| self.content.rank(id).is_some()).count()
        };
        let answered = *self.answered.get_or_init(count);
        debug_assert_eq!(answered, count(), "the review was changed behind the session's back");
        answered
    }

    /// Returns the review, to be changed.
    fn changing(&mut self) -> &mut Review {
        self.answered = OnceCell::new();
        Arc::make_mut(&mut self.review)
    }

    /// Takes another state of the review.
    fn take(&mut self, review: Arc<Review>) {
        self.answered = OnceCell::new();
        self.review = review;
    }

    /// Changes what was said to a checkpoint; `false` when that changes nothing.
    pub fn change(&mut self, id: &CheckpointId, change: Change, lang: Lang, now: Stamp) -> bool {
        self.change_all(std::slice::from_ref(id), &[change], lang, now) > 0
    }

    /// Makes the same changes to several checkpoints as one step; returns how many were changed.
    pub fn change_all(
        &mut self,
        ids: &[CheckpointId],
        changes: &[Change],
        lang: Lang,
        now: Stamp,
    ) -> usize {
        if self.read_only {
            return 0;
        }
        let (content, by) = (Arc::clone(&self.content), self.by.clone());
        let mut steps = Vec::new();
        for id in ids {
            let Some(checkpoint) = content.checkpoint(id) else { continue };
            let before = self.review.answers.get(id).cloned();
            let answered = self.answered.get().copied();
            let mut changed = false;
            for change in changes {
                let review = self.changing();
                changed |= edit::edit(review, checkpoint, lang, change.clone(), &by, now);
            }
            if changed {
                let after = self.review.answers.get(id).cloned();
                self.answered = recounted(answered, before.as_deref(), after.as_deref());
                steps.push(EntryStep { id: id.clone(), before, after });
            }
        }
        let count = steps.len();
        if count > 0 {
            self.note_step(Step::Entries(steps));
        }
        count
    }

    /// Changes the review's details or notes; `false` when that changes nothing.
    pub fn change_head(&mut self, now: Stamp, change: impl FnOnce(&mut Review)) -> bool {
        self.change_apart(|review| {
            let before = review.clone();
            change(review);
            if *review != before {
                review.updated = Some(now);
            }
        })
    }

    /// Changes the plan, the sessions or what is parked; `false` when that changes nothing.
    pub fn change_workshop(&mut self, change: impl FnOnce(&mut Workshop)) -> bool {
        self.change_apart(|review| {
            change(&mut review.workshop);
            review.workshop.sort();
        })
    }

    /// Notes in the session that is being held that a checkpoint was asked. That is no step: an answer
    /// that is taken back was asked for all the same.
    pub fn note_asked(&mut self, id: &CheckpointId, now: Stamp) {
        let held = self.review.workshop.held(now);
        if !self.read_only && held.is_some_and(|sitting| !sitting.asked.contains_key(id)) {
            self.changing().workshop.note_asked(id, now);
            self.revision.0 += 1;
        }
    }

    /// Takes another state of a review that is only followed.
    pub fn follow(&mut self, review: Arc<Review>) {
        self.take(review);
    }

    /// Changes what belongs to no checkpoint.
    fn change_apart(&mut self, change: impl FnOnce(&mut Review)) -> bool {
        if self.read_only {
            return false;
        }
        let before = Arc::clone(&self.review);
        let mut after = (*before).clone();
        change(&mut after);
        if after == *before {
            return false;
        }
        self.take(Arc::new(after));
        self.note_step(Step::Head { before, after: Arc::clone(&self.review) });
        true
    }

    /// Takes all changes until [`close_form`](Self::close_form) as one step.
    pub fn open_form(&mut self) {
        self.open_form = Some(Arc::clone(&self.review));
    }

    /// Returns the review as it was before the form was opened that is open now.
    #[must_use]
    pub fn before_form(&self) -> Option<&Review> {
        self.open_form.as_deref()
    }

    /// Gives a checkpoint back what was said to it before the form was opened.
    pub fn restore(&mut self, id: &CheckpointId) {
        let Some(form) = &self.open_form else { return };
        let (before, after) = (self.review.answers.get(id).cloned(), form.answers.get(id).cloned());
        if before != after {
            self.changing().put(id, after.clone());
            self.note_step(Step::Entries(vec![EntryStep { id: id.clone(), before, after }]));
        }
    }

    /// Ends the step that [`open_form`](Self::open_form) began.
    pub fn close_form(&mut self, id: Option<&CheckpointId>) {
        let Some(before) = self.open_form.take() else { return };
        let step = match id {
            Some(id) => {
                let (before, after) =
                    (before.answers.get(id).cloned(), self.review.answers.get(id).cloned());
                if before == after {
                    return;
                }
                Step::Entries(vec![EntryStep { id: id.clone(), before, after }])
            }
            None if before == self.review => return,
            None => Step::Head { before, after: Arc::clone(&self.review) },
        };
        self.push(step);
    }

    fn note_step(&mut self, step: Step) {
        self.revision.0 += 1;
        if self.open_form.is_none() {
            self.push(step);
        }
    }

    fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
        if self.done.len() > UNDO_LIMIT {
            self.done.remove(0);
        }
    }

    /// Takes the last change back; returns the checkpoint that it was about, if any.
    pub fn undo(&mut self) -> Option<Option<CheckpointId>> {
        let step = self.done.pop()?;
        let place = self.put(&step, Side::Before);
        self.undone.push(step);
        Some(place)
    }

    /// Makes the last change again that was taken back; returns the checkpoint, if any.
    pub fn redo(&mut self) -> Option<Option<CheckpointId>> {
        let step = self.undone.pop()?;
        let place = self.put(&step, Side::After);
        self.done.push(step);
        Some(place)
    }

    fn put(&mut self, step: &Step, side: Side) -> Option<CheckpointId> {
        self.revision.0 += 1;
        let review = self.changing();
        match step {
            Step::Entries(steps) => {
                steps.iter().for_each(|step| put_entry(review, step, side));
                steps.first().map(|step| step.id.clone())
            }
            Step::Head { before, after } => {
                let (from, to) =
                    if side == Side::Before { (after, before) } else { (before, after) };
                let answers = std::mem::take(&mut review.answers);
                let (from, to) = (without_answers(from), without_answers(to));
                let since = Review { updated: from.updated, ..review.clone() };
                let head = if since == from { to } else { merge(Some(&from), &since, &to).review };
                *review = Review { answers, ..head };
                None
            }
        }
    }

    /// Takes the outcome of a save.
    pub fn saved(&mut self, revision: Revision, outcome: Result<(), SaveFailure>) {
        match outcome {
            Ok(()) => {
                self.saved = self.saved.max(revision);
                self.failure = None;
            }
            Err(failure) => self.failure = Some(failure),
        }
    }

    /// Takes the review as it is with what an earlier run could not save.
    pub fn take_in(&mut self, review: Arc<Review>) {
        self.take(review);
        self.revision.0 += 1;
    }

    /// Takes the outcome of a merge of `sent` with what somebody else wrote into the file; what was
    /// changed here since is merged into it. It is saved when the save says so, not before.
    pub fn merged(&mut self, merged: &Arc<Review>, sent: &Review, revision: Revision) {
        if revision >= self.revision {
            self.take(Arc::clone(merged));
        } else {
            self.take(Arc::new(merge(Some(sent), &self.review, merged).review));
            self.revision.0 += 1;
        }
    }
}

/// Returns how many checkpoints are answered after what was said to one of them was changed.
fn recounted(
    answered: Option<usize>,
    before: Option<&Entry>,
    after: Option<&Entry>,
) -> OnceCell<usize> {
    let one = |entry: Option<&Entry>| usize::from(entry.and_then(Entry::counted).is_some());
    answered.map_or_else(OnceCell::new, |all| OnceCell::from(all + one(after) - one(before)))
}

/// Puts back what was said to a checkpoint before or after a change.
fn put_entry(review: &mut Review, step: &EntryStep, side: Side) {
    let EntryStep { id, before, after } = step;
    let (from, to) = if side == Side::Before { (after, before) } else { (before, after) };
    let entry = if review.answers.get(id) == from.as_ref() {
        to.clone()
    } else {
        // Somebody else's words came in since; they are not ours to take back.
        let alone = |entry: Option<&Arc<Entry>>| {
            let mut alone = without_answers(review);
            alone.put(id, entry.cloned());
            alone
        };
        let (from, to) = (alone(from.as_ref()), alone(to.as_ref()));
        let here = alone(review.answers.get(id));
        merge(Some(&from), &here, &to).review.answers.remove(id)
    };
    review.put(id, entry);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

fn without_answers(review: &Review) -> Review {
    Review { answers: std::collections::BTreeMap::new(), ..review.clone() }
}
