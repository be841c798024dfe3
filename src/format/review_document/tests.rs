use proptest::prelude::*;

use super::*;
use crate::domain::{Answer, Content, Entry, Stamp};
use crate::format::{built_in, review};

fn content() -> Content {
    Content::new(built_in())
}

fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("id")
}

fn stamp() -> Stamp {
    Stamp::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("stamp")
}

fn empty() -> Review {
    Review::new("r1".into(), "受注サービス".into(), Vec::new(), stamp())
}

fn answered(answer: Answer, note: &str) -> Arc<Entry> {
    Arc::new(Entry {
        answer: Some(answer),
        note: note.into(),
        at: Some(stamp()),
        ..Entry::default()
    })
}

fn render(text: Option<(&str, &Review)>, review: &Review) -> String {
    let content = content();
    let mut document = match text {
        Some((text, was)) => ReviewDocument::of(text, was).expect("TOML"),
        None => ReviewDocument::new(),
    };
    document.render(review, &|id| content.rank(id))
}

/// Reads a text, changes the review, and returns the new text.
fn edit(text: &str, change: impl FnOnce(&mut Review)) -> String {
    let was = review::parse(text).review.expect("readable");
    let mut is = was.clone();
    change(&mut is);
    render(Some((text, &was)), &is)
}

#[test]
fn a_new_file_has_the_documented_layout() {
    let mut review = empty();
    review.reviewers = vec!["一郎".into()];
    review.put(&id("SEC-1.03"), Some(answered(Answer::Partial, "a\nb")));
    review.put(&id("SEC-1.01"), Some(answered(Answer::Yes, "")));
    assert_eq!(
        render(None, &review),
        "format = 1\n\n[review]\nid = \"r1\"\nworkload = \"受注サービス\"\nreviewers = [\"一郎\"]\n\
         created = 2026-11-23T10:15:00+09:00\nupdated = 2026-11-23T10:15:00+09:00\npacks = []\n\n\
         [answers.\"SEC-1.01\"]\nanswer = \"yes\"\nat = 2026-11-23T10:15:00+09:00\n\n\
         [answers.\"SEC-1.03\"]\nanswer = \"partial\"\nnote = \"\"\"\na\nb\"\"\"\nat = 2026-11-23T10:15:00+09:00\n"
    );
}

const BY_HAND: &str = "# our review\nformat = 1\n\n[review] # head\nid = \"r1\"\nworkload = \"W\" # the name\nteam = \"blue\"\n\n\
    # later\n[answers.\"SEC-2.01\"]\n# agreed in the meeting\nanswer = \"no\" # really\nmood = \"bad\"\n\n[answers.\"SEC-9.99\"]\nanswer = \"yes\"\n";

#[test]
fn nothing_changed_changes_nothing() {
    for text in [BY_HAND.to_owned(), BY_HAND.replace('\n', "\r\n"), format!("\u{FEFF}{BY_HAND}")] {
        assert_eq!(edit(&text, |_| {}), text);
    }
}

#[test]
fn an_edit_keeps_comments_unknown_keys_and_order() {
    let text = edit(BY_HAND, |r| r.put(&id("SEC-2.01"), Some(answered(Answer::Partial, "n"))));
    assert_eq!(
        text,
        BY_HAND.replace(
            "answer = \"no\" # really\n",
            "answer = \"partial\" # really\nnote = \"n\"\nat = 2026-11-23T10:15:00+09:00\n"
        )
    );
}

#[test]
fn a_new_answer_stands_in_pack_order() {
    let text = edit(BY_HAND, |r| {
        r.put(&id("SEC-1.02"), Some(answered(Answer::Yes, "")));
        r.put(&id("SEC-3.01"), Some(answered(Answer::Yes, "")));
        r.put(&id("SEC-2.02"), Some(answered(Answer::Yes, "")));
    });
    let found: Vec<&str> = text.lines().filter(|l| l.starts_with("[answers")).collect();
    assert_eq!(
        found,
        [
            "[answers.\"SEC-1.02\"]",
            "[answers.\"SEC-2.01\"]",
            "[answers.\"SEC-2.02\"]",
            "[answers.\"SEC-3.01\"]",
            "[answers.\"SEC-9.99\"]"
        ]
    );
    assert!(text.contains("# later\n[answers.\"SEC-2.01\"]"), "{text}");
}

#[test]
fn windows_line_endings_and_the_byte_order_mark_stay() {
    let text = format!("\u{FEFF}{}", BY_HAND.replace('\n', "\r\n"));
    let edited = edit(&text, |r| r.put(&id("SEC-2.02"), Some(answered(Answer::Yes, "a\nb"))));
    assert!(edited.starts_with('\u{FEFF}'));
    assert_eq!(edited.matches('\n').count(), edited.matches("\r\n").count());
    let read = review::parse(&edited).review.expect("readable");
    assert_eq!(read.entry(&id("SEC-2.02")).map(|e| e.note.raw()), Some("a\nb"));
}

#[test]
fn a_removed_answer_leaves_what_others_wrote() {
    let text = edit(BY_HAND, |r| r.put(&id("SEC-2.01"), None));
    assert!(text.contains("mood = \"bad\"") && text.contains("agreed in the meeting"), "{text}");
    assert!(!text.contains("answer = \"no\""));
    let text = edit(BY_HAND, |r| r.put(&id("SEC-9.99"), None));
    assert!(!text.contains("SEC-9.99"));
}

#[test]
fn answers_written_inline_or_dotted_can_be_edited() {
    for tail in [
        "[answers]\n\"SEC-1.01\" = { answer = \"no\" }\n",
        "[answers]\n\"SEC-1.01\".answer = \"no\"\n",
        "answers.\"SEC-1.01\".answer = \"no\"\n",
    ] {
        let text = if tail.starts_with("answers") {
            format!("format = 1\n{tail}[review]\nid = \"r\"\nworkload = \"w\"\n")
        } else {
            format!("format = 1\n[review]\nid = \"r\"\nworkload = \"w\"\n{tail}")
        };
        let edited = edit(&text, |r| {
            r.put(&id("SEC-1.01"), Some(answered(Answer::Yes, "a\nb")));
            r.put(&id("SEC-1.02"), Some(answered(Answer::No, "")));
        });
        let read = review::parse(&edited).review.unwrap_or_else(|| panic!("unreadable:\n{edited}"));
        assert_eq!(
            read.entry(&id("SEC-1.01")).and_then(|e| e.answer),
            Some(Answer::Yes),
            "{edited}"
        );
        assert_eq!(
            read.entry(&id("SEC-1.02")).and_then(|e| e.answer),
            Some(Answer::No),
            "{edited}"
        );
    }
}

#[derive(Debug, Clone)]
struct Edit {
    at: usize,
    answer: Option<Answer>,
    note: String,
    remove: bool,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let note = prop_oneof![Just(String::new()), "[a-z\"\\\\\n<=が]{0,12}"];
    let one = (
        0..59usize,
        prop::option::of(prop::sample::select(Answer::ALL.to_vec())),
        note,
        prop::bool::weighted(0.2),
    )
        .prop_map(|(at, answer, note, remove)| Edit { at, answer, note, remove });
    prop::collection::vec(one, 1..20)
}

fn apply(review: &mut Review, content: &Content, edit: &Edit) {
    let id = content.at(edit.at).expect("in range").id.clone();
    let entry = Entry { answer: edit.answer, note: edit.note.as_str().into(), ..Entry::default() };
    let keep = !edit.remove && !entry.is_blank();
    review.put(&id, keep.then(|| Arc::new(entry)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However a review came about, step by step or at once, its file is the same and reads the same.
    #[test]
    fn the_same_answers_give_the_same_bytes(edits in edits()) {
        let content = content();
        let rank = |id: &CheckpointId| content.rank(id);
        let mut review = empty();
        let mut document = ReviewDocument::new();
        let mut text = document.render(&review, &rank);
        for edit in &edits {
            apply(&mut review, &content, edit);
            text = document.render(&review, &rank);
        }
        prop_assert_eq!(&text, &ReviewDocument::new().render(&review, &rank));
        let parsed = review::parse(&text);
        prop_assert_eq!(parsed.review.as_ref(), Some(&review));
        // Read again and edited back, the bytes come back.
        let mut reread = ReviewDocument::of(&text, &review).expect("TOML");
        let mut other = review.clone();
        apply(&mut other, &content, &Edit { at: 30, answer: Some(Answer::No), note: "x".to_owned(), remove: false });
        reread.render(&other, &rank);
        prop_assert_eq!(reread.render(&review, &rank), text);
    }

    /// One answer changed is one run of changed lines.
    #[test]
    fn one_change_is_one_hunk(edits in edits(), last in edits()) {
        let content = content();
        let rank = |id: &CheckpointId| content.rank(id);
        let mut review = empty();
        edits.iter().for_each(|e| apply(&mut review, &content, e));
        let mut document = ReviewDocument::new();
        let before = document.render(&review, &rank);
        apply(&mut review, &content, &last[0]);
        let after = document.render(&review, &rank);
        let (a, b): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
        let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
        let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
        let changed = a.len().max(b.len()) - head - tail;
        let note_lines = 2 + last[0].note.lines().count()
            + edits.iter().map(|e| e.note.lines().count()).max().unwrap_or(0);
        prop_assert!(changed <= 6 + note_lines, "{changed} lines:\n{after}");
    }
}

#[test]
fn a_lone_return_in_a_text_is_a_line_break_and_stays_in_the_file_until_that_text_is_edited() {
    let text = concat!(
        "format = 1\n\n[review]\nid = \"a\"\nworkload = \"w\\r\"\nreviewers = [\"x\\r\\ny\"]\n\n",
        "[answers.\"SEC-1.01\"]\nnote = \"a\\rb\"\n\n[answers.\"SEC-1.02\"]\nnote = \"c\\r\\nd\"\n"
    );
    let was = review::parse(text).review.expect("a review");
    assert_eq!(was.reviewers, ["x\ny".into()]);
    let first = CheckpointId::new("SEC-1.01").expect("an id");
    let entry = was.entry(&first).expect("an entry").clone();
    assert_eq!(entry.note.raw(), "a\nb");
    let mut document = ReviewDocument::of(text, &was).expect("its text");
    assert_eq!(document.render(&was, &|_| None), text);
    let mut edited = was.clone();
    edited.put(&first, Some(Arc::new(Entry { note: "a\nbc".into(), ..entry })));
    let written = document.render(&edited, &|_| None);
    assert_eq!(written, text.replace("\"a\\rb\"", "\"\"\"\na\nbc\"\"\""));
    assert_eq!(review::parse(&written).review.as_ref(), Some(&edited));
}

#[test]
fn comments_in_a_disagreement_stay_when_it_is_decided() {
    let text = concat!(
        "format = 1\n\n[review]\nid = \"a\"\nworkload = \"w\"\n\n[answers.\"SEC-1.01\"]\nanswer = \"no\"\n\n",
        "# ask again\n[[answers.\"SEC-1.01\".disagreement]]\n# by mail\nanswer = \"yes\" # sure?\nby = \"x\"\n\n",
        "[[answers.\"SEC-1.01\".disagreement]]\nanswer = \"no\"\n\n[answers.\"SEC-1.02\"]\nanswer = \"yes\"\n"
    );
    let was = review::parse(text).review.expect("a review");
    let mut decided = was.clone();
    let entry = was.entry(&id("SEC-1.01")).expect("an entry").clone();
    assert_eq!(entry.disagreement.len(), 2);
    decided.put(&id("SEC-1.01"), Some(Arc::new(Entry { disagreement: Vec::new(), ..entry })));
    let written = render(Some((text, &was)), &decided);
    let answers = "# ask again\n# by mail\n# sure?\n[answers.\"SEC-1.01\"]\nanswer = \"no\"\n";
    assert!(written.contains(answers) && !written.contains("disagreement"), "{written}");
    assert_eq!(review::parse(&written).review.as_ref(), Some(&decided));
}

#[test]
fn a_comment_behind_a_value_stays_when_only_a_dotted_key_of_others_follows() {
    let text = concat!(
        "format = 1\n\n[review]\nid = \"a\"\nworkload = \"w\"\n\n[answers.\"SEC-1.01\"]\n",
        "answer = \"yes\" # sure?\nconfidence = \"shown\" # by mail\nx-1.y = [1]\n"
    );
    let was = review::parse(text).review.expect("a review");
    let mut gone = was.clone();
    gone.put(&id("SEC-1.01"), None);
    let written = render(Some((text, &was)), &gone);
    for kept in ["# sure?", "# by mail", "x-1.y = [1]"] {
        assert!(written.contains(kept), "{kept}: {written}");
    }
}

#[test]
fn several_new_answers_stand_in_pack_order_whatever_their_ids() {
    let text = edit(BY_HAND, |r| {
        for name in ["OWN-1.1", "SEC-2.04", "SEC-3.01"] {
            r.put(&id(name), Some(answered(Answer::Yes, "")));
        }
    });
    let found: Vec<&str> = text.lines().filter(|l| l.starts_with("[answers")).collect();
    let wanted = ["SEC-2.01", "SEC-2.04", "SEC-3.01", "OWN-1.1", "SEC-9.99"];
    assert_eq!(found, wanted.map(|id| format!("[answers.\"{id}\"]")));
}
