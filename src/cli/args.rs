//! What can be typed: the commands and options.
//!
//! Parsing needs their names alone; the words about them are read when somebody asks for help.

mod words;

use std::ffi::{OsStr, OsString};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::text::Texts;

/// The formats of `show` and `check`.
const TEXT_OR_JSON: [&str; 2] = ["text", "json"];
/// The formats of `summary`.
#[cfg(feature = "xlsx")]
const SUMMARY_FORMATS: [&str; 8] =
    ["text", "json", "markdown", "html", "csv", "xlsx", "wa-review", "design-notes"];
#[cfg(not(feature = "xlsx"))]
const SUMMARY_FORMATS: [&str; 7] =
    ["text", "json", "markdown", "html", "csv", "wa-review", "design-notes"];
/// The formats of `readout`.
const READOUT_FORMATS: [&str; 3] = ["text", "markdown", "html"];
/// The formats of `plan`.
const PLAN_FORMATS: [&str; 3] = ["text", "json", "markdown"];
/// The formats of `handout`.
#[cfg(feature = "xlsx")]
const HANDOUT_FORMATS: [&str; 4] = ["text", "markdown", "html", "xlsx"];
#[cfg(not(feature = "xlsx"))]
const HANDOUT_FORMATS: [&str; 3] = ["text", "markdown", "html"];
/// The formats of `diff`, `trend` and `actions`.
const DATA_FORMATS: [&str; 5] = ["text", "json", "markdown", "html", "csv"];

/// The shells that completions are made for.
pub(crate) const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "powershell", "elvish"];

/// The commands under `git` that git itself runs.
pub(crate) const DOORS: [&str; 2] = ["merge-driver", "textconv"];

/// Builds the whole command line with its help in the user's language.
pub(crate) fn described(t: &Texts) -> Command {
    words::describe(command(), "", t)
}

/// A command by its name.
type Named = (&'static str, fn() -> Command);

/// All commands, in the order in which help lists them.
const COMMANDS: [Named; 21] = [
    ("open", open),
    ("new", new),
    ("ask", ask),
    ("set", set),
    ("show", show),
    ("summary", summary),
    ("diff", diff),
    ("trend", trend),
    ("merge", merge),
    ("actions", actions),
    ("handout", handout),
    ("import-answers", import_answers),
    ("plan", plan),
    ("present", present),
    ("readout", readout),
    ("git", git),
    ("check", check),
    ("pack", pack),
    ("config", config),
    ("completions", completions),
    ("man", man),
];

/// Builds the whole command line without a word of help.
pub(crate) fn command() -> Command {
    with_commands(|_| true)
}

/// Builds as much of the command line as these arguments can mean: a command that they do not name
/// is none of them. Building them all takes a quarter of what a short command takes.
///
/// What it refuses has to be parsed with all of it, which knows what could have been meant.
pub(crate) fn named_in(arguments: &[OsString]) -> Command {
    let root = with_commands(|name| arguments.iter().any(|argument| argument == name));
    if arguments.iter().any(|argument| argument == "git") { with_doors(root) } else { root }
}

/// Tells whether an argument that stands alone is a review file: no option and no command. Most starts
/// are that, and for it no command line has to be built.
pub(crate) fn is_file(argument: &OsStr) -> bool {
    let is_option = argument.as_encoded_bytes().first().is_none_or(|first| *first == b'-');
    !is_option && COMMANDS.iter().all(|(name, _)| argument != *name)
}

fn with_commands(is_wanted: impl Fn(&str) -> bool) -> Command {
    let wanted = COMMANDS.iter().filter(|(name, _)| is_wanted(name));
    let root =
        base("tenken").arg(file().required(false)).subcommands(wanted.map(|(_, make)| make()));
    globals().into_iter().fold(root, |root, arg| root.arg(arg.global(true)))
}

fn base(name: &'static str) -> Command {
    Command::new(name)
        // Every command takes --version, so every command has one.
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
}

fn globals() -> [Arg; 9] {
    [
        choice("lang", &["ja", "en", "both"]),
        many("pack", "ID|PATH"),
        choice("color", &["auto", "always", "never"]).value_name("WHEN"),
        switch("ascii"),
        switch("no-input"),
        switch("quiet").short('q'),
        switch("verbose").short('v'),
        Arg::new("help").short('h').long("help").action(ArgAction::Help),
        Arg::new("version").long("version").action(ArgAction::Version),
    ]
}

fn open() -> Command {
    base("open").arg(file()).arg(path("compare", "OLD"))
}

fn new() -> Command {
    base("new")
        .arg(file())
        .arg(option("workload", "NAME"))
        .arg(path("from", "OLD"))
        .arg(many("reviewer", "NAME"))
}

fn ask() -> Command {
    base("ask")
        .arg(file())
        .arg(pillar())
        .arg(option("section", "ID"))
        .arg(switch("unanswered"))
        .arg(option("by", "NAME"))
}

fn set() -> Command {
    base("set")
        .arg(file())
        .arg(Arg::new("CHECKPOINT").required(true))
        .arg(Arg::new("ANSWER").required(true))
        .arg(option("note", "TEXT"))
        .arg(option("reason", "TEXT"))
        .arg(many("evidence", "TEXT"))
        .arg(choice("confidence", &["stated", "shown", "tested"]))
        .arg(option("action", "TEXT"))
        .arg(option("owner", "NAME"))
        .arg(option("due", "DATE"))
        .arg(choice("effort", &["low", "medium", "high"]))
        .arg(option("accept-until", "DATE").requires("why"))
        .arg(option("why", "TEXT").requires("accept-until"))
        .arg(switch("flag").conflicts_with("no-flag"))
        .arg(switch("no-flag"))
        .arg(option("by", "NAME"))
}

fn show() -> Command {
    base("show")
        .arg(file())
        .arg(Arg::new("CHECKPOINT"))
        .arg(pillar())
        .arg(choice("format", &TEXT_OR_JSON).default_value("text"))
}

fn summary() -> Command {
    base("summary")
        .arg(file())
        .arg(choice("format", &SUMMARY_FORMATS))
        .arg(path("output", "OUT").short('o'))
        .arg(choice("layout", &["standard", "review-report"]))
        .arg(path("templates", "DIR"))
        .arg(path("since", "OLD"))
        .arg(pillar())
        .arg(switch("bom"))
        .arg(switch("full"))
        .arg(switch("force"))
        .args(private())
}

fn diff() -> Command {
    base("diff")
        .arg(named("OLD"))
        .arg(named("NEW"))
        .arg(choice("format", &DATA_FORMATS))
        .arg(path("output", "OUT").short('o'))
        .arg(switch("bom"))
        .arg(switch("full"))
        .arg(switch("exit-code"))
        .arg(choice("fail-on", &["regression", "new-high-risk"]).action(ArgAction::Append))
        .arg(switch("force"))
        .args(private())
}

fn trend() -> Command {
    base("trend")
        .arg(named("FILE").num_args(1..))
        .arg(choice("format", &DATA_FORMATS))
        .arg(path("output", "OUT").short('o'))
        .arg(switch("bom"))
        .arg(switch("full"))
        .arg(switch("force"))
        .args(private())
}

fn plan() -> Command {
    base("plan")
        .arg(file())
        .arg(option("minutes", "N"))
        .arg(option("people", "N"))
        .arg(pillar())
        .arg(switch("save"))
        .arg(choice("format", &PLAN_FORMATS))
        .arg(path("output", "OUT").short('o'))
        .arg(switch("force"))
}

fn present() -> Command {
    base("present").arg(file())
}

fn readout() -> Command {
    base("readout")
        .arg(file())
        .arg(choice("format", &READOUT_FORMATS))
        .arg(path("output", "OUT").short('o'))
        .arg(switch("force"))
}

fn merge() -> Command {
    base("merge")
        .arg(named("OURS"))
        .arg(named("THEIRS").num_args(1..))
        .arg(path("base", "BASE"))
        .arg(path("output", "OUT").short('o').required(true))
        .arg(switch("force"))
}

fn actions() -> Command {
    base("actions")
        .arg(named("FILE").num_args(1..))
        .arg(option("owner", "NAME"))
        .arg(switch("overdue"))
        .arg(pillar())
        .arg(choice("format", &DATA_FORMATS))
        .arg(path("output", "OUT").short('o'))
        .arg(switch("bom"))
        .arg(switch("force"))
        .args(private())
}

fn handout() -> Command {
    base("handout")
        .arg(option("minutes", "N").value_parser(value_parser!(u32).range(1..=60)))
        .arg(pillar())
        .arg(choice("format", &HANDOUT_FORMATS))
        .arg(path("output", "OUT").short('o'))
        .arg(switch("force"))
        .arg(option("confidential", "TEXT"))
}

/// What keeps a report among those whom it is for.
fn private() -> [Arg; 2] {
    [
        choice("redact", &["notes", "owners"])
            .value_name("WHAT")
            .action(ArgAction::Append)
            .value_delimiter(','),
        option("confidential", "TEXT"),
    ]
}

fn import_answers() -> Command {
    base("import-answers")
        .arg(named("SHEET"))
        .arg(named("REVIEW"))
        .arg(switch("apply"))
        .arg(option("by", "NAME"))
        .arg(choice("format", &TEXT_OR_JSON).default_value("text"))
}

/// Adds the doors that git uses; they are in no help and no completion.
pub(crate) fn with_doors(root: Command) -> Command {
    let door = |name, files: &[&'static str]| {
        files.iter().fold(base(name), |command, file| command.arg(named(file)))
    };
    root.mut_subcommand("git", |git| {
        git.subcommand(door(DOORS[0], &["BASE", "OURS", "THEIRS", "PATH"]))
            .subcommand(door(DOORS[1], &["FILE"]))
    })
}

fn git() -> Command {
    let scope = |command: Command| command.arg(switch("global"));
    let patterns = || Arg::new("PATTERN").num_args(0..);
    let setup = scope(base("setup")).arg(patterns());
    let remove = scope(base("remove")).arg(patterns());
    base("git").subcommand_required(true).subcommand(setup).subcommand(remove)
}

fn check() -> Command {
    base("check")
        .arg(
            Arg::new("PATH")
                .value_parser(value_parser!(std::path::PathBuf))
                .num_args(1..)
                .required_unless_present("schema"),
        )
        .arg(choice("schema", &crate::format::schema::NAMES).value_name("NAME"))
        .arg(switch("no-disagreements"))
        .arg(choice("format", &TEXT_OR_JSON).default_value("text"))
}

fn pack() -> Command {
    base("pack")
        .subcommand_required(true)
        .subcommand(base("list"))
        .subcommand(base("show").arg(Arg::new("ID").required(true)))
        .subcommand(pack_new())
        .subcommand(pack_import())
        .subcommand(pack_export())
        .subcommand(base("upgrade").arg(named("REVIEW")).arg(switch("dry-run")))
}

fn pack_new() -> Command {
    base("new").arg(named("DIR")).arg(option("id", "ID")).arg(option("title", "TEXT"))
}

fn pack_import() -> Command {
    base("import")
        .arg(named("FILE").num_args(1..))
        .arg(path("output", "DIR").short('o').required(true))
        .arg(choice("from", &["markdown"]).value_name("FORMAT"))
        .arg(option("id", "ID"))
        .arg(option("title", "TEXT"))
        .arg(switch("explain"))
        .arg(switch("dry-run"))
}

fn pack_export() -> Command {
    base("export")
        .arg(Arg::new("ID").required(true))
        .arg(choice("to", &["markdown"]).value_name("FORMAT"))
        .arg(path("output", "OUT").short('o'))
        .arg(switch("force"))
}

fn config() -> Command {
    base("config").subcommands([
        base("path"),
        base("show"),
        base("init").arg(switch("force")),
        base("keys"),
    ])
}

fn completions() -> Command {
    base("completions")
        .arg(Arg::new("SHELL").required(true).value_parser(PossibleValuesParser::new(SHELLS)))
}

fn man() -> Command {
    base("man")
}

fn file() -> Arg {
    named("FILE")
}

fn named(name: &'static str) -> Arg {
    Arg::new(name).required(true).value_parser(value_parser!(std::path::PathBuf))
}

fn path(name: &'static str, value: &'static str) -> Arg {
    option(name, value).value_parser(value_parser!(std::path::PathBuf))
}

/// The pillars that are wanted.
fn pillar() -> Arg {
    many("pillar", "ID")
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
        with_doors(command()).debug_assert();
        Lang::ALL.into_iter().for_each(|lang| described(&Texts::new(lang)).debug_assert());
    }

    #[test]
    fn every_command_is_listed_by_its_name() {
        for (name, make) in COMMANDS {
            assert_eq!(make().get_name(), name);
        }
    }

    #[test]
    fn what_is_not_named_is_not_built_and_what_is_named_is_whole() {
        let arguments = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        let some = named_in(&arguments(&["tenken", "--lang", "ja", "git", "setup", "new"]));
        let names: Vec<&str> = some.get_subcommands().map(Command::get_name).collect();
        assert_eq!(names, ["new", "git"]);
        assert!(some.find_subcommand("git").is_some_and(|git| git.get_subcommands().count() == 4));
        assert_eq!(named_in(&arguments(&["tenken", "a.toml"])).get_subcommands().count(), 0);
    }

    #[test]
    fn a_review_file_alone_is_what_the_whole_command_line_takes_it_for() {
        let words = [
            "a.toml",
            "",
            "-",
            "--",
            "-q",
            "--version",
            "new.toml",
            "News",
            "受注",
            " new",
            "help",
        ];
        for word in COMMANDS.iter().map(|(name, _)| *name).chain(words) {
            let arguments = ["tenken", word].map(OsString::from);
            let parsed = with_doors(command()).try_get_matches_from(&arguments);
            let file = parsed.ok().and_then(|matches| {
                let file = matches.get_one::<std::path::PathBuf>("FILE")?.clone();
                matches.subcommand().is_none().then_some(file)
            });
            // Standard input is no file, and is refused with the others.
            let file = file.filter(|file| file.as_os_str() != "-");
            assert_eq!(is_file(word.as_ref()), file.is_some(), "{word}");
        }
    }

    #[test]
    fn every_command_and_argument_has_its_words() {
        fn look(command: &Command, is_inner: bool) {
            let name = command.get_name();
            assert!(command.get_about().is_some(), "{name}");
            assert!(is_inner || command.get_after_long_help().is_some(), "{name}");
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{name} {}", argument.get_id());
            }
            let is_root = name == "tenken";
            command.get_subcommands().for_each(|inner| look(inner, !is_root));
        }
        look(&described(&Texts::new(Lang::En)), false);
    }
}
