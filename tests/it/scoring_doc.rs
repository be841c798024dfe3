//! The worked example of `docs/scoring.md` is what the program computes.

use std::collections::BTreeMap;
use std::sync::Arc;

use tenken::domain::review::Entry;
use tenken::domain::score::{double_value, percent, weight};
use tenken::domain::{Answer, Assessment, CheckpointId, Content, Review, Severity, assess};

use crate::support::fixture::{orders, pack_of, today};

const DOC: &str = include_str!("../../docs/scoring.md");

/// Returns the rows of the table whose first column has this title, after the worked example begins.
fn table(first: &str) -> Vec<Vec<String>> {
    let example = DOC.split("## A worked example").nth(1).expect("the example");
    let rows = example.lines().skip_while(|l| !l.starts_with(&format!("| {first} |")));
    let rows = rows.skip(2).take_while(|l| l.starts_with('|'));
    let cells =
        |line: &str| line.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect();
    let rows: Vec<Vec<String>> = rows.map(cells).collect();
    assert!(!rows.is_empty(), "no table of {first}");
    rows
}

fn example() -> (Content, Review, Assessment) {
    let mut pillar = "id = \"EX\"\ntitle.en = \"Example\"\n[[sections]]\nid = \"EX-1\"\n\
        title.en = \"Example\"\n"
        .to_owned();
    let mut review = orders();
    review.answers.clear();
    for row in table("checkpoint") {
        let (id, severity) = (&row[0], &row[1]);
        pillar.push_str(&format!(
            "[[checkpoints]]\nid = \"{id}\"\nseverity = \"{severity}\"\nquestion.en = \"Q?\"\n"
        ));
        let entry = Entry {
            answer: Answer::parse(&row[2]),
            reason: "none here".into(),
            ..Entry::default()
        };
        review.put(&CheckpointId::new(id).expect("an id"), Some(Arc::new(entry)));
    }
    let content = pack_of(&pillar);
    let assessment = assess(&content, &review, today());
    (content, review, assessment)
}

/// Writes half of a number as the document does.
fn half(double: u64) -> String {
    if double % 2 == 1 { format!("{}.5", double / 2) } else { (double / 2).to_string() }
}

#[test]
fn every_checkpoint_of_the_example_has_its_weight_value_and_risk() {
    let (_, _, assessment) = example();
    for (row, standing) in table("checkpoint").iter().zip(&assessment.standings) {
        let w = weight(standing.severity);
        let value = standing.answer.filter(|a| *a != Answer::NotApplicable).map(double_value);
        let shown = |double: Option<u64>| double.map_or("-".to_owned(), half);
        let expected = [
            w.to_string(),
            shown(value),
            shown(value.map(|v| w * v)),
            standing.risk.token().to_owned(),
        ];
        assert_eq!(row[3..], expected, "{}", standing.id);
    }
}

#[test]
fn every_figure_of_the_example_is_the_programs() {
    let (_, _, assessment) = example();
    let card = assessment.total;
    let figures: BTreeMap<String, String> =
        table("figure").into_iter().map(|row| (row[0].clone(), row[2].clone())).collect();
    let computed = [
        ("score", card.score),
        ("ceiling", card.ceiling),
        ("answered only", card.answered_only),
        ("coverage", card.coverage),
        ("unweighted", card.unweighted),
        ("n/a stress", card.na_stress),
    ];
    let computed = computed.map(|(name, v)| (name.to_owned(), v.expect(name).to_string()));
    assert_eq!(figures, BTreeMap::from(computed));
    assert!(card.is_stressed() && card.provisional);
    let risks = card.risks;
    assert!(DOC.contains(&format!(
        "The risks are {} high, {} medium and {} low",
        risks.high, risks.medium, risks.low
    )));
}

#[test]
fn every_sum_of_the_example_adds_up_and_every_calculation_uses_them() {
    let (_, _, assessment) = example();
    let card = assessment.total;
    let sum = |pick: &dyn Fn(&tenken::domain::Standing) -> Option<u64>| -> u64 {
        assessment.standings.iter().filter_map(pick).sum()
    };
    let w = |s: &tenken::domain::Standing| weight(s.severity);
    let na = |s: &tenken::domain::Standing| s.answer == Some(Answer::NotApplicable);
    let gained = sum(&|s| s.answer.map(|a| w(s) * double_value(a)));
    let values = sum(&|s| s.answer.map(double_value));
    let (all, applicable) = (sum(&|s| Some(w(s))), sum(&|s| (!na(s)).then(|| w(s))));
    let unanswered = sum(&|s| s.answer.is_none().then(|| w(s)));
    let answered = applicable - unanswered;
    let expected = [
        ("all", card.counts.all.to_string()),
        ("n/a", card.counts.na.to_string()),
        ("applicable", card.counts.applicable.to_string()),
        ("answered", card.counts.answered.to_string()),
        ("unanswered", card.counts.unanswered.to_string()),
        ("w over all", all.to_string()),
        ("w over applicable", applicable.to_string()),
        ("w over answered", answered.to_string()),
        ("w over unanswered", unanswered.to_string()),
        ("w·v over answered", half(gained)),
        ("v over answered", half(values)),
    ];
    let expected: Vec<Vec<String>> =
        expected.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
    assert_eq!(table("sum"), expected);
    let calculations: Vec<String> = table("figure").into_iter().map(|row| row[1].clone()).collect();
    let g = half(gained);
    assert_eq!(
        calculations,
        [
            format!("100 · {g} / {applicable}"),
            format!("100 · ({g} + {unanswered}) / {applicable}"),
            format!("100 · {g} / {answered}"),
            format!("100 · {} / {}", card.counts.answered, card.counts.applicable),
            format!("100 · {} / {}", half(values), card.counts.applicable),
            format!("100 · {g} / {all}"),
        ]
    );
}

#[test]
fn the_next_actions_of_the_example_are_the_programs() {
    let (content, _, assessment) = example();
    let total = assessment.total.score.expect("a score");
    let expected: Vec<Vec<String>> = assessment
        .actions
        .iter()
        .map(|action| {
            let checkpoint = content.checkpoint(&action.id).expect("a checkpoint");
            let answer = assessment.standing(&action.id).and_then(|s| s.answer).expect("an answer");
            let points = weight(checkpoint.severity) * (2 - double_value(answer));
            let then = percent(17 + points, 34).expect("a percentage");
            vec![
                action.rank.to_string(),
                action.id.to_string(),
                action.risk.token().to_owned(),
                format!("100 · (8.5 + {}) / 17 = {then}, less {total}", half(points)),
                action.gain.to_string(),
            ]
        })
        .collect();
    assert_eq!(table("rank"), expected);
}

#[test]
fn the_tables_of_values_and_weights_are_the_programs() {
    for severity in Severity::ALL {
        assert!(DOC.contains(&format!("| {} | {} |", severity.token(), weight(severity))));
    }
    for (answer, value) in [(Answer::Yes, "1"), (Answer::Partial, "1/2"), (Answer::No, "0")] {
        assert!(DOC.contains(&format!("| {} | {value} |", answer.token())));
    }
}
