//! Reading the terminal: keys, the mouse, pastes and sizes, as the application knows them.
//!
//! The main loop waits for the terminal and for other threads at once ([`Inbox`](super::inbox)), so
//! nothing here waits: a [`Keyboard`] takes what is there and says what it means.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::app::key::{Key, Mouse};
use crate::app::message::Msg;
use crate::domain::untrusted::line_feeds;

#[cfg(not(unix))]
mod portable;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub use portable::Keyboard;
#[cfg(unix)]
pub use unix::Keyboard;

/// How far one notch of the wheel goes, in lines.
const NOTCH: i16 = 3;

/// Returns what an event means to the application, if anything.
fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) => key(event).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Pasted(line_feeds(&text).into_owned())),
        Event::Resize(width, height) => Some(Msg::Resized { width, height }),
        Event::Mouse(event) => {
            let (column, row) = (event.column, event.row);
            let mouse = match event.kind {
                MouseEventKind::Down(MouseButton::Left) => Mouse::Click { column, row },
                MouseEventKind::ScrollDown => Mouse::Scroll { column, row, lines: NOTCH },
                MouseEventKind::ScrollUp => Mouse::Scroll { column, row, lines: -NOTCH },
                _ => return None,
            };
            Some(Msg::Mouse(mouse))
        }
        Event::FocusGained | Event::FocusLost => None,
    }
}

/// Returns a key as the application knows it.
fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    let shift = event.modifiers.contains(KeyModifiers::SHIFT);
    Some(match event.code {
        KeyCode::Char(c) => return character(c, ctrl, alt),
        KeyCode::Enter if ctrl || alt || shift => Key::AltEnter,
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Tab if shift => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        // As in a shell, a whole word.
        KeyCode::Backspace if ctrl || alt => Key::Ctrl('w'),
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left if ctrl || alt => Key::WordLeft,
        KeyCode::Left => Key::Left,
        KeyCode::Right if ctrl || alt => Key::WordRight,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(number) => Key::F(number),
        _ => return None,
    })
}

fn character(c: char, ctrl: bool, alt: bool) -> Option<Key> {
    // AltGr writes characters on Windows; elsewhere the terminal has applied it.
    if ctrl && alt && cfg!(windows) {
        return Some(Key::Char(c));
    }
    match (ctrl, alt) {
        // Terminals whose erase key sends ^H.
        (true, _) if c.eq_ignore_ascii_case(&'h') => Some(Key::Backspace),
        (true, _) => Some(Key::Ctrl(c.to_ascii_lowercase())),
        (false, true) => Some(Key::Alt(c)),
        (false, false) => (!c.is_control()).then_some(Key::Char(c)),
    }
}

#[cfg(test)]
mod tests;
