use super::*;
use crate::domain::lang::Localized;
use crate::domain::outline::FoundHeading;
use crate::domain::pack::{Guidance, Severity};
use crate::domain::sample::{checkpoint, content, id};
use crate::domain::{Checkpoint, TemplateFile};

fn document(name: &str, headings: &[(u8, &str)]) -> DesignDocument {
    let found = headings.iter().zip(1..);
    let found = found
        .map(|((level, text), line)| FoundHeading { level: *level, text: (*text).into(), line })
        .collect();
    DesignDocument { name: name.into(), path: name.into(), outline: Outline::new(found) }
}

/// A checkpoint of `a.md` with this question and this advice.
fn asked(number: usize, ja: &str, en: &str, write: Option<(&str, &str)>) -> Checkpoint {
    let mut out = checkpoint(&format!("X-1.{number:02}"), Severity::High);
    out.question = Localized::both(ja, en);
    let write = write.map(|(ja, en)| Localized::both(ja, en));
    out.guidance = Guidance { write, ..Guidance::default() }.into();
    out.template = TemplateFile::new("a.md");
    out
}

/// The checkpoint with others around it, so that some words are rarer than others.
fn among(one: Checkpoint) -> Content {
    let others = [
        ("可用性を確かめていますか", "Is availability verified?"),
        ("費用を確かめていますか", "Is cost verified?"),
        ("性能を確かめていますか", "Is performance verified?"),
        ("運用を確かめていますか", "Are operations verified?"),
        ("持続性を確かめていますか", "Is sustainability verified?"),
        ("手順を確かめていますか", "Are procedures verified?"),
        ("教育を確かめていますか", "Is training verified?"),
    ];
    let others = others.iter().enumerate().map(|(i, (ja, en))| asked(i + 2, ja, en, None));
    content(std::iter::once(one).chain(others).collect())
}

fn placed(one: Checkpoint, documents: &[DesignDocument]) -> Placement {
    place(&among(one), documents).remove(&id("X-1.01")).expect("a place")
}

const BACKUP: (&str, &str) = ("バックアップを暗号化していますか", "Are backups encrypted?");

#[test]
fn the_heading_that_the_pack_names_is_the_place() {
    let write = Some((
        "「保管データの暗号化」に書く。「要件」にも書く。",
        "Write it under \"保管データの暗号化\" (encryption at rest), and \"要件\".",
    ));
    let one = || asked(1, BACKUP.0, BACKUP.1, write);
    let headings = [(1, "a"), (2, "要件"), (2, "保管データの暗号化"), (2, "バックアップの暗号化")];
    let found = placed(one(), &[document("a.md", &headings)]);
    assert_eq!((found.place, found.also), (Place::Heading(2), vec![1]));
    // Numbered, in full width, or translated: it is the same heading.
    for heading in ["3.2 保管データの暗号化", "保管データの暗号化（EBS）", "Encryption at rest"]
    {
        let found = placed(one(), &[document("a.md", &[(1, "a"), (2, "b"), (2, heading)])]);
        assert_eq!(found.place, Place::Heading(2), "{heading}");
    }
}

#[test]
fn without_a_name_the_words_decide_in_either_language() {
    for headings in [
        [(1, "設計"), (2, "監視"), (2, "バックアップの暗号化"), (2, "ログ")],
        [(1, "Design"), (2, "Monitoring"), (2, "Backup encryption"), (2, "Logs")],
    ] {
        let one = asked(1, BACKUP.0, BACKUP.1, None);
        let found = placed(one, &[document("a.md", &headings)]);
        assert_eq!(found.place, Place::Heading(2), "{headings:?}");
    }
}

#[test]
fn what_is_not_close_is_no_place() {
    let headings = [(1, "設計"), (2, "監視"), (2, "暗号資産の会計処理"), (2, "ログ")];
    let one = asked(1, BACKUP.0, BACKUP.1, None);
    let found = placed(one, &[document("a.md", &headings)]);
    let under_title = Place::Missing { beside: Some(0), side: Side::Under };
    assert_eq!(found.place, under_title);
    let one = asked(1, BACKUP.0, BACKUP.1, None);
    let nowhere = Place::Missing { beside: None, side: Side::After };
    assert_eq!(placed(one, &[document("a.md", &[])]).place, nowhere);
}

#[test]
fn a_section_that_the_pack_wants_is_missing_until_somebody_writes_it() {
    let write = Some((
        "「要件」の後にバックアップの節を新設する。「ログ」から参照する。",
        "Add a new section on backups after \"要件\". Refer to it from \"ログ\".",
    ));
    let one = || asked(1, BACKUP.0, BACKUP.1, write);
    let before = [(1, "a"), (2, "要件"), (2, "ログ"), (2, "暗号化")];
    let found = placed(one(), &[document("a.md", &before)]);
    assert_eq!(found.place, Place::Missing { beside: Some(1), side: Side::After });
    assert_eq!(found.also, [2]);
    let after = [(1, "a"), (2, "要件"), (2, "バックアップ"), (2, "ログ")];
    assert_eq!(placed(one(), &[document("a.md", &after)]).place, Place::Heading(2));
}

#[test]
fn what_another_document_has_is_told() {
    let write =
        Some(("節を新設する。「遠隔保管」も見る。", "Add a new section. See \"遠隔保管\"."));
    let one = asked(1, BACKUP.0, BACKUP.1, write);
    let documents = [document("a.md", &[(1, "a")]), document("b.md", &[(1, "b"), (2, "遠隔保管")])];
    assert_eq!(placed(one, &documents).elsewhere, [(1, 1)]);
}

#[test]
fn a_document_that_is_not_there_places_nothing() {
    let one = asked(1, BACKUP.0, BACKUP.1, None);
    assert!(place(&among(one), &[document("b.md", &[(1, "b")])]).is_empty());
}
