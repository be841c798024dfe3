//! `tenken actions`: what people have set out to do, over many reviews.

use serde_json::Value;
use tenken::format::schema::schema;

use crate::support::fixture::ORDERS;
use crate::support::process::Place;
use crate::support::schema::validate;

fn two() -> Place {
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    let stock = ORDERS.replace("受注サービス", "在庫サービス").replace("6a3e-7c54", "7777-7c54");
    place.write("stock.review.toml", stock.replace("受注チーム 高橋", "佐藤 | # 担当\\u001b[2J"));
    place
}

const BOTH: [&str; 3] = ["actions", "orders.review.toml", "stock.review.toml"];

fn json(place: &Place, more: &[&str]) -> Value {
    let run = place.run(&[&BOTH, &["--format", "json"] as &[&str], more].concat());
    assert_eq!(run.code, 0, "{run:?}");
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn open_actions_stand_by_owner_and_day_in_both_languages() {
    let place = two();
    for lang in ["ja", "en"] {
        let run = place.run(&[&BOTH, &["--lang", lang] as &[&str]].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        insta::assert_snapshot!(format!("actions_{lang}"), run.out);
    }
    let run = place.run(&[&BOTH, &["--format", "markdown", "--lang", "en"] as &[&str]].concat());
    assert!(run.out.contains("## 佐藤 \\| \\# 担当&lt;U+001B&gt;\\[2J: 5 actions"), "{}", run.out);
}

#[test]
fn the_json_holds_and_stands_in_order() {
    let place = two();
    let open = json(&place, &[]);
    let schema: Value = serde_json::from_str(schema("actions").expect("there")).expect("JSON");
    assert_eq!(validate(&schema, &open), [""; 0]);
    let mut broken = open.clone();
    broken["actions"][0]["due"] = "soon".into();
    assert!(!validate(&schema, &broken).is_empty());
    let actions = open["actions"].as_array().expect("actions");
    let keys: Vec<(bool, &str, bool, &str)> = actions
        .iter()
        .map(|a| {
            let (owner, due) = (a["owner"].as_str().unwrap_or(""), a["due"].as_str());
            (owner.is_empty(), owner, due.is_none(), due.unwrap_or(""))
        })
        .collect();
    assert!(keys.len() > 10 && keys.is_sorted(), "{keys:?}");
    let overdue = actions.iter().filter(|a| a["overdue"] == true).count();
    assert_eq!(overdue, 2);
    assert_eq!(open["gaps_without_action"], 14);
}

#[test]
fn actions_are_chosen_by_owner_and_by_day() {
    let place = two();
    let count = |more: &[&str]| json(&place, more)["actions"].as_array().map_or(0, Vec::len);
    assert_eq!(count(&["--overdue"]), 2);
    assert_eq!(count(&["--owner", "鈴木"]), 6);
    assert_eq!(count(&["--owner", "ｓｒｅ"]), 2, "width and case make no difference");
    assert_eq!(count(&["--owner", "nobody"]), 0);
    let none = place.run(&[&BOTH, &["--owner", "nobody", "--lang", "en"] as &[&str]].concat());
    assert!(none.out.contains("No action is open."), "{none:?}");
}

#[test]
fn what_is_met_is_not_open_any_more() {
    let place = two();
    let before = json(&place, &[])["actions"].as_array().map_or(0, Vec::len);
    let run = place.run(&["set", "orders.review.toml", "SEC-1.03", "yes"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(json(&place, &[])["actions"].as_array().map_or(0, Vec::len), before - 1);
}

#[test]
fn what_is_written_to_a_checkpoint_that_is_met_is_named_and_not_listed() {
    let place = two();
    assert_eq!(json(&place, &[])["settled_actions"], 0);
    let set =
        ["set", "orders.review.toml", "SEC-1.02", "yes", "--owner", "鈴木", "--action", "消す"];
    assert_eq!(place.run(&set).code, 0);
    assert_eq!(json(&place, &[])["settled_actions"], 1);
    assert_eq!(json(&place, &["--owner", "somebody else"])["settled_actions"], 0);
    for command in
        [&["actions", "orders.review.toml"] as &[&str], &["readout", "orders.review.toml"]]
    {
        for (lang, says) in
            [("en", "because the answer is Yes"), ("ja", "「はい」か「対象外」と回答した")]
        {
            let run = place.run(&[command, &["--lang", lang]].concat());
            let out = run.out.replace("\n", " ");
            let (_, ids) = out.split_once(says).unwrap_or_else(|| panic!("{out}"));
            assert!(ids.contains("SEC-1.02"), "{command:?}: {out}");
            assert!(!run.out.contains("消す"), "{}", run.out);
        }
    }
}

#[test]
fn the_readout_lists_what_has_an_owner_or_a_day_alone() {
    let place = two();
    let set =
        ["set", "stock.review.toml", "SEC-6.01", "no", "--owner", "鈴木", "--due", "2026-12-23"];
    assert_eq!(place.run(&set).code, 0);
    let actions = json(&place, &[]);
    let listed = |a: &&Value| a["id"] == "SEC-6.01" && a["due"] == "2026-12-23";
    assert!(actions["actions"].as_array().expect("actions").iter().any(|a| listed(&a)));
    let run = place.run(&["readout", "stock.review.toml", "--lang", "en"]);
    let rows: Vec<&str> = run.out.lines().filter(|l| l.contains("2026-12-23")).collect();
    assert!(
        rows.iter().any(|row| row.contains("鈴木") && row.contains("(no action")),
        "{}",
        run.out
    );
}

#[test]
fn rows_are_one_an_action_and_a_broken_review_stops_it() {
    let place = two();
    let run = place.run(&[&BOTH, &["-o", "a.csv"] as &[&str]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    let again = place.run(&[&BOTH, &["-o", "a.csv", "--bom"] as &[&str]].concat());
    assert_eq!(again.code, 0, "{again:?}");
    let text = place.text("a.csv");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    assert_eq!(reader.records().count(), 18);
    place.write("broken.review.toml", "format = 1\n[review\n");
    let run = place.run(&["actions", "orders.review.toml", "broken.review.toml"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
}
