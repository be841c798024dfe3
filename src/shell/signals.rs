//! Signals, and the terminal that goes away.
//!
//! Threads of their own watch both, because the main loop may be busy with something long, or another
//! program may have the terminal.

use std::io;

#[cfg(unix)]
pub use unix::{Caught, Watch, catch, end_by, end_when_interrupted, stop};

/// What the system wants of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interrupt {
    /// End, by this signal: save, give the terminal back, then [`end_by`] it.
    Terminate(i32),
    /// Stop until continued: give the terminal back, then `stop`, then take it again.
    Stop,
    /// It was stopped and goes on: take the terminal again and draw everything.
    Continue,
    /// The terminal has another size: draw again.
    Resized,
    /// The terminal is gone: save and end.
    Gone,
}

/// Where no signals are watched, the handle does nothing.
#[cfg(not(unix))]
mod portable {
    use super::{Interrupt, io};

    /// Holds nothing here.
    #[derive(Debug)]
    pub struct Caught;

    /// Watches nothing here.
    #[derive(Debug)]
    pub struct Watch;

    /// Catches nothing.
    ///
    /// # Errors
    ///
    /// Never fails.
    pub fn catch() -> io::Result<Caught> {
        Ok(Caught)
    }

    /// Leaves it to the system how an interrupted program ends.
    ///
    /// # Errors
    ///
    /// Never fails.
    pub fn end_when_interrupted(_: i32) -> io::Result<()> {
        Ok(())
    }

    /// Ends nothing: there is no signal to end by.
    pub fn end_by(_: i32) {}

    /// Stops nothing: a program here is not stopped by the terminal.
    pub fn stop() {}

    impl Caught {
        /// Starts nothing.
        ///
        /// # Errors
        ///
        /// Never fails.
        pub fn watch(self, _report: Box<dyn Fn(Interrupt) + Send + Sync>) -> io::Result<Watch> {
            Ok(Watch)
        }
    }

    impl Watch {
        /// Does nothing.
        pub fn lend_terminal(&self, _lent: bool) {}
    }
}
#[cfg(not(unix))]
pub use portable::{Caught, Watch, catch, end_by, end_when_interrupted, stop};

#[cfg(unix)]
mod unix {
    use std::os::fd::{AsFd, OwnedFd};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::{Handle, Signals};

    use super::{Interrupt, io};

    /// How often the terminal is looked at where the system does not say that it has gone.
    const LOOK: Timespec = Timespec { tv_sec: 1, tv_nsec: 0 };

    type Report = Arc<dyn Fn(Interrupt) + Send + Sync>;

    /// Watches signals and the terminal until it is dropped.
    pub struct Watch {
        signals: Handle,
        lent: Arc<AtomicBool>,
        over: Arc<AtomicBool>,
    }

    /// Signals that are held until somebody watches them.
    pub struct Caught {
        signals: Signals,
        terminal: Option<OwnedFd>,
    }

    /// Catches the signals from now on.
    ///
    /// # Errors
    ///
    /// Fails when the system gives no signal.
    pub fn catch() -> io::Result<Caught> {
        let terminal = io::stdin().as_fd().try_clone_to_owned()?;
        Caught::signals(Some(terminal))
    }

    impl Caught {
        pub(super) fn signals(terminal: Option<OwnedFd>) -> io::Result<Self> {
            let signals =
                Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
            Ok(Self { signals, terminal })
        }

        /// Starts watching; `report` is called on the watching threads, for what was caught before
        /// too.
        ///
        /// # Errors
        ///
        /// Fails when the system gives no thread.
        pub fn watch(self, report: Box<dyn Fn(Interrupt) + Send + Sync>) -> io::Result<Watch> {
            let Self { mut signals, terminal } = self;
            let report: Report = Arc::from(report);
            let watch =
                Watch { signals: signals.handle(), lent: Arc::default(), over: Arc::default() };
            if let Some(terminal) = terminal {
                let (over, report) = (watch.over.clone(), report.clone());
                thread::Builder::new()
                    .name("hang-up".to_owned())
                    .spawn(move || watch_terminal(&terminal, &over, &*report))?;
            }
            let lent = watch.lent.clone();
            thread::Builder::new().name("signals".to_owned()).spawn(move || {
                for signal in signals.forever() {
                    if let Some(interrupt) = interrupt(signal, lent.load(Ordering::SeqCst)) {
                        report(interrupt);
                    }
                }
            })?;
            Ok(watch)
        }
    }

    impl Watch {
        /// Says that another program has the terminal, or has it no longer: what is typed to that
        /// program (Ctrl-C, Ctrl-Z) is not meant for us then.
        pub fn lend_terminal(&self, lent: bool) {
            self.lent.store(lent, Ordering::SeqCst);
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            self.over.store(true, Ordering::SeqCst);
            self.signals.close();
        }
    }

    pub(super) fn interrupt(signal: i32, lent: bool) -> Option<Interrupt> {
        match signal {
            SIGINT | SIGQUIT | SIGTSTP | SIGCONT | SIGWINCH if lent => None,
            SIGWINCH => Some(Interrupt::Resized),
            SIGTSTP => Some(Interrupt::Stop),
            SIGCONT => Some(Interrupt::Continue),
            signal => Some(Interrupt::Terminate(signal)),
        }
    }

    /// Returns when the terminal is gone, or when nobody wants to know any more.
    pub(super) fn watch_terminal(
        terminal: &OwnedFd,
        over: &AtomicBool,
        report: &dyn Fn(Interrupt),
    ) {
        while !over.load(Ordering::SeqCst) {
            // Nothing is asked for but what is always told: hang-up and errors.
            let mut watched = [PollFd::new(terminal, PollFlags::empty())];
            let gone = match poll(&mut watched, Some(&LOOK)) {
                Ok(_) => {
                    let told = watched[0].revents();
                    told.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL)
                }
                Err(Errno::INTR | Errno::AGAIN) => false,
                Err(_) => {
                    thread::sleep(Duration::from_secs(1));
                    false
                }
            };
            if gone {
                report(Interrupt::Gone);
                return;
            }
        }
    }

    /// Ends the program by a signal, so that whoever started it learns which.
    pub fn end_by(signal: i32) {
        let _ = signal_hook::low_level::emulate_default_handler(signal);
    }

    /// Ends the program with this exit code as soon as it is interrupted, from now on. What is being
    /// written then is as after a power cut: the old file or the new one.
    ///
    /// # Errors
    ///
    /// Fails when the system gives no signal.
    pub fn end_when_interrupted(code: i32) -> io::Result<()> {
        let always = Arc::new(AtomicBool::new(true));
        signal_hook::flag::register_conditional_shutdown(SIGINT, code, always).map(|_| ())
    }

    /// Stops the program; returns when it is continued.
    pub fn stop() {
        use rustix::process::{Signal, getpid, kill_process};
        let _ = kill_process(getpid(), Signal::STOP);
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::sync::atomic::AtomicBool;
    use std::sync::mpsc;
    use std::time::Duration;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};

    use super::*;

    #[test]
    fn what_is_typed_to_another_program_is_not_for_us() {
        assert_eq!(unix::interrupt(SIGINT, false), Some(Interrupt::Terminate(SIGINT)));
        assert_eq!(unix::interrupt(SIGTSTP, false), Some(Interrupt::Stop));
        assert_eq!(unix::interrupt(SIGCONT, false), Some(Interrupt::Continue));
        for signal in [SIGINT, SIGTSTP, SIGCONT] {
            assert_eq!(unix::interrupt(signal, true), None);
        }
        for signal in [SIGTERM, SIGHUP] {
            assert_eq!(unix::interrupt(signal, true), Some(Interrupt::Terminate(signal)));
        }
    }

    #[test]
    fn signals_are_told() {
        let (tell, told) = mpsc::channel();
        let report = move |interrupt| tell.send(interrupt).unwrap_or(());
        let caught = Caught::signals(None).unwrap();
        signal_hook::low_level::raise(SIGCONT).unwrap();
        let watch = caught.watch(Box::new(report)).unwrap();
        assert_eq!(told.recv_timeout(Duration::from_secs(10)).unwrap(), Interrupt::Continue);
        for (signal, wanted) in
            [(SIGTSTP, Interrupt::Stop), (SIGTERM, Interrupt::Terminate(SIGTERM))]
        {
            signal_hook::low_level::raise(signal).unwrap();
            assert_eq!(told.recv_timeout(Duration::from_secs(10)).unwrap(), wanted);
        }
        drop(watch);
    }

    #[test]
    fn a_terminal_that_goes_away_is_told_once() {
        let pty = portable_pty::native_pty_system().openpty(Default::default()).unwrap();
        let name = pty.master.tty_name().unwrap();
        let terminal = std::fs::File::options().read(true).write(true).open(name).unwrap();
        let (tell, told) = mpsc::channel();
        let watcher = std::thread::spawn(move || {
            let over = AtomicBool::new(false);
            unix::watch_terminal(&terminal.into(), &over, &|interrupt| {
                tell.send(interrupt).unwrap();
            });
        });
        assert!(told.recv_timeout(Duration::from_millis(100)).is_err(), "it is there");
        drop(pty);
        assert_eq!(told.recv_timeout(Duration::from_secs(10)).unwrap(), Interrupt::Gone);
        watcher.join().unwrap();
        assert!(told.recv().is_err());
    }
}
