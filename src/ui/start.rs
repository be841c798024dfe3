//! The start screen: recent reviews, a new one, and the packs that there are.

use ratatui::layout::Rect;

use super::page::{Page, button, piece};
use super::theme::Role;
use super::{Canvas, pack};
use crate::app::Notice;
use crate::app::screen::{Packs, Shelf, Start};
use crate::app::viewport::Target;
use crate::domain::Untrusted;
use crate::text::wrap;

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
    let chosen = screen.at == screen.recent.len();
    if chosen {
        here = page.len();
    }
    let target = Target::Item(screen.recent.len());
    page.line(vec![
        button(if chosen { "> " } else { "  " }, Role::Key, target),
        button(texts.start_new(), if chosen { Role::Chosen } else { Role::Plain }, target),
    ]);
    if !screen.packs().is_empty() {
        page.heading(&texts.start_packs(), canvas.theme);
    }
    for (i, found) in screen.packs().iter().enumerate() {
        let at = screen.recent.len() + 1 + i;
        let chosen = at == screen.at;
        if chosen {
            here = page.len();
        }
        let (pack, target) = (&found.pack, Target::Item(at));
        let title = pack.title.get(canvas.app.languages.labels()).shown_line();
        let facts = format!("{}  {}", pack.version.shown_line(), pack::spoken(texts, pack));
        page.sides(
            vec![
                button(if chosen { "> " } else { "  " }, Role::Key, target),
                button(title, if chosen { Role::Chosen } else { Role::Plain }, target),
            ],
            // A version is a number, unless somebody made it a story.
            vec![piece(wrap::cut_to(&facts, page.width() / 2), Role::Muted)],
        );
        if let Some(folder) = &found.folder {
            page.hanging("    ", &folder.shown_line(), Role::Muted);
        }
    }
    if let Packs::Found(Shelf { broken: broken @ 1.., .. }) = screen.packs {
        page.text(&texts.packs_broken(broken), Role::Half);
    }
    let area = put_problems(canvas, &page, area);
    let scroll =
        here.saturating_sub(usize::from(area.height) / 2).min(page.scroll_limit(area.height));
    canvas.put(&page, area, scroll);
}

/// Puts what is wrong with the review that was chosen under the list, where it is seen however long
/// the list is; returns what is left for the list.
fn put_problems(canvas: &mut Canvas<'_>, list: &Page, area: Rect) -> Rect {
    let Some(Notice::Lines(lines)) = &canvas.app.notice else { return area };
    let mut page = Page::new(usize::from(area.width));
    for line in lines {
        page.text(&Untrusted::from(line.as_str()).shown(), Role::Bad);
    }
    let most = area.height.saturating_sub(area.height / 3 + 1);
    page.cut(usize::from(most));
    let rows = u16::try_from(page.len()).unwrap_or(most);
    // After a list that ends before, not far below it.
    let listed =
        u16::try_from(list.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(rows + 1));
    let below = Rect { y: area.y + listed + 1, height: rows, ..area };
    canvas.put(&page, below, 0);
    Rect { height: listed, ..area }
}
