//! `tenken present`: the question large, on a second screen that follows the first.

use std::path::Path;

use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::{interface, open};

/// Shows a review on a second screen.
pub(super) fn run(context: &mut Context<'_, '_>, file: &Path) -> Result<u8, Failure> {
    let t = context.texts;
    if is_dash(file) {
        return Err(Failure::usage(t.usage_no_stdin(), t.hint_no_stdin()));
    }
    let opened = context.open(file)?;
    if !open::is_interactive(context) {
        return Err(Failure::NoTerminal { file: Some(name(file)) });
    }
    interface::present(context, opened)
}
