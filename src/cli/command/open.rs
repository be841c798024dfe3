//! `tenken FILE` and `tenken`: open the interface.

use std::env;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::super::args;
use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::super::similar::similar;
use super::interface;
use crate::shell::earlier;
use crate::shell::files::ReadFailure;

/// Opens a review in the interface, beside an earlier one if one is named.
pub(super) fn open(
    context: &mut Context<'_, '_>,
    file: &Path,
    compare: Option<&Path>,
) -> Result<u8, Failure> {
    let t = context.texts;
    if is_dash(file) {
        return Err(Failure::usage(t.usage_no_stdin(), t.hint_no_stdin()));
    }
    let opened = match context.open_as_far(file) {
        Err(Failure::Read { why: ReadFailure::Missing, .. }) if is_word(file) => {
            let word = name(file);
            let hint = match similar(&word, &args::command()) {
                Some(command) => t.hint_did_you_mean(&format!("tenken {command}")),
                None => t.hint_missing_file(&word),
            };
            let hints = vec![hint, t.hint_help("tenken")];
            return Err(Failure::Usage { message: t.usage_no_file_no_command(&word), hints });
        }
        opened => opened?,
    };
    context.tell_versions(file, &opened);
    let earlier = match compare {
        Some(old) if is_dash(old) => {
            return Err(Failure::usage(t.usage_no_stdin(), t.hint_no_stdin()));
        }
        Some(old) => Some(earlier::earlier(&opened.content, context.open_to_read(old)?)),
        None => None,
    };
    if !is_interactive(context) {
        return Err(Failure::NoTerminal { file: Some(name(file)) });
    }
    interface::run(context, Some(opened), earlier)
}

/// Opens the start screen: recent reviews, a new review, packs.
pub(super) fn start(context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    if !is_interactive(context) {
        return Err(Failure::NoTerminal { file: None });
    }
    interface::run(context, None, None)
}

/// Tells whether a name is a bare word, as a mistyped command would be.
fn is_word(file: &Path) -> bool {
    file.to_str().is_some_and(|text| !text.contains(['.', '/', '\\']))
}

/// Tells whether there is a terminal that can move its cursor, and somebody at it.
pub(super) fn is_interactive(context: &Context<'_, '_>) -> bool {
    let terminal = env::var_os("TERM").is_none_or(|term| term != "dumb");
    terminal && !context.no_input && io::stdin().is_terminal() && io::stdout().is_terminal()
}
