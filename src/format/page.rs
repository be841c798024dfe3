//! A pillar's document in Markdown as a neutral page: headings, paragraphs, lists and tables with
//! their lines, each text word for word.
//!
//! *Invariant:* knows Markdown and nothing of packs; [`draft`](super::draft) says what is what.

mod blocks;
pub mod vocabulary;
pub mod words;
pub mod write;

use std::borrow::Cow;

use super::limits::DEEPEST_PAGE;
use super::problem::{Problem, ProblemKind};
use crate::domain::Lang;

/// The largest document that is read, in bytes.
pub const LARGEST_PAGE: usize = 8 * 1024 * 1024;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The language that it is written in, by its script.
    pub lang: Lang,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The line that it begins in, from 1.
    pub line: usize,
    /// The byte that it begins at.
    pub at: usize,
    /// What it is.
    pub kind: Kind,
}

/// What a part of a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A heading with its rank, from 1.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// A list, numbered or not.
    List(Vec<Item>),
    /// A table.
    Table(Table),
    /// A comment that stands alone, without its marks.
    Comment(String),
    /// Anything else, as it stands: code, a quotation, HTML.
    Other(String),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The line that it begins in, from 1.
    pub line: usize,
    /// The byte that it begins at.
    pub at: usize,
    /// What it says, and what stands under it.
    pub blocks: Vec<Block>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands over the columns.
    pub head: Vec<String>,
    /// The rows, each with its line, the byte that it begins at, and its cells.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line that it stands in, from 1.
    pub line: usize,
    /// The byte that it begins at.
    pub at: usize,
    /// Its cells; there may be more or fewer than columns.
    pub cells: Vec<String>,
}

/// Returns a text without a byte order mark, with line breaks of one kind.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Reads a document that is [`clean`].
///
/// # Errors
///
/// Refuses what is larger or deeper than any document that people write.
pub fn parse(text: &str) -> Result<Page, Problem> {
    if text.len() > LARGEST_PAGE {
        return Err(Problem::new(ProblemKind::TooLarge { limit: LARGEST_PAGE }, 0..0));
    }
    if let Some(at) = too_deep(text) {
        return Err(Problem::new(ProblemKind::TooDeep { limit: DEEPEST_PAGE }, at..at + 1));
    }
    let blocks = blocks::read(text)?;
    let said = blocks.iter().find_map(|block| match &block.kind {
        Kind::Comment(text) => text.strip_prefix("lang:").map(str::trim).and_then(Lang::parse),
        _ => None,
    });
    Ok(Page { lang: said.unwrap_or_else(|| words::lang_of(text)), blocks })
}

/// Returns where a line begins with more marks of lists and quotations than any line that is meant.
fn too_deep(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (mut marks, mut before) = (0, b' ');
        for (n, byte) in line.bytes().enumerate() {
            match byte {
                b' ' | b'\t' => {}
                b'>' => marks += 1,
                // A rule is no list: marks of lists stand apart.
                b'-' | b'*' | b'+' if matches!(before, b' ' | b'\t' | b'>') => marks += 1,
                b'0'..=b'9' => {}
                b'.' | b')' if before.is_ascii_digit() => marks += 1,
                _ => break,
            }
            if marks > DEEPEST_PAGE && !is_rule(line) {
                return Some(at + n);
            }
            before = byte;
        }
        at += line.len();
    }
    None
}

/// Tells whether a line is a rule such as `* * *`, which has no depth however long it is.
fn is_rule(line: &str) -> bool {
    let mut marks = line.bytes().filter(|b| !b.is_ascii_whitespace());
    let Some(first) = marks.next() else { return false };
    matches!(first, b'-' | b'*') && marks.all(|b| b == first)
}
