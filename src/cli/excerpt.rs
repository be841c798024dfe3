//! The line of a file that a problem is in, with a mark under the place.

use std::ops::Range;

use crate::domain::untrusted::shown;
use crate::format::problem::{Problem, place};
use crate::text::wrap;

/// The columns that are shown of a line.
const WIDTH: usize = 72;
/// The columns before the place, of a line that is too long.
const BEFORE: usize = 30;

/// Returns the line that a problem begins in and the marks below it; nothing for an empty line.
pub(crate) fn excerpt(problem: &Problem, text: &str) -> String {
    let line = problem.line(text);
    let number = problem.place(text).line.to_string();
    let Some(at) = offset(line, text) else { return String::new() };
    if line.trim().is_empty() {
        return String::new();
    }
    let start = floor(line, problem.span.start.saturating_sub(at));
    let end = floor(line, problem.span.end.saturating_sub(at)).max(start);
    let (before, marked, after) = cut(line, start..end);
    let marks = "^".repeat(wrap::width(&marked).clamp(1, WIDTH));
    let indent = " ".repeat(wrap::width(&before));
    let gutter = " ".repeat(number.len());
    format!("  {number} | {before}{marked}{after}\n  {gutter} | {indent}{marks}\n")
}

/// Cuts a line around a place, each part as it is shown.
fn cut(line: &str, place: Range<usize>) -> (String, String, String) {
    // A line of megabytes is cut before anything is measured.
    let near =
        floor(line, place.start.saturating_sub(400))..floor(line, place.end.min(place.start + 800));
    let far = floor(line, near.end + 400);
    let before = shown(line[near.start..place.start].trim_start_matches('\u{FEFF}')).into_owned();
    let marked =
        wrap::cut_to(&shown(&line[place.start..near.end.max(place.start)]), WIDTH - BEFORE);
    let after = shown(&line[near.end.max(place.start)..far.max(place.start)]).into_owned();
    let before = if near.start > 0 || wrap::width(&before) > BEFORE + 16 {
        tail(&before, BEFORE)
    } else {
        before
    };
    let room = WIDTH.saturating_sub(wrap::width(&before) + wrap::width(&marked));
    (before, marked, wrap::cut_to(&after, room))
}

/// Returns the end of a text in at most these columns, with `..` before it.
fn tail(text: &str, columns: usize) -> String {
    let mut start = text.len();
    for (at, _) in text.char_indices().rev() {
        if wrap::width(&text[at..]) > columns.saturating_sub(2) {
            break;
        }
        start = at;
    }
    format!("..{}", &text[start..])
}

/// Returns where a part of a text begins.
fn offset(part: &str, text: &str) -> Option<usize> {
    (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize).filter(|at| *at <= text.len())
}

fn floor(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Returns `FILE:LINE:COLUMN`.
pub(crate) fn position(file: &str, problem: &Problem, text: &str) -> String {
    let place = place(text, problem.span.start);
    format!("{file}:{}:{}", place.line, place.column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::ProblemKind;

    fn at(text: &str, what: &str) -> String {
        let start = text.find(what).expect("there");
        excerpt(&Problem::new(ProblemKind::ConflictMarkers, start..start + what.len()), text)
    }

    #[test]
    fn the_mark_stands_under_wide_characters_by_their_width() {
        assert_eq!(
            at("a = 1\n受注 = 誤り x\n", "誤り"),
            "  2 | 受注 = 誤り x\n    |        ^^^^\n"
        );
    }

    #[test]
    fn a_hostile_line_shows_as_marks() {
        assert_eq!(
            at("k = \"\u{1b}[2J\" y", "y"),
            "  1 | k = \"<U+001B>[2J\" y\n    |                   ^\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}bad{}", "受".repeat(500_000), "x".repeat(500_000));
        let shown = at(&text, "bad");
        assert!(shown.lines().all(|l| wrap::width(l) <= 80), "{shown}");
        assert!(shown.contains("bad") && shown.contains("^^^"), "{shown}");
    }

    #[test]
    fn a_place_past_the_end_has_no_excerpt() {
        let problem = Problem::new(ProblemKind::ConflictMarkers, 900..901);
        assert_eq!(excerpt(&problem, "a\n"), "");
    }
}
