//! Common findings: as items, as headings with text, as tables.

use super::ahead::Below;
use super::notes::{self, Mark, add, flat, ids, marks, source, split_item, unbold};
use super::principles::principle_name;
use super::walk::{Walk, bold_severity};
use super::{DraftFinding, What};
use crate::domain::{Localized, Severity};
use crate::format::page::vocabulary::{Area, Column, Label, column, is_none, label, severity};
use crate::format::page::words::{
    self, after_separator, bold, first_sentence, ids_in, last_sentence, without_colon,
};
use crate::format::page::{Block, Item, Kind, Table};

/// Splits what an item says about a finding: its title, what can happen, what to do.
#[must_use]
pub(in crate::format) fn finding_text(text: &str) -> (String, String, String) {
    if let Some((Label::Finding, title)) = label(text) {
        return (title.to_owned(), String::new(), String::new());
    }
    let (title, body) = match bold(text) {
        Some((name, rest)) => (without_colon(name), after_separator(rest)),
        None => first_sentence(text),
    };
    let (risk, remedy) = last_sentence(body).unwrap_or((body, ""));
    (title.to_owned(), risk.to_owned(), remedy.to_owned())
}

impl Walk {
    pub(super) fn findings_heading(
        &mut self,
        below: Below,
        block: &Block,
        level: u8,
        name: &str,
        raw: &str,
    ) {
        if let Some(found) = severity(name) {
            self.severity = Some((level, found));
            self.take(block.line, What::Severity(found), raw);
        } else if below.list || below.headings {
            self.topic = Some((level, words::name(name, self.draft.lang)));
            self.take(block.line, What::Topic, raw);
        } else if below.prose {
            self.add_finding(block.line, raw, name.to_owned());
            self.finding = self.draft.findings.len().checked_sub(1);
        } else {
            self.take(block.line, What::Place, raw);
        }
    }

    /// Begins a finding under the headings above it.
    fn add_finding(&mut self, line: usize, raw: &str, title: String) -> usize {
        self.draft.findings.push(DraftFinding {
            id: None,
            severity: self.severity.map(|(_, severity)| severity),
            group: self.topic.as_ref().map(|(_, topic)| topic.clone()),
            title,
            risk: String::new(),
            remedy: String::new(),
            note: String::new(),
            named: ids_in(raw),
            related: Vec::new(),
        });
        let n = self.draft.findings.len() - 1;
        self.take(line, What::Finding(n), raw);
        n
    }

    pub(super) fn findings_paragraph(&mut self, line: usize, text: &str, raw: &str) {
        if let Some(found) = bold_severity(text) {
            // Until the next heading of any rank, or the next bold line.
            self.severity = Some((u8::MAX, found));
            self.take(line, What::Severity(found), raw);
            return;
        }
        let Some(n) = self.finding else {
            self.note(line, text);
            return;
        };
        self.take(line, What::Finding(n), raw);
        let said = label(text).is_some_and(|(kind, rest)| self.say(n, kind, rest));
        match said {
            true => {}
            false => {
                // What to do is told from the rest when all is there.
                self.headed.push(n);
                let finding = &mut self.draft.findings[n];
                add(&mut finding.risk, "\n\n", text);
                finding.named.extend(ids_in(text));
            }
        }
    }

    pub(super) fn finding_item(&mut self, item: &Item) {
        let (raw, children) = split_item(item);
        if let Some(n) = self.finding {
            // The text of a heading goes on in a list.
            for (line, text) in flat(std::slice::from_ref(&as_list(item))) {
                self.say_more(n, line, &text);
            }
            return;
        }
        let (text, found) = marks(&raw);
        if let Some(severity) = severity(unbold(&text)).filter(|_| !children.is_empty()) {
            self.severity = Some((u8::MAX, severity));
            self.take(item.line, What::Severity(severity), &raw);
            for child in children {
                match &child.kind {
                    Kind::List(items) => items.iter().for_each(|item| self.finding_item(item)),
                    _ => self.note(child.line, &source(child)),
                }
            }
            return;
        }
        if text.is_empty() && children.is_empty() {
            return;
        }
        let (title, risk, remedy) = finding_text(&text);
        let title = if title.is_empty() { "-".to_owned() } else { title };
        let n = self.add_finding(item.line, &raw, title);
        let finding = &mut self.draft.findings[n];
        (finding.risk, finding.remedy) = (risk, remedy);
        self.finding_marks(n, &found);
        for child in children {
            match &child.kind {
                Kind::Comment(text) if notes::mark(text).is_some() => {
                    let mark = notes::mark(text);
                    self.finding_marks(n, mark.as_slice());
                    self.take(child.line, What::Mark, &source(child));
                }
                _ => {
                    for (line, text) in flat(std::slice::from_ref(child)) {
                        self.say_more(n, line, &text);
                    }
                }
            }
        }
    }

    /// Takes something that stands under a finding.
    fn say_more(&mut self, n: usize, line: usize, raw: &str) {
        let (text, found) = marks(raw);
        self.finding_marks(n, &found);
        self.draft.findings[n].named.extend(ids_in(&text));
        let said = label(&text).is_some_and(|(kind, rest)| self.say(n, kind, rest));
        if !said {
            add(&mut self.draft.findings[n].note, "\n", &text);
        }
        self.take(line, What::Finding(n), raw);
    }

    /// Puts a text where its label says; tells whether it could.
    fn say(&mut self, n: usize, kind: Label, text: &str) -> bool {
        let finding = &mut self.draft.findings[n];
        match kind {
            Label::Risk | Label::Why => add(&mut finding.risk, "\n", text),
            Label::Remedy => add(&mut finding.remedy, "\n", text),
            Label::Note => add(&mut finding.note, "\n", text),
            Label::Severity if severity(text).is_some() => finding.severity = severity(text),
            Label::Verify => finding.named.extend(ids_in(text)),
            Label::Severity
            | Label::Question
            | Label::Good
            | Label::Write
            | Label::Probes
            | Label::Changed
            | Label::Services
            | Label::CurrentServices
            | Label::Finding => return false,
        }
        true
    }

    pub(super) fn mark_finding(&mut self, found: &[Mark]) {
        if let Some(n) = self.finding {
            self.finding_marks(n, found);
        }
    }

    fn finding_marks(&mut self, n: usize, found: &[Mark]) {
        let finding = &mut self.draft.findings[n];
        for mark in found {
            match mark.key {
                "severity" => finding.severity = Severity::parse(&mark.value).or(finding.severity),
                "checkpoints" => finding.named = ids(&mark.value),
                "related" => finding.related = ids(&mark.value),
                "id" => finding.id = Some(mark.value.clone()),
                _ => {}
            }
        }
    }

    /// Takes a table, by the part that it stands in and by what is in it.
    pub(super) fn table(&mut self, block: &Block, table: &Table) {
        match self.area() {
            Some(Area::Findings) => self.findings_table(block, table),
            Some(Area::Principles) => self.principles_table(block, table),
            _ if self.maps(table) => self.mapping(block, table),
            Some(Area::Mapping) => self.note(block.line, &source(block)),
            _ => self.other_table(block, table),
        }
    }

    fn findings_table(&mut self, block: &Block, table: &Table) {
        let columns: Vec<Column> = table.head.iter().map(|head| column(head)).collect();
        let title = title_column(&columns);
        self.take(block.line, What::Head, &table.head.join(" | "));
        for row in &table.rows {
            let said = row.cells.get(title).map_or("", String::as_str);
            let raw = row.cells.join(" | ");
            if said.is_empty() {
                self.note(row.line, &raw);
                continue;
            }
            let n = self.add_finding(row.line, &raw, unbold(said).to_owned());
            for (at, cell) in row.cells.iter().enumerate().filter(|(at, _)| *at != title) {
                if is_none(cell) {
                    continue;
                }
                let head = table.head.get(at).map_or("", String::as_str);
                let said = match columns.get(at) {
                    Some(Column::Number) => true,
                    Some(Column::Label(kind)) => self.say(n, *kind, cell),
                    _ if !ids_in(cell).is_empty() && words_besides_ids(cell).is_empty() => true,
                    _ => false,
                };
                if !said {
                    let text =
                        if head.is_empty() { cell.clone() } else { format!("{head}: {cell}") };
                    add(&mut self.draft.findings[n].note, "\n", &text);
                }
            }
        }
    }

    fn principles_table(&mut self, block: &Block, table: &Table) {
        let columns: Vec<Column> = table.head.iter().map(|head| column(head)).collect();
        let title = title_column(&columns);
        self.take(block.line, What::Head, &table.head.join(" | "));
        for row in &table.rows {
            let raw = row.cells.join(" | ");
            let Some(name) = row.cells.get(title).filter(|name| !name.is_empty()) else {
                self.note(row.line, &raw);
                continue;
            };
            let name: Localized = match bold(name) {
                Some(_) => principle_name(name, self.draft.lang).0,
                None => words::name(name, self.draft.lang),
            };
            let rest = row.cells.iter().enumerate();
            let rest =
                rest.filter(|(at, _)| *at != title && columns.get(*at) != Some(&Column::Number));
            let rest: Vec<&str> =
                rest.map(|(_, cell)| cell.as_str()).filter(|c| !is_none(c)).collect();
            self.principle(row.line, name, rest.join("\n"), &raw);
        }
    }
}

/// Returns the column that says what a row is about.
fn title_column(columns: &[Column]) -> usize {
    let first = |wanted: Column| columns.iter().position(|c| *c == wanted);
    first(Column::Title).or_else(|| first(Column::Other)).unwrap_or(0)
}

/// Returns what is left of a cell without its ids and what stands between them.
pub(super) fn words_besides_ids(cell: &str) -> String {
    let mut rest = words::plain(cell);
    for id in ids_in(cell) {
        rest = rest.replacen(&id, "", 1);
    }
    rest.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn as_list(item: &Item) -> Block {
    Block { line: item.line, at: item.at, kind: Kind::List(vec![item.clone()]) }
}
