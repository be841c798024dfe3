//! What the files of a pack are together: which they are, what two of them define, what is not
//! translated.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::PackFault;
use super::read::LANGUAGES;
use crate::domain::{Lang, PackId, Untrusted};
use crate::format::limits;
use crate::format::problem::{Problem, ProblemKind, place};

/// The deepest table of a pack that holds texts; deeper ones are no part of its format.
const DEEPEST: usize = 6;

/// The keys that take texts by language.
const TEXTS: [&str; 15] = [
    "title", "text", "overview", "purpose", "group", "intro", "why", "question", "verify", "good",
    "write", "probes", "changed", "risk", "remedy",
];
/// The keys of what holds them, and a finding's note.
const LISTS: [&str; 9] = [
    "principles",
    "templates",
    "sections",
    "checkpoints",
    "findings",
    "retired",
    "notes",
    "sources",
    "note",
];

/// What `pack.toml` says about the pack's files, as far as it can be read.
#[derive(Debug, Default)]
pub struct Outline {
    /// The pack's id.
    pub id: Option<PackId>,
    /// The names of the pillars' files with their places, unchecked.
    pub files: Vec<(Untrusted, Range<usize>)>,
    /// The languages that it says it is written in.
    pub languages: Vec<Lang>,
}

/// Reads what `pack.toml` says about the pack's files, whatever else is wrong with it.
#[must_use]
pub fn outline(text: &str) -> Outline {
    if limits::too_many(text).is_some() {
        return Outline::default();
    }
    let table = DeTable::parse_recoverable(text).0.into_inner();
    let list = |key: &str| {
        let items = table.get(key).and_then(|value| value.get_ref().as_array());
        items.into_iter().flat_map(|array| array.iter())
    };
    let texts = |key| list(key).filter_map(|i| Some((i.get_ref().as_str()?.to_owned(), i.span())));
    let languages = texts("languages")
        .filter_map(|(code, _)| Lang::ALL.into_iter().find(|lang| lang.code() == code));
    Outline {
        id: table.get("id").and_then(|id| PackId::new(id.get_ref().as_str()?)),
        files: texts("pillars").map(|(file, at)| (file.into(), at)).collect(),
        languages: languages.collect(),
    }
}

/// A pillar's file of a pack.
#[derive(Debug, Clone, Copy)]
pub struct PillarFile<'a> {
    /// Its name.
    pub name: &'a Untrusted,
    /// Its text.
    pub text: &'a str,
    /// What it defines, with its place.
    pub ids: &'a HashMap<String, Range<usize>>,
}

/// Finds the ids that more than one file of a pack defines; a list of problems for each file.
#[must_use]
pub fn between(files: &[PillarFile<'_>]) -> Vec<Vec<Problem>> {
    let mut defined: HashMap<&str, (usize, &Range<usize>)> = HashMap::new();
    let mut out = Vec::new();
    for (n, file) in files.iter().enumerate() {
        let mut problems = Vec::new();
        for (id, span) in file.ids {
            let Some((other, first)) = defined.get(id.as_str()).copied() else {
                defined.insert(id, (n, span));
                continue;
            };
            let line = place(files[other].text, first.start).line;
            let name = files[other].name.raw().to_owned();
            let fault = PackFault::Elsewhere { id: id.clone(), file: name, line };
            problems.push(Problem::new(ProblemKind::Pack(fault), span.clone()));
        }
        problems.sort_by_key(|p| p.span.start);
        out.push(problems);
    }
    out
}

/// Finds the texts of a file that one of the languages does not have.
#[must_use]
pub fn untranslated(text: &str, languages: &[Lang]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if languages.len() > 1 && limits::too_many(text).is_none() {
        let table = DeTable::parse_recoverable(text).0;
        look(table.get_ref(), "", languages, 0, &mut problems);
        problems.sort_by_key(|p| p.span.start);
    }
    problems
}

fn look(
    table: &DeTable<'_>,
    outer: &str,
    languages: &[Lang],
    depth: usize,
    problems: &mut Vec<Problem>,
) {
    let named =
        ["id", "file", "place"].into_iter().find_map(|key| table.get(key)?.get_ref().as_str());
    let id = named.unwrap_or(outer);
    for (key, value) in table.iter().filter(|(key, _)| !is_text_of_none(key.get_ref())) {
        let items: &[Spanned<DeValue<'_>>] = match value.get_ref() {
            DeValue::Array(array) => array,
            _ => std::slice::from_ref(value),
        };
        for inner in items.iter().filter_map(|item| item.get_ref().as_table()) {
            if !is_text(inner) {
                if depth < DEEPEST {
                    look(inner, id, languages, depth + 1, problems);
                }
                continue;
            }
            for lang in languages.iter().filter(|lang| is_empty(inner.get(lang.code()))) {
                let (id, key) = (id.to_owned(), key.get_ref().to_string());
                let kind = PackFault::Untranslated { id, key, lang: lang.code() };
                problems.push(Problem::new(ProblemKind::Pack(kind), first_key(inner)));
            }
        }
    }
}

/// Tells whether a key is none that texts or what holds them have: a mistyped one is told already.
fn is_text_of_none(key: &str) -> bool {
    !TEXTS.contains(&key) && !LISTS.contains(&key)
}

/// Tells whether a table is a text in languages, at least in one.
fn is_text(table: &DeTable<'_>) -> bool {
    table.keys().all(|key| LANGUAGES.contains(&key.get_ref().as_ref()))
        && table.values().any(|value| !is_empty(Some(value)))
}

fn is_empty(value: Option<&Spanned<DeValue<'_>>>) -> bool {
    match value.map(Spanned::get_ref) {
        Some(DeValue::String(text)) => text.trim().is_empty(),
        Some(DeValue::Array(items)) => items.is_empty(),
        None => true,
        Some(_) => false,
    }
}

/// Returns where a text that is there stands.
fn first_key(table: &DeTable<'_>) -> Range<usize> {
    table.keys().next().map_or(0..0, Spanned::span)
}
