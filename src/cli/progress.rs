//! A bar for work that takes longer than a moment: on standard error, and only on a terminal.

use std::io::{IsTerminal as _, Write};
use std::time::{Duration, Instant};

/// How long work goes on before a bar is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often it is drawn anew.
const PACE: Duration = Duration::from_millis(100);

/// The columns of the bar itself.
const WIDTH: usize = 24;

/// How far a piece of work is.
pub(crate) struct Progress {
    total: usize,
    done: usize,
    begun: Instant,
    drawn: Option<Instant>,
    is_shown: bool,
}

impl Progress {
    /// Begins work of so many steps; quiet work shows nothing.
    pub(crate) fn begin(total: usize, is_quiet: bool) -> Self {
        let is_shown = !is_quiet && std::io::stderr().is_terminal();
        Self { total, done: 0, begun: Instant::now(), drawn: None, is_shown }
    }

    /// Counts a step.
    pub(crate) fn step(&mut self, err: &mut dyn Write) {
        self.done += 1;
        let waited = self.begun.elapsed() >= PATIENCE;
        let due = self.drawn.is_none_or(|drawn| drawn.elapsed() >= PACE);
        if self.is_shown && waited && due {
            self.drawn = Some(Instant::now());
            // A bar that cannot be drawn is not worth failing for.
            let _ = write!(err, "\r{}", bar(self.done, self.total)).and_then(|()| err.flush());
        }
    }

    /// Takes the bar away, before anything else is said.
    pub(crate) fn end(self, err: &mut dyn Write) {
        if self.drawn.is_some() {
            let _ = write!(err, "\r\u{1b}[K").and_then(|()| err.flush());
        }
    }
}

fn bar(done: usize, total: usize) -> String {
    let full = (done * WIDTH).checked_div(total).unwrap_or(WIDTH).min(WIDTH);
    format!("[{}{}] {done}/{total}", "#".repeat(full), "-".repeat(WIDTH - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_as_long_as_the_work_is_far() {
        assert_eq!(bar(0, 10), format!("[{}] 0/10", "-".repeat(WIDTH)));
        assert_eq!(bar(5, 10), "[############------------] 5/10");
        assert_eq!(bar(10, 10), format!("[{}] 10/10", "#".repeat(WIDTH)));
        assert_eq!(bar(0, 0), format!("[{}] 0/0", "#".repeat(WIDTH)));
    }

    #[test]
    fn nothing_is_shown_before_a_second_or_where_nobody_looks() {
        let mut out = Vec::new();
        let mut progress = Progress::begin(2, false);
        progress.is_shown = true;
        progress.step(&mut out);
        assert_eq!(out, b"");
        progress.begun = progress.begun.checked_sub(PATIENCE).expect("a moment");
        progress.step(&mut out);
        assert!(String::from_utf8_lossy(&out).ends_with("2/2"));
        progress.end(&mut out);
        assert!(out.ends_with(b"\r\x1b[K"));
        let mut quiet = Progress::begin(1, true);
        quiet.begun = quiet.begun.checked_sub(PATIENCE).expect("a moment");
        let mut out = Vec::new();
        quiet.step(&mut out);
        quiet.end(&mut out);
        assert_eq!(out, b"");
    }
}
