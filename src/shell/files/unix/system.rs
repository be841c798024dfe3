//! The calls to the system that a save is made of.
//!
//! The engine above knows nothing but these, so that it can be tried on a file system that loses what
//! was not flushed, refuses, or is written by somebody else between any two of them.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Seek as _, Write as _};
use std::os::fd::OwnedFd;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{Access, AtFlags, Mode, OFlags};
use rustix::io::{Errno, retry_on_intr};

use super::likeness;

/// What a call gives, or how the system refused it.
pub type Called<T> = Result<T, Errno>;

/// How a file is opened. A link is never followed, and nothing is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// To be read.
    Read,
    /// To be written over.
    Overwrite,
    /// To be made and written; it must not exist. The system takes the umask off its mode.
    New {
        /// The permissions that it gets.
        mode: u32,
    },
}

/// What is known about an open file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// It is a file, and no folder, pipe or device.
    pub is_file: bool,
    /// Its permissions.
    pub mode: u32,
    /// How many names it has.
    pub links: u64,
    /// Who owns it.
    pub owner: u32,
    /// The group that owns it.
    pub group: u32,
}

/// A system with files. Names are names in an open folder, as in the `…at` calls.
pub trait System {
    /// An open file.
    type File;
    /// An open folder.
    type Folder;

    /// Follows symbolic links to the file that is meant, which need not exist.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// Makes a folder that only its owner may look into, and those above it.
    fn make_private_folder(&self, path: &Path) -> io::Result<()>;
    /// Opens a folder.
    fn open_folder(&self, path: &Path) -> Called<Self::Folder>;
    /// Opens a file.
    fn open(&self, folder: &Self::Folder, name: &OsStr, how: Open) -> Called<Self::File>;
    /// Tells what an open file is.
    fn about(&self, file: &Self::File) -> io::Result<About>;
    /// Asks whether there is something of a name.
    fn find(&self, folder: &Self::Folder, name: &OsStr) -> Called<()>;
    /// Asks for the right to write a file.
    fn may_write(&self, folder: &Self::Folder, name: &OsStr) -> Called<()>;
    /// Gives a new file what the old one has; `false` when that is not allowed.
    fn make_like(&self, new: &Self::File, old: &Self::File, about: &About) -> bool;
    /// Reads on.
    fn read(&self, file: &Self::File, room: &mut [u8]) -> Called<usize>;
    /// Writes on.
    fn write_all(&self, file: &Self::File, bytes: &[u8]) -> io::Result<()>;
    /// Goes to the beginning.
    fn rewind(&self, file: &Self::File) -> io::Result<()>;
    /// Cuts or fills up a file.
    fn set_length(&self, file: &Self::File, length: u64) -> io::Result<()>;
    /// Flushes what was written into a file.
    fn flush(&self, file: &Self::File) -> Called<()>;
    /// Flushes the names in a folder.
    fn flush_folder(&self, folder: &Self::Folder) -> Called<()>;
    /// Exchanges two files in one step.
    fn swap(&self, folder: &Self::Folder, one: &OsStr, other: &OsStr) -> Called<()>;
    /// Gives a file another name that nothing has.
    fn rename_new(&self, folder: &Self::Folder, from: &OsStr, to: &OsStr) -> Called<()>;
    /// Gives a file another name, whatever has it.
    fn rename(&self, folder: &Self::Folder, from: &OsStr, to: &OsStr) -> Called<()>;
    /// Gives a file one more name, which nothing has.
    fn link(&self, folder: &Self::Folder, from: &OsStr, to: &OsStr) -> Called<()>;
    /// Takes a name away.
    fn unlink(&self, folder: &Self::Folder, name: &OsStr) -> Called<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The system that the program runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unix;

pub(super) const READ: OFlags =
    OFlags::RDONLY.union(OFlags::NONBLOCK).union(OFlags::CLOEXEC).union(OFlags::NOCTTY);

impl System for Unix {
    type File = File;
    type Folder = OwnedFd;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        super::super::resolve(path)
    }

    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
    }

    fn open_folder(&self, path: &Path) -> Called<OwnedFd> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        retry_on_intr(|| rustix::fs::open(path, flags, Mode::empty()))
    }

    fn open(&self, folder: &OwnedFd, name: &OsStr, how: Open) -> Called<File> {
        let (flags, mode) = match how {
            Open::Read => (READ | OFlags::NOFOLLOW, Mode::empty()),
            Open::Overwrite => (
                OFlags::RDWR | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK,
                Mode::empty(),
            ),
            Open::New { mode } => {
                let made = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL;
                (made | OFlags::NOFOLLOW | OFlags::CLOEXEC, Mode::from_raw_mode(mode as _))
            }
        };
        retry_on_intr(|| rustix::fs::openat(folder, name, flags, mode)).map(File::from)
    }

    fn about(&self, file: &File) -> io::Result<About> {
        let about = file.metadata()?;
        Ok(About {
            is_file: about.is_file(),
            mode: about.permissions().mode(),
            links: about.nlink(),
            owner: about.uid(),
            group: about.gid(),
        })
    }

    fn find(&self, folder: &OwnedFd, name: &OsStr) -> Called<()> {
        rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW).map(|_| ())
    }

    fn may_write(&self, folder: &OwnedFd, name: &OsStr) -> Called<()> {
        rustix::fs::accessat(folder, name, Access::WRITE_OK, AtFlags::EACCESS)
    }

    fn make_like(&self, new: &File, old: &File, about: &About) -> bool {
        likeness::make_like(new, old, about)
    }

    fn read(&self, file: &File, room: &mut [u8]) -> Called<usize> {
        retry_on_intr(|| rustix::io::read(file, &mut *room))
    }

    fn write_all(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn rewind(&self, mut file: &File) -> io::Result<()> {
        file.rewind()
    }

    fn set_length(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    fn flush(&self, file: &File) -> Called<()> {
        retry_on_intr(|| rustix::fs::fsync(file))
    }

    fn flush_folder(&self, folder: &OwnedFd) -> Called<()> {
        retry_on_intr(|| rustix::fs::fsync(folder))
    }

    fn swap(&self, folder: &OwnedFd, one: &OsStr, other: &OsStr) -> Called<()> {
        in_one_step::swap(folder, one, other)
    }

    fn rename_new(&self, folder: &OwnedFd, from: &OsStr, to: &OsStr) -> Called<()> {
        in_one_step::rename_new(folder, from, to)
    }

    fn rename(&self, folder: &OwnedFd, from: &OsStr, to: &OsStr) -> Called<()> {
        rustix::fs::renameat(folder, from, folder, to)
    }

    fn link(&self, folder: &OwnedFd, from: &OsStr, to: &OsStr) -> Called<()> {
        rustix::fs::linkat(folder, from, folder, to, AtFlags::empty())
    }

    fn unlink(&self, folder: &OwnedFd, name: &OsStr) -> Called<()> {
        rustix::fs::unlinkat(folder, name, AtFlags::empty())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// The ways to rename that not every Unix has.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
mod in_one_step {
    use std::ffi::OsStr;
    use std::os::fd::OwnedFd;

    use rustix::fs::{RenameFlags, renameat_with};

    use super::Called;

    pub(super) fn swap(folder: &OwnedFd, one: &OsStr, other: &OsStr) -> Called<()> {
        renameat_with(folder, one, folder, other, RenameFlags::EXCHANGE)
    }

    pub(super) fn rename_new(folder: &OwnedFd, from: &OsStr, to: &OsStr) -> Called<()> {
        renameat_with(folder, from, folder, to, RenameFlags::NOREPLACE)
    }
}

/// The ways to rename that not every Unix has.
#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
mod in_one_step {
    use std::ffi::OsStr;
    use std::os::fd::OwnedFd;

    use rustix::io::Errno;

    use super::Called;

    pub(super) fn swap(_folder: &OwnedFd, _one: &OsStr, _other: &OsStr) -> Called<()> {
        Err(Errno::NOSYS)
    }

    pub(super) fn rename_new(_folder: &OwnedFd, _from: &OsStr, _to: &OsStr) -> Called<()> {
        Err(Errno::NOSYS)
    }
}
