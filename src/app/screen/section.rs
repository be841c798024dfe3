//! A whole section, or a whole pillar, that does not apply: what is unanswered in it, with one reason,
//! as one step.

use super::Screen;
use super::checkpoints::is_open;
use crate::app::form::{FieldName, Form, Subject};
use crate::app::{App, Effect, Notice, Session};
use crate::domain::edit::Change;
use crate::domain::{Answer, CheckpointId};

impl App {
    /// Returns what is unanswered in a section or a pillar.
    #[must_use]
    pub fn unanswered_in(&self, part: &Subject) -> Vec<CheckpointId> {
        let Some(session) = &self.session else { return Vec::new() };
        let content = &session.content;
        let places = match part {
            Subject::Section(_) => 0..content.len(),
            Subject::Pillar(pillar) => content.ranks_of(*pillar),
            _ => 0..0,
        };
        let inside = places.filter_map(|at| content.at(at)).filter(|c| match part {
            Subject::Section(section) => c.section == *section,
            _ => true,
        });
        inside.filter(|c| is_open(session.entry(&c.id))).map(|c| c.id.clone()).collect()
    }

    /// Asks for the reason why the section of a checkpoint does not apply; where there are several
    /// pillars, the same reason can be that of the whole pillar.
    pub(super) fn ask_for_section(&mut self, id: &CheckpointId) -> Vec<Effect> {
        if self.session.as_ref().is_some_and(Session::is_read_only) {
            return self.notify(Notice::ReadOnly);
        }
        let Some(content) = self.session.as_ref().map(|s| &s.content) else { return Vec::new() };
        let Some(section) = content.section_of(id).map(|s| s.id.clone()) else { return Vec::new() };
        let pillar = content.rank(id).and_then(|rank| content.pillar_at(rank));
        let pillar = pillar.filter(|_| content.has_several_pillars());
        let open = |part: Subject| !self.unanswered_in(&part).is_empty();
        let (here, wider) = (
            open(Subject::Section(section.clone())),
            pillar.map(Subject::Pillar).is_some_and(open),
        );
        if !here && !wider {
            return self.notify(Notice::NothingOpenInSection(section));
        }
        let mut form = Form::of_section(section, pillar);
        if !here {
            form.turn();
            form.other = None;
        }
        self.push(Screen::Form(form))
    }

    /// Marks what is unanswered in the section or the pillar as not applicable, for the reason that was
    /// typed.
    pub(super) fn close_part(&mut self, form: &Form) -> Vec<Effect> {
        self.back();
        let reason = form.text(FieldName::Reason).trim();
        if reason.is_empty() {
            return self.notify(Notice::ReasonNeeded);
        }
        let ids = self.unanswered_in(&form.subject);
        let (lang, now) = (self.languages.labels(), self.now);
        let Some(session) = &mut self.session else { return Vec::new() };
        let changes = [Change::Reason(reason.into()), Change::Answer(Some(Answer::NotApplicable))];
        let count = session.change_all(&ids, &changes, lang, now);
        let notice = match &form.subject {
            Subject::Section(id) => Notice::SectionNotApplicable { id: id.clone(), count },
            Subject::Pillar(at) => match session.content.pillars().nth(*at) {
                Some(pillar) => Notice::PillarNotApplicable { id: pillar.id.clone(), count },
                None => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        if let Some((at, _)) = self.current() {
            self.advance(at);
        }
        self.notify(notice)
    }
}
