use std::sync::Arc;

use super::*;
use crate::domain::pack::Guidance;
use crate::domain::{Checkpoint, Entry, Localized, Severity, Stamp, sample};

#[test]
fn what_sounds_the_same_is_the_same() {
    assert_eq!(fold("ばっくあっぷ"), fold("バックアップ"));
    assert_eq!(fold("ﾊﾞｯｸｱｯﾌﾟ"), fold("バックアップ"));
    assert_eq!(fold("ＫＭＳ"), fold("kms"));
}

fn now() -> Stamp {
    chrono::DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment")
}

fn index(entry: Entry) -> Index {
    let both = |ja: &str, en: &str| Localized::new(Some(ja.into()), Some(en.into())).expect("both");
    let checkpoint = Checkpoint {
        question: both("鍵を KMS で管理していますか。", "Are keys managed in KMS?"),
        guidance: Guidance {
            services: vec!["AWS Key Management Service".into()],
            ..Guidance::default()
        }
        .into(),
        ..sample::checkpoint("X-1.01", Severity::High)
    };
    let mut review = Review::new("id".into(), "w".into(), Vec::new(), now());
    review.put(&sample::id("X-1.01"), Some(Arc::new(entry)));
    Index::new(&sample::content(vec![checkpoint]), &review)
}

fn why(index: &Index, query: &str) -> Option<(Place, String, String)> {
    assert_eq!(index.find(query), [0], "{query}");
    let why = index.why(0, query, Lang::Ja)?;
    let all = [&why.before, &why.found, &why.after].map(Untrusted::raw).concat();
    Some((why.place, why.found.raw().to_owned(), all))
}

#[test]
fn what_the_id_or_the_question_says_needs_no_reason() {
    let index = index(Entry::default());
    for query in ["x-1.01", "kms", "ＫＭＳ 管理", "1.01 kms"] {
        assert_eq!(why(&index, query), None, "{query}");
    }
}

#[test]
fn a_match_in_the_other_language_a_service_or_a_note_is_told() {
    let note = "本番のバックアップは日次。\nRestored last in May.";
    let index = index(Entry { note: note.into(), owner: "Sato".into(), ..Entry::default() });
    let told = |query| why(&index, query).map(|(place, found, _)| (place, found));
    assert_eq!(told("managed"), Some((Place::Question, "managed".to_owned())));
    assert_eq!(told("service"), Some((Place::Service, "Service".to_owned())));
    assert_eq!(told("ﾊﾞｯｸｱｯﾌﾟ"), Some((Place::Note, "バックアップ".to_owned())));
    assert_eq!(told("sato"), Some((Place::Owner, "Sato".to_owned())));
    // One word is in the question, the other one is told.
    assert_eq!(told("kms restored"), Some((Place::Note, "Restored".to_owned())));
}

#[test]
fn the_text_with_most_of_the_words_is_told() {
    let entry = Entry {
        note: "keys rotate".into(),
        action: "rotate all keys by May".into(),
        ..Entry::default()
    };
    let told = why(&index(entry), "rotate by may").expect("a reason");
    assert_eq!((told.0, told.1.as_str()), (Place::Action, "rotate"));
}

#[test]
fn a_match_deep_in_a_long_note_is_shown_with_a_little_around_it() {
    let note = format!("{}ﾊﾞｯｸｱｯﾌﾟ{}", "まえ。".repeat(5_000), "あと。".repeat(5_000));
    let index = index(Entry { note: note.as_str().into(), ..Entry::default() });
    let (place, found, all) = why(&index, "バックアップ").expect("a reason");
    assert_eq!((place, found.as_str()), (Place::Note, "ﾊﾞｯｸｱｯﾌﾟ"));
    assert!(all.starts_with("..") && all.chars().count() < 150, "{all}");
    assert!(note.contains(all.trim_start_matches('.').trim_end_matches('.')), "{all}");
}
