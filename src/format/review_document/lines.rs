//! Putting changed answers into a text, where they stand as tenken writes them.
//!
//! What a person has just answered is on its way to the disk sooner when the rest of the file need
//! not be taken apart and put together again. The outcome is the same.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::entry;
use crate::domain::{CheckpointId, Entry};
use crate::format::review;

/// The most answers that are put in one by one; more are rare.
const MOST: usize = 16;

type Answers = BTreeMap<CheckpointId, Arc<Entry>>;

/// Gives the places of known checkpoints.
type Order<'o> = &'o dyn Fn(&CheckpointId) -> Option<usize>;

/// Returns what an answer's place depends on: unknown ones stand behind the known ones, by id.
fn key<'i>(id: &'i CheckpointId, order: Order<'_>) -> (usize, &'i CheckpointId) {
    (order(id).unwrap_or(usize::MAX), id)
}

/// Where the answers of a text begin, in the order of the text; each ends where the next one begins.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    starts: Vec<(CheckpointId, usize)>,
}

/// What comes into a text in place of what stands there.
struct Change<'i> {
    at: Range<usize>,
    text: String,
    /// The answer that is new in the text.
    new: Option<&'i CheckpointId>,
}

impl Lines {
    /// Finds the answers of a text; `None` when not all of them stand there as tenken writes them.
    pub(super) fn of(text: &str) -> Option<Self> {
        review::plain_answers(text).map(|starts| Self { starts })
    }

    /// Puts the answers that changed into their text; `None`, and nothing is changed, when that takes
    /// more than their own lines.
    pub(super) fn put(
        &mut self,
        text: &str,
        was: &Answers,
        is: &Answers,
        order: Order<'_>,
    ) -> Option<String> {
        let mut changes = Vec::new();
        let mut old = was.iter().peekable();
        for (id, entry) in is {
            let known = old.next_if(|(other, _)| *other == id).map(|(_, entry)| entry);
            let change = match known {
                Some(known) if Arc::ptr_eq(known, entry) || known == entry => continue,
                Some(known) => self.changed(text, id, known, entry)?,
                None => self.another(text, id, entry, order)?,
            };
            if changes.len() == MOST {
                return None;
            }
            changes.push(change);
        }
        // One was taken away.
        if old.next().is_some() {
            return None;
        }
        changes.sort_by_key(|change: &Change<'_>| {
            (change.at.start, change.new.map(|id| key(id, order)))
        });
        Some(self.apply(text, &changes))
    }

    /// Makes the change of an answer that is there already.
    fn changed<'i>(
        &self,
        text: &str,
        id: &'i CheckpointId,
        was: &Entry,
        is: &Entry,
    ) -> Option<Change<'i>> {
        let place = self.starts.iter().position(|(other, _)| other == id)?;
        let at = self.inside(text, place)?;
        // Whatever a person wrote in another way stays as it is.
        (text.get(at.clone())? == entry::lines(id, was)?).then_some(())?;
        Some(Change { at, text: entry::lines(id, is)?, new: None })
    }

    /// Makes the change for an answer that is not there yet: it stands behind the last one that comes
    /// before it.
    fn another<'i>(
        &self,
        text: &str,
        id: &'i CheckpointId,
        entry: &Entry,
        order: Order<'_>,
    ) -> Option<Change<'i>> {
        let wanted = key(id, order);
        let keys = self.starts.iter().map(|(other, _)| key(other, order)).enumerate();
        let (before, _) = keys.filter(|(_, key)| *key < wanted).max_by_key(|(_, key)| *key)?;
        let end = self.inside(text, before)?.end;
        let text = format!("\n{}", entry::lines(id, entry)?);
        Some(Change { at: end..end, text, new: Some(id) })
    }

    /// Returns where the lines of an answer stand, without the empty one behind it; `None` when that
    /// is not just one, or at the end of the text not none.
    fn inside(&self, text: &str, place: usize) -> Option<Range<usize>> {
        let (_, start) = self.starts.get(place)?;
        let end = self.starts.get(place + 1).map_or(text.len(), |(_, next)| next - 1);
        let lines = text.get(*start..end)?;
        (lines.ends_with('\n') && !lines.ends_with("\n\n")).then_some(*start..end)
    }

    /// Changes the text and the places.
    fn apply(&mut self, text: &str, changes: &[Change<'_>]) -> String {
        let added: usize = changes.iter().map(|change| change.text.len()).sum();
        let mut out = String::with_capacity(text.len() + added);
        let mut starts = Vec::with_capacity(self.starts.len() + changes.len());
        let mut old = std::mem::take(&mut self.starts).into_iter().peekable();
        let mut done = 0;
        for change in changes {
            let passed = change.new.map_or(change.at.start + 1, |_| change.at.start);
            while let Some((id, start)) = old.next_if(|(_, start)| *start < passed) {
                starts.push((id, start - done + out.len()));
            }
            out.push_str(&text[done..change.at.start]);
            if let Some(id) = change.new {
                starts.push((id.clone(), out.len() + 1));
            }
            out.push_str(&change.text);
            done = change.at.end;
        }
        starts.extend(old.map(|(id, start)| (id, start - done + out.len())));
        out.push_str(&text[done..]);
        self.starts = starts;
        out
    }
}

#[cfg(test)]
mod tests;
