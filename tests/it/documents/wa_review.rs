//! `summary --format wa-review`: the contract that CI gates read.

use serde_json::{Value, json};
use tenken::format::schema::schema;

use crate::support::fixture::ORDERS;
use crate::support::process::Place;
use crate::support::schema::validate;

fn contract() -> Value {
    serde_json::from_str(schema("wa-review").expect("a schema")).expect("JSON")
}

fn made(place: &Place, file: &str) -> Value {
    let run = place.run(&["summary", file, "--format", "wa-review", "--lang", "en"]);
    assert_eq!(run.code, 0, "{run:?}");
    serde_json::from_str(&run.out).expect("JSON")
}

fn place() -> Place {
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    place
}

#[test]
fn a_full_review_and_an_empty_one_hold_to_the_contract() {
    let place = place();
    assert_eq!(place.run(&["new", "empty.review.toml"]).code, 0);
    for file in ["orders.review.toml", "empty.review.toml"] {
        assert_eq!(validate(&contract(), &made(&place, file)), [""; 0], "{file}");
    }
    let empty = made(&place, "empty.review.toml");
    assert_eq!(empty["pillar_scores"], json!({ "security": 1 }));
    let findings = empty["findings"].as_array().expect("findings");
    assert_eq!(findings.len(), 59);
    assert!(findings.iter().all(|f| f["status"] == "cannot_determine"));
}

#[test]
fn answers_map_one_to_one() {
    let review = made(&place(), "orders.review.toml");
    let finding = |id: &str| {
        let findings = review["findings"].as_array().expect("findings");
        findings.iter().find(|f| f["bp_id"] == id).unwrap_or_else(|| panic!("{id}"))
    };
    assert_eq!(finding("TKSEC1-BP01")["status"], "implemented");
    assert_eq!(finding("TKSEC1-BP01")["severity"], Value::Null);
    assert_eq!(finding("TKSEC1-BP02")["status"], "partially_implemented");
    assert_eq!(finding("TKSEC1-BP02")["severity"], "medium");
    let root = finding("TKSEC1-BP03");
    assert_eq!((&root["status"], &root["severity"]), (&json!("not_implemented"), &json!("high")));
    assert_eq!((&root["effort"], &root["pillar"]), (&json!("low"), &json!("security")));
    assert_eq!(finding("TKSEC7-BP01")["status"], "cannot_determine");
    assert_eq!(review["pillar_scores"]["security"], 3, "50 % is 50 / 20 + 1");
    assert_eq!(
        (&review["date"], &review["workload"]),
        (&json!("2026-11-20"), &json!("受注サービス"))
    );
    let note = review["recall_note"].as_str().expect("a note");
    assert!(note.contains("40 of 57") && note.contains("SEC-3.05"), "{note}");
}

#[test]
fn a_broken_contract_does_not_hold() {
    let good = made(&place(), "orders.review.toml");
    for (pointer, value) in [
        ("/pillar_scores/security", json!(6)),
        ("/findings/0/bp_id", json!("SEC-1.01")),
        ("/findings/0/status", json!("yes")),
        ("/findings/2/severity", json!("grave")),
        ("/review_mode", json!("full")),
    ] {
        let mut broken = good.clone();
        *broken.pointer_mut(pointer).expect(pointer) = value;
        assert!(!validate(&contract(), &broken).is_empty(), "{pointer}");
    }
    let mut gap = good.clone();
    gap["findings"][2].as_object_mut().expect("a gap").remove("severity");
    assert_eq!(validate(&contract(), &gap), ["/findings/2 has no severity"]);
    let mut more = good;
    more["score"] = json!(1);
    assert_eq!(validate(&contract(), &more), ["/score is not known"]);
}

#[test]
fn what_was_written_is_written_over_and_another_tools_review_is_not() {
    let place = place();
    let write = |more: &[&str]| {
        let arguments = ["summary", "orders.review.toml", "--format", "wa-review", "-o", "r.json"];
        place.run(&[&arguments[..], more].concat()).code
    };
    assert_eq!((write(&[]), write(&["--lang", "ja"])), (0, 0));
    let other = r#"{ "schema_version": "1.0.0", "pillar_scores": {}, "run_id": "x", "recall_note": "Full review." }"#;
    place.write("r.json", other);
    assert_eq!((write(&[]), place.text("r.json").as_str()), (2, other));
}

#[test]
fn pillars_that_the_framework_does_not_have_are_left_out_and_counted() {
    let place = place();
    let pack = |id: &str, pillar: &str, title: &str| {
        let folder = format!(".tenken/packs/{id}");
        place.write(
            &format!("{folder}/pack.toml"),
            format!(
                "id = \"{id}\"\nversion = \"1\"\ntitle.en = \"x\"\nlanguages = [\"en\"]\n\
                license = \"MIT\"\npillars = [\"p.toml\"]\n"
            ),
        );
        place.write(
            &format!("{folder}/p.toml"),
            format!(
                "id = \"{pillar}\"\ntitle.en = \"{title}\"\n[[sections]]\nid = \"{pillar}-1\"\n\
                title.en = \"s\"\n[[checkpoints]]\nid = \"{pillar}-1.01\"\nsection = \"{pillar}-1\"\n\
                severity = \"high\"\nquestion.en = \"Is it?\"\n"
            ),
        );
    };
    pack("own", "X", "Cost Optimization");
    pack("else", "Y", "Team spirit");
    let new = ["new", "a.review.toml", "--pack", "own", "--pack", "else"];
    let run = place.run(&new);
    assert_eq!(run.code, 0, "{run:?}");
    let review = made(&place, "a.review.toml");
    assert_eq!(review["pillar_scores"], json!({ "cost_optimization": 1 }));
    assert_eq!(review["findings"].as_array().map(Vec::len), Some(1));
    assert_eq!(review["findings"][0]["bp_id"], "TKX1-BP01");
    let note = review["recall_note"].as_str().expect("a note");
    assert!(note.contains("left out: 1."), "{note}");
    assert_eq!(place.run(&["new", "b.review.toml", "--pack", "else"]).code, 0);
    let run = place.run(&["summary", "b.review.toml", "--format", "wa-review", "--lang", "en"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
    assert!(run.err.contains("no pillar that wa-review can hold"), "{run:?}");
}

#[test]
fn the_example_in_the_docs_holds() {
    let document = include_str!("../../../docs/wa-review.md");
    let example = document.split("```json\n").nth(1).and_then(|rest| rest.split("```").next());
    let example: Value = serde_json::from_str(example.expect("an example")).expect("JSON");
    assert_eq!(validate(&contract(), &example), [""; 0]);
}
