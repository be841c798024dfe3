//! Scores by pillar and section, and by principle.

use super::Part;
use crate::domain::{Pillar, ScoreCard};
use crate::report::document::{Cell, Column, Document, Drawing, Entry, Tone};
use crate::report::labels;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.part(texts.report_part_scores());
    if part.content.has_several_pillars() {
        add_pillars(part, out);
    } else {
        add_sections(part, out);
    }
    if part.assessment.pillars.iter().any(|(_, card)| card.provisional) {
        out.paragraph(Cell::toned(texts.report_provisional_legend(), Tone::Muted));
    }
    add_section_notes(part, out);
    add_principles(part, out);
}

/// Adds the one pillar with its sections in one table.
fn add_sections(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let mut rows = Vec::new();
    let mut bars = Vec::new();
    for (at, pillar) in part.content.pillars().enumerate() {
        if let Some(card) = part.assessment.pillar(at) {
            rows.push(row(part, Cell::toned(part.pillar_name(pillar), Tone::Strong), card));
        }
        for section in &pillar.sections {
            if let Some(card) = part.assessment.section(&section.id) {
                rows.push(row(part, part.section_name(section).into(), card));
                bars.push(labels::bar(texts, part.section_name(section), card));
            }
        }
    }
    if part.assessment.total.counts.answered > 0 {
        out.chart(texts.report_chart_scores(), Drawing::Bars(bars));
    }
    out.table(columns(part, texts.report_label_section()), rows);
}

/// Adds each of several pillars with its sections in a table of its own.
fn add_pillars(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    if part.assessment.total.counts.answered > 0 {
        let bars =
            asked(part).map(|(pillar, card)| labels::bar(texts, part.pillar_name(pillar), card));
        out.chart(texts.report_chart_pillars(), Drawing::Bars(bars.collect()));
    }
    for (pillar, card) in asked(part) {
        out.group(part.pillar_name(pillar));
        let mut rows = vec![row(part, Cell::toned(pillar.id.as_str(), Tone::Strong), card)];
        rows.extend(pillar.sections.iter().filter_map(|section| {
            let card = part.assessment.section(&section.id)?;
            Some(row(part, part.section_name(section).into(), card))
        }));
        out.table(columns(part, texts.report_label_section()), rows);
    }
}

/// Adds a line for the review and for each of several pillars; nothing when there is one.
pub(super) fn add_overview(part: &Part<'_>, out: &mut Document) {
    if !part.content.has_several_pillars() {
        return;
    }
    let texts = part.texts;
    out.group(texts.report_group_pillars());
    let whole = Cell::toned(texts.report_label_whole_review(), Tone::Strong);
    let mut rows = vec![row(part, whole, &part.assessment.total)];
    rows.extend(asked(part).map(|(pillar, card)| row(part, part.pillar_name(pillar).into(), card)));
    out.table(columns(part, texts.review_report_label_pillar()), rows);
}

/// Returns the pillars that ask something, with their scores.
pub(super) fn asked<'a>(part: &Part<'a>) -> impl Iterator<Item = (&'a Pillar, &'a ScoreCard)> {
    let scored = part.content.pillars().zip(&part.assessment.pillars);
    scored.map(|(pillar, (_, card))| (pillar, card)).filter(|(_, card)| card.counts.all > 0)
}

fn add_section_notes(part: &Part<'_>, out: &mut Document) {
    for section in part.content.sections() {
        if let Some(note) = part.review.notes.sections.get(&section.id) {
            out.entry(note_entry(section.id.as_str(), part.wording.line(&section.title), note));
        }
    }
}

fn add_principles(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let mut rows = Vec::new();
    for principle in part.content.principles() {
        let card = part.assessment.principles.iter().find(|(id, _)| *id == principle.id);
        if let Some((_, card)) = card {
            let title = part.wording.line(&principle.title);
            let name = texts.report_named(principle.id.as_str(), &title);
            rows.push(row(part, name.into(), card));
        }
    }
    if rows.is_empty() {
        return;
    }
    out.part(texts.report_part_principles());
    out.table(columns(part, texts.report_label_principle()), rows);
    for principle in part.content.principles() {
        if let Some(note) = part.review.notes.principles.get(&principle.id) {
            out.entry(note_entry(principle.id.as_str(), part.wording.line(&principle.title), note));
        }
    }
}

fn note_entry(id: &str, title: String, note: &crate::domain::Untrusted) -> Entry {
    Entry { name: id.into(), marks: vec![title.into()], text: note.shown().into(), fields: vec![] }
}

fn columns(part: &Part<'_>, first: String) -> Vec<Column> {
    let texts = part.texts;
    vec![
        Column::text(first),
        Column::number(texts.report_label_risk_split()),
        Column::number(texts.report_label_score()),
        Column::number(texts.report_label_answered()),
        Column::number(texts.report_label_na()),
        Column::text(texts.report_label_rating()),
    ]
}

fn row(part: &Part<'_>, name: Cell, card: &ScoreCard) -> Vec<Cell> {
    let texts = part.texts;
    let counts = card.counts;
    let mut rating = labels::rating_word(texts, card.rating);
    if card.provisional && card.rating.is_some() {
        rating.text.push('*');
    }
    vec![
        name,
        labels::risk_split(card),
        labels::score_short(texts, card).into(),
        texts.report_share(counts.answered, counts.applicable).into(),
        counts.na.to_string().into(),
        rating,
    ]
}
