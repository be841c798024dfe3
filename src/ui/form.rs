//! Forms: the fields, with the terminal's own cursor where the next letter goes.

use ratatui::layout::{Position, Rect};

use super::page::{Page, piece};
use super::theme::Role;
use super::{Canvas, labels};
use crate::app::editor::{Editor, Lines};
use crate::app::form::{Field, FieldName, Form, Input, Subject, Topic, file_name};
use crate::app::{Action, keymap};
use crate::domain::day::read_day;
use crate::domain::review::{Answer, Confidence, Effort};
use crate::domain::untrusted::shown;
use crate::domain::workshop::Sitting;
use crate::domain::{Localized, Pillar};
use crate::text::wrap;

/// The most rows that a text of one line takes.
const MOST_ROWS: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, form: &Form, area: Rect) {
    let mut page = Page::new(usize::from(area.width));
    heading(canvas, form, &mut page);
    page.gap();
    draw_under(canvas, form, page, area);
}

/// Draws a form whose subject stands above it already.
pub(super) fn draw_titled(canvas: &mut Canvas<'_>, form: &Form, area: Rect) {
    let mut page = Page::new(usize::from(area.width));
    heading(canvas, form, &mut page);
    page.truncate(1);
    draw_under(canvas, form, page, area);
}

fn draw_under(canvas: &mut Canvas<'_>, form: &Form, mut page: Page, area: Rect) {
    let head = u16::try_from(page.len()).unwrap_or(0).min(area.height / 3);
    page.cut(usize::from(head));
    canvas.put(&page, Rect { height: head, ..area }, 0);
    let mut y = area.y + head;
    // Fields of one line take the rows that they need; those of many share what is left.
    let many = form.fields.iter().filter(|f| is_many(f)).count();
    let hints = hint(canvas, form, usize::from(area.width));
    let below = u16::try_from(hints.len()).unwrap_or(0);
    // Labels stand in one column.
    let label_width = form
        .fields
        .iter()
        .filter(|f| !is_many(f))
        .map(|f| wrap::width(&named(canvas, form, f.name)) + 2)
        .max()
        .unwrap_or(0)
        .min(usize::from(area.width) / 2);
    let room = usize::from(area.width).saturating_sub(label_width).max(2);
    let mut rows: Vec<u16> = form.fields.iter().map(|f| rows_of(f, room)).collect();
    let free = area.bottom().saturating_sub(y + below);
    // Where all of them have no room, the one that is filled in has.
    if many == 0 && rows.iter().sum::<u16>() > free {
        let others = u16::try_from(rows.len()).unwrap_or(1).saturating_sub(1);
        let spare = free.saturating_sub(others).max(1);
        rows.iter_mut().enumerate().for_each(|(i, rows)| {
            *rows = if i == form.focus { (*rows).min(spare) } else { 1 };
        });
    }
    let single: u16 =
        form.fields.iter().zip(&rows).filter(|(f, _)| !is_many(f)).map(|(_, r)| r).sum();
    let rest = free.saturating_sub(single);
    let tall = if many == 0 { 0 } else { rest / u16::try_from(many).unwrap_or(1) };
    // Where there are more fields than rows, those before the one that is filled in make room.
    let to = form.focus.min(rows.len().saturating_sub(1));
    let fits = |from: &usize| rows.iter().take(to + 1).skip(*from).sum::<u16>() <= free;
    let from = if many == 0 { (0..to).find(fits).unwrap_or(to) } else { 0 };
    for (i, field) in form.fields.iter().enumerate().skip(from) {
        let focused = i == form.focus;
        let name = named(canvas, form, field.name);
        let height = if is_many(field) { tall.max(2) } else { rows[i] };
        let height = height.min(area.bottom().saturating_sub(y));
        if height == 0 {
            break;
        }
        let row = Rect { y, height, ..area };
        match &field.input {
            Input::Text(editor, Lines::Many) => text_area(canvas, &name, editor, focused, row),
            Input::Text(editor, Lines::One) => {
                text_line(canvas, &name, editor, focused, label_width, row);
            }
            Input::Choice { at, of } => {
                let label = wrap::cut_to(&name, label_width.saturating_sub(2));
                choices(canvas, (field.name, &label), (*at, *of), focused, label_width, row);
            }
        }
        y += height;
    }
    for line in hints {
        if y < area.bottom() {
            canvas.put_line(&[piece(line, Role::Muted)], Rect { y, height: 1, ..area });
            y += 1;
        }
    }
}

/// Returns the rows that a text of one line takes when it is broken softly.
fn rows_of(field: &Field, room: usize) -> u16 {
    match &field.input {
        Input::Text(editor, Lines::One) if editor.text().len() <= room * 8 => {
            let lines = wrap::lines(&shown(editor.text()), room).len();
            u16::try_from(lines).unwrap_or(MOST_ROWS).clamp(1, MOST_ROWS)
        }
        Input::Text(_, Lines::One) => MOST_ROWS,
        Input::Text(_, Lines::Many) | Input::Choice { .. } => 1,
    }
}

fn is_many(field: &Field) -> bool {
    matches!(field.input, Input::Text(_, Lines::Many))
}

/// Writes a title in each language of content.
fn about(canvas: &Canvas<'_>, page: &mut Page, title: &Localized) {
    for title in canvas.each_language(title) {
        page.text(&title.shown(), Role::Muted);
    }
}

/// Writes what the form is about.
fn heading(canvas: &Canvas<'_>, form: &Form, page: &mut Page) {
    let texts = canvas.labels();
    match &form.subject {
        Subject::Checkpoint(id, topic) => {
            let title = match topic {
                Topic::Note => texts.form_note(id.to_string()),
                Topic::Reason => texts.form_reason(id.to_string()),
                Topic::Evidence => texts.form_evidence(id.to_string()),
                Topic::Plan => texts.form_plan(id.to_string()),
                Topic::Accept => texts.form_accept(id.to_string()),
                Topic::Park => texts.form_park(id.to_string()),
                Topic::Bring => texts.form_bring(id.to_string()),
                Topic::Disagree => texts.form_disagree(id.to_string()),
            };
            page.text(&title, Role::Strong);
            let checkpoint = canvas.app.session.as_ref().and_then(|s| s.content.checkpoint(id));
            if let Some(checkpoint) = checkpoint {
                about(canvas, page, &checkpoint.question);
            }
        }
        Subject::Principle(id) => {
            page.text(&texts.form_principle(id.to_string()), Role::Strong);
            let session = canvas.app.session.as_ref();
            let principle = session.and_then(|s| s.content.principles().find(|p| p.id == *id));
            if let Some(principle) = principle {
                about(canvas, page, &principle.title);
            }
        }
        Subject::Pillar(at) => {
            let count = canvas.app.unanswered_in(&form.subject).len();
            let session = canvas.app.session.as_ref();
            if let Some(pillar) = session.and_then(|s| s.content.pillars().nth(*at)) {
                page.text(&texts.form_section(pillar.id.to_string(), count), Role::Strong);
                about(canvas, page, &pillar.title);
            }
        }
        Subject::Section(id) => {
            let count = canvas.app.unanswered_in(&form.subject).len();
            page.text(&texts.form_section(id.to_string(), count), Role::Strong);
            let session = canvas.app.session.as_ref();
            let section = session.and_then(|s| s.content.sections().find(|s| s.id == *id));
            if let Some(section) = section {
                about(canvas, page, &section.title);
            }
        }
        Subject::Details => page.text(&texts.form_details(), Role::Strong),
        Subject::NewReview => page.text(&texts.form_new_review(), Role::Strong),
        Subject::Room => {
            let held = canvas.app.sitting().is_some();
            let title = if held { texts.form_room() } else { texts.form_room_begin() };
            page.text(&title, Role::Strong);
        }
        Subject::Speaker => page.text(&texts.form_speaker(), Role::Strong),
    }
}

/// Returns the lines that say how the focused field is filled in.
fn hint(canvas: &Canvas<'_>, form: &Form, columns: usize) -> Vec<String> {
    let texts = canvas.labels();
    let text = match form.focused().map(|f| f.name) {
        Some(name @ (FieldName::Due | FieldName::AcceptUntil)) => {
            match read_day(form.text(name), canvas.app.now.date_naive()) {
                Some(day) => texts.hint_day_is(day.to_string()),
                None => texts.hint_day(),
            }
        }
        Some(FieldName::Evidence) => texts.hint_evidence(),
        Some(FieldName::Reason)
            if matches!(form.subject, Subject::Section(_) | Subject::Pillar(_)) =>
        {
            let hint = texts.hint_section(
                canvas.key(Action::Done),
                canvas.key(Action::Cancel),
                later(canvas, Action::Undo),
            );
            let mut lines: Vec<String> = scope(canvas, form).into_iter().collect();
            lines.push(hint);
            return lines.iter().flat_map(|l| wrap::lines(l, columns)).map(str::to_owned).collect();
        }
        Some(FieldName::Reason) => texts.hint_reason(),
        Some(FieldName::Reviewers) => texts.hint_reviewers(),
        Some(FieldName::Workload) if form.subject == Subject::NewReview => {
            let name = file_name(form.text(FieldName::Workload));
            if name.is_empty() {
                texts.hint_name()
            } else {
                texts.hint_file_will_be(name, canvas.key(Action::NextField))
            }
        }
        Some(FieldName::Reviewer) => texts.hint_reviewer(later(canvas, Action::Details)),
        Some(FieldName::File) => texts.hint_file(),
        Some(FieldName::Pack(at)) => match form.packs.get(at) {
            Some(found) => {
                let version = wrap::cut_to(&found.pack.version.shown_line(), 16);
                let questions = found.pack.pillars.iter().flat_map(Pillar::checkpoints).count();
                texts.hint_packs(canvas.key(Action::NextChoice), version, questions)
            }
            None => return Vec::new(),
        },
        Some(FieldName::Point) => texts.hint_point(),
        Some(FieldName::People) => texts.hint_people_in_room(),
        Some(FieldName::Minutes) => match session_end(canvas, form) {
            Some(end) => texts.hint_session_minutes(end),
            None => return Vec::new(),
        },
        Some(FieldName::SideName(_) | FieldName::Speaker | FieldName::Owner) if form.is_asked() => {
            match people_by_number(canvas) {
                names if names.is_empty() => return Vec::new(),
                names => texts.hint_number_or_name(names),
            }
        }
        _ => return Vec::new(),
    };
    wrap::lines(&text, columns).into_iter().map(str::to_owned).collect()
}

/// Says what else the reason can be given for, and how many questions that is.
fn scope(canvas: &Canvas<'_>, form: &Form) -> Option<String> {
    let (texts, other) = (canvas.labels(), form.other.as_ref()?);
    let (key, count) = (canvas.key(Action::Scope), canvas.app.unanswered_in(other).len());
    Some(match other {
        Subject::Pillar(at) => {
            let session = canvas.app.session.as_ref();
            let id = session?.content.pillars().nth(*at)?.id.to_string();
            texts.hint_scope_pillar(key, id, count)
        }
        Subject::Section(id) => texts.hint_scope_section(key, id.to_string(), count),
        _ => return None,
    })
}

/// Returns the clock at which the session would end.
fn session_end(canvas: &Canvas<'_>, form: &Form) -> Option<String> {
    let start = canvas.app.sitting().map_or(canvas.app.now, |sitting| sitting.start);
    let sitting = Sitting::begin(start, form.minutes()?, Vec::new());
    Some(sitting.planned_end().format("%H:%M").to_string())
}

/// Names the people in the room, each with the number that stands for them.
fn people_by_number(canvas: &Canvas<'_>) -> String {
    let people = canvas.app.sitting().map(|s| s.people.as_slice()).unwrap_or_default();
    let names = people.iter().zip(1..).map(|(name, n)| format!("{n} {}", name.shown_line()));
    names.collect::<Vec<_>>().join("  ")
}

/// Returns the key of an action on the screen that comes after the form.
fn later(canvas: &Canvas<'_>, action: Action) -> String {
    let bindings = canvas.app.settings.keys.of(keymap::CHECKPOINTS);
    labels::key_of(canvas.labels(), bindings, action)
}

/// Returns what a field is called; that of a pack bears the pack's own name.
fn named(canvas: &Canvas<'_>, form: &Form, name: FieldName) -> String {
    let FieldName::Pack(at) = name else { return labels::field(canvas.labels(), name) };
    let title = form.packs.get(at).map(|found| found.pack.title.get(canvas.app.languages.labels()));
    title.map(|title| title.shown_line().into_owned()).unwrap_or_default()
}

fn label(name: &str, focused: bool) -> super::page::Piece {
    piece(name, if focused { Role::Key } else { Role::Muted })
}

fn text_line(
    canvas: &mut Canvas<'_>,
    name: &str,
    editor: &Editor,
    focused: bool,
    width: usize,
    row: Rect,
) {
    let room = usize::from(row.width).saturating_sub(width).max(2);
    canvas.put_line(&[label(name, focused)], row);
    let x = row.x + u16::try_from(width).unwrap_or(0);
    // The last column is the cursor's when the text fills the line.
    let screen = editor.screen(room, usize::from(row.height));
    for (y, line) in (row.y..row.bottom()).zip(&screen.lines) {
        let typed = shown(&editor.text()[line.clone()]);
        let width = row.right().saturating_sub(x);
        canvas.put_line(&[piece(typed, Role::Plain)], Rect { x, y, width, height: 1 });
    }
    if focused {
        canvas.facts.editor_columns = room;
        let y = row.y + u16::try_from(screen.cursor_row).unwrap_or(0);
        place_cursor(canvas, x, y, screen.cursor_column);
    }
}

fn text_area(canvas: &mut Canvas<'_>, text: &str, editor: &Editor, focused: bool, area: Rect) {
    let columns = usize::from(area.width).max(2);
    let rule = canvas.theme.rule();
    let rest = columns.saturating_sub(wrap::width(text) + 1);
    let line = [label(text, focused), piece(format!(" {}", rule.repeat(rest)), Role::Rule)];
    canvas.put_line(&line, Rect { height: 1, ..area });
    let rows = usize::from(area.height.saturating_sub(1)).max(1);
    let screen = editor.screen(columns, rows);
    for (row, line) in (area.y + 1..area.bottom()).zip(&screen.lines) {
        let typed = shown(&editor.text()[line.clone()]);
        canvas.put_line(&[piece(typed, Role::Plain)], Rect { y: row, height: 1, ..area });
    }
    if focused {
        canvas.facts.editor_columns = columns;
        let row = area.y + 1 + u16::try_from(screen.cursor_row).unwrap_or(0);
        place_cursor(canvas, area.x, row, screen.cursor_column);
    }
}

fn place_cursor(canvas: &mut Canvas<'_>, x: u16, y: u16, column: usize) {
    canvas.cursor = Some(Position { x: x + u16::try_from(column).unwrap_or(0), y });
}

fn choices(
    canvas: &mut Canvas<'_>,
    (name, title): (FieldName, &str),
    (at, of): (Option<usize>, usize),
    focused: bool,
    width: usize,
    row: Rect,
) {
    let texts = canvas.labels();
    let choice = |i: usize| match name {
        FieldName::Confidence => Confidence::ALL.get(i).map(|c| labels::confidence(texts, *c)),
        FieldName::Pack(_) => Some(texts.choice_pack()),
        FieldName::SideAnswer(_) => Answer::ALL.get(i).map(|a| labels::answer(texts, Some(*a))),
        _ => Effort::ALL.get(i).map(|e| labels::effort(texts, *e)),
    };
    let mut pieces = vec![label(title, focused)];
    let used = wrap::width(title);
    pieces.push(piece(" ".repeat(width.saturating_sub(used)), Role::Plain));
    for i in 0..of {
        let text = choice(i).unwrap_or_default();
        pieces.push(if at == Some(i) {
            piece(format!("[{text}]"), Role::Chosen)
        } else {
            piece(format!(" {text} "), Role::Plain)
        });
        pieces.push(piece(" ", Role::Plain));
    }
    if at.is_none() && !matches!(name, FieldName::Pack(_)) {
        pieces.push(piece(texts.no_choice(), Role::Muted));
    }
    canvas.put_line(&pieces, row);
    if focused {
        place_cursor(canvas, row.x, row.y, width);
    }
}
