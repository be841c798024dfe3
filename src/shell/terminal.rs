//! The terminal: taken, drawn on, lent to others, and always given back as it was.
//!
//! Knows no screen of the application, and reads no keys.

mod background;
mod links;
mod output;
mod sheet;
mod stroke;

use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};

pub use background::{Background, background};
pub use links::knows_links;
use output::Output;
use sheet::Sheet;

/// How long a terminal that does not read may hold up giving it back.
const PATIENCE: Duration = Duration::from_millis(500);

/// What the terminal tells of its own accord; it may come from any thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// A frame was skipped because the terminal was slow, and it has caught up: draw again.
    Ready,
    /// Some thread panicked and the terminal was given back: save and end.
    Panicked,
}

/// What is told a [`Notice`].
pub type Tell = Arc<dyn Fn(Notice) + Send + Sync>;

/// Whether clicks and the wheel are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseUse {
    /// They come as events; the terminal's own selection needs a modifier.
    Captured,
    /// They are the terminal's.
    Left,
}

/// Why the interface cannot run here.
#[derive(Debug)]
pub enum NoTerminal {
    /// Input or output is no terminal.
    NotATerminal,
    /// `TERM=dumb`: it cannot move its cursor.
    Dumb,
    /// The system refused.
    Io(io::Error),
}

/// What became of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// It is on its way to the terminal.
    Now,
    /// The terminal has not taken the last one yet; [`Notice::Ready`] follows.
    Later,
}

/// The terminal while it is ours.
pub struct Screen {
    sheet: Sheet,
    output: Arc<Output>,
    mouse: MouseUse,
}

impl Screen {
    /// Takes the terminal: raw mode, the other screen, pastes as one event.
    ///
    /// It is given back when the screen is dropped, and when anything panics.
    ///
    /// # Errors
    ///
    /// Says why the interface cannot run here; nothing was written to the terminal then.
    pub fn enter(mouse: MouseUse, tell: Tell) -> Result<Self, NoTerminal> {
        if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            return Err(NoTerminal::NotATerminal);
        }
        if std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
            return Err(NoTerminal::Dumb);
        }
        // Without colours crossterm would write a reset for each, which also ends bold and reverse;
        // the theme has no colours where none are wanted.
        crossterm::style::force_color_output(true);
        let told = tell.clone();
        let output =
            Output::start(Box::new(move || told(Notice::Ready))).map_err(NoTerminal::Io)?;
        give_back_on_panic(tell);
        *lent() = Some(Lent { output: output.clone(), mouse });
        let sheet = take(&output, mouse).map_err(|error| {
            give_back();
            NoTerminal::Io(error)
        })?;
        Ok(Self { sheet, output, mouse })
    }

    /// Draws a frame: `draw` gets empty cells, and says where the cursor is shown, if it is. Never
    /// waits for the terminal: while it has not taken the last frame, this one is skipped.
    ///
    /// # Errors
    ///
    /// Fails when the terminal is gone or was given back.
    pub fn draw(
        &mut self,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> io::Result<Drawn> {
        if !self.output.is_ready()? {
            return Ok(Drawn::Later);
        }
        self.output.send(&self.sheet.draw(size()?, draw));
        // What it needs for the next frame is done while the terminal shows this one.
        self.sheet.turn();
        Ok(Drawn::Now)
    }

    /// Asks the terminal to put a text on the clipboard; whether it does is its own affair.
    pub fn copy(&mut self, text: &str) {
        let mut sequence = Vec::new();
        // Writing to memory cannot fail.
        let _ = queue!(sequence, CopyToClipboard::to_clipboard_from(text));
        self.output.send(&sequence);
    }

    /// Returns the size of the frame that was drawn last, in cells.
    #[must_use]
    pub fn drawn(&self) -> Size {
        self.sheet.size()
    }

    /// Gives the terminal back for a while: to an editor, or before the program is stopped.
    pub fn suspend(&mut self) {
        give_back();
    }

    /// Takes the terminal again, whatever was done to it, and clears it; the next frame is drawn
    /// whole.
    ///
    /// # Errors
    ///
    /// Fails when the terminal is gone.
    pub fn resume(&mut self) -> io::Result<()> {
        // After a stop from outside, the shell has changed the modes behind our back.
        disable_raw_mode()?;
        *lent() = Some(Lent { output: self.output.clone(), mouse: self.mouse });
        self.sheet = take(&self.output, self.mouse)?;
        Ok(())
    }
}

/// Returns the columns of the terminal that standard output is, if it is one.
#[must_use]
pub fn columns() -> Option<usize> {
    let size = io::stdout().is_terminal().then(crossterm::terminal::size)?;
    size.ok().map(|(columns, _)| usize::from(columns))
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
        self.output.close();
    }
}

/// What is needed to give the terminal back.
struct Lent {
    output: Arc<Output>,
    mouse: MouseUse,
}

static LENT: Mutex<Option<Lent>> = Mutex::new(None);

fn lent() -> MutexGuard<'static, Option<Lent>> {
    LENT.lock().unwrap_or_else(PoisonError::into_inner)
}

fn take(output: &Arc<Output>, mouse: MouseUse) -> io::Result<Sheet> {
    enable_raw_mode()?;
    // It goes out with the first frame, so that nobody sees an empty screen.
    let mut start = Vec::new();
    queue!(start, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
    if mouse == MouseUse::Captured {
        queue!(start, EnableMouseCapture)?;
    }
    queue!(start, Clear(ClearType::All), MoveTo(0, 0))?;
    output.open();
    Ok(Sheet::new(start))
}

/// Returns the size of the terminal, which is asked for with every frame.
fn size() -> io::Result<Size> {
    // The general way opens a file for it.
    #[cfg(unix)]
    if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout())
        && size.ws_col > 0
        && size.ws_row > 0
    {
        return Ok(Size::new(size.ws_col, size.ws_row));
    }
    crossterm::terminal::size().map(|(width, height)| Size::new(width, height))
}

/// Gives the terminal back as it was; does nothing when that was done.
pub fn give_back() {
    let Some(Lent { output, mouse }) = lent().take() else { return };
    let mut end = Vec::new();
    // Writing to memory cannot fail.
    if mouse == MouseUse::Captured {
        let _ = queue!(end, DisableMouseCapture);
    }
    let _ = queue!(
        end,
        DisableBracketedPaste,
        SetAttribute(Attribute::Reset),
        LeaveAlternateScreen,
        Show
    );
    output.send_last(&end, PATIENCE);
    let _ = disable_raw_mode();
}

/// Makes any panic give the terminal back before its message is written.
fn give_back_on_panic(tell: Tell) {
    static ONCE: Once = Once::new();
    static TOLD: AtomicBool = AtomicBool::new(false);
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |about| {
            give_back();
            before(about);
            let _ = io::stderr().flush();
            if !TOLD.swap(true, Ordering::SeqCst) {
                tell(Notice::Panicked);
            }
        }));
    });
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
