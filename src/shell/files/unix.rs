//! Reading and replacing files on Unix.
//!
//! The new text is written beside the file, flushed, and exchanged with it in one step; what came
//! out of the exchange is read again, so that a change made by somebody else at the last moment is
//! seen and put back.

mod likeness;
mod place;
mod system;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use rustix::fs::Mode;
pub use rustix::io::Errno;
use rustix::io::retry_on_intr;

use super::{FLUSHING_THE_FOLDER, ReadFailure, Remains, WriteFailure};
pub(super) use place::sweep;
use place::{PRIVATE, Place};
use system::READ;
pub use system::{About, Called, Open, System, Unix};

pub(super) fn open_to_read(path: &Path) -> Result<File, ReadFailure> {
    match retry_on_intr(|| rustix::fs::open(path, READ, Mode::empty())) {
        Ok(file) => Ok(File::from(file)),
        // A socket, or a device without a driver.
        Err(Errno::NXIO | Errno::NODEV) => Err(ReadFailure::Special),
        Err(error) => Err(ReadFailure::of(error.into())),
    }
}

/// Returns on which device a file is, and which one of it.
pub(super) fn place_of(about: &fs::Metadata) -> (u64, u64) {
    (about.dev(), about.ino())
}

pub(super) fn replace(
    path: &Path,
    bytes: &[u8],
    expected: Option<&[u8]>,
    copy: Option<&Path>,
) -> Result<Remains, WriteFailure> {
    replace_on(&Unix, path, bytes, expected, copy).map(Remains::of)
}

/// Replaces a file as [`replace_with_copy`](super::replace_with_copy) does, on any system; returns the
/// file that was in its place, still open: the system frees it when it is closed.
///
/// # Errors
///
/// As [`replace`](super::replace).
pub fn replace_on<S: System>(
    system: &S,
    path: &Path,
    bytes: &[u8],
    expected: Option<&[u8]>,
    copy: Option<&Path>,
) -> Result<Option<S::File>, WriteFailure> {
    let real = system.resolve(path).map_err(|e| WriteFailure::io("following links", e))?;
    let place = Place::of(system, &real)?;
    match expected {
        None => place.create(bytes).map(|()| None),
        Some(expected) => match place.exchange(bytes, expected)? {
            Exchanged::Yes { old } => Ok(Some(old)),
            Exchanged::MustOverwrite => place.overwrite(bytes, expected, copy).map(|()| None),
        },
    }
}

/// How the attempt to exchange a file ended.
enum Exchanged<F> {
    Yes {
        /// The file that came out.
        old: F,
    },
    /// The file must stay the same one, or no other can be made beside it.
    MustOverwrite,
}

/// What came out of an exchange.
enum CameOut {
    AsExpected,
    /// Something else, which is in the file again.
    PutBack(WriteFailure),
    /// Something that has no other place than under the other name.
    MustStay(WriteFailure),
}

impl<S: System> Place<'_, S> {
    /// Makes a file that must not exist yet.
    fn create(&self, bytes: &[u8]) -> Result<(), WriteFailure> {
        match self.system.find(&self.folder, &self.name) {
            Ok(()) => return Err(WriteFailure::Changed),
            Err(Errno::NOENT) => {}
            Err(error) => return Err(WriteFailure::io("looking for the file", error)),
        }
        // The system takes the umask off, as for any new file.
        let new = self.temporary(0o666).map_err(|e| WriteFailure::io("making the new file", e))?;
        self.write_all(&new.file, bytes)?;
        match self.rename_new(&new.name) {
            Ok(()) => {}
            Err(Errno::EXIST) => return Err(WriteFailure::Changed),
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => match self.link_new(&new.name) {
                Ok(()) => {}
                Err(Errno::EXIST) => return Err(WriteFailure::Changed),
                Err(error) => return Err(WriteFailure::io("naming the new file", error)),
            },
            Err(error) => return Err(WriteFailure::io("naming the new file", error)),
        }
        drop(new);
        self.flush()
    }

    /// Replaces the file by a new one, in one step.
    fn exchange(&self, bytes: &[u8], expected: &[u8]) -> Result<Exchanged<S::File>, WriteFailure> {
        let old = self.open_old()?;
        let about = self.about(&old)?;
        if about.links > 1 {
            return Ok(Exchanged::MustOverwrite);
        }
        let new = match self.temporary(PRIVATE) {
            Ok(new) => new,
            Err(Errno::ACCESS | Errno::PERM) => return Ok(Exchanged::MustOverwrite),
            Err(error) => return Err(WriteFailure::io("making the new file", error)),
        };
        if !self.system.make_like(&new.file, &old, &about) {
            return Ok(Exchanged::MustOverwrite);
        }
        self.write_all(&new.file, bytes)?;
        if !self.holds(&self.name, expected)? {
            return Err(WriteFailure::Changed);
        }
        match self.swap(&new.name) {
            Ok(()) => match self.came_out(&new.name, bytes, expected) {
                CameOut::AsExpected => {}
                CameOut::PutBack(failure) => return Err(failure),
                CameOut::MustStay(failure) => {
                    new.leave();
                    return Err(failure);
                }
            },
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => match self.rename(&new.name) {
                Ok(()) => {}
                Err(error) if only_overwriting_helps(error) => {
                    return Ok(Exchanged::MustOverwrite);
                }
                Err(error) => return Err(WriteFailure::io("renaming", error)),
            },
            Err(Errno::NOENT) => return Err(WriteFailure::Changed),
            Err(error) if only_overwriting_helps(error) => return Ok(Exchanged::MustOverwrite),
            Err(error) => return Err(WriteFailure::io("renaming", error)),
        }
        drop(new);
        self.flush()?;
        Ok(Exchanged::Yes { old })
    }

    /// Looks at the file that came out of an exchange; if it is not the expected one, somebody
    /// wrote it after it was compared, and it is put back.
    fn came_out(&self, name: &OsStr, bytes: &[u8], expected: &[u8]) -> CameOut {
        let back = |e| WriteFailure::io("putting the file back", e);
        let found = match self.holds(name, expected) {
            Ok(true) => return CameOut::AsExpected,
            Ok(false) => WriteFailure::Changed,
            Err(failure) => failure,
        };
        match self.swap(name) {
            Ok(()) => {}
            // Ours is not saved yet, so it need not outlive that.
            Err(_) if self.rename(name).is_ok() => return CameOut::PutBack(found),
            Err(error) => return CameOut::MustStay(back(error)),
        }
        match self.holds(name, bytes) {
            Ok(true) => CameOut::PutBack(found),
            // A third writer in between: theirs is the newest and belongs in the file, and who wrote
            // before them has the other name.
            Ok(false) => match self.swap(name) {
                Ok(()) => CameOut::MustStay(WriteFailure::Changed),
                Err(error) => CameOut::MustStay(back(error)),
            },
            Err(failure) => CameOut::MustStay(failure),
        }
    }

    /// Writes over the file; the text is safe in a copy while that lasts.
    fn overwrite(
        &self,
        bytes: &[u8],
        expected: &[u8],
        copy: Option<&Path>,
    ) -> Result<(), WriteFailure> {
        self.open_old()?;
        if !self.holds(&self.name, expected)? {
            return Err(WriteFailure::Changed);
        }
        let kept = match copy.map(|copy| write_private_on(self.system, copy, bytes)) {
            Some(Ok(())) => None,
            // Without a state folder the copy lies beside the file.
            _ => {
                let beside =
                    self.temporary(PRIVATE).map_err(|e| WriteFailure::io("keeping a copy", e))?;
                self.write_all(&beside.file, bytes)?;
                self.flush()?;
                Some(beside)
            }
        };
        let (written, whole) = self.put_in_place(bytes, expected);
        match (kept, copy) {
            (Some(beside), _) if whole => drop(beside),
            (Some(beside), _) => beside.leave(),
            (None, Some(copy)) if whole => {
                let _ = self.system.remove(copy);
            }
            (None, _) => {}
        }
        written?;
        // A run that was ended may have left the file under a name that no cut has seen yet. Where the
        // folder cannot be opened, nobody can do more.
        match self.system.flush_folder(&self.folder) {
            Ok(()) | Err(Errno::ACCESS) => Ok(()),
            Err(error) => Err(WriteFailure::io(FLUSHING_THE_FOLDER, error)),
        }
    }

    /// Writes over the file if it holds what is expected; tells also whether it is whole now.
    fn put_in_place(&self, bytes: &[u8], expected: &[u8]) -> (Result<(), WriteFailure>, bool) {
        let opened = self.system.open(&self.folder, &self.name, Open::Overwrite);
        let file = match opened {
            Ok(file) => file,
            Err(error) => return (Err(WriteFailure::io("opening the file", error)), true),
        };
        // Making the copy took its time.
        match self.holds(&self.name, expected) {
            Ok(true) => {}
            Ok(false) => return (Err(WriteFailure::Changed), true),
            Err(failure) => return (Err(failure), true),
        }
        match self.put(&file, bytes) {
            Ok(()) => (Ok(()), true),
            // The old text fits where it was; the failure that is told is the first one.
            Err(error) => {
                let whole = self.put(&file, expected).is_ok();
                (Err(WriteFailure::io("writing over the file", error)), whole)
            }
        }
    }

    /// Writes a whole new file and flushes it.
    fn write_all(&self, file: &S::File, bytes: &[u8]) -> Result<(), WriteFailure> {
        self.system.write_all(file, bytes).map_err(|e| WriteFailure::io("writing", e))?;
        self.system.flush(file).map_err(|e| WriteFailure::io("flushing the file", e))
    }

    /// Writes over what is in a file.
    fn put(&self, file: &S::File, bytes: &[u8]) -> io::Result<()> {
        // In two pieces, as the system may do it at any length.
        let (first, rest) = bytes.split_at(bytes.len() / 2);
        self.system.rewind(file)?;
        self.system.write_all(file, first)?;
        self.system.write_all(file, rest)?;
        self.system.set_length(file, bytes.len() as u64)?;
        Ok(self.system.flush(file)?)
    }
}

fn only_overwriting_helps(error: Errno) -> bool {
    // A mount point, or a folder whose sticky bit protects the file of somebody else.
    matches!(error, Errno::BUSY | Errno::ACCESS | Errno::PERM | Errno::XDEV)
}

/// Writes a file of tenken's own, which only its owner may read, whatever was there.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), WriteFailure> {
    write_private_on(&Unix, path, bytes)
}

/// Writes a file as [`write_private`](super::write_private) does, on any system.
///
/// # Errors
///
/// As [`write_private`](super::write_private).
pub fn write_private_on<S: System>(
    system: &S,
    path: &Path,
    bytes: &[u8],
) -> Result<(), WriteFailure> {
    if let Some(folder) = path.parent() {
        system.make_private_folder(folder).map_err(|e| WriteFailure::io("making the folder", e))?;
    }
    let place = Place::of(system, path)?;
    let new = place.temporary(PRIVATE).map_err(|e| WriteFailure::io("making the new file", e))?;
    place.write_all(&new.file, bytes)?;
    place.rename(&new.name).map_err(|e| WriteFailure::io("renaming", e))?;
    place.flush()
}

pub(super) fn make_private_folder(path: &Path) -> io::Result<()> {
    Unix.make_private_folder(path)
}
