//! The reviews that were open last, with the place where each was left.
//!
//! The list is a convenience: one that cannot be read is an empty one.

use std::path::{Path, PathBuf};

use chrono::DateTime;
use serde::Deserialize;

use super::files::{self, ReadFailure, WriteFailure};
use crate::domain::{CheckpointId, Stamp, Untrusted};
use crate::format::encode::toml_string;
use crate::format::settings::Speech;

/// How many reviews are remembered.
pub const MOST: usize = 20;

/// The largest list that is read, in bytes.
const LARGEST_LIST: usize = 256 * 1024;

/// How often the list is read again because another run of tenken wrote it.
const MOST_ROUNDS: usize = 10;

/// A review that was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// Its file, from the root.
    pub path: PathBuf,
    /// The workload's name.
    pub workload: Untrusted,
    /// The checkpoint where it was left.
    pub checkpoint: Option<CheckpointId>,
    /// The languages that were chosen for it with the key, if that was ever done.
    pub language: Option<Speech>,
    /// When it was left.
    pub when: Option<Stamp>,
}

#[derive(Deserialize)]
struct RawList {
    #[serde(default)]
    review: Vec<RawRecent>,
}

#[derive(Deserialize)]
struct RawRecent {
    path: String,
    #[serde(default)]
    workload: String,
    checkpoint: Option<String>,
    language: Option<String>,
    when: Option<String>,
}

/// Returns the reviews that were open last, the last one first.
#[must_use]
pub fn list(state: &Path) -> Vec<Recent> {
    files::read(&file(state), LARGEST_LIST).map_or_else(|_| Vec::new(), |text| parse(&text))
}

/// Puts a review at the head of the list.
///
/// # Errors
///
/// Says why the list could not be written.
pub fn remember(state: &Path, recent: &Recent) -> Result<(), WriteFailure> {
    change(state, |list| {
        list.retain(|other| other.path != recent.path);
        list.insert(0, recent.clone());
        list.truncate(MOST);
    })
}

/// Takes a review off the list.
///
/// # Errors
///
/// Says why the list could not be written.
pub fn forget(state: &Path, path: &Path) -> Result<(), WriteFailure> {
    change(state, |list| list.retain(|other| other.path != path))
}

fn file(state: &Path) -> PathBuf {
    state.join("recent.toml")
}

fn change(state: &Path, change: impl Fn(&mut Vec<Recent>)) -> Result<(), WriteFailure> {
    let file = file(state);
    for _ in 0..MOST_ROUNDS {
        let (text, there) = match files::read(&file, LARGEST_LIST) {
            Ok(text) => (text, true),
            Err(ReadFailure::Missing) => (String::new(), false),
            // Garbage: nothing in it is worth keeping.
            Err(_) => return write_anew(&file, &change),
        };
        let mut list = parse(&text);
        change(&mut list);
        let new = render(&list);
        if there && new == text {
            return Ok(());
        }
        if !there {
            files::make_private_folder(state)?;
        }
        match files::replace_with_copy(&file, &new, there.then_some(text.as_str()), None) {
            Err(WriteFailure::Changed) => {}
            outcome => return outcome,
        }
    }
    Err(WriteFailure::Changed)
}

fn write_anew(file: &Path, change: &impl Fn(&mut Vec<Recent>)) -> Result<(), WriteFailure> {
    let mut list = Vec::new();
    change(&mut list);
    files::write_private(file, &render(&list))
}

fn parse(text: &str) -> Vec<Recent> {
    let Ok(raw) = toml::from_str::<RawList>(text) else { return Vec::new() };
    let recent = raw.review.into_iter().map(|raw| Recent {
        path: PathBuf::from(raw.path),
        workload: raw.workload.into(),
        checkpoint: raw.checkpoint.as_deref().and_then(CheckpointId::new),
        language: raw.language.as_deref().and_then(Speech::parse),
        when: raw.when.and_then(|when| DateTime::parse_from_rfc3339(&when).ok()),
    });
    recent.filter(|recent| recent.path.is_absolute()).take(MOST).collect()
}

/// Writes the list; a path that is no text cannot be written, and is left out.
fn render(list: &[Recent]) -> String {
    let mut out = String::new();
    for recent in list {
        let Some(path) = recent.path.to_str() else { continue };
        let fields = [
            ("path", Some(path.to_owned())),
            ("workload", Some(recent.workload.raw().to_owned())),
            ("checkpoint", recent.checkpoint.as_ref().map(ToString::to_string)),
            ("language", recent.language.map(|spoken| spoken.token().to_owned())),
            ("when", recent.when.map(|when| when.to_rfc3339())),
        ];
        out.push_str("[[review]]\n");
        for (key, value) in fields {
            if let Some(value) = value {
                out.push_str(key);
                out.push_str(" = ");
                out.push_str(&toml_string(&value));
                out.push('\n');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recent(name: &str) -> Recent {
        Recent {
            path: Path::new("/work").join(name),
            workload: "受注\u{1b}[2J\n二行目".into(),
            checkpoint: CheckpointId::new("SEC-1.03"),
            language: Some(Speech::Both),
            when: DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").ok(),
        }
    }

    #[test]
    fn the_last_review_comes_first_and_each_comes_once() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        assert_eq!(list(&state), []);
        for name in ["a", "b", "a"] {
            remember(&state, &recent(name)).unwrap();
        }
        assert_eq!(list(&state), [recent("a"), recent("b")]);
        forget(&state, &recent("a").path).unwrap();
        assert_eq!(list(&state), [recent("b")]);
        assert_eq!(std::fs::read_dir(&state).unwrap().count(), 1);
    }

    #[test]
    fn only_the_last_twenty_are_remembered() {
        let folder = tempfile::tempdir().unwrap();
        for i in 0..30 {
            remember(folder.path(), &recent(&i.to_string())).unwrap();
        }
        let list = list(folder.path());
        assert_eq!((list.len(), &list[0], &list[19]), (MOST, &recent("29"), &recent("10")));
    }

    #[test]
    fn a_broken_list_is_an_empty_one_and_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        for broken in [&b"\xff"[..], b"[[review]]\npath = 1", b"nonsense", b"review = []\nx = {"] {
            std::fs::write(folder.path().join("recent.toml"), broken).unwrap();
            assert_eq!(list(folder.path()), []);
            remember(folder.path(), &recent("a")).unwrap();
            assert_eq!(list(folder.path()), [recent("a")]);
        }
    }

    #[test]
    fn what_is_odd_in_an_entry_is_left_out() {
        let text = "[[review]]\npath = \"/a\"\ncheckpoint = \"../x\"\nwhen = \"soon\"\nnew = 1\n\
                    [[review]]\npath = \"not/from/the/root\"\n";
        let list = parse(text);
        assert_eq!(list.len(), 1);
        assert_eq!((&list[0].checkpoint, list[0].when), (&None, None));
    }

    #[test]
    fn two_runs_that_remember_at_once_are_both_remembered() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for run in ["a", "b"] {
                let state = folder.path();
                scope.spawn(move || {
                    for i in 0..5 {
                        remember(state, &recent(&format!("{run}{i}"))).unwrap();
                    }
                });
            }
        });
        assert_eq!(list(folder.path()).len(), 10);
    }
}
