//! How an answer is written.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::domain::{CheckpointId, Entry, Stamp, Untrusted};
use crate::format::encode::toml_string;
use crate::format::review::ANSWER_KEYS;

/// Returns the value of a key of an answer; `None` when there is nothing to be written.
pub(super) fn value(key: &str, entry: &Entry) -> Option<String> {
    match key {
        "question" => text(&entry.question),
        "answer" => entry.answer.map(|answer| word(answer.token())),
        "note" => text(&entry.note),
        "reason" => text(&entry.reason),
        "evidence" => texts(&entry.evidence),
        "confidence" => entry.confidence.map(|confidence| word(confidence.token())),
        "action" => text(&entry.action),
        "owner" => text(&entry.owner),
        "due" => entry.due.map(day),
        "effort" => entry.effort.map(|effort| word(effort.token())),
        "accepted" => entry.accepted.as_ref().map(|accepted| {
            let why = toml_string(accepted.why.raw());
            format!("{{ until = {}, why = {why} }}", day(accepted.until))
        }),
        "flag" => entry.flag.then(|| "true".to_owned()),
        "by" => text(&entry.by),
        "at" => entry.at.map(moment),
        "carried" => entry.carried.then(|| "true".to_owned()),
        _ => None,
    }
}

/// Returns the lines of an answer; `None` when they do not all stand in its own table, or its table
/// is named in another way.
pub(super) fn lines(id: &CheckpointId, entry: &Entry) -> Option<String> {
    // An id without a dot needs no quotes.
    if !entry.disagreement.is_empty() || !id.as_str().contains('.') {
        return None;
    }
    let mut out = format!("[answers.\"{id}\"]\n");
    for key in ANSWER_KEYS {
        if let Some(value) = value(key, entry) {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{key} = {value}");
        }
    }
    Some(out)
}

/// Returns a list of texts; `None` when there is none in it.
pub(super) fn texts(texts: &[Untrusted]) -> Option<String> {
    let texts: Vec<String> = texts.iter().map(|text| toml_string(text.raw())).collect();
    (!texts.is_empty()).then(|| format!("[{}]", texts.join(", ")))
}

/// Returns a moment with its offset, to the second.
pub(super) fn moment(stamp: Stamp) -> String {
    stamp.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn text(text: &Untrusted) -> Option<String> {
    (!text.is_empty()).then(|| toml_string(text.raw()))
}

fn word(token: &str) -> String {
    format!("\"{token}\"")
}

/// Returns a day.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}
