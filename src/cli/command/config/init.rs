//! `tenken config init`: a settings file in which every setting is explained and none is made.

use clap::ArgMatches;

use super::super::super::DONE;
use super::super::super::context::{Context, name};
use super::super::super::failure::Failure;
use crate::domain::Lang;
use crate::format::settings::KEYS;
use crate::shell::config::{self, NotWritten};
use crate::text::Texts;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let Some(path) = &context.config.path else {
        return Err(Failure::usage(t.error_config_no_home(), t.hint_config_no_home()));
    };
    let file = name(path);
    match config::write(path, &text(t), matches.get_flag("force")) {
        Ok(()) => {
            context.say(&t.config_written(&file));
            Ok(DONE)
        }
        Err(NotWritten::Exists) => {
            Err(Failure::usage(t.error_config_exists(&file), t.hint_config_exists()))
        }
        Err(NotWritten::Failed(why)) => Err(Failure::Write { file, why }),
    }
}

/// Returns the text of the file: comments alone.
fn text(t: &Texts) -> String {
    let mut out = comment(&t.config_head());
    for key in KEYS {
        let (about, lines) = setting(key, t);
        out.push('\n');
        out.push_str(&comment(&about));
        out.push_str(&comment(lines));
    }
    out
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}\n")).collect()
}

/// Returns what a setting is for, and its line as it is when nobody makes it.
fn setting(key: &str, t: &Texts) -> (String, &'static str) {
    match key {
        "lang" => match t.lang() {
            Lang::Ja => (t.config_lang(), "lang = \"ja\""),
            Lang::En => (t.config_lang(), "lang = \"en\""),
        },
        "color" => (t.config_color(), "color = \"auto\""),
        "theme" => (t.config_theme(), "theme = \"auto\""),
        "ascii" => (t.config_ascii(), "ascii = false"),
        "advance" => (t.config_advance(), "advance = true"),
        "reviewer" => (t.config_reviewer(), "reviewer = \"Sato\""),
        "mouse" => (t.config_mouse(), "mouse = true"),
        "report" => (t.config_report(), "[report]\nconfidentiality = \"Internal use only\""),
        "links" => (t.config_links(), "links = \"auto\""),
        "keys" => (
            t.config_keys(),
            "[keys]\nsummary = [\"s\"]\n[keys.checkpoints]\nnext-unanswered = [\"space\", \"f5\"]",
        ),
        _ => (String::new(), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::settings::{self, Settings};

    #[test]
    fn every_setting_stands_in_the_file_explained_and_not_made() {
        for lang in Lang::ALL {
            let text = text(&Texts::new(lang));
            assert_eq!(settings::parse(&text), (Settings::default(), Vec::new()), "{text}");
            let made: String = text
                .lines()
                .map(|line| line.strip_prefix("# ").unwrap_or(line))
                .filter(|line| {
                    line.starts_with('[')
                        || line.split_once(" = ").is_some_and(|(key, _)| is_key(key))
                })
                .map(|line| format!("{line}\n"))
                .collect();
            let (settings, problems) = settings::parse(&made);
            assert_eq!(problems, [], "{made}");
            let Settings {
                lang,
                color,
                theme,
                ascii,
                advance,
                reviewer,
                mouse,
                links,
                confidentiality,
                keys,
            } = settings;
            assert!(lang.is_some() && color.is_some() && theme.is_some() && ascii.is_some());
            assert!(advance.is_some() && reviewer.is_some() && mouse.is_some() && links.is_some());
            assert!(confidentiality.is_some());
            assert_eq!(keys.len(), 2);
            assert_eq!(config::keys::take(&keys).1, []);
            for key in KEYS {
                let (about, line) = setting(key, &Texts::new(Lang::En));
                assert!(!about.is_empty() && line.contains(key), "{key}");
            }
        }
    }

    fn is_key(text: &str) -> bool {
        text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    }
}
