//! The overview: every checkpoint as one cell, a section a row.

use std::ops::Range;

use ratatui::layout::Rect;

use super::page::{Page, button, piece};
use super::theme::{Role, of_answer};
use super::{Canvas, labels, sections};
use crate::app::Session;
use crate::app::screen::Overview;
use crate::app::viewport::Target;
use crate::domain::{Checkpoint, Entry, Pillar};
use crate::text::Texts;

/// Below so many rows the chosen question stands there in one language: the cells come first.
const ROWS_FOR_BOTH: u16 = 24;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Overview, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let texts = canvas.labels();
    let below = below(canvas, area);
    let mut page = Page::new(usize::from(area.width));
    let mut here = 0;
    let several = session.content.has_several_pillars();
    for (number, pillar) in session.content.pillars().enumerate() {
        let ranks = session.content.ranks_of(number);
        if several {
            // Only the pillar that one is in is open; the others are a line each.
            add_pillar(canvas, &mut page, session, pillar, &ranks, screen.at);
            if !ranks.contains(&screen.at) {
                continue;
            }
        }
        here = here.max(add_sections(canvas, &mut page, screen, session, pillar, ranks, area));
    }
    let retired = sections::retired(session).len();
    if retired > 0 && !screen.workshop {
        page.gap();
        page.text(&texts.overview_retired(retired), Role::Muted);
    }
    let cells = Rect { height: area.height.saturating_sub(below), ..area };
    let scroll =
        here.saturating_sub(usize::from(cells.height) / 2).min(page.scroll_limit(cells.height));
    canvas.put(&page, cells, scroll);
    let mut page = Page::new(usize::from(area.width));
    if below > 3 {
        let legend = if screen.workshop { texts.room_legend() } else { texts.overview_legend() };
        page.text(&legend, Role::Muted);
    }
    if let Some(checkpoint) = session.content.at(screen.at) {
        let entry = session.entry(&checkpoint.id);
        let answer = entry.and_then(Entry::counted);
        let said = if screen.workshop {
            piece(state(texts, entry), Role::Plain)
        } else {
            piece(labels::answer(texts, answer), of_answer(answer))
        };
        page.flow(
            vec![
                piece(checkpoint.id.to_string(), Role::Strong),
                said,
                piece(
                    texts.severity_mark(labels::severity(texts, checkpoint.severity)),
                    Role::Muted,
                ),
            ],
            "  ",
        );
        let languages = if area.height < ROWS_FOR_BOTH { 1 } else { 2 };
        let question = canvas.each_language(&checkpoint.question).take(languages);
        for (i, question) in question.enumerate() {
            page.text(&question.shown(), if i == 0 { Role::Plain } else { Role::Muted });
        }
    }
    page.cut(usize::from(area.height - cells.height));
    let foot = Rect { y: cells.bottom(), height: area.height - cells.height, ..area };
    canvas.put(&page, foot, 0);
}

/// Adds a pillar with its progress; a click on it goes to its first checkpoint.
fn add_pillar(
    canvas: &Canvas<'_>,
    page: &mut Page,
    session: &Session,
    pillar: &Pillar,
    ranks: &Range<usize>,
    at: usize,
) {
    let (texts, lang) = (canvas.labels(), canvas.app.languages.labels());
    let (done, all) = sections::of_pillar(session, pillar);
    let open = ranks.contains(&at);
    let sign = if open { "- " } else { "+ " };
    let title = format!("{sign}{}  {}", pillar.id, pillar.title.get(lang).shown_line());
    let role = if open { Role::Strong } else { Role::Plain };
    let title = match ranks.is_empty() {
        true => piece(title, Role::Muted),
        false => button(title, role, Target::Item(ranks.start)),
    };
    let count = texts.answered_in_section(done, all);
    page.sides(vec![title], vec![piece(count, if done == all { Role::Good } else { Role::Muted })]);
}

/// Adds the sections of a pillar, a row each; returns the line of the chosen cell.
fn add_sections(
    canvas: &Canvas<'_>,
    page: &mut Page,
    screen: &Overview,
    session: &Session,
    pillar: &Pillar,
    ranks: Range<usize>,
    area: Rect,
) -> usize {
    let (texts, lang) = (canvas.labels(), canvas.app.languages.labels());
    let below = usize::from(below(canvas, area));
    let roomy = session.content.sections().count() * 3 + below <= usize::from(area.height);
    let mut places = ranks;
    let mut here = 0;
    let mut group = None;
    for section in &pillar.sections {
        if section.group != group {
            group.clone_from(&section.group);
            if let Some(group) = &group {
                page.text(&group.get(lang).shown_line(), Role::Muted);
            }
        }
        let answered = sections::answered(session, &section.checkpoints);
        page.sides(
            vec![
                piece(section.id.to_string(), Role::Strong),
                piece(format!("  {}", section.title.get(lang).shown_line()), Role::Plain),
            ],
            vec![piece(
                texts.answered_in_section(answered, section.checkpoints.len()),
                Role::Muted,
            )],
        );
        let mut cells = Vec::new();
        for (checkpoint, place) in section.checkpoints.iter().zip(places.by_ref()) {
            if place == screen.at {
                here = page.len();
            }
            let entry = session.entry(&checkpoint.id);
            let look = if screen.workshop { plain_look(entry) } else { look(entry) };
            let seen = canvas.app.selection.takes(session, place);
            cells.push(if seen {
                cell(look, checkpoint, place, place == screen.at)
            } else {
                passed_over(checkpoint, place, place == screen.at)
            });
        }
        page.flow(cells, "");
        if roomy {
            page.gap();
        }
    }
    here
}

/// Returns the rows below the cells: the legend and the chosen question.
fn below(canvas: &Canvas<'_>, area: Rect) -> u16 {
    match (area.height, canvas.langs().len()) {
        (ROWS_FOR_BOTH.., 2..) => 7,
        (14.., _) => 5,
        _ => 3,
    }
}

/// Returns the cell of a checkpoint that the filter leaves out: its number alone.
fn passed_over(checkpoint: &Checkpoint, place: usize, chosen: bool) -> super::page::Piece {
    let number = checkpoint.id.as_str().rsplit('.').next().unwrap_or("");
    let (text, role) = if chosen {
        (format!("[{number}  ]"), Role::Chosen)
    } else {
        (format!(" {number}   "), Role::Muted)
    };
    button(text, role, Target::Checkpoint(place))
}

/// Returns the cell of a checkpoint: its number, a sign for its answer, and a mark.
fn cell(look: Look, checkpoint: &Checkpoint, place: usize, chosen: bool) -> super::page::Piece {
    let Look { sign, mark, role } = look;
    let number = checkpoint.id.as_str().rsplit('.').next().unwrap_or("");
    let text =
        if chosen { format!("[{number}{sign}{mark}]") } else { format!(" {number}{sign}{mark} ") };
    button(text, if chosen { Role::Chosen } else { role }, Target::Checkpoint(place))
}

/// How a cell looks, besides its number.
#[derive(Clone, Copy)]
struct Look {
    sign: char,
    mark: char,
    role: Role,
}

fn look(entry: Option<&Entry>) -> Look {
    let mark = match entry {
        Some(e) if !e.disagreement.is_empty() => '#',
        Some(e) if e.flag => '!',
        Some(e) if e.carried => '~',
        _ => ' ',
    };
    let answer = entry.and_then(Entry::counted);
    Look { sign: labels::answer_sign(answer), mark, role: of_answer(answer) }
}

/// How a cell looks to a room: whether there is an answer, and not which.
fn plain_look(entry: Option<&Entry>) -> Look {
    let discuss = entry.is_some_and(|e| e.flag || !e.disagreement.is_empty());
    let mark = if discuss { '!' } else { ' ' };
    match entry.and_then(Entry::counted) {
        Some(_) if discuss => Look { sign: '+', mark, role: Role::Flag },
        Some(_) => Look { sign: '+', mark, role: Role::Strong },
        None if discuss => Look { sign: '.', mark, role: Role::Flag },
        None => Look { sign: '.', mark, role: Role::Muted },
    }
}

/// Says what a room may know of an answer.
fn state(texts: &Texts, entry: Option<&Entry>) -> String {
    match entry {
        Some(e) if e.flag || !e.disagreement.is_empty() => texts.room_to_discuss(),
        Some(e) if e.counted().is_some() => texts.room_answered(),
        _ => texts.room_open(),
    }
}
