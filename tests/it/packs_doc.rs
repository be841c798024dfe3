//! `docs/packs.md` from top to bottom, as somebody types it: its files are written, its commands are
//! run, and what they say is what the page shows.

use std::fs;
use std::path::Path;

use crate::support::process::{PROGRAM, Place};

const FILE: &str = "docs/packs.md";

/// A part of the page that does something.
#[derive(Debug)]
enum Step<'t> {
    Write { file: &'t str, text: &'t str },
    Run { wanted: i32, lines: &'t str, shown: Option<&'t str> },
}

fn steps(page: &str) -> Vec<Step<'_>> {
    let mut out = Vec::new();
    for part in page.split("<!-- ").skip(1) {
        let (says, rest) = part.split_once(" -->\n").expect("a closed mark");
        let fence = |rest| -> Option<(&str, &str)> {
            let rest: &str = rest;
            let (inside, after) = rest.split_once('\n')?.1.split_once("```")?;
            Some((inside, after))
        };
        let (inside, after) = fence(rest).expect("a block after the mark");
        if let Some(file) = says.strip_prefix("file: ") {
            out.push(Step::Write { file, text: inside });
            continue;
        }
        let wanted =
            says.strip_prefix("run: exits ").map_or(0, |code| code.parse().expect("a code"));
        let after = after.trim_start();
        let shown = after.starts_with("```text\n").then(|| fence(after).expect("closed").0);
        out.push(Step::Run { wanted, lines: inside, shown });
    }
    out
}

/// Runs lines of a shell as a person at a terminal sees them: both streams in one.
fn shell(place: &Place, lines: &str) -> (i32, String) {
    let mut command = place.command(&[]);
    let program = Path::new(PROGRAM).parent().expect("a folder");
    let path = format!("{}:/usr/bin:/bin", program.display());
    let mut shell = std::process::Command::new("/bin/sh");
    shell.args(["-c", &format!("exec 2>&1\nset -e\n{lines}")]).current_dir(place.path(""));
    shell.env_clear().env("PATH", path).env("HOME", place.home()).env("LC_ALL", "en");
    shell.envs(
        command
            .env("LANG", "en")
            .get_envs()
            .filter_map(|(key, value)| (key == "TENKEN_NOW").then_some((key, value?))),
    );
    let run = crate::support::process::outcome(
        {
            shell.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
            shell
        },
        b"",
    );
    (run.code, run.out.replace(&*place.home().to_string_lossy(), "~"))
}

/// `UPDATE_DOCS=1 cargo test --test it packs_doc` writes what is shown anew.
#[test]
fn every_command_of_the_page_says_what_the_page_shows() {
    let page = fs::read_to_string(FILE).expect("read");
    let place = Place::new();
    let mut renewed = String::new();
    let mut rest = page.as_str();
    let steps = steps(&page);
    assert!(steps.len() > 12, "{steps:?}");
    for step in steps {
        match step {
            Step::Write { file, text } => place.write(file, text),
            Step::Run { wanted, lines, shown } => {
                let (code, said) = shell(&place, lines);
                assert_eq!(code, wanted, "{lines}{said}");
                assert!(!said.contains("```"), "{said}");
                let Some(shown) = shown else {
                    assert_eq!(said, "", "{lines}");
                    continue;
                };
                let at = shown.as_ptr() as usize - rest.as_ptr() as usize;
                renewed.push_str(&rest[..at]);
                renewed.push_str(&said);
                rest = &rest[at + shown.len()..];
            }
        }
    }
    renewed.push_str(rest);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(FILE, &renewed).expect("written");
    } else {
        assert_eq!(renewed, page);
    }
}
