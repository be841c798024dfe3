//! What must not leave the team, in every format; and the line that says who may read a report.

use std::io::{Cursor, Read as _};

use serde_json::Value;
use zip::ZipArchive;

use crate::support::process::Place;

/// A word that stands in every text of a kind, and nowhere else.
const NOTE: &str = "SECRETNOTE";
const OWNER: &str = "SECRETOWNER";

fn review(change: &str) -> String {
    let entry = |id: &str, answer: &str| {
        format!(
            "[answers.\"{id}\"]\nanswer = \"{answer}\"\nnote = \"{NOTE} a {change}\"\n\
             reason = \"{NOTE} b\"\nevidence = [\"https://{NOTE}.example/{change}\", \"{NOTE} c\"]\n\
             action = \"do it\"\nowner = \"{OWNER} x\"\ndue = 2026-01-01\nby = \"{OWNER} y\"\n\
             accepted = {{ until = 2026-01-02, why = \"{NOTE} d\" }}\n"
        )
    };
    let mut out = format!(
        "format = 1\n[review]\nid = \"0192f0c1-6a3e-7c54-9b1d-2f6f3a0c7d1{}\"\nworkload = \"orders\"\n\
         reviewers = [\"{OWNER} z\"]\ncreated = 2026-0{}-01T10:00:00+09:00\n\
         packs = [{{ id = \"aws-security\", version = \"1.0.0\" }}]\n[review.notes]\n\
         review = \"{NOTE} e {change}\"\nprinciples.\"SEC-P1\" = \"{NOTE} f\"\nsections.\"SEC-1\" = \"{NOTE} g\"\n\
         [[review.sessions]]\nstart = 2026-11-20T10:00:00+09:00\nminutes = 90\npeople = [\"{OWNER} r\"]\n\
         [[review.parked]]\ntext = \"{NOTE} p\"\nby = \"{OWNER} p\"\nowner = \"{OWNER} q\"\n",
        change.len(),
        change.len(),
    );
    let answers = if change.len() > 1 { ["no", "na", "yes"] } else { ["partial", "no", "na"] };
    for (id, answer) in ["SEC-1.01", "SEC-1.02", "SEC-9.99"].into_iter().zip(answers) {
        out += &entry(id, answer);
    }
    let side = |answer: &str| {
        format!(
            "[[answers.\"SEC-1.03\".disagreement]]\nanswer = \"{answer}\"\nnote = \"{NOTE} {answer}\"\n\
             by = \"{OWNER} {answer}\"\n"
        )
    };
    out + &entry("SEC-1.03", "yes") + &side("yes") + &side("no")
}

fn place() -> Place {
    let place = Place::new();
    place.write("a.review.toml", review("x"));
    place.write("b.review.toml", review("yy"));
    place
}

/// All that a file says, unpacked where it is packed.
fn said(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8(bytes.to_vec()).expect("text");
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("packed");
    let mut out = String::new();
    for at in 0..zip.len() {
        zip.by_index(at).expect("a part").read_to_string(&mut out).expect("text");
    }
    out
}

/// The commands that can redact, with the endings of their formats.
fn commands() -> Vec<(Vec<&'static str>, &'static str)> {
    let all: [(&[&str], &[&str]); 7] = [
        (&["summary", "b.review.toml"], &["txt", "json", "md", "html", "csv", "xlsx"]),
        (&["summary", "b.review.toml", "--full"], &["txt", "md"]),
        (&["summary", "b.review.toml", "--layout", "review-report"], &["txt", "md", "html"]),
        (&["summary", "b.review.toml", "--format", "wa-review"], &["json"]),
        (&["summary", "b.review.toml", "--since", "a.review.toml"], &["txt", "md", "html"]),
        (
            &["diff", "a.review.toml", "b.review.toml", "--full"],
            &["txt", "json", "md", "html", "csv"],
        ),
        (
            &["trend", "a.review.toml", "b.review.toml", "--full"],
            &["txt", "json", "md", "html", "csv"],
        ),
    ];
    let actions: (&[&str], &[&str]) =
        (&["actions", "a.review.toml", "b.review.toml"], &["txt", "json", "md", "html", "csv"]);
    let all = all.into_iter().chain([actions]);
    all.flat_map(|(words, endings)| endings.iter().map(move |e| (words.to_vec(), *e))).collect()
}

fn made(place: &Place, words: &[&str], ending: &str, more: &[&str]) -> String {
    let out = format!("out.{ending}");
    let run = place.run(&[words, &["-o", &out, "--force", "--lang", "en"], more].concat());
    assert_eq!(run.code, 0, "{words:?} {ending} {run:?}");
    said(&place.read(&out))
}

#[test]
fn what_is_left_out_is_in_no_format() {
    let place = place();
    let (mut notes, mut owners) = (0, 0);
    for (words, ending) in commands() {
        let plain = made(&place, &words, ending, &[]);
        notes += usize::from(plain.contains(NOTE));
        owners += usize::from(plain.contains(OWNER));
        let without = made(&place, &words, ending, &["--redact", "notes,owners"]);
        for secret in [NOTE, OWNER, &NOTE.to_lowercase()] {
            assert!(!without.contains(secret), "{words:?} {ending} tells {secret}");
        }
        let one = made(&place, &words, ending, &["--redact", "owners"]);
        assert!(!one.contains(OWNER), "{words:?} {ending}");
        assert_eq!(one.contains(NOTE), plain.contains(NOTE), "{words:?} {ending}");
    }
    // The secrets would have been told.
    assert!(notes > 10 && owners > 15, "{notes} {owners}");
}

#[test]
fn what_is_left_out_changes_no_number_and_no_class() {
    let place = place();
    let json = |words: &[&str], more: &[&str]| -> Value {
        serde_json::from_str(&made(&place, words, "json", more)).expect("JSON")
    };
    let all = ["--redact", "notes,owners"];
    let summary = ["summary", "b.review.toml"];
    let (plain, covered) = (json(&summary, &[]), json(&summary, &all));
    for key in ["total", "pillars", "principles", "templates", "findings", "disagreements"] {
        assert_eq!(plain[key], covered[key], "{key}");
    }
    assert_eq!(covered["checkpoints"][1]["reason"], "[redacted]");
    let diff = ["diff", "a.review.toml", "b.review.toml"];
    assert_eq!(json(&diff, &[]), json(&diff, &all));
    // Who is asked for is found all the same.
    let asked = ["actions", "a.review.toml", "b.review.toml", "--owner", "secretOWNER X"];
    let open = json(&asked, &all);
    assert_eq!(open["actions"].as_array().map(Vec::len), Some(3), "{open}");
    assert_eq!(open["actions"][0]["owner"], "[redacted]");
}

#[test]
fn a_folder_of_design_notes_is_covered_and_says_who_may_read_it() {
    let place = place();
    let all = ["--redact", "notes,owners", "--confidential", "社外秘"];
    let words = ["summary", "b.review.toml", "--format", "design-notes", "-o"];
    for (folder, more) in [("plain", &[][..]), ("covered", &all[..])] {
        let run = place.run(&[&words[..], &[folder], more].concat());
        assert_eq!(run.code, 0, "{run:?}");
    }
    let said = |folder: &str| -> String {
        let files =
            std::fs::read_dir(place.path(folder)).expect("a folder").map(|e| e.expect("a file"));
        files.map(|e| std::fs::read_to_string(e.path()).expect("text")).collect()
    };
    assert!(said("plain").contains(NOTE), "the secret would have been told");
    let covered = said("covered");
    assert!(!covered.contains(NOTE) && !covered.contains(OWNER) && covered.contains("社外秘"));
}

#[test]
fn a_covered_sheet_comes_back_without_covering_anything() {
    let place = place();
    made(&place, &["summary", "b.review.toml"], "xlsx", &["--redact", "notes,owners"]);
    let before = place.read("b.review.toml");
    let run = place.run(&["import-answers", "out.xlsx", "b.review.toml", "--apply"]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{run:?}");
    assert_eq!(place.read("b.review.toml"), before);
}

#[test]
fn the_line_that_says_who_may_read_it_stands_at_the_head_of_every_format() {
    let place = place();
    // The contract of others has no room for it.
    let is_own = |words: &[&str]| !words.contains(&"wa-review");
    for (words, ending) in commands().into_iter().filter(|(words, _)| is_own(words)) {
        let text = made(&place, &words, ending, &["--confidential", "社外秘 <b>&=1"]);
        let line = match ending {
            "html" | "xlsx" => "社外秘 &lt;b&gt;&amp;=1",
            "md" => "社外秘 &lt;b&gt;&amp;=1",
            _ => "社外秘 <b>&=1",
        };
        assert!(text.contains(line), "{words:?} {ending}");
        if matches!(ending, "txt" | "md") {
            let at = text.lines().position(|l| l.contains(line)).expect("a line");
            assert!(at <= 3, "{words:?} {ending} {at}");
        }
        if ending == "json" {
            assert!(
                text.starts_with("{\n  \"format\": 1,\n  \"confidentiality\": \"社外秘"),
                "{text}"
            );
        }
        if ending == "csv" {
            assert!(text.lines().next().is_some_and(|l| l.ends_with(",confidentiality")), "{text}");
        }
    }
}

#[test]
fn the_settings_say_it_for_every_report_and_an_argument_says_it_for_one() {
    let place = place();
    let folder = place.home().join(".config/tenken");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::write(folder.join("config.toml"), "[report]\nconfidentiality = \"=社外秘\"\n")
        .expect("written");
    let text = |more: &[&str]| {
        let run = place.run(&[&["summary", "b.review.toml"], more].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
        run.out
    };
    assert!(text(&[]).contains("=社外秘"));
    let own = text(&["--confidential", "Public"]);
    assert!(own.contains("Public") && !own.contains("社外秘"));
    assert!(!text(&["--confidential", ""]).contains("社外秘"), "nothing is said when asked so");
    assert!(text(&["--format", "csv"]).contains(",'=社外秘\r\n"));
    let shown = place.run(&["config", "show"]);
    assert!(shown.out.contains("report.confidentiality = \"=社外秘\""), "{shown:?}");
}
