//! Frames as few bytes: what a slow line has to carry for a key.
//!
//! What a frame is made of is in `stroke`; here is the rest of a backend.

use std::io::{self, Write as _};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::output::Buffer;
use super::stroke::{Halves, Stroke};

/// Draws cells as ratatui's own backend does, in fewer bytes: that one moves the cursor
/// after each wide character, and changes one property of the style after another.
pub(super) struct Painter {
    other: CrosstermBackend<Buffer>,
    out: Buffer,
    /// Whether the cursor can be seen, as far as that is known.
    cursor: Option<Cursor>,
    halves: Halves,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cursor {
    Shown,
    Hidden,
}

impl Painter {
    pub(super) fn new(out: Buffer) -> Self {
        let other = CrosstermBackend::new(out.clone());
        Self { other, out, cursor: None, halves: Halves::default() }
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
        let mut stroke = Stroke::new(&mut self.halves);
        content.for_each(|(x, y, cell)| stroke.cell(x, y, cell));
        self.out.write_all(&stroke.end())
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
        self.halves = Halves::default();
        self.other.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.halves = Halves::default();
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

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::style::{Color, Style, Stylize as _};
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
            vec!["漢字かな交じり文を消す".into(), "受注a".into()],
            vec!["漢字 a 交".into(), "a".into(), "あ".into()],
            vec!["".into(), "受".into()],
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

    /// Compares what a terminal shows after each frame with what ratatui's own backend makes of it;
    /// returns the bytes of both.
    fn compare(frames: &[Vec<Line<'static>>]) -> (usize, usize) {
        let size = ratatui::layout::Rect::new(0, 0, 40, 6);
        let viewport = || ratatui::TerminalOptions { viewport: ratatui::Viewport::Fixed(size) };
        let (ours, theirs) = (Buffer::default(), Buffer::default());
        let mut painter = Terminal::with_options(Painter::new(ours.clone()), viewport()).unwrap();
        let common = CrosstermBackend::new(theirs.clone());
        let mut common = Terminal::with_options(common, viewport()).unwrap();
        let mut screens = [vt100::Parser::new(6, 40, 0), vt100::Parser::new(6, 40, 0)];
        let mut bytes = (0, 0);
        crossterm::style::force_color_output(true);
        for frame in frames {
            draw(&mut painter, frame);
            draw(&mut common, frame);
            let (ours, theirs) = (ours.take(), theirs.take());
            bytes = (bytes.0 + ours.len(), bytes.1 + theirs.len());
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
        bytes
    }

    #[test]
    fn the_screen_is_the_one_that_the_common_backend_draws_in_fewer_bytes() {
        let (ours, theirs) = compare(&frames());
        assert!(ours * 5 < theirs * 3, "{ours} {theirs}");
    }

    #[test]
    fn links_change_nothing_else_that_is_seen_and_leave_nothing_behind() {
        use std::num::NonZeroU16;

        use ratatui::buffer::CellDiffOption;

        let out = Buffer::default();
        let size = ratatui::layout::Rect::new(0, 0, 20, 2);
        let viewport = ratatui::TerminalOptions { viewport: ratatui::Viewport::Fixed(size) };
        let mut painter = Terminal::with_options(Painter::new(out.clone()), viewport).unwrap();
        let mut screen = vt100::Parser::new(2, 20, 0);
        for (text, link) in [
            ("a日本b next", Some("https://example.com/1")),
            ("a日本b next", Some("https://example.com/2")),
            ("a日本b next", None),
            ("x", Some("https://example.com/3")),
        ] {
            let drawn = painter.draw(|frame| {
                frame.render_widget(Line::from(text), size);
                let buffer = frame.buffer_mut();
                let mut x = 0;
                while let Some(link) = link.filter(|_| x < 4) {
                    let cell = &mut buffer[(x, 0)];
                    let wide = if cell.symbol().is_ascii() { 1 } else { 2 };
                    let linked = format!("\x1b]8;;{link}\x1b\\{}\x1b]8;;\x1b\\", cell.symbol());
                    cell.set_symbol(&linked);
                    cell.set_diff_option(CellDiffOption::ForcedWidth(
                        NonZeroU16::new(wide).unwrap(),
                    ));
                    x += wide;
                }
            });
            assert!(drawn.is_ok());
            let bytes = out.take();
            let said = String::from_utf8(bytes.clone()).unwrap();
            if let Some(link) = link {
                assert!(said.contains(link), "the link alone has changed: {said:?}");
            }
            let ended = said.rfind("\x1b]8;;\x1b\\");
            assert_eq!(ended.is_some(), link.is_some(), "{said:?}");
            assert!(said.rfind("\x1b]8;;h") <= ended, "{said:?}");
            screen.process(&bytes);
            assert_eq!(screen.screen().contents().trim_end(), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_after_any_other_leaves_no_trace(
            frames in proptest::collection::vec(
                proptest::collection::vec("([あ漢字]|[a-c]|  ?|○|─|👩‍🚀){0,25}", 0..6),
                1..8,
            ),
        ) {
            let line = |text: String| Line::from(text);
            let frames: Vec<Vec<Line<'static>>> =
                frames.into_iter().map(|lines| lines.into_iter().map(line).collect()).collect();
            compare(&frames);
        }
    }
}
