//! The checkpoints screen: moving, answering, opening what a checkpoint holds.

use super::Screen;
use crate::app::form::{Form, Topic};
use crate::app::{Action, App, Effect, Notice, Session};
use crate::domain::edit::Change;
use crate::domain::{Answer, CheckpointId, Confidence, Entry};

/// The checkpoints screen.
#[derive(Debug, Clone, Default)]
pub struct Checkpoints {
    /// The checkpoint that is asked, as a place in the order.
    pub at: usize,
    /// How far the guidance is scrolled.
    pub scroll: usize,
    /// The guidance is shown although there is no room beside the question.
    pub guidance: bool,
    /// The question is alone, for a room that reads it from the back.
    pub workshop: bool,
}

impl Checkpoints {
    /// Begins at a checkpoint.
    #[must_use]
    pub fn at(at: usize) -> Self {
        Self { at, ..Self::default() }
    }

    pub(in crate::app) fn go(&mut self, at: usize) {
        self.at = at;
        self.scroll = 0;
    }
}

/// Returns the next checkpoint that is not answered, around the end; the first one for `None`.
#[must_use]
pub fn next_unanswered(session: &Session, after: Option<usize>) -> Option<usize> {
    let count = session.content.len();
    let start = after.map_or(0, |at| at + 1);
    (0..count).map(|step| (start + step) % count).find(|at| {
        session
            .content
            .at(*at)
            .is_some_and(|c| session.entry(&c.id).and_then(Entry::counted).is_none())
    })
}

impl App {
    /// Returns the place and the id of the checkpoint that is asked.
    pub(super) fn current(&self) -> Option<(usize, CheckpointId)> {
        let Screen::Checkpoints(screen) = self.screen() else { return None };
        let checkpoint = self.session.as_ref()?.content.at(screen.at)?;
        Some((screen.at, checkpoint.id.clone()))
    }

    pub(super) fn perform_checkpoints(&mut self, action: Action) -> Vec<Effect> {
        let Some((at, id)) = self.current() else { return Vec::new() };
        let workshop = matches!(self.screen(), Screen::Checkpoints(screen) if screen.workshop);
        if workshop && let Some(effects) = self.perform_workshop(action, at, &id) {
            return effects;
        }
        match action {
            Action::Next | Action::Previous | Action::First | Action::Last => {
                self.move_to(|session| step(session, at, action));
            }
            Action::NextSection => self.move_to(|session| section(session, at, true)),
            Action::PreviousSection => self.move_to(|session| section(session, at, false)),
            Action::NextUnanswered => self.go_unanswered(at),
            Action::ScrollDown | Action::ScrollUp => self.scroll(action, 0),
            Action::Answer(Answer::NotApplicable) => return self.open_form(&id, Topic::Reason),
            Action::Answer(answer) => self.answer(at, &id, answer),
            Action::NextDisagreement => {
                self.go_to_next(at, Notice::NoDisagreement, |e| !e.disagreement.is_empty());
            }
            Action::NextCarried => self.go_to_next(at, Notice::NothingCarried, |e| e.carried),
            Action::TakeSide(side) => self.take_side(&id, side),
            Action::Clear => {
                self.change(&id, Change::Answer(None));
                self.tell_answer(&id);
            }
            Action::Confirm => self.confirm(at, &id),
            Action::Confidence => self.next_confidence(&id),
            Action::Flag => {
                let flag = self.entry(&id).is_some_and(|e| e.flag);
                self.change(&id, Change::Flag(!flag));
            }
            Action::Note => return self.open_form(&id, Topic::Note),
            Action::Evidence => return self.open_form(&id, Topic::Evidence),
            Action::Plan => return self.open_form(&id, Topic::Plan),
            Action::Accept => {
                let gap = matches!(
                    self.entry(&id).and_then(Entry::counted),
                    Some(Answer::No | Answer::Partial)
                );
                if !gap && !self.session.as_ref().is_some_and(Session::is_read_only) {
                    return self.notify(Notice::OnlyGapsAccepted);
                }
                return self.open_form(&id, Topic::Accept);
            }
            Action::NoteInEditor => return self.edit_outside(&id),
            Action::Guidance | Action::Pane => {
                self.toggle(|screen| screen.guidance = !screen.guidance);
            }
            Action::Workshop => self.enter_workshop(),
            other => return self.perform_walk(other),
        }
        Vec::new()
    }

    pub(super) fn entry(&self, id: &CheckpointId) -> Option<&Entry> {
        self.session.as_ref()?.entry(id)
    }

    pub(super) fn change(&mut self, id: &CheckpointId, change: Change) {
        let (lang, now) = (self.languages.labels(), self.now);
        if let Some(session) = &mut self.session {
            if session.is_read_only() {
                self.notice = Some(Notice::ReadOnly);
            } else {
                let asked = matches!(
                    change,
                    Change::Answer(Some(_))
                        | Change::Confirm
                        | Change::Flag(true)
                        | Change::Disagree(_)
                );
                session.change(id, change, lang, now);
                if asked {
                    session.note_asked(id, now);
                }
            }
        }
    }

    fn enter_workshop(&mut self) {
        self.toggle(|screen| (screen.workshop, screen.guidance) = (true, false));
    }

    pub(super) fn toggle(&mut self, change: impl FnOnce(&mut Checkpoints)) {
        if let Some(Screen::Checkpoints(screen)) = self.screens.last_mut() {
            change(screen);
            screen.scroll = 0;
        }
    }

    pub(super) fn move_to(&mut self, place: impl FnOnce(&Session) -> usize) {
        let Some(session) = &self.session else { return };
        let at = place(session);
        self.toggle(|screen| screen.at = at);
    }

    fn answer(&mut self, at: usize, id: &CheckpointId, answer: Answer) {
        let was_open = self.entry(id).and_then(Entry::counted).is_none();
        self.change(id, Change::Answer(Some(answer)));
        self.told(at, id, was_open);
    }

    /// After an answer: says what was answered, and goes on from a checkpoint that was open. Whoever
    /// corrects an answer stays where they are.
    pub(super) fn told(&mut self, at: usize, id: &CheckpointId, was_open: bool) {
        if was_open {
            self.advance(at);
        }
        if self.notice.is_none() {
            self.tell_answer(id);
        }
    }

    fn tell_answer(&mut self, id: &CheckpointId) {
        if self.session.as_ref().is_some_and(|s| !s.is_read_only()) {
            let answer = self.entry(id).and_then(|e| e.answer);
            self.notice = Some(Notice::Answered { id: id.clone(), answer });
        }
    }

    /// Takes the answer of one side of a disagreement; who decides is recorded, and both notes stay.
    fn take_side(&mut self, id: &CheckpointId, side: usize) {
        let answer = self.entry(id).and_then(|e| e.disagreement.get(side)).and_then(|s| s.answer);
        match answer {
            Some(answer) => {
                self.change(id, Change::Answer(Some(answer)));
                self.tell_answer(id);
            }
            None => self.notice = Some(Notice::NoDisagreement),
        }
    }

    /// Goes to the next checkpoint whose entry is of a kind, around the end.
    fn go_to_next(&mut self, at: usize, none: Notice, wanted: impl Fn(&Entry) -> bool) {
        let Some(session) = &self.session else { return };
        let count = session.content.len();
        let place = (1..=count).map(|step| (at + step) % count).find(|at| {
            session.content.at(*at).and_then(|c| session.entry(&c.id)).is_some_and(&wanted)
        });
        match place {
            Some(place) => self.toggle(|screen| screen.at = place),
            None => self.notice = Some(none),
        }
    }

    /// After an answer, goes to the next checkpoint that is not answered, if the user wants that.
    pub(super) fn advance(&mut self, at: usize) {
        let read_only = self.session.as_ref().is_some_and(Session::is_read_only);
        if !self.settings.advance || read_only {
            return;
        }
        if self.in_workshop() {
            self.go_on_in_room(at);
        } else {
            self.go_unanswered(at);
        }
    }

    fn go_unanswered(&mut self, at: usize) {
        match self.session.as_ref().and_then(|s| next_unanswered(s, Some(at))) {
            Some(next) => self.toggle(|screen| screen.at = next),
            None => self.notice = Some(Notice::AllAnswered),
        }
    }

    fn confirm(&mut self, at: usize, id: &CheckpointId) {
        if self.entry(id).is_some_and(|e| e.carried) {
            self.change(id, Change::Confirm);
            self.advance(at);
        } else {
            self.notice = Some(Notice::NothingToConfirm);
        }
    }

    fn next_confidence(&mut self, id: &CheckpointId) {
        let next = match self.entry(id).and_then(|e| e.confidence) {
            None => Some(Confidence::Stated),
            Some(Confidence::Stated) => Some(Confidence::Shown),
            Some(Confidence::Shown) => Some(Confidence::Tested),
            Some(Confidence::Tested) => None,
        };
        self.change(id, Change::Confidence(next));
        if self.notice.is_none() {
            self.notice = Some(Notice::ConfidenceIs(next));
        }
    }

    fn open_form(&mut self, id: &CheckpointId, topic: Topic) -> Vec<Effect> {
        if self.session.as_ref().is_some_and(Session::is_read_only) {
            return self.notify(Notice::ReadOnly);
        }
        let form = Form::of_checkpoint(id.clone(), topic, self.entry(id));
        if let Some(session) = &mut self.session {
            session.open_form();
        }
        self.push(Screen::Form(form))
    }

    fn edit_outside(&mut self, id: &CheckpointId) -> Vec<Effect> {
        if self.session.as_ref().is_some_and(Session::is_read_only) {
            return self.notify(Notice::ReadOnly);
        }
        let text = self.entry(id).map(|e| e.note.raw().to_owned()).unwrap_or_default();
        vec![Effect::Edit { text }]
    }

    /// Takes the text that the user's own editor left.
    pub(in crate::app) fn edited(&mut self, text: Option<&str>) -> Vec<Effect> {
        let (Some(text), Some((_, id))) = (text, self.current()) else {
            return self.notify(Notice::NoEditor);
        };
        let text = text.replace("\r\n", "\n");
        self.change(&id, Change::Note(text.trim_end_matches('\n').into()));
        Vec::new()
    }
}

fn step(session: &Session, at: usize, action: Action) -> usize {
    let last = session.content.len().saturating_sub(1);
    match action {
        Action::Next => (at + 1).min(last),
        Action::Previous => at.saturating_sub(1),
        Action::First => 0,
        _ => last,
    }
}

/// Returns the first checkpoint of the next section, or of this one (the one before, when already
/// there).
pub(super) fn section(session: &Session, at: usize, forward: bool) -> usize {
    let section = |at: usize| session.content.at(at).map(|c| &c.section);
    let here = section(at);
    let last = session.content.len().saturating_sub(1);
    if forward {
        return (at..=last).find(|i| section(*i) != here).unwrap_or(at);
    }
    let begins = |at: usize| at == 0 || section(at) != section(at - 1);
    if !begins(at) || at == 0 {
        return (0..=at).rev().find(|i| begins(*i)).unwrap_or(0);
    }
    (0..at).rev().find(|i| begins(*i)).unwrap_or(0)
}
