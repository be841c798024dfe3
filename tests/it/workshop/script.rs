//! Ten people, one screen, ninety minutes, and again the next day: a script with its clock.

use chrono::TimeDelta;
use tenken::app::Effect;
use tenken::domain::pace::pace;
use tenken::domain::plan::propose;
use tenken::domain::{Lang, Review, Stamp};
use tenken::report::{Options, markdown, readout, terminal};
use tenken::text::Texts;

use crate::support::stage::{Stage, content, empty_review, now};

/// What is pressed at which minute of the first day.
const FIRST_DAY: &[(i64, &str)] = &[
    // Who is here, and the purpose. Nobody is asked anything for six minutes.
    (0, "wS<c-u>佐藤、田中、鈴木、高橋、山本、Smith、Kim、Lee、伊藤、渡辺<enter><enter>"),
    (6, "y"),
    (9, "b1<enter>n"),
    (
        10,
        "<left>mルートの MFA は仮想のまま。<esc>aFIDO キーを 2 本登録する<enter>鈴木<enter>12/20<esc><right>",
    ),
    (14, "p"),
    (17, "b2<enter>y"),
    (20, "x社外に公開していない<enter>"),
    (26, "k検証環境も対象にするか<enter>n"),
    (29, "d1<enter>y<enter>3<enter>p<enter><space>"),
    (33, "y"),
    (36, "eログの保存期間がわかる画面<enter>4<enter>+7<enter><space>"),
    // One question takes long: its section goes over its time.
    (55, "n"),
    (56, "k委託先の端末はどう扱うか<enter>"),
    (60, "p"),
    (64, "y"),
    (66, "y"),
    (70, "fn"),
    (75, "y"),
    (80, "p"),
    (84, "y"),
    (88, "n"),
    (92, "y"),
    // Two minutes over. The debrief, and the end.
    (93, "B"),
    (97, "E"),
    (98, "e"),
];

/// The second day: what was left is planned anew.
const SECOND_DAY: &[(i64, &str)] = &[
    (0, "<esc>S<c-u>佐藤、田中、鈴木<enter><c-u>45<enter>"),
    (3, "y"),
    (6, "n"),
    (9, "p"),
    (12, "y"),
    (16, "y"),
    (20, "n"),
    (24, "y"),
    (28, "y"),
    (31, "p"),
    (34, "y"),
    (38, "y"),
    (40, "BE"),
    (41, "e"),
];

fn play(stage: &mut Stage, begin: Stamp, script: &[(i64, &str)]) {
    for (minute, keys) in script {
        stage.at_time(begin + TimeDelta::minutes(*minute)).press(keys);
    }
}

fn review(stage: &Stage) -> Review {
    (*stage.session().review).clone()
}

/// Plans a session as `tenken plan --save` does.
fn plan(review: &mut Review, minutes: u32, people: Option<u32>, at: Stamp) {
    review.workshop.plan = Some(propose(&content(), review, minutes, people).plan(at));
}

fn pages(review: &Review, at: Stamp) -> String {
    let mut out = String::new();
    for lang in Lang::ALL {
        let options = Options::new(at.date_naive(), lang);
        let page = readout::readout(&content(), review, &Texts::new(lang), &options, at);
        out.push_str(&markdown::render(&page));
        let style = terminal::Style { color: false, ascii: false };
        out.push_str(&terminal::render(&page, 80, style));
    }
    out
}

#[test]
fn ten_people_one_screen_ninety_minutes_and_again_the_next_day() {
    let begin = now();
    let mut start = empty_review();
    plan(&mut start, 90, Some(10), begin - TimeDelta::days(3));
    assert_eq!(start.workshop.plan.as_ref().map(|p| p.checkpoints.len()), Some(20));
    let mut stage = Stage::of(start, Lang::Ja);
    play(&mut stage, begin, FIRST_DAY);
    let after = review(&stage);
    let first = &after.workshop.sittings[0];
    assert_eq!((first.people.len(), first.asked.len()), (10, 19));
    assert_eq!(first.end, Some(begin + TimeDelta::minutes(97)));
    assert_eq!(after.workshop.parked.len(), 3);
    let wrote = stage.effects.iter().filter(|e| matches!(e, Effect::Readout { .. })).count();
    assert_eq!(wrote, 1, "one key writes the readout");
    insta::assert_snapshot!("readout_of_the_first_day", pages(&after, begin + TimeDelta::hours(2)));

    // The next day somebody has planned what is left; the program was left and opened again.
    let next = begin + TimeDelta::days(1);
    let mut again = after.clone();
    plan(&mut again, 45, Some(3), next);
    let planned = again.workshop.plan.clone().expect("a plan");
    assert!(planned.checkpoints.iter().all(|id| {
        !after.answers.get(id).is_some_and(|e| e.counted().is_some() && e.disagreement.is_empty())
    }));
    let mut stage = Stage::of(again, Lang::Ja);
    stage.at_time(next).press("wB");
    play(&mut stage, next, SECOND_DAY);
    let done = review(&stage);
    assert_eq!(done.workshop.sittings.len(), 2);
    assert_eq!(
        done.workshop.sittings[0], after.workshop.sittings[0],
        "the first one stays as it was"
    );
    assert_eq!(done.workshop.sittings[1].asked.len(), 11);
    insta::assert_snapshot!("readout_of_the_second_day", pages(&done, next + TimeDelta::hours(1)));
}

#[test]
fn the_pace_is_told_all_along() {
    let begin = now();
    let mut start = empty_review();
    plan(&mut start, 90, Some(10), begin);
    let mut stage = Stage::of(start, Lang::Ja);
    let mut told = String::new();
    for (minute, keys) in FIRST_DAY.iter().take_while(|(minute, _)| *minute < 93) {
        stage.at_time(begin + TimeDelta::minutes(*minute)).press(keys);
        let session = stage.session();
        let sitting = stage.app.sitting().expect("a session");
        let here = session.content.checkpoint(&crate::support::stage::id(&stage.at()));
        let here = here.map(|c| c.section.clone());
        let pace = pace(&session.content, &session.review, sitting, here.as_ref(), stage.app.now);
        let done = pace.done_at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
        let over =
            pace.over.map(|o| format!("  {} over by {}", o.id, o.minutes)).unwrap_or_default();
        let late = if pace.is_late { " late" } else { "" };
        told.push_str(&format!(
            "{minute:>3}  {:<8}  asked {:>2}  left {:>2}  minutes {:>3}  done {done}{late}{over}\n",
            stage.at(),
            pace.asked,
            pace.left,
            pace.minutes_left
        ));
    }
    insta::assert_snapshot!("pace_of_the_first_day", told);
}
