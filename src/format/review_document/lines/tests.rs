use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::{ReviewDocument, Tree};
use super::*;
use crate::domain::review::{Accepted, Side};
use crate::domain::{Answer, Confidence, Content, Effort, Review, Stamp, Untrusted};
use crate::format::built_in;

fn content() -> Content {
    Content::new(built_in())
}

fn stamp(minute: i64) -> Stamp {
    let first = Stamp::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment");
    first + chrono::TimeDelta::minutes(minute)
}

fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

fn saying(note: &str) -> Arc<Entry> {
    Arc::new(Entry { answer: Some(Answer::No), note: note.into(), ..Entry::default() })
}

fn review(answers: &[(&str, &str)]) -> Review {
    let mut review = Review::new("r1".into(), "受注".into(), Vec::new(), stamp(0));
    answers.iter().for_each(|(name, note)| review.put(&id(name), Some(saying(note))));
    review
}

/// Renders a change in both ways; the first is `None` when the lines alone are not enough.
fn both(text: &str, was: &Review, is: &Review) -> (Option<String>, String) {
    let content = content();
    let order = |id: &CheckpointId| content.rank(id);
    let lines = Lines::of(text).and_then(|mut lines| {
        let out = lines.put(text, &was.answers, &is.answers, &order)?;
        assert_eq!(Some(&lines.starts), Lines::of(&out).map(|lines| lines.starts).as_ref());
        Some(out)
    });
    let mut tree = Tree::of(text, &Arc::new(was.clone())).expect("TOML");
    (lines, tree.put(&Arc::new(is.clone()), &order))
}

fn written(review: &Review) -> String {
    let content = content();
    ReviewDocument::new().render(review, &|id| content.rank(id))
}

#[test]
fn an_answer_goes_into_its_lines_and_a_new_one_behind_the_one_before_it() {
    let was = review(&[("SEC-1.01", "a"), ("SEC-1.03", "[answers.\"SEC-1.01\"]\nb"), ("X.1", "")]);
    let text = written(&was);
    for (name, note) in
        [("SEC-1.01", "aa"), ("SEC-1.03", ""), ("X.1", "c\n"), ("SEC-1.02", "d"), ("X.2", "e")]
    {
        let mut is = was.clone();
        is.put(&id(name), Some(saying(note)));
        let (lines, tree) = both(&text, &was, &is);
        assert_eq!(lines.as_deref(), Some(tree.as_str()), "{name}");
    }
}

#[test]
fn what_takes_more_than_its_own_lines_is_left_to_the_tree() {
    let was = review(&[("SEC-1.02", "a"), ("SEC-1.03", "b")]);
    let text = written(&was);
    let with = |name: &str, entry: Option<Arc<Entry>>| {
        let mut is = was.clone();
        is.put(&id(name), entry);
        is
    };
    let side = Side { answer: None, note: "x".into(), by: "".into(), at: None };
    let torn = Arc::new(Entry { disagreement: vec![side], ..Entry::clone(&saying("a")) });
    for is in [
        with("SEC-1.02", None),
        with("SEC-1.03", None),
        with("SEC-1.01", Some(saying("first"))),
        with("NODOT", Some(saying("no quotes"))),
        with("SEC-1.02", Some(torn)),
    ] {
        assert_eq!(both(&text, &was, &is).0, None);
    }
    let is = with("SEC-1.02", Some(saying("other")));
    for (from, to) in [
        ("note = \"a\"\n", "note = \"\\u0061\"\n"),
        ("note = \"a\"\n", "note = \"a\" # why\n"),
        ("note = \"a\"\n", "note = \"a\"\n\n"),
        ("note = \"a\"\n\n", "note = \"a\"\n"),
        ("answer = \"no\"\nnote = \"a\"\n", "note = \"a\"\nanswer = \"no\"\n"),
    ] {
        assert!(text.contains(from), "{from}");
        assert_eq!(both(&text.replacen(from, to, 1), &was, &is).0, None, "{to}");
    }
    let is = with("SEC-1.04", Some(saying("behind the last")));
    for end in ["\n", ""] {
        let text = format!("{}{end}", text.trim_end());
        assert_eq!(both(&text, &was, &is).0.is_some(), end == "\n");
        assert_eq!(both(&format!("{text}\n\n"), &was, &is).0, None);
    }
}

fn words() -> impl Strategy<Value = Untrusted> {
    prop_oneof![
        20 => Just(Untrusted::default()),
        20 => "[a-z\"\\\\\n<=が\t]{1,12}".prop_map(Untrusted::from),
        4 => Just("\n[answers.\"SEC-1.01\"]\nanswer = \"yes\"\n".into()),
        4 => Just("\"\"\"\n\n[answers.\"SEC-1.01\"]\nnote = \"\"\"\n".into()),
        // Written with an escape that only the library reads.
        1 => Just("\u{202E}".into()),
    ]
}

fn entries() -> impl Strategy<Value = Entry> {
    let texts = (words(), words(), words(), words(), words(), words());
    let marks = (
        prop::option::of(prop::sample::select(Answer::ALL.to_vec())),
        prop::option::of(prop::sample::select(Confidence::ALL.to_vec())),
        prop::option::of(prop::sample::select(Effort::ALL.to_vec())),
        prop::option::of(0..900_i64),
        prop::option::of(0..900_i64),
        any::<(bool, bool)>(),
    );
    let evidence = prop::collection::vec("[a-z\"\\\\]{0,6}".prop_map(Untrusted::from), 0..3);
    (texts, marks, evidence).prop_map(|(texts, marks, evidence)| {
        let day = |days| NaiveDate::default() + chrono::TimeDelta::days(days);
        Entry {
            question: texts.0,
            answer: marks.0.filter(|answer| *answer != Answer::NotApplicable),
            note: texts.1,
            reason: texts.2,
            evidence,
            confidence: marks.1,
            action: texts.3,
            owner: texts.4,
            due: marks.4.map(day),
            effort: marks.2,
            accepted: marks.3.map(|until| Accepted { until: day(until), why: "それで".into() }),
            flag: marks.5.0,
            by: texts.5,
            at: marks.4.map(stamp),
            carried: marks.5.1,
            disagreement: Vec::new(),
        }
    })
}

type Step = Vec<(usize, Option<Entry>)>;

fn step(of: Range<usize>) -> impl Strategy<Value = Step> {
    let one = (0..64_usize, prop::option::weighted(0.97, entries()));
    prop::collection::vec(one, of)
}

fn apply(review: &mut Review, content: &Content, step: &Step) {
    for (at, entry) in step {
        let unknown = || id(&format!("OWN-{at}.1"));
        let id = content.at(*at).map_or_else(unknown, |checkpoint| checkpoint.id.clone());
        review.put(&id, entry.clone().map(Arc::new));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever is answered, one state after another gives the text that the tree gives; a note that
    /// looks like an answer is none.
    #[test]
    fn lines_and_tree_write_the_same(
        first in step(1..12),
        steps in prop::collection::vec(step(1..4), 1..12),
    ) {
        let content = content();
        let order = |id: &CheckpointId| content.rank(id);
        let mut was = review(&[]);
        apply(&mut was, &content, &first);
        let text = written(&was);
        let mut document = ReviewDocument::of(&text, &was).expect("TOML");
        let mut tree = Tree::of(&text, &Arc::new(was.clone())).expect("TOML");
        for step in &steps {
            let mut is = was.clone();
            apply(&mut is, &content, step);
            let after = tree.put(&Arc::new(is.clone()), &order);
            prop_assert_eq!(&document.render(&is, &order), &after);
            was = is;
        }
    }
}
