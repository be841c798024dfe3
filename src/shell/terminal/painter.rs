//! Frames as few bytes: what a slow line has to carry for a key.
//!
//! Knows cells and escape sequences, and neither screens nor texts.

use std::io::{self, Write as _};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

use super::output::Buffer;
use crate::text::wrap;

/// From this many blanks on, erasing them is shorter than writing them.
const FEWEST_ERASED: u16 = 6;

/// Draws cells as ratatui's own backend does, in a third of its bytes: that one moves the cursor
/// after each wide character, and changes one property of the style after another.
pub(super) struct Painter {
    other: CrosstermBackend<Buffer>,
    out: Buffer,
    /// Whether the cursor can be seen, as far as that is known.
    cursor: Option<Cursor>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cursor {
    Shown,
    Hidden,
}

impl Painter {
    pub(super) fn new(out: Buffer) -> Self {
        Self { other: CrosstermBackend::new(out.clone()), out, cursor: None }
    }

    fn show(&mut self, cursor: Cursor) -> io::Result<()> {
        if self.cursor == Some(cursor) {
            return Ok(());
        }
        self.cursor = Some(cursor);
        match cursor {
            Cursor::Shown => self.other.show_cursor(),
            Cursor::Hidden => self.other.hide_cursor(),
        }
    }
}

impl Backend for Painter {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut stroke = Stroke::default();
        content.for_each(|(x, y, cell)| stroke.cell(x, y, cell));
        stroke.end();
        self.out.write_all(&stroke.out)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.show(Cursor::Hidden)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.show(Cursor::Shown)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.other.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.other.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.other.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.other.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        // Asked for with every frame; the general way opens a file for it.
        #[cfg(unix)]
        if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout())
            && size.ws_col > 0
            && size.ws_row > 0
        {
            return Ok(Size::new(size.ws_col, size.ws_row));
        }
        self.other.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.other.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The look of a cell.
type Look = (Color, Color, Modifier);

/// How every frame begins and ends.
const PLAIN: Look = (Color::Reset, Color::Reset, Modifier::empty());

/// The bytes of one frame, and where they leave the terminal.
struct Stroke {
    out: Vec<u8>,
    /// Where the cursor is; unknown after characters whose width terminals do not agree on.
    here: Option<(u16, u16)>,
    look: Look,
    /// Blanks that are not written yet: where they begin, and how many.
    blanks: Option<(u16, u16, u16)>,
}

impl Default for Stroke {
    fn default() -> Self {
        Self { out: Vec::new(), here: None, look: PLAIN, blanks: None }
    }
}

impl Stroke {
    fn cell(&mut self, x: u16, y: u16, cell: &Cell) {
        if is_blank(cell) {
            match &mut self.blanks {
                Some((start, row, count)) if (*start + *count, *row) == (x, y) => *count += 1,
                _ => {
                    self.put_blanks();
                    self.blanks = Some((x, y, 1));
                }
            }
            return;
        }
        self.put_blanks();
        self.go(x, y);
        self.set((cell.fg, cell.bg, cell.modifier));
        self.put(cell.symbol().as_bytes());
        self.here = advance(cell.symbol()).map(|wide| (x + wide, y));
    }

    fn end(&mut self) {
        self.put_blanks();
        self.set(PLAIN);
    }

    fn put_blanks(&mut self) {
        let Some((x, y, count)) = self.blanks.take() else { return };
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
fn advance(symbol: &str) -> Option<u16> {
    let is_line = symbol.chars().all(|c| matches!(c, '\u{2500}'..='\u{257F}'));
    let wide = wrap::plain_width(symbol).or_else(|| is_line.then_some(1))?;
    u16::try_from(wide).ok()
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::style::{Style, Stylize as _};
    use ratatui::text::Line;

    use super::*;

    /// The frames that a terminal is drawn one after another.
    fn frames() -> Vec<Vec<Line<'static>>> {
        vec![
            vec![
                "受注サービス 本番 2026 Q4".bold().into(),
                Line::from("────────────────────").dim(),
                Line::from(vec![" y ".reversed(), "はい ".green().bold(), "x".red().on_blue()]),
                "wide 👩‍🚀 and ○ ambiguous ｶﾞ half".into(),
            ],
            vec![
                "受注サービス".into(),
                Line::from("                    ").reversed(),
                Line::from(vec!["   ".reversed(), "        ".underlined(), "a".into()]),
                "w".into(),
            ],
            vec![Line::styled(
                "漢字",
                Style::new().fg(Color::Indexed(200)).bg(Color::Rgb(1, 2, 3)),
            )],
            Vec::new(),
        ]
    }

    fn draw<B: Backend>(terminal: &mut Terminal<B>, lines: &[Line<'static>]) {
        let drawn = terminal.draw(|frame| {
            for (row, line) in frame.area().rows().zip(lines) {
                frame.render_widget(line, row);
            }
        });
        assert!(drawn.is_ok());
    }

    /// Compares what a terminal shows after each frame with what ratatui's own backend makes of it.
    #[test]
    fn the_screen_is_the_one_that_the_common_backend_draws_in_fewer_bytes() {
        let size = ratatui::layout::Rect::new(0, 0, 40, 6);
        let viewport = || ratatui::TerminalOptions { viewport: ratatui::Viewport::Fixed(size) };
        let (ours, theirs) = (Buffer::default(), Buffer::default());
        let mut painter = Terminal::with_options(Painter::new(ours.clone()), viewport()).unwrap();
        let common = CrosstermBackend::new(theirs.clone());
        let mut common = Terminal::with_options(common, viewport()).unwrap();
        let mut screens = [vt100::Parser::new(6, 40, 0), vt100::Parser::new(6, 40, 0)];
        crossterm::style::force_color_output(true);
        for frame in frames() {
            draw(&mut painter, &frame);
            draw(&mut common, &frame);
            let (ours, theirs) = (ours.take(), theirs.take());
            assert!(ours.len() < theirs.len(), "{} {}", ours.len(), theirs.len());
            screens[0].process(&ours);
            screens[1].process(&theirs);
            for at in (0..6).flat_map(|row| (0..40).map(move |column| (row, column))) {
                let [ours, theirs] = [0, 1].map(|i| screens[i].screen().cell(at.0, at.1).unwrap());
                let [a, b] = [ours, theirs].map(|cell| cell.contents().trim().to_owned());
                assert_eq!(a, b, "{at:?}");
                let look = |cell: &vt100::Cell| (cell.bgcolor(), cell.inverse(), cell.underline());
                assert_eq!(look(ours), look(theirs), "{at:?}");
                if !a.is_empty() {
                    let look = |cell: &vt100::Cell| (cell.fgcolor(), cell.bold(), cell.dim());
                    assert_eq!(look(ours), look(theirs), "{at:?}");
                }
            }
        }
    }

    #[test]
    fn japanese_text_goes_out_without_a_move_between_its_characters() {
        let mut stroke = Stroke::default();
        for (x, symbol) in [(0, "日"), (2, "本"), (4, "a"), (5, "○"), (6, "b")] {
            let mut cell = Cell::default();
            cell.set_symbol(symbol);
            stroke.cell(x, 0, &cell);
        }
        stroke.end();
        assert_eq!(String::from_utf8(stroke.out).unwrap(), "\x1b[1;1H日本a○\x1b[1;7Hb");
    }
}
