//! Reviews of one workload over time: scores, risks, what stays open and what came back.
//!
//! Knows the reviews in the order of time, each with its own assessment.

use super::csv::{self, Value};
use super::document::{Cell, Column, Document, Drawing, Entry, Field, Line, Lines, Tone};
use super::wording::{Wording, day};
use super::{Detail, Options, json, labels};
use crate::domain::trend::{Back, Open, moment};
use crate::domain::{Assessment, CheckpointId, Content, Review, ScoreCard, Trend, Untrusted};
use crate::text::Texts;

/// How many gaps the short report shows.
const GAPS: usize = 10;

/// A review in a trend.
#[derive(Debug, Clone, Copy)]
pub struct Point<'a> {
    /// The name of its file.
    pub file: &'a Untrusted,
    /// The review.
    pub review: &'a Review,
    /// What follows from it.
    pub assessment: &'a Assessment,
}

/// Puts reviews into the order of time; those that say no time stand first, as they were named.
pub fn sort(points: &mut [Point<'_>]) {
    points.sort_by_key(|point| moment(point.review));
}

/// Makes the report of reviews over time, the oldest first.
#[must_use]
pub fn document(
    content: &Content,
    points: &[Point<'_>],
    trend: &Trend,
    texts: &Texts,
    options: &Options,
) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let over = Over { content, points, texts, wording, options };
    let workload = points.last().map(|p| p.review.workload.shown_line()).unwrap_or_default();
    let mut out = Document::new(texts.report_trend_title(&workload));
    out.part(texts.report_part_trend_reviews());
    over.draw_total(&mut out);
    over.reviews(&mut out);
    out.part(texts.report_part_scores());
    over.draw_sections(&mut out);
    over.sections(&mut out);
    over.open(&trend.open, &mut out);
    over.back(&trend.back, &mut out);
    out
}

/// What the parts of the report need.
struct Over<'a> {
    content: &'a Content,
    points: &'a [Point<'a>],
    texts: &'a Texts,
    wording: Wording<'a>,
    options: &'a Options,
}

impl Over<'_> {
    /// Names a review: by its title, or by its file when it has none.
    fn name(&self, at: usize) -> String {
        let Some(point) = self.points.get(at) else { return String::new() };
        let title = &point.review.title;
        let name = if title.is_empty() { point.file } else { title };
        name.shown_line().into_owned()
    }

    /// Names a review with its day.
    fn dated(&self, at: usize) -> String {
        match self.points.get(at).map(|p| day(moment(p.review))).unwrap_or_default() {
            when if when.is_empty() => self.name(at),
            when => self.texts.report_by_at(&self.name(at), &when),
        }
    }

    fn draw_total(&self, out: &mut Document) {
        let cards = || self.points.iter().map(|p| &p.assessment.total);
        let texts = self.texts;
        let lines = vec![
            Line { label: texts.report_label_score(), values: cards().map(begun).collect() },
            Line {
                label: texts.report_label_coverage(),
                values: cards().map(|card| card.coverage).collect(),
            },
        ];
        let lines = Lines { steps: self.steps(), lines };
        out.chart(self.texts.report_chart_trend(), Drawing::Lines(lines));
    }

    fn draw_sections(&self, out: &mut Document) {
        let groups = self.groups();
        // Of many sections nobody reads the lines; of several pillars everybody does.
        let several = groups.iter().any(|group| group.is_pillar);
        let lines = groups.into_iter().filter(|group| group.is_pillar == several).map(|group| {
            let values = group.cards.iter().map(|card| card.and_then(begun)).collect();
            Line { label: group.name, values }
        });
        let lines: Vec<Line> = lines.collect();
        if lines.len() > 1 {
            let lines = Lines { steps: self.steps(), lines };
            let title = match several {
                true => self.texts.report_chart_trend_pillars(),
                false => self.texts.report_chart_trend_sections(),
            };
            out.chart(title, Drawing::Lines(lines));
        }
    }

    /// Returns the sections with their scores over time, each of several pillars before its own.
    fn groups(&self) -> Vec<Group<'_>> {
        let named = |id: &str, title| self.texts.report_named(id, &self.wording.line(title));
        let several = self.content.has_several_pillars();
        let mut out = Vec::new();
        for pillar in self.content.pillars() {
            if several {
                let cards = self.points.iter().map(|p| {
                    let mut pillars = p.assessment.pillars.iter();
                    pillars.find(|(id, _)| *id == pillar.id).map(|(_, card)| card)
                });
                let (name, cards) = (named(pillar.id.as_str(), &pillar.title), cards.collect());
                out.push(Group { is_pillar: true, name, cards });
            }
            out.extend(pillar.sections.iter().map(|section| {
                let cards = self.points.iter().map(|p| p.assessment.section(&section.id));
                let (name, cards) = (named(section.id.as_str(), &section.title), cards.collect());
                Group { is_pillar: false, name, cards }
            }));
        }
        out
    }

    fn steps(&self) -> Vec<String> {
        (0..self.points.len()).map(|at| self.name(at)).collect()
    }

    fn reviews(&self, out: &mut Document) {
        let texts = self.texts;
        let columns = vec![
            Column::text(texts.report_label_review()),
            Column::text(texts.report_label_created()),
            Column::number(texts.report_label_risk_split()),
            Column::number(texts.report_label_score()),
            Column::number(texts.report_label_answered()),
            Column::text(texts.report_label_rating()),
        ];
        let rows = self.points.iter().enumerate().map(|(at, point)| {
            let card = &point.assessment.total;
            vec![
                Cell::toned(self.name(at), Tone::Strong),
                day(moment(point.review)).into(),
                labels::risk_split(card),
                labels::score_short(texts, card).into(),
                texts.report_share(card.counts.answered, card.counts.applicable).into(),
                labels::rating(texts, card),
            ]
        });
        out.table(columns, rows.collect());
        out.paragraph(Cell::toned(texts.report_trend_own(), Tone::Muted));
    }

    fn sections(&self, out: &mut Document) {
        let texts = self.texts;
        let columns = vec![
            Column::text(texts.report_label_section()),
            Column::text(texts.report_label_course()),
            Column::number(texts.report_label_first()),
            Column::number(texts.report_label_last()),
            Column::number(texts.report_label_risk_split()),
        ];
        let row = |name: Cell, cards: &[Option<&ScoreCard>]| {
            let end = |card: Option<&Option<&ScoreCard>>| -> Cell {
                card.copied()
                    .flatten()
                    .map_or("-".to_owned(), |c| match begun(c) {
                        None if c.score.is_some() => texts.report_not_started(),
                        score => labels::percent(texts, score),
                    })
                    .into()
            };
            let risks = cards.last().copied().flatten().map(labels::risk_split);
            vec![
                name,
                course(cards.iter().map(|card| card.and_then(begun))).into(),
                end(cards.first()),
                end(cards.last()),
                risks.unwrap_or_default(),
            ]
        };
        let total: Vec<_> = self.points.iter().map(|p| Some(&p.assessment.total)).collect();
        let mut rows = vec![row(texts.report_label_whole_review().into(), &total)];
        rows.extend(self.groups().into_iter().map(|group| {
            let tone = if group.is_pillar { Tone::Strong } else { Tone::Plain };
            row(Cell::toned(group.name, tone), &group.cards)
        }));
        out.table(columns, rows);
        out.paragraph(Cell::toned(texts.report_trend_course(), Tone::Muted));
    }

    fn open(&self, open: &[Open], out: &mut Document) {
        let texts = self.texts;
        out.part(texts.report_part_trend_open());
        if open.is_empty() {
            out.paragraph(texts.report_no_actions());
            return;
        }
        let most = match self.options.detail {
            Detail::Full => open.len(),
            Detail::Summary => GAPS,
        };
        for gap in open.iter().take(most) {
            let since = texts.report_trend_since(&self.dated(gap.since), gap.reviews);
            let mut entry = self.entry(&gap.id, labels::risk(texts, gap.risk));
            entry.fields.insert(0, Field::new(texts.report_label_open(), since));
            out.entry(entry);
        }
        if open.len() > most {
            let more = texts.report_and_more(open.len() - most);
            out.paragraph(Cell::toned(more, Tone::Muted));
        }
    }

    fn back(&self, back: &[Back], out: &mut Document) {
        if back.is_empty() {
            return;
        }
        let texts = self.texts;
        out.part(texts.report_part_trend_back());
        for gap in back {
            let course = texts.report_trend_back(&self.dated(gap.met), &self.dated(gap.again));
            let mut entry = self.entry(&gap.id, labels::risk(texts, gap.risk));
            entry.fields.insert(0, Field::new(texts.report_label_open(), course));
            out.entry(entry);
        }
    }

    fn entry(&self, id: &CheckpointId, risk: Cell) -> Entry {
        let texts = self.texts;
        let said = self.points.last().and_then(|p| p.review.entry(id));
        let question = self.content.checkpoint(id).map(|c| self.wording.content(&c.question));
        let shown = |text: Option<&Untrusted>| text.map(|t| t.shown_line().into_owned());
        Entry {
            name: Cell::toned(id.as_str(), Tone::Strong),
            marks: vec![risk],
            text: question.unwrap_or_default().into(),
            fields: vec![
                Field::new(
                    texts.report_label_action(),
                    shown(said.map(|e| &e.action)).unwrap_or_default(),
                ),
                Field::new(
                    texts.report_label_owner(),
                    shown(said.map(|e| &e.owner)).unwrap_or_default(),
                ),
            ],
        }
    }
}

/// A pillar or a section with its scores, the oldest first.
struct Group<'a> {
    is_pillar: bool,
    name: String,
    cards: Vec<Option<&'a ScoreCard>>,
}

/// Returns a score, once something is answered.
fn begun(card: &ScoreCard) -> Option<u8> {
    card.score.filter(|_| card.counts.answered > 0)
}

/// Draws the course of scores: a digit each, the tens of the score; 9 is 90 and more.
///
/// Bars of block elements would be wider than one column in Japanese terminals.
fn course(scores: impl Iterator<Item = Option<u8>>) -> String {
    scores
        .map(|score| match score {
            Some(score) => char::from(b'0' + (score / 10).min(9)),
            None => '-',
        })
        .collect()
}

/// The columns of the rows; new ones go to the end.
pub const COLUMNS: [&str; 17] = [
    "file",
    "review_id",
    "workload",
    "title",
    "created",
    "group",
    "score",
    "ceiling",
    "coverage",
    "answered",
    "applicable",
    "unanswered",
    "na",
    "high",
    "medium",
    "low",
    "rating",
];

/// Makes rows of reviews over time: one for each review as a whole, one for each of several pillars and
/// one for each section.
#[must_use]
pub fn csv(points: &[Point<'_>]) -> String {
    let rows = points.iter().flat_map(|point| {
        let total = std::iter::once(("total", &point.assessment.total));
        let pillars = &point.assessment.pillars;
        let pillars = pillars.iter().filter(|_| pillars.len() > 1);
        let pillars = pillars.map(|(id, card)| (id.as_str(), card));
        let sections = point.assessment.sections.iter().map(|(id, card)| (id.as_str(), card));
        total.chain(pillars).chain(sections).map(|(group, card)| row(point, group, card))
    });
    csv::render(&COLUMNS, &rows.collect::<Vec<_>>())
}

fn row(point: &Point<'_>, group: &str, card: &ScoreCard) -> Vec<Value> {
    let (review, counts, risks) = (point.review, card.counts, card.risks);
    vec![
        Value::of(point.file),
        Value::of(&review.id),
        Value::of(&review.workload),
        Value::of(&review.title),
        json::moment(moment(review)).unwrap_or_default().into(),
        group.into(),
        Value::number(card.score),
        Value::number(card.ceiling),
        Value::number(card.coverage),
        counts.answered.into(),
        counts.applicable.into(),
        counts.unanswered.into(),
        counts.na.into(),
        risks.high.into(),
        risks.medium.into(),
        risks.low.into(),
        card.rating.map_or("", crate::domain::Rating::token).into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_course_of_scores_is_a_digit_each() {
        let scores = [Some(0), Some(9), Some(10), Some(64), Some(99), Some(100), None];
        assert_eq!(course(scores.into_iter()), "001699-");
    }
}
