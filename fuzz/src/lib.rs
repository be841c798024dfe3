//! What several targets make of bytes: reviews, texts, edits.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::sync::Arc;

use arbitrary::{Arbitrary, Result, Unstructured};
use chrono::{DateTime, NaiveDate};
use tenken::domain::review::{Accepted, Notes, PackRef, Side};
use tenken::domain::untrusted::marked;
use tenken::domain::{
    Answer, CheckpointId, Confidence, Content, Effort, Entry, Pack, PackId, PrincipleId, Review,
    SectionId, Stamp, Untrusted,
};
use tenken::format::built_in;

/// The ids that entries have: known, unknown, written otherwise.
pub const IDS: [&str; 6] = ["SEC-1.01", "SEC-1.02", "SEC-4.03", "OLD-9.99", "sec-1.1", "X"];

/// Pieces of texts that are hard to keep apart or to show.
const PIECES: [&str; 20] = [
    "",
    "a",
    "b",
    "\n",
    "a\nb",
    " // ",
    "---- ? ----",
    "<<<<<<< a",
    "\"\"\"",
    "'''",
    "\\",
    "\r\n",
    "\u{202e}",
    "\u{1b}[2J",
    "\u{9b}",
    "\u{0}",
    "=1+1",
    "<script>",
    "日本語、。",
    "👩\u{200d}🚀",
];

/// The moment of everything.
#[must_use]
pub fn now() -> Stamp {
    DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").unwrap()
}

/// The day of everything.
#[must_use]
pub fn today() -> NaiveDate {
    now().date_naive()
}

/// The built-in packs.
#[must_use]
pub fn content() -> Arc<Content> {
    Arc::new(Content::new(built_in()))
}

/// The checkpoints that entries are about and a few beside them, so that an input is done quickly.
#[must_use]
pub fn few_questions() -> Arc<Content> {
    thread_local! {
        static FEW: Arc<Content> = Arc::new(Content::new(built_in().into_iter().take(1).map(few).collect()));
    }
    FEW.with(Arc::clone)
}

fn few(pack: Arc<Pack>) -> Arc<Pack> {
    let mut pack = Pack::clone(&pack);
    for pillar in &mut pack.pillars {
        pillar.sections.truncate(4);
        pillar.sections.iter_mut().for_each(|section| section.checkpoints.truncate(4));
    }
    Arc::new(pack)
}

/// Makes a text.
pub fn text(u: &mut Unstructured<'_>) -> Result<Untrusted> {
    let mut out = String::new();
    for _ in 0..u.int_in_range(0..=3)? {
        match u.ratio(1, 4)? {
            true => out.push_str(<&str>::arbitrary(u)?),
            false => out.push_str(*u.choose(&PIECES)?),
        }
    }
    // Line breaks of other systems become ours wherever they come in.
    Ok(Untrusted::from(out).with_line_feeds())
}

/// Makes a text that is not empty.
fn words(u: &mut Unstructured<'_>) -> Result<Untrusted> {
    let text = text(u)?;
    Ok(if text.is_empty() { "a".into() } else { text })
}

fn some<T>(
    u: &mut Unstructured<'_>,
    make: impl FnOnce(&mut Unstructured<'_>) -> Result<T>,
) -> Result<Option<T>> {
    Ok(if u.ratio(1, 2)? { Some(make(u)?) } else { None })
}

fn many<T>(
    u: &mut Unstructured<'_>,
    make: impl Fn(&mut Unstructured<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    (0..u.int_in_range(0..=2)?).map(|_| make(u)).collect()
}

fn stamp(u: &mut Unstructured<'_>) -> Result<Stamp> {
    let seconds = u.int_in_range(-60_000_000_000_i64..=250_000_000_000)?;
    let offset = chrono::FixedOffset::east_opt(u.int_in_range(-1_439..=1_439)? * 60).unwrap();
    Ok(DateTime::from_timestamp(seconds, 0).unwrap().with_timezone(&offset))
}

fn day(u: &mut Unstructured<'_>) -> Result<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(u.int_in_range(1..=9_999)?, 12, u.int_in_range(1..=31)?).unwrap())
}

fn side(u: &mut Unstructured<'_>) -> Result<Side> {
    Ok(Side {
        answer: some(u, |u| Ok(*u.choose(&Answer::ALL)?))?,
        note: text(u)?,
        by: text(u)?,
        at: some(u, stamp)?,
    })
}

/// Makes an entry.
pub fn entry(u: &mut Unstructured<'_>) -> Result<Entry> {
    Ok(Entry {
        question: text(u)?,
        answer: some(u, |u| Ok(*u.choose(&Answer::ALL)?))?,
        note: text(u)?,
        reason: text(u)?,
        evidence: many(u, text)?,
        confidence: some(u, |u| Ok(*u.choose(&Confidence::ALL)?))?,
        action: text(u)?,
        owner: text(u)?,
        due: some(u, day)?,
        effort: some(u, |u| Ok(*u.choose(&Effort::ALL)?))?,
        accepted: some(u, |u| Ok(Accepted { until: day(u)?, why: text(u)? }))?,
        flag: u.arbitrary()?,
        by: text(u)?,
        at: some(u, stamp)?,
        carried: u.arbitrary()?,
        disagreement: many(u, side)?,
    })
}

/// Makes a review.
pub fn review(u: &mut Unstructured<'_>) -> Result<Review> {
    let mut answers = BTreeMap::new();
    for id in IDS {
        if let Some(entry) = some(u, entry)?.filter(|entry| !entry.is_blank()) {
            answers.insert(CheckpointId::new(id).unwrap(), Arc::new(entry));
        }
    }
    let mut notes = Notes { review: text(u)?, ..Notes::default() };
    if let Some(note) = some(u, words)? {
        notes.principles.insert(PrincipleId::new("SEC-P1").unwrap(), note);
    }
    if let Some(note) = some(u, words)? {
        notes.sections.insert(SectionId::new("SEC-1").unwrap(), note);
    }
    let pack = |id: &str| PackRef { id: PackId::new(id).unwrap(), version: "1.0.0".into() };
    Ok(Review {
        id: "0192f0c1-0000-7000-8000-000000000000".into(),
        workload: text(u)?,
        title: text(u)?,
        environment: text(u)?,
        reviewers: many(u, text)?,
        created: some(u, stamp)?,
        updated: some(u, stamp)?,
        previous: some(u, words)?,
        packs: if u.arbitrary()? { vec![pack("aws-security")] } else { Vec::new() },
        notes,
        answers,
        ..Review::new("".into(), "".into(), Vec::new(), now())
    })
}

/// Makes the work of one person on a review: some entries are theirs.
pub fn worked(u: &mut Unstructured<'_>, base: &Review) -> Result<Review> {
    let new = review(u)?;
    let mut out = base.clone();
    if u.arbitrary()? {
        out.notes = new.notes;
    }
    if u.arbitrary()? {
        (out.title, out.reviewers) = (new.title, new.reviewers);
    }
    for id in IDS {
        if u.ratio(1, 3)? {
            let id = CheckpointId::new(id).unwrap();
            let entry = new.answers.get(&id).cloned();
            out.put(&id, entry);
        }
    }
    Ok(out)
}

/// Panics when something in a text acts without being seen.
pub fn assert_harmless(text: &str) {
    for (c, hidden) in marked(text) {
        assert!(!hidden || c == '\n', "{c:?} in {text:?}");
    }
}
