//! The user's settings: the text of `config.toml` in, values out, with every problem noted.

use std::ops::Range;

use toml::de::DeTable;

use super::problem::Problem;
use super::read::TableReader;
use crate::domain::{Lang, Untrusted};

/// The languages that content is shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speech {
    /// One language.
    One(Lang),
    /// Both at once.
    Both,
}

impl Speech {
    /// Reads a setting: `ja`, `en`, a locale name, or `both`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.trim().eq_ignore_ascii_case("both") {
            return Some(Self::Both);
        }
        Lang::parse(text).map(Self::One)
    }

    /// Returns the token of settings and options.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::One(lang) => lang.code(),
            Self::Both => "both",
        }
    }
}

/// When to use something that not every terminal has: colour, links.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum When {
    /// Where it is known to work.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl When {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Always, Self::Never];

    /// Returns the token of settings and options.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    /// Reads the token.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.token() == token)
    }
}

/// The colours of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the terminal tells of its background, or else what can be read on any.
    #[default]
    Auto,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// States as blocks of colour, nothing in grey.
    HighContrast,
    /// Without telling red from green.
    ColorBlind,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Auto, Self::Dark, Self::Light, Self::HighContrast, Self::ColorBlind];

    /// Their tokens.
    pub const TOKENS: [&str; 5] = ["auto", "dark", "light", "high-contrast", "color-blind"];

    /// Returns the token of settings.
    #[must_use]
    pub fn token(self) -> &'static str {
        Self::TOKENS[self as usize]
    }

    /// Reads the token.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.token() == token)
    }
}

/// What `config.toml` says; what it does not say is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub lang: Option<Speech>,
    /// When to use colour.
    pub color: Option<When>,
    /// The colours of the interface.
    pub theme: Option<Theme>,
    /// Only ASCII signs.
    pub ascii: Option<bool>,
    /// Move to the next unanswered checkpoint after an answer.
    pub advance: Option<bool>,
    /// Who answers, unless a command says otherwise.
    pub reviewer: Option<Untrusted>,
    /// Take the mouse.
    pub mouse: Option<bool>,
    /// The line at the head of every report, e.g. who may read it.
    pub confidentiality: Option<Untrusted>,
    /// When the interface makes links that the terminal opens.
    pub links: Option<When>,
    /// The keys that were changed.
    pub keys: Vec<KeyLine>,
}

/// A line of `[keys]`: an action, and the keys that it shall have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyLine {
    /// The screen, and where it is named; every screen when there is none.
    pub screen: Option<Named>,
    /// It is the first line of its table.
    pub is_first: bool,
    /// The action, and where it is named.
    pub action: Named,
    /// The keys, and where each is named.
    pub keys: Vec<Named>,
}

/// A name, and the bytes at which it stands.
pub type Named = (String, Range<usize>);

/// The keys of `config.toml`, in the order of the docs.
pub const KEYS: [&str; 10] =
    ["lang", "color", "theme", "ascii", "advance", "reviewer", "mouse", "links", "report", "keys"];

/// Parses `config.toml`: what can be used, and all that is wrong.
#[must_use]
pub fn parse(text: &str) -> (Settings, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let problems = errors.iter().map(|e| Problem::syntax(text, e)).collect();
        return (Settings::default(), problems);
    }
    let mut problems = Vec::new();
    let mut reader = TableReader::new(table.get_ref(), "", 0..0, &mut problems);
    reader.expect_only(&KEYS);
    let mut flag = |key| reader.get(key).is_some().then(|| reader.flag(key));
    let (ascii, advance, mouse) = (flag("ascii"), flag("advance"), flag("mouse"));
    let settings = Settings {
        lang: reader.word("lang", &["ja", "en", "both"], Speech::parse),
        color: reader.word("color", &["auto", "always", "never"], When::parse),
        theme: reader.word("theme", &Theme::TOKENS, Theme::parse),
        ascii,
        advance,
        reviewer: reader.text("reviewer").filter(|name| !name.raw().trim().is_empty()),
        mouse,
        confidentiality: confidentiality(&mut reader),
        links: reader.word("links", &["auto", "always", "never"], When::parse),
        keys: keys(&mut reader),
    };
    problems.sort_by_key(|p| p.span.start);
    (settings, problems)
}

/// Reads `[report]`.
fn confidentiality(reader: &mut TableReader<'_, '_, '_>) -> Option<Untrusted> {
    let (table, span) = reader.table("report")?;
    let mut reader = reader.inside("report".to_owned(), table, span);
    reader.expect_only(&["confidentiality"]);
    reader.text("confidentiality")
}

/// Reads `[keys]` and the tables in it, one a screen.
fn keys(reader: &mut TableReader<'_, '_, '_>) -> Vec<KeyLine> {
    let mut out = Vec::new();
    let Some((table, span)) = reader.table("keys") else { return out };
    let mut reader = reader.inside("keys".to_owned(), table, span);
    for (name, value) in table.iter() {
        let named = (name.get_ref().to_string(), name.span());
        let Some(screen) = value.get_ref().as_table() else {
            out.extend(key_line(&mut reader, None, named));
            continue;
        };
        let path = reader.path(name.get_ref());
        let mut reader = reader.inside(path, screen, value.span());
        for (at, action) in screen.keys().enumerate() {
            let action = (action.get_ref().to_string(), action.span());
            let line = key_line(&mut reader, Some(named.clone()), action);
            out.extend(line.map(|line| KeyLine { is_first: at == 0, ..line }));
        }
    }
    out
}

/// Reads one line: a list of keys, or one key alone.
fn key_line(
    reader: &mut TableReader<'_, '_, '_>,
    screen: Option<Named>,
    action: Named,
) -> Option<KeyLine> {
    let keys = reader.names(&action.0)?;
    Some(KeyLine { screen, is_first: true, action, keys })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_used_of_a_broken_file_is_used() {
        let (settings, problems) = parse("lang = \"ja\"\ncolor = \"pink\"\nasci = true\n");
        assert_eq!(settings.lang, Some(Speech::One(Lang::Ja)));
        assert_eq!(settings.color, None);
        let lines: Vec<usize> = problems.iter().map(|p| p.span.start).collect();
        assert_eq!(lines.len(), 2, "{problems:?}");
    }

    #[test]
    fn an_empty_file_says_nothing() {
        assert_eq!(parse(""), (Settings::default(), Vec::new()));
    }
}
