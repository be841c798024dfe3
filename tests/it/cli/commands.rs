//! What each command prints and leaves.

use serde_json::Value;

use crate::support::process::{Outcome, Place};

fn done(run: &Outcome) {
    assert_eq!(run.code, 0, "{run:?}");
}

fn json(run: &Outcome) -> Value {
    done(run);
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn a_new_review_names_its_workload_and_packs_and_overwrites_nothing() {
    let place = Place::new();
    let run = place.run(&["new", "受注.review.toml", "--reviewer", "佐藤", "--reviewer", "金"]);
    done(&run);
    assert_eq!(run.out, "", "words about it are no data");
    let text = place.text("受注.review.toml");
    let without_id: Vec<&str> = text.lines().filter(|l| !l.starts_with("id = ")).collect();
    insta::assert_snapshot!(without_id.join("\n"));
    let before = place.read("受注.review.toml");
    let again = place.run(&["new", "受注.review.toml", "--workload", "other"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("already exists"), "{again:?}");
    assert_eq!(place.read("受注.review.toml"), before);
}

#[test]
fn two_reviews_have_two_ids() {
    let place = Place::new();
    done(&place.run(&["new", "a.review.toml"]));
    done(&place.run(&["new", "b.review.toml"]));
    let id = |name: &str| {
        let text = place.text(name);
        text.lines().find(|l| l.starts_with("id")).map(str::to_owned).expect("an id")
    };
    assert_ne!(id("a.review.toml"), id("b.review.toml"));
}

#[test]
fn a_new_review_needs_its_folder_and_is_no_folder() {
    let place = Place::new();
    let run = place.run(&["new", "no/where.review.toml"]);
    assert_eq!(run.code, 3, "{run:?}");
    assert!(run.err.contains("make the folder first"), "{run:?}");
    let run = place.run(&["new", "."]);
    assert_eq!(run.code, 3, "{run:?}");
}

#[test]
fn set_records_everything_and_says_what_changed() {
    let place = Place::with_review();
    let run = place.run(&[
        "set",
        "orders.review.toml",
        "sec-1.03",
        "一部",
        "--note",
        "a\nb",
        "--evidence",
        "https://a",
        "--evidence",
        "https://b",
        "--confidence",
        "shown",
        "--action",
        "do",
        "--owner",
        "佐藤",
        "--due",
        "2026-12-20",
        "--effort",
        "low",
        "--accept-until",
        "2027-03-31",
        "--why",
        "cost",
        "--flag",
        "--by",
        "Kim",
        "--lang",
        "ja",
    ]);
    done(&run);
    assert_eq!(run.out, "SEC-1.03: 未回答 -> 一部（orders.review.toml に保存しました）\n");
    let text = place.text("orders.review.toml");
    let entry = text.split("[answers").nth(1).expect("an answer");
    insta::assert_snapshot!(format!("[answers{entry}"));
}

#[test]
fn the_same_answer_again_changes_no_byte() {
    let place = Place::with_review();
    let arguments = ["set", "orders.review.toml", "SEC-1.01", "yes"];
    done(&place.run(&arguments));
    let before = place.read("orders.review.toml");
    let run = place.run(&arguments);
    done(&run);
    assert!(run.out.contains("nothing changed"), "{run:?}");
    assert_eq!(place.read("orders.review.toml"), before);
}

#[test]
fn every_answer_word_is_understood_and_clear_takes_it_away() {
    let place = Place::with_review();
    let set =
        |word: &str| place.run(&["set", "orders.review.toml", "SEC-1.01", word, "--reason", "r"]);
    for (word, token) in [
        ("y", "yes"),
        ("はい", "yes"),
        ("○", "yes"),
        ("P", "partial"),
        ("△", "partial"),
        ("いいえ", "no"),
        ("×", "no"),
        ("ｎ", "no"),
        ("－", "na"),
        ("対象外", "na"),
        ("-", "na"),
    ] {
        done(&set(word));
        let text = place.text("orders.review.toml");
        assert!(text.contains(&format!("answer = \"{token}\"")), "{word}: {text}");
    }
    done(&place.run(&["set", "orders.review.toml", "SEC-1.01", "clear"]));
    let text = place.text("orders.review.toml");
    assert!(!text.contains("SEC-1.01"), "{text}");
}

#[test]
fn refused_answers_leave_every_byte() {
    let place = Place::with_review();
    done(&place.run(&["set", "orders.review.toml", "SEC-1.01", "yes", "--note", "n"]));
    let before = place.read("orders.review.toml");
    let refused: [(&[&str], &str); 7] = [
        (&["SEC-1.01", "na"], "--reason"),
        (&["SEC-1.01", "na", "--reason", " "], "--reason"),
        (&["SEC-1.01", "maybe"], "yes, partial, no, na"),
        (&["SEC-1.011", "yes"], "SEC-1.01"),
        (&["SEC-9.99", "yes"], "tenken show"),
        (&["SEC-1.01", "no", "--due", "20/12/2026"], "2026-12-20"),
        (&["SEC-1.01", "no", "--due", "2026-02-30"], "2026-12-20"),
    ];
    for (arguments, remedy) in refused {
        let run = place.run(&[&["set", "orders.review.toml"], arguments].concat());
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains(remedy), "{remedy}: {run:?}");
        assert_eq!(place.read("orders.review.toml"), before, "{arguments:?}");
    }
}

#[test]
fn comments_and_unknown_keys_survive_an_answer() {
    let place = Place::with_review();
    let text = place.text("orders.review.toml")
        + "# kept\n[answers.\"OPS-1.01\"]\nanswer = \"yes\"\nowner2 = \"x\" # too\n";
    place.write("orders.review.toml", &text);
    done(&place.run(&["set", "orders.review.toml", "SEC-7.01", "no"]));
    let after = place.text("orders.review.toml");
    for kept in ["# kept", "[answers.\"OPS-1.01\"]", "owner2 = \"x\" # too"] {
        assert!(after.contains(kept), "{after}");
    }
}

#[test]
fn show_as_json_and_text_in_both_languages() {
    let place = Place::with_review();
    done(&place.run(&["set", "orders.review.toml", "SEC-1.02", "no", "--note", "手作業"]));
    let one = json(&place.run(&["show", "orders.review.toml", "sec-1.02", "--format", "json"]));
    assert_eq!((one["format"].as_i64(), one["answer"].as_str()), (Some(1), Some("no")));
    let all = json(&place.run(&["show", "orders.review.toml", "--format", "json"]));
    assert_eq!(all["checkpoints"].as_array().map(Vec::len), Some(59));
    let ja = place.run(&["show", "orders.review.toml", "SEC-1.02", "--lang", "ja"]);
    assert!(ja.out.contains("手作業") && ja.out.contains("いいえ"), "{ja:?}");
    let both = place.run(&["show", "orders.review.toml", "SEC-1.02", "--lang", "both"]);
    assert!(both.out.contains("ですか") || both.out.contains("ますか"), "{both:?}");
    assert!(both.out.contains("Have you"), "{both:?}");
}

#[test]
fn a_review_is_read_from_standard_input() {
    let place = Place::with_review();
    let text = place.read("orders.review.toml");
    for arguments in [&["show", "-"] as &[&str], &["summary", "-"], &["check", "-"]] {
        let run = place.run_with(arguments, &text);
        done(&run);
    }
    let run = place.run_with(&["show", "-"], "a = ");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("-:1:"), "{run:?}");
    let run = place.run_with(&["show", "-"], [0x82, 0xA0]);
    assert_eq!(run.code, 3, "{run:?}");
    assert_eq!(place.run(&["set", "-", "SEC-1.01", "yes"]).code, 2);
}

#[test]
fn a_summary_is_written_over_reports_only() {
    let place = Place::with_review();
    for format in ["text", "markdown", "json"] {
        for lang in ["ja", "en", "both"] {
            let run = place.run(&[
                "summary",
                "orders.review.toml",
                "--format",
                format,
                "-o",
                "out",
                "--lang",
                lang,
            ]);
            done(&run);
            assert_eq!(run.out, "");
        }
    }
    place.write("README.md", "# Orders\n");
    let write = |extra: &[&str]| {
        place.run(&[&["summary", "orders.review.toml", "-o", "README.md"], extra].concat())
    };
    let run = write(&[]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("--force"), "{run:?}");
    assert_eq!(place.text("README.md"), "# Orders\n");
    done(&write(&["--force"]));
    assert_ne!(place.text("README.md"), "# Orders\n");
    let before = place.read("orders.review.toml");
    let run = place.run(&["summary", "orders.review.toml", "-o", "orders.review.toml", "--force"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert_eq!(place.read("orders.review.toml"), before);
}

#[test]
fn quiet_says_nothing_about_what_was_done() {
    let place = Place::new();
    let run = place.run(&["new", "a.review.toml", "-q"]);
    assert_eq!((run.code, run.out, run.err), (0, String::new(), String::new()));
    let run = place.run(&["set", "a.review.toml", "SEC-1.01", "yes", "--quiet"]);
    assert_eq!((run.code, run.out, run.err), (0, String::new(), String::new()));
}

#[test]
fn settings_are_shown_with_where_they_come_from() {
    let place = Place::new();
    let folder = place.home().join(".config/tenken");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::write(folder.join("config.toml"), "reviewer = \"佐藤\"\nascii = true\n")
        .expect("written");
    let run = place.run(&["config", "show", "--lang", "ja"]);
    done(&run);
    insta::assert_snapshot!(run.out.replace(&place.home().display().to_string(), "~"));
    let path = place.run(&["config", "path"]);
    assert_eq!(path.out.trim_end(), folder.join("config.toml").display().to_string());
    done(&place.run(&["new", "a.review.toml"]));
    done(&place.run(&["set", "a.review.toml", "SEC-1.01", "yes"]));
    assert!(place.text("a.review.toml").contains("by = \"佐藤\""));
}

#[test]
fn broken_settings_are_told_about_and_ignored() {
    let place = Place::new();
    let folder = place.home().join(".config/tenken");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::write(folder.join("config.toml"), "lang = \"fr\"\nasci = true\n").expect("written");
    let run = place.run(&["pack", "list"]);
    done(&run);
    insta::assert_snapshot!(run.err.replace(&place.home().display().to_string(), "~"));
}

#[test]
fn completions_and_the_manual_page_are_made() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = place.run(&["completions", shell]);
        done(&run);
        assert!(run.out.contains("summary") && run.out.contains("no-disagreements"), "{shell}");
    }
    for lang in ["ja", "en"] {
        let run = place.run(&["man", "--lang", lang]);
        done(&run);
        assert!(run.out.starts_with(".ie") || run.out.starts_with(".TH"), "{}", run.out);
        assert!(run.out.contains("tenken set FILE CHECKPOINT ANSWER"), "{}", run.out);
    }
}

#[test]
fn check_says_all_problems_of_all_files_at_once() {
    let place = Place::with_review();
    place.write("sub/a.review.toml", "format = 1\n[review]\nid = \"x\"\nworkload = 3\n");
    place.write("sub/deep/b.review.toml", "format = \n");
    place.write("sub/not-a-review.toml", "format = \n");
    let run = place.run(&["check", "."]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.out.contains("a.review.toml:4:12") && run.out.contains("b.review.toml:1:"),
        "{run:?}"
    );
    assert!(!run.out.contains("not-a-review"), "{run:?}");
    assert!(run.err.contains("3 files checked, 1 valid"), "{run:?}");
    let as_json = place.run(&["check", ".", "--format", "json"]);
    let value: Value = serde_json::from_str(&as_json.out).expect("JSON");
    let valid: Vec<bool> = value["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|f| f["valid"].as_bool().expect("a flag"))
        .collect();
    assert_eq!((as_json.code, valid), (1, vec![true, false, false]));
    let missing = place.run(&["check", "orders.review.toml", "gone.review.toml"]);
    assert_eq!(missing.code, 3, "{missing:?}");
}

#[test]
fn a_disagreement_fails_the_check_only_when_asked() {
    let place = Place::with_review();
    let text = place.text("orders.review.toml")
        + "\n[answers.\"SEC-1.01\"]\n[[answers.\"SEC-1.01\".disagreement]]\nanswer = \"yes\"\nby = \"a\"\n";
    place.write("orders.review.toml", text);
    let run = place.run(&["check", "orders.review.toml"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("warning:"), "{run:?}");
    assert_eq!(place.run(&["check", "orders.review.toml", "--no-disagreements"]).code, 1);
}

#[test]
fn the_schemas_are_json() {
    let place = Place::new();
    for name in ["review", "summary", "diff", "pack"] {
        assert!(json(&place.run(&["check", "--schema", name])).is_object());
    }
}

#[test]
fn the_ending_of_the_file_names_the_format_unless_it_is_said() {
    let place = Place::with_review();
    for (file, extra, begins) in [
        ("a.md", &[][..], "# "),
        ("a.JSON", &[], "{"),
        ("a.txt", &[], "Well-Architected"),
        ("b.md", &["--format", "json"], "{"),
    ] {
        done(&place.run(&[&["summary", "orders.review.toml", "-o", file], extra].concat()));
        assert!(place.text(file).starts_with(begins), "{file}: {}", place.text(file));
    }
}
