//! What reviews of one workload say together over time: what stays open, and what came back.
//!
//! Must not know files or words; the scores of each review are in its own assessment.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::id::CheckpointId;
use super::pack::{Checkpoint, Content};
use super::review::{Answer, Review, Stamp};
use super::standing::{Risk, standing};

/// What reviews say together; places of reviews are counted from the oldest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trend {
    /// The gaps of the newest review, those that have been open longest first.
    pub open: Vec<Open>,
    /// The gaps of the newest review that were met before.
    pub back: Vec<Back>,
}

/// A gap that has been open for some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The checkpoint.
    pub id: CheckpointId,
    /// Its risk now.
    pub risk: Risk,
    /// The first review that saw it open, without having been met since.
    pub since: usize,
    /// In how many reviews it was open since then.
    pub reviews: usize,
}

/// A gap that was met once and is open again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Back {
    /// The checkpoint.
    pub id: CheckpointId,
    /// Its risk now.
    pub risk: Risk,
    /// The last review in which it was met.
    pub met: usize,
    /// The review in which it was open again.
    pub again: usize,
}

/// Returns the moment by which a review stands among others.
#[must_use]
pub fn moment(review: &Review) -> Option<Stamp> {
    review.created.or_else(|| review.last_change())
}

/// Follows every gap of the newest review back through the older ones.
///
/// The reviews stand in the order of time. An answer to another question than today's says nothing,
/// and neither does no answer: a gap that nobody asked about was not met.
#[must_use]
pub fn trend(content: &Content, reviews: &[&Review], today: NaiveDate) -> Trend {
    let mut out = Trend::default();
    let Some((newest, _)) = reviews.split_last() else { return out };
    for checkpoint in content.checkpoints() {
        let answers: Vec<Option<Answer>> =
            reviews.iter().map(|review| answer(checkpoint, review, today)).collect();
        if !answers.last().copied().flatten().is_some_and(is_gap) {
            continue;
        }
        let risk = standing(checkpoint, newest, today).risk;
        let closed = answers.iter().rposition(|a| a.is_some_and(|a| !is_gap(a)));
        let begin = closed.map_or(0, |at| at + 1);
        let gaps = answers.iter().enumerate().skip(begin).filter(|(_, a)| a.is_some_and(is_gap));
        let Some(since) = gaps.clone().map(|(at, _)| at).next() else { continue };
        let id = checkpoint.id.clone();
        if let Some(met) = answers.iter().rposition(|a| *a == Some(Answer::Yes)) {
            let again = answers.iter().enumerate().skip(met).find(|(_, a)| a.is_some_and(is_gap));
            let again = again.map_or(since, |(at, _)| at);
            out.back.push(Back { id: id.clone(), risk, met, again });
        }
        out.open.push(Open { id, risk, since, reviews: gaps.count() });
    }
    // The sort is stable, so what is equal stays in pack order.
    out.open.sort_by_key(|open| (open.since, Reverse(open.risk.level())));
    out.back.sort_by_key(|back| Reverse(back.risk.level()));
    out
}

fn is_gap(answer: Answer) -> bool {
    matches!(answer, Answer::Partial | Answer::No)
}

fn answer(checkpoint: &Checkpoint, review: &Review, today: NaiveDate) -> Option<Answer> {
    let standing = standing(checkpoint, review, today);
    standing.answer.filter(|_| !standing.question_changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pack::Severity;
    use crate::domain::review::Entry;
    use crate::domain::sample::{answered, checkpoint, content, day, empty_review, id, review};

    const ID: &str = "X-1.01";

    fn follow(answers: &[Option<Answer>]) -> Trend {
        let reviews: Vec<Review> = answers
            .iter()
            .map(|answer| match answer {
                Some(answer) => {
                    review([(ID, Entry { reason: "r".into(), ..answered(ID, *answer) })])
                }
                None => empty_review(),
            })
            .collect();
        let reviews: Vec<&Review> = reviews.iter().collect();
        let content = content(vec![checkpoint(ID, Severity::High)]);
        trend(&content, &reviews, day("2026-11-23"))
    }

    #[test]
    fn a_gap_is_open_since_the_first_review_after_which_it_was_never_met() {
        use Answer::{No, Partial, Yes};
        let open = |since, reviews| {
            vec![Open { id: id(ID), risk: Risk::Level(Severity::High), since, reviews }]
        };
        assert_eq!(follow(&[Some(No), Some(Partial), Some(No)]).open, open(0, 3));
        assert_eq!(follow(&[Some(No), None, Some(No)]).open, open(0, 2));
        assert_eq!(follow(&[Some(No), Some(Yes), Some(No)]).open, open(2, 1));
        assert_eq!(follow(&[None, Some(No), Some(No)]).open, open(1, 2));
        assert_eq!(follow(&[Some(No), Some(Yes)]), Trend::default());
        assert_eq!(follow(&[Some(No), None]), Trend::default());
        assert_eq!(follow(&[]), Trend::default());
    }

    #[test]
    fn what_was_met_once_and_is_open_again_came_back() {
        use Answer::{No, NotApplicable, Yes};
        let back =
            |met, again| vec![Back { id: id(ID), risk: Risk::Level(Severity::High), met, again }];
        assert_eq!(follow(&[Some(Yes), Some(No)]).back, back(0, 1));
        assert_eq!(follow(&[Some(Yes), Some(No), Some(Yes), None, Some(No)]).back, back(2, 4));
        assert_eq!(follow(&[Some(No), Some(No)]).back, []);
        assert_eq!(follow(&[Some(NotApplicable), Some(No)]).back, []);
    }

    #[test]
    fn an_answer_to_another_question_says_nothing() {
        let stale = Entry { question: "old".into(), ..answered(ID, Answer::Yes) };
        let (old, new) = (review([(ID, stale)]), review([(ID, answered(ID, Answer::No))]));
        let content = content(vec![checkpoint(ID, Severity::High)]);
        let trend = trend(&content, &[&old, &new], day("2026-11-23"));
        assert_eq!(trend.back, []);
        assert_eq!(trend.open.first().map(|o| o.since), Some(1));
    }
}
