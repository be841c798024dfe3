//! Which design document to write next, and why.

use super::Part;
use crate::domain::next_action::NextAction;
use crate::domain::pack::Template;
use crate::domain::{CheckpointId, Severity, TemplateFile};
use crate::report::document::{Cell, Column, Document, Tone};

/// A template with its gaps, the most urgent gap first.
pub(super) struct Gaps<'a> {
    pub(super) template: &'a Template,
    pub(super) actions: Vec<&'a NextAction>,
}

/// Returns the template that a checkpoint's gap belongs in.
pub(super) fn template_of<'a>(part: &Part<'a>, id: &CheckpointId) -> Option<&'a TemplateFile> {
    part.content.template_of(part.content.checkpoint(id)?)
}

/// Returns the templates with their gaps, the one to write first at the head.
pub(super) fn by_urgency<'a>(part: &Part<'a>) -> Vec<Gaps<'a>> {
    let order = part.assessment.write_next.iter();
    let place = |file: &TemplateFile| order.clone().position(|(f, _)| f == file);
    let mut out: Vec<Gaps<'a>> = part
        .content
        .templates()
        .into_iter()
        .map(|template| {
            let actions = part.assessment.actions.iter();
            let here = |a: &&NextAction| template_of(part, &a.id) == Some(&template.file);
            Gaps { template, actions: actions.filter(here).collect() }
        })
        .collect();
    out.sort_by_key(|g| place(&g.template.file).unwrap_or(usize::MAX));
    out
}

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.part(texts.report_part_write_next());
    let gaps: Vec<Gaps<'_>> =
        by_urgency(part).into_iter().filter(|g| !g.actions.is_empty()).collect();
    let Some((first, action)) = gaps.first().and_then(|g| Some((g, g.actions.first()?))) else {
        let counts = part.assessment.total.counts;
        out.paragraph(match (counts.answered, counts.unanswered) {
            (_, 0) => texts.report_write_nothing(),
            (0, _) => texts.report_nothing_answered(),
            (_, unanswered) => texts.report_write_nothing_yet(unanswered),
        });
        return;
    };
    let (file, title) = (first.template.file.as_str(), part.wording.line(&first.template.title));
    // A page that became a pack names its documents by their files alone.
    let document = if title == file { title } else { texts.report_document_named(file, &title) };
    let sentence = texts.report_write_first(
        &document,
        first.actions.len(),
        first.actions.iter().filter(|a| a.risk == Severity::High).count(),
        action.id.as_str(),
    );
    out.paragraph(Cell::toned(sentence, Tone::Strong));
    let rows = gaps.iter().map(|gaps| row(part, gaps));
    let columns = vec![
        Column::text(texts.report_label_document()),
        Column::number(texts.report_label_risk_split()),
        Column::text(texts.report_label_begin_with()),
    ];
    out.table(columns, rows.collect());
    out.paragraph(Cell::toned(texts.report_write_order(), Tone::Muted));
}

fn row(part: &Part<'_>, gaps: &Gaps<'_>) -> Vec<Cell> {
    let cards = &part.assessment.templates;
    let card = cards.iter().find(|(file, _)| *file == gaps.template.file);
    // Accepted risks come last, so everything is accepted when the first one is.
    let accepted = gaps.actions.first().is_some_and(|a| a.accepted);
    let first = gaps.actions.first().and_then(|a| part.content.checkpoint(&a.id));
    let begin = first.map(|c| {
        let gap =
            part.texts.report_heading_named(c.id.as_str(), &part.wording.content(&c.question));
        match part.entry(&c.id).and_then(|e| e.accepted.as_ref()).filter(|_| accepted) {
            Some(a) => part.texts.report_begin_accepted(&gap, &a.until.to_string()),
            None => gap,
        }
    });
    vec![
        Cell::toned(gaps.template.file.as_str(), Tone::Strong),
        card.map(|(_, card)| crate::report::labels::risk_split(card)).unwrap_or_default(),
        begin.unwrap_or_default().into(),
    ]
}
