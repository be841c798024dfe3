//! Where a text and its cursor stand on the screen, with soft line breaks.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::{Editor, Lines};
use crate::domain::untrusted::shown;
use crate::text::wrap;

/// A text is laid out in pieces of at most this many bytes, so that one line of ten megabytes takes
/// no longer than ten.
const PIECE: usize = 2048;

/// One line of the screen: a range of the text.
pub type ScreenLine = Range<usize>;

/// The part of a text that is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenText {
    /// The lines, from the top.
    pub lines: Vec<ScreenLine>,
    /// The line that the cursor stands in, from 0.
    pub cursor_row: usize,
    /// The column that it stands at, from 0.
    pub cursor_column: usize,
    /// The part of the text before the first line, in bytes.
    pub hidden_before: usize,
    /// The part of the text after the last line, in bytes.
    pub hidden_after: usize,
}

impl Editor {
    /// Lays out as much of the text as fits in `rows`, with the cursor in it; a text of one line that
    /// is given more rows is broken softly.
    #[must_use]
    pub fn screen(&self, columns: usize, rows: usize) -> ScreenText {
        let (columns, rows) = (columns.max(2), rows.max(1));
        if self.lines == Lines::One && rows == 1 {
            return self.screen_of_one_line(columns);
        }
        let (before, at, after) = self.lines_around(columns, rows);
        let above =
            before.len().min(rows.saturating_sub(1).saturating_sub((rows / 3).min(after.len())));
        let mut lines: Vec<ScreenLine> = before[before.len() - above..].to_vec();
        lines.push(at.clone());
        lines.extend(after.into_iter().take(rows - 1 - above));
        let column = seen_width(&self.text[at.start..self.cursor.max(at.start)]).min(columns - 1);
        ScreenText {
            hidden_before: lines.first().map_or(0, |l| l.start),
            hidden_after: self.text.len() - lines.last().map_or(0, |l| l.end),
            lines,
            cursor_row: above,
            cursor_column: column,
        }
    }

    /// Moves the cursor by rows of the screen, keeping its column.
    pub(super) fn go_rows(&mut self, rows: isize) {
        let (before, at, after) = self.lines_around(self.columns, rows.unsigned_abs() + 1);
        let column = seen_width(&self.text[at.start..self.cursor.max(at.start)]);
        let step = rows.unsigned_abs();
        let line = if rows < 0 {
            if before.is_empty() { 0..0 } else { before[before.len().saturating_sub(step)].clone() }
        } else {
            match after.get(step.min(after.len()).wrapping_sub(1)) {
                Some(line) => line.clone(),
                None => self.text.len()..self.text.len(),
            }
        };
        let mut used = 0;
        let text = &self.text[line.clone()];
        let fits = text.grapheme_indices(true).find(|(_, g)| {
            used += seen_width(g);
            used > column
        });
        // A line may end inside a grapheme where the two Unicode rules differ.
        let place = fits.map_or(line.end, |(at, _)| line.start + at);
        self.cursor = self.boundary_at_or_after(place);
    }

    /// Returns the lines before the cursor's (at least `rows` if there are), the cursor's, and those
    /// after it.
    fn lines_around(
        &self,
        columns: usize,
        rows: usize,
    ) -> (Vec<ScreenLine>, ScreenLine, Vec<ScreenLine>) {
        let here = self.piece_at(self.cursor);
        let lines = self.wrapped(&here, columns);
        let at = lines.iter().rposition(|l| l.start <= self.cursor).unwrap_or(0);
        let mut before = lines[..at].to_vec();
        let mut start = here.start;
        while before.len() < rows && start > 0 {
            let piece = self.piece_at(start - 1);
            let mut earlier = self.wrapped(&piece, columns);
            earlier.append(&mut before);
            before = earlier;
            start = piece.start;
        }
        let mut after = lines[at + 1..].to_vec();
        let mut end = here.end;
        while after.len() < rows {
            let next = if self.text[end..].starts_with('\n') { end + 1 } else { end };
            if next == end && end >= self.text.len() {
                break;
            }
            let piece = self.piece_at(next);
            after.extend(self.wrapped(&piece, columns));
            end = piece.end;
        }
        (before, lines[at].clone(), after)
    }

    fn wrapped(&self, piece: &Range<usize>, columns: usize) -> Vec<ScreenLine> {
        let text = &self.text[piece.clone()];
        let lines = match shown(text) {
            Cow::Borrowed(text) => wrap::wrap(text, columns),
            Cow::Owned(_) => wrapped_as_seen(text, columns),
        };
        lines.into_iter().map(|l| piece.start + l.start..piece.start + l.end).collect()
    }

    /// Returns the piece of a line that a place stands in: pieces of a line are cut at fixed
    /// distances from its beginning, at a grapheme boundary.
    fn piece_at(&self, at: usize) -> Range<usize> {
        let mut at = at;
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let line_start = self.text[..at].rfind('\n').map_or(0, |i| i + 1);
        let line_end = self.text[at..].find('\n').map_or(self.text.len(), |i| at + i);
        if line_end - line_start <= PIECE {
            return line_start..line_end;
        }
        let cut = |near: usize| self.cut_near(near.min(line_end));
        let number = (at - line_start) / PIECE;
        let (mut start, mut end) = (line_start + number * PIECE, line_start + (number + 1) * PIECE);
        start = if number == 0 { line_start } else { cut(start) };
        end = if end >= line_end { line_end } else { cut(end) };
        if at < start {
            (start, end) = (if number == 1 { line_start } else { cut(start - PIECE) }, start);
        }
        start..end
    }

    /// Returns the first grapheme boundary at or after a place.
    fn cut_near(&self, near: usize) -> usize {
        let mut at = near;
        while !self.text.is_char_boundary(at) {
            at += 1;
        }
        self.boundary_at_or_after(at)
    }

    fn screen_of_one_line(&self, columns: usize) -> ScreenText {
        let mut start = 0;
        // The window moves so that the cursor is in it.
        while seen_width(&self.text[start..self.cursor]) >= columns {
            start = self.boundary_after(start);
        }
        let mut end = start;
        let mut used = 0;
        for (at, grapheme) in self.text[start..].grapheme_indices(true) {
            used += seen_width(grapheme);
            if used > columns {
                break;
            }
            end = start + at + grapheme.len();
        }
        ScreenText {
            lines: std::iter::once(start..end).collect(),
            cursor_row: 0,
            cursor_column: seen_width(&self.text[start..self.cursor]),
            hidden_before: start,
            hidden_after: self.text.len() - end,
        }
    }
}

/// Returns the columns of a text as it is seen: what is hidden is a mark.
fn seen_width(text: &str) -> usize {
    wrap::width(&shown(text))
}

/// Breaks a text so that it fits as it is seen; a mark is never broken.
fn wrapped_as_seen(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() || lines.is_empty() {
        // More than a line is never needed to find where it ends.
        let (mut seen, mut places) = (String::new(), Vec::new());
        let mut end_of_seen = text.len();
        for (at, grapheme) in text[start..].grapheme_indices(true) {
            places.push((seen.len(), start + at));
            seen.push_str(&shown(grapheme));
            if seen.len() > columns * 8 {
                end_of_seen = start + at + grapheme.len();
                break;
            }
        }
        places.push((seen.len(), end_of_seen));
        let place = |seen: usize| {
            places.iter().rev().find(|(at, _)| *at <= seen).map_or(start, |(_, place)| *place)
        };
        let broken = wrap::wrap(&seen, columns);
        let end = broken.first().map_or(text.len(), |line| place(line.end));
        let next = broken.get(1).map_or(end_of_seen, |line| place(line.start));
        let next =
            if next > start { next } else { places.get(1).map_or(text.len(), |(_, at)| *at) };
        lines.push(start..end.clamp(start, next));
        start = next;
    }
    lines
}
