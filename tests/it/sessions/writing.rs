//! Notes, evidence, actions and accepted risks, typed and pasted.

use super::*;

#[test]
fn a_note_is_kept_as_it_is_typed_in_any_script() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("mｙ？「確認」<enter>q u 👩‍🚀が");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "ｙ？「確認」\nq u 👩‍🚀が");
    assert!(matches!(stage.session().save_state(), SaveState::Saving));
    stage.press("<esc>");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn a_paste_of_many_lines_is_text_and_never_keys() {
    let mut stage = Stage::new(Lang::Ja);
    stage.paste("y\nn\nq\n");
    assert_eq!((answers(&stage.session().review), stage.effects.len()), (0, 0));
    stage.press("m");
    stage.paste("one\r\ntwo\rthree\u{1b}[2J");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "one\ntwo\nthree\u{1b}[2J");
    assert!(!stage.screen().contains('\u{1b}'));
    stage.press("<esc>/");
    stage.paste("root\nuser");
    let Screen::Search(search) = stage.app.screen() else { panic!("the search") };
    assert_eq!(search.query.text(), "root user");
}

#[test]
fn evidence_is_one_a_line_with_how_it_is_known() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("vhttps://a.example<enter><enter>  チケット 12  <tab><right><right><enter>");
    let entry = stage.entry("SEC-1.01");
    let evidence: Vec<&str> = entry.evidence.iter().map(tenken::domain::Untrusted::raw).collect();
    assert_eq!(evidence, ["https://a.example", "チケット 12"]);
    assert_eq!(entry.confidence, Some(Confidence::Shown));
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn an_action_has_its_owner_day_and_effort() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("aMFA を入れる<enter>佐藤<enter>１２／２０<enter><right><enter>");
    let entry = stage.entry("SEC-1.01");
    assert_eq!((entry.action.raw(), entry.owner.raw()), ("MFA を入れる", "佐藤"));
    assert_eq!(entry.due.map(|d| d.to_string()).as_deref(), Some("2026-12-20"));
    assert_eq!(entry.effort, Some(Effort::Low));
}

#[test]
fn a_day_that_cannot_be_read_is_told_once_and_leaves_the_day_as_it_was() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("a<tab><tab>2026-12-20<esc>");
    // "2027-2-3" on the way to "2027-2-30" is a day, but nobody meant it.
    stage.press("a<tab><tab><c-u>2027-2-30<esc>");
    assert_eq!(stage.app.notice, Some(Notice::NotADay));
    assert!(matches!(stage.app.screen(), Screen::Form(_)));
    stage.press("<esc>");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
    let due = stage.entry("SEC-1.01").due.map(|d| d.to_string());
    assert_eq!(due.as_deref(), Some("2026-12-20"));
    stage.press("a<tab><tab><c-u><esc>");
    assert_eq!(stage.entry("SEC-1.01").due, None);
}

#[test]
fn a_risk_is_accepted_until_a_day_and_opened_again() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("nkr+30<enter>移行まで<enter>");
    let accepted = stage.entry("SEC-1.01").accepted.expect("accepted");
    assert_eq!(accepted.until.to_string(), "2026-12-23");
    assert_eq!(accepted.why.raw(), "移行まで");
    stage.press("r<c-u><esc>");
    assert_eq!(stage.entry("SEC-1.01").accepted, None);
    stage.press("r2027-2-30<esc><esc>");
    assert_eq!(stage.entry("SEC-1.01").accepted, None);
    stage.press("r+30<esc>");
    assert_eq!(stage.app.notice, Some(Notice::DayAndWhyNeeded));
    stage.press("<esc>yr");
    assert_eq!(stage.app.notice, Some(Notice::OnlyGapsAccepted));
    assert_eq!(stage.entry("SEC-1.01").accepted, None);
}

#[test]
fn the_users_own_editor_gives_the_note_back() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("mbefore<esc>E");
    assert!(matches!(stage.effects.last(), Some(Effect::Edit { text }) if text == "before"));
    stage.send(Msg::Edited(Ok("after\r\nall\n".to_owned())));
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "after\nall");
    let failed = EditorFailure::Failed { program: "vim".into(), status: Some(2) };
    stage.send(Msg::Edited(Err(failed.clone())));
    assert_eq!(stage.app.notice, Some(Notice::NotEdited(failed)));
}

#[test]
fn a_workload_is_never_left_without_its_name() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("d<c-u>");
    assert_eq!(stage.session().review.workload.raw(), "受注サービス");
    stage.press("<esc>d<bs><bs><bs><bs><bs><bs><esc>");
    assert_eq!(stage.session().review.workload.raw(), "受注サービス");
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("mab");
    let (x, y) = stage.cursor();
    stage.press("日本");
    assert_eq!(stage.cursor(), (x + 4, y));
    stage.press("<left><left><left>");
    assert_eq!(stage.cursor(), (x - 1, y));
    stage.press("<end><enter>");
    assert_eq!(stage.cursor(), (x - 2, y + 1));
    for keys in ["<esc>/日", "<esc>g2", "<esc>d"] {
        stage.press(keys);
        let before = stage.cursor();
        stage.press("あ");
        assert_eq!(stage.cursor(), (before.0 + 2, before.1), "{keys}");
    }
}

#[test]
fn a_note_that_is_half_written_survives_any_size() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("m途中の");
    for (width, height) in [(1, 1), (39, 11), (200, 60), (40, 12)] {
        stage.resize(width, height);
    }
    stage.press("メモ");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "途中のメモ");
}

#[test]
fn an_action_where_nothing_is_left_to_do_says_that_it_counts_as_done() {
    let mut stage = Stage::new(Lang::En);
    stage.press("g1.01<enter>yg1.01<enter>aDelete the keys<c-s>");
    assert_eq!(stage.app.notice, Some(Notice::ActionSettled(Answer::Yes)));
    assert!(stage.screen().contains("still to do, answer"), "{}", stage.screen());
    stage.press("pg1.01<enter>a<c-s>");
    assert_eq!(stage.app.notice, None);
}
