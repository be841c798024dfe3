//! Where the main loop waits: for the terminal and for other threads at once.
//!
//! A key needs no thread of its own this way, so nothing has to be woken between a key and its
//! redraw.

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use super::input::Keyboard;
use crate::app::message::Msg;

/// Something that came.
#[derive(Debug)]
pub enum Came<T> {
    /// Another thread told it.
    Told(T),
    /// Somebody typed it.
    Typed(Msg),
    /// Nothing came in time.
    Nothing,
    /// The terminal can be read no more.
    Closed,
}

/// What happens, for the main loop.
#[derive(Debug)]
pub struct Inbox<T> {
    told: Receiver<T>,
    keyboard: Keyboard,
    bell: bell::Bell,
}

/// Where other threads tell what happens.
#[derive(Debug)]
pub struct Post<T> {
    send: Sender<T>,
    ringer: bell::Ringer,
}

impl<T> Clone for Post<T> {
    fn clone(&self) -> Self {
        Self { send: self.send.clone(), ringer: self.ringer.clone() }
    }
}

impl<T> Post<T> {
    /// Tells the main loop; nobody listens any more when it has ended.
    pub fn tell(&self, what: T) {
        if self.send.send(what).is_ok() {
            self.ringer.ring();
        }
    }
}

/// Makes an inbox and what leads into it.
///
/// # Errors
///
/// Fails when the system gives no pair of sockets.
pub fn open<T>() -> io::Result<(Post<T>, Inbox<T>)> {
    let (send, told) = mpsc::channel();
    let (ringer, bell) = bell::hang()?;
    Ok((Post { send, ringer }, Inbox { told, keyboard: Keyboard::default(), bell }))
}

impl<T> Inbox<T> {
    /// Waits for what comes next, at most `patience`.
    pub fn wait(&mut self, patience: Duration) -> Came<T> {
        let until = Instant::now() + patience;
        loop {
            if let Ok(told) = self.told.try_recv() {
                return Came::Told(told);
            }
            let left = until.saturating_duration_since(Instant::now());
            match self.bell.wait(&mut self.keyboard, left) {
                Ok(Some(msg)) => return Came::Typed(msg),
                Ok(None) if left.is_zero() => return Came::Nothing,
                Ok(None) => {}
                Err(_) => return Came::Closed,
            }
        }
    }

    /// Returns what is there already.
    pub fn glance(&mut self) -> Came<T> {
        self.wait(Duration::ZERO)
    }
}

#[cfg(unix)]
mod bell {
    use std::io::{self, Read, Write};
    use std::os::unix::net::UnixStream;
    use std::sync::Arc;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;

    use super::{Keyboard, Msg};

    /// Wakes the main loop.
    #[derive(Debug, Clone)]
    pub(super) struct Ringer(Arc<UnixStream>);

    /// What the main loop is woken by, beside the terminal.
    #[derive(Debug)]
    pub(super) struct Bell(UnixStream);

    pub(super) fn hang() -> io::Result<(Ringer, Bell)> {
        let (ringer, bell) = UnixStream::pair()?;
        ringer.set_nonblocking(true)?;
        bell.set_nonblocking(true)?;
        Ok((Ringer(Arc::new(ringer)), Bell(bell)))
    }

    impl Ringer {
        pub(super) fn ring(&self) {
            // When there is no room the bell rings already.
            let _ = (&*self.0).write(&[0]);
        }
    }

    impl Bell {
        /// Waits until somebody typed or rang; what was typed comes back.
        pub(super) fn wait(
            &mut self,
            keyboard: &mut Keyboard,
            patience: Duration,
        ) -> io::Result<Option<Msg>> {
            if let Some(msg) = keyboard.pop() {
                return Ok(Some(msg));
            }
            let begun = keyboard.patience();
            let terminal = rustix::stdio::stdin();
            let mut watched =
                [PollFd::new(&terminal, PollFlags::IN), PollFd::new(&self.0, PollFlags::IN)];
            let longest = begun.map_or(patience, |begun| begun.min(patience));
            let longest = Timespec::try_from(longest).map_err(io::Error::other)?;
            match poll(&mut watched, Some(&longest)) {
                Ok(0) if begun.is_some() && !patience.is_zero() => keyboard.settle(),
                Ok(0) | Err(Errno::INTR | Errno::AGAIN) => {}
                Ok(_) => {
                    let (typed, rung) = (watched[0].revents(), watched[1].revents());
                    if !rung.is_empty() {
                        let _ = self.0.read(&mut [0; 256]);
                    }
                    if !typed.is_empty() && !keyboard.read(terminal)? {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                }
                Err(error) => return Err(error.into()),
            }
            Ok(keyboard.pop())
        }
    }
}

#[cfg(not(unix))]
mod bell {
    use std::io;
    use std::time::Duration;

    use super::{Keyboard, Msg};

    /// How long what another thread told waits while nothing is typed.
    const GLANCE: Duration = Duration::from_millis(20);

    #[derive(Debug, Clone)]
    pub(super) struct Ringer;

    #[derive(Debug)]
    pub(super) struct Bell;

    pub(super) fn hang() -> io::Result<(Ringer, Bell)> {
        Ok((Ringer, Bell))
    }

    impl Ringer {
        pub(super) fn ring(&self) {}
    }

    impl Bell {
        pub(super) fn wait(
            &mut self,
            keyboard: &mut Keyboard,
            patience: Duration,
        ) -> io::Result<Option<Msg>> {
            keyboard.wait(patience.min(GLANCE))
        }
    }
}
