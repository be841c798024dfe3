//! `tenken completions`: completions for a shell.

use std::str::FromStr as _;

use clap::ArgMatches;
use clap_complete::{Shell, generate};

use super::super::DONE;
use super::super::args;
use super::super::context::Context;
use super::super::failure::Failure;
use super::text;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let name = text(matches, "SHELL").unwrap_or_default();
    let shell = Shell::from_str(name).map_err(|_| {
        let hint = t.hint_allowed(&args::SHELLS.join(", "));
        Failure::usage(t.usage_invalid_value(name, "SHELL"), hint)
    })?;
    let mut script = Vec::new();
    generate(shell, &mut args::described(t), "tenken", &mut script);
    context.streams.print(&String::from_utf8_lossy(&script))?;
    Ok(DONE)
}
