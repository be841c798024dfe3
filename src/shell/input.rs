//! Reading the terminal: keys, the mouse, pastes and sizes, as the application knows them.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

use crate::app::key::{Key, Mouse};
use crate::app::message::Msg;

/// How long the reader waits for something before it looks whether it is to pause.
///
/// It bounds how long an editor waits for the terminal; keys are seen at once.
const GLANCE: Duration = Duration::from_millis(200);

/// How far one notch of the wheel goes, in lines.
const NOTCH: i16 = 3;

/// Reads the terminal on a thread of its own.
#[derive(Debug)]
pub struct Input {
    gate: Arc<Gate>,
}

/// Keeps the reader away from the terminal.
#[derive(Debug, Default)]
struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    paused: bool,
    closing: bool,
    /// The reader is at the terminal.
    reading: bool,
}

impl Gate {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }

    /// Waits while it is paused; `false` when the reader is to end.
    fn pass(&self) -> bool {
        let mut state = self.lock();
        while state.paused && !state.closing {
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.reading = !state.closing;
        state.reading
    }
}

impl Input {
    /// Starts reading; `send` gets what came in, on the reader's thread, and the error that ended
    /// it. `drawn` is the width and height of what was drawn already.
    ///
    /// # Errors
    ///
    /// Fails when the system gives no thread.
    pub fn start(drawn: (u16, u16), send: Box<dyn Fn(io::Result<Msg>) + Send>) -> io::Result<Self> {
        let gate = Arc::new(Gate::default());
        let shared = gate.clone();
        thread::Builder::new().name("input".to_owned()).spawn(move || {
            // From the first look on, a new size is told; before, nobody was there to be told.
            let _ = event::poll(Duration::ZERO);
            match crossterm::terminal::size() {
                Ok(now) if now != drawn => {
                    let (width, height) = now;
                    send(Ok(Msg::Resized { width, height }));
                }
                Ok(_) | Err(_) => {}
            }
            while shared.pass() {
                let outcome = glance();
                shared.change(|state| state.reading = false);
                match outcome {
                    Ok(None) => {}
                    Ok(Some(event)) => {
                        if let Some(msg) = message(event) {
                            send(Ok(msg));
                        }
                    }
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => {
                        send(Err(error));
                        return;
                    }
                }
            }
        })?;
        Ok(Self { gate })
    }

    /// Stops reading, and returns when the terminal is left to others.
    pub fn pause(&self) {
        self.gate.change(|state| state.paused = true);
        let mut state = self.gate.lock();
        while state.reading {
            state = self.gate.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Reads again.
    pub fn resume(&self) {
        self.gate.change(|state| state.paused = false);
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.gate.change(|state| state.closing = true);
    }
}

fn glance() -> io::Result<Option<Event>> {
    if event::poll(GLANCE)? { event::read().map(Some) } else { Ok(None) }
}

/// Returns what an event means to the application, if anything.
fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) => key(event).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Pasted(text.replace("\r\n", "\n").replace('\r', "\n"))),
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
