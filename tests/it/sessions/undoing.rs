//! Taking back and making again.

use super::*;

#[test]
fn undo_goes_back_to_the_checkpoint_and_redo_makes_the_change_again() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("yn]p");
    stage.press("u");
    assert_eq!((stage.answer("SEC-2.01"), stage.at().as_str()), (None, "SEC-2.01"));
    stage.press("uu");
    assert_eq!((answers(&stage.session().review), stage.at().as_str()), (0, "SEC-1.01"));
    stage.press("u");
    assert_eq!(stage.app.notice, Some(Notice::NothingToUndo));
    stage.press("<c-r><c-r><c-r>");
    let given = ["1.01", "1.02", "2.01"].map(|n| stage.answer(&format!("SEC-{n}")));
    assert_eq!(given, [Some("yes"), Some("no"), Some("partial")]);
    stage.press("<c-r>");
    assert_eq!(stage.app.notice, Some(Notice::NothingToRedo));
}

#[test]
fn a_form_is_one_step_however_much_was_typed() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("mone two three<esc>");
    stage.press("agoal<tab>who<tab>2026-12-20<tab><right><esc>");
    stage.press("u");
    assert_eq!(stage.entry("SEC-1.01").action.raw(), "");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "one two three");
    stage.press("u");
    assert_eq!(stage.entry("SEC-1.01"), Entry::default());
    stage.press("<c-r><c-r>");
    assert_eq!(stage.entry("SEC-1.01").owner.raw(), "who");
}

#[test]
fn a_form_that_changes_nothing_is_no_step() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("ykm<esc>v<esc>a<esc>d<esc>");
    assert_eq!(stage.session().revision(), Revision(1));
    stage.press("u");
    assert_eq!(stage.answer("SEC-1.01"), None);
}

#[test]
fn the_details_and_notes_on_principles_are_taken_back_too() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("d<end>！<tab>Q4<tab><tab>佐藤\n<esc>");
    stage.press("Pm大切<esc><enter>");
    assert_eq!(stage.session().review.workload.raw(), "受注サービス！");
    assert_eq!(stage.session().review.notes.principles.len(), 1);
    stage.press("uu");
    assert_eq!(stage.session().review.workload.raw(), "受注サービス");
    assert!(stage.session().review.notes.principles.is_empty());
}

#[test]
fn inside_a_form_undo_takes_back_what_was_typed() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("mone two<c-z>");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "one ");
    stage.press("<c-y>");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "one two");
}
