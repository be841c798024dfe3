//! Pages taken apart by an independent tokenizer.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use tenken::domain::{Lang, assess, diff, trend};
use tenken::report::document::Document;
use tenken::report::html::{Version, render};
use tenken::report::summary::{Since, summary_since};
use tenken::report::trend::Point;
use tenken::report::{Detail, Languages, comparison, trend as over_time};
use tenken::text::Texts;

use crate::support::fixture::{content, next, options, orders, today};

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// The beginning of an element, with its attributes.
    Start(String, Vec<(String, String)>),
    /// The end of an element.
    End(String),
    /// A text.
    Text(String),
    /// Anything else.
    Other(String),
}

/// Takes a page apart; what stands in scripts and styles is text.
pub(crate) fn pieces(page: &str) -> Vec<Piece> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    let mut out: Vec<Piece> = Vec::new();
    let mut emitter = DefaultEmitter::default();
    // What stands in scripts and styles is no markup.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        out.push(match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (text(name), text(&value.value)));
                Piece::Start(text(&tag.name), attributes.collect())
            }
            Token::EndTag(tag) => Piece::End(text(&tag.name)),
            Token::String(string) => Piece::Text(text(&string)),
            other => Piece::Other(format!("{other:?}")),
        });
    }
    out
}

/// Returns the value of an attribute.
pub(super) fn attribute<'p>(piece: &'p Piece, name: &str) -> Option<&'p str> {
    let Piece::Start(_, attributes) = piece else { return None };
    attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

/// Returns the texts of a page between `<main` and `</main>`, without those of a language.
pub(super) fn main_text(page: &str, without: Option<Lang>) -> Vec<String> {
    let main = page.split("<main").nth(1).and_then(|m| m.split("</main>").next()).expect("a main");
    let (mut out, mut skipped) = (Vec::new(), 0);
    for piece in pieces(&format!("<main{main}")) {
        let hidden = |piece: &Piece| attribute(piece, "class") == without.map(Lang::code);
        match &piece {
            Piece::Start(name, _) if skipped > 0 => skipped += usize::from(name == "span"),
            Piece::Start(name, _) if name == "span" && without.is_some() && hidden(&piece) => {
                skipped = 1;
            }
            Piece::End(name) if skipped > 0 => skipped -= usize::from(name == "span"),
            Piece::Text(text) if skipped == 0 && !text.trim().is_empty() => {
                out.push(text.trim().to_owned());
            }
            _ => {}
        }
    }
    out
}

/// Returns the rows of a page's tables, cell by cell.
pub(crate) fn rows(page: &str) -> String {
    let mut out = String::new();
    for piece in pieces(page) {
        match piece {
            Piece::End(name) if name == "tr" => out.push('\n'),
            Piece::End(name) if name == "td" || name == "th" => out.push_str(" | "),
            Piece::Text(text) => out.push_str(text.trim_matches('\n')),
            _ => {}
        }
    }
    out
}

/// Renders a report as a page in both languages.
pub(super) fn bilingual(make: impl Fn(&Texts) -> Document, first: Lang) -> String {
    let (one, two) = (Texts::new(first), Texts::new(first.other()));
    let (a, b) = (make(&one), make(&two));
    let second = Version { texts: &two, document: &b };
    render(Version { texts: &one, document: &a }, Some(second), Languages::One(first))
}

/// Renders a report as a page in one language.
pub(crate) fn monolingual(make: impl Fn(&Texts) -> Document, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let document = make(&texts);
    render(Version { texts: &texts, document: &document }, None, Languages::One(lang))
}

/// Makes the summary of the fixture, with what changed since the quarter before.
pub(super) fn summary(texts: &Texts) -> Document {
    let (content, old, new) = (content(), orders(), next());
    let (assessment, diff) = (assess(&content, &new, today()), diff(&content, &old, &new, today()));
    let since = Some(Since { old: &old, diff: &diff });
    let options = options(texts.lang(), Detail::Full);
    summary_since(&content, &new, &assessment, since, texts, &options)
}

/// Makes the comparison of the fixture with the quarter after.
pub(super) fn changes(texts: &Texts) -> Document {
    let (content, old, new) = (content(), orders(), next());
    let diff = diff(&content, &old, &new, today());
    let options = options(texts.lang(), Detail::Full);
    comparison::comparison(&content, &old, &new, &diff, texts, &options)
}

/// Makes the report of the fixture and two quarters after.
pub(super) fn course(texts: &Texts) -> Document {
    let (content, reviews) = (content(), [orders(), next(), next()]);
    let assessments = reviews.each_ref().map(|review| assess(&content, review, today()));
    let file = "orders.review.toml".into();
    let points = reviews.iter().zip(&assessments);
    let points: Vec<Point<'_>> =
        points.map(|(review, assessment)| Point { file: &file, review, assessment }).collect();
    let found = trend(&content, &reviews.iter().collect::<Vec<_>>(), today());
    let options = options(texts.lang(), Detail::Full);
    over_time::document(&content, &points, &found, texts, &options)
}

/// The reports that there are.
pub(super) const REPORTS: [fn(&Texts) -> Document; 3] = [summary, changes, course];
