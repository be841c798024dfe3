//! What a document was taken for, line by line, and what became of the pack.

use super::document::{Cell, Document, Entry, Tone};
use crate::domain::Untrusted;
use crate::text::Texts;

/// A part of a document and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line, from 1.
    pub line: usize,
    /// What it was taken for.
    pub what: String,
    /// The id that it has in the pack, if any.
    pub id: String,
    /// What else became of it, e.g. its severity.
    pub more: String,
    /// The text as it stands in the document.
    pub text: Untrusted,
    /// Whether it has no place in a pack.
    pub is_left: bool,
}

/// Makes the list of what a document was taken for.
#[must_use]
pub fn explained(file: &str, lines: &[Line], texts: &Texts) -> Document {
    let mut out = Document::new(file);
    for line in lines {
        let tone = if line.is_left { Tone::Accent } else { Tone::Plain };
        out.entry(Entry {
            name: Cell::toned(texts.page_line(line.line), Tone::Muted),
            marks: vec![
                Cell::toned(line.what.as_str(), tone),
                Cell::toned(line.id.as_str(), Tone::Strong),
                line.more.as_str().into(),
            ],
            text: line.text.shown_line().into_owned().into(),
            fields: Vec::new(),
        });
    }
    out
}
