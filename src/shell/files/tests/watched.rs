//! The real system, where a test acts between two calls or refuses one.

use std::cell::{Cell, RefCell};
use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use crate::shell::files::WriteFailure;
use crate::shell::files::unix::{About, Called, Open, System, Unix, replace_on};

/// A point of a save.
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

/// What a test does at a point of a save.
type Hook<'h> = &'h mut dyn FnMut(Step) -> Called<()>;

pub(super) fn replace_watched(
    path: &Path,
    bytes: &[u8],
    expected: Option<&[u8]>,
    copy: Option<&Path>,
    hook: Hook<'_>,
) -> Result<(), WriteFailure> {
    let hook = RefCell::new(hook);
    let watched = Watched {
        hook,
        in_private: Cell::new(false),
        is_exchanged: Cell::new(false),
        written: Cell::new(None),
    };
    replace_on(&watched, path, bytes, expected, copy).map(drop)
}

/// The real system; a copy in the state folder is written unwatched.
struct Watched<'h> {
    hook: RefCell<Hook<'h>>,
    in_private: Cell<bool>,
    /// What is put back is exchanged unwatched.
    is_exchanged: Cell<bool>,
    /// How often something was written since the beginning of a file was gone to.
    written: Cell<Option<usize>>,
}

impl Watched<'_> {
    fn at(&self, step: Step) -> Called<()> {
        if self.in_private.get() { Ok(()) } else { (*self.hook.borrow_mut())(step) }
    }
}

impl System for Watched<'_> {
    type File = File;
    type Folder = OwnedFd;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Unix.resolve(path)
    }

    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        self.in_private.set(true);
        Unix.make_private_folder(path)
    }

    fn open_folder(&self, path: &Path) -> Called<OwnedFd> {
        Unix.open_folder(path)
    }

    fn open(&self, folder: &OwnedFd, name: &OsStr, how: Open) -> Called<File> {
        if matches!(how, Open::New { .. }) {
            self.at(Step::Create)?;
        }
        Unix.open(folder, name, how)
    }

    fn about(&self, file: &File) -> io::Result<About> {
        Unix.about(file)
    }

    fn find(&self, folder: &OwnedFd, name: &OsStr) -> Called<()> {
        Unix.find(folder, name)
    }

    fn may_write(&self, folder: &OwnedFd, name: &OsStr) -> Called<()> {
        Unix.may_write(folder, name)
    }

    fn make_like(&self, new: &File, old: &File, about: &About) -> bool {
        self.at(Step::Own).is_ok() && Unix.make_like(new, old, about)
    }

    fn read(&self, file: &File, room: &mut [u8]) -> Called<usize> {
        Unix.read(file, room)
    }

    fn write_all(&self, file: &File, bytes: &[u8]) -> io::Result<()> {
        let times = self.written.get();
        self.written.set(times.map(|times| times + 1));
        if times == Some(1) {
            self.at(Step::Overwrite)?;
        }
        Unix.write_all(file, bytes)
    }

    fn rewind(&self, file: &File) -> io::Result<()> {
        self.written.set(Some(0));
        Unix.rewind(file)
    }

    fn set_length(&self, file: &File, length: u64) -> io::Result<()> {
        Unix.set_length(file, length)
    }

    fn flush(&self, file: &File) -> Called<()> {
        self.at(Step::Flush)?;
        Unix.flush(file)
    }

    fn flush_folder(&self, folder: &OwnedFd) -> Called<()> {
        self.at(Step::FlushFolder)?;
        self.in_private.set(false);
        Unix.flush_folder(folder)
    }

    fn swap(&self, folder: &OwnedFd, one: &OsStr, other: &OsStr) -> Called<()> {
        if !self.is_exchanged.replace(true) {
            self.at(Step::Exchange)?;
        }
        Unix.swap(folder, one, other)
    }

    fn rename_new(&self, folder: &OwnedFd, from: &OsStr, to: &OsStr) -> Called<()> {
        self.at(Step::Exchange)?;
        Unix.rename_new(folder, from, to)
    }

    fn rename(&self, folder: &OwnedFd, from: &OsStr, to: &OsStr) -> Called<()> {
        self.at(Step::Rename)?;
        Unix.rename(folder, from, to)
    }

    fn link(&self, folder: &OwnedFd, from: &OsStr, to: &OsStr) -> Called<()> {
        Unix.link(folder, from, to)
    }

    fn unlink(&self, folder: &OwnedFd, name: &OsStr) -> Called<()> {
        Unix.unlink(folder, name)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Unix.remove(path)
    }
}
