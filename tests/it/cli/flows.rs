//! A whole review from the first command to the report, as the README tells it.

use crate::support::process::Place;

#[test]
fn all_checkpoints_are_answered_through_a_pipe() {
    let place = Place::with_review();
    let run = place.run_with(&["ask", "orders.review.toml"], "y\n".repeat(59));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    assert!(
        run.out
            .ends_with("All questions are answered. Everything is saved in orders.review.toml.\n")
    );
    assert!(!run.out.contains('\u{1b}'));
    let text = place.text("orders.review.toml");
    assert_eq!(text.matches("answer = \"yes\"").count(), 59);
    let summary = place.run(&["summary", "orders.review.toml", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&summary.out).expect("JSON");
    assert_eq!(value["total"]["score"].as_i64(), Some(100));
}

#[test]
fn a_questionnaire_as_it_is_read_in_both_languages() {
    let answers =
        "?\ny\nmaybe\n一部　まだ委託先は対象外\nx\n\nx\n自前のサーバーがない\nb\n\ns\nclear\nq\n";
    for lang in ["en", "ja"] {
        let place = Place::with_review();
        let run = place.run_with(&["ask", "orders.review.toml", "--lang", lang], answers);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        insta::assert_snapshot!(format!("ask_{lang}"), run.out);
        let text = place.text("orders.review.toml");
        assert!(text.contains("reason = \"自前のサーバーがない\""), "{text}");
        assert!(text.contains("note = \"まだ委託先は対象外\""), "{text}");
    }
}

#[test]
fn the_end_of_the_input_loses_no_answer() {
    let place = Place::with_review();
    let run = place.run_with(&["ask", "orders.review.toml"], "y\nn");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("57 questions are left"), "{run:?}");
    let text = place.text("orders.review.toml");
    assert!(text.contains("answer = \"yes\"") && text.contains("answer = \"no\""), "{text}");
}

#[test]
fn only_what_is_asked_for_is_asked() {
    let place = Place::with_review();
    let run =
        place.run_with(&["ask", "orders.review.toml", "--section", "sec-2"], "y\n".repeat(59));
    assert!(
        run.out.contains("8 questions") && run.out.contains("51 questions are left"),
        "{run:?}"
    );
    let run = place.run_with(&["ask", "orders.review.toml", "--unanswered"], "");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("51 questions"), "{run:?}");
    let run = place.run(&["ask", "orders.review.toml", "--no-input"]);
    assert_eq!(run.code, 2, "{run:?}");
}

#[test]
fn a_blank_line_keeps_every_byte() {
    let place = Place::with_review();
    place.run(&["set", "orders.review.toml", "SEC-1.01", "no", "--note", "kept"]);
    let before = place.read("orders.review.toml");
    let run = place.run_with(&["ask", "orders.review.toml"], "\n".repeat(70));
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(place.read("orders.review.toml"), before);
}

#[test]
fn the_questions_are_asked_in_both_languages_at_once() {
    let place = Place::with_review();
    let run = place.run_with(&["ask", "orders.review.toml", "--lang", "both"], "q\n");
    assert!(run.out.contains("Have you") && run.out.contains("ワークロードを分離"), "{run:?}");
}

#[test]
fn from_the_first_command_to_the_report() {
    let place = Place::new();
    assert_eq!(place.run(&["new", "orders.review.toml", "--workload", "受注サービス"]).code, 0);
    for (id, answer) in [("SEC-1.01", "yes"), ("SEC-1.02", "no"), ("SEC-1.03", "partial")] {
        assert_eq!(place.run(&["set", "orders.review.toml", id, answer]).code, 0);
    }
    assert_eq!(place.run(&["check", "."]).code, 0);
    let out = [
        "summary",
        "orders.review.toml",
        "--format",
        "markdown",
        "-o",
        "summary.md",
        "--lang",
        "ja",
    ];
    assert_eq!(place.run(&out).code, 0);
    let report = place.text("summary.md");
    assert!(report.starts_with("# ") && report.contains("受注サービス"), "{report}");
    let text = place.run(&["summary", "orders.review.toml"]);
    assert!(text.out.lines().all(|l| tenken::text::wrap::width(l) <= 80), "{}", text.out);
}

#[test]
fn an_answer_is_signed_by_the_command_the_settings_or_the_only_reviewer() {
    let place = Place::new();
    let new = ["new", "a.review.toml", "--workload", "Orders", "--reviewer", "Sato", "--no-input"];
    assert_eq!(place.run(&new).code, 0);
    let signed = |place: &Place, id: &str| {
        let review = tenken::format::review::parse(&place.text("a.review.toml")).review;
        let review = review.expect("readable");
        let id = tenken::domain::CheckpointId::new(id).expect("an id");
        review.entry(&id).expect("answered").by.raw().to_owned()
    };
    assert_eq!(place.run(&["set", "a.review.toml", "SEC-1.01", "yes"]).code, 0);
    assert_eq!(signed(&place, "SEC-1.01"), "Sato");
    assert_eq!(place.run_with(&["ask", "a.review.toml", "--unanswered"], "y\n").code, 0);
    assert_eq!(signed(&place, "SEC-1.02"), "Sato");
    let settings = place.home().join(".config/tenken");
    std::fs::create_dir_all(&settings).expect("made");
    std::fs::write(settings.join("config.toml"), "reviewer = \"Kim\"\n").expect("written");
    assert_eq!(place.run(&["set", "a.review.toml", "SEC-1.03", "yes"]).code, 0);
    assert_eq!(signed(&place, "SEC-1.03"), "Kim");
    assert_eq!(place.run(&["set", "a.review.toml", "SEC-1.04", "yes", "--by", "Lee"]).code, 0);
    assert_eq!(signed(&place, "SEC-1.04"), "Lee");
}
