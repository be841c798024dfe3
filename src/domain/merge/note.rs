//! Keeping two notes: as blocks, each under a line that names who wrote it and when.
//!
//! Such a line reads `---- 2026-11-23T11:02:44+09:00 鈴木 ----`; it has no words, because notes are
//! in any language. It is read back when a merged note is merged again, so that a block never
//! appears twice. A block that begins another one (somebody went on writing) is part of it, and one
//! that a side only left as it was gives way to what the other side made of it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::review::Stamp;
use super::super::untrusted::Untrusted;
use super::field::{is_outgrown, three};

/// A note with who wrote it and when.
#[derive(Clone, Copy)]
pub(super) struct Signed<'n> {
    /// The note.
    pub(super) note: &'n Untrusted,
    /// Who wrote it.
    pub(super) by: &'n Untrusted,
    /// When.
    pub(super) at: Option<Stamp>,
}

const OPEN: &str = "---- ";
const CLOSE: &str = " ----";

impl Signed<'_> {
    /// Returns the line that names who and when.
    fn line(&self) -> String {
        let at = self.at.map(|at| at.format("%Y-%m-%dT%H:%M:%S%:z").to_string());
        let words = at.as_deref().into_iter().chain(self.by.raw().split_whitespace());
        let words: Vec<&str> = words.collect();
        let who = if words.is_empty() { "?".to_owned() } else { words.join(" ") };
        format!("{OPEN}{who}{CLOSE}")
    }
}

/// Merges a note; two different ones are both kept.
pub(super) fn merge(base: &Untrusted, ours: Signed<'_>, theirs: Signed<'_>) -> Untrusted {
    three(base, ours.note, theirs.note, |our, their| {
        if our.is_empty() || their.is_empty() {
            return our.max(their).clone();
        }
        let lines = (ours.line(), theirs.line());
        let (was, mut ours, mut theirs) =
            (Blocks::read(base), Blocks::read(our), Blocks::read(their));
        let gone = (ours.outgrown(&was, &theirs), theirs.outgrown(&was, &ours));
        ours.remove(&gone.0);
        theirs.remove(&gone.1);
        let blocks = Blocks::both(ours, theirs, &lines);
        let text = blocks.text();
        if text == *base { blocks.another_text(&text) } else { text }
    })
}

/// Puts a block under what is there, unless it is there already.
pub(super) fn add(note: &Untrusted, added: Signed<'_>) -> Untrusted {
    let mut blocks = Blocks::read(note);
    if blocks.lead.as_deref() == Some(added.note.raw()) {
        return note.clone();
    }
    blocks.put(added.note.raw().to_owned(), added.line());
    blocks.absorb();
    blocks.text()
}

/// Returns the same blocks in another order.
pub(super) fn another(note: &Untrusted) -> Untrusted {
    Blocks::read(note).another_text(note)
}

/// A note, taken apart.
struct Blocks {
    /// The text above the first line that names somebody.
    lead: Option<String>,
    /// The line of the lead if it has to stand under one.
    lead_line: Option<String>,
    /// Each text with the line above it.
    blocks: BTreeMap<String, String>,
}

impl Blocks {
    fn read(note: &Untrusted) -> Self {
        let mut blocks = Self { lead: None, lead_line: None, blocks: BTreeMap::new() };
        let mut head: Option<&str> = None;
        let mut body: Vec<&str> = Vec::new();
        for line in note.raw().split('\n') {
            // A file of another system ends its lines with a return too.
            let bare = line.strip_suffix('\r').unwrap_or(line);
            if bare.starts_with(OPEN) && bare.ends_with(CLOSE) && bare.len() > OPEN.len() {
                blocks.end(head, &body);
                (head, body) = (Some(bare), Vec::new());
            } else {
                body.push(line);
            }
        }
        blocks.end(head, &body);
        blocks
    }

    fn end(&mut self, head: Option<&str>, body: &[&str]) {
        match head {
            Some(head) => self.put(body.join("\n"), head.to_owned()),
            None if matches!(body, [] | [""]) => {}
            None => self.lead = Some(body.join("\n")),
        }
    }

    /// Puts a block; of two lines over one text the first by its letters stays.
    fn put(&mut self, body: String, line: String) {
        let kept = self.blocks.entry(body).or_insert_with(|| line.clone());
        if line < *kept {
            *kept = line;
        }
    }

    fn texts(&self) -> BTreeSet<&str> {
        self.blocks.keys().chain(&self.lead).map(String::as_str).collect()
    }

    /// Returns the texts that this side left as they were and the other one went on writing.
    fn outgrown(&self, was: &Self, other: &Self) -> Vec<String> {
        let (was, other) = (was.texts(), other.texts());
        let texts = self.texts().into_iter();
        texts.filter(|text| is_outgrown(text, &was, &other)).map(str::to_owned).collect()
    }

    fn remove(&mut self, texts: &[String]) {
        self.blocks.retain(|body, _| !texts.contains(body));
        self.lead = self.lead.take().filter(|lead| !texts.contains(lead));
    }

    fn both(mut ours: Self, theirs: Self, lines: &(String, String)) -> Self {
        let leads = (ours.lead.take(), theirs.lead);
        // One person's text with more under it is still one text, and needs no name.
        let common = match &leads {
            (Some(a), Some(b)) if a == b || begins(a, b) => Some(b.clone()),
            (Some(a), Some(b)) if begins(b, a) => Some(a.clone()),
            _ => None,
        };
        for (body, line) in theirs.blocks {
            ours.put(body, line);
        }
        match common {
            Some(lead) if !ours.blocks.contains_key(&lead) => {
                ours.lead = Some(lead);
                ours.lead_line = Some(lines.0.clone().min(lines.1.clone()));
            }
            _ => {
                if let Some(lead) = leads.0 {
                    ours.put(lead, lines.0.clone());
                }
                if let Some(lead) = leads.1 {
                    ours.put(lead, lines.1.clone());
                }
            }
        }
        ours.absorb();
        ours
    }

    /// Drops each text that begins another one.
    fn absorb(&mut self) {
        let all: Vec<String> = self.blocks.keys().chain(&self.lead).cloned().collect();
        let part = |body: &String| all.iter().any(|other| begins(body, other));
        self.blocks.retain(|body, _| !part(body));
        self.lead = self.lead.take().filter(|lead| !part(lead));
    }

    fn text(&self) -> Untrusted {
        self.lines().join("\n").into()
    }

    /// Returns the same blocks as a text that differs from this one.
    fn another_text(mut self, text: &Untrusted) -> Untrusted {
        if let (Some(lead), Some(line)) = (self.lead.take(), self.lead_line.take()) {
            self.put(lead, line);
        }
        let forth = self.text();
        if forth != *text {
            return forth;
        }
        let mut blocks = self.sorted();
        blocks.reverse();
        match blocks.as_slice() {
            [only] => only.iter().skip(1).copied().collect::<String>().into(),
            _ => blocks.concat().join("\n").into(),
        }
    }

    fn sorted(&self) -> Vec<Vec<&str>> {
        let mut blocks: Vec<Vec<&str>> =
            self.blocks.iter().map(|(body, line)| vec![line.as_str(), body.as_str()]).collect();
        blocks.sort_unstable();
        blocks
    }

    fn lines(&self) -> Vec<&str> {
        self.lead.as_deref().into_iter().chain(self.sorted().concat()).collect()
    }
}

/// Tells whether `text` is the first lines of `longer`, and not all of it.
fn begins(text: &str, longer: &str) -> bool {
    match longer.strip_prefix(text) {
        Some(rest) => rest.starts_with('\n') || (text.is_empty() && !rest.is_empty()),
        None => false,
    }
}
