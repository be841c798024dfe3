//! `tenken diff`, `tenken trend` and `tenken new --from` as they are typed.

use crate::support::fixture::ORDERS;
use crate::support::process::Place;

fn two(arguments: &[&str]) -> Place {
    let place = Place::new();
    place.write("old.review.toml", ORDERS);
    place.write("new.review.toml", ORDERS);
    if !arguments.is_empty() {
        let run = place.run(&[&["set", "new.review.toml"], arguments].concat());
        assert_eq!(run.code, 0, "{run:?}");
    }
    place
}

fn code(place: &Place, more: &[&str]) -> i32 {
    place.run(&[&["diff", "old.review.toml", "new.review.toml"], more].concat()).code
}

#[test]
fn the_exit_code_says_what_was_asked_for() {
    let same = two(&[]);
    let worse = two(&["SEC-1.01", "no"]);
    let low = two(&["SEC-1.10", "no"]);
    let better = two(&["SEC-1.03", "yes"]);
    for (options, codes) in [
        (&[][..], [0, 0, 0, 0]),
        (&["--exit-code"], [0, 1, 1, 1]),
        (&["--fail-on", "regression"], [0, 1, 1, 0]),
        (&["--fail-on", "new-high-risk"], [0, 1, 0, 0]),
        (&["--fail-on", "new-high-risk", "--fail-on", "regression"], [0, 1, 1, 0]),
    ] {
        let found = [&same, &worse, &low, &better].map(|place| code(place, options));
        assert_eq!(found, codes, "{options:?}");
    }
    let run =
        worse.run(&["diff", "old.review.toml", "new.review.toml", "-q", "--fail-on", "regression"]);
    assert_eq!(run.err, "Got worse: SEC-1.01\n");
}

#[test]
fn a_note_on_a_section_is_a_difference() {
    let place = two(&[]);
    let text = ORDERS.replacen("sections.\"SEC-3\" = \"", "sections.\"SEC-3\" = \"x", 1);
    place.write("new.review.toml", text);
    assert_eq!(code(&place, &["--exit-code"]), 1);
}

#[test]
fn reports_go_to_files_and_replace_only_reports() {
    let place = two(&["SEC-1.01", "no"]);
    for (format, name) in
        [("text", "r.txt"), ("markdown", "r.md"), ("json", "r.json"), ("csv", "r.csv")]
    {
        for command in ["diff", "trend"] {
            let name = format!("{command}-{name}");
            for _ in 0..2 {
                let run = place.run(&[
                    command,
                    "old.review.toml",
                    "new.review.toml",
                    "--format",
                    format,
                    "-o",
                    &name,
                ]);
                assert_eq!(run.code, 0, "{run:?}");
            }
            let again =
                place.run(&[command, "old.review.toml", "new.review.toml", "--format", format]);
            assert_eq!(place.text(&name).len(), again.out.len(), "{name}");
        }
    }
    let run = place.run(&["diff", "old.review.toml", "new.review.toml", "-o", "new.review.toml"]);
    assert_eq!(run.code, 2, "{run:?}");
    place.write("mine.md", "# mine\n");
    let run = place.run(&["trend", "old.review.toml", "-o", "mine.md"]);
    assert_eq!((run.code, place.text("mine.md").as_str()), (2, "# mine\n"), "{run:?}");
}

#[test]
fn rows_begin_with_a_byte_order_mark_where_one_is_asked_for() {
    let place = two(&["SEC-1.01", "no"]);
    for command in ["diff", "trend"] {
        let plain = [command, "old.review.toml", "new.review.toml", "--format", "csv"];
        let marked = [&plain[..], &["--bom"]].concat();
        assert_eq!(place.run(&marked).out, format!("\u{FEFF}{}", place.run(&plain).out));
    }
}

#[test]
fn standard_input_is_one_of_the_reviews() {
    let place = two(&["SEC-1.01", "no"]);
    let run = place.run_with(&["diff", "-", "new.review.toml", "--exit-code"], ORDERS);
    assert_eq!(run.code, 1, "{run:?}");
    assert_eq!(place.run(&["diff", "-", "-"]).code, 2);
    assert_eq!(place.run_with(&["trend", "-", "new.review.toml"], ORDERS).code, 0);
}

#[test]
fn a_new_review_begins_with_the_answers_of_an_old_one() {
    let place = two(&[]);
    let run = place.run(&["new", "q1.review.toml", "--from", "old.review.toml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("Carried over") && run.err.contains("anew: "), "{run:?}");
    let text = place.text("q1.review.toml");
    assert!(text.contains("previous = \"0192f0c1-6a3e-7c54-9b1d-2f6f3a0c7d11\""), "{text}");
    assert!(
        text.contains("workload = \"受注サービス\"") && text.contains("carried = true"),
        "{text}"
    );
    assert_eq!(place.run(&["check", "q1.review.toml"]).code, 0);
    let json = place.run(&["show", "q1.review.toml", "SEC-2.08", "--format", "json"]).out;
    assert!(json.contains("\"answer\": null") && json.contains("answer = na"), "{json}");
    let again = place.run(&["new", "q1.review.toml", "--from", "old.review.toml"]);
    assert_eq!(again.code, 2, "{again:?}");
    let named = [
        "new",
        "x.review.toml",
        "--from",
        "old.review.toml",
        "--workload",
        "W",
        "--reviewer",
        "Kim",
    ];
    assert_eq!(place.run(&named).code, 0);
    let text = place.text("x.review.toml");
    assert!(text.contains("workload = \"W\"") && text.contains("reviewers = [\"Kim\"]"), "{text}");
}
