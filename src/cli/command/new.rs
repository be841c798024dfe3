//! `tenken new`: begins a review.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::{open, path, text, texts};
use crate::domain::review::PackRef;
use crate::domain::{Content, Pack, PackId, Review, Stamp, Untrusted, carry};
use crate::format::{ReviewDocument, built_in};
use crate::shell::clock;
use crate::shell::files::{self, ReadFailure, WriteFailure};
use crate::shell::open::Opened;
use crate::shell::packs::{self, Found, Library, Origin};
use crate::shell::reports;

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
    let from = matches.get_one::<PathBuf>("from");
    let old = from.map(|from| context.open_to_read(from)).transpose()?;
    let workload = match (text(matches, "workload"), &old) {
        (Some(workload), _) => workload.trim().to_owned(),
        (None, Some(old)) => old.review.workload.raw().to_owned(),
        (None, None) => workload_of(file),
    };
    if workload.is_empty() {
        return Err(Failure::usage(t.usage_workload(), t.hint_workload()));
    }
    let mut reviewers: Vec<Untrusted> =
        texts(matches, "reviewer").into_iter().map(Untrusted::from).collect();
    if let Some(old) = old.as_ref().filter(|_| reviewers.is_empty()) {
        reviewers.clone_from(&old.review.reviewers);
    }
    if reviewers.is_empty() {
        reviewers.extend(context.config.settings.reviewer.clone());
    }
    let folders = begin(file, &workload, reviewers, &context.library(), old.as_ref())?;
    let home = Library::new(&[]);
    // What stands where packs are looked for is found again.
    let strays = folders.into_iter().filter(|folder| !is_in(folder, home.roots()));
    let strays: Vec<String> = strays.map(|folder| name(&folder)).collect();
    for folder in &strays {
        let hint = context.texts.new_pack_folder(folder);
        context.say(&hint);
    }
    let questions = context.open(file)?.content.len();
    let message = t.new_made(&named, &Untrusted::from(workload.as_str()).shown_line(), questions);
    context.say(&message);
    if let Some(old) = &old {
        let carried = context.open(file)?.review;
        let again = carried.answers.iter().filter(|(id, entry)| {
            entry.answer.is_none() && old.review.entry(id).is_some_and(|e| e.answer.is_some())
        });
        let again = again.count();
        let kept = carried.answers.values().filter(|entry| entry.answer.is_some()).count();
        let message = context.texts.new_carried(kept, again);
        context.say(&message);
    }
    if io::stdin().is_terminal() && io::stdout().is_terminal() && !context.no_input {
        return open::open(context, file, None);
    }
    // A pack that is not found again by itself has to be named each time.
    let opening: String = strays.iter().map(|folder| format!("--pack {folder} ")).collect();
    let next = t.new_next(&(opening + &named));
    context.say(&next);
    Ok(DONE)
}

/// Returns the name that a file gives its workload.
fn workload_of(file: &Path) -> String {
    let name = file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(".toml").unwrap_or(&name);
    stem.strip_suffix(".review").unwrap_or(stem).trim().to_owned()
}

/// Writes a new review as [`write`] does; what can be carried over from an old one comes along.
fn begin(
    file: &Path,
    workload: &str,
    reviewers: Vec<Untrusted>,
    library: &Library,
    old: Option<&Opened>,
) -> Result<Vec<PathBuf>, Failure> {
    let Some(old) = old else { return write(file, workload, reviewers, library, &[]) };
    let wanted = library.wanted().map_err(Failure::Pack)?;
    let folders = folders(&wanted);
    let content = match wanted.is_empty() {
        true => Content::clone(&old.content),
        false => packs::together(wanted.into_iter().map(|found| found.pack).collect())
            .map_err(Failure::Pack)?,
    };
    let now = clock::now();
    let mut head = Review::new(new_id(now), workload.into(), named(&content), now);
    head.reviewers = reviewers;
    head.environment = old.review.environment.clone();
    let review = carry(&content, &old.review, head);
    let text = ReviewDocument::new().render(&review, &|id| content.rank(id));
    // It says what the old one says, so it is as private.
    reports::write(file, text.as_bytes(), None, &old.path).map_err(|why| not_created(file, why))?;
    Ok(folders)
}

/// Writes a new review that answers the packs that are named, or those of `--pack`, or all that are
/// built in; returns the folders of those packs that do not come with the program.
pub(super) fn write(
    file: &Path,
    workload: &str,
    reviewers: Vec<Untrusted>,
    library: &Library,
    ids: &[PackId],
) -> Result<Vec<PathBuf>, Failure> {
    let wanted = match ids.is_empty() {
        true => library.wanted(),
        false => ids.iter().map(|id| library.find(id)).collect(),
    };
    let wanted = wanted.map_err(Failure::Pack)?;
    let folders = folders(&wanted);
    let now = clock::now();
    let content = packs::together(chosen(wanted)).map_err(Failure::Pack)?;
    let mut review = Review::new(new_id(now), workload.into(), named(&content), now);
    review.reviewers = reviewers;
    let text = ReviewDocument::new().render(&review, &|_| None);
    files::replace(file, &text, None).map_err(|why| not_created(file, why))?;
    Ok(folders)
}

/// Tells whether a folder stands directly in one of these.
fn is_in(folder: &Path, roots: &[PathBuf]) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    let parent = real(folder).and_then(|path| path.parent().map(Path::to_owned));
    parent.is_some() && roots.iter().any(|root| real(root) == parent)
}

/// Says why a file that was not to be there could not be made.
fn not_created(file: &Path, why: WriteFailure) -> Failure {
    match why {
        WriteFailure::Changed => Failure::Exists { file: name(file) },
        why @ WriteFailure::Io { .. } => Failure::Write { file: name(file), why },
    }
}

/// Returns the folders of packs that do not come with the program.
fn folders(packs: &[Found]) -> Vec<PathBuf> {
    let folders = packs.iter().filter_map(|found| match &found.origin {
        Origin::Folder(folder) => Some(folder.clone()),
        Origin::BuiltIn => None,
    });
    folders.collect()
}

/// Returns the packs that were chosen, or those that are built in.
fn chosen(wanted: Vec<Found>) -> Vec<Arc<Pack>> {
    match wanted.is_empty() {
        true => built_in(),
        false => wanted.into_iter().map(|found| found.pack).collect(),
    }
}

/// Names packs as a review does.
fn named(content: &Content) -> Vec<PackRef> {
    let packs = content.packs().iter();
    packs.map(|p| PackRef { id: p.id.clone(), version: p.version.clone() }).collect()
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
