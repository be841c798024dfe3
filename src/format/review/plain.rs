//! Reading answers that stand in a file exactly as tenken writes them.
//!
//! Nearly all do, and a start waits for them. What stands before them is read as TOML; whatever is
//! different in them (a comment, a key in another form, a disagreement, a mistake) means that the
//! whole file is, so nothing here has to say what is wrong.

use std::ops::Range;

use chrono::NaiveDate;

use super::ANSWER_KEYS;
use crate::domain::review::Accepted;
use crate::domain::{Answer, CheckpointId, Confidence, Effort, Entry, Stamp, Untrusted};
use crate::format::read::{day_of, moment_of};

/// What begins an answer.
pub(super) const HEAD: &str = "[answers.\"";

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
                    let (key, bit) = self.key()?;
                    if seen & bit != 0 {
                        return None;
                    }
                    seen |= bit;
                    self.field(key, &mut entry)?;
                    self.at_end_of_line()?;
                }
            }
        }
        // What a person has to be told is told by the other way.
        let is_excused = entry.answer != Some(Answer::NotApplicable) || entry.counted().is_some();
        is_excused.then_some(entry)
    }

    /// Reads a key; returns it as a bit, too: none may stand there twice.
    fn key(&mut self) -> Option<(&'t str, u16)> {
        let (name, rest) = self.rest.split_once(" = ")?;
        self.rest = rest;
        ANSWER_KEYS.iter().position(|known| *known == name).map(|at| (name, 1 << at))
    }

    fn field(&mut self, key: &str, entry: &mut Entry) -> Option<()> {
        match key {
            "question" => entry.question = self.text()?,
            "answer" => entry.answer = Some(Answer::parse(self.text()?.raw())?),
            "note" => entry.note = self.text()?,
            "reason" => entry.reason = self.text()?,
            "evidence" => entry.evidence = self.texts()?,
            "confidence" => entry.confidence = Some(Confidence::parse(self.text()?.raw())?),
            "action" => entry.action = self.text()?,
            "owner" => entry.owner = self.text()?,
            "due" => entry.due = Some(self.day()?),
            "effort" => entry.effort = Some(Effort::parse(self.text()?.raw())?),
            "accepted" => entry.accepted = Some(self.accepted()?),
            "flag" => entry.flag = self.flag()?,
            "by" => entry.by = self.text()?,
            "at" => entry.at = Some(self.moment()?),
            "carried" => entry.carried = self.flag()?,
            _ => return None,
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
        let text = self.take(ending(self.rest.as_bytes())?)?;
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

    fn day(&mut self) -> Option<NaiveDate> {
        day_of(&self.take("2026-11-23".len())?.parse().ok()?)
    }

    fn moment(&mut self) -> Option<Stamp> {
        moment_of(&self.take("2026-11-23T10:15:00+09:00".len())?.parse().ok()?)
    }
}

/// Finds the next quotation mark or backslash.
fn ending(bytes: &[u8]) -> Option<usize> {
    let ends = |byte: u8| (byte == b'"') | (byte == b'\\');
    // Many bytes at once, up to those among which one is.
    let (blocks, _) = bytes.as_chunks::<32>();
    let has_one = |block: &[u8; 32]| block.iter().fold(false, |has, byte| has | ends(*byte));
    let passed = blocks.iter().take_while(|block| !has_one(block)).count() * 32;
    let found = bytes.get(passed..)?.iter().position(|byte| ends(*byte))?;
    Some(passed + found)
}

#[cfg(test)]
mod tests;
