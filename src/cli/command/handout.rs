//! `tenken handout`: the questions with what to bring, for sending out before a session.

use std::sync::Arc;

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::Context;
use super::super::failure::Failure;
use super::output::{Report, format, hand_out};
use super::{pillars, private};
use crate::format::built_in;
use crate::report::handout::{MINUTES, handout};
#[cfg(feature = "xlsx")]
use crate::report::xlsx;
use crate::report::{Options, html};
use crate::shell::packs::together;
use crate::text::Texts;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let wanted = context.library().wanted().map_err(Failure::Pack)?;
    let packs: Vec<Arc<_>> = match wanted {
        none if none.is_empty() => built_in(),
        some => some.into_iter().map(|found| found.pack).collect(),
    };
    let content = Arc::new(together(packs).map_err(Failure::Pack)?);
    let pillars = pillars::wanted(context, matches, &[&content])?;
    let content = pillars::only(&content, pillars.as_deref());
    let minutes = matches.get_one::<u32>("minutes").copied().unwrap_or(MINUTES);
    let mut options = context.report_options();
    options.head = private::head(context, matches);
    let document = |t: &Texts, o: &Options| handout(&content, minutes, t, o);
    let report = match format(matches) {
        #[cfg(feature = "xlsx")]
        "xlsx" => {
            let (now, head) = (crate::shell::clock::now(), options.head.as_ref());
            let making = xlsx::Making { content: &content, texts: t, options: &options, head, now };
            Report::Workbook(xlsx::handout(&making).map_err(Failure::Output)?)
        }
        "markdown" => Report::Markdown(document(t, &options)),
        "html" => Report::Page(html::page(t, &options, document)),
        _ => Report::Text(document(t, &options)),
    };
    hand_out(context, matches, &report, &[])?;
    Ok(DONE)
}
