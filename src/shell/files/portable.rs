//! Reading and replacing files where the system is no Unix: a new file is renamed over the old one.
//!
//! Whoever writes between the comparison and the renaming is written over; nothing here exchanges two
//! files. The tests run on every system.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{ReadFailure, Remains, WriteFailure};

pub(super) fn open_to_read(path: &Path) -> Result<File, ReadFailure> {
    let about = fs::metadata(path).map_err(ReadFailure::of)?;
    if about.is_dir() {
        return Err(ReadFailure::Folder);
    }
    File::open(path).map_err(ReadFailure::of)
}

pub(super) fn replace(
    path: &Path,
    bytes: &[u8],
    expected: Option<&[u8]>,
    _copy: Option<&Path>,
) -> Result<Remains, WriteFailure> {
    let real = super::resolve(path).map_err(|e| WriteFailure::io("resolving links", e))?;
    // Nothing is made beside a file that may not be replaced.
    compare(&real, expected)?;
    write_beside_and_rename(&real, bytes, || compare(&real, expected)).map(|()| Remains::default())
}

/// Writes a new file beside the real one, flushes it, asks once more, and renames it.
fn write_beside_and_rename(
    real: &Path,
    bytes: &[u8],
    ask: impl FnOnce() -> Result<(), WriteFailure>,
) -> Result<(), WriteFailure> {
    let (temporary, mut file) =
        make_beside(real).map_err(|e| WriteFailure::io("making the new file", e))?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    let outcome = written
        .map_err(|e| WriteFailure::io("writing", e))
        .and_then(|()| ask())
        .and_then(|()| fs::rename(&temporary, real).map_err(|e| WriteFailure::io("renaming", e)));
    if outcome.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    outcome
}

/// Makes a file beside another one, which nothing has the name of.
fn make_beside(real: &Path) -> io::Result<(PathBuf, File)> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = real.file_name().ok_or(io::ErrorKind::IsADirectory)?;
    let mut tries = 0;
    loop {
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let mut beside = OsString::from(".");
        beside.push(name);
        beside.push(format!(".tmp-{}-{count}", std::process::id()));
        let path = real.with_file_name(beside);
        match File::options().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 100 => tries += 1,
            Err(error) => return Err(error),
        }
    }
}

fn compare(real: &Path, expected: Option<&[u8]>) -> Result<(), WriteFailure> {
    let same = match (fs::read(real), expected) {
        (Ok(found), Some(expected)) => found == expected,
        (Err(error), None) if error.kind() == io::ErrorKind::NotFound => true,
        (Err(error), _) if error.kind() != io::ErrorKind::NotFound => {
            return Err(WriteFailure::io("reading", error));
        }
        _ => false,
    };
    let writable = fs::metadata(real).map_or(true, |about| !about.permissions().readonly());
    match (same, writable) {
        (false, _) => Err(WriteFailure::Changed),
        (true, false) => Err(WriteFailure::io("asking", io::ErrorKind::PermissionDenied)),
        (true, true) => Ok(()),
    }
}

pub(super) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), WriteFailure> {
    if let Some(folder) = path.parent() {
        make_private_folder(folder).map_err(|e| WriteFailure::io("making the folder", e))?;
    }
    write_beside_and_rename(path, bytes, || Ok(()))
}

/// Tells nothing here.
pub(super) fn place_of(_about: &fs::Metadata) -> (u64, u64) {
    (0, 0)
}

pub(super) fn sweep(_real: &Path) {}

pub(super) fn make_private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::message::SaveFailure;

    fn names(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn a_file_is_replaced_as_a_whole_if_it_is_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("受注.review.toml");
        replace(&file, b"one", None, None).unwrap();
        replace(&file, b"two", Some(b"one"), None).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        for expected in [None, Some(&b"one"[..]), Some(b"two and more")] {
            let outcome = replace(&file, b"three", expected, None);
            assert!(matches!(outcome, Err(WriteFailure::Changed)), "{expected:?}: {outcome:?}");
            assert_eq!(fs::read(&file).unwrap(), b"two");
        }
        fs::remove_file(&file).unwrap();
        assert!(matches!(replace(&file, b"x", Some(b"two"), None), Err(WriteFailure::Changed)));
        assert_eq!(names(folder.path()), 0);
    }

    #[test]
    fn what_somebody_writes_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        fs::write(&file, "old").unwrap();
        let outcome = write_beside_and_rename(&file, b"new", || {
            fs::write(&file, "theirs").unwrap();
            compare(&file, Some(b"old"))
        });
        assert!(matches!(outcome, Err(WriteFailure::Changed)), "{outcome:?}");
        assert_eq!(fs::read(&file).unwrap(), b"theirs");
        assert_eq!(names(folder.path()), 1);
    }

    #[test]
    fn a_read_only_file_is_refused_and_a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        fs::write(&file, "old").unwrap();
        let mut rights = fs::metadata(&file).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(&file, rights).unwrap();
        let outcome = replace(&file, b"new", Some(b"old"), None);
        assert_eq!(SaveFailure::from(&outcome.unwrap_err()), SaveFailure::Denied);
        assert_eq!(names(folder.path()), 1);
        assert!(matches!(open_to_read(folder.path()), Err(ReadFailure::Folder)));
        assert!(matches!(open_to_read(&folder.path().join("b")), Err(ReadFailure::Missing)));
        assert!(open_to_read(&file).is_ok());
    }

    #[test]
    fn a_file_of_our_own_is_replaced_whatever_was_there_with_nothing_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("deep/er/copy.toml");
        write_private(&copy, b"one, longer").unwrap();
        write_private(&copy, b"two").unwrap();
        assert_eq!(fs::read(&copy).unwrap(), b"two");
        assert_eq!(names(copy.parent().unwrap()), 1);
        // What a run of the same number left is not written over.
        let (first, _) = make_beside(&copy).unwrap();
        let (second, _) = make_beside(&copy).unwrap();
        assert_ne!(first, second);
    }

    #[test]
    fn nothing_is_told_about_places_and_nothing_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        sweep(&folder.path().join("a"));
        assert_eq!(place_of(&fs::metadata(folder.path()).unwrap()), (0, 0));
    }
}
