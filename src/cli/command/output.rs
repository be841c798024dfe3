//! Where a report goes: the screen, or a file that it may replace.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::{private, text};
use crate::format::review::LARGEST_FILE;
use crate::report::document::Document;
use crate::report::{csv, json, markdown, recognize, terminal};
use crate::shell::files::{self, ReadFailure};
use crate::shell::reports;

/// The columns of a text report in a file.
const FILE_COLUMNS: usize = 80;

/// The formats that the ending of a file's name stands for.
const ENDINGS: [(&str, &str); 6] = [
    ("json", "json"),
    ("md", "markdown"),
    ("csv", "csv"),
    ("html", "html"),
    ("htm", "html"),
    ("xlsx", "xlsx"),
];

/// What a command reports.
pub(super) enum Report {
    /// A report for people, as text.
    Text(Document),
    /// A report for people, as Markdown.
    Markdown(Document),
    /// A report for people, as a page for a browser.
    Page(String),
    /// Data for programs.
    Data(String),
    /// Rows for spreadsheets.
    Rows(String),
    /// A workbook.
    #[cfg(feature = "xlsx")]
    Workbook(Vec<u8>),
}

/// Returns the name of the format: the one that was typed, else the one that the file's name ends
/// in, else text.
pub(super) fn format(matches: &ArgMatches) -> &str {
    let ending = || {
        let file = target(matches)?;
        let ending = file.extension()?.to_str()?.to_lowercase();
        ENDINGS.iter().find(|(known, _)| *known == ending).map(|(_, format)| *format)
    };
    text(matches, "format").or_else(ending).unwrap_or("text")
}

/// Returns the file that the report is to be written to; none when it goes to standard output.
pub(super) fn target(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<PathBuf>("output").filter(|file| !is_dash(file)).map(PathBuf::as_path)
}

/// Hands a report out as the arguments say; none of the reviews that it is about is replaced.
pub(super) fn hand_out(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    report: &Report,
    reviews: &[&Path],
) -> Result<(), Failure> {
    let target = target(matches);
    if let (Report::Text(_), None, Some(file)) = (report, text(matches, "format"), target)
        && format(matches) != "text"
    {
        // The file's name asks for a format that the command does not have.
        let t = context.texts;
        return Err(Failure::usage(t.usage_no_such_format(&name(file)), t.hint_format()));
    }
    let style = context.style();
    let (columns, style) = match target {
        None => (context.columns(), style),
        Some(_) => (FILE_COLUMNS, terminal::Style { color: false, ..style }),
    };
    let head = private::head(context, matches);
    let head = head.as_ref();
    let text = match report {
        Report::Text(document) => terminal::render(&document.clone().headed(head), columns, style),
        Report::Markdown(document) => markdown::render(&document.clone().headed(head)),
        Report::Page(text) => text.clone(),
        Report::Data(text) => head.map_or(text.clone(), |head| json::with_head(text, head)),
        Report::Rows(text) => {
            let mark = if matches.get_flag("bom") { "\u{FEFF}" } else { "" };
            let with = |head| csv::with_column(text, "confidentiality", head);
            format!("{mark}{}", head.map_or(text.clone(), with))
        }
        #[cfg(feature = "xlsx")]
        Report::Workbook(bytes) => return hand_over(context, matches, bytes, reviews),
    };
    match target {
        None => context.streams.print(&text),
        Some(_) => write(context, matches, text.as_bytes(), reviews),
    }
}

/// Hands a workbook out; a terminal would show it as noise.
#[cfg(feature = "xlsx")]
fn hand_over(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    bytes: &[u8],
    reviews: &[&Path],
) -> Result<(), Failure> {
    if target(matches).is_some() {
        return write(context, matches, bytes, reviews);
    }
    if std::io::IsTerminal::is_terminal(&std::io::stdout()) {
        let t = context.texts;
        return Err(Failure::usage(t.usage_workbook_to_screen(), t.hint_workbook_to_screen()));
    }
    context.streams.write(bytes)
}

/// Writes a report to its file.
fn write(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    bytes: &[u8],
    reviews: &[&Path],
) -> Result<(), Failure> {
    let Some(file) = target(matches) else { return Ok(()) };
    let mut old = replaceable(file, Path::new(""), matches.get_flag("force"))?;
    for review in reviews {
        old = replaceable(file, review, matches.get_flag("force"))?;
    }
    // A report is as private as the first of its reviews that is.
    let private = reviews.iter().find(|review| reports::is_restricted(review));
    let like = private.or(reviews.first()).copied().unwrap_or(Path::new(""));
    reports::write(file, bytes, old.as_deref(), like)
        .map_err(|why| Failure::Write { file: name(file), why })?;
    let message = context.texts.summary_written(&name(file));
    context.say(&message);
    Ok(())
}

/// Returns what is in the file that the report replaces; `None` when there is no such file.
///
/// The review itself is never replaced, and what is not a report only by force.
pub(super) fn replaceable(
    file: &Path,
    review: &Path,
    force: bool,
) -> Result<Option<Vec<u8>>, Failure> {
    let named = name(file);
    let same = match (file.canonicalize(), review.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    match files::read_bytes(file, LARGEST_FILE) {
        Ok(_) if same => Err(Failure::OverReview { file: named }),
        Ok(old) if force || recognize::is_report(&old) || is_workbook(&old) => Ok(Some(old)),
        Ok(_) | Err(ReadFailure::TooLarge { .. }) => Err(Failure::NotAReport { file: named }),
        Err(ReadFailure::Missing) => Ok(None),
        Err(why) => Err(Failure::Read { file: named, why }),
    }
}

/// Tells whether a file is a workbook that tenken wrote: by the sheet that remembers.
#[cfg(feature = "xlsx")]
fn is_workbook(bytes: &[u8]) -> bool {
    let book = crate::format::workbook::read(bytes);
    book.is_ok_and(|book| book.sheets.iter().any(|s| s.name.raw() == crate::report::sheet::MEMORY))
}

#[cfg(not(feature = "xlsx"))]
fn is_workbook(_: &[u8]) -> bool {
    false
}
