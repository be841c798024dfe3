//! What a colleague's file can try on those who compare, follow and merge it.

use crate::support::fixture::ORDERS;
use crate::support::process::Place;

/// Escapes, direction marks, markup and a formula, as TOML writes them.
const TRICKS: &str =
    "=1+1\\u001B]0;x\\u0007\\u001B[2J\\u009B31m\\u202E<script>|`x`](javascript:x)\\u2028\\r\\t";

/// The fixture with the tricks in every text that a person can enter.
fn tricked(which: &str) -> String {
    let mut out = String::new();
    for line in ORDERS.lines() {
        let key = line.split(" = ").next().unwrap_or_default();
        let texts = ["title", "environment", "note", "reason", "action", "owner", "by", "review"];
        if texts.contains(&key) && !line.ends_with("\"\"\"") {
            out.push_str(&format!("{key} = \"{which}{TRICKS}\"\n"));
        } else if key == "evidence" {
            out.push_str(&format!("evidence = [\"{which}{TRICKS}\"]\n"));
        } else {
            out.push_str(&format!("{line}\n"));
        }
    }
    out.push_str(&format!(
        "\n[answers.\"OLD-1.01\"]\nquestion = \"{which}{TRICKS}\"\nanswer = \"no\"\n\
         note = \"{which}{TRICKS}\"\n\"k{TRICKS}\" = 1\n"
    ));
    out
}

fn acts(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202E}' | '\u{2028}')
}

#[test]
fn nothing_in_a_file_acts_on_the_terminal() {
    let place = Place::new();
    place.write("a.review.toml", tricked("a"));
    place.write("b.review.toml", tricked("b"));
    let files = ["a.review.toml", "b.review.toml"];
    for format in ["text", "markdown", "csv"] {
        for command in ["diff", "trend"] {
            let run =
                place.run(&[&[command], &files[..], &["--format", format, "--full"]].concat());
            assert_eq!(run.code, 0, "{run:?}");
            assert!(run.out.len() > 500, "{run:?}");
            let out = run.out.replace("\r\n", "\n");
            assert!(!(out + &run.err).contains(acts), "{command} {format} {run:?}");
        }
    }
    let run = place.run(&[&["merge"], &files[..], &["-o", "out.review.toml"]].concat());
    assert_eq!(run.code, 1, "{run:?}");
    assert!(!run.err.contains(acts), "{run:?}");
    assert!(!place.text("out.review.toml").contains(acts));
    assert_eq!(place.run(&["check", "out.review.toml"]).code, 0);
    let run = place.run(&["git", "textconv", "a.review.toml"]);
    assert!(run.code == 0 && !run.out.contains(acts), "{run:?}");
}

#[test]
fn broken_and_strange_files_are_refused_and_never_panic() {
    let place = Place::new();
    place.write("a.review.toml", ORDERS);
    let half = &ORDERS[..ORDERS.find("answer = \"no\"").expect("an answer") + 8];
    let deep = format!("x = {}1{}", "[".repeat(200), "]".repeat(200));
    for (n, text) in
        ["", "\u{0}", half, "<<<<<<< a\n", &deep, "format = 1\n"].into_iter().enumerate()
    {
        let name = format!("{n}.toml");
        place.write(&name, text);
        for command in [
            &["diff", "a.review.toml", &name][..],
            &["diff", &name, "a.review.toml"],
            &["trend", "a.review.toml", &name],
            &["merge", "a.review.toml", &name, "-o", "out.toml"],
            &["merge", &name, "a.review.toml", "-o", "out.toml"],
            &["new", "out.toml", "--from", &name],
        ] {
            let run = place.run(command);
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{command:?} {run:?}");
            assert!(run.err.contains(&name) && run.err.len() < 20_000, "{command:?} {run:?}");
            assert!(!place.path("out.toml").exists(), "{command:?}");
        }
        let run = place.run(&["git", "textconv", &name]);
        assert_eq!(run.code, 0, "{run:?}");
    }
}
