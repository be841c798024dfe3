//! Every text of tenken's own in Japanese and English, through Fluent, as typed functions.
//!
//! [`catalog`] is the only list of messages: one row there, one message in each of
//! `locales/ja/*.ftl` and `locales/en/*.ftl`. A misspelt message or argument does not compile; a
//! message that is missing, unused or takes other variables fails `tests/it/locales.rs`.
//!
//! *Invariant:* nothing here knows what the words are for: no screen, no command, no file at run
//! time. Content of packs is not here; it is `Localized` in the domain.

pub mod catalog;
mod fill;
mod places;
pub mod wrap;

use std::cell::{Cell, OnceCell, RefCell};

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
    /// Packs from documents and documents from packs.
    Page,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 12] = [
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
        Self::Page,
    ];

    /// Returns the Fluent source of this part in a language.
    #[must_use]
    pub fn source(self, lang: Lang) -> &'static str {
        self.files(lang).0
    }

    /// Returns the Fluent source of this part in a language, and where its messages stand in it.
    fn files(self, lang: Lang) -> (&'static str, &'static [u8]) {
        macro_rules! files {
            ($lang:literal, $name:literal) => {
                (
                    include_str!(concat!("../../locales/", $lang, "/", $name, ".ftl")),
                    include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".", $lang, ".places")),
                )
            };
        }
        match (self, lang) {
            (Self::App, Lang::Ja) => files!("ja", "app"),
            (Self::App, Lang::En) => files!("en", "app"),
            (Self::Report, Lang::Ja) => files!("ja", "report"),
            (Self::Report, Lang::En) => files!("en", "report"),
            (Self::Cli, Lang::Ja) => files!("ja", "cli"),
            (Self::Cli, Lang::En) => files!("en", "cli"),
            (Self::Error, Lang::Ja) => files!("ja", "error"),
            (Self::Error, Lang::En) => files!("en", "error"),
            (Self::Html, Lang::Ja) => files!("ja", "html"),
            (Self::Html, Lang::En) => files!("en", "html"),
            (Self::Export, Lang::Ja) => files!("ja", "export"),
            (Self::Export, Lang::En) => files!("en", "export"),
            (Self::Documents, Lang::Ja) => files!("ja", "documents"),
            (Self::Documents, Lang::En) => files!("en", "documents"),
            (Self::Compare, Lang::Ja) => files!("ja", "compare"),
            (Self::Compare, Lang::En) => files!("en", "compare"),
            (Self::Workshop, Lang::Ja) => files!("ja", "workshop"),
            (Self::Workshop, Lang::En) => files!("en", "workshop"),
            (Self::Look, Lang::Ja) => files!("ja", "look"),
            (Self::Look, Lang::En) => files!("en", "look"),
            (Self::Packs, Lang::Ja) => files!("ja", "packs"),
            (Self::Packs, Lang::En) => files!("en", "packs"),
            (Self::Page, Lang::Ja) => files!("ja", "page"),
            (Self::Page, Lang::En) => files!("en", "page"),
        }
    }
}

/// All messages in one language.
pub struct Texts {
    lang: Lang,
    parts: [OnceCell<PartTexts>; 12],
    lately: Lately,
}

/// How many messages are remembered: more than a screen has.
const REMEMBERED: usize = 256;

/// The messages that were found lately and have nothing for Fluent to decide: each screen asks for much the same fifty again, and
/// looking one up goes to a dozen places all over the program.
#[derive(Default)]
struct Lately(OnceCell<Box<[Cell<Option<Known>>]>>);

/// A message that was found: its part, its id, its text.
type Known = (Part, &'static str, &'static str);

impl Lately {
    /// Returns where a message is remembered. Ids are texts of the program, which stay where they are;
    /// where two of them share a place the later one is remembered.
    fn place(&self, id: &'static str) -> Option<&Cell<Option<Known>>> {
        let places = self.0.get_or_init(|| vec![Cell::new(None); REMEMBERED].into());
        places.get((id.as_ptr().addr() / 8 + id.len()) % REMEMBERED)
    }

    fn get(&self, part: Part, id: &'static str) -> Option<&'static str> {
        let (its_part, its_id, text) = self.place(id)?.get()?;
        (its_part == part && std::ptr::eq(its_id, id)).then_some(text)
    }

    fn put(&self, part: Part, id: &'static str, text: &'static str) {
        if let Some(place) = self.place(id) {
            place.set(Some((part, id, text)));
        }
    }
}

/// The messages of a part.
struct PartTexts {
    lang: Lang,
    source: &'static str,
    places: &'static [u8],
    /// Those that Fluent was asked for.
    parsed: OnceCell<RefCell<FluentBundle<FluentResource>>>,
}

impl PartTexts {
    fn new(part: Part, lang: Lang) -> Self {
        let (source, places) = part.files(lang);
        Self { lang, source, places, parsed: OnceCell::new() }
    }

    fn bundle(&self) -> &RefCell<FluentBundle<FluentResource>> {
        self.parsed.get_or_init(|| {
            let id: LanguageIdentifier = self.lang.code().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new(vec![id]);
            // Isolation marks would reach the terminal and show as boxes.
            bundle.set_use_isolating(false);
            RefCell::new(bundle)
        })
    }

    /// Parses a message when it is asked for the first time: a screen needs a few of hundreds.
    fn parse(&self, id: &str, message: &str) {
        if self.bundle().borrow().has_message(id) {
            return;
        }
        // The tests parse every message; one that does not parse is shown by its id.
        let resource =
            FluentResource::try_new(message.to_owned()).unwrap_or_else(|(resource, _)| resource);
        self.bundle().borrow_mut().add_resource_overriding(resource);
    }
}

impl Texts {
    /// Makes the messages of a language; nothing is read before a message is asked for.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, parts: [const { OnceCell::new() }; 12], lately: Lately::default() }
    }

    /// Returns the language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    fn message(&self, part: Part, id: &'static str, args: Option<&FluentArgs<'_>>) -> String {
        if let Some(said) = self.lately.get(part, id).and_then(|text| fill::fill(text, args)) {
            return said;
        }
        let texts = self.parts[part as usize].get_or_init(|| PartTexts::new(part, self.lang));
        let Some(message) = places::find(texts.places, texts.source, id) else {
            return id.to_owned();
        };
        if let Some(text) = places::on_one_line(message, id)
            && let Some(said) = fill::fill(text, args)
        {
            self.lately.put(part, id, text);
            return said;
        }
        texts.parse(id, message);
        let bundle = texts.bundle().borrow();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_is_found() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for _ in 0..2 {
                for row in catalog::all() {
                    let said = texts.message(row.part, row.id, None);
                    let alone = Texts::new(lang).message(row.part, row.id, None);
                    assert_eq!(said, alone, "{}", row.id);
                }
            }
        }
    }

    #[test]
    fn every_message_is_found_and_one_that_is_filled_in_is_what_fluent_makes_of_it() {
        let mut filled = 0;
        for row in catalog::all() {
            for lang in Lang::ALL {
                let texts = PartTexts::new(row.part, lang);
                let message = places::find(texts.places, texts.source, row.id).expect(row.id);
                let mut args = FluentArgs::new();
                for (number, name) in row.args.iter().enumerate() {
                    match number % 2 {
                        0 => args.set(*name, "{ $x } \u{2068}"),
                        _ => args.set(*name, number),
                    }
                }
                let text = places::on_one_line(message, row.id);
                let Some(text) = text.and_then(|text| fill::fill(text, Some(&args))) else {
                    continue;
                };
                filled += 1;
                texts.parse(row.id, message);
                let bundle = texts.bundle().borrow();
                let pattern = bundle.get_message(row.id).and_then(|m| m.value()).expect(row.id);
                let said = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
                assert_eq!(said, text, "{}", row.id);
            }
        }
        assert!(filled > 500, "most messages are: {filled}");
    }
}
