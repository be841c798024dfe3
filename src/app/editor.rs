//! A text that is being edited: graphemes, words, lines, undo.
//!
//! Positions are byte offsets that always stand on a grapheme boundary. There is no carriage return
//! in it: typed before a line feed it would become one grapheme with it. The screen's lines are
//! worked out around the cursor alone, so that a text of any size takes the same time.

mod layout;

pub use layout::{ScreenLine, ScreenText};

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

use super::key::Key;
use crate::domain::untrusted::line_feeds;

/// How far a movement or a deletion goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Magnitude {
    /// One grapheme.
    Grapheme,
    /// One word.
    Word,
    /// To the end of the line.
    Line,
}

/// In which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Left,
    /// Towards the end.
    Right,
}

/// A change that can be taken back: at this place, this text became that one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    at: usize,
    removed: String,
    inserted: String,
}

/// A text that is being edited.
#[derive(Debug, Clone)]
pub struct Editor {
    text: String,
    cursor: usize,
    lines: Lines,
    undone: Vec<Change>,
    done: Vec<Change>,
    columns: usize,
}

/// Whether a text has one line or many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One: a line break that is pasted becomes a space.
    One,
    /// Many.
    Many,
}

/// The most changes that can be taken back.
const UNDO_LIMIT: usize = 10_000;

impl Editor {
    /// Begins to edit a text, with the cursor at its end.
    #[must_use]
    pub fn new(text: &str, lines: Lines) -> Self {
        let text = line_feeds(text).into_owned();
        Self { cursor: text.len(), text, lines, undone: Vec::new(), done: Vec::new(), columns: 76 }
    }

    /// Returns the text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the place of the cursor, in bytes.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Takes the width of the screen's lines, for moving up and down.
    pub fn set_columns(&mut self, columns: usize) {
        self.columns = columns.max(2);
    }

    /// Types a key; `false` when the key means nothing to a text.
    pub fn type_key(&mut self, key: Key) -> bool {
        use Direction::{Left, Right};
        use Magnitude::{Grapheme, Line, Word};
        match key {
            Key::Char(c) => self.insert(c.encode_utf8(&mut [0; 4])),
            // A line feed comes alone where a terminal does not mark what is pasted.
            Key::Enter | Key::AltEnter | Key::Ctrl('j') if self.lines == Lines::Many => {
                self.insert("\n");
            }
            Key::Backspace | Key::Ctrl('h') => self.delete(Grapheme, Left),
            Key::Delete | Key::Ctrl('d') => self.delete(Grapheme, Right),
            Key::Ctrl('w') => self.delete(Word, Left),
            Key::Ctrl('u') => self.delete(Line, Left),
            Key::Ctrl('k') => self.delete(Line, Right),
            Key::Left | Key::Ctrl('b') => self.go(Grapheme, Left),
            Key::Right | Key::Ctrl('f') => self.go(Grapheme, Right),
            Key::WordLeft | Key::Alt('b') => self.go(Word, Left),
            Key::WordRight | Key::Alt('f') => self.go(Word, Right),
            Key::Home | Key::Ctrl('a') => self.go(Line, Left),
            Key::End | Key::Ctrl('e') => self.go(Line, Right),
            Key::Up if self.lines == Lines::Many => self.go_rows(-1),
            Key::Down if self.lines == Lines::Many => self.go_rows(1),
            Key::PageUp if self.lines == Lines::Many => self.go_rows(-10),
            Key::PageDown if self.lines == Lines::Many => self.go_rows(10),
            _ => return false,
        }
        true
    }

    /// Inserts a text at the cursor; other systems' line breaks become ours.
    pub fn insert(&mut self, text: &str) {
        let mut text = line_feeds(text).into_owned();
        if self.lines == Lines::One {
            text = text.trim_matches('\n').replace('\n', " ");
        }
        self.replace(self.cursor, self.cursor, text);
    }

    /// Puts another text in place of this one; the cursor stays in the words that it was in.
    pub fn set_text(&mut self, text: &str) {
        let text = line_feeds(text);
        let cursor = self.followed(&text);
        self.replace(0, self.text.len(), text.into_owned());
        self.cursor = self.boundary_at_or_after(cursor.min(self.text.len()));
    }

    /// Returns where the cursor goes in another text, into which others' words came.
    fn followed(&self, text: &str) -> usize {
        let end = self.text.len();
        if let Some(at) = whole(text, &self.text) {
            return at + self.cursor;
        }
        if text.get(..self.cursor) == self.text.get(..self.cursor) {
            return self.cursor;
        }
        let start = self.text.get(..self.cursor).and_then(|t| t.rfind('\n')).map_or(0, |n| n + 1);
        let line = self.text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or("");
        if let Some(at) = whole(text, line) {
            return at + self.cursor - start;
        }
        let behind = self.text.get(self.cursor..).unwrap_or("");
        if text.ends_with(behind) { text.len() - (end - self.cursor) } else { text.len() }
    }

    /// Deletes a part next to the cursor.
    pub fn delete(&mut self, magnitude: Magnitude, direction: Direction) {
        let other = self.target(magnitude, direction);
        // At the end of a line "to the end of the line" takes the line break.
        let other =
            if other == self.cursor { self.target(Magnitude::Grapheme, direction) } else { other };
        self.replace(other.min(self.cursor), other.max(self.cursor), String::new());
    }

    /// Moves the cursor.
    pub fn go(&mut self, magnitude: Magnitude, direction: Direction) {
        self.cursor = self.target(magnitude, direction);
    }

    /// Takes the last change back; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.done.pop() else { return false };
        self.text.replace_range(change.at..change.at + change.inserted.len(), &change.removed);
        self.cursor = self.boundary_at_or_after(change.at + change.removed.len());
        self.undone.push(change);
        true
    }

    /// Makes the last change again that was taken back; `false` when there is none.
    pub fn redo(&mut self) -> bool {
        let Some(change) = self.undone.pop() else { return false };
        self.text.replace_range(change.at..change.at + change.removed.len(), &change.inserted);
        self.cursor = self.boundary_at_or_after(change.at + change.inserted.len());
        self.done.push(change);
        true
    }

    fn replace(&mut self, from: usize, to: usize, inserted: String) {
        let removed = self.text[from..to].to_owned();
        if removed.is_empty() && inserted.is_empty() {
            return;
        }
        self.text.replace_range(from..to, &inserted);
        self.cursor = self.boundary_at_or_after(from + inserted.len());
        self.undone.clear();
        let typed_on = |last: &Change| {
            removed.is_empty()
                && last.removed.is_empty()
                && last.at + last.inserted.len() == from
                && !last.inserted.ends_with([' ', '\n', '。', '、'])
                && inserted.chars().count() == 1
        };
        match self.done.last_mut() {
            // Letters typed one after another are one change, a word or a phrase at a time.
            Some(last) if typed_on(last) => last.inserted.push_str(&inserted),
            _ => self.done.push(Change { at: from, removed, inserted }),
        }
        if self.done.len() > UNDO_LIMIT {
            self.done.remove(0);
        }
    }

    fn target(&self, magnitude: Magnitude, direction: Direction) -> usize {
        match (magnitude, direction) {
            (Magnitude::Grapheme, Direction::Left) => self.boundary_before(self.cursor),
            (Magnitude::Grapheme, Direction::Right) => self.boundary_after(self.cursor),
            (Magnitude::Word, Direction::Left) => {
                let start = self.line_start();
                if start == self.cursor {
                    return self.boundary_before(self.cursor);
                }
                let before = &self.text[start..self.cursor];
                let word =
                    before.split_word_bound_indices().rev().find(|(_, w)| !w.trim().is_empty());
                start + word.map_or(0, |(at, _)| at)
            }
            (Magnitude::Word, Direction::Right) => {
                let end = self.line_end();
                if end == self.cursor {
                    return self.boundary_after(self.cursor);
                }
                let after = &self.text[self.cursor..end];
                let word = after.split_word_bound_indices().find(|(_, w)| !w.trim().is_empty());
                self.cursor + word.map_or(after.len(), |(at, w)| at + w.len())
            }
            (Magnitude::Line, Direction::Left) => self.line_start(),
            (Magnitude::Line, Direction::Right) => self.line_end(),
        }
    }

    fn line_start(&self) -> usize {
        self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.cursor..].find('\n').map_or(self.text.len(), |at| self.cursor + at)
    }

    fn boundary_before(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        cursor.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0)
    }

    fn boundary_after(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len())
    }

    /// What is typed may join what follows (a combining mark before its base is deleted).
    fn boundary_at_or_after(&self, at: usize) -> usize {
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        if cursor.is_boundary(&self.text, 0).unwrap_or(true) { at } else { self.boundary_after(at) }
    }
}

/// What stands between two texts that are both kept in one field; see `domain::merge`.
const BETWEEN: [&str; 2] = ["\n", " // "];

/// Returns where a text stands whole in another one, beside others.
fn whole(text: &str, part: &str) -> Option<usize> {
    let begins = |at: usize| {
        let before = text.get(..at).unwrap_or("");
        before.is_empty() || BETWEEN.iter().any(|b| before.ends_with(b))
    };
    let ends = |at: usize| {
        let after = text.get(at..).unwrap_or("");
        after.is_empty() || BETWEEN.iter().any(|b| after.starts_with(b))
    };
    let mut places = text.match_indices(part).map(|(at, _)| at);
    places.find(|at| !part.is_empty() && begins(*at) && ends(at + part.len()))
}

#[cfg(test)]
mod tests;
