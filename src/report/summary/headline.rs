//! What stands out: the risks, the rating, the score, how much is answered, and how it is known.

use super::Part;
use crate::domain::{Answer, Confidence, Severity};
use crate::report::document::{Cell, Figure, Span, Tone};
use crate::report::labels;

/// Returns the figures, the ones that lead first.
pub(super) fn figures(part: &Part<'_>) -> Vec<Figure> {
    vec![risks(part), rating(part), score(part), answered(part), confidence(part)]
}

fn risks(part: &Part<'_>) -> Figure {
    let (texts, total) = (part.texts, &part.assessment.total);
    let accepted = total.accepted.high + total.accepted.medium + total.accepted.low;
    Figure {
        label: texts.report_label_risks(),
        plain: labels::risk_counts(texts, total),
        values: Severity::ALL.map(|s| labels::risk_count(texts, total.risks, s)).to_vec(),
        detail: if accepted > 0 { texts.report_of_them_accepted(accepted) } else { String::new() },
        span: None,
    }
}

fn rating(part: &Part<'_>) -> Figure {
    let (texts, total) = (part.texts, &part.assessment.total);
    let provisional = total.provisional && total.rating.is_some();
    Figure {
        label: texts.report_label_rating(),
        plain: labels::rating(texts, total),
        values: vec![labels::rating_word(texts, total.rating)],
        detail: if provisional { texts.report_why_provisional() } else { String::new() },
        span: None,
    }
}

fn score(part: &Part<'_>) -> Figure {
    let (texts, total) = (part.texts, &part.assessment.total);
    let begun = total.counts.answered > 0;
    let (value, detail) = match (total.score, total.ceiling) {
        (Some(_), _) if !begun => (texts.report_not_started(), String::new()),
        (Some(score), Some(ceiling)) if total.counts.unanswered > 0 => {
            (texts.report_percent(score), texts.report_can_become(score, ceiling))
        }
        (score, _) => (labels::percent(texts, score), String::new()),
    };
    Figure {
        label: texts.report_label_score(),
        plain: Cell::toned(labels::score_line(texts, total), Tone::Strong),
        values: vec![value.into()],
        detail,
        span: labels::span(total),
    }
}

fn answered(part: &Part<'_>) -> Figure {
    let (texts, counts) = (part.texts, part.assessment.total.counts);
    let share = texts.report_share(counts.answered, counts.applicable);
    Figure {
        label: texts.report_label_answered(),
        // The line of the score says it where there are only lines.
        plain: Cell::default(),
        values: vec![share.into()],
        detail: texts.report_left_out(counts.na),
        span: part.assessment.total.coverage.map(|at| Span {
            at,
            most: at,
            before: None,
            tone: Tone::Plain,
        }),
    }
}

fn confidence(part: &Part<'_>) -> Figure {
    let known = |wanted: Option<Confidence>| {
        let met = |answer| matches!(answer, Some(Answer::Yes | Answer::Partial));
        part.checkpoints_with(|_, e| met(e.counted()) && e.confidence == wanted).len()
    };
    let plain = match part.assessment.total.counts.answered {
        0 => String::new(),
        _ => part.texts.report_confidence_counts(
            known(Some(Confidence::Tested)),
            known(Some(Confidence::Shown)),
            known(Some(Confidence::Stated)),
            known(None),
            part.assessment.yes_without_evidence.len(),
        ),
    };
    Figure {
        label: part.texts.report_label_confidence(),
        plain: plain.into(),
        values: Vec::new(),
        detail: String::new(),
        span: None,
    }
}
