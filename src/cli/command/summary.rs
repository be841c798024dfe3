//! `tenken summary`: the report of a review.

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::Context;
use super::super::failure::Failure;
use super::output::{Report, format, hand_out};
use super::path;
use crate::domain::assess;
use crate::report::{Detail, json, summary};

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let opened = context.open_to_read(path(matches, "FILE"))?;
    let mut options = context.report_options();
    options.detail = if matches.get_flag("full") { Detail::Full } else { Detail::Summary };
    let (content, review) = (&opened.content, &opened.review);
    let assessment = assess(content, review, options.today);
    let document = || summary::summary(content, review, &assessment, context.texts, &options);
    let report = match format(matches) {
        "json" => Report::Data(json::summary_json(content, review, &assessment)),
        "markdown" => Report::Markdown(document()),
        _ => Report::Text(document()),
    };
    hand_out(context, matches, &report, &[&opened.path])?;
    Ok(DONE)
}
