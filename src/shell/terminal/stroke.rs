//! The bytes of a frame: moves, styles and characters.
//!
//! Knows cells and escape sequences, and neither screens nor texts.

use std::io::Write as _;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use crate::text::wrap;
use crate::ui::link;

/// From this many blanks on, erasing them is shorter than writing them.
const FEWEST_ERASED: u16 = 6;

/// The look of a cell.
type Look = (Color, Color, Modifier);

/// How every frame begins and ends.
const PLAIN: Look = (Color::Reset, Color::Reset, Modifier::empty());

/// Where the second halves of wide characters are on the screen, row by row.
///
/// When a blank takes the place of the first half, the second is blank too, and nothing says so: with
/// this, a line of Japanese text is erased in one piece and not character by character.
#[derive(Debug, Default)]
pub(super) struct Halves(Vec<Vec<bool>>);

impl Halves {
    /// Notes what a cell and the one after it are now; tells whether the one after it was a half.
    fn put(&mut self, x: u16, y: u16, is_wide: bool) -> bool {
        let (x, y) = (usize::from(x), usize::from(y));
        if self.0.len() <= y {
            self.0.resize_with(y + 1, Vec::new);
        }
        let Some(row) = self.0.get_mut(y) else { return false };
        if row.len() < x + 2 {
            row.resize(x + 2, false);
        }
        row[x] = false;
        std::mem::replace(&mut row[x + 1], is_wide)
    }
}

/// The bytes of one frame, and where they leave the terminal.
pub(super) struct Stroke<'a> {
    halves: &'a mut Halves,
    out: Vec<u8>,
    /// Where the cursor is; unknown after characters whose width terminals do not agree on.
    here: Option<(u16, u16)>,
    look: Look,
    /// What the cells that are written now link to; nothing for most.
    link: String,
    /// Blanks that are not written yet: where they begin, and how many.
    blanks: Option<(u16, u16, u16)>,
}

impl<'a> Stroke<'a> {
    /// Begins a frame; its bytes come after those of `out`.
    pub(super) fn new(halves: &'a mut Halves, out: Vec<u8>) -> Self {
        Self { halves, out, here: None, look: PLAIN, link: String::new(), blanks: None }
    }

    pub(super) fn cell(&mut self, x: u16, y: u16, cell: &Cell) {
        if is_blank(cell) {
            let end = x + if self.halves.put(x, y, false) { 2 } else { 1 };
            match &mut self.blanks {
                Some((start, row, count)) if *row == y && *start + *count >= x => {
                    *count = (*count).max(end - *start);
                }
                _ => {
                    self.put_blanks();
                    self.blanks = Some((x, y, end - x));
                }
            }
            return;
        }
        self.put_blanks();
        let (link, symbol) = link::of(cell);
        let plain = wrap::plain_width(symbol);
        self.halves.put(x, y, plain.unwrap_or_else(|| wrap::grapheme_width(symbol)) > 1);
        self.go(x, y);
        self.set((cell.fg, cell.bg, cell.modifier));
        self.link_to(link);
        self.put(symbol.as_bytes());
        self.here = advance(symbol, plain).map(|wide| (x + wide, y));
    }

    /// Returns the bytes, which leave the terminal as they found it but for its cells.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.put_blanks();
        self.link_to("");
        self.set(PLAIN);
        self.out
    }

    /// Begins or ends a link: once for all the cells that stand one after another.
    fn link_to(&mut self, link: &str) {
        // Comparing two empty texts is a call, and a slow one for some processors.
        let are_none = self.link.is_empty() && link.is_empty();
        if !are_none && self.link != link {
            self.link.clear();
            self.link.push_str(link);
            self.put(b"\x1b]8;;");
            self.put(link.as_bytes());
            self.put(b"\x1b\\");
        }
    }

    fn put_blanks(&mut self) {
        let Some((x, y, count)) = self.blanks.take() else { return };
        self.link_to("");
        self.go(x, y);
        let shows = |look: Look| {
            look.1 != Color::Reset || look.2.intersects(Modifier::REVERSED | Modifier::UNDERLINED)
        };
        if shows(self.look) {
            self.set(PLAIN);
        }
        if count < FEWEST_ERASED {
            self.out.extend(std::iter::repeat_n(b' ', usize::from(count)));
            self.here = Some((x + count, y));
        } else {
            self.sequence(&[count], b'X');
        }
    }

    fn go(&mut self, x: u16, y: u16) {
        match self.here {
            Some(here) if here == (x, y) => {}
            Some((_, row)) if row == y => self.sequence(&[x + 1], b'G'),
            _ => self.sequence(&[y + 1, x + 1], b'H'),
        }
        self.here = Some((x, y));
    }

    fn set(&mut self, look: Look) {
        if look == self.look {
            return;
        }
        let (fg, bg, modifier) = look;
        self.put(b"\x1b[0");
        for (one, code) in [
            (Modifier::BOLD, 1),
            (Modifier::DIM, 2),
            (Modifier::ITALIC, 3),
            (Modifier::UNDERLINED, 4),
            (Modifier::SLOW_BLINK, 5),
            (Modifier::RAPID_BLINK, 6),
            (Modifier::REVERSED, 7),
            (Modifier::HIDDEN, 8),
            (Modifier::CROSSED_OUT, 9),
        ] {
            if modifier.contains(one) {
                self.parameter(code);
            }
        }
        self.color(fg, 30);
        self.color(bg, 40);
        self.put(b"m");
        self.look = look;
    }

    fn color(&mut self, color: Color, first: u16) {
        let bright = first + 60;
        let code = match color {
            Color::Reset => return,
            Color::Black => first,
            Color::Red => first + 1,
            Color::Green => first + 2,
            Color::Yellow => first + 3,
            Color::Blue => first + 4,
            Color::Magenta => first + 5,
            Color::Cyan => first + 6,
            Color::Gray => first + 7,
            Color::DarkGray => bright,
            Color::LightRed => bright + 1,
            Color::LightGreen => bright + 2,
            Color::LightYellow => bright + 3,
            Color::LightBlue => bright + 4,
            Color::LightMagenta => bright + 5,
            Color::LightCyan => bright + 6,
            Color::White => bright + 7,
            Color::Indexed(index) => {
                return [first + 8, 5, index.into()].into_iter().for_each(|p| self.parameter(p));
            }
            Color::Rgb(r, g, b) => {
                let parameters = [first + 8, 2, r.into(), g.into(), b.into()];
                return parameters.into_iter().for_each(|p| self.parameter(p));
            }
        };
        self.parameter(code);
    }

    fn parameter(&mut self, value: u16) {
        self.out.push(b';');
        self.number(value);
    }

    fn sequence(&mut self, parameters: &[u16], end: u8) {
        self.put(b"\x1b[");
        for (i, value) in parameters.iter().enumerate() {
            if i > 0 {
                self.out.push(b';');
            }
            self.number(*value);
        }
        self.out.push(end);
    }

    fn number(&mut self, value: u16) {
        // Writing to memory cannot fail.
        let _ = write!(self.out, "{value}");
    }

    fn put(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }
}

/// Tells whether a cell looks like an erased one; the weight of a blank cannot be seen.
fn is_blank(cell: &Cell) -> bool {
    let seen = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    cell.symbol() == " " && cell.bg == Color::Reset && !cell.modifier.intersects(seen)
}

/// Returns how far a character moves the cursor, where all terminals agree on it.
fn advance(symbol: &str, plain: Option<usize>) -> Option<u16> {
    let is_line = || symbol.chars().all(|c| matches!(c, '\u{2500}'..='\u{257F}'));
    let wide = plain.or_else(|| is_line().then_some(1))?;
    u16::try_from(wide).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_text_goes_out_without_a_move_between_its_characters() {
        let mut halves = Halves::default();
        let mut stroke = Stroke::new(&mut halves, Vec::new());
        for (x, symbol) in [(0, "日"), (2, "本"), (4, "a"), (5, "○"), (6, "b")] {
            let mut cell = Cell::default();
            cell.set_symbol(symbol);
            stroke.cell(x, 0, &cell);
        }
        assert_eq!(String::from_utf8(stroke.end()).unwrap(), "\x1b[1;1H日本a○\x1b[1;7Hb");
    }

    #[test]
    fn a_link_is_opened_once_and_closed_before_anything_else() {
        let mut halves = Halves::default();
        let mut stroke = Stroke::new(&mut halves, Vec::new());
        for (x, symbol) in [(0, "a"), (1, "日"), (3, "b")] {
            let mut cell = Cell::default();
            if x < 3 {
                cell.set_symbol(&format!("\x1b]8;;https://x\x1b\\{symbol}\x1b]8;;\x1b\\"));
            } else {
                cell.set_symbol(symbol);
            }
            stroke.cell(x, 0, &cell);
        }
        let text = String::from_utf8(stroke.end()).unwrap();
        assert_eq!(text, "\x1b[1;1H\x1b]8;;https://x\x1b\\a日\x1b]8;;\x1b\\b");
    }
}
