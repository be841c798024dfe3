//! A report as GitHub Markdown, for a repository or a wiki.
//!
//! Everything in a document is text: whatever Markdown or HTML would take as structure is escaped
//! here, and nowhere else.

use super::document::{
    Align, Block, Cell, Document, Entry, Field, Level, Table, Tone, figures_as_fields,
};
use super::link::is_address;
use crate::domain::untrusted::shown;

/// Renders a report as GitHub Markdown.
#[must_use]
pub fn render(document: &Document) -> String {
    let mut out = format!("# {}\n", one_line(&document.title));
    for block in document.written() {
        out.push('\n');
        match block {
            Block::Heading(level, text) => {
                out.push_str(match level {
                    Level::Part | Level::Appendix => "## ",
                    Level::Group => "### ",
                });
                out.push_str(&one_line(text));
                out.push('\n');
            }
            Block::Paragraph(cell) => {
                out.push_str(&cell_lines(cell, "<br>\n", At::Start));
                out.push('\n');
            }
            Block::Table(table) => push_table(&mut out, table),
            Block::List(items) => {
                // Another bullet than that of fields, so that two lists stay two.
                for item in items {
                    out.push_str("* ");
                    out.push_str(&cell_lines(item, "<br>", At::Start));
                    out.push('\n');
                }
            }
            Block::Fields(fields) => push_fields(&mut out, fields),
            Block::Entry(entry) => push_entry(&mut out, entry),
            Block::Figures(figures) => push_fields(&mut out, &figures_as_fields(figures)),
            Block::Chart(_) => {}
        }
    }
    out
}

fn push_table(out: &mut String, table: &Table) {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&row(table.columns.iter().map(|c| one_line(&c.title)).collect()));
    let rules = table.columns.iter().map(|c| match c.align {
        Align::Left => ":---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    out.push_str(&row(rules.collect()));
    for cells in &table.rows {
        out.push_str(&row(cells.iter().map(in_table).collect()));
    }
}

fn in_table(cell: &Cell) -> String {
    let text = cell_lines(cell, "<br>", At::Inside);
    let emphasis = matches!(cell.tone, Tone::Strong | Tone::High);
    if emphasis && !text.is_empty() { format!("**{text}**") } else { text }
}

fn push_fields(out: &mut String, fields: &[Field]) {
    for field in fields {
        let value = cell_lines(&field.value, "<br>", At::Inside);
        let label = one_line(&field.label);
        out.push_str(&format!("- **{label}**: {value}\n"));
    }
}

fn push_entry(out: &mut String, entry: &Entry) {
    out.push_str(&format!("**{}**", one_line(&entry.name.text)));
    for mark in &entry.marks {
        out.push_str(" / ");
        out.push_str(&one_line(&mark.text));
    }
    if !entry.text.text.is_empty() {
        out.push_str("<br>\n");
        out.push_str(&cell_lines(&entry.text, "<br>\n", At::Start));
    }
    out.push('\n');
    if !entry.fields.is_empty() {
        out.push('\n');
        push_fields(out, &entry.fields);
    }
}

/// Escapes a text on one line that something else begins.
fn one_line(text: &str) -> String {
    escape_line(&shown(text).replace('\n', " "), At::Inside)
}

/// Escapes a text, with `between` for each of its line breaks.
fn lines(text: &str, between: &str, at: At) -> String {
    let text = shown(text);
    let lines: Vec<String> = text.trim_end().split('\n').map(|l| escape_line(l, at)).collect();
    lines.join(between)
}

/// Escapes the text of a cell with its links.
fn cell_lines(cell: &Cell, between: &str, at: At) -> String {
    // A text that has to be marked has other places than its links say.
    if cell.links.is_empty() || shown(&cell.text) != cell.text {
        return lines(&cell.text, between, at);
    }
    let mut out = String::new();
    let mut start = 0;
    for line in cell.text.trim_end().split('\n') {
        let end = start + line.len();
        if start > 0 {
            out.push_str(between);
        }
        let mut done = start;
        // The spaces at the end are gone, and a link may have ended in them.
        for link in cell.links.iter().filter(|l| (start..end).contains(&l.range.start)) {
            let (from, to) = (link.range.start, link.range.end.min(end));
            let place = if done == start { at } else { At::Inside };
            push_kept(&mut out, &cell.text[done..from], place);
            let inner = &cell.text[from..to];
            if is_address(&link.to) {
                out.push('[');
                push_kept(&mut out, inner, At::Inside);
                out.extend(["](", &link.to.replace('&', "&amp;"), ")"]);
            } else {
                push_kept(&mut out, inner, At::Inside);
            }
            done = to;
        }
        push_kept(&mut out, &cell.text[done..end], if done == start { at } else { At::Inside });
        start = end + 1;
    }
    out
}

/// Escapes a piece of a line, keeping the spaces around it.
fn push_kept(out: &mut String, piece: &str, at: At) {
    let body = piece.trim_end_matches(' ');
    let inner = body.trim_start_matches(' ');
    out.push_str(&body[..body.len() - inner.len()]);
    out.push_str(&escape_line(inner, at));
    out.push_str(&piece[body.len()..]);
}

/// Where on its line a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Start,
    Inside,
}

/// Escapes one line, so that it means nothing but its characters wherever it stands.
fn escape_line(line: &str, at: At) -> String {
    let solid = line.trim_start();
    let mut out = "&nbsp;".repeat(line.chars().count() - solid.chars().count());
    let mut rest = solid.trim_end();
    if at == At::Start {
        out.push_str(&escaped_start(&mut rest));
    }
    while !rest.is_empty() {
        let (token, space) = rest.split_at(rest.find(' ').unwrap_or(rest.len()));
        push_token(&mut out, token);
        let spaces = space.len() - space.trim_start_matches(' ').len();
        out.push_str(&space[..spaces]);
        rest = &space[spaces..];
    }
    out
}

/// Takes what would begin a list or a rule from the start of a line, and returns it escaped.
fn escaped_start(rest: &mut &str) -> String {
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, after) = rest.split_at(digits);
    let mut out = String::new();
    if let Some(sign @ ('.' | ')')) = after.chars().next().filter(|_| digits > 0) {
        out = format!("{number}\\{sign}");
        *rest = &after[1..];
    } else if let Some(sign @ ('-' | '+' | '=' | ':')) = rest.chars().next() {
        out = format!("\\{sign}");
        *rest = &rest[1..];
    }
    out
}

/// Escapes a word; a plain web address stays as it is, since it says where it leads.
fn push_token(out: &mut String, token: &str) {
    if is_plain_address(token) {
        out.push_str(&token.replace('&', "&amp;"));
        return;
    }
    for c in token.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' | '$' | '^' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
}

fn is_plain_address(token: &str) -> bool {
    let rest = token.strip_prefix("https://").or_else(|| token.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._/?=&%:#@+,;".contains(&b))
    })
}

#[cfg(test)]
mod tests;
