//! Any keys on any size: no panic, and what is saved is what is there.
#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tenken::app::{App, Effect, Key, Languages, Mouse, Msg, Opened, Session, Settings, update};
use tenken::domain::Lang;
use tenken::text::Bilingual;
use tenken::ui::{self, theme::Theme};
use tenken_fuzz::{few_questions, now};

const KEYS: [Key; 22] = [
    Key::Enter,
    Key::AltEnter,
    Key::Esc,
    Key::Tab,
    Key::BackTab,
    Key::Backspace,
    Key::Delete,
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::WordLeft,
    Key::WordRight,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::Ctrl('s'),
    Key::Ctrl('c'),
    Key::Ctrl('z'),
    Key::Ctrl('y'),
    Key::F(1),
];

fn draw(app: &mut App, texts: &Bilingual, size: (u16, u16)) {
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("in memory");
    let mut facts = None;
    terminal
        .draw(|frame| {
            let (theme, mut kept) = (Theme::default(), ui::Kept::default());
            facts = Some(ui::view(app, texts, &theme, &mut kept, frame.buffer_mut()).facts);
        })
        .expect("drawn");
    if let Some(facts) = facts {
        update(app, Msg::Drawn(facts), now());
    }
}

fuzz_target!(|bytes: &[u8]| {
    thread_local! {
        // Reading the messages takes longer than everything else together.
        static TEXTS: Bilingual = Bilingual::default();
    }
    TEXTS.with(|texts| play(bytes, texts));
});

fn play(bytes: &[u8], texts: &Bilingual) {
    let mut u = Unstructured::new(bytes);
    let lang = if u.arbitrary().unwrap_or(false) { Lang::Ja } else { Lang::En };
    let Ok(review) = tenken_fuzz::review(&mut u) else { return };
    let session = Session::new(few_questions(), review, "x.review.toml".into(), false);
    let opened = Opened { session, place: None, languages: None, is_new: false, recovered: None };
    let mut app = App::open(opened, Languages::One(lang), Settings::default(), now());
    // Drawing takes the most time, and most of what it does is the same on a small screen.
    let sizes = [(40, 12), (40, 12), (24, 8), (80, 24)];
    let mut size = *u.choose(&sizes).unwrap_or(&sizes[0]);
    for step in 0..120 {
        if u.is_empty() {
            break;
        }
        let msg = match u.int_in_range(0..=12).unwrap_or(0) {
            0..=5 => match u.choose(b"ypnxfmvarugjkoswie?/LPdqNGED123 ") {
                Ok(c) => Msg::Key(Key::Char(char::from(*c))),
                Err(_) => return,
            },
            6..=8 => match u.choose(&KEYS) {
                Ok(key) => Msg::Key(*key),
                Err(_) => return,
            },
            9 => match char::arbitrary(&mut u) {
                Ok(c) => Msg::Key(Key::Char(c)),
                Err(_) => return,
            },
            10 => match tenken_fuzz::text(&mut u) {
                Ok(text) => Msg::Pasted(text.raw().to_owned()),
                Err(_) => return,
            },
            11 => {
                let (column, row) = u.arbitrary().unwrap_or((0, 0));
                Msg::Mouse(Mouse::Click { column, row })
            }
            _ => {
                let (width, height): (u8, u8) = u.arbitrary().unwrap_or((1, 1));
                size = (u16::from(width) / 2, u16::from(height) / 4);
                Msg::Resized { width: size.0, height: size.1 }
            }
        };
        for effect in update(&mut app, msg, now()) {
            match effect {
                Effect::Save { review, revision } => {
                    let session = app.session.as_ref().expect("it is open");
                    assert_eq!((&review, revision), (&session.review, session.revision()));
                    update(&mut app, Msg::Saved { revision, outcome: Ok(()) }, now());
                }
                Effect::Quit => return,
                _ => {}
            }
        }
        if step % 8 == 7 {
            draw(&mut app, texts, size);
        }
    }
    draw(&mut app, texts, size);
}
