//! The compare screen: the review that is open beside an earlier one, the changes first.
//!
//! The earlier review is only looked at. Knows no text, no colour, no file.

mod open;
mod show;

use std::sync::Arc;

pub use show::Show;

use super::Screen;
use crate::app::earlier::{Candidate, Earlier};
use crate::app::editor::Editor;
use crate::app::{Action, App, Effect, Notice, Revision, Session};
use crate::domain::diff::{CheckpointChange, ReviewDiff, diff};
use crate::domain::{CheckpointId, Stamp};

/// The compare screen.
#[derive(Debug, Clone)]
pub struct Compare {
    /// The earlier review.
    pub earlier: Arc<Earlier>,
    /// What changed.
    pub diff: ReviewDiff,
    /// The rows that are shown.
    pub rows: Vec<Row>,
    /// Which kind of changes is shown.
    pub show: Show,
    /// The row that is chosen.
    pub at: usize,
    /// How far the details are scrolled.
    pub scroll: usize,
    /// The details fill a screen that has no room for list and details.
    pub detail: bool,
    revision: Revision,
}

/// A checkpoint of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The checkpoint.
    pub id: CheckpointId,
    /// What there is to say about it.
    pub kind: RowKind,
}

/// What there is to say about a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// It was compared; its place among the changes.
    Compared(usize),
    /// Its question is another one now.
    Changed,
    /// It was not asked then.
    Added,
    /// It is not asked any more.
    Retired,
}

/// The screen that asks for the review to compare with.
#[derive(Debug, Clone)]
pub struct Pick {
    /// The file name, as far as it is typed.
    pub name: Editor,
    /// The review files beside the open one; `None` while they are looked for.
    pub beside: Option<Vec<Candidate>>,
    /// The one that is chosen.
    pub at: usize,
    /// The previous review is still looked for; when it is found it is taken.
    pub waits: bool,
}

impl Compare {
    /// Compares the review that is open with an earlier one on a day.
    pub(in crate::app) fn new(earlier: Arc<Earlier>, session: &Session, now: Stamp) -> Self {
        let diff = diff(&earlier.content, &earlier.review, &session.review, now.date_naive());
        let mut compare = Self {
            earlier,
            diff,
            rows: Vec::new(),
            show: Show::Changes,
            at: 0,
            scroll: 0,
            detail: false,
            revision: session.revision(),
        };
        if compare.count(Show::Changes) == 0 {
            compare.show = Show::Everything;
        }
        compare.rows = compare.rows_of(compare.show);
        compare
    }

    /// Compares again when the open review is another one now; the chosen checkpoint stays chosen.
    pub(in crate::app) fn refresh(&mut self, session: &Session, now: Stamp) {
        if self.revision == session.revision() {
            return;
        }
        let earlier = &self.earlier;
        self.diff = diff(&earlier.content, &earlier.review, &session.review, now.date_naive());
        self.revision = session.revision();
        let chosen = self.chosen().map(|row| row.id.clone());
        self.rows = self.rows_of(self.show);
        let place = chosen.and_then(|id| self.rows.iter().position(|row| row.id == id));
        self.at = place.unwrap_or(self.at).min(self.rows.len().saturating_sub(1));
    }

    /// Returns the row that is chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    /// Returns the change of a row, if its checkpoint was compared.
    #[must_use]
    pub fn change(&self, row: &Row) -> Option<&CheckpointChange> {
        match row.kind {
            RowKind::Compared(at) => self.diff.changes.get(at),
            RowKind::Changed | RowKind::Added | RowKind::Retired => None,
        }
    }

    /// Returns how many checkpoints are shown of a kind.
    #[must_use]
    pub fn count(&self, show: Show) -> usize {
        let content = &self.diff.content;
        let others = content.changed.len() + content.added.len() + content.retired.len();
        let compared = self.diff.changes.iter().filter(|c| show.takes(c)).count();
        compared + if show.takes_content() { others } else { 0 }
    }

    /// Returns the rows of a kind: what got worse first, in the order of the pack within a kind.
    fn rows_of(&self, show: Show) -> Vec<Row> {
        let mut compared: Vec<(usize, &CheckpointChange)> =
            self.diff.changes.iter().enumerate().filter(|(_, c)| show.takes(c)).collect();
        compared.sort_by_key(|(at, change)| (show::rank(change.class), *at));
        let row = |id: &CheckpointId, kind| Row { id: id.clone(), kind };
        let mut rows: Vec<Row> =
            compared.into_iter().map(|(at, c)| row(&c.id, RowKind::Compared(at))).collect();
        if show.takes_content() {
            let content = &self.diff.content;
            let others = [
                (&content.changed, RowKind::Changed),
                (&content.added, RowKind::Added),
                (&content.retired, RowKind::Retired),
            ];
            // What cannot be compared stands after the changes and before what is the same.
            let same = |row: &Row| self.change(row).is_some_and(|c| !Show::Changes.takes(c));
            let place = rows.iter().position(same).unwrap_or(rows.len());
            let others = others
                .iter()
                .flat_map(|(ids, kind)| ids.iter().map(move |id| row(id, kind.clone())));
            rows.splice(place..place, others);
        }
        rows
    }

    pub(super) fn go(&mut self, at: usize) {
        if at != self.at {
            self.at = at;
            self.scroll = 0;
        }
    }

    fn show(&mut self, show: Show) {
        self.show = show;
        self.rows = self.rows_of(show);
        (self.at, self.scroll, self.detail) = (0, 0, false);
    }
}

impl App {
    pub(super) fn perform_compare(&mut self, action: Action) -> Vec<Effect> {
        let beside = self.viewport.details_beside;
        let Some(Screen::Compare(screen)) = self.screens.last_mut() else { return Vec::new() };
        let last = screen.rows.len().saturating_sub(1);
        match action {
            Action::Next => screen.go((screen.at + 1).min(last)),
            Action::Previous => screen.go(screen.at.saturating_sub(1)),
            Action::First => screen.go(0),
            Action::Last => screen.go(last),
            Action::NextFilter | Action::PreviousFilter => {
                let next = screen.next_show(action == Action::NextFilter);
                screen.show(next);
            }
            Action::Open if !beside && !screen.detail && !screen.rows.is_empty() => {
                (screen.detail, screen.scroll) = (true, 0);
            }
            Action::Open => return self.walk_to_chosen(),
            Action::Back if screen.detail && !beside => screen.detail = false,
            Action::ScrollDown | Action::ScrollUp => self.scroll(action, 0),
            Action::OtherReview => return self.pick_review(),
            other => return self.perform_walk(other),
        }
        Vec::new()
    }

    /// Opens the chosen checkpoint in the walk, from where one comes back here.
    fn walk_to_chosen(&mut self) -> Vec<Effect> {
        let Screen::Compare(screen) = self.screen() else { return Vec::new() };
        let Some(id) = screen.chosen().map(|row| row.id.clone()) else { return Vec::new() };
        let Some(at) = self.session.as_ref().and_then(|s| s.content.rank(&id)) else {
            return self.notify(Notice::NotAskedNow(id));
        };
        self.notice = Some(Notice::BackToComparison);
        self.push(Screen::Checkpoints(super::Checkpoints::at(at)))
    }

    /// Brings the comparison that is seen up to date with the review.
    pub(in crate::app) fn refresh_comparison(&mut self) {
        if let (Some(session), Some(Screen::Compare(screen))) =
            (&self.session, self.screens.last_mut())
        {
            screen.refresh(session, self.now);
        }
    }
}

#[cfg(test)]
mod tests;
