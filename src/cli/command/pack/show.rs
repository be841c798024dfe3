//! `tenken pack show`: what is in a pack.

use clap::ArgMatches;

use super::super::super::DONE;
use super::super::super::context::Context;
use super::super::super::failure::Failure;
use super::text;
use crate::report::{packs, terminal};

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let named = text(matches, "ID").unwrap_or_default();
    let found = context.library().named(named).map_err(Failure::Pack)?;
    let languages = context.report_options().languages;
    let document = packs::pack_show(&found.pack, context.texts, languages);
    let out = terminal::render(&document, context.columns(), context.style());
    context.streams.print(&out)?;
    Ok(DONE)
}
