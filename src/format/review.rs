//! Review files: text in, review out, with every problem noted.

mod plain;
mod workshop;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::de::DeTable;

use super::encode::CONFLICT_MARKERS;
use super::limits;
use super::problem::{Direction, Problem, ProblemKind, has_errors};
use super::read::TableReader;
pub(crate) use workshop::{PARKED_KEYS, PLAN_KEYS, SESSION_KEYS};

use crate::domain::review::{Accepted, Notes, PackRef, Side};
use crate::domain::upgrade::other_versions;
use crate::domain::{
    Answer, CheckpointId, Confidence, Content, Effort, Entry, PackId, PrincipleId, Review,
    SectionId, Untrusted,
};

/// The format that this tenken writes.
pub const FORMAT: i64 = 1;

/// The largest review file that is read, in bytes.
pub const LARGEST_FILE: usize = 32 * 1024 * 1024;

pub(crate) const ANSWER_KEYS: [&str; 16] = [
    "question",
    "answer",
    "note",
    "reason",
    "evidence",
    "confidence",
    "action",
    "owner",
    "due",
    "effort",
    "accepted",
    "flag",
    "by",
    "at",
    "carried",
    "disagreement",
];

pub(crate) const REVIEW_KEYS: [&str; 10] = [
    "id",
    "workload",
    "title",
    "environment",
    "reviewers",
    "created",
    "updated",
    "previous",
    "packs",
    "notes",
];

const ANSWERS: &[&str] = &["yes", "partial", "no", "na"];
const CONFIDENCES: &[&str] = &["stated", "shown", "tested"];
const EFFORTS: &[&str] = &["low", "medium", "high"];

/// A review file with what is wrong with it.
#[derive(Debug, Clone)]
pub struct ParsedReview {
    /// The review; `None` when an error means that not all of it could be read.
    pub review: Option<Review>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
    /// Where each answer stands.
    pub places: BTreeMap<CheckpointId, Range<usize>>,
    /// Where each pack of the review is named.
    pub packs: Vec<Range<usize>>,
    /// The format that the file names, when it is newer than [`FORMAT`].
    pub newer: Option<i64>,
    /// It has a table of answers, however it is written and whatever is in it.
    has_answers: bool,
}

/// Parses a review file.
///
/// All problems are noted at once. A file of a newer format is read as far as this tenken
/// understands it, so that it can be looked at, and must not be written.
#[must_use]
pub fn parse(text: &str) -> ParsedReview {
    let too_large = || Problem::new(ProblemKind::TooLarge { limit: LARGEST_FILE }, 0..0);
    let refused = (text.len() > LARGEST_FILE).then(too_large).or_else(|| limits::too_many(text));
    if let Some(problem) = refused {
        return ParsedReview { problems: vec![problem], ..ParsedReview::nothing() };
    }
    parse_plain(text).unwrap_or_else(|| parse_toml(text))
}

/// Returns where the tables of answers begin, in the order of the text; `None` when not all of them are
/// as tenken writes them and at the end of a text in which nothing is wrong.
pub(crate) fn plain_answers(text: &str) -> Option<Vec<(CheckpointId, usize)>> {
    let places = parse_plain(text)?.places.into_iter();
    let mut starts: Vec<_> =
        places.map(|(id, place)| (id, place.start + 1 - plain::HEAD.len())).collect();
    starts.sort_by_key(|(_, start)| *start);
    Some(starts)
}

impl ParsedReview {
    fn nothing() -> Self {
        Self {
            review: None,
            problems: Vec::new(),
            places: BTreeMap::new(),
            packs: Vec::new(),
            newer: None,
            has_answers: false,
        }
    }
}

/// Parses a file whose answers stand there as tenken writes them, and in which nothing is wrong.
fn parse_plain(text: &str) -> Option<ParsedReview> {
    let plain::Plain { before, answers } = plain::read(text)?;
    let mut parsed = parse_toml(before);
    let review = parsed.review.as_mut()?;
    let is_whole = parsed.newer.is_none() && parsed.problems.is_empty() && !parsed.has_answers;
    if !is_whole {
        return None;
    }
    let count = answers.len();
    parsed.places = answers.iter().map(|(id, place, _)| (id.clone(), place.clone())).collect();
    review.answers = answers.into_iter().map(|(id, _, entry)| (id, Arc::new(entry))).collect();
    // Of two answers to one question none is taken.
    (review.answers.len() == count).then_some(parsed)
}

fn parse_toml(text: &str) -> ParsedReview {
    let mut parsed = ParsedReview::nothing();
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        parsed.problems = match conflict(text) {
            Some(span) => vec![Problem::new(ProblemKind::ConflictMarkers, span)],
            None => errors.iter().map(|e| Problem::syntax(text, e)).collect(),
        };
        return parsed;
    }
    let span = table.span();
    let mut problems = Vec::new();
    let mut root = TableReader::new(table.get_ref(), "", 0..span.end.min(1), &mut problems);
    match root.number("format") {
        Some(FORMAT) => {}
        Some(newer) if newer > FORMAT => parsed.newer = Some(newer),
        Some(_) => {
            let span = root.span_of("format");
            let kind = ProblemKind::UnknownValue {
                key: "format".to_owned(),
                value: String::new(),
                allowed: &["1"],
            };
            root.problem(kind, span);
        }
        None if root.get("format").is_none() => root.missing("format"),
        None => {}
    }
    parsed.has_answers = root.get("answers").is_some();
    let review = read_review(&mut root, &mut parsed.places, &mut parsed.packs);
    root.expect_only(&["format", "review", "plan", "sessions", "parked", "answers"]);
    problems.sort_by_key(|p| p.span.start);
    if !has_errors(&problems) {
        parsed.review = review;
    }
    if let Some(found) = parsed.newer {
        let span = table.get_ref().get("format").map_or(0..0, toml::Spanned::span);
        problems.insert(0, Problem::new(ProblemKind::NewerFormat { found }, span));
    }
    parsed.problems = problems;
    parsed
}

/// Finds the first line that git wrote into a file that it could not merge.
fn conflict(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let marker = CONFLICT_MARKERS[0];
        if line.starts_with(marker) && line[marker.len()..].starts_with([' ', '\r', '\n']) {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

fn read_review(
    root: &mut TableReader<'_, '_, '_>,
    places: &mut BTreeMap<CheckpointId, Range<usize>>,
    pack_places: &mut Vec<Range<usize>>,
) -> Option<Review> {
    let answers = read_answers(root, places);
    let workshop = workshop::read(root);
    let Some((table, span)) = root.table("review") else {
        if root.get("review").is_none() {
            root.missing("review");
        }
        return None;
    };
    let mut reader = root.inside("review".to_owned(), table, span);
    reader.expect_only(&REVIEW_KEYS);
    for key in ["id", "workload"] {
        if reader.get(key).is_none() {
            reader.missing(key);
        }
    }
    Some(Review {
        id: reader.text("id").unwrap_or_default(),
        workload: reader.text("workload").unwrap_or_default(),
        title: reader.text("title").unwrap_or_default(),
        environment: reader.text("environment").unwrap_or_default(),
        reviewers: reader.texts("reviewers"),
        created: reader.moment("created"),
        updated: reader.moment("updated"),
        previous: reader.text("previous"),
        packs: read_packs(&mut reader, pack_places),
        notes: read_notes(&mut reader),
        answers,
        workshop,
    })
}

fn read_packs(
    reader: &mut TableReader<'_, '_, '_>,
    places: &mut Vec<Range<usize>>,
) -> Vec<PackRef> {
    let mut out = Vec::new();
    for (table, span) in reader.tables("packs") {
        let mut pack = reader.inside("review.packs".to_owned(), table, span.clone());
        pack.expect_only(&["id", "version"]);
        let version = pack.text("version").unwrap_or_default();
        let Some(text) = pack.text("id") else {
            if pack.get("id").is_none() {
                pack.missing("id");
            }
            continue;
        };
        match PackId::new(text.raw()) {
            Some(id) => {
                out.push(PackRef { id, version });
                places.push(span);
            }
            None => pack.problem(ProblemKind::BadId { id: text.raw().to_owned() }, span),
        }
    }
    out
}

fn read_notes(reader: &mut TableReader<'_, '_, '_>) -> Notes {
    let mut notes = Notes::default();
    let Some((table, span)) = reader.table("notes") else { return notes };
    let mut inner = reader.inside("review.notes".to_owned(), table, span);
    inner.expect_only(&["review", "principles", "sections"]);
    notes.review = inner.text("review").unwrap_or_default();
    notes.principles = read_noted(&mut inner, "principles", PrincipleId::new);
    notes.sections = read_noted(&mut inner, "sections", SectionId::new);
    notes
}

fn read_noted<K: Ord>(
    reader: &mut TableReader<'_, '_, '_>,
    key: &str,
    new: impl Fn(&str) -> Option<K>,
) -> BTreeMap<K, Untrusted> {
    let mut out = BTreeMap::new();
    let Some((table, span)) = reader.table(key) else { return out };
    let mut inner = reader.inside(reader.path(key), table, span);
    for name in table.keys() {
        let text = inner.text(name.get_ref());
        match (new(name.get_ref()), text) {
            (Some(id), Some(text)) => {
                out.insert(id, text);
            }
            (None, _) => {
                inner.problem(ProblemKind::BadId { id: name.get_ref().to_string() }, name.span());
            }
            (Some(_), None) => {}
        }
    }
    out
}

fn read_answers(
    root: &mut TableReader<'_, '_, '_>,
    places: &mut BTreeMap<CheckpointId, Range<usize>>,
) -> BTreeMap<CheckpointId, Arc<Entry>> {
    let mut out = BTreeMap::new();
    let Some((table, _)) = root.table("answers") else { return out };
    for (name, value) in table {
        let Some(id) = CheckpointId::new(name.get_ref()) else {
            root.problem(ProblemKind::BadId { id: name.get_ref().to_string() }, name.span());
            continue;
        };
        let path = format!("answers.\"{id}\"");
        let Some(inner) = value.get_ref().as_table() else {
            let kind =
                ProblemKind::WrongType { key: path, expected: super::problem::Expected::Table };
            root.problem(kind, value.span());
            continue;
        };
        let mut reader = root.inside(path, inner, name.span());
        let entry = read_entry(&mut reader);
        if entry.answer == Some(Answer::NotApplicable) && entry.counted().is_none() {
            let span = reader.span_of("answer");
            reader.problem(ProblemKind::NaWithoutReason { id: id.to_string() }, span);
        }
        if entry.accepted.as_ref().is_some_and(|a| a.why.raw().trim().is_empty()) {
            let span = reader.span_of("accepted");
            let id = id.to_string();
            reader.problem(ProblemKind::AcceptedWithoutReason { id }, span);
        }
        if !entry.disagreement.is_empty() {
            reader.problem(ProblemKind::Disagreement { id: id.to_string() }, name.span());
        }
        places.insert(id.clone(), name.span());
        out.insert(id, Arc::new(entry));
    }
    out
}

fn read_entry(reader: &mut TableReader<'_, '_, '_>) -> Entry {
    reader.expect_only(&ANSWER_KEYS);
    Entry {
        question: reader.text("question").unwrap_or_default(),
        answer: reader.word("answer", ANSWERS, Answer::parse),
        note: reader.text("note").unwrap_or_default(),
        reason: reader.text("reason").unwrap_or_default(),
        evidence: reader.texts("evidence"),
        confidence: reader.word("confidence", CONFIDENCES, Confidence::parse),
        action: reader.text("action").unwrap_or_default(),
        owner: reader.text("owner").unwrap_or_default(),
        due: reader.day("due"),
        effort: reader.word("effort", EFFORTS, Effort::parse),
        accepted: read_accepted(reader),
        flag: reader.flag("flag"),
        by: reader.text("by").unwrap_or_default(),
        at: reader.moment("at"),
        carried: reader.flag("carried"),
        disagreement: read_disagreement(reader),
    }
}

fn read_accepted(reader: &mut TableReader<'_, '_, '_>) -> Option<Accepted> {
    let (table, span) = reader.table("accepted")?;
    let mut inner = reader.inside(reader.path("accepted"), table, span);
    inner.expect_only(&["until", "why"]);
    if inner.get("until").is_none() {
        inner.missing("until");
    }
    let why = inner.text("why").unwrap_or_default();
    inner.day("until").map(|until| Accepted { until, why })
}

fn read_disagreement(reader: &mut TableReader<'_, '_, '_>) -> Vec<Side> {
    let mut out = Vec::new();
    for (table, span) in reader.tables("disagreement") {
        let mut inner = reader.inside(reader.path("disagreement"), table, span);
        inner.expect_only(&["answer", "note", "by", "at"]);
        out.push(Side {
            answer: inner.word("answer", ANSWERS, Answer::parse),
            note: inner.text("note").unwrap_or_default(),
            by: inner.text("by").unwrap_or_default(),
            at: inner.moment("at"),
        });
    }
    out
}

/// Compares a review with the content that it answers: unknown checkpoints and changed questions.
#[must_use]
pub fn check_against(parsed: &ParsedReview, content: &Content) -> Vec<Problem> {
    let Some(review) = &parsed.review else { return Vec::new() };
    let mut problems = versions(review, &parsed.packs, content);
    // Only a review with unknown checkpoints needs it.
    let mut known: Option<BTreeMap<String, &CheckpointId>> = None;
    for (id, entry) in &review.answers {
        let span = parsed.places.get(id).cloned().unwrap_or(0..0);
        match content.checkpoint(id) {
            None if content.retired(id).is_some() => {
                let since = content.retired(id).map(|r| r.since.raw().to_owned());
                let (id, since) = (id.to_string(), since.unwrap_or_default());
                problems.push(Problem::new(ProblemKind::NoLongerAsked { id, since }, span));
            }
            None => {
                let known = known.get_or_insert_with(|| {
                    // Of two that read alike the first one is meant.
                    content.checkpoints().rev().map(|c| (plain(c.id.as_str()), &c.id)).collect()
                });
                let like = known.get(&plain(id.as_str())).map(ToString::to_string);
                let kind = ProblemKind::UnknownCheckpoint { id: id.to_string(), like };
                problems.push(Problem::new(kind, span));
            }
            Some(checkpoint) if entry.question_changed(checkpoint) => {
                let kind = ProblemKind::QuestionChanged { id: id.to_string() };
                problems.push(Problem::new(kind, span));
            }
            Some(_) => {}
        }
    }
    problems.sort_by_key(|p| p.span.start);
    problems
}

/// Notes the packs that are found in another version than the review names.
fn versions(review: &Review, places: &[Range<usize>], content: &Content) -> Vec<Problem> {
    let others = other_versions(content, review);
    let problem = |(named, span): (&PackRef, &Range<usize>)| {
        let other = others.iter().find(|other| other.id == named.id)?;
        let kind = ProblemKind::OtherVersion {
            pack: other.id.to_string(),
            named: other.named.raw().to_owned(),
            found: other.found.raw().to_owned(),
            direction: if other.is_older { Direction::Back } else { Direction::Onward },
        };
        Some(Problem::new(kind, span.clone()))
    };
    review.packs.iter().zip(places).filter_map(problem).collect()
}

/// Returns the checkpoint that a person may have meant: the same id in other letters or digits.
#[must_use]
pub fn like<'c>(id: &CheckpointId, content: &'c Content) -> Option<&'c CheckpointId> {
    let wanted = plain(id.as_str());
    content.checkpoints().map(|c| &c.id).find(|known| plain(known.as_str()) == wanted)
}

/// Returns an id without what people write differently: case, leading zeros, the sign between.
fn plain(id: &str) -> String {
    let mut out = String::new();
    let mut number = String::new();
    for c in id.chars().chain(['.']) {
        if c.is_ascii_digit() {
            number.push(c);
        } else {
            out.push_str(number.trim_start_matches('0'));
            number.clear();
            if c.is_ascii_alphabetic() {
                out.push(c.to_ascii_lowercase());
            } else {
                out.push('.');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests;
