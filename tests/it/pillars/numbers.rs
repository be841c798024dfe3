//! The numbers of pillars pool to the review's, and stand in every output as they are.

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::Value;
use tenken::domain::score::{double_value, percent, weight};
use tenken::domain::{Answer, Content, Entry, Lang, PillarId, Review, ScoreCard, Standing, assess};
use tenken::report::json::summary_json;
use tenken::report::terminal::Style;
use tenken::report::{Detail, markdown, summary, terminal};
use tenken::text::Texts;

use crate::html::page::{monolingual, rows};
use crate::support::fixture::{options, today};
use crate::support::pillars::{content, empty, everything};

fn review(content: &Content, answers: &[Option<Answer>]) -> Review {
    let mut review = empty(content);
    for (checkpoint, answer) in content.checkpoints().zip(answers) {
        let entry = answer.map(|answer| Entry {
            answer: Some(answer),
            reason: "r".into(),
            ..Entry::default()
        });
        review.put(&checkpoint.id, entry.map(Arc::new));
    }
    review
}

fn answers() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let answer = prop::option::of(prop::sample::select(Answer::ALL.to_vec()));
    prop::collection::vec(answer, 243)
}

/// Returns the doubled points that are gained, and those that can be.
fn sums<'a>(standings: impl IntoIterator<Item = &'a Standing>) -> (u64, u64) {
    let applies = |s: &&Standing| s.answer != Some(Answer::NotApplicable);
    standings.into_iter().filter(applies).fold((0, 0), |(gained, all), s| {
        let w = weight(s.severity);
        (gained + w * s.answer.map_or(0, double_value), all + 2 * w)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_pillars_pool_to_the_review(answers in answers()) {
        let content = everything();
        let review = review(&content, &answers);
        let made = assess(&content, &review, today());
        let (mut gained, mut all, mut open) = (0, 0, 0);
        for (at, (_, card)) in made.pillars.iter().enumerate() {
            let inside = &made.standings[content.ranks_of(at)];
            let (own, of) = sums(inside);
            prop_assert_eq!(card.score, percent(own, of));
            let sections = content.pillars().nth(at).expect("it").sections.iter();
            let sections = sections.filter_map(|s| made.section(&s.id));
            prop_assert_eq!(card.counts.all, sections.map(|s| s.counts.all).sum::<u32>());
            (gained, all, open) = (gained + own, all + of, open + card.counts.unanswered);
        }
        prop_assert_eq!(made.total.score, percent(gained, all));
        prop_assert_eq!(made.total.counts.unanswered, open);
        let risks = |card: &ScoreCard| [card.risks.high, card.risks.medium, card.risks.low];
        for level in 0..3 {
            let pooled: u32 = made.pillars.iter().map(|(_, card)| risks(card)[level]).sum();
            prop_assert_eq!(risks(&made.total)[level], pooled);
        }
    }

    #[test]
    fn a_pillar_alone_has_the_numbers_that_it_has_among_others(answers in answers(), at in 0usize..8) {
        let content = everything();
        let review = review(&content, &answers);
        let whole = assess(&content, &review, today());
        let (id, card) = &whole.pillars[at];
        let only = content.only(std::slice::from_ref(id));
        let alone = assess(&only, &only.answers_alone(&review), today());
        prop_assert_eq!(&alone.total, card);
        prop_assert!(alone.retired.is_empty());
    }
}

#[test]
fn the_review_is_no_mean_of_its_pillars() {
    let content = content();
    // All of the small pillar met, and nothing of the large ones.
    let met = |id: &str| if id.starts_with("PRV") { Answer::Yes } else { Answer::No };
    let answers: Vec<_> = content.checkpoints().map(|c| Some(met(c.id.as_str()))).collect();
    let made = assess(&content, &review(&content, &answers), today());
    let scores: Vec<u32> =
        made.pillars.iter().filter_map(|(_, card)| card.score).map(u32::from).collect();
    let mean = scores.iter().sum::<u32>() / 7;
    assert_eq!(mean, 14);
    assert_eq!(made.total.score, Some(5), "nine of 184 checkpoints");
}

/// Returns the numbers after a name at the beginning of a line.
fn after(text: &str, name: &str) -> Vec<u64> {
    let lines: Vec<&str> = text.lines().filter(|l| l.starts_with(name)).collect();
    let line = lines.first().unwrap_or_else(|| panic!("no line {name} in\n{text}"));
    let line = line.trim_start_matches(name);
    line.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect()
}

#[test]
fn text_markdown_page_and_json_agree_on_every_pillar() {
    let content = content();
    let review = crate::support::pillars::answered(&content);
    let made = assess(&content, &review, today());
    let json: Value = serde_json::from_str(&summary_json(&content, &review, &made)).expect("JSON");
    for lang in Lang::ALL {
        let (texts, options) = (Texts::new(lang), options(lang, Detail::Summary));
        let make = |t: &Texts| summary::summary(&content, &review, &made, t, &options);
        let document = make(&texts);
        let page = rows(&monolingual(make, lang));
        let plain = Style { color: false, ascii: false };
        let (text, md) = (terminal::render(&document, 200, plain), markdown::render(&document));
        let pillars = json["pillars"].as_array().expect("pillars");
        assert_eq!(pillars.len(), 7);
        for pillar in pillars {
            let title = &pillar["title"];
            let title =
                if title[lang.code()].is_null() { &title["ja"] } else { &title[lang.code()] };
            let id = pillar["id"].as_str().expect("an id");
            let name = format!("{id} {}", title.as_str().expect("a title"));
            let score = &pillar["score"];
            let number = |path: &str| score.pointer(path).and_then(Value::as_u64).expect("there");
            let expected = [
                "/risks/high",
                "/risks/medium",
                "/risks/low",
                "/score",
                "/score",
                "/ceiling",
                "/counts/answered",
                "/counts/applicable",
                "/counts/na",
            ]
            .map(number);
            assert_eq!(after(&text, &format!("{name} ")), expected, "{name}");
            assert_eq!(after(&md, &format!("| {name} |")), expected, "{name}");
            assert_eq!(after(&page, &format!("{name} |")), expected, "{name}");
        }
    }
}

#[test]
fn a_document_that_several_pillars_name_has_the_gaps_of_all_by_risk() {
    let content = content();
    let review = crate::support::pillars::answered(&content);
    let made = assess(&content, &review, today());
    let (_, gaps) = made
        .write_next
        .iter()
        .find(|(file, _)| file.as_str() == "cloud-design-operation.md")
        .expect("it has gaps");
    let pillars: Vec<&PillarId> =
        gaps.iter().filter_map(|gap| content.pillar_of(&gap.id)).map(|p| &p.id).collect();
    let of = |id: &str| pillars.iter().any(|p| p.as_str() == id);
    assert!(of("OPS") && of("REL") && of("SUS"), "{pillars:?}");
    assert!(gaps.is_sorted_by_key(|gap| std::cmp::Reverse(gap.risk)), "the highest risk first");
    let files: Vec<_> = made.write_next.iter().map(|(file, _)| file).collect();
    let mut once = files.clone();
    once.dedup();
    assert_eq!(files, once, "one document, not one a pillar");
}
