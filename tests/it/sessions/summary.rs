//! The cursor of the summary, and why a search found what it found.

use tenken::app::{Notice, Screen};
use tenken::domain::{Lang, assess};

use crate::support::fixture;
use crate::support::stage::{Stage, content, now};

#[test]
fn the_cursor_goes_over_next_actions_and_accepted_risks_and_leads_to_the_checkpoint_and_back() {
    let review = fixture::orders();
    let assessment = assess(&content(), &review, now().date_naive());
    let mut ids: Vec<String> =
        assessment.actions.iter().take(10).map(|action| action.id.to_string()).collect();
    let accepted: Vec<String> = assessment
        .standings
        .iter()
        .filter(|s| s.risk.level().is_some())
        .filter(|s| review.entry(&s.id).is_some_and(|e| e.accepted.is_some()))
        .map(|s| s.id.to_string())
        .collect();
    assert!(!accepted.is_empty());
    ids.extend(accepted);
    for size in [(40, 12), (80, 24), (120, 40)] {
        let mut stage = Stage::half_done(Lang::En).size(size.0, size.1);
        stage.press("s");
        for (at, id) in ids.iter().enumerate() {
            stage.press("<tab>");
            let screen = stage.screen();
            let row = screen.lines().find(|line| line.trim_start().starts_with("> "));
            let row = row.unwrap_or_else(|| panic!("row {at} is not seen:\n{screen}"));
            assert!(row.contains(id), "{id}: {screen}");
            stage.press("<enter>");
            assert_eq!(stage.at(), *id);
            stage.press("<esc>");
            assert!(matches!(stage.app.screen(), Screen::Summary(_)), "{id}");
        }
        stage.press("<s-tab>");
        let row = ids.len() - 2;
        assert!(matches!(stage.app.screen(), Screen::Summary(s) if s.at == Some(row)));
    }
}

#[test]
fn scrolling_is_not_held_by_the_cursor() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("s<tab>");
    let with_row = stage.screen();
    stage.press("<home>");
    let top = stage.screen();
    assert_ne!(top, with_row);
    assert!(!top.contains("\n > "), "{top}");
}

#[test]
fn a_row_is_clicked_and_the_summary_is_not_stacked_on_itself() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("s<tab>");
    stage.click("> ");
    let at = stage.at();
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
    assert_eq!(stage.app.notice, Some(Notice::BackToSummary));
    stage.press("s<esc>");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
    assert_ne!(stage.at(), "", "{at}");
    stage.press("<esc>");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)), "nothing stands below");
}

#[test]
fn without_a_gap_there_is_no_row() {
    let mut stage = Stage::new(Lang::En);
    stage.press("s<tab>");
    assert_eq!(stage.app.notice, Some(Notice::NoRows));
    stage.press("<enter>");
    assert!(matches!(stage.app.screen(), Screen::Summary(_)));
}

#[test]
fn an_accepted_risk_says_until_when_and_why_and_when_it_is_over() {
    let mut review = fixture::orders();
    let over = chrono::NaiveDate::from_ymd_opt(2026, 1, 31).expect("a day");
    fixture::change(&mut review, "SEC-1.03", |e| {
        e.accepted =
            Some(tenken::domain::review::Accepted { until: over, why: "移行まで".into() });
    });
    let mut stage = Stage::of(review, Lang::En).size(100, 200);
    stage.press("s");
    assert!(stage.sees("Accepted risks"));
    assert!(stage.sees("expired 2026-01-31: 移行まで"), "{}", stage.screen());
}

#[test]
fn a_search_says_where_the_word_stands_when_the_question_does_not() {
    let mut stage = Stage::new(Lang::En);
    stage.press("mroot keys are in the safe<esc>/safe");
    assert!(stage.sees("SEC-1.01"));
    assert!(stage.sees("Note  root keys are in the safe"), "{}", stage.screen());
    stage.press("<c-u>アクセスキー");
    assert!(stage.sees("Question  "), "the other language says it: {}", stage.screen());
    // What the question says itself needs no second line.
    stage.press("<c-u>GuardDuty");
    let Screen::Search(search) = stage.app.screen() else { panic!() };
    let content = content();
    for (at, why) in search.found.iter().zip(&search.why) {
        let question = content.at(*at).expect("there").question.get(Lang::En).raw();
        assert_eq!(why.is_none(), question.to_lowercase().contains("guardduty"), "{question}");
    }
}

#[test]
fn worst_first_orders_what_is_found() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("/iam");
    let Screen::Search(search) = stage.app.screen() else { panic!() };
    let in_order = search.found.clone();
    stage.press("<esc>R/iam");
    let Screen::Search(search) = stage.app.screen() else { panic!() };
    assert_ne!(search.found, in_order);
    let mut sorted = search.found.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, in_order);
}
