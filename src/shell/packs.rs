//! Packs by id or by folder: built in, brought with `--pack`, in `./.tenken/packs`, or in the user's
//! data folder.
//!
//! *Invariant:* a pack reads regular files inside its own folder and nothing else.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::files::{self, ReadFailure};
use super::paths::Folders;
use crate::domain::{Pack, PackId, Untrusted};
use crate::format::pack::{self, LARGEST_FILE};
use crate::format::problem::Problem;

/// The most pillar files that a pack may have.
const MOST_FILES: usize = 64;

/// Why a pack could not be used.
#[derive(Debug)]
pub enum PackFailure {
    /// No pack has this id.
    Unknown {
        /// The id, or the folder that does not exist.
        id: Untrusted,
        /// The folders that were looked in, besides the built-in packs.
        looked: Vec<PathBuf>,
    },
    /// A file of it could not be read.
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        why: ReadFailure,
    },
    /// What a file of it says is wrong.
    Problems {
        /// The file.
        path: PathBuf,
        /// Its text.
        text: String,
        /// All that is wrong.
        problems: Vec<Problem>,
    },
    /// It names a file outside its own folder.
    Outside {
        /// The `pack.toml`.
        path: PathBuf,
        /// The name.
        name: Untrusted,
    },
}

/// Where a pack comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is compiled in.
    BuiltIn,
    /// It was read from this folder.
    Folder(PathBuf),
}

/// A pack and where it comes from.
#[derive(Debug, Clone)]
pub struct Found {
    /// The pack.
    pub pack: Arc<Pack>,
    /// Where it comes from.
    pub origin: Origin,
}

/// The places where packs are looked for.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// What `--pack` names, ids or folders.
    wanted: Vec<String>,
    /// The folders that hold folders of packs.
    roots: Vec<PathBuf>,
}

impl Library {
    /// Makes the library: what `--pack` names, then built in, `./.tenken/packs`, the data folder.
    #[must_use]
    pub fn new(wanted: &[String]) -> Self {
        let mut roots = vec![Path::new(".tenken").join("packs")];
        roots.extend(Folders::find().packs());
        Self { wanted: wanted.to_vec(), roots }
    }

    /// Returns the packs that `--pack` names, in that order.
    ///
    /// # Errors
    ///
    /// Says which of them cannot be used.
    pub fn wanted(&self) -> Result<Vec<Found>, PackFailure> {
        self.wanted.iter().map(|name| self.named(name)).collect()
    }

    /// Finds a pack by id or by folder.
    ///
    /// # Errors
    ///
    /// Says why it cannot be used.
    pub fn named(&self, name: &str) -> Result<Found, PackFailure> {
        if is_folder(name) {
            return load(Path::new(name));
        }
        match PackId::new(name) {
            Some(id) => self.find(&id),
            None => Err(self.unknown(name)),
        }
    }

    /// Finds a pack by id.
    ///
    /// # Errors
    ///
    /// Says where it was looked for, or why it cannot be used.
    pub fn find(&self, id: &PackId) -> Result<Found, PackFailure> {
        for folder in self.wanted.iter().filter(|name| is_folder(name)) {
            let found = load(Path::new(folder))?;
            if found.pack.id == *id {
                return Ok(found);
            }
        }
        if let Some(pack) = pack::built_in().into_iter().find(|p| p.id == *id) {
            return Ok(Found { pack, origin: Origin::BuiltIn });
        }
        let mut broken = None;
        for folder in self.folders() {
            let named_so = folder.file_name().is_some_and(|name| name == id.as_str());
            match load(&folder) {
                Ok(found) if found.pack.id == *id => return Ok(found),
                Ok(_) => {}
                // The folder that bears the pack's name is most likely the pack.
                Err(failure) if named_so => broken = Some(failure),
                Err(_) => {}
            }
        }
        Err(broken.unwrap_or_else(|| self.unknown(id.as_str())))
    }

    /// Returns all packs that can be found, and what cannot be used.
    #[must_use]
    pub fn all(&self) -> (Vec<Found>, Vec<PackFailure>) {
        let built_in =
            pack::built_in().into_iter().map(|pack| Found { pack, origin: Origin::BuiltIn });
        let (mut packs, mut failures): (Vec<Found>, _) = (built_in.collect(), Vec::new());
        let wanted = self.wanted.iter().filter(|name| is_folder(name)).map(PathBuf::from);
        for folder in wanted.chain(self.folders()) {
            match load(&folder) {
                Ok(found) => packs.push(found),
                Err(failure) => failures.push(failure),
            }
        }
        (packs, failures)
    }

    /// Tells whether a folder stands where packs are looked for without being named.
    #[must_use]
    pub fn has(&self, folder: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().ok();
        let parent = real(folder).and_then(|path| path.parent().map(Path::to_owned));
        parent.is_some() && self.roots.iter().any(|root| real(root) == parent)
    }

    fn folders(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = self
            .roots
            .iter()
            .filter_map(|root| fs::read_dir(root).ok())
            .flat_map(|entries| entries.flatten().map(|entry| entry.path()))
            .filter(|folder| folder.join("pack.toml").exists())
            .collect();
        folders.sort();
        folders
    }

    fn unknown(&self, id: &str) -> PackFailure {
        PackFailure::Unknown { id: id.into(), looked: self.roots.clone() }
    }
}

/// Tells whether a name is that of a folder: it has a separator, or it is no built-in pack and there
/// is a pack of that name right here.
fn is_folder(name: &str) -> bool {
    let is_path = name.contains(['/', std::path::MAIN_SEPARATOR]) || matches!(name, "." | "..");
    is_path
        || (Path::new(name).join("pack.toml").is_file()
            && pack::built_in().iter().all(|pack| pack.id.as_str() != name))
}

/// Loads a pack from its folder.
///
/// # Errors
///
/// Says why it cannot be used; see [`PackFailure`].
pub fn load(folder: &Path) -> Result<Found, PackFailure> {
    let path = folder.join("pack.toml");
    if !folder.exists() {
        return Err(PackFailure::Read { path: folder.to_owned(), why: ReadFailure::Missing });
    }
    let text = read_head(folder, &path)?;
    let parsed = pack::parse_head(&text);
    let Some(head) = parsed.value else {
        return Err(PackFailure::Problems { path, text, problems: parsed.problems });
    };
    let mut pack = head.pack;
    for name in head.files.iter().take(MOST_FILES) {
        let file = inside(folder, name)
            .ok_or_else(|| PackFailure::Outside { path: path.clone(), name: name.clone() })?;
        let text = read(&file)?;
        let parsed = pack::parse_pillar(&text);
        match parsed.value {
            Some(pillar) => pack.pillars.push(pillar),
            None => {
                return Err(PackFailure::Problems { path: file, text, problems: parsed.problems });
            }
        }
    }
    Ok(Found { pack: Arc::new(pack), origin: Origin::Folder(folder.to_owned()) })
}

/// Returns the file of this name in a folder; `None` when it is or leads anywhere else.
#[must_use]
pub fn inside(folder: &Path, name: &Untrusted) -> Option<PathBuf> {
    let raw = name.raw();
    let mut parts = Path::new(raw).components();
    let plain = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None))
        && !raw.contains(['/', '\\', ':', '\0']);
    if !plain {
        return None;
    }
    let file = folder.join(raw);
    // A link may point at a file beside it, but never out of the folder.
    match (file.canonicalize(), folder.canonicalize()) {
        (Ok(real), Ok(home)) => (real.parent() == Some(home.as_path())).then_some(file),
        _ => Some(file),
    }
}

/// Reads `pack.toml`, which is a file of the folder like the others.
fn read_head(folder: &Path, path: &Path) -> Result<String, PackFailure> {
    match inside(folder, &Untrusted::built_in("pack.toml")) {
        Some(path) => read(&path),
        None => Err(PackFailure::Read { path: path.to_owned(), why: ReadFailure::Special }),
    }
}

fn read(path: &Path) -> Result<String, PackFailure> {
    files::read(path, LARGEST_FILE).map_err(|why| PackFailure::Read { path: path.to_owned(), why })
}

/// Checks all files of a pack: each with its text and all that is wrong, warnings too.
///
/// # Errors
///
/// Says which file could not be read.
pub fn check(folder: &Path) -> Result<Vec<(PathBuf, String, Vec<Problem>)>, PackFailure> {
    let path = folder.join("pack.toml");
    let text = read_head(folder, &path)?;
    let parsed = pack::parse_head(&text);
    let files = parsed.value.map(|head| head.files).unwrap_or_default();
    let mut out = vec![(path.clone(), text, parsed.problems)];
    for name in files.iter().take(MOST_FILES) {
        let file = inside(folder, name)
            .ok_or_else(|| PackFailure::Outside { path: path.clone(), name: name.clone() })?;
        let text = read(&file)?;
        let problems = pack::parse_pillar(&text).problems;
        out.push((file, text, problems));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pillar_file_is_a_plain_name() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["../a.toml", "/etc/passwd", "a/b.toml", "..", ".", "", "a\\b", "c:x", "a\0b"] {
            assert_eq!(inside(folder.path(), &name.into()), None, "{name:?}");
        }
        assert_eq!(
            inside(folder.path(), &"security.toml".into()),
            Some(folder.path().join("security.toml"))
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_may_not_lead_out_of_the_folder() {
        let root = tempfile::tempdir().expect("a folder");
        let pack = root.path().join("pack");
        fs::create_dir(&pack).expect("made");
        fs::write(root.path().join("secret"), "x").expect("written");
        fs::write(pack.join("real.toml"), "x").expect("written");
        std::os::unix::fs::symlink("../secret", pack.join("out.toml")).expect("linked");
        std::os::unix::fs::symlink("real.toml", pack.join("in.toml")).expect("linked");
        assert_eq!(inside(&pack, &"out.toml".into()), None);
        assert!(inside(&pack, &"in.toml".into()).is_some());
    }
}
