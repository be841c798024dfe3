//! What cannot be saved is kept as a copy, and offered when the review is opened again.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tenken::domain::Answer;
use tenken::format::review;

use super::{FILE, answered, id, in_file};
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal, until};

/// Returns the program that takes root's right to write everywhere away, if that is needed.
fn as_anyone() -> &'static [&'static str] {
    if rustix::process::geteuid().is_root() {
        &[
            "/usr/bin/setpriv",
            "--bounding-set=-dac_override,-dac_read_search,-fowner",
            "--inh-caps=-all",
            "--",
        ]
    } else {
        &[]
    }
}

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("changed");
}

/// Returns the recovery copies of a place.
pub(super) fn copies(place: &Place) -> Vec<PathBuf> {
    let folder = place.home().join(".local/state/tenken/recovery");
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.map(|e| e.expect("an entry").path()).collect()
}

/// Answers three checkpoints in a file that may not be written.
fn unsaved(place: &Place) -> Terminal {
    set_mode(&place.path(FILE), 0o444);
    set_mode(&place.path(""), 0o555);
    let mut terminal = Start::new(place, &[FILE]).through(as_anyone()).run();
    terminal.see(&["SEC-1.01", "0/59"]);
    terminal.press_and_see("y", &["1/59", "未保存", "書き込み権限がありません"]);
    terminal.press_and_see("pn", &["3/59", "未保存"]);
    terminal
}

/// Lets the file be written again.
fn mend(place: &Place) {
    set_mode(&place.path(""), 0o755);
    set_mode(&place.path(FILE), 0o644);
}

/// Waits until there is one copy with this many answers.
fn copy_of(place: &Place, answers: usize) -> PathBuf {
    until("the recovery copy", || {
        let copies = copies(place);
        let text = copies.first().and_then(|copy| std::fs::read_to_string(copy).ok());
        let review = review::parse(&text.unwrap_or_default()).review;
        match (copies.as_slice(), review.as_ref().map(answered)) {
            ([copy], Some(there)) if there == answers => Ok(copy.clone()),
            (copies, there) => Err(format!("{copies:?} with {there:?}")),
        }
    })
}

#[test]
fn a_file_that_may_not_be_written_is_told_and_leaving_asks_and_keeps_a_copy() {
    let place = Place::with_review();
    let before = place.read(FILE);
    let mut terminal = unsaved(&place);
    terminal.press_and_see("q", &["書き込み権限がありません", "戻る"]);
    terminal.press_and_see("\r", &["SEC-1.04", "終了"]);
    terminal.press_and_see("q", &["書き込み権限がありません", "戻る"]);
    terminal.press("Q");
    assert_eq!(terminal.ended().exit_code(), 3);
    assert_eq!(terminal.not_given_back(), Vec::<String>::new());
    let copy = copy_of(&place, 3);
    let said = terminal.contents().replace('\n', "");
    let named = said.contains(&copy.display().to_string());
    assert!(named && said.contains("保存できませんでした"), "{copy:?}\n{said}");
    assert_eq!(place.read(FILE), before);

    // The copy is offered, taken in, and not needed any more.
    mend(&place);
    let mut again = Start::new(&place, &[FILE]).run();
    again.see(&["0/59", "前回保存できなかった", "3 件", "取り込む"]);
    again.press_and_see("\r", &["3/59", "保存済み", "取り込みました"]);
    again.press("q");
    assert_eq!(again.ended().exit_code(), 0);
    assert_eq!(answered(&in_file(&place, FILE)), 3);
    assert_eq!(copies(&place), Vec::<PathBuf>::new());
}

#[test]
fn a_copy_of_a_killed_run_is_set_aside_when_it_is_not_wanted_and_never_removed() {
    let place = Place::with_review();
    let before = place.read(FILE);
    let mut terminal = unsaved(&place);
    let copy = copy_of(&place, 3);
    terminal.kill();
    mend(&place);

    // Leaving without a choice leaves all as it is.
    let mut undecided = Start::new(&place, &[FILE]).run();
    undecided.see(&["前回保存できなかった"]);
    undecided.press("q");
    assert!(undecided.ended().success());
    assert_eq!(copies(&place), std::slice::from_ref(&copy));

    let mut again = Start::new(&place, &[FILE]).run();
    again.see(&["0/59", "前回保存できなかった"]);
    again.press_and_see("n", &["0/59", "取り込みませんでした", "-1.review.toml"]);
    again.press("q");
    assert!(again.ended().success());
    assert_eq!(place.read(FILE), before);
    assert_ne!(copy_of(&place, 3), copy, "it has another name");

    let mut later = Start::new(&place, &[FILE]).run();
    later.see(&["0/59", "保存済み"]);
    later.press_and_see("y", &["1/59", "保存済み"]);
    assert!(!later.contents().contains("前回"));
    later.press("q");
    assert!(later.ended().success());
    copy_of(&place, 3);
}

#[test]
fn a_copy_is_brought_together_with_what_others_wrote_since() {
    let place = Place::with_review();
    let mut terminal = unsaved(&place);
    copy_of(&place, 3);
    terminal.kill();
    mend(&place);
    for (checkpoint, answer) in [("SEC-5.01", "yes"), ("SEC-1.01", "no")] {
        let set = place.run(&["set", FILE, checkpoint, answer]);
        assert_eq!(set.code, 0, "{set:?}");
    }
    let mut again = Start::new(&place, &[FILE]).run();
    again.see(&["2/59", "前回保存できなかった", "1 件"]);
    again.press_and_see("\r", &["保存済み", "不一致 1 件"]);
    again.press("q");
    assert!(again.ended().success());
    let review = in_file(&place, FILE);
    let answer = |checkpoint| review.entry(&id(checkpoint)).and_then(|entry| entry.answer);
    assert_eq!(answer("SEC-5.01"), Some(Answer::Yes));
    assert_eq!(answer("SEC-1.02"), Some(Answer::Partial));
    assert_eq!(answer("SEC-1.03"), Some(Answer::No));
    let sides = &review.entry(&id("SEC-1.01")).expect("an entry").disagreement;
    assert_eq!(sides.len(), 2, "both answers are there");
}

#[test]
fn a_command_that_writes_over_a_hard_link_leaves_the_copy_of_an_earlier_run() {
    let place = Place::with_review();
    let mut terminal = unsaved(&place);
    let copy = copy_of(&place, 3);
    terminal.kill();
    mend(&place);
    std::fs::hard_link(place.path(FILE), place.path("link.toml")).expect("linked");
    let set = place.run(&["set", FILE, "SEC-5.01", "yes"]);
    assert_eq!(set.code, 0, "{set:?}");
    assert_eq!(place.read("link.toml"), place.read(FILE));
    assert_eq!(copy_of(&place, 3), copy);
}
