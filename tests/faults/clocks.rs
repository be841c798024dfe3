//! Nothing depends on the clock for being right.

use std::process::Stdio;

use chrono::DateTime;

use crate::support::process::{Outcome, PROGRAM, Place, outcome};
use crate::support::pty::Start;
use crate::support::reviews::{FILE, id, in_file};
use crate::{lacks, which};
use tenken::domain::Answer;

/// Runs the program under a clock of this moment.
fn run_at(place: &Place, clock: &str, arguments: &[&str]) -> Outcome {
    let mut command = std::process::Command::new(which("faketime").expect("asked for"));
    command
        .args(["-f", clock, PROGRAM])
        .args(arguments)
        .current_dir(place.path(""))
        .env_clear()
        .env("HOME", place.home())
        .env("TZ", "Asia/Tokyo")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    outcome(command, b"")
}

/// Moments at which clocks turn over, and one that they have before they are set.
const CLOCKS: [(&str, &str); 6] = [
    ("@1970-01-01 09:00:01", "1970-01-01T09:"),
    ("@2038-01-19 12:14:06", "2038-01-19T12:14:"),
    ("@2100-03-01 00:00:00", "2100-03-01T00:"),
    ("@1999-12-31 23:59:59", ""),
    ("@2024-02-29 12:00:00", "2024-02-29T12:"),
    ("@2199-12-31 23:00:00", "2199-12-31T23:"),
];

#[test]
fn with_any_clock_answers_are_saved_and_told_with_their_time() {
    if lacks(&["faketime"]) {
        return;
    }
    for (clock, begins) in CLOCKS {
        let place = Place::with_review();
        let faketime = which("faketime").expect("asked for");
        let through = [faketime.to_str().expect("UTF-8"), "-f", clock];
        let mut terminal = Start::new(&place, &[FILE])
            .without("TENKEN_NOW")
            .env("TZ", "Asia/Tokyo")
            .through(&through)
            .run();
        terminal.see(&["SEC-1.01", "0/59"]);
        terminal.press_and_see("y", &["1/59", "保存済み"]);
        terminal.press_and_see("s", &["スコア"]);
        terminal.press("q");
        assert!(terminal.ended().success(), "{clock}");
        let review = in_file(&place, FILE);
        let at = review.entry(&id("SEC-1.01")).and_then(|e| e.at).expect("a time");
        assert!(at.to_rfc3339().starts_with(begins), "{clock}: {at}");
        assert!(at.to_rfc3339().ends_with("+09:00"), "{clock}: {at}");
        for command in
            [&["summary", FILE][..], &["summary", FILE, "--format", "json"], &["check", FILE]]
        {
            let told = run_at(&place, clock, command);
            assert!(told.code <= 1 && !told.err.contains("panicked"), "{clock}: {told:?}");
        }
    }
    println!("{} clocks", CLOCKS.len());
}

#[test]
fn a_clock_that_goes_back_never_makes_an_older_answer_win() {
    if lacks(&["faketime"]) {
        return;
    }
    let place = Place::with_review();
    let answer = || in_file(&place, FILE).entry(&id("SEC-1.01")).and_then(|e| e.answer);
    // One after another: the later one holds, whatever its clock says.
    for (clock, given, wanted) in [
        ("@2030-01-01 00:00:00", "yes", Answer::Yes),
        ("@1999-01-01 00:00:00", "no", Answer::No),
        ("@2010-01-01 00:00:00", "partial", Answer::Partial),
    ] {
        let set = run_at(&place, clock, &["set", FILE, "SEC-1.01", given]);
        assert_eq!((set.code, answer()), (0, Some(wanted)), "{set:?}");
    }

    // Both at once: a run of the future and one of the past on one file.
    let faketime = which("faketime").expect("asked for");
    let open = |clock: &str| {
        let through = [faketime.to_str().expect("UTF-8"), "-f", clock];
        let terminal = Start::new(&place, &[FILE]).without("TENKEN_NOW").through(&through).run();
        terminal.see(&["SEC-1.02", "1/59"]);
        terminal
    };
    let (mut future, mut past) = (open("@2038-01-19 03:14:00"), open("@1980-01-01 00:00:00"));
    future.press_and_see("y", &["2/59", "保存済み"]);
    // It knows of the future's answer before it gives its own, which is the newer one.
    past.press_and_see("j", &["SEC-1.03"]);
    past.press_and_see("n", &["3/59", "保存済み"]);
    past.press_and_see("k", &["SEC-1.03"]);
    past.press_and_see("k", &["SEC-1.02"]);
    past.press_and_see("p", &["保存済み"]);
    for terminal in [&mut past, &mut future] {
        terminal.press("q");
        assert!(terminal.ended().success());
    }
    let review = in_file(&place, FILE);
    let answer = |checkpoint| review.entry(&id(checkpoint)).and_then(|e| e.answer);
    assert_eq!(answer("SEC-1.02"), Some(Answer::Partial), "the newer answer, from the past");
    assert_eq!(answer("SEC-1.03"), Some(Answer::No));
    let at = review.entry(&id("SEC-1.02")).and_then(|e| e.at).expect("a time");
    assert!(DateTime::parse_from_rfc3339(&at.to_rfc3339()).is_ok());
}
