//! `tenken pack export`: a pack becomes pillar documents.

use clap::ArgMatches;

use super::super::super::context::Context;
use super::super::super::failure::Failure;

pub(super) fn run(_context: &mut Context<'_, '_>, _matches: &ArgMatches) -> Result<u8, Failure> {
    Ok(super::DONE)
}
