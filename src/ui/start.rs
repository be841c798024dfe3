//! The start screen: recent reviews, and a new one.

use ratatui::layout::Rect;

use super::Canvas;
use super::page::{Page, button, piece};
use super::theme::Role;
use crate::app::screen::Start;
use crate::app::viewport::Target;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Start, area: Rect) {
    let texts = canvas.labels();
    let mut page = Page::new(usize::from(area.width));
    page.text(&texts.start_title(), Role::Strong);
    page.text(&texts.start_what(), Role::Muted);
    let mut here = 0;
    if !screen.recent.is_empty() {
        page.heading(&texts.start_recent(), canvas.theme);
    }
    for (i, recent) in screen.recent.iter().enumerate() {
        let chosen = i == screen.at;
        if chosen {
            here = page.len();
        }
        let opened =
            recent.opened.map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
        let role = if chosen { Role::Chosen } else { Role::Plain };
        page.sides(
            vec![
                button(if chosen { "> " } else { "  " }, Role::Key, Target::Item(i)),
                button(recent.workload.shown_line(), role, Target::Item(i)),
            ],
            vec![piece(opened, Role::Muted)],
        );
        page.hanging("    ", &recent.file.shown_line(), Role::Muted);
    }
    page.gap();
    let chosen = screen.at >= screen.recent.len();
    if chosen {
        here = page.len();
    }
    let target = Target::Item(screen.recent.len());
    page.line(vec![
        button(if chosen { "> " } else { "  " }, Role::Key, target),
        button(texts.start_new(), if chosen { Role::Chosen } else { Role::Plain }, target),
    ]);
    if let Some(crate::app::Notice::Lines(lines)) = &canvas.app.notice {
        page.gap();
        for line in lines {
            page.text(&crate::domain::Untrusted::from(line.as_str()).shown(), Role::Bad);
        }
    }
    let scroll =
        here.saturating_sub(usize::from(area.height) / 2).min(page.scroll_limit(area.height));
    canvas.put(&page, area, scroll);
}
