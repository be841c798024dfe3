//! What the disk needs for an answer: when a file holds it, when it is safe there, and how long a safe
//! write takes at least.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::Outcome;

#[cfg(target_os = "linux")]
const PATIENCE: Duration = Duration::from_secs(10);

/// When a save got where.
pub(crate) struct Save {
    /// The file's name led to the new file.
    pub(crate) held: Instant,
    /// The folder was closed, which is done when it is synced.
    pub(crate) durable: Instant,
}

/// Watches the next save of a file.
///
/// The system tells of each step as it is done; looking again and again would take the processor from
/// who is measured.
#[cfg(target_os = "linux")]
pub(crate) fn watch(file: &Path) -> Outcome<JoinHandle<Option<Save>>> {
    use rustix::fs::inotify::{self, CreateFlags, ReadFlags, WatchFlags};

    let folder = file.parent().ok_or("no folder")?;
    let name = file.file_name().ok_or("no name")?.to_owned();
    let events = inotify::init(CreateFlags::CLOEXEC)?;
    let wanted = WatchFlags::MOVED_TO | WatchFlags::CLOSE_NOWRITE;
    inotify::add_watch(&events, folder, wanted)?;
    Ok(std::thread::spawn(move || {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        use std::os::unix::ffi::OsStrExt as _;

        let mut buffer = [std::mem::MaybeUninit::uninit(); 4096];
        let mut reader = inotify::Reader::new(&events, &mut buffer);
        let patience = Timespec::try_from(PATIENCE).ok()?;
        let (mut held, mut moment) = (None, Instant::now());
        loop {
            if reader.is_buffer_empty() {
                let ready =
                    poll(&mut [PollFd::new(&events, PollFlags::IN)], Some(&patience)).ok()?;
                moment = Instant::now();
                if ready == 0 {
                    return None;
                }
            }
            let event = reader.next().ok()?;
            let is_file = event.file_name().is_some_and(|n| n.to_bytes() == name.as_bytes());
            if event.events().contains(ReadFlags::MOVED_TO) && is_file {
                held = Some(moment);
            }
            if event.events().contains(ReadFlags::ISDIR)
                && let Some(held) = held
            {
                return Some(Save { held, durable: moment });
            }
        }
    }))
}

/// Elsewhere nobody tells.
#[cfg(not(target_os = "linux"))]
pub(crate) fn watch(_: &Path) -> Outcome<JoinHandle<Option<Save>>> {
    Ok(std::thread::spawn(|| None))
}

/// Tells whether a file holds the answer to a checkpoint.
pub(crate) fn is_answered(file: &Path, id: &str) -> Outcome<bool> {
    let text = fs::read_to_string(file)?;
    let head = format!("[answers.\"{id}\"]");
    let entry = text.split_once(&head).map_or("", |(_, rest)| rest);
    let entry = entry.split_once("\n[answers.").map_or(entry, |(entry, _)| entry);
    Ok(entry.contains("\nanswer = "))
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
