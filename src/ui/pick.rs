//! The question which review to compare with: a file's name, or one of the files in the same folder.

use ratatui::layout::{Position, Rect};

use super::Canvas;
use super::page::{Page, button, piece};
use super::theme::Role;
use crate::app::Notice;
use crate::app::screen::Pick;
use crate::app::viewport::Target;
use crate::domain::Untrusted;
use crate::domain::untrusted::shown;
use crate::text::wrap;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Pick, area: Rect) {
    let texts = canvas.labels();
    let label = format!("{}  ", texts.pick_file());
    let start = wrap::width(&label);
    let room = usize::from(area.width).saturating_sub(start).max(2);
    let line = screen.name.screen(room, 1);
    let typed = shown(&screen.name.text()[line.lines[0].clone()]).into_owned();
    let row = |y| Rect { y, height: 1, ..area };
    canvas.put_line(&[piece(texts.pick_title(), Role::Strong)], row(area.y));
    canvas.put_line(&[piece(label, Role::Key), piece(typed, Role::Strong)], row(area.y + 1));
    canvas.facts.editor_columns = room;
    let x = area.x + u16::try_from(start + line.cursor_column).unwrap_or(0);
    canvas.cursor = Some(Position { x, y: area.y + 1 });

    let mut page = Page::new(usize::from(area.width)).for_rows(area.height);
    if let Some(Notice::Lines(lines)) = &canvas.app.notice {
        for line in lines {
            page.text(&Untrusted::from(line.as_str()).shown(), Role::Bad);
        }
    }
    let here = list(canvas, &mut page, screen);
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let scroll =
        here.saturating_sub(usize::from(body.height) / 2).min(page.scroll_limit(body.height));
    canvas.put(&page, body, scroll);
}

/// Writes the files beside the open one; returns the line of the chosen one.
fn list(canvas: &Canvas<'_>, page: &mut Page, screen: &Pick) -> usize {
    let texts = canvas.labels();
    let Some(beside) = &screen.beside else {
        page.gap();
        page.text(&texts.pick_looking(), Role::Muted);
        return 0;
    };
    if beside.is_empty() {
        page.gap();
        page.text(&texts.pick_nothing(), Role::Muted);
        return 0;
    }
    page.heading(&texts.pick_beside(), canvas.theme);
    let mut here = 0;
    let is_typed = !screen.name.text().trim().is_empty();
    for (i, candidate) in beside.iter().enumerate() {
        // A name that is typed counts, and none of the list.
        let chosen = i == screen.at && !is_typed;
        if chosen {
            here = page.len();
        }
        let target = Target::Item(i);
        let role = if chosen { Role::Chosen } else { Role::Plain };
        let mut name = candidate.workload.shown_line().into_owned();
        if !candidate.title.is_empty() {
            name = format!("{name}  {}", candidate.title.shown_line());
        }
        let day = candidate.changed.map(|at| at.date_naive().to_string()).unwrap_or_default();
        page.sides(
            vec![
                button(if chosen { "> " } else { "  " }, Role::Key, target),
                button(name, role, target),
            ],
            vec![piece(day, Role::Muted)],
        );
        page.hanging("    ", &candidate.name.shown_line(), Role::Muted);
    }
    here
}
