//! A whole section that does not apply: what is unanswered in it, with one reason, as one step.

use super::Screen;
use super::checkpoints::is_open;
use crate::app::form::{FieldName, Form, Subject};
use crate::app::{App, Effect, Notice, Session};
use crate::domain::edit::Change;
use crate::domain::{Answer, CheckpointId, SectionId};

impl App {
    /// Returns what is unanswered in a section.
    #[must_use]
    pub fn unanswered_in(&self, section: &SectionId) -> Vec<CheckpointId> {
        let Some(session) = &self.session else { return Vec::new() };
        let inside = session.content.checkpoints().filter(|c| c.section == *section);
        inside.filter(|c| is_open(session.entry(&c.id))).map(|c| c.id.clone()).collect()
    }

    /// Asks for the reason why the section of a checkpoint does not apply.
    pub(super) fn ask_for_section(&mut self, id: &CheckpointId) -> Vec<Effect> {
        if self.session.as_ref().is_some_and(Session::is_read_only) {
            return self.notify(Notice::ReadOnly);
        }
        let section = self.session.as_ref().and_then(|s| s.content.section_of(id));
        let Some(section) = section.map(|s| s.id.clone()) else { return Vec::new() };
        if self.unanswered_in(&section).is_empty() {
            return self.notify(Notice::NothingOpenInSection(section));
        }
        self.push(Screen::Form(Form::of_section(section)))
    }

    /// Marks what is unanswered in the section as not applicable, for the reason that was typed.
    pub(super) fn close_section(&mut self, form: &Form) -> Vec<Effect> {
        let Subject::Section(section) = &form.subject else { return Vec::new() };
        self.back();
        let reason = form.text(FieldName::Reason).trim();
        if reason.is_empty() {
            return self.notify(Notice::ReasonNeeded);
        }
        let ids = self.unanswered_in(section);
        let (lang, now) = (self.languages.labels(), self.now);
        let Some(session) = &mut self.session else { return Vec::new() };
        let changes = [Change::Reason(reason.into()), Change::Answer(Some(Answer::NotApplicable))];
        let count = session.change_all(&ids, &changes, lang, now);
        if let Some((at, _)) = self.current() {
            self.advance(at);
        }
        self.notify(Notice::SectionNotApplicable { id: section.clone(), count })
    }
}
