//! What changed between two reviews: by id, one class each, compared only where the question stands.
//!
//! Must not know how a difference is shown or which ones fail a build.

mod classify;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use self::classify::classify;
pub use self::classify::{Class, Field, fields};
use super::id::{CheckpointId, PackId, PillarId, SectionId};
use super::pack::{Checkpoint, Content, Pillar, Severity};
use super::review::{Answer, Entry, Review};
use super::score::{ScoreCard, score};
use super::standing::{Risk, Standing, standing};
use super::untrusted::Untrusted;

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
    let (compared, differences) = sort_out(content, old, new);
    let changes = content.checkpoints().filter(|c| compared.contains(&c.id));
    let scores = Scores::new(content, old, new, today);
    let compared_in = |group: &dyn Fn(&Checkpoint) -> bool| {
        scores.of(content.checkpoints().filter(|c| compared.contains(&c.id) && group(c)))
    };
    let in_pillar = |c: &Checkpoint, at: usize| {
        content.rank(&c.id).and_then(|r| content.pillar_at(r)) == Some(at)
    };
    ReviewDiff {
        changes: changes.map(|c| change(c, old, new, today)).collect(),
        content: differences,
        total: scores.of(content.checkpoints()),
        compared: compared_in(&|_| true),
        pillars: content
            .pillars()
            .enumerate()
            .map(|(at, p)| (p.id.clone(), compared_in(&|c| in_pillar(c, at))))
            .collect(),
        sections: content
            .sections()
            .map(|s| (s.id.clone(), compared_in(&|c| c.section == s.id)))
            .collect(),
    }
}

/// Where every checkpoint stood and stands.
struct Scores<'c> {
    old: HashMap<&'c CheckpointId, Standing>,
    new: HashMap<&'c CheckpointId, Standing>,
}

impl<'c> Scores<'c> {
    fn new(content: &'c Content, old: &Review, new: &Review, today: NaiveDate) -> Self {
        let stand =
            |review| content.checkpoints().map(|c| (&c.id, standing(c, review, today))).collect();
        Self { old: stand(old), new: stand(new) }
    }

    fn of<'g>(&self, group: impl Iterator<Item = &'g Checkpoint>) -> ScoreDelta {
        let group: Vec<&CheckpointId> = group.map(|c| &c.id).collect();
        ScoreDelta {
            old: score(group.iter().filter_map(|id| self.old.get(id))),
            new: score(group.iter().filter_map(|id| self.new.get(id))),
        }
    }
}

/// Tells the checkpoints that can be compared from those that cannot.
fn sort_out<'c>(
    content: &'c Content,
    old: &Review,
    new: &Review,
) -> (BTreeSet<&'c CheckpointId>, ContentChanges) {
    let (not_then, not_now) = (unasked(content, old), unasked(content, new));
    let (mut compared, mut differences) = (BTreeSet::new(), ContentChanges::default());
    for checkpoint in content.checkpoints() {
        let id = &checkpoint.id;
        let (was, is) = (old.entry(id), new.entry(id));
        if is.is_none() && not_now.contains(id) {
            differences.retired.extend(was.map(|_| id.clone()));
        } else if was.is_none() && not_then.contains(id) {
            differences.added.push(id.clone());
        } else if !same_question(checkpoint, was, is) {
            differences.changed.push(id.clone());
        } else {
            compared.insert(id);
        }
    }
    let answered: BTreeSet<&CheckpointId> = old.answers.keys().chain(new.answers.keys()).collect();
    let unknown = answered.into_iter().filter(|id| content.checkpoint(id).is_none());
    // What both keep in the same words does not tell them apart.
    let unknown = unknown.filter(|id| old.entry(id) != new.entry(id));
    differences.retired.extend(unknown.cloned());
    (compared, differences)
}

/// Returns the checkpoints of packs that a review does not name; a review that names none has all.
fn unasked<'c>(content: &'c Content, review: &Review) -> BTreeSet<&'c CheckpointId> {
    let asked = |id: &PackId| review.packs.is_empty() || review.packs.iter().any(|p| p.id == *id);
    let packs = content.packs().iter().filter(|pack| !asked(&pack.id));
    packs.flat_map(|p| &p.pillars).flat_map(Pillar::checkpoints).map(|c| &c.id).collect()
}

/// Tells whether both answers belong to one question, in whatever language it was asked.
fn same_question(checkpoint: &Checkpoint, old: Option<&Entry>, new: Option<&Entry>) -> bool {
    fn asked(entry: Option<&Entry>) -> Option<&Untrusted> {
        let entry = entry.filter(|e| e.answer.is_some() && !e.question.is_empty());
        entry.map(|e| &e.question)
    }
    let says = |text| checkpoint.question.says(text);
    match (asked(old), asked(new)) {
        (Some(old), Some(new)) => old == new || (says(old) && says(new)),
        (Some(old), None) => says(old),
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
    let fields = fields(
        old.entry(&checkpoint.id).unwrap_or(&nothing),
        new.entry(&checkpoint.id).unwrap_or(&nothing),
    );
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
