//! `tenken summary`: the report of a review.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, is_dash};
use super::super::failure::Failure;
use super::output::{Report, format, hand_out, target};
use super::{notes, path, pillars, private, templates, text};
use crate::domain::{Assessment, Content, Review, assess, diff};
use crate::report::document::Document;
use crate::report::summary::{Since, design_notes, review_report, summary_since};
use crate::report::wa_review::wa_review_json;
#[cfg(feature = "xlsx")]
use crate::report::xlsx;
use crate::report::{Detail, Options, html, json, rows};
use crate::shell::open::Opened;
use crate::text::Texts;

/// The format that is a folder of files.
const NOTES: &str = "design-notes";

/// The formats for people, which have layouts and tell what changed since another review.
const TOLD: [&str; 3] = ["text", "markdown", "html"];

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let file = path(matches, "FILE");
    let old = matches.get_one::<PathBuf>("since").map(PathBuf::as_path);
    let format = format(matches);
    let layout = layout(context, matches, format)?;
    let earlier = old.map(|old| earlier(context, file, old, format)).transpose()?;
    let mut opened = context.open_to_read(file)?;
    context.tell_versions(file, &opened);
    let mut options = context.report_options();
    let wanted = pillars::choose(context, matches, &mut opened, &mut options)?;
    options.detail = if matches.get_flag("full") { Detail::Full } else { Detail::Summary };
    options.head = private::head(context, matches);
    let notes = (format == NOTES).then(|| notes::folder(context, matches)).transpose()?;
    let beside = notes.or_else(|| target(matches).and_then(Path::parent));
    options.designs = templates::designs(context, matches, &opened.content, beside)?;
    let (t, redaction) = (context.texts, private::redaction(matches));
    let content = &opened.content;
    // What changed is told by what was written, even where it is covered.
    let changes = earlier.map(|mut e| {
        if wanted.is_some() {
            e.review = content.answers_alone(&e.review);
        }
        let found = diff(content, &e.review, &opened.review, options.today);
        (found, private::covered(&e.review, redaction, t))
    });
    let review = &private::covered(&opened.review, redaction, t);
    let assessment = assess(content, review, options.today);
    let since = changes.as_ref().map(|(diff, old)| Since { old, diff });
    if let Some(folder) = notes {
        let notes = design_notes(content, review, &assessment, t, &options);
        notes::write(context, matches, folder, &notes, &opened.path)?;
        return Ok(DONE);
    }
    let making = Making { content, review, assessment: &assessment, since, layout, options };
    let report = making.report(format, t)?;
    let reviews: Vec<&Path> = std::iter::once(opened.path.as_path()).chain(old).collect();
    hand_out(context, matches, &report, &reviews)?;
    Ok(DONE)
}

/// What a report is made from.
struct Making<'a> {
    content: &'a Content,
    review: &'a Review,
    assessment: &'a Assessment,
    since: Option<Since<'a>>,
    layout: Layout,
    options: Options,
}

impl Making<'_> {
    fn document(&self, t: &Texts, options: &Options) -> Document {
        let make = match self.layout {
            Layout::Standard => summary_since,
            Layout::ReviewReport => review_report,
        };
        make(self.content, self.review, self.assessment, self.since, t, options)
    }

    fn report(&self, format: &str, t: &Texts) -> Result<Report, Failure> {
        let Self { content, review, assessment, options, .. } = self;
        Ok(match format {
            "json" => Report::Data(json::summary_json_with_designs(
                content,
                review,
                assessment,
                options.designs.as_ref(),
            )),
            "wa-review" => {
                let made = wa_review_json(content, review, assessment, t, options);
                Report::Data(made.ok_or_else(|| {
                    Failure::usage(t.usage_wa_review_pillar(), t.hint_wa_review_pillar())
                })?)
            }
            "csv" => Report::Rows(rows::csv(content, review, assessment, t, options.languages)),
            #[cfg(feature = "xlsx")]
            "xlsx" => {
                let (now, head) = (crate::shell::clock::now(), options.head.as_ref());
                let making = xlsx::Making { content, texts: t, options, head, now };
                let made = xlsx::summary(&making, review, assessment);
                Report::Workbook(made.map_err(Failure::Output)?)
            }
            "markdown" => Report::Markdown(self.document(t, options)),
            "html" => Report::Page(html::page(t, options, |t, o| self.document(t, o))),
            _ => Report::Text(self.document(t, options)),
        })
    }
}

/// How a report for people is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// What to do first comes first.
    Standard,
    /// As a report is handed in.
    ReviewReport,
}

/// Returns the layout that was asked for.
fn layout(
    context: &Context<'_, '_>,
    matches: &ArgMatches,
    format: &str,
) -> Result<Layout, Failure> {
    let t = context.texts;
    match text(matches, "layout") {
        Some("review-report") if !TOLD.contains(&format) => {
            Err(Failure::usage(t.usage_layout_format(), t.hint_layout_format()))
        }
        Some("review-report") => Ok(Layout::ReviewReport),
        _ => Ok(Layout::Standard),
    }
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
