//! `tenken plan`, `readout` and `present` from the command line.

use crate::support::process::Place;

const FILE: &str = "orders.review.toml";

#[test]
fn a_plan_is_proposed_saved_and_read_again() {
    let place = Place::with_review();
    let before = place.text(FILE);
    let shown = place.run(&["plan", FILE, "--minutes", "90", "--people", "10"]);
    assert_eq!(shown.code, 0, "{shown:?}");
    assert!(shown.out.contains("20 questions, about 3 min 40 s each"), "{}", shown.out);
    assert!(shown.err.contains("--save"), "{}", shown.err);
    assert_eq!(place.text(FILE), before, "nothing is saved unless asked");
    let saved = place.run(&["plan", FILE, "--people", "10", "--save", "-q"]);
    assert_eq!((saved.code, saved.err.as_str()), (0, ""));
    let text = place.text(FILE);
    assert!(text.contains("[plan]\nminutes = 90\npeople = 10\n"), "{text}");
    let json = place.run(&["plan", FILE, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(value["questions"].as_array().map(Vec::len), Some(25));
    assert_eq!(value["left_out"].as_array().map(Vec::len), Some(34));
    assert_eq!(value["more_sessions"], 2);
    assert_eq!(value["questions"][0]["id"], "SEC-1.01");
    assert_eq!(value["questions"][0]["severity"], "high");
    let check = place.run(&["check", FILE]);
    assert_eq!(check.code, 0, "{check:?}");
}

#[test]
fn a_plan_is_written_into_a_file_as_markdown_and_over_another_plan_only() {
    let place = Place::with_review();
    for _ in 0..2 {
        let run = place.run(&["plan", FILE, "-o", "plan.md"]);
        assert_eq!(run.code, 0, "{run:?}");
    }
    assert!(place.text("plan.md").starts_with("# Workshop plan: "));
    place.write("notes.md", "mine\n");
    let run = place.run(&["plan", FILE, "--format", "markdown", "-o", "notes.md"]);
    assert_eq!((run.code, place.text("notes.md").as_str()), (2, "mine\n"), "{run:?}");
}

#[test]
fn minutes_and_people_that_are_none_are_said() {
    let place = Place::with_review();
    for (option, value) in
        [("--minutes", "0"), ("--minutes", "1441"), ("--minutes", "x"), ("--people", "-1")]
    {
        let run = place.run(&["plan", FILE, &format!("{option}={value}")]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
        assert!(run.err.contains(value) && run.err.contains(option), "{}", run.err);
    }
}

#[test]
fn a_review_in_which_nothing_is_open_needs_no_plan() {
    let place = Place::with_review();
    place.run_with(&["ask", FILE], "y\n".repeat(59));
    let run = place.run(&["plan", FILE]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("Nothing is open"), "{}", run.out);
    let run = place.run(&["plan", FILE, "--lang", "ja", "--minutes", "1"]);
    assert!(run.out.contains("未回答や確認待ちの質問はありません"), "{}", run.out);
}

#[test]
fn a_readout_without_a_session_is_about_the_whole_review() {
    let place = Place::with_review();
    place.run(&["set", FILE, "SEC-1.03", "no", "--action", "buy <keys>", "--owner", "Sato"]);
    let run = place.run(&["readout", FILE, "--format", "markdown"]);
    assert_eq!(run.code, 0, "{run:?}");
    for part in ["SEC-1.03", "buy &lt;keys&gt;", "Sato", "Still open: 58"] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert!(!run.out.contains('%'), "no score: {}", run.out);
}

#[test]
fn what_is_in_the_file_reaches_no_terminal_as_a_command() {
    let place = Place::with_review();
    let text = place.text(FILE);
    let hostile = "[[sessions]]\nstart = 2026-11-23T10:00:00+09:00\npeople = [\"\\u001b[2J\"]\n\n\
                   [[parked]]\ntext = \"\\u001b]0;x\\u0007 \\u202e\"\nby = \"\\u009b31m\"\n";
    place.write(FILE, format!("{text}\n{hostile}"));
    for command in [["readout", FILE], ["plan", FILE]] {
        let run = place.run(&command);
        assert_eq!(run.code, 0, "{run:?}");
        assert!(!run.out.chars().any(|c| c.is_control() && c != '\n'), "{}", run.out);
        assert!(!run.out.contains('\u{202e}'), "{}", run.out);
    }
}

#[test]
fn present_needs_a_terminal_and_a_review() {
    let place = Place::with_review();
    let run = place.run(&["present", FILE]);
    assert_eq!((run.code, run.out.as_str()), (2, ""), "{run:?}");
    let run = place.run(&["present", "nowhere.review.toml"]);
    assert_eq!(run.code, 3, "{run:?}");
    let run = place.run(&["present", "-"]);
    assert_eq!(run.code, 2, "{run:?}");
}

/// Splits a command into words; double quotes hold words together.
fn words(line: &str) -> Vec<String> {
    line.split('"')
        .enumerate()
        .flat_map(|(i, part)| match i % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

#[test]
fn every_command_of_the_page_does_what_the_page_says() {
    let page = include_str!("../../../docs/workshop.md");
    let place = Place::new();
    let blocks = page.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines: Vec<&str> = blocks.flat_map(str::lines).collect();
    assert!(lines.len() > 7, "{lines:?}");
    for line in lines {
        let words = words(line.strip_prefix("tenken ").expect("a command"));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let run = place.run(&words);
        assert_eq!(run.code, 0, "{line}: {run:?}");
    }
    assert!(place.text("plan.md").starts_with("# Workshop plan: Orders"));
    assert!(place.text("readout.html").contains("ワークショップのふりかえり"));
    assert!(place.text(FILE).contains("[plan]\nminutes = 60\n"));
}

#[test]
fn every_key_of_the_page_does_on_the_screen_what_the_page_says() {
    let page = include_str!("../../../docs/workshop.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    let told: Vec<char> = rows
        .iter()
        .filter_map(|row| row.split('|').nth(1))
        .flat_map(|cell| cell.split('`').skip(1).step_by(2))
        .filter_map(|key| key.chars().next().filter(|_| key.chars().count() == 1))
        .collect();
    assert!(told.len() > 12, "{told:?}");
    let known = |key: char| {
        tenken::app::keymap::action(tenken::app::keymap::WORKSHOP, tenken::app::Key::Char(key))
    };
    for key in told {
        assert!(known(key).is_some(), "{key}");
    }
}
