//! Which design documents belong to which sections: tables by checkpoint or by document, and lists.

use super::findings::words_besides_ids;
use super::notes::{add, flat, split_item};
use super::walk::Walk;
use super::{DraftTemplate, What};
use crate::format::page::vocabulary::is_none;
use crate::format::page::words::{bracketed, ids_in, key};
use crate::format::page::{Block, Item, Row, Table};

/// The most documents that a cell names; one with more is a text.
const MOST_FILES: usize = 64;

/// A design document that a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    file: String,
    title: String,
    why: String,
}

impl Walk {
    /// Tells whether a table joins checkpoints with documents.
    pub(super) fn maps(&self, table: &Table) -> bool {
        table.rows.iter().any(|row| row.cells.iter().any(|cell| !files(cell).0.is_empty()))
    }

    pub(super) fn mapping(&mut self, block: &Block, table: &Table) {
        self.take(block.line, What::Head, &table.head.join(" | "));
        for row in &table.rows {
            let by_document = row.cells.first().is_some_and(|cell| !files(cell).0.is_empty());
            if by_document { self.by_document(row) } else { self.by_checkpoint(row) }
        }
    }

    /// Takes an item such as `SEC-1: cloud-design-x.md`.
    pub(super) fn mapping_item(&mut self, item: &Item) {
        let (text, children) = split_item(item);
        let mut cell = text.clone();
        for (_, more) in flat(children) {
            add(&mut cell, "\n", &more);
        }
        if files(&cell).0.is_empty() {
            let mut whole = text;
            flat(children).iter().for_each(|(_, more)| add(&mut whole, "\n", more));
            self.note(item.line, &whole);
            return;
        }
        let colon = cell.find([':', '\u{FF1A}', '\u{2192}', '\n']);
        let split = colon.filter(|at| files(&cell[..*at]).0.is_empty());
        let cells = match split {
            Some(at) => {
                let mark = cell[at..].chars().next().map_or(0, char::len_utf8);
                vec![cell[..at].to_owned(), cell[at + mark..].to_owned()]
            }
            None => vec![cell],
        };
        let row = Row { line: item.line, at: item.at, cells };
        if row.cells.len() == 1 { self.by_document(&row) } else { self.by_checkpoint(&row) }
    }

    /// Takes a row that begins with a checkpoint, a section or a group.
    fn by_checkpoint(&mut self, row: &Row) {
        let first = row.cells.first().map_or("", String::as_str);
        let sections = self.meant(first);
        let mut named = Vec::new();
        let mut besides: Vec<&str> = Vec::new();
        let mut lost = false;
        for cell in row.cells.iter().skip(1) {
            let (files, rest) = files(cell);
            lost |= files.is_empty() && !is_none(cell) || !files.is_empty() && !rest.is_empty();
            if files.is_empty() && !is_none(cell) {
                besides.push(cell);
            }
            named.extend(files.into_iter().map(|mut file| {
                add(&mut file.why, "\n", &rest);
                file
            }));
        }
        let has_home = !named.is_empty() && !sections.is_empty();
        for file in &mut named {
            besides.iter().for_each(|more| add(&mut file.why, "\n", more));
        }
        for file in &named {
            self.template(file, "");
        }
        for section in &sections {
            let uses = &mut self.draft.sections[*section].uses;
            for file in &named {
                match uses.iter_mut().find(|(known, _)| *known == file.file) {
                    Some((_, why)) if *why != file.why => add(why, "\n", &file.why),
                    Some(_) => {}
                    None => uses.push((file.file.clone(), file.why.clone())),
                }
            }
        }
        self.joined(row, &sections, &named, !has_home && (lost || !named.is_empty()));
    }

    /// Takes a row that begins with a document.
    fn by_document(&mut self, row: &Row) {
        let (named, rest) = files(row.cells.first().map_or("", String::as_str));
        let mut purpose = rest;
        let mut sections = Vec::new();
        for cell in row.cells.iter().skip(1) {
            let meant: Vec<usize> = match ids_in(cell).is_empty() {
                true => Vec::new(),
                false => self.meant(cell),
            };
            let is_reference = !meant.is_empty();
            sections.extend(meant);
            if !is_none(cell) && (!is_reference || !words_besides_ids(cell).is_empty()) {
                add(&mut purpose, "\n", cell);
            }
        }
        for file in &named {
            let mut own = file.why.clone();
            add(&mut own, "\n", &purpose);
            self.template(file, &own);
            for section in &sections {
                let uses = &mut self.draft.sections[*section].uses;
                if uses.iter().all(|(known, _)| *known != file.file) {
                    uses.push((file.file.clone(), String::new()));
                }
            }
        }
        self.joined(row, &sections, &named, false);
    }

    /// Notes what a row joins; what would be lost is kept as a note.
    fn joined(&mut self, row: &Row, sections: &[usize], named: &[Named], is_lost: bool) {
        let raw = row.cells.join(" | ");
        if is_lost {
            self.note(row.line, &raw);
            return;
        }
        let ids = sections.iter().map(|s| {
            let section = &self.draft.sections[*s];
            section.id.clone().unwrap_or_else(|| section.title.clone())
        });
        let ids = ids.collect();
        let files = named.iter().map(|file| file.file.clone()).collect();
        self.take(row.line, What::Mapping(ids, files), &raw);
    }

    fn template(&mut self, named: &Named, purpose: &str) {
        let templates = &mut self.draft.templates;
        let known = self.by_file.get(&named.file).copied();
        match known.and_then(|n| templates.get_mut(n)) {
            Some(known) => {
                if known.title.is_empty() {
                    known.title.clone_from(&named.title);
                }
                if known.purpose != purpose {
                    add(&mut known.purpose, "\n", purpose);
                }
            }
            None => {
                self.by_file.insert(named.file.clone(), templates.len());
                templates.push(DraftTemplate {
                    file: named.file.clone(),
                    title: named.title.clone(),
                    purpose: purpose.to_owned(),
                });
            }
        }
    }

    /// Returns the sections that a cell means: by their ids, else by a name or a group.
    fn meant(&self, cell: &str) -> Vec<usize> {
        let mut out: Vec<usize> = Vec::new();
        for id in ids_in(cell) {
            // `SEC-1.03` stands in `SEC-1`.
            let home = id.rsplit_once('.').map_or(id.as_str(), |(section, _)| section);
            out.extend(self.by_id.get(&id).or_else(|| self.by_id.get(home)));
        }
        if out.is_empty() {
            out.extend(self.by_name.get(&key(cell)).into_iter().flatten());
        }
        out.sort_unstable();
        out.dedup();
        out
    }
}

/// Returns the documents that a cell names, each with what its brackets say, and what is left.
fn files(cell: &str) -> (Vec<Named>, String) {
    let (mut out, mut rest): (Vec<Named>, String) = (Vec::new(), String::new());
    if !cell.contains(".md") {
        return (out, rest);
    }
    let parts = parts(cell);
    if parts.len() > MOST_FILES {
        return (out, rest);
    }
    for part in parts {
        match file(&part) {
            Some(named) => out.push(named),
            None if is_none(&part) => {}
            None => add(&mut rest, "\n", &part),
        }
    }
    (out, rest)
}

/// Splits a cell where one document ends and another one may begin.
fn parts(cell: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut depth = 0_usize;
    for c in cell.chars() {
        match c {
            '(' | '\u{FF08}' | '[' => depth += 1,
            ')' | '\u{FF09}' | ']' => depth = depth.saturating_sub(1),
            '\n' | ',' | '\u{3001}' | '\u{FF0C}' | ';' if depth == 0 => {
                out.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = out.last_mut() {
            last.push(c);
        }
    }
    out.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Reads the name of a document, with or without backticks, a path, a link, and brackets behind it.
fn file(part: &str) -> Option<Named> {
    let bare = part.trim_start_matches(['-', '*', ' ', '\u{30FB}']);
    if let Some(link) = bare.strip_prefix('[') {
        let (title, rest) = link.split_once("](")?;
        let (target, rest) = rest.split_once(')')?;
        let file = file_name(target.split('#').next().unwrap_or(target))?;
        let title = title.trim_matches('`').trim().replace("\\]", "]");
        let title = if file_name(&title).as_deref() == Some(&file) { String::new() } else { title };
        return Some(Named { file, title, why: why(rest) });
    }
    let quoted = bare.strip_prefix('`');
    let (name, rest) = match quoted {
        Some(inner) => inner.split_once('`')?,
        None => {
            let end = bare.find(|c: char| !(c.is_ascii_alphanumeric() || "-_./\\".contains(c)));
            bare.split_at(end.unwrap_or(bare.len()))
        }
    };
    Some(Named { file: file_name(name)?, title: String::new(), why: why(rest) })
}

/// Returns the name of a file without the folders before it.
fn file_name(path: &str) -> Option<String> {
    let name = path.trim().rsplit(['/', '\\']).next()?;
    let stem = name.strip_suffix(".md")?;
    let is_name = !stem.is_empty() && crate::domain::TemplateFile::new(name).is_some();
    is_name.then(|| name.to_owned())
}

/// Returns what stands behind a file name, without brackets around all of it.
fn why(rest: &str) -> String {
    let rest = rest.trim();
    match bracketed(&format!("x{rest}")) {
        Some(("x", inner)) => inner.to_owned(),
        _ => crate::format::page::words::after_separator(rest).to_owned(),
    }
}
