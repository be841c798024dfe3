//! Reading keys on Unix.
//!
//! crossterm's reader can only be waited for by itself, loses a key that comes with a new size, and
//! never returns once the terminal is gone. Here the bytes are read when the system says that there
//! are some, and only their meaning is left to a parser.

use std::collections::VecDeque;
use std::io;
use std::os::fd::AsFd;
use std::time::Duration;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use rustix::io::{Errno, retry_on_intr};
use termina::event as typed;

use super::message;
use crate::app::message::Msg;

/// How long the rest of an escape sequence may take; then the escape was the key.
const PATIENCE: Duration = Duration::from_millis(30);

/// What a terminal hands over at once at most.
const CHUNK: usize = 4096;

/// What is typed.
#[derive(Debug, Default)]
pub struct Keyboard {
    parser: termina::Parser,
    meant: VecDeque<Msg>,
    /// The last bytes, while they may be a key or the begin of a sequence.
    open: Vec<u8>,
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
        (!self.open.is_empty()).then_some(PATIENCE)
    }

    /// Takes what is begun as whole: nothing more came.
    pub fn settle(&mut self) {
        match std::mem::take(&mut self.open).as_slice() {
            // Both begin answers of a terminal that was asked something, which never happens here.
            [0x1B, c @ (b'P' | b']')] => {
                self.parser = termina::Parser::default();
                let alt = KeyEvent::new(KeyCode::Char(char::from(*c)), KeyModifiers::ALT);
                self.meant.extend(message(Event::Key(alt)));
            }
            [] => {}
            _ => {
                self.parser.parse(&[], false);
                self.collect();
            }
        }
    }

    pub(super) fn take(&mut self, bytes: &[u8]) {
        self.parser.parse(bytes, true);
        let finished = self.collect();
        let open = if finished {
            bytes
        } else {
            self.open.extend(bytes);
            &self.open
        };
        let open = match open {
            [.., 0x1B] => vec![0x1B],
            [0x1B, c @ (b'P' | b']')] => vec![0x1B, *c],
            _ => Vec::new(),
        };
        self.open = open;
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
        assert_eq!(keyboard.patience(), None, "a sequence ends by itself");
        keyboard.take(b"B");
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
