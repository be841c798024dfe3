//! A file's name in its folder, and what can be done to it without naming the folder again.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rustix::fs::{Access, AtFlags, Mode, OFlags};
use rustix::io::{Errno, retry_on_intr};

use super::super::{FLUSHING_THE_FOLDER, WriteFailure};
use super::{Hook, Step};

/// What is left of a killed run is swept when it is older than this, in seconds.
const LEFT_OVER_AFTER: i64 = 60;

/// The longest file name that every file system takes, in bytes.
const LONGEST_NAME: usize = 255;

pub(super) const READ: OFlags =
    OFlags::RDONLY.union(OFlags::NONBLOCK).union(OFlags::CLOEXEC).union(OFlags::NOCTTY);

/// A file's name in its folder.
pub(super) struct Place {
    pub(super) folder: OwnedFd,
    pub(super) name: OsString,
}

/// A new file beside the real one; it is removed when it is not needed any more.
pub(super) struct Temporary<'p> {
    place: &'p Place,
    pub(super) name: OsString,
    pub(super) file: File,
}

impl Temporary<'_> {
    /// Leaves the file where it is: it is the only whole copy of a text.
    pub(super) fn leave(self) {
        std::mem::forget(self);
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        let _ = rustix::fs::unlinkat(&self.place.folder, &self.name, AtFlags::empty());
    }
}

impl Place {
    pub(super) fn of(real: &Path) -> Result<Self, WriteFailure> {
        let name = real
            .file_name()
            .ok_or_else(|| WriteFailure::io("naming the file", Errno::ISDIR))?
            .to_owned();
        let parent = match real.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let folder = retry_on_intr(|| rustix::fs::open(parent, flags, Mode::empty()))
            .map_err(|e| WriteFailure::io("opening the folder", e))?;
        Ok(Self { folder, name })
    }

    /// Opens the file that is to be replaced, if it may be written.
    pub(super) fn open_old(&self) -> Result<File, WriteFailure> {
        let flags = READ | OFlags::NOFOLLOW;
        let old = match retry_on_intr(|| {
            rustix::fs::openat(&self.folder, &self.name, flags, Mode::empty())
        }) {
            Ok(old) => File::from(old),
            Err(Errno::NOENT) => return Err(WriteFailure::Changed),
            Err(error) => return Err(WriteFailure::io("opening the file", error)),
        };
        let about = old.metadata().map_err(|e| WriteFailure::io("looking at the file", e))?;
        if !about.is_file() {
            return Err(WriteFailure::Changed);
        }
        // Without a write bit it is read-only to everybody, even to root, whom the system lets.
        if about.permissions().mode() & 0o222 == 0 {
            return Err(WriteFailure::io("asking for the right to write", Errno::ACCESS));
        }
        rustix::fs::accessat(&self.folder, &self.name, Access::WRITE_OK, AtFlags::EACCESS)
            .map_err(|e| WriteFailure::io("asking for the right to write", e))?;
        Ok(old)
    }

    pub(super) fn temporary(
        &self,
        mode: Mode,
        hook: Hook<'_>,
    ) -> rustix::io::Result<Temporary<'_>> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        hook(Step::Create)?;
        let flags =
            OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let mut tries = 0;
        loop {
            let mut name = prefix(&self.name);
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            name.push(format!("{}-{count}", std::process::id()));
            match retry_on_intr(|| rustix::fs::openat(&self.folder, &name, flags, mode)) {
                Ok(file) => return Ok(Temporary { place: self, name, file: File::from(file) }),
                Err(Errno::EXIST) if tries < 100 => tries += 1,
                Err(error) => return Err(error),
            }
        }
    }

    pub(super) fn holds(&self, name: &OsStr, expected: &[u8]) -> Result<bool, WriteFailure> {
        let flags = READ | OFlags::NOFOLLOW;
        let file =
            match retry_on_intr(|| rustix::fs::openat(&self.folder, name, flags, Mode::empty())) {
                Ok(file) => File::from(file),
                Err(Errno::NOENT | Errno::LOOP) => return Ok(false),
                Err(error) => return Err(WriteFailure::io("reading the file", error)),
            };
        // One byte more than expected shows a longer file; `read_to_end` would ask in small pieces.
        let mut found = vec![0; expected.len() + 1];
        let mut length = 0;
        while let Some(room) = found.get_mut(length..).filter(|room| !room.is_empty()) {
            match retry_on_intr(|| rustix::io::read(&file, &mut *room)) {
                Ok(0) => break,
                Ok(read) => length += read,
                Err(error) => return Err(WriteFailure::io("reading the file", error)),
            }
        }
        Ok(found.get(..length) == Some(expected))
    }

    pub(super) fn flush(&self, hook: Hook<'_>) -> Result<(), WriteFailure> {
        hook(Step::FlushFolder)
            .and_then(|()| retry_on_intr(|| rustix::fs::fsync(&self.folder)))
            .map_err(|e| WriteFailure::io(FLUSHING_THE_FOLDER, e))
    }

    /// Gives a new file its name by a link, which fails when the name is taken.
    pub(super) fn link_new(&self, from: &OsStr) -> rustix::io::Result<()> {
        let flags = AtFlags::empty();
        match rustix::fs::linkat(&self.folder, from, &self.folder, &self.name, flags) {
            // A file system without links; it can only be asked first.
            Err(Errno::PERM | Errno::NOTSUP | Errno::NOSYS) => {
                match rustix::fs::statat(&self.folder, &self.name, AtFlags::SYMLINK_NOFOLLOW) {
                    Ok(_) => Err(Errno::EXIST),
                    Err(Errno::NOENT) => {
                        rustix::fs::renameat(&self.folder, from, &self.folder, &self.name)
                    }
                    Err(error) => Err(error),
                }
            }
            outcome => outcome,
        }
    }
}

/// The ways to rename that not every Unix has.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
impl Place {
    pub(super) fn swap(&self, with: &OsStr) -> rustix::io::Result<()> {
        use rustix::fs::{RenameFlags, renameat_with};
        renameat_with(&self.folder, with, &self.folder, &self.name, RenameFlags::EXCHANGE)
    }

    pub(super) fn rename_new(&self, from: &OsStr) -> rustix::io::Result<()> {
        use rustix::fs::{RenameFlags, renameat_with};
        renameat_with(&self.folder, from, &self.folder, &self.name, RenameFlags::NOREPLACE)
    }
}

/// The ways to rename that not every Unix has.
#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
impl Place {
    pub(super) fn swap(&self, _with: &OsStr) -> rustix::io::Result<()> {
        Err(Errno::NOSYS)
    }

    pub(super) fn rename_new(&self, _from: &OsStr) -> rustix::io::Result<()> {
        Err(Errno::NOSYS)
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
    let Ok(place) = Place::of(real) else { return };
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
    let Ok(now) = place.temporary(Mode::RUSR | Mode::WUSR, &mut |_| Ok(())) else { return };
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
