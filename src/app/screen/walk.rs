//! What works on every screen of an open review, and where each action goes.

use super::{Help, Overview, Principles, Screen, Search};
use crate::app::editor::{Editor, Lines};
use crate::app::form::Form;
use crate::app::selection::Order;
use crate::app::{Action, App, Effect, Key, Notice, Session};
use crate::domain::search::Index;

impl App {
    /// Does what the user meant, on the screen that is seen.
    pub(in crate::app) fn perform(&mut self, action: Action) -> Vec<Effect> {
        match self.screen() {
            Screen::Start(_) => self.perform_start(action),
            Screen::Principles(_) => self.perform_principles(action),
            Screen::Checkpoints(_) => self.perform_checkpoints(action),
            Screen::Overview(_) => self.perform_overview(action),
            Screen::Debrief(_) => self.perform_debrief(action),
            Screen::Present(_) => self.perform_present(action),
            Screen::Summary(_) => self.perform_summary(action),
            Screen::Help(_) | Screen::LastTime(_) | Screen::Pack(_) => {
                self.perform_scrolled(action)
            }
            Screen::Compare(_) => self.perform_compare(action),
            Screen::Pick(_) => self.perform_pick(action),
            Screen::Filters(_) => self.perform_filters(action),
            Screen::Search(_) => self.perform_search(action),
            Screen::GoTo(_) => self.perform_go_to(action),
            Screen::Form(_) => self.perform_form(action),
            Screen::Export => self.perform_export(action),
            Screen::Unsaved(_) => match action {
                Action::QuitAnyway => vec![Effect::Quit],
                _ => self.back(),
            },
            Screen::Recovered(_) => self.perform_recovered(action),
            Screen::Gone => vec![Effect::Quit],
        }
    }

    /// Types a key that has no meaning of its own on this screen.
    pub(in crate::app) fn type_key(&mut self, key: Key) -> Vec<Effect> {
        if let Some(editor) = self.screens.last_mut().and_then(Screen::editor_mut)
            && editor.type_key(key)
        {
            self.typed();
        }
        Vec::new()
    }

    /// Takes a paste: text where text is typed, and nothing elsewhere.
    pub(in crate::app) fn paste(&mut self, text: &str) -> Vec<Effect> {
        if let Some(editor) = self.screens.last_mut().and_then(Screen::editor_mut) {
            editor.insert(text);
            self.typed();
        }
        Vec::new()
    }

    /// Applies what was typed.
    pub(super) fn typed(&mut self) {
        match self.screens.last_mut() {
            Some(Screen::Search(search)) => {
                let query = search.query.text();
                search.found = search.index.find(query);
                if let (Order::Risk, Some(session)) = (self.selection.order, &self.session) {
                    let places = self.selection.places(session, None);
                    let found = std::mem::take(&mut search.found);
                    search.found = places.into_iter().filter(|at| found.contains(at)).collect();
                }
                let lang = self.languages.labels();
                let why = |at: &usize| search.index.why(*at, query, lang);
                search.why = search.found.iter().map(why).collect();
                search.at = 0;
            }
            Some(Screen::Form(_)) => self.apply_form(),
            _ => {}
        }
    }

    /// Does what works on every screen of an open review.
    pub(super) fn perform_walk(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Undo | Action::Redo => self.undo_or_redo(action),
            Action::Language => {
                self.languages = self.languages.next(self.first_language);
                self.chosen = Some(self.languages);
            }
            Action::Search => return self.open_search(),
            Action::GoTo => return self.push(Screen::GoTo(Editor::new("", Lines::One))),
            Action::Principles => {
                let here = self.place().and_then(|id| {
                    let content = &self.session.as_ref()?.content;
                    content.pillar_at(content.rank(&id)?)
                });
                return self.push(Screen::Principles(Principles::of(here.unwrap_or(0))));
            }
            Action::Overview => return self.open_overview(),
            Action::Debrief => return self.open_debrief(),
            Action::Summary => return self.open_summary(),
            Action::Compare => return self.open_comparison(),
            Action::Filters => return self.open_filters(),
            Action::ShowAll => self.show_all(),
            Action::ByRisk => self.turn_order(),
            Action::Details => return self.open_details(),
            Action::Help => {
                let of = self.bindings();
                return self.push(Screen::Help(Help { of, scroll: 0 }));
            }
            Action::Back => return self.back(),
            Action::Suspend => return vec![Effect::Suspend],
            Action::Quit => return self.quit(),
            _ => {}
        }
        Vec::new()
    }

    fn undo_or_redo(&mut self, action: Action) {
        let Some(session) = &mut self.session else { return };
        let (place, done, nothing) = if action == Action::Undo {
            (session.undo(), Notice::Undone, Notice::NothingToUndo)
        } else {
            (session.redo(), Notice::Redone, Notice::NothingToRedo)
        };
        let at = place.as_ref().and_then(|p| p.as_ref()).and_then(|id| session.content.rank(id));
        if let (Some(at), Screen::Checkpoints(_)) = (at, self.screen()) {
            self.go_to_checkpoint(at);
        }
        self.notice = Some(if place.is_some() { done } else { nothing });
    }

    fn open_search(&mut self) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let index = Index::new(&session.content, &session.review);
        let query = Editor::new("", Lines::One);
        self.push(Screen::Search(Search {
            query,
            found: Vec::new(),
            why: Vec::new(),
            at: 0,
            index,
        }))
    }

    fn open_overview(&mut self) -> Vec<Effect> {
        let at = self.place().and_then(|id| self.session.as_ref()?.content.rank(&id)).unwrap_or(0);
        let workshop = self.in_workshop();
        self.push(Screen::Overview(Overview { at, workshop }))
    }

    fn open_details(&mut self) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        if Session::is_read_only(session) {
            return self.notify(Notice::ReadOnly);
        }
        session.open_form();
        let form = Form::of_details(&session.review);
        self.push(Screen::Form(form))
    }
}
