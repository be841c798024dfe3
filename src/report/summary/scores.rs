//! Scores by pillar and section, and by principle.

use super::Part;
use crate::domain::ScoreCard;
use crate::report::document::{Cell, Column, Document, Drawing, Entry, Tone};
use crate::report::labels;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.part(texts.report_part_scores());
    let mut rows = Vec::new();
    let mut bars = Vec::new();
    let mut any_provisional = false;
    for pillar in part.content.pillars() {
        let card = part.assessment.pillars.iter().find(|(id, _)| *id == pillar.id);
        if let Some((_, card)) = card {
            let name = texts.report_named(pillar.id.as_str(), &part.wording.line(&pillar.title));
            rows.push(row(part, Cell::toned(name, Tone::Strong), card));
            any_provisional |= card.provisional;
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
    if any_provisional {
        out.paragraph(Cell::toned(texts.report_provisional_legend(), Tone::Muted));
    }
    add_section_notes(part, out);
    add_principles(part, out);
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
