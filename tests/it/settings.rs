//! The settings file: what it can say, what is wrong with it, and the keys that it changes.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use tenken::app::keymap::{self, Keys, tables};
use tenken::app::screen::Start;
use tenken::app::{Action, Key, Languages, Msg, Opened, Session, Settings};
use tenken::domain::{Answer, Lang};
use tenken::format::settings;
use tenken::shell::config;
use tenken::text::Texts;
use tenken::ui::labels;

use crate::support::process::{Outcome, Place};
use crate::support::stage::{Stage, content, empty_review, now};

/// Returns the keys that settings leave.
fn keys(text: &str) -> Keys {
    let (keys, problems) = config::keys::take(&settings::parse(text).0.keys);
    assert_eq!(problems, []);
    keys
}

fn open_with(text: &str, lang: Lang) -> Stage {
    let session = Session::new(content(), empty_review(), "orders.review.toml".into(), false);
    let opened = Opened { session, place: None, languages: None, is_new: false, recovered: None };
    let settings = Settings { keys: keys(text), ..Settings::default() };
    Stage::with(tenken::app::App::open(opened, Languages::One(lang), settings, now()))
}

fn settings_file(place: &Place) -> PathBuf {
    place.home().join(".config/tenken/config.toml")
}

fn write_settings(place: &Place, text: &str) {
    let file = settings_file(place);
    fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    fs::write(file, text).expect("written");
}

fn at_home(place: &Place, run: &Outcome) -> String {
    let text = format!("{}--\n{}exit {}\n", run.out, run.err, run.code);
    text.replace(&place.home().display().to_string(), "~")
}

#[test]
fn what_a_screen_tells_and_matches_is_what_the_settings_say() {
    let text = "[keys.checkpoints]\nanswer-yes = [\"e\", \"F7\"]\nsummary = [\"F5\"]\nflag = []\n";
    let mut stage = open_with(text, Lang::En).size(120, 40);
    assert!(stage.sees(" e Yes ") && !stage.sees(" y Yes "));
    assert!(stage.sees("F5 Summary") && !stage.sees("f Flag"));
    stage.press("y");
    assert_eq!(stage.answer("SEC-1.01"), None);
    stage.press("f");
    assert!(!stage.entry("SEC-1.01").flag);
    stage.send(Msg::Key(Key::F(7)));
    assert_eq!(stage.answer("SEC-1.01"), Some("yes"));
    stage.press("?");
    assert!(stage.sees("e F7") && stage.sees("answer: Yes"));
    stage.press("<esc>");
    stage.send(Msg::Key(Key::F(5)));
    assert!(stage.sees("By section"));
}

#[test]
fn hints_name_the_keys_that_there_are() {
    let text = "[keys]\nundo = [\"ctrl-z\"]\nsuspend = []\nscroll-down = [\"F9\"]\n";
    let mut stage = open_with(text, Lang::Ja);
    stage.press("y");
    assert!(stage.sees("Ctrl-Z で元に戻す"));
    stage.press("i");
    assert!(stage.sees("F9 で続き"));
    // A question over a screen leaves that screen's hints as they are.
    stage.press("g");
    assert!(stage.sees("F9 で続き") && stage.sees(" y はい "));
    let mut stage = open_with("[keys]\nundo = []\n", Lang::En);
    stage.press("y");
    assert!(stage.sees("((no key) to undo)"));
}

#[test]
fn every_action_has_one_name_and_every_name_one_action() {
    let mut seen: Vec<(&str, Action)> = Vec::new();
    for binding in tables().iter().flat_map(|t| t.keys) {
        let name = binding.action.name();
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit()));
        match seen.iter().find(|(n, a)| *n == name || *a == binding.action) {
            Some(known) => assert_eq!(*known, (name, binding.action)),
            None => seen.push((name, binding.action)),
        }
    }
}

#[test]
fn every_table_can_be_changed() {
    let source = include_str!("../../src/app/keymap.rs");
    let written = source.lines().filter(|line| line.contains(": Bindings = &["));
    let names: Vec<&str> = written.clone().filter(|line| line.starts_with("pub static ")).collect();
    assert_eq!(names.len(), written.count(), "a table is a static, so that it is one place");
    for name in &names {
        let name = name.trim_start_matches("pub static ").split(':').next().unwrap_or_default();
        assert!(
            source.contains(&format!("\", {name})")) || source.contains(&format!("\", {name}, ")),
            "{name}"
        );
    }
    let multi_line = source.matches("pub static ").count();
    assert_eq!(multi_line, tables().len());
}

#[test]
fn every_key_that_is_shown_can_be_written_in_the_settings() {
    for key in tables().iter().flat_map(|t| t.keys).flat_map(|b| b.keys) {
        assert_eq!(Key::parse(&labels::key(*key)), Some(*key), "{key:?}");
    }
}

#[test]
fn every_screen_that_is_drawn_takes_its_keys_from_the_tables() {
    let changed = "[keys]\nlanguage = [\"F8\"]\n";
    let mut stage = open_with(changed, Lang::En);
    for way in ["", "P", "<esc>o", "<esc>s", "<esc>?"] {
        stage.press(way);
        let own = stage.app.bindings();
        assert_eq!(keymap::key_of(own, Action::Language), Some(Key::F(8)), "{way}");
        let usual = stage.app.screen().bindings();
        assert!(tables().iter().any(|t| std::ptr::eq(t.keys, usual)), "{way}");
    }
    let settings = Settings { keys: keys(changed), ..Settings::default() };
    let start = Start::default();
    let app = tenken::app::App::start(start, Languages::One(Lang::En), settings, now());
    let mut stage = Stage::with(app);
    stage.press("?");
    assert!(stage.sees("F8"), "the help of the start screen");
}

#[test]
fn all_mistakes_are_told_at_once_and_everything_else_goes_on() {
    let place = Place::new();
    write_settings(
        &place,
        "lang = \"fr\"\n\
         theme = \"pink\"\n\
         reviewer = \"佐藤\"\n\
         colour = \"never\"\n\
         [keys]\n\
         summry = [\"z\"]\n\
         overview = [\"hyper-o\"]\n\
         quit = []\n\
         next-field = \"x\"\n\
         note = 3\n\
         [keys.checkpoints]\n\
         flag = [\"n\"]\n\
         begin = [\"b\"]\n\
         [keys.nowhere]\n\
         flag = [\"b\"]\n",
    );
    for lang in ["ja", "en"] {
        let run = place.run(&["config", "show", "--lang", lang]);
        assert_eq!(run.code, 0);
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("mistakes_{lang}"), at_home(&place, &run));
        });
    }
}

#[test]
fn a_file_that_is_no_toml_is_told_about_and_ignored() {
    let place = Place::new();
    write_settings(&place, "lang = \"ja\"\n[keys\nascii = yes\n");
    let run = place.run(&["config", "show", "--lang", "en"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("config.toml:2:6"), "{run:?}");
    assert!(run.out.contains("ascii = false"), "{run:?}");
}

#[test]
fn a_settings_file_is_written_once_and_means_nothing_until_it_is_edited() {
    for lang in ["ja", "en"] {
        let place = Place::new();
        let run = place.run(&["config", "init", "--lang", lang]);
        assert_eq!(run.code, 0, "{run:?}");
        let text = fs::read_to_string(settings_file(&place)).expect("written");
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(format!("init_{lang}"), text);
        });
        let shown = place.run(&["config", "show", "--lang", lang]);
        assert!(shown.err.is_empty() && !shown.out.contains("settings file"), "{shown:?}");

        write_settings(&place, "# mine\n");
        let run = place.run(&["config", "init", "--lang", lang]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("--force"), "{run:?}");
        assert_eq!(fs::read_to_string(settings_file(&place)).expect("read"), "# mine\n");
        let run = place.run(&["config", "init", "--force", "--lang", lang]);
        assert_eq!(run.code, 0, "{run:?}");
        assert_eq!(fs::read_to_string(settings_file(&place)).expect("read"), text);
    }
}

#[test]
fn the_list_of_keys_marks_those_that_were_changed() {
    let place = Place::new();
    write_settings(&place, "[keys.checkpoints]\nflag = [\"F4\"]\n");
    let run = place.run(&["config", "keys", "--lang", "en"]);
    let line = run.out.lines().find(|l| l.starts_with("flag ")).expect("there");
    assert!(line.contains("F4") && line.ends_with("(usually f)"), "{line}");
    assert_eq!(run.out.matches("(usually").count(), 1);
    let shown = place.run(&["config", "show", "--lang", "en"]);
    assert!(shown.out.contains("keys.checkpoints.flag = [\"F4\"]\n"), "{shown:?}");
}

#[test]
fn the_theme_comes_from_the_environment_first() {
    let place = Place::new();
    write_settings(&place, "theme = \"light\"\n");
    let run = place.run(&["config", "show", "--lang", "en"]);
    assert!(run.out.contains("theme = \"light\"") && run.out.contains("from the settings file"));
    let mut command = place.command(&["config", "show", "--lang", "en"]);
    command.env("TENKEN_THEME", "high-contrast");
    let run = crate::support::process::outcome(command, b"");
    let line = run.out.lines().find(|l| l.starts_with("theme")).expect("there");
    assert!(line.contains("high-contrast") && line.contains("TENKEN_THEME"), "{line}");
}

#[cfg(unix)]
#[test]
fn the_interface_starts_with_broken_settings_and_says_so() {
    let place = Place::with_review();
    write_settings(&place, "theme = \"pink\"\n[keys]\nsummary = [\"F5\"]\nflag = [\"n\"]\n");
    let mut terminal = crate::support::pty::Start::new(&place, &["orders.review.toml"]).run();
    terminal.see(&["設定ファイルに誤りが 2 件", "tenken config show"]);
    terminal.press_and_see("\x1b[15~", &["セクション別"]);
    terminal.press("\x1bq");
}

/// The settings in the docs are all there, and can be read.
#[test]
fn the_docs_explain_every_setting() {
    let page = include_str!("../../docs/config.md");
    let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next());
    let (made, problems) = settings::parse(example.expect("an example"));
    assert_eq!(problems, []);
    assert_eq!(config::keys::take(&made.keys).1, []);
    for key in settings::KEYS {
        let named = page.contains(&format!("`{key}`")) || page.contains(&format!("`{key}."));
        assert!(named, "{key} is not in the docs");
        assert!(example.is_some_and(|e| e.contains(key)), "{key} is not in the example");
    }
    let all = settings::Settings { keys: Vec::new(), ..made };
    assert!(!format!("{all:?}").contains("None"), "{all:?}");
    for token in settings::Theme::TOKENS {
        assert!(page.contains(&format!("`{token}`")), "{token}");
    }
}

/// The table of keys in the docs; written anew with `UPDATE_DOCS=1`.
#[test]
fn the_docs_list_every_key() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");
    let page = keys_page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(file, &page).expect("written");
    }
    assert_eq!(fs::read_to_string(file).unwrap_or_default(), page, "UPDATE_DOCS=1 writes it");
}

fn keys_page() -> String {
    let texts = Texts::new(Lang::En);
    let mut out = String::from(
        "# Keys\n\n\
         Every key of the interface, screen by screen, from the table that matches them. `tenken config keys`\n\
         prints the same with your own changes, and in Japanese; [config.md](config.md) says how to change them.\n",
    );
    let mut name = "";
    for table in tables() {
        if table.name == name {
            out.push('\n');
        } else {
            name = table.name;
            write!(out, "\n## {name}\n\n").expect("written");
        }
        out.push_str("| action | keys | what it does |\n|---|---|---|\n");
        for binding in table.keys {
            let keys: Vec<String> =
                binding.keys.iter().map(|k| format!("`{}`", labels::key(*k))).collect();
            let does = labels::action_long(&texts, binding.action);
            writeln!(out, "| `{}` | {} | {does} |", binding.action.name(), keys.join(" "))
                .expect("written");
        }
    }
    out
}

#[test]
fn answers_are_told_by_the_keys_that_give_them_everywhere() {
    let text = "[keys.checkpoints]\nanswer-no = [\"0\"]\n[keys.workshop]\nanswer-no = [\"0\"]\n";
    let mut stage = open_with(text, Lang::En);
    stage.press("w");
    assert!(stage.sees(" 0 No "), "in the workshop layout");
    stage.press("0");
    assert_eq!(stage.answer("SEC-1.01"), Some(Answer::No.token()));
}
