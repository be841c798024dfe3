//! A program in a pseudo-terminal of 80 by 24, and what its screen shows when.

use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::Outcome;

const SIZE: PtySize = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };

/// After this long a text that has not come will not come.
const PATIENCE: Duration = Duration::from_secs(10);

/// After this long without output a program has said what it had to say.
const QUIET: Duration = Duration::from_millis(60);

/// A piece of output and the moment at which it was read.
type Piece = (Instant, Vec<u8>);

/// A program that runs in a pseudo-terminal.
pub(crate) struct Session {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    pieces: Receiver<Piece>,
    screen: vt100::Parser,
    bytes: usize,
    // The terminal is there for as long as this end of it.
    _master: Box<dyn MasterPty + Send>,
}

impl Session {
    /// Starts a program; returns the moment before.
    pub(crate) fn start(command: CommandBuilder) -> Outcome<(Self, Instant)> {
        let pair = native_pty_system().openpty(SIZE)?;
        let reader = pair.master.try_clone_reader()?;
        let keys = pair.master.take_writer()?;
        let (send, pieces) = mpsc::channel();
        thread::spawn(move || read(reader, &send));
        let before = Instant::now();
        let child = pair.slave.spawn_command(command)?;
        drop(pair.slave);
        let screen = vt100::Parser::new(SIZE.rows, SIZE.cols, 0);
        Ok((Self { child, keys, pieces, screen, bytes: 0, _master: pair.master }, before))
    }

    /// Presses keys; returns the moment before.
    pub(crate) fn press(&mut self, keys: &[u8]) -> Outcome<Instant> {
        self.bytes = 0;
        let before = Instant::now();
        self.keys.write_all(keys)?;
        self.keys.flush()?;
        Ok(before)
    }

    /// Waits for all of these texts on the screen; returns the moment at which they were there.
    pub(crate) fn wait_for(&mut self, texts: &[&str]) -> Outcome<Instant> {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let Ok((moment, piece)) = self.pieces.recv_timeout(left) else {
                return Err(format!("{texts:?} did not come:\n{}", self.contents()).into());
            };
            self.take(&piece);
            if self.shows(texts) {
                return Ok(moment);
            }
        }
    }

    /// Waits like [`wait_for`](Self::wait_for) after taking what has come already; `None` when the
    /// texts were there before that.
    pub(crate) fn reach(&mut self, texts: &[&str]) -> Outcome<Option<Instant>> {
        let mut last = None;
        while let Ok((moment, piece)) = self.pieces.try_recv() {
            self.take(&piece);
            last = Some(moment);
        }
        if self.shows(texts) { Ok(last) } else { self.wait_for(texts).map(Some) }
    }

    /// Waits until nothing more comes; returns the bytes since the last key.
    pub(crate) fn settle(&mut self) -> usize {
        loop {
            match self.pieces.recv_timeout(QUIET) {
                Ok((_, piece)) => self.take(&piece),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    return self.bytes;
                }
            }
        }
    }

    /// Returns the most memory that was resident, in MiB.
    pub(crate) fn peak_memory(&self) -> Outcome<f64> {
        let id = self.child.process_id().ok_or("the program has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
        let kib = line.and_then(|l| l.split_whitespace().next()).ok_or("no VmHWM")?;
        Ok(kib.parse::<f64>()? / 1024.0)
    }

    /// Presses `q` and waits for the end.
    pub(crate) fn quit(mut self) -> Outcome<()> {
        self.press(b"q")?;
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("it ended with {status:?}").into()) }
    }

    fn take(&mut self, piece: &[u8]) {
        self.bytes += piece.len();
        self.screen.process(piece);
    }

    fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    fn shows(&self, texts: &[&str]) -> bool {
        let contents = self.contents();
        texts.iter().all(|text| contents.contains(text))
    }
}

fn read(mut from: Box<dyn Read + Send>, to: &mpsc::Sender<Piece>) {
    let mut buffer = vec![0; 64 * 1024];
    // The other end closes with an error on Linux; both mean the end.
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        let moment = Instant::now();
        if to.send((moment, buffer[..length].to_vec())).is_err() {
            return;
        }
    }
}
