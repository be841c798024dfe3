//! Several packs and pillars from the command line.

use serde_json::Value;

use crate::support::pillars::folder;
use crate::support::process::{Outcome, Place};

const FILE: &str = "orders.review.toml";

/// A place where both packs of the fixtures are found by their ids.
fn place() -> Place {
    let place = Place::new();
    for name in ["six-pillars", "house"] {
        for entry in std::fs::read_dir(folder(name)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let file = path.file_name().expect("a name").to_string_lossy().into_owned();
            let text = std::fs::read(&path).expect("read");
            place.write(&format!(".tenken/packs/{name}/{file}"), text);
        }
    }
    place
}

fn ok(run: Outcome) -> Outcome {
    assert_eq!(run.code, 0, "{run:?}");
    run
}

/// A review of both packs, with a gap in most pillars.
fn reviewed() -> Place {
    let place = place();
    ok(place.run(&["new", FILE, "--pack", "six-pillars", "--pack", "house"]));
    for (id, answer) in [
        ("OPS-1.01", "no"),
        ("REL-3.01", "partial"),
        ("PERF-1.01", "no"),
        ("COST-1.01", "yes"),
        ("SUS-2.01", "no"),
        ("STD-1.01", "no"),
    ] {
        ok(place.run(&["set", FILE, id, answer, "--action", "次の四半期に直す"]));
    }
    place
}

#[test]
fn a_review_of_two_packs_names_both_and_asks_all() {
    let place = place();
    let run = ok(place.run(&["new", FILE, "--pack", "six-pillars", "--pack", "house"]));
    assert!(run.err.contains("184 checkpoints"), "{run:?}");
    assert!(!run.err.contains("not copied"), "they stand where packs are looked for: {run:?}");
    let head = r#"packs = [{ id = "six-pillars", version = "1.2.0" }, { id = "house", version = "2026.1" }]"#;
    assert!(place.text(FILE).contains(head), "{}", place.text(FILE));
}

#[test]
fn without_a_name_the_built_in_pack_is_asked() {
    let place = place();
    ok(place.run(&["new", FILE]));
    let text = place.text(FILE);
    assert!(text.contains("aws-security") && !text.contains("six-pillars"), "{text}");
}

#[test]
fn packs_with_the_same_ids_do_not_go_together() {
    let place = place();
    let clash = "id = \"clash\"\nversion = \"1\"\ntitle.en = \"Clash\"\nlanguages = [\"en\"]\nlicense = \"MIT\"\npillars = [\"p.toml\"]\n";
    let pillar = "id = \"OPS\"\ntitle.en = \"Operations\"\n[[sections]]\nid = \"OPS-1\"\ntitle.en = \"One\"\n[[sections]]\nid = \"OPS-8\"\ntitle.en = \"Eight\"\n[[checkpoints]]\nid = \"OPS-1.01\"\nseverity = \"high\"\nquestion.en = \"Another?\"\n[[checkpoints]]\nid = \"OPS-8.01\"\nseverity = \"low\"\nquestion.en = \"More?\"\n";
    place.write(".tenken/packs/clash/pack.toml", clash);
    place.write(".tenken/packs/clash/p.toml", pillar);
    let run = place.run(&["new", FILE, "--pack", "six-pillars", "--pack", "clash"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("OPS") && run.err.contains("clash"), "{run:?}");
    assert!(!place.path(FILE).exists(), "nothing is begun");
}

#[test]
fn a_report_on_a_review_whose_pack_is_gone_is_refused() {
    let place = reviewed();
    std::fs::remove_dir_all(place.path(".tenken/packs/house")).expect("removed");
    let run = place.run(&["summary", FILE]);
    assert_eq!(run.code, 2, "half a review would look like a whole one: {run:?}");
    assert!(run.err.contains("house"), "{run:?}");
}

#[test]
fn one_pillar_alone_is_summed_up_shown_asked_planned_and_handed_out() {
    let place = reviewed();
    let json = |arguments: &[&str]| -> Value {
        serde_json::from_str(&ok(place.run(arguments)).out).expect("JSON")
    };
    let whole = json(&["summary", FILE, "--format", "json"]);
    let perf = json(&["summary", FILE, "--format", "json", "--pillar", "perf"]);
    assert_eq!(perf["total"], whole["pillars"][2]["score"], "as it is in the whole review");
    let actions: Vec<&str> =
        perf["actions"].as_array().expect("list").iter().filter_map(|a| a["id"].as_str()).collect();
    assert_eq!(actions, ["PERF-1.01"]);
    let text = ok(place.run(&["summary", FILE, "--pillar", "OPS", "--pillar", "PRV"])).out;
    assert!(text.contains("OPS Operational excellence") && text.contains("PRV Privacy"), "{text}");
    assert!(!text.contains("REL-") && !text.contains("STD"), "{text}");
    let shown = ok(place.run(&["show", FILE, "--pillar", "sus"])).out;
    assert!(shown.contains("SUS-5.06") && !shown.contains("OPS-1.01"), "{shown}");
    let open = ok(place.run(&["actions", FILE, "--pillar", "STD"])).out;
    assert!(open.contains("STD-1.01") && !open.contains("OPS-1.01"), "{open}");
    let plan = json(&["plan", FILE, "--pillar", "REL", "--format", "json"]);
    let asked = plan["questions"].as_array().expect("list");
    assert!(!asked.is_empty());
    assert!(asked.iter().all(|q| q["id"].as_str().is_some_and(|id| id.starts_with("REL-"))));
    let pack = ["--pack", "six-pillars"];
    let out = ok(place.run(&[&["handout", "--pillar", "PRV"][..], &pack].concat())).out;
    assert!(out.contains("PRV-3.03") && !out.contains("REL-"), "{out}");
    let asked = ok(place.run_with(&["ask", FILE, "--pillar", "PRV"], "y\n"));
    assert!(asked.out.contains("PRV-1.01"), "{asked:?}");
    assert!(place.text(FILE).contains("[answers.\"PRV-1.01\"]"));
    assert!(place.text(FILE).contains("[answers.\"OPS-1.01\"]"), "nothing else is touched");
}

#[test]
fn a_pillar_that_there_is_not_is_refused_with_those_that_there_are() {
    let place = reviewed();
    for arguments in [
        vec!["summary", FILE],
        vec!["show", FILE],
        vec!["ask", FILE],
        vec!["actions", FILE],
        vec!["plan", FILE],
        vec!["handout", "--pack", "six-pillars"],
    ] {
        let run = place.run(&[&arguments[..], &["--pillar", "SEC"]].concat());
        assert_eq!(run.code, 2, "{arguments:?} {run:?}");
        assert!(run.err.contains("OPS, REL, PERF, COST, SUS, PRV"), "{run:?}");
    }
}

#[test]
fn comparisons_and_trends_tell_each_pillar() {
    let place = reviewed();
    ok(place.run(&["new", "next.review.toml", "--from", FILE]));
    ok(place.run(&["set", "next.review.toml", "PERF-1.01", "yes"]));
    let run = place.run(&["diff", FILE, "next.review.toml", "--format", "json"]);
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let pillars = json["pillars"].as_array().expect("pillars");
    assert_eq!(pillars.len(), 7);
    assert_eq!(pillars[2]["id"], "PERF");
    assert!(pillars[2]["new"]["score"].as_u64() > pillars[2]["old"]["score"].as_u64());
    assert_eq!(pillars[3]["new"], pillars[3]["old"]);
    let text = place.run(&["diff", FILE, "next.review.toml"]).out;
    assert!(text.contains("PERF Performance"), "{text}");
    let trend = ok(place.run(&["trend", FILE, "next.review.toml", "--format", "json"])).out;
    let json: Value = serde_json::from_str(&trend).expect("JSON");
    assert_eq!(json["reviews"][1]["pillars"].as_array().map(Vec::len), Some(7));
    let rows = ok(place.run(&["trend", FILE, "next.review.toml", "--format", "csv"])).out;
    assert!(rows.lines().any(|row| row.contains(",PERF,")), "{rows}");
}
