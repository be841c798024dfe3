//! What the disk needs for an answer: when a file holds it, and how long a safe write takes at least.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::Outcome;

const PATIENCE: Duration = Duration::from_secs(10);

/// How often the file is looked at; it must not take the processor from who is measured.
const PAUSE: Duration = Duration::from_micros(50);

/// Watches a file from now on until it holds the answer to a checkpoint.
pub(crate) fn watch(file: &Path, id: &str) -> JoinHandle<Option<Instant>> {
    let (file, head) = (PathBuf::from(file), format!("[answers.\"{id}\"]"));
    thread::spawn(move || {
        let end = Instant::now() + PATIENCE;
        let mut seen = None;
        while Instant::now() < end {
            let state = fs::metadata(&file).ok().and_then(|m| Some((m.modified().ok()?, m.len())));
            let moment = Instant::now();
            if state.is_some() && state != seen {
                seen = state;
                if fs::read_to_string(&file).is_ok_and(|text| is_answered(&text, &head)) {
                    return Some(moment);
                }
            }
            thread::sleep(PAUSE);
        }
        None
    })
}

fn is_answered(text: &str, head: &str) -> bool {
    let entry = text.split_once(head).map_or("", |(_, rest)| rest);
    let entry = entry.split_once("\n[answers.").map_or(entry, |(entry, _)| entry);
    entry.contains("\nanswer = ")
}

/// How long a safe write took.
pub(crate) struct SafeWrite {
    /// Until the file held the bytes: a temporary file, its sync, a rename.
    pub(crate) held: Duration,
    /// Until nothing could take them any more: the folder's sync too.
    pub(crate) safe: Duration,
}

/// Writes bytes safely and does nothing else.
pub(crate) fn write_safely(file: &Path, bytes: &[u8]) -> Outcome<SafeWrite> {
    let folder = file.parent().ok_or("no folder")?;
    let temporary = file.with_extension("tmp");
    let before = Instant::now();
    let mut out = File::create(&temporary)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    fs::rename(&temporary, file)?;
    let held = before.elapsed();
    File::open(folder)?.sync_all()?;
    Ok(SafeWrite { held, safe: before.elapsed() })
}
