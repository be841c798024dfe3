//! `tenken import-answers`: what people changed in a sheet comes back, and nothing is lost.

use std::io::{Cursor, Read as _, Write as _};

use serde_json::Value;
use tenken::domain::{CheckpointId, Review};
use tenken::format::review;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::fixture::ORDERS;
use crate::support::office::convert;
use crate::support::process::{Outcome, Place};

/// The sheet of the fixture, filled in by somebody and saved by LibreOffice.
const FILLED: &[u8] = include_bytes!("../../fixtures/answers-libreoffice.xlsx");

const REVIEW: &str = "orders.review.toml";

fn orders() -> Place {
    let place = Place::new();
    place.write(REVIEW, ORDERS);
    place
}

fn export(place: &Place, lang: &str) {
    let run = place.run(&["summary", REVIEW, "-o", "a.xlsx", "--lang", lang]);
    assert_eq!(run.code, 0, "{run:?}");
}

fn import(place: &Place, more: &[&str]) -> Outcome {
    let words: Vec<&str> =
        ["import-answers", "a.xlsx", REVIEW].iter().chain(more).copied().collect();
    place.run(&words)
}

fn changes(run: &Outcome) -> Vec<(String, String, String)> {
    let json: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{run:?}"));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let changes = json["changes"].as_array().expect("changes").iter();
    changes.map(|c| (text(&c["id"]), text(&c["field"]), text(&c["new"]))).collect()
}

fn parsed(place: &Place) -> Review {
    review::parse(&place.text(REVIEW)).review.expect("a review")
}

/// Changes the parts of the sheet of answers.
fn touch(place: &Place, change: impl Fn(&str, String) -> String) {
    let bytes = place.read("a.xlsx");
    let mut from = ZipArchive::new(Cursor::new(bytes.as_slice())).expect("packed");
    let mut into = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        into.start_file(name.as_str(), SimpleFileOptions::default()).expect("begun");
        into.write_all(change(&name, text).as_bytes()).expect("written");
    }
    place.write("a.xlsx", into.finish().expect("packed").into_inner());
}

/// Puts a text into a cell of the sheet of answers, as a program does that shares no texts.
fn put(place: &Place, cell: &str, value: &str) {
    let value = value.replace('&', "&amp;").replace('<', "&lt;");
    touch(place, |name, text| {
        if name != "xl/worksheets/sheet2.xml" {
            return text;
        }
        let start = text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{cell}"));
        let rest = &text[start..];
        let own = rest.find("/>").unwrap_or(usize::MAX);
        let end = match rest.find("</c>") {
            Some(close) if close < own && !rest[..close].contains("/>") => close + 4,
            _ => own + 2,
        };
        let new = format!(
            "<c r=\"{cell}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{value}</t></is></c>"
        );
        format!("{}{new}{}", &text[..start], &rest[end..])
    });
}

#[test]
fn a_sheet_that_nobody_changed_changes_nothing() {
    let place = orders();
    for lang in ["ja", "en", "both"] {
        export(&place, lang);
        let before = place.read(REVIEW);
        let run = import(&place, &["--apply", "--format", "json"]);
        assert_eq!((run.code, changes(&run)), (0, vec![]), "{run:?}");
        assert_eq!(place.read(REVIEW), before, "not one byte");
    }
}

#[test]
fn what_somebody_filled_in_and_saved_with_libreoffice_comes_back() {
    let place = orders();
    place.write("a.xlsx", FILLED);
    let before = place.read(REVIEW);
    let listed = import(&place, &["--lang", "en"]);
    assert_eq!(listed.code, 0, "{listed:?}");
    assert_eq!(place.read(REVIEW), before, "a list alone writes nothing");
    insta::assert_snapshot!(format!("{}----\n{}", listed.out, listed.err));
    let run = import(&place, &["--apply", "--by", "鈴木", "--format", "json"]);
    assert_eq!(run.code, 0, "{run:?}");
    let review = parsed(&place);
    let entry =
        |id| review.entry(&CheckpointId::new(id).expect("an id")).expect("an entry").clone();
    assert_eq!(entry("SEC-1.03").note.raw(), "FIDO キーを 2 本登録した。\n=1+1");
    assert_eq!(entry("SEC-1.03").by.raw(), "鈴木");
    assert_eq!(
        entry("SEC-1.03").at.map(|at| at.to_rfc3339()).as_deref(),
        Some("2026-11-23T10:15:00+09:00")
    );
    assert_eq!(entry("SEC-1.05").due.map(|d| d.to_string()).as_deref(), Some("2027-03-01"));
    assert_eq!(entry("SEC-1.04").evidence, []);
    assert_eq!(entry("SEC-6.05").reason.raw(), "該当する環境がない");
    assert!(entry("SEC-7.01").flag);
    // Nobody else's lines were touched.
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(ORDERS), lines(&place.text(REVIEW)));
    assert!(new.iter().filter(|l| !old.contains(l)).count() < 30);
    assert!(new.iter().any(|l| l.starts_with("# 2026 Q4")), "comments stay");
    let again = import(&place, &["--apply", "--format", "json"]);
    assert_eq!(changes(&again), vec![], "bringing it in twice changes nothing");
}

#[test]
fn a_sheet_of_today_comes_back_from_libreoffice_unchanged() {
    let place = orders();
    export(&place, "both");
    let xlsx = "xlsx:Calc MS Excel 2007 XML";
    let Some((_folder, saved)) = convert(&place.path("a.xlsx"), xlsx) else { return };
    place.write("a.xlsx", std::fs::read(saved).expect("read"));
    let run = import(&place, &["--format", "json"]);
    assert_eq!((run.code, changes(&run)), (0, vec![]), "{run:?}");
}

#[test]
fn what_the_review_changed_meanwhile_stays_and_what_both_changed_is_kept_twice() {
    let place = orders();
    export(&place, "ja");
    put(&place, "D5", "はい");
    put(&place, "E5", "シートで書いたメモ");
    put(&place, "I4", "シートの担当");
    for words in [
        ["SEC-1.03", "partial", "--note", "レビューで書いたメモ"],
        ["SEC-1.02", "partial", "--action", "レビューのアクション"],
    ] {
        let run = place.run(&[&["set", REVIEW], &words[..], &["--by", "佐藤"]].concat());
        assert_eq!(run.code, 0, "{run:?}");
    }
    let run = import(&place, &["--apply", "--by", "鈴木", "--lang", "en"]);
    assert_eq!(run.code, 1, "people disagree now: {run:?}");
    assert!(run.err.contains("SEC-1.03 (answer, note)"), "{run:?}");
    let review = parsed(&place);
    let entry =
        |id| review.entry(&CheckpointId::new(id).expect("an id")).expect("an entry").clone();
    let root = entry("SEC-1.03");
    assert_eq!(root.disagreement.len(), 2, "{root:?}");
    for note in ["シートで書いたメモ", "レビューで書いたメモ"] {
        assert!(root.note.raw().contains(note), "{root:?}");
    }
    let tower = entry("SEC-1.02");
    assert_eq!((tower.action.raw(), tower.owner.raw()), ("レビューのアクション", "シートの担当"));
    assert!(place.run(&["check", REVIEW]).code == 0);
}

#[test]
fn everything_that_cannot_be_understood_is_named_by_its_cell_and_nothing_is_written() {
    let place = orders();
    export(&place, "ja");
    let before = place.read(REVIEW);
    for (cell, value) in [
        ("D3", "たぶん"),
        ("D5", "対象外"),
        ("J4", "来月"),
        ("K4", "なんとなく"),
        ("L4", "巨大"),
        ("O4", "??"),
        ("A6", "SEC-9.99"),
        ("E6", "行き先のないメモ"),
        ("A7", "SEC-1.06"),
        ("C9", "別の質問ですか。"),
        ("D9", "はい"),
        ("N10", "理由だけ"),
    ] {
        put(&place, cell, value);
    }
    let run = import(&place, &["--apply", "--lang", "ja"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(place.read(REVIEW), before);
    insta::assert_snapshot!(run.err);
}

#[test]
fn rows_may_be_sorted_columns_moved_and_words_given_in_either_language() {
    let place = orders();
    export(&place, "ja");
    // The rows of two checkpoints change places, and their notes go where nobody reads them.
    touch(&place, |name, text| match name {
        "xl/worksheets/sheet2.xml" => {
            let swapped = text.replace("r=\"4\"", "r=\"0\"").replace("r=\"5\"", "r=\"4\"");
            let swapped = swapped.replace("r=\"0\"", "r=\"5\"");
            let mut out = swapped;
            for c in 'A'..='X' {
                let (a, b) = (format!("r=\"{c}4\""), format!("r=\"{c}5\""));
                out = out.replace(&a, "r=\"?\"").replace(&b, &a).replace("r=\"?\"", &b);
            }
            out
        }
        _ => text,
    });
    let run = import(&place, &["--format", "json"]);
    assert_eq!((run.code, changes(&run)), (0, vec![]), "{run:?}");
    put(&place, "D4", "Yes");
    let run = import(&place, &["--format", "json"]);
    let id = |id: &str, field: &str, new: &str| (id.to_owned(), field.to_owned(), new.to_owned());
    assert_eq!(changes(&run), [id("SEC-1.03", "answer", "yes")], "{run:?}");
}

#[test]
fn a_text_that_was_cut_stays_whole_and_cannot_be_changed_in_the_sheet() {
    let place = orders();
    let long = "長い".repeat(30_000);
    let run = place.run(&["set", REVIEW, "SEC-1.01", "yes", "--note", &long[..120_000]]);
    assert_eq!(run.code, 0, "{}", run.err);
    export(&place, "ja");
    let before = place.read(REVIEW);
    let run = import(&place, &["--apply", "--format", "json"]);
    assert_eq!((run.code, changes(&run)), (0, vec![]));
    assert_eq!(place.read(REVIEW), before);
    put(&place, "E3", "短くした");
    let run = import(&place, &["--apply", "--lang", "en"]);
    assert_eq!((run.code, run.out.len()), (2, 0));
    assert!(run.err.contains("回答!E3: the text was too long for a cell"), "{}", run.err);
}

#[test]
fn a_sheet_of_another_review_or_of_no_review_is_refused() {
    let place = orders();
    export(&place, "ja");
    place.write("other.review.toml", ORDERS.replace("0192f0c1-6a3e", "0192f0c1-ffff"));
    let run = place.run(&["import-answers", "a.xlsx", "other.review.toml", "--apply"]);
    assert_eq!(run.code, 2, "{run:?}");
    place.write("a.txt", "hello");
    place.write("b.xlsx", b"PK\x03\x04");
    place.write("c.csv", "id,question\nSEC-1.01,x\n");
    place.write("d.csv", b"id,answer\nSEC-1.01,\x82\xCD\x82\xA2\n");
    for file in ["a.txt", "b.xlsx", "c.csv", "d.csv"] {
        let run = place.run(&["import-answers", file, REVIEW, "--apply"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains(file), "{run:?}");
    }
    assert_eq!(place.run(&["import-answers", "no.xlsx", REVIEW]).code, 3);
    assert_eq!(place.text(REVIEW), ORDERS);
}

#[test]
fn rows_of_csv_come_back_too() {
    let place = orders();
    let run = place.run(&["summary", REVIEW, "-o", "a.csv"]);
    assert_eq!(run.code, 0, "{run:?}");
    let import = |more: &[&str]| {
        place.run(&[&["import-answers", "a.csv", REVIEW, "--format", "json"], more].concat())
    };
    let run = import(&["--apply"]);
    assert_eq!((run.code, changes(&run)), (0, vec![]), "{run:?}");
    assert_eq!(place.text(REVIEW), ORDERS);
    let text = place.text("a.csv").replacen(",yes,none,", ",いいえ,none,", 1);
    place.write("a.csv", text.replace("四半期ごとに見ているが記録がない。", "'=1+1"));
    let run = import(&["--apply"]);
    let change =
        |id: &str, field: &str, new: &str| (id.to_owned(), field.to_owned(), new.to_owned());
    assert_eq!(
        changes(&run),
        [change("SEC-1.01", "answer", "no"), change("SEC-1.10", "note", "=1+1")],
        "{run:?}"
    );
}
