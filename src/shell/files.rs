//! Reading and replacing files.
//!
//! A file is replaced as a whole: at every moment it is the old one or the new one, and when
//! [`replace`] returns it survives a power cut. What the file is (a symbolic link, its mode, its
//! owner, a hard link) stays as it was.
//!
//! Knows no format and no sentence.

mod encoding;
// Its tests run everywhere.
#[cfg(any(not(unix), test))]
mod portable;
#[cfg(unix)]
mod unix;

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::paths::Folders;
use crate::app::message::SaveFailure;

#[cfg(not(unix))]
use portable as system;
#[cfg(unix)]
use unix as system;
#[cfg(unix)]
pub use unix::{About, Called, Errno, Open, System, Unix, replace_on, write_private_on};

/// The step at which a file is already replaced, though not for good.
const FLUSHING_THE_FOLDER: &str = "flushing the folder";

/// How much of a file is read or compared at once, in bytes.
const PIECE: usize = 16 * 1024;

/// How many symbolic links are followed one after another, as the system does.
const LONGEST_CHAIN: usize = 40;

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

impl ReadFailure {
    fn of(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Other(error),
        }
    }
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

impl WriteFailure {
    fn io(step: &'static str, error: impl Into<io::Error>) -> Self {
        Self::Io { step, error: error.into() }
    }

    /// Tells whether the file holds the new text all the same, and only a power cut could undo it.
    #[must_use]
    pub fn is_replaced(&self) -> bool {
        matches!(self, Self::Io { step: FLUSHING_THE_FOLDER, .. })
    }
}

impl From<&WriteFailure> for SaveFailure {
    fn from(failure: &WriteFailure) -> Self {
        let error = match failure {
            WriteFailure::Changed => return Self::ChangedOnDisk,
            WriteFailure::Io { error, .. } => error,
        };
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied,
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::Full,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// Reads a text file of at most `limit` bytes.
///
/// # Errors
///
/// Says why it could not be read; see [`ReadFailure`].
pub fn read(path: &Path, limit: usize) -> Result<String, ReadFailure> {
    let (mut file, length) = open(path, limit)?;
    let mut text = String::with_capacity(length);
    // Piece by piece: the whole one would lie in memory twice.
    let mut piece = [0; PIECE];
    let mut held = 0;
    loop {
        let read = match file.read(&mut piece[held..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read.map_err(ReadFailure::of)?,
        };
        let found = &piece[..held + read];
        // At the end of the file no character goes on.
        let whole = if read > 0 { whole_characters(found) } else { found.len() };
        match std::str::from_utf8(&found[..whole]) {
            Ok(found) => text.push_str(found),
            Err(_) => return read_whole(path, limit),
        }
        if text.len() > limit {
            return Err(ReadFailure::TooLarge { limit });
        }
        held += read;
        piece.copy_within(whole..held, 0);
        held -= whole;
        if read == 0 {
            return Ok(text);
        }
    }
}

/// Returns where the last character begins, if more bytes belong to it than are there; else the length.
fn whole_characters(bytes: &[u8]) -> usize {
    let length = bytes.len();
    for (behind, byte) in (1..=3).zip(bytes.iter().rev()) {
        let wants = match byte {
            0x80..0xC0 => continue,
            0xC0..0xE0 => 2,
            0xE0..0xF0 => 3,
            0xF0.. => 4,
            ..0x80 => 1,
        };
        return if wants > behind { length - behind } else { length };
    }
    length
}

/// Reads a text file at once, to tell what is wrong with it as a whole.
fn read_whole(path: &Path, limit: usize) -> Result<String, ReadFailure> {
    String::from_utf8(read_bytes(path, limit)?).map_err(|error| ReadFailure::NotUtf8 {
        at: error.utf8_error().valid_up_to(),
        looks_like: encoding::guess(error.as_bytes()),
    })
}

/// Reads a regular file of at most `limit` bytes.
///
/// # Errors
///
/// As [`read`], but for what the bytes are.
pub fn read_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, ReadFailure> {
    let (mut file, length) = open(path, limit)?;
    let mut bytes = Vec::with_capacity(length);
    file.read_to_end(&mut bytes).map_err(ReadFailure::of)?;
    if bytes.len() > limit {
        return Err(ReadFailure::TooLarge { limit });
    }
    Ok(bytes)
}

/// Opens a regular file of at most `limit` bytes, of which one more can be read, and tells its length.
fn open(path: &Path, limit: usize) -> Result<(impl Read, usize), ReadFailure> {
    let file = system::open_to_read(path)?;
    let about = file.metadata().map_err(ReadFailure::of)?;
    if about.is_dir() {
        return Err(ReadFailure::Folder);
    }
    if !about.is_file() {
        return Err(ReadFailure::Special);
    }
    let most = u64::try_from(limit).unwrap_or(u64::MAX);
    if about.len() > most {
        return Err(ReadFailure::TooLarge { limit });
    }
    // The file may grow while it is read, and some (in /proc) say that they are empty.
    Ok((file.take(most.saturating_add(1)), usize::try_from(about.len()).unwrap_or(0)))
}

/// Replaces a file as a whole, durably, if it still holds `expected` (`None`: it must not exist).
///
/// # Errors
///
/// Says why it could not. The file is then what it was, or, when only the last flush of the folder
/// failed, already what it was to become.
pub fn replace(path: &Path, text: &str, expected: Option<&str>) -> Result<(), WriteFailure> {
    replace_bytes(path, text.as_bytes(), expected.map(str::as_bytes))
}

/// Replaces a file as [`replace`] does, and names where the text is kept while a file that can only
/// be overwritten (a hard link, a mount point, one in a folder that may not be written) is
/// overwritten.
///
/// # Errors
///
/// As [`replace`].
pub fn replace_with_copy(
    path: &Path,
    text: &str,
    expected: Option<&str>,
    copy: Option<&Path>,
) -> Result<(), WriteFailure> {
    replace_for_now(path, text, expected, copy).map(drop)
}

/// What is left of a file that was replaced. The system frees it when this is dropped, which may take
/// as long as writing it took.
#[derive(Debug, Default)]
pub struct Remains {
    _old: Option<std::fs::File>,
}

impl Remains {
    #[cfg(unix)]
    fn of(old: Option<std::fs::File>) -> Self {
        Self { _old: old }
    }
}

/// Replaces a file as [`replace_with_copy`] does; returns what is left of it, so that whoever waits
/// for the new text need not wait for the end of the old one.
///
/// # Errors
///
/// As [`replace`].
pub fn replace_for_now(
    path: &Path,
    text: &str,
    expected: Option<&str>,
    copy: Option<&Path>,
) -> Result<Remains, WriteFailure> {
    system::replace(path, text.as_bytes(), expected.map(str::as_bytes), copy)
}

/// Replaces a file as [`replace`] does, whatever it holds.
///
/// # Errors
///
/// As [`replace`].
pub fn replace_bytes(
    path: &Path,
    bytes: &[u8],
    expected: Option<&[u8]>,
) -> Result<(), WriteFailure> {
    // A copy that is there already is of another run, and its answers may be nowhere else.
    let copy = Folders::find().recovery_file(path).filter(|copy| !copy.exists());
    system::replace(path, bytes, expected, copy.as_deref()).map(drop)
}

/// Writes a file of tenken's own (a recovery copy, the list of recent reviews), which only its owner
/// may read, whatever was there; its folder is made.
///
/// # Errors
///
/// Says why it could not; the file is then what it was.
pub fn write_private(path: &Path, text: &str) -> Result<(), WriteFailure> {
    system::write_private(path, text.as_bytes())
}

/// What tells one state of a file from another without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// On which device it is, and which file of it.
    pub place: (u64, u64),
    /// Its length in bytes.
    pub length: u64,
    /// When it was written.
    pub modified: Option<std::time::SystemTime>,
}

/// Returns the identity of a file as it is now; `None` when there is none that can be looked at.
#[must_use]
pub fn identity(path: &Path) -> Option<Identity> {
    let about = std::fs::metadata(path).ok()?;
    Some(Identity {
        place: system::place_of(&about),
        length: about.len(),
        modified: about.modified().ok(),
    })
}

/// Removes what killed runs of tenken left beside a file.
pub fn sweep(path: &Path) {
    if let Ok(real) = resolve(path) {
        system::sweep(&real);
    }
}

/// Makes a folder that nobody else may look into, with the folders above it.
///
/// # Errors
///
/// Says why it could not.
pub fn make_private_folder(path: &Path) -> Result<(), WriteFailure> {
    system::make_private_folder(path).map_err(|e| WriteFailure::io("making the folder", e))
}

/// Follows symbolic links to the file that is meant, which need not exist.
///
/// # Errors
///
/// Fails when the links go in a circle or may not be read.
pub fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..LONGEST_CHAIN {
        match path.symlink_metadata() {
            Ok(about) if about.is_symlink() => {
                let target = path.read_link()?;
                path = path.parent().unwrap_or(Path::new("")).join(target);
            }
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(io::ErrorKind::InvalidInput, "too many symbolic links"))
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
