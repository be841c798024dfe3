//! Writing to the terminal so that one that does not read stops nobody.

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// The way to the terminal.
///
/// What the terminal takes at once is written at once, by whoever sends it; only the rest goes to
/// the thread. So a key is not kept waiting for a thread to wake, and a slow terminal keeps nobody.
pub(super) struct Output {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Takes what the terminal has room for, and never waits; some systems have no such way.
    quick: Option<Box<dyn Write + Send>>,
    /// What the thread is made of, until it is needed.
    idle: Option<Idle>,
    waiting: Vec<u8>,
    writing: bool,
    /// A frame was skipped and somebody waits to draw it.
    owed: bool,
    /// Frames are not taken any more, until it is opened again.
    shut: bool,
    closing: bool,
    failed: Option<io::ErrorKind>,
}

/// A thread that is not started yet.
struct Idle {
    sink: Box<dyn Write + Send>,
    ready: Box<dyn Fn() + Send>,
}

impl State {
    fn is_idle(&self) -> bool {
        self.waiting.is_empty() && !self.writing
    }

    /// Writes what the terminal takes without waiting; returns how much that was.
    fn write_at_once(&mut self, bytes: &[u8]) -> usize {
        let Some(quick) = self.quick.as_mut().filter(|_| self.waiting.is_empty()) else { return 0 };
        let mut done = 0;
        while done < bytes.len() {
            match quick.write(&bytes[done..]) {
                Ok(count @ 1..) => done += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // A terminal that is gone fails on the thread too, which keeps the error.
                Ok(0) | Err(_) => break,
            }
        }
        done
    }
}

impl Output {
    /// Makes the way to the terminal; `ready` is called when a frame was skipped and can be drawn
    /// now.
    pub(super) fn start(ready: Box<dyn Fn() + Send>) -> io::Result<Arc<Self>> {
        let quick = quick_terminal().map(|file| Box::new(file) as Box<dyn Write + Send>);
        Ok(Self::start_on(quick, Box::new(terminal()?), ready))
    }

    pub(super) fn start_on(
        quick: Option<Box<dyn Write + Send>>,
        sink: Box<dyn Write + Send>,
        ready: Box<dyn Fn() + Send>,
    ) -> Arc<Self> {
        let state = State { quick, idle: Some(Idle { sink, ready }), ..State::default() };
        Arc::new(Self { state: Mutex::new(state), changed: Condvar::new() })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells whether a frame can be taken; if not, `ready` will be called.
    pub(super) fn is_ready(&self) -> io::Result<bool> {
        let mut state = self.lock();
        if let Some(failed) = state.failed {
            return Err(failed.into());
        }
        if state.shut {
            return Err(io::ErrorKind::NotConnected.into());
        }
        state.owed = !state.is_idle();
        Ok(!state.owed)
    }

    /// Sends bytes after those that wait.
    pub(super) fn send(self: &Arc<Self>, bytes: &[u8]) {
        let mut state = self.lock();
        if state.shut || bytes.is_empty() {
            return;
        }
        let done = if state.writing { 0 } else { state.write_at_once(bytes) };
        if done < bytes.len() {
            state.waiting.extend_from_slice(&bytes[done..]);
            self.wake(&mut state);
        }
    }

    /// Wakes the thread, or starts it: most terminals never need it.
    fn wake(self: &Arc<Self>, state: &mut State) {
        if let Some(Idle { mut sink, ready }) = state.idle.take() {
            let shared = Arc::clone(self);
            let started = thread::Builder::new()
                .name("terminal".to_owned())
                .spawn(move || shared.write_until_closed(&mut *sink, &*ready));
            if let Err(error) = started {
                state.failed = Some(error.kind());
            }
        }
        self.changed.notify_all();
    }

    /// Sends the last bytes and waits until they are out, but not for ever.
    pub(super) fn send_last(self: &Arc<Self>, bytes: &[u8], patience: Duration) {
        self.send(bytes);
        let deadline = Instant::now() + patience;
        let mut state = self.lock();
        state.shut = true;
        while !state.is_idle() && state.failed.is_none() {
            let Some(left) = deadline.checked_duration_since(Instant::now()) else { break };
            state =
                self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Takes frames again.
    pub(super) fn open(&self) {
        let mut state = self.lock();
        state.shut = false;
        state.owed = false;
    }

    /// Ends the thread.
    pub(super) fn close(&self) {
        self.lock().closing = true;
        self.changed.notify_all();
    }

    fn write_until_closed(&self, sink: &mut dyn Write, ready: &dyn Fn()) {
        let mut state = self.lock();
        loop {
            while state.waiting.is_empty() {
                if state.closing {
                    return;
                }
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            let bytes = std::mem::take(&mut state.waiting);
            state.writing = true;
            drop(state);
            let outcome = sink.write_all(&bytes).and_then(|()| sink.flush());
            state = self.lock();
            state.writing = false;
            if let Err(error) = outcome {
                state.failed = Some(error.kind());
                state.waiting.clear();
            }
            let owed = state.is_idle() && std::mem::take(&mut state.owed);
            self.changed.notify_all();
            if owed {
                drop(state);
                ready();
                state = self.lock();
            }
        }
    }
}

/// Opens the terminal of standard output anew, so that not waiting is a property of this way alone:
/// a copy of the descriptor would share it with the shell and with other programs.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn quick_terminal() -> Option<std::fs::File> {
    use rustix::fs::{Mode, OFlags, open};
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    open("/proc/self/fd/1", flags, Mode::empty()).ok().map(std::fs::File::from)
}

/// Elsewhere such a path leads to the same description, or to another terminal.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn quick_terminal() -> Option<std::fs::File> {
    None
}

/// Opens standard output a second time, past the line buffer of the standard library.
#[cfg(unix)]
fn terminal() -> io::Result<std::fs::File> {
    use std::os::fd::AsFd;
    Ok(std::fs::File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

#[cfg(not(unix))]
fn terminal() -> io::Result<io::Stdout> {
    Ok(io::stdout())
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// A terminal that reads only when it is let.
    struct Slow {
        let_go: mpsc::Receiver<()>,
        got: mpsc::Sender<Vec<u8>>,
    }

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.let_go.recv().map_err(|_| io::ErrorKind::BrokenPipe)?;
            let _ = self.got.send(bytes.to_vec());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    struct Rig {
        output: Arc<Output>,
        let_go: mpsc::Sender<()>,
        got: mpsc::Receiver<Vec<u8>>,
        ready: mpsc::Receiver<()>,
    }

    const SOON: Duration = Duration::from_secs(10);

    fn rig() -> Rig {
        rig_with(None)
    }

    fn rig_with(quick: Option<Box<dyn Write + Send>>) -> Rig {
        let (let_go, wait) = mpsc::channel();
        let (sent, got) = mpsc::channel();
        let (tell, ready) = mpsc::channel();
        let sink = Slow { let_go: wait, got: sent };
        let ready_now = Box::new(move || tell.send(()).unwrap());
        let output = Output::start_on(quick, Box::new(sink), ready_now);
        Rig { output, let_go, got, ready }
    }

    #[test]
    fn a_terminal_that_does_not_read_stops_nobody_and_gets_the_next_frame_when_it_does() {
        let rig = rig();
        assert!(rig.output.is_ready().unwrap());
        rig.output.send(b"one");
        assert!(!rig.output.is_ready().unwrap());
        assert!(!rig.output.is_ready().unwrap());
        rig.let_go.send(()).unwrap();
        assert_eq!(rig.got.recv_timeout(SOON).unwrap(), b"one");
        rig.ready.recv_timeout(SOON).unwrap();
        assert!(rig.output.is_ready().unwrap());
        assert!(rig.ready.try_recv().is_err());
    }

    #[test]
    fn what_is_sent_last_is_out_before_it_is_given_back() {
        let rig = rig();
        rig.output.send(b"frame");
        rig.let_go.send(()).unwrap();
        rig.let_go.send(()).unwrap();
        rig.output.send_last(b"end", SOON);
        let mut all = rig.got.try_recv().unwrap();
        all.extend(rig.got.try_iter().flatten());
        assert_eq!(all, b"frameend");
        assert!(rig.output.is_ready().is_err(), "it is shut");
        rig.output.send(b"lost");
        rig.output.open();
        assert!(rig.output.is_ready().unwrap());
    }

    #[test]
    fn a_terminal_that_never_reads_is_given_up() {
        let rig = rig();
        rig.output.send(b"frame");
        rig.output.send_last(b"end", Duration::from_millis(20));
        assert!(rig.got.try_recv().is_err());
    }

    #[test]
    fn a_terminal_that_is_gone_is_an_error() {
        let Rig { output, let_go, .. } = rig();
        drop(let_go);
        output.send(b"x");
        output.send_last(b"", SOON);
        assert_eq!(output.is_ready().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }

    /// A terminal that has room for a few bytes, and never waits.
    struct Room {
        left: usize,
        got: mpsc::Sender<Vec<u8>>,
    }

    impl Write for Room {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let count = bytes.len().min(self.left).min(3);
            if count == 0 {
                return Err(io::ErrorKind::WouldBlock.into());
            }
            self.left -= count;
            let _ = self.got.send(bytes[..count].to_vec());
            Ok(count)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_fits_is_written_at_once_and_the_rest_follows_in_order() {
        let (send, quick) = mpsc::channel();
        let rig = rig_with(Some(Box::new(Room { left: 9, got: send })));
        rig.output.send(b"first");
        assert!(rig.output.is_ready().unwrap());
        rig.output.send(b"second");
        rig.output.send(b"third");
        assert_eq!(quick.try_iter().flatten().collect::<Vec<_>>(), b"firstseco");
        assert!(!rig.output.is_ready().unwrap());
        rig.let_go.send(()).unwrap();
        rig.let_go.send(()).unwrap();
        rig.output.send_last(b"", SOON);
        assert_eq!(rig.got.try_iter().flatten().collect::<Vec<_>>(), b"ndthird");
    }
}
