//! Runs of tenken on one machine take turns at writing one file.
//!
//! The lock is the system's own, on a file in the state folder: it goes with the run that holds it,
//! however that ends, and nothing stands beside the review. It keeps turns orderly and is not what
//! nothing is lost by: who does not get it in time goes on, because each write compares what it
//! replaces all the same, also with what is written on other machines.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::files;

/// How long another run is waited for: it may hang on a disk, or be stopped.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often it is asked again.
const PAUSE: Duration = Duration::from_millis(2);

/// The lock of one review file.
#[derive(Debug, Default)]
pub struct Lock(Option<File>);

/// The turn of this run; it is over when it is dropped.
#[derive(Debug)]
#[must_use]
pub struct Turn<'l>(Option<&'l File>);

impl Lock {
    /// Makes the lock that is this file (see [`lock_file`](super::paths::Folders::lock_file)); without
    /// one nobody waits.
    #[must_use]
    pub fn at(path: Option<&Path>) -> Self {
        let Some(path) = path else { return Self(None) };
        let folder = path.parent().map(files::make_private_folder);
        let open = || File::options().create(true).truncate(false).write(true).open(path).ok();
        Self(folder.filter(Result::is_ok).and_then(|_| open()))
    }

    /// Waits for a turn, a while.
    pub fn turn(&self) -> Turn<'_> {
        let Some(file) = &self.0 else { return Turn(None) };
        let until = Instant::now() + PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => return Turn(Some(file)),
                Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(PAUSE),
                Err(_) => return Turn(None),
            }
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(file) = self.0 {
            // It goes with the file at the latest.
            let _ = file.unlock();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_take_turns_at_one_file_and_not_at_two() {
        let folder = tempfile::tempdir().unwrap();
        let [one, other] = ["locks/a", "locks/b"].map(|name| folder.path().join(name));
        let (mine, yours) = (Lock::at(Some(&one)), Lock::at(Some(&one)));
        let turn = mine.turn();
        assert!(turn.0.is_some());
        assert!(Lock::at(Some(&other)).turn().0.is_some());
        let begun = Instant::now();
        assert!(yours.turn().0.is_none(), "it goes on without its turn");
        assert!(begun.elapsed() >= PATIENCE);
        drop(turn);
        assert!(yours.turn().0.is_some());
    }

    #[test]
    fn a_turn_comes_as_soon_as_the_other_run_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        let (mine, yours) = (Lock::at(Some(&file)), Lock::at(Some(&file)));
        std::mem::forget(mine.turn());
        thread::scope(|scope| {
            let waiting = scope.spawn(|| yours.turn().0.is_some());
            drop(mine);
            assert!(waiting.join().unwrap());
        });
    }

    #[test]
    fn without_a_state_folder_nobody_waits() {
        assert!(Lock::at(None).turn().0.is_none());
    }
}
