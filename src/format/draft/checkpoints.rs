//! Checkpoints with their guidance: the items of a section, and tables of them.

use super::ahead::bold_id;
use super::notes::{self, Mark, add, flat, ids, marks, source, split_item};
use super::walk::Walk;
use super::{DraftCheckpoint, What};
use crate::domain::Severity;
use crate::format::page::vocabulary::{Area, Column, Label, column, is_none, label, severity};
use crate::format::page::words::{after_separator, split_id, split_names};
use crate::format::page::{Block, Item, Kind, Table};

impl Walk {
    /// Takes a list that is neither of principles nor of findings.
    pub(super) fn checkpoints(&mut self, block: &Block, items: &[Item]) {
        for item in items {
            let (text, _) = split_item(item);
            if let Some((id, title, rest)) = bold_id(&text).filter(|(id, ..)| self.begins(id)) {
                let (title, rest) = (title.to_owned(), after_separator(rest).to_owned());
                self.item_section(item, &id, &title, &text);
                if let Some(section) = self.section() {
                    add(&mut self.draft.sections[section].intro, "\n\n", &rest);
                }
            } else if let Some((id, title)) = split_id(&text).filter(|(id, _)| self.begins(id)) {
                let title = title.to_owned();
                self.item_section(item, &id, &title, &text);
            } else {
                match self.section_or_new(block) {
                    Some(section) => self.checkpoint_item(section, item),
                    None => {
                        let one = Kind::List(vec![item.clone()]);
                        let block = Block { line: item.line, at: item.at, kind: one };
                        self.note(item.line, &source(&block));
                    }
                }
            }
        }
    }

    /// Tells whether an id at the beginning of an item begins a section.
    fn begins(&self, id: &str) -> bool {
        let is_section = id.rsplit_once('.').is_none();
        is_section && matches!(self.area(), Some(Area::Checkpoints) | None)
    }

    fn item_section(&mut self, item: &Item, id: &str, title: &str, raw: &str) {
        let (title, _) = marks(title);
        self.open_item_section(item, id, &title, raw);
        let (_, children) = split_item(item);
        for child in children {
            match &child.kind {
                Kind::List(items) => self.checkpoints(child, items),
                Kind::Paragraph(text) => {
                    if let Some(section) = self.section() {
                        add(&mut self.draft.sections[section].intro, "\n\n", text);
                        self.take(child.line, What::Intro(section), text);
                    }
                }
                _ => self.note(child.line, &source(child)),
            }
        }
    }

    /// Takes an item of a section: a checkpoint, unless a label says otherwise.
    fn checkpoint_item(&mut self, section: usize, item: &Item) {
        let (raw, children) = split_item(item);
        if let Some((_, s, c)) = self.checkpoint {
            self.guidance_item(s, c, item);
            return;
        }
        let (text, found) = marks(&raw);
        let below = || flat(children).into_iter().map(|(_, text)| text).collect::<Vec<_>>();
        let here = &mut self.draft.sections[section];
        match label(&text) {
            Some((Label::Services, names)) => {
                here.services.extend(split_names(names));
                below().iter().for_each(|names| here.services.extend(split_names(names)));
                self.take(item.line, What::Services(section), &raw);
                self.take_below(children, &What::Services(section));
            }
            Some((Label::Question, question)) if !question.is_empty() && children.is_empty() => {
                add(&mut here.question, "\n", question);
                self.take(item.line, What::Intro(section), &raw);
            }
            Some((Label::Verify | Label::Question, "")) if !children.is_empty() => {
                self.take(item.line, What::Label, &raw);
                for child in children {
                    match &child.kind {
                        Kind::List(items) => {
                            items.iter().for_each(|item| self.checkpoint_item(section, item));
                        }
                        _ => self.note(child.line, &source(child)),
                    }
                }
            }
            _ if self.lists_services => {
                here.services.extend(split_names(&text));
                self.take(item.line, What::Services(section), &raw);
            }
            _ => self.checkpoint(section, item, &raw, &text, &found, children),
        }
    }

    fn checkpoint(
        &mut self,
        section: usize,
        item: &Item,
        raw: &str,
        text: &str,
        found: &[Mark],
        children: &[Block],
    ) {
        let home = self.draft.sections[section].id.clone();
        let own = split_id(text).filter(|(id, _)| {
            id.rsplit_once('.').is_some_and(|(section, _)| Some(section) == home.as_deref())
        });
        let (id, question) = match own {
            Some((id, question)) => (Some(id), question.to_owned()),
            None => (None, text.to_owned()),
        };
        if question.is_empty() && children.is_empty() {
            return;
        }
        let checkpoints = &mut self.draft.sections[section].checkpoints;
        checkpoints.push(DraftCheckpoint { at: item.at, id, question, ..Default::default() });
        let c = checkpoints.len() - 1;
        self.mark_checkpoint(section, c, found);
        self.take(item.line, What::Checkpoint(section, c), raw);
        for child in children {
            match &child.kind {
                Kind::List(items) => {
                    items.iter().for_each(|item| self.guidance_item(section, c, item));
                }
                Kind::Comment(text) if notes::mark(text).is_some() => {
                    let mark = notes::mark(text);
                    self.mark_checkpoint(section, c, mark.as_slice());
                    self.take(child.line, What::Mark, &source(child));
                }
                _ => {
                    let text = source(child);
                    let (kind, rest) = labelled(&text);
                    self.guide(section, c, kind, rest, Vec::new(), &text);
                    self.take(child.line, What::Guidance(section, c), &text);
                }
            }
        }
        let checkpoint = &mut self.draft.sections[section].checkpoints[c];
        if checkpoint.question.is_empty() {
            // An item with nothing but items in it says something all the same.
            checkpoint.question = if checkpoint.verify.is_empty() {
                "-".to_owned()
            } else {
                checkpoint.verify.remove(0)
            };
        }
    }

    fn guidance_item(&mut self, section: usize, c: usize, item: &Item) {
        let (raw, children) = split_item(item);
        let (text, found) = marks(&raw);
        let (kind, rest) = labelled(&text);
        let below = flat(children);
        let texts = below.iter().map(|(_, text)| text.clone()).collect();
        self.guide(section, c, kind, rest, texts, &text);
        self.mark_checkpoint(section, c, &found);
        self.take(item.line, What::Guidance(section, c), &raw);
        self.take_below(children, &What::Guidance(section, c));
    }

    fn take_below(&mut self, children: &[Block], what: &What) {
        for (line, text) in flat(children) {
            self.take(line, what.clone(), &text);
        }
    }

    /// Puts guidance where its label says; `whole` is the text with its label.
    pub(super) fn guide(
        &mut self,
        section: usize,
        c: usize,
        kind: Option<Label>,
        rest: &str,
        below: Vec<String>,
        whole: &str,
    ) {
        let checkpoint = &mut self.draft.sections[section].checkpoints[c];
        let mut all: Vec<String> = Vec::new();
        all.extend((!rest.is_empty()).then(|| rest.to_owned()));
        all.extend(below);
        let names = || all.iter().flat_map(|names| split_names(names));
        match kind {
            Some(Label::Why | Label::Risk) => add(&mut checkpoint.why, "\n", &all.join("\n")),
            Some(Label::Good) => add(&mut checkpoint.good, "\n", &all.join("\n")),
            Some(Label::Write) => add(&mut checkpoint.write, "\n", &all.join("\n")),
            Some(Label::Changed) => add(&mut checkpoint.changed, "\n", &all.join("\n")),
            Some(Label::Probes | Label::Question) => checkpoint.probes.extend(all),
            Some(Label::Services) => checkpoint.services.extend(names()),
            Some(Label::CurrentServices) => checkpoint.current_services.extend(names()),
            Some(Label::Severity) if severity(rest).is_some() => {
                checkpoint.severity = severity(rest);
            }
            Some(Label::Verify) | None => checkpoint.verify.extend(all),
            Some(Label::Severity | Label::Remedy | Label::Note | Label::Finding) => {
                checkpoint.verify.push(whole.to_owned());
                checkpoint.verify.extend(all.into_iter().skip(usize::from(!rest.is_empty())));
            }
        }
    }

    pub(super) fn mark_checkpoint(&mut self, section: usize, c: usize, found: &[Mark]) {
        let checkpoint = &mut self.draft.sections[section].checkpoints[c];
        for mark in found {
            match mark.key {
                "severity" => {
                    checkpoint.severity = Severity::parse(&mark.value).or(checkpoint.severity);
                }
                "principles" => checkpoint.principles = ids(&mark.value),
                "template" => checkpoint.template = Some(mark.value.clone()),
                _ => {}
            }
        }
    }

    /// Takes a table that neither maps nor lists findings.
    pub(super) fn other_table(&mut self, block: &Block, table: &Table) {
        let Some(section) = self.section_or_new(block) else {
            self.note(block.line, &source(block));
            return;
        };
        let columns: Vec<Column> = table.head.iter().map(|head| column(head)).collect();
        let title = columns
            .iter()
            .position(|c| *c == Column::Title)
            .or_else(|| columns.iter().position(|c| *c == Column::Other));
        self.take(block.line, What::Head, &table.head.join(" | "));
        for row in &table.rows {
            let said = title.and_then(|n| row.cells.get(n)).cloned().unwrap_or_default();
            if said.is_empty() {
                self.note(row.line, &row.cells.join(" | "));
                continue;
            }
            let checkpoint = DraftCheckpoint { at: row.at, question: said, ..Default::default() };
            let checkpoints = &mut self.draft.sections[section].checkpoints;
            checkpoints.push(checkpoint);
            let c = checkpoints.len() - 1;
            for (n, cell) in row.cells.iter().enumerate().filter(|(n, _)| Some(*n) != title) {
                let head = table.head.get(n).map_or("", String::as_str);
                match columns.get(n) {
                    Some(Column::Number) => {}
                    _ if is_none(cell) => {}
                    Some(Column::Label(kind)) => {
                        let whole = format!("{head}: {cell}");
                        self.guide(section, c, Some(*kind), cell, Vec::new(), &whole);
                    }
                    _ => self.guide(section, c, None, cell, Vec::new(), cell),
                }
            }
            self.take(row.line, What::Checkpoint(section, c), &row.cells.join(" | "));
        }
    }
}

fn labelled(text: &str) -> (Option<Label>, &str) {
    label(text).map_or((None, text), |(kind, rest)| (Some(kind), rest))
}
