//! The headings of a design document: how they nest, and the anchors by which they are linked to.
//!
//! Knows no Markdown: the headings come in as they were found.

use std::collections::HashMap;

use unicode_normalization::char::is_combining_mark;

use super::untrusted::Untrusted;

/// A heading as it was found in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundHeading {
    /// Its level, 1 to 6.
    pub level: u8,
    /// What it says, without any markup.
    pub text: Untrusted,
    /// The line that it begins on, from 1.
    pub line: usize,
}

/// A heading with its place among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its level, 1 to 6.
    pub level: u8,
    /// What it says, without any markup.
    pub text: Untrusted,
    /// The line that it begins on, from 1.
    pub line: usize,
    /// What follows `#` in a link to it, as GitHub makes it.
    pub anchor: Untrusted,
    /// The place of the heading that it stands under.
    pub parent: Option<usize>,
}

/// The headings of a document, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    headings: Vec<Heading>,
    title: Option<usize>,
}

impl Outline {
    /// Puts headings into their places and gives them their anchors.
    #[must_use]
    pub fn new(found: Vec<FoundHeading>) -> Self {
        let mut anchors = Anchors::default();
        let mut open: Vec<(u8, usize)> = Vec::new();
        let mut headings: Vec<Heading> = Vec::with_capacity(found.len());
        for (at, FoundHeading { level, text, line }) in found.into_iter().enumerate() {
            open.retain(|(above, _)| *above < level);
            let anchor = anchors.of(text.raw()).into();
            let parent = open.last().map(|(_, at)| *at);
            open.push((level, at));
            headings.push(Heading { level, text, line, anchor, parent });
        }
        let mut top = headings.iter().enumerate().filter(|(_, h)| h.level == 1);
        let title = match (top.next(), top.next()) {
            (Some((at, _)), None) => Some(at),
            _ => None,
        };
        Self { headings, title }
    }

    /// Returns the headings in order.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// Returns a heading by its place.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&Heading> {
        self.headings.get(at)
    }

    /// Returns the place of the heading that is the document's title: the only one of the first
    /// level.
    #[must_use]
    pub fn title(&self) -> Option<usize> {
        self.title
    }

    /// Returns the place of the last heading that stands under a heading, or its own.
    #[must_use]
    pub fn end(&self, at: usize) -> usize {
        let Some(heading) = self.get(at) else { return at };
        let inside = |h: &&Heading| h.level > heading.level;
        at + self.headings.iter().skip(at + 1).take_while(inside).count()
    }

    /// Returns a heading with those that it stands under, the outermost first; the document's title
    /// is left out unless it is the heading itself.
    #[must_use]
    pub fn path(&self, at: usize) -> Vec<&Heading> {
        let mut out: Vec<&Heading> = Vec::new();
        let mut next = Some(at);
        while let Some((place, heading)) = next.and_then(|at| Some((at, self.get(at)?))) {
            if out.is_empty() || self.title != Some(place) {
                out.push(heading);
            }
            next = heading.parent;
        }
        out.reverse();
        out
    }
}

/// The anchors that a document has used so far.
#[derive(Debug, Default)]
struct Anchors {
    used: HashMap<String, usize>,
}

impl Anchors {
    /// Returns the anchor of the next heading: what is used already gets `-1`, `-2` and so on.
    fn of(&mut self, text: &str) -> String {
        let base = anchor(text);
        let mut out = base.clone();
        while self.used.contains_key(&out) {
            let count = self.used.entry(base.clone()).or_default();
            *count += 1;
            out = format!("{base}-{count}");
        }
        self.used.insert(out.clone(), 0);
        out
    }
}

/// Returns the anchor that GitHub makes of a heading: small letters, letters, marks and digits of
/// every script, hyphens and underscores; a space becomes a hyphen, and the rest goes away.
fn anchor(text: &str) -> String {
    let kept = |c: &char| {
        c.is_alphanumeric() || is_combining_mark(*c) || is_connector(*c) || matches!(c, ' ' | '-')
    };
    let lower = text.trim().to_lowercase();
    lower.chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Tells whether a character joins words, as the underscore does.
fn is_connector(c: char) -> bool {
    matches!(
        c,
        '_' | '\u{203F}' | '\u{2040}' | '\u{2054}' | '\u{FE33}' | '\u{FE34}' | '\u{FE4D}'
            ..='\u{FE4F}' | '\u{FF3F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(headings: &[(u8, &str)]) -> Outline {
        let found = headings.iter().zip(1..);
        Outline::new(
            found
                .map(|((level, text), line)| FoundHeading {
                    level: *level,
                    text: (*text).into(),
                    line,
                })
                .collect(),
        )
    }

    fn anchors(headings: &[&str]) -> Vec<String> {
        let all: Vec<(u8, &str)> = headings.iter().map(|text| (2, *text)).collect();
        let outline = outline(&all);
        outline.headings().iter().map(|h| h.anchor.raw().to_owned()).collect()
    }

    #[test]
    fn anchors_are_those_of_github() {
        assert_eq!(
            anchors(&[
                "VPC Flow Logs",
                "脆弱性チェック(Protect)",
                "IAMユーザー/グループ/ポリシー/ロール",
                "ログイン時のMFA利用",
                "セキュリティを強化する AWS サービス",
                "Payment Card Industry Data Security Standard (PCI DSS)",
                "要件、RTO/RPO/RLO",
                "A -- B_c",
                "が（全角）・ー",
            ]),
            [
                "vpc-flow-logs",
                "脆弱性チェックprotect",
                "iamユーザーグループポリシーロール",
                "ログイン時のmfa利用",
                "セキュリティを強化する-aws-サービス",
                "payment-card-industry-data-security-standard-pci-dss",
                "要件rtorporlo",
                "a----b_c",
                "が全角ー",
            ]
        );
    }

    #[test]
    fn the_same_heading_again_is_numbered_and_never_twice_the_same() {
        assert_eq!(
            anchors(&["要件", "要件", "要件", "a-1", "a", "a", "a"]),
            ["要件", "要件-1", "要件-2", "a-1", "a", "a-2", "a-3"]
        );
    }

    #[test]
    fn headings_nest_by_their_levels_even_when_one_is_skipped() {
        let outline = outline(&[(1, "t"), (2, "a"), (4, "b"), (3, "c"), (2, "d")]);
        let parents: Vec<Option<usize>> = outline.headings().iter().map(|h| h.parent).collect();
        assert_eq!(parents, [None, Some(0), Some(1), Some(1), Some(0)]);
        let path: Vec<&str> = outline.path(2).iter().map(|h| h.text.raw()).collect();
        assert_eq!(path, ["a", "b"]);
        assert_eq!(outline.path(0).len(), 1);
        assert_eq!([0, 1, 2, 4, 9].map(|at| outline.end(at)), [4, 3, 2, 4, 9]);
    }

    #[test]
    fn of_two_headings_of_the_first_level_none_is_the_title() {
        assert_eq!(outline(&[(1, "a"), (1, "b")]).title(), None);
        assert_eq!(outline(&[(2, "a"), (1, "b")]).title(), Some(1));
    }
}
