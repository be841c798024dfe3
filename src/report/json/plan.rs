//! The plan of a workshop as JSON.

use serde::Serialize;

use super::shapes::{ReviewShape, TitleShape};
use super::{FORMAT, pretty, review_shape, title};
use crate::domain::plan::Proposal;
use crate::domain::{Answer, CheckpointId, Content, Review};

#[derive(Serialize)]
struct PlanShape<'a> {
    format: u32,
    review: ReviewShape<'a>,
    minutes: u32,
    people: Option<u32>,
    opening: u32,
    closing: u32,
    seconds_each: u32,
    sections: Vec<SectionShape<'a>>,
    questions: Vec<QuestionShape<'a>>,
    left_out: Vec<&'a str>,
    more_sessions: usize,
}

#[derive(Serialize)]
struct SectionShape<'a> {
    id: &'a str,
    title: Option<TitleShape<'a>>,
    questions: usize,
    carried_gaps: usize,
    minutes: u32,
}

#[derive(Serialize)]
struct QuestionShape<'a> {
    id: &'a str,
    section: &'a str,
    severity: &'static str,
    question: TitleShape<'a>,
    last_time: Option<&'static str>,
}

/// Makes the plan of a workshop as JSON; questions stand in the order in which they are asked.
#[must_use]
pub fn plan_json(content: &Content, review: &Review, plan: &Proposal) -> String {
    let section = |id: &crate::domain::SectionId| content.sections().find(|s| s.id == *id);
    pretty(&PlanShape {
        format: FORMAT,
        review: review_shape(review),
        minutes: plan.minutes,
        people: plan.people,
        opening: plan.opening,
        closing: plan.closing,
        seconds_each: plan.seconds_each,
        sections: plan
            .sections
            .iter()
            .map(|time| SectionShape {
                id: time.id.as_str(),
                title: section(&time.id).map(|s| title(&s.title)),
                questions: time.questions,
                carried_gaps: time.carried_gaps,
                minutes: time.minutes,
            })
            .collect(),
        questions: plan
            .checkpoints
            .iter()
            .filter_map(|id| content.checkpoint(id))
            .map(|checkpoint| QuestionShape {
                id: checkpoint.id.as_str(),
                section: checkpoint.section.as_str(),
                severity: checkpoint.severity.token(),
                question: title(&checkpoint.question),
                last_time: review
                    .entry(&checkpoint.id)
                    .filter(|e| e.carried)
                    .and_then(|e| e.answer)
                    .map(Answer::token),
            })
            .collect(),
        left_out: plan.left_out.iter().map(CheckpointId::as_str).collect(),
        more_sessions: plan.more_sessions(),
    })
}
