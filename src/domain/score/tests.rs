//! The laws of scores, for every input.

use proptest::prelude::*;

use super::*;
use crate::domain::id::CheckpointId;
use crate::domain::standing::risk;

fn standing(severity: Severity, answer: Option<Answer>) -> Standing {
    Standing {
        id: CheckpointId::new("X-1.01").expect("valid"),
        severity,
        answer,
        risk: risk(severity, answer),
        accepted: false,
        question_changed: false,
    }
}

fn severities() -> impl Strategy<Value = Severity> {
    prop::sample::select(Severity::ALL.to_vec())
}

fn answers() -> impl Strategy<Value = Option<Answer>> {
    prop::option::of(prop::sample::select(Answer::ALL.to_vec()))
}

fn groups() -> impl Strategy<Value = Vec<Standing>> {
    prop::collection::vec((severities(), answers()), 0..80)
        .prop_map(|group| group.into_iter().map(|(s, a)| standing(s, a)).collect())
}

fn all(severities: &[Severity], answer: Answer) -> ScoreCard {
    score(&severities.iter().map(|s| standing(*s, Some(answer))).collect::<Vec<_>>())
}

/// Ranks a risk so that "never rises" can be said.
fn height(risk: Risk) -> u8 {
    match risk {
        Risk::Level(Severity::High) => 3,
        Risk::Level(Severity::Medium) => 2,
        Risk::Level(Severity::Low) => 1,
        Risk::None | Risk::NotApplicable | Risk::Unanswered => 0,
    }
}

proptest! {
    #[test]
    fn all_yes_is_100_and_no_risk(group in prop::collection::vec(severities(), 1..80)) {
        let card = all(&group, Answer::Yes);
        prop_assert_eq!((card.score, card.risks, card.rating), (Some(100), RiskCounts::default(), Some(Rating::Good)));
    }

    #[test]
    fn all_no_is_0(group in prop::collection::vec(severities(), 1..80)) {
        prop_assert_eq!(all(&group, Answer::No).score, Some(0));
    }

    #[test]
    fn all_not_applicable_has_no_score(group in prop::collection::vec(severities(), 0..80)) {
        let card = all(&group, Answer::NotApplicable);
        prop_assert_eq!((card.score, card.ceiling, card.na_stress, card.rating), (None, None, None, None));
    }

    #[test]
    fn score_answered_and_ceiling_keep_their_order(group in groups()) {
        let card = score(&group);
        if let (Some(score), Some(answered), Some(ceiling)) = (card.score, card.answered_only, card.ceiling) {
            prop_assert!(score <= answered && answered <= ceiling, "{card:?}");
        }
        prop_assert!(card.na_stress <= card.score);
    }

    #[test]
    fn a_hundred_only_when_all_is_met(group in groups()) {
        let card = score(&group);
        let met = group.iter().all(|s| matches!(s.answer, Some(Answer::Yes | Answer::NotApplicable)));
        prop_assert_eq!(card.score == Some(100), met && card.counts.applicable > 0);
    }

    #[test]
    fn a_score_above_zero_is_at_least_one(group in groups()) {
        let card = score(&group);
        if card.counts.yes + card.counts.partial > 0 {
            prop_assert!(card.score >= Some(1));
        }
    }

    #[test]
    fn a_better_answer_never_lowers_a_score_nor_raises_a_risk(
        group in groups(), severity in severities(),
    ) {
        let cards = [Answer::No, Answer::Partial, Answer::Yes].map(|answer| {
            let mut group = group.clone();
            group.push(standing(severity, Some(answer)));
            score(&group)
        });
        for pair in cards.windows(2) {
            prop_assert!(pair[0].score <= pair[1].score);
            prop_assert!(height(pair[0].worst()) >= height(pair[1].worst()));
        }
    }

    #[test]
    fn answering_never_lowers_the_score_nor_raises_the_ceiling(
        group in groups(), severity in severities(), answer in prop::sample::select(vec![Answer::Yes, Answer::Partial, Answer::No]),
    ) {
        let (mut open, mut answered) = (group.clone(), group);
        open.push(standing(severity, None));
        answered.push(standing(severity, Some(answer)));
        prop_assert!(score(&open).score <= score(&answered).score);
        prop_assert!(score(&open).ceiling >= score(&answered).ceiling);
    }

    #[test]
    fn order_changes_nothing(group in groups()) {
        let mut turned = group.clone();
        turned.reverse();
        prop_assert_eq!(score(&group), score(&turned));
    }

    #[test]
    fn counts_add_up(group in groups()) {
        let c = score(&group).counts;
        prop_assert_eq!(c.all, c.applicable + c.na);
        prop_assert_eq!(c.applicable, c.answered + c.unanswered);
        prop_assert_eq!(c.answered, c.yes + c.partial + c.no);
    }
}

#[test]
fn the_weights_are_three_two_one() {
    let card = score(&[
        standing(Severity::High, Some(Answer::Yes)),
        standing(Severity::Medium, Some(Answer::Partial)),
        standing(Severity::Low, Some(Answer::No)),
        standing(Severity::High, None),
    ]);
    // (3 + 1) of 9; at best 7 of 9; of the answered 6.
    assert_eq!((card.score, card.ceiling, card.answered_only), (Some(44), Some(77), Some(66)));
    assert_eq!((card.unweighted, card.coverage), (Some(37), Some(75)));
    assert_eq!(card.risks, RiskCounts { high: 0, medium: 0, low: 2 });
    assert!(card.provisional);
}
