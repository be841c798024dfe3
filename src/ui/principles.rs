//! The principles screen: what the pillar is about, its principles, and notes on them.

use ratatui::layout::Rect;

use super::page::{Page, button, piece};
use super::theme::Role;
use super::{Canvas, guidance, labels};
use crate::app::screen::Principles;
use crate::app::viewport::Target;
use crate::app::{Action, Session};
use crate::domain::{Pillar, Principle};
use crate::text::wrap;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Principles, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let Some(pillar) = session.content.pillars().nth(screen.pillar) else { return };
    let lang = canvas.app.languages.labels();
    let mut page = Page::new(usize::from(area.width));
    head(canvas, &mut page, session, pillar, screen.pillar);
    page.gap();
    let mut here = 0;
    for (number, principle) in pillar.principles.iter().enumerate() {
        let chosen = number == screen.at;
        if chosen {
            here = page.len();
        }
        add_principle(canvas, &mut page, session, principle, number, chosen);
    }
    if let Some(overview) = &pillar.overview {
        page.gap();
        guidance::paragraphs(canvas, &mut page, overview);
    }
    for note in &pillar.notes {
        page.gap();
        page.text(&note.place.shown_line(), Role::Strong);
        page.text(&note.text.get(lang).shown(), Role::Plain);
    }
    // The chosen principle is in sight, unless the user scrolls further.
    let in_sight = here.saturating_sub(usize::from(area.height) / 2);
    canvas.put_scrolled(&page, area, screen.scroll.max(in_sight));
}

/// Writes which pillar it is, what it has, and how one goes on.
fn head(canvas: &Canvas<'_>, page: &mut Page, session: &Session, pillar: &Pillar, at: usize) {
    let (texts, lang) = (canvas.labels(), canvas.app.languages.labels());
    let title = texts.pillar_title(pillar.title.get(lang).shown_line().into_owned());
    page.heading(&title, canvas.theme);
    let count = session.content.pillars().count();
    if count > 1 {
        let mut pieces = vec![piece(texts.place_in_pillars(at + 1, count), Role::Plain)];
        for action in [Action::PreviousPillar, Action::NextPillar] {
            let does = labels::action_short(texts, action);
            let key = format!("{} {does}", canvas.key(action));
            pieces.push(button(key, Role::Key, Target::Do(action)));
        }
        page.flow(pieces, "  ");
    }
    let (sections, checkpoints) = (pillar.sections.len(), pillar.checkpoints().count());
    let key = canvas.key(Action::Questions);
    page.text(&texts.pillar_counts(sections, checkpoints, key), Role::Muted);
}

fn add_principle(
    canvas: &Canvas<'_>,
    page: &mut Page,
    session: &Session,
    principle: &Principle,
    number: usize,
    chosen: bool,
) {
    let (texts, lang) = (canvas.labels(), canvas.app.languages.labels());
    let note = session.review.notes.principles.get(&principle.id);
    let sign = if chosen { "> " } else { "  " };
    let mark = if note.is_some() { format!("  {}", texts.has_note()) } else { String::new() };
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
    for title in canvas.each_language(&principle.title).skip(1) {
        page.hanging("    ", &title.shown_line(), Role::Muted);
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
}
