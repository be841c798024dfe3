//! What a person or a pack wrote appears as text only, wherever it stands.

use std::sync::Arc;

use tenken::domain::Untrusted;
use tenken::domain::outline::{FoundHeading, Outline};
use tenken::domain::pack::Template;
use tenken::domain::placing::DesignDocument;
use tenken::domain::review::{Accepted, Entry, Side};
use tenken::domain::untrusted::is_hidden;
use tenken::domain::{
    Answer, Assessment, CheckpointId, Content, Lang, PrincipleId, Review, SectionId, assess,
};
use tenken::format::encode::toml_string;
use tenken::report::document::Document;
use tenken::report::json::{show_json, summary_json};
use tenken::report::terminal::Style;
use tenken::report::trend::Point;
use tenken::report::{
    Designs, Detail, Languages, Options, comparison, markdown, packs, show, summary, terminal,
    trend,
};
use tenken::text::Texts;
use tenken::text::wrap::width;

use crate::support::fixture::{options, orders, pack_of, today};

/// Everything that acts on a terminal, a reader or a renderer, on many lines and on a long one.
fn hostile() -> String {
    let acts = "\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}31m\u{202e}\u{200b}\r<script>alert(1)</script>\n\
        # head\n- item\n* star\n1. one\n| a | b |\n|---|---|\n```\nfence\n~~~\n===\n---\n> quote\n    code\n\
        [x](javascript:1) ![i](http://e/x.png) **b** _e_ <b>`c`</b> &lt; <!-- - --> \\| \\\n\
        <https://e> [r]: http://e\r\n";
    format!("{acts}{}", "長い a|b<i> ".repeat(800))
}

fn pack(text: &str) -> Content {
    let t = toml_string(text);
    let both = |key: &str| format!("{key}.ja = {t}\n{key}.en = {t}\n");
    let lists = |key: &str| format!("{key}.ja = [{t}]\n{key}.en = [{t}]\n");
    let mut out =
        format!("id = \"H\"\npractice_edition = {t}\n{}{}", both("title"), both("overview"));
    out += &format!("[[principles]]\nid = \"H-P1\"\n{}{}", both("title"), both("text"));
    out += &format!("[[templates]]\nfile = \"h.md\"\n{}{}", both("title"), both("purpose"));
    out += &format!("[[sections]]\nid = \"H-1\"\n{}{}", both("title"), both("intro"));
    out += &format!("[[sections.templates]]\nfile = \"h.md\"\n{}", both("why"));
    for (id, severity) in [("H-1.01", "high"), ("H-1.02", "low"), ("H-1.03", "medium")] {
        out += &format!(
            "[[checkpoints]]\nid = \"{id}\"\nseverity = \"{severity}\"\nprinciples = [\"H-P1\"]\n\
             services = [{t}]\ncurrent_services = [{t}]\nchecks.prowler = [{t}]\n\
             checks.security_hub = [{t}]\nchecks.config = [{t}]\n\
             practices = [{{ id = {t}, slug = {t}, title = {t}, risk = \"high\" }}]\n"
        );
        for key in ["question", "why", "good", "write", "changed"] {
            out += &both(key);
        }
        out += &lists("verify");
        out += &lists("probes");
    }
    out += "[[findings]]\nid = \"H-H1\"\nseverity = \"high\"\ncheckpoints = [\"H-1.01\"]\n";
    for key in ["title", "risk", "remedy", "note"] {
        out += &both(key);
    }
    pack_of(&out)
}

fn review(text: &str) -> Review {
    let text = read(text);
    let text = text.as_str();
    let t = || Untrusted::from(text);
    let id = |id| CheckpointId::new(id).expect("an id");
    let mut review = orders();
    (review.id, review.workload, review.title, review.environment) = (t(), t(), t(), t());
    (review.reviewers, review.previous) = (vec![t(), t()], Some(t()));
    review.packs.iter_mut().for_each(|p| p.version = t());
    review.notes.review = t();
    review.notes.principles.insert(PrincipleId::new("H-P1").expect("an id"), t());
    review.notes.sections.insert(SectionId::new("H-1").expect("an id"), t());
    review.answers.clear();
    let entry = |answer, accepted| Entry {
        question: t(),
        answer,
        note: t(),
        reason: t(),
        evidence: vec![t(), t()],
        action: t(),
        owner: t(),
        due: Some(today()),
        accepted,
        flag: true,
        by: t(),
        disagreement: vec![Side { answer, note: t(), by: t(), at: None }],
        ..Entry::default()
    };
    let accepted = Accepted { until: today(), why: t() };
    review.put(&id("H-1.01"), Some(Arc::new(entry(Some(Answer::No), None))));
    review.put(&id("H-1.02"), Some(Arc::new(entry(Some(Answer::Partial), Some(accepted)))));
    review.put(&id("H-1.03"), Some(Arc::new(entry(Some(Answer::Yes), None))));
    review.put(&id("H-1.09"), Some(Arc::new(entry(Some(Answer::No), None))));
    review
}

/// Returns a text as a file says it: a line break is a line break, whichever system wrote it.
fn read(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

pub(crate) struct World {
    content: Content,
    review: Review,
    assessment: Assessment,
}

/// Makes a pack and a review of which every text is this one.
pub(crate) fn world(text: &str) -> World {
    let (content, review) = (pack(text), review(text));
    let assessment = assess(&content, &review, today());
    World { content, review, assessment }
}

fn documents(world: &World, text: &str) -> Vec<Document> {
    documents_of(world, text, Lang::Ja, Languages::Both)
}

/// Makes every report of a review, with this text as every path too.
pub(crate) fn documents_in(world: &World, text: &str, lang: Lang) -> Vec<Document> {
    documents_of(world, text, lang, Languages::One(lang))
}

fn documents_of(world: &World, text: &str, lang: Lang, languages: Languages) -> Vec<Document> {
    let World { content, review, assessment } = world;
    let texts = Texts::new(lang);
    let mut options = Options { languages, ..options(lang, Detail::Full) };
    let design = |template: &Template| DesignDocument {
        name: template.file.as_str().into(),
        path: text.into(),
        outline: Outline::new(vec![
            FoundHeading { level: 1, text: text.into(), line: 1 },
            FoundHeading { level: 2, text: text.into(), line: 2 },
        ]),
    };
    let designs = content.templates().into_iter().map(design).collect();
    let designs = Designs::new(content, text.into(), text.into(), designs, vec![text.into()]);
    options.designs = Some(designs);
    let id = CheckpointId::new("H-1.01").expect("an id");
    let one = show::show_checkpoint(content, review, assessment, &texts, &options, &id);
    // What was said before was said otherwise, so that every change is told too.
    let mut old = review.clone();
    for entry in old.answers.values_mut() {
        let entry = Arc::make_mut(entry);
        entry.answer = Some(Answer::Yes);
        entry.note = format!("{text} before").as_str().into();
        entry.owner = "before".into();
    }
    let diff = tenken::domain::diff(content, &old, review, today());
    let since = Some(summary::Since { old: &old, diff: &diff });
    let file = Untrusted::from(text);
    let points = [&old, review].map(|review| Point { file: &file, review, assessment });
    let found = tenken::domain::trend(content, &[&old, review], today());
    vec![
        summary::summary_since(content, review, assessment, since, &texts, &options),
        comparison::comparison(content, &old, review, &diff, &texts, &options),
        trend::document(content, &points, &found, &texts, &options),
        show::show_review(content, review, assessment, &texts, &options),
        one.expect("a checkpoint"),
        packs::pack_list(content.packs(), &texts, languages),
        packs::pack_show(&content.packs()[0], &texts, languages),
    ]
}

#[test]
fn nothing_reaches_the_terminal_but_text() {
    let text = hostile();
    let world = world(&text);
    for document in documents(&world, &text) {
        for columns in [40, 121] {
            let plain = terminal::render(&document, columns, Style { color: false, ascii: true });
            assert!(!plain.chars().any(|c| c != '\n' && is_hidden(c)), "{}", document.title);
            for line in plain.lines() {
                assert!(width(line) <= columns, "{columns}: {line}");
            }
            let coloured = terminal::render(&document, columns, Style { color: true, ascii: true });
            assert_eq!(without_colours(&coloured), plain);
        }
    }
}

/// Takes away the SGR sequences of the 16 colours, and nothing else.
fn without_colours(text: &str) -> String {
    let mut out = text.to_owned();
    for code in ["0", "1", "2", "32", "33", "36", "1;31", "1;34"] {
        out = out.replace(&format!("\u{1b}[{code}m"), "");
    }
    out
}

/// Counts what a Markdown text is made of: headings, rows, fields, items, and paragraphs' bold names.
fn structure(markdown: &str) -> Vec<(&'static str, usize)> {
    let begins = ["# ", "## ", "### ", "| ", "- **", "* ", "**"];
    let count = |begin: &str| markdown.lines().filter(|l| l.starts_with(begin)).count();
    begins.map(|begin| (begin, count(begin))).to_vec()
}

fn bare(text: &str, sign: char) -> usize {
    let mut escaped = false;
    text.chars()
        .filter(|c| {
            let is = *c == sign && !escaped;
            escaped = *c == '\\' && !escaped;
            is
        })
        .count()
}

/// Takes the links out of a Markdown text: returns it with their words, and where they lead.
fn without_links(text: &str) -> (String, Vec<String>) {
    let (mut out, mut targets, mut open) = (String::new(), Vec::new(), None);
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => out.extend([c, rest.next().expect("an escaped character")]),
            '[' => {
                open = Some(out.len());
                out.push(c);
            }
            ']' if rest.as_str().starts_with('(') => {
                out.remove(open.take().expect("the beginning of a link"));
                let (target, after) = rest.as_str()[1..].split_once(')').expect("its end");
                targets.push(target.to_owned());
                rest = after.chars();
            }
            c => out.push(c),
        }
    }
    (out, targets)
}

#[test]
fn nothing_becomes_markdown_structure() {
    let text = hostile();
    let (bad, good) = (world(&text), world("harmless"));
    for (bad, good) in documents(&bad, &text).iter().zip(documents(&good, "harmless")) {
        let (bad, good) = (markdown::render(bad), markdown::render(&good));
        assert_eq!(structure(&bad), structure(&good));
        assert!(!bad.chars().any(|c| c != '\n' && is_hidden(c)));
        let (bad_text, links) = without_links(&bad.replace("<br>", ""));
        for sign in ['<', '>', '`', '[', ']', '~', '_'] {
            assert_eq!(bare(&bad_text, sign), 0, "{sign}");
        }
        assert_eq!(links.len(), without_links(&good).1.len());
        for target in links {
            let plain = |c: char| c.is_alphanumeric() || "-._/%#".contains(c);
            assert!(target.chars().all(plain), "{target}");
        }
        for line in bad.lines() {
            let like_a_rule = ["```", "~~~", "===", "---", "    ", "> ", "+ ", "1. "];
            assert!(like_a_rule.iter().all(|begin| !line.starts_with(begin)), "{line}");
        }
        let mut pipes = 0;
        for line in bad.lines() {
            let here = bare(line, '|');
            if line.starts_with("| ") && pipes > 0 {
                assert_eq!(here, pipes, "{line}");
            }
            assert!(line.starts_with("| ") || here == 0, "{line}");
            pipes = if line.starts_with("| ") { here } else { 0 };
        }
    }
}

#[test]
fn json_carries_every_text_as_it_was_typed() {
    let text = read(&hostile());
    let World { content, review, assessment } = world(&text);
    let summary = summary_json(&content, &review, &assessment);
    assert!(!summary.chars().any(|c| c != '\n' && is_hidden(c)));
    let json: serde_json::Value = serde_json::from_str(&summary).expect("JSON");
    for pointer in [
        "/review/workload",
        "/pillars/0/title/ja",
        "/checkpoints/0/note",
        "/checkpoints/0/evidence/1",
        "/checkpoints/1/accepted/why",
        "/actions/0/owner",
    ] {
        assert_eq!(json.pointer(pointer).and_then(|v| v.as_str()), Some(&*text), "{pointer}");
    }
    let id = CheckpointId::new("H-1.01").expect("an id");
    let one = show_json(&content, &review, &assessment, &id).expect("a checkpoint");
    let one: serde_json::Value = serde_json::from_str(&one).expect("JSON");
    assert_eq!(one["guidance"]["write"]["en"].as_str(), Some(&*text));
}
