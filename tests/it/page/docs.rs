//! `docs/packs-from-markdown.md` is true.

use tenken::format::page::vocabulary::{Label, label};

use crate::support::process::Place;

const DOCS: &str = include_str!("../../../docs/packs-from-markdown.md");

/// Returns what stands in the blocks of a kind.
fn blocks(kind: &str) -> Vec<&'static str> {
    let open = format!("```{kind}\n");
    DOCS.split(&open).skip(1).map(|rest| rest.split("```").next().expect("closed")).collect()
}

#[test]
fn the_document_of_the_docs_imports_as_they_say_and_comes_back() {
    let place = Place::new();
    place.write("privacy.md", blocks("markdown")[0]);
    let commands = blocks("sh");
    let run = |line: &str| {
        let arguments: Vec<&str> = line.trim().split(' ').skip(1).collect();
        place.run(&[arguments, vec!["--lang", "en"]].concat())
    };
    let made = run(commands[0]);
    assert_eq!((made.code, made.out.as_str()), (0, ""), "{made:?}");
    assert_eq!(made.err, blocks("text")[0]);
    let text = place.text("privacy/prv.toml");
    assert_eq!(text.matches("severity = \"high\"").count(), 2, "{text}");
    let out = run(commands[1]);
    assert_eq!(out.code, 0, "{out:?}");
    let again =
        place.run(&["pack", "import", "pillar-privacy.md", "-o", "privacy", "--lang", "en"]);
    assert!(again.err.contains("nothing was written"), "{again:?}");
}

#[test]
fn the_labels_of_the_docs_are_labels() {
    for (text, wanted) in [
        ("Why: x", Label::Why),
        ("Good: x", Label::Good),
        ("Write: x", Label::Write),
        ("Ask further: x", Label::Probes),
        ("なぜ: x", Label::Why),
        ("良い状態: x", Label::Good),
        ("書くこと: x", Label::Write),
        ("掘り下げ: x", Label::Probes),
        ("Things to verify:", Label::Verify),
        ("確認事項:", Label::Verify),
        ("Question: x", Label::Question),
    ] {
        assert_eq!(label(text).map(|(label, _)| label), Some(wanted), "{text}");
        let word = text.trim_end_matches(" x");
        assert!(DOCS.contains(word), "{word}");
    }
}
