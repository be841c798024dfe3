//! What was said last time: beside the question, and the whole of it on a screen of its own.

use ratatui::layout::Rect;

use super::Canvas;
use super::labels;
use super::page::{Page, Piece, button, piece};
use super::theme::{Role, of_answer};
use crate::app::screen::LastTime;
use crate::app::viewport::Target;
use crate::app::{Action, Session};
use crate::domain::{Checkpoint, Entry, Untrusted};
use crate::report::comparison::{answered, dated_title};
use crate::report::show::answer_fields;

/// How much room there is beside the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// A line.
    Line,
    /// A few lines.
    Lines,
}

/// The most lines of the old note, and of the old question, where there is room.
const LINES: usize = 5;

/// The fewest columns in which the beginning of a note says anything.
const SHORTEST_NOTE: usize = 12;

/// The most lines of the old question where there is little room.
const FEW_LINES: usize = 2;

/// Writes what was said last time, if the review before is known and said anything.
pub(super) fn write(
    canvas: &Canvas<'_>,
    page: &mut Page,
    session: &Session,
    checkpoint: &Checkpoint,
    room: Room,
) {
    let Some(old) = canvas.app.said_last_time(&checkpoint.id) else { return };
    let texts = canvas.labels();
    let now = session.entry(&checkpoint.id);
    page.gap();
    let most = if room == Room::Line { FEW_LINES } else { LINES };
    // Where the answer itself came along with its old question, that stands there already.
    let stands = now.is_some_and(|e| e.question_changed(checkpoint) && e.question == old.question);
    if old.question_changed(checkpoint) && !stands {
        let start = page.len();
        page.field(
            &texts.last_time_asked(),
            &beginning(&old.question, page.width(), most),
            Role::Half,
        );
        page.truncate(start + most + 1);
    }
    let said = answered(texts, old.counted(), old);
    let note = note(old, now);
    let more = vec![
        button(canvas.key(Action::LastTime), Role::Key, Target::Do(Action::LastTime)),
        button(format!(" {}", texts.last_time_all()), Role::Muted, Target::Do(Action::LastTime)),
    ];
    let mut left = vec![
        piece(format!("{}  ", texts.last_time()), Role::Muted),
        piece(said.text, of_answer(old.counted())),
    ];
    match room {
        Room::Line => {
            let used: usize = left.iter().chain(&more).map(Piece::columns).sum();
            if let Some(note) = note.filter(|_| used + SHORTEST_NOTE <= page.width()) {
                let note = beginning(note, page.width(), 1).replace('\n', " ");
                left.push(piece(format!("  {note}"), Role::Plain));
            }
            page.sides(left, more);
        }
        Room::Lines => {
            page.sides(left, more);
            if let Some(note) = note {
                let start = page.len();
                page.hanging("  ", &beginning(note, page.width(), LINES), Role::Plain);
                page.truncate(start + LINES);
            }
        }
    }
}

/// Returns the old note, unless it came along and stands in the new one.
fn note<'e>(old: &'e Entry, now: Option<&Entry>) -> Option<&'e Untrusted> {
    let stands = now.is_some_and(|e| e.note.raw().contains(old.note.raw().trim()));
    (!old.note.is_empty() && !stands).then_some(&old.note)
}

/// Returns as much of a text as a few lines can show; a note may have megabytes.
fn beginning(text: &Untrusted, columns: usize, lines: usize) -> String {
    let raw: String = text.raw().chars().take(columns * lines).collect();
    Untrusted::from(raw).shown().into_owned()
}

/// Draws all that was said to a checkpoint last time.
pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &LastTime, area: Rect) {
    let (Some(session), Some(earlier)) = (&canvas.app.session, canvas.app.last_time()) else {
        return;
    };
    let Some(old) = earlier.review.entry(&screen.id) else { return };
    let texts = canvas.labels();
    let mut page = Page::new(usize::from(area.width)).for_rows(area.height);
    let name = dated_title(texts, &earlier.review);
    page.flow(
        vec![
            piece(screen.id.to_string(), Role::Strong),
            piece(texts.last_time_of(name), Role::Muted),
        ],
        "  ",
    );
    let checkpoint = session.content.checkpoint(&screen.id);
    if checkpoint.is_some_and(|c| old.question_changed(c)) {
        page.text(&texts.last_time_other_question(), Role::Half);
        page.text(&old.question.shown(), Role::Strong);
    } else if let Some(checkpoint) = checkpoint {
        let lang = canvas.app.languages.labels();
        page.text(&checkpoint.question.get(lang).shown(), Role::Strong);
    }
    page.gap();
    let answer = labels::answer(texts, old.counted());
    page.field(&texts.report_label_answer(), &answer, of_answer(old.counted()));
    // What was due or accepted then is told as it was then.
    let then = old.at.unwrap_or(canvas.app.now).date_naive();
    for said in answer_fields(texts, Some(old), then) {
        if !said.value.text.trim().is_empty() {
            page.toned_field(&said.label, &said.value);
        }
    }
    page.field(&texts.report_label_file(), &earlier.file.shown_line(), Role::Muted);
    canvas.put_scrolled(&page, area, screen.scroll);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::wrap::width;

    #[test]
    fn a_note_that_came_along_is_not_shown_twice() {
        let entry = |note: &str| Entry { note: note.into(), ..Entry::default() };
        let old = entry("two keys");
        assert_eq!(note(&old, None), Some(&old.note));
        assert_eq!(note(&old, Some(&entry("three keys"))), Some(&old.note));
        assert_eq!(note(&old, Some(&entry("two keys\n\nanswer = no"))), None);
        assert_eq!(note(&entry(""), None), None);
    }

    #[test]
    fn the_beginning_of_a_huge_note_is_short() {
        let text = beginning(&"あ".repeat(1_000_000).into(), 80, 5);
        assert!(width(&text) <= 800, "{}", width(&text));
    }
}
