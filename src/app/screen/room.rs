//! What a room needs: the path of the plan, a session with its people, points that are put aside, and
//! the look back.

use super::{Checkpoints, Screen, Scrolled};
use crate::app::form::{FieldName, Form, Subject, Topic, person};
use crate::app::{Action, App, Effect, Notice, Session};
use crate::domain::edit::Change;
use crate::domain::plan::is_open;
use crate::domain::review::Side;
use crate::domain::workshop::{Parked, ParkedKind, Sitting};
use crate::domain::{Answer, CheckpointId, Stamp, Untrusted};

/// Returns the order in which a room goes: the plan, then everything else.
#[must_use]
pub fn path(session: &Session) -> Vec<usize> {
    let mut path = planned(session);
    let rest: Vec<usize> = (0..session.content.len()).filter(|at| !path.contains(at)).collect();
    path.extend(rest);
    path
}

fn planned(session: &Session) -> Vec<usize> {
    let mut path: Vec<usize> = Vec::new();
    for id in session.review.workshop.plan.iter().flat_map(|plan| &plan.checkpoints) {
        path.extend(session.content.rank(id).filter(|at| !path.contains(at)));
    }
    path
}

/// Returns the next checkpoint that the room has not been asked: of the plan while it has one, around
/// its end, then of everything.
fn next_in_room(session: &Session, at: usize, now: Stamp) -> Option<usize> {
    let sitting = session.review.workshop.held(now);
    let waits = |at: &usize| {
        session.content.at(*at).is_some_and(|checkpoint| {
            is_open(session.entry(&checkpoint.id), checkpoint)
                && sitting.is_none_or(|sitting| !sitting.asked.contains_key(&checkpoint.id))
        })
    };
    let after = |path: &[usize]| {
        let here = path.iter().position(|place| *place == at).map_or(0, |i| i + 1);
        path.iter().skip(here).chain(path.iter().take(here)).copied().find(&waits)
    };
    after(&planned(session)).or_else(|| after(&path(session)))
}

/// Returns where a movement along the path leads.
fn moved(session: &Session, at: usize, action: Action) -> usize {
    let path = path(session);
    let here = path.iter().position(|place| *place == at).unwrap_or(0);
    let last = path.len().saturating_sub(1);
    let section = |i: usize| path.get(i).and_then(|at| session.content.at(*at)).map(|c| &c.section);
    let begins = |i: &usize| *i == 0 || section(*i) != section(i - 1);
    let pillar = |i: usize| path.get(i).and_then(|at| session.content.pillar_at(*at));
    let other = |i: &usize| *i == 0 || pillar(*i) != pillar(i - 1);
    let to = match action {
        Action::Next => (here + 1).min(last),
        Action::Previous => here.saturating_sub(1),
        Action::First => 0,
        Action::Last => last,
        Action::NextSection => (here + 1..=last).find(begins).unwrap_or(here),
        Action::NextPillar => (here + 1..=last).find(other).unwrap_or(here),
        Action::PreviousPillar => (0..here).rev().find(other).unwrap_or(0),
        _ => (0..here).rev().find(begins).unwrap_or(0),
    };
    path.get(to).copied().unwrap_or(at)
}

impl App {
    /// Tells whether the workshop layout is on, also below the screen that is seen.
    #[must_use]
    pub fn in_workshop(&self) -> bool {
        self.screens.iter().any(|s| matches!(s, Screen::Checkpoints(c) if c.workshop))
    }

    /// Returns the session that is being held.
    #[must_use]
    pub fn sitting(&self) -> Option<&Sitting> {
        self.session.as_ref()?.review.workshop.held(self.now)
    }

    /// Does what is meant otherwise, or only, in the workshop layout; `None` when nothing is.
    pub(super) fn perform_workshop(
        &mut self,
        action: Action,
        at: usize,
        id: &CheckpointId,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Next
            | Action::Previous
            | Action::First
            | Action::Last
            | Action::NextSection
            | Action::PreviousSection
            | Action::NextPillar
            | Action::PreviousPillar => {
                self.move_to(|_, session| moved(session, at, action));
            }
            Action::NextUnanswered => self.go_on_in_room(at),
            Action::Park => return Some(self.ask_room(id, Topic::Park)),
            Action::Bring => return Some(self.ask_room(id, Topic::Bring)),
            Action::Disagree => return Some(self.ask_room(id, Topic::Disagree)),
            Action::Probes => self.toggle(|screen| screen.guidance = !screen.guidance),
            Action::Speaker => return Some(self.ask_speaker()),
            Action::Room => return Some(self.ask_who_is_here()),
            Action::Workshop | Action::Back => self.leave_workshop(),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn leave_workshop(&mut self) {
        self.toggle(|screen| *screen = Checkpoints::at(screen.at));
    }

    /// Goes to what the room is asked next.
    pub(super) fn go_on_in_room(&mut self, at: usize) {
        let now = self.now;
        match self.session.as_ref().and_then(|s| next_in_room(s, at, now)) {
            Some(next) => self.toggle(|screen| screen.at = next),
            None => self.notice = Some(Notice::AllAnswered),
        }
    }

    fn may_write(&self) -> bool {
        self.session.as_ref().is_some_and(|s| !s.is_read_only())
    }

    fn ask_room(&mut self, id: &CheckpointId, topic: Topic) -> Vec<Effect> {
        if !self.may_write() {
            return self.notify(Notice::ReadOnly);
        }
        self.push(Screen::Form(Form::of_checkpoint(id.clone(), topic, None)))
    }

    fn ask_speaker(&mut self) -> Vec<Effect> {
        let Some(session) = &self.session else { return Vec::new() };
        let form = Form::of_speaker(&session.by);
        self.push(Screen::Form(form))
    }

    fn ask_who_is_here(&mut self) -> Vec<Effect> {
        if !self.may_write() {
            return self.notify(Notice::ReadOnly);
        }
        let Some(session) = &self.session else { return Vec::new() };
        let form = Form::of_room(&session.review, session.review.workshop.held(self.now));
        self.push(Screen::Form(form))
    }

    /// Applies a form whose fields are applied together, and leaves it unless something is missing.
    pub(super) fn close_asked(&mut self, form: &Form) -> Vec<Effect> {
        let done = match &form.subject {
            Subject::Room => self.apply_room(form),
            Subject::Speaker => Ok(self.apply_speaker(form)),
            Subject::Checkpoint(id, Topic::Park) => Ok(self.park(form, id)),
            Subject::Checkpoint(id, Topic::Bring) => Ok(self.bring(form, id)),
            Subject::Checkpoint(id, Topic::Disagree) => self.disagree(form, id),
            _ => Ok(None),
        };
        match done {
            Ok(notice) => {
                self.back();
                self.notice = notice;
            }
            Err(missing) => self.notice = Some(missing),
        }
        Vec::new()
    }

    fn apply_room(&mut self, form: &Form) -> Result<Option<Notice>, Notice> {
        let minutes = form.minutes().ok_or(Notice::NotMinutes)?;
        let (people, now) = (form.people(), self.now);
        let Some(session) = &mut self.session else { return Ok(None) };
        let held = session.review.workshop.held(now).is_some();
        let changed = session.change_workshop(|workshop| match workshop.held_mut(now) {
            Some(sitting) => (sitting.people, sitting.minutes) = (people, minutes),
            None => workshop.sittings.push(Sitting::begin(now, minutes, people)),
        });
        if !held {
            self.go_to_plan();
        }
        Ok(match (held, changed) {
            (true, true) => Some(Notice::RoomChanged),
            (true, false) => None,
            (false, _) => Some(Notice::SessionBegun { minutes }),
        })
    }

    /// Goes to the first question of the plan that waits; without a plan the room stays where it is.
    fn go_to_plan(&mut self) {
        let now = self.now;
        let Some(session) = &self.session else { return };
        let first = planned(session).first().copied();
        let waits = first.and_then(|first| {
            let open =
                |at: usize| session.content.at(at).filter(|c| is_open(session.entry(&c.id), c));
            open(first).map(|_| first).or_else(|| next_in_room(session, first, now))
        });
        if let (Some(at), Some(Screen::Checkpoints(screen))) =
            (waits, self.screens.iter_mut().rev().find(|s| matches!(s, Screen::Checkpoints(_))))
        {
            screen.go(at);
        }
    }

    fn people(&self) -> Vec<Untrusted> {
        self.sitting().map(|sitting| sitting.people.clone()).unwrap_or_default()
    }

    fn apply_speaker(&mut self, form: &Form) -> Option<Notice> {
        let who = person(form.text(FieldName::Speaker), &self.people());
        if let Some(session) = &mut self.session {
            session.by = who.clone();
        }
        Some(Notice::SpeakerIs(who))
    }

    fn point(&self, kind: ParkedKind, text: &str, id: &CheckpointId) -> Parked {
        Parked {
            text: text.trim().into(),
            kind,
            checkpoint: Some(id.clone()),
            by: self.session.as_ref().map(|s| s.by.clone()).unwrap_or_default(),
            at: Some(self.now),
            owner: Untrusted::default(),
            due: None,
            done: false,
        }
    }

    fn put_point(&mut self, point: Parked) {
        if let Some(session) = &mut self.session {
            session.change_workshop(|workshop| workshop.parked.push(point));
        }
    }

    fn park(&mut self, form: &Form, id: &CheckpointId) -> Option<Notice> {
        let text = form.text(FieldName::Point);
        if text.trim().is_empty() {
            return None;
        }
        let point = self.point(ParkedKind::Discussion, text, id);
        self.put_point(point);
        Some(Notice::Parked)
    }

    fn bring(&mut self, form: &Form, id: &CheckpointId) -> Option<Notice> {
        let today = self.now.date_naive();
        let mut point = self.point(ParkedKind::Evidence, form.text(FieldName::Bring), id);
        point.owner = person(form.text(FieldName::Owner), &self.people());
        point.due = crate::domain::day::read_day(form.text(FieldName::Due), today);
        self.change(id, Change::Flag(true));
        self.put_point(point);
        Some(Notice::ToBring)
    }

    fn disagree(&mut self, form: &Form, id: &CheckpointId) -> Result<Option<Notice>, Notice> {
        let (people, now) = (self.people(), self.now);
        let side = |at: usize| {
            let answer = form.chosen(FieldName::SideAnswer(at))?;
            Some(Side {
                answer: Some(*Answer::ALL.get(answer)?),
                note: Untrusted::default(),
                by: person(form.text(FieldName::SideName(at)), &people),
                at: Some(now),
            })
        };
        let (Some(one), Some(other)) = (side(0), side(1)) else {
            return Err(Notice::TwoSidesNeeded);
        };
        if one.answer == other.answer {
            return Err(Notice::TwoSidesNeeded);
        }
        self.change(id, Change::Disagree(vec![one, other]));
        Ok(Some(Notice::SidesRecorded))
    }

    /// Looks back at the session.
    pub(super) fn open_debrief(&mut self) -> Vec<Effect> {
        self.push(Screen::Debrief(Scrolled::default()))
    }

    pub(super) fn perform_debrief(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::EndSession => self.end_session(),
            Action::WriteReadout(format) => {
                let Some(session) = &self.session else { return Vec::new() };
                let review = session.review.clone();
                return vec![Effect::Readout { format, review, languages: self.languages }];
            }
            Action::Debrief => return self.back(),
            other => return self.perform_scrolled(other),
        }
        Vec::new()
    }

    /// Ends the session that is being held, or goes on with the one that was ended last.
    fn end_session(&mut self) {
        let now = self.now;
        if !self.may_write() {
            self.notice = Some(Notice::ReadOnly);
            return;
        }
        let Some(session) = &mut self.session else { return };
        if session.review.workshop.held(now).is_some() {
            session.change_workshop(|workshop| {
                if let Some(sitting) = workshop.held_mut(now) {
                    sitting.end = Some(now);
                }
            });
            self.notice = Some(Notice::SessionEnded);
            return;
        }
        let again = |sitting: &Sitting| Sitting { end: None, ..sitting.clone() }.is_held(now);
        if !session.review.workshop.last().is_some_and(again) {
            self.notice = Some(Notice::NoSession);
            return;
        }
        session.change_workshop(|workshop| {
            if let Some(sitting) = workshop.sittings.last_mut() {
                sitting.end = None;
            }
        });
        self.notice = Some(Notice::SessionGoesOn);
    }
}
