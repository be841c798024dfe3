//! Where the values of a pack's file stand, and what is wrong with them.

use std::collections::HashMap;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::keep;
use super::raw::{RawChecks, RawList, RawPractice, RawText};
use super::text::Text;
use crate::domain::pack::{Checks, Practice};
use crate::domain::{Localized, LocalizedList, Severity, Untrusted};
use crate::format::problem::{Problem, ProblemKind, place};

/// The keys of a table, and those of the tables inside it.
pub(super) struct Keys {
    here: &'static [&'static str],
    inside: &'static [(&'static str, &'static [&'static str])],
}

pub(super) const HEAD_KEYS: Keys = Keys {
    here: &["id", "version", "title", "languages", "license", "sources", "pillars"],
    inside: &[("sources", &["title", "url"])],
};

pub(super) const PILLAR_KEYS: Keys = Keys {
    here: &[
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
    inside: &[
        ("principles", &["id", "title", "text"]),
        ("templates", &["file", "title", "purpose"]),
        ("sections", &["id", "title", "group", "intro", "templates"]),
        (
            "checkpoints",
            &[
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
            ],
        ),
        (
            "findings",
            &[
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
            ],
        ),
        ("retired", &["id", "question", "since"]),
        ("notes", &["place", "text"]),
    ],
};

/// Where the values of a file stand, and what is wrong with them.
pub(super) struct Places<'a> {
    pub(super) text: &'a str,
    pub(super) table: Option<DeTable<'a>>,
    pub(super) problems: Vec<Problem>,
    pub(super) seen: HashMap<String, Range<usize>>,
}

impl Places<'static> {
    pub(super) fn built_in() -> Self {
        Self { text: "", table: None, problems: Vec::new(), seen: HashMap::new() }
    }
}

impl Places<'_> {
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

    pub(super) fn check_keys(&mut self, keys: &Keys) {
        let Some(table) = &self.table else { return };
        let mut found = Vec::new();
        let mut look = |table: &DeTable<'_>, known: &[&str], name: &str| {
            for key in table.keys().filter(|k| !known.contains(&k.get_ref().as_ref())) {
                let key_name = format!("{name}{}", key.get_ref());
                found.push(Problem::new(ProblemKind::UnknownKey { key: key_name }, key.span()));
            }
        };
        look(table, keys.here, "");
        for (name, known) in keys.inside {
            let items = table.get(*name).and_then(|v| v.get_ref().as_array());
            for item in items.into_iter().flat_map(|a| a.iter()) {
                if let DeValue::Table(inner) = item.get_ref() {
                    look(inner, known, &format!("{name}."));
                }
            }
        }
        self.problems.append(&mut found);
    }

    /// Checks an id, and that it is the only one.
    pub(super) fn id<T>(
        &mut self,
        text: &str,
        path: &[&str],
        new: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if text.is_empty() {
            self.problem(ProblemKind::MissingKey { key: path.join(".") }, path);
            return None;
        }
        let Some(id) = new(text) else {
            self.problem(ProblemKind::BadId { id: text.to_owned() }, path);
            return None;
        };
        // The build script's packs have no places, and a test parses their files.
        if self.table.is_some() {
            let span = self.span(path);
            if let Some(first) = self.seen.insert(text.to_owned(), span) {
                let first = place(self.text, first.start).line;
                self.problem(ProblemKind::DuplicateId { id: text.to_owned(), first }, path);
            }
        }
        Some(id)
    }

    pub(super) fn reference<T>(
        &mut self,
        text: &str,
        path: &[&str],
        new: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let id = new(text);
        if id.is_none() {
            self.problem(ProblemKind::BadId { id: text.to_owned() }, path);
        }
        id
    }

    pub(super) fn need(&mut self, text: RawText, path: &[&str]) -> Option<Localized> {
        let localized = self.localized(text);
        if localized.is_none() {
            self.problem(ProblemKind::MissingText { key: path.join(".") }, path);
        }
        localized
    }

    pub(super) fn severity(&mut self, text: &str, path: &[&str]) -> Option<Severity> {
        let severity = Severity::parse(text);
        if severity.is_none() {
            let kind = ProblemKind::UnknownValue {
                key: path.join("."),
                value: text.to_owned(),
                allowed: &["high", "medium", "low"],
            };
            self.problem(kind, path);
        }
        severity
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

    pub(super) fn practice(&self, raw: RawPractice) -> Practice {
        Practice {
            id: keep(raw.id),
            slug: self.some(raw.slug),
            title: keep(raw.title),
            risk: Severity::parse(&raw.risk),
        }
    }
}
