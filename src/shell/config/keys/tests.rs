use super::*;
use crate::app::Action;
use crate::app::keymap::{self, key_of};
use crate::format::settings;

/// Takes settings; returns the keys, and what is wrong as `line:column fault`.
fn taken(text: &str) -> (Keys, Vec<String>) {
    let (settings, problems) = settings::parse(text);
    assert_eq!(problems, [], "{text}");
    let (keys, problems) = take(&settings.keys);
    let said = problems.iter().map(|problem| {
        let place = problem.place(text);
        let ProblemKind::Key(fault) = &problem.kind else { panic!("{problem:?}") };
        format!("{}:{} {fault:?}", place.line, place.column)
    });
    (keys, said.collect())
}

#[track_caller]
fn wrong(text: &str, wanted: &[&str]) -> Keys {
    let (keys, said) = taken(text);
    assert_eq!(said.len(), wanted.len(), "{said:#?}");
    for (said, wanted) in said.iter().zip(wanted) {
        assert!(said.starts_with(wanted), "{said} instead of {wanted}");
    }
    keys
}

#[test]
fn without_a_line_every_key_is_the_usual_one() {
    assert_eq!(taken(""), (Keys::default(), Vec::new()));
    assert_eq!(taken("[keys]\nnote = [\"m\"]\n").0, Keys::default());
}

#[test]
fn a_key_is_changed_on_every_screen_that_has_the_action() {
    let keys = wrong("[keys]\nsummary = [\"%\", \"F5\"]\n", &[]);
    for usual in [keymap::CHECKPOINTS, keymap::OVERVIEW, keymap::PRINCIPLES] {
        let own = keys.of(usual);
        assert_eq!(keymap::action(own, Key::Char('%')), Some(Action::Summary));
        assert_eq!(keymap::action(own, Key::Char('％')), Some(Action::Summary));
        assert_eq!(keymap::action(own, Key::F(5)), Some(Action::Summary));
        assert_eq!(keymap::action(own, Key::Char('s')), None);
        assert_eq!(key_of(own, Action::Summary), Some(Key::Char('%')));
    }
    assert!(std::ptr::eq(keys.of(keymap::SEARCH), keymap::SEARCH));
}

#[test]
fn what_is_said_for_one_screen_weighs_more() {
    let text = "[keys]\nnote = \"%\"\n[keys.principles]\nnote = [\"&\"]\n";
    let keys = wrong(text, &[]);
    assert_eq!(key_of(keys.of(keymap::CHECKPOINTS), Action::Note), Some(Key::Char('%')));
    assert_eq!(key_of(keys.of(keymap::PRINCIPLES), Action::Note), Some(Key::Char('&')));
}

#[test]
fn keys_can_be_exchanged_and_taken_away() {
    let text = "[keys.checkpoints]\nanswer-yes = [\"n\"]\nanswer-no = [\"y\"]\nflag = []\n";
    let own = wrong(text, &[]).of(keymap::CHECKPOINTS);
    let no = Action::Answer(crate::domain::Answer::No);
    assert_eq!(keymap::action(own, Key::Char('y')), Some(no));
    assert_eq!(keymap::action(own, Key::Char('f')), None);
    assert_eq!(key_of(own, Action::Flag), None);
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_place_and_the_rest_is_taken() {
    let text = "[keys]\n\
        nonsense = [\"x\"]\n\
        summary = [\"%\", \"hyper-z\"]\n\
        flag = [\"n\"]\n\
        quit = []\n\
        next-field = [\"x\"]\n\
        note = [\"F6\"]\n\
        [keys.chekpoints]\n\
        note = [\"b\"]\n\
        undo = [\"b\"]\n\
        [keys.overview]\n\
        plan = [\"b\"]\n\
        [keys.search]\n\
        next = [\"n\"]\n";
    let mut said = taken(text).1;
    said.sort_by_key(|line| line.split(':').next().and_then(|n| n.parse::<usize>().ok()));
    let wanted = [
        "2:1 NoSuchAction",
        "3:17 NoSuchKey",
        "4:9 Twice { key: \"n\", other: \"answer-no\", screen: \"checkpoints\" }",
        "5:1 Essential",
        "6:15 Typed { key: \"x\", screen: \"form\" }",
        "8:7 NoSuchScreen",
        "12:1 NotThere",
        "14:9 Typed { key: \"n\", screen: \"search\" }",
    ];
    assert_eq!(said.len(), wanted.len(), "{said:#?}");
    for (said, wanted) in said.iter().zip(wanted) {
        assert!(said.starts_with(wanted), "{said} instead of {wanted}");
    }
    let keys = taken(text).0;
    assert_eq!(key_of(keys.of(keymap::CHECKPOINTS), Action::Note), Some(Key::F(6)));
    assert_eq!(key_of(keys.of(keymap::CHECKPOINTS), Action::Flag), Some(Key::Char('f')));
    assert_eq!(key_of(keys.of(keymap::CHECKPOINTS), Action::Summary), Some(Key::Char('s')));
}

#[test]
fn of_two_lines_with_one_key_the_later_is_left_out() {
    let keys = wrong(
        "[keys]\nundo = [\"%\"]\nflag = [\"%\"]\n",
        &["3:9 Twice { key: \"%\", other: \"undo\", screen: \"checkpoints\" }"],
    );
    assert_eq!(key_of(keys.of(keymap::CHECKPOINTS), Action::Undo), Some(Key::Char('%')));
}

#[test]
fn a_key_for_every_screen_leaves_typing_alone() {
    let keys = wrong("[keys]\nnext = [\"%\"]\n", &[]);
    assert_eq!(key_of(keys.of(keymap::CHECKPOINTS), Action::Next), Some(Key::Char('%')));
    assert_eq!(key_of(keys.of(keymap::SEARCH), Action::Next), Some(Key::Down));
}

proptest::proptest! {
    /// Whatever the settings say, no screen has a key twice, keeps text from being typed, or keeps
    /// people in.
    #[test]
    fn any_settings_leave_every_screen_usable(
        lines in proptest::collection::vec((0..18usize, 0..80usize, proptest::collection::vec(0..14usize, 0..4)), 0..12),
    ) {
        let tables = tables();
        let actions: Vec<Action> =
            tables.iter().flat_map(|t| t.keys).map(|b| b.action).collect();
        let names = ["a", "n", "j", "q", "y", "ctrl-c", "enter", "esc", "tab", "up", "down", "f5", "?", "ctrl-z"];
        let lines: Vec<KeyLine> = lines
            .into_iter()
            .enumerate()
            .map(|(at, (screen, action, keys))| KeyLine {
                screen: tables.get(screen).map(|t| (t.name.to_owned(), at * 100..at * 100 + 1)),
                is_first: true,
                action: (actions[action % actions.len()].name().to_owned(), at * 100 + 2..at * 100 + 3),
                keys: keys.into_iter().map(|k| (names[k].to_owned(), at * 100 + 10 + k..at * 100 + 11 + k)).collect(),
            })
            .collect();
        let keys = take(&lines).0;
        for table in &tables {
            let own = keys.of(table.keys);
            let mut seen: Vec<Key> = Vec::new();
            for binding in own {
                for key in binding.keys {
                    assert!(!seen.contains(key), "{} {key:?}", table.name);
                    assert!(!is_typed(&tables, table.name, binding.action.name(), *key) || binding.keys == table.keys.iter().find(|b| b.action == binding.action).unwrap().keys);
                    seen.push(*key);
                }
                assert!(!binding.keys.is_empty() || !binding.action.is_essential());
            }
        }
    }
}
