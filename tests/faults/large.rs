//! Large files stay quick: ten megabytes of notes, twenty thousand questions.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::support::process::Place;
use crate::support::pty::{Start, Terminal};
use crate::support::reviews::{FILE, answered, ids, in_file};

/// How long opening may take; a build without optimisation gets more.
const OPENED: Duration = Duration::from_millis(if cfg!(debug_assertions) { 30_000 } else { 2_000 });

/// How long a key may take.
const KEY: Duration = Duration::from_millis(if cfg!(debug_assertions) { 5_000 } else { 50 });

/// Answers ten checkpoints; returns the time of the slowest key.
fn answer_ten(terminal: &mut Terminal, all: usize) -> Duration {
    let press = |n: usize| {
        let pressed = Instant::now();
        terminal.press_and_see("y", &[&format!("{n}/{all}")]);
        pressed.elapsed()
    };
    (1..=10).map(press).max().expect("ten")
}

#[test]
fn ten_megabytes_of_notes_stop_no_key() {
    let place = Place::with_review();
    let mut text = place.text(FILE);
    let note = "長いメモの一行です。A long line of a note.\n".repeat(3_300);
    for checkpoint in ids() {
        let _ = write!(text, "\n[answers.\"{checkpoint}\"]\nnote = \"\"\"\n{note}\"\"\"\n");
    }
    assert!(text.len() > 10_000_000, "{}", text.len());
    place.write(FILE, &text);
    let begun = Instant::now();
    let mut terminal = Start::new(&place, &[FILE]).run();
    terminal.see(&["SEC-1.01", "0/59"]);
    let opened = begun.elapsed();
    let slowest = answer_ten(&mut terminal, 59);
    let saving = Instant::now();
    terminal.see(&["保存済み"]);
    let saved = saving.elapsed();
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(answered(&in_file(&place, FILE)), 10);
    println!(
        "{} bytes: opened in {opened:?}, slowest key {slowest:?}, saved in {saved:?} more",
        text.len()
    );
    assert!(opened < OPENED && slowest < KEY, "{opened:?} {slowest:?}");
}

/// Writes a pack with this many questions.
fn pack(place: &Place, questions: usize) {
    place.write(
        "big/pack.toml",
        "id = \"big\"\nversion = \"1.0.0\"\ntitle.en = \"Big\"\nlanguages = [\"en\"]\n\
         license = \"MIT\"\npillars = [\"p.toml\"]\n",
    );
    let mut text = "id = \"B\"\ntitle.en = \"Big\"\n".to_owned();
    let sections = 1..=questions / 100;
    for section in sections.clone() {
        let _ =
            write!(text, "[[sections]]\nid = \"B-{section}\"\ntitle.en = \"Number {section}\"\n");
    }
    for (section, number) in sections.flat_map(|section| (0..100).map(move |n| (section, n))) {
        let _ = write!(
            text,
            "[[checkpoints]]\nid = \"B-{section}.{number:02}\"\n\
             question.en = \"Is number {number} of {section} done?\"\nseverity = \"medium\"\n"
        );
    }
    place.write("big/p.toml", text);
}

#[test]
fn twenty_thousand_questions_stop_no_key() {
    let place = Place::new();
    pack(&place, 20_000);
    let made = place.run(&["new", FILE, "--pack", "big"]);
    assert_eq!(made.code, 0, "{made:?}");
    let begun = Instant::now();
    let mut terminal = Start::new(&place, &[FILE, "--pack", "big"]).run();
    terminal.see(&["B-1.00", "0/20000"]);
    let opened = begun.elapsed();
    let slowest = answer_ten(&mut terminal, 20_000);
    terminal.see(&["保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(answered(&in_file(&place, FILE)), 10);
    println!("20,000 questions: opened in {opened:?}, slowest key {slowest:?}");
    assert!(opened < OPENED && slowest < KEY, "{opened:?} {slowest:?}");
}
