//! `tenken import-answers`: what people changed in a sheet comes back into the review.

mod plan;
mod row;
mod table;
mod trouble;

use std::path::Path;

use clap::ArgMatches;

use self::plan::Plan;
use self::table::Table;
use super::super::context::{Context, name};
use super::super::failure::Failure;
use super::super::{DONE, NO};
use super::change::signer;
use super::{path, text};
use crate::domain::CheckpointId;
use crate::report::{imported, terminal};
use crate::shell::clock;
use crate::shell::files::{self, WriteFailure};
use crate::text::Bilingual;

/// The largest sheet that is read, in bytes.
const LARGEST_SHEET: usize = 32 * 1024 * 1024;

/// How often a save starts over when somebody else writes the review at the same time.
const TRIES: usize = 5;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let (sheet, review) = (path(matches, "SHEET"), path(matches, "REVIEW"));
    let texts = Bilingual::default();
    let table = read(context, sheet, &texts)?;
    let by = text(matches, "by");
    let applies = matches.get_flag("apply");
    let plan = if applies {
        apply(context, &table, sheet, review, by, &texts)?
    } else {
        let opened = context.open_to_change(review)?;
        let by = signer(context, &opened.review, by);
        plan::make(context, &table, sheet, &opened, &by, &texts)?
    };
    tell(context, matches, &plan, review, applies)
}

fn read(context: &Context<'_, '_>, sheet: &Path, texts: &Bilingual) -> Result<Table, Failure> {
    let named = name(sheet);
    let bytes = files::read_bytes(sheet, LARGEST_SHEET)
        .map_err(|why| Failure::Read { file: named.clone(), why })?;
    table::read(&bytes, texts).map_err(|why| trouble::unreadable(&named, &why, context.texts))
}

/// Makes the changes and saves them; when somebody else wrote the review meanwhile, they are made
/// again on what they wrote.
fn apply(
    context: &mut Context<'_, '_>,
    table: &Table,
    sheet: &Path,
    review: &Path,
    by: Option<&str>,
    texts: &Bilingual,
) -> Result<Plan, Failure> {
    let mut tries = 0;
    loop {
        let mut opened = context.open_to_change(review)?;
        let by = signer(context, &opened.review, by);
        let plan = plan::make(context, table, sheet, &opened, &by, texts)?;
        if plan.changes.is_empty() {
            return Ok(plan);
        }
        opened.review = plan.review.clone();
        match opened.save() {
            Ok(()) => return Ok(plan),
            Err(WriteFailure::Changed) if tries < TRIES => tries += 1,
            Err(why) => return Err(Failure::Write { file: name(review), why }),
        }
    }
}

/// Lists the changes, and says what is to be done about them.
fn tell(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    plan: &Plan,
    review: &Path,
    applied: bool,
) -> Result<u8, Failure> {
    let (t, file) = (context.texts, name(review));
    if text(matches, "format") == Some("json") {
        context.streams.print(&imported::json(&plan.changes, applied))?;
    } else if !plan.changes.is_empty() {
        let title = t.import_title(&file);
        let options = context.report_options();
        let document = imported::document(&plan.content, &title, &plan.changes, t, &options);
        let page = terminal::render(&document, context.columns(), context.style());
        context.streams.print(&page)?;
    }
    let count = plan.changes.len();
    context.say(&match (count, applied) {
        (0, _) => t.import_nothing(),
        (_, true) => t.import_done(count, &file),
        (_, false) => t.import_would(count, &file),
    });
    let both: Vec<String> = plan.both().collect();
    if !both.is_empty() {
        context.say(&t.import_both(&both.join("; ")));
    }
    if plan.disagreements.is_empty() {
        return Ok(DONE);
    }
    let ids: Vec<&str> = plan.disagreements.iter().map(CheckpointId::as_str).collect();
    context.say(&t.merge_disagreements(&file, ids.len(), &ids.join(", ")));
    Ok(NO)
}

/// Returns the day on which a sheet is read: days may be typed without their year.
fn today() -> chrono::NaiveDate {
    clock::now().date_naive()
}
