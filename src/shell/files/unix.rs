//! Reading and replacing files on Unix.
//!
//! The new text is written beside the file, flushed, and exchanged with it in one step; what came
//! out of the exchange is read again, so that a change made by somebody else at the last moment is
//! seen and put back.

mod likeness;
mod place;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::Path;

use rustix::fs::{AtFlags, Mode, OFlags};
use rustix::io::{Errno, retry_on_intr};

use super::{ReadFailure, WriteFailure};
use likeness::make_like;
pub(super) use place::sweep;
use place::{Place, READ};

/// A point of a save; tests act there or make the system refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Making the new file.
    Create,
    /// Giving it the owner of the old one.
    Own,
    /// Flushing it.
    Flush,
    /// The old file was compared; nothing is exchanged yet.
    Exchange,
    /// Renaming without exchanging.
    Rename,
    /// Overwriting; half of the text is there.
    Overwrite,
    /// Flushing the folder.
    FlushFolder,
}

/// What tests do at a point of a save.
pub(super) type Hook<'h> = &'h mut dyn FnMut(Step) -> rustix::io::Result<()>;

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
) -> Result<(), WriteFailure> {
    replace_watched(path, bytes, expected, copy, &mut |_| Ok(()))
}

pub(super) fn replace_watched(
    path: &Path,
    bytes: &[u8],
    expected: Option<&[u8]>,
    copy: Option<&Path>,
    hook: Hook<'_>,
) -> Result<(), WriteFailure> {
    let real = super::resolve(path).map_err(|e| WriteFailure::io("following links", e))?;
    let place = Place::of(&real)?;
    match expected {
        None => place.create(bytes, hook),
        Some(expected) => match place.exchange(bytes, expected, hook)? {
            Exchanged::Yes => Ok(()),
            Exchanged::MustOverwrite => place.overwrite(bytes, expected, copy, hook),
        },
    }
}

/// How the attempt to exchange a file ended.
enum Exchanged {
    Yes,
    /// The file must stay the same one, or no other can be made beside it.
    MustOverwrite,
}

impl Place {
    /// Makes a file that must not exist yet.
    fn create(&self, bytes: &[u8], hook: Hook<'_>) -> Result<(), WriteFailure> {
        match rustix::fs::statat(&self.folder, &self.name, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(_) => return Err(WriteFailure::Changed),
            Err(Errno::NOENT) => {}
            Err(error) => return Err(WriteFailure::io("looking for the file", error)),
        }
        // The system takes the umask off, as for any new file.
        let new = self
            .temporary(Mode::from_raw_mode(0o666), hook)
            .map_err(|e| WriteFailure::io("making the new file", e))?;
        write_all(&new.file, bytes, hook)?;
        match hook(Step::Exchange).and_then(|()| self.rename_new(&new.name)) {
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
        self.flush(hook)
    }

    /// Replaces the file by a new one, in one step.
    fn exchange(
        &self,
        bytes: &[u8],
        expected: &[u8],
        hook: Hook<'_>,
    ) -> Result<Exchanged, WriteFailure> {
        let old = self.open_old()?;
        let about = old.metadata().map_err(|e| WriteFailure::io("looking at the file", e))?;
        if about.nlink() > 1 {
            return Ok(Exchanged::MustOverwrite);
        }
        let new = match self.temporary(Mode::RUSR | Mode::WUSR, hook) {
            Ok(new) => new,
            Err(Errno::ACCESS | Errno::PERM) => return Ok(Exchanged::MustOverwrite),
            Err(error) => return Err(WriteFailure::io("making the new file", error)),
        };
        if hook(Step::Own).is_err() || !make_like(&new.file, &old, &about) {
            return Ok(Exchanged::MustOverwrite);
        }
        write_all(&new.file, bytes, hook)?;
        if !self.holds(&self.name, expected)? {
            return Err(WriteFailure::Changed);
        }
        match hook(Step::Exchange).and_then(|()| self.swap(&new.name)) {
            Ok(()) => self.keep_what_came_out(&new.name, bytes, expected)?,
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
                let renamed = hook(Step::Rename).and_then(|()| {
                    rustix::fs::renameat(&self.folder, &new.name, &self.folder, &self.name)
                });
                match renamed {
                    Ok(()) => {}
                    Err(error) if only_overwriting_helps(error) => {
                        return Ok(Exchanged::MustOverwrite);
                    }
                    Err(error) => return Err(WriteFailure::io("renaming", error)),
                }
            }
            Err(Errno::NOENT) => return Err(WriteFailure::Changed),
            Err(error) if only_overwriting_helps(error) => return Ok(Exchanged::MustOverwrite),
            Err(error) => return Err(WriteFailure::io("renaming", error)),
        }
        drop(new);
        self.flush(hook)?;
        Ok(Exchanged::Yes)
    }

    /// Looks at the file that came out of an exchange; if it is not the expected one, somebody
    /// wrote it after it was compared, and it is put back.
    fn keep_what_came_out(
        &self,
        name: &OsStr,
        bytes: &[u8],
        expected: &[u8],
    ) -> Result<(), WriteFailure> {
        let expected = self.holds(name, expected);
        if matches!(expected, Ok(true)) {
            return Ok(());
        }
        self.swap(name).map_err(|e| WriteFailure::io("putting the file back", e))?;
        expected?;
        // A third writer in between: theirs is the newest, and ours must not be what stays.
        if !self.holds(name, bytes)? {
            self.swap(name).map_err(|e| WriteFailure::io("putting the file back", e))?;
        }
        Err(WriteFailure::Changed)
    }

    /// Writes over the file; the text is safe in a copy while that lasts.
    fn overwrite(
        &self,
        bytes: &[u8],
        expected: &[u8],
        copy: Option<&Path>,
        hook: Hook<'_>,
    ) -> Result<(), WriteFailure> {
        self.open_old()?;
        if !self.holds(&self.name, expected)? {
            return Err(WriteFailure::Changed);
        }
        let flags = OFlags::RDWR | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
        let file =
            retry_on_intr(|| rustix::fs::openat(&self.folder, &self.name, flags, Mode::empty()))
                .map_err(|e| WriteFailure::io("opening the file", e))?;
        let file = File::from(file);
        let kept = match copy.map(|copy| write_private(copy, bytes)) {
            Some(Ok(())) => None,
            // Without a state folder the copy lies beside the file.
            _ => {
                let beside = self
                    .temporary(Mode::RUSR | Mode::WUSR, hook)
                    .map_err(|e| WriteFailure::io("keeping a copy", e))?;
                write_all(&beside.file, bytes, &mut |_| Ok(()))?;
                self.flush(&mut |_| Ok(()))?;
                Some(beside)
            }
        };
        let written = put(&file, bytes, hook);
        let whole = match &written {
            Ok(()) => true,
            // The old text fits where it was; the failure that is told is the first one.
            Err(_) => put(&file, expected, &mut |_| Ok(())).is_ok(),
        };
        match (kept, copy) {
            (Some(beside), _) if whole => drop(beside),
            (Some(beside), _) => beside.leave(),
            (None, Some(copy)) if whole => {
                let _ = fs::remove_file(copy);
            }
            (None, _) => {}
        }
        written.map_err(|e| WriteFailure::io("writing over the file", e))
    }
}

fn only_overwriting_helps(error: Errno) -> bool {
    // A mount point, or a folder whose sticky bit protects the file of somebody else.
    matches!(error, Errno::BUSY | Errno::ACCESS | Errno::PERM | Errno::XDEV)
}

/// Writes a whole new file and flushes it.
fn write_all(mut file: &File, bytes: &[u8], hook: Hook<'_>) -> Result<(), WriteFailure> {
    file.write_all(bytes).map_err(|e| WriteFailure::io("writing", e))?;
    hook(Step::Flush)
        .and_then(|()| retry_on_intr(|| rustix::fs::fsync(file)))
        .map_err(|e| WriteFailure::io("flushing the file", e))
}

/// Writes over what is in a file.
fn put(mut file: &File, bytes: &[u8], hook: Hook<'_>) -> io::Result<()> {
    let (first, rest) = bytes.split_at(bytes.len() / 2);
    file.rewind()?;
    file.write_all(first)?;
    hook(Step::Overwrite)?;
    file.write_all(rest)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

/// Writes a file of tenken's own, which only its owner may read, whatever was there.
pub(super) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), WriteFailure> {
    if let Some(folder) = path.parent() {
        make_private_folder(folder).map_err(|e| WriteFailure::io("making the folder", e))?;
    }
    let place = Place::of(path)?;
    let nothing: Hook<'_> = &mut |_| Ok(());
    let new = place
        .temporary(Mode::RUSR | Mode::WUSR, nothing)
        .map_err(|e| WriteFailure::io("making the new file", e))?;
    write_all(&new.file, bytes, nothing)?;
    rustix::fs::renameat(&place.folder, &new.name, &place.folder, &place.name)
        .map_err(|e| WriteFailure::io("renaming", e))?;
    place.flush(nothing)
}

pub(super) fn make_private_folder(path: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}
