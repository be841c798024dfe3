//! A stage: the application without a terminal, driven by keys written as text.

use std::sync::Arc;

use chrono::DateTime;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use tenken::app::earlier::{Earlier, Found};
use tenken::app::screen::Start;
use tenken::app::{App, Effect, Key, Languages, Mouse, Msg, Opened, Session, Settings, update};
use tenken::domain::review::PackRef;
use tenken::domain::{CheckpointId, Content, Entry, Lang, Review, Stamp};
use tenken::format::{built_in, review};
use tenken::text::Bilingual;
use tenken::ui::Kept;
use tenken::ui::theme::{Palette, Theme};

use super::fixture;
use super::screen::{place_of, screen_text};

/// The moment at which every scene plays.
pub(crate) fn now() -> Stamp {
    DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment")
}

/// Returns the built-in content.
pub(crate) fn content() -> Arc<Content> {
    Arc::new(Content::new(built_in()))
}

/// Returns the id that a text names.
pub(crate) fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

/// Returns an empty review of the built-in content.
pub(crate) fn empty_review() -> Review {
    let packs = content()
        .packs()
        .iter()
        .map(|p| PackRef { id: p.id.clone(), version: p.version.clone() })
        .collect();
    Review::new("0192f0c1-0000-7000-8000-000000000000".into(), "受注サービス".into(), packs, now())
}

/// The application with what it asked for.
pub(crate) struct Stage {
    pub(crate) app: App,
    pub(crate) effects: Vec<Effect>,
    texts: Bilingual,
    pub(crate) theme: Theme,
    kept: Kept,
    size: (u16, u16),
    now: Stamp,
}

impl Stage {
    /// Opens an empty review.
    pub(crate) fn new(lang: Lang) -> Self {
        Self::of(empty_review(), lang)
    }

    /// Opens the half-answered review of the fixtures.
    pub(crate) fn half_done(lang: Lang) -> Self {
        let text = include_str!("../../fixtures/orders.review.toml");
        Self::of(review::parse(text).review.expect("readable"), lang)
    }

    pub(crate) fn of(review: Review, lang: Lang) -> Self {
        let session = Session::new(content(), review, "orders.review.toml".into(), false);
        let opened =
            Opened { session, place: None, languages: None, is_new: false, recovered: None };
        Self::with(App::open(opened, Languages::One(lang), Settings::default(), now()))
    }

    /// Opens a review as the second screen does.
    pub(crate) fn present(review: Review, lang: Lang) -> Self {
        let session = Session::new(content(), review, "orders.review.toml".into(), true);
        let opened =
            Opened { session, place: None, languages: None, is_new: false, recovered: None };
        Self::with(App::present(opened, Languages::One(lang), Settings::default(), now()))
    }

    /// Opens a review that can only be looked at.
    pub(crate) fn read_only(lang: Lang) -> Self {
        let text = include_str!("../../fixtures/orders.review.toml");
        let review = review::parse(text).review.expect("readable");
        let session = Session::new(content(), review, "orders.review.toml".into(), true);
        let opened =
            Opened { session, place: None, languages: None, is_new: false, recovered: None };
        Self::with(App::open(opened, Languages::One(lang), Settings::default(), now()))
    }

    /// Opens the review of the next quarter, with the one of the fixtures as the previous one.
    pub(crate) fn next_quarter(lang: Lang) -> Self {
        let mut review = fixture::next();
        review.previous = Some(fixture::orders().id);
        let mut stage = Self::of(review, lang);
        let found = Found::Previous(Some(Self::previous()));
        stage.send(Msg::Earlier(Box::new(found)));
        stage
    }

    /// Opens a review whose previous one was asked another question under SEC-1.03.
    pub(crate) fn reworded_since(lang: Lang) -> Self {
        let mut previous = Self::previous();
        let mut review = fixture::orders();
        fixture::change(&mut review, "SEC-1.03", |e| {
            e.question = "ルートユーザーに MFA を設定していますか。".into();
        });
        previous.review = Arc::new(review);
        let mut review = empty_review();
        review.previous = Some(previous.review.id.clone());
        let mut stage = Self::of(review, lang);
        stage.send(Msg::Earlier(Box::new(Found::Previous(Some(previous)))));
        stage
    }

    /// Returns the review of the fixtures as an earlier one.
    pub(crate) fn previous() -> Earlier {
        Earlier {
            review: Arc::new(fixture::orders()),
            content: content(),
            file: "orders.review.toml".into(),
            newer: false,
        }
    }

    pub(crate) fn start(start: Start, lang: Lang) -> Self {
        Self::with(App::start(start, Languages::One(lang), Settings::default(), now()))
    }

    pub(crate) fn with(app: App) -> Self {
        // In this one no two roles look alike.
        let theme = Theme { color: true, palette: Palette::Dark, ..Theme::default() };
        Self {
            app,
            effects: Vec::new(),
            texts: Bilingual::default(),
            theme,
            kept: Kept::default(),
            size: (80, 24),
            now: now(),
        }
    }

    pub(crate) fn size(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    /// Opens an empty review of other content.
    pub(crate) fn of_content(content: Content, lang: Lang) -> Self {
        let content = Arc::new(content);
        let session = Session::new(content, empty_review(), "orders.review.toml".into(), false);
        let opened =
            Opened { session, place: None, languages: None, is_new: false, recovered: None };
        Self::with(App::open(opened, Languages::One(lang), Settings::default(), now()))
    }

    /// Draws for a terminal that knows links.
    pub(crate) fn with_links(mut self) -> Self {
        self.theme.links = true;
        self
    }

    pub(crate) fn ascii(mut self) -> Self {
        self.theme = Theme { ascii: true, ..Theme::default() };
        self
    }

    /// Sends a message and draws, as the main loop does.
    pub(crate) fn send(&mut self, msg: Msg) -> Vec<Effect> {
        let effects = update(&mut self.app, msg, self.now);
        self.effects.extend(effects.iter().cloned());
        self.draw();
        effects
    }

    /// Lets the clock stand at another moment; the application learns it with the next message.
    pub(crate) fn at_time(&mut self, now: Stamp) -> &mut Self {
        self.now = now;
        self
    }

    /// Presses keys: letters as they are, others by name, e.g. `jj<enter>y`.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for key in parse_keys(keys) {
            self.send(Msg::Key(key));
        }
        self
    }

    /// Draws and returns the terminal; what was drawn goes back to the application.
    pub(crate) fn draw(&mut self) -> Terminal<TestBackend> {
        let (width, height) = self.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a backend");
        let mut facts = None;
        terminal
            .draw(|frame| {
                let (texts, theme, cells) = (&self.texts, &self.theme, frame.buffer_mut());
                let mut alone = cells.clone();
                tenken::ui::view(&self.app, texts, theme, &mut Kept::default(), &mut alone);
                let drawn = tenken::ui::view(&self.app, texts, theme, &mut self.kept, cells);
                assert_eq!(*cells, alone, "what is kept makes no other frame");
                if let Some(cursor) = drawn.cursor {
                    frame.set_cursor_position(cursor);
                }
                facts = Some(drawn.facts);
            })
            .expect("drawn");
        update(&mut self.app, Msg::Drawn(facts.expect("facts")), self.now);
        terminal
    }

    /// Returns what is seen, line by line.
    pub(crate) fn screen(&mut self) -> String {
        self.draw();
        screen_text(self.draw().backend().buffer())
    }

    /// Gives the screen another size, as a terminal that is resized does.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        self.send(Msg::Resized { width, height });
    }

    /// Pastes a text.
    pub(crate) fn paste(&mut self, text: &str) {
        self.send(Msg::Pasted(text.to_owned()));
    }

    /// Clicks on the first place where a text is seen.
    pub(crate) fn click(&mut self, text: &str) -> Vec<Effect> {
        let (column, row) = self.find(text);
        self.send(Msg::Mouse(Mouse::Click { column, row }))
    }

    /// Turns the wheel.
    pub(crate) fn wheel(&mut self, lines: i16) {
        self.send(Msg::Mouse(Mouse::Scroll { column: 1, row: 5, lines }));
    }

    /// Returns the first place where a text is seen.
    pub(crate) fn find(&mut self, text: &str) -> (u16, u16) {
        let terminal = self.draw();
        place_of(terminal.backend().buffer(), text).unwrap_or_else(|| {
            panic!("{text:?} is not seen:\n{}", screen_text(terminal.backend().buffer()))
        })
    }

    /// Tells whether a text is seen.
    pub(crate) fn sees(&mut self, text: &str) -> bool {
        place_of(self.draw().backend().buffer(), text).is_some()
    }

    /// Returns the checkpoint that is asked.
    pub(crate) fn at(&self) -> String {
        self.app.place().map(|id| id.to_string()).unwrap_or_default()
    }

    /// Returns what was said to a checkpoint; the empty entry when nothing was.
    pub(crate) fn entry(&self, id: &str) -> Entry {
        let id = CheckpointId::new(id).expect("id");
        self.session().entry(&id).cloned().unwrap_or_default()
    }

    /// Returns where the terminal's cursor stands, if it is shown.
    pub(crate) fn cursor(&mut self) -> (u16, u16) {
        let position = self.draw().get_cursor_position().expect("a position");
        (position.x, position.y)
    }

    pub(crate) fn session(&self) -> &Session {
        self.app.session.as_ref().expect("a review is open")
    }

    pub(crate) fn answer(&self, id: &str) -> Option<&'static str> {
        let id = CheckpointId::new(id).expect("id");
        self.session().entry(&id).and_then(|e| e.answer).map(tenken::domain::Answer::token)
    }
}

/// Reads keys from text: `<enter>`, `<esc>`, `<c-r>`, `<space>`, and every other character as itself.
pub(crate) fn parse_keys(text: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|r| r.split_once('>'));
        if let Some((key, after)) = named.and_then(|(name, after)| Some((named_key(name)?, after)))
        {
            keys.push(key);
            rest = after;
        } else {
            keys.push(Key::Char(c));
            rest = &rest[c.len_utf8()..];
        }
    }
    keys
}

fn named_key(name: &str) -> Option<Key> {
    Some(match name {
        "enter" => Key::Enter,
        "esc" => Key::Esc,
        "tab" => Key::Tab,
        "s-tab" => Key::BackTab,
        "bs" => Key::Backspace,
        "del" => Key::Delete,
        "up" => Key::Up,
        "down" => Key::Down,
        "left" => Key::Left,
        "right" => Key::Right,
        "home" => Key::Home,
        "end" => Key::End,
        "pgdn" => Key::PageDown,
        "pgup" => Key::PageUp,
        "space" => Key::Char(' '),
        "f1" => Key::F(1),
        other => Key::Ctrl(other.strip_prefix("c-")?.chars().next()?),
    })
}
