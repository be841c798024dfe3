//! From the events of the Markdown parser to blocks with their source, word for word.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::words;
use super::{Block, Item, Kind, Row, Table};
use crate::format::limits::{DEEPEST_PAGE, MOST_PARTS};
use crate::format::problem::{Problem, ProblemKind};

/// The longest heading that is taken for one, in bytes; a longer one is a text by mistake.
const LONGEST_HEADING: usize = 1_000;

/// A list or an item that is not finished yet.
enum Open {
    List { at: usize, items: Vec<Item> },
    Item { item: Item, inline: Option<Range<usize>> },
}

struct Reader<'t> {
    text: &'t str,
    lines: Vec<usize>,
    root: Vec<Block>,
    open: Vec<Open>,
    table: Option<(usize, Table)>,
    /// How many parts there are so far.
    parts: usize,
}

/// Reads the blocks of a document.
pub(super) fn read(text: &str) -> Result<Vec<Block>, Problem> {
    let body = words::without_front_matter(text);
    let shift = text.len() - body.len();
    let mut lines: Vec<usize> = vec![0];
    lines.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1));
    let mut reader =
        Reader { text, lines, root: Vec::new(), open: Vec::new(), table: None, parts: 0 };
    if shift > 0 {
        reader.push(0, Kind::Other(text[..shift].trim().to_owned()));
    }
    let parser = Parser::new_ext(body, Options::ENABLE_TABLES);
    // What links point to stands apart from all blocks.
    let targets: Vec<Range<usize>> =
        parser.reference_definitions().iter().map(|(_, target)| target.span.clone()).collect();
    let mut skipped = 0_usize;
    for (event, range) in parser.into_offset_iter() {
        if skipped > 0 {
            match event {
                Event::Start(_) => skipped += 1,
                Event::End(_) => skipped -= 1,
                _ => {}
            }
        } else if reader.take(event, range.start + shift..range.end + shift)? {
            skipped = 1;
        }
        if reader.parts > MOST_PARTS {
            let at = reader.root.last().map_or(0, |block| block.at);
            return Err(Problem::new(ProblemKind::TooMany { limit: MOST_PARTS }, at..at + 1));
        }
    }
    for target in targets {
        let source = reader.slice(&(target.start + shift..target.end + shift)).trim().to_owned();
        reader.push(target.start + shift, Kind::Other(source));
    }
    reader.root.sort_by_key(|block| block.at);
    Ok(reader.root)
}

impl<'t> Reader<'t> {
    fn slice(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or("")
    }

    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at).max(1)
    }

    /// Takes an event; tells whether all that is inside it is taken with it.
    fn take(&mut self, event: Event<'_>, range: Range<usize>) -> Result<bool, Problem> {
        match event {
            Event::Start(tag) => return self.start(&tag, range),
            Event::End(TagEnd::Item) => self.end_item(),
            Event::End(TagEnd::List(_)) => self.end_list(),
            Event::End(TagEnd::Table) => {
                if let Some((at, table)) = self.table.take() {
                    self.push(at, Kind::Table(table));
                }
            }
            Event::End(_) | Event::Rule => self.end_inline(),
            _ => self.inline(range),
        }
        Ok(false)
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) -> Result<bool, Problem> {
        let source = self.slice(&range);
        let is_block = !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        );
        if is_block {
            self.end_inline();
        }
        let kind = match tag {
            Tag::List(_) => {
                if self.open.len() >= 2 * DEEPEST_PAGE {
                    let kind = ProblemKind::TooDeep { limit: DEEPEST_PAGE };
                    return Err(Problem::new(kind, range.start..range.start + 1));
                }
                self.open.push(Open::List { at: range.start, items: Vec::new() });
                return Ok(false);
            }
            Tag::Item => {
                let item = Item { line: self.line(range.start), at: range.start, blocks: vec![] };
                self.open.push(Open::Item { item, inline: None });
                return Ok(false);
            }
            Tag::Table(_) => {
                let table = Table { head: Vec::new(), rows: Vec::new() };
                self.table = Some((range.start, table));
                return Ok(false);
            }
            Tag::TableHead | Tag::TableRow => {
                let (line, cells) = (self.line(range.start), words::cells(source));
                if let Some((_, table)) = &mut self.table {
                    match tag {
                        Tag::TableHead => table.head = cells,
                        _ => table.rows.push(Row { line, at: range.start, cells }),
                    }
                }
                return Ok(true);
            }
            Tag::Heading { level, .. } => match words::heading(source) {
                text if text.len() > LONGEST_HEADING => Kind::Paragraph(text),
                text => Kind::Heading(number(*level), text),
            },
            Tag::Paragraph => Kind::Paragraph(words::joined(source)),
            Tag::HtmlBlock => {
                self.html(source, range.start);
                return Ok(true);
            }
            _ if is_block => Kind::Other(source.trim().to_owned()),
            _ => {
                self.inline(range);
                return Ok(true);
            }
        };
        self.push(range.start, kind);
        Ok(true)
    }

    /// Takes HTML: comments alone may say something to the import, anything else is kept.
    fn html(&mut self, source: &str, at: usize) {
        match words::comments_alone(source) {
            Some(comments) => {
                for (start, comment) in comments {
                    self.push(at + start, Kind::Comment(comment.to_owned()));
                }
            }
            None => self.push(at, Kind::Other(source.trim().to_owned())),
        }
    }

    /// Remembers that a text of an item goes up to here: a short item has no paragraph of its own.
    fn inline(&mut self, range: Range<usize>) {
        let text = self.text;
        if let Some(Open::Item { inline, .. }) = self.open.last_mut() {
            match inline {
                Some(so_far) => so_far.end = so_far.end.max(range.end),
                None => {
                    // The parser leaves out a backslash before a mark.
                    let escaped = text[..range.start].ends_with('\\');
                    *inline = Some(range.start - usize::from(escaped)..range.end);
                }
            }
        }
    }

    fn end_inline(&mut self) {
        let Some(Open::Item { inline, .. }) = self.open.last_mut() else { return };
        if let Some(range) = inline.take() {
            let text = words::joined(self.slice(&range));
            self.push(range.start, Kind::Paragraph(text));
        }
    }

    fn end_item(&mut self) {
        self.end_inline();
        if let Some(Open::Item { item, .. }) = self.open.pop()
            && let Some(Open::List { items, .. }) = self.open.last_mut()
        {
            items.push(item);
        }
    }

    fn end_list(&mut self) {
        if let Some(Open::List { at, items }) = self.open.pop() {
            self.push(at, Kind::List(items));
        }
    }

    fn push(&mut self, at: usize, kind: Kind) {
        let is_empty = match &kind {
            Kind::Paragraph(text) | Kind::Other(text) | Kind::Heading(_, text) => text.is_empty(),
            Kind::List(items) => items.is_empty(),
            Kind::Table(_) | Kind::Comment(_) => false,
        };
        if is_empty {
            return;
        }
        self.parts += match &kind {
            Kind::Table(table) => table.rows.len() + 1,
            _ => 1,
        };
        let block = Block { line: self.line(at), at, kind };
        match self.open.last_mut() {
            Some(Open::Item { item, .. }) => item.blocks.push(block),
            _ => self.root.push(block),
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
