//! What a page is made of: both languages in one, and everything that a reader needs who does not
//! see it.

use std::collections::BTreeSet;

use tenken::domain::Lang;
use tenken::report::Languages;
use tenken::report::document::{Cell, Column, Document, Entry, Field, Tone};
use tenken::report::html::{SCRIPT, STYLE, Version, render};
use tenken::text::Texts;

use super::page::{Piece, REPORTS, attribute, bilingual, main_text, monolingual, pieces, summary};
use crate::reports::hostile;
use crate::support::payloads::PAYLOADS;

/// The elements that a page is made of.
const ELEMENTS: [&str; 63] = [
    "html",
    "head",
    "meta",
    "title",
    "link",
    "style",
    "body",
    "header",
    "nav",
    "main",
    "footer",
    "section",
    "article",
    "div",
    "p",
    "span",
    "a",
    "b",
    "del",
    "ins",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "figure",
    "figcaption",
    "details",
    "summary",
    "fieldset",
    "legend",
    "label",
    "input",
    "template",
    "output",
    "script",
    "svg",
    "rect",
    "line",
    "path",
    "circle",
    "text",
    "br",
    "small",
    "strong",
    "em",
    "time",
    "abbr",
    "hr",
    "sup",
    "sub",
];

/// The attributes that a page has; none of them acts.
const ATTRIBUTES: [&str; 41] = [
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "rel",
    "href",
    "class",
    "id",
    "tabindex",
    "role",
    "aria-labelledby",
    "aria-hidden",
    "scope",
    "type",
    "value",
    "checked",
    "viewbox",
    "preserveaspectratio",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "d",
    "width",
    "height",
    "open",
    "for",
    "aria-label",
    "title",
    "colspan",
    "start",
    "dir",
    "datetime",
    "media",
    "xmlns",
];

fn assert_harmless(page: &str) {
    let pieces = pieces(page);
    let mut acting = Vec::new();
    for (i, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Start(name, attributes) => {
                assert!(ELEMENTS.contains(&name.as_str()), "{piece:?}");
                for (attribute, value) in attributes {
                    assert!(ATTRIBUTES.contains(&attribute.as_str()), "{piece:?}");
                    assert!(!value.to_lowercase().contains("javascript:"), "{piece:?}");
                }
                if name == "script" || name == "style" {
                    acting.push(pieces.get(i + 1).cloned());
                }
                assert_leads_somewhere_good(piece);
            }
            Piece::Other(other) => assert!(other.starts_with("Doctype"), "{other}"),
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
    let text = |text: &str| Some(Piece::Text(text.to_owned()));
    assert_eq!(acting.len(), 3, "two styles and one script");
    assert_eq!((&acting[0], &acting[2]), (&text(STYLE), &text(SCRIPT)));
    let Some(Piece::Text(running)) = &acting[1] else { panic!("no style for prints") };
    let plain = |c: char| c.is_ascii_alphanumeric() || "@{}:\"\\ #-();,.".contains(c);
    assert!(running.chars().all(plain), "{running}");
}

/// Asserts that a link leads inside the page or, without telling from where, to an address.
fn assert_leads_somewhere_good(piece: &Piece) {
    let Some(to) = attribute(piece, "href") else { return };
    if matches!(piece, Piece::Start(name, _) if name == "link") {
        assert!(to.starts_with("data:image/svg+xml,"), "{to}");
    } else if is_beside(to) {
        assert_eq!(attribute(piece, "rel"), Some("noopener noreferrer"));
    } else if !to.starts_with('#') {
        assert!(["https://", "http://", "mailto:"].iter().any(|s| to.starts_with(s)), "{to}");
        assert_eq!(attribute(piece, "rel"), Some("noopener noreferrer"));
        assert!(!to.contains(['"', '\'', '<', '>', ' ']), "{to}");
    }
}

/// Tells whether an address can only be a file beside the page: no scheme, no host, no root.
pub(crate) fn is_beside(to: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~%/#".contains(&b);
    !to.is_empty() && !to.starts_with(['/', '#']) && to.bytes().all(plain)
}

#[test]
fn nothing_in_a_page_acts_but_what_the_policy_names() {
    for make in REPORTS {
        for first in Lang::ALL {
            let page = bilingual(make, first);
            assert_harmless(&page);
            let policy = page.split("Content-Security-Policy\" content=\"").nth(1).expect("one");
            let policy = policy.split("\">").next().expect("its end");
            let parts: Vec<&str> = policy.split("; ").collect();
            assert_eq!(parts[0], "default-src 'none'");
            assert_eq!(parts[1].matches("'sha256-").count(), 2);
            assert_eq!(parts[2].matches("'sha256-").count(), 1);
            assert_eq!(parts[3..], ["img-src data:", "base-uri 'none'", "form-action 'none'"]);
            assert!(!policy.contains("unsafe"), "{policy}");
        }
    }
}

/// Returns what a page is made of, without links and the marks of languages, which depend on texts.
fn frame(page: &str) -> Vec<String> {
    let mut open = Vec::new();
    let mut out = Vec::new();
    for piece in pieces(page) {
        match piece {
            Piece::Start(name, attributes) => {
                let to = attributes.iter().find(|(n, _)| n == "href");
                let is_link = name == "a"
                    && (attributes.iter().any(|(n, _)| n == "rel")
                        || to.is_some_and(|(_, to)| to.starts_with("#c-")));
                let is_mark = name == "span" && attributes.iter().all(|(n, _)| n == "lang");
                if name == "a" || name == "span" {
                    open.push(is_link || is_mark && !attributes.is_empty());
                }
                if !(is_link || is_mark && !attributes.is_empty()) {
                    let names: Vec<String> = attributes.into_iter().map(|(n, _)| n).collect();
                    out.push(format!("{name} {}", names.join(" ")));
                }
            }
            Piece::End(name) => {
                let left_out = (name == "a" || name == "span") && open.pop().unwrap_or(false);
                if !left_out {
                    out.push(format!("/{name}"));
                }
            }
            Piece::Text(_) | Piece::Other(_) => {}
        }
    }
    out
}

#[test]
fn no_text_becomes_more_than_text_wherever_it_stands() {
    let harmless: Vec<String> = pages_of("harmless");
    for payload in PAYLOADS {
        let pages = pages_of(payload);
        let shown = tenken::domain::untrusted::shown(payload).trim_end().to_owned();
        for (page, good) in pages.iter().zip(&harmless) {
            assert_harmless(page);
            assert_eq!(frame(page), frame(good), "{payload}");
            let texts: String = pieces(page)
                .into_iter()
                .filter_map(|p| if let Piece::Text(text) = p { Some(text) } else { None })
                .collect();
            assert!(texts.contains(&shown) || !good.contains("harmless"), "{shown}");
            assert!(!texts.chars().any(|c| c != '\n' && tenken::domain::untrusted::is_hidden(c)));
        }
    }
}

fn pages_of(text: &str) -> Vec<String> {
    let world = hostile::world(text);
    let ja = hostile::documents_in(&world, text, Lang::Ja);
    let en = hostile::documents_in(&world, text, Lang::En);
    let texts = Lang::ALL.map(Texts::new);
    // The summary, the comparison and the trend: what is made into pages.
    let pages = ja.iter().zip(&en).take(3).map(|(ja, en)| {
        let first = Version { texts: &texts[0], document: ja };
        let second = Version { texts: &texts[1], document: en };
        render(first, Some(second), Languages::Both)
    });
    pages.collect()
}

#[test]
fn each_language_reads_as_if_it_were_alone() {
    for make in REPORTS {
        for first in Lang::ALL {
            let both = bilingual(make, first);
            let apart = both.split("<div class=\"ja\"").nth(1);
            assert_eq!(apart.map(|rest| rest.chars().take(400).collect::<String>()), None);
            for lang in Lang::ALL {
                let alone = main_text(&monolingual(make, lang), None);
                assert_eq!(main_text(&both, Some(lang.other())), alone, "{first:?} {lang:?}");
            }
        }
    }
}

#[test]
fn the_language_that_was_asked_for_is_chosen_first() {
    let texts = Lang::ALL.map(Texts::new);
    let documents = [summary(&texts[0]), summary(&texts[1])];
    for (shown, id, lang) in [
        (Languages::One(Lang::Ja), "l-ja", "ja"),
        (Languages::One(Lang::En), "l-en", "en"),
        (Languages::Both, "l-both", "ja"),
    ] {
        let first = Version { texts: &texts[0], document: &documents[0] };
        let second = Version { texts: &texts[1], document: &documents[1] };
        let pieces = pieces(&render(first, Some(second), shown));
        let checked: Vec<&str> = pieces
            .iter()
            .filter(|p| attribute(p, "checked").is_some())
            .filter_map(|p| attribute(p, "id"))
            .collect();
        assert_eq!(checked, [id]);
        let html = pieces.iter().find(|p| matches!(p, Piece::Start(n, _) if n == "html"));
        assert_eq!(html.and_then(|p| attribute(p, "lang")), Some(lang));
    }
}

#[test]
fn a_page_can_be_walked_by_its_headings_places_and_names() {
    for make in REPORTS {
        let pieces = pieces(&bilingual(make, Lang::Ja));
        let starts = |wanted: &'static str| {
            pieces.iter().filter(move |p| matches!(p, Piece::Start(name, _) if name == wanted))
        };
        let mut level = 0;
        for piece in &pieces {
            let Piece::Start(name, _) = piece else { continue };
            let Some(here) = name.strip_prefix('h').and_then(|n| n.parse::<usize>().ok()) else {
                continue;
            };
            assert!(here <= level + 1, "a heading {here} under a heading {level}");
            level = here;
        }
        for (name, count) in [("h1", 1), ("main", 1), ("header", 1), ("nav", 1), ("footer", 1)] {
            assert_eq!(starts(name).count(), count, "{name}");
        }
        let ids: Vec<&str> = pieces.iter().filter_map(|p| attribute(p, "id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "a place has one name");
        let places = pieces.iter().filter_map(|p| attribute(p, "href"));
        for place in places.filter_map(|to| to.strip_prefix('#')) {
            assert!(ids.contains(&place), "{place} is nowhere");
        }
        for name in pieces.iter().filter_map(|p| attribute(p, "aria-labelledby")) {
            assert!(ids.contains(&name), "{name} is nowhere");
        }
        assert_eq!(starts("table").count(), starts("caption").count());
        assert!(starts("th").all(|p| matches!(attribute(p, "scope"), Some("col" | "row"))));
        assert!(starts("svg").all(|p| attribute(p, "aria-hidden") == Some("true")));
        assert_eq!(starts("figure").count(), starts("figcaption").count());
        // Nothing is given a place out of order among the keys.
        let places = pieces.iter().filter_map(|p| attribute(p, "tabindex"));
        assert!(places.into_iter().all(|place| place == "0" || place == "-1"));
    }
}

#[test]
fn the_summary_has_everything_and_leads_to_each_answer() {
    let page = bilingual(summary, Lang::En);
    let pieces = pieces(&page);
    let articles =
        pieces.iter().filter(|p| attribute(p, "id").is_some_and(|id| id.starts_with("c-SEC-")));
    assert_eq!(articles.count(), 59);
    for text in [
        "<details class=\"app\">",
        "href=\"#c-SEC-1.03\"",
        "Changes since 2026 Q4",
        "href=\"https://wiki.example.co.jp/orders/accounts\"",
        "href=\"https://docs.aws.amazon.com/wellarchitected/2025-02-25/framework/\
         sec_securely_operate_multi_accounts.html\"",
    ] {
        assert!(page.contains(text), "{text}");
    }
}

#[test]
fn two_reports_that_are_not_alike_stand_one_after_the_other() {
    let texts = Lang::ALL.map(Texts::new);
    let mut one = Document::new("いち");
    one.list(vec!["あ".into(), "い".into()]);
    let mut two = Document::new("one");
    two.list(vec!["a".into()]);
    let page = |first: &Document, second: &Document| {
        let first = Version { texts: &texts[0], document: first };
        let second = Version { texts: &texts[1], document: second };
        render(first, Some(second), Languages::Both)
    };
    let apart = page(&one, &two);
    assert!(apart.contains("<div class=\"ja\" lang=\"ja\">\n<ul>\n<li>あ</li>\n<li>い</li>"));
    assert!(apart.contains("<div class=\"en\" lang=\"en\">\n<ul>\n<li>a</li>"));
    two.part("p");
    two.paragraph("q");
    assert!(page(&one, &two).contains("<div class=\"en\" lang=\"en\">\n<ul>\n<li>a</li>"));
}

#[test]
fn what_stands_at_the_head_stands_on_every_page_of_a_print() {
    let make = |texts: &Texts| {
        let mut out = summary(texts);
        out.title = "T".to_owned();
        out.headed(Some(&"社外秘\"}".into()))
    };
    let page = bilingual(make, Lang::Ja);
    assert_harmless(&page);
    let margins =
        "{@top-left{content:\"\\54 \"}@top-right{content:\"\\793e \\5916 \\79d8 \\22 \\7d \"}}";
    assert!(page.contains(&format!("@page ja{margins}@page en:first")), "{page}");
    assert!(main_text(&page, None)[0] == "社外秘\"}");
}

#[test]
fn a_small_page_reads_like_this() {
    let make = |texts: &Texts| {
        let ja = texts.lang() == Lang::Ja;
        let say = |j: &str, e: &str| if ja { j.to_owned() } else { e.to_owned() };
        let mut out = Document::new(say("報告", "Report"));
        out.fields(vec![Field::new(say("担当", "Owner"), "鈴木")]);
        out.part(say("要約", "Summary"));
        out.paragraph(Cell::toned(say("良い。", "Good."), Tone::Good));
        let columns = vec![Column::text("ID"), Column::number(say("件数", "Count"))];
        out.table(columns, vec![vec![Cell::toned("X-1.01", Tone::Strong), "3".into()]]);
        out.appendix(say("回答", "Answers"));
        out.group("X-1");
        out.entry(Entry {
            name: "X-1.01".into(),
            marks: vec![Cell::toned(say("はい", "Yes"), Tone::Good)],
            text: say("しますか。", "Do you?").into(),
            fields: vec![Field::new(say("証跡", "Evidence"), "https://e.com/a")],
        });
        out
    };
    let page = bilingual(make, Lang::Ja);
    let main = page.split("<main").nth(1).and_then(|m| m.split("</main>").next()).expect("main");
    insta::assert_snapshot!(main);
}
