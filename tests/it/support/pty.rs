//! The program in a pseudo-terminal: what it writes is kept whole, and shown on a screen.
//!
//! Tests wait for what is to be seen; a wait that ends in vain tells what was on the screen.

use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use super::process::{NOW, PROGRAM, Place};

/// How long a wait may take on a machine that has much else to do.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How a run begins.
pub(crate) struct Start {
    program: Vec<String>,
    arguments: Vec<String>,
    folder: PathBuf,
    variables: Vec<(String, String)>,
    size: (u16, u16),
}

impl Start {
    /// Begins in the folder and with the home of a place, in Japanese, on 80 columns and 24 rows.
    pub(crate) fn new(place: &Place, arguments: &[&str]) -> Self {
        let variable = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Self {
            program: vec![PROGRAM.to_owned()],
            arguments: arguments.iter().map(|a| (*a).to_owned()).collect(),
            folder: place.path(""),
            variables: vec![
                variable("TERM", "xterm-256color"),
                variable("LANG", "ja_JP.UTF-8"),
                variable("PATH", "/usr/bin:/bin"),
                variable("TENKEN_NOW", NOW),
                variable("HOME", place.home().to_str().expect("UTF-8")),
            ],
            size: (80, 24),
        }
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    /// Takes a variable out of the environment.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.variables.retain(|(there, _)| there != name);
        self
    }

    /// Sets the size of the terminal, in columns and rows.
    pub(crate) fn size(mut self, size: (u16, u16)) -> Self {
        self.size = size;
        self
    }

    /// Runs the program through another one, which is given these arguments.
    pub(crate) fn through(mut self, words: &[&str]) -> Self {
        self.program = words.iter().map(|w| (*w).to_owned()).chain(self.program).collect();
        self
    }

    /// Runs it.
    pub(crate) fn run(self) -> Terminal {
        let (columns, rows) = self.size;
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pseudo-terminal");
        let line = pair.master.tty_name().expect("its name");
        let line = OpenOptions::new()
            .read(true)
            .write(true)
            .custom_flags(i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).expect("a flag"))
            .open(line)
            .expect("its other end");
        let before = modes(&line);
        let mut command = CommandBuilder::new(&self.program[0]);
        command.args(self.program[1..].iter().chain(&self.arguments));
        command.cwd(self.folder);
        command.env_clear();
        for (name, value) in self.variables {
            command.env(name, value);
        }
        let reader = pair.master.try_clone_reader().expect("a reader");
        let keys = pair.master.take_writer().expect("a writer");
        let child = pair.slave.spawn_command(command).expect("the program runs");
        drop(pair.slave);
        let shared = Arc::new(Shared::new(columns, rows));
        let for_reader = shared.clone();
        std::thread::spawn(move || for_reader.read(reader));
        Terminal {
            child,
            keys: Some(keys),
            master: Some(pair.master),
            line: Some(line),
            before,
            shared,
        }
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn modes(line: &File) -> String {
    let modes = rustix::termios::tcgetattr(line).expect("modes");
    format!(
        "{:?} {:?} {:?} {:?}",
        modes.input_modes, modes.output_modes, modes.control_modes, modes.local_modes
    )
}

/// A program that runs in a terminal.
pub(crate) struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    /// The end that the program has, kept so that its modes can be read when the program is gone.
    line: Option<File>,
    before: String,
    shared: Arc<Shared>,
}

/// What came from the program.
struct Shared {
    seen: Mutex<Seen>,
    changed: Condvar,
}

struct Seen {
    bytes: Vec<u8>,
    screen: vt100::Parser,
    /// The screens as they were at the end of each frame: the first line of each.
    bars: Vec<String>,
    /// When something came last.
    last: Option<Instant>,
    reading: Reading,
    ended: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    On,
    Off,
    /// The reader lets go of the terminal with the next thing that it reads.
    Over,
}

impl Shared {
    fn new(columns: u16, rows: u16) -> Self {
        let screen = vt100::Parser::new(rows, columns, 0);
        let seen = Seen {
            bytes: Vec::new(),
            screen,
            bars: Vec::new(),
            last: None,
            reading: Reading::On,
            ended: false,
        };
        Self { seen: Mutex::new(seen), changed: Condvar::new() }
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads until the program and the terminal are gone.
    fn read(&self, mut from: Box<dyn Read + Send>) {
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let mut seen = self.lock();
            while seen.reading == Reading::Off {
                seen = self.changed.wait(seen).expect("whole");
            }
            let over = seen.reading == Reading::Over;
            drop(seen);
            if over {
                break;
            }
            let Ok(length @ 1..) = from.read(&mut buffer) else { break };
            self.lock().take(&buffer[..length]);
            self.changed.notify_all();
        }
        drop(from);
        self.lock().ended = true;
        self.changed.notify_all();
    }
}

/// After such a pause what came before is a whole frame: the program writes a frame at once.
const PAUSE: Duration = Duration::from_millis(1);

impl Seen {
    fn take(&mut self, bytes: &[u8]) {
        if self.last.is_some_and(|last| last.elapsed() >= PAUSE) {
            let (_, columns) = self.screen.screen().size();
            self.bars.push(self.screen.screen().rows(0, columns).next().unwrap_or_default());
        }
        self.last = Some(Instant::now());
        self.bytes.extend_from_slice(bytes);
        // The emulator fails over what was written for another size. It begins anew then: the program
        // writes the whole screen again once it knows of the new one.
        if catch_unwind(AssertUnwindSafe(|| self.screen.process(bytes))).is_err() {
            let (rows, columns) = self.screen.screen().size();
            self.screen = vt100::Parser::new(rows, columns, 0);
        }
    }
}

impl Terminal {
    /// Presses keys, as the bytes that a terminal sends for them.
    pub(crate) fn press(&mut self, keys: impl AsRef<[u8]>) {
        let writer = self.keys.as_mut().expect("the terminal is there");
        writer.write_all(keys.as_ref()).expect("typed");
        writer.flush().expect("typed");
    }

    /// Presses keys; fails when nobody is there any more to take them.
    pub(crate) fn try_press(&mut self, keys: &[u8]) -> std::io::Result<()> {
        let writer = self.keys.as_mut().ok_or(std::io::ErrorKind::NotConnected)?;
        writer.write_all(keys)?;
        writer.flush()
    }

    /// Pastes a text, as a terminal does that was asked to say so.
    pub(crate) fn paste(&mut self, text: &str) {
        self.press(format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Waits until all of these texts are on the screen.
    #[track_caller]
    pub(crate) fn see(&self, texts: &[&str]) {
        self.wait(&format!("{texts:?} on the screen"), |screen| {
            let contents = screen.contents();
            texts.iter().all(|text| contents.contains(text))
        });
    }

    /// Presses keys and waits for these texts.
    #[track_caller]
    pub(crate) fn press_and_see(&mut self, keys: impl AsRef<[u8]>, texts: &[&str]) {
        self.press(keys);
        self.see(texts);
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub(crate) fn wait(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.shared.lock();
        while !wanted(seen.screen.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !seen.ended,
                "waited in vain for {what}; {} and shows:\n{}",
                if seen.ended { "it has ended" } else { "it runs" },
                framed(seen.screen.screen())
            );
            seen = self.shared.changed.wait_timeout(seen, left).expect("whole").0;
        }
    }

    /// Waits until the screen is as wanted; `false` when the program ends before it is.
    pub(crate) fn comes(&self, wanted: impl Fn(&vt100::Screen) -> bool) -> bool {
        let deadline = Instant::now() + PATIENCE;
        let mut seen = self.shared.lock();
        while !wanted(seen.screen.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain:\n{}", framed(seen.screen.screen()));
            // The line that is kept open hides the end of the program.
            let wait = left.min(Duration::from_millis(20));
            seen = self.shared.changed.wait_timeout(seen, wait).expect("whole").0;
            if !self.is_there() && !wanted(seen.screen.screen()) {
                return false;
            }
        }
        true
    }

    /// Tells whether the program runs.
    pub(crate) fn is_there(&self) -> bool {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid().as_raw_nonzero()));
        stat.is_ok_and(|stat| !stat.contains(") Z "))
    }

    /// Returns what is on the screen.
    pub(crate) fn contents(&self) -> String {
        self.shared.lock().screen.screen().contents()
    }

    /// Returns the screen.
    pub(crate) fn screen(&self) -> vt100::Screen {
        self.shared.lock().screen.screen().clone()
    }

    /// Returns all that was written.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.shared.lock().bytes.clone()
    }

    /// Returns the first line of the screen at the end of each frame.
    pub(crate) fn bars(&self) -> Vec<String> {
        self.shared.lock().bars.clone()
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        // The emulator has no place for a wide character on one column.
        self.shared.lock().screen.screen_mut().set_size(rows, columns.max(2));
        let master = self.master.as_ref().expect("the terminal is there");
        master.resize(size(columns, rows)).expect("resized");
    }

    /// Does not read any more what the program writes, after the next thing that it writes.
    pub(crate) fn stop_reading(&self) {
        self.shared.lock().reading = Reading::Off;
    }

    /// Reads again.
    pub(crate) fn read_again(&self) {
        self.shared.lock().reading = Reading::On;
        self.shared.changed.notify_all();
    }

    /// Closes the terminal's window; `key` makes the program write something, so that the reader
    /// lets go.
    pub(crate) fn close_window(&mut self, key: &[u8]) {
        self.shared.lock().reading = Reading::Over;
        self.press(key);
        let mut seen = self.shared.lock();
        while !seen.ended {
            let (now, time) = self.shared.changed.wait_timeout(seen, PATIENCE).expect("whole");
            assert!(!time.timed_out(), "{:?} wrote nothing", String::from_utf8_lossy(key));
            seen = now;
        }
        drop(seen);
        self.line = None;
        self.keys = None;
        self.master = None;
    }

    /// Returns the number of the process.
    pub(crate) fn pid(&self) -> Pid {
        let id = self.child.process_id().expect("it runs");
        Pid::from_raw(i32::try_from(id).expect("a number")).expect("not 0")
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).expect("sent");
    }

    /// Returns the letter that the system has for what the process does: `T` is stopped.
    pub(crate) fn state(&self) -> char {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid().as_raw_nonzero()));
        let stat = stat.expect("it runs");
        stat.rsplit(") ").next().and_then(|s| s.chars().next()).expect("a state")
    }

    /// Waits until the process does this.
    #[track_caller]
    pub(crate) fn wait_for_state(&self, wanted: char) {
        until(&format!("the process to be in {wanted}"), || {
            let state = self.state();
            if state == wanted { Ok(()) } else { Err(state.to_string()) }
        });
    }

    /// Waits until the program has ended and all that it wrote is read.
    #[track_caller]
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("a status") {
                break status;
            }
            assert!(
                Instant::now() < deadline,
                "it does not end and shows:\n{}",
                framed(&self.screen())
            );
            std::thread::sleep(Duration::from_millis(5));
        };
        // The line is what keeps the terminal from telling its reader that all is over.
        if let Some(line) = self.line.take() {
            assert_eq!(modes(&line), self.before, "the modes are given back");
        }
        let mut seen = self.shared.lock();
        while !seen.ended && self.master.is_some() {
            let (now, time) = self.shared.changed.wait_timeout(seen, PATIENCE).expect("whole");
            assert!(!time.timed_out(), "the output does not end");
            seen = now;
        }
        drop(seen);
        status
    }

    /// Kills it, without a chance to do anything.
    pub(crate) fn kill(&mut self) {
        self.signal(Signal::KILL);
        // The modes are as they were left.
        let line = self.line.take();
        let status = self.child.wait().expect("a status");
        assert!(!status.success());
        drop(line);
        let mut seen = self.shared.lock();
        while !seen.ended {
            seen = self.shared.changed.wait_timeout(seen, PATIENCE).expect("whole").0;
        }
    }

    /// Checks that the modes of the terminal are as they were.
    #[track_caller]
    pub(crate) fn assert_modes_given_back(&self) {
        let line = self.line.as_ref().expect("the terminal is there");
        assert_eq!(modes(line), self.before, "the modes are given back");
    }

    /// Writes on the screen, as a shell does while the program is stopped.
    pub(crate) fn scribble(&self) {
        let words = b"\x1b[Hscribble\r\nscribble".repeat(3);
        self.shared.lock().screen.process(&words);
    }

    /// Says what of the terminal was not given back, by what was written to it.
    pub(crate) fn not_given_back(&self) -> Vec<String> {
        left_on(&self.bytes())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves nothing running.
        if let Ok(None) = self.child.try_wait() {
            let _ = kill_process(self.pid(), Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

/// Waits until something is there; `look` says what there is instead.
#[track_caller]
pub(crate) fn until<T>(what: &str, mut look: impl FnMut() -> Result<T, String>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match look() {
            Ok(found) => return found,
            Err(there) => {
                assert!(Instant::now() < deadline, "waited in vain for {what}; there is:\n{there}");
            }
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Returns a screen with a margin, so that blanks are seen.
pub(crate) fn framed(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    screen.rows(0, columns).fold(String::new(), |mut out, row| {
        let _ = writeln!(out, "|{row}");
        out
    })
}

/// A piece of what a program writes to a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token {
    /// Text.
    Text(String),
    /// A control sequence: what stands between `ESC [` and its last letter, and that.
    Control(String, char),
    /// Anything else that acts: an escape that is none of the above, a control character.
    Other(String),
}

/// Takes the output of a program apart.
pub(crate) fn tokens(bytes: &[u8]) -> Vec<Token> {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| {
        let at = error.valid_up_to();
        let (before, after) = (&bytes[at.saturating_sub(200)..at], &bytes[at..]);
        let after = String::from_utf8_lossy(&after[..after.len().min(100)]);
        panic!("{error}: {:?} then {after:?}", String::from_utf8_lossy(before))
    });
    let mut out: Vec<Token> = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\x1b' if rest.peek() == Some(&'[') => {
                rest.next();
                let mut inner = String::new();
                let last = loop {
                    match rest.next() {
                        Some(c @ '\x20'..='\x3f') => inner.push(c),
                        Some(c) => break c,
                        None => break '\0',
                    }
                };
                out.push(Token::Control(inner, last));
            }
            '\x1b' => out.push(Token::Other(format!("ESC {:?}", rest.next()))),
            c if c.is_control() => out.push(Token::Other(format!("{c:?}"))),
            c => match out.last_mut() {
                Some(Token::Text(text)) => text.push(c),
                _ => out.push(Token::Text(c.to_string())),
            },
        }
    }
    out
}

/// Says which modes of the terminal are not as they are outside a program, after these bytes.
fn left_on(bytes: &[u8]) -> Vec<String> {
    let mut modes = std::collections::BTreeMap::new();
    let mut painted = false;
    // Once the program has left, the terminal shows what is typed, and that may be anything.
    for token in tokens(String::from_utf8_lossy(bytes).as_bytes()) {
        if let Token::Control(inner, last) = &token {
            match (inner.strip_prefix('?'), last) {
                (Some(mode), 'h' | 'l') => {
                    modes.insert(mode.to_owned(), *last);
                }
                (None, 'm') => painted = !matches!(inner.as_str(), "" | "0"),
                _ => {}
            }
        }
    }
    let mut out: Vec<String> = modes
        .into_iter()
        .filter(|(mode, last)| (mode == "25") == (*last == 'l'))
        .map(|(mode, last)| format!("?{mode}{last}"))
        .collect();
    if painted {
        out.push("colours".to_owned());
    }
    out
}
