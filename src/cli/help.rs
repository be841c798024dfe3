//! The help of a command, laid out by display width: clap breaks Japanese nowhere.

use clap::{Arg, Command};

use super::context::{columns, push_wrapped};
use crate::text::{Texts, wrap};

/// How much help is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// `-h`.
    Short,
    /// `--help`: with examples.
    Long,
}

/// The widest column of names.
const WIDEST_NAME: usize = 26;

/// Lays out the help of the command that a path of names leads to.
pub(crate) fn render(root: &Command, path: &[String], length: Length, t: &Texts) -> String {
    let mut command = root;
    for name in path {
        command = command.find_subcommand(name).unwrap_or(command);
    }
    let full_name = [&["tenken".to_owned()], path].concat().join(" ");
    let columns = columns().min(100);
    let mut out = String::new();
    if let Some(about) = command.get_about() {
        push_wrapped(&mut out, "", 0, &about.to_string(), columns);
        out.push('\n');
    }
    usage(&mut out, command, &full_name, t);
    if command.has_subcommands() {
        let rows = command
            .get_subcommands()
            .map(|c| (c.get_name().to_owned(), c.get_about().map(ToString::to_string)));
        section(&mut out, &t.heading_commands(), rows, columns);
    }
    let arguments = command.get_positionals().map(|a| (a.get_id().to_string(), help(a)));
    section(&mut out, &t.heading_arguments(), arguments, columns);
    let global = |a: &&Arg| root.get_arguments().any(|g| g.get_id() == a.get_id());
    let own =
        command.get_arguments().filter(|a| !a.is_positional()).filter(|a| !global(a)).map(row);
    section(&mut out, &t.heading_options(), own, columns);
    let everywhere = root.get_arguments().filter(|a| !a.is_positional()).map(row);
    if path.is_empty() || length == Length::Long {
        section(&mut out, &t.heading_global(), everywhere, columns);
    }
    match (length, command.get_after_long_help()) {
        (Length::Long, Some(examples)) => {
            out.push_str(&format!("\n{}\n", t.heading_examples()));
            for line in examples.to_string().lines() {
                // A command that is to be copied must stay on one line, however long.
                out.push_str(&format!("  {line}\n"));
            }
        }
        _ => {
            out.push('\n');
            push_wrapped(&mut out, "", 0, &t.help_more(&full_name), columns);
        }
    }
    out
}

fn usage(out: &mut String, command: &Command, full_name: &str, t: &Texts) {
    let mut line = full_name.to_owned();
    for argument in command.get_positionals() {
        let id = argument.get_id();
        let many = argument.get_num_args().is_some_and(|n| n.max_values() > 1);
        let dots = if many { "..." } else { "" };
        line.push_str(&match argument.is_required_set() || many {
            true => format!(" {id}{dots}"),
            false => format!(" [{id}]"),
        });
    }
    if command.has_subcommands() && command.is_subcommand_required_set() {
        line.push_str(&format!(" {}", t.word_command()));
    }
    out.push_str(&format!("{}\n  {}\n", t.heading_usage(), t.usage_line(&line)));
    if command.has_subcommands() && !command.is_subcommand_required_set() {
        let line = format!("{full_name} {}", t.word_command());
        out.push_str(&format!("  {}\n", t.usage_line(&line)));
    }
}

fn help(argument: &Arg) -> Option<String> {
    argument.get_help().map(ToString::to_string)
}

fn row(argument: &Arg) -> (String, Option<String>) {
    let mut name = match argument.get_short() {
        Some(short) => format!("-{short}, "),
        None => "    ".to_owned(),
    };
    if let Some(long) = argument.get_long() {
        name.push_str(&format!("--{long}"));
    }
    if argument.get_action().takes_values() {
        for value in argument.get_value_names().unwrap_or_default() {
            name.push_str(&format!(" {value}"));
        }
    }
    (name, help(argument))
}

fn section(
    out: &mut String,
    heading: &str,
    rows: impl Iterator<Item = (String, Option<String>)>,
    columns: usize,
) {
    let rows: Vec<_> = rows.collect();
    let widest = rows.iter().map(|(name, _)| wrap::width(name)).max().unwrap_or(0);
    let indent = widest.min(WIDEST_NAME) + 4;
    if rows.is_empty() {
        return;
    }
    out.push_str(&format!("\n{heading}\n"));
    for (name, help) in rows {
        let mut head = format!("  {name}");
        if wrap::width(&head) + 2 > indent {
            out.push_str(&format!("{head}\n"));
            head.clear();
        }
        push_wrapped(out, &head, indent, &help.unwrap_or_default(), columns);
    }
}
