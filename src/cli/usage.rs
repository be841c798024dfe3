//! What is wrong with the arguments: clap's findings in the user's language.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::failure::Failure;
use super::help::{self, Length};
use crate::domain::Untrusted;
use crate::text::Texts;

/// Answers a request for help or the version; anything else is a failure.
pub(crate) fn explain(
    error: &Error,
    arguments: &[OsString],
    root: &Command,
    t: &Texts,
) -> Result<String, Failure> {
    let words: Vec<String> =
        arguments.iter().skip(1).map(|a| a.to_string_lossy().into_owned()).collect();
    let path = command_path(&words, root);
    match error.kind() {
        ErrorKind::DisplayHelp => {
            let long = words.iter().take_while(|w| *w != "--").any(|w| w == "--help");
            let length = if long { Length::Long } else { Length::Short };
            Ok(help::render(root, &path, length, t))
        }
        ErrorKind::DisplayVersion => Ok(format!("tenken {}\n", env!("CARGO_PKG_VERSION"))),
        _ => Err(failure(error, &words, &path, root, t)),
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
    let first = first_word(words);
    let found = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = option_name(&found(ContextKind::InvalidArg));
    let value = found(ContextKind::InvalidValue);
    let known = found(ContextKind::ValidValue);
    let mut hints = Vec::new();
    // clap's list of kinds may grow; whatever is new gets the general message.
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand if path.is_empty() && first.contains(['.', '/']) => {
            t.usage_too_many(&found(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidSubcommand => {
            let word = found(ContextKind::InvalidSubcommand);
            // The first word was taken for a file, and the next one for a command.
            let word = if path.is_empty() { first } else { word };
            let command = path.iter().fold(root, |c, name| c.find_subcommand(name).unwrap_or(c));
            hints.extend(similar(&word, command).map(|name| t.hint_did_you_mean(&name)));
            t.usage_unknown_command(&word)
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            let suggested = found(ContextKind::SuggestedArg);
            if !suggested.is_empty() {
                hints.push(t.hint_did_you_mean(&suggested));
            }
            t.usage_unknown_option(&argument)
        }
        ErrorKind::UnknownArgument if path.is_empty() => {
            hints.extend(similar(&first, root).map(|name| t.hint_did_you_mean(&name)));
            t.usage_unknown_command(&first)
        }
        ErrorKind::UnknownArgument => t.usage_too_many(&argument),
        ErrorKind::InvalidValue if value.is_empty() => {
            if !known.is_empty() {
                hints.push(t.hint_allowed(&known));
            }
            t.usage_missing_value(&argument)
        }
        ErrorKind::InvalidValue => {
            let suggested = found(ContextKind::SuggestedValue);
            if !suggested.is_empty() {
                hints.push(t.hint_did_you_mean(&suggested));
            }
            hints.push(t.hint_allowed(&known));
            t.usage_invalid_value(&value, &argument)
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            t.usage_missing_value(&argument)
        }
        ErrorKind::TooManyValues => t.usage_too_many(&value),
        ErrorKind::ArgumentConflict => {
            let other = option_name(&found(ContextKind::PriorArg));
            if other == argument || other.is_empty() {
                t.usage_twice(&argument)
            } else {
                t.usage_conflict(&argument, &other)
            }
        }
        ErrorKind::MissingRequiredArgument => t.usage_missing(&argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            hints.push(t.hint_allowed(&found(ContextKind::ValidSubcommand)));
            t.usage_missing_command()
        }
        ErrorKind::InvalidUtf8 => t.usage_not_utf8(),
        _ => t.usage_other(),
    };
    let name = [&["tenken".to_owned()], path].concat().join(" ");
    hints.push(t.hint_help(&name));
    Failure::Usage { message, hints }
}

/// Returns the command that a word looks like.
pub(crate) fn similar(word: &str, root: &Command) -> Option<String> {
    let names = root.get_subcommands().map(Command::get_name);
    nearest(word, names).map(str::to_owned)
}

/// Returns the candidate that a word most likely means: the fewest letters differ, at most a third.
pub(crate) fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let word = word.to_lowercase();
    names
        .map(|name| (distance(&word, &name.to_lowercase()), name))
        .filter(|(far, name)| *far <= (name.len() / 3).max(1))
        .min_by_key(|(far, _)| *far)
        .map(|(_, name)| name)
}

/// Counts the letters to change, add, drop or swap to get from one word to the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = usize::from(a[i - 1] != b[j - 1]);
            let mut best =
                (rows[i - 1][j - 1] + changed).min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_recognised() {
        let names = ["show", "summary", "set", "completions"];
        assert_eq!(nearest("shwo", names.into_iter()), Some("show"));
        assert_eq!(nearest("sumary", names.into_iter()), Some("summary"));
        assert_eq!(nearest("SHOW", names.into_iter()), Some("show"));
        assert_eq!(nearest("review.toml", names.into_iter()), None);
        assert_eq!(nearest("", names.into_iter()), None);
    }
}
