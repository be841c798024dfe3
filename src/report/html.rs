//! A report as one page for a browser: no script is needed to read it, and nothing is loaded.
//!
//! Both languages stand in one page, text by text, and radio buttons choose; what both say in the same
//! words, such as a note, stands there once. A policy in the page names its styles and its script by
//! their digests, so that nothing else can act, whatever a text contains.
//!
//! Knows documents and nothing of what they are about.

mod blocks;
mod chart;
mod digest;
mod frame;
mod text;

use std::collections::HashSet;

use self::text::{Anchors, push_cell, push_escaped};
use super::document::{Block, Cell, Document, Level};
use super::{Detail, Languages, Options};
use crate::domain::Lang;
use crate::domain::untrusted::shown;
use crate::text::Texts;

/// What everything looks like.
pub const STYLE: &str = include_str!("html/style.css");

/// What sorts and filters, where scripts may run.
pub const SCRIPT: &str = include_str!("html/script.js");

/// By what a page is known as one of tenken's.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"tenken ";

/// A report in one language.
#[derive(Clone, Copy)]
pub struct Version<'a> {
    /// The messages of the language.
    pub texts: &'a Texts,
    /// The report.
    pub document: &'a Document,
}

/// Renders a report as a page; with two versions, the reader chooses, and `shown` is chosen first.
#[must_use]
pub fn render(first: Version<'_>, second: Option<Version<'_>>, shown: Languages) -> String {
    let versions = Both(first, second);
    let mut page = Page {
        out: String::with_capacity(256 * 1024),
        langs: versions.each(|v| v.texts.lang()),
        texts: versions.each(|v| v.texts),
        anchors: anchors(first.document),
        used: HashSet::new(),
        level: 1,
        part: 0,
        table: 0,
        heading: None,
        is_folded: false,
    };
    page.head(versions.each(|v| v.document), shown);
    page.body(versions.each(|v| v.document), shown);
    page.out
}

/// Makes a report as a page in both languages, that of `texts` first, and with everything in it, since
/// whoever opens it can fold it.
#[must_use]
pub fn page(
    texts: &Texts,
    options: &Options,
    document: impl Fn(&Texts, &Options) -> Document,
) -> String {
    let other = Texts::new(texts.lang().other());
    let make = |texts: &Texts| {
        let languages = Languages::One(texts.lang());
        document(texts, &Options { detail: Detail::Full, languages, ..options.clone() })
            .headed(options.head.as_ref())
    };
    let documents = (make(texts), make(&other));
    let first = Version { texts, document: &documents.0 };
    let second = Version { texts: &other, document: &documents.1 };
    render(first, Some(second), options.languages)
}

/// Returns the names of the entries that stand in parts for looking things up.
fn anchors(document: &Document) -> Anchors {
    let mut inside = false;
    let mut out = Anchors::new();
    for block in &document.blocks {
        match block {
            Block::Heading(level @ (Level::Part | Level::Appendix), _) => {
                inside = *level == Level::Appendix;
            }
            Block::Entry(entry) if inside && is_name(&entry.name.text) => {
                out.insert(entry.name.text.clone());
            }
            _ => {}
        }
    }
    out
}

/// Tells whether a text can stand in the name of a place as it is.
fn is_name(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'))
}

/// The same in the first language and, if there is one, in the second.
#[derive(Clone, Copy)]
struct Both<T>(T, Option<T>);

impl<T: Copy> Both<T> {
    fn each<U>(self, f: impl Fn(T) -> U) -> Both<U> {
        Both(f(self.0), self.1.map(f))
    }
}

impl<'a, T> Both<&'a [T]> {
    /// Goes through two lists of one length.
    fn items(self) -> impl Iterator<Item = Both<&'a T>> {
        self.0
            .iter()
            .enumerate()
            .map(move |(i, first)| Both(first, self.1.and_then(|second| second.get(i))))
    }
}

/// The page so far.
struct Page<'a> {
    out: String,
    langs: Both<Lang>,
    texts: Both<&'a Texts>,
    anchors: Anchors,
    /// The places that have a name already.
    used: HashSet<String>,
    /// The level of the last heading.
    level: u8,
    /// The number of the last part.
    part: usize,
    /// The number of the last table.
    table: usize,
    /// The last heading, which names what stands under it.
    heading: Option<Both<&'a str>>,
    /// A part is open that can be folded.
    is_folded: bool,
}

impl<'a> Page<'a> {
    fn push(&mut self, html: &str) {
        self.out.push_str(html);
    }

    /// Adds a cell in both languages.
    fn say(&mut self, cells: Both<&Cell>) {
        let anchors = std::mem::take(&mut self.anchors);
        let text = |cell: &Cell| cell.text.contains(is_kana);
        self.each(
            cells.1.is_none_or(|second| second.text == cells.0.text),
            text(cells.0),
            |out, second| {
                push_cell(out, if second { cells.1.unwrap_or(cells.0) } else { cells.0 }, &anchors);
            },
        );
        self.anchors = anchors;
    }

    /// Adds a text of one line in both languages; nothing in it leads anywhere.
    fn say_line(&mut self, texts: Both<&str>) {
        self.each(
            texts.1.is_none_or(|second| second == texts.0),
            texts.0.contains(is_kana),
            |out, second| {
                let text = if second { texts.1.unwrap_or(texts.0) } else { texts.0 };
                push_escaped(out, &line(text));
            },
        );
    }

    /// Adds what differs once in each language, and what does not once; in the latter, Japanese says
    /// that it is.
    fn each(&mut self, same: bool, japanese: bool, push: impl Fn(&mut String, bool)) {
        if let (false, Some(second)) = (same, self.langs.1) {
            for (lang, is_second) in [(self.langs.0, false), (second, true)] {
                let code = lang.code();
                self.out.extend(["<span class=\"", code, "\" lang=\"", code, "\">"]);
                push(&mut self.out, is_second);
                self.push("</span>");
            }
        } else if japanese && self.langs.0 != Lang::Ja {
            self.push("<span lang=\"ja\">");
            push(&mut self.out, false);
            self.push("</span>");
        } else {
            push(&mut self.out, false);
        }
    }

    /// Adds a message in both languages.
    fn message(&mut self, message: fn(&Texts) -> String) {
        let texts = self.texts.each(message);
        self.say_line(Both(&texts.0, texts.1.as_deref()));
    }
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FF}')
}

/// Returns a text on one line, with everything in it to be seen.
fn line(text: &str) -> String {
    shown(text).replace('\n', " ")
}
