//! Reading keys on Unix.
//!
//! crossterm's reader can only be waited for by itself, loses a key that comes with a new size, and
//! never returns once the terminal is gone. Here the bytes are read when the system says that there
//! are some, and only their meaning is left to a parser.

use std::collections::VecDeque;
use std::io;
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use rustix::io::{Errno, retry_on_intr};
use termina::event as typed;

use super::message;
use crate::app::message::Msg;

/// How long the rest of an escape sequence may take; then the escape was the key.
const PATIENCE: Duration = Duration::from_millis(30);

/// How long the rest of a longer sequence may take; after that it never comes, and what is typed
/// next is no part of it.
const LONG_PATIENCE: Duration = Duration::from_millis(500);

/// The most bytes of a sequence; what goes on longer is none.
const LONGEST: usize = 256;

const ESCAPE: u8 = 0x1B;

/// What stands around a paste.
const PASTE: [&[u8]; 2] = [b"\x1b[200~", b"\x1b[201~"];

/// What a terminal hands over at once at most.
const CHUNK: usize = 4096;

/// What is typed.
#[derive(Debug, Default)]
pub struct Keyboard {
    parser: termina::Parser,
    meant: VecDeque<Msg>,
    rest: Rest,
}

/// The bytes that meant nothing yet: the parser may hold on to them, and to all that follows.
#[derive(Debug, Default)]
struct Rest {
    bytes: Vec<u8>,
    since: Option<Instant>,
    /// Whether a paste has begun that has not ended; its text may take as long as it likes.
    is_paste: bool,
}

impl Rest {
    fn push(&mut self, byte: u8, now: Instant) {
        // No letter goes on with an escape: what stood here was none.
        if byte == ESCAPE && self.bytes.first() != Some(&ESCAPE) {
            self.bytes.clear();
        }
        if self.bytes.is_empty() {
            self.since = Some(now);
        }
        self.bytes.push(byte);
        if self.bytes.ends_with(PASTE[0]) {
            self.is_paste = true;
        } else if self.bytes.ends_with(PASTE[1]) {
            self.is_paste = false;
        }
    }

    /// Returns the sequence that is begun; a letter that is cut waits for its rest for ever.
    fn begun(&self) -> &[u8] {
        let is_sequence = self.bytes.first() == Some(&ESCAPE) && !self.is_paste;
        if is_sequence { &self.bytes } else { &[] }
    }

    /// Whether a sequence is begun that will never end.
    fn is_endless(&self, now: Instant) -> bool {
        let is_late = self.since.is_some_and(|since| now.duration_since(since) > LONG_PATIENCE);
        self.begun().len() > LONGEST || is_late && !self.begun().is_empty()
    }
}

impl Keyboard {
    /// Reads what is there, once; `false` when the terminal has nothing more to say ever.
    ///
    /// # Errors
    ///
    /// Fails when the terminal cannot be read.
    pub fn read(&mut self, terminal: impl AsFd) -> io::Result<bool> {
        let mut bytes = [0; CHUNK];
        match retry_on_intr(|| rustix::io::read(&terminal, &mut bytes)) {
            Ok(0) => Ok(false),
            Ok(n) => {
                self.take(bytes.get(..n).unwrap_or_default());
                Ok(true)
            }
            Err(Errno::AGAIN) => Ok(true),
            Err(error) => Err(error.into()),
        }
    }

    /// Returns what was meant next.
    pub fn pop(&mut self) -> Option<Msg> {
        self.meant.pop_front()
    }

    /// Returns how long to wait for the rest of a sequence, if one is begun.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        match self.rest.begun() {
            [] => None,
            [_] | [_, _] => Some(PATIENCE),
            _ => Some(LONG_PATIENCE),
        }
    }

    /// Takes what is begun as whole: nothing more came.
    pub fn settle(&mut self) {
        match self.rest.begun() {
            [] => return,
            // Both begin answers of a terminal that was asked something, which never happens here.
            [ESCAPE, c @ (b'P' | b']')] => {
                let alt = KeyEvent::new(KeyCode::Char(char::from(*c)), KeyModifiers::ALT);
                self.meant.extend(message(Event::Key(alt)));
            }
            begun => {
                let is_escape = begun == [ESCAPE];
                self.parser.parse(&[], false);
                if !self.collect() && is_escape {
                    self.meant.extend(message(Event::Key(KeyCode::Esc.into())));
                }
            }
        }
        self.begin_anew();
    }

    pub(super) fn take(&mut self, bytes: &[u8]) {
        self.take_at(bytes, Instant::now());
    }

    fn take_at(&mut self, bytes: &[u8], now: Instant) {
        for &byte in bytes {
            if self.rest.is_endless(now) {
                self.settle();
            }
            self.parser.parse(&[byte], true);
            if self.collect() {
                self.rest = Rest::default();
            } else {
                self.rest.push(byte, now);
            }
        }
    }

    fn begin_anew(&mut self) {
        self.parser = termina::Parser::default();
        self.rest = Rest::default();
    }

    /// Collects what was parsed; tells whether there was something.
    fn collect(&mut self) -> bool {
        let mut some = false;
        while let Some(event) = self.parser.pop() {
            some = true;
            self.meant.extend(known(event).and_then(message));
        }
        some
    }
}

/// Returns an event of the parser in crossterm's words; none for answers and keys without a use.
fn known(event: termina::Event) -> Option<Event> {
    Some(match event {
        termina::Event::Key(key) => Event::Key(KeyEvent::new_with_kind(
            code(key.code)?,
            held(key.modifiers),
            match key.kind {
                typed::KeyEventKind::Press => KeyEventKind::Press,
                typed::KeyEventKind::Repeat => KeyEventKind::Repeat,
                typed::KeyEventKind::Release => KeyEventKind::Release,
            },
        )),
        termina::Event::Mouse(mouse) => Event::Mouse(MouseEvent {
            kind: match mouse.kind {
                typed::MouseEventKind::Down(typed::MouseButton::Left) => {
                    MouseEventKind::Down(MouseButton::Left)
                }
                typed::MouseEventKind::ScrollDown => MouseEventKind::ScrollDown,
                typed::MouseEventKind::ScrollUp => MouseEventKind::ScrollUp,
                _ => return None,
            },
            column: mouse.column,
            row: mouse.row,
            modifiers: held(mouse.modifiers),
        }),
        termina::Event::Paste(text) => Event::Paste(text),
        _ => return None,
    })
}

fn code(code: typed::KeyCode) -> Option<KeyCode> {
    Some(match code {
        typed::KeyCode::Char(c) => KeyCode::Char(c),
        typed::KeyCode::Enter => KeyCode::Enter,
        typed::KeyCode::Backspace => KeyCode::Backspace,
        typed::KeyCode::Tab => KeyCode::Tab,
        typed::KeyCode::BackTab => KeyCode::BackTab,
        typed::KeyCode::Escape => KeyCode::Esc,
        typed::KeyCode::Left => KeyCode::Left,
        typed::KeyCode::Right => KeyCode::Right,
        typed::KeyCode::Up => KeyCode::Up,
        typed::KeyCode::Down => KeyCode::Down,
        typed::KeyCode::Home => KeyCode::Home,
        typed::KeyCode::End => KeyCode::End,
        typed::KeyCode::PageUp => KeyCode::PageUp,
        typed::KeyCode::PageDown => KeyCode::PageDown,
        typed::KeyCode::Delete => KeyCode::Delete,
        typed::KeyCode::Insert => KeyCode::Insert,
        typed::KeyCode::Function(number) => KeyCode::F(number),
        _ => return None,
    })
}

fn held(keys: typed::Modifiers) -> KeyModifiers {
    let mut out = KeyModifiers::NONE;
    for (theirs, ours) in [
        (typed::Modifiers::SHIFT, KeyModifiers::SHIFT),
        (typed::Modifiers::ALT, KeyModifiers::ALT),
        (typed::Modifiers::CONTROL, KeyModifiers::CONTROL),
    ] {
        out.set(ours, keys.contains(theirs));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::app::key::{Key, Mouse};

    /// What comes out when these pieces come in one after the other, and then nothing.
    fn meant(pieces: &[&[u8]]) -> Vec<String> {
        let mut keyboard = Keyboard::default();
        pieces.iter().for_each(|piece| keyboard.take(piece));
        keyboard.settle();
        std::iter::from_fn(|| keyboard.pop()).map(|msg| format!("{msg:?}")).collect()
    }

    fn keys(keys: &[Key]) -> Vec<String> {
        keys.iter().map(|key| format!("{:?}", Msg::Key(*key))).collect()
    }

    #[test]
    fn bytes_are_keys() {
        for (bytes, wanted) in [
            (&b"y"[..], Key::Char('y')),
            ("ｙ".as_bytes(), Key::Char('ｙ')),
            (b"\r", Key::Enter),
            (b"\n", Key::Ctrl('j')),
            (b"\t", Key::Tab),
            (b"\x1b[Z", Key::BackTab),
            (b"\x7f", Key::Backspace),
            (b"\x08", Key::Backspace),
            (b"\x1b[A", Key::Up),
            (b"\x1bOA", Key::Up),
            (b"\x1b[1;5C", Key::WordRight),
            (b"\x1b[H", Key::Home),
            (b"\x1b[6~", Key::PageDown),
            (b"\x1b[3~", Key::Delete),
            (b"\x1b[15~", Key::F(5)),
            (b"\x1bOQ", Key::F(2)),
            (b"\x12", Key::Ctrl('r')),
            (b"\x1bb", Key::Alt('b')),
            (b"\x1b\r", Key::AltEnter),
            (b"\x1b", Key::Esc),
            (b"\x1bP", Key::Alt('P')),
            (b"\x1b]", Key::Alt(']')),
        ] {
            assert_eq!(meant(&[bytes]), keys(&[wanted]), "{bytes:?}");
            // The same in pieces, as a slow line brings it.
            let pieces: Vec<&[u8]> = bytes.chunks(1).collect();
            assert_eq!(meant(&pieces), keys(&[wanted]), "{bytes:?} in pieces");
        }
    }

    #[test]
    fn an_escape_waits_for_its_rest_and_nothing_else_does() {
        let mut keyboard = Keyboard::default();
        keyboard.take(b"y");
        assert_eq!(keyboard.patience(), None);
        keyboard.take(b"\x1b");
        assert_eq!(keyboard.patience(), Some(PATIENCE));
        keyboard.take(b"[");
        assert_eq!(keyboard.patience(), Some(PATIENCE));
        keyboard.take(b"B");
        assert_eq!(keyboard.patience(), None, "a sequence ends by itself");
        let out: Vec<_> = std::iter::from_fn(|| keyboard.pop()).collect();
        assert!(matches!(out[..], [Msg::Key(Key::Char('y')), Msg::Key(Key::Down)]), "{out:?}");
    }

    #[test]
    fn keys_go_on_after_an_escape_that_begins_no_sequence() {
        let mut keyboard = Keyboard::default();
        keyboard.take(b"\x1b]");
        keyboard.settle();
        keyboard.take(b"q");
        let out: Vec<_> = std::iter::from_fn(|| keyboard.pop()).collect();
        assert!(matches!(out[..], [Msg::Key(Key::Alt(']')), Msg::Key(Key::Char('q'))]), "{out:?}");
    }

    #[test]
    fn what_is_begun_and_never_ended_swallows_no_later_key() {
        for begun in ["\x1b[1;", "\x1b[", "\x1bP+q54", "\x1b]11;rgb:", "x\x1b[<35;1", "\x1bO"] {
            let mut keyboard = Keyboard::default();
            keyboard.take(begun.as_bytes());
            assert!(keyboard.patience().is_some(), "{begun:?}");
            keyboard.settle();
            assert_eq!(keyboard.patience(), None, "{begun:?}");
            while keyboard.pop().is_some() {}
            keyboard.take(b"?");
            let out: Vec<_> = std::iter::from_fn(|| keyboard.pop()).collect();
            assert!(matches!(out[..], [Msg::Key(Key::Char('?'))]), "{begun:?}: {out:?}");
        }
        // Nobody waits for its end while more is typed.
        for begun in ["\x1b]", "\x1bP\x1b[1;", "\x1b]\x1b[M", "\x1b[?", "\x1b[>1", "\x1b_"] {
            let (mut keyboard, start) = (Keyboard::default(), Instant::now());
            keyboard.take_at(begun.as_bytes(), start);
            for tenth in 1_u32..10 {
                keyboard.take_at("ｋ".as_bytes(), start + Duration::from_millis(100) * tenth);
            }
            let out: Vec<_> = std::iter::from_fn(|| keyboard.pop()).collect();
            assert!(matches!(out.last(), Some(Msg::Key(Key::Char('ｋ')))), "{begun:?}: {out:?}");
            let mut keyboard = Keyboard::default();
            for piece in [begun, &"ｋ".repeat(100), "ｋ"] {
                keyboard.take_at(piece.as_bytes(), start);
            }
            let out: Vec<_> = std::iter::from_fn(|| keyboard.pop()).collect();
            assert!(matches!(out.last(), Some(Msg::Key(Key::Char('ｋ')))), "{begun:?}: {out:?}");
        }
        // A paste may take its time, also where it is cut at its end.
        for pieces in [
            [&b"\x1b[200~a"[..], b"b\x1b[201~"],
            [b"\x1b[200~ab\x1b", b"[201~"],
            [b"\x1b[20", b"0~ab\x1b[201~"],
        ] {
            let mut keyboard = Keyboard::default();
            keyboard.take(pieces[0]);
            if pieces[0].len() > 5 {
                assert_eq!(keyboard.patience(), None, "{pieces:?}");
            }
            keyboard.take(pieces[1]);
            let out: Vec<_> = std::iter::from_fn(|| keyboard.pop()).collect();
            assert!(matches!(&out[..], [Msg::Pasted(text)] if text == "ab"), "{pieces:?}: {out:?}");
        }
    }

    #[test]
    fn no_letter_is_lost_wherever_and_however_long_a_line_is_cut() {
        let text = "点検は字を失わない。".repeat(400);
        assert!(text.len() > 2 * CHUNK);
        for size in [1, 2, 4, 7, 100, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 1] {
            let (mut keyboard, start) = (Keyboard::default(), Instant::now());
            let mut out = String::new();
            for (second, piece) in (1_u32..).zip(text.as_bytes().chunks(size)) {
                keyboard.take_at(piece, start + Duration::from_secs(1) * second);
                while let Some(msg) = keyboard.pop() {
                    let Msg::Key(Key::Char(c)) = msg else { panic!("{msg:?}") };
                    out.push(c);
                }
            }
            assert!(out == text, "in pieces of {size} bytes");
        }
    }

    #[test]
    fn a_paste_comes_as_one_text_however_it_is_cut() {
        let bytes = "\x1b[200~メモ\x1b[Aq\r二\x1b[201~".as_bytes();
        for size in [1, 2, 5, 100] {
            let pieces: Vec<&[u8]> = bytes.chunks(size).collect();
            let out = meant(&pieces);
            assert_eq!(out, [format!("{:?}", Msg::Pasted("メモ\u{1b}[Aq\n二".to_owned()))]);
        }
    }

    #[test]
    fn clicks_are_counted_from_zero() {
        let mouse = Mouse::Click { column: 2, row: 3 };
        assert_eq!(meant(&[b"\x1b[<0;3;4M"]), [format!("{:?}", Msg::Mouse(mouse))]);
    }

    proptest! {
        #[test]
        fn random_bytes_are_never_a_panic_and_never_swallow_later_keys(
            bytes in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            let mut keyboard = Keyboard::default();
            for piece in bytes.chunks(7) {
                keyboard.take(piece);
            }
            keyboard.settle();
            // Whatever was begun ends here: a string's end, a paste's end, a letter.
            keyboard.take(b"\x1b[201~\x1b\\");
            keyboard.settle();
            keyboard.take(b"  q");
            keyboard.settle();
            let last = std::iter::from_fn(|| keyboard.pop()).last();
            prop_assert!(matches!(last, Some(Msg::Key(Key::Char('q')))), "{:?}", last);
        }
    }
}
