//! Links that may be handed to a terminal or a browser.

use std::fmt;
use std::sync::Arc;

use super::pack::{Pillar, Practice};

/// The longest link that is taken, in characters.
const LONGEST: usize = 2000;

/// An address of the web: `http` or `https`, printable ASCII and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(Arc<str>);

impl Link {
    /// Takes an address; `None` for anything that is none, or that could carry something along.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
            let (start, rest) = text.split_at_checked(scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then_some(rest)
        })?;
        let has_host = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
        let is_plain = rest.bytes().all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b));
        (has_host && is_plain && text.len() <= LONGEST).then(|| Self(text.into()))
    }

    /// Returns the address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Pillar {
    /// Returns where an official practice can be read, if the pack says where such pages are.
    #[must_use]
    pub fn link_to(&self, practice: &Practice) -> Option<Link> {
        let pattern = self.practice_url.as_ref()?.raw();
        let id = practice.id.raw();
        let slug = practice.slug.as_ref().map_or("", |slug| slug.raw());
        let edition = self.practice_edition.raw();
        let mut link = pattern.to_owned();
        for (name, word) in [("{edition}", edition), ("{slug}", slug), ("{id}", id)] {
            let is_word = |b: u8| b.is_ascii_alphanumeric() || b"-_.".contains(&b);
            if link.contains(name) && (word.is_empty() || !word.bytes().all(is_word)) {
                return None;
            }
            link = link.replace(name, word);
        }
        Link::new(&link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_web_are_links() {
        for text in ["https://example.com", "http://a/b?c=d&e=%E3%81%82#f", "HTTPS://[::1]:8080/"] {
            assert_eq!(Link::new(text).map(|link| link.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn nothing_else_is_a_link() {
        let long = format!("https://a/{}", "x".repeat(LONGEST));
        for text in [
            "",
            "https://",
            "https:///etc/passwd",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ftp://a",
            "https://a b",
            "https://a\n",
            "https://a\u{7}",
            "https://a\u{1b}\\",
            "https://a\u{9c}",
            "https://例.jp",
            "https://a\"b",
            "hｔtps://a",
            "é",
            long.as_str(),
        ] {
            assert_eq!(Link::new(text), None, "{text:?}");
        }
    }
}
