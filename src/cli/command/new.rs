//! `tenken new`: begins a review.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::{open, path, text, texts};
use crate::domain::review::PackRef;
use crate::domain::{Review, Stamp, Untrusted};
use crate::format::{ReviewDocument, built_in};
use crate::shell::clock;
use crate::shell::files::{self, ReadFailure, WriteFailure};
use crate::shell::packs::{Found, Library, Origin};

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let file = path(matches, "FILE");
    let named = name(file);
    if is_dash(file) {
        return Err(Failure::usage(t.usage_no_stdin(), t.hint_no_stdin()));
    }
    if file.is_dir() {
        return Err(Failure::Read { file: named, why: ReadFailure::Folder });
    }
    let workload = match text(matches, "workload") {
        Some(workload) => workload.trim().to_owned(),
        None => workload_of(file),
    };
    if workload.is_empty() {
        return Err(Failure::usage(t.usage_workload(), t.hint_workload()));
    }
    let mut reviewers: Vec<Untrusted> =
        texts(matches, "reviewer").into_iter().map(Untrusted::from).collect();
    if reviewers.is_empty() {
        reviewers.extend(context.config.settings.reviewer.clone());
    }
    let folders = write(file, &workload, reviewers, &context.library())?;
    for folder in folders {
        let hint = context.texts.new_pack_folder(&name(&folder));
        context.say(&hint);
    }
    let questions = context.open(file)?.content.len();
    let message = t.new_made(&named, &Untrusted::from(workload.as_str()).shown_line(), questions);
    context.say(&message);
    if io::stdin().is_terminal() && io::stdout().is_terminal() && !context.no_input {
        return open::open(context, file);
    }
    let next = t.new_next(&named);
    context.say(&next);
    Ok(DONE)
}

/// Returns the name that a file gives its workload.
fn workload_of(file: &Path) -> String {
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(".toml").unwrap_or(&name);
    stem.strip_suffix(".review").unwrap_or(stem).trim().to_owned()
}

/// Writes a new review that answers the packs of `--pack`, or all that are built in; returns the
/// folders of those packs that do not come with the program.
pub(super) fn write(
    file: &Path,
    workload: &str,
    reviewers: Vec<Untrusted>,
    library: &Library,
) -> Result<Vec<PathBuf>, Failure> {
    let wanted = library.wanted().map_err(Failure::Pack)?;
    let folders = wanted
        .iter()
        .filter_map(|found| match &found.origin {
            Origin::Folder(folder) => Some(folder.clone()),
            Origin::BuiltIn => None,
        })
        .collect();
    let now = clock::now();
    let mut review = Review::new(new_id(now), workload.into(), packs(wanted), now);
    review.reviewers = reviewers;
    let text = ReviewDocument::new().render(&review, &|_| None);
    files::replace(file, &text, None).map_err(|why| match why {
        WriteFailure::Changed => Failure::Exists { file: name(file) },
        why @ WriteFailure::Io { .. } => Failure::Write { file: name(file), why },
    })?;
    Ok(folders)
}

fn packs(wanted: Vec<Found>) -> Vec<PackRef> {
    let chosen = if wanted.is_empty() {
        built_in()
    } else {
        wanted.into_iter().map(|found| found.pack).collect()
    };
    let mut out: Vec<PackRef> = Vec::new();
    for pack in chosen {
        if out.iter().all(|p| p.id != pack.id) {
            out.push(PackRef { id: pack.id.clone(), version: pack.version.clone() });
        }
    }
    out
}

/// Makes the id of a review: a UUID that begins with the time.
fn new_id(now: Stamp) -> Untrusted {
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    let at = uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos());
    uuid::Uuid::new_v7(at).to_string().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workload_is_named_by_its_file() {
        for (file, workload) in [
            ("受注サービス.review.toml", "受注サービス"),
            ("a/b/orders.toml", "orders"),
            ("orders", "orders"),
            (".review.toml", ""),
        ] {
            assert_eq!(workload_of(Path::new(file)), workload, "{file}");
        }
    }
}
