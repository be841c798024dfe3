use proptest::prelude::*;

use crate::domain::workshop::{Parked, ParkedKind, Plan, Sitting, Workshop};
use crate::domain::{Answer, CheckpointId, Content, Entry, Review, Stamp};
use crate::format::ReviewDocument;
use crate::format::{built_in, review};

const IDS: [&str; 3] = ["SEC-1.01", "SEC-1.10", "SEC-2.03"];

fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("id")
}

fn at(clock: &str) -> Stamp {
    Stamp::parse_from_rfc3339(&format!("2026-11-23T{clock}:00+09:00")).expect("stamp")
}

fn empty() -> Review {
    Review::new("r1".into(), "受注サービス".into(), Vec::new(), at("09:00"))
}

fn content() -> Content {
    Content::new(built_in())
}

fn document(text: Option<(&str, &Review)>) -> ReviewDocument {
    match text {
        Some((text, was)) => ReviewDocument::of(text, was).expect("TOML"),
        None => ReviewDocument::new(),
    }
}

fn render(text: Option<(&str, &Review)>, review: &Review) -> String {
    let content = content();
    document(text).render(review, &|id| content.rank(id))
}

/// Reads a text, changes the workshop, and returns the new text.
fn edit(text: &str, change: impl FnOnce(&mut Workshop)) -> String {
    let was = review::parse(text).review.expect("readable");
    let mut is = was.clone();
    change(&mut is.workshop);
    render(Some((text, &was)), &is)
}

fn sitting(start: &str, asked: &[(&str, &str)]) -> Sitting {
    let mut sitting = Sitting::begin(at(start), 90, vec!["佐藤".into(), "田中".into()]);
    sitting.asked = asked.iter().map(|(text, clock)| (id(text), at(clock))).collect();
    sitting
}

fn point(text: &str, clock: &str) -> Parked {
    Parked {
        text: text.into(),
        kind: ParkedKind::Discussion,
        checkpoint: Some(id("SEC-1.01")),
        by: "田中".into(),
        at: Some(at(clock)),
        owner: "".into(),
        due: None,
        done: false,
    }
}

fn full() -> Review {
    let mut review = empty();
    let entry = Entry { answer: Some(Answer::Yes), ..Entry::default() };
    review.put(&id("SEC-1.01"), Some(std::sync::Arc::new(entry)));
    review.workshop = Workshop {
        plan: Some(Plan {
            minutes: 90,
            people: Some(10),
            made: Some(at("09:30")),
            checkpoints: vec![id("SEC-1.01"), id("SEC-1.10")],
        }),
        sittings: vec![sitting("10:00", &[("SEC-1.01", "10:05"), ("SEC-1.10", "10:03")])],
        parked: vec![point("費用は誰が持つか。", "10:06")],
    };
    review
}

const FULL: &str = r#"format = 1

[review]
id = "r1"
workload = "受注サービス"
created = 2026-11-23T09:00:00+09:00
updated = 2026-11-23T09:00:00+09:00
packs = []

[plan]
minutes = 90
people = 10
made = 2026-11-23T09:30:00+09:00
checkpoints = ["SEC-1.01", "SEC-1.10"]

[[sessions]]
start = 2026-11-23T10:00:00+09:00
minutes = 90
people = ["佐藤", "田中"]

[sessions.asked]
"SEC-1.01" = 2026-11-23T10:05:00+09:00
"SEC-1.10" = 2026-11-23T10:03:00+09:00

[[parked]]
text = "費用は誰が持つか。"
checkpoint = "SEC-1.01"
by = "田中"
at = 2026-11-23T10:06:00+09:00

[answers."SEC-1.01"]
answer = "yes"
"#;

#[test]
fn a_workshop_has_the_documented_layout_and_is_read_as_it_was() {
    assert_eq!(render(None, &full()), FULL);
    let parsed = review::parse(FULL);
    assert_eq!(parsed.problems, []);
    assert_eq!(parsed.review, Some(full()));
}

#[test]
fn one_more_question_is_one_more_line() {
    let text = edit(FULL, |w| {
        w.sittings[0].asked.insert(id("SEC-1.09"), at("10:09"));
    });
    let new = "\"SEC-1.09\" = 2026-11-23T10:09:00+09:00\n";
    assert_eq!(text, FULL.replace("\"SEC-1.10\" = ", &format!("{new}\"SEC-1.10\" = ")));
}

#[test]
fn the_end_of_a_session_and_a_settled_point_are_a_line_each() {
    let text = edit(FULL, |w| {
        w.sittings[0].end = Some(at("11:30"));
        (w.parked[0].done, w.parked[0].owner) = (true, "鈴木".into());
    });
    let expected = FULL
        .replace(
            "+09:00\nminutes = 90\npeople = [",
            "+09:00\nend = 2026-11-23T11:30:00+09:00\nminutes = 90\npeople = [",
        )
        .replace("10:06:00+09:00\n", "10:06:00+09:00\nowner = \"鈴木\"\ndone = true\n");
    assert_eq!(text, expected);
    assert_eq!(
        edit(&text, |w| w.sittings[0].end = None),
        expected.replace("end = 2026-11-23T11:30:00+09:00\n", "")
    );
}

#[test]
fn comments_and_unknown_keys_stay_when_a_second_session_comes() {
    let marked = FULL
        .replace("[[sessions]]\n", "# The first time.\n[[sessions]]\nroom = \"5F\"\n")
        .replace("[[parked]]\n", "[[parked]]\nticket = 12 # see there\n");
    let text = edit(&marked, |w| {
        w.sittings.push(sitting("14:00", &[("SEC-2.03", "14:02")]));
        w.parked.push(point("次回に。", "14:03"));
    });
    for kept in ["# The first time.\n[[sessions]]\nroom = \"5F\"\n", "ticket = 12 # see there\n"] {
        assert!(text.contains(kept), "{text}");
    }
    let order: Vec<usize> = ["10:00:00", "14:00:00", "10:06:00", "14:03:00", "[answers."]
        .iter()
        .map(|part| text.find(part).expect(part))
        .collect();
    assert!(order.is_sorted(), "{text}");
}

#[test]
fn what_a_person_wrote_inline_is_understood_and_changed() {
    let head = FULL.split("[plan]").next().expect("a head");
    let inline = format!(
        "sessions = [{{ start = \"2026-11-23T10:00:00+09:00\", asked = {{ \"SEC-1.01\" = 2026-11-23T10:05:00+09:00 }} }}]\n{}",
        head.replace("format = 1\n", "format = 1\nplan = { minutes = 30 }\n")
    );
    let text = edit(&inline, |w| {
        assert_eq!((w.sittings.len(), w.plan.as_ref().map(|p| p.minutes)), (1, Some(30)));
        w.sittings[0].people = vec!["佐藤".into()];
    });
    let again = review::parse(&text).review.expect("readable");
    assert_eq!(again.workshop.sittings[0].people, ["佐藤".into()]);
    assert_eq!(again.workshop.sittings[0].asked.len(), 1);
}

#[test]
fn what_is_wrong_in_a_workshop_is_said_where_it_stands() {
    for (old, new, keys) in [
        ("minutes = 90\npeople = 10", "minutes = -1", "plan.minutes"),
        ("minutes = 90\npeople = 10", "minutes = 99999", "plan.minutes"),
        ("start = 2026-11-23T10:00:00+09:00\n", "", "start"),
        ("start = 2026-11-23T10:00:00+09:00\n", "start = 2026-11-23\n", "sessions.start"),
        ("by = \"田中\"", "by = 3", "parked.by"),
        ("text = \"費用は誰が持つか。\"", "kind = \"idea\"", "parked.kind"),
        ("\"SEC-1.10\"]", "\"../x\"]", "../x"),
    ] {
        let parsed = review::parse(&FULL.replacen(old, new, 1));
        let told = format!("{:?}", parsed.problems);
        assert!(parsed.review.is_none() && told.contains(keys), "{new}: {told}");
    }
}

#[test]
fn a_session_that_stands_there_twice_is_one() {
    let again = FULL.replace(
        "[[parked]]",
        "[[sessions]]\nstart = 2026-11-23T10:00:00+09:00\n[sessions.asked]\n\
         \"SEC-2.03\" = 2026-11-23T10:20:00+09:00\n\n[[parked]]",
    );
    let workshop = review::parse(&again).review.expect("readable").workshop;
    assert_eq!((workshop.sittings.len(), workshop.sittings[0].asked.len()), (1, 3));
}

fn clocks() -> impl Strategy<Value = Stamp> {
    (9..18_u32, 0..60_u32).prop_map(|(hour, minute)| at(&format!("{hour:02}:{minute:02}")))
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof!["[a-c\"\\\\\n# ]{0,6}", Just("\u{202e}日本".to_owned())]
}

fn workshops() -> impl Strategy<Value = Workshop> {
    let ids = || prop::sample::select(IDS.map(id).to_vec());
    let plan =
        (0..200_u32, prop::option::of(0..9_u32), prop::collection::vec(ids(), 0..3)).prop_map(
            |(minutes, people, checkpoints)| Plan { minutes, people, made: None, checkpoints },
        );
    let asked = prop::collection::btree_map(ids(), clocks(), 0..3);
    let sitting = (clocks(), prop::option::of(clocks()), asked, texts()).prop_map(
        |(start, end, asked, name)| Sitting {
            start,
            end,
            minutes: 90,
            people: vec![name.into()],
            asked,
        },
    );
    let point = (texts(), prop::option::of(ids()), prop::option::of(clocks()), any::<bool>())
        .prop_map(|(text, checkpoint, at, done)| Parked {
            kind: if done { ParkedKind::Evidence } else { ParkedKind::Discussion },
            checkpoint,
            at,
            done,
            ..point(&text, "10:00")
        });
    let lists = (prop::collection::vec(sitting, 0..4), prop::collection::vec(point, 0..4));
    (prop::option::of(plan), lists).prop_map(|(plan, (sittings, parked))| {
        let mut workshop = Workshop { plan, sittings, parked };
        workshop.sort();
        workshop.sittings.dedup_by_key(|s| s.start);
        workshop.parked.dedup_by_key(|p| p.key());
        workshop
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_same_workshop_gives_the_same_bytes_whatever_was_there_before(
        first in workshops(), second in workshops(), answered in any::<bool>(),
    ) {
        let with = |workshop: &Workshop| Review { workshop: workshop.clone(), ..full() };
        let mut before = with(&first);
        if !answered {
            before.answers.clear();
        }
        let text = render(None, &before);
        let was = review::parse(&text).review.expect("readable");
        prop_assert_eq!(&was, &before);
        let is = with(&second);
        let changed = render(Some((&text, &was)), &is);
        prop_assert_eq!(review::parse(&changed).review.expect("readable"), is.clone());
        prop_assert_eq!(&changed, &render(None, &is));
        // As the interface does: one document takes all changes.
        let mut kept = ReviewDocument::new();
        for state in [&before, &is] {
            let text = kept.render(state, &|id| content().rank(id));
            prop_assert_eq!(text, render(None, state));
        }
    }
}
