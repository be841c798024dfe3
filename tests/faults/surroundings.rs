//! Homes, languages, terminals and time zones as they are found.

use std::process::Stdio;

use crate::support::process::{PROGRAM, Place, outcome};
use crate::support::pty::Start;
use crate::support::reviews::{FILE, answered, in_file};

/// What is changed in an environment.
type Variables = &'static [(&'static str, Option<&'static str>)];

/// Environments in which a review is answered; a variable without a value is taken away.
const PLACES: [(&str, Variables); 16] = [
    ("no home", &[("HOME", None)]),
    ("a home that is not there", &[("HOME", Some("/nonexistent"))]),
    ("a home that is a file", &[("HOME", Some("/etc/passwd"))]),
    ("a home that may not be written", &[("HOME", Some("/proc"))]),
    ("an empty home", &[("HOME", Some(""))]),
    ("state in a device", &[("XDG_STATE_HOME", Some("/dev/null"))]),
    ("relative folders", &[("XDG_STATE_HOME", Some("state")), ("XDG_CONFIG_HOME", Some("."))]),
    ("C", &[("LANG", Some("C"))]),
    ("eucJP", &[("LANG", Some("ja_JP.eucJP"))]),
    ("a language nobody knows", &[("LANG", Some("xx_YY")), ("LC_ALL", Some("///"))]),
    ("a terminal nobody knows", &[("TERM", Some("no-such-terminal"))]),
    ("a terminal without a name", &[("TERM", None)]),
    ("no path", &[("PATH", None)]),
    ("an empty path", &[("PATH", Some(""))]),
    ("a time zone that is none", &[("TZ", Some(":no/such/zone")), ("TENKEN_NOW", None)]),
    ("a time zone far away", &[("TZ", Some("XXX+167:59:59")), ("TENKEN_NOW", None)]),
];

#[test]
fn in_odd_surroundings_a_review_is_answered_and_saved() {
    for (name, variables) in PLACES {
        let place = Place::with_review();
        let mut start = Start::new(&place, &[FILE]);
        for (variable, value) in variables {
            start = start.without(variable);
            if let Some(value) = value {
                start = start.env(variable, *value);
            }
        }
        let mut terminal = start.run();
        terminal.wait(&format!("a checkpoint with {name}"), |s| s.contents().contains("0/59"));
        terminal.press_and_see("y", &["1/59"]);
        terminal.wait("the mark", |s| {
            ["保存済み", "Saved"].iter().any(|mark| s.contents().contains(mark))
        });
        terminal.press("q");
        assert!(terminal.ended().success(), "{name}");
        assert_eq!(terminal.not_given_back(), Vec::<String>::new(), "{name}");
        assert_eq!(answered(&in_file(&place, FILE)), 1, "{name}");
    }
    println!("{} surroundings", PLACES.len());
}

#[test]
fn where_no_interface_can_be_a_message_says_so_without_an_escape() {
    let place = Place::with_review();
    for term in [Some("dumb"), Some("xterm"), None] {
        let mut command = std::process::Command::new(PROGRAM);
        command.arg(FILE).current_dir(place.path("")).env_clear().env("HOME", place.home());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        if let Some(term) = term {
            command.env("TERM", term);
        }
        let told = outcome(command, b"y");
        assert_eq!(told.code, 2, "{term:?}: {told:?}");
        assert!(!told.err.is_empty() && !(told.err + &told.out).contains('\x1b'), "{term:?}");
    }
    let mut dumb = Start::new(&place, &[FILE]).without("TERM").env("TERM", "dumb").run();
    assert_eq!(dumb.ended().exit_code(), 2);
    assert!(!dumb.bytes().contains(&0x1b), "{:?}", String::from_utf8_lossy(&dumb.bytes()));
}
