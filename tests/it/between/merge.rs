//! `tenken merge` alone: what is kept, what is refused, and the exit codes.

use crate::support::fixture::ORDERS;
use crate::support::process::{Outcome, Place};

/// Makes two copies of the fixture review, and answers in each.
fn copies(ours: &[&str], theirs: &[&str]) -> Place {
    let place = Place::new();
    for (name, arguments) in [("base", &[][..]), ("a", ours), ("b", theirs)] {
        let name = format!("{name}.review.toml");
        place.write(&name, ORDERS);
        if !arguments.is_empty() {
            let run = place.run(&[&["set", &name], arguments].concat());
            assert_eq!(run.code, 0, "{run:?}");
        }
    }
    place
}

fn merge(place: &Place, more: &[&str]) -> Outcome {
    place.run(
        &[&["merge", "a.review.toml", "b.review.toml", "-o", "out.review.toml"], more].concat(),
    )
}

/// Takes the disagreement of the fixture away.
fn decided(place: &Place) {
    for name in ["a", "b", "base"] {
        let name = format!("{name}.review.toml");
        assert_eq!(place.run(&["set", &name, "SEC-3.08", "no", "--by", "x"]).code, 0);
    }
}

#[test]
fn a_clean_merge_exits_with_0_and_keeps_comments_and_unknown_keys_of_ours() {
    let place = copies(&["SEC-1.02", "yes"], &["SEC-7.01", "no"]);
    decided(&place);
    let text =
        place.text("a.review.toml").replacen("[review]", "# mine\njira = \"ORD-1\"\n\n[review]", 1);
    place.write("a.review.toml", &text);
    let run = merge(&place, &["--base", "base.review.toml"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
    let out = place.text("out.review.toml");
    assert!(out.contains("# mine\njira = \"ORD-1\"\n"), "{out}");
    assert!(out.contains("[answers.\"SEC-7.01\"]"), "{out}");
    assert_eq!(place.run(&["check", "out.review.toml"]).code, 0);
}

#[test]
fn a_disagreement_exits_with_1_and_the_outcome_is_a_valid_review() {
    let place = copies(&["SEC-1.02", "yes", "--by", "A"], &["SEC-1.02", "no", "--by", "B"]);
    let run = merge(&place, &["--base", "base.review.toml"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains("SEC-1.02"), "{run:?}");
    assert_eq!(place.run(&["check", "out.review.toml"]).code, 0);
    assert_eq!(place.run(&["check", "--no-disagreements", "out.review.toml"]).code, 1);
}

#[test]
fn one_file_for_two_reviews_is_refused_and_nothing_is_written() {
    let place = copies(&["SEC-1.02", "yes"], &["SEC-7.01", "no"]);
    for command in [
        &["merge", "a.review.toml", "./a.review.toml", "-o", "out.review.toml"][..],
        &["diff", "a.review.toml", "./a.review.toml", "-o", "out.review.toml"],
        &["trend", "b.review.toml", "a.review.toml", "./a.review.toml", "-o", "out.review.toml"],
    ] {
        let run = place.run(command);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("./a.review.toml is named twice"), "{run:?}");
        assert!(!place.path("out.review.toml").exists(), "{command:?}");
    }
}

#[test]
fn the_same_answers_twice_and_a_second_merge_change_nothing() {
    let place = copies(&["SEC-1.02", "yes"], &["SEC-7.01", "no"]);
    decided(&place);
    place.write("same.review.toml", place.text("a.review.toml"));
    let same = ["merge", "a.review.toml", "same.review.toml", "-o", "-"];
    let run = place.run(&same);
    assert_eq!((run.code, run.out), (0, place.text("a.review.toml")));
    merge(&place, &["--base", "base.review.toml"]);
    let once = place.text("out.review.toml");
    let again = ["merge", "out.review.toml", "b.review.toml", "--base", "base.review.toml"];
    let run = place.run(&[&again[..], &["-o", "out.review.toml"]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    assert_eq!(place.text("out.review.toml"), once);
}

#[test]
fn three_people_and_answers_to_retired_questions_are_merged() {
    let place = copies(&["SEC-1.02", "yes"], &["SEC-7.01", "no"]);
    decided(&place);
    let retired =
        "\n[answers.\"OLD-1.01\"]\nquestion = \"Gone?\"\nanswer = \"no\"\nnote = \"kept\"\n";
    place.write("c.review.toml", format!("{}{retired}", place.text("base.review.toml")));
    let files = ["a.review.toml", "b.review.toml", "c.review.toml"];
    let options = ["--base", "base.review.toml", "-o", "out.review.toml"];
    let run = place.run(&[&["merge"], &files[..], &options[..]].concat());
    assert_eq!(run.code, 0, "{run:?}");
    let out = place.text("out.review.toml");
    assert!(
        out.contains("[answers.\"OLD-1.01\"]") && out.contains("[answers.\"SEC-7.01\"]"),
        "{out}"
    );
}

#[test]
fn a_broken_side_is_named_and_nothing_is_written() {
    let place = copies(&[], &[]);
    place.write("b.review.toml", ORDERS.replacen("answer = \"yes\"", "answer = yes", 1));
    let run = merge(&place, &[]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.starts_with("error: b.review.toml:"), "{run:?}");
    assert!(!place.path("out.review.toml").exists());
}

#[test]
fn other_workloads_and_packs_are_merged_only_by_force() {
    for (from, to) in [
        ("workload = \"受注サービス\"", "workload = \"x\""),
        ("packs = [{ id = \"aws-security\", version = \"1.0.0\" }]", "packs = []"),
    ] {
        let place = copies(&[], &[]);
        place.write("b.review.toml", ORDERS.replacen(from, to, 1));
        let run = merge(&place, &[]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains("--force"), "{run:?}");
        assert!(!place.path("out.review.toml").exists());
        let run = merge(&place, &["--force"]);
        assert!(place.path("out.review.toml").exists(), "{run:?}");
    }
}

#[test]
fn another_file_is_overwritten_only_by_force() {
    let place = copies(&["SEC-1.02", "yes"], &["SEC-7.01", "no"]);
    place.write("out.review.toml", "mine");
    let run = merge(&place, &[]);
    assert_eq!((run.code, place.text("out.review.toml").as_str()), (2, "mine"), "{run:?}");
    merge(&place, &["--force"]);
    assert!(place.text("out.review.toml").contains("SEC-7.01"));
}

#[cfg(unix)]
#[test]
fn what_comes_of_a_private_review_is_private() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = copies(&["SEC-1.02", "yes"], &["SEC-7.01", "no"]);
    let private = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(place.path("b.review.toml"), private).expect("set");
    merge(&place, &[]);
    place.run(&["new", "next.review.toml", "--from", "b.review.toml"]);
    for name in ["out.review.toml", "next.review.toml"] {
        let about = std::fs::metadata(place.path(name)).expect("written");
        assert_eq!(about.permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn keys_that_only_theirs_has_are_told_about() {
    let place = copies(&["SEC-1.02", "yes"], &["SEC-7.01", "no"]);
    let text = place.text("b.review.toml").replacen("[review]", "jira = \"ORD-1\"\n\n[review]", 1);
    place.write("b.review.toml", text);
    let run = merge(&place, &["--base", "base.review.toml"]);
    assert!(run.err.contains("not merged: jira"), "{run:?}");
}
