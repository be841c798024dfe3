//! The words and tones of answers, risks, ratings and states, the same in every report and screen.

use super::document::{Bar, Cell, Span, Tone};
use crate::domain::diff::Class;
use crate::domain::score::RiskCounts;
use crate::domain::{Answer, Confidence, Effort, FindingState, Rating, Risk, ScoreCard, Severity};
use crate::text::Texts;

/// Returns the word for an answer, or for none yet.
#[must_use]
pub fn answer(texts: &Texts, answer: Option<Answer>) -> Cell {
    let (text, tone) = match answer {
        Some(Answer::Yes) => (texts.report_answer_yes(), Tone::Good),
        Some(Answer::Partial) => (texts.report_answer_partial(), Tone::Medium),
        Some(Answer::No) => (texts.report_answer_no(), Tone::High),
        Some(Answer::NotApplicable) => (texts.report_answer_na(), Tone::Muted),
        None => (texts.report_answer_none(), Tone::Muted),
    };
    Cell::toned(text, tone)
}

/// Returns the word for a severity.
#[must_use]
pub fn severity(texts: &Texts, severity: Severity) -> Cell {
    let text = match severity {
        Severity::High => texts.report_severity_high(),
        Severity::Medium => texts.report_severity_medium(),
        Severity::Low => texts.report_severity_low(),
    };
    Cell::toned(text, severity_tone(severity))
}

/// Returns the word for a risk where nothing else says that it is one.
#[must_use]
pub fn risk(texts: &Texts, risk: Risk) -> Cell {
    match risk {
        Risk::Level(level) => {
            let text = match level {
                Severity::High => texts.report_risk_high(),
                Severity::Medium => texts.report_risk_medium(),
                Severity::Low => texts.report_risk_low(),
            };
            Cell::toned(text, severity_tone(level))
        }
        Risk::None => Cell::toned(texts.report_risk_none(), Tone::Good),
        Risk::NotApplicable => Cell::toned(texts.report_answer_na(), Tone::Muted),
        Risk::Unanswered => Cell::toned(texts.report_answer_none(), Tone::Muted),
    }
}

/// Returns the words for a rating; a provisional one says so.
#[must_use]
pub fn rating(texts: &Texts, card: &ScoreCard) -> Cell {
    match card.rating {
        Some(rating) if card.provisional => provisional_rating(texts, rating),
        rating => rating_word(texts, rating),
    }
}

/// Returns the words for a rating that can still change; a good one only says that nothing was found
/// so far.
#[must_use]
pub fn provisional_rating(texts: &Texts, rating: Rating) -> Cell {
    let word = rating_word(texts, Some(rating));
    match rating {
        Rating::Good => Cell::toned(texts.report_rating_good_so_far(), Tone::Plain),
        _ => Cell { text: texts.report_rating_provisional(word.text.clone()), ..word },
    }
}

/// Returns the word for a rating.
#[must_use]
pub fn rating_word(texts: &Texts, rating: Option<Rating>) -> Cell {
    let (text, tone) = match rating {
        Some(Rating::NeedsImprovement) => (texts.report_rating_needs_improvement(), Tone::High),
        Some(Rating::RoomForImprovement) => {
            (texts.report_rating_room_for_improvement(), Tone::Medium)
        }
        Some(Rating::Good) => (texts.report_rating_good(), Tone::Good),
        None => (texts.report_rating_none(), Tone::Muted),
    };
    Cell::toned(text, tone)
}

/// Returns the word for how an answer is known.
#[must_use]
pub fn confidence(texts: &Texts, confidence: Confidence) -> String {
    match confidence {
        Confidence::Stated => texts.report_confidence_stated(),
        Confidence::Shown => texts.report_confidence_shown(),
        Confidence::Tested => texts.report_confidence_tested(),
    }
}

/// Returns the word for an amount of work.
#[must_use]
pub fn effort(texts: &Texts, effort: Effort) -> String {
    match effort {
        Effort::Low => texts.report_effort_low(),
        Effort::Medium => texts.report_effort_medium(),
        Effort::High => texts.report_effort_high(),
    }
}

/// Returns the word for the state of a finding.
#[must_use]
pub fn finding(texts: &Texts, state: FindingState) -> Cell {
    let (text, tone) = match state {
        FindingState::Open => (texts.report_finding_open(), Tone::High),
        FindingState::Possible => (texts.report_finding_possible(), Tone::Medium),
        FindingState::Clear => (texts.report_finding_clear(), Tone::Good),
        FindingState::Unknown => (texts.report_finding_unknown(), Tone::Muted),
    };
    Cell::toned(text, tone)
}

/// Returns the word for a kind of change.
#[must_use]
pub fn class(texts: &Texts, class: Class) -> Cell {
    let (text, tone) = match class {
        Class::BecameNa => (texts.report_class_became_na(), Tone::Muted),
        Class::WasNa => (texts.report_class_was_na(), Tone::Accent),
        Class::BecameUnanswered => (texts.report_class_became_unanswered(), Tone::Accent),
        Class::NewlyAnswered => (texts.report_class_newly_answered(), Tone::Good),
        Class::NewGap => (texts.report_class_new_gap(), Tone::Medium),
        Class::Resolved => (texts.report_class_resolved(), Tone::Good),
        Class::Improved => (texts.report_class_improved(), Tone::Good),
        Class::Regressed => (texts.report_class_regressed(), Tone::High),
        Class::StillOpen => (texts.report_class_still_open(), Tone::Medium),
        Class::Edited => (texts.report_class_edited(), Tone::Plain),
        Class::Same => (texts.report_class_same(), Tone::Muted),
    };
    Cell::toned(text, tone)
}

/// Returns the score of a group in one line, e.g. `64 % (64-78, 47 of 52 answered, 7 n/a)`.
#[must_use]
pub fn score_line(texts: &Texts, card: &ScoreCard) -> String {
    let counts = card.counts;
    match (card.score, card.ceiling) {
        (Some(_), Some(_)) if counts.answered == 0 => {
            texts.report_score_not_started(counts.applicable, counts.na)
        }
        (Some(score), Some(ceiling)) if counts.unanswered > 0 => {
            texts.report_score_range(score, ceiling, counts.answered, counts.applicable, counts.na)
        }
        (Some(score), _) => texts.report_score_final(score, counts.applicable, counts.na),
        (None, _) => texts.report_score_nothing(counts.na),
    }
}

/// Returns the score of a group for a table, with its range while something is unanswered.
#[must_use]
pub fn score_short(texts: &Texts, card: &ScoreCard) -> String {
    match (card.score, card.ceiling) {
        (Some(_), _) if card.counts.answered == 0 => texts.report_not_started(),
        (Some(score), Some(ceiling)) if card.counts.unanswered > 0 => {
            texts.report_percent_range(score, ceiling)
        }
        (Some(score), _) => texts.report_percent(score),
        (None, _) => "-".to_owned(),
    }
}

/// Returns a percentage, or a dash where there is none.
#[must_use]
pub fn percent(texts: &Texts, value: Option<u8>) -> String {
    value.map_or_else(|| "-".to_owned(), |v| texts.report_percent(v))
}

/// Returns the risk counts of a group in words.
#[must_use]
pub fn risk_counts(texts: &Texts, card: &ScoreCard) -> Cell {
    let (risks, accepted) = (card.risks, card.accepted);
    let text = match accepted.high + accepted.medium + accepted.low {
        0 => texts.report_risk_counts(risks.high, risks.medium, risks.low),
        sum => texts.report_risk_counts_accepted(risks.high, risks.medium, risks.low, sum),
    };
    Cell::toned(text, risk_tone(card))
}

/// Returns how many risks of one level a group has.
#[must_use]
pub fn risk_count(texts: &Texts, risks: RiskCounts, level: Severity) -> Cell {
    let count = match level {
        Severity::High => risks.high,
        Severity::Medium => risks.medium,
        Severity::Low => risks.low,
    };
    let tone = if count > 0 { severity_tone(level) } else { Tone::Muted };
    Cell::toned(texts.report_severity_count(severity(texts, level).text, count), tone)
}

/// Returns the score of a group as a share that can be drawn; none before anything is answered.
#[must_use]
pub fn span(card: &ScoreCard) -> Option<Span> {
    let (at, most) = (card.score?, card.ceiling?);
    (card.counts.answered > 0).then_some(Span { at, most, before: None, tone: Tone::Plain })
}

/// Returns the score of a group as a bar with its risks.
#[must_use]
pub fn bar(texts: &Texts, label: String, card: &ScoreCard) -> Bar {
    let counts = Severity::ALL.map(|level| risk_count(texts, card.risks, level));
    let marks = counts.into_iter().filter(|count| count.tone != Tone::Muted).collect();
    Bar { label, span: span(card), value: score_short(texts, card).into(), marks }
}

/// Returns the risk counts of a group for a table: `3/5/1`.
#[must_use]
pub fn risk_split(card: &ScoreCard) -> Cell {
    let risks = card.risks;
    Cell::toned(format!("{}/{}/{}", risks.high, risks.medium, risks.low), risk_tone(card))
}

fn risk_tone(card: &ScoreCard) -> Tone {
    match card.worst() {
        Risk::Level(level) => severity_tone(level),
        Risk::None => Tone::Good,
        Risk::NotApplicable | Risk::Unanswered => Tone::Muted,
    }
}

fn severity_tone(severity: Severity) -> Tone {
    match severity {
        Severity::High => Tone::High,
        Severity::Medium => Tone::Medium,
        Severity::Low => Tone::Low,
    }
}
