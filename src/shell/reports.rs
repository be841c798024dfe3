//! Writing reports beside reviews.

use std::path::Path;

use super::files::{self, WriteFailure};

/// Writes a report as a whole, over `old` if that is still there.
///
/// A report says what its review says, so a new one is kept from the same people: it gets the
/// review's mode when others may not read the review.
///
/// # Errors
///
/// Says why it could not be written.
pub fn write(
    path: &Path,
    report: &[u8],
    old: Option<&[u8]>,
    review: &Path,
) -> Result<(), WriteFailure> {
    if old.is_some() || !is_restricted(review) {
        return files::replace_bytes(path, report, old);
    }
    // The mode is set while there is nothing to read yet.
    files::replace_bytes(path, b"", None)?;
    take_mode(path, review)
        .map_err(|error| WriteFailure::Io { step: "setting the mode", error })?;
    files::replace_bytes(path, report, Some(b""))
}

/// Makes the folder that reports go to, with the folders above it; one that is there stays.
///
/// # Errors
///
/// Says why it could not.
pub fn make_folder(folder: &Path) -> Result<(), WriteFailure> {
    std::fs::create_dir_all(folder)
        .map_err(|error| WriteFailure::Io { step: "making the folder", error })
}

/// Tells whether others may not read a file.
#[cfg(unix)]
#[must_use]
pub fn is_restricted(review: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(review).is_ok_and(|about| about.permissions().mode() & 0o044 != 0o044)
}

/// Tells whether others may not read a file.
#[cfg(not(unix))]
#[must_use]
pub fn is_restricted(_: &Path) -> bool {
    false
}

fn take_mode(path: &Path, review: &Path) -> std::io::Result<()> {
    std::fs::set_permissions(path, std::fs::metadata(review)?.permissions())
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_report_on_a_private_review_is_private() {
        let folder = tempfile::tempdir().expect("a folder");
        let (review, report) = (folder.path().join("a.toml"), folder.path().join("a.md"));
        fs::write(&review, "x").expect("written");
        fs::set_permissions(&review, fs::Permissions::from_mode(0o600)).expect("set");
        write(&report, b"text", None, &review).expect("written");
        assert_eq!(fs::read_to_string(&report).expect("read"), "text");
        assert_eq!(fs::metadata(&report).expect("there").permissions().mode() & 0o777, 0o600);
    }
}
