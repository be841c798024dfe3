//! Tables: columns side by side where they fit, else one row under another.

use super::{Page, painted};
use crate::domain::untrusted::shown;
use crate::report::document::{Align, Cell, Field, Table, Tone};
use crate::text::wrap;

const GAP: usize = 2;

/// The widths below which a column of texts does not shrink: first the comfortable one, then, where
/// that is not enough, the one that is just readable.
const READABLE: [usize; 2] = [22, 13];

/// The width below which columns keep the comfortable width or are given up.
const SMALL: usize = 60;

pub(super) fn render(page: &mut Page, table: &Table) {
    match widths(table, page.width) {
        Some(widths) => side_by_side(page, table, &widths),
        None => stacked(page, table),
    }
}

/// Returns the widths of the columns; `None` when they do not fit side by side.
fn widths(table: &Table, room: usize) -> Option<Vec<usize>> {
    let natural: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(i, column)| {
            let cells = table.rows.iter().filter_map(|row| row.get(i));
            let widest = cells.flat_map(|c| {
                let text = shown(&c.text).into_owned();
                text.split('\n').map(|line| wrap::width(line.trim_end())).max()
            });
            widest.max().unwrap_or(0).max(wrap::width(&shown(&column.title)))
        })
        .collect();
    let gaps = GAP * natural.len().saturating_sub(1);
    let mut widths = natural;
    // On a small screen, rows under one another are easier to read than columns of a few letters.
    let floors = if room < SMALL { &READABLE[..1] } else { &READABLE[..] };
    for least in floors.iter().copied() {
        loop {
            let over = (widths.iter().sum::<usize>() + gaps).saturating_sub(room);
            if over == 0 {
                return Some(widths);
            }
            let Some((i, wide)) = widest(table, &widths, least) else { break };
            // Little by little, so that two long columns share what is missing.
            *widths.get_mut(i)? = wide - over.min((wide - least).min(wide / 8).max(1));
        }
    }
    None
}

/// Returns the widest column of texts that can still shrink.
fn widest(table: &Table, widths: &[usize], least: usize) -> Option<(usize, usize)> {
    table
        .columns
        .iter()
        .zip(widths.iter().copied().enumerate())
        .filter(|(column, (_, wide))| column.align == Align::Left && *wide > least)
        .max_by_key(|(_, (_, wide))| *wide)
        .map(|(_, place)| place)
}

fn side_by_side(page: &mut Page, table: &Table, widths: &[usize]) {
    let head: Vec<Cell> =
        table.columns.iter().map(|c| Cell::toned(c.title.as_str(), Tone::Muted)).collect();
    row(page, table, widths, &head);
    let total = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    page.rule("", total);
    for cells in &table.rows {
        row(page, table, widths, cells);
    }
}

fn row(page: &mut Page, table: &Table, widths: &[usize], cells: &[Cell]) {
    let texts: Vec<_> = cells.iter().map(|c| shown(&c.text)).collect();
    let lines: Vec<Vec<&str>> =
        texts.iter().zip(widths).map(|(t, w)| wrap::lines(t.trim_end(), *w)).collect();
    let height = lines.iter().map(Vec::len).max().unwrap_or(0);
    for at in 0..height {
        let mut line = String::new();
        // Spaces are written before the next text, so that no line ends in them.
        let mut spaces = 0;
        for (i, ((column, wide), cell)) in table.columns.iter().zip(widths).zip(cells).enumerate() {
            let text = lines.get(i).and_then(|l| l.get(at)).copied().unwrap_or("");
            let left = wide.saturating_sub(wrap::width(text));
            spaces += if i > 0 { GAP } else { 0 };
            if text.is_empty() {
                spaces += wide;
                continue;
            }
            spaces += if column.align == Align::Right { left } else { 0 };
            line.push_str(&" ".repeat(spaces));
            line.push_str(&painted(text, cell.tone, page.style));
            spaces = if column.align == Align::Right { 0 } else { left };
        }
        page.out.push_str(&line);
        page.out.push('\n');
    }
}

/// Writes each row as values with their labels, the first as a heading.
fn stacked(page: &mut Page, table: &Table) {
    for (i, cells) in table.rows.iter().enumerate() {
        if i > 0 {
            page.out.push('\n');
        }
        let mut fields = table.columns.iter().zip(cells);
        let mut title = String::new();
        for (column, cell) in fields.by_ref() {
            title.push_str(&cell.text);
            // A number names a row only together with what follows it.
            if column.align == Align::Left || cell.text.is_empty() {
                break;
            }
            title.push_str("  ");
        }
        page.text(&Cell::toned(title.trim_end(), Tone::Strong), "", "");
        let fields: Vec<Field> = fields
            .filter(|(_, cell)| !cell.text.trim().is_empty())
            .map(|(column, cell)| Field::new(column.title.as_str(), cell.clone()))
            .collect();
        page.fields(&fields, "  ");
    }
}
