//! The first sheet: what was reviewed, how it stands by section and by document, and how the
//! numbers are made.

use rust_xlsxwriter::XlsxError;

use super::Making;
use super::book::{Book, Column, Line, Sheet, Value};
use crate::domain::{Assessment, Rating, Review, ScoreCard};
use crate::report::labels;
use crate::report::wording::{listed, moment};

/// How wide the columns are: a name, then figures, then words.
const WIDTHS: [f64; 11] = [46.0, 9.0, 9.0, 9.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 24.0];

pub(super) fn add(
    book: &mut Book,
    making: &Making<'_>,
    review: &Review,
    assessment: &Assessment,
) -> Result<(), XlsxError> {
    let texts = making.texts;
    let mut sheet = book.sheet(&texts.export_sheet_summary())?;
    sheet.widths(&WIDTHS)?;
    sheet.line(&texts.report_title(&review.workload.shown_line()), Line::Title)?;
    details(&mut sheet, making, review)?;
    let total = &assessment.total;
    sheet.field(&texts.report_label_rating(), &labels::rating(texts, total).text.into())?;
    sheet.field(&texts.report_label_risks(), &labels::risk_counts(texts, total).text.into())?;
    sheet.field(&texts.report_label_score(), &labels::score_line(texts, total).into())?;
    sheet.gap();
    sheet.line(&texts.report_part_scores(), Line::Strong)?;
    sheet.rows(&columns(making, texts.report_label_section()), &sections(making, assessment))?;
    if !assessment.templates.is_empty() {
        sheet.gap();
        sheet.line(&texts.report_part_templates(), Line::Strong)?;
        sheet.rows(
            &columns(making, texts.report_label_document()),
            &templates(making, assessment),
        )?;
    }
    sheet.gap();
    sheet.line(&texts.report_part_method(), Line::Strong)?;
    let width: f64 = WIDTHS.iter().sum();
    let last = u16::try_from(WIDTHS.len()).unwrap_or(1) - 1;
    for text in [
        texts.report_method_values(),
        texts.report_method_score(),
        texts.report_method_range(),
        texts.report_method_groups(),
        texts.report_method_risk(),
        texts.report_method_rating(),
    ] {
        sheet.paragraph(&text, last, width)?;
    }
    Ok(())
}

fn details(sheet: &mut Sheet<'_>, making: &Making<'_>, review: &Review) -> Result<(), XlsxError> {
    let texts = making.texts;
    let packs = review
        .packs
        .iter()
        .map(|p| texts.report_pack_version(p.id.as_str(), &p.version.shown_line()));
    let reviewers = listed(review.reviewers.iter().map(|r| r.shown_line()));
    for (label, value) in [
        (texts.report_label_workload(), review.workload.shown_line().into()),
        (texts.report_label_review(), review.title.shown_line().into()),
        (texts.report_label_environment(), review.environment.shown_line().into()),
        (texts.report_label_reviewers(), reviewers.into()),
        (texts.report_label_created(), moment(review.created).into()),
        (texts.report_label_updated(), moment(review.last_change()).into()),
        (texts.report_label_as_of(), Value::Day(making.options.today)),
        (texts.report_label_packs(), listed(packs).into()),
        (texts.report_label_note(), review.notes.review.shown_line().into()),
    ] {
        sheet.field(&label, &value)?;
    }
    Ok(())
}

fn columns(making: &Making<'_>, first: String) -> Vec<Column> {
    let texts = making.texts;
    let figures = [
        texts.report_risk_high(),
        texts.report_risk_medium(),
        texts.report_risk_low(),
        texts.export_label_score_percent(),
        texts.export_label_ceiling(),
        texts.report_label_answered(),
        texts.report_label_unanswered(),
        texts.report_label_na(),
        texts.export_label_all(),
    ];
    let ratings = [Rating::NeedsImprovement, Rating::RoomForImprovement, Rating::Good];
    let provisional = ratings.map(|rating| labels::provisional_rating(texts, rating));
    let ratings = ratings.map(|rating| labels::rating_word(texts, Some(rating)));
    let rating = Column::new(texts.report_label_rating(), 24.0)
        .toned(ratings.into_iter().chain(provisional).collect());
    let mut out = vec![Column::new(first, 46.0)];
    out.extend(figures.map(|title| Column::new(title, 10.0)));
    out.push(rating);
    out
}

fn sections(making: &Making<'_>, assessment: &Assessment) -> Vec<Vec<Value>> {
    let (texts, wording) = (making.texts, making.wording());
    let mut rows = vec![row(making, texts.report_label_whole_review(), &assessment.total)];
    for (at, pillar) in making.content.pillars().enumerate() {
        let card = assessment.pillar(at);
        let name = texts.report_named(pillar.id.as_str(), &wording.line(&pillar.title));
        rows.extend(card.map(|card| row(making, name, card)));
        rows.extend(pillar.sections.iter().filter_map(|section| {
            let name = texts.report_named(section.id.as_str(), &wording.line(&section.title));
            Some(row(making, name, assessment.section(&section.id)?))
        }));
    }
    rows
}

fn templates(making: &Making<'_>, assessment: &Assessment) -> Vec<Vec<Value>> {
    let cards = assessment.templates.iter();
    cards.map(|(file, card)| row(making, file.as_str().to_owned(), card)).collect()
}

fn row(making: &Making<'_>, name: String, card: &ScoreCard) -> Vec<Value> {
    let (risks, counts) = (card.risks, card.counts);
    let number = |number: u32| Value::Number(number.into());
    vec![
        name.into(),
        number(risks.high),
        number(risks.medium),
        number(risks.low),
        Value::number(card.score),
        Value::number(card.ceiling),
        number(counts.answered),
        number(counts.unanswered),
        number(counts.na),
        number(counts.all),
        labels::rating(making.texts, card).text.into(),
    ]
}
