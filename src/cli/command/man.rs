//! `tenken man`: the manual page, made from the same command line as the help.

use clap::{Arg, Command};
use clap_mangen::Man;

use super::super::DONE;
use super::super::args;
use super::super::context::Context;
use super::super::failure::Failure;
use crate::app::keymap;
use crate::text::Texts;
use crate::ui::labels;

/// A key of the interface and what it does.
type KeyRow = (String, String);

pub(super) fn run(context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let page = page(context.texts, &keys(context.texts));
    context.streams.print(&page)?;
    Ok(DONE)
}

/// Returns the keys of the screen on which questions are answered.
fn keys(t: &Texts) -> Vec<KeyRow> {
    let usual = |action| keymap::key_of(keymap::CHECKPOINTS, action).is_some();
    let workshop = keymap::WORKSHOP.iter().filter(|binding| !usual(binding.action));
    keymap::CHECKPOINTS
        .iter()
        .map(|binding| (binding, false))
        .chain(workshop.map(|binding| (binding, true)))
        .map(|(binding, in_workshop)| {
            let keys: Vec<String> = binding.keys.iter().map(|k| labels::key(*k)).collect();
            let does = labels::action_long(t, binding.action);
            (keys.join(", "), if in_workshop { t.man_workshop_key(does) } else { does })
        })
        .collect()
}

/// Makes the page; `keys` are the rows of the KEYS section, which is left out without any.
fn page(t: &Texts, keys: &[KeyRow]) -> String {
    let root = args::described(t);
    let man =
        Man::new(root.clone()).section("1").source(concat!("tenken ", env!("CARGO_PKG_VERSION")));
    let mut title = Vec::new();
    // Writing to memory cannot fail.
    let _ = man.render_title(&mut title);
    let mut out = String::from_utf8_lossy(&title).into_owned();
    let about = root.get_about().map(ToString::to_string).unwrap_or_default();
    section(&mut out, &t.man_name());
    out.push_str(&format!("tenken \\- {}\n", escape(&about)));
    section(&mut out, &t.man_synopsis());
    for line in ["tenken [FILE]".to_owned(), format!("tenken {}", t.word_command())] {
        out.push_str(&format!(".B {}\n.br\n", escape(&t.usage_line(&line))));
    }
    section(&mut out, &t.man_commands());
    for command in root.get_subcommands() {
        commands(&mut out, command, "tenken", &root);
    }
    section(&mut out, &t.man_options());
    root.get_arguments()
        .filter(|a| !a.is_positional())
        .for_each(|argument| option(&mut out, argument));
    if !keys.is_empty() {
        section(&mut out, &t.man_keys());
        keys.iter().for_each(|(key, meaning)| row(&mut out, key, meaning));
    }
    section(&mut out, &t.man_exit());
    for (code, meaning) in [
        ("0", t.man_exit_done()),
        ("1", t.man_exit_no()),
        ("2", t.man_exit_usage()),
        ("3", t.man_exit_world()),
        ("130", t.man_exit_interrupted()),
    ] {
        row(&mut out, code, &meaning);
    }
    section(&mut out, &t.man_examples());
    out.push_str(".nf\n");
    for line in t.help_tenken_examples().lines() {
        out.push_str(&format!("{}\n", escape(line)));
    }
    out.push_str(".fi\n");
    out
}

fn section(out: &mut String, heading: &str) {
    out.push_str(&format!(".SH {}\n", escape(heading)));
}

fn commands(out: &mut String, command: &Command, before: &str, root: &Command) {
    let name = format!("{before} {}", command.get_name());
    let arguments: String = command.get_positionals().map(|a| format!(" {}", a.get_id())).collect();
    out.push_str(&format!(".SS {}\n", escape(&format!("{name}{arguments}"))));
    out.push_str(&format!(
        "{}\n",
        escape(&command.get_about().map(ToString::to_string).unwrap_or_default())
    ));
    let global = |a: &Arg| root.get_arguments().any(|g| g.get_id() == a.get_id());
    for argument in command.get_positionals() {
        row(out, argument.get_id().as_str(), &help(argument));
    }
    command
        .get_arguments()
        .filter(|a| !a.is_positional())
        .filter(|a| !global(a))
        .for_each(|argument| option(out, argument));
    for inner in command.get_subcommands() {
        commands(out, inner, &name, root);
    }
}

fn option(out: &mut String, argument: &Arg) {
    let short = argument.get_short().map(|c| format!("-{c}, ")).unwrap_or_default();
    let long = argument.get_long().unwrap_or_default();
    let takes = argument.get_action().takes_values();
    let values = argument.get_value_names().filter(|_| takes).unwrap_or_default();
    let values: String = values.iter().map(|value| format!(" {value}")).collect();
    row(out, &format!("{short}--{long}{values}"), &help(argument));
}

fn help(argument: &Arg) -> String {
    argument.get_help().map(ToString::to_string).unwrap_or_default()
}

fn row(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!(".TP\n.B {}\n{}\n", escape(name), escape(text)));
}

/// Escapes what roff would take for a command.
fn escape(text: &str) -> String {
    let escaped = text.replace('\\', "\\e").replace('-', "\\-");
    let guard = |line: &str| match line.starts_with(['.', '\'']) {
        true => format!("\\&{line}"),
        false => line.to_owned(),
    };
    escaped.lines().map(guard).collect::<Vec<_>>().join("\n")
}
