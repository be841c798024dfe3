//! The texts of packs and reviews in the languages of a report.

use std::borrow::Cow;

use super::Languages;
use crate::domain::review::Stamp;
use crate::domain::{Lang, Localized, LocalizedList, Untrusted};
use crate::text::Texts;

/// The messages and the languages of a report.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'a> {
    pub(crate) texts: &'a Texts,
    pub(crate) languages: Languages,
}

impl Wording<'_> {
    /// Returns the languages to show, the first one first.
    fn order(&self) -> Vec<Lang> {
        match self.languages {
            Languages::One(lang) => vec![lang],
            Languages::Both => vec![self.texts.lang(), self.texts.lang().other()],
        }
    }

    fn each<'t>(&self, text: &'t Localized) -> Vec<&'t Untrusted> {
        let order = self.order();
        let mut out: Vec<&Untrusted> = order.iter().filter_map(|l| text.exact(*l)).collect();
        out.dedup();
        if out.is_empty() {
            out.extend(order.first().map(|lang| text.get(*lang)));
        }
        out
    }

    /// Returns a text of a pack, one language a line.
    pub(crate) fn content(&self, text: &Localized) -> String {
        let texts: Vec<Cow<'_, str>> = self.each(text).into_iter().map(Untrusted::shown).collect();
        texts.join("\n")
    }

    /// Returns a short text of a pack on one line.
    pub(crate) fn line(&self, text: &Localized) -> String {
        let texts: Vec<_> = self.each(text).into_iter().map(Untrusted::shown_line).collect();
        texts.join(" / ")
    }

    /// Returns a text of a pack, if there is one.
    pub(crate) fn maybe(&self, text: Option<&Localized>) -> String {
        text.map(|t| self.content(t)).unwrap_or_default()
    }

    /// Returns the first item of a list, one language a line.
    pub(crate) fn first_items(&self, list: &LocalizedList) -> String {
        let order = self.order();
        let mut firsts: Vec<&Untrusted> =
            order.iter().filter_map(|lang| list.get(*lang).first()).collect();
        firsts.dedup();
        firsts.into_iter().map(Untrusted::shown_line).collect::<Vec<_>>().join("\n")
    }

    /// Returns the items of a list, one a line.
    pub(crate) fn items(&self, list: &LocalizedList) -> String {
        let order = self.order();
        let mut lists: Vec<&[Untrusted]> = order.iter().map(|lang| list.get(*lang)).collect();
        lists.dedup();
        let items = lists.into_iter().flatten();
        let items: Vec<String> = items.map(|item| format!("- {}", item.shown_line())).collect();
        items.join("\n")
    }
}

/// Returns the first line of a text that has something in it; two dots say that more follows.
pub(crate) fn first_line(text: &Untrusted) -> String {
    let shown = text.shown();
    let mut lines = shown.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    if lines.next().is_some() { format!("{first} ..") } else { first.to_owned() }
}

/// Returns a moment to the minute.
pub(crate) fn moment(stamp: Option<Stamp>) -> String {
    stamp.map(|s| s.format("%Y-%m-%d %H:%M %:z").to_string()).unwrap_or_default()
}

/// Returns the day of a moment.
pub(crate) fn day(stamp: Option<Stamp>) -> String {
    stamp.map(|s| s.date_naive().to_string()).unwrap_or_default()
}

/// Puts texts on lines of their own.
pub(crate) fn lines(texts: &[Untrusted]) -> String {
    let texts: Vec<_> = texts.iter().map(Untrusted::shown_line).collect();
    texts.join("\n")
}

/// Puts short texts side by side.
pub(crate) fn listed<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<String> = items.into_iter().map(|i| i.to_string()).collect();
    items.join(", ")
}
