//! Walking only some checkpoints, worst first, and a whole section that does not apply.

use tenken::app::{Key, Msg, Notice, Revision, Screen};
use tenken::domain::{Answer, Lang};

use super::saves;
use crate::support::stage::{Stage, content};

/// Returns the ids that are walked from the first to the last with `j`.
fn walked(stage: &mut Stage) -> Vec<String> {
    stage.press("<home>");
    let mut ids = vec![stage.at()];
    loop {
        stage.press("j");
        if ids.last() == Some(&stage.at()) {
            return ids;
        }
        ids.push(stage.at());
    }
}

#[test]
fn what_is_walked_is_what_the_filter_says_and_the_line_says_it_in_words() {
    let mut stage = Stage::half_done(Lang::En);
    let content = content();
    let review = stage.session().review.clone();
    let expected: Vec<String> = content
        .checkpoints()
        .filter(|c| c.severity == tenken::domain::Severity::High)
        .filter(|c| review.entry(&c.id).and_then(tenken::domain::Entry::counted).is_none())
        .map(|c| c.id.to_string())
        .collect();
    assert!(expected.len() > 1, "{expected:?}");
    stage.press("F23<enter>");
    assert_eq!(walked(&mut stage), expected);
    assert!(stage.sees("Filter: High severity, Unanswered"), "{}", stage.screen());
    assert!(stage.sees(&format!("{} of 59  z Show all", expected.len())), "{}", stage.screen());
    stage.press("z");
    assert_eq!(stage.app.notice, Some(Notice::AllShown));
    assert!(!stage.sees("Filter:"));
    assert_eq!(walked(&mut stage).len(), 59);
    stage.press("z");
    assert_eq!(stage.app.notice, Some(Notice::NoFilter));
}

#[test]
fn carried_flagged_and_unproved_answers_are_walked_alone() {
    for (key, fits) in [
        ("4", (|e| e.flag) as fn(&tenken::domain::Entry) -> bool),
        ("5", |e| e.carried),
        ("6", |e| {
            matches!(e.counted(), Some(Answer::Yes | Answer::Partial)) && e.evidence.is_empty()
        }),
    ] {
        let mut stage = Stage::half_done(Lang::Ja);
        stage.press(&format!("F{key}<esc>"));
        let ids = walked(&mut stage);
        assert!(ids.iter().all(|id| fits(&stage.entry(id))), "{key}: {ids:?}");
        let review = stage.session().review.clone();
        assert_eq!(ids.len(), review.answers.values().filter(|e| fits(e)).count(), "{key}");
    }
}

#[test]
fn an_answer_goes_on_inside_the_filter_until_nothing_there_is_open() {
    let mut stage = Stage::new(Lang::En);
    stage.press("F112<enter>");
    let high: Vec<String> = content()
        .checkpoints()
        .filter(|c| c.section.as_str() == "SEC-2" && c.severity == tenken::domain::Severity::High)
        .map(|c| c.id.to_string())
        .collect();
    for id in &high {
        assert_eq!(stage.at(), *id);
        stage.press("y");
    }
    assert_eq!(stage.app.notice, Some(Notice::AllAnsweredHere));
    stage.press("<space>");
    assert_eq!(stage.app.notice, Some(Notice::AllAnsweredHere));
    // Nothing else was answered, and undo leads to the answer wherever the filter stands.
    assert_eq!(stage.session().revision(), Revision(high.len() as u64));
    stage.press("zF11111<enter>u");
    assert_eq!(Some(&stage.at()), high.last());
}

#[test]
fn a_filter_that_nothing_fits_is_told_and_nobody_moves() {
    let mut stage = Stage::new(Lang::En);
    stage.press("jjF5<enter>");
    assert_eq!(stage.app.notice, Some(Notice::NothingFits));
    stage.press("jj]<end> ");
    assert_eq!(stage.at(), "SEC-1.03");
    assert!(stage.sees("Filter: from last time") && stage.sees("0 of 59"));
}

#[test]
fn the_overview_marks_only_what_fits_and_moves_there() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("F333<enter>o");
    let no: Vec<String> = content()
        .checkpoints()
        .filter(|c| stage.entry(c.id.as_str()).counted() == Some(Answer::No))
        .map(|c| c.id.to_string())
        .collect();
    stage.press("<home>l<enter>");
    assert_eq!(stage.at(), no[1]);
    stage.press("o");
    let screen = stage.screen();
    assert!(screen.contains("03N") && !screen.contains("01Y"), "{screen}");
    stage.press("z");
    assert!(stage.screen().contains("01Y"));
}

#[test]
fn worst_first_walks_known_high_risks_then_what_may_be_one() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("R");
    assert_eq!(stage.app.notice, Some(Notice::ByRisk));
    stage.press("<home>");
    assert!(stage.sees("Filter: worst first") && stage.sees("R Usual order"));
    let ids = walked(&mut stage);
    assert_eq!(ids.len(), 59);
    let first = stage.entry(&ids[0]);
    assert_eq!(first.answer, Some(Answer::No));
    let order = |id: &String| {
        let checkpoint = tenken::domain::CheckpointId::new(id).expect("an id");
        let severity = content().checkpoint(&checkpoint).expect("known").severity;
        tenken::domain::filter::urgency(severity, stage.entry(id).counted())
    };
    assert!(ids.iter().map(order).is_sorted());
    stage.press("R");
    assert_eq!(walked(&mut stage)[0], "SEC-1.01");
}

#[test]
fn worst_first_an_answer_does_not_lead_back_to_what_was_passed_over() {
    let mut stage = Stage::new(Lang::En);
    stage.press("R<home>jj");
    let third = stage.at();
    stage.press("n");
    let fourth = stage.at();
    stage.press("k");
    assert_ne!(fourth, third);
    let mut plain = Stage::new(Lang::En);
    plain.press("R<home>jjj");
    assert_eq!(plain.at(), fourth);
}

#[test]
fn a_section_is_not_applicable_with_one_reason_and_one_undo() {
    let mut stage = Stage::new(Lang::En);
    stage.press("y]X");
    assert!(stage.sees("SEC-2: all 8 unanswered checkpoints become n/a"), "{}", stage.screen());
    stage.press("no IAM users");
    assert_eq!(stage.answer("SEC-2.01"), None, "nothing is marked while the reason is typed");
    let effects = stage.send(Msg::Key(Key::Enter));
    assert_eq!(saves(&effects), 1);
    let is_na = |stage: &Stage| {
        (1..=8).filter(|n| stage.answer(&format!("SEC-2.0{n}")) == Some("na")).count()
    };
    assert_eq!((is_na(&stage), stage.at().as_str()), (8, "SEC-3.01"));
    assert_eq!(stage.entry("SEC-2.05").reason.raw(), "no IAM users");
    assert!(matches!(stage.app.notice, Some(Notice::SectionNotApplicable { count: 8, .. })));
    stage.press("u");
    assert_eq!((is_na(&stage), stage.answer("SEC-1.01")), (0, Some("yes")));
    stage.press("<c-r>");
    assert_eq!(is_na(&stage), 8);
}

#[test]
fn answers_that_were_given_stay_when_the_section_does_not_apply() {
    let mut stage = Stage::new(Lang::En);
    stage.press("nyX");
    assert!(stage.sees("all 8 unanswered"));
    stage.press("x<enter>");
    assert_eq!([stage.answer("SEC-1.01"), stage.answer("SEC-1.02")], [Some("no"), Some("yes")]);
    stage.press("[X");
    assert!(matches!(stage.app.notice, Some(Notice::NothingOpenInSection(_))));
}

#[test]
fn without_a_reason_or_with_esc_the_section_stays_as_it_was() {
    for keys in ["X<enter>", "X  <enter>", "Xtyped<esc><esc>"] {
        let mut stage = Stage::new(Lang::Ja);
        stage.press(keys);
        assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)), "{keys}");
        assert_eq!(stage.session().revision(), Revision(0), "{keys}");
    }
    let mut stage = Stage::read_only(Lang::Ja);
    stage.press("X");
    assert_eq!(stage.app.notice, Some(Notice::ReadOnly));
}

#[test]
fn conditions_are_chosen_by_arrows_and_clicks_too_and_taken_away() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("F<down><right>");
    assert!(stage.sees("Severity") && stage.sees("High"));
    stage.press("<left>");
    assert!(stage.app.selection.filter.is_empty());
    stage.click("Owner");
    assert!(stage.sees("gaps without an owner"), "{}", stage.screen());
    stage.press("z");
    assert!(stage.app.selection.filter.is_empty());
    assert!(matches!(stage.app.screen(), Screen::Filters(_)));
}
