//! Writing to the terminal on a thread of its own, so that one that does not read stops nobody.

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Where a frame is put together before it goes out in one piece.
#[derive(Debug, Clone, Default)]
pub(super) struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    /// Takes out what was written.
    pub(super) fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The way to the terminal.
pub(super) struct Output {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    waiting: Vec<u8>,
    writing: bool,
    /// A frame was skipped and somebody waits to draw it.
    owed: bool,
    /// Frames are not taken any more, until it is opened again.
    shut: bool,
    closing: bool,
    failed: Option<io::ErrorKind>,
}

impl State {
    fn is_idle(&self) -> bool {
        self.waiting.is_empty() && !self.writing
    }
}

impl Output {
    /// Starts the thread that writes to the terminal; `ready` is called when a frame was skipped and
    /// can be drawn now.
    pub(super) fn start(ready: Box<dyn Fn() + Send>) -> io::Result<Arc<Self>> {
        Self::start_on(terminal()?, ready)
    }

    pub(super) fn start_on(
        mut sink: impl Write + Send + 'static,
        ready: Box<dyn Fn() + Send>,
    ) -> io::Result<Arc<Self>> {
        let output = Arc::new(Self { state: Mutex::default(), changed: Condvar::new() });
        let shared = output.clone();
        thread::Builder::new()
            .name("terminal".to_owned())
            .spawn(move || shared.write_until_closed(&mut sink, &*ready))?;
        Ok(output)
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
    pub(super) fn send(&self, bytes: Vec<u8>) {
        let mut state = self.lock();
        if !state.shut && !bytes.is_empty() {
            state.waiting.extend(bytes);
            self.changed.notify_all();
        }
    }

    /// Sends the last bytes and waits until they are out, but not for ever.
    pub(super) fn send_last(&self, bytes: Vec<u8>, patience: Duration) {
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
        let (let_go, wait) = mpsc::channel();
        let (sent, got) = mpsc::channel();
        let (tell, ready) = mpsc::channel();
        let sink = Slow { let_go: wait, got: sent };
        let ready_now = Box::new(move || tell.send(()).unwrap());
        let output = Output::start_on(sink, ready_now).unwrap();
        Rig { output, let_go, got, ready }
    }

    #[test]
    fn a_terminal_that_does_not_read_stops_nobody_and_gets_the_next_frame_when_it_does() {
        let rig = rig();
        assert!(rig.output.is_ready().unwrap());
        rig.output.send(b"one".to_vec());
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
        rig.output.send(b"frame".to_vec());
        rig.let_go.send(()).unwrap();
        rig.let_go.send(()).unwrap();
        rig.output.send_last(b"end".to_vec(), SOON);
        let mut all = rig.got.try_recv().unwrap();
        all.extend(rig.got.try_iter().flatten());
        assert_eq!(all, b"frameend");
        assert!(rig.output.is_ready().is_err(), "it is shut");
        rig.output.send(b"lost".to_vec());
        rig.output.open();
        assert!(rig.output.is_ready().unwrap());
    }

    #[test]
    fn a_terminal_that_never_reads_is_given_up() {
        let rig = rig();
        rig.output.send(b"frame".to_vec());
        rig.output.send_last(b"end".to_vec(), Duration::from_millis(20));
        assert!(rig.got.try_recv().is_err());
    }

    #[test]
    fn a_terminal_that_is_gone_is_an_error() {
        let Rig { output, let_go, .. } = rig();
        drop(let_go);
        output.send(b"x".to_vec());
        output.send_last(Vec::new(), SOON);
        assert_eq!(output.is_ready().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
