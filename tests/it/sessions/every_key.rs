//! Every key of every table, and any keys at all.

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
                let packs = vec![FoundPack { pack, folder: None, chosen: true }];
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
                let opened = Opened { session, place: None, languages: None, is_new: true, recovered: None };
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
                stage.send(Msg::Merged { review, sent, revision, by: Vec::new(), taken: 1, disagreements: 0 });
                prop_assert!(answers(&stage.session().review) >= before);
                prop_assert!(stage.session().revision() >= revision);
            }
        }
    }
}
