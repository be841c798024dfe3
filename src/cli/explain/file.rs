//! Words for files that could not be read or written.

use std::io;

use super::error;
use crate::shell::files::{ReadFailure, WriteFailure};
use crate::text::Texts;

/// Explains why a review could not be read.
pub(crate) fn read(file: &str, why: &ReadFailure, t: &Texts) -> String {
    let hint = match why {
        ReadFailure::Missing => t.hint_missing_file(file),
        ReadFailure::Folder => t.hint_folder(file),
        ReadFailure::Special => t.hint_special(),
        ReadFailure::Denied
        | ReadFailure::TooLarge { .. }
        | ReadFailure::NotUtf8 { .. }
        | ReadFailure::Other(_) => hint(file, why, t),
    };
    error(&message(file, why, t), &[hint], t)
}

/// Explains why the folder of the design documents could not be read.
pub(crate) fn read_templates(folder: &str, why: &ReadFailure, t: &Texts) -> String {
    let hint = match why {
        ReadFailure::Missing | ReadFailure::Folder | ReadFailure::Special => {
            t.hint_templates_folder()
        }
        ReadFailure::Denied
        | ReadFailure::TooLarge { .. }
        | ReadFailure::NotUtf8 { .. }
        | ReadFailure::Other(_) => hint(folder, why, t),
    };
    error(&message(folder, why, t), &[hint], t)
}

/// Explains why a file of a pack could not be read.
pub(crate) fn read_pack(file: &str, why: &ReadFailure, t: &Texts) -> String {
    let hint = match why {
        // A pack has no evidence that its long texts could be.
        ReadFailure::TooLarge { .. } => t.hint_too_many(),
        _ => hint(file, why, t),
    };
    error(&message(file, why, t), &[hint], t)
}

/// Explains why the configuration could not be read.
pub(crate) fn read_config(file: &str, why: &ReadFailure, t: &Texts) -> String {
    super::warning(&message(file, why, t), &[hint(file, why, t)], t)
}

/// Says what is wrong with a file, in one sentence.
pub(crate) fn message(file: &str, why: &ReadFailure, t: &Texts) -> String {
    match why {
        ReadFailure::Missing => t.error_missing_file(file),
        ReadFailure::Denied => t.error_denied(file),
        ReadFailure::Folder => t.error_folder(file),
        ReadFailure::Special => t.error_special(file),
        ReadFailure::TooLarge { limit } => t.error_too_large(file, limit / (1024 * 1024)),
        ReadFailure::NotUtf8 { at, looks_like: Some(encoding) } => {
            t.error_not_utf8_like(file, at + 1, encoding)
        }
        ReadFailure::NotUtf8 { at, looks_like: None } => t.error_not_utf8(file, at + 1),
        ReadFailure::Other(error) => t.error_read_other(file, &system(error, t)),
    }
}

/// Says what to do about a file that could not be read.
pub(crate) fn hint(file: &str, why: &ReadFailure, t: &Texts) -> String {
    match why {
        ReadFailure::Missing => t.hint_check_name(),
        ReadFailure::Denied => t.hint_denied(file),
        ReadFailure::Folder | ReadFailure::Special => t.hint_regular_file(),
        ReadFailure::TooLarge { .. } => t.hint_too_large(),
        ReadFailure::NotUtf8 { looks_like: Some(encoding), .. } => {
            t.hint_not_utf8_like(file, encoding)
        }
        ReadFailure::NotUtf8 { looks_like: None, .. } => t.hint_not_utf8(),
        ReadFailure::Other(_) => t.hint_try_again(),
    }
}

/// Explains why a file could not be written.
pub(crate) fn write(file: &str, why: &WriteFailure, t: &Texts) -> String {
    match why {
        WriteFailure::Changed => error(&t.error_changed(file), &[t.hint_changed()], t),
        WriteFailure::Io { step: _, error: why } => {
            let hint = match why.kind() {
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    t.hint_write_denied()
                }
                io::ErrorKind::NotFound => t.hint_write_missing(),
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => t.hint_write_full(),
                // The system's list of errors is open.
                _ => t.hint_try_again(),
            };
            error(&t.error_write(file, &system(why, t)), &[hint], t)
        }
    }
}

/// Says in words what the system said.
pub(crate) fn system(error: &io::Error, t: &Texts) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => t.system_denied(),
        io::ErrorKind::NotFound => t.system_missing(),
        io::ErrorKind::StorageFull => t.system_full(),
        io::ErrorKind::QuotaExceeded => t.system_quota(),
        io::ErrorKind::ReadOnlyFilesystem => t.system_read_only(),
        // The system's list of errors is open; its own words are better than none.
        _ => error.to_string(),
    }
}
