//! A pack as documents, which import to the same pack.

use std::sync::Arc;

use tenken::domain::{Answer, Content, Lang, Pack, assess};
use tenken::format::built_in;
use tenken::format::page::write::{document, said};

use super::{PAGES, pillar, taken};
use crate::support::fixture;

#[test]
fn every_document_comes_back_from_its_pack() {
    for (name, text) in PAGES {
        let (files, _) = taken(&[text]);
        let pack = files.pack();
        let lang = pack.languages[0];
        let exported = document(&pack.pillars[0], &pack.languages, lang);
        assert!(exported.is_faithful, "{name}\n{}", exported.text);
        let again = pillar(&exported.text);
        assert_eq!(said(&again, lang), said(&pack.pillars[0], lang), "{name}");
        // Names in the other language come along as well.
        let mut other = pack.pillars[0].clone();
        let (mut ours, mut theirs) = (again, other.clone());
        ours.notes.clear();
        theirs.notes.clear();
        other.notes.clear();
        assert_eq!(ours, theirs, "{name}\n{}", exported.text);
    }
}

#[test]
fn the_document_of_a_page_looks_like_the_page() {
    let (files, _) = taken(&[super::page("sec.ja")]);
    let pack = files.pack();
    let text = document(&pack.pillars[0], &pack.languages, Lang::Ja).text;
    for line in super::page("sec.ja").lines().filter(|line| line.starts_with(['#', '-', '|'])) {
        let is_there = text.lines().any(|ours| ours.split(" <!--").next() == Some(line));
        assert!(is_there || line.starts_with("| SEC-1"), "{line}\n{text}");
    }
    assert!(
        text.contains(
            "| SEC-1: 鍵の管理（保管と交換） | `cloud-design-security.md`（鍵、保管庫） |"
        )
    );
}

fn built_in_pack() -> Arc<Pack> {
    built_in().remove(0)
}

#[test]
fn the_built_in_pack_comes_back_in_both_languages() {
    let pack = built_in_pack();
    let theirs = &pack.pillars[0];
    for lang in Lang::ALL {
        let exported = document(theirs, &pack.languages, lang);
        assert!(exported.is_faithful);
        let (files, taken) = taken(&[&exported.text]);
        let ours = &taken.pack.pillars[0];
        assert_eq!(ours.principles.len(), 7);
        assert_eq!(ours.sections.len(), 7);
        assert_eq!(ours.checkpoints().count(), 59);
        assert_eq!(ours.findings.len(), 22);
        assert_eq!(ours.templates.len(), 5);
        assert!(ours.notes.is_empty(), "{:?}", ours.notes);
        for (a, b) in ours.checkpoints().zip(theirs.checkpoints()) {
            assert_eq!((&a.id, a.severity), (&b.id, b.severity));
            assert_eq!(a.question.exact(lang), b.question.exact(lang));
            assert_eq!(a.guidance.verify.get(lang), b.guidance.verify.get(lang));
        }
        assert_eq!(said(ours, lang), said(theirs, lang));
        assert_eq!(files.pack().languages, [lang]);
    }
    let documents = Lang::ALL.map(|lang| document(theirs, &pack.languages, lang).text);
    let (_, both) = taken(&[&documents[0], &documents[1]]);
    for lang in Lang::ALL {
        assert_eq!(said(&both.pack.pillars[0], lang), said(theirs, lang));
    }
}

#[test]
fn the_same_answers_score_the_same_on_the_imported_pack() {
    let pack = built_in_pack();
    let text = document(&pack.pillars[0], &pack.languages, Lang::Ja).text;
    let imported = Arc::new(taken(&[&text]).1.pack);
    let mut review = fixture::orders();
    for (n, checkpoint) in pack.pillars[0].checkpoints().enumerate() {
        let answer = [Some(Answer::Yes), Some(Answer::No), Some(Answer::Partial), None][n % 4];
        fixture::change(&mut review, checkpoint.id.as_str(), |entry| entry.answer = answer);
    }
    let on = |pack: Arc<Pack>| {
        let content = Content::new(vec![pack]);
        let assessment = assess(&content, &review, fixture::today());
        format!("{:?}", assessment.total)
    };
    assert_eq!(on(imported), on(pack));
}

#[test]
fn what_was_retired_and_renumbered_comes_back() {
    let (mut files, _) = taken(&[super::page("sec.ja")]);
    let edited = super::page("sec.ja")
        .replace("- 出荷 API の鍵を 90 日以内に交換しているか。\n", "")
        .replace("1. **鍵を分ける** -- 人と機械の鍵を分け、`kms` の権限も別にする。\n", "")
        .replace("### 重大度: 中\n", "### 重大度: 中\n\n- **新しい指摘** -- 何か起きる。\n");
    files.take(&[&edited]).expect("taken");
    let pack = files.pack();
    let exported = document(&pack.pillars[0], &pack.languages, Lang::Ja);
    assert!(exported.is_faithful, "{}", exported.text);
    assert!(exported.text.contains("- SEC-1.02: "), "{}", exported.text);
    assert!(exported.text.contains("<!-- retired: SEC-1.01 1.1.0 "), "{}", exported.text);
    assert_eq!(pillar(&exported.text), pack.pillars[0]);
}
