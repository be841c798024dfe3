//! `tenken show`: the answers of a review, or all about one checkpoint.

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::Context;
use super::super::failure::Failure;
use super::change::find_checkpoint;
use super::{path, pillars, text};
use crate::domain::{CheckpointId, assess};
use crate::report::{json, show, terminal};
use crate::shell::clock;
use crate::shell::open::Opened;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let file = path(matches, "FILE");
    let mut opened = context.open_to_read(file)?;
    context.tell_versions(file, &opened);
    let wanted = pillars::wanted(context, matches, &[&opened.content])?;
    pillars::narrow(&mut opened, wanted.as_deref());
    let id = match text(matches, "CHECKPOINT") {
        Some(typed) => Some(find(context, &opened, typed)?),
        None => None,
    };
    let as_json = text(matches, "format") == Some("json");
    let out = match (&id, as_json) {
        (Some(id), false) => Some(one(context, &opened, id)),
        (None, false) => Some(all(context, &opened)),
        (id, true) => as_data(&opened, id.as_ref()),
    };
    let Some(out) = out else {
        let (t, id) = (context.texts, id.map(|id| id.to_string()).unwrap_or_default());
        return Err(Failure::usage(t.usage_unknown_checkpoint(&id), t.hint_ids()));
    };
    context.streams.print(&out)?;
    Ok(DONE)
}

fn as_data(opened: &Opened, id: Option<&CheckpointId>) -> Option<String> {
    let (content, review) = (&opened.content, &opened.review);
    let assessment = assess(content, review, clock::now().date_naive());
    match id {
        Some(id) => json::show_json(content, review, &assessment, id),
        None => Some(json::summary_json(content, review, &assessment)),
    }
}

/// Finds a checkpoint of the packs, or one that only the review still has.
fn find(context: &Context<'_, '_>, opened: &Opened, typed: &str) -> Result<CheckpointId, Failure> {
    let retired = opened.review.answers.keys().find(|id| id.as_str().eq_ignore_ascii_case(typed));
    match retired {
        Some(id) => Ok(id.clone()),
        None => find_checkpoint(context, &opened.content, typed),
    }
}

fn all(context: &Context<'_, '_>, opened: &Opened) -> String {
    let options = context.report_options();
    let assessment = assess(&opened.content, &opened.review, options.today);
    let document =
        show::show_review(&opened.content, &opened.review, &assessment, context.texts, &options);
    terminal::render(&document, context.columns(), context.style())
}

/// Shows all about one checkpoint: what was said, and the guidance.
pub(super) fn one(context: &Context<'_, '_>, opened: &Opened, id: &CheckpointId) -> String {
    let options = context.report_options();
    let assessment = assess(&opened.content, &opened.review, options.today);
    let document = show::show_checkpoint(
        &opened.content,
        &opened.review,
        &assessment,
        context.texts,
        &options,
        id,
    );
    document.map(|d| terminal::render(&d, context.columns(), context.style())).unwrap_or_default()
}
