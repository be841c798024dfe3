//! Principles, comments that stand apart, and what is settled when all of a page was seen.

use super::notes::{self, Mark, add, marks};
use super::walk::Walk;
use super::{DraftCheckpoint, DraftPrinciple, What};
use crate::domain::{Lang, Localized};
use crate::format::page::words::{self, after_separator, bold, without_colon};
use crate::format::page::{Block, Item};

impl Walk {
    pub(super) fn principle(&mut self, line: usize, title: Localized, text: String, raw: &str) {
        self.draft.principles.push(DraftPrinciple { id: None, title, text });
        self.take(line, What::Principle(self.draft.principles.len() - 1), raw);
    }

    pub(super) fn principles(&mut self, block: &Block, items: &[Item]) {
        if let Some(n) = self.principle {
            for (line, text) in notes::flat(std::slice::from_ref(block)) {
                add(&mut self.draft.principles[n].text, "\n", &text);
                self.take(line, What::Principle(n), &text);
            }
            return;
        }
        for item in items {
            let (raw, children) = notes::split_item(item);
            let (text, found) = marks(&raw);
            let (title, mut rest) = principle_name(&text, self.draft.lang);
            let below = notes::flat(children);
            below.iter().for_each(|(_, text)| add(&mut rest, "\n", text));
            self.principle(item.line, title, rest, &raw);
            let n = self.draft.principles.len() - 1;
            self.draft.principles[n].id = id_mark(&found);
            below.iter().for_each(|(line, text)| self.take(*line, What::Principle(n), text));
        }
    }

    /// Takes a comment that stands apart from any text.
    pub(super) fn apart(&mut self, block: &Block, mark: &Mark) {
        let text = format!("<!-- {}: {} -->", mark.key, mark.value);
        match mark.key {
            "pillar" => self.draft.id = Some(mark.value.clone()),
            "group" if mark.value.is_empty() => self.group = None,
            "retired" => {
                let mut parts = mark.value.splitn(3, ' ');
                let mut next = || parts.next().unwrap_or("").to_owned();
                let (id, since, question) = (next(), next(), next());
                let since = if since == "-" { String::new() } else { since };
                self.draft.retired.push((id, since, question));
            }
            "note" => {
                let (place, text) = mark.value.split_once(" | ").unwrap_or(("", &mark.value));
                self.draft.notes.push((place.to_owned(), text.to_owned()));
            }
            "id" if self.principle.is_some() => {
                let principle = self.principle.and_then(|n| self.draft.principles.get_mut(n));
                if let Some(principle) = principle {
                    principle.id = Some(mark.value.clone());
                }
            }
            "severity" | "checkpoints" | "related" | "id" if self.finding.is_some() => {
                self.mark_finding(std::slice::from_ref(mark));
            }
            _ => {
                if let Some((_, s, c)) = self.checkpoint {
                    self.mark_checkpoint(s, c, std::slice::from_ref(mark));
                }
            }
        }
        self.take(block.line, What::Mark, &text);
    }

    /// Gives sections without any checkpoint their only one: the question, or else the title.
    pub(super) fn end(&mut self) {
        self.headed.dedup();
        for n in std::mem::take(&mut self.headed) {
            let finding = &mut self.draft.findings[n];
            if finding.remedy.is_empty()
                && let Some((risk, remedy)) = words::last_sentence(&finding.risk)
            {
                (finding.risk, finding.remedy) = (risk.to_owned(), remedy.to_owned());
            }
        }
        for section in &mut self.draft.sections {
            let question = std::mem::take(&mut section.question);
            if section.checkpoints.is_empty() {
                let own = if question.is_empty() { section.title.clone() } else { question };
                let at = section.at;
                section.checkpoints.push(DraftCheckpoint {
                    at,
                    question: own,
                    ..Default::default()
                });
            } else if !question.is_empty() {
                let rest = std::mem::take(&mut section.intro);
                section.intro = question;
                add(&mut section.intro, "\n\n", &rest);
            }
        }
    }
}

/// Returns the name of a principle and what is said about it.
pub(in crate::format) fn principle_name(text: &str, lang: Lang) -> (Localized, String) {
    let Some((name, rest)) = bold(text) else {
        let (name, rest) = words::first_sentence(text);
        return (words::name(name, lang), rest.to_owned());
    };
    let name = without_colon(name);
    let trimmed = rest.trim_start();
    // The name in the other language may stand behind the bold one.
    if trimmed.starts_with(['(', '\u{FF08}'])
        && let Some(end) = trimmed.find([')', '\u{FF09}'])
    {
        let width = trimmed[end..].chars().next().map_or(0, char::len_utf8);
        let both = format!("{name} {}", &trimmed[..end + width]);
        let title = words::name(&both, lang);
        if title.exact(lang.other()).is_some() {
            return (title, after_separator(&trimmed[end + width..]).to_owned());
        }
    }
    (words::name(name, lang), after_separator(rest).to_owned())
}

/// Returns the id that a comment gives.
pub(super) fn id_mark(found: &[Mark]) -> Option<String> {
    found.iter().find(|mark| mark.key == "id").map(|mark| mark.value.clone())
}
