//! The compare screen: what changed as a list, and both sides of the chosen checkpoint.

use ratatui::layout::Rect;

use super::page::{Page, button, piece};
use super::theme::{Role, of_tone};
use super::{Canvas, WIDE};
use crate::app::Session;
use crate::app::screen::Compare;
use crate::app::screen::compare::{Row, RowKind, Show};
use crate::app::viewport::Target;
use crate::domain::diff::{Class, Field};
use crate::domain::{Entry, Review, Risk, ScoreCard, Untrusted};
use crate::report::comparison::{Pair, about, dated_title, points};
use crate::report::document::{Cell, Field as Said, Tone};
use crate::report::labels::{self, class};
use crate::report::words::words;
use crate::report::{self, Options};
use crate::text::{Texts, wrap};

/// The columns from which a row of the list fits on one line.
const ONE_LINE: usize = 60;

/// Below this many rows the head takes two.
const FEW_ROWS: u16 = 14;

/// The rows under the head from which list and details stand one below the other.
const BOTH: u16 = 11;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &Compare, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let head = head(canvas, screen, session, area);
    let rows = u16::try_from(head.len()).unwrap_or(0).min(area.height / 2);
    canvas.put(&head, area, 0);
    let body = Rect { y: area.y + rows, height: area.height - rows, ..area };
    let beside = area.width + 2 >= WIDE;
    let under = !beside && body.height >= BOTH;
    canvas.facts.details_beside = beside || under;
    if beside {
        let left = Rect { width: area.width * 2 / 5, ..body };
        let right = area.width - left.width - 3;
        for y in body.y..body.bottom() {
            let (sign, style) = (canvas.theme.upright(), canvas.theme.style(Role::Muted));
            canvas.buffer.set_stringn(left.right() + 1, y, sign, 1, style);
        }
        list(canvas, screen, left);
        details(canvas, screen, session, Rect { x: left.right() + 3, width: right, ..body });
    } else if under {
        let most = (body.height - 1) * 2 / 5;
        let rows = u16::try_from(screen.rows.len().max(1)).unwrap_or(most).min(most);
        list(canvas, screen, Rect { height: rows, ..body });
        let rule = canvas.theme.rule().repeat(usize::from(body.width));
        let row = Rect { y: body.y + rows, height: 1, ..body };
        canvas.put_line(&[piece(rule, Role::Muted)], row);
        let rest = Rect { y: row.y + 1, height: body.height - rows - 1, ..body };
        details(canvas, screen, session, rest);
    } else if screen.detail {
        details(canvas, screen, session, body);
    } else {
        list(canvas, screen, body);
    }
}

/// Writes what is compared, the scores, and how many changes of which kind there are.
fn head(canvas: &Canvas<'_>, screen: &Compare, session: &Session, area: Rect) -> Page {
    let texts = canvas.labels();
    let mut page = Page::new(usize::from(area.width));
    let (diff, earlier) = (&screen.diff, &screen.earlier);
    let mut names = (dated_title(texts, &earlier.review), dated_title(texts, &session.review));
    if names.0 == names.1 {
        // Only their files tell them apart.
        let file = |file: &Untrusted| file.shown_line().into_owned();
        names = (file(&earlier.file), file(&session.file));
    }
    let shown = piece(
        texts.compare_shown(
            show(texts, screen.show),
            screen.rows.len(),
            screen.count(Show::Everything),
        ),
        Role::Key,
    );
    let both = diff.compared;
    // Where rows are few columns are too: the range is left out.
    let few = area.height < FEW_ROWS;
    let score = |card: &ScoreCard| match card.counts.answered {
        1.. if few => labels::percent(texts, card.score),
        _ => labels::score_short(texts, card),
    };
    let (old, new, change) = (score(&both.old), score(&both.new), points(both));
    let score = if change.text.is_empty() {
        texts.compare_score(old, new)
    } else {
        texts.compare_score_points(old, new, change.text)
    };
    if few {
        // Which two they are is known to whoever opened them; by how much they differ is not.
        page.line(vec![piece(wrap::cut_to(&score, page.width()), of_tone(change.tone))]);
        page.line(vec![shown]);
        return page;
    }
    page.line(vec![piece(
        wrap::cut_to(&texts.report_from_to(&names.0, &names.1), page.width()),
        Role::Strong,
    )]);
    let (old, new) = (labels::risk_split(&both.old), labels::risk_split(&both.new));
    let content = &diff.content;
    let others = content.changed.len() + content.added.len() + content.retired.len();
    page.flow(
        vec![
            piece(score, of_tone(change.tone)),
            piece(texts.compare_risks(old.text, new.text), of_tone(new.tone)),
        ],
        "   ",
    );
    let counts = Class::ALL.into_iter().map(|c| (class(texts, c), diff.count(c)));
    let counts = counts
        .filter(|(_, n)| *n > 0)
        .map(|(word, n)| piece(texts.compare_count(word.text, n), of_tone(word.tone)));
    page.flow(counts.collect(), "   ");
    let compared = piece(texts.compare_compared(diff.changes.len(), others), Role::Muted);
    page.flow(vec![shown, compared], "   ");
    page
}

/// Returns what a kind of changes is called.
fn show(texts: &Texts, show: Show) -> String {
    match show {
        Show::Changes => texts.show_changes(),
        Show::Worse => texts.show_worse(),
        Show::Better => texts.show_better(),
        Show::New => texts.show_new(),
        Show::Applies => texts.show_applies(),
        Show::Open => texts.show_open(),
        Show::Edited => texts.show_edited(),
        Show::Content => texts.show_content(),
        Show::Everything => texts.show_everything(),
    }
}

/// Returns the sign of a row and its kind in words.
fn kind(texts: &Texts, screen: &Compare, row: &Row) -> (char, Cell) {
    let word = |text| Cell::toned(text, Tone::Accent);
    match (&row.kind, screen.change(row)) {
        (RowKind::Compared(_), Some(change)) => (sign(change.class), class(texts, change.class)),
        (RowKind::Compared(_), None) => (' ', Cell::default()),
        (RowKind::Changed, _) => ('?', word(texts.row_changed())),
        (RowKind::Added, _) => ('?', word(texts.row_added())),
        (RowKind::Retired, _) => ('?', word(texts.row_retired())),
    }
}

fn sign(class: Class) -> char {
    match class {
        Class::Regressed | Class::NewGap | Class::BecameUnanswered => '-',
        Class::Resolved | Class::Improved | Class::NewlyAnswered => '+',
        Class::BecameNa | Class::WasNa => '*',
        Class::Edited => '~',
        Class::StillOpen => '=',
        Class::Same => ' ',
    }
}

/// Returns both answers of a row.
fn answers(texts: &Texts, screen: &Compare, row: &Row, session: &Session) -> Cell {
    let (old, new) = match screen.change(row) {
        Some(change) => (change.old, change.new),
        None => {
            let counted = |review: &Review| review.entry(&row.id).and_then(Entry::counted);
            (counted(&screen.earlier.review), counted(&session.review))
        }
    };
    let (old, new) = (labels::answer(texts, old), labels::answer(texts, new));
    if old == new {
        return new;
    }
    Cell::toned(texts.report_from_to(&old.text, &new.text), new.tone)
}

fn list(canvas: &mut Canvas<'_>, screen: &Compare, area: Rect) {
    let Some(session) = &canvas.app.session else { return };
    let (texts, lang) = (canvas.labels(), canvas.app.languages.labels());
    let mut page = Page::new(usize::from(area.width));
    if screen.rows.is_empty() {
        page.text(&texts.compare_nothing(), Role::Muted);
    }
    let rows: Vec<(char, Cell, Cell)> = screen
        .rows
        .iter()
        .map(|row| {
            let (sign, word) = kind(texts, screen, row);
            (sign, word, answers(texts, screen, row, session))
        })
        .collect();
    let widest = |pick: fn(&(char, Cell, Cell)) -> &Cell| {
        rows.iter().map(|row| wrap::width(&pick(row).text)).max().unwrap_or(0)
    };
    let (words, both) = (widest(|r| &r.1), widest(|r| &r.2));
    let one_line = page.width() >= ONE_LINE;
    let mut here = 0..0;
    for (i, (row, (sign, word, answers))) in screen.rows.iter().zip(rows).enumerate() {
        let chosen = i == screen.at;
        let start = page.len();
        let target = Target::Item(i);
        let question = session.content.checkpoint(&row.id);
        let question = question.or_else(|| screen.earlier.content.checkpoint(&row.id));
        let question = question.map(|c| c.question.get(lang).clone()).unwrap_or_default();
        let mut line = vec![
            button(if chosen { "> " } else { "  " }, Role::Key, target),
            button(format!("{sign} "), of_tone(word.tone), target),
            button(format!("{}  ", wrap::pad_to(&word.text, words)), of_tone(word.tone), target),
            button(format!("{:<9} ", row.id), Role::Strong, target),
        ];
        let role = if chosen { Role::Chosen } else { Role::Plain };
        let (said, before) = if one_line {
            (wrap::pad_to(&answers.text, both), 4 + words + 2 + 10)
        } else {
            page.line(std::mem::replace(&mut line, vec![piece("    ", Role::Plain)]));
            (answers.text, 4)
        };
        let room = page.width().saturating_sub(before + wrap::width(&said) + 2);
        line.push(button(format!("{said}  "), of_tone(answers.tone), target));
        line.push(button(wrap::cut_to(&question.shown_line(), room), role, target));
        page.line(line);
        if chosen {
            here = start..page.len();
        }
    }
    // One row above the chosen one is seen, so that one knows where one is.
    let height = usize::from(area.height);
    let middle = (here.start + here.len() / 2).saturating_sub(height / 2);
    let scroll = middle.min(page.scroll_limit(area.height));
    canvas.put(&page, area, scroll);
}

/// Writes both sides of the chosen checkpoint.
fn details(canvas: &mut Canvas<'_>, screen: &Compare, session: &Session, area: Rect) {
    let texts = canvas.labels();
    let mut page = Page::new(usize::from(area.width)).for_rows(area.height);
    let Some(row) = screen.chosen() else { return };
    let lang = canvas.app.languages.labels();
    let mut options = Options::new(canvas.app.now.date_naive(), lang);
    if canvas.langs().len() > 1 {
        options.languages = report::Languages::Both;
    }
    let earlier = &screen.earlier;
    let pair = Pair::new(
        &earlier.content,
        &earlier.review,
        &session.review,
        &screen.diff,
        texts,
        &options,
    );
    let entry = about(&pair, &row.id);
    let marks = if entry.marks.is_empty() { vec![kind(texts, screen, row).1] } else { entry.marks };
    // Without an answer the risk says the same as the answers do.
    let level = screen.change(row).is_none_or(|c| c.risk.level().is_some() || c.risk == Risk::None);
    let marks = marks.into_iter().take(if level { 3 } else { 2 }).filter(|m| !m.text.is_empty());
    let name = piece(entry.name.text, Role::Strong);
    let marks = marks.map(|mark| piece(mark.text, of_tone(mark.tone)));
    page.flow(std::iter::once(name).chain(marks).collect(), "  ");
    if !entry.text.text.is_empty() {
        page.text(&entry.text.text, Role::Strong);
    }
    page.gap();
    let same = unchanged(texts, screen, row, session);
    for said in entry.fields.iter().chain(&same).filter(|f| !f.value.text.trim().is_empty()) {
        page.toned_field(&said.label, &said.value);
    }
    canvas.put_scrolled(&page, area, screen.scroll);
}

/// Returns the note and the action that were not compared or did not change: without them a change
/// is not understood.
fn unchanged(texts: &Texts, screen: &Compare, row: &Row, session: &Session) -> Vec<Said> {
    let changed = |field| screen.change(row).is_some_and(|c| c.fields.contains(&field));
    let nothing = Entry::default();
    let old = screen.earlier.review.entry(&row.id).unwrap_or(&nothing);
    let new = session.entry(&row.id).unwrap_or(&nothing);
    let said = |field, label: String, pick: fn(&Entry) -> &Untrusted| {
        (!changed(field)).then(|| Said::new(label, words(&pick(old).shown(), &pick(new).shown())))
    };
    [
        said(Field::Note, texts.report_label_note(), |e| &e.note),
        said(Field::Action, texts.report_label_action(), |e| &e.action),
        said(Field::Owner, texts.report_label_owner(), |e| &e.owner),
    ]
    .into_iter()
    .flatten()
    .collect()
}
