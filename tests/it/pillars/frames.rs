//! What the main screens look like with several pillars.

use std::sync::Arc;

use tenken::app::screen::{FoundPack, Shelf, Start};
use tenken::app::{Languages, Msg};
use tenken::domain::{Lang, PackId};
use tenken::format::built_in;

use crate::frames::frames;
use crate::support::pillars::{content, empty, large, new_stage, pack, stage, stage_of};
use crate::support::stage::Stage;

const USUAL: &[(u16, u16)] = &[(80, 24), (120, 40)];
const SMALL: &[(u16, u16)] = &[(40, 12), (80, 24), (120, 40)];

fn pressed(mut stage: Stage, keys: &str) -> Stage {
    stage.press(keys);
    stage
}

#[test]
fn a_question_says_which_pillar_and_phase_it_is_of() {
    frames("pillars_question", SMALL, |lang| pressed(stage(lang), "gOPS-4.01<enter>"));
    frames("pillars_question_without_guidance", USUAL, |lang| {
        pressed(stage(lang), "gPERF-2.03<enter>i")
    });
}

#[test]
fn a_question_in_one_language_says_so_in_the_other() {
    frames("pillars_one_language", USUAL, |lang| pressed(stage(lang), "gSTD-1.01<enter>i"));
    frames("pillars_one_language_both", USUAL, |lang| {
        pressed(stage_of(content(), empty, Languages::Both(lang)), "gSTD-1.01<enter>")
    });
}

#[test]
fn the_overview_opens_the_pillar_that_one_is_in() {
    frames("pillars_overview", SMALL, |lang| pressed(stage(lang), "o"));
    frames("pillars_overview_next", USUAL, |lang| pressed(stage(lang), "o}}"));
    frames("pillars_overview_workshop", USUAL, |lang| pressed(stage(lang), "wo}"));
}

#[test]
fn the_principles_of_one_pillar_after_the_other() {
    frames("pillars_principles", SMALL, |lang| pressed(new_stage(lang), "P"));
    frames("pillars_principles_none", USUAL, |lang| pressed(new_stage(lang), "P}}}}"));
}

#[test]
fn the_summary_has_a_line_for_each_pillar() {
    frames("pillars_summary", SMALL, |lang| pressed(stage(lang), "s"));
    frames("pillars_summary_end", USUAL, |lang| pressed(stage(lang), "s<end>"));
}

#[test]
fn filters_and_n_a_for_a_pillar() {
    frames("pillars_filter", USUAL, |lang| pressed(stage(lang), "F00"));
    frames("pillars_filtered", USUAL, |lang| pressed(stage(lang), "F00<enter>"));
    frames("pillars_pillar_na", SMALL, |lang| pressed(stage(lang), "X<tab>"));
}

#[test]
fn a_workshop_names_the_question_of_any_pillar() {
    frames("pillars_workshop", USUAL, |lang| pressed(stage(lang), "gPRV-1.02<enter>w"));
}

#[test]
fn a_new_review_chooses_among_the_packs() {
    frames("pillars_new_review", SMALL, |lang| {
        pressed(start(lang), "nOrders<tab><tab><tab><down><space>")
    });
}

fn start(lang: Lang) -> Stage {
    let mut stage = Stage::start(Start::default(), lang);
    let own = |name: &str| FoundPack {
        pack: pack(name),
        folder: Some(format!(".tenken/packs/{name}").into()),
        chosen: false,
    };
    let built_in = FoundPack { pack: built_in().remove(0), folder: None, chosen: true };
    let packs = vec![built_in, own("house"), own("six-pillars")];
    stage.send(Msg::Packs(Shelf { packs, broken: 0 }));
    stage
}

#[test]
fn a_pack_that_is_not_there_is_named_and_missed_in_the_numbers() {
    frames("pillars_pack_missing", USUAL, |lang| {
        let mut stage = stage(lang);
        let missing = vec![PackId::new("partners").expect("an id")];
        stage.app.session.as_mut().expect("open").missing = missing;
        pressed(stage, "s")
    });
}

#[test]
fn thirty_pillars_are_drawn_on_every_screen() {
    let large = Arc::new(large(30, 67));
    assert_eq!(large.len(), 2010);
    for keys in ["", "}}}", "o", "o}}}}", "s", "s<end>", "P}}", "F0", "/number 7", "wo"] {
        let review = |content: &_| crate::support::pillars::answered(content);
        let stage = stage_of((*large).clone(), review, Languages::One(Lang::En));
        let mut stage = pressed(stage.size(80, 24), keys);
        assert!(stage.screen().lines().count() == 24, "{keys}");
    }
}
