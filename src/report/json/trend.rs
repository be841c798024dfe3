//! Reviews over time as JSON.

use serde::Serialize;

use super::shapes::{ReviewShape, ScoreShape};
use super::{FORMAT, moment, pretty, review_shape, score_shape};
use crate::domain::{Review, Trend, trend};
use crate::report::trend::Point;

#[derive(Serialize)]
struct TrendShape<'a> {
    format: u32,
    reviews: Vec<PointShape<'a>>,
    open: Vec<OpenShape<'a>>,
    back: Vec<BackShape<'a>>,
}

#[derive(Serialize)]
struct PointShape<'a> {
    file: &'a str,
    review: ReviewShape<'a>,
    at: Option<String>,
    total: ScoreShape,
    sections: Vec<GroupShape<'a>>,
    pillars: Vec<GroupShape<'a>>,
}

#[derive(Serialize)]
struct GroupShape<'a> {
    id: &'a str,
    score: ScoreShape,
}

#[derive(Serialize)]
struct OpenShape<'a> {
    id: &'a str,
    risk: &'static str,
    since: usize,
    since_at: Option<String>,
    reviews: usize,
}

#[derive(Serialize)]
struct BackShape<'a> {
    id: &'a str,
    risk: &'static str,
    met: usize,
    again: usize,
}

/// Makes reviews over time as JSON, the oldest first; the other places count from there.
#[must_use]
pub fn trend_json(points: &[Point<'_>], found: &Trend) -> String {
    let at = |review: &Review| moment(trend::moment(review));
    pretty(&TrendShape {
        format: FORMAT,
        reviews: points
            .iter()
            .map(|point| PointShape {
                file: point.file.raw(),
                review: review_shape(point.review),
                at: at(point.review),
                total: score_shape(&point.assessment.total),
                sections: point
                    .assessment
                    .sections
                    .iter()
                    .map(|(id, card)| GroupShape { id: id.as_str(), score: score_shape(card) })
                    .collect(),
                pillars: point
                    .assessment
                    .pillars
                    .iter()
                    .map(|(id, card)| GroupShape { id: id.as_str(), score: score_shape(card) })
                    .collect(),
            })
            .collect(),
        open: found
            .open
            .iter()
            .map(|open| OpenShape {
                id: open.id.as_str(),
                risk: open.risk.token(),
                since: open.since,
                since_at: points.get(open.since).and_then(|p| at(p.review)),
                reviews: open.reviews,
            })
            .collect(),
        back: found
            .back
            .iter()
            .map(|back| BackShape {
                id: back.id.as_str(),
                risk: back.risk.token(),
                met: back.met,
                again: back.again,
            })
            .collect(),
    })
}
