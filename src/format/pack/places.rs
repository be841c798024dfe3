//! Where the values of a pack's file stand, and what is wrong with them.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use toml::de::DeTable;

use super::fault::PackFault;
use super::keep;
use super::raw::{RawChecks, RawList, RawPractice, RawText};
use super::read::GUESSED;
use super::text::Text;
use crate::domain::alike::nearest_within;
use crate::domain::pack::{Checks, Practice};
use crate::domain::version::is_version;
use crate::domain::{Localized, LocalizedList, Severity, Untrusted};
use crate::format::problem::{Expected, Problem, ProblemKind, place};

/// The words for a severity.
const SEVERITIES: &[&str] = &["high", "medium", "low"];

/// Where the values of a file stand, and what is wrong with them.
pub(super) struct Places<'a> {
    pub(super) text: &'a str,
    pub(super) table: Option<DeTable<'a>>,
    pub(super) problems: Vec<Problem>,
    /// What the file defines, with its place.
    pub(super) seen: HashMap<String, Range<usize>>,
    /// The templates that it defines: other files of the pack may define them too.
    templates: HashMap<String, Range<usize>>,
}

/// The ids that references may lead to, in the order of the file.
pub(super) struct Known<'r> {
    ids: HashSet<&'r str>,
    list: Vec<&'r str>,
}

impl Known<'_> {
    /// Tells whether there is such an id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}

impl Places<'static> {
    pub(super) fn built_in() -> Self {
        Self::new("", None)
    }
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str, table: Option<DeTable<'a>>) -> Self {
        let (seen, templates) = (HashMap::new(), HashMap::new());
        Self { text, table, problems: Vec::new(), seen, templates }
    }

    /// Tells whether nobody looks for problems: a test parses the files of what is built in.
    pub(super) fn is_built_in(&self) -> bool {
        self.table.is_none()
    }

    /// Returns where a value stands: `["checkpoints", "3", "id"]`; the nearest table that exists.
    pub(super) fn span(&self, path: &[&str]) -> Range<usize> {
        let Some(table) = &self.table else { return 0..0 };
        let mut span = 0..0;
        let mut tables: Option<&DeTable<'_>> = Some(table);
        let mut list: Option<&toml::de::DeArray<'_>> = None;
        for step in path {
            let next = match (tables, list, step.parse::<usize>()) {
                (_, Some(array), Ok(i)) => array.get(i),
                (Some(table), _, _) => table.get(*step),
                _ => None,
            };
            let Some(next) = next else { break };
            span = next.span();
            tables = next.get_ref().as_table();
            list = next.get_ref().as_array();
        }
        span
    }

    pub(super) fn problem(&mut self, kind: ProblemKind, path: &[&str]) {
        let span = self.span(path);
        self.problems.push(Problem::new(kind, span));
    }

    pub(super) fn fault(&mut self, fault: PackFault, path: &[&str]) {
        self.problem(ProblemKind::Pack(fault), path);
    }

    /// Tells whether a list could not be read, so that nothing can be said about what it lacks.
    pub(super) fn is_unreadable(&self, list: &str) -> bool {
        self.problems.iter().any(|p| {
            matches!(&p.kind, ProblemKind::WrongType { key, expected: Expected::Tables } if key == list)
        })
    }

    /// Checks an id, and that it is the only one.
    pub(super) fn id<T>(
        &mut self,
        text: &Text,
        path: &[&str],
        example: &'static str,
        new: impl Fn(Cow<'static, str>) -> Option<T>,
    ) -> Option<T> {
        let id = self.own_id(text, path, example, new)?;
        if !self.is_built_in() {
            let span = self.span(path);
            match self.seen.get(&**text) {
                None => drop(self.seen.insert(text.to_string(), span)),
                Some(first) => {
                    let first = place(self.text, first.start).line;
                    self.problem(ProblemKind::DuplicateId { id: text.to_string(), first }, path);
                }
            }
        }
        Some(id)
    }

    /// Returns the line in which an id is defined.
    pub(super) fn line_of(&self, id: &str) -> Option<usize> {
        self.seen.get(id).map(|span| place(self.text, span.start).line)
    }

    /// Checks an id that others may have.
    pub(super) fn own_id<T>(
        &mut self,
        text: &Text,
        path: &[&str],
        example: &'static str,
        new: impl Fn(Cow<'static, str>) -> Option<T>,
    ) -> Option<T> {
        if text.is_empty() {
            self.fault(PackFault::MissingKey { key: name(path), example }, path);
            return None;
        }
        let id = new(text.0.clone());
        if id.is_none() {
            self.problem(ProblemKind::BadId { id: text.to_string() }, path);
        }
        id
    }

    /// Checks the name of a template, and that the file has it once.
    pub(super) fn template<T>(
        &mut self,
        text: &Text,
        path: &[&str],
        new: impl Fn(Cow<'static, str>) -> Option<T>,
    ) -> Option<T> {
        let file = self.own_id(text, path, "file = \"cloud-design-network.md\"", new)?;
        if !self.is_built_in() {
            let span = self.span(path);
            if let Some(first) = self.templates.insert(text.to_string(), span) {
                let first = place(self.text, first.start).line;
                self.problem(ProblemKind::DuplicateId { id: text.to_string(), first }, path);
            }
        }
        Some(file)
    }

    /// Checks a reference to something that the file has to have.
    pub(super) fn reference<T>(
        &mut self,
        text: &Text,
        path: &[&str],
        known: Option<&Known<'_>>,
        new: impl Fn(Cow<'static, str>) -> Option<T>,
    ) -> Option<T> {
        let id = new(text.0.clone());
        if id.is_none() {
            self.problem(ProblemKind::BadId { id: text.to_string() }, path);
        } else if let Some(known) = known.filter(|known| !known.has(text)) {
            let like = self.like(text, known);
            self.problem(ProblemKind::UnknownReference { id: text.to_string(), like }, path);
        }
        id
    }

    /// Returns the id that was most likely meant.
    pub(super) fn like(&self, text: &str, known: &Known<'_>) -> Option<String> {
        if self.problems.len() > GUESSED {
            return None;
        }
        // Ids look much alike, so only one slip of the finger is a hint at which is meant; names of
        // files do not.
        let most = |id: &str| if id.contains(".md") { id.len() / 4 } else { 1 };
        // Most ids are told apart by their length, which costs nothing.
        let near = |id: &&str| id.len().abs_diff(text.len()) <= most(id);
        let likely = known.list.iter().copied().filter(near);
        let likely = likely.filter(|id| !is_another_number(text, id));
        nearest_within(text, likely, most).map(str::to_owned)
    }

    /// Returns the ids that references may lead to; none when their list could not be read.
    pub(super) fn known<'r>(
        &self,
        list: &str,
        ids: impl Iterator<Item = &'r Text>,
    ) -> Option<Known<'r>> {
        if self.is_built_in() || self.is_unreadable(list) {
            return None;
        }
        let list: Vec<&str> = ids.map(|id| &**id).collect();
        // What has lost its id may be what a reference leads to.
        if list.contains(&"") {
            return None;
        }
        Some(Known { ids: list.iter().copied().collect(), list })
    }

    pub(super) fn need(&mut self, text: RawText, path: &[&str]) -> Option<Localized> {
        let localized = self.localized(text);
        if localized.is_none() {
            self.problem(ProblemKind::MissingText { key: name(path) }, path);
        }
        localized
    }

    /// Reads a severity that must be there.
    pub(super) fn severity(&mut self, text: &str, path: &[&str]) -> Option<Severity> {
        if text.is_empty() {
            let example = "severity = \"medium\"";
            self.fault(PackFault::MissingKey { key: name(path), example }, path);
            return None;
        }
        self.word(text, path, SEVERITIES, Severity::parse)
    }

    /// Reads a severity that may be there.
    pub(super) fn maybe_severity(&mut self, text: &str, path: &[&str]) -> Option<Severity> {
        if text.is_empty() { None } else { self.word(text, path, SEVERITIES, Severity::parse) }
    }

    /// Reads one word of a list; `parse` knows the same words.
    pub(super) fn word<T>(
        &mut self,
        text: &str,
        path: &[&str],
        allowed: &'static [&'static str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let word = parse(text);
        if word.is_none() {
            let (key, value) = (name(path), text.to_owned());
            self.problem(ProblemKind::UnknownValue { key, value, allowed }, path);
        }
        word
    }

    /// Checks a version, when there is one.
    pub(super) fn version(&mut self, text: &str, path: &[&str]) {
        if !text.is_empty() && !is_version(text) {
            let (key, version) = (name(path), text.to_owned());
            self.fault(PackFault::BadVersion { key, version }, path);
        }
    }

    pub(super) fn some(&self, text: Text) -> Option<Untrusted> {
        (!text.chars().all(char::is_whitespace)).then(|| keep(text))
    }

    pub(super) fn localized(&self, text: RawText) -> Option<Localized> {
        Localized::new(text.ja.and_then(|t| self.some(t)), text.en.and_then(|t| self.some(t)))
    }

    pub(super) fn texts(&self, texts: Vec<Text>) -> Vec<Untrusted> {
        texts.into_iter().map(keep).collect()
    }

    pub(super) fn list(&self, list: RawList) -> LocalizedList {
        LocalizedList { ja: self.texts(list.ja), en: self.texts(list.en) }
    }

    pub(super) fn checks(&self, raw: RawChecks) -> Checks {
        Checks {
            prowler: self.texts(raw.prowler),
            security_hub: self.texts(raw.security_hub),
            config: self.texts(raw.config),
        }
    }

    pub(super) fn practice(&mut self, raw: RawPractice, path: &[&str]) -> Practice {
        let risk = [path, &["risk"]].concat();
        Practice {
            id: keep(raw.id),
            slug: self.some(raw.slug),
            title: keep(raw.title),
            risk: self.maybe_severity(&raw.risk, &risk),
        }
    }

    /// Takes what is wrong, in the order of the text; a value of another type is not missing too.
    pub(super) fn into_problems(mut self) -> (Vec<Problem>, HashMap<String, Range<usize>>) {
        let wrong = |p: &Problem| matches!(p.kind, ProblemKind::WrongType { .. });
        let told: HashSet<usize> =
            self.problems.iter().filter(|p| wrong(p)).map(|p| p.span.start).collect();
        self.problems.retain(|p| wrong(p) || !told.contains(&p.span.start));
        self.problems.sort_by_key(|p| p.span.start);
        (self.problems, self.seen)
    }
}

/// Tells whether two ids count differently: `PRV-2` is no slip for `PRV-1`, but `PRV-01` is.
fn is_another_number(a: &str, b: &str) -> bool {
    let parts = |id: &str| {
        let id = id.to_ascii_lowercase();
        let letters: String = id.chars().filter(|c| !c.is_ascii_digit()).collect();
        let numbers = id.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
        let numbers: Vec<String> = numbers.map(|n| n.trim_start_matches('0').to_owned()).collect();
        (letters, numbers)
    };
    let ((a, m), (b, n)) = (parts(a), parts(b));
    a == b && m != n
}

/// Returns the name of a key: the tables that it stands in, without their numbers.
fn name(path: &[&str]) -> String {
    let words = path.iter().filter(|step| step.parse::<usize>().is_err());
    words.copied().collect::<Vec<_>>().join(".")
}
