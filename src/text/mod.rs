//! Every text of tenken's own in Japanese and English, through Fluent, as typed functions.
//!
//! [`catalog`] is the only list of messages: one row there, one message in each of
//! `locales/ja/*.ftl` and `locales/en/*.ftl`. A misspelt message or argument does not compile; a
//! message that is missing, unused or takes other variables fails `tests/it/locales.rs`.
//!
//! *Invariant:* nothing here knows what the words are for: no screen, no command, no file at run
//! time. Content of packs is not here; it is `Localized` in the domain.

pub mod catalog;
pub mod wrap;

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use fluent::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::domain::Lang;

/// The files that messages stand in; each is read when its first message is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The interface.
    App,
    /// Reports.
    Report,
    /// Commands and their help.
    Cli,
    /// Problems and what to do about them.
    Error,
    /// Reports for a browser.
    Html,
    /// What is handed on in other formats: tables, actions, handouts.
    Export,
    /// The design documents that gaps belong in.
    Documents,
    /// Comparing, filters, and what was said last time.
    Compare,
    /// Plans, sessions, and what a room needs.
    Workshop,
    /// Themes, keys and the settings file.
    Look,
    /// Packs that teams bring.
    Packs,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 11] = [
        Self::App,
        Self::Report,
        Self::Cli,
        Self::Error,
        Self::Html,
        Self::Export,
        Self::Documents,
        Self::Compare,
        Self::Workshop,
        Self::Look,
        Self::Packs,
    ];

    /// Returns the Fluent source of this part in a language.
    #[must_use]
    pub fn source(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::App, Lang::Ja) => include_str!("../../locales/ja/app.ftl"),
            (Self::App, Lang::En) => include_str!("../../locales/en/app.ftl"),
            (Self::Report, Lang::Ja) => include_str!("../../locales/ja/report.ftl"),
            (Self::Report, Lang::En) => include_str!("../../locales/en/report.ftl"),
            (Self::Cli, Lang::Ja) => include_str!("../../locales/ja/cli.ftl"),
            (Self::Cli, Lang::En) => include_str!("../../locales/en/cli.ftl"),
            (Self::Error, Lang::Ja) => include_str!("../../locales/ja/error.ftl"),
            (Self::Error, Lang::En) => include_str!("../../locales/en/error.ftl"),
            (Self::Html, Lang::Ja) => include_str!("../../locales/ja/html.ftl"),
            (Self::Html, Lang::En) => include_str!("../../locales/en/html.ftl"),
            (Self::Export, Lang::Ja) => include_str!("../../locales/ja/export.ftl"),
            (Self::Export, Lang::En) => include_str!("../../locales/en/export.ftl"),
            (Self::Documents, Lang::Ja) => include_str!("../../locales/ja/documents.ftl"),
            (Self::Documents, Lang::En) => include_str!("../../locales/en/documents.ftl"),
            (Self::Compare, Lang::Ja) => include_str!("../../locales/ja/compare.ftl"),
            (Self::Compare, Lang::En) => include_str!("../../locales/en/compare.ftl"),
            (Self::Workshop, Lang::Ja) => include_str!("../../locales/ja/workshop.ftl"),
            (Self::Workshop, Lang::En) => include_str!("../../locales/en/workshop.ftl"),
            (Self::Look, Lang::Ja) => include_str!("../../locales/ja/look.ftl"),
            (Self::Look, Lang::En) => include_str!("../../locales/en/look.ftl"),
            (Self::Packs, Lang::Ja) => include_str!("../../locales/ja/packs.ftl"),
            (Self::Packs, Lang::En) => include_str!("../../locales/en/packs.ftl"),
        }
    }
}

/// All messages in one language.
pub struct Texts {
    lang: Lang,
    parts: [OnceCell<PartTexts>; 11],
}

/// The messages of a part: where each stands, and those that were asked for.
struct PartTexts {
    places: HashMap<&'static str, &'static str>,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl PartTexts {
    fn new(part: Part, lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks would reach the terminal and show as boxes.
        bundle.set_use_isolating(false);
        Self { places: places(part.source(lang)), parsed: RefCell::new(bundle) }
    }

    /// Parses a message when it is asked for the first time: a screen needs a few of hundreds.
    fn parse(&self, id: &str) {
        if self.parsed.borrow().has_message(id) {
            return;
        }
        if let Some(source) = self.places.get(id) {
            // The tests parse every message; one that does not parse is shown by its id.
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(resource, _)| resource);
            self.parsed.borrow_mut().add_resource_overriding(resource);
        }
    }
}

/// Finds where each message stands: from a line that begins with its name to the next such line.
fn places(source: &'static str) -> HashMap<&'static str, &'static str> {
    let mut out = HashMap::new();
    let mut open: Option<(&'static str, usize)> = None;
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic());
        if (begins || line.starts_with('#'))
            && let Some((id, start)) = open.take()
        {
            out.insert(id, &source[start..at]);
        }
        if begins {
            let id = line.split([' ', '=']).next().unwrap_or("");
            open = Some((id, at));
        }
        at += line.len();
    }
    if let Some((id, start)) = open {
        out.insert(id, &source[start..]);
    }
    out
}

impl Texts {
    /// Makes the messages of a language; nothing is read before a message is asked for.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, parts: [const { OnceCell::new() }; 11] }
    }

    /// Returns the language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn message(&self, part: Part, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let texts = self.parts[part as usize].get_or_init(|| PartTexts::new(part, self.lang));
        texts.parse(id);
        let bundle = texts.parsed.borrow();
        let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, args, &mut errors).into_owned()
    }
}

/// Both languages' messages.
pub struct Bilingual {
    ja: Texts,
    en: Texts,
}

impl Default for Bilingual {
    fn default() -> Self {
        Self { ja: Texts::new(Lang::Ja), en: Texts::new(Lang::En) }
    }
}

impl Bilingual {
    /// Returns the messages of a language.
    #[must_use]
    pub fn of(&self, lang: Lang) -> &Texts {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }

    /// Returns the messages of each language.
    #[must_use]
    pub fn each(&self) -> [&Texts; 2] {
        [&self.ja, &self.en]
    }
}
