//! The values of a pack's file as they stand there.
//!
//! What has another type than its key takes is noted at its own place and left out, and so is every
//! key that packs do not have: one mistake does not hide the next.

use super::fault::PackFault;
use super::raw::{
    RawCheckpoint, RawChecks, RawFinding, RawGuidance, RawList, RawNote, RawPack, RawPillar,
    RawPractice, RawPrinciple, RawRetired, RawSection, RawSource, RawTemplate, RawTemplateUse,
    RawText,
};
use super::text::Text;
use crate::domain::alike::nearest;
use crate::format::problem::{Expected, ProblemKind};
use crate::format::read::TableReader;

/// How many problems of a file come with a guess at what was meant.
pub(super) const GUESSED: usize = 50;

type Reader<'t, 'i, 'p> = TableReader<'t, 'i, 'p>;

/// Reads `pack.toml`.
pub(super) fn head(reader: &mut Reader<'_, '_, '_>) -> RawPack {
    expect(reader, &["id", "version", "title", "languages", "license", "sources", "pillars"]);
    RawPack {
        id: text(reader, "id"),
        version: text(reader, "version"),
        title: words(reader, "title"),
        languages: texts(reader, "languages"),
        license: text(reader, "license"),
        sources: each(reader, "sources", &["title", "url"], |source| RawSource {
            title: text(source, "title"),
            url: text(source, "url"),
        }),
        pillars: texts(reader, "pillars"),
    }
}

/// Reads a pillar's file.
pub(super) fn pillar(reader: &mut Reader<'_, '_, '_>) -> RawPillar {
    expect(
        reader,
        &[
            "id",
            "title",
            "practice_edition",
            "practice_url",
            "overview",
            "principles",
            "templates",
            "sections",
            "checkpoints",
            "findings",
            "retired",
            "notes",
        ],
    );
    RawPillar {
        id: text(reader, "id"),
        title: words(reader, "title"),
        practice_edition: text(reader, "practice_edition"),
        practice_url: text(reader, "practice_url"),
        overview: words(reader, "overview"),
        principles: each(reader, "principles", &["id", "title", "text"], |one| RawPrinciple {
            id: text(one, "id"),
            title: words(one, "title"),
            text: words(one, "text"),
        }),
        templates: each(reader, "templates", &["file", "title", "purpose"], |one| RawTemplate {
            file: text(one, "file"),
            title: words(one, "title"),
            purpose: words(one, "purpose"),
        }),
        sections: each(
            reader,
            "sections",
            &["id", "title", "group", "intro", "templates"],
            section,
        ),
        checkpoints: each(reader, "checkpoints", &CHECKPOINT_KEYS, checkpoint),
        findings: each(reader, "findings", &FINDING_KEYS, finding),
        retired: each(reader, "retired", &["id", "question", "since"], |one| RawRetired {
            id: text(one, "id"),
            question: words(one, "question"),
            since: text(one, "since"),
        }),
        notes: each(reader, "notes", &["place", "text"], |one| RawNote {
            place: text(one, "place"),
            text: words(one, "text"),
        }),
    }
}

fn section(reader: &mut Reader<'_, '_, '_>) -> RawSection {
    RawSection {
        id: text(reader, "id"),
        title: words(reader, "title"),
        group: words(reader, "group"),
        intro: words(reader, "intro"),
        templates: each(reader, "templates", &["file", "why"], |one| RawTemplateUse {
            file: text(one, "file"),
            why: words(one, "why"),
        }),
    }
}

const CHECKPOINT_KEYS: [&str; 16] = [
    "id",
    "severity",
    "principles",
    "template",
    "services",
    "current_services",
    "evidence_mode",
    "practices",
    "checks",
    "question",
    "why",
    "verify",
    "good",
    "write",
    "probes",
    "changed",
];

fn checkpoint(reader: &mut Reader<'_, '_, '_>) -> RawCheckpoint {
    RawCheckpoint {
        id: text(reader, "id"),
        severity: text(reader, "severity"),
        principles: texts(reader, "principles"),
        template: text(reader, "template"),
        evidence_mode: text(reader, "evidence_mode"),
        question: words(reader, "question"),
        guidance_at: 0,
        guidance: Some(Box::new(guidance(reader))),
    }
}

fn guidance(reader: &mut Reader<'_, '_, '_>) -> RawGuidance {
    RawGuidance {
        services: texts(reader, "services"),
        current_services: texts(reader, "current_services"),
        practices: each(reader, "practices", &PRACTICE_KEYS, practice),
        checks: checks(reader),
        why: words(reader, "why"),
        verify: lists(reader, "verify"),
        good: words(reader, "good"),
        write: words(reader, "write"),
        probes: lists(reader, "probes"),
        changed: words(reader, "changed"),
    }
}

const FINDING_KEYS: [&str; 12] = [
    "id",
    "severity",
    "official_risk",
    "practice",
    "checkpoints",
    "related",
    "checks",
    "title",
    "group",
    "risk",
    "remedy",
    "note",
];

fn finding(reader: &mut Reader<'_, '_, '_>) -> RawFinding {
    RawFinding {
        id: text(reader, "id"),
        severity: text(reader, "severity"),
        official_risk: text(reader, "official_risk"),
        practice: one(reader, "practice", Expected::Table, &PRACTICE_KEYS, practice),
        checkpoints: texts(reader, "checkpoints"),
        related: texts(reader, "related"),
        checks: checks(reader),
        title: words(reader, "title"),
        group: words(reader, "group"),
        risk: words(reader, "risk"),
        remedy: words(reader, "remedy"),
        note: words(reader, "note"),
    }
}

const PRACTICE_KEYS: [&str; 4] = ["id", "slug", "title", "risk"];

fn practice(reader: &mut Reader<'_, '_, '_>) -> RawPractice {
    RawPractice {
        id: text(reader, "id"),
        slug: text(reader, "slug"),
        title: text(reader, "title"),
        risk: text(reader, "risk"),
    }
}

fn checks(reader: &mut Reader<'_, '_, '_>) -> RawChecks {
    let keys = &["prowler", "security_hub", "config"];
    one(reader, "checks", Expected::Table, keys, |one| RawChecks {
        prowler: texts(one, "prowler"),
        security_hub: texts(one, "security_hub"),
        config: texts(one, "config"),
    })
}

/// Reads a table inside this one; an empty value when there is none.
fn one<R: Default>(
    reader: &mut Reader<'_, '_, '_>,
    key: &str,
    expected: Expected,
    known: &'static [&'static str],
    read: impl FnOnce(&mut Reader<'_, '_, '_>) -> R,
) -> R {
    let Some((table, span)) = reader.table_of(key, expected) else { return R::default() };
    let mut inner = reader.inside(reader.path(key), table, span);
    expect(&mut inner, known);
    read(&mut inner)
}

/// Reads a list of tables; none of them when one is no table, so that each keeps its number.
fn each<R>(
    reader: &mut Reader<'_, '_, '_>,
    key: &str,
    known: &'static [&'static str],
    read: impl Fn(&mut Reader<'_, '_, '_>) -> R,
) -> Vec<R> {
    let tables = reader.tables(key);
    let all = reader.get(key).and_then(|value| value.get_ref().as_array()).map_or(0, |a| a.len());
    if tables.len() < all {
        return Vec::new();
    }
    let name = reader.path(key);
    let mut out = Vec::with_capacity(all);
    for (table, span) in tables {
        let mut inner = reader.inside(name.clone(), table, span);
        expect(&mut inner, known);
        out.push(read(&mut inner));
    }
    out
}

fn words(reader: &mut Reader<'_, '_, '_>, key: &str) -> RawText {
    one(reader, key, Expected::Words, &LANGUAGES, |one| {
        let mut take = |lang| one.text(lang).map(|text| Text(text.raw().to_owned().into()));
        RawText { ja: take("ja"), en: take("en") }
    })
}

fn lists(reader: &mut Reader<'_, '_, '_>, key: &str) -> RawList {
    one(reader, key, Expected::Lists, &LANGUAGES, |one| RawList {
        ja: texts(one, "ja"),
        en: texts(one, "en"),
    })
}

fn text(reader: &mut Reader<'_, '_, '_>, key: &str) -> Text {
    reader.text(key).map(|text| Text(text.raw().to_owned().into())).unwrap_or_default()
}

fn texts(reader: &mut Reader<'_, '_, '_>, key: &str) -> Vec<Text> {
    reader.texts(key).into_iter().map(|text| Text(text.raw().to_owned().into())).collect()
}

/// The languages that a text can have.
pub(super) const LANGUAGES: [&str; 2] = ["ja", "en"];

/// Notes every key that is not in the list.
fn expect(reader: &mut Reader<'_, '_, '_>, known: &'static [&'static str]) {
    for (key, span) in reader.keys().filter(|(key, _)| !known.contains(key)) {
        // Words of megabytes, a million times over, are nobody's slip of the finger.
        let like = (reader.found() < GUESSED).then(|| meant(key, known)).flatten();
        let path = reader.path(key);
        // A language alone would not say which key is meant.
        let text = path.rsplit('.').nth(1).filter(|_| known == LANGUAGES);
        let like = like.map(|like| match text {
            Some(text) => format!("{text}.{like}"),
            None => like.to_owned(),
        });
        let kind = PackFault::UnknownKey { key: path, like };
        reader.problem(ProblemKind::Pack(kind), span);
    }
}

/// Returns the key that was most likely meant.
fn meant(key: &str, known: &'static [&'static str]) -> Option<&'static str> {
    if known == LANGUAGES {
        let first = key.chars().next()?.to_ascii_lowercase();
        return known.iter().copied().find(|lang| lang.starts_with(first));
    }
    nearest(key, known.iter().copied())
}
