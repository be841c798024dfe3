//! Two reviews and many: what people and programs read about the change.

use serde_json::Value;
use tenken::domain::{Answer, Lang, Review, ReviewDiff, Untrusted, assess, diff, trend};
use tenken::format::schema::schema;
use tenken::report::document::Document;
use tenken::report::json::{diff_json, trend_json};
use tenken::report::terminal::Style;
use tenken::report::trend::Point;
use tenken::report::{Detail, Languages, comparison, markdown, terminal, trend as over_time};
use tenken::text::Texts;

use crate::support::fixture::{change, content, next, options, orders, today};
use crate::support::schema::validate;

const PLAIN: Style = Style { color: false, ascii: true };

fn compared() -> (Review, Review, ReviewDiff) {
    let (old, new) = (orders(), next());
    let diff = diff(&content(), &old, &new, today());
    (old, new, diff)
}

fn document(lang: Lang, detail: Detail) -> Document {
    let (old, new, diff) = compared();
    let options = options(lang, detail);
    comparison::comparison(&content(), &old, &new, &diff, &Texts::new(lang), &options)
}

#[test]
fn a_comparison_as_text_in_english() {
    insta::assert_snapshot!(terminal::render(&document(Lang::En, Detail::Summary), 80, PLAIN));
}

#[test]
fn a_comparison_as_text_in_japanese() {
    insta::assert_snapshot!(terminal::render(&document(Lang::Ja, Detail::Summary), 80, PLAIN));
}

#[test]
fn a_comparison_as_markdown() {
    insta::assert_snapshot!(markdown::render(&document(Lang::En, Detail::Summary)));
}

#[test]
fn a_review_compared_with_itself_says_so() {
    let review = orders();
    let diff = diff(&content(), &review, &review, today());
    let options = options(Lang::En, Detail::Summary);
    let texts = Texts::new(Lang::En);
    let document = comparison::comparison(&content(), &review, &review, &diff, &texts, &options);
    let text = terminal::render(&document, 80, PLAIN);
    assert!(text.contains("No answer differs.") && text.contains("nothing got worse"), "{text}");
}

#[test]
fn words_have_their_colours_and_only_where_colours_are_wanted() {
    let document = document(Lang::En, Detail::Summary);
    let colored = terminal::render(&document, 80, Style { color: true, ascii: false });
    assert!(colored.contains("\u{1b}[1;31m[-"), "{colored}");
    assert!(colored.contains("\u{1b}[32m{+"), "{colored}");
    assert!(!terminal::render(&document, 80, PLAIN).contains('\u{1b}'));
}

#[test]
fn the_json_of_a_comparison_holds_to_its_schema() {
    let (old, new, diff) = compared();
    let value: Value = serde_json::from_str(&diff_json(&old, &new, &diff)).expect("JSON");
    let schema: Value = serde_json::from_str(schema("diff").expect("a schema")).expect("JSON");
    assert_eq!(validate(&schema, &value), [""; 0]);
    let change = value["changes"].as_array().expect("changes").iter();
    let change = change.clone().find(|c| c["id"] == "SEC-1.04").expect("a change");
    assert_eq!(
        *change,
        serde_json::json!({ "id": "SEC-1.04", "class": "regressed", "old": "yes", "new": "no",
            "risk": "high", "fields": ["answer"] })
    );
    assert_eq!(value["counts"]["resolved"], 1);
    assert_eq!(
        value["counts"]["same"].as_u64(),
        Some(diff.changes.iter().filter(|c| c.class.token() == "same").count() as u64)
    );
    assert_eq!(value["content"]["changed"], serde_json::json!(["SEC-2.01"]));
    assert_eq!(value["total"]["compared"]["checkpoints"], 58);
}

#[test]
fn the_rows_of_a_comparison_have_stable_columns_and_no_formula() {
    let (old, mut new, _) = compared();
    change(&mut new, "SEC-1.05", |e| e.note = "  ＝cmd|' /C calc'!A0".into());
    let diff = diff(&content(), &old, &new, today());
    let texts = Texts::new(Lang::En);
    let rows = comparison::csv(&content(), &old, &new, &diff, &texts, Languages::One(Lang::En));
    let mut reader = csv::ReaderBuilder::new().from_reader(rows.as_bytes());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    assert_eq!(head[..6], ["id", "section", "severity", "class", "old_answer", "new_answer"]);
    let mut ids = Vec::new();
    for record in reader.records() {
        let record = record.expect("a row");
        assert_eq!(record.len(), head.len());
        for cell in &record {
            let first = cell.trim_start().chars().next();
            assert!(!first.is_some_and(|c| "=+-@＝＋－＠".contains(c)), "{cell}");
        }
        ids.push(format!("{} {}", &record[0], &record[3]));
    }
    assert!(ids.contains(&"SEC-1.04 regressed".to_owned()), "{ids:?}");
    assert!(ids.contains(&"SEC-9.99 retired".to_owned()), "{ids:?}");
    assert!(rows.contains("\r\n"));
}

/// Shows three reviews over time, named in another order.
fn shown(show: impl Fn(&[Point<'_>], &tenken::domain::Trend) -> String) -> String {
    let content = content();
    let (first, second) = (orders(), next());
    let mut third = second.clone();
    third.title = "".into();
    third.created = Some("2027-05-20T10:00:00+09:00".parse().expect("a moment"));
    change(&mut third, "SEC-1.03", |e| e.answer = Some(Answer::No));
    let reviews = [third, first, second];
    let files: Vec<Untrusted> = ["q2.toml", "q4.toml", "q1.toml"].map(Untrusted::from).into();
    let assessments: Vec<_> = reviews.iter().map(|r| assess(&content, r, today())).collect();
    let mut points: Vec<Point<'_>> = reviews
        .iter()
        .zip(&files)
        .zip(&assessments)
        .map(|((review, file), assessment)| Point { file, review, assessment })
        .collect();
    over_time::sort(&mut points);
    let ordered: Vec<&Review> = points.iter().map(|p| p.review).collect();
    show(&points, &trend(&content, &ordered, today()))
}

#[test]
fn reviews_over_time_as_text() {
    for lang in Lang::ALL {
        let text = shown(|points, trend| {
            let options = options(lang, Detail::Summary);
            let texts = Texts::new(lang);
            let document = over_time::document(&content(), points, trend, &texts, &options);
            terminal::render(&document, 80, PLAIN)
        });
        insta::assert_snapshot!(format!("trend_{}", lang.code()), text);
    }
}

#[test]
fn reviews_over_time_as_data() {
    let value: Value = serde_json::from_str(&shown(trend_json)).expect("JSON");
    let schema: Value = serde_json::from_str(schema("trend").expect("a schema")).expect("JSON");
    assert_eq!(validate(&schema, &value), [""; 0]);
    let files: Vec<_> = value["reviews"].as_array().expect("reviews").iter().collect();
    let files: Vec<_> = files.iter().map(|r| r["file"].as_str().expect("a name")).collect();
    assert_eq!(files, ["q4.toml", "q1.toml", "q2.toml"]);
    assert_eq!(value["back"][0]["id"], "SEC-1.03");
    assert_eq!(value["open"][0]["since"], 0);
    let rows = shown(|points, _| over_time::csv(points));
    assert!(rows.starts_with("file,review_id,workload,"), "{rows}");
    assert_eq!(rows.lines().count(), 1 + 3 * 8);
}
