//! How a comparison begins: with the previous review when it is near, else with one that is chosen.

use std::sync::Arc;

use super::{Compare, Pick};
use crate::app::earlier::{Earlier, Found, LastTime, Wanted};
use crate::app::editor::{Editor, Lines};
use crate::app::screen::Screen;
use crate::app::{Action, App, Effect, Notice};
use crate::domain::{CheckpointId, Entry, Untrusted};

impl App {
    /// Begins with a comparison with an earlier review above the questions.
    pub fn compare_with(&mut self, earlier: Earlier) {
        let Some(session) = &self.session else { return };
        let (old, new) = (&earlier.review.workload, &session.review.workload);
        self.notice = if old != new {
            Some(Notice::OtherWorkload { old: old.clone(), new: new.clone() })
        } else if earlier.newer {
            Some(Notice::ComparedNewer)
        } else {
            self.notice.take()
        };
        let compare = Compare::new(Arc::new(earlier), session, self.now);
        self.screens.push(Screen::Compare(Box::new(compare)));
    }

    /// Returns the review that the open one was begun from, when it was found.
    #[must_use]
    pub fn last_time(&self) -> Option<&Earlier> {
        match &self.last_time {
            LastTime::Known(earlier) => Some(earlier),
            LastTime::Unknown | LastTime::Wanted | LastTime::Nowhere => None,
        }
    }

    /// Returns what was said to a checkpoint last time.
    #[must_use]
    pub fn said_last_time(&self, id: &CheckpointId) -> Option<&Entry> {
        self.last_time()?.review.entry(id).filter(|e| !e.is_blank())
    }

    /// Asks once for the review that the open one was begun from; the first frame does not wait.
    pub(in crate::app) fn look_for_last_time(&mut self) -> Vec<Effect> {
        let (Some(session), LastTime::Unknown) = (&self.session, &self.last_time) else {
            return Vec::new();
        };
        match session.review.previous.clone().filter(|id| !id.is_empty()) {
            Some(id) => {
                self.last_time = LastTime::Wanted;
                vec![Effect::Earlier(Wanted::Previous { id })]
            }
            None => {
                self.last_time = LastTime::Nowhere;
                Vec::new()
            }
        }
    }

    /// Opens the comparison: with the previous review, else with one that is chosen. Where one came
    /// from a comparison, goes back to it.
    pub(in crate::app::screen) fn open_comparison(&mut self) -> Vec<Effect> {
        if let LastTime::Known(earlier) = &self.last_time
            && !self.screens.iter().any(|s| matches!(s, Screen::Compare(_)))
        {
            let earlier = Earlier::clone(earlier);
            self.compare_with(earlier);
            return Vec::new();
        }
        let here = self.current().map(|(_, id)| id);
        let Some(place) = self.screens.iter().rposition(|s| matches!(s, Screen::Compare(_))) else {
            return self.pick_review();
        };
        self.screens.truncate(place + 1);
        self.refresh_comparison();
        if let Some(Screen::Compare(screen)) = self.screens.last_mut()
            && let Some(at) = screen.rows.iter().position(|row| Some(&row.id) == here.as_ref())
        {
            screen.go(at);
        }
        Vec::new()
    }

    /// Asks for the review to compare with.
    pub(super) fn pick_review(&mut self) -> Vec<Effect> {
        let waits = matches!(self.last_time, LastTime::Wanted);
        let name = Editor::new("", Lines::One);
        self.push(Screen::Pick(Pick { name, beside: None, at: 0, waits }));
        vec![Effect::Earlier(Wanted::Beside)]
    }

    pub(in crate::app::screen) fn perform_pick(&mut self, action: Action) -> Vec<Effect> {
        let languages = self.languages;
        let Some(Screen::Pick(pick)) = self.screens.last_mut() else { return Vec::new() };
        let beside = pick.beside.as_deref().unwrap_or_default();
        match action {
            Action::Next => pick.at = (pick.at + 1).min(beside.len().saturating_sub(1)),
            Action::Previous => pick.at = pick.at.saturating_sub(1),
            Action::Open => {
                let typed = pick.name.text().trim();
                let name = match beside.get(pick.at) {
                    _ if !typed.is_empty() => Untrusted::from(typed),
                    Some(candidate) => candidate.name.clone(),
                    None => return self.notify(Notice::FileNeeded),
                };
                return vec![Effect::Earlier(Wanted::File { name, languages })];
            }
            other => return self.perform_walk(other),
        }
        Vec::new()
    }

    /// Opens a review of the list.
    pub(in crate::app::screen) fn pick(&mut self, at: usize) -> Vec<Effect> {
        if let Some(Screen::Pick(pick)) = self.screens.last_mut() {
            pick.at = at;
            pick.name.set_text("");
        }
        self.perform_pick(Action::Open)
    }

    /// Takes what was found.
    pub(in crate::app) fn found_earlier(&mut self, found: Found) -> Vec<Effect> {
        match found {
            Found::Previous(found) => {
                self.last_time = match found {
                    Some(earlier) => LastTime::Known(Arc::new(earlier)),
                    None => LastTime::Nowhere,
                };
                let waits = matches!(self.screen(), Screen::Pick(pick) if pick.waits && pick.name.text().is_empty());
                if let (true, LastTime::Known(earlier)) = (waits, &self.last_time) {
                    let earlier = Earlier::clone(earlier);
                    self.back();
                    self.compare_with(earlier);
                }
            }
            Found::Beside(found) => {
                if let Some(Screen::Pick(pick)) = self.screens.last_mut() {
                    pick.beside = Some(found);
                }
            }
            Found::File(Err(lines)) => return self.notify(Notice::Lines(lines)),
            Found::File(Ok(earlier)) => {
                if matches!(self.screen(), Screen::Pick(_)) {
                    self.back();
                }
                // Another review takes the place of the one that was compared with.
                if matches!(self.screen(), Screen::Compare(_)) {
                    self.back();
                }
                self.compare_with(earlier);
            }
        }
        Vec::new()
    }
}
