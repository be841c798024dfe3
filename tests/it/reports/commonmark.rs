//! Markdown as an independent reader of it takes it: what was typed is text and nothing else.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use tenken::domain::Lang;
use tenken::report::markdown;

use super::hostile::{documents_in, world};
use crate::html::structure::is_beside;
use crate::support::payloads::PAYLOADS;

/// Every extension but the one that changes quotes.
const OPTIONS: Options = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);

/// Returns what a Markdown text is made of, and what can be read in it.
fn read(text: &str) -> (Vec<String>, String) {
    let mut frame = Vec::new();
    let mut words = String::new();
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            // Documents are linked where they lie; what was typed leads nowhere.
            Event::Start(Tag::Link { dest_url, .. }) => assert!(is_beside(&dest_url), "{dest_url}"),
            Event::End(TagEnd::Link) => {}
            Event::Start(tag @ Tag::Image { .. }) => panic!("{tag:?} in {text}"),
            Event::Start(tag) => frame.push(format!("{tag:?}")),
            Event::End(tag) => frame.push(format!("/{tag:?}")),
            Event::Text(text) => words.push_str(&text),
            // A line break of our own, also in cells.
            Event::InlineHtml(html) if &*html == "<br>" => words.push('\n'),
            Event::SoftBreak => {}
            other => panic!("{other:?} in {text}"),
        }
    }
    (frame, words)
}

#[test]
fn what_was_typed_is_text_in_the_eyes_of_another_reader() {
    let good = world("harmless");
    let good: Vec<_> = documents_in(&good, "harmless", Lang::Ja);
    for payload in PAYLOADS {
        let bad = world(payload);
        let bad = documents_in(&bad, payload, Lang::Ja);
        for (bad, good) in bad.iter().zip(&good) {
            let (bad, good) = (markdown::render(bad), markdown::render(good));
            let (frame, words) = read(&bad);
            assert_eq!(frame, read(&good).0, "{payload}\n{bad}");
            let shown = tenken::domain::untrusted::shown(payload).replace('\u{a0}', " ");
            let words = words.replace('\u{a0}', " ");
            for line in shown.lines() {
                let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(words.contains(&line) || !good.contains("harmless"), "{line}\n{words}");
            }
        }
    }
}

#[test]
fn tables_are_tables_with_as_many_cells_as_columns() {
    let review = super::orders(Lang::Ja, tenken::report::Detail::Full);
    let text = markdown::render(&review);
    let tables = review.blocks.iter().filter_map(|block| match block {
        tenken::report::document::Block::Table(table) => Some(table),
        _ => None,
    });
    let (mut cells, mut rows, mut found) = (0, 0, Vec::new());
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Table(_)) => (cells, rows) = (0, 0),
            Event::Start(Tag::TableRow | Tag::TableHead) => rows += 1,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::Table) => found.push((rows, cells)),
            _ => {}
        }
    }
    let expected: Vec<(usize, usize)> =
        tables.map(|t| (t.rows.len() + 1, (t.rows.len() + 1) * t.columns.len())).collect();
    assert_eq!(found, expected);
}
