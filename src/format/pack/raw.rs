//! A pack as its files say it, before anything is checked.
//!
//! The build script reads the same types and writes them where the program reads them, so this file
//! stands alone: it knows serde and the [`Text`] beside it, and nothing of the crate.

use serde::{Deserialize, Serialize};

use super::text::Text;

/// A text in up to two languages.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawText {
    pub ja: Option<Text>,
    pub en: Option<Text>,
}

/// A list of texts in up to two languages.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawList {
    pub ja: Vec<Text>,
    pub en: Vec<Text>,
}

/// `pack.toml`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPack {
    pub id: Text,
    pub version: Text,
    pub title: RawText,
    pub languages: Vec<Text>,
    pub license: Text,
    pub sources: Vec<RawSource>,
    pub pillars: Vec<Text>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawSource {
    pub title: Text,
    pub url: Text,
}

/// One file a pillar.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPillar {
    pub id: Text,
    pub title: RawText,
    pub practice_edition: Text,
    pub practice_url: Text,
    pub overview: RawText,
    pub principles: Vec<RawPrinciple>,
    pub templates: Vec<RawTemplate>,
    pub sections: Vec<RawSection>,
    pub checkpoints: Vec<RawCheckpoint>,
    pub findings: Vec<RawFinding>,
    pub retired: Vec<RawRetired>,
    pub notes: Vec<RawNote>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawRetired {
    pub id: Text,
    pub question: RawText,
    pub since: Text,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawNote {
    pub place: Text,
    pub text: RawText,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPrinciple {
    pub id: Text,
    pub title: RawText,
    pub text: RawText,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawTemplate {
    pub file: Text,
    pub title: RawText,
    pub purpose: RawText,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawSection {
    pub id: Text,
    pub title: RawText,
    pub group: RawText,
    pub intro: RawText,
    pub templates: Vec<RawTemplateUse>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawTemplateUse {
    pub file: Text,
    pub why: RawText,
}

/// A checkpoint without what helps to answer it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawCheckpoint {
    pub id: Text,
    pub severity: Text,
    pub principles: Vec<Text>,
    pub template: Text,
    pub evidence_mode: Text,
    pub question: RawText,
    /// Where the build script put the guidance of a built-in checkpoint, counted from 1.
    pub guidance_at: u32,
    /// The guidance of any other one.
    #[serde(skip)]
    pub guidance: Option<Box<RawGuidance>>,
}

/// What helps to answer a checkpoint, in the same table: most of what a pack says, and little of it
/// is needed at a start.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawGuidance {
    pub services: Vec<Text>,
    pub current_services: Vec<Text>,
    pub practices: Vec<RawPractice>,
    pub checks: RawChecks,
    pub why: RawText,
    pub verify: RawList,
    pub good: RawText,
    pub write: RawText,
    pub probes: RawList,
    pub changed: RawText,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPractice {
    pub id: Text,
    pub slug: Text,
    pub title: Text,
    pub risk: Text,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawChecks {
    pub prowler: Vec<Text>,
    pub security_hub: Vec<Text>,
    pub config: Vec<Text>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawFinding {
    pub id: Text,
    pub severity: Text,
    pub official_risk: Text,
    pub practice: RawPractice,
    pub checkpoints: Vec<Text>,
    pub related: Vec<Text>,
    pub checks: RawChecks,
    pub title: RawText,
    pub group: RawText,
    pub risk: RawText,
    pub remedy: RawText,
    pub note: RawText,
}
