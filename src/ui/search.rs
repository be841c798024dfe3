//! The search screen.

use ratatui::layout::{Position, Rect};

use super::page::{Page, Piece, button, piece};
use super::theme::{Role, of_answer};
use super::{Canvas, labels};
use crate::app::screen::Search;
use crate::app::viewport::Target;
use crate::domain::Entry;
use crate::domain::search::Why;
use crate::domain::untrusted::shown;
use crate::text::{Texts, wrap};

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Search, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let texts = canvas.labels();
    let lang = canvas.app.languages.labels();
    let label = format!("{}  ", texts.search_label());
    let start = wrap::width(&label);
    let room = usize::from(area.width).saturating_sub(start).max(2);
    let line = screen.query.screen(room, 1);
    let typed = shown(&screen.query.text()[line.lines[0].clone()]).into_owned();
    let found = if screen.query.text().trim().is_empty() {
        texts.search_hint()
    } else {
        texts.search_found(screen.found.len())
    };
    canvas.put_line(
        &[piece(label, Role::Key), piece(typed, Role::Strong)],
        Rect { height: 1, ..area },
    );
    canvas.facts.editor_columns = room;
    let x = area.x + u16::try_from(start + line.cursor_column).unwrap_or(0);
    canvas.cursor = Some(Position { x, y: area.y });
    let mut page = Page::new(usize::from(area.width));
    page.text(&found, Role::Muted);
    page.gap();
    let mut here = 0;
    for (i, place) in screen.found.iter().enumerate() {
        let Some(checkpoint) = session.content.at(*place) else { continue };
        let chosen = i == screen.at;
        if chosen {
            here = page.len();
        }
        let answer = session.entry(&checkpoint.id).and_then(Entry::counted);
        let target = Target::Item(i);
        let role = if chosen { Role::Chosen } else { Role::Plain };
        let text = wrap::cut_to(
            &checkpoint.question.get(lang).shown_line(),
            page.width().saturating_sub(24),
        );
        page.line(vec![
            button(if chosen { "> " } else { "  " }, Role::Key, target),
            button(format!("{:<9} ", checkpoint.id), Role::Strong, target),
            button(wrap::pad_to(&labels::answer(texts, answer), 11), of_answer(answer), target),
            button(text, role, target),
        ]);
        if let Some(why) = screen.why.get(i).and_then(Option::as_ref) {
            let line = reason(texts, why, target, page.width());
            page.line(line);
        }
    }
    let list = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let scroll =
        here.saturating_sub(usize::from(list.height) / 2).min(page.scroll_limit(list.height));
    canvas.put(&page, list, scroll);
}

/// Returns the line that says why a checkpoint was found; the word itself is always seen.
fn reason(texts: &Texts, why: &Why, target: Target, columns: usize) -> Vec<Piece> {
    let label = format!("    {}  ", labels::found_in(texts, why.place));
    let room = columns.saturating_sub(wrap::width(&label));
    let before = why.before.shown_line();
    // What stands before the word leaves room for it and for what follows.
    let most = room.saturating_sub(wrap::width(&why.found.shown_line())) / 2;
    let mut start = before.len();
    for (at, _) in before.char_indices().rev() {
        if wrap::width(&before[at..]) > most {
            break;
        }
        start = at;
    }
    vec![
        button(label, Role::Muted, target),
        button(&before[start..], Role::Muted, target),
        button(why.found.shown_line(), Role::Key, target),
        button(why.after.shown_line(), Role::Muted, target),
    ]
}
