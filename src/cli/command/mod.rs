//! What each command does: arguments in, one text out.

mod actions;
mod ask;
mod change;
mod check;
mod completions;
mod config;
mod diff;
mod git;
mod handout;
mod import_answers;
mod interface;
mod man;
mod merge;
mod new;
mod notes;
mod open;
mod output;
mod pack;
mod pillars;
mod plan;
mod present;
mod private;
mod readout;
mod set;
mod show;
mod summary;
mod templates;
mod trend;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::INTERRUPTED;
use super::context::{Context, name};
use super::failure::Failure;
use crate::domain::Answer;
use crate::report::labels;
use crate::shell::signals;
use crate::text::Texts;

/// The commands that may open the interface, which has its own way to end.
const WITH_INTERFACE: [&str; 2] = ["open", "new"];

/// Opens a review file in the interface.
pub(super) fn open(context: &mut Context<'_, '_>, file: &Path) -> Result<u8, Failure> {
    open::open(context, file, None)
}

/// Runs the command that was typed.
pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let file = matches.get_one::<PathBuf>("FILE");
    let Some((command, inner)) = matches.subcommand() else {
        return match file {
            Some(file) => open(context, file),
            None => open::start(context),
        };
    };
    if let Some(file) = file {
        let t = context.texts;
        return Err(Failure::usage(t.usage_too_many(&name(file)), t.hint_help("tenken")));
    }
    if !WITH_INTERFACE.contains(&command) {
        // Where it cannot be had, the system ends the program, and the shell tells the same.
        let _ = signals::end_when_interrupted(i32::from(INTERRUPTED));
    }
    match command {
        "open" => {
            let compare = inner.get_one::<PathBuf>("compare").map(PathBuf::as_path);
            open::open(context, path(inner, "FILE"), compare)
        }
        "new" => new::run(context, inner),
        "ask" => ask::run(context, inner),
        "set" => set::run(context, inner),
        "show" => show::run(context, inner),
        "summary" => summary::run(context, inner),
        "diff" => diff::run(context, inner),
        "trend" => trend::run(context, inner),
        "plan" => plan::run(context, inner),
        "present" => present::run(context, path(inner, "FILE")),
        "readout" => readout::run(context, inner),
        "merge" => merge::run(context, inner),
        "actions" => actions::run(context, inner),
        "handout" => handout::run(context, inner),
        "import-answers" => import_answers::run(context, inner),
        "git" => git::run(context, inner),
        "check" => check::run(context, inner),
        "pack" => pack::run(context, inner),
        "config" => config::run(context, inner),
        "completions" => completions::run(context, inner),
        "man" => man::run(context),
        // clap lets no other command through.
        other => {
            let t = context.texts;
            Err(Failure::usage(t.usage_unknown_command(other), t.hint_help("tenken")))
        }
    }
}

/// Returns the word for an answer.
fn answer_word(answer: Option<Answer>, t: &Texts) -> String {
    labels::answer(t, answer).text
}

/// Returns a path argument; clap has seen to it that a required one is there.
fn path<'m>(matches: &'m ArgMatches, id: &str) -> &'m Path {
    matches.get_one::<PathBuf>(id).map_or(Path::new(""), PathBuf::as_path)
}

/// Returns a text argument.
fn text<'m>(matches: &'m ArgMatches, id: &str) -> Option<&'m str> {
    matches.get_one::<String>(id).map(String::as_str)
}

/// Returns all values of an argument that may be repeated.
fn texts(matches: &ArgMatches, id: &str) -> Vec<String> {
    matches.get_many::<String>(id).map(|all| all.cloned().collect()).unwrap_or_default()
}
