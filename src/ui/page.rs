//! A page: styled lines, wrapped by the one line breaker, put into a region of the screen.

use ratatui::buffer::{Buffer, Cell as ScreenCell};
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::link;
use super::theme::{Role, Theme, of_tone};
use crate::app::viewport::{Hit, Target};
use crate::domain::link::Link;
use crate::report::document::Cell;
use crate::text::wrap;

/// Stands where something was cut.
const CUT: &str = "..";

/// Below this many rows every row is needed.
const FEW_ROWS: u16 = 10;

/// A piece of a line.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    text: String,
    role: Role,
    target: Option<Target>,
    link: Option<Link>,
}

/// Lines of a certain width, to be seen through a window.
#[derive(Debug, Clone)]
pub(super) struct Page {
    width: usize,
    tight: bool,
    lines: Vec<Vec<Piece>>,
}

impl Piece {
    /// Returns the columns that it takes.
    pub(super) fn columns(&self) -> usize {
        wrap::width(&self.text)
    }
}

/// Makes a piece of a line.
pub(super) fn piece(text: impl Into<String>, role: Role) -> Piece {
    Piece { text: text.into(), role, target: None, link: None }
}

/// Makes a piece of a line that can be clicked.
pub(super) fn button(text: impl Into<String>, role: Role, target: Target) -> Piece {
    Piece { text: text.into(), role, target: Some(target), link: None }
}

impl Page {
    pub(super) fn new(width: usize) -> Self {
        Self { width, tight: false, lines: Vec::new() }
    }

    /// Leaves out empty lines when there are few rows.
    pub(super) fn for_rows(self, rows: u16) -> Self {
        Self { tight: rows < FEW_ROWS, ..self }
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Returns the columns of the longest line.
    pub(super) fn widest(&self) -> usize {
        let wide = |line: &Vec<Piece>| line.iter().map(Piece::columns).sum::<usize>();
        self.lines.iter().map(wide).max().unwrap_or(0)
    }

    /// Adds an empty line in any case.
    pub(super) fn blank(&mut self) {
        self.lines.push(Vec::new());
    }

    /// Leaves out what stands after this many lines; tells whether there was anything.
    pub(super) fn truncate(&mut self, lines: usize) -> bool {
        let longer = self.lines.len() > lines;
        self.lines.truncate(lines);
        longer
    }

    /// Leaves out what stands after this many lines, and says so at the end of the last one.
    pub(super) fn cut(&mut self, lines: usize) {
        let has_more = self.lines.iter().skip(lines).any(|line| !line.is_empty());
        self.lines.truncate(lines);
        if has_more && let Some(line) = self.lines.last_mut() {
            *line = cut_line(std::mem::take(line), self.width.saturating_sub(CUT.len()));
            line.push(piece(CUT, Role::Muted));
        }
    }

    /// Adds an empty line, unless the last one is empty already.
    pub(super) fn gap(&mut self) {
        if !self.tight && self.lines.last().is_some_and(|l| !l.is_empty()) {
            self.lines.push(Vec::new());
        }
    }

    /// Adds a line as it is; what does not fit is cut.
    pub(super) fn line(&mut self, pieces: Vec<Piece>) {
        self.lines.push(pieces);
    }

    /// Adds a text, wrapped.
    pub(super) fn text(&mut self, text: &str, role: Role) {
        self.hanging("", text, role);
    }

    /// Adds a text, wrapped, with a sign before its first line and the rest under its first word.
    pub(super) fn hanging(&mut self, sign: &str, text: &str, role: Role) {
        let indent = wrap::width(sign);
        let columns = self.width.saturating_sub(indent);
        for (i, line) in wrap::lines(text, columns).into_iter().enumerate() {
            let lead = if i == 0 { sign.to_owned() } else { " ".repeat(indent) };
            self.lines.push(vec![piece(lead, Role::Muted), piece(line, role)]);
        }
    }

    /// Adds a text that links to an address, if there is one.
    pub(super) fn linked(&mut self, sign: &str, text: &str, role: Role, link: Option<&Link>) {
        let before = self.lines.len();
        self.hanging(sign, text, role);
        for line in &mut self.lines[before..] {
            if let Some(text) = line.last_mut() {
                text.link = link.cloned();
            }
        }
    }

    /// Adds another page's lines, further in.
    pub(super) fn indent(&mut self, inner: Page, by: usize) {
        for mut line in inner.lines {
            if !line.is_empty() {
                line.insert(0, piece(" ".repeat(by), Role::Plain));
            }
            self.lines.push(line);
        }
    }

    /// Adds a label and a text beside it; under it when there is little room.
    pub(super) fn field(&mut self, label: &str, text: &str, role: Role) {
        let label = format!("{label}  ");
        if wrap::width(&label) * 3 > self.width {
            self.text(label.trim_end(), Role::Muted);
            self.hanging("  ", text, role);
        } else {
            self.hanging(&label, text, role);
        }
    }

    /// Adds a label and a text whose parts have tones of their own; under it when there is little
    /// room.
    pub(super) fn toned_field(&mut self, label: &str, text: &Cell) {
        let label = format!("{label}  ");
        let role = of_tone(text.tone);
        let (mut lead, indent) = if wrap::width(&label) * 3 > self.width {
            self.text(label.trim_end(), Role::Muted);
            ("  ".to_owned(), 2)
        } else {
            let indent = wrap::width(&label);
            (label, indent)
        };
        let columns = self.width.saturating_sub(indent);
        for line in wrap::wrap(&text.text, columns) {
            let mut pieces =
                vec![piece(std::mem::replace(&mut lead, " ".repeat(indent)), Role::Muted)];
            let mut at = line.start;
            for part in &text.parts {
                let (from, to) = (part.range.start.max(at), part.range.end.min(line.end));
                if from < to {
                    pieces.push(piece(&text.text[at..from], role));
                    pieces.push(piece(&text.text[from..to], of_tone(part.tone)));
                    at = to;
                }
            }
            pieces.push(piece(&text.text[at..line.end], role));
            self.lines.push(pieces);
        }
    }

    /// Adds a heading with a rule after it.
    pub(super) fn heading(&mut self, text: &str, theme: &Theme) {
        self.gap();
        let text = wrap::cut_to(text, self.width);
        let rest = self.width.saturating_sub(wrap::width(&text) + 1);
        self.lines.push(vec![
            piece(text, Role::Strong),
            piece(format!(" {}", theme.rule().repeat(rest)), Role::Rule),
        ]);
    }

    /// Adds pieces one after another, on as many lines as they need; a piece is only wrapped when
    /// it is longer than a line.
    pub(super) fn flow(&mut self, pieces: Vec<Piece>, between: &str) {
        let mut line: Vec<Piece> = Vec::new();
        let mut used = 0;
        for next in pieces {
            let wide = wrap::width(&next.text);
            let gap = if line.is_empty() { 0 } else { wrap::width(between) };
            if wide > self.width {
                if !line.is_empty() {
                    self.lines.push(std::mem::take(&mut line));
                }
                used = 0;
                for text in wrap::lines(&next.text, self.width) {
                    self.lines.push(vec![Piece { text: text.to_owned(), ..next.clone() }]);
                }
                continue;
            }
            if used + gap + wide > self.width && !line.is_empty() {
                self.lines.push(std::mem::take(&mut line));
                used = 0;
            } else if gap > 0 {
                line.push(piece(between, Role::Plain));
                used += gap;
            }
            used += wide;
            line.push(next);
        }
        if !line.is_empty() {
            self.lines.push(line);
        }
    }

    /// Adds a left and a right part on one line; the left one is cut when there is no room.
    pub(super) fn sides(&mut self, left: Vec<Piece>, right: Vec<Piece>) {
        let line = join_sides(left, right, self.width);
        self.lines.push(line);
    }

    /// Puts the lines from `scroll` on into a region, and notes what can be clicked.
    pub(super) fn put(
        &self,
        area: Rect,
        scroll: usize,
        theme: &Theme,
        buffer: &mut Buffer,
        hits: &mut Vec<Hit>,
    ) {
        let window = self.lines.iter().skip(scroll).take(usize::from(area.height));
        for (row, line) in (area.y..).zip(window) {
            put_line(line, Rect { y: row, height: 1, ..area }, theme, buffer, hits);
        }
    }

    /// Returns how far the page can be scrolled in a window of this height.
    pub(super) fn scroll_limit(&self, height: u16) -> usize {
        self.len().saturating_sub(usize::from(height))
    }
}

/// Puts a left and a right part on a line of this width.
pub(super) fn join_sides(left: Vec<Piece>, right: Vec<Piece>, width: usize) -> Vec<Piece> {
    let wide = |pieces: &[Piece]| pieces.iter().map(|p| wrap::width(&p.text)).sum::<usize>();
    let room = width.saturating_sub(wide(&right) + 1);
    let mut line = Vec::new();
    let mut used = 0;
    for mut next in left {
        next.text = wrap::cut_to(&next.text, room.saturating_sub(used));
        used += wrap::width(&next.text);
        line.push(next);
    }
    line.push(piece(" ".repeat(width.saturating_sub(used + wide(&right))), Role::Plain));
    line.extend(right);
    line
}

/// Returns as much of a line as fits.
fn cut_line(line: Vec<Piece>, width: usize) -> Vec<Piece> {
    let mut used = 0;
    let mut out = Vec::new();
    for mut part in line {
        let wide = part.columns();
        if used + wide > width {
            part.text.truncate(fitting(&part.text, width - used));
            out.push(part);
            break;
        }
        used += wide;
        out.push(part);
    }
    out
}

/// Returns how much of a text fits, in bytes.
fn fitting(text: &str, columns: usize) -> usize {
    let mut end = 0;
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += wrap::width(c.encode_utf8(&mut [0; 4]));
        if used > columns {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Returns the columns of a line without the blanks at its end.
fn seen_columns(line: &[Piece]) -> usize {
    let mut columns = 0;
    let mut seen = 0;
    for part in line {
        if !part.text.trim_end().is_empty() {
            seen = columns + wrap::width(part.text.trim_end());
        }
        columns += part.columns();
    }
    seen
}

/// Puts one line; what does not fit is cut, and marked as cut.
pub(super) fn put_line(
    line: &[Piece],
    area: Rect,
    theme: &Theme,
    buffer: &mut Buffer,
    hits: &mut Vec<Hit>,
) {
    let mut column = area.x;
    let end = area.right();
    let room = usize::from(area.width);
    // No character is wider than its bytes are many.
    let may_overflow = line.iter().map(|part| part.text.len()).sum::<usize>() > room
        && line.iter().map(Piece::columns).sum::<usize>() > room;
    let cut = (may_overflow && seen_columns(line) > room && room > CUT.len()).then(|| {
        let mut cut = cut_line(line.to_vec(), room - CUT.len());
        cut.push(piece(CUT, line.last().map_or(Role::Muted, |part| part.role)));
        cut
    });
    for part in cut.as_deref().unwrap_or(line) {
        if column >= end {
            break;
        }
        let start = column;
        column = put_text(
            &part.text,
            Rect { x: column, width: end - column, ..area },
            // What stood there before, a rule or the keys, leaves nothing of its own.
            Style::reset().patch(theme.style(part.role)),
            buffer,
        );
        if let Some(link) = part.link.as_ref().filter(|_| theme.links) {
            link::put(buffer, area.y, start..column, link);
        }
        if let Some(target) = part.target {
            hits.push(Hit { left: start, row: area.y, width: column - start, target });
        }
    }
}

/// Puts a text at the beginning of a line; returns the column after it.
fn put_text(text: &str, area: Rect, style: Style, buffer: &mut Buffer) -> u16 {
    let rest = put_plain(text, area, style, buffer);
    rest.unwrap_or_else(|| {
        buffer.set_stringn(area.x, area.y, text, usize::from(area.width), style).0
    })
}

/// Puts a text of which every character is a grapheme of its own, so that none has to be looked for;
/// `None` when there is another one.
fn put_plain(text: &str, area: Rect, style: Style, buffer: &mut Buffer) -> Option<u16> {
    let mut styled = ScreenCell::EMPTY;
    styled.set_style(style);
    let all = buffer.area;
    let area = all.intersection(area);
    let start = usize::from(area.y - all.y) * usize::from(all.width) + usize::from(area.x - all.x);
    let row = buffer.content.get_mut(start..start + usize::from(area.width))?;
    let mut at = 0;
    for c in text.chars() {
        let wide = wrap::lone_width(c)?;
        let Some([first, rest @ ..]) = row.get_mut(at..at + wide) else { break };
        first.set_char(c);
        (first.fg, first.bg, first.modifier) = (styled.fg, styled.bg, styled.modifier);
        first.diff_option = styled.diff_option;
        rest.iter_mut().for_each(ScreenCell::reset);
        at += wide;
    }
    u16::try_from(at).ok().map(|columns| area.x + columns)
}
