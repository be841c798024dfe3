//! Walking a review of several pillars by its keys.

use tenken::app::{Effect, Languages, Msg, Notice, Screen};
use tenken::domain::{Answer, Lang};

use crate::support::pillars::{answered, content, everything, new_stage, pack, stage, stage_of};
use crate::support::stage::Stage;

#[test]
fn an_answer_goes_on_into_the_next_pillar() {
    let mut stage = new_stage(Lang::En);
    stage.press("gOPS-5.04<enter>");
    stage.press("y");
    assert_eq!(stage.at(), "REL-1.01");
}

#[test]
fn braces_go_from_pillar_to_pillar_and_stop_at_the_ends() {
    let mut stage = new_stage(Lang::Ja);
    let mut seen = vec![stage.at()];
    for _ in 0..7 {
        stage.press("}");
        seen.push(stage.at());
    }
    let firsts = ["OPS", "REL", "PERF", "COST", "SUS", "PRV", "STD", "STD"];
    assert_eq!(seen, firsts.map(|pillar| format!("{pillar}-1.01")));
    stage.press("jj{");
    assert_eq!(stage.at(), "STD-1.01", "first to the beginning of this one");
    stage.press("{");
    assert_eq!(stage.at(), "PRV-1.01");
    // With an IME left on.
    stage.press("｛｝");
    assert_eq!(stage.at(), "PRV-1.01");
}

#[test]
fn a_short_id_means_the_pillar_that_one_is_in() {
    let mut stage = new_stage(Lang::En);
    stage.press("gperf<enter>");
    assert_eq!(stage.at(), "PERF-1.01");
    stage.press("g2.3<enter>");
    assert_eq!(stage.at(), "PERF-2.03");
    stage.press("g3<enter>");
    assert_eq!(stage.at(), "PERF-3.01");
    stage.press("gstd-2<enter>");
    assert_eq!(stage.at(), "STD-2.01");
}

#[test]
fn the_overview_moves_by_pillar_and_a_click_opens_one() {
    let mut stage = stage(Lang::En).size(120, 40);
    stage.press("o}");
    assert!(stage.sees("- REL  Reliability") && stage.sees("+ OPS"), "{}", stage.screen());
    stage.click("+ PRV");
    assert!(stage.sees("- PRV  Privacy"), "{}", stage.screen());
    assert!(matches!(stage.app.screen(), Screen::Overview(_)), "it stays open");
    stage.press("{<enter>");
    assert_eq!(stage.at(), "SUS-1.01");
}

#[test]
fn down_from_the_last_section_goes_into_the_next_pillar() {
    let mut stage = new_stage(Lang::En);
    stage.press("gOPS-5.02<enter>oj<enter>");
    assert_eq!(stage.at(), "REL-1.02");
}

#[test]
fn a_filter_of_a_pillar_keeps_the_walk_inside_it() {
    let mut stage = new_stage(Lang::En);
    stage.press("F00<enter>");
    assert_eq!(stage.at(), "REL-1.01");
    assert!(stage.sees("REL  Reliability") && stage.sees("42 of 184"), "{}", stage.screen());
    stage.press("<end>j");
    assert_eq!(stage.at(), "REL-7.06");
    // The sections to choose from are those of the pillar.
    stage.press("F1");
    assert!(stage.sees("REL-1  The management of quotas"), "{}", stage.screen());
    stage.press("0");
    assert!(!stage.sees("REL-1  The management"), "a section of another pillar is let go");
}

#[test]
fn with_one_pillar_nothing_speaks_of_pillars() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("F");
    assert!(!stage.sees("Pillar"), "{}", stage.screen());
    stage.press("0");
    assert!(stage.app.selection.filter.is_empty());
    stage.press("<esc>?");
    assert!(!stage.sees("next pillar"), "{}", stage.screen());
}

#[test]
fn a_pillar_that_does_not_apply_is_one_step_with_one_reason() {
    let mut stage = stage(Lang::En);
    stage.press("gSUS-1.02<enter>X");
    assert!(stage.sees("SUS-1: all 2"), "{}", stage.screen());
    stage.press("<tab>");
    assert!(stage.sees("SUS: all 10"), "{}", stage.screen());
    stage.press("Runs in one region by contract<enter>");
    let notice = stage.app.notice.clone();
    assert!(matches!(notice, Some(Notice::PillarNotApplicable { count: 10, .. })), "{notice:?}");
    assert_eq!(stage.answer("SUS-5.05"), Some("na"));
    assert_eq!(stage.answer("SUS-1.01"), stage_answer("SUS-1.01"), "answers that were given stay");
    assert_ne!(stage.at().split('-').next(), Some("SUS"), "it goes on to what is open");
    stage.press("u");
    assert_eq!(stage.answer("SUS-5.05"), None);
}

fn stage_answer(id: &str) -> Option<&'static str> {
    stage(Lang::En).answer(id)
}

#[test]
fn where_the_section_is_done_the_pillar_is_asked_for_at_once() {
    let mut stage = new_stage(Lang::En);
    stage.press("gPRV-1<enter>Xnone<enter>");
    assert_eq!(stage.answer("PRV-1.03"), Some("na"));
    assert_eq!(stage.answer("PRV-2.01"), None);
    stage.press("gPRV-1<enter>X");
    assert!(stage.sees("PRV: all 6"), "{}", stage.screen());
    stage.press("<esc>");
    stage.press("gPRV-1<enter>Xnone<enter>gPRV-1<enter>X");
    assert!(matches!(stage.app.notice, Some(Notice::NothingOpenInSection(_))));
}

#[test]
fn principles_are_those_of_the_pillar_and_lead_to_its_questions() {
    let mut stage = new_stage(Lang::En);
    stage.press("gCOST-2.01<enter>P");
    assert!(stage.sees("The Cost optimization pillar") && stage.sees("pillar 4 of 7"));
    stage.press("jmOurs<esc>");
    let id = stage.session().content.pillars().nth(3).expect("it").principles[1].id.clone();
    assert_eq!(stage.session().review.notes.principles[&id].raw(), "Ours");
    stage.press("<esc>");
    assert_eq!(stage.at(), "COST-2.01", "one comes back to where one was");
    stage.press("P}}<enter>");
    assert_eq!(stage.at(), "PRV-1.01");
}

#[test]
fn a_search_finds_in_every_pillar() {
    let mut stage = new_stage(Lang::En);
    stage.press("/retention period");
    assert!(stage.sees("PRV-2.01"), "{}", stage.screen());
    stage.press("<enter>");
    assert_eq!(stage.at(), "PRV-2.01");
}

#[test]
fn answers_that_no_pack_asks_for_are_read_in_the_summary() {
    let mut stage = stage(Lang::En);
    stage.press("s<end>");
    assert!(stage.sees("OPS-3.05") && stage.sees("not asked since version 1.1.0"));
    assert!(stage.sees("Is there a paper ledger of changes?"), "the pack's own words");
    assert!(stage.sees("台帳は廃止した。") && stage.sees("OPS-9.01"), "{}", stage.screen());
    assert_eq!(stage.answer("OPS-3.05"), Some("yes"));
}

#[test]
fn the_room_goes_from_pillar_to_pillar_along_its_path() {
    let mut stage = new_stage(Lang::En);
    stage.press("w}");
    assert_eq!(stage.at(), "REL-1.01");
    stage.press("}{");
    assert_eq!(stage.at(), "REL-1.01");
}

#[test]
fn the_look_back_counts_what_was_asked_of_each_pillar() {
    let mut stage = new_stage(Lang::En).size(100, 40);
    stage.press("gOPS-5.03<enter>wS<c-u>Sato<enter><c-u>60<enter>yyyy");
    stage.press("B");
    assert!(stage.sees("OPS Operational excellence: 2, REL Reliability: 2"), "{}", stage.screen());
}

#[test]
fn a_question_of_one_language_is_asked_once_where_both_are_shown() {
    let mut stage = stage_of(content(), answered, Languages::Both(Lang::En)).size(120, 40);
    stage.press("gSTD-2.01<enter>");
    let question = "構成図は最新の状態になっていますか。";
    assert_eq!(stage.screen().matches(question).count(), 1, "{}", stage.screen());
    assert!(stage.sees("in Japanese only"));
}

#[test]
fn a_new_review_asks_the_packs_that_are_chosen() {
    use tenken::app::screen::{FoundPack, Shelf, Start};
    let mut stage = Stage::start(Start::default(), Lang::En);
    let packs = ["six-pillars", "house"].map(|name| FoundPack {
        pack: pack(name),
        folder: None,
        chosen: name == "house",
    });
    stage.send(Msg::Packs(Shelf { packs: packs.to_vec(), broken: 0 }));
    stage.press("nOrders<tab><tab><tab><space><enter>");
    let Some(Effect::Begin { packs, .. }) = stage.effects.last() else { panic!("begin") };
    let ids: Vec<&str> = packs.iter().map(AsRef::as_ref).collect();
    assert_eq!(ids, ["six-pillars", "house"]);
    let before = stage.effects.len();
    stage.press("<space><down><space><enter>");
    assert_eq!(stage.app.notice, Some(Notice::PackNeeded));
    assert_eq!(stage.effects.len(), before, "nothing is begun without a pack");
}

#[test]
fn every_checkpoint_of_all_packs_can_be_answered_one_after_the_other() {
    let content = everything();
    let all = content.len();
    let mut stage =
        stage_of(content, crate::support::pillars::empty, Languages::One(Lang::Ja)).size(60, 16);
    for _ in 0..all {
        stage.press("y");
    }
    assert_eq!(stage.app.notice, Some(Notice::AllAnswered));
    let review = &stage.session().review;
    assert!(review.answers.values().all(|e| e.answer == Some(Answer::Yes)));
    assert_eq!(review.answers.len(), all);
}
