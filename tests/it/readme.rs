//! The README stays true: its screens are drawn, its commands are run, its files exist.

use std::fs;

use tenken::domain::Lang;

use crate::support::process::Place;
use crate::support::stage::Stage;

const FILES: [(&str, Lang); 2] = [("README.md", Lang::En), ("README.ja.md", Lang::Ja)];

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|e| panic!("{file}: {e}"))
}

/// Returns each marked block: what the mark says, and the lines inside the fence.
fn blocks<'t>(text: &'t str, mark: &str) -> Vec<(&'t str, &'t str)> {
    let mark = format!("<!-- {mark}");
    text.split(&mark)
        .skip(1)
        .filter_map(|part| {
            let (says, rest) = part.split_once("-->")?;
            let (_, rest) = rest.split_once("```")?;
            let (_, rest) = rest.split_once('\n')?;
            let (inside, _) = rest.split_once("```")?;
            Some((says.trim().trim_start_matches(':').trim(), inside))
        })
        .collect()
}

/// Draws the screen that a mark names.
fn drawn(says: &str) -> String {
    let words: Vec<&str> = says.split_whitespace().collect();
    let [lang, size, scene] = words[..] else { panic!("{says}") };
    let (width, height) = size.split_once('x').expect("a size");
    let size = (width.parse().expect("columns"), height.parse().expect("rows"));
    let mut stage = Stage::half_done(Lang::parse(lang).expect("a language")).size(size.0, size.1);
    match scene {
        "answered" => stage.press("g2.01<enter>"),
        "summary" => stage.press("s"),
        other => panic!("{other}"),
    };
    stage.screen()
}

/// `UPDATE_README=1 cargo test --test it readme` writes the screens anew.
#[test]
fn the_screens_are_what_is_drawn() {
    for (file, _) in FILES {
        let text = read(file);
        let mut renewed = text.clone();
        let screens = blocks(&text, "screen");
        assert_eq!(screens.len(), 2, "{file}");
        for (says, inside) in screens {
            let old = format!("<!-- screen: {says} -->\n```text\n{inside}```");
            let new = format!("<!-- screen: {says} -->\n```text\n{}```", drawn(says));
            renewed = renewed.replace(&old, &new);
        }
        if std::env::var_os("UPDATE_README").is_some() {
            fs::write(file, &renewed).expect("written");
        }
        assert!(renewed == read(file), "{file}: a screen is another one now");
    }
}

#[test]
fn the_commands_do_what_they_say() {
    for (file, lang) in FILES {
        let text = read(file);
        let commands = blocks(&text, "run");
        assert_eq!(commands.len(), 1, "{file}");
        let place = Place::new();
        for line in commands[0].1.lines() {
            let line = line.strip_prefix("$ tenken ").expect("a command");
            let mut arguments = words(line);
            arguments.extend(["--lang".to_owned(), lang.code().to_owned()]);
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let outcome = place.run(&arguments);
            assert_eq!(outcome.code, 0, "{line}: {outcome:?}");
        }
    }
}

/// Splits a command into words; double quotes hold words together.
fn words(line: &str) -> Vec<String> {
    line.split('"')
        .enumerate()
        .flat_map(|(i, part)| match i % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

#[test]
fn every_file_that_is_named_exists_and_every_command_is_known() {
    let place = Place::new();
    for (file, _) in FILES {
        let text = read(file);
        for target in text.split("](").skip(1).filter_map(|p| p.split_once(')')).map(|(t, _)| t) {
            assert!(
                target.starts_with("https://") || fs::exists(target).expect("asked"),
                "{file}: {target}"
            );
        }
        let rows = text.lines().filter_map(|l| l.strip_prefix("| `tenken "));
        for word in rows.filter_map(|l| l.split([' ', '`']).next()).filter(|w| *w != "FILE") {
            let help = place.run(&[word, "--help"]);
            assert_eq!(help.code, 0, "{file}: tenken {word}");
        }
    }
}

#[test]
fn the_version_of_rust_is_the_one_that_is_tested() {
    let cargo: toml::Table = read("Cargo.toml").parse().expect("TOML");
    let version = cargo["package"]["rust-version"].as_str().expect("a version");
    for (file, _) in FILES {
        assert!(read(file).contains(version), "{file} does not say Rust {version}");
    }
}
