//! What surrounds every screen: the bar at the top, the keys and the feedback at the bottom.

use ratatui::layout::{Position, Rect};

use super::Canvas;
use super::labels;
use super::page::{Piece, button, join_sides, piece};
use super::theme::Role;
use crate::app::keymap::{Binding, Bindings, Told};
use crate::app::viewport::Target;
use crate::app::{Action, Notice, SaveState, Screen};
use crate::domain::Lang;
use crate::domain::untrusted::shown;
use crate::text::{Texts, wrap};

/// The fewest columns of a key in the footer: a letter, a space, a letter, and what keeps the next one
/// away.
const NARROWEST_HINT: usize = 5;

/// The most rows that feedback takes.
const MOST_FEEDBACK: usize = 4;

/// Draws the surroundings and returns the region that is left for the screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let roomy = area.height >= 16;
    top(canvas, Rect { height: 1, ..area });
    let rule = canvas.theme.rule().repeat(usize::from(area.width));
    let said = feedback(canvas, area.width);
    let rows = u16::try_from(said.len().clamp(1, MOST_FEEDBACK)).unwrap_or(1);
    let mut body = Rect { y: area.y + 1, height: area.height - 2 - rows, ..area };
    if roomy {
        canvas.put_line(
            &[piece(rule.clone(), Role::Rule)],
            Rect { y: area.y + 1, height: 1, ..area },
        );
        body.y += 1;
        body.height -= 1;
    }
    let last = Rect { y: area.bottom() - 1, height: 1, ..area };
    let above = Rect { y: area.bottom() - 2, ..last };
    let asking =
        matches!(canvas.app.screen(), Screen::GoTo(_) | Screen::Export | Screen::Unsaved(_));
    if said.is_empty() && area.height >= 20 && !asking {
        keys(canvas, &[last, above], canvas.app.bindings());
    } else {
        if said.is_empty() {
            canvas.put_line(&[piece(rule, Role::Rule)], above);
        }
        keys(canvas, &[last], canvas.app.bindings());
    }
    put_above_keys(canvas, area, said);
    // A margin on both sides, so that text does not touch the edge.
    if area.width >= 60 {
        body.x += 1;
        body.width -= 2;
    }
    body
}

/// Leaves everything but the answer keys out.
pub(super) fn bare(canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let last = Rect { y: area.bottom() - 1, height: 1, ..area };
    let above = Rect { y: area.bottom() - 2, ..last };
    let said = feedback(canvas, area.width);
    let rows = if said.is_empty() && area.height >= 20 { 2 } else { 1 };
    keys(canvas, &[last, above][..rows], canvas.app.bindings());
    let between = u16::try_from(said.len().clamp(1, MOST_FEEDBACK)).unwrap_or(1);
    put_above_keys(canvas, area, said);
    Rect { height: area.height - 1 - between, ..area }
}

fn top(canvas: &mut Canvas<'_>, area: Rect) {
    let texts = canvas.labels();
    let Some(session) = &canvas.app.session else {
        let name = vec![piece(format!(" {}", texts.app_name()), Role::Strong)];
        canvas.put_line(&name, area);
        return;
    };
    let review = &session.review;
    let mut left = vec![piece(format!(" {}", review.workload.shown_line()), Role::Strong)];
    if !review.title.is_empty() {
        left.push(piece(format!("  {}", review.title.shown_line()), Role::Plain));
    }
    let total = session.content.len();
    let answered = session.answered();
    let (save, role) = match session.save_state() {
        SaveState::Saved => (texts.save_saved(), Role::Good),
        SaveState::Saving => (texts.save_saving(), Role::Muted),
        SaveState::Failed(_) => (texts.save_failed(), Role::Bad),
        SaveState::ReadOnly => (texts.save_read_only(), Role::Half),
    };
    let progress = if area.width < 60 {
        format!("{answered}/{total}")
    } else {
        texts.progress(answered, total)
    };
    let right = vec![
        piece(format!("{progress}  "), Role::Plain),
        piece(save, role),
        piece(" ", Role::Plain),
    ];
    let line = join_sides(left, right, usize::from(area.width));
    canvas.put_line(&line, area);
}

/// Returns the feedback, or what to do when the review cannot be saved, as lines.
fn feedback(canvas: &Canvas<'_>, width: u16) -> Vec<Piece> {
    let texts = canvas.labels();
    let failed = canvas.app.session.as_ref().map(crate::app::Session::save_state);
    let (text, role) = match (&canvas.app.notice, failed) {
        // These screens show all lines themselves.
        (Some(Notice::Lines(_)), _)
            if matches!(canvas.app.screen(), Screen::Start(_) | Screen::Pick(_)) =>
        {
            return Vec::new();
        }
        // That an answer is not on the disk matters more than which one it was.
        (
            Some(
                Notice::Answered { .. } | Notice::ConfidenceIs(_) | Notice::Undone | Notice::Redone,
            ),
            Some(SaveState::Failed(failure)),
        ) => (labels::save_failure(texts, &failure), Role::Bad),
        (Some(feedback), _) => (labels::notice(texts, feedback, canvas.app.bindings()), Role::Half),
        (None, Some(SaveState::Failed(failure))) => {
            (labels::save_failure(texts, &failure), Role::Bad)
        }
        (None, _) => return Vec::new(),
    };
    feedback_lines(&text, role, width)
}

/// Breaks feedback into lines, each as wide as the screen.
fn feedback_lines(text: &str, role: Role, width: u16) -> Vec<Piece> {
    let columns = usize::from(width);
    let lines = wrap::lines(text, columns.saturating_sub(2));
    let is_longer = lines.len() > MOST_FEEDBACK;
    let last = lines.len().min(MOST_FEEDBACK).saturating_sub(1);
    let line = |(i, line): (usize, &str)| {
        let mut line = format!(" {line}");
        if is_longer && i == last {
            line = format!(
                "{}..",
                wrap::cut_to(&line, columns.saturating_sub(2)).trim_end_matches('.')
            );
        }
        piece(wrap::pad_to(&line, columns), role)
    };
    lines.into_iter().take(MOST_FEEDBACK).enumerate().map(line).collect()
}

/// Puts lines above the row of keys.
fn put_above_keys(canvas: &mut Canvas<'_>, area: Rect, lines: Vec<Piece>) {
    let rows = u16::try_from(lines.len()).unwrap_or(0).min(area.height - 1);
    for (y, line) in (area.bottom() - 1 - rows..area.bottom() - 1).zip(lines) {
        canvas.put_line(&[line], Rect { y, height: 1, ..area });
    }
}

/// A key and what it does, as the footer says it.
struct Hint {
    key: String,
    meaning: String,
    /// The columns of both and of what keeps the next one away.
    columns: usize,
}

impl Hint {
    fn of(binding: &Binding, texts: &Texts) -> Self {
        let key = binding.keys.first().map_or(String::new(), |key| labels::key(*key));
        let mut meaning = labels::action_short(texts, binding.action);
        meaning.insert(0, ' ');
        let columns = wrap::width(&key) + wrap::width(&meaning) + 2;
        Self { key, meaning, columns }
    }
}

/// The keys of a screen as they were drawn last: most frames tell the same ones.
#[derive(Debug, Default)]
pub(super) struct KeptKeys {
    of: Option<KeysOf>,
    lines: Vec<Vec<Piece>>,
}

/// All that the keys in the footer depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KeysOf {
    bindings: *const [Binding],
    lang: Lang,
    has_several_pillars: bool,
    /// The columns of each row.
    rows: Vec<u16>,
}

/// Draws the keys of a screen: those of the footer and, while there is room, the others; a second
/// row takes what the first has no room for.
fn keys(canvas: &mut Canvas<'_>, rows: &[Rect], bindings: Bindings) {
    let of = KeysOf {
        bindings,
        lang: canvas.labels().lang(),
        has_several_pillars: canvas.has_several_pillars(),
        rows: rows.iter().map(|row| row.width).collect(),
    };
    let mut kept = std::mem::take(&mut canvas.kept.keys);
    if kept.of.as_ref() != Some(&of) {
        let lines = lines_of_keys(canvas, &of.rows, bindings);
        kept = KeptKeys { of: Some(of), lines };
    }
    for (row, line) in rows.iter().zip(&kept.lines) {
        canvas.put_line(line, *row);
    }
    canvas.kept.keys = kept;
}

/// Puts the keys of a screen into rows of this many columns.
fn lines_of_keys(canvas: &Canvas<'_>, rows: &[u16], bindings: Bindings) -> Vec<Vec<Piece>> {
    let texts = canvas.labels();
    let beside = rows.first().is_some_and(|width| *width >= super::WIDE);
    // Beside the question stands the guidance, and the key goes from one to the other; where there is
    // no room it is shown by the key of its own.
    let elsewhere = if beside { Action::Guidance } else { Action::Pane };
    let told = bindings.iter().enumerate();
    let told = told.filter(|(_, b)| b.action != elsewhere && canvas.is_told(b.action));
    let mut waiting: Vec<(u8, usize)> = told.filter_map(|(i, b)| Some((turn(b)?, i))).collect();
    waiting.sort_by_key(|(turn, _)| *turn);
    let mut lines: Vec<(usize, Vec<(usize, Hint)>)> =
        rows.iter().map(|width| (usize::from(*width) + 1, Vec::new())).collect();
    for (_, i) in waiting {
        // Most keys have no room: they are not worded.
        if lines.iter().all(|(room, _)| *room < NARROWEST_HINT) {
            break;
        }
        let hint = Hint::of(&bindings[i], texts);
        if let Some((room, line)) = lines.iter_mut().find(|(room, _)| hint.columns <= *room) {
            *room -= hint.columns;
            line.push((i, hint));
        }
    }
    let line = |(_, mut chosen): (usize, Vec<(usize, Hint)>)| {
        chosen.sort_by_key(|(i, _)| *i);
        let mut line = vec![piece(" ", Role::Plain)];
        for (i, hint) in chosen {
            let target = Target::Do(bindings[i].action);
            line.push(button(hint.key, Role::Key, target));
            line.push(button(hint.meaning, Role::Plain, target));
            line.push(piece("  ", Role::Plain));
        }
        line
    };
    lines.into_iter().map(line).collect()
}

/// Returns when a key has its turn for a place in the footer: help and leaving are always told, then
/// the footer's keys, then the others.
fn turn(binding: &Binding) -> Option<u8> {
    use Action::{Back, Cancel, Done, Help, Quit};
    match (binding.told, binding.action) {
        (Told::Help, _) => None,
        (_, Help | Quit | Back | Done | Cancel) => Some(0),
        (Told::Footer, _) => Some(1),
        (Told::Roomy, _) => Some(2),
    }
}

/// Draws the question at the bottom of the screen.
pub(super) fn ask(canvas: &mut Canvas<'_>, area: Rect) {
    let texts = canvas.labels();
    let row = Rect { y: area.bottom() - 2, height: 1, ..area };
    let width = usize::from(area.width);
    match canvas.app.screen() {
        Screen::GoTo(editor) => {
            let label = format!(" {} ", texts.ask_go_to());
            let start = wrap::width(&label);
            let screen = editor.screen(width.saturating_sub(start + 1).max(4), 1);
            let typed = shown(&editor.text()[screen.lines[0].clone()]);
            let line = wrap::pad_to(&format!("{label}{typed}"), width);
            canvas.put_line(&[piece(line, Role::Strong)], row);
            let column = area.x + u16::try_from(start + screen.cursor_column).unwrap_or(0);
            canvas.cursor = Some(Position { x: column, y: row.y });
        }
        Screen::Export => {
            let lines = feedback_lines(&texts.ask_export(), Role::Strong, area.width);
            put_above_keys(canvas, area, lines);
        }
        Screen::Unsaved(failure) => {
            let why = labels::save_failure(texts, failure);
            put_above_keys(canvas, area, feedback_lines(&why, Role::Bad, area.width));
        }
        Screen::Recovered(found) => {
            let ask = texts.ask_recovered(found.taken, found.disagreements);
            put_above_keys(canvas, area, feedback_lines(&ask, Role::Strong, area.width));
        }
        _ => {}
    }
}
