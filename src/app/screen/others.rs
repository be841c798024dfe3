//! The principles, overview, summary, help, search and export screens, and the question what
//! becomes of a recovery copy.

use super::checkpoints::is_open;
use super::{Principles, Screen};
use crate::app::form::Form;
use crate::app::message::ExportFormat;
use crate::app::selection::Selection;
use crate::app::{Action, App, Effect, Notice, Session};
use crate::domain::search::find_id;

impl App {
    /// Opens an item of a list: a recent review, a search result, a principle.
    pub(in crate::app) fn choose(&mut self, at: usize) -> Vec<Effect> {
        match self.screens.last_mut() {
            Some(Screen::Start(_)) => self.choose_start(at),
            Some(Screen::Search(search)) => {
                if let Some(place) = search.found.get(at).copied() {
                    self.go_to_checkpoint(place);
                }
                Vec::new()
            }
            Some(Screen::Compare(screen)) => {
                screen.go(at.min(screen.rows.len().saturating_sub(1)));
                Vec::new()
            }
            Some(Screen::Pick(_)) => self.pick(at),
            Some(Screen::Summary(screen)) => {
                screen.at = Some(at);
                self.perform_summary(Action::Open)
            }
            Some(Screen::Principles(screen)) => {
                screen.at = at;
                screen.scroll = 0;
                Vec::new()
            }
            Some(Screen::Overview(screen)) => {
                screen.at = at;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn perform_principles(&mut self, action: Action) -> Vec<Effect> {
        let Some(Screen::Principles(screen)) = self.screens.last_mut() else { return Vec::new() };
        let content = self.session.as_ref().map(|s| &s.content);
        let pillars = content.map_or(0, |content| content.pillars().count());
        let pillar = content.and_then(|content| content.pillars().nth(screen.pillar));
        let count = pillar.map_or(0, |pillar| pillar.principles.len());
        let before = (screen.pillar, screen.at);
        match action {
            Action::NextPillar if screen.pillar + 1 < pillars => screen.go(screen.pillar + 1),
            Action::PreviousPillar => screen.go(screen.pillar.saturating_sub(1)),
            Action::NextPillar => {}
            Action::Next => screen.at = (screen.at + 1).min(count.saturating_sub(1)),
            Action::Previous => screen.at = screen.at.saturating_sub(1),
            Action::First => screen.at = 0,
            Action::Last => screen.at = count.saturating_sub(1),
            Action::ScrollDown | Action::ScrollUp => self.scroll(action, 0),
            Action::Note => return self.note_on_principle(),
            Action::Questions => return self.go_to_questions(),
            other => return self.perform_walk(other),
        }
        if let Some(Screen::Principles(screen)) = self.screens.last_mut()
            && (screen.pillar, screen.at) != before
        {
            screen.scroll = 0;
        }
        Vec::new()
    }

    /// Goes to the questions: to those of the pillar that was looked at, when one came from another.
    fn go_to_questions(&mut self) -> Vec<Effect> {
        let Screen::Principles(Principles { pillar, .. }) = *self.screen() else {
            return Vec::new();
        };
        self.back();
        let Some(session) = &self.session else { return Vec::new() };
        let here = self.place().and_then(|id| session.content.rank(&id));
        let ranks = session.content.ranks_of(pillar);
        if here.is_none_or(|here| session.content.pillar_at(here) == Some(pillar))
            || ranks.is_empty()
        {
            return Vec::new();
        }
        let open = ranks
            .clone()
            .find(|at| session.content.at(*at).is_some_and(|c| is_open(session.entry(&c.id))));
        if matches!(self.screen(), Screen::Checkpoints(_)) {
            self.go_to_checkpoint(open.unwrap_or(ranks.start));
        }
        Vec::new()
    }

    fn note_on_principle(&mut self) -> Vec<Effect> {
        let Screen::Principles(Principles { pillar, at, .. }) = *self.screen() else {
            return Vec::new();
        };
        let Some(session) = &mut self.session else { return Vec::new() };
        if session.is_read_only() {
            return self.notify(Notice::ReadOnly);
        }
        let pillar = session.content.pillars().nth(pillar);
        let principle = pillar.and_then(|pillar| pillar.principles.get(at));
        let Some(id) = principle.map(|p| p.id.clone()) else { return Vec::new() };
        session.open_form();
        let form = Form::of_principle(id, &session.review);
        self.push(Screen::Form(form))
    }

    pub(super) fn perform_overview(&mut self, action: Action) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let Some(Screen::Overview(screen)) = self.screens.last() else { return Vec::new() };
        let (at, walked) = (screen.at, &self.selection);
        let filtered = !walked.filter.is_empty();
        let place = match action {
            // The cells stand in the order of the packs, so one moves in that order.
            Action::Next => walked.in_pack_order().beside(session, at, true),
            Action::Previous => walked.in_pack_order().beside(session, at, false),
            Action::First => walked.in_pack_order().end(session, at, true),
            Action::Last => walked.in_pack_order().end(session, at, false),
            Action::NextSection if filtered => walked.section(session, at, true),
            Action::PreviousSection if filtered => walked.section(session, at, false),
            Action::NextSection => beside(session, at, true),
            Action::PreviousSection => beside(session, at, false),
            Action::NextPillar => walked.pillar(session, at, true),
            Action::PreviousPillar => walked.pillar(session, at, false),
            Action::NextUnanswered => match walked.next(session, Some(at), false, is_open) {
                Some(next) => next,
                None => return self.notify(self.nothing_unanswered()),
            },
            Action::Open => {
                self.go_to_checkpoint(at);
                return Vec::new();
            }
            other => return self.perform_walk(other),
        };
        if let Some(Screen::Overview(screen)) = self.screens.last_mut() {
            screen.at = place;
        }
        Vec::new()
    }

    pub(super) fn perform_scrolled(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Next => self.scroll(Action::ScrollDown, 1),
            Action::Previous => self.scroll(Action::ScrollUp, 1),
            Action::ScrollDown | Action::ScrollUp | Action::First | Action::Last => {
                self.scroll(action, 0);
            }
            Action::Help if matches!(self.screen(), Screen::Help(_)) => return self.back(),
            other => return self.perform_walk(other),
        }
        Vec::new()
    }

    pub(super) fn perform_search(&mut self, action: Action) -> Vec<Effect> {
        let Some(Screen::Search(search)) = self.screens.last_mut() else { return Vec::new() };
        match action {
            Action::Next => search.at = (search.at + 1).min(search.found.len().saturating_sub(1)),
            Action::Previous => search.at = search.at.saturating_sub(1),
            Action::Open => {
                let at = search.at;
                return self.choose(at);
            }
            other => return self.perform_walk(other),
        }
        Vec::new()
    }

    pub(super) fn perform_go_to(&mut self, action: Action) -> Vec<Effect> {
        let Some(Screen::GoTo(editor)) = self.screens.last() else { return Vec::new() };
        let typed = editor.text().trim().to_owned();
        self.back();
        if action != Action::Open || typed.is_empty() {
            return Vec::new();
        }
        let found = self.session.as_ref().and_then(|s| {
            let here = self.place().and_then(|id| s.content.rank(&id));
            find_id(&s.content, &typed, here)
        });
        match found {
            Some(at) => {
                self.go_to_checkpoint(at);
                Vec::new()
            }
            None => self.notify(Notice::NoSuchCheckpoint(typed)),
        }
    }

    pub(super) fn perform_export(&mut self, action: Action) -> Vec<Effect> {
        self.back();
        match (action, &self.session) {
            (Action::ExportAs(format), Some(session)) => self.export(session, format),
            _ => Vec::new(),
        }
    }

    pub(super) fn perform_recovered(&mut self, action: Action) -> Vec<Effect> {
        let Screen::Recovered(found) = self.screen() else { return Vec::new() };
        let found = found.clone();
        match action {
            Action::TakeIn => {
                if let Some(session) = &mut self.session {
                    session.take_in(found.review);
                }
                self.back();
                let (taken, disagreements) = (found.taken, found.disagreements);
                self.notify(Notice::Recovered { taken, disagreements })
            }
            Action::SetAside => {
                self.back();
                vec![Effect::SetAside]
            }
            other => self.perform_walk(other),
        }
    }

    fn export(&self, session: &Session, format: ExportFormat) -> Vec<Effect> {
        vec![Effect::Export { format, review: session.review.clone(), languages: self.languages }]
    }
}

/// Returns the same place in the next or the previous section, as the overview draws a section a
/// row.
fn beside(session: &Session, at: usize, forward: bool) -> usize {
    let all = Selection::default();
    let begin = |at: usize| {
        let here = session.content.at(at).map(|c| c.section.clone());
        (0..=at).find(|i| session.content.at(*i).map(|c| c.section.clone()) == here).unwrap_or(at)
    };
    let own = begin(at);
    let other =
        if forward { all.section(session, at, true) } else { all.section(session, own, false) };
    if other == own || (forward && other == at) {
        return at;
    }
    let end = all.section(session, other, true);
    let last = if end == other { session.content.len() } else { end } - 1;
    (other + (at - own)).min(last)
}
