//! Which question is being asked, told to whoever follows: a small file in the state folder for each
//! review, so that the review itself is not written when somebody only looks around.
//!
//! It is a convenience: a place that cannot be written or read is none, and nothing waits for it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::files;
use super::paths::Folders;
use crate::domain::CheckpointId;

/// The largest place that is read, in bytes.
const LARGEST: usize = 1024;

/// Tells the place in the background.
#[derive(Debug)]
pub struct Teller {
    file: Option<PathBuf>,
    told: Option<CheckpointId>,
    send: Option<Sender<CheckpointId>>,
}

impl Teller {
    /// Makes a teller for a review file; nothing is written before the first place.
    #[must_use]
    pub fn new(review: &Path, folders: &Folders) -> Self {
        Self { file: folders.place_file(review), told: None, send: None }
    }

    /// Tells a place, unless it was the last one told. Never waits for a disk.
    pub fn tell(&mut self, place: &CheckpointId) {
        if self.told.as_ref() == Some(place) {
            return;
        }
        self.told = Some(place.clone());
        if self.send.is_none() {
            self.send = self.file.clone().and_then(start);
        }
        if let Some(send) = &self.send {
            // A thread that ended has nothing to be told.
            let _ = send.send(place.clone());
        }
    }
}

fn start(file: PathBuf) -> Option<Sender<CheckpointId>> {
    let (send, places) = mpsc::channel();
    let thread = thread::Builder::new().name("place".to_owned());
    thread.spawn(move || write_all(&file, &places)).ok().map(|_| send)
}

/// Writes the newest place of those that wait, until nobody tells any more.
fn write_all(file: &Path, places: &Receiver<CheckpointId>) {
    while let Ok(mut place) = places.recv() {
        while let Ok(newer) = places.try_recv() {
            place = newer;
        }
        // Whoever follows keeps the place that it has.
        let _ = write(file, &place);
    }
}

/// Writes a place as a whole; a power cut may take it, because nothing is lost with it.
fn write(file: &Path, place: &CheckpointId) -> std::io::Result<()> {
    if let Some(folder) = file.parent()
        && !folder.is_dir()
        && files::make_private_folder(folder).is_err()
    {
        return Err(std::io::ErrorKind::PermissionDenied.into());
    }
    let new = file.with_extension(format!("{}.new", std::process::id()));
    fs::write(&new, format!("checkpoint = \"{place}\"\n"))?;
    fs::rename(&new, file).inspect_err(|_| drop(fs::remove_file(&new)))
}

/// Returns the place that was told last.
#[must_use]
pub fn read(file: &Path) -> Option<CheckpointId> {
    let text = files::read(file, LARGEST).ok()?;
    let table: toml::Table = text.parse().ok()?;
    CheckpointId::new(table.get("checkpoint")?.as_str()?)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn id(text: &str) -> CheckpointId {
        CheckpointId::new(text).unwrap()
    }

    fn wait_for(file: &Path, place: &CheckpointId) {
        let until = Instant::now() + Duration::from_secs(10);
        while read(file).as_ref() != Some(place) {
            assert!(Instant::now() < until, "{:?}", read(file));
            thread::yield_now();
        }
    }

    #[test]
    fn the_last_place_is_what_is_read_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::inside(folder.path());
        let review = folder.path().join("q.review.toml");
        let file = folders.place_file(&review).unwrap();
        assert_eq!(read(&file), None);
        let mut teller = Teller::new(&review, &folders);
        for n in 1..50 {
            teller.tell(&id(&format!("SEC-1.{n:02}")));
        }
        wait_for(&file, &id("SEC-1.49"));
        assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
        assert!(!review.exists(), "the review itself is not written");
    }

    #[test]
    fn nonsense_is_no_place() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("place");
        for text in ["", "checkpoint = 3", "checkpoint = \"../x\"", "x", "\u{0}"] {
            fs::write(&file, text).unwrap();
            assert_eq!(read(&file), None, "{text:?}");
        }
        fs::write(&file, "x".repeat(LARGEST + 1)).unwrap();
        assert_eq!(read(&file), None);
    }

    #[test]
    fn a_folder_that_cannot_be_made_holds_nobody_up() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("state"), "a file in the way").unwrap();
        let folders = Folders::inside(folder.path());
        let mut teller = Teller::new(&folder.path().join("q.toml"), &folders);
        teller.tell(&id("SEC-1.01"));
        Teller::new(&folder.path().join("q.toml"), &Folders::default()).tell(&id("SEC-1.01"));
    }
}
