//! The user's settings: the text of `config.toml` in, values out, with every problem noted.

use toml::de::DeTable;

use super::problem::{Problem, ProblemKind};
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

/// When to use colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
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
    pub color: Option<Color>,
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
}

/// The keys of `config.toml`, in the order of the docs.
pub const KEYS: [&str; 7] = ["lang", "color", "theme", "ascii", "advance", "reviewer", "mouse"];

/// Parses `config.toml`: what can be used, and all that is wrong.
#[must_use]
pub fn parse(text: &str) -> (Settings, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let problem = |e: &toml::de::Error| {
            let kind = ProblemKind::Syntax { message: e.message().to_owned() };
            Problem::new(kind, e.span().unwrap_or(0..0))
        };
        return (Settings::default(), errors.iter().map(problem).collect());
    }
    let mut problems = Vec::new();
    let mut reader = TableReader::new(table.get_ref(), "", 0..0, &mut problems);
    reader.expect_only(&KEYS);
    let mut flag = |key| reader.get(key).is_some().then(|| reader.flag(key));
    let (ascii, advance, mouse) = (flag("ascii"), flag("advance"), flag("mouse"));
    let settings = Settings {
        lang: reader.word("lang", &["ja", "en", "both"], Speech::parse),
        color: reader.word("color", &["auto", "always", "never"], Color::parse),
        theme: reader.word("theme", &Theme::TOKENS, Theme::parse),
        ascii,
        advance,
        reviewer: reader.text("reviewer").filter(|name| !name.raw().trim().is_empty()),
        mouse,
    };
    problems.sort_by_key(|p| p.span.start);
    (settings, problems)
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
