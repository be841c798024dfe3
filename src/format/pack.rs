//! Packs: from their TOML files, checked, or built in and prepared by the build script.

mod places;
#[allow(
    missing_docs,
    unreachable_pub,
    reason = "fields are named as in the files, docs/pack-format.md describes them"
)]
pub(crate) mod raw;
pub(crate) mod text;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use toml::de::DeTable;

use self::places::{HEAD_KEYS, Keys, PILLAR_KEYS, Places};
use self::raw::{RawCheckpoint, RawFinding, RawNote, RawPack, RawPillar, RawRetired, RawSection};
use self::text::Text;
use super::problem::{Problem, ProblemKind};
use crate::domain::pack::{
    EvidenceMode, Guidance, PillarNote, Retired, Source, Template, TemplateUse,
};
use crate::domain::{
    Checkpoint, CheckpointId, Finding, FindingId, Lang, Pack, PackId, Pillar, PillarId, Principle,
    PrincipleId, Section, SectionId, TemplateFile, Untrusted,
};

static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/packs.bin"));

/// The largest pack file that is read, in bytes.
pub const LARGEST_FILE: usize = 8 * 1024 * 1024;

/// Returns the built-in packs.
///
/// Their texts stay where they are in the program; only the tables around them are built.
#[must_use]
pub fn built_in() -> Vec<Arc<Pack>> {
    // A command may read many reviews, each with its packs.
    static PACKS: OnceLock<Vec<Arc<Pack>>> = OnceLock::new();
    PACKS.get_or_init(decode_built_in).clone()
}

/// Decodes the built-in packs, however often that was done.
#[must_use]
pub fn decode_built_in() -> Vec<Arc<Pack>> {
    // The build script wrote these bytes from the same types, and a test compares the outcome with
    // the files: a failure here would be a broken build, shown as "no packs".
    let raw: Vec<(RawPack, Vec<RawPillar>)> = postcard::from_bytes(BUILT_IN).unwrap_or_default();
    raw.into_iter()
        .filter_map(|(pack, pillars)| {
            let mut nowhere = Places::built_in();
            let pillars = pillars.into_iter().filter_map(|p| pillar(p, &mut nowhere)).collect();
            head(pack, pillars, &mut nowhere).map(Arc::new)
        })
        .collect()
}

/// A file of a pack with what is wrong with it.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The value, when it can be used.
    pub value: Option<T>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// What `pack.toml` says: the pack without its pillars, and the names of their files.
#[derive(Debug)]
pub struct PackHead {
    /// The pack, with no pillars yet.
    pub pack: Pack,
    /// The file names of the pillars, as they stand in the file and unchecked.
    pub files: Vec<Untrusted>,
}

/// Parses `pack.toml`.
#[must_use]
pub fn parse_head(text: &str) -> Parsed<PackHead> {
    parse_with::<RawPack, _>(text, &HEAD_KEYS, |raw, places| {
        let files = raw.pillars.iter().map(|f| Untrusted::from(&**f)).collect();
        head(raw, Vec::new(), places).map(|pack| PackHead { pack, files })
    })
}

/// Parses a pillar's file.
#[must_use]
pub fn parse_pillar(text: &str) -> Parsed<Pillar> {
    parse_with::<RawPillar, _>(text, &PILLAR_KEYS, pillar)
}

fn parse_with<'a, R: serde::Deserialize<'a>, T>(
    text: &'a str,
    keys: &Keys,
    check: impl FnOnce(R, &mut Places<'a>) -> Option<T>,
) -> Parsed<T> {
    if let Some(problem) = super::limits::too_many(text) {
        return Parsed { value: None, problems: vec![problem] };
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let problems = errors
            .iter()
            .map(|e| {
                let kind = ProblemKind::Syntax { message: e.message().to_owned() };
                Problem::new(kind, e.span().unwrap_or(0..0))
            })
            .collect();
        return Parsed { value: None, problems };
    }
    let mut places = Places {
        text,
        table: Some(table.into_inner()),
        problems: Vec::new(),
        seen: HashMap::new(),
    };
    places.check_keys(keys);
    let value = match toml::from_str::<R>(text) {
        Ok(raw) => check(raw, &mut places),
        Err(e) => {
            let kind = ProblemKind::Syntax { message: e.message().to_owned() };
            places.problems.push(Problem::new(kind, e.span().unwrap_or(0..0)));
            None
        }
    };
    places.problems.sort_by_key(|p| p.span.start);
    let value = value.filter(|_| !super::problem::has_errors(&places.problems));
    Parsed { value, problems: places.problems }
}

/// Keeps a text: a built-in one as it lies in the program.
fn keep(text: Text) -> Untrusted {
    text.0.into()
}

fn head(raw: RawPack, pillars: Vec<Pillar>, places: &mut Places<'_>) -> Option<Pack> {
    let id = places.id(&raw.id, &["id"], PackId::new);
    let title = places.need(raw.title, &["title"]);
    if raw.pillars.is_empty() {
        places.problem(ProblemKind::MissingKey { key: "pillars".to_owned() }, &[]);
    }
    let languages = raw.languages.iter().filter_map(|l| Lang::parse(l)).collect();
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

fn pillar(raw: RawPillar, places: &mut Places<'_>) -> Option<Pillar> {
    let id = places.id(&raw.id, &["id"], PillarId::new);
    let title = places.need(raw.title, &["title"]);
    let mut principles = Vec::new();
    for (n, raw) in raw.principles.into_iter().enumerate() {
        let n = n.to_string();
        let id = places.id(&raw.id, &["principles", &n, "id"], PrincipleId::new);
        let title = places.need(raw.title, &["principles", &n, "title"]);
        let text = places.localized(raw.text);
        if let (Some(id), Some(title)) = (id, title) {
            principles.push(Principle { id, title, text });
        }
    }
    let mut templates = Vec::new();
    for (n, raw) in raw.templates.into_iter().enumerate() {
        let n = n.to_string();
        let file = places.id(&raw.file, &["templates", &n, "file"], TemplateFile::new);
        let title = places.need(raw.title, &["templates", &n, "title"]);
        let purpose = places.localized(raw.purpose);
        if let (Some(file), Some(title)) = (file, title) {
            templates.push(Template { file, title, purpose });
        }
    }
    let mut sections = sections(raw.sections, places);
    place_checkpoints(raw.checkpoints, &mut sections, places);
    let findings = findings(raw.findings, places);
    let retired = retired(raw.retired, places);
    let notes = notes(raw.notes, places);
    let pillar = Pillar {
        id: id?,
        title: title?,
        overview: places.localized(raw.overview),
        practice_edition: keep(raw.practice_edition),
        practice_url: Some(keep(raw.practice_url)).filter(|url| !url.is_empty()),
        principles,
        sections,
        findings,
        templates,
        retired,
        notes,
    };
    check_references(&pillar, places);
    Some(pillar)
}

fn sections(raw: Vec<RawSection>, places: &mut Places<'_>) -> Vec<Section> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let id = places.id(&raw.id, &["sections", &n, "id"], SectionId::new);
        let title = places.need(raw.title, &["sections", &n, "title"]);
        let mut templates = Vec::new();
        for (m, used) in raw.templates.into_iter().enumerate() {
            let m = m.to_string();
            let path = ["sections", &n, "templates", &m];
            let file = places.reference(&used.file, &path, TemplateFile::new);
            let why = places.localized(used.why);
            if let Some(file) = file {
                templates.push(TemplateUse { file, why });
            }
        }
        if let (Some(id), Some(title)) = (id, title) {
            let group = places.localized(raw.group);
            let intro = places.localized(raw.intro);
            out.push(Section { id, title, group, intro, templates, checkpoints: Vec::new() });
        }
    }
    out
}

/// Puts each checkpoint into the section that its id begins with: `SEC-1.03` into `SEC-1`.
fn place_checkpoints(raw: Vec<RawCheckpoint>, sections: &mut [Section], places: &mut Places<'_>) {
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let at = |key: &'static str| ["checkpoints".to_owned(), n.clone(), key.to_owned()];
        let section = raw.id.rsplit_once('.').map_or("", |(section, _)| section);
        let Some(home) = sections.iter().position(|s| s.id.as_str() == section) else {
            let path = at("id");
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            places.problem(ProblemKind::UnknownReference { id: section.to_owned() }, &path);
            continue;
        };
        let id = sections[home].id.clone();
        if let Some(checkpoint) = checkpoint(raw, id, &n, places) {
            sections[home].checkpoints.push(checkpoint);
        }
    }
}

fn checkpoint(
    raw: RawCheckpoint,
    section: SectionId,
    n: &str,
    places: &mut Places<'_>,
) -> Option<Checkpoint> {
    let id = places.id(&raw.id, &["checkpoints", n, "id"], CheckpointId::new);
    let severity = places.severity(&raw.severity, &["checkpoints", n, "severity"]);
    let question = places.need(raw.question, &["checkpoints", n, "question"]);
    let principles = raw
        .principles
        .iter()
        .filter_map(|p| places.reference(p, &["checkpoints", n, "principles"], PrincipleId::new))
        .collect();
    let template = if raw.template.is_empty() {
        None
    } else {
        places.reference(&raw.template, &["checkpoints", n, "template"], TemplateFile::new)
    };
    Some(Checkpoint {
        id: id?,
        section,
        severity: severity?,
        question: question?,
        guidance: Guidance {
            why: places.localized(raw.why),
            verify: places.list(raw.verify),
            good: places.localized(raw.good),
            write: places.localized(raw.write),
            probes: places.list(raw.probes),
            changed: places.localized(raw.changed),
        },
        services: places.texts(raw.services),
        current_services: places.texts(raw.current_services),
        principles,
        template,
        practices: raw.practices.into_iter().map(|p| places.practice(p)).collect(),
        checks: places.checks(raw.checks),
        evidence_mode: match &*raw.evidence_mode {
            "auto" => EvidenceMode::Auto,
            "auto-partial" => EvidenceMode::AutoPartial,
            _ => EvidenceMode::Manual,
        },
    })
}

fn findings(raw: Vec<RawFinding>, places: &mut Places<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let n = n.as_str();
        let id = places.id(&raw.id, &["findings", n, "id"], FindingId::new);
        let severity = places.severity(&raw.severity, &["findings", n, "severity"]);
        let title = places.need(raw.title, &["findings", n, "title"]);
        let group = places.localized(raw.group);
        let risk = places.localized(raw.risk);
        let remedy = places.localized(raw.remedy);
        let mut ids = |texts: Vec<Text>, key: &str| -> Vec<CheckpointId> {
            texts
                .iter()
                .filter_map(|id| places.reference(id, &["findings", n, key], CheckpointId::new))
                .collect()
        };
        let checkpoints = ids(raw.checkpoints, "checkpoints");
        let related = ids(raw.related, "related");
        let practice = (!raw.practice.id.is_empty()).then(|| places.practice(raw.practice));
        let note = places.localized(raw.note);
        let checks = places.checks(raw.checks);
        if let (Some(id), Some(severity), Some(title)) = (id, severity, title) {
            out.push(Finding {
                id,
                severity,
                title,
                group,
                risk,
                remedy,
                note,
                checkpoints,
                related,
                practice,
                checks,
            });
        }
    }
    out
}

/// Reads the checkpoints that the pillar had once; an id that is still asked is a duplicate.
fn retired(raw: Vec<RawRetired>, places: &mut Places<'_>) -> Vec<Retired> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let id = places.id(&raw.id, &["retired", &n, "id"], CheckpointId::new);
        let question = places.need(raw.question, &["retired", &n, "question"]);
        if let (Some(id), Some(question)) = (id, question) {
            out.push(Retired { id, question, since: keep(raw.since) });
        }
    }
    out
}

fn notes(raw: Vec<RawNote>, places: &mut Places<'_>) -> Vec<PillarNote> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        if let Some(text) = places.need(raw.text, &["notes", &n.to_string(), "text"]) {
            out.push(PillarNote { place: keep(raw.place), text });
        }
    }
    out
}

/// Notes every reference to something that the pillar does not have.
fn check_references(pillar: &Pillar, places: &mut Places<'_>) {
    if places.table.is_none() {
        return;
    }
    let mut unknown = |id: &str, path: &[&str]| {
        places.problem(ProblemKind::UnknownReference { id: id.to_owned() }, path);
    };
    let has_template = |file: &TemplateFile| pillar.templates.iter().any(|t| t.file == *file);
    for (n, section) in pillar.sections.iter().enumerate() {
        for used in section.templates.iter().filter(|t| !has_template(&t.file)) {
            unknown(used.file.as_str(), &["sections", &n.to_string(), "templates"]);
        }
    }
    for (n, checkpoint) in pillar.checkpoints().enumerate() {
        let n = n.to_string();
        for id in &checkpoint.principles {
            if pillar.principles.iter().all(|p| p.id != *id) {
                unknown(id.as_str(), &["checkpoints", &n, "principles"]);
            }
        }
        if let Some(file) = checkpoint.template.as_ref().filter(|file| !has_template(file)) {
            unknown(file.as_str(), &["checkpoints", &n, "template"]);
        }
    }
    for (n, finding) in pillar.findings.iter().enumerate() {
        for id in finding.checkpoints.iter().chain(&finding.related) {
            if pillar.checkpoints().all(|c| c.id != *id) {
                unknown(id.as_str(), &["findings", &n.to_string(), "checkpoints"]);
            }
        }
    }
}

#[cfg(test)]
mod tests;
