//! What saving needs of a disk, so that it can be tried on one that forgets and refuses.

use std::fs;
use std::path::Path;

use crate::shell::files::{self, Identity, ReadFailure, Remains, WriteFailure};

/// A disk with review files and recovery copies.
pub trait Disk {
    /// Replaces a file durably; see [`files::replace_for_now`].
    fn replace(
        &self,
        path: &Path,
        text: &str,
        expected: Option<&str>,
        copy: Option<&Path>,
    ) -> Result<Remains, WriteFailure>;
    /// Reads a text file; see [`files::read`].
    fn read(&self, path: &Path, limit: usize) -> Result<String, ReadFailure>;
    /// Tells one state of a file from another; see [`files::identity`].
    fn identity(&self, path: &Path) -> Option<Identity>;
    /// Writes a file of tenken's own; see [`files::write_private`].
    fn write_private(&self, path: &Path, text: &str) -> Result<(), WriteFailure>;
    /// Removes what killed runs left beside a file; see [`files::sweep`].
    fn sweep(&self, path: &Path);
    /// Removes a file, if it is there.
    fn remove(&self, path: &Path);
}

/// The disk of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SystemDisk;

impl Disk for SystemDisk {
    fn replace(
        &self,
        path: &Path,
        text: &str,
        expected: Option<&str>,
        copy: Option<&Path>,
    ) -> Result<Remains, WriteFailure> {
        files::replace_for_now(path, text, expected, copy)
    }

    fn read(&self, path: &Path, limit: usize) -> Result<String, ReadFailure> {
        files::read(path, limit)
    }

    fn identity(&self, path: &Path) -> Option<Identity> {
        files::identity(path)
    }

    fn write_private(&self, path: &Path, text: &str) -> Result<(), WriteFailure> {
        files::write_private(path, text)
    }

    fn sweep(&self, path: &Path) {
        files::sweep(path);
    }

    fn remove(&self, path: &Path) {
        let _ = fs::remove_file(path);
    }
}
