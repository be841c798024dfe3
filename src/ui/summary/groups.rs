//! The scores by pillar and section, and at the end what is asked no more.

use super::super::page::{Page, piece};
use super::super::sections;
use super::super::theme::{Role, of_answer, of_risk};
use super::{Writer, bar, labels, pad_left};
use crate::domain::{Entry, ScoreCard};
use crate::text::wrap;

/// A group with its scores: its name, its role, and how far in it stands.
struct Row<'a> {
    name: String,
    card: &'a ScoreCard,
    role: Role,
}

impl Writer<'_> {
    /// Writes each section's scores; of several pillars each one's before those of its sections.
    pub(super) fn groups(&self, page: &mut Page) {
        let (texts, content) = (self.texts, &self.session.content);
        let several = content.has_several_pillars();
        let mut sections = Vec::new();
        let mut pillars = Vec::new();
        for (at, pillar) in content.pillars().enumerate() {
            let name = format!("{}  {}", pillar.id, pillar.title.get(self.lang).shown_line());
            if let Some(card) = self.assessment.pillar(at).filter(|_| several) {
                pillars.push(Row { name: name.clone(), card, role: Role::Strong });
            }
            let rows = pillar.sections.iter().filter_map(|section| {
                let card = self.assessment.section(&section.id)?;
                let title = section.title.get(self.lang).shown_line();
                Some(Row { name: format!("{}  {title}", section.id), card, role: Role::Plain })
            });
            sections.push((name, rows.collect::<Vec<Row<'_>>>()));
        }
        let all = || pillars.iter().chain(sections.iter().flat_map(|(_, rows)| rows));
        let risk_width = all().map(|r| wrap::width(&self.worst(r.card))).max().unwrap_or(0);
        if several {
            page.heading(&texts.summary_pillars(), self.theme);
            pillars.iter().for_each(|row| self.row(page, row, risk_width));
        }
        page.heading(&texts.summary_sections(), self.theme);
        let mut is_first = true;
        for (name, rows) in sections.iter().filter(|(_, rows)| !rows.is_empty()) {
            if several {
                if !is_first {
                    page.gap();
                }
                page.text(name, Role::Muted);
                is_first = false;
            }
            rows.iter().for_each(|row| self.row(page, row, risk_width));
        }
    }

    fn row(&self, page: &mut Page, row: &Row<'_>, risk_width: usize) {
        let card = row.card;
        let bar_width = if page.width() < 60 { 0 } else { (page.width() / 8).clamp(8, 24) };
        let started = card.counts.answered > 0 || card.counts.applicable == 0;
        let score = card.score.filter(|_| started).map_or(String::new(), |s| format!("{s} %"));
        let mut right = if bar_width > 0 { bar(card, bar_width) } else { Vec::new() };
        right.push(piece(pad_left(&score, 6), Role::Strong));
        let risk = format!("  {}", wrap::pad_to(&self.worst(card), risk_width));
        right.push(piece(risk, of_risk(card.worst())));
        page.sides(vec![piece(row.name.clone(), row.role)], right);
    }

    /// Writes the answers to questions that are asked no more, to read and not to change.
    pub(super) fn retired(&self, page: &mut Page) {
        let retired = sections::retired(self.session);
        if retired.is_empty() {
            return;
        }
        page.heading(&self.texts.summary_retired(retired.len()), self.theme);
        page.text(&self.texts.summary_retired_hint(), Role::Muted);
        for (id, entry) in retired {
            let known = self.session.content.retired(id);
            let answer = entry.counted();
            let mut pieces = vec![
                piece(format!("  {id}"), Role::Strong),
                piece(labels::answer(self.texts, answer), of_answer(answer)),
            ];
            if let Some(since) = known.map(|r| &r.since).filter(|since| !since.is_empty()) {
                let since = wrap::cut_to(&since.shown_line(), 24);
                pieces.push(piece(self.texts.retired_since(since), Role::Muted));
            }
            page.flow(pieces, "  ");
            let question = match known {
                Some(retired) => retired.question.get(self.lang),
                None => &entry.question,
            };
            page.hanging("      ", &question.shown(), Role::Plain);
            self.note(page, entry);
        }
    }

    fn note(&self, page: &mut Page, entry: &Entry) {
        if !entry.note.is_empty() {
            page.hanging("      ", &entry.note.shown(), Role::Muted);
        }
    }
}
