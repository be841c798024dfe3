//! Where a report of several reviews goes: the screen, or a file that it may replace.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::summary::replaceable;
use crate::report::document::Document;
use crate::report::{markdown, terminal};
use crate::shell::reports;

/// The columns of a text report in a file.
const FILE_COLUMNS: usize = 80;

/// What a command reports.
pub(super) enum Report {
    /// A report for people, as text.
    Text(Document),
    /// A report for people, as Markdown.
    Markdown(Document),
    /// Data for programs.
    Data(String),
    /// Rows for spreadsheets.
    Rows(String),
}

/// Hands a report out as the arguments say; none of the reviews that it is about is replaced.
pub(super) fn hand_out(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    report: &Report,
    reviews: &[&Path],
) -> Result<(), Failure> {
    let target = matches.get_one::<PathBuf>("output").filter(|file| !is_dash(file));
    let style = context.style();
    let (columns, style) = match target {
        None => (context.columns(), style),
        Some(_) => (FILE_COLUMNS, terminal::Style { color: false, ..style }),
    };
    let text = match report {
        Report::Text(document) => terminal::render(document, columns, style),
        Report::Markdown(document) => markdown::render(document),
        Report::Rows(text) if matches.get_flag("bom") => format!("\u{FEFF}{text}"),
        Report::Data(text) | Report::Rows(text) => text.clone(),
    };
    let Some(file) = target else {
        return context.streams.print(&text);
    };
    let mut old = None;
    for review in reviews {
        old = replaceable(file, review, matches.get_flag("force"))?;
    }
    // A report is as private as the first of its reviews that is.
    let private = reviews.iter().find(|review| reports::is_restricted(review));
    let like = private.or(reviews.first()).copied().unwrap_or(Path::new(""));
    reports::write(file, &text, old.as_deref(), like)
        .map_err(|why| Failure::Write { file: name(file), why })?;
    let message = context.texts.summary_written(&name(file));
    context.say(&message);
    Ok(())
}
