//! What changed between two reviews: by id, one class each, compared only where the question stands.
//!
//! Must not know how a difference is shown or which ones fail a build.

mod classify;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

pub use self::classify::{Class, Field};
use self::classify::{classify, fields};
use super::id::{CheckpointId, PackId, PillarId, SectionId};
use super::pack::{Checkpoint, Content, Severity};
use super::review::{Answer, Entry, Review};
use super::score::{ScoreCard, score};
use super::standing::{Risk, Standing, standing};

/// What changed between two reviews.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewDiff {
    /// Every compared checkpoint, those that are the same too, in pack order.
    pub changes: Vec<CheckpointChange>,
    /// The checkpoints that cannot be compared.
    pub content: ContentChanges,
    /// The scores over all checkpoints.
    pub total: ScoreDelta,
    /// The scores over the compared checkpoints.
    pub compared: ScoreDelta,
    /// Each pillar, over its compared checkpoints.
    pub pillars: Vec<(PillarId, ScoreDelta)>,
    /// Each section, over its compared checkpoints.
    pub sections: Vec<(SectionId, ScoreDelta)>,
}

/// What changed about one checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointChange {
    /// The checkpoint.
    pub id: CheckpointId,
    /// What kind of change it is.
    pub class: Class,
    /// The answer that counted then.
    pub old: Option<Answer>,
    /// The answer that counts now.
    pub new: Option<Answer>,
    /// The risk then.
    pub old_risk: Risk,
    /// The risk now.
    pub risk: Risk,
    /// What differs, in the order of the file.
    pub fields: Vec<Field>,
}

/// The checkpoints that two reviews do not share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContentChanges {
    /// The question is another one now.
    pub changed: Vec<CheckpointId>,
    /// The old review did not ask it, because it has no such pack.
    pub added: Vec<CheckpointId>,
    /// It was answered and is not asked any more.
    pub retired: Vec<CheckpointId>,
}

/// The scores of a group then and now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreDelta {
    /// Then.
    pub old: ScoreCard,
    /// Now.
    pub new: ScoreCard,
}

impl ReviewDiff {
    /// Returns how many checkpoints have a class.
    #[must_use]
    pub fn count(&self, class: Class) -> usize {
        self.changes.iter().filter(|c| c.class == class).count()
    }

    /// Tells whether anything differs, in answers or in content.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.content == ContentChanges::default()
            && self.changes.iter().all(|c| c.fields.is_empty())
    }

    /// Returns the compared checkpoints whose risk is high now and was not then.
    pub fn new_high_risks(&self) -> impl Iterator<Item = &CheckpointChange> {
        let high = Risk::Level(Severity::High);
        self.changes.iter().filter(move |c| c.risk == high && c.old_risk != high)
    }
}

/// Compares two reviews on a day.
///
/// Reviews record only the questions that were answered. So a question has changed when the two
/// answers were given to different ones, or when the old answer was given to another question than
/// the one that is open now; and a checkpoint is known to be added only when the old review does not
/// have its pack.
#[must_use]
pub fn diff(content: &Content, old: &Review, new: &Review, today: NaiveDate) -> ReviewDiff {
    let mut changes = Vec::new();
    let (unasked, unasked_now) = (unasked(content, old), unasked(content, new));
    let mut differences = ContentChanges::default();
    for checkpoint in content.checkpoints() {
        let id = &checkpoint.id;
        let (was, is) = (old.entry(id), new.entry(id));
        if is.is_none() && unasked_now.contains(id) {
            differences.retired.extend(was.map(|_| id.clone()));
        } else if was.is_none() && unasked.contains(id) {
            differences.added.push(id.clone());
        } else if !same_question(checkpoint, was, is) {
            differences.changed.push(id.clone());
        } else {
            changes.push(change(checkpoint, old, new, today));
        }
    }
    let answered: BTreeSet<&CheckpointId> = old.answers.keys().chain(new.answers.keys()).collect();
    let unknown = answered.into_iter().filter(|id| content.checkpoint(id).is_none());
    differences.retired.extend(unknown.cloned());

    let stand = |review| -> HashMap<&CheckpointId, Standing> {
        content.checkpoints().map(|c| (&c.id, standing(c, review, today))).collect()
    };
    let (then, now) = (stand(old), stand(new));
    let scores = |group: &dyn Fn(&Checkpoint) -> bool| {
        let ids = || content.checkpoints().filter(|c| group(c)).map(|c| &c.id);
        ScoreDelta {
            old: score(ids().filter_map(|id| then.get(id))),
            new: score(ids().filter_map(|id| now.get(id))),
        }
    };
    let compared: BTreeSet<&CheckpointId> = changes.iter().map(|c| &c.id).collect();
    let in_pillar = |c: &Checkpoint, id: &PillarId| {
        content.pillar_of(&c.id).is_some_and(|pillar| pillar.id == *id)
    };
    ReviewDiff {
        total: scores(&|_| true),
        compared: scores(&|c| compared.contains(&c.id)),
        pillars: content
            .pillars()
            .map(|p| (p.id.clone(), scores(&|c| compared.contains(&c.id) && in_pillar(c, &p.id))))
            .collect(),
        sections: content
            .sections()
            .map(|s| (s.id.clone(), scores(&|c| compared.contains(&c.id) && c.section == s.id)))
            .collect(),
        changes,
        content: differences,
    }
}

/// Returns the checkpoints of packs that a review does not name; a review that names none has all.
fn unasked<'c>(content: &'c Content, review: &Review) -> BTreeSet<&'c CheckpointId> {
    let asked = |id: &PackId| review.packs.is_empty() || review.packs.iter().any(|p| p.id == *id);
    let packs = content.packs().iter().filter(|pack| !asked(&pack.id));
    packs.flat_map(|p| &p.pillars).flat_map(|p| p.checkpoints()).map(|c| &c.id).collect()
}

/// Tells whether both answers belong to one question, in whatever language it was asked.
fn same_question(checkpoint: &Checkpoint, old: Option<&Entry>, new: Option<&Entry>) -> bool {
    let asked = |entry: Option<&'_ Entry>| {
        let answered = entry.filter(|e| e.answer.is_some() && !e.question.is_empty());
        answered.map(|e| e.question.clone())
    };
    match (asked(old), asked(new)) {
        (Some(old), Some(new)) => {
            old == new || (checkpoint.question.says(&old) && checkpoint.question.says(&new))
        }
        (Some(old), None) => checkpoint.question.says(&old),
        (None, _) => true,
    }
}

fn change(
    checkpoint: &Checkpoint,
    old: &Review,
    new: &Review,
    today: NaiveDate,
) -> CheckpointChange {
    let (then, now) = (standing(checkpoint, old, today), standing(checkpoint, new, today));
    let nothing = Entry::default();
    let of = |review: &'_ Review| review.entry(&checkpoint.id).cloned();
    let fields = fields(of(old).as_ref().unwrap_or(&nothing), of(new).as_ref().unwrap_or(&nothing));
    CheckpointChange {
        id: checkpoint.id.clone(),
        class: classify(then.answer, now.answer, !fields.is_empty()),
        old: then.answer,
        new: now.answer,
        old_risk: then.risk,
        risk: now.risk,
        fields,
    }
}

#[cfg(test)]
mod tests;
