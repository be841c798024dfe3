//! What a document was taken for, line by line, and what became of the pack.

use super::document::{Cell, Column, Document, Tone};
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
    let rows = lines.iter().map(|line| {
        let tone = if line.is_left { Tone::Accent } else { Tone::Plain };
        vec![
            line.line.to_string().into(),
            Cell::toned(line.what.as_str(), tone),
            Cell::toned(line.id.as_str(), Tone::Strong),
            line.more.as_str().into(),
            line.text.shown_line().into_owned().into(),
        ]
    });
    let columns = vec![
        Column::number(texts.page_column_line()),
        Column::text(texts.page_column_what()),
        Column::text(texts.report_label_id()),
        Column::text(texts.page_column_more()),
        Column::text(texts.page_column_text()),
    ];
    out.table(columns, rows.collect());
    out
}
