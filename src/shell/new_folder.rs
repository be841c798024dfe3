//! A new folder with its files: all of them, or nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::files::{self, WriteFailure};

/// Why a folder was not made; then nothing of it is there.
#[derive(Debug)]
pub enum NotMade {
    /// It already holds something.
    Holds(PathBuf),
    /// Something that is no folder has its name.
    NoFolder,
    /// What is there could not be looked at.
    Read(io::Error),
    /// A file could not be written.
    Write(WriteFailure),
}

/// Makes a folder with these files; one that is there must be empty.
///
/// # Errors
///
/// Says why not; see [`NotMade`].
pub fn make(folder: &Path, new: &[(&str, String)]) -> Result<(), NotMade> {
    match fs::metadata(folder) {
        Ok(found) if !found.is_dir() => return Err(NotMade::NoFolder),
        Ok(_) => {
            let mut entries = fs::read_dir(folder).map_err(NotMade::Read)?;
            if let Some(entry) = entries.next() {
                let entry = entry.map_err(NotMade::Read)?;
                return Err(NotMade::Holds(entry.file_name().into()));
            }
            // Renaming over it would leave a shell that stands in it nowhere.
            return fill(folder, new);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        // The system's list of errors is open.
        Err(error) => return Err(NotMade::Read(error)),
    }
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(|error| failed("make", error))?;
    let waiting = parent.join(format!(".tenken-new-{}", std::process::id()));
    fs::create_dir(&waiting).map_err(|error| failed("make", error))?;
    let outcome = fill(&waiting, new)
        .and_then(|()| fs::rename(&waiting, folder).map_err(|error| failed("rename", error)));
    if outcome.is_err() {
        // Whatever is left of it is nothing that anybody looks at.
        let _ = fs::remove_dir_all(&waiting);
    }
    outcome
}

/// Writes files into an empty folder; when one cannot be written the others go too.
fn fill(folder: &Path, new: &[(&str, String)]) -> Result<(), NotMade> {
    for (n, (name, text)) in new.iter().enumerate() {
        if let Err(why) = files::replace(&folder.join(name), text, None) {
            for (name, _) in &new[..n] {
                // It was written a moment ago; what cannot be removed now is named by the next try.
                let _ = fs::remove_file(folder.join(name));
            }
            return Err(NotMade::Write(why));
        }
    }
    Ok(())
}

fn failed(step: &'static str, error: io::Error) -> NotMade {
    NotMade::Write(WriteFailure::Io { step, error })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(second: &str) -> [(&str, String); 2] {
        [("a.toml", "a\n".to_owned()), (second, "b\n".to_owned())]
    }

    #[test]
    fn a_new_folder_and_an_empty_one_get_all_files() {
        let root = tempfile::tempdir().expect("a folder");
        let deep = root.path().join("x/y/z");
        make(&deep, &new("b.toml")).expect("made");
        assert_eq!(fs::read_to_string(deep.join("b.toml")).expect("read"), "b\n");
        let empty = root.path().join("empty");
        fs::create_dir(&empty).expect("made");
        make(&empty, &new("b.toml")).expect("made");
        assert!(empty.join("a.toml").is_file());
        assert_eq!(fs::read_dir(root.path().join("x/y")).expect("read").count(), 1);
    }

    #[test]
    fn a_folder_that_holds_something_is_left_alone_and_named() {
        let root = tempfile::tempdir().expect("a folder");
        fs::write(root.path().join(".hidden"), "x").expect("written");
        let failed = make(root.path(), &new("b.toml"));
        assert!(matches!(failed, Err(NotMade::Holds(name)) if name == Path::new(".hidden")));
        let file = root.path().join(".hidden");
        assert!(matches!(make(&file, &new("b.toml")), Err(NotMade::NoFolder)));
        assert_eq!(fs::read_dir(root.path()).expect("read").count(), 1);
    }

    #[test]
    fn when_one_file_cannot_be_written_nothing_is_left() {
        let root = tempfile::tempdir().expect("a folder");
        let made = root.path().join("made");
        assert!(matches!(make(&made, &new("no/such/folder")), Err(NotMade::Write(_))));
        assert_eq!(fs::read_dir(root.path()).expect("read").count(), 0);
        fs::create_dir(&made).expect("made");
        assert!(matches!(make(&made, &new("no/such/folder")), Err(NotMade::Write(_))));
        assert_eq!(fs::read_dir(&made).expect("read").count(), 0);
    }
}
