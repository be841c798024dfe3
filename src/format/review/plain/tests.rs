use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::domain::CheckpointId;
use crate::format::ReviewDocument;
use crate::format::review::{ParsedReview, parse_plain, parse_toml};

const HEAD: &str = "format = 1\n\n[review]\nid = \"r1\"\nworkload = \"受注\"\n\n";

const ENTRY: &str = "[answers.\"SEC-1.03\"]\nquestion = \"鍵は \\\"KMS\\\" にありますか。\"\n\
    answer = \"partial\"\nnote = \"\"\"\n一行目\n\\\"\"\"二行目\\\\ \"\"三\"\"\"\nevidence = [\"a\", \"b\"]\n\
    confidence = \"shown\"\naction = \"\"\nowner = \"佐藤\"\ndue = 2026-12-20\neffort = \"low\"\n\
    accepted = { until = 2027-03-31, why = \"w\" }\nflag = true\nby = \"佐藤\"\n\
    at = 2026-11-23T11:02:44+09:00\ncarried = false\n";

fn same(a: &ParsedReview, b: &ParsedReview) -> bool {
    (&a.review, &a.problems, &a.places, &a.packs, a.newer)
        == (&b.review, &b.problems, &b.places, &b.packs, b.newer)
}

#[test]
fn what_tenken_writes_is_read_in_one_pass() {
    let text =
        format!("{HEAD}{ENTRY}\n[answers.\"SEC-1.04\"]\nanswer = \"na\"\nreason = \"なし\"\n");
    let read = parse_plain(&text).expect("plain");
    assert!(same(&read, &parse_toml(&text)));
    let review = read.review.expect("whole");
    let id = CheckpointId::new("SEC-1.03").expect("an id");
    let note = review.entry(&id).map(|entry| entry.note.raw().to_owned());
    assert_eq!(note.as_deref(), Some("一行目\n\"\"\"二行目\\ \"\"三"));
    let mut document = ReviewDocument::new();
    let written = document.render(&review, &|_| None);
    let again = parse_plain(&written).and_then(|read| read.review);
    assert_eq!(again, Some(review), "{written}");
}

#[test]
fn what_is_written_otherwise_is_left_to_the_library() {
    for (from, to) in [
        ("answer = \"partial\"", "answer = 'partial'"),
        ("answer = \"partial\"", "answer  = \"partial\""),
        ("answer = \"partial\"", "answer = \"maybe\""),
        ("answer = \"partial\"", "answer = \"na\""),
        ("answer = \"partial\"", "answer = \"partial\" # why"),
        ("answer = \"partial\"", "answer = \"partial\"\nanswer = \"no\""),
        ("answer = \"partial\"", "anwser = \"partial\""),
        ("flag = true", "flag = \"true\""),
        ("flag = true", "# flagged\nflag = true"),
        ("why = \"w\"", "why = \" \""),
        ("2026-12-20", "2026-02-30"),
        ("11:02:44", "24:02:44"),
        ("+09:00", "Z"),
        ("\"佐藤\"\nat", "\"佐\u{7}藤\"\nat"),
        ("\"佐藤\"\nat", "\"佐\\u0041藤\"\nat"),
        ("三\"\"\"", "三\"\"\"\""),
        ("一行目\n", "一行目\r\n"),
        ("carried = false\n", "carried = false\n[answers.\"SEC-1.03\"]\n"),
        ("carried = false\n", "carried = false\n[[answers.\"SEC-1.03\".disagreement]]\n"),
        ("carried = false\n", "carried = false\n[parked]\n"),
        ("[review]", "[answers.x]\n[review]"),
        ("[review]", "[answers]\n[review]"),
        ("[review]", "[unknown]\n[review]"),
        ("format = 1", "format = 2"),
        ("id = \"r1\"", "note = \"\"\"\n"),
    ] {
        let text = format!("{HEAD}{ENTRY}");
        assert!(text.contains(from), "{from}");
        let text = text.replacen(from, to, 1);
        assert!(parse_plain(&text).is_none(), "{text}");
    }
}

fn piece() -> impl Strategy<Value = String> {
    let lines: Vec<String> = ENTRY.split_inclusive('\n').map(str::to_owned).collect();
    let odd = [
        "\"",
        "\"\"\"",
        "\n",
        "\\",
        "\\n",
        "#",
        "[",
        "]",
        " ",
        "'",
        "\r",
        "\u{0}",
        "漢",
        "0",
        "9",
        "=",
        ",",
        "true",
        "[answers.\"SEC-1.04\"]\n",
        "[answers.\"SEC-1.03\"]\n",
        "\n[answers.\"a",
        "reason = \"r\"\n",
        "answer = \"na\"\n",
        "[plan]\n",
        "answers.x = 1\n",
        "\u{FEFF}",
        "\u{7F}",
        "2026-11-23",
        "T24:00:00-23:59",
        "at = 2026-11-23T11:02:60+09:00\n",
        "due = 0000-01-01\n",
    ];
    prop_oneof![
        4 => proptest::sample::select(lines),
        1 => proptest::sample::select(odd.to_vec()).prop_map(str::to_owned),
    ]
}

/// Makes a review whose answers are lines of any kind, in any order.
fn jumbled() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..24)
        .prop_map(|pieces| format!("{HEAD}[answers.\"SEC-2.01\"]\n{}", pieces.concat()))
}

/// Makes a review in whose answers some keys are left out, and now and then something is added.
fn orderly() -> impl Strategy<Value = String> {
    let note = ENTRY.find("note").zip(ENTRY.find("evidence")).expect("both are there");
    let (before, after) = (&ENTRY[..note.0], &ENTRY[note.1..]);
    let mut keys: Vec<&str> = before.split_inclusive('\n').skip(1).collect();
    keys.push(&ENTRY[note.0..note.1]);
    keys.extend(after.split_inclusive('\n'));
    let entry =
        (proptest::sample::subsequence(keys, 0..=14), proptest::option::weighted(0.2, piece()))
            .prop_map(|(keys, odd)| format!("{}{}\n", keys.concat(), odd.unwrap_or_default()));
    proptest::collection::vec(entry, 0..6).prop_map(|entries| {
        let numbered = entries.iter().enumerate();
        let named = numbered.map(|(n, entry)| format!("[answers.\"SEC-1.{:02}\"]\n{entry}", n + 1));
        HEAD.to_owned() + &named.collect::<String>()
    })
}

/// Makes a review with one slip of the hand.
fn slipped() -> impl Strategy<Value = String> {
    (0_usize..1_000, 0_usize..4, piece()).prop_map(|(at, length, odd)| {
        let mut text = format!("{HEAD}{ENTRY}\n{}", ENTRY.replace("1.03", "1.04"));
        let floor =
            |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
        let (from, to) = (floor(at).unwrap_or(0), floor(at + length).unwrap_or(0));
        text.replace_range(from..to, &odd);
        text
    })
}

fn any() -> impl Strategy<Value = String> {
    prop_oneof![jumbled(), orderly(), slipped()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6000, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_read_in_one_pass_is_what_the_library_reads(text in any()) {
        if let Some(read) = parse_plain(&text) {
            prop_assert!(same(&read, &parse_toml(&text)), "{text}");
        }
    }
}

/// The law above says nothing of a text that is not read in one pass.
#[test]
fn of_the_texts_that_are_tried_enough_are_read_in_one_pass() {
    let mut runner = TestRunner::deterministic();
    let read = (0..1000)
        .map(|_| any().new_tree(&mut runner).expect("a text").current())
        .filter(|text| parse_plain(text).is_some())
        .count();
    assert!((200..800).contains(&read), "{read} of 1000");
}
