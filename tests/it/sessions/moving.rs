//! Going to neighbours, sections, ids and screens.

use super::*;

#[test]
fn arrows_and_vim_keys_go_to_the_neighbours() {
    let mut stage = Stage::new(Lang::Ja);
    for (keys, at) in [
        ("jj", "1.03"),
        ("k", "1.02"),
        ("<down><right>l", "1.05"),
        ("<up><left>h", "1.02"),
        ("<home>k", "1.01"),
        ("G", "7.09"),
        ("j", "7.09"),
        ("<home><end>", "7.09"),
    ] {
        stage.press(keys);
        assert_eq!(stage.at(), format!("SEC-{at}"), "{keys}");
    }
}

#[test]
fn brackets_go_to_the_beginnings_of_sections() {
    let mut stage = Stage::new(Lang::Ja);
    for (keys, at) in [
        ("]", "2.01"),
        ("]jj", "3.03"),
        ("[", "3.01"),
        ("[", "2.01"),
        ("[[", "1.01"),
        ("]]]]]]", "7.01"),
        ("]", "7.01"),
    ] {
        stage.press(keys);
        assert_eq!(stage.at(), format!("SEC-{at}"), "{keys}");
    }
}

#[test]
fn an_id_is_found_as_people_type_it() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("gsec-2<enter>");
    assert_eq!(stage.at(), "SEC-2.01");
    for typed in ["2.03", "sec-2.3", "SEC-2.03", "ＳＥＣ－２．０３", " sec 2 3 "] {
        let mut stage = Stage::new(Lang::Ja);
        stage.press(&format!("g{typed}<enter>"));
        assert_eq!(stage.at(), "SEC-2.03", "{typed}");
    }
}

#[test]
fn an_id_that_is_nowhere_is_told_and_leaves_the_place() {
    for typed in ["9.99", "x", "12", "SEC-P1"] {
        let mut stage = Stage::new(Lang::En);
        stage.press(&format!("jg{typed}<enter>"));
        assert_eq!(stage.at(), "SEC-1.02");
        assert_eq!(stage.app.notice, Some(Notice::NoSuchCheckpoint(typed.to_owned())));
        assert!(stage.sees("no checkpoint"));
    }
    let mut stage = Stage::new(Lang::En);
    stage.press("jg<enter>");
    assert_eq!((stage.at().as_str(), &stage.app.notice), ("SEC-1.02", &None));
}

#[test]
fn a_search_finds_the_same_checkpoint_in_either_language() {
    for query in ["ルートユーザー ハードウェア", "root hardware", "ＲＯＯＴ　hardware", "sec-1.03"]
    {
        let mut stage = Stage::new(Lang::Ja);
        stage.press(&format!("/{query}<enter>"));
        assert_eq!(stage.at(), "SEC-1.03", "{query}");
    }
}

#[test]
fn a_search_looks_into_notes_and_moves_in_its_list() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("]jmzebra<esc>[/ZEBRA<enter>");
    assert_eq!(stage.at(), "SEC-2.02");
    stage.press("/iam<down><down><up>");
    let Screen::Search(search) = stage.app.screen() else { panic!("the search") };
    let (at, place) = (search.at, search.found[1]);
    assert_eq!(at, 1);
    stage.press("<enter>");
    assert_eq!(Some(place), stage.session().content.rank(&id(&stage.at())));
}

#[test]
fn a_search_that_finds_nothing_goes_nowhere() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("j/qqqqq<down><enter><esc>");
    assert_eq!(stage.at(), "SEC-1.02");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn screens_open_and_go_back_to_the_same_place() {
    for (open, back) in [
        ("o", "<esc>"),
        ("o", "o"),
        ("s", "<esc>"),
        ("s", "s"),
        ("?", "<esc>"),
        ("?", "q"),
        ("/x", "<esc>"),
        ("g2", "<esc>"),
        ("P", "<esc>"),
        ("d", "<esc>"),
        ("o?", "<esc><esc>"),
        ("oso", "<esc><esc><esc>"),
        ("se", "<esc><esc>"),
        ("<f1>", "<f1>"),
    ] {
        let mut stage = Stage::new(Lang::Ja);
        stage.press(&format!("]jj{open}"));
        assert!(!matches!(stage.app.screen(), Screen::Checkpoints(_)), "{open}");
        stage.press(back);
        assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)), "{open} {back}");
        assert_eq!(stage.at(), "SEC-2.03", "{open} {back}");
        assert_eq!(stage.session().revision(), Revision(0), "{open} {back}");
    }
}

#[test]
fn the_overview_moves_by_cells_and_sections_and_opens_one() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("oll<down><enter>");
    assert_eq!(stage.at(), "SEC-2.03");
    stage.press("o<up><enter>");
    assert_eq!(stage.at(), "SEC-1.03");
    stage.press("o<end><up><down><enter>");
    assert_eq!(stage.at(), "SEC-7.08");
    stage.press("o<home>y<esc>");
    assert_eq!(answers(&stage.session().review), 0);
}

#[test]
fn the_guidance_is_scrolled_and_never_past_its_end() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("i");
    let first = stage.screen();
    stage.press(&"<pgdn>".repeat(40));
    let last = stage.screen();
    assert_ne!(first, last);
    stage.press("<pgup>");
    assert_ne!(stage.screen(), last);
    stage.press(&"<pgup>".repeat(40));
    assert_eq!(stage.screen(), first);
    stage.press("<pgdn>j");
    let Screen::Checkpoints(screen) = stage.app.screen() else { panic!("checkpoints") };
    assert_eq!((screen.scroll, screen.guidance), (0, true));
}

#[test]
fn languages_go_around_from_japanese_over_english_to_both() {
    let mut stage = Stage::new(Lang::Ja);
    let (ja, en) = ("マルチアカウント戦略", "multi-account");
    for (sees_ja, sees_en) in [(false, true), (true, true), (true, false)] {
        stage.press("L");
        assert_eq!((stage.sees(ja), stage.sees(en)), (sees_ja, sees_en));
    }
    assert_eq!(stage.app.languages, Languages::One(Lang::Ja));
    let mut stage = Stage::new(Lang::En);
    stage.press("L");
    assert_eq!(stage.app.languages, Languages::Both(Lang::En));
}

#[test]
fn the_workshop_layout_takes_the_same_keys() {
    let mut stage = Stage::new(Lang::Ja);
    stage.press("wy");
    assert_eq!((stage.answer("SEC-1.01"), stage.at().as_str()), (Some("yes"), "SEC-1.02"));
    assert!(!stage.sees("保存"));
    stage.press("w");
    assert!(stage.sees("保存"));
}
