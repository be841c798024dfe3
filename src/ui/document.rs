//! Draws a report on a page: the same words as in its files.

use super::page::{Page, Piece, piece};
use super::theme::{Role, Theme, of_tone};
use crate::report::document::{Align, Block, Cell, Document, Entry, Level, Table, Tone};
use crate::text::wrap;

/// Between the columns of a table.
const GAP: usize = 2;

/// Writes a report.
pub(super) fn write(page: &mut Page, document: &Document, theme: &Theme) {
    page.text(&document.title, Role::Strong);
    for block in &document.blocks {
        match block {
            Block::Heading(Level::Part | Level::Appendix, text) => page.heading(text, theme),
            Block::Heading(Level::Group, text) => {
                page.gap();
                page.text(text, Role::Strong);
            }
            Block::Paragraph(cell) => page.text(&cell.text, of_tone(cell.tone)),
            Block::Table(table) => write_table(page, table),
            Block::List(items) => {
                for item in items {
                    page.hanging("- ", &item.text, of_tone(item.tone));
                }
            }
            Block::Fields(fields) => {
                // Labels stand in one column.
                let label = fields.iter().map(|f| wrap::width(&f.label)).max().unwrap_or(0);
                for field in fields {
                    let name = wrap::pad_to(&field.label, label);
                    page.field(&name, &field.value.text, of_tone(field.value.tone));
                }
            }
            Block::Entry(entry) => write_entry(page, entry),
            Block::Figures(figures) => {
                for figure in figures {
                    page.field(&figure.label, &figure.plain.text, of_tone(figure.plain.tone));
                }
            }
            // A table beside it says the same.
            Block::Chart(_) => {}
        }
    }
}

fn write_entry(page: &mut Page, entry: &Entry) {
    let mut name = vec![piece(entry.name.text.clone(), of_tone(entry.name.tone))];
    name.extend(entry.marks.iter().map(|mark| piece(mark.text.clone(), of_tone(mark.tone))));
    page.flow(name, "  ");
    page.hanging("  ", &entry.text.text, of_tone(entry.text.tone));
    for field in &entry.fields {
        let mut inner = Page::new(page.width().saturating_sub(4).max(1));
        inner.field(&field.label, &field.value.text, of_tone(field.value.tone));
        page.indent(inner, 4);
    }
}

/// Writes a table; the longest columns share what the others leave.
fn write_table(page: &mut Page, table: &Table) {
    let widths = widths(table, page.width());
    if widths.iter().any(|width| *width < 4) {
        write_stacked(page, table);
        return;
    }
    let head: Vec<Cell> =
        table.columns.iter().map(|c| Cell::toned(c.title.clone(), Tone::Muted)).collect();
    for row in std::iter::once(&head).chain(&table.rows) {
        write_row(page, table, row, &widths);
    }
}

/// Returns how wide each column is; too many columns for the page get less than can be read.
fn widths(table: &Table, room: usize) -> Vec<usize> {
    let widest = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let lines = cells.flat_map(|cell| cell.text.lines()).map(wrap::width);
        lines.chain(table.columns.get(at).map(|c| wrap::width(&c.title))).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..table.columns.len()).map(widest).collect();
    let room = room.saturating_sub(GAP * widths.len().saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        let Some(longest) = widths.iter_mut().max() else { break };
        if *longest == 0 {
            break;
        }
        *longest -= 1;
    }
    widths
}

fn write_row(page: &mut Page, table: &Table, row: &[Cell], widths: &[usize]) {
    let cells: Vec<Vec<&str>> =
        row.iter().zip(widths).map(|(cell, width)| wrap::lines(&cell.text, *width)).collect();
    let tall = cells.iter().map(Vec::len).max().unwrap_or(0);
    for line in 0..tall {
        let mut pieces: Vec<Piece> = Vec::new();
        for ((lines, cell), (width, column)) in
            cells.iter().zip(row).zip(widths.iter().zip(&table.columns))
        {
            let text = lines.get(line).copied().unwrap_or_default();
            let spare = " ".repeat(width.saturating_sub(wrap::width(text)));
            let text = match column.align {
                Align::Left => format!("{text}{spare}{}", " ".repeat(GAP)),
                Align::Right => format!("{spare}{text}{}", " ".repeat(GAP)),
            };
            pieces.push(piece(text, of_tone(cell.tone)));
        }
        page.line(pieces);
    }
}

/// Writes the rows one under another, where there is no room for columns.
fn write_stacked(page: &mut Page, table: &Table) {
    for row in &table.rows {
        for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty()) {
            let indent = if at == 0 { "" } else { "  " };
            page.hanging(indent, &cell.text, of_tone(cell.tone));
        }
    }
}
