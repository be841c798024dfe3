//! Reviews of several pillars: the pack of the fixtures, a pack in one language, and packs of any size.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tenken::app::{App, Languages, Opened, Session, Settings};
use tenken::domain::review::PackRef;
use tenken::domain::{Answer, Content, Entry, Lang, Pack, PackId, Review};
use tenken::format::built_in;
use tenken::shell::packs;

use super::fixture;
use super::stage::{Stage, now};

/// Returns the folder of a pack of the fixtures.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs").join(name)
}

/// Loads a pack of the fixtures.
pub(crate) fn pack(name: &str) -> Arc<Pack> {
    packs::load(&folder(name)).unwrap_or_else(|why| panic!("{name}: {why:?}")).pack
}

/// The six pillars, then a pack in Japanese alone.
pub(crate) fn content() -> Content {
    Content::new(vec![pack("six-pillars"), pack("house")])
}

/// Everything together: the built-in pillar too.
pub(crate) fn everything() -> Content {
    let mut packs = built_in();
    packs.extend([pack("six-pillars"), pack("house")]);
    Content::new(packs)
}

/// An empty review of content.
pub(crate) fn empty(content: &Content) -> Review {
    let packs = content.packs().iter();
    let packs = packs.map(|p| PackRef { id: p.id.clone(), version: p.version.clone() }).collect();
    Review::new("0192f0c1-0000-7000-8000-000000000006".into(), "受注サービス".into(), packs, now())
}

/// A review in which every third question is open, with what people write, and two answers to questions
/// that are asked no more.
pub(crate) fn answered(content: &Content) -> Review {
    let mut review = empty(content);
    review.title = "2026 Q4".into();
    let answers = [Answer::Yes, Answer::No, Answer::Partial, Answer::Yes, Answer::NotApplicable];
    for (n, checkpoint) in content.checkpoints().enumerate().filter(|(n, _)| n % 3 != 2) {
        let answer = answers[(n / 3 + n) % answers.len()];
        let text = |when: Answer, text: &str| if answer == when { text } else { "" }.into();
        let entry = Entry {
            question: checkpoint.question.get(Lang::Ja).clone(),
            answer: Some(answer),
            note: text(Answer::Partial, "検証環境だけで行っている。"),
            reason: text(Answer::NotApplicable, "対象の機能がない。"),
            action: text(Answer::No, "次の四半期に手順を作る"),
            owner: text(Answer::No, if n % 2 == 0 { "佐藤" } else { "" }),
            flag: n % 17 == 3,
            by: "佐藤".into(),
            at: Some(now()),
            ..Entry::default()
        };
        review.put(&checkpoint.id, Some(Arc::new(entry)));
    }
    for (id, note) in [("OPS-3.05", "台帳は廃止した。"), ("OPS-9.01", "")] {
        fixture::change(&mut review, id, |entry| {
            entry.question = "以前の質問ですか。".into();
            entry.answer = Some(Answer::Yes);
            entry.note = note.into();
        });
    }
    review
}

/// The interface on a review of the six pillars and the house's own.
pub(crate) fn stage(lang: Lang) -> Stage {
    stage_of(content(), answered, Languages::One(lang))
}

/// The interface on such a review that nobody has answered.
pub(crate) fn new_stage(lang: Lang) -> Stage {
    stage_of(content(), empty, Languages::One(lang))
}

/// The interface on a review of content.
pub(crate) fn stage_of(
    content: Content,
    review: impl Fn(&Content) -> Review,
    languages: Languages,
) -> Stage {
    let content = Arc::new(content);
    let review = review(&content);
    let session = Session::new(content, review, "orders.review.toml".into(), false);
    let opened = Opened { session, place: None, languages: None, is_new: false, recovered: None };
    Stage::with(App::open(opened, languages, Settings::default(), now()))
}

/// Makes content of so many pillars with so many checkpoints each, eight a section.
pub(crate) fn large(pillars: usize, checkpoints: usize) -> Content {
    let pillar = |p: usize| {
        let mut text = format!("id = \"P{p}\"\ntitle.en = \"Pillar {p}\"\n");
        text.push_str("[[templates]]\nfile = \"cloud-design-all.md\"\ntitle.en = \"All\"\n");
        for s in 1..=checkpoints.div_ceil(8) {
            let _ = writeln!(text, "[[sections]]\nid = \"P{p}-{s}\"\ntitle.en = \"Section {s}\"");
            let _ = writeln!(text, "[[sections.templates]]\nfile = \"cloud-design-all.md\"");
        }
        for c in 0..checkpoints {
            let severity = ["high", "medium", "low"][c % 3];
            let id = format!("P{p}-{}.{:02}", c / 8 + 1, c % 8 + 1);
            let _ = writeln!(text, "[[checkpoints]]\nid = \"{id}\"\nseverity = \"{severity}\"");
            let _ = writeln!(text, "question.en = \"Is number {c} of pillar {p} in order?\"");
        }
        let parsed = tenken::format::pack::parse_pillar(&text);
        parsed.value.unwrap_or_else(|| panic!("{:?}", parsed.problems))
    };
    let pack = Pack {
        id: PackId::new("large").expect("an id"),
        pillars: (1..=pillars).map(pillar).collect(),
        ..Pack::clone(&pack("house"))
    };
    Content::new(vec![Arc::new(pack)])
}
