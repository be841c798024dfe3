use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Color, Style, Stylize as _};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

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
        vec![Line::styled("漢字", Style::new().fg(Color::Indexed(200)).bg(Color::Rgb(1, 2, 3)))],
        Vec::new(),
        vec!["漢字かな交じり文を消す".into(), "受注a".into()],
        vec!["漢字 a 交".into(), "a".into(), "あ".into()],
        vec!["".into(), "受".into()],
    ]
}

fn paint(buffer: &mut Buffer, lines: &[Line<'static>]) {
    for (row, line) in buffer.area.rows().zip(lines) {
        line.render(row, buffer);
    }
}

/// Bytes that somebody else writes.
#[derive(Clone, Default)]
struct Shared(Rc<RefCell<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Compares what a terminal shows after each frame with what ratatui's own backend makes of it;
/// returns the bytes of both.
fn compare(frames: &[Vec<Line<'static>>]) -> (usize, usize) {
    let size = Rect::new(0, 0, 40, 6);
    let viewport = ratatui::TerminalOptions { viewport: ratatui::Viewport::Fixed(size) };
    let theirs = Shared::default();
    let mut sheet = Sheet::new(Vec::new());
    let common = CrosstermBackend::new(theirs.clone());
    let mut common = Terminal::with_options(common, viewport).unwrap();
    let mut screens = [vt100::Parser::new(6, 40, 0), vt100::Parser::new(6, 40, 0)];
    let mut bytes = (0, 0);
    crossterm::style::force_color_output(true);
    for frame in frames {
        let ours = sheet.draw(size.as_size(), |buffer| {
            paint(buffer, frame);
            None
        });
        sheet.turn();
        common.draw(|theirs| paint(theirs.buffer_mut(), frame)).unwrap();
        let theirs = theirs.0.take();
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

    let size = Rect::new(0, 0, 20, 2);
    let mut sheet = Sheet::new(Vec::new());
    let mut screen = vt100::Parser::new(2, 20, 0);
    for (text, link) in [
        ("a日本b next", Some("https://example.com/1")),
        ("a日本b next", Some("https://example.com/2")),
        ("a日本b next", None),
        ("x", Some("https://example.com/3")),
    ] {
        let bytes = sheet.draw(size.as_size(), |buffer| {
            Line::from(text).render(size, buffer);
            let mut x = 0;
            while let Some(link) = link.filter(|_| x < 4) {
                let cell = &mut buffer[(x, 0)];
                let wide = if cell.symbol().is_ascii() { 1 } else { 2 };
                let linked = format!("\x1b]8;;{link}\x1b\\{}\x1b]8;;\x1b\\", cell.symbol());
                cell.set_symbol(&linked);
                cell.set_diff_option(CellDiffOption::ForcedWidth(NonZeroU16::new(wide).unwrap()));
                x += wide;
            }
            None
        });
        sheet.turn();
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
#[test]
fn a_screen_of_another_size_is_drawn_anew() {
    let (mut sheet, mut begun) = (Sheet::new(b"begin".to_vec()), false);
    let mut screen = vt100::Parser::new(4, 20, 0);
    for (width, height) in [(20, 4), (20, 3), (12, 4), (20, 4)] {
        let bytes = sheet.draw(Size::new(width, height), |buffer| {
            assert!(buffer.content.iter().all(|cell| *cell == Cell::EMPTY));
            paint(buffer, &["漢字かな".into(), "".into(), "abc".into()]);
            Some(Position::new(2, 1))
        });
        sheet.turn();
        assert_eq!(sheet.size(), Size::new(width, height));
        screen.process(&bytes);
        assert_eq!(screen.screen().cursor_position(), (1, 2));
        assert!(screen.screen().contents().contains("漢字かな\n\nabc"));
        let is_first = !std::mem::replace(&mut begun, true);
        assert_eq!(bytes.starts_with(b"begin"), is_first);
        assert!(String::from_utf8(bytes).unwrap().contains("漢字かな"));
    }
}

#[test]
fn the_cursor_is_shown_and_hidden_once() {
    let mut sheet = Sheet::new(Vec::new());
    let mut said = Vec::new();
    for cursor in [None, None, Some(Position::new(1, 0)), Some(Position::new(2, 0)), None] {
        said.push(String::from_utf8(sheet.draw(Size::new(4, 1), |_| cursor)).unwrap());
        sheet.turn();
    }
    let wanted = ["\x1b[?25l", "", "\x1b[?25h\x1b[1;2H", "\x1b[1;3H", "\x1b[?25l"];
    assert_eq!(said, wanted);
}
