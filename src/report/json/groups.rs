//! The groups of a summary as they stand in JSON: pillars, principles, templates, findings, actions.

use super::places;
use super::shapes::{
    ActionShape, FindingShape, PillarShape, PrincipleShape, SectionShape, TemplateShape,
};
use super::{score_shape, title};
use crate::domain::{Assessment, CheckpointId, Content, Review, TemplateFile};
use crate::report::designs::Designs;

pub(super) fn pillars<'a>(content: &'a Content, assessment: &Assessment) -> Vec<PillarShape<'a>> {
    let cards = assessment.pillars.iter();
    let pillars = content.pillars().zip(cards);
    pillars
        .map(|(pillar, (_, card))| PillarShape {
            id: pillar.id.as_str(),
            title: title(&pillar.title),
            score: score_shape(card),
            sections: pillar
                .sections
                .iter()
                .filter_map(|s| Some((s, assessment.section(&s.id)?)))
                .map(|(section, card)| SectionShape {
                    id: section.id.as_str(),
                    title: title(&section.title),
                    score: score_shape(card),
                    risk: card.worst().token(),
                    templates: section.templates.iter().map(|t| t.file.as_str()).collect(),
                })
                .collect(),
        })
        .collect()
}

pub(super) fn principles<'a>(
    content: &'a Content,
    assessment: &Assessment,
) -> Vec<PrincipleShape<'a>> {
    let principles = content.principles().zip(&assessment.principles);
    principles
        .map(|(principle, (_, card))| PrincipleShape {
            id: principle.id.as_str(),
            title: title(&principle.title),
            score: score_shape(card),
        })
        .collect()
}

pub(super) fn templates<'a>(
    content: &'a Content,
    assessment: &'a Assessment,
    designs: Option<&'a Designs>,
) -> Vec<TemplateShape<'a>> {
    let file_of = |id: &CheckpointId| -> Option<&TemplateFile> {
        content.template_of(content.checkpoint(id)?)
    };
    let gaps_of = |file: &'a TemplateFile| {
        assessment.actions.iter().filter(move |a| file_of(&a.id) == Some(file))
    };
    let templates = content.templates().into_iter().zip(&assessment.templates);
    templates
        .map(|(template, (_, card))| TemplateShape {
            file: template.file.as_str(),
            title: title(&template.title),
            score: score_shape(card),
            risk: card.worst().token(),
            gaps: gaps_of(&template.file).map(|a| a.id.as_str()).collect(),
            path: designs.and_then(|d| d.document(&template.file)).map(|d| d.path.raw()),
            places: designs.map_or_else(Vec::new, |designs| {
                gaps_of(&template.file).filter_map(|a| places::place(designs, &a.id)).collect()
            }),
        })
        .collect()
}

pub(super) fn findings<'a>(content: &'a Content, assessment: &Assessment) -> Vec<FindingShape<'a>> {
    let findings = content.findings().zip(&assessment.findings);
    findings
        .map(|(finding, (_, state))| FindingShape {
            id: finding.id.as_str(),
            severity: finding.severity.token(),
            state: state.token(),
            checkpoints: finding.checkpoints.iter().map(CheckpointId::as_str).collect(),
        })
        .collect()
}

pub(super) fn actions<'a>(review: &'a Review, assessment: &'a Assessment) -> Vec<ActionShape<'a>> {
    let actions = assessment.actions.iter();
    actions
        .map(|action| {
            let entry = review.entry(&action.id);
            ActionShape {
                rank: action.rank,
                id: action.id.as_str(),
                risk: action.risk.token(),
                gain: action.gain,
                action: entry.map_or("", |e| e.action.raw()),
                owner: entry.map_or("", |e| e.owner.raw()),
                due: entry.and_then(|e| e.due).map(|d| d.to_string()),
                effort: entry.and_then(|e| e.effort).map(crate::domain::Effort::token),
            }
        })
        .collect()
}
