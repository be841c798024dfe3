//! `summary --format design-notes`: a file for each document.

use std::fs;

use super::places;
use crate::support::fixture::ORDERS;
use crate::support::process::{Outcome, Place};

const NAMES: [&str; 5] = [
    "notes-cloud-design-awsaccount.md",
    "notes-cloud-design-log.md",
    "notes-cloud-design-network.md",
    "notes-cloud-design-patchmanagement.md",
    "notes-cloud-design-security.md",
];

fn place() -> Place {
    let place = places::place();
    place.write("orders.review.toml", ORDERS);
    place
}

fn notes(place: &Place, more: &[&str]) -> Outcome {
    let arguments = ["summary", "orders.review.toml", "--format", "design-notes"];
    place.run(&[&arguments[..], more].concat())
}

fn names(place: &Place, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(place.path(folder)).expect("a folder");
    let mut out: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().into_string().expect("a name")).collect();
    out.sort();
    out
}

#[test]
fn each_document_with_gaps_has_its_file_in_both_languages() {
    let place = place();
    let both = ["ja", "en"].map(|lang| {
        let run = notes(&place, &["--templates", "docs", "-o", "out/notes", "--lang", lang]);
        assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
        assert_eq!(run.err.lines().count(), NAMES.len(), "{run:?}");
        assert!(NAMES.iter().all(|name| run.err.contains(&format!("out/notes/{name}"))), "{run:?}");
        place.text("out/notes/notes-cloud-design-log.md")
    });
    assert_eq!(names(&place, "out/notes"), NAMES);
    insta::assert_snapshot!(both.join("\n\n"));
}

#[test]
fn gaps_stand_in_the_order_of_the_documents_headings() {
    let place = place();
    let run = place.run(&[
        "summary",
        "all.review.toml",
        "--templates",
        "docs",
        "--format",
        "design-notes",
        "-o",
        "notes",
        "--lang",
        "en",
    ]);
    assert_eq!(run.code, 0, "{run:?}");
    let text = place.text("notes/notes-cloud-design-security.md");
    let headings: Vec<&str> = text.lines().filter_map(|l| l.strip_prefix("## ")).collect();
    insta::assert_snapshot!(headings.join("\n"));
}

#[test]
fn without_the_documents_the_highest_risks_come_first() {
    let place = place();
    assert_eq!(notes(&place, &["-o", "notes", "--lang", "en"]).code, 0);
    let text = place.text("notes/notes-cloud-design-network.md");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    assert!(at("The highest risks come first.") < at("## Gaps (2)"));
    assert!(at("**SEC-4.07** / High risk") < at("**SEC-4.02** / Medium risk"));
}

#[test]
fn what_is_no_note_is_not_overwritten_and_then_nothing_is_written() {
    let place = place();
    place.write("notes/notes-cloud-design-security.md", "# My own\n");
    let run = notes(&place, &["-o", "notes"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(names(&place, "notes"), ["notes-cloud-design-security.md"]);
    assert_eq!(place.text("notes/notes-cloud-design-security.md"), "# My own\n");
    assert_eq!(notes(&place, &["-o", "notes", "--force"]).code, 0);
    assert_eq!(names(&place, "notes"), NAMES);
    // What tenken wrote it writes again.
    assert_eq!(notes(&place, &["-o", "notes", "--lang", "ja"]).code, 0);
    assert!(place.text("notes/notes-cloud-design-security.md").starts_with("# 設計書への追記: "));
}

#[test]
fn a_note_without_gaps_is_left_and_named() {
    let place = place();
    assert_eq!(notes(&place, &["-o", "notes"]).code, 0);
    let open = ["SEC-4.05", "SEC-4.06", "SEC-4.08"];
    for id in open {
        let run = place.run(&["set", "orders.review.toml", id, "yes"]);
        assert_eq!(run.code, 0, "{run:?}");
    }
    let before = place.read("notes/notes-cloud-design-patchmanagement.md");
    let run = notes(&place, &["-o", "notes", "--lang", "en"]);
    let left = "notes-cloud-design-patchmanagement.md is for a document that has no gaps any more";
    assert!(run.err.contains(left), "{run:?}");
    assert_eq!(place.read("notes/notes-cloud-design-patchmanagement.md"), before);
}

#[test]
fn notes_need_a_folder() {
    let place = place();
    for (more, said) in [
        (&[][..], "needs a folder"),
        (&["-o", "-"][..], "needs a folder"),
        (&["-o", "orders.review.toml"][..], "is no folder"),
    ] {
        let run = notes(&place, &[more, &["--lang", "en"]].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains(said), "{run:?}");
    }
    assert_eq!(place.text("orders.review.toml"), ORDERS);
}
