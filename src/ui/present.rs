//! The second screen: the question large, what was answered last, the minutes that are left.

use ratatui::layout::Rect;

use super::page::{join_sides, piece};
use super::slide::{self, Keys};
use super::theme::Role;
use super::{Canvas, labels};
use crate::app::Session;
use crate::app::screen::Present;
use crate::domain::CheckpointId;
use crate::domain::pace::pace;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Present, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let Some(checkpoint) = session.content.at(screen.at) else { return };
    let body = Rect { height: area.height.saturating_sub(1), ..area };
    if area.height > 1 {
        status(canvas, screen, session, Rect { y: area.bottom() - 1, height: 1, ..area });
    }
    let entry = session.entry(&checkpoint.id);
    let page = slide::page(canvas, checkpoint, entry, body, Keys::Hidden);
    slide::put(canvas, &page, body, screen.scroll);
}

fn status(canvas: &mut Canvas<'_>, screen: &Present, session: &Session, row: Rect) {
    let texts = canvas.labels();
    if screen.is_stale {
        canvas.put_line(&[piece(texts.present_stale(), Role::Half)], row);
        return;
    }
    let here = session.content.at(screen.at).map(|c| &c.id);
    let last = last_answered(session).filter(|id| Some(*id) != here);
    let left = last.map(|id| {
        let answer = session.entry(id).and_then(|e| e.answer);
        let text = texts.present_last(id.to_string(), labels::answer(texts, answer));
        vec![piece(format!(" {text}"), Role::Muted)]
    });
    let right = canvas.app.sitting().map(|sitting| {
        let pace = pace(&session.content, &session.review, sitting, None, canvas.app.now);
        let (text, role) = match pace.minutes_left {
            over if over < 0 => (texts.present_over(-over), Role::Half),
            left => (texts.present_minutes(left), Role::Muted),
        };
        vec![piece(format!("{text} "), role)]
    });
    let columns = usize::from(row.width);
    let line = join_sides(left.unwrap_or_default(), right.unwrap_or_default(), columns);
    canvas.put_line(&line, row);
}

/// Returns the checkpoint that was answered last.
fn last_answered(session: &Session) -> Option<&CheckpointId> {
    let answered = session.review.answers.iter().filter(|(_, e)| e.counted().is_some());
    answered.max_by_key(|(_, e)| e.at).map(|(id, _)| id)
}
