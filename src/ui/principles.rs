//! The principles screen: what the pillar is about, its principles, and notes on them.

use ratatui::layout::Rect;

use super::page::{Page, button, piece};
use super::theme::Role;
use super::{Canvas, guidance};
use crate::app::Action;
use crate::app::screen::Principles;
use crate::app::viewport::Target;
use crate::text::wrap;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Principles, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let texts = canvas.labels();
    let lang = canvas.app.languages.labels();
    let mut page = Page::new(usize::from(area.width));
    let mut number = 0;
    let mut here = 0;
    for pillar in session.content.pillars() {
        page.heading(
            &texts.pillar_title(pillar.title.get(lang).shown_line().into_owned()),
            canvas.theme,
        );
        page.text(
            &texts.pillar_counts(
                pillar.sections.len(),
                pillar.checkpoints().count(),
                canvas.key(Action::Questions),
            ),
            Role::Muted,
        );
        page.gap();
        for principle in &pillar.principles {
            let chosen = number == screen.at;
            if chosen {
                here = page.len();
            }
            let note = session.review.notes.principles.get(&principle.id);
            let sign = if chosen { "> " } else { "  " };
            let mark =
                if note.is_some() { format!("  {}", texts.has_note()) } else { String::new() };
            let role = if chosen { Role::Strong } else { Role::Plain };
            let title = format!("{}  {}", principle.id, principle.title.get(lang).shown_line());
            let lines = wrap::lines(&title, page.width().saturating_sub(2));
            let last = lines.len().saturating_sub(1);
            for (i, line) in lines.into_iter().enumerate() {
                page.line(vec![
                    piece(if i == 0 { sign } else { "  " }, Role::Key),
                    button(line, role, Target::Item(number)),
                    piece(if i == last { mark.as_str() } else { "" }, Role::Muted),
                ]);
            }
            if chosen {
                let mut inner = Page::new(page.width().saturating_sub(4));
                if let Some(text) = &principle.text {
                    guidance::paragraphs(canvas, &mut inner, text);
                }
                if let Some(note) = note {
                    inner.field(&texts.report_label_note(), &note.shown(), Role::Half);
                }
                page.indent(inner, 4);
            }
            number += 1;
        }
        if let Some(overview) = &pillar.overview {
            page.gap();
            guidance::paragraphs(canvas, &mut page, overview);
        }
    }
    // The chosen principle is in sight, unless the user scrolls further.
    let in_sight = here.saturating_sub(usize::from(area.height) / 2);
    canvas.put_scrolled(&page, area, screen.scroll.max(in_sight));
}
