//! The workshop layout: the question alone, with room around it.

use ratatui::layout::Rect;

use super::page::{Page, piece};
use super::theme::Role;
use super::{Canvas, checkpoints};
use crate::app::screen::Checkpoints;
use crate::domain::Untrusted;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Checkpoints, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let Some(checkpoint) = session.content.at(screen.at) else { return };
    let margin = area.width / 10;
    let inner = Rect { x: area.x + margin, width: area.width - 2 * margin, ..area };
    let mut page = Page::new(usize::from(inner.width));
    page.line(vec![piece(checkpoint.id.to_string(), Role::Muted)]);
    checkpoints::question(canvas, &mut page, checkpoint);
    let entry = session.entry(&checkpoint.id);
    checkpoints::answers(canvas, &mut page, entry);
    let note = entry.map(|e| &e.note).filter(|n| !n.is_empty());
    if let Some(note) = note {
        page.gap();
        let start: String = note.raw().chars().take(2_000).collect();
        page.text(&Untrusted::from(start).shown(), Role::Plain);
    }
    let spare = usize::from(inner.height).saturating_sub(page.len());
    let top = u16::try_from(spare / 3).unwrap_or(0);
    let window = Rect { y: inner.y + top, height: inner.height - top, ..inner };
    canvas.put_scrolled(&page, window, screen.scroll);
}
