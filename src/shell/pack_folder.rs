//! The folder that a pack is written to: what stands in it, and writing all of its files or none.
//!
//! *Invariant:* nothing outside the folder is read or written, whatever links stand in it.

use std::fs;
use std::path::{Path, PathBuf};

use super::files::{self, ReadFailure, WriteFailure};
use super::packs::{PackFailure, inside};
use crate::domain::{Pillar, Untrusted};
use crate::format::pack::{self, LARGEST_FILE, PackHead};

/// What stands in a folder.
#[derive(Debug)]
pub enum Standing {
    /// Nothing; it may not be there at all.
    Empty,
    /// A pack.
    Pack(Box<PackFiles>),
    /// Something else, such as this file.
    Other(PathBuf),
}

/// The files of a pack.
#[derive(Debug)]
pub struct PackFiles {
    /// What `pack.toml` says.
    pub head: PackHead,
    /// The text of `pack.toml`.
    pub text: String,
    /// The pillars, each with the name of its file and the file's text.
    pub pillars: Vec<PillarFile>,
}

/// The file of a pillar.
#[derive(Debug, Clone)]
pub struct PillarFile {
    /// The name of the file.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What it says.
    pub pillar: Pillar,
}

/// A file that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its name in the folder.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The text that it has now, if it is there.
    pub old: Option<String>,
}

/// Looks at a folder.
///
/// # Errors
///
/// Says why the pack in it cannot be used.
pub fn look(folder: &Path) -> Result<Standing, PackFailure> {
    let failed = |why| PackFailure::Read { path: folder.to_owned(), why };
    match fs::metadata(folder) {
        Ok(about) if !about.is_dir() => return Ok(Standing::Other(folder.to_owned())),
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return match folder.is_symlink() {
                // A link to nowhere is not ours to follow.
                true => Ok(Standing::Other(folder.to_owned())),
                false => Ok(Standing::Empty),
            };
        }
        Err(error) => return Err(failed(ReadFailure::Other(error))),
    }
    if folder.join("pack.toml").symlink_metadata().is_err() {
        let mut entries = fs::read_dir(folder).map_err(|e| failed(ReadFailure::Other(e)))?;
        return Ok(match entries.next() {
            None => Standing::Empty,
            Some(entry) => {
                Standing::Other(entry.map_or_else(|_| folder.to_owned(), |entry| entry.path()))
            }
        });
    }
    read(folder).map(|files| Standing::Pack(Box::new(files)))
}

fn read(folder: &Path) -> Result<PackFiles, PackFailure> {
    let path = folder.join("pack.toml");
    let outside =
        |name: &Untrusted| PackFailure::Outside { path: path.clone(), name: name.clone() };
    let open = |name: &Untrusted| {
        let file = inside(folder, name).ok_or_else(|| outside(name))?;
        match files::read(&file, LARGEST_FILE) {
            Ok(text) => Ok((file, text)),
            Err(why) => Err(PackFailure::Read { path: file, why }),
        }
    };
    let (_, text) = open(&Untrusted::built_in("pack.toml"))?;
    let parsed = pack::parse_head(&text);
    let Some(head) = parsed.value else {
        return Err(PackFailure::Problems { path, text, problems: parsed.problems });
    };
    let mut pillars = Vec::new();
    for name in &head.files {
        let (file, text) = open(name)?;
        let parsed = pack::parse_pillar(&text);
        let Some(pillar) = parsed.value else {
            return Err(PackFailure::Problems { path: file, text, problems: parsed.problems });
        };
        pillars.push(PillarFile { name: name.raw().to_owned(), text, pillar });
    }
    Ok(PackFiles { head, text, pillars })
}

/// Writes files into a folder, which is made: all of them or none.
///
/// # Errors
///
/// Names the file that could not be written, and says why.
pub fn write(folder: &Path, new: &[NewFile]) -> Result<(), (PathBuf, WriteFailure)> {
    let is_new = !folder.exists();
    fs::create_dir_all(folder).map_err(|error| {
        (folder.to_owned(), WriteFailure::Io { step: "making the folder", error })
    })?;
    for (n, file) in new.iter().enumerate() {
        let path = folder.join(&file.name);
        let written = match is_link_out(folder, &path) {
            true => Err(WriteFailure::Changed),
            false => files::replace(&path, &file.text, file.old.as_deref()),
        };
        let Err(why) = written else { continue };
        if why.is_replaced() {
            continue;
        }
        undo(folder, &new[..n]);
        if is_new {
            // What was made for the files goes with them, unless somebody put something there.
            let _ = fs::remove_dir(folder);
        }
        return Err((path, why));
    }
    Ok(())
}

/// Tells whether a path is a link that leads anywhere but to a file beside it.
fn is_link_out(folder: &Path, path: &Path) -> bool {
    if !path.is_symlink() {
        return false;
    }
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(real), Ok(home)) => real.parent() != Some(home.as_path()),
        _ => true,
    }
}

/// Gives files back what they held.
fn undo(folder: &Path, written: &[NewFile]) {
    for file in written {
        let path = folder.join(&file.name);
        // Nothing more can be done about a file that cannot be given back either.
        let _ = match &file.old {
            Some(old) => files::replace(&path, old, Some(&file.text)).is_ok(),
            None => fs::remove_file(&path).is_ok(),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str, old: Option<&str>) -> NewFile {
        NewFile { name: name.to_owned(), text: text.to_owned(), old: old.map(str::to_owned) }
    }

    #[test]
    fn when_one_file_cannot_be_written_none_is() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join("pack");
        fs::create_dir(&folder).expect("made");
        fs::write(folder.join("a.toml"), "old").expect("written");
        fs::write(folder.join("c.toml"), "somebody's").expect("written");
        let new = [
            file("a.toml", "new", Some("old")),
            file("b.toml", "new", None),
            file("c.toml", "new", None),
        ];
        let (path, _) = write(&folder, &new).expect_err("in the way");
        assert_eq!(path, folder.join("c.toml"));
        assert_eq!(fs::read_to_string(folder.join("a.toml")).expect("read"), "old");
        assert!(!folder.join("b.toml").exists());
        assert_eq!(fs::read_to_string(folder.join("c.toml")).expect("read"), "somebody's");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_written_through() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join("pack");
        fs::create_dir(&folder).expect("made");
        std::os::unix::fs::symlink("../target", folder.join("a.toml")).expect("linked");
        assert!(write(&folder, &[file("a.toml", "new", None)]).is_err());
        assert!(!root.path().join("target").exists());
        fs::write(root.path().join("target"), "theirs").expect("written");
        assert!(write(&folder, &[file("a.toml", "new", Some("theirs"))]).is_err());
        assert_eq!(fs::read_to_string(root.path().join("target")).expect("read"), "theirs");
    }

    #[test]
    fn a_folder_with_something_else_in_it_is_told() {
        let root = tempfile::tempdir().expect("a folder");
        assert!(matches!(look(root.path()), Ok(Standing::Empty)));
        assert!(matches!(look(&root.path().join("new")), Ok(Standing::Empty)));
        let other = root.path().join("notes.txt");
        fs::write(&other, "x").expect("written");
        assert!(matches!(look(root.path()), Ok(Standing::Other(path)) if path == other));
        assert!(matches!(look(&other), Ok(Standing::Other(path)) if path == other));
    }
}
