//! Pages as the commands write them.

use crate::support::fixture::ORDERS;
use crate::support::process::Place;

fn place() -> Place {
    let place = Place::new();
    place.write("q4.review.toml", ORDERS);
    let old =
        ORDERS.replace("answer = \"yes\"", "answer = \"partial\"").replace("2026 Q4", "2026 Q3");
    place.write("q3.review.toml", old);
    place
}

#[test]
fn a_page_is_written_by_its_format_and_by_the_ending_of_its_name() {
    let place = place();
    for (arguments, title) in [
        (&["summary", "q4.review.toml"] as &[&str], "Well-Architected review: 受注サービス"),
        (&["diff", "q3.review.toml", "q4.review.toml"], "What changed: 受注サービス"),
        (&["trend", "q3.review.toml", "q4.review.toml"], "Reviews over time: 受注サービス"),
    ] {
        let printed = place.run(&[arguments, &["--format", "html"]].concat());
        assert_eq!(printed.code, 0, "{}", printed.err);
        assert!(printed.out.contains(&format!("<title>{title}</title>")));
        let written = place.run(&[arguments, &["-o", "out.html"]].concat());
        assert_eq!((written.code, written.out.as_str()), (0, ""), "{}", written.err);
        // The same bytes, also over an older page.
        assert_eq!(place.text("out.html"), printed.out);
    }
}

#[test]
fn a_page_of_somebody_else_is_not_written_over() {
    let place = place();
    let other = "<!DOCTYPE html>\n<html><head><title>x</title><meta name=\"generator\" content=\"tenken 1\">";
    place.write("index.html", other);
    let refused = place.run(&["summary", "q4.review.toml", "-o", "index.html"]);
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert_eq!(place.text("index.html"), other);
    let forced = place.run(&["summary", "q4.review.toml", "-o", "index.html", "--force"]);
    assert_eq!(forced.code, 0, "{}", forced.err);
    assert!(place.text("index.html").contains("受注サービス"));
}

#[test]
fn a_summary_tells_what_changed_since_another_review() {
    let place = place();
    let told = |format: &str, words: &[&str]| {
        let run = place.run(&[
            "summary",
            "q4.review.toml",
            "--since",
            "q3.review.toml",
            "--format",
            format,
        ]);
        assert_eq!(run.code, 0, "{}", run.err);
        for word in words {
            assert!(run.out.contains(word), "{format}: {word}");
        }
    };
    told("text", &["Changes since 2026 Q3", "resolved, 0 improved, 0 got worse, and 0 new"]);
    told("markdown", &["## Changes since 2026 Q3"]);
    told("html", &["Changes since 2026 Q3", "2026 Q3 からの変化"]);
    let alone = place.run(&["summary", "q4.review.toml"]);
    assert!(!alone.out.contains("2026 Q3"));
    let data =
        place.run(&["summary", "q4.review.toml", "--since", "q3.review.toml", "--format", "json"]);
    assert_eq!((data.code, data.out.as_str()), (2, ""));
    assert!(data.err.contains("--since goes with"), "{}", data.err);
    let same = place.run(&[
        "summary",
        "q4.review.toml",
        "--since",
        "q3.review.toml",
        "-o",
        "q3.review.toml",
        "--force",
    ]);
    assert_eq!(same.code, 2, "{}", same.err);
    assert!(place.text("q3.review.toml").contains("2026 Q3"));
}
