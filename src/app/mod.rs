//! The state machine of the interface: a transition is a function from state and message to state
//! and effects.
//!
//! *Invariant:* nothing here knows a terminal, a colour, a file, a clock or a sentence. Feedback is a
//! [`Notice`], a key's meaning an [`Action`], the outside world an [`Effect`]; `now` comes in.
//!
//! Start reading at [`update`], then at the screens.

pub mod action;
pub mod display;
pub mod earlier;
pub mod editor;
pub mod form;
pub mod key;
pub mod keymap;
pub mod message;
pub mod notice;
pub mod screen;
pub mod selection;
pub mod session;
pub mod viewport;

pub use action::Action;
pub use display::{Languages, Settings};
pub use key::{Key, Mouse};
pub use message::{
    EditorFailure, Effect, ExportFormat, Msg, Opened, Recovered, Revision, SaveFailure,
};
pub use notice::Notice;
pub use screen::{Screen, Start};
pub use session::{SaveState, Session};
pub use viewport::{Hit, Target, Viewport};

use crate::domain::pace::until_next_minute;
use crate::domain::upgrade::other_versions;
use crate::domain::{CheckpointId, Lang, Stamp, assess};
use earlier::LastTime;
use keymap::Bindings;
use selection::Selection;

/// The state of the interface.
#[derive(Debug, Clone)]
pub struct App {
    /// The languages that are shown.
    pub languages: Languages,
    /// The languages that were chosen with the key in this run.
    pub chosen: Option<Languages>,
    /// What the user has set.
    pub settings: Settings,
    /// The review that is open, if one is.
    pub session: Option<Session>,
    /// One line of feedback.
    pub notice: Option<Notice>,
    /// The moment of the last message.
    pub now: Stamp,
    /// Which checkpoints are walked, and in which order.
    pub selection: Selection,
    last_time: LastTime,
    first_language: Lang,
    screens: Vec<Screen>,
    viewport: Viewport,
}

impl App {
    /// Begins on the start screen.
    #[must_use]
    pub fn start(start: Start, languages: Languages, settings: Settings, now: Stamp) -> Self {
        Self {
            first_language: languages.labels(),
            languages,
            chosen: None,
            settings,
            session: None,
            notice: None,
            now,
            selection: Selection::default(),
            last_time: LastTime::default(),
            screens: vec![Screen::Start(start)],
            viewport: Viewport::default(),
        }
    }

    /// Begins with a review.
    #[must_use]
    pub fn open(opened: Opened, languages: Languages, settings: Settings, now: Stamp) -> Self {
        let mut app = Self::start(Start::default(), languages, settings, now);
        app.screens.clear();
        app.take_opened(opened);
        app
    }

    /// Begins as the second screen of a review that somebody else changes.
    #[must_use]
    pub fn present(opened: Opened, languages: Languages, settings: Settings, now: Stamp) -> Self {
        let mut app = Self::open(opened, languages, settings, now);
        let at = app.place().and_then(|id| app.session.as_ref()?.content.rank(&id)).unwrap_or(0);
        app.screens = vec![Screen::Present(screen::Present { at, ..Default::default() })];
        app
    }

    /// Returns how long the minutes on the screen stay what they are; none when none are shown.
    #[must_use]
    pub fn next_tick(&self, now: Stamp) -> Option<std::time::Duration> {
        let session = self.session.as_ref()?;
        let shown = self.in_workshop() || matches!(self.screens.first(), Some(Screen::Present(_)));
        let sitting = session.review.workshop.held(now).filter(|_| shown)?;
        until_next_minute(sitting, now).to_std().ok()
    }

    /// Returns the screen that is seen.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        self.screens.last().unwrap_or(&Screen::Gone)
    }

    /// Returns the screen below the one that is seen, for those that stand over another.
    #[must_use]
    pub fn screen_below(&self) -> Option<&Screen> {
        self.screens.len().checked_sub(2).and_then(|at| self.screens.get(at))
    }

    /// Returns the keys of the screen that is seen.
    #[must_use]
    pub fn bindings(&self) -> Bindings {
        self.settings.keys.of(self.screen().bindings())
    }

    /// Returns the checkpoint that the review is left at.
    #[must_use]
    pub fn place(&self) -> Option<CheckpointId> {
        let session = self.session.as_ref()?;
        let at = self.screens.iter().rev().find_map(|s| match s {
            Screen::Checkpoints(screen) => Some(screen.at),
            _ => None,
        })?;
        session.content.at(at).map(|c| c.id.clone())
    }

    fn take_opened(&mut self, opened: Opened) {
        // Who named or chose languages in this run has said more lately what they want.
        if let Some(languages) = opened.languages
            && self.chosen.is_none()
            && !self.settings.languages_named
        {
            self.languages = languages.labelled(self.first_language);
        }
        let at = opened
            .place
            .and_then(|id| opened.session.content.rank(&id))
            .or_else(|| screen::checkpoints::next_unanswered(&opened.session, None))
            .unwrap_or(0);
        // The form that described a new review has done its work.
        if matches!(self.screens.last(), Some(Screen::Form(_))) {
            self.screens.pop();
        }
        if !opened.session.missing.is_empty() {
            self.notice = Some(Notice::PacksMissing(opened.session.missing.clone()));
        }
        let session = &opened.session;
        let other = other_versions(&session.content, &session.review).into_iter().next();
        if let Some(other) = other {
            self.notice.get_or_insert(Notice::OtherVersion(other));
        }
        self.session = Some(opened.session);
        self.last_time = LastTime::default();
        self.selection = Selection::default();
        self.screens.push(Screen::Checkpoints(screen::Checkpoints::at(at)));
        if opened.is_new {
            self.screens.push(Screen::Principles(screen::Principles::default()));
        }
        self.screens.extend(opened.recovered.map(Screen::Recovered));
    }
}

/// Takes a message: changes the state and says what is to be done.
pub fn update(app: &mut App, msg: Msg, now: Stamp) -> Vec<Effect> {
    app.now = now;
    let revision = app.session.as_ref().map(Session::revision);
    let mut effects = match msg {
        Msg::Drawn(viewport) => {
            app.settle(viewport);
            let mut effects = app.look_for_last_time();
            effects.extend(app.look_for_packs());
            return effects;
        }
        Msg::Resized { .. } => {
            if let Some(Screen::Summary(summary)) = app.screens.last_mut() {
                summary.follows = summary.at.is_some();
            }
            return Vec::new();
        }
        Msg::Tick => return Vec::new(),
        Msg::Followed { review, place, readable } => {
            app.follow(review, place.as_ref(), readable);
            return Vec::new();
        }
        Msg::Key(key) => {
            app.notice = None;
            app.press(key)
        }
        Msg::Mouse(mouse) => app.mouse(mouse),
        Msg::Pasted(text) => {
            app.notice = None;
            app.paste(&text)
        }
        Msg::Edited(outcome) => app.edited(outcome),
        Msg::Saved { revision, outcome } => {
            if let Some(session) = &mut app.session {
                session.saved(revision, outcome);
            }
            return Vec::new();
        }
        Msg::Merged { review, sent, revision, by, taken, disagreements } => {
            if let Some(session) = &mut app.session {
                let before = std::sync::Arc::clone(&session.review);
                session.merged(&review, &sent, revision);
                app.refresh_form(&before);
            }
            app.notice = Some(Notice::Merged { by, taken, disagreements });
            Vec::new()
        }
        Msg::SetAside(Ok(name)) => app.notify(Notice::SetAside(name)),
        Msg::SetAside(Err(failure)) => app.notify(Notice::NotWritten(failure)),
        Msg::Written(Ok(name)) => app.notify(Notice::Written(name)),
        Msg::Written(Err(failure)) => app.notify(Notice::NotWritten(failure)),
        Msg::Packs(shelf) => {
            app.found_packs(shelf);
            Vec::new()
        }
        Msg::Earlier(found) => app.found_earlier(*found),
        Msg::Opened(outcome) => match *outcome {
            Ok(opened) => {
                app.take_opened(opened);
                Vec::new()
            }
            Err(lines) => app.notify(Notice::Lines(lines)),
        },
    };
    if let Some(session) = &app.session
        && revision.is_some_and(|before| session.revision() > before)
    {
        let (review, revision) = (session.review.clone(), session.revision());
        effects.insert(0, Effect::Save { review, revision });
    }
    app.refresh_comparison();
    effects
}

impl App {
    fn notify(&mut self, notice: Notice) -> Vec<Effect> {
        self.notice = Some(notice);
        Vec::new()
    }

    fn press(&mut self, key: Key) -> Vec<Effect> {
        match keymap::action(self.bindings(), key) {
            Some(action) => self.perform(action),
            None => self.type_key(key),
        }
    }

    fn mouse(&mut self, mouse: Mouse) -> Vec<Effect> {
        match mouse {
            Mouse::Scroll { lines, column, .. } => {
                self.point_at(column);
                let action = if lines > 0 { Action::ScrollDown } else { Action::ScrollUp };
                self.scroll(action, usize::from(lines.unsigned_abs()));
                Vec::new()
            }
            Mouse::Click { column, row } => match self.viewport.hit(column, row) {
                Some(Target::Do(action)) => {
                    self.notice = None;
                    self.perform(action)
                }
                Some(Target::Checkpoint(at)) => {
                    self.go_to_checkpoint(at);
                    Vec::new()
                }
                Some(Target::Item(at)) => self.choose(at),
                None => Vec::new(),
            },
        }
    }

    /// What the pointer is over is what the wheel scrolls.
    fn point_at(&mut self, column: u16) {
        let Some(from) = self.viewport.guidance_from else { return };
        let pane = if column < from { screen::Pane::Question } else { screen::Pane::Guidance };
        if let Some(Screen::Checkpoints(screen)) = self.screens.last_mut()
            && screen.pane != pane
        {
            screen.pane = pane;
            // How far this one can be scrolled is known when it is drawn.
            self.viewport.scroll_limit = usize::MAX;
        }
    }

    /// Takes the facts of the last drawing.
    fn settle(&mut self, viewport: Viewport) {
        let guidance = viewport.guidance_from;
        if let Some(scroll) = self.screens.last_mut().and_then(|s| s.scroll_mut(guidance)) {
            *scroll = viewport.scrolled.unwrap_or(*scroll).min(viewport.scroll_limit);
        }
        if let Some(Screen::Summary(summary)) = self.screens.last_mut() {
            summary.follows = false;
        }
        if let Some(Screen::Checkpoints(screen)) = self.screens.last_mut() {
            screen.seeks_guidance = false;
        }
        if let Some(editor) = self.screens.last_mut().and_then(Screen::editor_mut) {
            editor.set_columns(viewport.editor_columns);
        }
        self.viewport = viewport;
    }

    /// Scrolls the text of the screen; whole pages when `lines` is 0.
    fn scroll(&mut self, action: Action, lines: usize) {
        let step =
            if lines == 0 { self.viewport.scroll_page.saturating_sub(1).max(1) } else { lines };
        let limit = self.viewport.scroll_limit;
        let guidance = self.viewport.guidance_from;
        if let Some(scroll) = self.screens.last_mut().and_then(|s| s.scroll_mut(guidance)) {
            *scroll = match action {
                Action::ScrollUp => scroll.saturating_sub(step),
                Action::First => 0,
                Action::Last => limit,
                _ => scroll.saturating_add(step).min(limit),
            };
        }
    }

    fn push(&mut self, screen: Screen) -> Vec<Effect> {
        self.screens.push(screen);
        Vec::new()
    }

    fn back(&mut self) -> Vec<Effect> {
        if self.screens.len() > 1 {
            self.screens.pop();
        }
        Vec::new()
    }

    /// Goes to a checkpoint: the screens above the checkpoints screen are closed.
    fn go_to_checkpoint(&mut self, at: usize) {
        self.screens.truncate(
            self.screens
                .iter()
                .rposition(|s| matches!(s, Screen::Checkpoints(_)))
                .map_or(0, |i| i + 1),
        );
        if let Some(Screen::Checkpoints(screen)) = self.screens.last_mut() {
            screen.go(at);
        }
    }

    /// Works out everything that follows from the answers of the review that is open.
    #[must_use]
    pub fn assessment(&self) -> Option<crate::domain::Assessment> {
        let session = self.session.as_ref()?;
        Some(assess(&session.content, &session.review, self.now.date_naive()))
    }

    /// Leaves, unless something is not saved: then the user is asked.
    fn quit(&mut self) -> Vec<Effect> {
        let failed = self.session.as_ref().map(Session::save_state);
        match failed {
            Some(SaveState::Failed(failure)) => self.push(Screen::Unsaved(failure)),
            _ => vec![Effect::Quit],
        }
    }
}

#[cfg(test)]
mod tests;
