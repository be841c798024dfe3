//! Comparing with an earlier review: the same numbers as the text, and back and forth to the walk.

use tenken::app::earlier::{Candidate, Earlier, Found, Wanted};
use tenken::app::{Effect, Msg, Notice, Screen};
use tenken::domain::diff::{Class, diff};
use tenken::domain::{Answer, Lang};
use tenken::report::comparison::comparison;
use tenken::report::{Detail, terminal};
use tenken::text::Texts;

use crate::support::fixture::{content, next, options, orders, today};
use crate::support::stage::Stage;

fn shown(stage: &Stage) -> (usize, Vec<String>) {
    let Screen::Compare(screen) = stage.app.screen() else { panic!("{:?}", stage.app.screen()) };
    (screen.at, screen.rows.iter().map(|row| row.id.to_string()).collect())
}

#[test]
fn the_screen_says_the_numbers_that_the_text_says() {
    for lang in Lang::ALL {
        let (content, old, new) = (content(), orders(), next());
        let found = diff(&content, &old, &new, today());
        let texts = Texts::new(lang);
        let document =
            comparison(&content, &old, &new, &found, &texts, &options(lang, Detail::Full));
        let style = terminal::Style { color: false, ascii: true };
        let text = terminal::render(&document, 100, style);
        let mut stage = Stage::next_quarter(lang).size(120, 40);
        stage.press("b");
        let screen = stage.screen();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for class in Class::ALL.into_iter().filter(|class| found.count(*class) > 0) {
            // The text has the word and the number in a table, the screen side by side.
            let line = words(&text);
            let said = words(&screen);
            let word = tenken::report::labels::class(&texts, class).text;
            let both = format!("{word} {}", found.count(class));
            assert!(line.contains(&both), "{both}: {text}");
            assert!(said.contains(&both), "{both}: {screen}");
        }
        let score = |card| tenken::report::labels::score_short(&texts, card);
        for card in [&found.compared.old, &found.compared.new] {
            assert!(text.contains(&score(card)) && screen.contains(&score(card)), "{screen}");
        }
    }
}

#[test]
fn a_change_is_looked_at_answered_and_looked_at_again() {
    let mut stage = Stage::next_quarter(Lang::En);
    stage.press("b");
    let (at, rows) = shown(&stage);
    assert_eq!((at, rows[0].as_str()), (0, "SEC-1.04"), "what got worse comes first");
    stage.press("<enter>");
    assert_eq!((stage.at().as_str(), stage.answer("SEC-1.04")), ("SEC-1.04", Some("no")));
    assert!(stage.sees("Esc goes back to the comparison"));
    stage.press("y<esc>");
    let entry = stage.entry("SEC-1.04");
    assert_eq!(entry.answer, Some(Answer::Yes));
    assert!(!stage.sees("Got worse 1"));
    // The key goes there and back.
    stage.press("<enter>g1.03<enter>b");
    let (at, rows) = shown(&stage);
    assert_eq!(rows[at], "SEC-1.03");
    stage.press("<enter>bb");
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
}

#[test]
fn a_click_chooses_a_row_and_undo_works_from_here() {
    let mut stage = Stage::next_quarter(Lang::En);
    stage.press("g1.04<enter>yb");
    let before = shown(&stage).1;
    stage.click("SEC-1.03");
    let (at, rows) = shown(&stage);
    assert_eq!(rows[at], "SEC-1.03");
    stage.press("u");
    assert_ne!(shown(&stage).1, before);
    assert_eq!(stage.answer("SEC-1.04"), Some("no"));
}

#[test]
fn a_file_that_cannot_be_compared_is_told_in_full_and_another_one_can_be_typed() {
    let mut stage = Stage::new(Lang::En);
    stage.press("b");
    assert!(stage.sees("Looking for review files"));
    stage.send(Msg::Earlier(Box::new(Found::Beside(Vec::new()))));
    assert!(stage.sees("There is no other review file"));
    let effects = {
        stage.press("q3.toml");
        stage.send(Msg::Key(tenken::app::Key::Enter))
    };
    let [Effect::Earlier(Wanted::File { name, .. })] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!(name.raw(), "q3.toml");
    let lines = ["q3.toml: not found", "hint: look elsewhere"].map(str::to_owned).into();
    stage.send(Msg::Earlier(Box::new(Found::File(Err(lines)))));
    assert!(stage.sees("q3.toml: not found") && stage.sees("hint: look elsewhere"));
    stage.press("x");
    assert!(!stage.sees("not found"), "the next key clears what was told");
}

#[test]
fn an_answer_that_comes_late_changes_nothing_when_the_question_is_closed() {
    let mut stage = Stage::half_done(Lang::En);
    stage.press("b<esc>");
    let candidate = Candidate {
        name: "a.toml".into(),
        workload: "a".into(),
        title: Default::default(),
        changed: None,
    };
    stage.send(Msg::Earlier(Box::new(Found::Beside(vec![candidate]))));
    stage.send(Msg::Earlier(Box::new(Found::Previous(Some(Stage::previous())))));
    assert!(matches!(stage.app.screen(), Screen::Checkpoints(_)));
    assert_eq!(stage.app.notice, None::<Notice>);
}

#[test]
fn reviews_that_are_called_the_same_are_told_apart_by_their_files() {
    let mut stage = Stage::half_done(Lang::En);
    let earlier = Earlier { file: "before.review.toml".into(), ..Stage::previous() };
    stage.press("b");
    stage.send(Msg::Earlier(Box::new(Found::File(Ok(earlier)))));
    assert!(stage.sees("before.review.toml -> orders.review.toml"), "{}", stage.screen());
    let mut stage = Stage::next_quarter(Lang::En);
    stage.press("b");
    assert!(stage.sees("2026 Q4"), "{}", stage.screen());
}
