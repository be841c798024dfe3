//! Help and usage errors in both languages.

use crate::support::process::Place;

/// The commands that are offered.
const COMMANDS: [&[&str]; 22] = [
    &[],
    &["open"],
    &["new"],
    &["ask"],
    &["set"],
    &["show"],
    &["summary"],
    &["diff"],
    &["trend"],
    &["merge"],
    &["git"],
    &["git", "setup"],
    &["git", "remove"],
    &["check"],
    &["pack"],
    &["pack", "list"],
    &["pack", "show"],
    &["pack", "import"],
    &["pack", "export"],
    &["config"],
    &["completions"],
    &["man"],
];

fn all_help(lang: &str) -> String {
    let place = Place::new();
    let mut out = String::new();
    for command in COMMANDS {
        for flag in ["-h", "--help"] {
            let arguments = [command, &[flag, "--lang", lang]].concat();
            let run = place.run(&arguments);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
            let name = command.join(" ");
            out.push_str(&format!("$ tenken {name} {flag}\n{}\n", run.out));
        }
    }
    out
}

#[test]
fn help_in_english() {
    insta::assert_snapshot!(all_help("en"));
}

#[test]
fn help_in_japanese() {
    let help = all_help("ja");
    insta::assert_snapshot!(help);
}

#[test]
fn japanese_help_fits_the_columns_and_keeps_closing_marks_off_line_starts() {
    let help = all_help("ja");
    // Examples are commands to copy and stay on their lines.
    let lines = help.lines().filter(|l| !l.trim_start().starts_with("tenken "));
    for line in lines.filter(|l| !l.starts_with("$ ")) {
        assert!(tenken::text::wrap::width(line) <= 80, "{line}");
        assert!(!line.trim_start().starts_with(['。', '、', '）', '」']), "{line}");
    }
}

#[test]
fn usage_errors_in_both_languages() {
    let place = Place::with_review();
    let wrong: [&[&str]; 22] = [
        &["--frobnicate"],
        &["show", "--frmat", "json", "orders.review.toml"],
        &["show"],
        &["set", "orders.review.toml"],
        &["shwo"],
        &["shwo", "orders.review.toml"],
        &["difff", "a.toml", "b.toml"],
        &["orders.review.toml", "extra"],
        &["show", "orders.review.toml", "SEC-1.01", "extra"],
        &["show", "orders.review.toml", "--format", "xml"],
        &["show", "orders.review.toml", "--format"],
        &["summary", "orders.review.toml", "--format", "markdwn"],
        &["set", "orders.review.toml", "SEC-1.01", "no", "--flag", "--no-flag"],
        &["set", "orders.review.toml", "SEC-1.01", "no", "--why", "x"],
        &["set", "orders.review.toml", "SEC-1.01", "no", "--note", "a", "--note", "b"],
        &["pack"],
        &["pack", "lst"],
        &["check"],
        &["completions", "tcsh"],
        &["--color", "pink"],
        &["new", "-"],
        &["ask", "orders.review.toml", "--section", "SEC-11"],
    ];
    let mut out = String::new();
    for lang in ["en", "ja"] {
        for arguments in wrong {
            let run = place.run(&[arguments, &["--lang", lang]].concat());
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}: {run:?}");
            out.push_str(&format!("$ tenken {}\n{}\n", arguments.join(" "), run.err));
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn hostile_arguments_reach_no_terminal_as_they_are() {
    let place = Place::with_review();
    let hostile = "\u{1b}]0;x\u{7}\u{202e}\n";
    let wrong: [&[&str]; 7] = [
        &[hostile],
        &[hostile, hostile],
        &[&format!("--{hostile}")],
        &["show", hostile],
        &["set", "orders.review.toml", hostile, "yes"],
        &["set", "orders.review.toml", "SEC-1.01", hostile],
        &["summary", "orders.review.toml", "--format", hostile],
    ];
    for arguments in wrong {
        let run = place.run(arguments);
        assert!(run.code == 2 || run.code == 3, "{run:?}");
        let plain = |c: char| c == '\n' || !tenken::domain::untrusted::is_hidden(c);
        assert!(run.err.chars().all(plain), "{run:?}");
    }
}

#[test]
fn the_version_is_one_line() {
    let run = Place::new().run(&["--version"]);
    assert_eq!((run.code, run.out), (0, format!("tenken {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn the_language_comes_from_the_nearest_place() {
    let place = Place::new();
    let speaks = |arguments: &[&str], variables: &[(&str, &str)]| {
        let mut command = place.command(arguments);
        command.envs(variables.iter().copied());
        let run = crate::support::process::outcome(command, b"");
        if run.err.contains("エラー") { "ja" } else { "en" }
    };
    assert_eq!(speaks(&["show", "x"], &[]), "en");
    assert_eq!(speaks(&["show", "x"], &[("LANG", "ja_JP.UTF-8")]), "ja");
    assert_eq!(speaks(&["show", "x"], &[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")]), "en");
    assert_eq!(speaks(&["show", "x"], &[("LANG", "C"), ("LC_MESSAGES", "ja")]), "ja");
    assert_eq!(speaks(&["show", "x"], &[("TENKEN_LANG", "en"), ("LANG", "ja")]), "en");
    assert_eq!(speaks(&["show", "x", "--lang", "ja"], &[("TENKEN_LANG", "en")]), "ja");
    let settings = place.home().join(".config/tenken");
    std::fs::create_dir_all(&settings).expect("made");
    std::fs::write(settings.join("config.toml"), "lang = \"ja\"\n").expect("written");
    assert_eq!(speaks(&["show", "x"], &[("LANG", "en_US")]), "ja");
    assert_eq!(speaks(&["show", "x"], &[("TENKEN_LANG", "en")]), "en");
}

#[test]
fn the_docs_name_every_command_and_option() {
    let docs = include_str!("../../../docs/commands.md");
    let help = all_help("en");
    let names = help.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    for option in names.filter(|word| word.starts_with("--") && word.len() > 2) {
        assert!(docs.contains(option), "{option}");
    }
    for command in COMMANDS {
        let name = [&["tenken"], command].concat().join(" ");
        assert!(docs.contains(&name), "{name}");
    }
}
