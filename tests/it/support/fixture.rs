//! The review that reports are tested with: half answered, with everything that a person can enter.

use std::sync::Arc;

use chrono::NaiveDate;
use tenken::domain::{Answer, Assessment, CheckpointId, Content, Entry, Lang, Review, assess};
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

/// Makes an id.
pub(crate) fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

/// Changes what was said to a checkpoint.
pub(crate) fn change(review: &mut Review, checkpoint: &str, edit: impl FnOnce(&mut Entry)) {
    let id = id(checkpoint);
    let mut entry = review.entry(&id).cloned().unwrap_or_default();
    edit(&mut entry);
    review.put(&id, Some(Arc::new(entry)));
}

/// The review of the quarter after the fixture's.
pub(crate) fn next() -> Review {
    let mut review = orders();
    review.id = "0193a111-0000-7000-8000-000000000001".into();
    review.title = "2027 Q1".into();
    review.created = Some("2027-02-20T10:00:00+09:00".parse().expect("a moment"));
    review.updated = review.created;
    review.notes.sections.clear();
    let answer = |entry: &mut Entry, answer: Option<Answer>, by: &str| {
        entry.answer = answer;
        entry.by = by.into();
        entry.at = Some("2027-02-20T11:00:00+09:00".parse().expect("a moment"));
    };
    change(&mut review, "SEC-1.03", |e| {
        answer(e, Some(Answer::Yes), "鈴木");
        e.note = "管理アカウントのルートは FIDO キー 2 本。\n棚卸しの記録なし。".into();
    });
    change(&mut review, "SEC-1.04", |e| answer(e, Some(Answer::No), "田中"));
    change(&mut review, "SEC-1.01", |e| {
        e.note = "本番、検証、開発の 3 アカウントに分離済み。".into();
    });
    change(&mut review, "SEC-1.07", |e| e.flag = false);
    change(&mut review, "SEC-2.01", |e| {
        e.question = "Is this another question?".into();
    });
    change(&mut review, "SEC-2.06", |e| answer(e, None, "田中"));
    change(&mut review, "SEC-7.01", |e| answer(e, Some(Answer::Partial), "高橋"));
    change(&mut review, "SEC-9.99", |e| e.note = "=1+1".into());
    review
}
