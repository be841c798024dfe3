//! `summary --layout review-report`: the report as it is handed in.

use tenken::domain::Lang;
use tenken::report::summary::review_report;
use tenken::report::{Detail, markdown};
use tenken::text::Texts;

use crate::support::fixture::{ORDERS, assessed, options};
use crate::support::process::Place;

fn report(lang: Lang) -> String {
    let (content, review, assessment) = assessed();
    let options = options(lang, Detail::Summary);
    let texts = Texts::new(lang);
    markdown::render(&review_report(&content, &review, &assessment, None, &texts, &options))
}

#[test]
fn the_report_as_it_is_handed_in_in_japanese() {
    insta::assert_snapshot!(report(Lang::Ja));
}

#[test]
fn the_report_as_it_is_handed_in_in_english() {
    insta::assert_snapshot!(report(Lang::En));
}

#[test]
fn the_layout_is_for_people_and_is_written_over() {
    let place = Place::new();
    place.write("orders.review.toml", ORDERS);
    let summary = |more: &[&str]| {
        let arguments = ["summary", "orders.review.toml", "--layout", "review-report"];
        place.run(&[&arguments[..], more].concat())
    };
    for lang in ["ja", "en"] {
        assert_eq!(summary(&["--lang", lang, "-o", "report.md"]).code, 0);
        assert_eq!(summary(&["--lang", lang, "-o", "report.txt"]).code, 0);
        assert_eq!(summary(&["--lang", lang, "-o", "report.html"]).code, 0);
    }
    assert!(place.text("report.html").contains("Findings and recommendations"));
    assert!(place.text("report.txt").starts_with("Well-Architected review report: "));
    for format in ["json", "csv", "wa-review", "design-notes"] {
        let run = summary(&["--format", format, "--lang", "en", "-o", "out"]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("does not go with this format"), "{run:?}");
        assert!(!place.path("out").exists());
    }
}

#[test]
fn a_review_without_gaps_has_no_findings_and_says_so() {
    let place = Place::with_review();
    let text = place.text("orders.review.toml");
    let mut answered = text;
    for checkpoint in crate::support::fixture::content().checkpoints() {
        answered += &format!(
            "[answers.\"{}\"]\nquestion = {:?}\nanswer = \"yes\"\n",
            checkpoint.id,
            checkpoint.question.get(Lang::En).raw()
        );
    }
    place.write("orders.review.toml", answered);
    let arguments = ["summary", "orders.review.toml", "--layout", "review-report", "--lang", "en"];
    let run = place.run(&arguments);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("There are no gaps."), "{}", run.out);
    assert!(!run.out.contains("Next actions"), "{}", run.out);
}
