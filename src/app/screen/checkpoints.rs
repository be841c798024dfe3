//! The checkpoints screen: moving, answering, opening what a checkpoint holds.

use super::{LastTime, Screen};
use crate::app::form::{Form, Topic};
use crate::app::selection::Selection;
use crate::app::{Action, App, EditorFailure, Effect, Notice, Session};
use crate::domain::edit::Change;
use crate::domain::{Answer, CheckpointId, Confidence, Entry};

/// What is scrolled where the guidance stands beside the question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The guidance.
    #[default]
    Guidance,
    /// The question and what was written about it.
    Question,
}

impl Pane {
    fn other(self) -> Self {
        match self {
            Self::Guidance => Self::Question,
            Self::Question => Self::Guidance,
        }
    }
}

/// The checkpoints screen.
#[derive(Debug, Clone, Default)]
pub struct Checkpoints {
    /// The checkpoint that is asked, as a place in the order.
    pub at: usize,
    /// How far the guidance is scrolled, or everything where there is no room beside the question.
    pub scroll: usize,
    /// How far the question is scrolled where the guidance stands beside it.
    pub scroll_question: usize,
    /// Which of the two is scrolled.
    pub pane: Pane,
    /// The guidance is shown although there is no room beside the question.
    pub guidance: bool,
    /// The guidance was just asked for, so that it must be seen.
    pub seeks_guidance: bool,
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
        self.rewind();
    }

    fn rewind(&mut self) {
        self.scroll = 0;
        self.scroll_question = 0;
    }
}

/// Returns the next checkpoint that is not answered, around the end; the first one for `None`.
#[must_use]
pub fn next_unanswered(session: &Session, after: Option<usize>) -> Option<usize> {
    let count = session.content.len();
    let start = after.map_or(0, |at| at + 1);
    (0..count)
        .map(|step| (start + step) % count)
        .find(|at| session.content.at(*at).is_some_and(|c| is_open(session.entry(&c.id))))
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
                self.move_to(|walked, session| step(walked, session, at, action));
            }
            Action::NextSection => {
                self.move_to(|walked, session| walked.section(session, at, true));
            }
            Action::PreviousSection => {
                self.move_to(|walked, session| walked.section(session, at, false));
            }
            Action::NextPillar | Action::PreviousPillar => {
                let forward = action == Action::NextPillar;
                self.move_to(|walked, session| walked.pillar(session, at, forward));
            }
            Action::NextUnanswered => self.go_unanswered(at, false),
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
            Action::LastTime if self.said_last_time(&id).is_none() => {
                self.notice = Some(Notice::NothingLastTime);
            }
            Action::LastTime => return self.push(Screen::LastTime(LastTime { id, scroll: 0 })),
            Action::SectionNotApplicable => return self.ask_for_section(&id),
            Action::NoteInEditor => return self.edit_outside(&id),
            Action::Guidance | Action::Pane if self.viewport.guidance_from.is_some() => {
                if let Some(Screen::Checkpoints(screen)) = self.screens.last_mut() {
                    screen.pane = screen.pane.other();
                }
            }
            Action::Guidance | Action::Pane => {
                self.toggle(|screen| {
                    screen.guidance = !screen.guidance;
                    screen.seeks_guidance = screen.guidance;
                });
            }
            Action::Workshop => self.enter_workshop(),
            Action::CopyQuestion | Action::CopyLinks => return self.copy(at, action),
            // The questions stand below everything, except where a list led to one of them.
            Action::Back => {
                if matches!(self.screen_below(), Some(Screen::Compare(_) | Screen::Summary(_))) {
                    return self.back();
                }
            }
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
            screen.rewind();
        }
    }

    pub(super) fn move_to(&mut self, place: impl FnOnce(&Selection, &Session) -> usize) {
        let Some(session) = &self.session else { return };
        let at = place(&self.selection, session);
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
        let wanted = |entry: Option<&Entry>| entry.is_some_and(&wanted);
        match self.selection.next(session, Some(at), false, wanted) {
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
            self.go_unanswered(at, true);
        }
    }

    /// Goes to the next checkpoint that is not answered; whether this one was `answered` just now
    /// decides from where.
    fn go_unanswered(&mut self, at: usize, answered: bool) {
        let Some(session) = &self.session else { return };
        match self.selection.next(session, Some(at), answered, is_open) {
            Some(next) => self.toggle(|screen| screen.at = next),
            None => self.notice = Some(self.nothing_unanswered()),
        }
    }

    /// Says that nothing is unanswered, here or at all.
    pub(super) fn nothing_unanswered(&self) -> Notice {
        let all = self.session.as_ref().is_some_and(|s| next_unanswered(s, None).is_none());
        if all { Notice::AllAnswered } else { Notice::AllAnsweredHere }
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

    /// Copies the question in the languages that are shown, or the links to its practices.
    fn copy(&mut self, at: usize, what: Action) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let Some(checkpoint) = session.content.at(at) else { return Vec::new() };
        if what == Action::CopyQuestion {
            let mut lines: Vec<String> = Vec::new();
            for lang in self.languages.content() {
                let line =
                    format!("{} {}", checkpoint.id, checkpoint.question.get(*lang).shown_line());
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
            self.notice = Some(Notice::CopiedQuestion);
            return vec![Effect::Copy { text: lines.join("\n") }];
        }
        let pillar = session.content.pillar_of(&checkpoint.id);
        let links: Vec<String> = checkpoint
            .guidance
            .practices
            .iter()
            .filter_map(|practice| Some(pillar?.link_to(practice)?.to_string()))
            .collect();
        if links.is_empty() {
            return self.notify(Notice::NoLink);
        }
        self.notice = Some(Notice::CopiedLinks(links.len()));
        vec![Effect::Copy { text: links.join("\n") }]
    }

    fn edit_outside(&mut self, id: &CheckpointId) -> Vec<Effect> {
        if self.session.as_ref().is_some_and(Session::is_read_only) {
            return self.notify(Notice::ReadOnly);
        }
        let text = self.entry(id).map(|e| e.note.raw().to_owned()).unwrap_or_default();
        vec![Effect::Edit { text }]
    }

    /// Takes the text that the user's own editor left.
    pub(in crate::app) fn edited(&mut self, outcome: Result<String, EditorFailure>) -> Vec<Effect> {
        let text = match outcome {
            Ok(text) => text,
            Err(failure) => return self.notify(Notice::NotEdited(failure)),
        };
        let Some((_, id)) = self.current() else { return Vec::new() };
        self.change(&id, Change::Note(text.trim_end_matches('\n').into()));
        Vec::new()
    }
}

fn step(walked: &Selection, session: &Session, at: usize, action: Action) -> usize {
    match action {
        Action::Next => walked.beside(session, at, true),
        Action::Previous => walked.beside(session, at, false),
        Action::First => walked.end(session, at, true),
        _ => walked.end(session, at, false),
    }
}

/// Tells whether nothing that counts was answered.
pub(super) fn is_open(entry: Option<&Entry>) -> bool {
    entry.and_then(Entry::counted).is_none()
}
