//! The checkpoints screen: the question, its answer and what was written about it.

use ratatui::layout::Rect;

use super::last_time::{self, Room};
use super::page::{Page, Piece, button, piece};
use super::theme::{Role, of_answer, of_severity};
use super::{Canvas, Scrolls, WIDE, guidance, labels, sections};
use crate::app::screen::{Checkpoints, Pane};
use crate::app::viewport::Target;
use crate::app::{Action, Session, keymap};
use crate::domain::review::Answer;
use crate::domain::{Checkpoint, Entry, Lang, Localized, Untrusted};

/// The most lines of what a section asks that are shown over the question.
const INTRO_LINES: usize = 3;

/// Below this many rows the question has all of them.
const FEW_ROWS: u16 = 14;

/// The fewest lines of the guidance that are seen once it is asked for.
const GUIDANCE_LINES: usize = 5;

/// The most lines of a note that are shown beside the question.
const NOTE_LINES: usize = 8;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Checkpoints, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let Some(checkpoint) = session.content.at(screen.at) else { return };
    if area.width + 2 >= WIDE {
        wide(canvas, screen, session, checkpoint, area);
    } else {
        narrow(canvas, screen, session, checkpoint, area);
    }
}

fn narrow(
    canvas: &mut Canvas<'_>,
    screen: &Checkpoints,
    session: &Session,
    checkpoint: &Checkpoint,
    area: Rect,
) {
    let mut page = Page::new(usize::from(area.width)).for_rows(area.height);
    head(canvas, &mut page, session, checkpoint, area.height);
    question(canvas, &mut page, checkpoint);
    answers(canvas, &mut page, session.entry(&checkpoint.id));
    last_time::write(canvas, &mut page, session, checkpoint, Room::Line);
    written(canvas, &mut page, session, checkpoint);
    let mut scroll = screen.scroll;
    if screen.guidance {
        let start = page.len();
        guidance::write(canvas, &mut page, session, checkpoint);
        // What was asked for is seen, also where a note leaves it no row.
        if screen.seeks_guidance && start + GUIDANCE_LINES > usize::from(area.height) {
            scroll = start.min(page.scroll_limit(area.height));
            canvas.facts.scrolled = Some(scroll);
        }
    } else {
        page.gap();
        page.line(vec![
            button(canvas.key(Action::Guidance), Role::Key, Target::Do(Action::Guidance)),
            button(
                format!(" {}", canvas.labels().hint_guidance()),
                Role::Muted,
                Target::Do(Action::Guidance),
            ),
        ]);
    }
    canvas.put_scrolled(&page, area, scroll);
}

fn wide(
    canvas: &mut Canvas<'_>,
    screen: &Checkpoints,
    session: &Session,
    checkpoint: &Checkpoint,
    area: Rect,
) {
    let left = (area.width / 5).clamp(22, 34);
    let right = (area.width * 2 / 5).clamp(40, 72);
    let middle = area.width - left - right - 4;
    let columns = [
        Rect { width: left, ..area },
        Rect { x: area.x + left + 2, width: middle, ..area },
        Rect { x: area.x + left + middle + 4, width: right, ..area },
    ];
    let upright = canvas.theme.upright();
    let style = canvas.theme.style(Role::Rule);
    for y in area.y..area.bottom() {
        for x in [columns[1].x - 1, columns[2].x - 1] {
            canvas.buffer.set_stringn(x, y, upright, 1, style);
        }
    }
    canvas.facts.guidance_from = Some(columns[2].x.saturating_sub(1));
    let inset = |r: Rect| Rect { x: r.x + 1, width: r.width.saturating_sub(1), ..r };
    sections::draw(canvas, session, checkpoint, screen.at, columns[0]);
    let middle = inset(columns[1]);
    let mut page = Page::new(usize::from(middle.width));
    head(canvas, &mut page, session, checkpoint, area.height);
    question(canvas, &mut page, checkpoint);
    answers(canvas, &mut page, session.entry(&checkpoint.id));
    last_time::write(canvas, &mut page, session, checkpoint, Room::Lines);
    written(canvas, &mut page, session, checkpoint);
    let is_question = screen.pane == Pane::Question;
    if is_question {
        canvas.put_scrolled(&page, middle, screen.scroll_question);
    } else {
        canvas.put_pane(&page, middle, screen.scroll_question, Scrolls::AfterAKey);
    }
    let right = inset(columns[2]);
    let mut page = Page::new(usize::from(right.width));
    guidance::write(canvas, &mut page, session, checkpoint);
    if is_question {
        canvas.put_pane(&page, right, screen.scroll, Scrolls::AfterAKey);
    } else {
        canvas.put_scrolled(&page, right, screen.scroll);
    }
}

/// Writes where we are: the section, the checkpoint, its severity, and its marks.
fn head(
    canvas: &Canvas<'_>,
    page: &mut Page,
    session: &Session,
    checkpoint: &Checkpoint,
    rows: u16,
) {
    let roomy = rows >= FEW_ROWS;
    let texts = canvas.labels();
    let lang = canvas.app.languages.labels();
    let context = if roomy { sections::context(session, checkpoint, lang) } else { None };
    if let Some((text, progress)) = context {
        page.sides(vec![piece(text, Role::Muted)], vec![piece(progress, Role::Muted)]);
    }
    if let Some(section) = session.content.section_of(&checkpoint.id) {
        let number =
            section.checkpoints.iter().position(|c| c.id == checkpoint.id).map_or(0, |i| i + 1);
        page.sides(
            vec![piece(
                format!("{}  {}", section.id, section.title.get(lang).shown_line()),
                Role::Muted,
            )],
            vec![piece(texts.place_in_section(number, section.checkpoints.len()), Role::Muted)],
        );
    }
    let mut pieces = vec![
        piece(checkpoint.id.to_string(), Role::Strong),
        piece(
            texts.severity_mark(labels::severity(texts, checkpoint.severity)),
            of_severity(checkpoint.severity),
        ),
    ];
    pieces.extend(marks_of(canvas, checkpoint, session.entry(&checkpoint.id)));
    page.flow(pieces, "  ");
    if roomy && !guidance::helps(checkpoint) {
        intro(canvas, page, session, checkpoint);
    }
}

/// Writes what the section asks, where nothing else says what the question is about.
fn intro(canvas: &Canvas<'_>, page: &mut Page, session: &Session, checkpoint: &Checkpoint) {
    let section = session.content.section_of(&checkpoint.id);
    let Some(intro) = section.and_then(|s| s.intro.as_ref()) else { return };
    let text = intro.get(canvas.app.languages.labels()).shown();
    let mut inner = Page::new(page.width());
    inner.text(&text, Role::Muted);
    inner.cut(INTRO_LINES);
    page.gap();
    page.indent(inner, 0);
}

/// Writes the marks of a checkpoint alone.
pub(super) fn marks(
    canvas: &Canvas<'_>,
    page: &mut Page,
    checkpoint: &Checkpoint,
    entry: Option<&Entry>,
) {
    page.flow(marks_of(canvas, checkpoint, entry), "  ");
}

fn marks_of(canvas: &Canvas<'_>, checkpoint: &Checkpoint, entry: Option<&Entry>) -> Vec<Piece> {
    let texts = canvas.labels();
    let mut marks = Vec::new();
    if let Some(only) = only_in(canvas, &checkpoint.question) {
        marks.push(piece(only, Role::Muted));
    }
    let Some(entry) = entry else { return marks };
    let mut mark = |on: bool, text: String, role: Role| {
        if on {
            marks.push(piece(text, role));
        }
    };
    mark(entry.flag, texts.mark_flag(), Role::Flag);
    // Where no key confirms it, e.g. on a second screen, only the fact is said.
    let carried = match keymap::key_of(canvas.bindings, Action::Confirm) {
        Some(key) => texts.mark_carried(labels::key(key)),
        None => texts.filters_carried(),
    };
    mark(entry.carried, carried, Role::Half);
    mark(!entry.disagreement.is_empty(), texts.mark_disagreement(), Role::Bad);
    mark(entry.question_changed(checkpoint), texts.mark_question_changed(), Role::Half);
    marks
}

/// Says in which language alone a text is there, when another one is wanted.
fn only_in(canvas: &Canvas<'_>, text: &Localized) -> Option<String> {
    let texts = canvas.labels();
    let missing = canvas.langs().iter().find(|lang| text.exact(**lang).is_none())?;
    Some(match missing {
        Lang::Ja => texts.mark_only_english(),
        Lang::En => texts.mark_only_japanese(),
    })
}

/// Writes the question, in each language that is shown.
pub(super) fn question(canvas: &Canvas<'_>, page: &mut Page, checkpoint: &Checkpoint) {
    for lang in canvas.langs() {
        if let Some(text) = checkpoint.question.exact(*lang).or_else(|| {
            // A pack in one language only is asked in that one.
            (canvas.langs().len() == 1).then(|| checkpoint.question.get(*lang))
        }) {
            page.gap();
            page.text(&text.shown(), Role::Strong);
        }
    }
    page.gap();
}

/// Writes the answers with their keys; the one that is given is in brackets and reversed.
pub(super) fn answers(canvas: &Canvas<'_>, page: &mut Page, entry: Option<&Entry>) {
    let given = entry.and_then(|e| e.answer);
    let pieces: Vec<Piece> = Answer::ALL
        .iter()
        .map(|answer| {
            let key = canvas.key(Action::Answer(*answer));
            let names: Vec<String> = canvas
                .langs()
                .iter()
                .map(|lang| labels::answer(canvas.texts.of(*lang), Some(*answer)))
                .collect();
            let name = names.join(" ");
            let target = Target::Do(Action::Answer(*answer));
            if given == Some(*answer) {
                button(format!("[{key} {name}]"), Role::Chosen, target)
            } else {
                button(format!(" {key} {name} "), Role::Key, target)
            }
        })
        .collect();
    let between = if page.width() < 50 { "" } else { "  " };
    page.flow(pieces, between);
}

/// Writes what people wrote to a checkpoint.
fn written(canvas: &Canvas<'_>, page: &mut Page, session: &Session, checkpoint: &Checkpoint) {
    let texts = canvas.labels();
    let Some(entry) = session.entry(&checkpoint.id) else { return };
    page.gap();
    if entry.answer.is_some() && entry.counted().is_none() {
        page.text(
            &texts.na_without_reason(canvas.key(Action::Answer(Answer::NotApplicable))),
            Role::Half,
        );
    }
    let mut line = |label: String, text: &Untrusted| {
        if !text.is_empty() {
            page.field(&label, &text.shown_line(), Role::Plain);
        }
    };
    line(texts.report_label_reason(), &entry.reason);
    line(texts.report_label_action(), &entry.action);
    line(texts.report_label_owner(), &entry.owner);
    if let Some(due) = entry.due {
        let late = due < canvas.app.now.date_naive() && entry.answer != Some(Answer::Yes);
        let text = if late { texts.overdue(due.to_string()) } else { due.to_string() };
        page.field(&texts.report_label_due(), &text, if late { Role::Bad } else { Role::Plain });
    }
    if let Some(effort) = entry.effort {
        page.field(&texts.report_label_effort(), &labels::effort(texts, effort), Role::Plain);
    }
    if let Some(accepted) = &entry.accepted {
        let (until, why) = (accepted.until.to_string(), accepted.why.shown_line().into_owned());
        let over = accepted.until < canvas.app.now.date_naive();
        let text = if over {
            texts.accepted_no_longer(until, why)
        } else {
            texts.accepted_until(until, why)
        };
        let role = if over { Role::Bad } else { Role::Half };
        page.field(&texts.report_label_accepted(), &text, role);
    }
    if let Some(confidence) = entry.confidence {
        page.field(
            &texts.report_label_confidence(),
            &labels::confidence(texts, confidence),
            Role::Plain,
        );
    }
    for item in entry.evidence.iter().take(5) {
        page.field(&texts.report_label_evidence(), &item.shown_line(), Role::Plain);
    }
    if entry.evidence.len() > 5 {
        page.text(
            &texts.more_evidence(entry.evidence.len() - 5, canvas.key(Action::Evidence)),
            Role::Muted,
        );
    }
    note(canvas, page, &entry.note);
    sides(canvas, page, entry);
    if !entry.by.is_empty() && entry.answer.is_some() {
        page.text(&texts.answered_by(entry.by.shown_line().into_owned()), Role::Muted);
    }
    if entry.question_changed(checkpoint) {
        page.gap();
        page.field(&texts.asked_then(), &entry.question.shown(), Role::Half);
    }
}

/// Writes the beginning of a note; a long one is read in the editor.
fn note(canvas: &Canvas<'_>, page: &mut Page, note: &Untrusted) {
    let texts = canvas.labels();
    if note.is_empty() {
        return;
    }
    // A note may have megabytes; what is seen here needs no more than its beginning.
    let limit = NOTE_LINES * page.width() * 4;
    let raw = note.raw();
    let mut end = limit.min(raw.len());
    while !raw.is_char_boundary(end) {
        end -= 1;
    }
    let start = Untrusted::from(&raw[..end]);
    let before = page.len();
    page.field(&texts.report_label_note(), &start.shown(), Role::Plain);
    if page.truncate(before + NOTE_LINES) || end < raw.len() {
        page.text(&texts.note_goes_on(canvas.key(Action::Note)), Role::Muted);
    }
}

fn sides(canvas: &Canvas<'_>, page: &mut Page, entry: &Entry) {
    let texts = canvas.labels();
    if entry.disagreement.is_empty() {
        return;
    }
    page.gap();
    let side_key = |side| canvas.key(Action::TakeSide(side));
    let answers = Answer::ALL.map(|answer| canvas.key(Action::Answer(answer))).join(" ");
    page.text(&texts.disagreement_hint(side_key(0), side_key(1), answers), Role::Bad);
    for (at, side) in entry.disagreement.iter().enumerate() {
        let name =
            if side.by.is_empty() { texts.somebody() } else { side.by.shown_line().into_owned() };
        let text = texts.disagreement_side(
            name,
            labels::answer(texts, side.answer),
            side.note.shown_line().into_owned(),
        );
        // More sides than keys can only be read.
        let letter = keymap::key_of(canvas.bindings, Action::TakeSide(at));
        let letter = letter.map_or_else(|| "-".to_owned(), labels::key);
        page.hanging(&format!("{letter}  "), &text, of_answer(side.answer));
    }
}
