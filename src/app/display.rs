//! How things are shown: languages and signs.

use super::keymap::Keys;
use crate::domain::Lang;

/// The languages in which content is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// One.
    One(Lang),
    /// Both; labels stay in this one.
    Both(Lang),
}

impl Languages {
    /// Returns the language of labels.
    #[must_use]
    pub fn labels(self) -> Lang {
        match self {
            Self::One(lang) | Self::Both(lang) => lang,
        }
    }

    /// Returns the languages of content, the labels' language first.
    #[must_use]
    pub fn content(self) -> &'static [Lang] {
        match self {
            Self::One(Lang::Ja) => &[Lang::Ja],
            Self::One(Lang::En) => &[Lang::En],
            Self::Both(Lang::Ja) => &[Lang::Ja, Lang::En],
            Self::Both(Lang::En) => &[Lang::En, Lang::Ja],
        }
    }

    /// Returns them with the labels of "both" in a language.
    #[must_use]
    pub fn labelled(self, labels: Lang) -> Self {
        match self {
            Self::One(lang) => Self::One(lang),
            Self::Both(_) => Self::Both(labels),
        }
    }

    /// Returns the next choice: Japanese, English, both, and around.
    ///
    /// `first` is the language in which the program was started: the labels of "both".
    #[must_use]
    pub fn next(self, first: Lang) -> Self {
        match self {
            Self::One(Lang::Ja) => Self::One(Lang::En),
            Self::One(Lang::En) => Self::Both(first),
            Self::Both(_) => Self::One(Lang::Ja),
        }
    }
}

/// What the user has set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// After an answer, go to the next checkpoint that is not answered.
    pub advance: bool,
    /// Draw with ASCII alone.
    pub ascii: bool,
    /// The languages were named for this run: no review comes in those that were chosen for it once.
    pub languages_named: bool,
    /// The keys, where they are not the usual ones.
    pub keys: Keys,
}

impl Default for Settings {
    fn default() -> Self {
        Self { advance: true, ascii: false, languages_named: false, keys: Keys::default() }
    }
}
