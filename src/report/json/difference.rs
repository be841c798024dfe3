//! What changed between two reviews as JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shapes::{ReviewShape, ScoreShape};
use super::{FORMAT, pretty, review_shape, score_shape};
use crate::domain::diff::{Class, Field, ReviewDiff};
use crate::domain::{Answer, CheckpointId, Review};

#[derive(Serialize)]
struct DiffShape<'a> {
    format: u32,
    old: ReviewShape<'a>,
    new: ReviewShape<'a>,
    total: TotalShape,
    counts: BTreeMap<&'static str, usize>,
    changes: Vec<ChangeShape<'a>>,
    content: ContentShape<'a>,
    pillars: Vec<PillarShape<'a>>,
}

#[derive(Serialize)]
struct PillarShape<'a> {
    id: &'a str,
    old: ScoreShape,
    new: ScoreShape,
}

#[derive(Serialize)]
struct TotalShape {
    old: ScoreShape,
    new: ScoreShape,
    compared: ComparedShape,
}

#[derive(Serialize)]
struct ComparedShape {
    old: ScoreShape,
    new: ScoreShape,
    checkpoints: usize,
}

#[derive(Serialize)]
struct ChangeShape<'a> {
    id: &'a str,
    class: &'static str,
    old: Option<&'static str>,
    new: Option<&'static str>,
    risk: &'static str,
    fields: Vec<&'static str>,
}

#[derive(Serialize)]
struct ContentShape<'a> {
    changed: Vec<&'a str>,
    added: Vec<&'a str>,
    retired: Vec<&'a str>,
}

/// Makes what changed between two reviews as JSON; what is the same is only counted.
#[must_use]
pub fn diff_json(old: &Review, new: &Review, diff: &ReviewDiff) -> String {
    let changes = diff.changes.iter().filter(|c| c.class != Class::Same);
    pretty(&DiffShape {
        format: FORMAT,
        old: review_shape(old),
        new: review_shape(new),
        total: TotalShape {
            old: score_shape(&diff.total.old),
            new: score_shape(&diff.total.new),
            compared: ComparedShape {
                old: score_shape(&diff.compared.old),
                new: score_shape(&diff.compared.new),
                checkpoints: diff.changes.len(),
            },
        },
        counts: Class::ALL.into_iter().map(|class| (class.token(), diff.count(class))).collect(),
        changes: changes
            .map(|change| ChangeShape {
                id: change.id.as_str(),
                class: change.class.token(),
                old: change.old.map(Answer::token),
                new: change.new.map(Answer::token),
                risk: change.risk.token(),
                fields: change.fields.iter().copied().map(Field::token).collect(),
            })
            .collect(),
        content: ContentShape {
            changed: names(&diff.content.changed),
            added: names(&diff.content.added),
            retired: names(&diff.content.retired),
        },
        pillars: diff
            .pillars
            .iter()
            .map(|(id, delta)| PillarShape {
                id: id.as_str(),
                old: score_shape(&delta.old),
                new: score_shape(&delta.new),
            })
            .collect(),
    })
}

fn names(ids: &[CheckpointId]) -> Vec<&str> {
    ids.iter().map(CheckpointId::as_str).collect()
}
