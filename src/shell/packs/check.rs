//! All that is wrong with all files of a pack.

use std::path::{Path, PathBuf};

use super::{PackFailure, PillarText, between, inside, read_head};
use crate::format::pack::{self, LARGEST_FILE, MOST_FILES, whole};
use crate::format::problem::{PackFault, Problem, ProblemKind};
use crate::shell::files::{self, ReadFailure};

/// What a check found out about a file of a pack.
#[derive(Debug)]
pub struct CheckedFile {
    /// The file.
    pub path: PathBuf,
    /// Its text and all that is wrong, warnings too; or why it could not be read.
    pub outcome: Result<(String, Vec<Problem>), ReadFailure>,
}

/// Checks all files of a pack, whatever is wrong with any of them.
#[must_use]
pub fn check(folder: &Path) -> Vec<CheckedFile> {
    let path = folder.join("pack.toml");
    let text = match read_head(folder, &path) {
        Ok(text) => text,
        Err(PackFailure::Read { path, why }) => {
            return vec![CheckedFile { path, outcome: Err(why) }];
        }
        // Reading a file fails in no other way.
        Err(_) => return Vec::new(),
    };
    let mut problems = pack::parse_head(&text).problems;
    let outline = whole::outline(&text);
    let (mut read_files, mut unread) = (Vec::new(), Vec::new());
    for (n, (name, at)) in outline.files.iter().enumerate().take(MOST_FILES) {
        if outline.files.iter().take(n).any(|(other, _)| other == name) {
            continue;
        }
        let file = name.raw().to_owned();
        let mut fault = |fault| problems.push(Problem::new(ProblemKind::Pack(fault), at.clone()));
        let Some(path) = inside(folder, name) else {
            fault(PackFault::FileOutside { file });
            continue;
        };
        match files::read(&path, LARGEST_FILE) {
            Ok(text) => {
                let parsed = pack::parse_pillar(&text);
                read_files.push(PillarText { name: name.clone(), path, text, parsed });
            }
            Err(ReadFailure::Missing) => fault(PackFault::FileMissing { file }),
            Err(why) => unread.push(CheckedFile { path, outcome: Err(why) }),
        }
    }
    problems.sort_by_key(|p| p.span.start);
    problems.extend(whole::untranslated(&text, &outline.languages));
    let mut out = vec![CheckedFile { path, outcome: Ok((text, problems)) }];
    let shared = between(&read_files);
    for (file, shared) in read_files.into_iter().zip(shared) {
        let mut problems = file.parsed.problems;
        problems.extend(shared);
        problems.sort_by_key(|p| p.span.start);
        // What is not translated comes last: it may be hundreds of lines.
        problems.extend(whole::untranslated(&file.text, &outline.languages));
        out.push(CheckedFile { path: file.path, outcome: Ok((file.text, problems)) });
    }
    out.extend(unread);
    out
}
