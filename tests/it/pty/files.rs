//! The file under the interface: written by others, spoilt, locked, on a full disk.

use std::path::PathBuf;
use std::process::Command;

use tenken::domain::{Answer, Review};
use tenken::format::review;

use super::recovery::copies;
use super::{FILE, answered, id, in_file, open};
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal, until};

fn answer(review: &Review, checkpoint: &str) -> Option<Answer> {
    review.entry(&id(checkpoint)).and_then(|entry| entry.answer)
}

/// Goes to a checkpoint.
fn go(terminal: &mut Terminal, to: &str) {
    terminal.press_and_see("g", &["移動先の ID"]);
    terminal.press_and_see(format!("{to}\r"), &[&format!("SEC-{to}")]);
}

#[test]
fn two_runs_on_one_file_bring_in_the_answers_of_both() {
    let place = Place::with_review();
    let (mut one, mut other) = (open(&place), open(&place));
    go(&mut other, "4.01");
    // One answer after another, by turns.
    for round in 1..=4 {
        one.press_and_see("y", &[&format!("{}/59", 2 * round - 1), "保存済み"]);
        other.press_and_see("n", &[&format!("{}/59", 2 * round), "保存済み", "取り込みました"]);
    }
    // Both at once.
    for _ in 0..4 {
        one.press("y");
        other.press("n");
    }
    for terminal in [&mut one, &mut other] {
        terminal.see(&["保存済み"]);
        terminal.press("q");
        assert!(terminal.ended().success());
    }
    let review = in_file(&place, FILE);
    assert_eq!(answered(&review), 16);
    for n in 1..=8 {
        assert_eq!(answer(&review, &format!("SEC-1.0{n}")), Some(Answer::Yes));
        assert_eq!(answer(&review, &format!("SEC-4.0{n}")), Some(Answer::No));
    }
    assert!(review.answers.values().all(|e| e.disagreement.is_empty()));
}

#[test]
fn an_answer_that_another_program_gives_meanwhile_is_merged_and_told() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("y", &["1/59", "保存済み"]);
    let set = place.run(&["set", FILE, "SEC-5.01", "no", "--note", "別の端末から"]);
    assert_eq!(set.code, 0, "{set:?}");
    terminal.press_and_see("p", &["3/59", "保存済み", "取り込みました", "1 件"]);
    go(&mut terminal, "5.01");
    terminal.see(&["別の端末から"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    let review = in_file(&place, FILE);
    let answers = ["SEC-1.01", "SEC-1.02", "SEC-5.01"].map(|id| answer(&review, id));
    assert_eq!(answers, [Some(Answer::Yes), Some(Answer::Partial), Some(Answer::No)]);
}

#[test]
fn what_another_program_answers_comes_in_by_itself_and_says_whose_it_is() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    let set = place.run(&["set", FILE, "SEC-1.01", "no", "--by", "鈴木", "--note", "別の端末から"]);
    assert_eq!(set.code, 0, "{set:?}");
    terminal.see(&["1/59", "保存済み", "別の端末から", "鈴木 さんの回答 1 件を取り込みました"]);
    // Also while a text is being written, which is kept.
    terminal.press_and_see("m", &["SEC-1.01 のメモ", "別の端末から"]);
    terminal.press_and_see("、こちらでも", &["別の端末から、こちらでも", "保存済み"]);
    let set = place.run(&["set", FILE, "SEC-5.01", "yes", "--by", "佐藤"]);
    assert_eq!(set.code, 0, "{set:?}");
    terminal.see(&["2/59", "別の端末から、こちらでも"]);
    terminal.press_and_see("書く\x13", &["SEC-1.01", "重大度", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    let review = in_file(&place, FILE);
    let note = &review.entry(&id("SEC-1.01")).expect("an entry").note;
    assert_eq!(note.raw(), "別の端末から、こちらでも書く");
    assert_eq!(answer(&review, "SEC-5.01"), Some(Answer::Yes));
}

#[test]
fn two_who_write_one_note_at_once_find_both_texts_whole() {
    let place = Place::with_review();
    let (mut one, mut other) = (open(&place), open(&place));
    let texts = ["ルートユーザーの鍵がある", "誰も使っていないと言う"];
    for terminal in [&mut one, &mut other] {
        terminal.press_and_see("m", &["SEC-1.01 のメモ"]);
    }
    let letters = texts.map(|text| text.chars().map(String::from).collect::<Vec<_>>());
    for n in 0..letters[0].len().max(letters[1].len()) {
        for (terminal, letters) in [&mut one, &mut other].into_iter().zip(&letters) {
            if let Some(letter) = letters.get(n) {
                terminal.press(letter);
                terminal.see(&["保存済み"]);
            }
        }
    }
    for terminal in [&mut one, &mut other] {
        terminal.press_and_see("\x13", &["重大度", "保存済み"]);
        terminal.press("q");
        assert!(terminal.ended().success());
    }
    let review = in_file(&place, FILE);
    let note = review.entry(&id("SEC-1.01")).expect("an entry").note.raw().to_owned();
    let lines: Vec<&str> = note.lines().filter(|l| !l.starts_with("---- ")).collect();
    assert!(texts.iter().all(|text| lines.contains(text)), "{note}");
    // Seldom a beginning of one of them stays too; nothing else does.
    let is_beginning = |line: &&str| texts.iter().any(|text| text.starts_with(*line));
    assert!(lines.len() <= 3 && lines.iter().all(is_beginning), "{note}");
}

#[test]
fn a_file_that_is_spoilt_meanwhile_is_not_touched_and_saved_by_itself_when_it_is_mended() {
    let place = Place::with_review();
    let mut terminal = open(&place);
    terminal.press_and_see("y", &["1/59", "保存済み"]);
    for spoilt in [
        "garbage\u{0} = [".to_owned(),
        String::new(),
        format!("<<<<<<< ours\n{}=======\n", place.text(FILE)),
    ] {
        let good = place.read(FILE);
        place.write(FILE, &spoilt);
        terminal.press_and_see("y", &["未保存", "書き換えられ"]);
        assert_eq!(place.text(FILE), spoilt, "left alone");
        place.write(FILE, &good);
        terminal.see(&["保存済み"]);
    }
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(answered(&in_file(&place, FILE)), 4);
}

/// A file system of this size, which is taken away in the end.
struct Mounted(PathBuf);

impl Mounted {
    fn new(at: PathBuf, size: &str) -> Option<Self> {
        std::fs::create_dir(&at).expect("made");
        let mut mount = Command::new("/bin/mount");
        mount.args(["-t", "tmpfs", "-o", size, "tmpfs"]).arg(&at);
        mount.output().is_ok_and(|out| out.status.success()).then_some(Self(at))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("/bin/umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_and_everything_is_saved_by_itself_when_there_is_room() {
    let place = Place::with_review();
    let Some(disk) = Mounted::new(place.root().join("disk"), "size=128k") else {
        println!("skipped: no file system can be mounted here");
        return;
    };
    let file = disk.0.join(FILE);
    std::fs::copy(place.path(FILE), &file).expect("copied");
    let before = std::fs::read(&file).expect("read");
    let mut terminal = Start::new(&place, &[file.to_str().expect("UTF-8")]).run();
    terminal.see(&["SEC-1.01", "0/59"]);
    let filler = disk.0.join("filler");
    let full = std::fs::write(&filler, vec![0; 256 * 1024]).expect_err("full");
    assert_eq!(full.kind(), std::io::ErrorKind::StorageFull);

    terminal.press_and_see("y", &["1/59", "未保存", "ディスクがいっぱい"]);
    terminal.press_and_see("pn", &["3/59", "未保存"]);
    assert_eq!(std::fs::read(&file).expect("read"), before, "the old file is whole");
    std::fs::remove_file(filler).expect("removed");
    let room = std::time::Instant::now();
    terminal.see(&["3/59", "保存済み"]);
    println!("saved {:?} after there was room", room.elapsed());
    terminal.press("q");
    assert!(terminal.ended().success());
    let review = review::parse(&std::fs::read_to_string(&file).expect("read")).review;
    assert_eq!(answered(&review.expect("a review")), 3);
    let names = std::fs::read_dir(&disk.0).expect("a folder").count();
    assert_eq!(names, 1, "nothing is left beside it");
    assert_eq!(copies(&place), Vec::<PathBuf>::new(), "the copy is not needed any more");
}

#[test]
fn ten_megabytes_of_notes_are_opened_and_answered() {
    let place = Place::with_review();
    let mut text = place.text(FILE);
    let note = "長いメモの一行です。A long line of a note.\n".repeat(170_000 / 60);
    for checkpoint in super::ids() {
        text += &format!("\n[answers.\"{checkpoint}\"]\nnote = \"\"\"\n{note}\"\"\"\n");
    }
    place.write(FILE, &text);
    let begun = std::time::Instant::now();
    let mut terminal = Start::new(&place, &[FILE]).run();
    terminal.see(&["SEC-1.01", "0/59"]);
    let opened = begun.elapsed();
    let pressed = std::time::Instant::now();
    terminal.press_and_see("y", &["1/59"]);
    let key = pressed.elapsed();
    terminal.see(&["保存済み"]);
    let saved = pressed.elapsed();
    println!("{} bytes: opened in {opened:?}, key in {key:?}, saved in {saved:?}", text.len());
    assert!(opened.as_secs() < 10 && key.as_secs() < 10, "{opened:?} {key:?}");
    terminal.press("q");
    assert!(terminal.ended().success());
    until("the whole file", || match answered(&in_file(&place, FILE)) {
        1 => Ok(()),
        other => Err(other.to_string()),
    });
}
