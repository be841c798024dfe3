//! An entry as the sheet remembers it: what a person changes in the sheet is told from what changed
//! in the review meanwhile.

use std::fmt::Write as _;

use chrono::{DateTime, SecondsFormat};
use serde_json::{Map, Value};

use crate::domain::review::{Accepted, Entry, Side, Stamp};
use crate::domain::untrusted::is_hidden;
use crate::domain::{Answer, Confidence, Effort, Untrusted};

/// Writes an entry as one line of JSON without a character that cannot be seen.
#[must_use]
pub fn write(entry: &Entry) -> String {
    let mut out = Map::new();
    let mut text = |key: &str, text: &Untrusted| {
        if !text.is_empty() {
            out.insert(key.to_owned(), text.raw().into());
        }
    };
    text("question", &entry.question);
    text("note", &entry.note);
    text("reason", &entry.reason);
    text("action", &entry.action);
    text("owner", &entry.owner);
    text("by", &entry.by);
    let mut put = |key: &str, value: Option<Value>| {
        out.extend(value.map(|value| (key.to_owned(), value)));
    };
    put("answer", entry.answer.map(|a| a.token().into()));
    put("confidence", entry.confidence.map(|c| c.token().into()));
    put("effort", entry.effort.map(|e| e.token().into()));
    put("due", entry.due.map(|d| d.to_string().into()));
    put("at", moment(entry.at));
    put("flag", entry.flag.then_some(true.into()));
    put("carried", entry.carried.then_some(true.into()));
    let evidence: Vec<Value> = entry.evidence.iter().map(|e| e.raw().into()).collect();
    put("evidence", (!evidence.is_empty()).then_some(evidence.into()));
    put("until", entry.accepted.as_ref().map(|a| a.until.to_string().into()));
    put("why", entry.accepted.as_ref().map(|a| a.why.raw().into()));
    let sides: Vec<Value> = entry.disagreement.iter().map(side).collect();
    put("disagreement", (!sides.is_empty()).then_some(sides.into()));
    visible(&Value::Object(out).to_string())
}

fn moment(at: Option<Stamp>) -> Option<Value> {
    at.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, false).into())
}

fn side(side: &Side) -> Value {
    let texts = [("note", &side.note), ("by", &side.by)];
    let texts = texts.into_iter().map(|(key, text)| (key.to_owned(), text.raw().into()));
    let answer = side.answer.map(|a| ("answer".to_owned(), a.token().into()));
    let at = moment(side.at).map(|at| ("at".to_owned(), at));
    Value::Object(texts.chain(answer).chain(at).collect())
}

/// Escapes what cannot be seen, and what XML cannot say.
fn visible(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}') {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

/// Reads an entry; `None` when it is not what [`write()`] writes.
#[must_use]
pub fn read(json: &str) -> Option<Entry> {
    let Value::Object(all) = serde_json::from_str(json).ok()? else { return None };
    let why = || text(&all, "why");
    Some(Entry {
        question: text(&all, "question")?,
        answer: token(&all, "answer", Answer::parse)?,
        note: text(&all, "note")?,
        reason: text(&all, "reason")?,
        evidence: evidence(&all)?,
        confidence: token(&all, "confidence", Confidence::parse)?,
        action: text(&all, "action")?,
        owner: text(&all, "owner")?,
        due: token(&all, "due", |d| d.parse().ok())?,
        effort: token(&all, "effort", Effort::parse)?,
        accepted: match token(&all, "until", |d| d.parse().ok())? {
            Some(until) => Some(Accepted { until, why: why()? }),
            None => None,
        },
        flag: all.contains_key("flag"),
        by: text(&all, "by")?,
        at: token(&all, "at", stamp)?,
        carried: all.contains_key("carried"),
        disagreement: sides(&all)?,
    })
}

fn stamp(text: &str) -> Option<Stamp> {
    DateTime::parse_from_rfc3339(text).ok()
}

fn text(all: &Map<String, Value>, key: &str) -> Option<Untrusted> {
    match all.get(key) {
        None => Some(Untrusted::default()),
        Some(value) => value.as_str().map(Untrusted::from),
    }
}

/// Reads a value that need not be there; the outer `None` is a broken one.
fn token<T>(
    all: &Map<String, Value>,
    key: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<Option<T>> {
    match all.get(key) {
        None => Some(None),
        Some(value) => parse(value.as_str()?).map(Some),
    }
}

fn evidence(all: &Map<String, Value>) -> Option<Vec<Untrusted>> {
    let Some(value) = all.get("evidence") else { return Some(Vec::new()) };
    value.as_array()?.iter().map(|one| one.as_str().map(Untrusted::from)).collect()
}

fn sides(all: &Map<String, Value>) -> Option<Vec<Side>> {
    let Some(value) = all.get("disagreement") else { return Some(Vec::new()) };
    let side = |value: &Value| {
        let all = value.as_object()?;
        Some(Side {
            answer: token(all, "answer", Answer::parse)?,
            note: text(all, "note")?,
            by: text(all, "by")?,
            at: token(all, "at", stamp)?,
        })
    };
    value.as_array()?.iter().map(side).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Entry {
        let text = || Untrusted::from("\u{1b}[2J\u{202e}\u{ffff}\r\n\"受注\" <b> _x0041_ 👩‍🚀");
        let at = DateTime::parse_from_rfc3339("2026-11-23T11:02:44+09:00").ok();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 12, 20);
        Entry {
            question: text(),
            answer: Some(Answer::NotApplicable),
            note: text(),
            reason: text(),
            evidence: vec![text(), text()],
            confidence: Some(Confidence::Shown),
            action: text(),
            owner: text(),
            due: day,
            effort: Some(Effort::High),
            accepted: day.map(|until| Accepted { until, why: text() }),
            flag: true,
            by: text(),
            at,
            carried: true,
            disagreement: vec![Side { answer: Some(Answer::No), note: text(), by: text(), at }],
        }
    }

    #[test]
    fn an_entry_comes_back_as_it_was() {
        for entry in [full(), Entry::default()] {
            let json = write(&entry);
            assert!(!json.chars().any(|c| is_hidden(c) || c == '\u{FFFF}'), "{json}");
            assert_eq!(read(&json), Some(entry));
        }
    }

    #[test]
    fn what_is_no_entry_is_not_read_as_one() {
        for json in ["", "[]", "{\"answer\":\"maybe\"}", "{\"due\":1}", "{\"evidence\":[1]}", "{"] {
            assert_eq!(read(json), None, "{json}");
        }
    }
}
