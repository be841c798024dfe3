//! The filter: which checkpoints are walked, one key for each condition.

use super::Screen;
use super::checkpoints::Checkpoints;
use crate::app::selection::{Condition, Order, Selection};
use crate::app::{Action, App, Effect, Notice};

/// The filter screen; what is chosen works at once.
#[derive(Debug, Clone)]
pub struct Filters {
    /// The condition that is chosen.
    pub at: usize,
    before: Selection,
}

impl App {
    pub(super) fn open_filters(&mut self) -> Vec<Effect> {
        let before = self.selection.clone();
        self.push(Screen::Filters(Filters { at: 0, before }))
    }

    pub(super) fn perform_filters(&mut self, action: Action) -> Vec<Effect> {
        let Some(Screen::Filters(screen)) = self.screens.last_mut() else { return Vec::new() };
        let Some(session) = &self.session else { return Vec::new() };
        let all = Condition::of(session);
        let last = all.len() - 1;
        match action {
            Action::Next => screen.at = (screen.at + 1).min(last),
            Action::Previous => screen.at = screen.at.saturating_sub(1),
            Action::NextChoice | Action::PreviousChoice => {
                let condition = all.get(screen.at).copied();
                self.choose_condition(condition, action == Action::NextChoice);
            }
            Action::FilterBy(condition) if all.contains(&condition) => {
                screen.at = all.iter().position(|c| *c == condition).unwrap_or(0);
                self.choose_condition(Some(condition), true);
            }
            Action::ShowAll => self.selection.filter = Default::default(),
            Action::ByRisk => self.turn_order(),
            Action::Done => {
                let before = screen.before.clone();
                self.back();
                if self.selection != before {
                    self.go_into_selection();
                }
            }
            other => return self.perform_walk(other),
        }
        Vec::new()
    }

    fn choose_condition(&mut self, condition: Option<Condition>, forward: bool) {
        if let (Some(condition), Some(session)) = (condition, &self.session) {
            self.selection.choose(session, condition, forward);
        }
    }

    /// Walks in the order of the risks, or in that of the packs again.
    pub(super) fn turn_order(&mut self) {
        let (order, notice) = match self.selection.order {
            Order::Pack => (Order::Risk, Notice::ByRisk),
            Order::Risk => (Order::Pack, Notice::ByPack),
        };
        self.selection.order = order;
        self.notice = Some(notice);
    }

    /// Walks all checkpoints again.
    pub(super) fn show_all(&mut self) {
        let nothing = self.selection.filter.is_empty();
        self.selection.filter = Default::default();
        self.notice = Some(if nothing { Notice::NoFilter } else { Notice::AllShown });
    }

    /// Goes to a checkpoint that is walked, when the one that is seen is not.
    fn go_into_selection(&mut self) {
        let Some(session) = &self.session else { return };
        let place = |at: usize| {
            if self.selection.takes(session, at) {
                return at;
            }
            self.selection.next(session, Some(at), false, |_| true).unwrap_or(at)
        };
        match self.screens.last() {
            Some(Screen::Checkpoints(Checkpoints { at, .. })) => {
                let place = place(*at);
                if let Some(Screen::Checkpoints(screen)) = self.screens.last_mut() {
                    screen.go(place);
                }
            }
            Some(Screen::Overview(screen)) => {
                let place = place(screen.at);
                if let Some(Screen::Overview(screen)) = self.screens.last_mut() {
                    screen.at = place;
                }
            }
            _ => {}
        }
        if self.selection.count(session) == 0 {
            self.notice = Some(Notice::NothingFits);
        }
    }
}
