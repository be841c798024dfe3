//! The tests start this very test program again in a terminal of its own, where it plays a part.

use std::io::Read;
use std::os::fd::OwnedFd;
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::text::Line;
use ratatui::widgets::Widget as _;
use rustix::termios::{LocalModes, Termios, tcgetattr};

use super::*;

const PART: &str = "TENKEN_TEST_PART";
const SOON: Duration = Duration::from_secs(20);

/// A part in a terminal, and what came out of it.
struct Stage {
    child: Box<dyn portable_pty::Child + Send + Sync>,
    /// Kept, for it ends the input when it is dropped.
    keyboard: Box<dyn Write + Send>,
    _master: Box<dyn portable_pty::MasterPty + Send>,
    terminal: OwnedFd,
    before: Termios,
    bytes: mpsc::Receiver<Vec<u8>>,
    seen: String,
}

impl Stage {
    fn new(part: &str, term: &str) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pty = native_pty_system().openpty(size).unwrap();
        let name = pty.master.tty_name().unwrap();
        let terminal = std::fs::File::options().read(true).write(true).open(name).unwrap();
        let before = tcgetattr(&terminal).unwrap();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        let name = "shell::terminal::tests::a_part_in_another_terminal";
        command.args(["--exact", name, "--ignored", "--nocapture", "--test-threads=1"]);
        command.cwd(std::env::temp_dir());
        command.env(PART, part);
        command.env("TERM", term);
        command.env("NO_COLOR", "1");
        let child = pty.slave.spawn_command(command).unwrap();
        let keyboard = pty.master.take_writer().unwrap();
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (send, bytes) = mpsc::channel();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = reader.read(&mut buffer) {
                if send.send(buffer[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        let (terminal, seen) = (terminal.into(), String::new());
        Self { child, keyboard, _master: pty.master, terminal, before, bytes, seen }
    }

    /// Reads until a text has come out, and forgets everything up to it.
    fn expect(&mut self, text: &str) -> String {
        let deadline = Instant::now() + SOON;
        loop {
            if let Some(at) = self.seen.find(text) {
                let rest = self.seen.split_off(at + text.len());
                return std::mem::replace(&mut self.seen, rest);
            }
            let left = deadline.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => self.seen.push_str(&String::from_utf8_lossy(&bytes)),
                Err(_) => panic!("no {text:?} in {:?}", self.seen),
            }
        }
    }

    fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
    }

    fn is_raw(&self) -> bool {
        !tcgetattr(&self.terminal).unwrap().local_modes.contains(LocalModes::ICANON)
    }

    fn expect_given_back(&mut self) {
        for mode in ["\x1b[?2004l", "\x1b[0m", "\x1b[?1049l", "\x1b[?25h"] {
            self.expect(mode);
        }
        let deadline = Instant::now() + SOON;
        while self.is_raw() && Instant::now() < deadline {
            thread::yield_now();
        }
        let after = tcgetattr(&self.terminal).unwrap();
        assert_eq!(after.local_modes, self.before.local_modes);
        assert_eq!(after.input_modes, self.before.input_modes);
        assert_eq!(after.output_modes, self.before.output_modes);
    }
}

/// What the started program does; it is no test of its own.
#[test]
#[ignore = "a part that the other tests start"]
fn a_part_in_another_terminal() {
    let Ok(part) = std::env::var(PART) else { return };
    let (send, told) = mpsc::channel();
    let tell: Tell = Arc::new(move |notice| send.send(notice).unwrap_or(()));
    let mut screen = match Screen::enter(MouseUse::Captured, tell) {
        Ok(screen) => screen,
        Err(why) => {
            println!("refused: {why:?}");
            return;
        }
    };
    let draw = |screen: &mut Screen, text: &'static str| {
        while screen
            .draw(|cells| {
                Line::from(text).render(cells.area, cells);
                None
            })
            .unwrap()
            == Drawn::Later
        {
            told.recv_timeout(SOON).unwrap();
        }
    };
    draw(&mut screen, "frame-1");
    let _ = io::stdin().read(&mut [0]);
    match part.as_str() {
        "panic" => panic!("planted"),
        "panic elsewhere" => {
            let _ = thread::spawn(|| panic!("planted")).join();
            assert_eq!(told.recv_timeout(SOON).unwrap(), Notice::Panicked);
            assert!(screen.draw(|_| None).is_err());
            println!("told");
        }
        "suspend" => {
            screen.suspend();
            screen.suspend();
            println!("outside");
            let _ = io::stdin().read(&mut [0]);
            screen.resume().unwrap();
            screen.resume().unwrap();
            draw(&mut screen, "frame-1");
            let _ = io::stdin().read(&mut [0]);
        }
        _ => {}
    }
    drop(screen);
    println!("after");
}

#[test]
fn the_terminal_is_given_back_as_it_was() {
    let mut stage = Stage::new("leave", "xterm");
    let start = stage.expect("frame-1");
    for mode in ["\x1b[?1049h", "\x1b[?2004h", "\x1b[?25l", "\x1b[?1000h", "\x1b[2J"] {
        assert!(start.contains(mode), "{mode:?} in {start:?}");
    }
    assert!(stage.is_raw());
    stage.press("x");
    stage.expect("\x1b[?1000l");
    stage.expect_given_back();
    stage.expect("after");
    assert!(stage.child.wait().unwrap().success());
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    let mut stage = Stage::new("panic", "xterm");
    stage.expect("frame-1");
    stage.press("x");
    stage.expect_given_back();
    stage.expect("planted");
    assert!(!stage.child.wait().unwrap().success());
    let rest: String =
        stage.bytes.try_iter().map(|b| String::from_utf8_lossy(&b).into_owned()).collect();
    assert!(!rest.contains('\x1b'), "{rest:?}");
}

#[test]
fn a_panic_of_another_thread_gives_it_back_and_is_told() {
    let mut stage = Stage::new("panic elsewhere", "xterm");
    stage.expect("frame-1");
    stage.press("x");
    stage.expect_given_back();
    stage.expect("planted");
    stage.expect("told");
    assert!(stage.child.wait().unwrap().success());
}

#[test]
fn a_suspended_screen_is_drawn_whole_again() {
    let mut stage = Stage::new("suspend", "xterm");
    stage.expect("frame-1");
    stage.press("x");
    stage.expect_given_back();
    stage.expect("outside");
    stage.press("\n");
    let again = stage.expect("frame-1");
    assert!(again.contains("\x1b[?1049h") && again.contains("\x1b[2J"), "{again:?}");
    assert!(!again.contains("\x1b[6n"), "the terminal is not asked where its cursor is");
    assert!(stage.is_raw());
    stage.press("x");
    stage.expect_given_back();
    assert!(stage.child.wait().unwrap().success());
}

#[test]
fn where_there_is_no_terminal_nothing_is_written() {
    let mut stage = Stage::new("leave", "dumb");
    let said = stage.expect("refused: Dumb");
    assert!(!said.contains('\x1b'), "{said:?}");
    assert!(stage.child.wait().unwrap().success());

    let name = "shell::terminal::tests::a_part_in_another_terminal";
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--ignored", "--nocapture"])
        .env(PART, "leave")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("refused: NotATerminal") && !said.contains('\x1b'), "{said:?}");
}
