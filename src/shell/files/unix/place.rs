//! A file's name in its folder, and what can be done to it without naming the folder again.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustix::fs::AtFlags;
use rustix::io::Errno;

use super::super::{FLUSHING_THE_FOLDER, PIECE, WriteFailure};
use super::system::{About, Called, Open, System, Unix};

/// What is left of a killed run is swept when it is older than this, in seconds.
const LEFT_OVER_AFTER: i64 = 60;

/// The longest file name that every file system takes, in bytes.
const LONGEST_NAME: usize = 255;

/// The permissions of a file that only its owner may read.
pub(super) const PRIVATE: u32 = 0o600;

/// A file's name in its folder.
pub(super) struct Place<'s, S: System> {
    pub(super) system: &'s S,
    pub(super) folder: S::Folder,
    pub(super) name: OsString,
}

/// A new file beside the real one; it is removed when it is not needed any more.
pub(super) struct Temporary<'p, 's, S: System> {
    place: &'p Place<'s, S>,
    pub(super) name: OsString,
    pub(super) file: S::File,
}

impl<S: System> Temporary<'_, '_, S> {
    /// Leaves the file where it is: it is the only whole copy of a text.
    pub(super) fn leave(self) {
        std::mem::forget(self);
    }
}

impl<S: System> Drop for Temporary<'_, '_, S> {
    fn drop(&mut self) {
        let _ = self.place.system.unlink(&self.place.folder, &self.name);
    }
}

impl<'s, S: System> Place<'s, S> {
    pub(super) fn of(system: &'s S, real: &Path) -> Result<Self, WriteFailure> {
        let name = real
            .file_name()
            .ok_or_else(|| WriteFailure::io("naming the file", Errno::ISDIR))?
            .to_owned();
        let parent = match real.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let folder =
            system.open_folder(parent).map_err(|e| WriteFailure::io("opening the folder", e))?;
        Ok(Self { system, folder, name })
    }

    /// Opens the file that is to be replaced, if it may be written.
    pub(super) fn open_old(&self) -> Result<S::File, WriteFailure> {
        let old = match self.system.open(&self.folder, &self.name, Open::Read) {
            Ok(old) => old,
            Err(Errno::NOENT) => return Err(WriteFailure::Changed),
            Err(error) => return Err(WriteFailure::io("opening the file", error)),
        };
        let about = self.about(&old)?;
        if !about.is_file {
            return Err(WriteFailure::Changed);
        }
        // Without a write bit it is read-only to everybody, even to root, whom the system lets.
        if about.mode & 0o222 == 0 {
            return Err(WriteFailure::io("asking for the right to write", Errno::ACCESS));
        }
        self.system
            .may_write(&self.folder, &self.name)
            .map_err(|e| WriteFailure::io("asking for the right to write", e))?;
        Ok(old)
    }

    pub(super) fn about(&self, file: &S::File) -> Result<About, WriteFailure> {
        self.system.about(file).map_err(|e| WriteFailure::io("looking at the file", e))
    }

    pub(super) fn temporary(&self, mode: u32) -> Called<Temporary<'_, 's, S>> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let mut tries = 0;
        loop {
            let mut name = prefix(&self.name);
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            name.push(format!("{}-{count}", std::process::id()));
            match self.system.open(&self.folder, &name, Open::New { mode }) {
                Ok(file) => return Ok(Temporary { place: self, name, file }),
                Err(Errno::EXIST) if tries < 100 => tries += 1,
                Err(error) => return Err(error),
            }
        }
    }

    /// Tells whether a file holds just these bytes.
    pub(super) fn holds(&self, name: &OsStr, expected: &[u8]) -> Result<bool, WriteFailure> {
        let file = match self.system.open(&self.folder, name, Open::Read) {
            Ok(file) => file,
            Err(Errno::NOENT | Errno::LOOP) => return Ok(false),
            Err(error) => return Err(WriteFailure::io("reading the file", error)),
        };
        // Room for the whole file would have to be found anew each time.
        let mut rest = expected;
        let mut piece = [0; PIECE];
        loop {
            let read = self.system.read(&file, &mut piece);
            let read = read.map_err(|error| WriteFailure::io("reading the file", error))?;
            if read == 0 {
                return Ok(rest.is_empty());
            }
            match piece.get(..read).and_then(|found| rest.strip_prefix(found)) {
                Some(after) => rest = after,
                None => return Ok(false),
            }
        }
    }

    pub(super) fn flush(&self) -> Result<(), WriteFailure> {
        self.system.flush_folder(&self.folder).map_err(|e| WriteFailure::io(FLUSHING_THE_FOLDER, e))
    }

    pub(super) fn swap(&self, with: &OsStr) -> Called<()> {
        self.system.swap(&self.folder, with, &self.name)
    }

    pub(super) fn rename_new(&self, from: &OsStr) -> Called<()> {
        self.system.rename_new(&self.folder, from, &self.name)
    }

    pub(super) fn rename(&self, from: &OsStr) -> Called<()> {
        self.system.rename(&self.folder, from, &self.name)
    }

    /// Gives a new file its name by a link, which fails when the name is taken.
    pub(super) fn link_new(&self, from: &OsStr) -> Called<()> {
        match self.system.link(&self.folder, from, &self.name) {
            // A file system without links; it can only be asked first.
            Err(Errno::PERM | Errno::NOTSUP | Errno::NOSYS) => {
                match self.system.find(&self.folder, &self.name) {
                    Ok(()) => Err(Errno::EXIST),
                    Err(Errno::NOENT) => self.rename(from),
                    Err(error) => Err(error),
                }
            }
            outcome => outcome,
        }
    }
}

/// Returns how the names of the files begin that are made beside a file.
fn prefix(name: &OsStr) -> OsString {
    const ROOM: usize = LONGEST_NAME - 40;
    let name = name.as_bytes();
    let mut prefix = vec![b'.'];
    prefix.extend_from_slice(&name[..name.len().min(ROOM)]);
    prefix.extend_from_slice(b".tmp-");
    OsString::from_vec(prefix)
}

/// Removes what killed runs left beside a file: of processes that are gone, and not just now, for
/// the folder may be shared with another machine.
pub(crate) fn sweep(real: &Path) {
    let Ok(place) = Place::of(&Unix, real) else { return };
    let prefix = prefix(&place.name);
    let Ok(folder) = rustix::fs::Dir::read_from(&place.folder) else { return };
    let left: Vec<OsString> = folder
        .filter_map(Result::ok)
        .map(|entry| OsString::from_vec(entry.file_name().to_bytes().to_vec()))
        .filter(|name| owner(name, &prefix).is_some_and(|pid| !is_alive(pid)))
        .collect();
    if left.is_empty() {
        return;
    }
    // A file made now tells the time of the file system, which is what the others are dated by.
    let Ok(now) = place.temporary(PRIVATE) else { return };
    let Ok(now) = rustix::fs::fstat(&now.file) else { return };
    for name in left {
        let about = rustix::fs::statat(&place.folder, &name, AtFlags::SYMLINK_NOFOLLOW);
        if about.is_ok_and(|about| about.st_mtime + LEFT_OVER_AFTER < now.st_mtime) {
            let _ = rustix::fs::unlinkat(&place.folder, &name, AtFlags::empty());
        }
    }
}

/// Returns the process that made a file beside another, by its name.
fn owner(name: &OsStr, prefix: &OsStr) -> Option<i32> {
    let rest = name.as_bytes().strip_prefix(prefix.as_bytes())?;
    let (pid, count) = std::str::from_utf8(rest).ok()?.split_once('-')?;
    count.bytes().all(|b| b.is_ascii_digit()).then_some(())?;
    pid.parse().ok()
}

fn is_alive(pid: i32) -> bool {
    rustix::process::Pid::from_raw(pid)
        .is_some_and(|pid| !matches!(rustix::process::test_kill_process(pid), Err(Errno::SRCH)))
}
