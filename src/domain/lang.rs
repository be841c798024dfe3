//! The two languages, and text that exists in one or both of them.

use super::untrusted::Untrusted;

/// One of the two languages that tenken speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Japanese first.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// Returns the two-letter code: `ja` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// Returns the other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }

    /// Reads a language from a code or a locale name such as `ja_JP.UTF-8`.
    ///
    /// Whatever begins with `ja` is Japanese, whatever begins with `en` is English, and anything
    /// else is `None`: the caller goes on to the next source of the setting.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().to_ascii_lowercase();
        if lower.starts_with("ja") {
            Some(Self::Ja)
        } else if lower.starts_with("en") {
            Some(Self::En)
        } else {
            None
        }
    }
}

/// One text in one or both languages, never in none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized {
    first: Lang,
    text: Untrusted,
    other: Option<Untrusted>,
}

impl Localized {
    /// Makes a text from what there is; `None` when there is nothing.
    #[must_use]
    pub fn new(ja: Option<Untrusted>, en: Option<Untrusted>) -> Option<Self> {
        match (ja, en) {
            (Some(ja), en) => Some(Self { first: Lang::Ja, text: ja, other: en }),
            (None, Some(en)) => Some(Self { first: Lang::En, text: en, other: None }),
            (None, None) => None,
        }
    }

    /// Makes a text in both languages.
    #[must_use]
    pub fn both(ja: impl Into<Untrusted>, en: impl Into<Untrusted>) -> Self {
        Self { first: Lang::Ja, text: ja.into(), other: Some(en.into()) }
    }

    /// Returns the text in exactly this language, if it exists.
    #[must_use]
    pub fn exact(&self, lang: Lang) -> Option<&Untrusted> {
        if self.first == lang { Some(&self.text) } else { self.other.as_ref() }
    }

    /// Returns the text in this language, else in the other one: a pack in one language only still
    /// works in both interface languages.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &Untrusted {
        self.exact(lang).unwrap_or(&self.text)
    }

    /// Tells whether one of the languages says exactly this.
    #[must_use]
    pub fn says(&self, text: &Untrusted) -> bool {
        Lang::ALL.iter().any(|lang| self.exact(*lang) == Some(text))
    }
}

/// A list of texts in one or both languages; either may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalizedList {
    /// The Japanese items.
    pub ja: Vec<Untrusted>,
    /// The English items.
    pub en: Vec<Untrusted>,
}

impl LocalizedList {
    /// Returns the items in this language, else in the other one.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &[Untrusted] {
        let (wanted, spare) = match lang {
            Lang::Ja => (&self.ja, &self.en),
            Lang::En => (&self.en, &self.ja),
        };
        if wanted.is_empty() { spare } else { wanted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_name_is_read_by_its_language() {
        assert_eq!(Lang::parse("ja_JP.eucJP"), Some(Lang::Ja));
        assert_eq!(Lang::parse("en-GB"), Some(Lang::En));
        assert_eq!(Lang::parse("C"), None);
        assert_eq!(Lang::parse("de_DE.UTF-8"), None);
    }

    #[test]
    fn a_text_in_one_language_serves_both() {
        let text = Localized::new(None, Some("only English".into())).expect("one language");
        assert_eq!(text.get(Lang::Ja).raw(), "only English");
        assert_eq!(text.exact(Lang::Ja), None);
    }
}
