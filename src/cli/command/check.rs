//! `tenken check`: validates review files and packs, all problems of all files at once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::super::context::{Context, is_dash, name};
use super::super::explain;
use super::super::failure::Failure;
use super::super::{DONE, NO, WORLD};
use super::text;
use crate::domain::Pack;
use crate::format::pack::{self, LARGEST_FILE};
use crate::format::problem::{Level, Problem, ProblemKind, has_errors};
use crate::format::{limits, review, schema};
use crate::shell::files::{self, ReadFailure};
use crate::shell::packs::{self, Library, PackFailure};

/// The deepest folder that is searched for reviews.
const DEEPEST: usize = 16;

/// What was found out about a file.
enum Checked {
    /// It was read, and this is what is wrong with it.
    Read { text: String, problems: Vec<Problem> },
    /// It could not be read.
    Unreadable(ReadFailure),
    /// A pack that it needs, or that it is, cannot be used.
    Pack(PackFailure),
}

/// Whether a disagreement fails the check.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Disagreements {
    Allowed,
    Forbidden,
}

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    if let Some(text) = text(matches, "schema").and_then(schema::schema) {
        context.streams.print(text)?;
        return Ok(DONE);
    }
    let paths: Vec<PathBuf> =
        matches.get_many::<PathBuf>("PATH").map(|all| all.cloned().collect()).unwrap_or_default();
    let library = context.library();
    let mut files = Vec::new();
    for path in &paths {
        if is_dash(path) {
            let text = context.standard_input()?;
            files.push((path.clone(), check_review(text, &library)));
        } else {
            check_path(path, &library, &mut files);
        }
    }
    let rule = match matches.get_flag("no-disagreements") {
        true => Disagreements::Forbidden,
        false => Disagreements::Allowed,
    };
    if text(matches, "format") == Some("json") {
        let out = as_json(context, &files, rule);
        context.streams.print(&out)?;
    } else {
        let out = as_text(context, &files, rule);
        context.streams.print(&out)?;
        let valid = files.iter().filter(|(_, checked)| exit_code(checked, rule) == DONE).count();
        let message = if files.is_empty() {
            context.texts.check_nothing()
        } else {
            context.texts.check_counted(files.len(), valid)
        };
        context.say(&message);
    }
    Ok(files.iter().map(|(_, checked)| exit_code(checked, rule)).max().unwrap_or(DONE))
}

fn exit_code(checked: &Checked, rule: Disagreements) -> u8 {
    match checked {
        Checked::Unreadable(_) | Checked::Pack(PackFailure::Read { .. }) => WORLD,
        Checked::Pack(_) => NO,
        Checked::Read { problems, .. } => {
            let disagree = |p: &Problem| matches!(p.kind, ProblemKind::Disagreement { .. });
            let forbidden = rule == Disagreements::Forbidden && problems.iter().any(disagree);
            if has_errors(problems) || forbidden { NO } else { DONE }
        }
    }
}

fn check_path(path: &Path, library: &Library, out: &mut Vec<(PathBuf, Checked)>) {
    if path.join("pack.toml").is_file() {
        check_pack(path, out);
    } else if path.is_dir() {
        search(path, library, 0, out);
    } else if path.file_name().is_some_and(|name| name == "pack.toml") {
        check_pack(path.parent().filter(|p| *p != Path::new("")).unwrap_or(Path::new(".")), out);
    } else {
        let checked = match files::read(path, LARGEST_FILE.max(review::LARGEST_FILE)) {
            Err(why) => Checked::Unreadable(why),
            Ok(text) if is_pillar(&text) => {
                let problems = pack::parse_pillar(&text).problems;
                Checked::Read { text, problems }
            }
            Ok(text) => check_review(text, library),
        };
        out.push((path.to_owned(), checked));
    }
}

/// Searches a folder for reviews and packs; links to folders are not followed, so it ends.
fn search(folder: &Path, library: &Library, depth: usize, out: &mut Vec<(PathBuf, Checked)>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let why = match error.kind() {
                std::io::ErrorKind::PermissionDenied => ReadFailure::Denied,
                // The system's list of errors is open.
                _ => ReadFailure::Other(error),
            };
            out.push((folder.to_owned(), Checked::Unreadable(why)));
            return;
        }
    };
    let mut found: Vec<_> = entries.flatten().collect();
    found.sort_by_key(fs::DirEntry::file_name);
    for entry in found {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && path.join("pack.toml").is_file() {
            check_pack(&path, out);
        } else if is_folder && depth < DEEPEST && entry.file_name() != ".git" {
            search(&path, library, depth + 1, out);
        } else if !is_folder && entry.file_name().to_string_lossy().ends_with(".review.toml") {
            check_path(&path, library, out);
        }
    }
}

fn check_pack(folder: &Path, out: &mut Vec<(PathBuf, Checked)>) {
    out.extend(packs::check(folder).into_iter().map(|file| {
        let checked = match file.outcome {
            Ok((text, problems)) => Checked::Read { text, problems },
            Err(why) => Checked::Unreadable(why),
        };
        (file.path, checked)
    }));
}

/// Tells a pillar's file from a review: it has checkpoints, and no review has.
fn is_pillar(text: &str) -> bool {
    if !text.contains("checkpoints") && !text.contains("sections") {
        return false;
    }
    // Whatever it is, it is refused before it is parsed.
    if text.len() > LARGEST_FILE || limits::too_many(text).is_some() {
        return false;
    }
    let table = toml::de::DeTable::parse_recoverable(text).0;
    let has = |key: &str| table.get_ref().get(key).is_some();
    !has("review") && (has("checkpoints") || has("sections"))
}

fn check_review(text: String, library: &Library) -> Checked {
    let parsed = review::parse(&text);
    let mut found = Vec::new();
    for named in parsed.review.iter().flat_map(|review| &review.packs) {
        match library.find(&named.id) {
            Ok(pack) if found.iter().any(|other: &Arc<Pack>| other.id == pack.pack.id) => {}
            Ok(pack) => found.push(pack.pack),
            Err(failure) => return Checked::Pack(failure),
        }
    }
    if found.is_empty() {
        found = crate::format::built_in();
    }
    let content = match packs::together(found) {
        Ok(content) => content,
        Err(failure) => return Checked::Pack(failure),
    };
    let mut problems = review::check_against(&parsed, &content);
    problems.extend(parsed.problems);
    problems.sort_by_key(|p| p.span.start);
    Checked::Read { text, problems }
}

fn as_text(context: &Context<'_, '_>, files: &[(PathBuf, Checked)], rule: Disagreements) -> String {
    let t = context.texts;
    let mut out = String::new();
    for (path, checked) in files {
        let file = name(path);
        match checked {
            Checked::Unreadable(why) => out.push_str(&explain::unreadable(&file, why, t)),
            Checked::Pack(failure) => out.push_str(&explain::pack_of(&file, failure, t)),
            Checked::Read { text, problems } => {
                out.push_str(&explain::problems(&file, text, problems, t));
                if exit_code(checked, rule) == DONE && context.verbose {
                    out.push_str(&format!("{}\n", t.check_valid(&file)));
                }
            }
        }
    }
    out
}

fn as_json(context: &Context<'_, '_>, files: &[(PathBuf, Checked)], rule: Disagreements) -> String {
    let t = context.texts;
    let problem = |p: &Problem, text: &str| {
        let place = p.place(text);
        json!({
            "level": match p.level() { Level::Error => "error", Level::Warning => "warning" },
            "line": place.line,
            "column": place.column,
            "message": explain::problem_message(&p.kind, t),
            "hint": explain::problem_hint(&p.kind, t),
        })
    };
    let whole = |message: String, hint: Option<String>| json!([{ "level": "error", "line": null, "column": null, "message": message, "hint": hint }]);
    let files: Vec<Value> = files
        .iter()
        .map(|(path, checked)| {
            let file = name(path);
            let problems = match checked {
                Checked::Read { text, problems } => {
                    problems.iter().map(|p| problem(p, text)).collect()
                }
                Checked::Unreadable(why) => {
                    let (message, hint) = explain::unreadable_parts(&file, why, t);
                    whole(message, Some(hint))
                }
                Checked::Pack(failure) => {
                    whole(explain::pack_of(&file, failure, t).trim_end().to_owned(), None)
                }
            };
            json!({
                "path": path.to_string_lossy(),
                "valid": exit_code(checked, rule) == DONE,
                "problems": problems,
            })
        })
        .collect();
    format!("{:#}\n", json!({ "format": 1, "files": files }))
}
