//! Which known word a mistyped one was meant to be.

use clap::Command;

pub(crate) use crate::domain::alike::{nearest, nearest_within};

/// Returns the command that a word looks like.
pub(crate) fn similar(word: &str, root: &Command) -> Option<String> {
    let names = root.get_subcommands().map(Command::get_name);
    nearest(word, names).map(str::to_owned)
}
