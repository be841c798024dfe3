//! Every output shows the same numbers, for any review.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::Value;
use tenken::domain::review::{Accepted, Effort, Entry};
use tenken::domain::{Answer, Content, Lang, Review, assess};
use tenken::report::json::summary_json;
use tenken::report::{Detail, markdown, summary, terminal};
use tenken::text::Texts;

use super::PLAIN;
use crate::html::page::{monolingual, rows};
use crate::support::fixture::{content, options, orders, today};

fn entry() -> impl Strategy<Value = Option<Entry>> {
    let answer = prop::option::of(prop::sample::select(Answer::ALL.to_vec()));
    let effort = prop::option::of(prop::sample::select(Effort::ALL.to_vec()));
    let entry = (answer, any::<bool>(), any::<bool>(), effort, -2i64..3).prop_map(
        |(answer, reason, accepted, effort, days)| Entry {
            answer,
            reason: if reason { "r".into() } else { "".into() },
            effort,
            accepted: accepted.then(|| Accepted {
                until: today() + chrono::Duration::days(days),
                why: "w".into(),
            }),
            ..Entry::default()
        },
    );
    prop::option::weighted(0.8, entry)
}

fn review(content: &Content, entries: Vec<Option<Entry>>) -> Review {
    let mut review = orders();
    review.answers.clear();
    review.notes = tenken::domain::review::Notes::default();
    for (checkpoint, entry) in content.checkpoints().zip(entries) {
        review.put(&checkpoint.id, entry.map(Arc::new));
    }
    review
}

/// Returns the numbers that stand in a text.
fn numbers(text: &str) -> Vec<u64> {
    text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
}

fn number(value: &Value, path: &str) -> u64 {
    value.pointer(path).and_then(Value::as_u64).unwrap_or_else(|| panic!("no {path}"))
}

/// Returns the numbers that a table's row shows of a score in JSON.
fn row_of(score: &Value) -> Vec<u64> {
    let mut out: Vec<u64> =
        ["high", "medium", "low"].iter().map(|r| number(score, &format!("/risks/{r}"))).collect();
    if !score["score"].is_null() && number(score, "/counts/answered") > 0 {
        out.push(number(score, "/score"));
        if number(score, "/counts/unanswered") > 0 {
            out.extend([number(score, "/score"), number(score, "/ceiling")]);
        }
    }
    out.extend(["answered", "applicable", "na"].map(|c| number(score, &format!("/counts/{c}"))));
    out
}

/// Returns the numbers of the English score line.
fn line_of(score: &Value) -> Vec<u64> {
    let [answered, applicable, na, unanswered] = ["answered", "applicable", "na", "unanswered"]
        .map(|c| number(score, &format!("/counts/{c}")));
    if score["score"].is_null() {
        vec![na]
    } else if answered == 0 {
        vec![0, applicable, na]
    } else if unanswered > 0 {
        let (score, ceiling) = (number(score, "/score"), number(score, "/ceiling"));
        vec![score, score, ceiling, answered, applicable, na]
    } else {
        vec![number(score, "/score"), applicable, na]
    }
}

/// Finds the line that begins with a text, and returns the numbers after it.
fn numbers_after(text: &str, begin: &str) -> Vec<u64> {
    let line = text.lines().find(|l| l.starts_with(begin));
    numbers(line.unwrap_or_else(|| panic!("no line {begin}")).trim_start_matches(begin))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_output_shows_the_same_numbers(entries in prop::collection::vec(entry(), 59)) {
        let content = content();
        let review = review(&content, entries);
        let assessment = assess(&content, &review, today());
        let json: Value =
            serde_json::from_str(&summary_json(&content, &review, &assessment)).expect("JSON");
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let options = options(lang, Detail::Summary);
            let document = summary::summary(&content, &review, &assessment, &texts, &options);
            let page = monolingual(
                |t| summary::summary(&content, &review, &assessment, t, &options),
                lang,
            );
            let rows = rows(&page);
            let (text, md) = (terminal::render(&document, 200, PLAIN), markdown::render(&document));
            for section in json["pillars"][0]["sections"].as_array().expect("sections") {
                let name = format!(
                    "{} {}",
                    section["id"].as_str().expect("an id"),
                    section["title"][lang.code()].as_str().expect("a title")
                );
                let expected = row_of(&section["score"]);
                prop_assert_eq!(numbers_after(&text, &name), &expected[..], "{}", &name);
                prop_assert_eq!(numbers_after(&md, &format!("| {name} |")), &expected[..], "{}", name);
                prop_assert_eq!(numbers_after(&rows, &format!("{name} |")), expected, "{}", name);
            }
            let risks = row_of(&json["total"])[..3].to_vec();
            let (risk, score) = match lang {
                Lang::Ja => ("リスク", "スコア"),
                Lang::En => ("Risks", "Score"),
            };
            prop_assert_eq!(&numbers_after(&text, risk)[..3], &risks[..]);
            prop_assert_eq!(&numbers_after(&md, &format!("- **{risk}**"))[..3], &risks[..]);
            let mut expected = line_of(&json["total"]);
            let mut shown = [numbers_after(&text, score), numbers_after(&md, &format!("- **{score}**"))];
            // Japanese says the whole before the part.
            expected.sort_unstable();
            shown.iter_mut().for_each(|s| s.sort_unstable());
            prop_assert_eq!(&shown[0], &expected);
            prop_assert_eq!(&shown[1], &expected);
        }
    }
}
