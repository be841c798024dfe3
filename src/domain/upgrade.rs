//! Moving a review to the versions of its packs that are found now.
//!
//! Must not know files or clocks: the moment comes from the caller.

use std::cmp::Ordering;
use std::sync::Arc;

use super::carry::in_note;
use super::id::{CheckpointId, PackId};
use super::merge::keep_line;
use super::pack::{Checkpoint, Content};
use super::review::{Entry, Review, Stamp};
use super::untrusted::Untrusted;
use super::version;

/// A pack of a review that is found in another version than the review names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherVersion {
    /// The pack.
    pub id: PackId,
    /// The version that the review names.
    pub named: Untrusted,
    /// The version that is found.
    pub found: Untrusted,
    /// Whether what is found is older.
    pub is_older: bool,
}

/// What a review is in the versions that are found now.
#[derive(Debug, Clone, PartialEq)]
pub struct Upgrade {
    /// The review.
    pub review: Review,
    /// The packs that are found in another version.
    pub versions: Vec<OtherVersion>,
    /// How many answers stand as they are.
    pub kept: usize,
    /// The checkpoints whose question has changed, and which are asked again.
    pub again: Vec<CheckpointId>,
    /// How many checkpoints nobody has answered: the new ones are among them.
    pub open: usize,
    /// The checkpoints that are not asked any more; their answers stay in the file.
    pub retired: Vec<CheckpointId>,
}

impl Upgrade {
    /// Tells whether there is anything to write.
    #[must_use]
    pub fn changes(&self) -> bool {
        !self.versions.is_empty() || !self.again.is_empty()
    }

    /// Returns the packs that would go back to an older version.
    pub fn backwards(&self) -> impl Iterator<Item = &OtherVersion> {
        self.versions.iter().filter(|version| version.is_older)
    }
}

/// Finds the packs of a review that are found in another version than it names.
#[must_use]
pub fn other_versions(content: &Content, review: &Review) -> Vec<OtherVersion> {
    let found = review.packs.iter().filter_map(|named| {
        let pack = content.packs().iter().find(|pack| pack.id == named.id)?;
        (pack.version != named.version).then(|| OtherVersion {
            id: named.id.clone(),
            named: named.version.clone(),
            found: pack.version.clone(),
            is_older: version::compare(pack.version.raw(), named.version.raw())
                == Some(Ordering::Less),
        })
    });
    found.collect()
}

/// Moves a review to the versions of its packs that are found now.
///
/// - An answer whose question is the same stays as it is, to the letter.
/// - An answer to a question that has changed has to be given anew: the old question, the answer,
///   how it was known and an accepted risk stay as lines of the note under who gave them and when;
///   everything else of the entry stays where it is.
/// - An answer to a checkpoint that is not asked any more stays in the file.
/// - New checkpoints are open. Nothing else changes, and the outcome changes no further.
#[must_use]
pub fn upgrade(content: &Content, review: &Review, now: Stamp) -> Upgrade {
    let versions = other_versions(content, review);
    let mut out = Upgrade {
        review: review.clone(),
        versions,
        kept: 0,
        again: Vec::new(),
        open: 0,
        retired: review
            .answers
            .keys()
            .filter(|id| content.checkpoint(id).is_none())
            .cloned()
            .collect(),
    };
    for named in &mut out.review.packs {
        if let Some(other) = out.versions.iter().find(|other| other.id == named.id) {
            named.version = other.found.clone();
        }
    }
    for checkpoint in content.checkpoints() {
        match review.entry(&checkpoint.id).filter(|entry| entry.answer.is_some()) {
            None => out.open += 1,
            Some(entry) if entry.question_changed(checkpoint) => {
                let entry = asked_again(checkpoint, entry);
                out.review.put(&checkpoint.id, Some(Arc::new(entry)));
                out.again.push(checkpoint.id.clone());
            }
            Some(_) => out.kept += 1,
        }
    }
    if out.changes() {
        out.review.updated = Some(now);
    }
    out
}

/// Takes the answer away and keeps all that it said in the note.
fn asked_again(checkpoint: &Checkpoint, old: &Entry) -> Entry {
    debug_assert!(old.question_changed(checkpoint));
    let mut entry = Entry { carried: true, ..old.clone() };
    let mut lines = vec![in_note("question", &old.question.raw().replace('\n', " "))];
    if let Some(answer) = entry.answer.take() {
        lines.push(in_note("answer", answer.token()));
    }
    if let Some(confidence) = entry.confidence.take() {
        lines.push(in_note("confidence", confidence.token()));
    }
    if let Some(accepted) = entry.accepted.take() {
        lines.push(in_note("accepted", &format!("{} {}", accepted.until, accepted.why.raw())));
    }
    keep_line(&mut entry, &lines.join("\n"));
    entry
}

#[cfg(test)]
mod tests;
