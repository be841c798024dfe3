//! What a facilitator does in the workshop layout, and what the review holds afterwards.

use chrono::{DateTime, TimeDelta};
use tenken::app::{Key, Msg, Notice, Screen};
use tenken::domain::plan::propose;
use tenken::domain::workshop::{ParkedKind, Plan};
use tenken::domain::{Lang, Review, Stamp};

use crate::support::stage::{Stage, content, empty_review, now};

/// A moment of the session, in minutes after its beginning.
pub(crate) fn minute(minutes: i64) -> Stamp {
    now() + TimeDelta::minutes(minutes)
}

/// An empty review with the plan for ninety minutes.
pub(crate) fn planned() -> Review {
    let mut review = empty_review();
    review.workshop.plan = Some(propose(&content(), &review, 90, Some(10)).plan(now()));
    review
}

/// A session of ninety minutes with three people.
pub(crate) fn begun(lang: Lang) -> Stage {
    let mut stage = Stage::of(planned(), lang);
    stage.press("wS<c-u>佐藤、田中、Smith<enter><enter>");
    stage
}

#[test]
fn a_session_begins_with_who_is_here_and_how_long_it_lasts() {
    let mut stage = Stage::of(planned(), Lang::Ja);
    stage.press("wS<c-u>佐藤、 田中,佐藤 , Smith<enter><c-u>６０<enter>");
    assert_eq!(stage.app.notice, Some(Notice::SessionBegun { minutes: 60 }));
    let sitting = stage.app.sitting().expect("a session").clone();
    let people: Vec<&str> = sitting.people.iter().map(tenken::domain::Untrusted::raw).collect();
    assert_eq!(people, ["佐藤", "田中", "Smith"]);
    assert_eq!((sitting.start, sitting.minutes, sitting.end), (now(), 60, None));
    // Somebody comes late, and the room has it for longer.
    stage.press("S, Kim<enter><c-u>75<enter>");
    assert_eq!(stage.app.notice, Some(Notice::RoomChanged));
    let sitting = stage.app.sitting().expect("a session");
    assert_eq!((sitting.people.len(), sitting.minutes), (4, 75));
    assert_eq!(stage.session().review.workshop.sittings.len(), 1);
    stage.press("uu");
    assert_eq!(stage.app.sitting(), None, "it is taken back like everything else");
}

#[test]
fn a_time_that_is_none_begins_nothing() {
    let mut stage = Stage::of(planned(), Lang::En);
    for minutes in ["0", "soon", "-5", "1441", ""] {
        stage.press(&format!("wS<enter><c-u>{minutes}<enter>"));
        assert_eq!(stage.app.notice, Some(Notice::NotMinutes), "{minutes}");
        stage.press("<esc>");
        if !minutes.is_empty() {
            assert_eq!(stage.app.notice, Some(Notice::NotRecorded), "{minutes}");
            stage.press("<esc>");
        }
        stage.press("w");
        assert_eq!(stage.app.sitting(), None, "{minutes}");
    }
}

#[test]
fn the_room_goes_along_the_plan_and_then_on_to_the_rest() {
    let mut review = empty_review();
    let ids = ["SEC-5.02", "SEC-1.03", "SEC-1.04"].map(crate::support::stage::id);
    review.workshop.plan =
        Some(Plan { minutes: 10, people: None, made: None, checkpoints: ids.into() });
    let mut stage = Stage::of(review, Lang::Ja);
    assert_eq!(stage.at(), "SEC-1.01");
    stage.press("wS<enter><enter>");
    assert_eq!(stage.at(), "SEC-5.02", "a session begins with the plan");
    stage.press("<right>");
    assert_eq!(stage.at(), "SEC-1.03");
    stage.press("<left>y");
    assert_eq!(stage.at(), "SEC-1.03", "the next of the plan");
    stage.press("<right>p");
    assert_eq!(stage.at(), "SEC-1.03", "around the end of the plan");
    stage.press("n");
    assert_eq!(stage.at(), "SEC-1.01", "the plan is done");
    stage.press("<end>");
    assert_eq!(stage.at(), "SEC-7.09");
    // Outside of the workshop layout the order of the packs holds.
    stage.press("w<home>");
    assert_eq!(stage.at(), "SEC-1.01");
}

#[test]
fn brackets_go_from_one_run_of_a_section_to_the_next() {
    let mut stage = begun(Lang::Ja);
    stage.press("<home>");
    let first = stage.at();
    stage.press("]");
    let second = stage.at();
    assert_ne!(first.split('.').next(), second.split('.').next());
    stage.press("<right>[");
    assert_eq!(stage.at(), second, "the beginning of this run first");
    stage.press("[");
    assert_eq!(stage.at(), first);
}

#[test]
fn what_is_asked_is_noted_once_with_its_moment_and_outlives_an_undo() {
    let mut stage = begun(Lang::Ja);
    let id = stage.at();
    stage.at_time(minute(3)).press("y");
    stage.at_time(minute(9)).press("<home>n");
    let asked = |stage: &Stage| stage.app.sitting().expect("a session").asked.clone();
    let key = crate::support::stage::id(&id);
    assert_eq!(asked(&stage).get(&key), Some(&minute(3)));
    stage.press("uu");
    assert_eq!(stage.answer(&id), None);
    assert_eq!(asked(&stage).len(), 1, "it was asked all the same");
}

#[test]
fn without_a_session_nothing_is_noted() {
    let mut stage = Stage::of(planned(), Lang::Ja);
    stage.press("wyp");
    assert!(stage.session().review.workshop.sittings.is_empty());
    assert_eq!(stage.app.next_tick(now()), None);
}

#[test]
fn a_point_is_put_aside_without_leaving_the_question() {
    let mut stage = begun(Lang::Ja);
    let here = stage.at();
    stage.at_time(minute(5)).press("b2<enter>k費用は誰が持つか<enter>");
    assert_eq!((stage.at(), &stage.app.notice), (here.clone(), &Some(Notice::Parked)));
    let parked = stage.session().review.workshop.parked.clone();
    assert_eq!(parked.len(), 1);
    assert_eq!((parked[0].text.raw(), parked[0].by.raw()), ("費用は誰が持つか", "田中"));
    assert_eq!((parked[0].at, parked[0].kind), (Some(minute(5)), ParkedKind::Discussion));
    assert_eq!(parked[0].checkpoint.as_ref().map(ToString::to_string), Some(here));
    stage.press("k<enter>kthought better of<esc><esc>");
    assert_eq!(stage.session().review.workshop.parked.len(), 1, "nothing is no point");
    stage.press("u");
    assert!(stage.session().review.workshop.parked.is_empty());
}

#[test]
fn who_answers_is_a_number_or_a_name_and_stands_with_the_answers() {
    let mut stage = begun(Lang::Ja);
    let first = stage.at();
    stage.press("b３<enter>y");
    assert_eq!(stage.entry(&first).by.raw(), "Smith");
    let second = stage.at();
    stage.press("b<c-u>山本<enter>n");
    assert_eq!(stage.entry(&second).by.raw(), "山本");
    assert!(stage.sees("山本"));
    let third = stage.at();
    stage.press("b<c-u><enter>p");
    assert_eq!(stage.entry(&third).by.raw(), "");
}

#[test]
fn people_in_the_room_who_differ_are_recorded_with_their_names() {
    let mut stage = begun(Lang::Ja);
    let id = stage.at();
    stage.at_time(minute(4)).press("d1<enter>n2<bs><enter>2<enter>y<enter>");
    // The digit after the answer chose another one: the keys of the answers are digits too.
    let entry = stage.entry(&id);
    let sides: Vec<(&str, Option<&str>)> = entry
        .disagreement
        .iter()
        .map(|side| (side.by.raw(), side.answer.map(tenken::domain::Answer::token)))
        .collect();
    assert_eq!(sides, [("田中", Some("yes")), ("佐藤", Some("partial"))]);
    assert_eq!((stage.at(), entry.answer), (id.clone(), None));
    assert!(stage.sees("不一致") && stage.sees("田中: はい"));
    stage.press("y");
    assert!(stage.entry(&id).disagreement.is_empty(), "an answer decides");
}

#[test]
fn two_sides_that_say_the_same_are_no_disagreement() {
    let mut stage = begun(Lang::En);
    let id = stage.at();
    stage.press("d1<enter>y<enter>2<enter>y<enter>");
    assert_eq!(stage.app.notice, Some(Notice::TwoSidesNeeded));
    assert!(matches!(stage.app.screen(), Screen::Form(_)));
    stage.press("<left><left>x");
    stage.press("<enter>");
    assert_eq!(stage.entry(&id).disagreement.len(), 2);
    let other = stage.press("<space>").at();
    stage.press("d1<c-s>");
    assert_eq!(stage.app.notice, Some(Notice::TwoSidesNeeded));
    stage.press("<esc>");
    assert_eq!(stage.entry(&other), tenken::domain::Entry::default());
}

#[test]
fn evidence_to_be_brought_is_a_flag_with_an_owner_and_a_day() {
    let mut stage = begun(Lang::Ja);
    let id = stage.at();
    stage.press("e設定画面<enter>1<enter>１２／１<enter>");
    assert!(stage.entry(&id).flag);
    let parked = &stage.session().review.workshop.parked[0];
    assert_eq!((parked.kind, parked.owner.raw()), (ParkedKind::Evidence, "佐藤"));
    assert_eq!(parked.due.map(|d| d.to_string()).as_deref(), Some("2026-12-01"));
    assert!(stage.app.sitting().expect("a session").asked.len() == 1);
}

#[test]
fn a_day_that_is_none_is_told_before_evidence_is_asked_for() {
    let mut stage = begun(Lang::Ja);
    stage.press("ex<enter>y<enter>soon<enter>");
    assert_eq!(stage.app.notice, Some(Notice::NotADay));
    assert!(stage.session().review.workshop.parked.is_empty());
}

#[test]
fn the_clock_ticks_when_the_shown_minute_changes_and_holds_no_key_up() {
    let mut stage = begun(Lang::Ja);
    let wait = |stage: &Stage, at: Stamp| stage.app.next_tick(at).map(|wait| wait.as_secs());
    assert_eq!(wait(&stage, now()), Some(60));
    assert_eq!(wait(&stage, now() + TimeDelta::seconds(59)), Some(1));
    assert!(stage.sees("残り 90 分"));
    let before = stage.screen();
    stage.at_time(now() + TimeDelta::seconds(60)).send(Msg::Tick);
    assert!(stage.sees("残り 89 分"));
    // Until then there was nothing to draw.
    let mut same = begun(Lang::Ja);
    same.at_time(now() + TimeDelta::seconds(59)).send(Msg::Tick);
    assert_eq!(same.screen(), before);
    // A tick between two keys of a form changes nothing that was typed.
    stage.press("k半分");
    stage.at_time(minute(2)).send(Msg::Tick);
    stage.press("の論点<enter>");
    assert_eq!(stage.session().review.workshop.parked[0].text.raw(), "半分の論点");
    assert!(stage.send(Msg::Tick).is_empty(), "a tick saves nothing");
}

#[test]
fn no_score_is_in_reach_of_the_room() {
    let mut stage = begun(Lang::Ja);
    stage.press("ypns");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
    assert!(!stage.screen().contains('%'));
    stage.press("o");
    let seen = stage.screen();
    assert!(!seen.contains('%') && !seen.contains("01Y") && seen.contains("+ 回答済み"), "{seen}");
    stage.press("s");
    assert!(matches!(stage.app.screen(), Screen::Overview(_)));
    stage.press("B");
    assert!(matches!(stage.app.screen(), Screen::Debrief(_)));
    assert!(!stage.screen().contains('%'));
    stage.press("<esc><esc>ws");
    assert!(matches!(stage.app.screen(), Screen::Summary(_)), "afterwards it is");
}

#[test]
fn questions_that_dig_deeper_come_on_demand() {
    let mut stage = begun(Lang::Ja);
    let probe = "検証アカウントの管理者が";
    stage.press("<home>");
    assert!(!stage.sees(probe));
    stage.press("i");
    assert!(stage.sees(probe));
    stage.press("i");
    assert!(!stage.sees(probe));
}

#[test]
fn a_session_is_ended_and_gone_on_with_from_the_debrief() {
    let mut stage = begun(Lang::Ja);
    stage.at_time(minute(80)).press("yBE");
    assert_eq!(stage.app.notice, Some(Notice::SessionEnded));
    assert_eq!(stage.session().review.workshop.sittings[0].end, Some(minute(80)));
    stage.press("E");
    assert_eq!(stage.app.notice, Some(Notice::SessionGoesOn));
    assert_eq!(stage.session().review.workshop.sittings[0].end, None);
    stage.press("E");
    stage.at_time(minute(60 * 24)).press("E");
    assert_eq!(stage.app.notice, Some(Notice::NoSession), "yesterday's is over");
}

#[test]
fn a_session_that_is_begun_after_another_one_ended_is_another() {
    let mut stage = begun(Lang::Ja);
    stage.at_time(minute(80)).press("BE<esc>");
    stage.at_time(minute(60 * 24)).press("S<enter><enter>");
    let sittings = &stage.session().review.workshop.sittings;
    assert_eq!(sittings.len(), 2);
    assert_eq!(sittings[1].people, sittings[0].people, "the same people are proposed");
    assert!(sittings[1].asked.is_empty());
}

#[test]
fn a_review_that_can_only_be_looked_at_begins_nothing() {
    let mut stage = Stage::read_only(Lang::Ja);
    for keys in ["wS", "k", "e", "d", "BE"] {
        stage.press(keys);
        assert_eq!(stage.app.notice, Some(Notice::ReadOnly), "{keys}");
    }
}

#[test]
fn the_layout_is_left_by_the_key_that_the_footer_shows_at_every_size() {
    for lang in Lang::ALL {
        for (width, height) in [(40, 12), (80, 24), (120, 40)] {
            let mut stage = begun(lang).size(width, height);
            stage.draw();
            let screen = stage.screen();
            let last: Vec<&str> = screen.lines().rev().take(2).collect();
            assert!(last.iter().any(|line| line.contains("Esc ")), "{screen}");
            stage.press("<esc>");
            assert!(!stage.app.in_workshop());
        }
    }
}

#[test]
fn what_was_typed_is_thrown_away_only_by_the_second_key() {
    for open in ["k", "eScreen<enter>", "dA<enter>y<enter>", "S", "b"] {
        let mut stage = begun(Lang::Ja);
        let before = stage.session().review.clone();
        stage.press(open).press("x半分<esc>");
        assert_eq!(stage.app.notice, Some(Notice::NotRecorded), "{open}");
        // Whoever goes on typing is asked again.
        stage.press("だけ<esc>");
        assert_eq!(stage.app.notice, Some(Notice::NotRecorded), "{open}");
        stage.press("<esc>");
        assert!(
            stage.app.in_workshop() && !matches!(stage.app.screen(), Screen::Form(_)),
            "{open}"
        );
        assert_eq!(stage.session().review, before, "{open}");
        // Where nothing was typed, nothing is asked.
        stage.press(open.get(..1).expect("a key")).press("<esc>");
        assert_eq!(stage.app.notice, None, "{open}");
        assert!(
            stage.app.in_workshop() && !matches!(stage.app.screen(), Screen::Form(_)),
            "{open}"
        );
    }
}

#[test]
fn an_unfinished_form_is_left_alone_by_what_somebody_else_wrote() {
    let mut stage = begun(Lang::Ja);
    stage.press("k半分");
    let review = stage.session().review.clone();
    let mut theirs = (*review).clone();
    theirs.title = "2026 Q4".into();
    let revision = stage.session().revision();
    stage.send(Msg::Merged {
        review: theirs.into(),
        sent: review,
        revision,
        taken: 0,
        disagreements: 0,
        by: Vec::new(),
    });
    stage.send(Msg::Key(Key::Enter));
    assert_eq!(stage.session().review.workshop.parked[0].text.raw(), "半分");
    assert_eq!(stage.session().review.title.raw(), "2026 Q4");
}

#[test]
fn a_fixed_offset_is_all_that_the_tests_need_of_a_clock() {
    let east = DateTime::parse_from_rfc3339("2026-11-23T01:15:00+00:00").expect("a moment");
    let mut stage = begun(Lang::Ja);
    stage.at_time(east).send(Msg::Tick);
    assert!(stage.sees("残り 90 分"), "the same moment in another zone");
}
