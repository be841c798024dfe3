//! Any document at all is a pack or a refusal, in a moment.

use std::time::{Duration, Instant};

use tenken::format::ProblemKind;
use tenken::format::draft::Refused;
use tenken::format::intake::Refusal;

use super::{Files, is_without_checkpoints, page, refused};

fn problem(text: &str) -> ProblemKind {
    match refused(text) {
        Refusal::Document(_, Refused::Problems(mut problems)) => problems.remove(0).kind,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_document_that_asks_nothing_is_refused_with_its_headings() {
    for text in ["", "\n\n", "# A\n\ntext\n", "\u{FEFF}", "---\na: b\n---\n", "<!-- -->"] {
        assert!(is_without_checkpoints(&refused(text)), "{text:?}");
    }
    let Refusal::Document(_, Refused::NoCheckpoints(headings)) = refused("# A\n\nx\n\n## B\n")
    else {
        panic!("another refusal");
    };
    assert_eq!(headings, [(1, "A".to_owned()), (5, "B".to_owned())]);
}

#[test]
fn ids_that_stand_twice_or_cannot_be_are_told_with_their_places() {
    let text = "## Checkpoints\n\n### SEC-1: a\n\n- b\n\n### SEC-1: c\n\n- d\n\n### SEC-1: e\n";
    let Refusal::Document(_, Refused::Problems(problems)) = refused(text) else {
        panic!("another refusal");
    };
    let places: Vec<_> = problems.iter().map(|p| p.place(text).line).collect();
    assert_eq!(places, [7, 11], "all at once");
    assert!(matches!(&problems[0].kind, ProblemKind::DuplicateId { first: 3, .. }));
}

#[test]
fn what_is_too_deep_or_too_much_is_refused() {
    assert!(matches!(problem(&format!("{}x\n", "> ".repeat(100))), ProblemKind::TooDeep { .. }));
    assert!(matches!(problem(&format!("{}x\n", "- ".repeat(100))), ProblemKind::TooDeep { .. }));
    let nested: String = (0..60).map(|n| format!("{}- x\n", "  ".repeat(n))).collect();
    assert!(matches!(problem(&nested), ProblemKind::TooDeep { .. }));
    assert!(matches!(problem(&"- x\n\n<!-- -->\n\n".repeat(50_000)), ProblemKind::TooMany { .. }));
    assert!(matches!(problem(&"x".repeat(9 * 1024 * 1024)), ProblemKind::TooLarge { .. }));
    // A long rule is not deep.
    assert!(is_without_checkpoints(&refused(&format!("{}\n", "* ".repeat(100)))));
}

#[test]
fn what_multiplies_is_refused() {
    let mut text = "## Checkpoints\n\n### SEC-1: a\n\n".to_owned();
    (0..4_000).for_each(|n| text.push_str(&format!("- q{n}\n")));
    text.push_str("\n## Findings\n\n");
    (0..4_000).for_each(|n| text.push_str(&format!("- f{n} SEC-1\n")));
    assert!(matches!(refused(&text), Refusal::Unsettled(..)));
    let names = "x".repeat(100_000);
    let text =
        format!("## Checkpoints\n\n### SEC-1: a\n\n{}- Services: {names}\n", "- q\n".repeat(1_000));
    assert!(matches!(refused(&text), Refusal::Unsettled(..)));
}

/// What documents are made of that want to take long.
const UNITS: [&str; 31] = [
    "[",
    "*a **a ",
    "![](",
    "`",
    "``x`",
    "<!--x-->",
    "<!-- severity: high -->",
    "<br />",
    "a<br>",
    "|",
    "|a",
    "\\",
    "SEC-1 ",
    "SEC-1~SEC-9 ",
    "a.md, ",
    "[a](b.md)",
    "(",
    "。",
    "# x\n",
    "- SEC-1: x\n",
    "a\nb\n\n",
    "*",
    "_",
    "<",
    "&amp;",
    "**SEC-1: x**\n\n",
    "[a]: b\n",
    "1. x\n",
    "\u{202E}",
    "\0",
    "> ",
];

/// Takes documents of this size in, and returns the slowest.
fn slowest(size: usize) -> (Duration, &'static str) {
    let head = "## Checkpoints\n\n### SEC-1: a\n\n- q\n\n";
    let mut worst = (Duration::ZERO, "");
    for unit in UNITS {
        let text = unit.repeat(size / unit.len());
        let table = format!("{head}| a | b |\n|---|---|\n| {text} |\n");
        for text in [text.clone(), format!("{head}- {text}"), table] {
            let text = &text[..text.floor_char_boundary(size)];
            let begin = Instant::now();
            let _ = Files::default().take(&[text]);
            worst = worst.max((begin.elapsed(), unit));
        }
    }
    worst
}

#[test]
fn a_hostile_document_ends_soon() {
    // A debug build on a busy machine takes a second or two; what is not linear takes minutes.
    let (time, unit) = slowest(256 * 1024);
    assert!(time < Duration::from_secs(20), "{unit:?}: {time:?}");
}

#[test]
#[ignore = "takes minutes in a debug build"]
fn eight_megabytes_of_anything_end_soon() {
    let (time, unit) = slowest(8 * 1024 * 1024 - 64);
    println!("{unit:?}: {time:?}");
    assert!(time < Duration::from_secs(120), "{unit:?}: {time:?}");
}

#[test]
fn what_cannot_be_seen_is_kept_and_shown_as_marks() {
    let text = page("sec.ja").replace("退職者", "\u{1b}[2J\u{202e}退職者");
    let mut files = Files::default();
    files.take(&[&text]).expect("taken");
    assert!(files.0["sec.toml"].contains("\\u001B[2J\\u202E"), "{}", files.0["sec.toml"]);
    let pack = files.pack();
    let question = &pack.pillars[0].sections[0].checkpoints[2].question;
    let shown = question.get(tenken::domain::Lang::Ja).shown_line().into_owned();
    assert!(shown.starts_with("<U+001B>[2J<U+202E>退職者"), "{shown}");
}
