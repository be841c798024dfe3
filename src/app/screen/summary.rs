//! The summary screen: scrolled, with a cursor over what leads to a checkpoint.

use super::{Checkpoints, Screen};
use crate::app::{Action, App, Effect, Notice, Session};
use crate::domain::{Assessment, CheckpointId, NextAction, Risk};

/// The most next actions that are listed.
const MOST_ACTIONS: usize = 10;

/// The summary screen.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// How far it is scrolled, in lines.
    pub scroll: usize,
    /// The row that is chosen: a next action or an accepted risk.
    pub at: Option<usize>,
    /// The row was just chosen, so that it must be seen.
    pub follows: bool,
}

/// What is listed with a cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// The next actions.
    pub actions: Vec<NextAction>,
    /// The risks that somebody accepted, also those whose time is over.
    pub accepted: Vec<CheckpointId>,
}

impl Rows {
    /// Returns what is listed of a review.
    #[must_use]
    pub fn of(session: &Session, assessment: &Assessment) -> Self {
        let accepted = assessment.standings.iter().filter(|standing| {
            let entry = session.entry(&standing.id);
            matches!(standing.risk, Risk::Level(_)) && entry.is_some_and(|e| e.accepted.is_some())
        });
        Self {
            actions: assessment.actions.iter().take(MOST_ACTIONS).cloned().collect(),
            accepted: accepted.map(|standing| standing.id.clone()).collect(),
        }
    }

    fn ids(&self) -> Vec<&CheckpointId> {
        self.actions.iter().map(|action| &action.id).chain(&self.accepted).collect()
    }
}

impl App {
    /// Opens the summary, or goes back to it where it led here.
    pub(super) fn open_summary(&mut self) -> Vec<Effect> {
        match self.screens.iter().rposition(|s| matches!(s, Screen::Summary(_))) {
            Some(place) => self.screens.truncate(place + 1),
            None => self.screens.push(Screen::Summary(Summary::default())),
        }
        Vec::new()
    }

    pub(super) fn perform_summary(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::NextRow | Action::PreviousRow => self.choose_row(action == Action::NextRow),
            Action::Open => return self.open_row(),
            Action::Export => return self.push(Screen::Export),
            other => return self.perform_scrolled(other),
        }
        Vec::new()
    }

    fn choose_row(&mut self, forward: bool) {
        let count = self.rows().map_or(0, |rows| rows.ids().len());
        let Some(Screen::Summary(screen)) = self.screens.last_mut() else { return };
        screen.follows = true;
        screen.at = match (screen.at, forward) {
            _ if count == 0 => None,
            (None, true) => Some(0),
            (None, false) => Some(count - 1),
            (Some(at), true) => Some((at + 1).min(count - 1)),
            (Some(at), false) => Some(at.min(count - 1).saturating_sub(1)),
        };
        if count == 0 {
            self.notice = Some(Notice::NoRows);
        }
    }

    /// Opens the checkpoint of the chosen row, from where one comes back here; without one, chooses
    /// the first.
    fn open_row(&mut self) -> Vec<Effect> {
        let Screen::Summary(Summary { at: Some(at), .. }) = self.screen() else {
            self.choose_row(true);
            return Vec::new();
        };
        let rows = self.rows();
        let id = rows.as_ref().and_then(|rows| rows.ids().get(*at).copied());
        let place = id.and_then(|id| self.session.as_ref()?.content.rank(id));
        let Some(place) = place else { return Vec::new() };
        self.notice = Some(Notice::BackToSummary);
        self.push(Screen::Checkpoints(Checkpoints::at(place)))
    }

    fn rows(&self) -> Option<Rows> {
        Some(Rows::of(self.session.as_ref()?, &self.assessment()?))
    }
}
