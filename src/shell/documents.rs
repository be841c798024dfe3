//! The design documents that lie in a folder: which there are, and their headings.
//!
//! *Invariant:* nothing outside that folder is read, and nothing but regular files.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::files::{self, ReadFailure};
use crate::domain::placing::DesignDocument;
use crate::domain::{TemplateFile, Untrusted};
use crate::format::outline::{self, LARGEST_DOCUMENT};

/// The most documents that are read.
const MOST_DOCUMENTS: usize = 200;

/// What the names of design documents begin with.
const BEGINNING: &str = "cloud-design-";

/// Why a document of the folder was not read.
#[derive(Debug)]
pub enum Unread {
    /// It could not be.
    Failed(ReadFailure),
    /// It is a link that leads out of the folder.
    Outside,
    /// There are too many documents.
    TooMany {
        /// How many are read.
        most: usize,
    },
}

/// What lies in a folder.
#[derive(Debug, Default)]
pub struct Found {
    /// The documents, by name.
    pub documents: Vec<DesignDocument>,
    /// What looks like one and was not read, by name.
    pub unread: Vec<(PathBuf, Unread)>,
}

/// Reads the design documents of a folder: `cloud-design-*.md`, and what the packs call so.
///
/// # Errors
///
/// Says why the folder itself could not be read.
pub fn read(folder: &Path, templates: &[&TemplateFile]) -> Result<Found, ReadFailure> {
    let entries = fs::read_dir(folder).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ReadFailure::Missing,
        io::ErrorKind::PermissionDenied => ReadFailure::Denied,
        // The system's list of errors is open.
        _ => ReadFailure::Other(error),
    })?;
    let real = folder.canonicalize().map_err(ReadFailure::Other)?;
    let names = entries.flatten().map(|entry| entry.file_name());
    let mut names: Vec<_> = names.filter(|name| is_document(name, templates)).collect();
    names.sort();
    let mut out = Found::default();
    for name in names {
        let path = folder.join(&name);
        let outcome = if out.documents.len() == MOST_DOCUMENTS {
            Err(Unread::TooMany { most: MOST_DOCUMENTS })
        } else {
            read_one(&path, &real)
        };
        match outcome {
            Ok(outline) => out.documents.push(DesignDocument {
                name: text_of(&name),
                path: text_of(path.as_os_str()),
                outline,
            }),
            Err(why) => out.unread.push((path, why)),
        }
    }
    Ok(out)
}

fn is_document(name: &OsStr, templates: &[&TemplateFile]) -> bool {
    let Some(name) = name.to_str() else { return false };
    templates.iter().any(|file| file.as_str() == name)
        || (name.starts_with(BEGINNING) && name.ends_with(".md"))
}

fn read_one(path: &Path, folder: &Path) -> Result<crate::domain::outline::Outline, Unread> {
    let target = path.canonicalize().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unread::Failed(ReadFailure::Missing),
        io::ErrorKind::PermissionDenied => Unread::Failed(ReadFailure::Denied),
        // The system's list of errors is open.
        _ => Unread::Failed(ReadFailure::Other(error)),
    })?;
    if target.parent() != Some(folder) {
        return Err(Unread::Outside);
    }
    let text = files::read(&target, LARGEST_DOCUMENT).map_err(Unread::Failed)?;
    Ok(outline::parse(&text))
}

fn text_of(name: &OsStr) -> Untrusted {
    name.to_string_lossy().into_owned().into()
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    fn names(found: &Found) -> Vec<&str> {
        found.documents.iter().map(|d| d.name.raw()).collect()
    }

    #[test]
    fn the_documents_of_a_folder_are_found_and_nothing_else() {
        let folder = folder();
        for name in
            ["cloud-design-b.md", "cloud-design-a.md", "README.md", "own.md", "cloud-design-c.txt"]
        {
            fs::write(folder.path().join(name), "# Title\n").expect("written");
        }
        fs::create_dir(folder.path().join("cloud-design-d.md")).expect("made");
        let own = TemplateFile::new("own.md").expect("a name");
        let found = read(folder.path(), &[&own]).expect("read");
        assert_eq!(names(&found), ["cloud-design-a.md", "cloud-design-b.md", "own.md"]);
        assert!(matches!(&found.unread[..], [(_, Unread::Failed(ReadFailure::Folder))]));
    }

    #[test]
    fn a_link_out_of_the_folder_is_not_followed_and_one_inside_is() {
        let (folder, other) = (folder(), folder());
        let secret = other.path().join("secret.md");
        fs::write(&secret, "# Secret\n").expect("written");
        fs::write(folder.path().join("real.md"), "# Real\n").expect("written");
        let link = |to: &Path, name: &str| {
            std::os::unix::fs::symlink(to, folder.path().join(name)).expect("linked");
        };
        link(&secret, "cloud-design-out.md");
        link(Path::new("real.md"), "cloud-design-in.md");
        link(Path::new("nowhere.md"), "cloud-design-broken.md");
        let found = read(folder.path(), &[]).expect("read");
        assert_eq!(names(&found), ["cloud-design-in.md"]);
        assert!(matches!(
            &found.unread[..],
            [(_, Unread::Failed(ReadFailure::Missing)), (_, Unread::Outside)]
        ));
    }

    #[test]
    fn pipes_huge_files_and_other_encodings_are_named_and_the_rest_is_read() {
        let folder = folder();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("cloud-design-good.md"), "# Good\n").expect("written");
        fs::write(path("cloud-design-sjis.md"), b"# \x83\x4D\x83\x87\n").expect("written");
        let huge = fs::File::create(path("cloud-design-huge.md")).expect("made");
        huge.set_len(LARGEST_DOCUMENT as u64 + 1).expect("grown");
        let made = std::process::Command::new("mkfifo").arg(path("cloud-design-pipe.md")).status();
        assert!(made.expect("mkfifo").success());
        let found = read(folder.path(), &[]).expect("read");
        assert_eq!(names(&found), ["cloud-design-good.md"]);
        let reasons: Vec<&Unread> = found.unread.iter().map(|(_, why)| why).collect();
        assert!(matches!(
            reasons[..],
            [
                Unread::Failed(ReadFailure::TooLarge { .. }),
                Unread::Failed(ReadFailure::Special),
                Unread::Failed(ReadFailure::NotUtf8 { .. }),
            ]
        ));
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        assert!(matches!(read(Path::new("no-such-folder"), &[]), Err(ReadFailure::Missing)));
    }
}
