//! `tenken readout`: what a session came to, on one page.

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::Context;
use super::super::failure::Failure;
use super::output::{Report, format, hand_out};
use super::path;
use crate::report::readout;
use crate::shell::clock;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let file = path(matches, "FILE");
    let opened = context.open_to_read(file)?;
    let options = context.report_options();
    let (content, review, t) = (&opened.content, &opened.review, context.texts);
    let document = readout::readout(content, review, t, &options, clock::now());
    let report = match format(matches) {
        "markdown" => Report::Markdown(document),
        _ => Report::Text(document),
    };
    hand_out(context, matches, &report, &[file])?;
    Ok(DONE)
}
