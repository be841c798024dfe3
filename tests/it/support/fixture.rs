//! The review that reports are tested with: half answered, with everything that a person can enter.

use std::sync::Arc;

use chrono::NaiveDate;
use tenken::domain::{Assessment, Content, Lang, Review, assess};
use tenken::format::{built_in, review};
use tenken::report::{Detail, Languages, Options};

/// The file.
pub(crate) const ORDERS: &str = include_str!("../../fixtures/orders.review.toml");

/// The built-in packs.
pub(crate) fn content() -> Content {
    Content::new(built_in())
}

/// The fixture review.
pub(crate) fn orders() -> Review {
    review::parse(ORDERS).review.expect("the fixture is a review")
}

/// The day of the reports.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

/// The fixture review with what follows from it.
pub(crate) fn assessed() -> (Content, Review, Assessment) {
    let (content, review) = (content(), orders());
    let assessment = assess(&content, &review, today());
    (content, review, assessment)
}

/// The options of a report.
pub(crate) fn options(lang: Lang, detail: Detail) -> Options {
    Options { detail, languages: Languages::One(lang), ..Options::new(today(), lang) }
}

/// A small pack of one pillar, from its TOML.
pub(crate) fn pack_of(pillar: &str) -> Content {
    let head = "id = \"small\"\nversion = \"1\"\ntitle.en = \"Small\"\nlanguages = [\"en\"]\n\
        license = \"MIT\"\npillars = [\"p.toml\"]\n";
    let head = tenken::format::pack::parse_head(head);
    let mut pack = head.value.expect("a pack").pack;
    let parsed = tenken::format::pack::parse_pillar(pillar);
    pack.pillars.push(parsed.value.unwrap_or_else(|| panic!("{:?}", parsed.problems)));
    Content::new(vec![Arc::new(pack)])
}
