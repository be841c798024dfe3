//! A note written in the user's own editor.

use std::os::unix::fs::PermissionsExt;

use tenken::domain::Answer;

use super::{FILE, id, in_file};
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal, until};

/// Opens the review with a shell script as the editor.
fn with_editor(place: &Place, script: &str) -> Terminal {
    let path = place.home().join("my editor");
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("written");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("made a program");
    let editor = format!("'{}' --wait", path.display());
    let terminal = Start::new(place, &[FILE]).env("EDITOR", editor).run();
    terminal.see(&["SEC-1.01", "0/59"]);
    terminal
}

#[test]
fn an_editor_gets_the_note_and_the_terminal_and_its_text_comes_back() {
    let place = Place::with_review();
    let script = "test \"$1\" = --wait && stty -a | grep -q ' icanon' && grep -q 以前 \"$2\" \
        && echo editing && printf 'エディターの行\\n二行目\\n' >>\"$2\"";
    let mut terminal = with_editor(&place, script);
    terminal.press_and_see("m", &["SEC-1.01 のメモ"]);
    terminal.press_and_see("以前\r\x13", &["以前", "重大度", "保存済み"]);
    terminal.press_and_see("E", &["エディターの行", "二行目", "保存済み"]);
    terminal.press_and_see("y", &["1/59", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    assert_eq!(terminal.not_given_back(), Vec::<String>::new());
    let review = in_file(&place, FILE);
    let note = &review.entry(&id("SEC-1.01")).expect("an entry").note;
    assert_eq!(note.raw(), "以前\nエディターの行\n二行目");
    let state = place.home().join(".local/state/tenken");
    let left =
        std::fs::read_dir(state).expect("the state folder").map(|e| e.expect("e").file_name());
    assert!(!left.into_iter().any(|name| name.to_string_lossy().starts_with("note-")));
}

#[test]
fn an_editor_that_fails_is_told_and_the_note_stays() {
    let place = Place::with_review();
    let mut terminal = with_editor(&place, "echo gone >\"$2\"; exit 1");
    terminal.press_and_see("m", &["SEC-1.01 のメモ"]);
    terminal.press_and_see("元のメモ\x13", &["元のメモ", "重大度", "保存済み"]);
    terminal.press_and_see("E", &["my editor", "終了ステータス 1", "元のメモ"]);
    terminal.press_and_see("y", &["1/59", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    let review = in_file(&place, FILE);
    assert_eq!(review.entry(&id("SEC-1.01")).expect("an entry").note.raw(), "元のメモ");
}

/// The interface takes nothing in while an editor has the terminal.
#[test]
fn what_others_answer_while_the_editor_is_open_is_there_when_it_is_closed() {
    let place = Place::with_review();
    let (began, go_on) = (place.home().join("began"), place.home().join("go on"));
    let script = format!(
        "printf '書いたメモ' >\"$2\"; : >'{}'; until test -e '{}'; do sleep 0.05; done",
        began.display(),
        go_on.display()
    );
    let mut terminal = with_editor(&place, &script);
    terminal.press_and_see("y", &["1/59", "保存済み"]);
    terminal.press_and_see("k", &["SEC-1.01"]);
    terminal.press("E");
    until("the editor", || began.exists().then_some(()).ok_or_else(String::new));
    for (checkpoint, answer) in [("SEC-5.01", "no"), ("SEC-5.02", "yes")] {
        assert_eq!(place.run(&["set", FILE, checkpoint, answer]).code, 0);
        // The file is looked at once a second.
        std::thread::sleep(std::time::Duration::from_millis(2_300));
    }
    std::fs::write(go_on, "").expect("written");
    terminal.see(&["書いたメモ", "3/59", "保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    let review = in_file(&place, FILE);
    let answer = |name| review.entry(&id(name)).and_then(|entry| entry.answer);
    let answers = ["SEC-1.01", "SEC-5.01", "SEC-5.02"].map(answer);
    assert_eq!(answers, [Some(Answer::Yes), Some(Answer::No), Some(Answer::Yes)]);
    assert_eq!(review.entry(&id("SEC-1.01")).expect("an entry").note.raw(), "書いたメモ");
}
