//! The JSON objects of `docs/json.md`; the order of the fields is the order of the keys.

#![allow(missing_docs, reason = "fields are named as in the JSON, docs/json.md describes them")]

use serde::Serialize;

/// The scores of a group.
#[derive(Debug, Clone, Serialize)]
pub struct ScoreShape {
    pub score: Option<u8>,
    pub ceiling: Option<u8>,
    pub answered_only: Option<u8>,
    pub unweighted: Option<u8>,
    pub na_stress: Option<u8>,
    pub counts: CountsShape,
    pub coverage: Option<u8>,
    pub risks: RisksShape,
    pub rating: Option<&'static str>,
    pub provisional: bool,
}

/// How many checkpoints are what.
#[derive(Debug, Clone, Serialize)]
pub struct CountsShape {
    pub all: u32,
    pub applicable: u32,
    pub answered: u32,
    pub yes: u32,
    pub partial: u32,
    pub no: u32,
    pub na: u32,
    pub unanswered: u32,
}

/// How many risks of each level there are.
#[derive(Debug, Clone, Serialize)]
pub struct RisksShape {
    pub high: u32,
    pub medium: u32,
    pub low: u32,
}

/// A review's details.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewShape<'a> {
    pub id: &'a str,
    pub workload: &'a str,
    pub title: &'a str,
    pub packs: Vec<PackShape<'a>>,
    pub created: Option<String>,
    pub updated: Option<String>,
}

/// A pack that a review answers.
#[derive(Debug, Clone, Serialize)]
pub struct PackShape<'a> {
    pub id: &'a str,
    pub version: &'a str,
}

/// A text in both languages; null where it does not exist.
#[derive(Debug, Clone, Serialize)]
pub struct TitleShape<'a> {
    pub ja: Option<&'a str>,
    pub en: Option<&'a str>,
}

/// A list in both languages.
#[derive(Debug, Clone, Serialize)]
pub struct ListShape<'a> {
    pub ja: Vec<&'a str>,
    pub en: Vec<&'a str>,
}

/// The summary of a review.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SummaryShape<'a> {
    pub format: u32,
    pub review: ReviewShape<'a>,
    pub total: ScoreShape,
    pub pillars: Vec<PillarShape<'a>>,
    pub principles: Vec<PrincipleShape<'a>>,
    pub templates: Vec<TemplateShape<'a>>,
    pub findings: Vec<FindingShape<'a>>,
    pub actions: Vec<ActionShape<'a>>,
    pub checkpoints: Vec<CheckpointShape<'a>>,
    pub disagreements: Vec<&'a str>,
    pub no_longer_asked: Vec<NoLongerAskedShape<'a>>,
    pub documents: Option<super::places::DocumentsShape<'a>>,
}

/// An answer to a checkpoint that its pack asks no more.
#[derive(Debug, Clone, Serialize)]
pub(super) struct NoLongerAskedShape<'a> {
    pub id: &'a str,
    pub question: &'a str,
    pub answer: Option<&'static str>,
    pub note: &'a str,
    pub since: Option<&'a str>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct PillarShape<'a> {
    pub id: &'a str,
    pub title: TitleShape<'a>,
    pub score: ScoreShape,
    pub sections: Vec<SectionShape<'a>>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct SectionShape<'a> {
    pub id: &'a str,
    pub title: TitleShape<'a>,
    pub score: ScoreShape,
    pub risk: &'static str,
    pub templates: Vec<&'a str>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct PrincipleShape<'a> {
    pub id: &'a str,
    pub title: TitleShape<'a>,
    pub score: ScoreShape,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct TemplateShape<'a> {
    pub file: &'a str,
    pub title: TitleShape<'a>,
    pub score: ScoreShape,
    pub risk: &'static str,
    pub gaps: Vec<&'a str>,
    pub path: Option<&'a str>,
    pub places: Vec<super::places::PlaceShape<'a>>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct FindingShape<'a> {
    pub id: &'a str,
    pub severity: &'static str,
    pub state: &'static str,
    pub checkpoints: Vec<&'a str>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct ActionShape<'a> {
    pub rank: u32,
    pub id: &'a str,
    pub risk: &'static str,
    pub gain: u8,
    pub action: &'a str,
    pub owner: &'a str,
    pub due: Option<String>,
    pub effort: Option<&'static str>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct CheckpointShape<'a> {
    pub id: &'a str,
    pub section: &'a str,
    pub severity: &'static str,
    pub answer: Option<&'static str>,
    pub risk: &'static str,
    pub flag: bool,
    pub carried: bool,
    pub question_changed: bool,
    pub note: &'a str,
    pub reason: &'a str,
    pub evidence: Vec<&'a str>,
    pub confidence: Option<&'static str>,
    pub action: &'a str,
    pub owner: &'a str,
    pub due: Option<String>,
    pub effort: Option<&'static str>,
    pub accepted: Option<AcceptedShape<'a>>,
    pub by: &'a str,
    pub at: Option<String>,
    pub disagreement: Vec<SideShape<'a>>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct AcceptedShape<'a> {
    pub until: String,
    pub why: &'a str,
    pub today: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct SideShape<'a> {
    pub answer: Option<&'static str>,
    pub note: &'a str,
    pub by: &'a str,
    pub at: Option<String>,
}

/// One checkpoint with everything there is.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ShowShape<'a> {
    pub format: u32,
    #[serde(flatten)]
    pub checkpoint: CheckpointShape<'a>,
    pub question: TitleShape<'a>,
    pub template: Option<String>,
    pub principles: Vec<&'a str>,
    pub services: Vec<&'a str>,
    pub current_services: Vec<&'a str>,
    pub practice_edition: Option<&'a str>,
    pub practices: Vec<PracticeShape<'a>>,
    pub guidance: GuidanceShape<'a>,
    pub findings: Vec<ShowFindingShape<'a>>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct PracticeShape<'a> {
    pub id: &'a str,
    pub slug: Option<&'a str>,
    pub title: &'a str,
    pub risk: Option<&'static str>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct GuidanceShape<'a> {
    pub why: Option<TitleShape<'a>>,
    pub verify: ListShape<'a>,
    pub good: Option<TitleShape<'a>>,
    pub write: Option<TitleShape<'a>>,
    pub probes: ListShape<'a>,
    pub changed: Option<TitleShape<'a>>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct ShowFindingShape<'a> {
    pub id: &'a str,
    pub severity: &'static str,
    pub state: Option<&'static str>,
    pub title: TitleShape<'a>,
    pub related: bool,
}
