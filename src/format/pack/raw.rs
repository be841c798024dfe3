//! A pack as its files say it, before anything is checked.
//!
//! The build script reads the same types, so this file stands alone: it knows serde and nothing of
//! the crate.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

type Text<'a> = Cow<'a, str>;

/// A text in up to two languages.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawText<'a> {
    #[serde(borrow)]
    pub ja: Option<Text<'a>>,
    #[serde(borrow)]
    pub en: Option<Text<'a>>,
}

/// A list of texts in up to two languages.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawList<'a> {
    #[serde(borrow)]
    pub ja: Vec<Text<'a>>,
    #[serde(borrow)]
    pub en: Vec<Text<'a>>,
}

/// `pack.toml`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPack<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub version: Text<'a>,
    pub title: RawText<'a>,
    pub languages: Vec<Text<'a>>,
    pub license: Text<'a>,
    pub sources: Vec<RawSource<'a>>,
    pub pillars: Vec<Text<'a>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawSource<'a> {
    #[serde(borrow)]
    pub title: Text<'a>,
    pub url: Text<'a>,
}

/// One file a pillar.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPillar<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub title: RawText<'a>,
    pub practice_edition: Text<'a>,
    pub overview: RawText<'a>,
    pub principles: Vec<RawPrinciple<'a>>,
    pub templates: Vec<RawTemplate<'a>>,
    pub sections: Vec<RawSection<'a>>,
    pub checkpoints: Vec<RawCheckpoint<'a>>,
    pub findings: Vec<RawFinding<'a>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPrinciple<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub title: RawText<'a>,
    pub text: RawText<'a>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawTemplate<'a> {
    #[serde(borrow)]
    pub file: Text<'a>,
    pub title: RawText<'a>,
    pub purpose: RawText<'a>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawSection<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub title: RawText<'a>,
    pub intro: RawText<'a>,
    pub templates: Vec<RawTemplateUse<'a>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawTemplateUse<'a> {
    #[serde(borrow)]
    pub file: Text<'a>,
    pub why: RawText<'a>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawCheckpoint<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub severity: Text<'a>,
    pub principles: Vec<Text<'a>>,
    pub template: Text<'a>,
    pub services: Vec<Text<'a>>,
    pub current_services: Vec<Text<'a>>,
    pub evidence_mode: Text<'a>,
    pub practices: Vec<RawPractice<'a>>,
    pub checks: RawChecks<'a>,
    pub question: RawText<'a>,
    pub why: RawText<'a>,
    pub verify: RawList<'a>,
    pub good: RawText<'a>,
    pub write: RawText<'a>,
    pub probes: RawList<'a>,
    pub changed: RawText<'a>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawPractice<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub slug: Text<'a>,
    pub title: Text<'a>,
    pub risk: Text<'a>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawChecks<'a> {
    #[serde(borrow)]
    pub prowler: Vec<Text<'a>>,
    pub security_hub: Vec<Text<'a>>,
    pub config: Vec<Text<'a>>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RawFinding<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    pub severity: Text<'a>,
    pub official_risk: Text<'a>,
    pub practice: RawPractice<'a>,
    pub checkpoints: Vec<Text<'a>>,
    pub related: Vec<Text<'a>>,
    pub checks: RawChecks<'a>,
    pub title: RawText<'a>,
    pub risk: RawText<'a>,
    pub remedy: RawText<'a>,
    pub note: RawText<'a>,
}
