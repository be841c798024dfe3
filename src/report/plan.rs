//! The plan of a workshop for people: the timetable, what to ask in which order, and what to send out
//! beforehand.

use super::document::{Cell, Column, Document, Entry, Field, Tone};
use super::wording::{Wording, listed};
use super::{Options, labels};
use crate::domain::plan::Proposal;
use crate::domain::{CheckpointId, Content, Pillar, Review, Section, SectionId};
use crate::text::Texts;

/// Makes the plan of a workshop.
#[must_use]
pub fn plan(
    content: &Content,
    review: &Review,
    proposal: &Proposal,
    texts: &Texts,
    options: &Options,
) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let part = Part { content, review, proposal, texts, wording };
    let mut out = Document::new(texts.plan_title(&review.workload.shown_line()));
    part.head(&mut out);
    if !proposal.checkpoints.is_empty() {
        part.timetable(&mut out);
        part.principles(&mut out);
        part.questions(&mut out);
        part.bring(&mut out);
    }
    out
}

struct Part<'a> {
    content: &'a Content,
    review: &'a Review,
    proposal: &'a Proposal,
    texts: &'a Texts,
    wording: Wording<'a>,
}

impl Part<'_> {
    fn head(&self, out: &mut Document) {
        let (t, plan) = (self.texts, self.proposal);
        let time = match plan.people {
            Some(people) => t.plan_time_people(plan.minutes, people),
            None => t.plan_time(plan.minutes),
        };
        let (minutes, seconds) = (plan.seconds_each / 60, plan.seconds_each % 60);
        let each = match seconds {
            0 => t.plan_each_minutes(minutes),
            seconds => t.plan_each_seconds(minutes, seconds),
        };
        let rest = match plan.left_out.len() {
            0 => t.plan_none_left(),
            left => t.plan_rest(left, plan.more_sessions()),
        };
        let mut fields = vec![Field::new(t.plan_label_time(), time)];
        if !plan.checkpoints.is_empty() {
            let questions = t.plan_questions(plan.checkpoints.len(), each);
            fields.push(Field::new(t.plan_label_questions(), questions));
            fields.push(Field::new(t.plan_label_rest(), rest));
        }
        out.fields(fields);
        match (plan.checkpoints.is_empty(), plan.left_out.is_empty()) {
            (true, true) => out.paragraph(t.plan_nothing()),
            (true, false) => out.paragraph(t.plan_no_room()),
            (false, _) => {}
        }
    }

    fn section_name(&self, section: &Section) -> String {
        self.texts.report_named(section.id.as_str(), &self.wording.line(&section.title))
    }

    fn timetable(&self, out: &mut Document) {
        let (t, plan) = (self.texts, self.proposal);
        out.part(t.plan_part_timetable());
        let row = |minutes: u32, what: String, questions: String| {
            vec![minutes.to_string().into(), what.into(), Cell::from(questions)]
        };
        let mut rows = vec![row(plan.opening, t.plan_opening(), String::new())];
        let mut pillar = None;
        for time in &plan.sections {
            let here = self.pillar_of(&time.id);
            if pillar != here {
                pillar = here;
                rows.extend(here.map(|at| self.pillar_row(at)));
            }
            let section = self.content.sections().find(|s| s.id == time.id);
            let name = section.map(|s| self.section_name(s)).unwrap_or_default();
            let name = match time.carried_gaps {
                0 => name,
                gaps => t.plan_section_gaps(name, gaps),
            };
            rows.push(row(time.minutes, name, time.questions.to_string()));
        }
        rows.push(row(plan.closing, t.plan_closing(), String::new()));
        let columns = vec![
            Column::number(t.plan_column_minutes()),
            Column::text(t.plan_column_what()),
            Column::number(t.plan_column_questions()),
        ];
        out.table(columns, rows);
    }

    fn principles(&self, out: &mut Document) {
        let principle = |p: &crate::domain::Principle| -> Cell {
            self.texts.report_named(p.id.as_str(), &self.wording.line(&p.title)).into()
        };
        let pillars = self.content.pillars().enumerate();
        let asked = pillars.filter(|(at, _)| !self.several() || self.is_asked(*at));
        let principles: Vec<Cell> =
            asked.flat_map(|(_, pillar)| &pillar.principles).map(principle).collect();
        if !principles.is_empty() {
            out.part(self.texts.plan_part_principles());
            out.list(principles);
        }
    }

    fn several(&self) -> bool {
        self.content.has_several_pillars()
    }

    /// Returns the place of the pillar that a section stands in, where there are several.
    fn pillar_of(&self, section: &SectionId) -> Option<usize> {
        let has = |p: &Pillar| p.sections.iter().any(|s| s.id == *section);
        self.content.pillars().position(has).filter(|_| self.several())
    }

    /// Tells whether something of a pillar is asked.
    fn is_asked(&self, pillar: usize) -> bool {
        self.proposal.sections.iter().any(|time| self.pillar_of(&time.id) == Some(pillar))
    }

    /// Returns the minutes and the questions of a pillar.
    fn pillar_row(&self, at: usize) -> Vec<Cell> {
        let sections = &self.proposal.sections;
        let times = || sections.iter().filter(|time| self.pillar_of(&time.id) == Some(at));
        let minutes: u32 = times().map(|time| time.minutes).sum();
        let questions: usize = times().map(|time| time.questions).sum();
        let pillar = self.content.pillars().nth(at);
        let name =
            pillar.map(|p| self.texts.report_named(p.id.as_str(), &self.wording.line(&p.title)));
        [minutes.to_string(), name.unwrap_or_default(), questions.to_string()]
            .map(|text| Cell::toned(text, Tone::Strong))
            .to_vec()
    }

    /// Adds the questions in order, under the section in which the room then is.
    fn questions(&self, out: &mut Document) {
        out.part(self.texts.plan_part_questions());
        let mut here = None;
        for id in &self.proposal.checkpoints {
            let Some(checkpoint) = self.content.checkpoint(id) else { continue };
            if here != Some(&checkpoint.section) {
                here = Some(&checkpoint.section);
                if let Some(section) = self.content.section_of(id) {
                    out.group(self.section_name(section));
                }
            }
            out.entry(Entry {
                name: Cell::toned(id.as_str(), Tone::Strong),
                marks: vec![labels::severity(self.texts, checkpoint.severity), self.last_time(id)],
                text: self.wording.content(&checkpoint.question).into(),
                fields: Vec::new(),
            });
        }
    }

    /// Returns the answer of the last review, when nobody has confirmed it.
    fn last_time(&self, id: &CheckpointId) -> Cell {
        let carried = self.review.entry(id).filter(|e| e.carried).and_then(|e| e.answer);
        carried.map_or(Cell::default(), |answer| {
            let word = labels::answer(self.texts, Some(answer)).text;
            Cell::toned(self.texts.plan_gap_mark(word), Tone::Accent)
        })
    }

    /// Adds what to have at hand: the first thing that proves each answer.
    fn bring(&self, out: &mut Document) {
        let t = self.texts;
        let rows: Vec<Vec<Cell>> = self
            .proposal
            .checkpoints
            .iter()
            .filter_map(|id| {
                let checkpoint = self.content.checkpoint(id)?;
                let first = self.wording.first_items(&checkpoint.guidance.verify);
                let text = if first.is_empty() { listed_services(checkpoint) } else { first };
                (!text.is_empty())
                    .then(|| vec![Cell::toned(id.as_str(), Tone::Strong), text.into()])
            })
            .collect();
        if !rows.is_empty() {
            out.part(t.plan_part_bring());
            let columns =
                vec![Column::text(t.report_label_id()), Column::text(t.plan_column_bring())];
            out.table(columns, rows);
        }
    }
}

fn listed_services(checkpoint: &crate::domain::Checkpoint) -> String {
    listed(checkpoint.guidance.services.iter().map(|s| s.shown_line().into_owned()))
}
