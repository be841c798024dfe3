//! `tenken summary`: the report of a review.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, is_dash};
use super::super::failure::Failure;
use super::output::{Report, format, hand_out, target};
use super::{notes, path, templates};
use crate::domain::{assess, diff};
use crate::report::summary::{Since, design_notes, summary_since};
#[cfg(feature = "xlsx")]
use crate::report::xlsx;
use crate::report::{Detail, Options, html, json, rows};
use crate::shell::open::Opened;
use crate::text::Texts;

/// The format that is a folder of files.
const NOTES: &str = "design-notes";

/// The formats that tell what changed since another review.
const TOLD: [&str; 3] = ["text", "markdown", "html"];

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let file = path(matches, "FILE");
    let old = matches.get_one::<PathBuf>("since").map(PathBuf::as_path);
    let format = format(matches);
    let earlier = old.map(|old| earlier(context, file, old, format)).transpose()?;
    let opened = context.open_to_read(file)?;
    let mut options = context.report_options();
    options.detail = if matches.get_flag("full") { Detail::Full } else { Detail::Summary };
    let notes = (format == NOTES).then(|| notes::folder(context, matches)).transpose()?;
    let beside = notes.or_else(|| target(matches).and_then(Path::parent));
    options.designs = templates::designs(context, matches, &opened.content, beside)?;
    let (content, review) = (&opened.content, &opened.review);
    let assessment = assess(content, review, options.today);
    let changes = earlier.map(|e| (diff(content, &e.review, review, options.today), e.review));
    let since = changes.as_ref().map(|(diff, old)| Since { old, diff });
    let document =
        |t: &Texts, o: &Options| summary_since(content, review, &assessment, since, t, o);
    let t = context.texts;
    if let Some(folder) = notes {
        let notes = design_notes(content, review, &assessment, t, &options);
        notes::write(context, matches, folder, &notes, &opened.path)?;
        return Ok(DONE);
    }
    let report = match format {
        "json" => Report::Data(json::summary_json_with_designs(
            content,
            review,
            &assessment,
            options.designs.as_ref(),
        )),
        "csv" => Report::Rows(rows::csv(content, review, &assessment, t, options.languages)),
        #[cfg(feature = "xlsx")]
        "xlsx" => {
            let now = crate::shell::clock::now();
            let making = xlsx::Making { content, texts: t, options: &options, head: None, now };
            let made = xlsx::summary(&making, review, &assessment);
            Report::Workbook(made.map_err(Failure::Output)?)
        }
        "markdown" => Report::Markdown(document(t, &options)),
        "html" => Report::Page(html::page(t, &options, document)),
        _ => Report::Text(document(t, &options)),
    };
    let reviews: Vec<&Path> = std::iter::once(opened.path.as_path()).chain(old).collect();
    hand_out(context, matches, &report, &reviews)?;
    Ok(DONE)
}

/// Opens the review that this one is compared with.
fn earlier(
    context: &mut Context<'_, '_>,
    file: &Path,
    old: &Path,
    format: &str,
) -> Result<Opened, Failure> {
    let t = context.texts;
    if !TOLD.contains(&format) {
        return Err(Failure::usage(t.usage_since_format(), t.hint_since_format()));
    }
    if is_dash(file) && is_dash(old) {
        return Err(Failure::usage(t.usage_stdin_twice(), t.hint_stdin_twice()));
    }
    context.open_to_read(old)
}
