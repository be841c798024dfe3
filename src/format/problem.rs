//! What is wrong with a text, and where.

use std::ops::Range;

pub use super::pack::fault::PackFault;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The value can be used; a person should look.
    Warning,
    /// The value cannot be used.
    Error,
}

/// A place in a text: line and column from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// One thing that is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The bytes of the text that it is about.
    pub span: Range<usize>,
}

impl Problem {
    /// Makes a problem.
    #[must_use]
    pub fn new(kind: ProblemKind, span: Range<usize>) -> Self {
        Self { kind, span }
    }

    /// Makes the problem of what the parser of TOML found.
    ///
    /// What is most often wrong has words of its own: of `answer = no` the parser only says that no
    /// number begins like this.
    #[must_use]
    pub fn syntax(text: &str, error: &toml::de::Error) -> Self {
        let span = error.span().unwrap_or(0..0);
        let kind = match bare_word(text, &span) {
            Some(word) => ProblemKind::Unquoted { value: word.to_owned() },
            None => ProblemKind::Syntax { message: error.message().to_owned() },
        };
        Self::new(kind, span)
    }

    /// Returns how bad it is.
    #[must_use]
    pub fn level(&self) -> Level {
        self.kind.level()
    }

    /// Returns where it begins in the text that it is about.
    #[must_use]
    pub fn place(&self, text: &str) -> Place {
        place(text, self.span.start)
    }

    /// Returns the line that it begins in, without its line break.
    #[must_use]
    pub fn line<'t>(&self, text: &'t str) -> &'t str {
        let at = floor(text, self.span.start);
        let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
        text[start..].lines().next().unwrap_or("")
    }
}

/// Returns what stands at a place where a value is wanted, if it is a word.
fn bare_word<'t>(text: &'t str, span: &Range<usize>) -> Option<&'t str> {
    let word = text.get(span.clone())?;
    let before = text.get(..span.start)?.trim_end_matches([' ', '\t']);
    let is_flag = ["true", "false"].iter().any(|flag| word.eq_ignore_ascii_case(flag));
    let is_word = !is_flag
        && word.starts_with(char::is_alphabetic)
        && !word.contains(|c: char| matches!(c, '"' | '\'' | '=' | '[' | '{') || c.is_control());
    (is_word && before.ends_with(['=', ',', '['])).then_some(word)
}

/// Returns the place of a byte in a text.
#[must_use]
pub fn place(text: &str, byte: usize) -> Place {
    let before = &text[..floor(text, byte)];
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    Place {
        line: before.bytes().filter(|b| *b == b'\n').count() + 1,
        column: before[line_start..].trim_start_matches('\u{FEFF}').chars().count() + 1,
    }
}

fn floor(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// What kind of problem it is, with the facts that a message needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A text stands without quotation marks.
    Unquoted {
        /// The text.
        value: String,
    },
    /// The text is not TOML; the parser's own words.
    Syntax {
        /// What the parser says, in English.
        message: String,
    },
    /// The file stands in the middle of a git merge.
    ConflictMarkers,
    /// The text needs TOML 1.1, which other programs cannot read.
    NotToml10,
    /// The file was written by a newer tenken.
    NewerFormat {
        /// The format that it names.
        found: i64,
    },
    /// A key that must be there is not.
    MissingKey {
        /// The key with the tables that it stands in.
        key: String,
    },
    /// A key that this tenken does not know; it is kept.
    UnknownKey {
        /// The key with the tables that it stands in.
        key: String,
    },
    /// A value of another type than the key takes.
    WrongType {
        /// The key with the tables that it stands in.
        key: String,
        /// The type that it takes.
        expected: Expected,
    },
    /// A word that is none of the allowed ones.
    UnknownValue {
        /// The key with the tables that it stands in.
        key: String,
        /// The word that stands there.
        value: String,
        /// The words that may stand there.
        allowed: &'static [&'static str],
    },
    /// An id with characters that ids do not have.
    BadId {
        /// What stands there.
        id: String,
    },
    /// An id that is defined twice.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first definition.
        first: usize,
    },
    /// A reference to something that the file does not have.
    UnknownReference {
        /// The id that nothing has.
        id: String,
        /// The known id that looks most like it.
        like: Option<String>,
    },
    /// A text in neither language.
    MissingText {
        /// The key with the tables that it stands in.
        key: String,
    },
    /// An answer to a checkpoint that no pack of the review has; it is kept.
    UnknownCheckpoint {
        /// The id.
        id: String,
        /// The known id that looks most like it.
        like: Option<String>,
    },
    /// "Not applicable" without a reason counts as unanswered.
    NaWithoutReason {
        /// The checkpoint.
        id: String,
    },
    /// A risk is accepted, and nobody says why.
    AcceptedWithoutReason {
        /// The checkpoint.
        id: String,
    },
    /// The question has changed since it was answered.
    QuestionChanged {
        /// The checkpoint.
        id: String,
    },
    /// The review names a pack that is not there.
    UnknownPack {
        /// The pack's id.
        id: String,
    },
    /// A text that is longer than what is read.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// More keys, values and lines than are read.
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// Lists and quotations that stand in each other, deeper than is read.
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// Two people disagree and nobody has decided yet.
    Disagreement {
        /// The checkpoint.
        id: String,
    },
    /// A key of the settings that cannot be had.
    Key(KeyFault),
    /// What only a pack can have wrong.
    Pack(PackFault),
    /// A checkpoint that was answered, and that its pack asks no more.
    NoLongerAsked {
        /// The checkpoint.
        id: String,
        /// The first version of the pack without it; empty when nobody wrote it down.
        since: String,
    },
    /// The review answers another version of the pack than the one that is found.
    OtherVersion {
        /// The pack.
        pack: String,
        /// The version that the review names.
        named: String,
        /// The version that is found.
        found: String,
        /// Whether what is found is the older one.
        direction: Direction,
    },
}

/// Which way it is from what a review names to what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// What is found is newer, or nobody can tell.
    Onward,
    /// What is found is older.
    Back,
}

/// Why an action cannot have a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFault {
    /// No screen is called so.
    NoSuchScreen {
        /// The name.
        name: String,
        /// The names that there are.
        known: Vec<&'static str>,
    },
    /// No action is called so.
    NoSuchAction {
        /// The name.
        name: String,
    },
    /// The action is not on this screen.
    NotThere {
        /// The action.
        action: &'static str,
        /// The screen.
        screen: &'static str,
        /// The screens that it is on.
        known: Vec<&'static str>,
    },
    /// No key is called so, or no terminal can tell it from another.
    NoSuchKey {
        /// The name.
        name: String,
    },
    /// Another action of the screen has the key.
    Twice {
        /// The key.
        key: String,
        /// The other action.
        other: &'static str,
        /// The screen.
        screen: &'static str,
    },
    /// The text that is typed on the screen needs the key.
    Typed {
        /// The key.
        key: String,
        /// The screen.
        screen: &'static str,
    },
    /// Without a key for it nobody could go on.
    Essential {
        /// The action.
        action: &'static str,
    },
}

/// A type that a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Number,
    /// A day such as `2026-12-20`.
    Day,
    /// A moment with its offset such as `2026-11-23T10:15:00+09:00`.
    Moment,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
    /// A text in one or both languages.
    Words,
    /// A list of texts in one or both languages.
    Lists,
}

impl ProblemKind {
    /// Returns how bad it is.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            Self::Pack(fault) => fault.level(),
            Self::UnknownKey { .. }
            | Self::UnknownCheckpoint { .. }
            | Self::NaWithoutReason { .. }
            | Self::AcceptedWithoutReason { .. }
            | Self::QuestionChanged { .. }
            | Self::NoLongerAsked { .. }
            | Self::OtherVersion { .. }
            | Self::NotToml10
            | Self::Disagreement { .. } => Level::Warning,
            Self::Syntax { .. }
            | Self::Unquoted { .. }
            | Self::ConflictMarkers
            | Self::NewerFormat { .. }
            | Self::MissingKey { .. }
            | Self::WrongType { .. }
            | Self::UnknownValue { .. }
            | Self::BadId { .. }
            | Self::DuplicateId { .. }
            | Self::UnknownReference { .. }
            | Self::MissingText { .. }
            | Self::UnknownPack { .. }
            | Self::Key(_)
            | Self::TooLarge { .. }
            | Self::TooMany { .. }
            | Self::TooDeep { .. } => Level::Error,
        }
    }
}

/// Tells whether any of the problems is an error.
#[must_use]
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|p| p.level() == Level::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters_not_bytes() {
        let text = "a = 1\n受注 = x\n";
        let at = text.find('x').expect("there");
        assert_eq!(place(text, at), Place { line: 2, column: 6 });
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        assert_eq!(place("ab", 99), Place { line: 1, column: 3 });
    }
}
