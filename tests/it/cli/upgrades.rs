//! `tenken pack upgrade`: a review moves to the version of its packs that is found now.

use std::fmt::Write as _;

use crate::support::process::Place;

/// Writes a pack of so many checkpoints, `PPP-1.001` and on; every tenth asks something else when
/// `changed`, and the last five are retired.
fn write_pack(place: &Place, version: &str, count: usize, changed: bool) {
    place.write(
        ".tenken/packs/ppp/pack.toml",
        format!(
            "id = \"ppp\"\nversion = \"{version}\"\ntitle.en = \"P\"\nlanguages = [\"en\"]\n\
             pillars = [\"p.toml\"]\n"
        ),
    );
    let mut text =
        "id = \"PPP\"\ntitle.en = \"P\"\n[[sections]]\nid = \"PPP-1\"\ntitle.en = \"S\"\n"
            .to_owned();
    for n in 1..=count {
        let again = if changed && n % 10 == 0 { " again" } else { "" };
        let (table, more) = match changed && n + 5 > count {
            true => ("retired", format!("since = \"{version}\"\n")),
            false => ("checkpoints", "severity = \"high\"\n".to_owned()),
        };
        let question = format!("Do you {n}{again}?");
        write!(text, "[[{table}]]\nid = \"PPP-1.{n:03}\"\n{more}question.en = \"{question}\"\n")
            .expect("written");
    }
    if changed {
        text.push_str(
            "[[checkpoints]]\nid = \"PPP-1.9999\"\nseverity = \"low\"\nquestion.en = \"New?\"\n",
        );
    }
    place.write(".tenken/packs/ppp/p.toml", text);
}

/// A review of two packs with hand-written comments and an answer of the other pack.
fn with_answers(count: usize) -> Place {
    let place = Place::new();
    write_pack(&place, "1.0.0", count, false);
    let mut text = "# our review\nformat = 1\n\n[review]\nid = \"r\"\nworkload = \"Orders\"\n\
        created = 2026-01-01T00:00:00Z\n\
        packs = [\n  # ours first\n  { version = \"1.0.0\", id = \"ppp\", team = \"x\" }, # old\n\
          \x20 { id = \"aws-security\", version = \"1.0.0\" },\n]\n"
        .to_owned();
    for n in 1..=count {
        write!(
            text,
            "\n# said by many {n}\n[answers.\"PPP-1.{n:03}\"]\nquestion = \"Do you {n}?\"\n\
             answer = \"no\" # really\nnote = \"note {n}\"\nby = \"A\"\n"
        )
        .expect("written");
    }
    text.push_str(
        "\n[answers.\"SEC-1.01\"]\nanswer = \"yes\"\nticket = 7\n\n[team]\nname = \"x\"\n",
    );
    place.write("a.review.toml", text);
    place
}

#[test]
fn unchanged_answers_stay_changed_ones_ask_again_and_retired_ones_leave_the_score() {
    let place = with_answers(20);
    write_pack(&place, "1.1.0", 20, true);
    let before = place.text("a.review.toml");
    let show = place.run(&["summary", "a.review.toml", "--format", "json"]);
    assert_eq!(show.code, 0);
    assert!(
        show.err
            .contains("a.review.toml:10:3: this review answers version 1.0.0 of the pack \"ppp\"")
            && show.err.contains("tenken pack upgrade"),
        "{}",
        show.err
    );
    let dry = place.run(&["pack", "upgrade", "a.review.toml", "--dry-run"]);
    assert_eq!(dry.code, 0, "{dry:?}");
    assert!(dry.err.contains("Nothing was written"), "{dry:?}");
    assert_eq!(place.text("a.review.toml"), before);
    let run = place.run(&["pack", "upgrade", "a.review.toml"]);
    assert_eq!((run.code, &run.out), (0, &dry.out), "{run:?}");
    for words in
        ["ppp 1.0.0 -> 1.1.0", "15 answers\n", "1 answer: PPP-1.010\n", "5 answers: PPP-1.016"]
    {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let after = place.text("a.review.toml");
    assert!(after.contains(
        "  # ours first\n  { version = \"1.1.0\", id = \"ppp\", team = \"x\" }, # old\n"
    ));
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(&before), lines(&after));
    let gone: Vec<_> = old.iter().filter(|line| !new.contains(line)).collect();
    assert_eq!(
        gone,
        ["  { version = \"1.0.0\", id = \"ppp\", team = \"x\" }, # old", "note = \"note 10\""]
    );
    let entry = after.split("[answers.\"PPP-1.010\"]").nth(1).expect("there");
    let entry = entry.split("\n[answers").next().expect("there");
    for words in [
        "question = \"Do you 10?\"\n",
        "note 10\n---- A ----\nquestion = Do you 10?\nanswer = no\"\"\"",
        "carried = true",
        "# really",
    ] {
        assert!(entry.contains(words), "{words}: {entry}");
    }
    let json = place.run(&["summary", "a.review.toml", "--format", "json"]);
    assert_eq!(json.err, "", "it is in the version that is found");
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    let ppp = json["pillars"].as_array().expect("pillars").iter().find(|p| p["id"] == "PPP");
    let counts = &ppp.expect("there")["score"]["counts"];
    assert_eq!((counts["all"].as_u64(), counts["no"].as_u64()), (Some(16), Some(14)));
    let gone = json["no_longer_asked"].as_array().expect("a list");
    assert_eq!(gone.len(), 5);
    assert_eq!(
        gone[0],
        serde_json::json!({
            "id": "PPP-1.016", "question": "Do you 16?", "answer": "no", "note": "note 16", "since": "1.1.0"
        })
    );
    let actions = json["actions"].as_array().expect("actions");
    assert!(actions.iter().all(|a| a["id"].as_str() < Some("PPP-1.016")), "{actions:?}");
}

#[test]
fn a_second_upgrade_finds_nothing_to_do_and_writes_nothing() {
    let place = with_answers(20);
    write_pack(&place, "1.1.0", 20, true);
    assert_eq!(place.run(&["pack", "upgrade", "a.review.toml"]).code, 0);
    let once = place.read("a.review.toml");
    for lang in ["en", "ja"] {
        let run = place.run(&["pack", "upgrade", "a.review.toml", "--lang", lang]);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(run.err.contains("a.review.toml"), "{run:?}");
    }
    assert_eq!(place.read("a.review.toml"), once);
}

#[test]
fn what_is_no_longer_asked_is_shown_wherever_people_look() {
    let place = with_answers(20);
    write_pack(&place, "1.1.0", 20, true);
    assert_eq!(place.run(&["pack", "upgrade", "a.review.toml"]).code, 0);
    for (lang, title, since) in [
        ("en", "No longer asked (5)", "since version 1.1.0"),
        ("ja", "質問しなくなったチェックポイント（5 件）", "版 1.1.0 から"),
    ] {
        for command in [
            &["show", "a.review.toml"][..],
            &["summary", "a.review.toml"],
            &["summary", "a.review.toml", "--format", "markdown"],
            &["summary", "a.review.toml", "--format", "html"],
        ] {
            let run = place.run(&[command, &["--lang", lang]].concat());
            assert_eq!(run.code, 0, "{run:?}");
            assert!(run.out.contains(title) && run.out.contains(since), "{lang} {command:?}");
        }
    }
    let one = place.run(&["show", "a.review.toml", "PPP-1.016"]);
    assert!(one.code == 0 && one.out.contains("Do you 16?"), "{one:?}");
    let check = place.run(&["check", "a.review.toml"]);
    assert_eq!(check.code, 0, "{check:?}");
    assert!(check.out.contains("PPP-1.016 is no longer asked since version 1.1.0"), "{check:?}");
}

#[test]
fn an_older_pack_moves_nothing_and_says_where_to_look() {
    let place = with_answers(10);
    write_pack(&place, "0.9.0", 10, true);
    let before = place.read("a.review.toml");
    for (lang, words) in [("en", "older than 1.0.0"), ("ja", "版 1.0.0 より古い")] {
        let run = place.run(&["pack", "upgrade", "a.review.toml", "--lang", lang]);
        assert_eq!(run.code, 2, "{run:?}");
        assert!(run.err.contains(words), "{run:?}");
    }
    assert_eq!(place.read("a.review.toml"), before);
    let show = place.run(&["show", "a.review.toml"]);
    assert!(show.code == 0 && show.err.contains("0.9.0"), "{show:?}");
}

#[test]
fn a_thousand_answers_move_at_once() {
    let place = with_answers(1_000);
    write_pack(&place, "2", 1_000, true);
    let run = place.run(&["pack", "upgrade", "a.review.toml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("897 answers") && run.out.contains("99 answers: "), "{run:?}");
    let text = place.text("a.review.toml");
    assert_eq!(text.matches("# said by many ").count(), 1_000);
    assert_eq!(text.matches("carried = true").count(), 99);
    assert_eq!(text.matches("\nanswer = ").count() - 99, 902, "the notes keep the answers");
}

#[test]
fn hostile_texts_of_a_pack_and_a_review_are_moved_as_text() {
    let place = with_answers(1);
    let hostile =
        "\\u001b]0;x\\u0007 '''\\\"\\\"\\\" [answers] # =\\n---- 2026 A ----\\nanswer = yes";
    let review = place.text("a.review.toml");
    let review = review
        .replace("question = \"Do you 1?\"", &format!("question = \"{hostile}\""))
        .replace("note = \"note 1\"", &format!("note = \"{hostile}\""));
    place.write("a.review.toml", review);
    write_pack(&place, "1.1.0", 20, false);
    let run = place.run(&["pack", "upgrade", "a.review.toml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(!run.out.contains('\u{1b}'), "{run:?}");
    let text = place.text("a.review.toml");
    let table: toml::Table = text.parse().expect("TOML");
    let entry = &table["answers"]["PPP-1.001"];
    let note = entry["note"].as_str().expect("a note");
    assert!(entry.get("answer").is_none() && note.contains("answer = no"), "{note:?}");
    assert_eq!(entry["question"].as_str().map(|q| q.contains("[answers] # =")), Some(true));
    let again = place.run(&["pack", "upgrade", "a.review.toml"]);
    assert!(again.code == 0 && place.text("a.review.toml") == text, "{again:?}");
    assert_eq!(place.run(&["check", "a.review.toml"]).code, 0);
}

#[test]
fn what_cannot_be_moved_stays_as_it_is() {
    let place = with_answers(2);
    for (arguments, code) in [
        (&["pack", "upgrade", "-"][..], 2),
        (&["pack", "upgrade", "gone.review.toml"], 3),
        (&["pack", "upgrade"], 2),
        (&["pack", "upgrade", "a.review.toml", "--pack", "nowhere"], 2),
    ] {
        let run = place.run(arguments);
        assert_eq!(run.code, code, "{arguments:?}: {run:?}");
        assert!(run.err.contains("hint:"), "{run:?}");
    }
    place.write(".tenken/packs/ppp/p.toml", "id = 1\n");
    let before = place.read("a.review.toml");
    assert_eq!(place.run(&["pack", "upgrade", "a.review.toml"]).code, 2);
    assert_eq!(place.read("a.review.toml"), before);
}
