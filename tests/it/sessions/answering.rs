//! Answers: one key each, and where it goes on.

use super::*;

#[test]
fn an_answer_is_kept_and_the_next_unanswered_checkpoint_is_asked() {
    let mut stage = Stage::new(Lang::Ja);
    assert_eq!(stage.at(), "SEC-1.01");
    stage.press("y");
    assert_eq!((stage.answer("SEC-1.01"), stage.at().as_str()), (Some("yes"), "SEC-1.02"));
    assert_eq!(saves(&stage.effects), 1);
}

#[test]
fn checkpoints_that_are_answered_are_passed_over_and_the_search_goes_around_the_end() {
    let mut stage = Stage::of(answered_but(&[3, 20, 58]), Lang::En);
    assert_eq!(stage.at(), "SEC-1.04");
    stage.press("y");
    assert_eq!(stage.at(), "SEC-3.03");
    stage.press("<space>");
    assert_eq!(stage.at(), "SEC-7.09");
    stage.press("n");
    assert_eq!(stage.at(), "SEC-3.03");
}

#[test]
fn letters_digits_and_full_width_keys_give_the_four_answers() {
    for keys in ["ypnx", "1234", "ｙｐｎｘ", "１２３４"] {
        let mut stage = Stage::new(Lang::Ja);
        let keys: Vec<char> = keys.chars().collect();
        let [yes, partial, no, na] = keys[..] else { panic!("four keys") };
        stage.press(&format!("{yes}{partial}{no}{na}EC2 を使わない<enter>"));
        let given = ["1.01", "1.02", "1.03", "1.04"].map(|n| stage.answer(&format!("SEC-{n}")));
        assert_eq!(given, [Some("yes"), Some("partial"), Some("no"), Some("na")], "{keys:?}");
        assert_eq!(stage.entry("SEC-1.04").reason.raw(), "EC2 を使わない");
        assert_eq!(stage.at(), "SEC-1.05");
    }
}

#[test]
fn full_width_signs_are_commands_where_keys_are_commands() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("？");
    assert!(matches!(stage.app.screen(), Screen::Help(_)));
    stage.press("？　／");
    assert!(matches!(stage.app.screen(), Screen::Search(_)));
    stage.press("ｙ？<esc>」");
    assert_eq!(stage.at(), "SEC-2.01");
    stage.press("「");
    assert_eq!(stage.at(), "SEC-1.01");
}

#[test]
fn not_applicable_without_a_reason_changes_nothing() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("nkx<enter>");
    assert_eq!(stage.answer("SEC-1.01"), Some("no"));
    assert_eq!(stage.app.notice, Some(Notice::ReasonNeeded));
    stage.press("xtyped and thought better of<esc>");
    assert_eq!(stage.app.notice, Some(Notice::NotRecorded));
    assert!(stage.sees("Enter で記録"), "{}", stage.screen());
    stage.press("<esc>");
    assert_eq!(stage.answer("SEC-1.01"), Some("no"));
    assert_eq!(stage.at(), "SEC-1.01");
}

#[test]
fn a_reason_that_is_taken_back_while_it_is_typed_leaves_the_answer_as_it_was() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("nkm前のメモ<esc>");
    let before = stage.entry("SEC-1.01");
    stage.press("xabc<bs><bs><bs><enter>");
    assert_eq!(stage.app.notice, Some(Notice::ReasonNeeded));
    assert_eq!(stage.entry("SEC-1.01"), before);
    let mut fresh = Stage::new(Lang::Ja);
    fresh.press("xabc<c-u><enter>");
    assert_eq!(fresh.entry("SEC-1.01"), Entry::default());
}

#[test]
fn an_answer_is_cleared_and_what_was_written_stays() {
    let mut stage = Stage::new(Lang::En);
    stage.press("ykmwhy<esc><bs>");
    assert_eq!(stage.answer("SEC-1.01"), None);
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "why");
    stage.press("y");
    assert_eq!(stage.answer("SEC-1.01"), Some("yes"));
}

#[test]
fn all_fifty_nine_are_answered_from_nothing() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press(&"ypn".repeat(19)).press("y");
    assert!(matches!(stage.app.notice, Some(Notice::Answered { .. })));
    stage.press("y");
    assert_eq!(stage.app.notice, Some(Notice::AllAnswered));
    assert_eq!(answers(&stage.session().review), 59);
    assert_eq!(stage.session().revision(), Revision(59));
    assert!(stage.sees("59/59"));
    stage.press("<space>");
    assert_eq!(stage.app.notice, Some(Notice::AllAnswered));
}

#[test]
fn an_answer_that_was_carried_over_is_confirmed_with_one_key() {
    let mut review = empty_review();
    let carried = Entry { answer: Some(Answer::Yes), carried: true, ..Entry::default() };
    review.put(&id("SEC-1.01"), Some(Arc::new(carried)));
    let mut stage = Stage::of(review, Lang::Ja);
    stage.press("<home>t");
    assert!(!stage.entry("SEC-1.01").carried);
    assert_eq!(stage.answer("SEC-1.01"), Some("yes"));
    stage.press("<home>t");
    assert_eq!(stage.app.notice, Some(Notice::NothingToConfirm));
}

#[test]
fn a_flag_is_set_and_taken_away() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("f");
    assert!(stage.entry("SEC-1.01").flag && stage.sees("要議論"));
    stage.press("f");
    assert_eq!(stage.entry("SEC-1.01"), Entry::default());
}

#[test]
fn how_the_answer_is_known_goes_around() {
    let mut stage = Stage::new(Lang::Ja);
    let all = [Some(Confidence::Stated), Some(Confidence::Shown), Some(Confidence::Tested), None];
    for expected in all {
        stage.press("c");
        assert_eq!(stage.entry("SEC-1.01").confidence, expected);
    }
}
