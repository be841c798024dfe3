//! From a pack's file as it stands there to what it means, with all that is wrong.

mod others;

use std::collections::HashMap;

use super::fault::PackFault;
use super::keep;
use super::places::{Known, Places};
use super::raw::{
    RawCheckpoint, RawGuidance, RawPack, RawPillar, RawPrinciple, RawSection, RawTemplate,
};
use super::read::LANGUAGES;
use super::text::Text;
use crate::domain::later::Later;
use crate::domain::pack::{EvidenceMode, Guidance, Source, Template, TemplateUse};
use crate::domain::{
    Checkpoint, CheckpointId, Lang, Pack, PackId, Pillar, PillarId, Principle, PrincipleId,
    Section, SectionId, TemplateFile,
};

/// The most pillar files that a pack may have.
pub const MOST_FILES: usize = 64;

const MODES: &[&str] = &["auto", "auto-partial", "manual"];

pub(super) fn head(raw: RawPack, pillars: Vec<Pillar>, places: &mut Places<'_>) -> Option<Pack> {
    let id = places.id(&raw.id, &["id"], "id = \"our-pack\"", PackId::kept);
    let title = places.need(raw.title, &["title"]);
    if raw.version.is_empty() {
        let example = "version = \"1.0.0\"";
        places.fault(PackFault::MissingKey { key: "version".to_owned(), example }, &["version"]);
    }
    places.version(&raw.version, &["version"]);
    files(&raw.pillars, places);
    let mut languages = Vec::new();
    for (n, code) in raw.languages.iter().enumerate() {
        let read = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
        languages.extend(places.word(code, &["languages", &n.to_string()], &LANGUAGES, read));
    }
    let sources = raw
        .sources
        .into_iter()
        .map(|s| Source { title: keep(s.title), url: keep(s.url) })
        .collect();
    Some(Pack {
        id: id?,
        version: keep(raw.version),
        title: title?,
        languages,
        license: keep(raw.license),
        sources,
        pillars,
    })
}

/// Checks the list of the pillars' files.
fn files(names: &[Text], places: &mut Places<'_>) {
    if names.is_empty() {
        let example = "pillars = [\"security.toml\"]";
        places.fault(PackFault::MissingKey { key: "pillars".to_owned(), example }, &["pillars"]);
    }
    if names.len() > MOST_FILES {
        let at = MOST_FILES.to_string();
        places.fault(PackFault::TooManyFiles { most: MOST_FILES }, &["pillars", &at]);
    }
    for (n, file) in names.iter().enumerate().take(MOST_FILES) {
        if names.iter().take(n).any(|other| **other == **file) {
            let fault = PackFault::FileTwice { file: file.to_string() };
            places.fault(fault, &["pillars", &n.to_string()]);
        }
    }
}

/// What the references of a file may lead to.
struct Targets<'r> {
    principles: Option<Known<'r>>,
    templates: Option<Known<'r>>,
    checkpoints: Option<Known<'r>>,
    sections: Option<Known<'r>>,
}

/// The ids of a file, copied, because what they are the ids of is taken apart meanwhile.
struct Ids {
    principles: Vec<Text>,
    templates: Vec<Text>,
    checkpoints: Vec<Text>,
    sections: Vec<Text>,
}

impl Ids {
    fn of(raw: &RawPillar) -> Self {
        Self {
            principles: raw.principles.iter().map(|p| p.id.clone()).collect(),
            templates: raw.templates.iter().map(|t| t.file.clone()).collect(),
            checkpoints: raw.checkpoints.iter().map(|c| c.id.clone()).collect(),
            sections: raw.sections.iter().map(|s| s.id.clone()).collect(),
        }
    }

    fn targets(&self, places: &Places<'_>) -> Targets<'_> {
        Targets {
            principles: places.known("principles", self.principles.iter()),
            templates: places.known("templates", self.templates.iter()),
            checkpoints: places.known("checkpoints", self.checkpoints.iter()),
            sections: places.known("sections", self.sections.iter()),
        }
    }
}

pub(super) fn pillar(raw: RawPillar, places: &mut Places<'_>) -> Option<Pillar> {
    let ids = Ids::of(&raw);
    let targets = ids.targets(places);
    let id = places.id(&raw.id, &["id"], "id = \"PRV\"", PillarId::kept);
    let title = places.need(raw.title, &["title"]);
    let principles = principles(raw.principles, places);
    let templates = templates(raw.templates, places);
    let mut sections = sections(raw.sections, &targets, places);
    place_checkpoints(raw.checkpoints, &mut sections, &targets, places);
    let findings = others::findings(raw.findings, &targets, places);
    let retired = others::retired(raw.retired, places);
    let notes = others::notes(raw.notes, places);
    if sections.is_empty() && targets.sections.is_some() {
        let id = raw.id.to_string();
        places.fault(PackFault::Nothing { id }, &["id"]);
    }
    Some(Pillar {
        id: id?,
        title: title?,
        overview: places.localized(raw.overview),
        practice_edition: keep(raw.practice_edition),
        practice_url: Some(keep(raw.practice_url)).filter(|url| !url.is_empty()),
        principles,
        sections: sections.into_iter().map(|home| home.section).collect(),
        findings,
        templates,
        retired,
        notes,
    })
}

fn principles(raw: Vec<RawPrinciple>, places: &mut Places<'_>) -> Vec<Principle> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let path = ["principles", &n, "id"];
        let id = places.id(&raw.id, &path, "id = \"PRV-P1\"", PrincipleId::kept);
        let title = places.need(raw.title, &["principles", &n, "title"]);
        let text = places.localized(raw.text);
        if let (Some(id), Some(title)) = (id, title) {
            out.push(Principle { id, title, text });
        }
    }
    out
}

fn templates(raw: Vec<RawTemplate>, places: &mut Places<'_>) -> Vec<Template> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let file = places.template(&raw.file, &["templates", &n, "file"], TemplateFile::kept);
        let title = places.need(raw.title, &["templates", &n, "title"]);
        let purpose = places.localized(raw.purpose);
        if let (Some(file), Some(title)) = (file, title) {
            out.push(Template { file, title, purpose });
        }
    }
    out
}

/// A section, and where it stands in the file.
struct Home {
    section: Section,
    number: usize,
}

fn sections(raw: Vec<RawSection>, targets: &Targets<'_>, places: &mut Places<'_>) -> Vec<Home> {
    let mut out = Vec::new();
    for (number, raw) in raw.into_iter().enumerate() {
        let n = number.to_string();
        let id = places.id(&raw.id, &["sections", &n, "id"], "id = \"PRV-1\"", SectionId::kept);
        let title = places.need(raw.title, &["sections", &n, "title"]);
        let mut templates = Vec::new();
        for (m, used) in raw.templates.into_iter().enumerate() {
            let m = m.to_string();
            let path = ["sections", &n, "templates", &m, "file"];
            let known = targets.templates.as_ref();
            let file = places.reference(&used.file, &path, known, TemplateFile::kept);
            let why = places.localized(used.why);
            if let Some(file) = file {
                templates.push(TemplateUse { file, why });
            }
        }
        if let (Some(id), Some(title)) = (id, title) {
            let group = places.localized(raw.group);
            let intro = places.localized(raw.intro);
            let section = Section { id, title, group, intro, templates, checkpoints: Vec::new() };
            out.push(Home { section, number });
        }
    }
    out
}

/// Puts each checkpoint into the section that its id begins with: `SEC-1.03` into `SEC-1`.
fn place_checkpoints(
    raw: Vec<RawCheckpoint>,
    homes: &mut [Home],
    targets: &Targets<'_>,
    places: &mut Places<'_>,
) {
    // Where two sections have one id, which is told, the later one gets them.
    let numbers: HashMap<SectionId, usize> =
        homes.iter().enumerate().map(|(n, h)| (h.section.id.clone(), n)).collect();
    let mut asked = vec![false; homes.len()];
    let mut last: Option<usize> = None;
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let section = raw.id.rsplit_once('.').map_or("", |(section, _)| section);
        // They mostly stand together.
        let same = last.filter(|home| homes[*home].section.id.as_str() == section);
        let home = same.or_else(|| numbers.get(&SectionId::new(section)?).copied());
        match home {
            Some(home) => asked[home] = true,
            None => homeless(&raw.id, section, &n, targets, places),
        }
        last = home;
        // What is wrong with it besides is told all the same.
        let id = match home {
            Some(home) => Some(homes[home].section.id.clone()),
            None => SectionId::new(section).or_else(|| SectionId::built_in("X")),
        };
        let checkpoint = id.and_then(|id| checkpoint(raw, id, &n, targets, places));
        if let (Some(home), Some(checkpoint)) = (home, checkpoint) {
            homes[home].section.checkpoints.push(checkpoint);
        }
    }
    if targets.checkpoints.is_none() {
        return;
    }
    for home in homes.iter().zip(asked).filter(|(_, asked)| !asked).map(|(home, _)| home) {
        let id = home.section.id.to_string();
        places.fault(PackFault::Nothing { id }, &["sections", &home.number.to_string(), "id"]);
    }
}

/// Notes that a checkpoint stands in no section.
fn homeless(id: &str, section: &str, n: &str, targets: &Targets<'_>, places: &mut Places<'_>) {
    let Some(known) = targets.sections.as_ref().filter(|_| CheckpointId::new(id).is_some()) else {
        return;
    };
    let path = ["checkpoints", n, "id"];
    let id = id.to_owned();
    if section.is_empty() {
        places.fault(PackFault::NoNumber { id }, &path);
    } else if !known.has(section) {
        let like = places.like(section, known);
        places.fault(PackFault::NoSection { id, section: section.to_owned(), like }, &path);
    }
}

fn checkpoint(
    raw: RawCheckpoint,
    section: SectionId,
    n: &str,
    targets: &Targets<'_>,
    places: &mut Places<'_>,
) -> Option<Checkpoint> {
    let id = places.id(&raw.id, &["checkpoints", n, "id"], "id = \"PRV-1.01\"", CheckpointId::kept);
    let severity = places.severity(&raw.severity, &["checkpoints", n, "severity"]);
    let question = places.need(raw.question, &["checkpoints", n, "question"]);
    let mut principles = Vec::new();
    for (m, one) in raw.principles.iter().enumerate() {
        let path = ["checkpoints", n, "principles", &m.to_string()];
        let known = targets.principles.as_ref();
        principles.extend(places.reference(one, &path, known, PrincipleId::kept));
    }
    let template = if raw.template.is_empty() {
        None
    } else {
        let known = targets.templates.as_ref();
        places.reference(&raw.template, &["checkpoints", n, "template"], known, TemplateFile::kept)
    };
    let guidance = match raw.guidance {
        Some(raw) => guidance(*raw, n, places).into(),
        None => Later::new(super::guidance_at, raw.guidance_at),
    };
    let evidence_mode = match &*raw.evidence_mode {
        "" => None,
        mode => places.word(mode, &["checkpoints", n, "evidence_mode"], MODES, read_mode),
    };
    Some(Checkpoint {
        id: id?,
        section,
        severity: severity?,
        question: question?,
        guidance,
        principles,
        template,
        evidence_mode: evidence_mode.unwrap_or(EvidenceMode::Manual),
    })
}

/// Reads the guidance of the checkpoint at this place in the file.
pub(super) fn guidance(raw: RawGuidance, n: &str, places: &mut Places<'_>) -> Guidance {
    let mut practices = Vec::new();
    for (m, one) in raw.practices.into_iter().enumerate() {
        practices.push(places.practice(one, &["checkpoints", n, "practices", &m.to_string()]));
    }
    Guidance {
        why: places.localized(raw.why),
        verify: places.list(raw.verify),
        good: places.localized(raw.good),
        write: places.localized(raw.write),
        probes: places.list(raw.probes),
        changed: places.localized(raw.changed),
        services: places.texts(raw.services),
        current_services: places.texts(raw.current_services),
        practices,
        checks: places.checks(raw.checks),
    }
}

fn read_mode(word: &str) -> Option<EvidenceMode> {
    Some(match word {
        "auto" => EvidenceMode::Auto,
        "auto-partial" => EvidenceMode::AutoPartial,
        "manual" => EvidenceMode::Manual,
        _ => return None,
    })
}
