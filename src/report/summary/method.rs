//! How the scores are made, with the counts behind this review's score.

use super::Part;
use crate::domain::score::{double_value, weight};
use crate::domain::{Risk, ScoreCard};
use crate::report::document::{Cell, Column, Document, Field};
use crate::report::{Detail, labels};

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.part(texts.report_part_method());
    out.list(vec![
        texts.report_method_values().into(),
        texts.report_method_score().into(),
        texts.report_method_range().into(),
        texts.report_method_groups().into(),
        texts.report_method_risk().into(),
        texts.report_method_rating().into(),
    ]);
    let c = part.assessment.total.counts;
    let this = part.assessment.total.score.map(|score| {
        let (gained, applicable) = sums(part);
        texts.report_method_this(&halves(gained), applicable, score)
    });
    let counts = [
        texts.report_method_applicable(c.all, c.na, c.applicable),
        texts.report_method_answered(c.answered, c.yes, c.partial, c.no, c.unanswered),
    ];
    out.fields(vec![
        Field::new(texts.report_label_counts(), counts.join("\n")),
        Field::new(texts.report_label_this_review(), this.unwrap_or_default()),
    ]);
    if part.options.detail == Detail::Full {
        add_figures(part, out);
    }
}

/// Returns the doubled sum of weight times value, and the sum of weights.
fn sums(part: &Part<'_>) -> (u64, u64) {
    let applicable = part.assessment.standings.iter().filter(|s| s.risk != Risk::NotApplicable);
    applicable.fold((0, 0), |(gained, all), s| {
        let w = weight(s.severity);
        (gained + w * s.answer.map_or(0, double_value), all + w)
    })
}

/// Writes half of a number: `84` or `84.5`.
fn halves(double: u64) -> String {
    let half = if double % 2 == 1 { ".5" } else { "" };
    format!("{}{half}", double / 2)
}

fn add_figures(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.group(texts.report_group_figures());
    let mut rows = Vec::new();
    for (id, card) in &part.assessment.pillars {
        rows.push(row(part, id.as_str(), card));
    }
    for (id, card) in &part.assessment.sections {
        rows.push(row(part, id.as_str(), card));
    }
    let columns = vec![
        Column::text(texts.report_label_section()),
        Column::number(texts.report_label_score()),
        Column::number(texts.report_label_answered_only()),
        Column::number(texts.report_label_unweighted()),
        Column::number(texts.report_label_coverage()),
        Column::number(texts.report_label_na_stress()),
    ];
    out.table(columns, rows);
}

fn row(part: &Part<'_>, id: &str, card: &ScoreCard) -> Vec<Cell> {
    let texts = part.texts;
    let figures = [card.score, card.answered_only, card.unweighted, card.coverage, card.na_stress];
    std::iter::once(id.into())
        .chain(figures.into_iter().map(|figure| labels::percent(texts, figure).into()))
        .collect()
}
