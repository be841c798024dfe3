//! The merge as git asks for it: our side's file takes the outcome, and the exit code says how it went.

use std::path::Path;

use clap::ArgMatches;

use super::super::super::context::{Context, name};
use super::super::super::failure::Failure;
use super::super::super::{DONE, NO, explain};
use super::super::path;
use super::{lost_keys, render, tell};
use crate::domain::merge::overlaps;
use crate::domain::{CheckpointId, Content, Review, merge};
use crate::format::problem::Problem;
use crate::format::review::{self, LARGEST_FILE};
use crate::shell::files;
use crate::shell::packs::Library;

/// What git takes for a merge that did not happen: more than 128.
const NOT_MERGED: u8 = 129;

/// Merges as git asks: into the file with our side; an exit over 128 says that nothing was merged.
pub(in super::super) fn drive(context: &mut Context<'_, '_>, matches: &ArgMatches) -> u8 {
    match driven(context, matches) {
        Ok(code) => code,
        Err(failure) => {
            let message = explain::failure(&failure, context.texts);
            context.insist(&message);
            NOT_MERGED
        }
    }
}

fn driven(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let named = name(path(matches, "PATH"));
    let (our_path, library) = (path(matches, "OURS"), context.library());
    let side = |id: &str, words: String| read_side(path(matches, id), words);
    let ours = side("OURS", t.merge_ours(&named))?;
    let theirs = side("THEIRS", t.merge_theirs(&named))?;
    // A file that both sides added has an empty base.
    let base = match files::read(path(matches, "BASE"), LARGEST_FILE) {
        Ok(text) if text.trim().is_empty() => None,
        _ => Some(side("BASE", t.merge_base(&named))?),
    };
    let base = base.as_ref().map(|base| &base.review);
    let outcome = merge(base, &ours.review, &theirs.review);
    let content = content(&outcome.review, &library);
    let text = render(&ours.text, &ours.review, &outcome.review, content.as_ref())?;
    lost_keys(context, Path::new(&named), &theirs.warnings, &theirs.text, &ours.text);
    if text != ours.text {
        files::replace(our_path, &text, Some(&ours.text))
            .map_err(|why| Failure::Write { file: named.clone(), why })?;
    }
    let both = overlaps(base, &ours.review, &theirs.review, &outcome.review);
    let sides = |review: &Review, id: &CheckpointId| {
        review.entry(id).map(|e| e.disagreement.clone()).unwrap_or_default()
    };
    let new = |id: &&CheckpointId| {
        let now = sides(&outcome.review, id);
        now != sides(&ours.review, id) && now != sides(&theirs.review, id)
    };
    let disagreements: Vec<CheckpointId> =
        outcome.disagreements.iter().filter(new).cloned().collect();
    tell(context, &named, outcome.taken, &both, &disagreements);
    Ok(if both.is_empty() && disagreements.is_empty() { DONE } else { NO })
}

/// One side of a merge that git asks for.
struct Side {
    text: String,
    review: Review,
    warnings: Vec<Problem>,
}

fn read_side(path: &Path, named: String) -> Result<Side, Failure> {
    let text = files::read(path, LARGEST_FILE)
        .map_err(|why| Failure::Read { file: named.clone(), why })?;
    let parsed = review::parse(&text);
    match (parsed.review, parsed.newer) {
        (_, Some(found)) => Err(Failure::ReadOnly { file: named, found }),
        (Some(review), None) => Ok(Side { text, review, warnings: parsed.problems }),
        (None, None) => Err(Failure::Problems { file: named, text, problems: parsed.problems }),
    }
}

/// Returns the content that gives answers their places; without it they stand by id.
fn content(review: &Review, library: &Library) -> Option<Content> {
    let packs = review.packs.iter().map(|named| Some(library.find(&named.id).ok()?.pack));
    packs.collect::<Option<Vec<_>>>().map(Content::new)
}
