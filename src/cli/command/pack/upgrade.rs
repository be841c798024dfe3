//! `tenken pack upgrade`: moves a review to the version of its packs that is found now.

use clap::ArgMatches;

use super::super::super::DONE;
use super::super::super::context::{Context, name};
use super::super::super::failure::Failure;
use super::super::change::TRIES;
use super::path;
use crate::domain::upgrade::{Upgrade, upgrade};
use crate::report::{terminal, upgraded};
use crate::shell::clock;
use crate::shell::files::WriteFailure;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let (t, file) = (context.texts, path(matches, "REVIEW"));
    let named = name(file);
    let now = clock::now();
    let mut tries = 0;
    let done = loop {
        let mut opened = context.open_to_change(file)?;
        let done = upgrade(&opened.content, &opened.review, now);
        if let Some(back) = done.backwards().next() {
            let (found, was) = (back.found.shown_line(), back.named.shown_line());
            let message = t.error_upgrade_back(back.id.as_str(), &was, &found);
            return Err(Failure::usage(message, t.hint_older_version()));
        }
        if !done.changes() || matches.get_flag("dry-run") {
            break done;
        }
        opened.review = done.review.clone();
        match opened.save() {
            Ok(()) => break done,
            Err(WriteFailure::Changed) if tries < TRIES => tries += 1,
            Err(why) => return Err(Failure::Write { file: named, why }),
        }
    };
    tell(context, &named, &done, matches.get_flag("dry-run"))
}

fn tell(
    context: &mut Context<'_, '_>,
    file: &str,
    done: &Upgrade,
    dry: bool,
) -> Result<u8, Failure> {
    let t = context.texts;
    let document = upgraded::upgraded(done, t);
    let out = terminal::render(&document, context.columns(), context.style());
    context.streams.print(&out)?;
    let said = match (done.changes(), dry) {
        (false, _) => t.upgrade_nothing(file),
        (true, true) => t.upgrade_dry(file),
        (true, false) => t.upgrade_written(file),
    };
    context.say(&said);
    Ok(DONE)
}
