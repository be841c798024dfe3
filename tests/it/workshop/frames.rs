//! What the screens of a workshop look like, from the smallest terminal to the projector, in both
//! languages and in both at once.

use tenken::app::{Languages, Msg};
use tenken::domain::Lang;

use super::rooms::{begun, minute, planned};
use crate::frames::{frames, pressed};
use crate::support::stage::{Stage, id};

const ALL: &[(u16, u16)] = &[(40, 12), (80, 24), (120, 40), (200, 60)];
const USUAL: &[(u16, u16)] = &[(40, 12), (80, 24), (120, 40)];

fn both(mut stage: Stage) -> Stage {
    let first = stage.app.languages.labels();
    while !matches!(stage.app.languages, Languages::Both(_)) {
        stage.press("L");
    }
    assert_eq!(stage.app.languages.labels(), first);
    stage
}

/// A session in its twentieth minute, with answers, a note, and something that is to be discussed.
fn under_way(lang: Lang) -> Stage {
    let mut stage = begun(lang);
    for (at, keys) in [(4, "y"), (8, "b2<enter>p"), (13, "n"), (17, "fy")] {
        stage.at_time(minute(at)).press(keys);
    }
    stage.at_time(minute(20)).press("m管理アカウントは FIDO。\nMembers still use TOTP.<esc>");
    stage
}

#[test]
fn a_question_before_a_session() {
    frames("workshop_before", ALL, |lang| pressed(Stage::of(planned(), lang), "w"));
}

#[test]
fn a_question_in_a_session() {
    frames("workshop_held", ALL, under_way);
    frames("workshop_held_both", ALL, |lang| both(under_way(lang)));
}

#[test]
fn a_question_on_which_the_room_differs() {
    frames("workshop_differ", USUAL, |lang| {
        pressed(begun(lang), "d1<enter>y<enter>2<enter>n<enter>")
    });
}

#[test]
fn a_session_that_is_over_its_time() {
    frames("workshop_over", USUAL, |lang| {
        let mut stage = under_way(lang);
        stage.at_time(minute(97)).send(Msg::Tick);
        stage
    });
}

#[test]
fn questions_that_dig_deeper() {
    frames("workshop_probes", USUAL, |lang| pressed(begun(lang), "i"));
    frames("workshop_probes_both", USUAL, |lang| pressed(both(begun(lang)), "i"));
}

#[test]
fn what_is_typed_stands_under_the_question() {
    frames("workshop_note", ALL, |lang| pressed(under_way(lang), "m"));
    frames("workshop_park", USUAL, |lang| pressed(under_way(lang), "k費用は誰が持つか"));
    frames("workshop_bring", USUAL, |lang| pressed(under_way(lang), "eScreen<enter>1<enter>+7"));
    frames("workshop_disagree", USUAL, |lang| pressed(under_way(lang), "d1<enter>y<enter>2"));
    frames("workshop_room", USUAL, |lang| pressed(under_way(lang), "S<enter>"));
    frames("workshop_speaker", USUAL, |lang| pressed(under_way(lang), "b"));
}

#[test]
fn the_overview_of_a_room() {
    frames("workshop_overview", ALL, |lang| pressed(under_way(lang), "o"));
}

#[test]
fn the_debrief() {
    let ended = |lang| {
        let mut stage = under_way(lang);
        stage.press("aMFA を入れる<enter>佐藤<enter>2026-12-20<esc>");
        stage.press("k費用<enter>eScreen<enter>1<enter>+7<enter>");
        stage.press("d1<enter>y<enter>2<enter>n<enter>");
        stage.at_time(minute(88)).press("BE");
        stage
    };
    frames("debrief", ALL, ended);
    frames("debrief_both", USUAL, |lang| both(ended(lang)));
    frames("debrief_end", USUAL, |lang| pressed(ended(lang), "G"));
    frames("debrief_nothing", USUAL, |lang| pressed(Stage::of(planned(), lang), "wB"));
}

/// The second screen of a session that is under way.
fn second(lang: Lang) -> Stage {
    let first = under_way(lang);
    let mut stage = Stage::present(planned(), lang);
    stage.at_time(minute(20)).send(Msg::Followed {
        review: Some(first.session().review.clone()),
        place: Some(id(&first.at())),
        readable: true,
    });
    stage
}

#[test]
fn the_second_screen() {
    let sizes = &[(12, 4), (40, 12), (80, 24), (120, 40), (200, 60)];
    frames("present", sizes, second);
    frames("present_both", sizes, |lang| both(second(lang)));
    frames("present_stale", USUAL, |lang| {
        let mut stage = second(lang);
        stage.send(Msg::Followed { review: None, place: None, readable: false });
        stage
    });
}

#[test]
fn the_second_screen_stands_on_every_size() {
    for lang in Lang::ALL {
        let mut stage = both(second(lang));
        for (width, height) in [(1, 1), (2, 9), (9, 2), (3, 3), (10, 40), (300, 5), (500, 200)] {
            stage.resize(width, height);
            assert_eq!(stage.screen().lines().count(), usize::from(height));
        }
    }
}

#[test]
fn every_planned_question_stands_on_every_size_of_room() {
    for lang in Lang::ALL {
        for (width, height) in [(40, 12), (60, 16), (80, 24), (200, 60)] {
            let mut stage = both(begun(lang));
            stage.resize(width, height);
            stage.press("<home>");
            for _ in 0..59 {
                assert!(stage.screen().contains(&stage.at()), "{} {width}x{height}", stage.at());
                stage.press("<right>");
            }
        }
    }
}
