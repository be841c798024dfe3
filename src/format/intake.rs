//! Documents and the pack that there was before become the files of a pack.

mod files;

use std::collections::{HashMap, HashSet};

use super::draft::{self, Draft, Refused};
use super::pack::{PackHead, write};
use super::settle::{self, Settled, Unnamed, Unsettled};
use crate::domain::{Lang, Localized, Pack, PackId, Pillar, PillarId, Untrusted};

/// A document to bring in.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// What a pillar is called whose document has no title.
    pub name: &'a str,
    /// Its text, [clean](super::page::clean).
    pub text: &'a str,
}

/// The pack that there was before.
#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    /// What `pack.toml` says.
    pub head: &'a PackHead,
    /// Its text.
    pub text: &'a str,
    /// The pillars, in order.
    pub pillars: &'a [(&'a str, &'a str, &'a Pillar)],
}

/// What the pack is to be called.
#[derive(Debug, Clone)]
pub struct Names<'a> {
    /// The id, for a pack that has none yet or is to have another one.
    pub id: Option<PackId>,
    /// The title, likewise.
    pub title: Option<&'a str>,
    /// The id of a new pack that nobody named.
    pub fallback: PackId,
}

/// A pack with its files, and what became of each document.
#[derive(Debug, Clone)]
pub struct Intake {
    /// The pack.
    pub pack: Pack,
    /// Its version before, if it was there.
    pub version_before: Option<Untrusted>,
    /// The files that are to be written.
    pub files: Vec<Written>,
    /// What became of the documents, in their order.
    pub parts: Vec<(Draft, Settled)>,
}

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The text that it has now.
    pub old: Option<String>,
}

/// Why documents do not become a pack.
#[derive(Debug)]
pub enum Refusal {
    /// A document, by its place, is no pillar.
    Document(usize, Refused),
    /// A document, by its place, does not fit what is there.
    Unsettled(usize, Unsettled),
    /// Two documents, by their places, are of one pillar in one language.
    SamePillar(usize, usize, PillarId),
    /// A section or a checkpoint stands in two pillars.
    SharedId {
        /// The document, by its place.
        document: usize,
        /// The id.
        id: String,
        /// The other pillar.
        other: PillarId,
    },
    /// A file of the pack would be larger than is read.
    TooLarge {
        /// The pillar.
        pillar: PillarId,
    },
}

/// A pillar on its way: what it is now, and the file that it was in.
struct Growing<'a> {
    pillar: Pillar,
    before: Option<(&'a str, &'a str, &'a Pillar)>,
}

/// Takes documents in.
///
/// # Errors
///
/// Says why that cannot be done, for all documents at once.
pub fn intake(
    sources: &[Source<'_>],
    before: Option<Before<'_>>,
    names: &Names<'_>,
) -> Result<Intake, Vec<Refusal>> {
    let (mut drafts, mut refused) = (Vec::new(), Vec::new());
    for (n, source) in sources.iter().enumerate() {
        match draft::read(source.text) {
            Ok(draft) => drafts.push(draft),
            Err(why) => refused.push(Refusal::Document(n, why)),
        }
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    let version = before.map(|b| b.head.pack.version.clone());
    let next = next_version(version.as_ref().map(Untrusted::raw));
    let mut growing: Vec<Growing<'_>> = before
        .iter()
        .flat_map(|b| b.pillars)
        .map(|(name, text, pillar)| Growing {
            pillar: (*pillar).clone(),
            before: Some((name, text, pillar)),
        })
        .collect();
    let mut seen: HashMap<(PillarId, Lang), usize> = HashMap::new();
    let mut parts = Vec::new();
    for (n, draft) in drafts.into_iter().enumerate() {
        let id = settle::pillar_id(&draft, n + 1);
        if let Some(first) = seen.insert((id.clone(), draft.lang), n) {
            refused.push(Refusal::SamePillar(first, n, id));
            continue;
        }
        let place = growing.iter().position(|g| g.pillar.id == id);
        let old = place.map(|place| &growing[place].pillar);
        let name = sources.get(n).map_or("", |source| source.name);
        match settle::settle(&draft, old, Unnamed { id: &id, title: name }, &next) {
            Ok(settled) => {
                let pillar = settled.pillar.clone();
                match place {
                    Some(place) => growing[place].pillar = pillar,
                    None => growing.push(Growing { pillar, before: None }),
                }
                parts.push((draft, settled));
            }
            Err(why) => refused.push(Refusal::Unsettled(n, why)),
        }
    }
    refused.extend(shared(&growing, &parts));
    if !refused.is_empty() {
        return Err(refused);
    }
    finish(before, names, &growing, parts, &next)
        .map_err(|pillar| vec![Refusal::TooLarge { pillar }])
}

/// Finds ids that stand in two pillars: reviews could not tell them apart.
fn shared(growing: &[Growing<'_>], parts: &[(Draft, Settled)]) -> Vec<Refusal> {
    let mut homes: HashMap<&str, &PillarId> = HashMap::new();
    let mut out = Vec::new();
    for pillar in growing.iter().map(|g| &g.pillar) {
        let sections = pillar.sections.iter().map(|s| s.id.as_str());
        for id in sections.chain(pillar.checkpoints().map(|c| c.id.as_str())) {
            let other = homes.insert(id, &pillar.id).filter(|other| **other != pillar.id);
            let document = parts.iter().position(|(_, s)| s.pillar.id == pillar.id);
            if let (Some(other), Some(document)) = (other, document) {
                out.push(Refusal::SharedId { document, id: id.to_owned(), other: other.clone() });
            }
        }
    }
    out.truncate(20);
    out
}

fn finish(
    before: Option<Before<'_>>,
    names: &Names<'_>,
    growing: &[Growing<'_>],
    parts: Vec<(Draft, Settled)>,
    next: &str,
) -> Result<Intake, PillarId> {
    let old = before.map(|b| &b.head.pack);
    let title = match (names.title, old) {
        (Some(title), old) => {
            let lang = super::page::words::lang_of(title);
            let new = super::page::words::in_language(title, lang);
            let other = old.and_then(|old| old.title.exact(lang.other())).cloned();
            match lang {
                Lang::Ja => Localized::new(Some(title.into()), other),
                Lang::En => Localized::new(other, Some(title.into())),
            }
            .unwrap_or(new)
        }
        (None, Some(old)) => old.title.clone(),
        (None, None) => match growing {
            [one] => one.pillar.title.clone(),
            _ => {
                let lang = parts.first().map_or(Lang::En, |(draft, _)| draft.lang);
                super::page::words::in_language(names.fallback.as_str(), lang)
            }
        },
    };
    let id = names.id.clone().or_else(|| old.map(|old| old.id.clone()));
    let mut pack = Pack {
        id: id.unwrap_or_else(|| names.fallback.clone()),
        version: old.map_or_else(|| Untrusted::built_in("1.0.0"), |old| old.version.clone()),
        title,
        languages: languages(old, growing),
        license: old.map(|old| old.license.clone()).unwrap_or_default(),
        sources: old.map(|old| old.sources.clone()).unwrap_or_default(),
        pillars: growing.iter().map(|g| g.pillar.clone()).collect(),
    };
    let is_changed = |old: &Pack| {
        let pillars = growing.iter().any(|g| g.before.is_none_or(|(.., old)| *old != g.pillar));
        pillars || old.id != pack.id || old.title != pack.title || old.languages != pack.languages
    };
    if old.is_some_and(is_changed) {
        pack.version = next.into();
    }
    let taken: HashSet<String> =
        before.iter().flat_map(|b| b.pillars).map(|(name, ..)| name.to_lowercase()).collect();
    let files = files::files(before, &pack, growing, taken)?;
    Ok(Intake { pack, version_before: old.map(|old| old.version.clone()), files, parts })
}

/// Returns the languages that questions are asked in.
fn languages(old: Option<&Pack>, growing: &[Growing<'_>]) -> Vec<Lang> {
    let asked = |lang: Lang| {
        growing
            .iter()
            .flat_map(|g| g.pillar.checkpoints())
            .any(|c| c.question.exact(lang).is_some())
    };
    let mut out = old.map(|old| old.languages.clone()).unwrap_or_default();
    out.extend(
        Lang::ALL
            .into_iter()
            .filter(|lang| asked(*lang) && !out.contains(lang))
            .collect::<Vec<_>>(),
    );
    out
}

/// Returns the version after a change: `1.1.0` after `1.0.4`.
fn next_version(version: Option<&str>) -> String {
    let Some(version) = version else { return "1.0.0".to_owned() };
    let numbers: Option<Vec<u64>> = version.split('.').map(|n| n.parse().ok()).collect();
    match numbers.as_deref() {
        Some([major, minor, _]) => format!("{major}.{}.0", minor.saturating_add(1)),
        Some([major, minor]) => format!("{major}.{}", minor.saturating_add(1)),
        // A day, a name, nothing at all: a number behind it counts.
        _ => match version
            .rsplit_once("+")
            .and_then(|(head, n)| Some((head, n.parse::<u64>().ok()?)))
        {
            Some((head, n)) => format!("{head}+{}", n.saturating_add(1)),
            None if version.trim().is_empty() => "1.0.0".to_owned(),
            None => format!("{version}+1"),
        },
    }
}
