//! stub
use clap::ArgMatches;
use super::super::context::Context;
use super::super::failure::Failure;
pub(super) fn run(_c: &mut Context<'_, '_>, _m: &ArgMatches) -> Result<u8, Failure> { Ok(0) }
