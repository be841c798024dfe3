//! The walk over a page: what each part is, by the heading that it stands under.

use std::collections::HashMap;

use super::ahead::{Ahead, bare, bold_id};
use super::notes::{self, add, marks, settled, source};
use super::{Draft, DraftCheckpoint, DraftSection, Taken, What};
use crate::domain::{Lang, Localized, Severity};
use crate::format::page::vocabulary::{self, Area, Label, area, label, severity};
use crate::format::page::words::{self, after_separator, bold, split_id, without_colon};
use crate::format::page::{Block, Item, Kind, Page};

/// The rank of a section that is a bold line: any heading ends it.
const BOLD: u8 = 7;

/// Where the walk is.
pub(super) struct Walk {
    pub(super) ahead: Ahead,
    pub(super) draft: Draft,
    /// The headings above, with their ranks.
    above: Vec<(u8, String)>,
    area: Option<(u8, Area)>,
    pub(super) group: Option<(u8, Localized)>,
    section: Option<(u8, usize)>,
    /// The checkpoint that has a heading of its own.
    pub(super) checkpoint: Option<(u8, usize, usize)>,
    /// Whether a heading says that services follow.
    pub(super) lists_services: bool,
    pub(super) principle: Option<usize>,
    pub(super) severity: Option<(u8, Severity)>,
    pub(super) topic: Option<(u8, Localized)>,
    pub(super) finding: Option<usize>,
    /// The findings whose text stands under a heading of their own.
    pub(super) headed: Vec<usize>,
    /// Where sections are, by their ids and by their names and groups.
    pub(super) by_id: HashMap<String, usize>,
    pub(super) by_name: HashMap<String, Vec<usize>>,
    /// Where templates are, by their files.
    pub(super) by_file: HashMap<String, usize>,
}

/// Walks over a page.
pub(super) fn walk(page: &Page) -> Draft {
    let draft = Draft {
        lang: page.lang,
        id: None,
        title: None,
        overview: String::new(),
        principles: Vec::new(),
        sections: Vec::new(),
        findings: Vec::new(),
        templates: Vec::new(),
        retired: Vec::new(),
        notes: Vec::new(),
        taken: Vec::new(),
    };
    let mut walk = Walk {
        ahead: Ahead::of(page),
        draft,
        above: Vec::new(),
        area: None,
        group: None,
        section: None,
        checkpoint: None,
        lists_services: false,
        principle: None,
        severity: None,
        topic: None,
        finding: None,
        headed: Vec::new(),
        by_id: HashMap::new(),
        by_name: HashMap::new(),
        by_file: HashMap::new(),
    };
    for (n, block) in page.blocks.iter().enumerate() {
        walk.block(n, block);
    }
    walk.end();
    walk.draft
}

impl Walk {
    pub(super) fn take(&mut self, line: usize, what: What, text: &str) {
        self.draft.taken.push(Taken { line, what, text: text.to_owned() });
    }

    pub(super) fn area(&self) -> Option<Area> {
        self.area.map(|(_, area)| area)
    }

    /// Returns the section that is open.
    pub(super) fn section(&self) -> Option<usize> {
        self.section.map(|(_, section)| section)
    }

    /// Keeps what has no place.
    pub(super) fn note(&mut self, line: usize, text: &str) {
        let place = self.above.last().map(|(_, text)| text.clone()).unwrap_or_default();
        self.draft.notes.push((place, settled(text)));
        self.take(line, What::Note, text);
    }

    fn block(&mut self, n: usize, block: &Block) {
        match &block.kind {
            Kind::Heading(level, text) => self.heading(n, block, *level, text),
            Kind::Paragraph(text) => self.paragraph(block, text),
            Kind::List(items) => self.list(block, items),
            Kind::Table(table) => self.table(block, table),
            Kind::Comment(text) => match notes::mark(text) {
                Some(mark) => self.apart(block, &mark),
                None => self.note(block.line, &source(block)),
            },
            Kind::Other(text) => self.note(block.line, text),
        }
    }

    /// Leaves all that a heading of this rank ends.
    fn leave(&mut self, level: u8) {
        self.above.retain(|(above, _)| *above < level);
        self.area = self.area.filter(|(above, _)| *above < level);
        self.group = self.group.take().filter(|(above, _)| *above < level);
        self.section = self.section.filter(|(above, _)| *above < level);
        self.checkpoint = self.checkpoint.filter(|(above, ..)| *above < level);
        self.severity = self.severity.filter(|(above, _)| *above < level);
        self.topic = self.topic.take().filter(|(above, _)| *above < level);
        self.lists_services = false;
        self.principle = None;
        self.finding = None;
    }

    fn heading(&mut self, n: usize, block: &Block, level: u8, raw: &str) {
        let (text, found) = marks(raw);
        let name = bare(&text).to_owned();
        let below = self.ahead.below(n);
        self.leave(level);
        self.above.push((level, name.clone()));
        let line = block.line;
        if level == 1 && self.draft.title.is_none() && self.ahead.has_title {
            self.draft.title = Some(words::name(&name, self.draft.lang));
            self.take(line, What::Title, raw);
        } else if !matches!(self.area(), Some(Area::Findings | Area::Mapping))
            && let Some((id, title)) = split_id(&name)
        {
            self.identified(block, level, &id, title, raw);
        } else {
            let found = area(&name).filter(|_| self.area.is_none());
            match found.filter(|area| *area == Area::Checkpoints || !below.ids) {
                Some(area) => {
                    self.area = Some((level, area));
                    self.take(line, What::Area(area), raw);
                }
                None => self.inner(n, block, level, &name, raw),
            }
        }
        found.iter().for_each(|mark| self.apart(block, mark));
    }

    /// Takes a heading inside a part, by what stands under it.
    fn inner(&mut self, n: usize, block: &Block, level: u8, name: &str, raw: &str) {
        let below = self.ahead.below(n);
        let line = block.line;
        let lists = |area| {
            area == Some(Area::Checkpoints) || !self.ahead.has_checkpoints && !self.ahead.has_ids
        };
        let localized = words::name(name, self.draft.lang);
        match self.area() {
            Some(Area::Principles) if below.prose || !below.list => {
                self.principle(line, localized, String::new(), raw);
                self.principle = self.draft.principles.len().checked_sub(1);
            }
            Some(Area::Findings) => self.findings_heading(below, block, level, name, raw),
            Some(Area::Checkpoints) if self.section.is_some() => {
                self.inside_section(line, name, raw);
            }
            Some(Area::Principles | Area::Mapping) => self.take(line, What::Place, raw),
            _ if below.ids => {
                self.group = Some((level, localized));
                self.take(line, What::Group, raw);
            }
            area if below.list && lists(area) => {
                self.open_section(block, level, None, name);
                self.take(line, What::Section(self.draft.sections.len() - 1), raw);
            }
            area if below.lists && lists(area) && area.is_some() => {
                self.group = Some((level, localized));
                self.take(line, What::Group, raw);
            }
            _ => self.take(line, What::Place, raw),
        }
    }

    fn inside_section(&mut self, line: usize, name: &str, raw: &str) {
        match vocabulary::label_word(without_colon(name)) {
            Some(Label::Services) => {
                self.lists_services = true;
                self.take(line, What::Label, raw);
            }
            Some(_) => self.take(line, What::Label, raw),
            None => {
                // What stands under it still belongs to the section.
                let title = self.above.pop();
                self.note(line, name);
                self.above.extend(title);
            }
        }
    }

    /// Takes a heading or a bold line with an id: a section, or a checkpoint of the open one.
    fn identified(&mut self, block: &Block, level: u8, id: &str, title: &str, raw: &str) {
        let home = id.rsplit_once('.').map(|(section, _)| section);
        let open = self
            .section()
            .filter(|s| home.is_some() && self.draft.sections[*s].id.as_deref() == home);
        match open {
            Some(section) => {
                let checkpoint = DraftCheckpoint {
                    at: block.at,
                    id: Some(id.to_owned()),
                    question: title.to_owned(),
                    ..DraftCheckpoint::default()
                };
                self.draft.sections[section].checkpoints.push(checkpoint);
                let last = self.draft.sections[section].checkpoints.len() - 1;
                self.checkpoint = Some((level, section, last));
                self.take(block.line, What::Checkpoint(section, last), raw);
            }
            None => {
                self.section = None;
                self.checkpoint = None;
                self.open_section(block, level, Some(id), title);
                self.take(block.line, What::Section(self.draft.sections.len() - 1), raw);
            }
        }
    }

    /// Begins a section.
    pub(super) fn open_section(&mut self, block: &Block, level: u8, id: Option<&str>, title: &str) {
        let title = if title.is_empty() { id.unwrap_or("-") } else { title };
        self.draft.sections.push(DraftSection {
            at: block.at,
            id: id.map(str::to_owned),
            title: title.to_owned(),
            group: self.group.as_ref().map(|(_, group)| group.clone()),
            question: String::new(),
            intro: String::new(),
            services: Vec::new(),
            checkpoints: Vec::new(),
            uses: Vec::new(),
        });
        let last = self.draft.sections.len() - 1;
        self.section = Some((level, last));
        if let Some(id) = id {
            self.by_id.entry(id.to_owned()).or_insert(last);
        }
        let group = self.group.iter().flat_map(|(_, g)| Lang::ALL.map(|lang| g.get(lang).raw()));
        let mut names: Vec<String> = group.chain([title]).map(words::key).collect();
        names.sort();
        names.dedup();
        for name in names {
            self.by_name.entry(name).or_default().push(last);
        }
    }

    /// Begins a section that an item of a list is.
    pub(super) fn open_item_section(&mut self, item: &Item, id: &str, title: &str, raw: &str) {
        let block = Block { line: item.line, at: item.at, kind: Kind::Other(String::new()) };
        self.identified(&block, BOLD, id, title, raw);
    }

    /// Returns the section that checkpoints without one belong to.
    pub(super) fn section_or_new(&mut self, block: &Block) -> Option<usize> {
        if self.section.is_none() && !self.ahead.has_ids && self.area() == Some(Area::Checkpoints) {
            let (level, title) = self.above.last().cloned().unwrap_or((1, String::new()));
            self.open_section(block, level.saturating_add(1), None, &title);
        }
        self.section()
    }

    fn paragraph(&mut self, block: &Block, raw: &str) {
        let (text, found) = marks(raw);
        let line = block.line;
        let is_findings = matches!(self.area(), Some(Area::Findings | Area::Mapping));
        if !is_findings && let Some((id, title, rest)) = bold_id(&text) {
            let (id, title, rest) =
                (id.clone(), title.to_owned(), after_separator(rest).to_owned());
            self.identified(block, BOLD, &id, &title, raw);
            self.intro(&rest);
        } else if text.is_empty() {
        } else {
            match self.area() {
                Some(Area::Principles) => match self.principle {
                    Some(n) => {
                        add(&mut self.draft.principles[n].text, "\n\n", &text);
                        self.take(line, What::Principle(n), raw);
                    }
                    None => self.note(line, &text),
                },
                Some(Area::Findings) => self.findings_paragraph(line, &text, raw),
                Some(Area::Mapping) => self.note(line, &text),
                _ if self.section.is_some() => self.section_paragraph(line, &text, raw),
                Some(Area::Checkpoints) => self.note(line, &text),
                None | Some(Area::Overview) if self.is_overview() => {
                    add(&mut self.draft.overview, "\n\n", &text);
                    self.take(line, What::Overview, raw);
                }
                _ => self.note(line, &text),
            }
        }
        found.iter().for_each(|mark| self.apart(block, mark));
    }

    /// Tells whether a paragraph here is about the pillar as a whole.
    fn is_overview(&self) -> bool {
        match self.area {
            Some((level, Area::Overview)) => {
                self.above.last().is_none_or(|(last, _)| *last == level)
            }
            _ => self.ahead.has_title && self.above.len() == 1 || self.above.is_empty(),
        }
    }

    fn intro(&mut self, text: &str) {
        if let Some(section) = self.section() {
            add(&mut self.draft.sections[section].intro, "\n\n", text);
        }
    }

    fn section_paragraph(&mut self, line: usize, text: &str, raw: &str) {
        let Some(section) = self.section() else { return };
        if let Some((_, s, c)) = self.checkpoint {
            let (kind, rest) = label(text).unwrap_or((Label::Why, text));
            self.guide(s, c, Some(kind), rest, Vec::new(), text);
            self.take(line, What::Guidance(s, c), raw);
            return;
        }
        let here = &mut self.draft.sections[section];
        match label(text) {
            Some((Label::Question, question)) if !question.is_empty() => {
                add(&mut here.question, "\n", question);
                self.take(line, What::Intro(section), raw);
            }
            Some((Label::Services, names)) if !names.is_empty() => {
                here.services.extend(words::split_names(names));
                self.take(line, What::Services(section), raw);
            }
            Some((kind, "")) => {
                self.lists_services = kind == Label::Services;
                self.take(line, What::Label, raw);
            }
            _ if here.checkpoints.is_empty() => {
                self.intro(text);
                self.take(line, What::Intro(section), raw);
            }
            _ => self.note(line, text),
        }
    }

    fn list(&mut self, block: &Block, items: &[Item]) {
        match self.area() {
            Some(Area::Findings) => items.iter().for_each(|item| self.finding_item(item)),
            Some(Area::Mapping) => items.iter().for_each(|item| self.mapping_item(item)),
            Some(Area::Principles) => self.principles(block, items),
            _ => self.checkpoints(block, items),
        }
    }
}

/// Returns the severity that a bold line stands for.
pub(super) fn bold_severity(text: &str) -> Option<Severity> {
    let (name, rest) = bold(text)?;
    if rest.trim().is_empty() { severity(name) } else { None }
}
