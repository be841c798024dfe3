//! Reports as people get them: whole snapshots of one review, and what holds for all reviews.

mod hostile;
mod numbers;

use tenken::domain::Lang;
use tenken::report::document::Document;
use tenken::report::terminal::Style;
use tenken::report::{Detail, Languages, Options, markdown, summary, terminal};
use tenken::text::Texts;

use crate::support::fixture::{assessed, options};

const PLAIN: Style = Style { color: false, ascii: false };

fn orders(lang: Lang, detail: Detail) -> Document {
    let (content, review, assessment) = assessed();
    let texts = Texts::new(lang);
    summary::summary(&content, &review, &assessment, &texts, &options(lang, detail))
}

#[test]
fn the_full_summary_as_text_in_japanese() {
    insta::assert_snapshot!(terminal::render(&orders(Lang::Ja, Detail::Full), 80, PLAIN));
}

#[test]
fn the_full_summary_as_text_in_english() {
    insta::assert_snapshot!(terminal::render(&orders(Lang::En, Detail::Full), 80, PLAIN));
}

#[test]
fn the_full_summary_as_markdown_in_japanese() {
    insta::assert_snapshot!(markdown::render(&orders(Lang::Ja, Detail::Full)));
}

#[test]
fn the_full_summary_as_markdown_in_english() {
    insta::assert_snapshot!(markdown::render(&orders(Lang::En, Detail::Full)));
}

#[test]
fn the_short_summary_on_a_wide_screen_in_both_languages() {
    let (content, review, assessment) = assessed();
    let options = Options { languages: Languages::Both, ..options(Lang::Ja, Detail::Summary) };
    let texts = Texts::new(Lang::Ja);
    let document = summary::summary(&content, &review, &assessment, &texts, &options);
    insta::assert_snapshot!(terminal::render(&document, 120, PLAIN));
}
