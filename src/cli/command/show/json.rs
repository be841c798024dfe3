//! `tenken show --format json`: what a review says, for programs.

use serde_json::{Value, json};

use crate::domain::{Checkpoint, CheckpointId, Entry, Lang, Untrusted};
use crate::shell::open::Opened;

/// Returns a review with all checkpoints as JSON.
pub(super) fn all(opened: &Opened) -> String {
    let checkpoints: Vec<Value> =
        opened.content.checkpoints().map(|c| checkpoint_json(opened, c)).collect();
    let value = json!({ "format": 1, "review": review_json(opened), "checkpoints": checkpoints });
    format!("{value:#}\n")
}

/// Returns a review with one checkpoint as JSON.
pub(super) fn one(opened: &Opened, id: &CheckpointId) -> String {
    let checkpoint = opened.content.checkpoint(id).map(|c| checkpoint_json(opened, c));
    let value = json!({ "format": 1, "review": review_json(opened), "checkpoint": checkpoint });
    format!("{value:#}\n")
}

fn review_json(opened: &Opened) -> Value {
    let review = &opened.review;
    json!({
        "id": review.id.raw(),
        "workload": review.workload.raw(),
        "title": review.title.raw(),
        "environment": review.environment.raw(),
        "reviewers": review.reviewers.iter().map(Untrusted::raw).collect::<Vec<_>>(),
        "packs": review.packs.iter()
            .map(|p| json!({ "id": p.id.as_str(), "version": p.version.raw() }))
            .collect::<Vec<_>>(),
        "created": review.created.map(|at| at.to_rfc3339()),
        "updated": review.updated.map(|at| at.to_rfc3339()),
    })
}

fn checkpoint_json(opened: &Opened, c: &Checkpoint) -> Value {
    let nothing = Entry::default();
    let entry = opened.review.entry(&c.id).unwrap_or(&nothing);
    let question = |lang| c.question.exact(lang).map(Untrusted::raw);
    json!({
        "id": c.id.as_str(),
        "section": c.section.as_str(),
        "severity": c.severity.token(),
        "question": { "ja": question(Lang::Ja), "en": question(Lang::En) },
        "answer": entry.answer.map(|a| a.token()),
        "counts": entry.counted().is_some(),
        "note": entry.note.raw(),
        "reason": entry.reason.raw(),
        "evidence": entry.evidence.iter().map(Untrusted::raw).collect::<Vec<_>>(),
        "confidence": entry.confidence.map(|c| c.token()),
        "action": entry.action.raw(),
        "owner": entry.owner.raw(),
        "due": entry.due.map(|d| d.to_string()),
        "effort": entry.effort.map(|e| e.token()),
        "accepted": entry.accepted.as_ref()
            .map(|a| json!({ "until": a.until.to_string(), "why": a.why.raw() })),
        "flag": entry.flag,
        "carried": entry.carried,
        "question_changed": entry.question_changed(c),
        "by": entry.by.raw(),
        "at": entry.at.map(|at| at.to_rfc3339()),
        "disagreement": entry.disagreement.iter().map(|s| json!({
            "answer": s.answer.map(|a| a.token()),
            "note": s.note.raw(),
            "by": s.by.raw(),
            "at": s.at.map(|at| at.to_rfc3339()),
        })).collect::<Vec<_>>(),
    })
}
