//! The real design documents beside a report: which there are, and where in them each gap belongs.

use std::collections::BTreeMap;

use super::document::{Cell, Tone};
use super::link;
use crate::domain::outline::Heading;
use crate::domain::placing::{DesignDocument, Place, Placement, Side, place};
use crate::domain::{Assessment, CheckpointId, Content, TemplateFile, Untrusted};
use crate::text::Texts;

/// The design documents of a folder, with the place of each gap in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Designs {
    /// The folder, as it was named.
    pub folder: Untrusted,
    /// What stands before a document's name in a link, seen from the report; empty or ending in `/`.
    pub base: Untrusted,
    /// The documents, by name.
    pub documents: Vec<DesignDocument>,
    /// The names of documents that are there and could not be read.
    pub unread: Vec<Untrusted>,
    /// The place of each checkpoint whose template is among the documents.
    pub placements: BTreeMap<CheckpointId, Placement>,
}

/// Whether a template's real file is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence<'a> {
    /// Nobody looked.
    Unknown,
    /// It is there.
    There(&'a DesignDocument),
    /// It is there and could not be read.
    Unread,
    /// It is not there.
    Missing,
}

impl Presence<'_> {
    /// Tells whether it is there and was read.
    pub(crate) fn is_there(self) -> bool {
        matches!(self, Self::There(_))
    }
}

impl Designs {
    /// Finds the place of each checkpoint in the documents of a folder.
    #[must_use]
    pub fn new(
        content: &Content,
        folder: Untrusted,
        base: Untrusted,
        documents: Vec<DesignDocument>,
        unread: Vec<Untrusted>,
    ) -> Self {
        let placements = place(content, &documents);
        Self { folder, base, documents, unread, placements }
    }

    /// Returns a template's real file.
    #[must_use]
    pub fn document(&self, file: &TemplateFile) -> Option<&DesignDocument> {
        self.documents.iter().find(|d| d.name.raw() == file.as_str())
    }

    /// Returns the templates that have no real file.
    #[must_use]
    pub fn missing<'a>(&self, content: &'a Content) -> Vec<&'a TemplateFile> {
        let templates = content.templates().into_iter().map(|t| &t.file);
        templates.filter(|file| self.presence(file) == Presence::Missing).collect()
    }

    /// Returns the documents that no gap belongs in.
    #[must_use]
    pub fn unused(&self, assessment: &Assessment) -> Vec<&DesignDocument> {
        let used = assessment.write_next.iter().map(|(file, _)| file.as_str());
        let is_used = |d: &&DesignDocument| used.clone().any(|file| file == d.name.raw());
        self.documents.iter().filter(|d| !is_used(d)).collect()
    }

    fn presence(&self, file: &TemplateFile) -> Presence<'_> {
        match self.document(file) {
            Some(document) => Presence::There(document),
            None if self.unread.iter().any(|name| name.raw() == file.as_str()) => Presence::Unread,
            None => Presence::Missing,
        }
    }

    /// Returns a heading of a document.
    #[must_use]
    pub fn heading(&self, document: usize, at: usize) -> Option<(&DesignDocument, &Heading)> {
        let document = self.documents.get(document)?;
        Some((document, document.outline.get(at)?))
    }

    fn address(&self, document: &DesignDocument, heading: Option<&Heading>) -> String {
        let path = format!("{}{}", self.base.raw(), document.name.raw());
        link::to_file(&path, heading.map(|h| h.anchor.raw()))
    }
}

/// Tells whether a template's real file is there.
pub(crate) fn presence<'a>(designs: Option<&'a Designs>, file: &TemplateFile) -> Presence<'a> {
    designs.map_or(Presence::Unknown, |designs| designs.presence(file))
}

/// Returns the path of a template's real file, leading to it, or that there is none.
pub(crate) fn file(designs: Option<&Designs>, file: &TemplateFile, texts: &Texts) -> Cell {
    match (designs, presence(designs, file)) {
        (Some(designs), Presence::There(document)) => {
            let path = document.path.shown_line();
            Cell::from(texts.report_template_found(&path))
                .linked(&path, designs.address(document, None))
        }
        (_, Presence::Missing) => Cell::toned(texts.report_template_missing(), Tone::Accent),
        (_, Presence::Unread) => Cell::toned(texts.documents_unread(), Tone::Accent),
        (_, Presence::Unknown | Presence::There(_)) => Cell::default(),
    }
}

/// Says where in its document a gap belongs.
pub(crate) fn place_of(designs: Option<&Designs>, id: &CheckpointId, texts: &Texts) -> Cell {
    let Some((designs, placement)) = placement(designs, id) else { return Cell::default() };
    let at = |heading: usize, say: &dyn Fn(&str, usize) -> String| {
        named(designs, placement.document, heading, say)
    };
    match placement.place {
        Place::Heading(heading) => at(heading, &|path, line| texts.documents_heading(path, line)),
        Place::Missing { beside: None, .. } => {
            Cell::toned(texts.documents_no_headings(), Tone::Accent)
        }
        Place::Missing { beside: Some(heading), side } => {
            let cell = at(heading, &|path, line| match side {
                Side::Under => texts.documents_add_under(path, line),
                Side::Before => texts.documents_add_before(path, line),
                Side::After => texts.documents_add_after(path, line),
            });
            Cell { tone: Tone::Accent, ..cell }
        }
    }
}

/// Names the other headings that concern a gap, each on a line.
pub(crate) fn also(designs: Option<&Designs>, id: &CheckpointId, texts: &Texts) -> Cell {
    let Some((designs, placement)) = placement(designs, id) else { return Cell::default() };
    let own = placement.also.iter().map(|at| {
        let say = |path: &str, line: usize| texts.documents_heading(path, line);
        named(designs, placement.document, *at, &say)
    });
    let others = placement.elsewhere.iter().map(|(document, at)| {
        let name = designs.documents.get(*document).map(|d| d.name.shown_line());
        let name = name.unwrap_or_default();
        let say = |path: &str, line: usize| texts.documents_heading_of(&name, path, line);
        named(designs, *document, *at, &say)
    });
    let mut out = Cell::default();
    for cell in own.chain(others).filter(|cell| !cell.text.is_empty()) {
        if !out.text.is_empty() {
            out.text.push('\n');
        }
        let start = out.text.len();
        out.text.push_str(&cell.text);
        out.links.extend(cell.links.into_iter().map(|mut link| {
            link.range = link.range.start + start..link.range.end + start;
            link
        }));
    }
    out
}

/// Tells whether a gap has a heading to be written under; none when its document is not there.
pub(crate) fn has_heading(designs: &Designs, id: &CheckpointId) -> Option<bool> {
    let placement = designs.placements.get(id)?;
    Some(matches!(placement.place, Place::Heading(_)))
}

fn placement<'a>(
    designs: Option<&'a Designs>,
    id: &CheckpointId,
) -> Option<(&'a Designs, &'a Placement)> {
    let designs = designs?;
    Some((designs, designs.placements.get(id)?))
}

/// Names a heading by its path and line, leading to it.
fn named(
    designs: &Designs,
    document: usize,
    at: usize,
    say: &dyn Fn(&str, usize) -> String,
) -> Cell {
    let Some((document, heading)) = designs.heading(document, at) else {
        return Cell::default();
    };
    let path = path(document, at);
    Cell::from(say(&path, heading.line)).linked(&path, designs.address(document, Some(heading)))
}

/// Returns the path of a heading on one line.
pub(crate) fn path(document: &DesignDocument, at: usize) -> String {
    let path = document.outline.path(at);
    let texts: Vec<_> = path.into_iter().map(|h| h.text.shown_line()).collect();
    texts.join(" > ")
}
