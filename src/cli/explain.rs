//! Puts what went wrong into words: what happened, where, what to do.
//!
//! Every match is exhaustive, so that a new kind of failure does not compile without its words.

mod file;
mod problem;

use super::context::name;
use super::excerpt::{excerpt, position};
use super::failure::Failure;
use crate::domain::Untrusted;
use crate::domain::untrusted::shown;
use crate::format::problem::{Level, PackFault, Problem, ProblemKind};
use crate::format::settings::KEYS;
use crate::shell::config::Broken;
use crate::shell::documents::Unread;
use crate::shell::files::ReadFailure;
use crate::shell::git::GitFailure;
use crate::shell::packs::{Origin, PackFailure};
use crate::text::Texts;

pub(crate) use self::problem::{hint as problem_hint, message as problem_message};

/// The most that is said about problems, in bytes; how many more there are is said after it.
const LONGEST: usize = 18_000;

/// How many of the ids that two packs share are named.
const NAMED: usize = 5;

/// Explains a failure.
pub(crate) fn failure(failure: &Failure, t: &Texts) -> String {
    match failure {
        Failure::Usage { message, hints } => error(message, hints, t),
        Failure::Read { file, why } => file::read(file, why, t),
        Failure::Templates { folder, why } => file::read_templates(folder, why, t),
        Failure::Write { file, why } => file::write(file, why, t),
        Failure::Problems { file, text, problems } => self::problems(file, text, problems, t),
        Failure::Pack(failure) => pack(failure, t),
        Failure::Exists { file } => error(&t.error_exists(file), &[t.hint_exists(file)], t),
        Failure::NotAReport { file } => {
            error(&t.error_not_a_report(file), &[t.hint_not_a_report()], t)
        }
        Failure::OverReview { file } => {
            error(&t.error_over_review(file), &[t.hint_over_review()], t)
        }
        Failure::InTheWay { file } => error(&t.error_in_the_way(file), &[t.hint_in_the_way()], t),
        Failure::Git(why) => git(why, t),
        Failure::ReadOnly { file, found } => {
            error(&t.error_read_only(file, *found), &[t.hint_newer_format()], t)
        }
        Failure::NoTerminal { file } => {
            let hint = match file {
                Some(file) => t.hint_no_terminal_file(file),
                None => t.hint_no_terminal(),
            };
            error(&t.error_no_terminal(), &[hint], t)
        }
        Failure::Output(why) => {
            error(&t.error_output(&file::system(why, t)), &[t.hint_output()], t)
        }
        Failure::Input(why) => error(&t.error_input(&file::system(why, t)), &[], t),
        Failure::Closed => String::new(),
    }
}

/// Explains why a design document was not read.
pub(crate) fn unread(file: &str, why: &Unread, t: &Texts) -> String {
    match why {
        Unread::Failed(why) => {
            warning(&file::message(file, why, t), &[file::hint(file, why, t)], t)
        }
        Unread::Outside => {
            warning(&t.error_document_outside(file), &[t.hint_document_outside()], t)
        }
        Unread::TooMany { most } => {
            warning(&t.error_document_too_many(file, *most), &[t.hint_document_too_many()], t)
        }
    }
}

/// Explains why git could not help.
fn git(failure: &GitFailure, t: &Texts) -> String {
    match failure {
        GitFailure::Missing => error(&t.error_git_missing(), &[t.hint_git_missing()], t),
        GitFailure::Run(why) => {
            error(&t.error_git_run(&file::system(why, t)), &[t.hint_try_again()], t)
        }
        GitFailure::Refused(said) => {
            error(&t.error_git_refused(&said.shown_line()), &[t.hint_git_refused()], t)
        }
        GitFailure::Read(why) => file::read("git", why, t),
        GitFailure::ReadAttributes(path, why) => file::read(&name(path), why, t),
        GitFailure::WriteAttributes(path, why) => file::write(&name(path), why, t),
        GitFailure::NoHome => error(&t.error_git_no_home(), &[t.hint_git_no_home()], t),
    }
}

/// Explains what is wrong with a pack that a file names.
pub(crate) fn pack_of(file: &str, failure: &PackFailure, t: &Texts) -> String {
    match failure {
        PackFailure::Unknown { id, looked } => {
            let places = looked.iter().map(|p| name(p)).collect::<Vec<_>>().join(", ");
            let message = t.error_unknown_pack_of(file, &id.shown_line(), &places);
            error(&message, &[t.hint_unknown_pack()], t)
        }
        PackFailure::Read { .. }
        | PackFailure::Problems { .. }
        | PackFailure::Outside { .. }
        | PackFailure::Twice { .. }
        | PackFailure::Clash(_) => pack(failure, t),
    }
}

/// Explains what is wrong with a pack.
pub(crate) fn pack(failure: &PackFailure, t: &Texts) -> String {
    match failure {
        PackFailure::Unknown { id, looked } => {
            let places = looked.iter().map(|p| name(p)).collect::<Vec<_>>().join(", ");
            error(&t.error_unknown_pack(&id.shown_line(), &places), &[t.hint_unknown_pack()], t)
        }
        PackFailure::Read { path, why } => file::read_pack(&name(path), why, t),
        PackFailure::Problems { path, text, problems } => {
            self::problems(&name(path), text, problems, t)
        }
        PackFailure::Outside { path, name: file } => error(
            &t.error_pack_outside(&name(path), &file.shown_line()),
            &[t.hint_pack_outside()],
            t,
        ),
        PackFailure::Twice { id, origins } => {
            let places = origins.iter().map(|o| origin(o, t));
            let places = places.reduce(|all, one| t.pack_twice_place(&all, &one));
            let message = t.error_pack_twice(id.as_str(), &places.unwrap_or_default());
            error(&message, &[t.hint_pack_twice()], t)
        }
        PackFailure::Clash(clash) => {
            let named: Vec<&str> = clash.ids.iter().take(NAMED).map(String::as_str).collect();
            let mut ids = named.join(", ");
            if clash.ids.len() > NAMED {
                ids = t.pack_ids_cut(&ids);
            }
            let (first, second) = (clash.first.as_str(), clash.second.as_str());
            let message = t.error_pack_clash(first, second, &ids, clash.ids.len());
            error(&message, &[t.hint_pack_clash()], t)
        }
    }
}

/// Says where a pack comes from.
pub(crate) fn origin(origin: &Origin, t: &Texts) -> String {
    match origin {
        Origin::BuiltIn => t.pack_built_in(),
        Origin::Folder(folder) => name(folder),
    }
}

/// Explains what is wrong with the configuration, which is then ignored.
pub(crate) fn config(broken: &Broken, t: &Texts) -> String {
    let (path, mut out) = match broken {
        Broken::Read { path, why } => (path, file::read_config(&name(path), why, t)),
        Broken::Problems { path, text, problems } => {
            (path, listed(&name(path), text, problems, Words::Settings, t))
        }
    };
    out.push_str(&warning(&t.config_ignored(&name(path)), &[], t));
    out
}

/// Explains all problems of a file.
pub(crate) fn problems(file: &str, text: &str, problems: &[Problem], t: &Texts) -> String {
    listed(file, text, problems, Words::Data, t)
}

/// Explains a problem of a file in two lines: nobody has to mend it.
pub(crate) fn notice(file: &str, text: &str, problem: &Problem, t: &Texts) -> String {
    let said = problem::message(&problem.kind, t);
    let line = format!("{}: {said}", position(file, problem, text));
    warning(&line, &[problem::hint(&problem.kind, t)], t)
}

/// What a text is, when it is about its problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    /// A review or a pack: it cannot be used while there are errors, and unknown keys are kept.
    Data,
    /// The settings: what is wrong is left out, and nothing keeps it.
    Settings,
}

fn listed(file: &str, text: &str, problems: &[Problem], words: Words, t: &Texts) -> String {
    let mut out = String::new();
    let mut left = 0u32;
    let mut rest = problems.iter().peekable();
    while let Some(problem) = rest.next() {
        if out.len() > LONGEST {
            left += 1;
            continue;
        }
        let (said, hint) = match (words, &problem.kind) {
            (Words::Settings, ProblemKind::UnknownKey { key }) => {
                let key = Untrusted::from(key.as_str());
                (t.config_unknown(&key.shown_line()), t.hint_allowed(&KEYS.join(", ")))
            }
            (_, kind) => (problem::message(kind, t), problem::hint(kind, t)),
        };
        let line = format!("{}: {said}", position(file, problem, text));
        out.push_str(&match (words, problem.level()) {
            (Words::Data, Level::Error) => t.word_error(&line),
            (Words::Data, Level::Warning) | (Words::Settings, _) => t.word_warning(&line),
        });
        out.push('\n');
        if is_untranslated(problem) {
            // One line each: a pack may lack hundreds.
            if rest.peek().is_none_or(|next| !is_untranslated(next)) {
                out.push_str(&format!("  {}\n", t.word_hint(&hint)));
            }
            continue;
        }
        out.push_str(&excerpt(problem, text));
        out.push_str(&format!("  {}\n", t.word_hint(&hint)));
    }
    if left > 0 {
        out.push_str(&format!("{}\n", t.error_more(left)));
    }
    out
}

fn is_untranslated(problem: &Problem) -> bool {
    matches!(problem.kind, ProblemKind::Pack(PackFault::Untranslated { .. }))
}

/// Lays out an error and its hints.
pub(crate) fn error(message: &str, hints: &[String], t: &Texts) -> String {
    lay_out(&t.word_error(&shown(message)), hints, t)
}

/// Lays out a warning and its hints.
pub(crate) fn warning(message: &str, hints: &[String], t: &Texts) -> String {
    lay_out(&t.word_warning(&shown(message)), hints, t)
}

fn lay_out(line: &str, hints: &[String], t: &Texts) -> String {
    let mut out = format!("{line}\n");
    for hint in hints {
        out.push_str(&format!("  {}\n", t.word_hint(&shown(hint))));
    }
    out
}

/// Explains why a file that is checked could not be read.
pub(crate) fn unreadable(file: &str, why: &ReadFailure, t: &Texts) -> String {
    let (message, hint) = unreadable_parts(file, why, t);
    error(&message, &[hint], t)
}

/// Says why a file could not be read, and what to do.
pub(crate) fn unreadable_parts(file: &str, why: &ReadFailure, t: &Texts) -> (String, String) {
    (file::message(file, why, t), file::hint(file, why, t))
}

#[cfg(test)]
mod tests;
