//! Files, saves, and what others wrote meanwhile.

use super::*;

#[test]
fn a_review_that_can_only_be_looked_at_is_never_changed() {
    let mut stage = Stage::read_only(Lang::Ja);
    let before = stage.session().review.clone();
    for keys in [
        "y",
        "p",
        "n",
        "xreason<enter>",
        "<bs>",
        "f",
        "c",
        "t",
        "mnote<esc>",
        "v<esc>",
        "a<esc>",
        "r<esc>",
        "E",
        "dname<esc>",
        "Pmnote<esc><enter>",
        "u",
        "<c-r>",
    ] {
        stage.press(keys).press("<esc><esc>");
    }
    stage.send(Msg::Edited(Ok("other".to_owned())));
    assert_eq!(stage.session().review, before);
    assert_eq!(stage.session().revision(), Revision(0));
    assert!(stage.effects.iter().all(|e| !matches!(e, Effect::Save { .. } | Effect::Edit { .. })));
    assert_eq!(stage.session().save_state(), SaveState::ReadOnly);
    stage.press("<home>yq");
    assert!(matches!(stage.effects.last(), Some(Effect::Quit)));
}

#[test]
fn a_review_that_can_only_be_looked_at_says_so() {
    let mut stage = Stage::read_only(Lang::Ja);
    for keys in ["y", "x", "m", "v", "a", "r", "E", "d", "f"] {
        stage.press(keys);
        assert_eq!(stage.app.notice, Some(Notice::ReadOnly), "{keys}");
    }
}

#[test]
fn saved_is_shown_only_for_what_the_disk_holds() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("yn");
    stage.send(Msg::Saved { revision: Revision(1), outcome: Ok(()) });
    assert_eq!(stage.session().save_state(), SaveState::Saving);
    stage.send(Msg::Saved { revision: Revision(2), outcome: Ok(()) });
    assert_eq!(stage.session().save_state(), SaveState::Saved);
    stage.send(Msg::Saved { revision: Revision(1), outcome: Ok(()) });
    assert_eq!(stage.session().save_state(), SaveState::Saved);
}

#[test]
fn a_save_that_fails_is_told_and_leaving_asks() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("y");
    stage.send(Msg::Saved { revision: Revision(1), outcome: Err(SaveFailure::Full) });
    assert!(stage.sees("未保存") && stage.sees("ディスクがいっぱいです"));
    stage.press("q");
    assert!(matches!(stage.app.screen(), Screen::Unsaved(SaveFailure::Full)));
    assert!(stage.effects.iter().all(|e| !matches!(e, Effect::Quit)));
    stage.press("y<esc>");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
    assert_eq!(stage.answer("SEC-1.02"), None);
    stage.press("qQ");
    assert!(matches!(stage.effects.last(), Some(Effect::Quit)));
}

#[test]
fn a_save_that_works_again_is_told_and_leaving_does_not_ask() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("y");
    stage.send(Msg::Saved { revision: Revision(1), outcome: Err(SaveFailure::Denied) });
    stage.send(Msg::Saved { revision: Revision(1), outcome: Ok(()) });
    assert!(!stage.sees("未保存"));
    stage.press("q");
    assert!(matches!(stage.effects.last(), Some(Effect::Quit)));
}

#[test]
fn answers_of_others_come_in_and_ours_stay() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("y");
    let sent = stage.session().review.clone();
    let mut theirs = (*sent).clone();
    let entry = Entry { answer: Some(Answer::No), by: "鈴木".into(), ..Entry::default() };
    theirs.put(&id("SEC-7.09"), Some(Arc::new(entry)));
    // While the save was under way, one more answer was given here.
    stage.press("p");
    stage.send(Msg::Merged {
        review: Arc::new(theirs),
        sent,
        revision: Revision(1),
        by: Vec::new(),
        taken: 1,
        disagreements: 0,
    });
    let given = ["1.01", "1.02", "7.09"].map(|n| stage.answer(&format!("SEC-{n}")));
    assert_eq!(given, [Some("yes"), Some("partial"), Some("no")]);
    assert_eq!(
        stage.app.notice,
        Some(Notice::Merged { by: Vec::new(), taken: 1, disagreements: 0 })
    );
    assert!(matches!(stage.effects.last(), Some(Effect::Save { .. })));
    assert!(stage.sees("他の人の回答 1 件"));
}

#[test]
fn answers_of_others_come_in_while_a_note_is_being_typed() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("mab");
    let sent = stage.session().review.clone();
    let mut theirs = (*sent).clone();
    let entry = Entry { answer: Some(Answer::No), ..Entry::default() };
    theirs.put(&id("SEC-2.01"), Some(Arc::new(entry)));
    stage.press("c");
    stage.send(Msg::Merged {
        review: Arc::new(theirs),
        sent,
        revision: Revision(2),
        by: Vec::new(),
        taken: 1,
        disagreements: 0,
    });
    stage.press("d<esc>");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "abcd");
    assert_eq!(stage.answer("SEC-2.01"), Some("no"));
    stage.press("u");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "");
    assert_eq!(stage.answer("SEC-2.01"), Some("no"));
}

#[test]
fn what_others_write_into_the_field_that_is_being_typed_is_kept_with_ours() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("mours");
    let sent = stage.session().review.clone();
    let mut theirs = (*sent).clone();
    let entry = Entry { note: "ours\ntheirs".into(), flag: true, ..stage.entry("SEC-1.01") };
    theirs.put(&id("SEC-1.01"), Some(Arc::new(entry)));
    let revision = stage.session().revision();
    let review = Arc::new(theirs);
    stage.send(Msg::Merged { review, sent, revision, by: Vec::new(), taken: 1, disagreements: 0 });
    stage.press("!");
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "ours!\ntheirs");
    assert!(stage.entry("SEC-1.01").flag);
}

#[test]
fn undo_takes_back_what_was_done_here_and_leaves_what_others_wrote() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("ydQ<esc>");
    let sent = stage.session().review.clone();
    let mut theirs = (*sent).clone();
    let entry = Entry { note: "theirs".into(), ..stage.entry("SEC-1.01") };
    theirs.put(&id("SEC-1.01"), Some(Arc::new(entry)));
    theirs.title = "Q4".into();
    let revision = stage.session().revision();
    let review = Arc::new(theirs);
    stage.send(Msg::Merged { review, sent, revision, by: Vec::new(), taken: 1, disagreements: 0 });
    stage.press("uu");
    assert_eq!(stage.answer("SEC-1.01"), None);
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "theirs");
    let review = &stage.session().review;
    assert_eq!((review.workload.raw(), review.title.raw()), ("受注サービス", "Q4"));
    stage.press("<c-r><c-r>");
    assert_eq!(stage.answer("SEC-1.01"), Some("yes"));
    assert_eq!(stage.entry("SEC-1.01").note.raw(), "theirs");
    assert_eq!(stage.session().review.workload.raw(), "受注サービスQ");
}

#[test]
fn a_day_that_is_half_typed_stays_when_others_change_another_field() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("a<tab><tab>2026-12-2");
    let sent = stage.session().review.clone();
    let mut theirs = (*sent).clone();
    let entry = Entry { owner: "佐藤".into(), ..stage.entry("SEC-1.01") };
    theirs.put(&id("SEC-1.01"), Some(Arc::new(entry)));
    let revision = stage.session().revision();
    let review = Arc::new(theirs);
    stage.send(Msg::Merged { review, sent, revision, by: Vec::new(), taken: 1, disagreements: 0 });
    stage.press("0");
    let entry = stage.entry("SEC-1.01");
    assert_eq!(entry.owner.raw(), "佐藤");
    assert_eq!(entry.due.map(|d| d.to_string()).as_deref(), Some("2026-12-20"));
}

#[test]
fn a_new_review_needs_a_name_and_proposes_its_file() {
    let mut stage = Stage::start(Start::default(), Lang::Ja);
    stage.press("<enter><enter>");
    assert_eq!(stage.app.notice, Some(Notice::NameNeeded));
    stage.press("受注 サービス");
    assert!(stage.sees("受注-サービス.review.toml"));
    stage.press("<enter>");
    let Some(Effect::Begin { workload, file, .. }) = stage.effects.last() else { panic!("begin") };
    assert_eq!((workload.as_str(), file.as_str()), ("受注 サービス", "受注-サービス.review.toml"));
    // The form stays until the review is open: a file in the way costs no typing.
    stage.press("<tab>佐藤<tab>own.toml<enter>");
    let Some(Effect::Begin { reviewer, file, .. }) = stage.effects.last() else { panic!("begin") };
    assert_eq!((reviewer.as_str(), file.as_str()), ("佐藤", "own.toml"));
    stage.press("<c-u>own<enter>");
    let Some(Effect::Begin { file, .. }) = stage.effects.last() else { panic!("begin") };
    assert_eq!(file, "own.review.toml");
}

#[test]
fn a_recent_review_is_opened_and_a_failure_is_told() {
    let recent =
        |name: &str| Recent { workload: name.into(), file: "a.toml".into(), opened: Some(now()) };
    let start = Start { recent: vec![recent("一"), recent("二")], ..Start::default() };
    let mut stage = Stage::start(start, Lang::Ja);
    stage.press("j<enter>");
    assert!(matches!(stage.effects.last(), Some(Effect::OpenRecent { index: 1, .. })));
    stage.send(Msg::Opened(Box::new(Err(vec!["だめ\u{1b}[31m".to_owned(), "直す".to_owned()]))));
    assert!(stage.sees("直す") && !stage.screen().contains('\u{1b}'));
    stage.press("jjj<enter>");
    assert!(matches!(stage.app.screen(), Screen::Form(_)));
}

#[test]
fn a_report_is_asked_for_and_its_outcome_told() {
    let mut stage = Stage::half_done(Lang::Ja);
    stage.press("sem");
    assert!(matches!(stage.effects.last(), Some(Effect::Export { .. })));
    assert!(matches!(stage.app.screen(), Screen::Summary(_)));
    stage.send(Msg::Written(Ok("orders.md".to_owned())));
    assert!(stage.sees("orders.md に書き出しました"));
    stage.send(Msg::Written(Err(SaveFailure::Exists)));
    assert!(stage.sees("書き出せませんでした"));
}
