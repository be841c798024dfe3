//! A report as text for a terminal: aligned with wide characters, never wider than asked.
//!
//! Knows columns and colours, and nothing of what the report is about.

mod table;

use std::ops::Range;

use super::document::{Block, Cell, Document, Entry, Field, Level, Tone, figures_as_fields};
use crate::domain::untrusted::shown;
use crate::text::wrap;

/// The narrowest width that is rendered for; below it, lines are as wide as this.
pub const NARROWEST: usize = 20;

/// The widest width that texts are wrapped to: longer lines are hard to read.
const WIDEST_TEXT: usize = 110;

/// How the text may look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// The 16 ANSI colours may be used.
    pub color: bool,
    /// Nothing but ASCII besides the texts themselves.
    pub ascii: bool,
}

/// Renders a report as text of at most `width` columns.
#[must_use]
pub fn render(document: &Document, width: usize, style: Style) -> String {
    let mut page = Page { out: String::new(), width: width.max(NARROWEST), style };
    let title = Cell::toned(document.title.as_str(), Tone::Strong);
    let longest = page.text(&title, "", "");
    let rule = Cell::toned("=".repeat(longest.min(page.width)), Tone::Muted);
    page.line("", &rule.text, rule.tone);
    let mut before = None;
    for block in document.written() {
        page.block(block, before);
        before = Some(block);
    }
    page.out
}

/// The text so far.
struct Page {
    out: String,
    width: usize,
    style: Style,
}

impl Page {
    fn block(&mut self, block: &Block, before: Option<&Block>) {
        let after_heading = matches!(before, Some(Block::Heading(..)));
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Paragraph(cell) => {
                self.gap(after_heading);
                self.text(cell, "", "");
            }
            Block::Table(table) => {
                self.gap(after_heading);
                table::render(self, table);
            }
            Block::List(items) => {
                self.gap(after_heading);
                for item in items {
                    self.text(item, "- ", "  ");
                }
            }
            Block::Fields(fields) => {
                self.gap(after_heading);
                self.fields(fields, "");
            }
            Block::Entry(entry) => {
                self.gap(after_heading);
                self.entry(entry);
            }
            Block::Figures(figures) => {
                self.gap(after_heading);
                self.fields(&figures_as_fields(figures), "");
            }
            Block::Chart(_) => {}
        }
    }

    fn gap(&mut self, after_heading: bool) {
        if !after_heading {
            self.out.push('\n');
        }
    }

    fn heading(&mut self, level: Level, text: &str) {
        self.out.push('\n');
        let tone = match level {
            Level::Part | Level::Appendix => {
                self.out.push('\n');
                Tone::Accent
            }
            Level::Group => Tone::Strong,
        };
        let longest = self.text(&Cell::toned(text, tone), "", "");
        if level != Level::Group {
            self.rule("", longest.min(self.width));
        }
    }

    fn rule(&mut self, indent: &str, columns: usize) {
        let sign = if self.style.ascii { "-" } else { "─" };
        self.line(indent, &sign.repeat(columns), Tone::Muted);
    }

    fn entry(&mut self, entry: &Entry) {
        let mut used = wrap::width(&shown(&entry.name.text));
        let fits = used <= self.width && !entry.name.text.contains('\n');
        if fits {
            self.out.push_str(&painted(&shown(&entry.name.text), Tone::Strong, self.style));
        } else {
            self.text(&entry.name, "", "");
            self.out.pop();
        }
        for mark in &entry.marks {
            let text = shown(&mark.text).replace('\n', " ");
            let wide = wrap::width(&text);
            if used + 2 + wide > self.width || !fits {
                self.out.push('\n');
                self.text(mark, "  ", "  ");
                self.out.pop();
                used = self.width;
            } else {
                self.out.push_str("  ");
                self.out.push_str(&painted(&text, mark.tone, self.style));
                used += 2 + wide;
            }
        }
        self.out.push('\n');
        if !entry.text.text.is_empty() {
            self.text(&entry.text, "  ", "  ");
        }
        self.fields(&entry.fields, "    ");
    }

    /// Writes values beside their labels, or under them where there is no room.
    fn fields(&mut self, fields: &[Field], indent: &str) {
        let longest = fields.iter().map(|f| wrap::width(&f.label)).max().unwrap_or(0);
        let inner = self.width.saturating_sub(indent.len());
        if longest + 2 + 16 > inner || longest > inner / 2 {
            for field in fields {
                self.text(&Cell::toned(field.label.as_str(), Tone::Muted), indent, indent);
                let deeper = format!("{indent}  ");
                self.text(&field.value, &deeper, &deeper);
            }
            return;
        }
        let rest = format!("{indent}{}", " ".repeat(longest + 2));
        for field in fields {
            let label = wrap::pad_to(&shown(&field.label), longest);
            let first = format!("{indent}{}  ", painted(&label, Tone::Muted, self.style));
            self.text_after(&field.value, &first, &rest);
        }
    }

    /// Writes a text, wrapped, and returns the width of its longest line.
    fn text(&mut self, cell: &Cell, first: &str, rest: &str) -> usize {
        self.text_after(cell, first, rest)
    }

    /// Writes a text after what stands before its first and its other lines; the width of both is
    /// that of `rest`.
    fn text_after(&mut self, cell: &Cell, first: &str, rest: &str) -> usize {
        let text = shown(&cell.text);
        let columns = self.width.saturating_sub(rest.len()).clamp(2, WIDEST_TEXT);
        let mut longest = 0;
        for (i, line) in wrap::wrap(text.trim_end(), columns).into_iter().enumerate() {
            longest = longest.max(wrap::width(&text[line.clone()]));
            let before = if i == 0 { first } else { rest };
            self.out.push_str(if line.is_empty() { before.trim_end() } else { before });
            self.out.push_str(&painted_line(cell, &text, line, self.style));
            self.out.push('\n');
        }
        longest
    }

    fn line(&mut self, before: &str, text: &str, tone: Tone) {
        let before = if text.is_empty() { before.trim_end() } else { before };
        self.out.push_str(before);
        self.out.push_str(&painted(text, tone, self.style));
        self.out.push('\n');
    }
}

/// Puts the colours of a cell and of its parts around one line of its text.
fn painted_line(cell: &Cell, text: &str, line: Range<usize>, style: Style) -> String {
    // A text that had to be marked has other places than its parts say.
    if cell.parts.is_empty() || !style.color || text.len() != cell.text.len() {
        return painted(&text[line], cell.tone, style);
    }
    let mut out = String::new();
    let mut at = line.start;
    for part in &cell.parts {
        let range = part.range.start.max(at)..part.range.end.min(line.end);
        if range.is_empty() {
            continue;
        }
        out.push_str(&painted(&text[at..range.start], cell.tone, style));
        out.push_str(&painted(&text[range.clone()], part.tone, style));
        at = range.end;
    }
    out.push_str(&painted(&text[at..line.end], cell.tone, style));
    out
}

/// Puts the colours of a tone around a text.
fn painted(text: &str, tone: Tone, style: Style) -> String {
    let code = match tone {
        Tone::Plain => "",
        Tone::Strong => "1",
        Tone::High | Tone::Removed => "1;31",
        Tone::Medium => "33",
        Tone::Low => "36",
        Tone::Good | Tone::Added => "32",
        Tone::Muted => "2",
        Tone::Accent => "1;34",
    };
    if !style.color || code.is_empty() || text.is_empty() {
        return text.to_owned();
    }
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

#[cfg(test)]
mod tests;
