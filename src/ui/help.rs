//! The help: every key of the screen below, from the same table that matches them.

use ratatui::layout::Rect;

use super::page::{Page, piece};
use super::theme::Role;
use super::{Canvas, labels};
use crate::app::screen::Help;
use crate::text::wrap;

/// The width of the column of keys.
const KEYS: usize = 20;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Help, area: Rect) {
    let texts = canvas.labels();
    let mut page = Page::new(usize::from(area.width));
    page.text(&texts.help_title(), Role::Strong);
    page.gap();
    let column = KEYS.min(page.width() / 2);
    for binding in screen.of.iter().filter(|b| canvas.is_told(b.action)) {
        let keys: Vec<String> = binding.keys.iter().map(|k| labels::key(*k)).collect();
        let keys = keys.join(" ");
        let text = labels::action_long(texts, binding.action);
        let room = page.width().saturating_sub(column);
        let mut lines = wrap::lines(&text, room).into_iter();
        let first = lines.next().unwrap_or("").to_owned();
        if wrap::width(&keys) < column {
            page.line(vec![
                piece(wrap::pad_to(&keys, column), Role::Key),
                piece(first, Role::Plain),
            ]);
        } else {
            page.text(&keys, Role::Key);
            page.line(vec![piece(" ".repeat(column), Role::Plain), piece(first, Role::Plain)]);
        }
        for line in lines {
            page.line(vec![piece(" ".repeat(column), Role::Plain), piece(line, Role::Plain)]);
        }
    }
    page.gap();
    page.text(&texts.help_answers(), Role::Plain);
    page.gap();
    page.text(&texts.help_signs(), Role::Plain);
    page.gap();
    page.text(&texts.help_saving(), Role::Plain);
    canvas.put_scrolled(&page, area, screen.scroll);
}
