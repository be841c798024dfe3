//! What is wrong with the arguments: clap's findings in the user's language.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::args;
use super::failure::Failure;
use super::help::{self, Length};
use super::similar::similar;
use crate::domain::Untrusted;
use crate::text::Texts;

/// Answers a request for help or the version; anything else is a failure.
pub(crate) fn explain(error: &Error, arguments: &[OsString], t: &Texts) -> Result<String, Failure> {
    let words: Vec<String> =
        arguments.iter().skip(1).map(|a| a.to_string_lossy().into_owned()).collect();
    match error.kind() {
        ErrorKind::DisplayHelp => {
            let root = args::described(t);
            let long = words.iter().take_while(|w| *w != "--").any(|w| w == "--help");
            let length = if long { Length::Long } else { Length::Short };
            Ok(help::render(&root, &command_path(&words, &root), length, t))
        }
        ErrorKind::DisplayVersion => Ok(format!("tenken {}\n", env!("CARGO_PKG_VERSION"))),
        _ => {
            let root = args::command();
            Err(failure(error, &words, &command_path(&words, &root), &root, t))
        }
    }
}

/// Returns the names of the commands that were typed: `["pack", "show"]`.
fn command_path(words: &[String], root: &Command) -> Vec<String> {
    let mut path = Vec::new();
    let mut command = root;
    for word in plain_words(words) {
        match command.find_subcommand(word) {
            Some(inner) => command = inner,
            None => break,
        }
        path.push(word.to_owned());
    }
    path
}

/// Returns the words that are neither options nor values of those that every command takes.
fn plain_words(words: &[String]) -> impl Iterator<Item = &str> {
    let mut words = words.iter().take_while(|w| *w != "--");
    std::iter::from_fn(move || {
        loop {
            let word = words.next()?;
            if matches!(word.as_str(), "--lang" | "--pack" | "--color") {
                words.next();
            } else if !word.starts_with('-') {
                return Some(word.as_str());
            }
        }
    })
}

fn failure(error: &Error, words: &[String], path: &[String], root: &Command, t: &Texts) -> Failure {
    let name = [&["tenken".to_owned()], path].concat().join(" ");
    let (message, mut hints) = match unknown_command(error, words, path) {
        Some(word) => {
            let command = path.iter().fold(root, |c, name| c.find_subcommand(name).unwrap_or(c));
            let similar = similar(&word, command).map(|name| t.hint_did_you_mean(&name));
            (t.usage_unknown_command(&word), Vec::from_iter(similar))
        }
        None => (message(error, t), hints(error, t)),
    };
    hints.push(t.hint_help(&name));
    Failure::Usage { message, hints }
}

/// Returns what clap says about one thing.
fn found(error: &Error, kind: ContextKind) -> String {
    error.get(kind).map(text).unwrap_or_default()
}

/// Returns the word that was meant as a command and is none.
///
/// At the beginning, clap takes it for a file and stumbles over the word after it.
fn unknown_command(error: &Error, words: &[String], path: &[String]) -> Option<String> {
    let first = first_word(words);
    let is_file = first.contains(['.', '/']);
    match error.kind() {
        ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument if path.is_empty() => {
            let is_option = found(error, ContextKind::InvalidArg).starts_with('-');
            (!is_file && !is_option).then_some(first)
        }
        ErrorKind::InvalidSubcommand => Some(found(error, ContextKind::InvalidSubcommand)),
        // Everything else is not about commands.
        _ => None,
    }
}

fn message(error: &Error, t: &Texts) -> String {
    let argument = option_name(&found(error, ContextKind::InvalidArg));
    let value = found(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            t.usage_too_many(&found(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            t.usage_unknown_option(&argument)
        }
        ErrorKind::UnknownArgument => t.usage_too_many(&argument),
        ErrorKind::InvalidValue if !value.is_empty() => t.usage_invalid_value(&value, &argument),
        ErrorKind::InvalidValue
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => t.usage_missing_value(&argument),
        ErrorKind::TooManyValues => t.usage_too_many(&value),
        ErrorKind::ArgumentConflict => {
            let other = option_name(&found(error, ContextKind::PriorArg));
            if other == argument || other.is_empty() {
                t.usage_twice(&argument)
            } else {
                t.usage_conflict(&argument, &other)
            }
        }
        ErrorKind::MissingRequiredArgument => t.usage_missing(&argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            t.usage_missing_command()
        }
        ErrorKind::InvalidUtf8 => t.usage_not_utf8(),
        // clap's list of kinds may grow; whatever is new gets the general message.
        _ => t.usage_other(),
    }
}

/// Says what clap suggests, and what is allowed.
fn hints(error: &Error, t: &Texts) -> Vec<String> {
    let said = |kind| Some(found(error, kind)).filter(|text| !text.is_empty());
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let allowed = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let suggested = suggested.into_iter().filter_map(said).map(|word| t.hint_did_you_mean(&word));
    let allowed = allowed.into_iter().filter_map(said).map(|words| t.hint_allowed(&words));
    suggested.chain(allowed).collect()
}

/// Returns an option without the name of its value: `--format` of `--format FORMAT`.
fn option_name(argument: &str) -> String {
    let is_one_option = argument.starts_with('-') && !argument.contains(',');
    let name = argument.split_whitespace().next().filter(|_| is_one_option);
    name.unwrap_or(argument).to_owned()
}

fn first_word(words: &[String]) -> String {
    let word = plain_words(words).next().unwrap_or_default();
    Untrusted::from(word).shown_line().into_owned()
}

fn text(value: &ContextValue) -> String {
    let text = match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(list) => list.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(list) => {
            list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        ContextValue::Number(number) => number.to_string(),
        ContextValue::Bool(_) | ContextValue::None => String::new(),
        // clap's list of kinds may grow.
        _ => String::new(),
    };
    let one_line = Untrusted::from(text).shown_line().into_owned();
    // clap names an argument with its brackets; the name alone reads better in a sentence.
    one_line.replace(['<', '>'], "")
}
