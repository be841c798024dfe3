//! The workshop layout: the question alone, its answers, the note as it is typed, and how the session
//! is going. No score.

use ratatui::layout::Rect;

use super::page::{Page, Piece, join_sides, piece};
use super::slide::{self, Keys};
use super::theme::{Role, of_answer};
use super::{Canvas, form, guidance, labels};
use crate::app::form::Form;
use crate::app::screen::Checkpoints;
use crate::app::{Action, Session};
use crate::domain::pace::{Pace, pace};
use crate::domain::{Checkpoint, Entry, Untrusted};
use crate::text::wrap;

/// The most characters of a note that are shown under a question.
const MOST_OF_NOTE: usize = 2_000;

/// Below so many rows a form has the screen to itself.
const ROWS_FOR_BOTH: u16 = 16;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Checkpoints, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let Some(checkpoint) = session.content.at(screen.at) else { return };
    let entry = session.entry(&checkpoint.id);
    let body = with_status(canvas, session, Some(checkpoint), area);
    let mut page = slide::page(canvas, checkpoint, entry, body, Keys::Shown);
    sides(canvas, &mut page, entry);
    let mut below = Page::new(slide::measure(body.width));
    if screen.guidance {
        probes(canvas, &mut below, checkpoint);
    } else if let Some(note) = entry.map(|e| &e.note).filter(|n| !n.is_empty()) {
        let start: String = note.raw().chars().take(MOST_OF_NOTE).collect();
        below.text(&Untrusted::from(start).shown(), Role::Plain);
    } else if canvas.app.sitting().is_none() && body.height >= 14 && !session.is_read_only() {
        page.gap();
        page.gap();
        slide::key_hint(
            &mut page,
            canvas.labels().room_begin_hint(canvas.key(Action::Room)),
            Action::Room,
        );
    }
    if below.len() > 0 {
        page.gap();
        let by = page.width().saturating_sub(below.width()) / 2;
        page.indent(below, by);
    }
    slide::put(canvas, &page, body, screen.scroll);
}

/// Says who answers what, where people differ.
fn sides(canvas: &Canvas<'_>, page: &mut Page, entry: Option<&Entry>) {
    let texts = canvas.labels();
    let sides = entry.map(|e| e.disagreement.as_slice()).unwrap_or_default();
    let mut inner = Page::new(slide::measure(u16::try_from(page.width()).unwrap_or(u16::MAX)));
    let said = sides.iter().map(|side| {
        let name = match side.by.is_empty() {
            true => texts.somebody(),
            false => wrap::cut_to(&side.by.shown_line(), 24),
        };
        let answer = labels::answer(texts, side.answer);
        piece(texts.room_side(name, answer), of_answer(side.answer))
    });
    inner.flow(said.collect(), "    ");
    slide::centre(page, inner);
}

/// Draws a form under the question that it is about, when there is room for both.
pub(super) fn draw_form(canvas: &mut Canvas<'_>, form: &Form, screen: &Checkpoints, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let Some(checkpoint) = session.content.at(screen.at) else { return };
    if area.height < ROWS_FOR_BOTH {
        form::draw(canvas, form, area);
        return;
    }
    let body = with_status(canvas, session, Some(checkpoint), area);
    let rows = if form.is_lines() { body.height * 2 / 5 } else { 8 };
    let rows = rows.clamp(6, body.height / 2);
    let above = Rect { height: body.height - rows, ..body };
    // Its keys belong to what is typed now.
    let page = slide::page(canvas, checkpoint, session.entry(&checkpoint.id), above, Keys::Hidden);
    slide::put(canvas, &page, above, 0);
    let columns = u16::try_from(slide::measure(body.width)).unwrap_or(body.width);
    let left = (body.width - columns) / 2;
    let below = Rect { x: body.x + left, y: above.bottom(), width: columns, height: rows };
    form::draw_titled(canvas, form, below);
}

/// Writes what to ask when the room says yes too fast.
fn probes(canvas: &Canvas<'_>, page: &mut Page, checkpoint: &Checkpoint) {
    let texts = canvas.labels();
    page.text(&texts.room_probes(), Role::Muted);
    let before = page.len();
    for probe in guidance::each(canvas, &checkpoint.guidance.probes) {
        page.hanging("- ", &probe.shown(), Role::Plain);
    }
    if page.len() == before {
        page.text(&texts.room_no_probes(), Role::Muted);
    }
}

/// Puts the last row, how the session is going, and returns what is above it.
fn with_status(
    canvas: &mut Canvas<'_>,
    session: &Session,
    here: Option<&Checkpoint>,
    area: Rect,
) -> Rect {
    let Some(sitting) = canvas.app.sitting() else { return area };
    let here = here.map(|c| &c.section);
    let pace = pace(&session.content, &session.review, sitting, here, canvas.app.now);
    let columns = usize::from(area.width).saturating_sub(2);
    let (left, right) = (left_status(canvas, session, &pace), right_status(canvas, &pace, columns));
    let used = |pieces: &[Piece]| pieces.iter().map(Piece::columns).sum::<usize>();
    // Where there is no room for both, what needs attention stays.
    let line = if used(&left) + 2 + used(&right) <= columns {
        join_sides(left, right, columns)
    } else if pace.over.is_some() {
        left
    } else {
        join_sides(Vec::new(), right, columns)
    };
    let row = Rect { x: area.x + 1, width: area.width - 2, y: area.bottom() - 1, height: 1 };
    canvas.put_line(&line, row);
    Rect { height: area.height - 1, ..area }
}

/// Returns what needs attention, else who is here and who answers.
fn left_status(canvas: &Canvas<'_>, session: &Session, pace: &Pace) -> Vec<Piece> {
    let texts = canvas.labels();
    if let Some(over) = &pace.over {
        let text = texts.room_section_over(over.id.to_string(), over.minutes);
        return vec![piece(text, Role::Half)];
    }
    let people = canvas.app.sitting().map_or(0, |sitting| sitting.people.len());
    let mut pieces = Vec::new();
    if people > 0 {
        pieces.push(piece(format!("{}  ", texts.room_people(people)), Role::Muted));
    }
    if !session.by.is_empty() {
        let name = wrap::cut_to(&session.by.shown_line(), 24);
        pieces.push(piece(texts.room_speaker(name), Role::Plain));
    }
    pieces
}

/// Returns the pace in as many words as there is room for.
fn right_status(canvas: &Canvas<'_>, pace: &Pace, columns: usize) -> Vec<Piece> {
    let texts = canvas.labels();
    let over = pace.minutes_left < 0;
    let role = if over { Role::Half } else { Role::Plain };
    let text = if columns < 60 {
        texts.room_short(pace.asked, pace.left, pace.minutes_left)
    } else if over {
        texts.room_pace_over(pace.asked, pace.left, -pace.minutes_left)
    } else {
        texts.room_pace(pace.asked, pace.left, pace.minutes_left)
    };
    let mut pieces = vec![piece(text, role)];
    if let Some(at) = pace.done_at.filter(|_| columns >= 96) {
        let clock = at.format("%H:%M").to_string();
        let end = canvas.app.sitting().map(|s| s.planned_end().format("%H:%M").to_string());
        pieces.push(match end.filter(|_| pace.is_late) {
            Some(end) => piece(format!("  {}", texts.room_done_late(clock, end)), Role::Half),
            None => piece(format!("  {}", texts.room_done_at(clock)), Role::Muted),
        });
    }
    pieces
}
