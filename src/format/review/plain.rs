//! Reading answers that stand in a file exactly as tenken writes them.
//!
//! Nearly all do, and a start waits for them. What stands before them is read as TOML; whatever is
//! different in them (a comment, a key in another form, a disagreement, a mistake) means that the
//! whole file is, so nothing here has to say what is wrong.

use std::ops::Range;

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _};

use crate::domain::review::Accepted;
use crate::domain::{Answer, CheckpointId, Confidence, Effort, Entry, Stamp, Untrusted};

/// What begins an answer.
const HEAD: &str = "[answers.\"";

/// A file of which the answers were read.
pub(super) struct Plain<'t> {
    /// What stands before them.
    pub(super) before: &'t str,
    /// Each with the place of its id.
    pub(super) answers: Vec<(CheckpointId, Range<usize>, Entry)>,
}

/// Reads the answers of a file; `None` when they are not all as tenken writes them.
pub(super) fn read(text: &str) -> Option<Plain<'_>> {
    let start = text.find("\n[answers.\"")? + 1;
    let (before, rest) = text.split_at(start);
    let mut reader = Reader { rest };
    let mut answers = Vec::new();
    while !reader.rest.is_empty() {
        let place = text.len() - reader.rest.len() + HEAD.len() - 1;
        let id = reader.id()?;
        let place = place..place + id.as_str().len() + 2;
        answers.push((id, place, reader.entry()?));
    }
    Some(Plain { before, answers })
}

struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    /// Goes on after what has to stand here.
    fn expect(&mut self, what: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(what)?;
        Some(())
    }

    fn at_end_of_line(&mut self) -> Option<()> {
        if self.rest.is_empty() { Some(()) } else { self.expect("\n") }
    }

    fn take(&mut self, length: usize) -> Option<&'t str> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    fn id(&mut self) -> Option<CheckpointId> {
        self.expect(HEAD)?;
        let id = self.take(self.rest.find('"')?)?;
        self.expect("\"]")?;
        self.at_end_of_line()?;
        CheckpointId::new(id)
    }

    fn entry(&mut self) -> Option<Entry> {
        let mut entry = Entry::default();
        let mut seen = 0_u16;
        loop {
            match self.rest.as_bytes().first() {
                None | Some(b'[') => break,
                Some(b'\n') => self.expect("\n")?,
                Some(_) => {
                    let key = self.key()?;
                    if seen & key.bit() != 0 {
                        return None;
                    }
                    seen |= key.bit();
                    self.field(key, &mut entry)?;
                    self.at_end_of_line()?;
                }
            }
        }
        // What a person has to be told is told by the other way.
        let is_excused = entry.answer != Some(Answer::NotApplicable) || entry.counted().is_some();
        is_excused.then_some(entry)
    }

    fn key(&mut self) -> Option<Key> {
        let (name, rest) = self.rest.split_once(" = ")?;
        self.rest = rest;
        KEYS.iter().find(|(known, _)| *known == name).map(|(_, key)| *key)
    }

    fn field(&mut self, key: Key, entry: &mut Entry) -> Option<()> {
        match key {
            Key::Question => entry.question = self.text()?,
            Key::Answer => entry.answer = Some(Answer::parse(self.text()?.raw())?),
            Key::Note => entry.note = self.text()?,
            Key::Reason => entry.reason = self.text()?,
            Key::Evidence => entry.evidence = self.texts()?,
            Key::Confidence => entry.confidence = Some(Confidence::parse(self.text()?.raw())?),
            Key::Action => entry.action = self.text()?,
            Key::Owner => entry.owner = self.text()?,
            Key::Due => entry.due = Some(self.day()?),
            Key::Effort => entry.effort = Some(Effort::parse(self.text()?.raw())?),
            Key::Accepted => entry.accepted = Some(self.accepted()?),
            Key::Flag => entry.flag = self.flag()?,
            Key::By => entry.by = self.text()?,
            Key::At => entry.at = Some(self.moment()?),
            Key::Carried => entry.carried = self.flag()?,
        }
        Some(())
    }

    fn text(&mut self) -> Option<Untrusted> {
        if self.rest.starts_with("\"\"\"") { self.long_text() } else { self.short_text() }
    }

    fn short_text(&mut self) -> Option<Untrusted> {
        self.expect("\"")?;
        let mut out = String::new();
        loop {
            out.push_str(self.plain(|b| b != b'\t')?);
            if self.expect("\"").is_some() {
                return Some(out.into());
            }
            out.push(self.escaped()?);
        }
    }

    fn long_text(&mut self) -> Option<Untrusted> {
        self.expect("\"\"\"\n")?;
        let mut out = String::new();
        loop {
            out.push_str(self.plain(|b| !matches!(b, b'\t' | b'\n'))?);
            match self.rest.bytes().take_while(|b| *b == b'"').count() {
                0 => out.push(self.escaped()?),
                few @ 1..=2 => out.push_str(self.take(few)?),
                3 => {
                    self.expect("\"\"\"")?;
                    return Some(out.into());
                }
                _ => return None,
            }
        }
    }

    /// Takes what stands before the next quotation mark or backslash; `not_here` says which control
    /// characters may not.
    fn plain(&mut self, not_here: impl Fn(u8) -> bool) -> Option<&'t str> {
        let text = self.take(memchr::memchr2(b'"', b'\\', self.rest.as_bytes())?)?;
        // Looked at to the end in any case, many bytes at once.
        let is_wrong = |b: u8| (b < b' ') & not_here(b) | (b == 0x7F);
        let wrong = text.bytes().fold(false, |wrong, b| wrong | is_wrong(b));
        (!wrong).then_some(text)
    }

    fn escaped(&mut self) -> Option<char> {
        self.expect("\\")?;
        Some(match self.take(1)? {
            "\\" => '\\',
            "\"" => '"',
            "n" => '\n',
            "t" => '\t',
            _ => return None,
        })
    }

    fn texts(&mut self) -> Option<Vec<Untrusted>> {
        self.expect("[")?;
        let mut out = Vec::new();
        while self.expect("]").is_none() {
            if !out.is_empty() {
                self.expect(", ")?;
            }
            out.push(self.short_text()?);
        }
        Some(out)
    }

    fn accepted(&mut self) -> Option<Accepted> {
        self.expect("{ until = ")?;
        let until = self.day()?;
        self.expect(", why = ")?;
        let why = self.short_text()?;
        self.expect(" }")?;
        (!why.raw().trim().is_empty()).then_some(Accepted { until, why })
    }

    fn flag(&mut self) -> Option<bool> {
        let is_true = self.expect("true").is_some();
        if !is_true {
            self.expect("false")?;
        }
        Some(is_true)
    }

    fn number(&mut self, digits: usize) -> Option<u32> {
        let text = self.take(digits)?;
        text.bytes().try_fold(0, |n, b| Some(n * 10 + char::from(b).to_digit(10)?))
    }

    fn day(&mut self) -> Option<NaiveDate> {
        let year = i32::try_from(self.number(4)?).ok()?;
        self.expect("-")?;
        let month = self.number(2)?;
        self.expect("-")?;
        NaiveDate::from_ymd_opt(year, month, self.number(2)?)
    }

    fn moment(&mut self) -> Option<Stamp> {
        let day = self.day()?;
        self.expect("T")?;
        let hour = self.number(2)?;
        self.expect(":")?;
        let minute = self.number(2)?;
        self.expect(":")?;
        let time = NaiveTime::from_hms_opt(hour, minute, self.number(2)?)?;
        let east = if self.expect("+").is_some() {
            1
        } else {
            self.expect("-")?;
            -1
        };
        let hours = self.number(2).filter(|hours| *hours < 24)?;
        self.expect(":")?;
        let minutes = self.number(2).filter(|minutes| *minutes < 60)?;
        let away = i32::try_from(hours * 60 + minutes).ok()? * 60 * east;
        let zone = FixedOffset::east_opt(away)?;
        zone.from_local_datetime(&NaiveDateTime::new(day, time)).single()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Question,
    Answer,
    Note,
    Reason,
    Evidence,
    Confidence,
    Action,
    Owner,
    Due,
    Effort,
    Accepted,
    Flag,
    By,
    At,
    Carried,
}

impl Key {
    fn bit(self) -> u16 {
        1 << self as u16
    }
}

const KEYS: [(&str, Key); 15] = [
    ("question", Key::Question),
    ("answer", Key::Answer),
    ("note", Key::Note),
    ("reason", Key::Reason),
    ("evidence", Key::Evidence),
    ("confidence", Key::Confidence),
    ("action", Key::Action),
    ("owner", Key::Owner),
    ("due", Key::Due),
    ("effort", Key::Effort),
    ("accepted", Key::Accepted),
    ("flag", Key::Flag),
    ("by", Key::By),
    ("at", Key::At),
    ("carried", Key::Carried),
];

#[cfg(test)]
mod tests;
