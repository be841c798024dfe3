//! `tenken readout`: what a session came to, on one page.

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::Context;
use super::super::failure::Failure;
use super::output::{Report, format, hand_out};
use super::path;
use crate::report::{Options, html, readout};
use crate::shell::clock;
use crate::text::Texts;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let file = path(matches, "FILE");
    let opened = context.open_to_read(file)?;
    context.tell_versions(file, &opened);
    let options = context.report_options();
    let (content, review, t) = (&opened.content, &opened.review, context.texts);
    let now = clock::now();
    let document = |t: &Texts, o: &Options| readout::readout(content, review, t, o, now);
    let report = match format(matches) {
        "html" => Report::Page(html::page(t, &options, document)),
        "markdown" => Report::Markdown(document(t, &options)),
        _ => Report::Text(document(t, &options)),
    };
    hand_out(context, matches, &report, &[file])?;
    Ok(DONE)
}
