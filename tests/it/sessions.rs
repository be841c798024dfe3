//! What people do in a session, written as keys, and what the review holds afterwards.

use std::sync::Arc;

use tenken::app::keymap::{self, Bindings};
use tenken::app::screen::{FoundPack, Recent, Shelf, Start};
use tenken::app::{
    EditorFailure, Effect, Key, Languages, Msg, Notice, Opened, Revision, SaveFailure, SaveState,
    Screen, Session,
};
use tenken::domain::review::{Confidence, Effort};
use tenken::domain::{Answer, CheckpointId, Entry, Lang, Review};

use crate::support::stage::{Stage, content, empty_review, now};

fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

fn answers(review: &Review) -> usize {
    review.answers.values().filter(|e| e.answer.is_some()).count()
}

fn saves(effects: &[Effect]) -> usize {
    effects.iter().filter(|e| matches!(e, Effect::Save { .. })).count()
}

/// A review in which everything is answered but these places in the order.
fn answered_but(open: &[usize]) -> Review {
    let mut review = empty_review();
    for (at, checkpoint) in content().checkpoints().enumerate() {
        if !open.contains(&at) {
            let entry = Entry { answer: Some(Answer::Yes), ..Entry::default() };
            review.put(&checkpoint.id, Some(Arc::new(entry)));
        }
    }
    review
}

mod compare;
mod filters;
mod last_time;

mod answering {
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
        let all =
            [Some(Confidence::Stated), Some(Confidence::Shown), Some(Confidence::Tested), None];
        for expected in all {
            stage.press("c");
            assert_eq!(stage.entry("SEC-1.01").confidence, expected);
        }
    }
}

mod undoing {
    use super::*;

    #[test]
    fn undo_goes_back_to_the_checkpoint_and_redo_makes_the_change_again() {
        let mut stage = Stage::new(Lang::Ja);
        stage.press("yn]p");
        stage.press("u");
        assert_eq!((stage.answer("SEC-2.01"), stage.at().as_str()), (None, "SEC-2.01"));
        stage.press("uu");
        assert_eq!((answers(&stage.session().review), stage.at().as_str()), (0, "SEC-1.01"));
        stage.press("u");
        assert_eq!(stage.app.notice, Some(Notice::NothingToUndo));
        stage.press("<c-r><c-r><c-r>");
        let given = ["1.01", "1.02", "2.01"].map(|n| stage.answer(&format!("SEC-{n}")));
        assert_eq!(given, [Some("yes"), Some("no"), Some("partial")]);
        stage.press("<c-r>");
        assert_eq!(stage.app.notice, Some(Notice::NothingToRedo));
    }

    #[test]
    fn a_form_is_one_step_however_much_was_typed() {
        let mut stage = Stage::new(Lang::Ja);
        stage.press("mone two three<esc>");
        stage.press("agoal<tab>who<tab>2026-12-20<tab><right><esc>");
        stage.press("u");
        assert_eq!(stage.entry("SEC-1.01").action.raw(), "");
        assert_eq!(stage.entry("SEC-1.01").note.raw(), "one two three");
        stage.press("u");
        assert_eq!(stage.entry("SEC-1.01"), Entry::default());
        stage.press("<c-r><c-r>");
        assert_eq!(stage.entry("SEC-1.01").owner.raw(), "who");
    }

    #[test]
    fn a_form_that_changes_nothing_is_no_step() {
        let mut stage = Stage::new(Lang::Ja);
        stage.press("ykm<esc>v<esc>a<esc>d<esc>");
        assert_eq!(stage.session().revision(), Revision(1));
        stage.press("u");
        assert_eq!(stage.answer("SEC-1.01"), None);
    }

    #[test]
    fn the_details_and_notes_on_principles_are_taken_back_too() {
        let mut stage = Stage::new(Lang::Ja);
        stage.press("d<end>！<tab>Q4<tab><tab>佐藤\n<esc>");
        stage.press("Pm大切<esc><enter>");
        assert_eq!(stage.session().review.workload.raw(), "受注サービス！");
        assert_eq!(stage.session().review.notes.principles.len(), 1);
        stage.press("uu");
        assert_eq!(stage.session().review.workload.raw(), "受注サービス");
        assert!(stage.session().review.notes.principles.is_empty());
    }

    #[test]
    fn inside_a_form_undo_takes_back_what_was_typed() {
        let mut stage = Stage::new(Lang::Ja);
        stage.press("mone two<c-z>");
        assert_eq!(stage.entry("SEC-1.01").note.raw(), "one ");
        stage.press("<c-y>");
        assert_eq!(stage.entry("SEC-1.01").note.raw(), "one two");
    }
}

mod writing {
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
        let evidence: Vec<&str> =
            entry.evidence.iter().map(tenken::domain::Untrusted::raw).collect();
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
}

mod moving {
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
        for query in
            ["ルートユーザー ハードウェア", "root hardware", "ＲＯＯＴ　hardware", "sec-1.03"]
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
}

mod the_world {
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
        assert!(
            stage.effects.iter().all(|e| !matches!(e, Effect::Save { .. } | Effect::Edit { .. }))
        );
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
        stage.send(Msg::Merged {
            review,
            sent,
            revision,
            by: Vec::new(),
            taken: 1,
            disagreements: 0,
        });
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
        stage.send(Msg::Merged {
            review,
            sent,
            revision,
            by: Vec::new(),
            taken: 1,
            disagreements: 0,
        });
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
        stage.send(Msg::Merged {
            review,
            sent,
            revision,
            by: Vec::new(),
            taken: 1,
            disagreements: 0,
        });
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
        let Some(Effect::Begin { workload, file, .. }) = stage.effects.last() else {
            panic!("begin")
        };
        assert_eq!(
            (workload.as_str(), file.as_str()),
            ("受注 サービス", "受注-サービス.review.toml")
        );
        // The form stays until the review is open: a file in the way costs no typing.
        stage.press("<tab>佐藤<tab>own.toml<enter>");
        let Some(Effect::Begin { reviewer, file, .. }) = stage.effects.last() else {
            panic!("begin")
        };
        assert_eq!((reviewer.as_str(), file.as_str()), ("佐藤", "own.toml"));
        stage.press("<c-u>own<enter>");
        let Some(Effect::Begin { file, .. }) = stage.effects.last() else { panic!("begin") };
        assert_eq!(file, "own.review.toml");
    }

    #[test]
    fn a_recent_review_is_opened_and_a_failure_is_told() {
        let recent = |name: &str| Recent {
            workload: name.into(),
            file: "a.toml".into(),
            opened: Some(now()),
        };
        let start = Start { recent: vec![recent("一"), recent("二")], ..Start::default() };
        let mut stage = Stage::start(start, Lang::Ja);
        stage.press("j<enter>");
        assert!(matches!(stage.effects.last(), Some(Effect::OpenRecent { index: 1, .. })));
        stage
            .send(Msg::Opened(Box::new(Err(vec!["だめ\u{1b}[31m".to_owned(), "直す".to_owned()]))));
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
}

mod the_mouse {
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
}

mod every_key {
    use super::*;
    use proptest::prelude::*;

    fn on(keys: &str) -> Stage {
        let mut stage = Stage::half_done(Lang::Ja);
        stage.press(keys);
        stage
    }

    /// A screen's name, the keys that lead to it, and its table.
    type Place = (&'static str, fn() -> Stage, Bindings);

    fn screens() -> Vec<Place> {
        vec![
            ("start", || Stage::start(Start::default(), Lang::Ja), keymap::START),
            (
                "pack",
                || {
                    let mut stage = Stage::start(Start::default(), Lang::Ja);
                    let pack = tenken::format::built_in().remove(0);
                    let packs = vec![FoundPack { pack, folder: None }];
                    stage.send(Msg::Packs(Shelf { packs, broken: 0 }));
                    stage.press("j<enter>");
                    stage
                },
                keymap::PACK,
            ),
            ("principles", || on("P"), keymap::PRINCIPLES),
            ("checkpoints", || on(""), keymap::CHECKPOINTS),
            ("overview", || on("o"), keymap::OVERVIEW),
            ("summary", || on("s"), keymap::SUMMARY),
            (
                "compare",
                || {
                    let mut stage = Stage::next_quarter(Lang::Ja);
                    stage.press("b");
                    stage
                },
                keymap::COMPARE,
            ),
            ("pick", || on("b"), keymap::PICK),
            ("filters", || on("F"), keymap::FILTERS),
            (
                "last time",
                || {
                    let mut stage = Stage::next_quarter(Lang::Ja);
                    stage.press("g1.03<enter>M");
                    stage
                },
                keymap::LAST_TIME,
            ),
            ("search", || on("/iam"), keymap::SEARCH),
            ("go to", || on("g2.03"), keymap::GO_TO),
            ("lines", || on("v"), keymap::FORM_LINES),
            ("note", || on("m"), keymap::FORM_NOTE),
            ("line", || on("a"), keymap::FORM_LINE),
            ("single", || on("x"), keymap::FORM_SINGLE),
            ("choice", || on("v<tab>"), keymap::FORM_CHOICE),
            ("help", || on("?"), keymap::HELP),
            ("workshop", || on("w"), keymap::WORKSHOP),
            ("workshop overview", || on("wo"), keymap::WORKSHOP_OVERVIEW),
            ("debrief", || on("wB"), keymap::DEBRIEF),
            ("asked", || on("we"), keymap::FORM_ASKED),
            ("side", || on("wd<tab>"), keymap::FORM_SIDE),
            ("present", || Stage::present(empty_review(), Lang::Ja), keymap::PRESENT),
            ("export", || on("se"), keymap::EXPORT),
            ("unsaved", unsaved, keymap::UNSAVED),
            (
                "new review",
                || {
                    let mut stage = Stage::start(Start::default(), Lang::En);
                    stage.press("n");
                    stage
                },
                keymap::NEW_REVIEW,
            ),
        ]
    }

    fn unsaved() -> Stage {
        let mut stage = on("f");
        stage.send(Msg::Saved { revision: Revision(1), outcome: Err(SaveFailure::Denied) });
        stage.press("q");
        stage
    }

    #[test]
    fn every_key_of_every_screen_is_pressed_once() {
        for (name, make, bindings) in screens() {
            let shown = format!("{:?}", make().app.bindings());
            assert_eq!(shown, format!("{bindings:?}"), "{name}");
            for key in bindings.iter().flat_map(|b| b.keys) {
                let mut stage = make();
                stage.send(Msg::Key(*key));
                assert!(!stage.screen().is_empty(), "{name} {key:?}");
            }
        }
    }

    #[test]
    fn no_key_of_a_screen_means_two_things() {
        for (name, _, bindings) in screens() {
            let mut seen: Vec<Key> = Vec::new();
            for key in bindings.iter().flat_map(|b| b.keys) {
                assert!(!seen.contains(key), "{name}: {key:?}");
                seen.push(*key);
            }
            assert!(bindings.iter().all(|b| !b.keys.is_empty()), "{name}");
        }
    }

    #[test]
    fn a_letter_is_never_a_command_where_text_is_typed() {
        for bindings in [
            keymap::SEARCH,
            keymap::PICK,
            keymap::GO_TO,
            keymap::FORM_LINES,
            keymap::FORM_NOTE,
            keymap::FORM_LINE,
            keymap::FORM_SINGLE,
            keymap::FORM_ASKED,
            keymap::NEW_REVIEW,
        ] {
            assert!(bindings.iter().flat_map(|b| b.keys).all(|k| !matches!(k, Key::Char(_))));
        }
    }

    fn inputs() -> impl Strategy<Value = Msg> {
        let commands: Vec<Key> = screens()
            .into_iter()
            .flat_map(|(_, _, bindings)| bindings.iter().flat_map(|b| b.keys.iter().copied()))
            .collect();
        prop_oneof![
            8 => prop::sample::select(commands).prop_map(Msg::Key),
            2 => any::<char>().prop_map(|c| Msg::Key(Key::Char(c))),
            2 => prop::sample::select(vec!['あ', '2', '0', '/', '-', 'ﾞ', '\u{301}', '🚀'])
                .prop_map(|c| Msg::Key(Key::Char(c))),
            1 => "\\PC{0,20}\n?".prop_map(Msg::Pasted),
            1 => (0u16..200, 0u16..60).prop_map(|(column, row)| {
                Msg::Mouse(tenken::app::Mouse::Click { column, row })
            }),
            1 => any::<i16>().prop_map(|lines| {
                Msg::Mouse(tenken::app::Mouse::Scroll { column: 0, row: 0, lines })
            }),
            1 => (0u64..9).prop_map(|r| Msg::Saved { revision: Revision(r), outcome: Err(SaveFailure::Full) }),
            1 => Just(Msg::Edited(Ok("x\n".to_owned()))),
            2 => (1u16..200, 1u16..60).prop_map(|(width, height)| Msg::Resized { width, height }),
        ]
    }

    fn without_date(review: &Review) -> Review {
        Review { updated: None, ..review.clone() }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

        #[test]
        fn any_keys_at_any_size_keep_the_house_standing(
            inputs in prop::collection::vec(inputs(), 1..60), half_done: bool, english: bool,
        ) {
            let lang = if english { Lang::En } else { Lang::Ja };
            let mut stage = if half_done { Stage::half_done(lang) } else { Stage::new(lang) };
            let before = without_date(&stage.session().review);
            let mut revision = Revision(0);
            for input in inputs {
                match input {
                    Msg::Resized { width, height } => stage.resize(width, height),
                    other => {
                        let effects = stage.send(other);
                        let now = stage.session().revision();
                        prop_assert!(now >= revision, "the revision went down");
                        prop_assert_eq!(saves(&effects), usize::from(now > revision));
                        revision = now;
                    }
                }
            }
            // Whatever stands above the questions is closed.
            for _ in 0..80 {
                if matches!(stage.app.screen(), Screen::Checkpoints(_)) { break; }
                stage.send(Msg::Key(Key::Esc));
            }
            prop_assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
            for _ in 0..200 {
                stage.press("u");
                if stage.app.notice == Some(Notice::NothingToUndo) { break; }
            }
            prop_assert_eq!(without_date(&stage.session().review), before);
        }

        #[test]
        fn any_keys_from_the_start_screen_and_any_merge_are_taken(
            inputs in prop::collection::vec(inputs(), 1..40), opens in 0usize..40, merges: bool,
        ) {
            let mut stage = Stage::start(Start::default(), Lang::En).ascii();
            for (at, input) in inputs.into_iter().enumerate() {
                if at == opens {
                    let session = Session::new(content(), empty_review(), "a.toml".into(), false);
                    let opened = Opened { session, place: None, is_new: true, recovered: None };
                    stage.send(Msg::Opened(Box::new(Ok(opened))));
                }
                match input {
                    Msg::Resized { width, height } => stage.resize(width, height),
                    other => { stage.send(other); }
                }
                if let (true, Some(session)) = (merges, &stage.app.session) {
                    let (sent, revision) = (session.review.clone(), session.revision());
                    let mut theirs = (*sent).clone();
                    let entry = Entry { answer: Some(Answer::No), ..Entry::default() };
                    theirs.put(&id("SEC-7.09"), Some(Arc::new(entry)));
                    let before = answers(&sent);
                    let review = Arc::new(theirs);
                    stage.send(Msg::Merged {
            review,
            sent,
            revision,
            by: Vec::new(),
            taken: 1,
            disagreements: 0,
        });
                    prop_assert!(answers(&stage.session().review) >= before);
                    prop_assert!(stage.session().revision() >= revision);
                }
            }
        }
    }
}
