//! `tenken summary`: the report of a review.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::{path, text};
use crate::domain::{Lang, assess};
use crate::format::review::LARGEST_FILE;
use crate::report::{Detail, comparison, json, markdown, summary, terminal, trend};
use crate::shell::files::{self, ReadFailure};
use crate::shell::open::Opened;
use crate::shell::reports;
use crate::text::Texts;

/// The columns of a text report in a file.
const FILE_COLUMNS: usize = 80;

/// Where the report goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target<'a> {
    Screen,
    File(&'a Path),
}

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let opened = context.open_to_read(path(matches, "FILE"))?;
    let target = match matches.get_one::<PathBuf>("output") {
        Some(file) if !is_dash(file) => Target::File(file),
        _ => Target::Screen,
    };
    let detail = if matches.get_flag("full") { Detail::Full } else { Detail::Summary };
    let format = text(matches, "format").unwrap_or_default();
    let report = render(context, &opened, format, detail, target);
    match target {
        Target::Screen => context.streams.print(&report)?,
        Target::File(file) => {
            let old = replaceable(file, &opened.path, matches.get_flag("force"))?;
            reports::write(file, &report, old.as_deref(), &opened.path)
                .map_err(|why| Failure::Write { file: name(file), why })?;
            let message = context.texts.summary_written(&name(file));
            context.say(&message);
        }
    }
    Ok(DONE)
}

fn render(
    context: &Context<'_, '_>,
    opened: &Opened,
    format: &str,
    detail: Detail,
    target: Target<'_>,
) -> String {
    let mut options = context.report_options();
    options.detail = detail;
    let (content, review) = (&opened.content, &opened.review);
    let assessment = assess(content, review, options.today);
    if format == "json" {
        return json::summary_json(content, review, &assessment);
    }
    let document = summary::summary(content, review, &assessment, context.texts, &options);
    if format == "markdown" {
        return markdown::render(&document);
    }
    match target {
        Target::Screen => terminal::render(&document, context.columns(), context.style()),
        Target::File(_) => {
            let style = terminal::Style { color: false, ..context.style() };
            terminal::render(&document, FILE_COLUMNS, style)
        }
    }
}

/// Returns the text of the file that the report replaces; `None` when there is no such file.
///
/// The review itself is never replaced, and what is not a report only by force.
pub(super) fn replaceable(
    file: &Path,
    review: &Path,
    force: bool,
) -> Result<Option<String>, Failure> {
    let named = name(file);
    let same = match (file.canonicalize(), review.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    match files::read(file, LARGEST_FILE) {
        Ok(_) if same => Err(Failure::OverReview { file: named }),
        Ok(text) if force || is_report(&text) => Ok(Some(text)),
        Ok(_) => Err(Failure::NotAReport { file: named }),
        Err(ReadFailure::Missing) => Ok(None),
        Err(ReadFailure::NotUtf8 { .. } | ReadFailure::TooLarge { .. }) => {
            Err(Failure::NotAReport { file: named })
        }
        Err(why) => Err(Failure::Read { file: named, why }),
    }
}

/// Tells whether a text is a report that tenken wrote: by its title, or its shape as data.
fn is_report(text: &str) -> bool {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return true;
    }
    let first = text.lines().next().unwrap_or_default();
    // A long title goes over several lines of a text report, up to its rule.
    let ruled = text.lines().take(8).position(|l| !l.is_empty() && l.bytes().all(|b| b == b'='));
    let title = match (first.strip_prefix("# "), ruled) {
        (Some(title), _) => title.to_owned(),
        (None, Some(lines)) => text.lines().take(lines).collect::<Vec<_>>().join(" "),
        (None, None) => return is_data(text, first),
    };
    let titled = |title_of: fn(&Texts, &str) -> String| {
        Lang::ALL.into_iter().any(|lang| {
            // The title around any workload.
            let sample = title_of(&Texts::new(lang), "\u{0}");
            let (before, after) = sample.split_once('\u{0}').unwrap_or((&sample, ""));
            title.starts_with(before.trim_end()) && title.ends_with(after.trim_end())
        })
    };
    titled(Texts::report_title)
        || titled(Texts::report_compare_title)
        || titled(Texts::report_trend_title)
        || titled(Texts::plan_title)
        || titled(Texts::readout_title)
        || is_data(text, first)
}

/// Tells whether a text is the JSON or the rows of a report.
fn is_data(text: &str, first: &str) -> bool {
    let rows = [comparison::COLUMNS.join(","), trend::COLUMNS.join(",")];
    let shapes: [&[&str]; 3] = [&["review"], &["old", "new", "changes"], &["reviews", "open"]];
    rows.iter().any(|head| head == first)
        || text.starts_with('{')
            && serde_json::from_str::<serde_json::Value>(text).is_ok_and(|value| {
                let has = |keys: &[&str]| keys.iter().all(|key| value.get(key).is_some());
                value.get("format").is_some_and(serde_json::Value::is_number)
                    && shapes.iter().any(|keys| has(keys))
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_from_other_files() {
        for lang in Lang::ALL {
            let title = Texts::new(lang).report_title("受注 | x");
            assert!(is_report(&format!("# {title}\n\ntext")), "{title}");
            assert!(is_report(&format!("{title}\n====\n")), "{title}");
        }
        assert!(is_report("{ \"format\": 1, \"review\": {} }"));
        for other in ["# README\n", "format = 1\n[review]\n", "{ \"format\": 1 }", "x"] {
            assert!(!is_report(other), "{other}");
        }
    }
}
