//! A draft and the pillar that there was before become the pillar: ids are given, and what a person
//! set stays.
//!
//! An unchanged text keeps its id, a new one gets the next free number, a gone one is retired; no
//! number is ever used again.

mod checkpoints;
mod findings;
mod name;
mod pair;
mod parts;

use std::collections::{HashMap, HashSet};

use super::draft::Draft;
use super::page::words;
use crate::domain::pack::{PillarNote, Retired};
use crate::domain::{
    CheckpointId, FindingId, Lang, Localized, Pillar, PillarId, Section, Untrusted,
};

pub use self::name::pillar_id;

/// The most links between findings and checkpoints, and the most names of services.
const MOST_LINKS: usize = 100_000;

/// A pillar with what became of the document's parts.
#[derive(Debug, Clone)]
pub struct Settled {
    /// The pillar.
    pub pillar: Pillar,
    /// The ids that the parts of the draft have now.
    pub ids: Ids,
    /// What is other than before.
    pub changes: Changes,
}

/// The ids of a draft's parts, by their places in it.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// The principles.
    pub principles: Vec<String>,
    /// The sections.
    pub sections: Vec<String>,
    /// The checkpoints of each section.
    pub checkpoints: Vec<Vec<CheckpointId>>,
    /// The findings.
    pub findings: Vec<FindingId>,
    /// The findings that checkpoints have their severity from.
    pub severities: HashMap<CheckpointId, FindingId>,
}

/// What is other than before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// How many checkpoints kept their ids.
    pub kept: usize,
    /// The checkpoints that are new.
    pub new: Vec<CheckpointId>,
    /// The checkpoints that are retired.
    pub retired: Vec<(CheckpointId, Localized)>,
}

/// Why a draft does not become a pillar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsettled {
    /// The pillar is there in the other language, and this document has other parts.
    OtherShape {
        /// The section that differs.
        section: String,
        /// How many checkpoints the document has there.
        page: usize,
        /// How many the pack has there.
        pack: usize,
    },
    /// Sections, links and services multiply beyond any document that people write.
    TooMuch,
    /// An id is longer than ids may be.
    BadId(String),
}

/// What a pillar is called when its document does not say it.
#[derive(Debug, Clone, Copy)]
pub struct Unnamed<'a> {
    /// The id of the pillar.
    pub id: &'a PillarId,
    /// What it is called.
    pub title: &'a str,
}

/// Settles a draft.
///
/// `since` is the version of the pack that retired checkpoints are missing from first.
///
/// # Errors
///
/// Says why that cannot be done.
pub fn settle(
    draft: &Draft,
    old: Option<&Pillar>,
    unnamed: Unnamed<'_>,
    since: &str,
) -> Result<Settled, Unsettled> {
    let lang = draft.lang;
    let mut ids = Ids::default();
    let mut changes = Changes::default();
    let empty: &[Section] = &[];
    let before = old.map_or(empty, |old| &old.sections);
    let is_translation = old.is_some_and(|old| {
        old.checkpoints().next().is_some()
            && old.checkpoints().all(|c| c.question.exact(lang).is_none())
    });
    let principles = parts::principles(draft, old, unnamed.id, &mut ids)?;
    let mut sections =
        checkpoints::sections(draft, old, unnamed.id, is_translation, &mut ids, &mut changes)?;
    retire_whole_sections(before, &mut sections, lang, &mut changes);
    let templates = parts::templates(draft, old, &mut sections);
    let mut findings = findings::findings(draft, old, unnamed.id, &sections, &mut ids)?;
    findings::severities(draft, old, &mut sections, &findings, &mut ids);
    let known: HashSet<&str> = principles.iter().map(|p| p.id.as_str()).collect();
    for checkpoint in sections.iter_mut().flat_map(|s| &mut s.checkpoints) {
        checkpoint.principles.retain(|id| known.contains(id.as_str()));
        let file = checkpoint.template.take();
        checkpoint.template = file.filter(|file| templates.iter().any(|t| t.file == *file));
    }
    let asked: HashSet<&CheckpointId> =
        sections.iter().flat_map(|s| &s.checkpoints).map(|c| &c.id).collect();
    for finding in &mut findings {
        finding.checkpoints.retain(|id| asked.contains(id));
        finding.related.retain(|id| asked.contains(id));
    }
    let retired = retired(draft, old, &changes, &asked, since);
    let fallback = || words::in_language(unnamed.title, lang);
    let title = match (&draft.title, old) {
        (Some(title), old) => overlaid(old.map(|old| &old.title), title),
        (None, Some(old)) => old.title.clone(),
        (None, None) => fallback(),
    };
    let pillar = Pillar {
        id: unnamed.id.clone(),
        title,
        overview: said(old.and_then(|old| old.overview.as_ref()), lang, &draft.overview),
        practice_edition: old.map(|old| old.practice_edition.clone()).unwrap_or_default(),
        practice_url: old.and_then(|old| old.practice_url.clone()),
        principles,
        sections,
        findings,
        templates,
        retired,
        notes: notes(draft, old),
    };
    Ok(Settled { pillar, ids, changes })
}

/// Retires what stood in sections that the document no longer has; what it never had in this
/// language stays.
fn retire_whole_sections(
    before: &[Section],
    sections: &mut Vec<Section>,
    lang: Lang,
    changes: &mut Changes,
) {
    let here: HashSet<&str> = sections.iter().map(|s| s.id.as_str()).collect();
    let gone: Vec<&Section> = before.iter().filter(|s| !here.contains(s.id.as_str())).collect();
    for section in gone {
        let (lost, kept): (Vec<_>, Vec<_>) =
            section.checkpoints.iter().partition(|c| c.question.exact(lang).is_some());
        changes.retired.extend(lost.into_iter().map(|c| (c.id.clone(), c.question.clone())));
        if !kept.is_empty() {
            let kept = kept.into_iter().cloned().collect();
            sections.push(Section { checkpoints: kept, ..section.clone() });
        }
    }
}

fn retired(
    draft: &Draft,
    old: Option<&Pillar>,
    changes: &Changes,
    asked: &HashSet<&CheckpointId>,
    since: &str,
) -> Vec<Retired> {
    let mut out: Vec<Retired> = old.map(|old| old.retired.clone()).unwrap_or_default();
    let mut known: HashSet<CheckpointId> = out.iter().map(|r| r.id.clone()).collect();
    for (id, version, question) in &draft.retired {
        let Some(id) = CheckpointId::new(id).filter(|_| !question.trim().is_empty()) else {
            continue;
        };
        let text = words::in_language(question, draft.lang);
        if known.insert(id.clone()) {
            out.push(Retired { id, question: text, since: version.as_str().into() });
        } else if let Some(one) = out.iter_mut().find(|r| r.id == id) {
            one.question = overlaid(Some(&one.question), &text);
        }
    }
    for (id, question) in &changes.retired {
        if known.insert(id.clone()) {
            let since = Untrusted::from(since);
            out.push(Retired { id: id.clone(), question: question.clone(), since });
        }
    }
    out.retain(|r| !asked.contains(&r.id));
    out
}

fn notes(draft: &Draft, old: Option<&Pillar>) -> Vec<PillarNote> {
    let before = old.map(|old| old.notes.as_slice()).unwrap_or_default();
    let other = before.iter().filter(|note| note.text.exact(draft.lang).is_none());
    let ours = draft.notes.iter().filter(|(_, text)| !text.trim().is_empty());
    let ours = ours.map(|(place, text)| PillarNote {
        place: place.as_str().into(),
        text: words::in_language(text, draft.lang),
    });
    match draft.lang {
        Lang::Ja => ours.chain(other.cloned()).collect(),
        Lang::En => other.cloned().chain(ours).collect(),
    }
}

/// Returns a text with what the document says in its language put over it.
fn overlaid(old: Option<&Localized>, new: &Localized) -> Localized {
    let pick = |lang: Lang| new.exact(lang).or_else(|| old?.exact(lang)).cloned();
    Localized::new(pick(Lang::Ja), pick(Lang::En)).unwrap_or_else(|| new.clone())
}

/// Returns a text that the document may say, or else what was there.
fn said(old: Option<&Localized>, lang: Lang, text: &str) -> Option<Localized> {
    if text.trim().is_empty() {
        return old.cloned();
    }
    Some(overlaid(old, &words::in_language(text, lang)))
}
