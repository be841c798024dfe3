//! Packs by id or by folder: built in, brought with `--pack`, in `./.tenken/packs`, or in the user's
//! data folder.
//!
//! *Invariant:* a pack reads regular files inside its own folder and nothing else.

mod check;

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

pub use self::check::{CheckedFile, check};
use super::files::{self, ReadFailure};
use super::paths::Folders;
use crate::domain::clash::{Clash, clash};
use crate::domain::{Content, Pack, PackId, Untrusted};
use crate::format::pack::whole::{self, PillarFile};
use crate::format::pack::{self, LARGEST_FILE, MOST_FILES, Parsed};
use crate::format::problem::{Problem, has_errors};

/// The most folders of one place that are looked into.
const MOST_FOLDERS: usize = 1_000;

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
    /// Several packs have one id.
    Twice {
        /// The id.
        id: PackId,
        /// Where each of them comes from.
        origins: Vec<Origin>,
    },
    /// Two packs of one review share ids.
    Clash(Clash),
}

/// Where a pack comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is compiled in.
    BuiltIn,
    /// It was read from this folder.
    Folder(PathBuf),
}

impl Origin {
    /// Tells whether two places are one, however they are named.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Folder(a), Self::Folder(b)) => {
                a == b || a.canonicalize().ok().is_some_and(|a| b.canonicalize().ok() == Some(a))
            }
            (a, b) => a == b,
        }
    }
}

/// Puts packs together for a review.
///
/// # Errors
///
/// Says which of them share ids.
pub fn together(packs: Vec<Arc<Pack>>) -> Result<Content, PackFailure> {
    match clash(packs.iter().map(AsRef::as_ref)) {
        Some(clash) => Err(PackFailure::Clash(clash)),
        None => Ok(Content::new(packs)),
    }
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

    /// Returns the folders that hold folders of packs.
    #[must_use]
    pub fn roots(&self) -> &[PathBuf] {
        &self.roots
    }

    /// Returns the packs that `--pack` names, in that order, each once.
    ///
    /// # Errors
    ///
    /// Says which of them cannot be used.
    pub fn wanted(&self) -> Result<Vec<Found>, PackFailure> {
        let mut out: Vec<Found> = Vec::new();
        for name in &self.wanted {
            let found = self.named(name)?;
            match out.iter().find(|other| other.pack.id == found.pack.id) {
                None => out.push(found),
                Some(other) if other.origin.is(&found.origin) => {}
                Some(other) => {
                    let origins = vec![other.origin.clone(), found.origin];
                    return Err(PackFailure::Twice { id: found.pack.id.clone(), origins });
                }
            }
        }
        Ok(out)
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

    /// Finds a pack by id: a folder that `--pack` names wins; else there may be one of this id only.
    ///
    /// # Errors
    ///
    /// Says where it was looked for, which packs share the id, or why it cannot be used.
    pub fn find(&self, id: &PackId) -> Result<Found, PackFailure> {
        let mut origins = self.with_id(self.named_folders(), id);
        if origins.is_empty() {
            // A pack that was named and tells no id is what has to be mended first.
            if let Some(folder) = self.named_folders().find(|folder| id_of(folder).is_none()) {
                load(&folder)?;
            }
            origins = self.with_id(self.folders().into_iter(), id);
            if pack::built_in().iter().any(|pack| pack.id == *id) {
                origins.insert(0, Origin::BuiltIn);
            }
        }
        match &origins[..] {
            [] => {}
            [origin] => return self.at(origin, id),
            _ => return Err(PackFailure::Twice { id: id.clone(), origins }),
        }
        // The folder that bears the pack's name is most likely the pack.
        let named_so = |folder: &PathBuf| folder.file_name().is_some_and(|n| n == id.as_str());
        let broken = self.folders().into_iter().find(named_so).and_then(|f| load(&f).err());
        Err(broken.unwrap_or_else(|| self.unknown(id.as_str())))
    }

    /// Returns all packs that can be found, and what cannot be used.
    #[must_use]
    pub fn all(&self) -> (Vec<Found>, Vec<PackFailure>) {
        let built_in =
            pack::built_in().into_iter().map(|pack| Found { pack, origin: Origin::BuiltIn });
        let (mut packs, mut failures): (Vec<Found>, _) = (built_in.collect(), Vec::new());
        let mut seen: Vec<Origin> = Vec::new();
        for folder in self.named_folders().chain(self.folders()) {
            let origin = Origin::Folder(folder.clone());
            if seen.iter().any(|other| other.is(&origin)) {
                continue;
            }
            seen.push(origin);
            match load(&folder) {
                Ok(found) => packs.push(found),
                Err(failure) => failures.push(failure),
            }
        }
        let mut told: Vec<&PackId> = Vec::new();
        for found in &packs {
            let id = &found.pack.id;
            let twice = packs.iter().filter(|other| other.pack.id == *id).count() > 1;
            if twice && !told.contains(&id) {
                told.push(id);
                failures.extend(self.find(id).err());
            }
        }
        (packs, failures)
    }

    /// Returns the folders that `--pack` names.
    fn named_folders(&self) -> impl Iterator<Item = PathBuf> {
        self.wanted.iter().filter(|name| is_folder(name)).map(PathBuf::from)
    }

    /// Returns the folders whose pack has this id, each once, whatever else is wrong with it.
    fn with_id(&self, folders: impl Iterator<Item = PathBuf>, id: &PackId) -> Vec<Origin> {
        let mut out: Vec<Origin> = Vec::new();
        for folder in folders {
            let has_id = id_of(&folder).as_ref() == Some(id);
            let origin = Origin::Folder(folder);
            if has_id && out.iter().all(|other| !other.is(&origin)) {
                out.push(origin);
            }
        }
        out
    }

    fn at(&self, origin: &Origin, id: &PackId) -> Result<Found, PackFailure> {
        match origin {
            Origin::Folder(folder) => load(folder),
            Origin::BuiltIn => pack::built_in()
                .into_iter()
                .find(|pack| pack.id == *id)
                .map(|pack| Found { pack, origin: Origin::BuiltIn })
                .ok_or_else(|| self.unknown(id.as_str())),
        }
    }

    fn folders(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> = self
            .roots
            .iter()
            .filter_map(|root| fs::read_dir(root).ok())
            .flat_map(|entries| entries.flatten().take(MOST_FOLDERS).map(|entry| entry.path()))
            .filter(|folder| folder.join("pack.toml").exists())
            .collect();
        folders.sort();
        folders
    }

    fn unknown(&self, id: &str) -> PackFailure {
        PackFailure::Unknown { id: id.into(), looked: self.roots.clone() }
    }
}

/// Returns the id of the pack in a folder, whatever else is wrong with it.
fn id_of(folder: &Path) -> Option<PackId> {
    let text = read_head(folder, &folder.join("pack.toml")).ok()?;
    whole::outline(&text).id
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
    let mut files: Vec<PillarText> = Vec::new();
    for name in head.files.iter().take(MOST_FILES) {
        let file = inside(folder, name)
            .ok_or_else(|| PackFailure::Outside { path: path.clone(), name: name.clone() })?;
        let text = read(&file)?;
        let mut parsed = pack::parse_pillar(&text);
        match parsed.value.take() {
            Some(pillar) => pack.pillars.push(pillar),
            None => {
                return Err(PackFailure::Problems { path: file, text, problems: parsed.problems });
            }
        }
        files.push(PillarText { name: name.clone(), path: file, text, parsed });
    }
    let shared = between(&files);
    for (file, problems) in files.into_iter().zip(shared) {
        if has_errors(&problems) {
            return Err(PackFailure::Problems { path: file.path, text: file.text, problems });
        }
    }
    Ok(Found { pack: Arc::new(pack), origin: Origin::Folder(folder.to_owned()) })
}

/// A pillar's file that was read.
struct PillarText {
    name: Untrusted,
    path: PathBuf,
    text: String,
    parsed: Parsed<crate::domain::Pillar>,
}

fn between(files: &[PillarText]) -> Vec<Vec<Problem>> {
    let files: Vec<PillarFile<'_>> = files
        .iter()
        .map(|f| PillarFile { name: &f.name, text: &f.text, ids: &f.parsed.ids })
        .collect();
    whole::between(&files)
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
