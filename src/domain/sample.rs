//! Small content and reviews for the tests of this layer.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate};

use super::id::{CheckpointId, PackId, PillarId, SectionId};
use super::lang::Localized;
use super::pack::{Checkpoint, Content, EvidenceMode, Guidance, Pack, Pillar, Section, Severity};
use super::review::{Answer, Entry, PackRef, Review, Stamp};

pub(crate) fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("a valid id")
}

pub(crate) fn stamp(text: &str) -> Stamp {
    DateTime::parse_from_rfc3339(text).expect("a valid moment")
}

pub(crate) fn noon() -> Stamp {
    stamp("2026-11-23T12:00:00+09:00")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a valid day")
}

/// A checkpoint that asks 「ID ですか」 and "Is it ID?".
pub(crate) fn checkpoint(text: &str, severity: Severity) -> Checkpoint {
    let section = text.rsplit_once('.').map_or(text, |(section, _)| section);
    Checkpoint {
        id: id(text),
        section: SectionId::new(section).expect("a valid id"),
        severity,
        question: Localized::both(format!("{text} ですか"), format!("Is it {text}?")),
        guidance: Guidance::default().into(),
        principles: Vec::new(),
        template: None,
        evidence_mode: EvidenceMode::Manual,
    }
}

/// One pillar `X` with these checkpoints, in sections by the first part of their ids.
pub(crate) fn content(checkpoints: Vec<Checkpoint>) -> Content {
    Content::new(vec![pack("x", vec![pillar_of("X", checkpoints)])])
}

/// A pack of these pillars.
pub(crate) fn pack(id: &str, pillars: Vec<Pillar>) -> Arc<Pack> {
    Arc::new(Pack {
        id: PackId::new(id).expect("a valid id"),
        version: "1".into(),
        title: Localized::both("パック", "Pack"),
        languages: Vec::new(),
        license: "".into(),
        sources: Vec::new(),
        pillars,
    })
}

/// A pillar with checkpoints of these severities.
pub(crate) fn pillar(id: &str, checkpoints: &[(&str, Severity)]) -> Pillar {
    pillar_of(id, checkpoints.iter().map(|(id, severity)| checkpoint(id, *severity)).collect())
}

fn pillar_of(id: &str, checkpoints: Vec<Checkpoint>) -> Pillar {
    let mut sections: Vec<Section> = Vec::new();
    for checkpoint in checkpoints {
        match sections.iter_mut().find(|s| s.id == checkpoint.section) {
            Some(section) => section.checkpoints.push(checkpoint),
            None => sections.push(Section {
                id: checkpoint.section.clone(),
                title: Localized::both("節", "Section"),
                group: None,
                intro: None,
                templates: Vec::new(),
                checkpoints: vec![checkpoint],
            }),
        }
    }
    Pillar {
        id: PillarId::new(id).expect("a valid id"),
        title: Localized::both("柱", "Pillar"),
        overview: None,
        practice_edition: "".into(),
        practice_url: None,
        principles: Vec::new(),
        sections,
        findings: Vec::new(),
        templates: Vec::new(),
        retired: Vec::new(),
        notes: Vec::new(),
    }
}

pub(crate) fn empty_review() -> Review {
    let pack = PackRef { id: PackId::new("x").expect("a valid id"), version: "1".into() };
    Review::new("0192".into(), "受注サービス".into(), vec![pack], noon())
}

/// An answer to the question of [`checkpoint`], asked in English.
pub(crate) fn answered(text: &str, answer: Answer) -> Entry {
    Entry {
        question: format!("Is it {text}?").into(),
        answer: Some(answer),
        by: "鈴木".into(),
        at: Some(noon()),
        ..Entry::default()
    }
}

pub(crate) fn review(entries: impl IntoIterator<Item = (&'static str, Entry)>) -> Review {
    let mut review = empty_review();
    for (text, entry) in entries {
        review.put(&id(text), Some(Arc::new(entry)));
    }
    review
}
