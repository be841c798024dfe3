//! The folders in which tenken keeps its own files.

use std::path::{Path, PathBuf};

use super::files;

/// The folders of this user; `None` where the system knows no place (no home).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folders {
    /// The folder of the configuration file.
    pub config: Option<PathBuf>,
    /// The folder of the user's own packs.
    pub data: Option<PathBuf>,
    /// The folder of the recovery copies and the list of recent reviews.
    pub state: Option<PathBuf>,
}

impl Folders {
    /// Asks the system for the folders; none is made.
    #[must_use]
    pub fn find() -> Self {
        let Some(found) = directories::ProjectDirs::from("", "", "tenken") else {
            return Self::default();
        };
        let state = found.state_dir().unwrap_or_else(|| found.data_local_dir());
        Self {
            config: Some(found.config_dir().to_owned()),
            data: Some(found.data_dir().to_owned()),
            state: Some(state.to_owned()),
        }
    }

    /// Returns all folders inside one, for tests and for portable installations.
    #[must_use]
    pub fn inside(folder: &Path) -> Self {
        Self {
            config: Some(folder.join("config")),
            data: Some(folder.join("data")),
            state: Some(folder.join("state")),
        }
    }

    /// Returns the configuration file.
    #[must_use]
    pub fn config_file(&self) -> Option<PathBuf> {
        self.config.as_ref().map(|folder| folder.join("config.toml"))
    }

    /// Returns the folder of the user's own packs.
    #[must_use]
    pub fn packs(&self) -> Option<PathBuf> {
        self.data.as_ref().map(|folder| folder.join("packs"))
    }

    /// Returns the folder of the recovery copies.
    #[must_use]
    pub fn recovery(&self) -> Option<PathBuf> {
        self.state.as_ref().map(|folder| folder.join("recovery"))
    }

    /// Returns where it is told which question of a review file is being asked.
    #[must_use]
    pub fn place_file(&self, path: &Path) -> Option<PathBuf> {
        let name = format!("{:016x}.toml", fingerprint(whole(path).as_os_str().as_encoded_bytes()));
        self.state.as_ref().map(|folder| folder.join("place").join(name))
    }

    /// Returns where the recovery copy of a review file is kept.
    ///
    /// The name is made of the file that is meant: the same for every way of writing its path.
    #[must_use]
    pub fn recovery_file(&self, path: &Path) -> Option<PathBuf> {
        self.recovery().map(|folder| folder.join(format!("{}.review.toml", name_of(path))))
    }

    /// Returns where the lock of a review file is, named as its recovery copy.
    #[must_use]
    pub fn lock_file(&self, path: &Path) -> Option<PathBuf> {
        self.state.as_ref().map(|folder| folder.join("locks").join(name_of(path)))
    }
}

/// Returns a name for a file that is meant: the same for every way of writing its path.
fn name_of(path: &Path) -> String {
    format!("{:016x}", fingerprint(whole(path).as_os_str().as_encoded_bytes()))
}

/// Returns the whole path of a file that need not exist: links followed, from the root.
#[must_use]
pub fn whole(path: &Path) -> PathBuf {
    let path = files::resolve(path).unwrap_or_else(|_| path.to_owned());
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match (parent.canonicalize(), path.file_name()) {
        (Ok(parent), Some(name)) => parent.join(name),
        _ => std::path::absolute(&path).unwrap_or(path),
    }
}

/// FNV-1a: the same number in every version of tenken, which the standard library does not promise
/// of its own.
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_has_one_recovery_copy_however_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::inside(folder.path());
        let file = folder.path().join("q.review.toml");
        std::fs::write(&file, "").unwrap();
        let copy = folders.recovery_file(&file);
        let roundabout = folder.path().join(".").join("q.review.toml");
        assert_eq!(folders.recovery_file(&roundabout), copy);
        assert_ne!(folders.recovery_file(&folder.path().join("other.review.toml")), copy);
        #[cfg(unix)]
        {
            let link = folder.path().join("link");
            std::os::unix::fs::symlink("q.review.toml", &link).unwrap();
            assert_eq!(folders.recovery_file(&link), copy);
        }
        assert!(copy.unwrap().starts_with(folder.path().join("state/recovery")));
    }

    #[test]
    fn the_name_of_a_recovery_copy_never_changes_between_versions() {
        assert_eq!(fingerprint(b""), 0xCBF2_9CE4_8422_2325);
        assert_eq!(fingerprint(b"/a"), 0x07D6_6707_B49C_D92D);
    }

    #[test]
    fn without_a_home_there_is_no_recovery_copy() {
        assert_eq!(Folders::default().recovery_file(Path::new("x")), None);
    }
}
