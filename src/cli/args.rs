//! What can be typed: the commands and options, with their help in the user's language.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::text::Texts;

/// The formats of `show` and `check`.
const TEXT_OR_JSON: [&str; 2] = ["text", "json"];
/// The formats of `summary`.
const SUMMARY_FORMATS: [&str; 3] = ["text", "json", "markdown"];
/// The formats of `diff` and `trend`.
const DATA_FORMATS: [&str; 4] = ["text", "json", "markdown", "csv"];
/// The shells that completions are made for.
pub(crate) const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

/// The commands under `git` that git itself runs.
pub(crate) const DOORS: [&str; 2] = ["merge-driver", "textconv"];

/// Builds the whole command line.
pub(crate) fn command(t: &Texts) -> Command {
    let root = base("tenken", t.help_tenken())
        .after_long_help(t.help_tenken_examples())
        .arg(file(t.arg_file()).required(false))
        .subcommands([open(t), new(t), ask(t), set(t), show(t), summary(t)])
        .subcommands([
            diff(t),
            trend(t),
            merge(t),
            git(t),
            check(t),
            pack(t),
            config(t),
            completions(t),
            man(t),
        ]);
    globals(t).into_iter().fold(root, |root, arg| root.arg(arg.global(true)))
}

fn base(name: &'static str, about: String) -> Command {
    Command::new(name)
        .about(about)
        // Every command takes --version, so every command has one.
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
}

fn globals(t: &Texts) -> [Arg; 9] {
    [
        choice("lang", &["ja", "en", "both"]).help(t.arg_lang()),
        many("pack", "ID|PATH").help(t.arg_pack()),
        choice("color", &["auto", "always", "never"]).value_name("WHEN").help(t.arg_color()),
        switch("ascii").help(t.arg_ascii()),
        switch("no-input").help(t.arg_no_input()),
        switch("quiet").short('q').help(t.arg_quiet()),
        switch("verbose").short('v').help(t.arg_verbose()),
        Arg::new("help").short('h').long("help").action(ArgAction::Help).help(t.arg_help()),
        Arg::new("version").long("version").action(ArgAction::Version).help(t.arg_version()),
    ]
}

fn open(t: &Texts) -> Command {
    base("open", t.help_open()).after_long_help(t.help_open_examples()).arg(file(t.arg_file()))
}

fn new(t: &Texts) -> Command {
    base("new", t.help_new())
        .after_long_help(t.help_new_examples())
        .arg(file(t.arg_new_file()))
        .arg(option("workload", "NAME").help(t.arg_workload()))
        .arg(path("from", "OLD").help(t.arg_from()))
        .arg(many("reviewer", "NAME").help(t.arg_reviewer()))
}

fn ask(t: &Texts) -> Command {
    base("ask", t.help_ask())
        .after_long_help(t.help_ask_examples())
        .arg(file(t.arg_file()))
        .arg(option("section", "ID").help(t.arg_section()))
        .arg(switch("unanswered").help(t.arg_unanswered()))
        .arg(option("by", "NAME").help(t.arg_by()))
}

fn set(t: &Texts) -> Command {
    base("set", t.help_set())
        .after_long_help(t.help_set_examples())
        .arg(file(t.arg_file()))
        .arg(Arg::new("CHECKPOINT").required(true).help(t.arg_checkpoint()))
        .arg(Arg::new("ANSWER").required(true).help(t.arg_answer()))
        .arg(option("note", "TEXT").help(t.arg_note()))
        .arg(option("reason", "TEXT").help(t.arg_reason()))
        .arg(many("evidence", "TEXT").help(t.arg_evidence()))
        .arg(choice("confidence", &["stated", "shown", "tested"]).help(t.arg_confidence()))
        .arg(option("action", "TEXT").help(t.arg_action()))
        .arg(option("owner", "NAME").help(t.arg_owner()))
        .arg(option("due", "DATE").help(t.arg_due()))
        .arg(choice("effort", &["low", "medium", "high"]).help(t.arg_effort()))
        .arg(option("accept-until", "DATE").requires("why").help(t.arg_accept_until()))
        .arg(option("why", "TEXT").requires("accept-until").help(t.arg_why()))
        .arg(switch("flag").conflicts_with("no-flag").help(t.arg_flag()))
        .arg(switch("no-flag").help(t.arg_no_flag()))
        .arg(option("by", "NAME").help(t.arg_by()))
}

fn show(t: &Texts) -> Command {
    base("show", t.help_show())
        .after_long_help(t.help_show_examples())
        .arg(file(t.arg_file_or_stdin()))
        .arg(Arg::new("CHECKPOINT").help(t.arg_checkpoint()))
        .arg(choice("format", &TEXT_OR_JSON).default_value("text").help(t.arg_format_text_json()))
}

fn summary(t: &Texts) -> Command {
    base("summary", t.help_summary())
        .after_long_help(t.help_summary_examples())
        .arg(file(t.arg_file_or_stdin()))
        .arg(choice("format", &SUMMARY_FORMATS).default_value("text").help(t.arg_format_summary()))
        .arg(path("output", "OUT").short('o').help(t.arg_output()))
        .arg(switch("full").help(t.arg_full()))
        .arg(switch("force").help(t.arg_force()))
}

fn diff(t: &Texts) -> Command {
    base("diff", t.help_diff())
        .after_long_help(t.help_diff_examples())
        .arg(named("OLD", t.arg_old()))
        .arg(named("NEW", t.arg_new_review()))
        .arg(choice("format", &DATA_FORMATS).default_value("text").help(t.arg_format_data()))
        .arg(path("output", "OUT").short('o').help(t.arg_output()))
        .arg(switch("bom").help(t.arg_bom()))
        .arg(switch("full").help(t.arg_full_diff()))
        .arg(switch("exit-code").help(t.arg_exit_code()))
        .arg(
            choice("fail-on", &["regression", "new-high-risk"])
                .action(ArgAction::Append)
                .help(t.arg_fail_on()),
        )
        .arg(switch("force").help(t.arg_force()))
}

fn trend(t: &Texts) -> Command {
    base("trend", t.help_trend())
        .after_long_help(t.help_trend_examples())
        .arg(named("FILE", t.arg_files()).num_args(1..))
        .arg(choice("format", &DATA_FORMATS).default_value("text").help(t.arg_format_data()))
        .arg(path("output", "OUT").short('o').help(t.arg_output()))
        .arg(switch("bom").help(t.arg_bom()))
        .arg(switch("full").help(t.arg_full_trend()))
        .arg(switch("force").help(t.arg_force()))
}

fn merge(t: &Texts) -> Command {
    base("merge", t.help_merge())
        .after_long_help(t.help_merge_examples())
        .arg(named("OURS", t.arg_ours()))
        .arg(named("THEIRS", t.arg_theirs()).num_args(1..))
        .arg(path("base", "BASE").help(t.arg_base()))
        .arg(path("output", "OUT").short('o').required(true).help(t.arg_merge_output()))
        .arg(switch("force").help(t.arg_merge_force()))
}

/// Adds the doors that git uses; they are in no help and no completion.
pub(crate) fn with_doors(root: Command) -> Command {
    let door = |name, files: &[&'static str]| {
        files.iter().fold(base(name, String::new()), |command, file| {
            command.arg(named(file, String::new()))
        })
    };
    root.mut_subcommand("git", |git| {
        git.subcommand(door(DOORS[0], &["BASE", "OURS", "THEIRS", "PATH"]))
            .subcommand(door(DOORS[1], &["FILE"]))
    })
}

fn git(t: &Texts) -> Command {
    let scope = |command: Command| command.arg(switch("global").help(t.arg_git_global()));
    let setup = scope(base("setup", t.help_git_setup()))
        .arg(Arg::new("PATTERN").num_args(0..).help(t.arg_pattern()));
    base("git", t.help_git())
        .subcommand_required(true)
        .after_long_help(t.help_git_examples())
        .subcommand(setup)
        .subcommand(scope(base("remove", t.help_git_remove())))
}

fn check(t: &Texts) -> Command {
    base("check", t.help_check())
        .after_long_help(t.help_check_examples())
        .arg(
            Arg::new("PATH")
                .value_parser(value_parser!(std::path::PathBuf))
                .num_args(1..)
                .required_unless_present("schema")
                .help(t.arg_check_path()),
        )
        .arg(
            choice("schema", &crate::format::schema::NAMES).value_name("NAME").help(t.arg_schema()),
        )
        .arg(switch("no-disagreements").help(t.arg_no_disagreements()))
        .arg(choice("format", &TEXT_OR_JSON).default_value("text").help(t.arg_format_text_json()))
}

fn pack(t: &Texts) -> Command {
    base("pack", t.help_pack())
        .subcommand_required(true)
        .after_long_help(t.help_pack_examples())
        .subcommand(base("list", t.help_pack_list()))
        .subcommand(
            base("show", t.help_pack_show())
                .arg(Arg::new("ID").required(true).help(t.arg_pack_id())),
        )
}

fn config(t: &Texts) -> Command {
    base("config", t.help_config())
        .after_long_help(t.help_config_examples())
        .subcommand(base("path", t.help_config_path()))
        .subcommand(base("show", t.help_config_show()))
}

fn completions(t: &Texts) -> Command {
    base("completions", t.help_completions()).after_long_help(t.help_completions_examples()).arg(
        Arg::new("SHELL")
            .required(true)
            .value_parser(PossibleValuesParser::new(SHELLS))
            .help(t.arg_shell()),
    )
}

fn man(t: &Texts) -> Command {
    base("man", t.help_man()).after_long_help(t.help_man_examples())
}

fn file(help: String) -> Arg {
    named("FILE", help)
}

fn named(name: &'static str, help: String) -> Arg {
    Arg::new(name).required(true).value_parser(value_parser!(std::path::PathBuf)).help(help)
}

fn path(name: &'static str, value: &'static str) -> Arg {
    option(name, value).value_parser(value_parser!(std::path::PathBuf))
}

fn option(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).num_args(1)
}

fn many(name: &'static str, value: &'static str) -> Arg {
    option(name, value).action(ArgAction::Append)
}

fn choice<const N: usize>(name: &'static str, words: &[&'static str; N]) -> Arg {
    let value = match name {
        "lang" => "LANG",
        "format" => "FORMAT",
        _ => "WORD",
    };
    option(name, value)
        .value_parser(PossibleValuesParser::new(*words))
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn switch(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;

    #[test]
    fn the_command_line_holds_together_in_both_languages() {
        Lang::ALL
            .into_iter()
            .for_each(|lang| with_doors(command(&Texts::new(lang))).debug_assert());
    }
}
