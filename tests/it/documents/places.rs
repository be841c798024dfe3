//! `summary --templates`: every checkpoint finds its heading, or honestly none.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tenken::format::schema::schema;

use crate::support::fixture::content;
use crate::support::process::Place;
use crate::support::schema::validate;

/// Small documents with headings such as the real ones have.
const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/documents");

/// Makes a folder with the documents in `docs` and a review in which every answer is no.
pub(crate) fn place() -> Place {
    let place = Place::new();
    let mut review = "format = 1\n[review]\nid = \"0192f0c1-6a3e-7c54-9b1d-2f6f3a0c7d11\"\n\
        workload = \"受注サービス\"\ncreated = 2026-11-20T10:00:00+09:00\n\
        packs = [{ id = \"aws-security\", version = \"1.0.0\" }]\n"
        .to_owned();
    for checkpoint in content().checkpoints() {
        review += &format!(
            "[answers.\"{}\"]\nquestion = {:?}\nanswer = \"no\"\n",
            checkpoint.id,
            checkpoint.question.get(tenken::domain::Lang::Ja).raw()
        );
    }
    place.write("all.review.toml", review);
    copy(Path::new(FIXTURES), &place, "docs");
    place
}

fn copy(from: &Path, place: &Place, to: &str) {
    for entry in fs::read_dir(from).expect("fixtures").map(|e| e.expect("an entry")) {
        let name = format!("{to}/{}", entry.file_name().to_str().expect("a name"));
        place.write(&name, fs::read(entry.path()).expect("read"));
    }
}

fn json(place: &Place, folder: &str) -> Value {
    let run = place.run(&["summary", "all.review.toml", "--templates", folder, "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    serde_json::from_str(&run.out).expect("JSON")
}

fn texts(list: &Value, key: &str) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter().map(|h| h[key].as_str().expect("a text").to_owned()).collect()
}

/// Returns the path of a heading with its line.
fn heading(heading: &Value) -> String {
    let path: Vec<&str> =
        heading["path"].as_array().expect("a path").iter().filter_map(Value::as_str).collect();
    format!("{}:{}", path.join(" > "), heading["line"])
}

#[test]
fn every_checkpoint_of_the_built_in_pack_has_the_place_that_a_person_would_choose() {
    let summary = json(&place(), "docs");
    assert_eq!(validate(&of_summary(), &summary), [""; 0]);
    let mut lines: Vec<String> = Vec::new();
    for template in summary["templates"].as_array().expect("templates") {
        for place in template["places"].as_array().expect("places") {
            let here = match (&place["heading"], &place["add"]) {
                (Value::Null, add) => {
                    format!("+ {} {}", add["side"].as_str().unwrap(), heading(&add["heading"]))
                }
                (found, _) => format!("= {}", heading(found)),
            };
            let mut line = format!("{} {here}", place["id"].as_str().expect("an id"));
            let also = texts(&place["also"], "text");
            if !also.is_empty() {
                line += &format!(" | also {}", also.join(", "));
            }
            for other in place["elsewhere"].as_array().expect("a list") {
                line += &format!(" | {}: {}", other["file"].as_str().unwrap(), heading(other));
            }
            lines.push(line);
        }
    }
    lines.sort();
    assert_eq!(lines.len(), 59);
    insta::assert_snapshot!(lines.join("\n"));
}

fn of_summary() -> Value {
    serde_json::from_str(schema("summary").expect("a schema")).expect("JSON")
}

#[test]
fn what_is_there_what_is_missing_and_what_no_gap_needs_is_told() {
    let place = place();
    fs::remove_file(place.path("docs/cloud-design-log.md")).expect("removed");
    let summary = json(&place, "docs");
    assert_eq!(summary["documents"]["folder"], "docs");
    assert_eq!(summary["documents"]["missing"], serde_json::json!(["cloud-design-log.md"]));
    let unused = serde_json::json!(["cloud-design-backup.md", "cloud-design-naming.md"]);
    assert_eq!(summary["documents"]["unused"], unused);
    let path = |file: &str| {
        let templates = summary["templates"].as_array().expect("templates");
        templates.iter().find(|t| t["file"] == file).expect("a template")["path"].clone()
    };
    assert_eq!(path("cloud-design-security.md"), "docs/cloud-design-security.md");
    assert_eq!(path("cloud-design-log.md"), Value::Null);
    for (lang, said) in [
        (
            "en",
            [
                "documents for 4 of 5 templates are there",
                "5 without a document",
                "Documents that do not exist yet: cloud-design-log.md",
                "Documents that no gap belongs in: cloud-design-backup.md",
            ],
        ),
        (
            "ja",
            [
                "テンプレート 5 件のうち 4 件",
                "文書のないものが 5 件",
                "まだない文書: cloud-design-log.md",
                "今回の不足が属さない文書: cloud-design-backup.md",
            ],
        ),
    ] {
        let run = place.run(&[
            "summary",
            "all.review.toml",
            "--templates",
            "docs",
            "--lang",
            lang,
            "--format",
            "markdown",
        ]);
        for words in said {
            assert!(run.out.contains(words), "{words}: {}", run.out);
        }
    }
}

#[test]
fn markdown_links_each_gap_to_its_heading_from_where_the_report_lies() {
    let place = place();
    fs::create_dir_all(place.path("reports")).expect("made");
    let run = place.run(&[
        "summary",
        "all.review.toml",
        "--templates",
        "docs",
        "-o",
        "reports/q4.md",
        "--lang",
        "ja",
    ]);
    assert_eq!(run.code, 0, "{run:?}");
    let report = place.text("reports/q4.md");
    for link in [
        "[docs/cloud-design-security.md](../docs/cloud-design-security.md)",
        "[論理アクセス &gt; 本システム上の職責](../docs/cloud-design-security.md#本システム上の職責)（17 行目）",
        "[VPC エンドポイント](../docs/cloud-design-network.md#vpc-エンドポイント)（12 行目）",
        "「[データ暗号化](../docs/cloud-design-security.md#データ暗号化)」（32 行目）の前に加えます。",
        "cloud-design-network.md: [VPC Flow Logs](../docs/cloud-design-network.md#vpc-flow-logs)（4 行目）",
    ] {
        assert!(report.contains(link), "{link}");
    }
    let text = place.run(&["summary", "all.review.toml", "--templates", "docs", "--lang", "en"]);
    assert!(text.out.contains("VPC エンドポイント (line 12)"), "{}", text.out);
}

#[test]
fn a_page_leads_to_the_documents_beside_it() {
    let place = place();
    let run = place.run(&["summary", "all.review.toml", "--templates", "docs", "-o", "q4.html"]);
    assert_eq!(run.code, 0, "{run:?}");
    let page = place.text("q4.html");
    let link = "<a href=\"docs/cloud-design-network.md#vpc-エンドポイント\"";
    assert_eq!(page.matches(link).count(), 2, "once in each language");
}

#[test]
fn a_document_that_cannot_be_read_is_named_and_the_report_comes_all_the_same() {
    let place = place();
    place.write("docs/cloud-design-log.md", b"# \x83\x8D\x83\x4F\n");
    let run = place.run(&["summary", "all.review.toml", "--templates", "docs", "--format", "json"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("docs/cloud-design-log.md"), "{run:?}");
    let summary: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(summary["documents"]["unread"], serde_json::json!(["cloud-design-log.md"]));
    assert_eq!(summary["documents"]["missing"], serde_json::json!([]));
    let text = place.run(&["summary", "all.review.toml", "--templates", "docs", "--lang", "en"]);
    assert!(text.out.contains("This document could not be read."), "{}", text.out);
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_link_out_of_the_folder_neither_hang_nor_are_read() {
    let place = place();
    fs::remove_file(place.path("docs/cloud-design-log.md")).expect("removed");
    fs::remove_file(place.path("docs/cloud-design-network.md")).expect("removed");
    let pipe = place.path("docs/cloud-design-log.md");
    assert!(std::process::Command::new("mkfifo").arg(pipe).status().expect("mkfifo").success());
    place.write("secret.md", "# 秘密\n## VPC エンドポイント\n");
    let link = place.path("docs/cloud-design-network.md");
    std::os::unix::fs::symlink("../secret.md", link).expect("linked");
    let run = place.run(&["summary", "all.review.toml", "--templates", "docs", "--lang", "en"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("a link that leads out of the folder"), "{run:?}");
    assert!(!run.out.contains("秘密"), "{run:?}");
}

#[test]
fn a_folder_that_is_none_is_an_error_that_says_what_to_do() {
    let place = place();
    for folder in ["nowhere", "all.review.toml"] {
        let run = place.run(&["summary", "all.review.toml", "--templates", folder]);
        assert_eq!((run.code, run.out.as_str()), (3, ""), "{run:?}");
        assert!(run.err.contains("name the folder of the cloud-design-*.md files"), "{run:?}");
    }
}

#[test]
fn hostile_headings_reach_a_report_as_text_only() {
    let place = place();
    place.write(
        "docs/cloud-design-network.md",
        "# ネットワーク\n## VPC エンドポイント \u{1b}[2J\u{202e} <img src=x> ](javascript:alert) |\n",
    );
    let arguments = ["summary", "all.review.toml", "--templates", "docs", "--format"];
    let markdown = place.run(&[&arguments[..], &["markdown"]].concat());
    assert!(!markdown.out.contains("](javascript"), "{}", markdown.out);
    assert!(!markdown.out.contains("<img"), "{}", markdown.out);
    for format in ["text", "markdown", "json"] {
        let run = place.run(&[&arguments[..], &[format]].concat());
        assert!(!run.out.contains(['\u{1b}', '\u{202e}']), "{format}");
    }
}
