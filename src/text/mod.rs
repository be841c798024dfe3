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

use std::cell::OnceCell;

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
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 4] = [Self::App, Self::Report, Self::Cli, Self::Error];

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
        }
    }
}

/// All messages in one language.
pub struct Texts {
    lang: Lang,
    bundles: [OnceCell<FluentBundle<FluentResource>>; 4],
}

impl Texts {
    /// Makes the messages of a language; nothing is read before a message is asked for.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, bundles: [const { OnceCell::new() }; 4] }
    }

    /// Returns the language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn bundle(&self, part: Part) -> &FluentBundle<FluentResource> {
        self.bundles[part as usize].get_or_init(|| {
            let id: LanguageIdentifier = self.lang.code().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new(vec![id]);
            // Isolation marks would reach the terminal and show as boxes.
            bundle.set_use_isolating(false);
            // The tests parse every file; a line that does not parse is left out here.
            let resource = FluentResource::try_new(part.source(self.lang).to_owned())
                .unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
            bundle
        })
    }

    fn message(&self, part: Part, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle(part);
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
}
