//! The JSON Schemas that ship with the program hold for what it reads and writes, and only for that.

use serde_json::{Value, json};
use tenken::domain::CheckpointId;
use tenken::format::schema::{NAMES, schema};
use tenken::report::json::{show_json, summary_json};

use crate::support::fixture::{ORDERS, assessed};
use crate::support::schema::validate;

const PACK: &str = include_str!("../../content/aws-security/pack.toml");
const PILLAR: &str = include_str!("../../content/aws-security/security.toml");

fn of(name: &str) -> Value {
    serde_json::from_str(schema(name).expect("a schema")).expect("JSON")
}

/// Returns a TOML text as editors check it: dates and times as strings.
fn toml(text: &str) -> Value {
    fn plain(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(at) => Value::String(at.to_string()),
            toml::Value::Array(items) => items.into_iter().map(plain).collect(),
            toml::Value::Table(table) => {
                table.into_iter().map(|(key, value)| (key, plain(value))).collect()
            }
            other => serde_json::to_value(other).expect("JSON"),
        }
    }
    plain(toml::Value::Table(text.parse().expect("TOML")))
}

fn summary() -> Value {
    let (content, review, assessment) = assessed();
    serde_json::from_str(&summary_json(&content, &review, &assessment)).expect("JSON")
}

#[test]
fn every_schema_says_what_it_is() {
    for name in NAMES {
        let schema = of(name);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        assert!(schema["description"].as_str().is_some_and(|d| !d.is_empty()), "{name}");
    }
}

#[test]
fn the_built_in_pack_holds() {
    assert_eq!(validate(&of("pack"), &toml(PACK)), [""; 0]);
    assert_eq!(validate(&of("pack"), &toml(PILLAR)), [""; 0]);
}

#[test]
fn a_full_review_holds_and_unknown_keys_do_too() {
    assert_eq!(validate(&of("review"), &toml(ORDERS)), [""; 0]);
    let more = format!("{ORDERS}jira = \"ORD-1\"\n[team]\nname = \"x\"\n");
    assert_eq!(validate(&of("review"), &toml(&more)), [""; 0]);
}

#[test]
fn the_summary_of_a_full_review_holds() {
    assert_eq!(validate(&of("summary"), &summary()), [""; 0]);
}

#[test]
fn a_broken_review_does_not_hold() {
    for (from, to) in [
        ("format = 1", "format = 2"),
        ("answer = \"partial\"", "answer = \"maybe\""),
        ("effort = \"low\"", "effort = \"tiny\""),
        ("flag = true", "flag = \"yes\""),
        ("[answers.\"SEC-1.03\"]", "[answers.\"SEC 1.03\"]"),
        ("workload = ", "workloat = "),
        ("until = 2027-03-31", "until = 2027"),
    ] {
        let text = ORDERS.replacen(from, to, 1);
        assert_ne!(text, ORDERS, "{from}");
        assert!(!validate(&of("review"), &toml(&text)).is_empty(), "{to}");
    }
}

#[test]
fn a_broken_pack_does_not_hold() {
    for (from, to) in [
        ("severity = \"high\"", "severity = \"grave\""),
        ("question.ja = ", "qestion.ja = "),
        ("evidence_mode = \"auto\"", "evidence_mode = \"robot\""),
    ] {
        let text = PILLAR.replacen(from, to, 1);
        assert_ne!(text, PILLAR, "{from}");
        assert!(!validate(&of("pack"), &toml(&text)).is_empty(), "{to}");
    }
    assert!(!validate(&of("pack"), &json!({})).is_empty());
}

#[test]
fn a_broken_summary_does_not_hold() {
    for (pointer, value) in [
        ("/total/score", json!(101)),
        ("/total/rating", json!("great")),
        ("/checkpoints/0/answer", json!("maybe")),
        ("/templates/0/path", json!(1)),
        ("/actions/0/due", json!("tomorrow")),
        ("/disagreements", json!(null)),
    ] {
        let mut broken = summary();
        *broken.pointer_mut(pointer).expect(pointer) = value;
        assert!(!validate(&of("summary"), &broken).is_empty(), "{pointer}");
    }
    let mut more = summary();
    more["total"]["mean"] = json!(1);
    assert_eq!(validate(&of("summary"), &more), ["/total/mean is not known"]);
}

#[test]
fn a_comparison_holds_in_its_shape() {
    let summary = summary();
    let (review, score) = (&summary["review"], &summary["total"]);
    let diff = json!({
        "format": 1, "old": review, "new": review,
        "total": { "old": score, "new": score,
            "compared": { "old": score, "new": score, "checkpoints": 57 } },
        "counts": { "regressed": 1 },
        "changes": [{ "id": "SEC-1.03", "class": "regressed", "old": "yes", "new": "no",
            "risk": "high", "fields": ["answer"] }],
        "content": { "changed": [], "added": [], "retired": [] },
    });
    assert_eq!(validate(&of("diff"), &diff), [""; 0]);
    let mut broken = diff;
    broken["changes"][0]["class"] = json!("worse");
    assert!(!validate(&of("diff"), &broken).is_empty());
}

#[test]
fn one_checkpoint_as_json_has_its_guidance_and_what_was_said() {
    let (content, review, assessment) = assessed();
    let id = CheckpointId::new("SEC-1.03").expect("an id");
    let text = show_json(&content, &review, &assessment, &id).expect("a checkpoint");
    let shown: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(shown["answer"], "no");
    assert_eq!(shown["template"], "cloud-design-awsaccount.md");
    assert_eq!(shown["findings"][0]["state"], "open");
    assert!(shown["guidance"]["write"]["en"].is_string());
    let unknown = CheckpointId::new("SEC-9.99").expect("an id");
    assert_eq!(show_json(&content, &review, &assessment, &unknown), None);
}

/// Returns the code blocks of a language in a document.
fn blocks<'d>(document: &'d str, language: &str) -> Vec<&'d str> {
    let fence = format!("```{language}\n");
    document.split(&fence).skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_example_of_the_file_format_is_a_review_without_problems() {
    let document = include_str!("../../docs/file-format.md");
    let [example] = blocks(document, "toml")[..] else { panic!("one example") };
    let parsed = tenken::format::review::parse(example);
    let review = parsed.review.expect("a review");
    // The example has a disagreement, and nothing else to complain about.
    assert_eq!(parsed.problems.len(), 1, "{:?}", parsed.problems);
    let content = crate::support::fixture::content();
    assert!(
        review.answers.iter().all(|(id, entry)| {
            content.checkpoint(id).is_some_and(|c| !entry.question_changed(c))
        })
    );
    assert_eq!(validate(&of("review"), &toml(example)), [""; 0]);
    for key in of("review")["$defs"]["answer"]["properties"].as_object().expect("keys").keys() {
        assert!(document.contains(&format!("| `{key}` |")), "{key}");
    }
}

#[test]
fn the_examples_of_the_pack_format_are_a_pack() {
    let document = include_str!("../../docs/pack-format.md");
    let [head, pillar] = blocks(document, "toml")[..] else { panic!("two examples") };
    let head_parsed = tenken::format::pack::parse_head(head);
    assert_eq!((head_parsed.problems, head_parsed.value.is_some()), (Vec::new(), true));
    let parsed = tenken::format::pack::parse_pillar(pillar);
    assert_eq!((parsed.problems, parsed.value.is_some()), (Vec::new(), true));
    assert_eq!(validate(&of("pack"), &toml(head)), [""; 0]);
    assert_eq!(validate(&of("pack"), &toml(pillar)), [""; 0]);
}

#[test]
fn the_score_of_the_json_document_holds() {
    let document = include_str!("../../docs/json.md");
    let [example] = blocks(document, "json")[..] else { panic!("one example") };
    let schema = of("summary");
    let example: Value = serde_json::from_str(example).expect("JSON");
    let score = json!({ "$ref": "#/$defs/score", "$defs": schema["$defs"] });
    assert_eq!(validate(&score, &example), [""; 0]);
    for key in schema["properties"].as_object().expect("keys").keys() {
        assert!(document.contains(&format!("| `{key}` |")), "{key}");
    }
}

#[test]
fn a_plan_holds() {
    let (content, review, _) = assessed();
    let plan = tenken::domain::plan::propose(&content, &review, 30, Some(10));
    let text = tenken::report::json::plan_json(&content, &review, &plan);
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(validate(&of("plan"), &value), [""; 0]);
    assert!(value["questions"].as_array().is_some_and(|questions| !questions.is_empty()));
    let document = include_str!("../../docs/json.md");
    for key in of("plan")["properties"].as_object().expect("keys").keys() {
        assert!(document.contains(&format!("`{key}`")), "{key}");
    }
    let mut wrong = value;
    wrong["minutes"] = json!("ninety");
    assert!(!validate(&of("plan"), &wrong).is_empty());
}
