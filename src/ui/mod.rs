//! Draws the application into a frame and reports what was drawn.
//!
//! *Invariant:* drawing changes nothing that is seen: it takes `&App` and returns a [`Viewport`]. Nothing here
//! reads events, files or the clock.

mod checkpoints;
mod chrome;
mod compare;
mod debrief;
mod document;
mod filters;
mod form;
mod guidance;
mod help;
pub mod labels;
mod last_time;
pub mod link;
mod overview;
mod pack;
mod page;
mod pick;
mod present;
mod principles;
mod search;
mod sections;
mod slide;
mod start;
mod summary;
pub mod theme;
mod workshop;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::theme::{Role, Theme};
use crate::app::keymap::Bindings;
use crate::app::selection::Condition;
use crate::app::viewport::{Hit, Target};
use crate::app::{Action, App, Screen, Viewport};
use crate::domain::{Lang, Localized, Untrusted};
use crate::text::{Bilingual, Texts, wrap};

/// The smallest screen on which a review can be walked.
pub const SMALLEST: (u16, u16) = (40, 12);

/// The width from which guidance stands beside the question.
pub const WIDE: u16 = 110;

/// What drawing a part of the screen needs, and what it reports.
struct Canvas<'a> {
    app: &'a App,
    texts: &'a Bilingual,
    theme: &'a Theme,
    buffer: &'a mut Buffer,
    kept: &'a mut Kept,
    hits: Vec<Hit>,
    facts: Viewport,
    cursor: Option<Position>,
    /// The keys of the screen that fills the frame, whatever asks a question over it.
    bindings: Bindings,
}

/// Whether a pane is the one that is scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scrolls {
    Now,
    AfterAKey,
}

impl<'a> Canvas<'a> {
    /// Returns the messages in the language of labels.
    fn labels(&self) -> &'a Texts {
        self.texts.of(self.app.languages.labels())
    }

    /// Returns the name of the key that an action has on the screen that fills the frame.
    fn key(&self, action: Action) -> String {
        labels::key_of(self.labels(), self.bindings, action)
    }

    /// Tells whether a key is worth telling: with one pillar there is no other one to go to.
    fn is_told(&self, action: Action) -> bool {
        let about_pillars = matches!(
            action,
            Action::NextPillar | Action::PreviousPillar | Action::FilterBy(Condition::Pillar)
        );
        !about_pillars || self.has_several_pillars()
    }

    fn has_several_pillars(&self) -> bool {
        self.app.session.as_ref().is_some_and(|s| s.content.has_several_pillars())
    }

    /// Returns the languages of content.
    fn langs(&self) -> &'static [Lang] {
        self.app.languages.content()
    }

    /// Returns a text in each language of content; in one language alone it stands there once.
    fn each_language<'t>(&self, text: &'t Localized) -> impl Iterator<Item = &'t Untrusted> {
        each_of(text, self.langs())
    }

    fn put(&mut self, page: &page::Page, area: Rect, scroll: usize) {
        page.put(area, scroll, self.theme, self.buffer, &mut self.hits);
    }

    /// Puts a page that the user scrolls.
    fn put_scrolled(&mut self, page: &page::Page, area: Rect, scroll: usize) {
        self.facts.scroll_limit = page.scroll_limit(area.height);
        self.facts.scroll_page = usize::from(area.height);
        self.put_pane(page, area, scroll, Scrolls::Now);
    }

    /// Puts a page that is longer than its region at times; says so where it is.
    fn put_pane(&mut self, page: &page::Page, area: Rect, scroll: usize, scrolls: Scrolls) {
        let limit = page.scroll_limit(area.height);
        self.put(page, area, scroll.min(limit));
        if scroll < limit && area.height > 2 {
            // The whole row: a text that ends in the middle of a word reads like a fault.
            let (text, action) = match scrolls {
                Scrolls::Now => {
                    let key = self.key(Action::ScrollDown);
                    (self.labels().more_below(key), Action::ScrollDown)
                }
                Scrolls::AfterAKey => {
                    (self.labels().more_in_pane(self.key(Action::Pane)), Action::Pane)
                }
            };
            let text = wrap::cut_to(&text, usize::from(area.width));
            let left = usize::from(area.width).saturating_sub(wrap::width(&text));
            let text = format!("{}{text}", " ".repeat(left));
            let row = Rect { y: area.bottom() - 1, height: 1, ..area };
            let target = Target::Do(action);
            self.put_line(&[page::button(text, Role::Key, target)], row);
        }
    }

    fn put_line(&mut self, line: &[page::Piece], area: Rect) {
        page::put_line(line, area, self.theme, self.buffer, &mut self.hits);
    }
}

/// Returns a text in each of these languages; the first one falls back to whatever there is.
fn each_of<'t>(text: &'t Localized, langs: &'static [Lang]) -> impl Iterator<Item = &'t Untrusted> {
    let langs = langs.iter().enumerate();
    langs.filter_map(|(i, lang)| if i == 0 { Some(text.get(*lang)) } else { text.exact(*lang) })
}

/// What the last frame had that the next one has too, in most cases, so that it is not made again.
#[derive(Debug, Default)]
pub struct Kept {
    keys: chrome::KeptKeys,
}

/// What was drawn.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// What the application has to know of it.
    pub facts: Viewport,
    /// Where the cursor is shown, if it is.
    pub cursor: Option<Position>,
}

/// Draws the application on empty cells. `kept` makes a frame sooner, and never another one.
pub fn view(
    app: &App,
    texts: &Bilingual,
    theme: &Theme,
    kept: &mut Kept,
    buffer: &mut Buffer,
) -> Drawn {
    let area = buffer.area;
    let mut canvas = Canvas {
        app,
        texts,
        theme,
        buffer,
        kept,
        hits: Vec::new(),
        facts: Viewport { editor_columns: usize::from(area.width.max(4)), ..Viewport::default() },
        cursor: None,
        bindings: app.bindings(),
    };
    if let Screen::Present(screen) = app.screen() {
        // The second screen has no keys to find room for.
        present::draw(&mut canvas, screen, area);
    } else if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(&mut canvas, area);
    } else {
        draw(&mut canvas, area);
    }
    let (hits, mut facts, cursor) = (canvas.hits, canvas.facts, canvas.cursor);
    facts.hits = hits;
    Drawn { facts, cursor: cursor.filter(|c| area.contains(*c)) }
}

fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let app = canvas.app;
    let below = matches!(app.screen(), Screen::Form(_) | Screen::GoTo(_) | Screen::Unsaved(_));
    let base = if below { app.screen_below() } else { Some(app.screen()) };
    let workshop = match base {
        Some(Screen::Checkpoints(screen)) if screen.workshop => Some(screen),
        _ => None,
    };
    let body =
        if workshop.is_some() { chrome::bare(canvas, area) } else { chrome::draw(canvas, area) };
    // A question at the bottom of the screen stands over the screen that asked it.
    let (screen, asking) = match app.screen() {
        Screen::GoTo(_) | Screen::Export | Screen::Unsaved(_) | Screen::Recovered(_) => {
            (app.screen_below().unwrap_or(&Screen::Gone), true)
        }
        screen => (screen, false),
    };
    canvas.bindings = app.settings.keys.of(screen.bindings());
    let body = filters::line(canvas, screen, body);
    match screen {
        Screen::Start(screen) => start::draw(canvas, screen, body),
        Screen::Pack(screen) => pack::draw(canvas, screen, body),
        Screen::Principles(screen) => principles::draw(canvas, screen, body),
        Screen::Checkpoints(screen) if screen.workshop => workshop::draw(canvas, screen, body),
        Screen::Checkpoints(screen) => checkpoints::draw(canvas, screen, body),
        Screen::Overview(screen) => overview::draw(canvas, screen, body),
        Screen::Summary(screen) => summary::draw(canvas, screen, body),
        Screen::Compare(screen) => compare::draw(canvas, screen, body),
        Screen::Filters(screen) => filters::draw(canvas, screen, body),
        Screen::LastTime(screen) => last_time::draw(canvas, screen, body),
        Screen::Pick(screen) => pick::draw(canvas, screen, body),
        Screen::Search(screen) => search::draw(canvas, screen, body),
        Screen::Form(form) => match workshop {
            Some(below) => workshop::draw_form(canvas, form, below, body),
            None => form::draw(canvas, form, body),
        },
        Screen::Debrief(screen) => debrief::draw(canvas, screen, body),
        Screen::Help(screen) => help::draw(canvas, screen, body),
        Screen::GoTo(_)
        | Screen::Export
        | Screen::Unsaved(_)
        | Screen::Recovered(_)
        | Screen::Present(_)
        | Screen::Gone => {}
    }
    if asking {
        chrome::ask(canvas, area);
    }
}

fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let mut page = page::Page::new(usize::from(area.width));
    let texts = canvas.labels();
    page.text(&texts.too_small(SMALLEST.0, SMALLEST.1, area.width, area.height), Role::Strong);
    canvas.put(&page, area, 0);
}
