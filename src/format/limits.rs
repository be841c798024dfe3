//! What a file may hold at most, looked at before any of it is parsed.
//!
//! Parsers need many times the memory of what they parse when it consists of nothing but keys and
//! brackets. Long texts are no part of that count.

use super::problem::{Problem, ProblemKind};

/// The most marks (keys, values, brackets, lines outside texts) of one file.
///
/// Twenty thousand answers with all their fields are well below it.
pub const MOST_MARKS: usize = 1_000_000;

/// How deep lists and quotations of a document may stand in each other.
pub const DEEPEST_PAGE: usize = 32;

/// The most parts of a document: headings, paragraphs, items, rows.
pub const MOST_PARTS: usize = 20_000;

/// Returns what is wrong with a text that holds too many marks, if it does.
#[must_use]
pub fn too_many(text: &str) -> Option<Problem> {
    // Each mark is at least one byte.
    if text.len() <= MOST_MARKS {
        return None;
    }
    let at = mark(text.as_bytes(), MOST_MARKS)?;
    Some(Problem::new(ProblemKind::TooMany { limit: MOST_MARKS }, at..at + 1))
}

/// Returns where the mark stands that follows on so many others.
fn mark(text: &[u8], limit: usize) -> Option<usize> {
    let (mut at, mut marks) = (0, 0);
    while let Some(byte) = text.get(at) {
        let is_mark =
            matches!(byte, b'=' | b',' | b'.' | b'[' | b'{' | b'\n' | b'\r' | b'"' | b'\'');
        if is_mark {
            marks += 1;
            if marks > limit {
                return Some(at);
            }
        }
        at = match byte {
            b'"' | b'\'' => after_text(text, at, *byte),
            b'#' => end_of_line(text, at),
            _ => at + 1,
        };
    }
    None
}

/// Returns where a text ends that begins here; one that is never closed ends with its line.
fn after_text(text: &[u8], start: usize, quote: u8) -> usize {
    let long = text.get(start..start + 3).is_some_and(|three| three == [quote; 3]);
    let mut at = start + if long { 3 } else { 1 };
    while let Some(byte) = text.get(at) {
        match byte {
            b'\\' if quote == b'"' => at += 2,
            byte if *byte != quote => {
                if !long && *byte == b'\n' {
                    return at;
                }
                at += 1;
            }
            _ if !long => return at + 1,
            _ if text.get(at..at + 3).is_some_and(|three| three == [quote; 3]) => return at + 3,
            _ => at += 1,
        }
    }
    text.len()
}

fn end_of_line(text: &[u8], at: usize) -> usize {
    text.get(at..)
        .and_then(|rest| rest.iter().position(|b| *b == b'\n'))
        .map_or(text.len(), |n| at + n)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts the marks of a text.
    fn marks(text: &str) -> usize {
        (0..).find(|limit| mark(text.as_bytes(), *limit).is_none()).expect("a number")
    }

    #[test]
    fn texts_and_comments_are_no_marks() {
        assert_eq!(marks("a = 1\n"), 2);
        assert_eq!(marks("a.b = [1, 2] # =,=\n"), 5);
        assert_eq!(marks("a = \"=,=\\\"=\" # =\n"), 3);
        assert_eq!(marks("a = \"\"\"\n=\n\\\"\"\"==\n\"\"\"\n"), 3);
        assert_eq!(marks("a = '''\n=\\\n'''\nb = '\\'\n"), 6);
    }

    #[test]
    fn what_is_never_closed_hides_no_more_than_its_line() {
        assert_eq!(marks("\"a\n\"b\n"), 4);
        assert_eq!(marks("'\n'\n"), 4);
        assert_eq!(marks("a = \"\"\"\n===="), 2);
        assert_eq!(marks("a = \"\\"), 2);
    }

    #[test]
    fn a_long_note_is_not_too_many() {
        let note = format!("note = \"\"\"\n{}\"\"\"\n", "a = [1, 2]\n".repeat(500_000));
        assert_eq!(too_many(&note), None);
        let keys = "a=1\n".repeat(MOST_MARKS / 2 + 1);
        let problem = too_many(&keys).expect("too many");
        assert_eq!(problem.span.start, 4 * (MOST_MARKS / 2) + 1);
    }
}
