//! Reading and replacing files.

use std::io;
use std::path::{Path, PathBuf};

/// Why a file could not be read.
#[derive(Debug)]
pub enum ReadFailure {
    /// There is no such file.
    Missing,
    /// It may not be read.
    Denied,
    /// It is a folder.
    Folder,
    /// It is no regular file (a device, a pipe, a socket).
    Special,
    /// It is larger than the limit.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// It is not UTF-8.
    NotUtf8 {
        /// The first byte that is not.
        at: usize,
        /// What it looks like: `Shift_JIS`, `EUC-JP`, `UTF-16`, if that can be told.
        looks_like: Option<&'static str>,
    },
    /// Something else.
    Other(io::Error),
}

/// Why a file could not be replaced.
#[derive(Debug)]
pub enum WriteFailure {
    /// It is not what was read: somebody else wrote it.
    Changed,
    /// The system refused; `step` says at what.
    Io {
        /// What was being done.
        step: &'static str,
        /// What the system said.
        error: io::Error,
    },
}

/// Reads a text file of at most `limit` bytes.
///
/// # Errors
///
/// Says why it could not be read; see [`ReadFailure`].
pub fn read(path: &Path, limit: usize) -> Result<String, ReadFailure> {
    let _ = (path, limit);
    Err(ReadFailure::Missing)
}

/// Replaces a file as a whole, durably, if it still holds `expected` (`None`: it must not exist).
///
/// # Errors
///
/// Says why it could not; the file is then what it was.
pub fn replace(path: &Path, text: &str, expected: Option<&str>) -> Result<(), WriteFailure> {
    let _: (PathBuf, _, _) = (path.to_owned(), text, expected);
    Err(WriteFailure::Changed)
}
