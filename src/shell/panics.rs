//! What is left to do when the program itself is wrong.
//!
//! A panic's message may hold a text from a file, so it is written as text from others is shown.
//! Knows no sentence; who catches the panic says what became of the review.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::panic::{self, PanicHookInfo};
use std::thread;

use crate::domain::Untrusted;

/// Makes panics tell where they were and what was wrong, in text that does not act on a terminal.
pub fn tell_plainly() {
    panic::set_hook(Box::new(|about| {
        let place = thread::current().name().unwrap_or("?").to_owned();
        // Nothing is left to be done when even this cannot be written.
        let _ = io::stderr().write_all(told(&place, about).as_bytes());
    }));
}

fn told(thread: &str, about: &PanicHookInfo<'_>) -> String {
    let payload = about.payload();
    let words = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("?");
    let mut out = format!("\ntenken {}: panic in {thread}", env!("CARGO_PKG_VERSION"));
    if let Some(at) = about.location() {
        let _ = write!(out, ", {at}");
    }
    let _ = writeln!(out, ": {}", Untrusted::from(words.to_owned()).shown_line());
    let trace = Backtrace::capture();
    if trace.status() == BacktraceStatus::Captured {
        let _ = writeln!(out, "{trace}");
    }
    out
}

/// Where tests make the program panic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// In the main loop, after a change and before it is handed over to be saved.
    Main,
    /// While a frame is drawn.
    Draw,
    /// In the thread that saves.
    Save,
}

/// The variable by which tests choose a spot; builds for users know nothing of it.
#[cfg(debug_assertions)]
const CHOSEN: &str = "TENKEN_PANIC_IN";

/// Panics if tests want that here.
#[cfg(debug_assertions)]
#[expect(clippy::panic, reason = "tests see what a panic leaves behind")]
pub fn drill(spot: Spot, text: &Untrusted) {
    let name = match spot {
        Spot::Main => "main",
        Spot::Draw => "draw",
        Spot::Save => "save",
    };
    if std::env::var_os(CHOSEN).is_some_and(|chosen| chosen == name) {
        panic!("planted in {}", text.raw());
    }
}

/// Does nothing in builds for users.
#[cfg(not(debug_assertions))]
pub fn drill(_spot: Spot, _text: &Untrusted) {}
