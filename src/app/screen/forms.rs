//! Forms: fields that are being filled in, applied at once.

use super::Screen;
use crate::app::form::{FieldName, Form, Subject, Topic, file_name};
use crate::app::{Action, App, Effect, Notice, Session};
use crate::domain::day::read_day;
use crate::domain::edit::Change;
use crate::domain::review::Accepted;
use crate::domain::{Answer, CheckpointId, Confidence, Effort, Entry, Review, Untrusted};

impl App {
    fn form_mut(&mut self) -> Option<&mut Form> {
        match self.screens.last_mut() {
            Some(Screen::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// Takes into the form that is open what somebody else wrote into its fields meanwhile, so that
    /// the next key does not write it away.
    pub(in crate::app) fn refresh_form(&mut self, before: &Review) {
        let (Some(session), Some(Screen::Form(form))) = (&self.session, self.screens.last_mut())
        else {
            return;
        };
        form.refresh(before, &session.review);
    }

    pub(super) fn perform_form(&mut self, action: Action) -> Vec<Effect> {
        let Some(form) = self.form_mut() else { return Vec::new() };
        match action {
            Action::NextField if form.focus + 1 < form.fields.len() => form.focus += 1,
            Action::NextField if form.subject == Subject::NewReview => form.focus = 0,
            Action::NextField | Action::Done => return self.close_form(),
            Action::PreviousField => form.focus = form.focus.saturating_sub(1),
            Action::NextChoice | Action::PreviousChoice => {
                form.choose(action == Action::NextChoice);
                self.apply_form();
            }
            Action::Undo | Action::Redo => {
                if let Some(editor) = form.editor_mut() {
                    if action == Action::Undo {
                        editor.undo()
                    } else {
                        editor.redo()
                    };
                }
                self.apply_form();
            }
            Action::Answer(answer) => {
                form.pick(Answer::ALL.iter().position(|a| *a == answer).unwrap_or(0));
            }
            Action::Scope => form.turn(),
            Action::Begin => return self.begin(),
            Action::Cancel => return self.cancel_form(),
            Action::Back => return self.back(),
            _ => {}
        }
        Vec::new()
    }

    /// Ends a form and gives the checkpoint back what was said to it before.
    fn cancel_form(&mut self) -> Vec<Effect> {
        let Some(form) = self.form_mut() else { return Vec::new() };
        if form.has_changed() && !form.warned {
            form.warned = true;
            return self.notify(Notice::NotRecorded);
        }
        let subject = form.subject.clone();
        if let (Subject::Checkpoint(id, _), Some(session)) = (&subject, &mut self.session) {
            session.restore(id);
            session.close_form(Some(id));
        }
        self.back()
    }

    /// Begins the new review that the form describes.
    fn begin(&mut self) -> Vec<Effect> {
        let Some(form) = self.form_mut() else { return Vec::new() };
        let workload = form.text(FieldName::Workload).trim().to_owned();
        if workload.is_empty() {
            form.focus = 0;
            return self.notify(Notice::NameNeeded);
        }
        let packs = form.chosen_packs();
        if packs.is_empty() && !form.packs.is_empty() {
            return self.notify(Notice::PackNeeded);
        }
        let typed = form.text(FieldName::File).trim().to_owned();
        let reviewer = form.text(FieldName::Reviewer).trim().to_owned();
        let file = match typed {
            typed if typed.is_empty() => file_name(&workload),
            typed if typed.contains('.') => typed,
            typed => format!("{typed}.review.toml"),
        };
        vec![Effect::Begin { workload, reviewer, file, packs, languages: self.languages }]
    }

    /// Applies what the fields hold to the review.
    pub(super) fn apply_form(&mut self) {
        let Some(form) = self.form_mut() else { return };
        form.warned = false;
        let form = form.clone();
        let before = self.session.as_ref().and_then(Session::before_form);
        let named = before.map(|review| review.workload.clone()).unwrap_or_default();
        match &form.subject {
            Subject::Checkpoint(id, topic) => self.apply_to_checkpoint(&form, id, *topic),
            Subject::Principle(id) => {
                let note = Untrusted::from(form.text(FieldName::Note));
                self.apply_head(|review| {
                    if note.is_empty() {
                        review.notes.principles.remove(id);
                    } else {
                        review.notes.principles.insert(id.clone(), note);
                    }
                });
            }
            Subject::Details => self.apply_head(|review| {
                let workload = form.text(FieldName::Workload).trim();
                review.workload = if workload.is_empty() { named.clone() } else { workload.into() };
                review.title = form.text(FieldName::Title).trim().into();
                review.environment = form.text(FieldName::Environment).trim().into();
                review.reviewers = items(form.text(FieldName::Reviewers));
                review.notes.review = form.text(FieldName::ReviewNote).into();
            }),
            // A section is marked when the form ends, not while the reason is typed.
            Subject::Section(_)
            | Subject::Pillar(_)
            | Subject::NewReview
            | Subject::Room
            | Subject::Speaker => {}
        }
    }

    /// Returns what was said to a checkpoint before the form was opened.
    fn before(&self, id: &CheckpointId) -> Option<&Entry> {
        self.session.as_ref()?.before_form()?.entry(id)
    }

    fn apply_head(&mut self, change: impl FnOnce(&mut Review)) {
        let now = self.now;
        if let Some(session) = &mut self.session {
            session.change_head(now, change);
        }
    }

    fn apply_to_checkpoint(&mut self, form: &Form, id: &CheckpointId, topic: Topic) {
        let today = self.now.date_naive();
        let text = |name| Untrusted::from(form.text(name));
        match topic {
            Topic::Note => self.change(id, Change::Note(text(FieldName::Note))),
            Topic::Reason => {
                let reason = form.text(FieldName::Reason).trim();
                if !reason.is_empty() {
                    self.change(id, Change::Reason(reason.into()));
                    self.change(id, Change::Answer(Some(Answer::NotApplicable)));
                } else if let Some(session) = &mut self.session {
                    session.restore(id);
                }
            }
            Topic::Park | Topic::Bring | Topic::Disagree => {}
            Topic::Evidence => {
                self.change(id, Change::Evidence(items(form.text(FieldName::Evidence))));
                let confidence =
                    form.chosen(FieldName::Confidence).and_then(|i| Confidence::ALL.get(i));
                self.change(id, Change::Confidence(confidence.copied()));
            }
            Topic::Plan => {
                self.change(id, Change::Action(text(FieldName::Action)));
                self.change(id, Change::Owner(text(FieldName::Owner)));
                let due = form.text(FieldName::Due);
                let day = if due.trim().is_empty() {
                    None
                } else {
                    // On the way to a day that is none, other days are typed that nobody meant.
                    read_day(due, today).or_else(|| self.before(id).and_then(|e| e.due))
                };
                self.change(id, Change::Due(day));
                let effort = form.chosen(FieldName::Effort).and_then(|i| Effort::ALL.get(i));
                self.change(id, Change::Effort(effort.copied()));
            }
            Topic::Accept => {
                let until = form.text(FieldName::AcceptUntil);
                let accepted = if until.trim().is_empty() {
                    None
                } else {
                    let why = text(FieldName::AcceptWhy);
                    read_day(until, today)
                        .filter(|_| !why.raw().trim().is_empty())
                        .map(|until| Accepted { until, why })
                        .or_else(|| self.before(id).and_then(|e| e.accepted.clone()))
                };
                self.change(id, Change::Accepted(accepted));
            }
        }
    }

    /// Ends a form; what cannot be read is told once before it is left.
    fn close_form(&mut self) -> Vec<Effect> {
        let today = self.now.date_naive();
        let Some(form) = self.form_mut() else { return Vec::new() };
        if !form.warned && form.go_to_no_day(today) {
            form.warned = true;
            return self.notify(Notice::NotADay);
        }
        if !form.warned && form.is_half_accepted() {
            form.warned = true;
            return self.notify(Notice::DayAndWhyNeeded);
        }
        let form = form.clone();
        if form.is_asked() {
            return self.close_asked(&form);
        }
        let id = match &form.subject {
            Subject::Checkpoint(id, _) => Some(id.clone()),
            Subject::Section(_) | Subject::Pillar(_) => return self.close_part(&form),
            _ => None,
        };
        let was_open =
            id.as_ref().is_some_and(|id| self.before(id).and_then(Entry::counted).is_none());
        if let Some(session) = &mut self.session {
            session.close_form(id.as_ref());
        }
        self.back();
        if let Subject::Checkpoint(id, Topic::Reason) = &form.subject {
            if form.text(FieldName::Reason).trim().is_empty() {
                return self.notify(Notice::ReasonNeeded);
            }
            if let Some(at) = self.session.as_ref().and_then(|s| s.content.rank(id)) {
                self.told(at, id, was_open);
            }
        }
        if let Subject::Checkpoint(id, Topic::Plan) = &form.subject
            && let Some(entry) = self.entry(id).filter(|e| e.is_set_out() && e.is_settled())
            && let Some(answer) = entry.answer
        {
            return self.notify(Notice::ActionSettled(answer));
        }
        Vec::new()
    }
}

/// Returns the lines that hold something.
fn items(text: &str) -> Vec<Untrusted> {
    text.lines().map(str::trim).filter(|l| !l.is_empty()).map(Untrusted::from).collect()
}
