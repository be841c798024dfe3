//! Frames as few bytes: what of a screen is another one than before.
//!
//! What ratatui's own terminal does, with less between a key and its frame: that one asks for the
//! width of every cell, and empties the next frame's cells before this frame is on its way. What the
//! bytes of a frame are is in `stroke`.

use std::io::Write as _;

use ratatui::buffer::{Buffer, Cell, CellDiffOption, CellWidth as _};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Color, Modifier};

use super::stroke::{Halves, Stroke};
use crate::text::wrap;

/// What is seen of a cell without a character.
const SEEN_ON_A_BLANK: Modifier = Modifier::REVERSED
    .union(Modifier::UNDERLINED)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::CROSSED_OUT);

/// A screen: what the terminal shows, and what it is to show next.
pub(super) struct Sheet {
    /// What the terminal shows; `None` while that is nothing.
    shown: Option<Buffer>,
    /// What it is to show; empty between two frames.
    next: Buffer,
    halves: Halves,
    /// Whether the cursor can be seen, as far as that is known.
    cursor: Option<Cursor>,
    /// What goes out before the next frame.
    start: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cursor {
    Shown,
    Hidden,
}

impl Sheet {
    /// Makes the sheet of an empty screen; `start` goes out with the first frame.
    pub(super) fn new(start: Vec<u8>) -> Self {
        let next = Buffer::empty(Rect::ZERO);
        Self { shown: None, next, halves: Halves::default(), cursor: None, start }
    }

    /// Returns the size of the last frame.
    pub(super) fn size(&self) -> Size {
        self.next.area.as_size()
    }

    /// Draws a frame of this size on empty cells; returns the bytes that bring it on the screen.
    /// `draw` says where the cursor is shown, if it is. [`turn`](Self::turn) comes next.
    pub(super) fn draw(
        &mut self,
        size: Size,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> Vec<u8> {
        let mut out = std::mem::take(&mut self.start);
        if self.size() != size {
            self.next = Buffer::empty(Rect::from(size));
            self.halves = Halves::default();
            if self.shown.take().is_some() {
                out.extend_from_slice(b"\x1b[2J");
            }
        }
        let cursor = draw(&mut self.next);
        let mut stroke = Stroke::new(&mut self.halves, out);
        differences(self.shown.as_ref(), &self.next, |x, y, cell| stroke.cell(x, y, cell));
        let mut out = stroke.end();
        self.show(cursor, &mut out);
        out
    }

    /// Makes the frame that was drawn the one that is shown, and the cells of the next one empty.
    pub(super) fn turn(&mut self) {
        let area = self.next.area;
        let empty = match self.shown.take() {
            Some(mut cells) => {
                cells.reset();
                cells
            }
            None => Buffer::empty(area),
        };
        self.shown = Some(std::mem::replace(&mut self.next, empty));
    }

    fn show(&mut self, cursor: Option<Position>, out: &mut Vec<u8>) {
        let wanted = if cursor.is_some() { Cursor::Shown } else { Cursor::Hidden };
        if self.cursor != Some(wanted) {
            self.cursor = Some(wanted);
            out.extend_from_slice(match wanted {
                Cursor::Shown => b"\x1b[?25h",
                Cursor::Hidden => b"\x1b[?25l",
            });
        }
        if let Some(Position { x, y }) = cursor {
            // Writing to memory cannot fail.
            let _ = write!(out, "\x1b[{};{}H", y + 1, x + 1);
        }
    }
}

/// Finds the cells that have to be written, row by row; both frames have the same size.
fn differences<'n>(
    shown: Option<&Buffer>,
    next: &'n Buffer,
    mut write: impl FnMut(u16, u16, &'n Cell),
) {
    let width = usize::from(next.area.width).max(1);
    let mut shown = shown.map(|shown| shown.content.chunks_exact(width));
    for (y, row) in (next.area.y..).zip(next.content.chunks_exact(width)) {
        let before = shown.as_mut().and_then(Iterator::next);
        Row { before, row }.differences(|x, cell| {
            write(next.area.x + u16::try_from(x).unwrap_or(u16::MAX), y, cell);
        });
    }
}

/// A row of cells, and the one that the terminal shows there.
struct Row<'s, 'n> {
    before: Option<&'s [Cell]>,
    row: &'n [Cell],
}

impl<'s, 'n> Row<'s, 'n> {
    fn before(&self, x: usize) -> &'s Cell {
        const BLANK: &Cell = &Cell::EMPTY;
        self.before.and_then(|row| row.get(x)).unwrap_or(BLANK)
    }

    fn differences(&self, mut write: impl FnMut(usize, &'n Cell)) {
        let mut x = 0;
        while let Some(cell) = self.row.get(x) {
            let before = self.before(x);
            let wide = columns(cell);
            if !is_same(cell, before) {
                write(x, cell);
                self.behind(x, wide, before, &mut write);
            }
            // What stands under the second half of a wide character is not seen.
            x += wide;
        }
    }

    /// Writes the cells behind one that was written, where a terminal may show something else there.
    fn behind(
        &self,
        x: usize,
        wide: usize,
        before: &Cell,
        write: &mut impl FnMut(usize, &'n Cell),
    ) {
        let was = columns(before);
        let was_seen = before.bg != Color::Reset || before.modifier.intersects(SEEN_ON_A_BLANK);
        if was > wide && was_seen {
            // The second half had a look of its own.
            let mut at = x + wide;
            while let Some(cell) = self.row.get(at).filter(|_| at < x + was) {
                if is_same(cell, self.before(at)) {
                    write(at, cell);
                }
                at += columns(cell);
            }
        } else if wide > 1 && is_sign(cell_text(self.row, x)) {
            // Some terminals do not clear the second half of such a sign.
            for at in x + 1..x + wide {
                match self.row.get(at) {
                    Some(cell) if cell.symbol() != self.before(at).symbol() => write(at, cell),
                    _ => {}
                }
            }
        }
    }
}

fn cell_text(row: &[Cell], x: usize) -> &str {
    row.get(x).map_or(" ", Cell::symbol)
}

/// Tells whether a character is shown as a sign by the selector behind it.
fn is_sign(text: &str) -> bool {
    // A character of Japanese has three bytes.
    text.len() > 3 && text.contains('\u{FE0F}')
}

/// Returns the columns that a cell takes, one at least.
fn columns(cell: &Cell) -> usize {
    if let CellDiffOption::ForcedWidth(width) = cell.diff_option {
        return usize::from(width.get());
    }
    let symbol = cell.symbol();
    if symbol.len() == 1 {
        return 1;
    }
    let mut rest = symbol.chars();
    let alone = rest.next().filter(|_| rest.as_str().is_empty());
    let plain = alone.and_then(wrap::lone_width);
    plain.unwrap_or_else(|| usize::from(cell.cell_width())).max(1)
}

fn is_same(a: &Cell, b: &Cell) -> bool {
    let look = |cell: &Cell| (cell.modifier, cell.fg, cell.bg);
    let text =
        |cell: &Cell, other: &Cell| match (cell.symbol().as_bytes(), other.symbol().as_bytes()) {
            // A character of English or Japanese, compared without a call.
            ([a], [b]) => a == b,
            ([a, b, c], [d, e, f]) => (a, b, c) == (d, e, f),
            (a, b) => a == b,
        };
    look(a) == look(b) && text(a, b) && a.diff_option == b.diff_option
}

#[cfg(test)]
mod tests;
