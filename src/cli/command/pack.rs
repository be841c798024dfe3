//! `tenken pack`: the packs that can be found, what is in one, and packs of one's own.

mod export;
mod import;
mod list;
mod new;
mod show;
mod upgrade;

use clap::ArgMatches;

use super::super::context::Context;
use super::super::failure::Failure;
use super::{path, text};

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("import", inner)) => import::run(context, inner),
        Some(("export", inner)) => export::run(context, inner),
        Some(("show", inner)) => show::run(context, inner),
        Some(("new", inner)) => new::run(context, inner),
        Some(("upgrade", inner)) => upgrade::run(context, inner),
        // clap lets no other command through.
        _ => list::run(context),
    }
}
