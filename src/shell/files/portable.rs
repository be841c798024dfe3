//! Reading and replacing files where the system is no Unix: a new file is renamed over the old one.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{ReadFailure, WriteFailure};

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
) -> Result<(), WriteFailure> {
    let real = super::resolve(path).map_err(|e| WriteFailure::io("resolving links", e))?;
    let name = real.file_name().unwrap_or_default().to_string_lossy();
    let temporary: PathBuf = real.with_file_name(format!(".{name}.tmp-{}", std::process::id()));
    let write = || -> io::Result<()> {
        let mut file = File::create(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    let outcome = write()
        .map_err(|e| WriteFailure::io("writing", e))
        .and_then(|()| compare(&real, expected))
        .and_then(|()| fs::rename(&temporary, &real).map_err(|e| WriteFailure::io("renaming", e)));
    if outcome.is_err() {
        let _ = fs::remove_file(&temporary);
    }
    outcome
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
    fs::write(path, bytes).map_err(|e| WriteFailure::io("writing", e))
}

/// Tells nothing here.
pub(super) fn place_of(_about: &fs::Metadata) -> (u64, u64) {
    (0, 0)
}

pub(super) fn sweep(_real: &Path) {}

pub(super) fn make_private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}
