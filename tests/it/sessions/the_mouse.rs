//! Clicks and the wheel.

use super::*;

#[test]
fn a_click_on_an_answer_gives_it() {
    let mut stage = Stage::new(Lang::Ja);
    stage.click("一部");
    assert_eq!((stage.answer("SEC-1.01"), stage.at().as_str()), (Some("partial"), "SEC-1.02"));
    stage.click("対象外");
    assert!(matches!(stage.app.screen(), Screen::Form(_)));
}

#[test]
fn a_click_on_a_cell_of_the_overview_goes_there() {
    let mut stage = Stage::new(Lang::Ja).size(100, 40);
    stage.press("o<end>");
    stage.click("08. ");
    assert_eq!(stage.at(), "SEC-1.08");
}

#[test]
fn a_click_on_a_section_goes_to_its_first_checkpoint() {
    let mut stage = Stage::new(Lang::En).size(120, 40);
    stage.click("SEC-4");
    assert_eq!(stage.at(), "SEC-4.01");
}

#[test]
fn a_click_on_the_footer_is_its_key() {
    let mut stage = Stage::new(Lang::Ja);
    stage.click("サマリー");
    assert!(matches!(stage.app.screen(), Screen::Summary(_)));
    stage.click("戻る");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn a_click_on_nothing_does_nothing_and_keeps_the_feedback() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("u");
    stage.click("SEC-1 ");
    assert_eq!(stage.app.notice, Some(Notice::NothingToUndo));
    assert_eq!(stage.at(), "SEC-1.01");
}

#[test]
fn the_wheel_scrolls_and_never_answers() {
    let mut stage = Stage::half_done(Lang::Ja);
    stage.press("s");
    let first = stage.screen();
    stage.wheel(3);
    let Screen::Summary(screen) = stage.app.screen() else { panic!("the summary") };
    assert_eq!(screen.scroll, 3);
    stage.wheel(-30);
    assert_eq!(stage.screen(), first);
    stage.wheel(i16::MAX);
    stage.wheel(i16::MIN);
    assert_eq!(stage.screen(), first);
}

#[test]
fn a_search_result_is_clicked() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("/guardduty");
    stage.click("SEC-3.02");
    assert_eq!(stage.at(), "SEC-3.02");
}
