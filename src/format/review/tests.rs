use super::*;
use crate::format::problem::{Expected, Level};

const HEAD: &str = "format = 1\n\n[review]\nid = \"r1\"\nworkload = \"受注\"\n";

fn kinds(text: &str) -> Vec<ProblemKind> {
    parse(text).problems.into_iter().map(|p| p.kind).collect()
}

#[test]
fn a_whole_answer_is_read() {
    let text = format!(
        "{HEAD}packs = [{{ id = \"aws-security\", version = \"1.0.0\" }}]\ncreated = 2026-11-23T10:15:00+09:00\n\
         [review.notes]\nprinciples.\"SEC-P1\" = \"principle\"\nsections.\"SEC-1\" = \"section\"\n\
         [answers.\"SEC-1.03\"]\nanswer = \"partial\"\nnote = \"\"\"\na\nb\"\"\"\nevidence = [\"e1\", \"e2\"]\n\
         confidence = \"shown\"\ndue = 2026-12-20\neffort = \"low\"\naccepted = {{ until = 2027-03-31, why = \"w\" }}\n\
         flag = true\nat = 2026-11-23T11:02:44Z\n"
    );
    let parsed = parse(&text);
    assert_eq!(parsed.problems, []);
    let review = parsed.review.expect("readable");
    let entry = review.entry(&CheckpointId::new("SEC-1.03").expect("id")).expect("entry");
    assert_eq!((entry.answer, entry.note.raw()), (Some(Answer::Partial), "a\nb"));
    assert_eq!(entry.accepted.as_ref().map(|a| a.until.to_string()).as_deref(), Some("2027-03-31"));
    assert_eq!(entry.at.map(|at| at.to_rfc3339()).as_deref(), Some("2026-11-23T11:02:44+00:00"));
    assert_eq!(review.notes.sections.len(), 1);
}

#[test]
fn every_problem_is_told_at_once() {
    let text = format!(
        "{HEAD}[answers.\"SEC-1.01\"]\nanswer = \"maybe\"\ndue = \"soon\"\nflag = \"yes\"\n\
         [answers.\"SEC 1\"]\n[answers.\"SEC-1.02\"]\nanswer = \"na\"\nanwser = \"no\"\n"
    );
    let problems = kinds(&text);
    assert!(matches!(&problems[0], ProblemKind::UnknownValue { value, .. } if value == "maybe"));
    assert!(problems.contains(&ProblemKind::WrongType {
        key: "answers.\"SEC-1.01\".due".to_owned(),
        expected: Expected::Day
    }));
    assert!(problems.contains(&ProblemKind::WrongType {
        key: "answers.\"SEC-1.01\".flag".to_owned(),
        expected: Expected::Flag
    }));
    assert!(problems.contains(&ProblemKind::BadId { id: "SEC 1".to_owned() }));
    assert!(problems.contains(&ProblemKind::NaWithoutReason { id: "SEC-1.02".to_owned() }));
    assert!(
        problems
            .contains(&ProblemKind::UnknownKey { key: "answers.\"SEC-1.02\".anwser".to_owned() })
    );
    assert_eq!(parse(&text).review, None);
}

#[test]
fn all_syntax_errors_are_told_with_their_lines() {
    let text = "format = 1\n[review]\nid = \nworkload = \"b\ntitle = 5x\n";
    let lines: Vec<_> = parse(text).problems.iter().map(|p| p.place(text).line).collect();
    assert!(lines.starts_with(&[3, 4, 5]), "{lines:?}");
}

#[test]
fn a_file_in_the_middle_of_a_merge_is_named_as_that() {
    let text =
        format!("{HEAD}<<<<<<< HEAD\ntitle = \"a\"\n=======\ntitle = \"b\"\n>>>>>>> other\n");
    let parsed = parse(&text);
    assert_eq!(parsed.problems[0].kind, ProblemKind::ConflictMarkers);
    assert_eq!(parsed.problems[0].place(&text).line, 6);
}

#[test]
fn a_note_with_a_conflict_marker_is_a_note() {
    let text = format!("{HEAD}[answers.\"SEC-1.01\"]\nnote = \"\"\"\n<<<<<<< x\n\"\"\"\n");
    assert!(parse(&text).review.is_some());
}

#[test]
fn a_newer_format_can_be_looked_at_and_says_so() {
    let parsed = parse(&HEAD.replace("format = 1", "format = 2"));
    assert_eq!(parsed.newer, Some(2));
    assert!(parsed.review.is_some());
    assert_eq!(parsed.problems[0].level(), Level::Error);
}

#[test]
fn an_empty_file_is_no_review() {
    assert_eq!(
        kinds(""),
        [
            ProblemKind::MissingKey { key: "format".to_owned() },
            ProblemKind::MissingKey { key: "review".to_owned() }
        ]
    );
}

#[test]
fn a_mistyped_id_is_recognised() {
    let content = Content::new(crate::format::built_in());
    let meant = |id| like(&CheckpointId::new(id).expect("id"), &content).map(ToString::to_string);
    assert_eq!(meant("sec-1.3").as_deref(), Some("SEC-1.03"));
    assert_eq!(meant("SEC-9.99"), None);
}

#[test]
fn a_risk_that_is_accepted_without_a_reason_is_told_where_it_stands() {
    let accepted = |table: &str| {
        format!("{HEAD}[answers.\"SEC-1.01\"]\nanswer = \"no\"\naccepted = {table}\n")
    };
    let kind = ProblemKind::AcceptedWithoutReason { id: "SEC-1.01".to_owned() };
    for table in ["{ until = 2027-03-31 }", "{ until = 2027-03-31, why = \" \" }"] {
        let text = accepted(table);
        let parsed = parse(&text);
        assert!(parsed.review.is_some(), "a warning, no error");
        let problem = parsed.problems.iter().find(|p| p.kind == kind).expect("told");
        assert_eq!(problem.level(), Level::Warning);
        assert!(problem.line(&text).starts_with("accepted"), "{table}");
    }
    assert!(!kinds(&accepted("{ until = 2027-03-31, why = \"cost\" }")).contains(&kind));
}
