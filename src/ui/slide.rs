//! A question as a room reads it: in the middle, with room around it and between its lines.
//!
//! Letters cannot be larger in a terminal than they are, so width, weight and emptiness do the work.

use ratatui::layout::Rect;

use super::page::{Page, button, piece};
use super::theme::Role;
use super::{Canvas, checkpoints, guidance, labels};
use crate::app::Action;
use crate::app::viewport::Target;
use crate::domain::review::Answer;
use crate::domain::{Checkpoint, Entry, Lang};
use crate::text::wrap;

/// The most columns of a line that is still read in one sweep of the eye.
const MOST_COLUMNS: usize = 88;

/// How many more columns a line may take to keep a word whole.
const SPARE_COLUMNS: usize = 16;

/// The most lines of what a section asks.
const INTRO_LINES: usize = 2;

/// Below so many rows the question has all of them.
const ROWS_FOR_INTRO: u16 = 18;

/// How a question is put on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// With the keys that answer it.
    Shown,
    /// Without: nobody answers here.
    Hidden,
}

/// Returns the columns of the block in which everything stands.
pub(super) fn measure(width: u16) -> usize {
    let margin = match width {
        0..50 => 1,
        50..100 => 4,
        _ => usize::from(width) / 10,
    };
    usize::from(width).saturating_sub(2 * margin).clamp(1, MOST_COLUMNS)
}

/// Makes the page of a question: where it stands, the question, its answers and its marks.
pub(super) fn page(
    canvas: &Canvas<'_>,
    checkpoint: &Checkpoint,
    entry: Option<&Entry>,
    area: Rect,
    keys: Keys,
) -> Page {
    let columns = measure(area.width);
    let questions: Vec<Vec<String>> = questions(canvas, checkpoint)
        .map(|text| balanced(&text, columns).into_iter().map(str::to_owned).collect())
        .collect();
    let mut answers = Page::new(columns);
    put_answers(canvas, &mut answers, entry, keys);
    let mut marks = Page::new(columns);
    checkpoints::marks(canvas, &mut marks, checkpoint, entry);
    let lines: usize = questions.iter().map(Vec::len).sum();
    let place = place(canvas, checkpoint, columns, area.height);
    let least = place.len() + lines + questions.len() + answers.len() + marks.len() + 2;
    // Empty lines between the lines of a question, when there is room for all of them.
    let airy = least + lines + 2 * questions.len() + 3 <= usize::from(area.height);
    let fits = least <= usize::from(area.height);
    let mut page = Page::new(usize::from(area.width)).for_rows(if fits { u16::MAX } else { 0 });
    centre(&mut page, place);
    for question in questions {
        page.gap();
        if airy {
            page.blank();
        }
        for (i, line) in question.into_iter().enumerate() {
            if airy && i > 0 {
                page.blank();
            }
            let mut one = Page::new(columns);
            one.line(vec![piece(line, Role::Strong)]);
            centre(&mut page, one);
        }
    }
    page.gap();
    if airy {
        page.blank();
        page.blank();
    }
    centre(&mut page, answers);
    if marks.len() > 0 {
        page.gap();
        centre(&mut page, marks);
    }
    page
}

/// Adds another page's lines in the middle.
pub(super) fn centre(page: &mut Page, inner: Page) {
    let by = page.width().saturating_sub(inner.widest()) / 2;
    page.indent(inner, by);
}

/// Puts a page on the screen, higher than the middle: what is typed stands under it.
pub(super) fn put(canvas: &mut Canvas<'_>, page: &Page, area: Rect, scroll: usize) {
    let spare = usize::from(area.height).saturating_sub(page.len());
    let top = u16::try_from(spare * 2 / 5).unwrap_or(0);
    let window = Rect { y: area.y + top, height: area.height - top, ..area };
    canvas.put_scrolled(page, window, scroll);
}

/// Says where the question stands: its id, its pillar where there are several, and its section; and
/// what the section asks, where nothing else says what the question is about.
fn place(canvas: &Canvas<'_>, checkpoint: &Checkpoint, columns: usize, rows: u16) -> Page {
    let mut page = Page::new(columns);
    let lang = canvas.app.languages.labels();
    let content = canvas.app.session.as_ref().map(|s| &s.content);
    let section = content.and_then(|c| c.section_of(&checkpoint.id));
    let mut title =
        section.map(|s| s.title.get(lang).shown_line().into_owned()).unwrap_or_default();
    let pillar = content.filter(|c| c.has_several_pillars());
    if let Some(pillar) = pillar.and_then(|c| c.pillar_of(&checkpoint.id)) {
        title = format!("{} > {title}", pillar.title.get(lang).shown_line());
    }
    let room = columns.saturating_sub(wrap::width(checkpoint.id.as_str()) + 2);
    page.line(vec![
        piece(checkpoint.id.to_string(), Role::Strong),
        piece(format!("  {}", wrap::cut_to(&title, room)), Role::Muted),
    ]);
    let intro = section.and_then(|s| s.intro.as_ref()).filter(|_| !guidance::helps(checkpoint));
    if let Some(intro) = intro.filter(|_| rows >= ROWS_FOR_INTRO) {
        let lines = wrap::lines(&intro.get(lang).shown_line(), columns).len();
        page.text(&intro.get(lang).shown_line(), Role::Muted);
        page.cut(1 + lines.min(INTRO_LINES));
    }
    page
}

/// Returns the question in each language that is shown.
fn questions<'q>(
    canvas: &Canvas<'_>,
    checkpoint: &'q Checkpoint,
) -> impl Iterator<Item = std::borrow::Cow<'q, str>> + use<'q> {
    let langs: &'static [Lang] = canvas.langs();
    let alone = langs.len() == 1;
    langs.iter().filter_map(move |lang| {
        let exact = checkpoint.question.exact(*lang);
        // A pack in one language only is asked in that one.
        exact.or_else(|| alone.then(|| checkpoint.question.get(*lang))).map(|text| text.shown())
    })
}

fn put_answers(canvas: &Canvas<'_>, page: &mut Page, entry: Option<&Entry>, keys: Keys) {
    if keys == Keys::Shown {
        checkpoints::answers(canvas, page, entry);
        return;
    }
    let given = entry.and_then(|e| e.answer);
    let name = |answer: &Answer| -> String {
        let names = canvas.langs().iter();
        let names = names.map(|lang| labels::answer(canvas.texts.of(*lang), Some(*answer)));
        names.collect::<Vec<_>>().join(" ")
    };
    let pieces = Answer::ALL.iter().map(|answer| {
        if given == Some(*answer) {
            piece(format!("[{}]", name(answer)), Role::Chosen)
        } else {
            piece(format!(" {} ", name(answer)), Role::Muted)
        }
    });
    page.flow(pieces.collect(), "  ");
}

/// Breaks a text into as few lines as fit, and these into about the same length, so that no line
/// holds a single word.
fn balanced(text: &str, columns: usize) -> Vec<&str> {
    let lines = wrap::lines(text, columns);
    if lines.len() < 2 {
        return lines;
    }
    let (mut narrow, mut wide) = (columns / 2, columns);
    while narrow + 1 < wide {
        let between = narrow.midpoint(wide);
        if wrap::lines(text, between).len() == lines.len() {
            wide = between;
        } else {
            narrow = between;
        }
    }
    // A little more room may keep a word whole that Japanese rules allow to break.
    let widths = wide..=columns.min(wide + SPARE_COLUMNS);
    let count = lines.len();
    let tried = widths.map(|width| wrap::lines(text, width)).filter(|t| t.len() == count);
    let mut best = lines;
    let mut least = usize::MAX;
    for lines in tried {
        let torn = torn(&lines);
        if torn < least {
            (best, least) = (lines, torn);
        }
        if least == 0 {
            break;
        }
    }
    best
}

/// Counts the breaks inside a word in katakana.
fn torn(lines: &[&str]) -> usize {
    let katakana = |c: char| matches!(c, '\u{30A1}'..='\u{30FC}') && c != '・';
    let breaks = lines.iter().zip(lines.iter().skip(1));
    let inside = |(before, after): (&&str, &&str)| {
        before.trim_end().ends_with(katakana) && after.trim_start().starts_with(katakana)
    };
    breaks.filter(|pair| inside(*pair)).count()
}

/// Writes a hint that is a key, too.
pub(super) fn key_hint(page: &mut Page, text: String, action: Action) {
    let mut inner = Page::new(page.width());
    inner.line(vec![button(text, Role::Muted, Target::Do(action))]);
    centre(page, inner);
}
