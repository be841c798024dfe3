//! `tenken git`: makes git merge and show review files with tenken, and the doors that git uses.

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, name};
use super::super::failure::Failure;
use super::{merge, path, texts};
use crate::domain::untrusted::shown;
use crate::format::review::{self, LARGEST_FILE};
use crate::report::transcript;
use crate::shell::files;
use crate::shell::git::{self, Done, Scope};

/// The files that are reviews unless others are named.
const PATTERN: &str = "*.review.toml";

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("setup", inner)) => setup(context, inner),
        Some(("remove", inner)) => remove(context, inner),
        Some(("merge-driver", inner)) => Ok(merge::drive(context, inner)),
        Some(("textconv", inner)) => textconv(context, inner),
        // clap lets nothing else through.
        _ => Ok(DONE),
    }
}

fn setup(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let mut patterns = texts(matches, "PATTERN");
    if patterns.iter().any(|p| p.trim().is_empty() || p.contains(['\n', '\r', '\0'])) {
        return Err(Failure::usage(t.usage_pattern(), t.hint_pattern()));
    }
    if patterns.is_empty() {
        patterns.push(PATTERN.to_owned());
    }
    let done = git::setup(scope(matches), &patterns).map_err(Failure::Git)?;
    if done.lines.is_empty() && done.settings.is_empty() {
        context.say(&t.git_nothing_to_do());
        return Ok(DONE);
    }
    let (attributes, lines) = listed(&done);
    if !done.lines.is_empty() {
        context.say(&t.git_added(&attributes, &lines));
    }
    for (key, value) in &done.settings {
        context.say(&t.git_set(key, &shown(value)));
    }
    if scope(matches) == Scope::Repository && !done.lines.is_empty() {
        context.say(&t.git_commit(&attributes));
    }
    Ok(DONE)
}

fn remove(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let patterns = texts(matches, "PATTERN");
    let done = git::remove(scope(matches), &patterns).map_err(Failure::Git)?;
    for pattern in git::unknown(&patterns, &done.lines) {
        context.say(&t.git_not_set_up(&shown(pattern)));
    }
    if !patterns.is_empty() && done.lines.is_empty() {
        return Ok(DONE);
    }
    if done.lines.is_empty() && done.settings.is_empty() {
        context.say(&t.git_nothing_to_undo());
        return Ok(DONE);
    }
    let (attributes, lines) = listed(&done);
    if !done.lines.is_empty() {
        context.say(&t.git_removed(&attributes, &lines));
    }
    for (key, _) in &done.settings {
        context.say(&t.git_unset(key));
    }
    Ok(DONE)
}

fn scope(matches: &ArgMatches) -> Scope {
    if matches.get_flag("global") { Scope::User } else { Scope::Repository }
}

/// Returns the list of attributes and its lines for messages.
fn listed(done: &Done) -> (String, String) {
    let lines: Vec<String> = done.lines.iter().map(|line| format!("    {}", shown(line))).collect();
    (name(&done.attributes), lines.join("\n"))
}

/// Prints a review in words, for git to compare; a text that is no review is printed as it is.
fn textconv(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let file = path(matches, "FILE");
    let text =
        files::read(file, LARGEST_FILE).map_err(|why| Failure::Read { file: name(file), why })?;
    let words = match review::parse(&text).review {
        Some(review) => transcript::transcript(&review, context.texts),
        None => shown(&text).into_owned(),
    };
    context.streams.print(&words)?;
    Ok(DONE)
}
