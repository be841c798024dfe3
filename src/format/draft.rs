//! What a pillar's document says, part by part: from a [`Page`] to a draft in which every text has
//! its line and nothing of the page is lost.
//!
//! Ids that the document does not give are still missing; `settle` gives them.

pub(super) use self::findings::finding_text;
pub(super) use self::principles::principle_name;

mod ahead;
mod checkpoints;
mod findings;
mod mapping;
mod notes;
mod principles;
mod walk;

use super::page::vocabulary::Area;
use super::page::{self, Kind, Page};
use super::problem::{Problem, ProblemKind};
use crate::domain::{Lang, Localized, Severity};

/// A pillar as its document says it.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The language of the document.
    pub lang: Lang,
    /// The id of the pillar, when the document says one.
    pub id: Option<String>,
    /// The title, when the document has one.
    pub title: Option<Localized>,
    /// What the pillar is about, its paragraphs with an empty line between.
    pub overview: String,
    /// The principles.
    pub principles: Vec<DraftPrinciple>,
    /// The sections with their checkpoints.
    pub sections: Vec<DraftSection>,
    /// The common findings.
    pub findings: Vec<DraftFinding>,
    /// The design documents that the page names.
    pub templates: Vec<DraftTemplate>,
    /// Checkpoints that the document says were there once: id, first version without it, question.
    pub retired: Vec<(String, String, String)>,
    /// What has no place in a pack: the heading that it stands under, and the text.
    pub notes: Vec<(String, String)>,
    /// What was taken for what, in order.
    pub taken: Vec<Taken>,
}

/// A principle of a draft.
#[derive(Debug, Clone)]
pub struct DraftPrinciple {
    /// Its id, when the document gives one.
    pub id: Option<String>,
    /// Its name.
    pub title: Localized,
    /// What it asks for.
    pub text: String,
}

/// A section of a draft.
#[derive(Debug, Clone)]
pub struct DraftSection {
    /// The byte that it begins at.
    pub at: usize,
    /// Its id, when the document gives one.
    pub id: Option<String>,
    /// Its name.
    pub title: String,
    /// The group that it stands in.
    pub group: Option<Localized>,
    /// What it asks, when the document says so apart from the name.
    pub question: String,
    /// What it is about.
    pub intro: String,
    /// The services of all of its checkpoints.
    pub services: Vec<String>,
    /// Its checkpoints.
    pub checkpoints: Vec<DraftCheckpoint>,
    /// The design documents that its gaps belong in, and why.
    pub uses: Vec<(String, String)>,
}

/// A checkpoint of a draft.
#[derive(Debug, Clone, Default)]
pub struct DraftCheckpoint {
    /// The byte that it begins at.
    pub at: usize,
    /// Its id, when the document gives one.
    pub id: Option<String>,
    /// The question or the advice, word for word.
    pub question: String,
    /// The severity, when the document gives one.
    pub severity: Option<Severity>,
    /// Why it matters.
    pub why: String,
    /// How to verify it.
    pub verify: Vec<String>,
    /// What good looks like.
    pub good: String,
    /// What to write in the design document.
    pub write: String,
    /// What to ask further.
    pub probes: Vec<String>,
    /// What has changed since.
    pub changed: String,
    /// Its services.
    pub services: Vec<String>,
    /// Their names today.
    pub current_services: Vec<String>,
    /// The ids of the principles that it serves.
    pub principles: Vec<String>,
    /// The design document that its gap belongs in, when it is not that of the section.
    pub template: Option<String>,
}

/// A finding of a draft.
#[derive(Debug, Clone)]
pub struct DraftFinding {
    /// Its id, when the document gives one.
    pub id: Option<String>,
    /// How bad it is, when the document says so.
    pub severity: Option<Severity>,
    /// The topic that it stands under.
    pub group: Option<Localized>,
    /// What it is.
    pub title: String,
    /// What can happen.
    pub risk: String,
    /// What to do.
    pub remedy: String,
    /// What else to know.
    pub note: String,
    /// The ids of checkpoints and sections that it names.
    pub named: Vec<String>,
    /// The ids of other checkpoints on the same topic.
    pub related: Vec<String>,
}

/// A design document of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftTemplate {
    /// The file name.
    pub file: String,
    /// What people call it, when the document says so.
    pub title: String,
    /// What belongs in it.
    pub purpose: String,
}

/// A part of a page and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The line, from 1.
    pub line: usize,
    /// What it was taken for.
    pub what: What,
    /// The text as it stands on the page.
    pub text: String,
}

/// What a part of a page was taken for; numbers are places in the draft.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum What {
    /// The title of the pillar.
    Title,
    /// The heading of a part.
    Area(Area),
    /// A part of the overview.
    Overview,
    /// A principle.
    Principle(usize),
    /// A group of sections.
    Group,
    /// A section.
    Section(usize),
    /// What a section asks or is about.
    Intro(usize),
    /// A label that says what follows.
    Label,
    /// The services of a section.
    Services(usize),
    /// A checkpoint.
    Checkpoint(usize, usize),
    /// Guidance of a checkpoint.
    Guidance(usize, usize),
    /// A row of the mapping, with the ids and the files that it joins.
    Mapping(Vec<String>, Vec<String>),
    /// A finding.
    Finding(usize),
    /// A severity that the findings below have.
    Severity(Severity),
    /// A topic that the findings below have.
    Topic,
    /// The head of a table.
    Head,
    /// Something that tenken itself wrote: a comment with a key.
    Mark,
    /// A heading that says where notes stand.
    Place,
    /// What has no place in a pack and is kept as a note.
    Note,
}

/// The headings that a document has, for whoever looks for what was not found.
pub type Headings = Vec<(usize, String)>;

/// Why a document is no pillar.
#[derive(Debug)]
pub enum Refused {
    /// Something is wrong at certain places.
    Problems(Vec<Problem>),
    /// There is no checkpoint in it; these are its headings.
    NoCheckpoints(Headings),
}

/// Reads a pillar's document that is [`clean`](page::clean).
///
/// # Errors
///
/// Says why it is no pillar; all that is wrong at once.
pub fn read(text: &str) -> Result<Draft, Refused> {
    let page = page::parse(text).map_err(|problem| Refused::Problems(vec![problem]))?;
    let draft = walk::walk(&page);
    if draft.sections.iter().all(|s| s.checkpoints.is_empty()) {
        return Err(Refused::NoCheckpoints(headings(&page)));
    }
    let problems = draft.problems();
    if problems.is_empty() { Ok(draft) } else { Err(Refused::Problems(problems)) }
}

fn headings(page: &Page) -> Headings {
    let heading = |block: &page::Block| match &block.kind {
        Kind::Heading(_, text) => Some((block.line, text.clone())),
        _ => None,
    };
    page.blocks.iter().filter_map(heading).collect()
}

impl Draft {
    /// Returns the number of its checkpoints.
    #[must_use]
    pub fn checkpoints(&self) -> usize {
        self.sections.iter().map(|s| s.checkpoints.len()).sum()
    }

    /// Returns what is wrong with the ids that the document gives, and with its size.
    fn problems(&self) -> Vec<Problem> {
        let mut out = Vec::new();
        let mut seen = std::collections::HashMap::new();
        let mut look = |id: &Option<String>, at: usize, line: usize| {
            let Some(id) = id else { return };
            if crate::domain::CheckpointId::new(&format!("{id}.00")).is_none() {
                out.push(Problem::new(ProblemKind::BadId { id: id.clone() }, at..at + id.len()));
            } else if let Some(first) = seen.insert(id.clone(), line) {
                let kind = ProblemKind::DuplicateId { id: id.clone(), first };
                out.push(Problem::new(kind, at..at + id.len()));
            }
        };
        let lines = self.lines();
        for (s, section) in self.sections.iter().enumerate() {
            look(&section.id, section.at, lines.get(&What::Section(s)).copied().unwrap_or(0));
            for (c, checkpoint) in section.checkpoints.iter().enumerate() {
                let line = lines.get(&What::Checkpoint(s, c)).copied().unwrap_or(0);
                look(&checkpoint.id, checkpoint.at, line);
            }
        }
        out
    }

    fn lines(&self) -> std::collections::HashMap<What, usize> {
        self.taken.iter().rev().map(|taken| (taken.what.clone(), taken.line)).collect()
    }

    /// Returns the prefix of its sections' ids, which is the id of the pillar.
    #[must_use]
    pub fn prefix(&self) -> Option<&str> {
        let id = self.sections.iter().find_map(|s| s.id.as_deref())?;
        id.rsplit_once('-').map(|(prefix, _)| prefix)
    }
}
