//! Making a new file like the one that it replaces: owner, mode, extended attributes.

use std::fs::File;
use std::os::unix::fs::MetadataExt;

use rustix::fs::{Gid, Mode, Uid};

use super::system::About;

/// Gives a new file the owner, the mode and the attributes of the old one; `false` when that is not
/// allowed, and only the old file itself can keep them.
pub(super) fn make_like(new: &File, old: &File, about: &About) -> bool {
    let Ok(mine) = new.metadata() else { return false };
    let owner = (mine.uid() != about.owner).then(|| Uid::from_raw(about.owner));
    let group = (mine.gid() != about.group).then(|| Gid::from_raw(about.group));
    if (owner.is_some() || group.is_some()) && rustix::fs::fchown(new, owner, group).is_err() {
        return false;
    }
    // The attributes first: setting an access list changes the mode.
    if !copy_attributes(new, old) {
        return false;
    }
    let mode = Mode::from_raw_mode((about.mode & 0o7777) as _);
    rustix::fs::fchmod(new, mode).is_ok()
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
fn copy_attributes(new: &File, old: &File) -> bool {
    let Some(names) = names(old) else { return true };
    names.split(|byte| *byte == 0).filter(|name| !name.is_empty()).all(|name| {
        let copied = attribute(old, name).is_some_and(|value| {
            rustix::fs::fsetxattr(new, name, &value, rustix::fs::XattrFlags::empty()).is_ok()
        });
        // Labels of the system (security.*, trusted.*) are its own to give.
        copied || !(name.starts_with(b"user.") || name.starts_with(b"system.posix_acl"))
    })
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
fn names(file: &File) -> Option<Vec<u8>> {
    let length = rustix::fs::flistxattr_query(file).ok()?;
    let mut names = vec![0; length];
    let length = rustix::fs::flistxattr(file, names.as_mut_slice()).ok()?;
    names.truncate(length);
    Some(names)
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "macos"))]
fn attribute(file: &File, name: &[u8]) -> Option<Vec<u8>> {
    let length = rustix::fs::fgetxattr_query(file, name).ok()?;
    let mut value = vec![0; length];
    let length = rustix::fs::fgetxattr(file, name, value.as_mut_slice()).ok()?;
    value.truncate(length);
    Some(value)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
fn copy_attributes(_new: &File, _old: &File) -> bool {
    true
}
