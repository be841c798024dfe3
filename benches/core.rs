//! Measures the work behind the screen, without a terminal.
//!
//! `cargo bench --bench core [-- --write]`; `--write` puts the table into `docs/performance.md` too.

#![expect(clippy::print_stdout, reason = "a program for developers")]

#[path = "support/page.rs"]
mod page;
#[path = "support/reviews.rs"]
mod reviews;

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tenken::app::{App, Key, Languages, Msg, Opened, Session, Settings, update};
use tenken::domain::workshop::{Plan, Sitting};
use tenken::domain::{Answer, Change, Content, Lang, Review, assess, edit};
use tenken::format::{ReviewDocument, built_in, pack, review};
use tenken::report::{self, Detail, Options, json, markdown, summary};
use tenken::text::{Bilingual, Texts, wrap};
use tenken::ui::{self, theme::Theme};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// How long one kind of work is measured.
const LONG_ENOUGH: Duration = Duration::from_millis(300);

/// The fewest times that one kind of work is done, however long it takes.
const FEWEST: usize = 30;

fn main() -> Outcome<()> {
    // `cargo test --benches` runs this too, without the word that `cargo bench` adds.
    if !std::env::args().any(|a| a == "--bench") {
        return Ok(());
    }
    let content = Content::new(built_in());
    let mut table = Table(page::machine() + "| work | n | median | p99 |\n|---|--:|--:|--:|\n");
    files(&content, &mut table)?;
    reports(&content, &mut table)?;
    screens(&content, &mut table)?;
    println!("{}", table.0);
    if std::env::args().any(|a| a == "--write") {
        page::write("core", &table.0)?;
    }
    Ok(())
}

fn files(content: &Content, table: &mut Table) -> Outcome<()> {
    let text = reviews::render(&reviews::full(content)?, content);
    table.measure("decode the built-in packs", || Content::new(pack::decode_built_in()));
    table.measure("parse a full review", || review::parse(&text));
    let review = review::parse(&text).review.ok_or("not a review")?;
    table.measure("write a full review anew", || reviews::render(&review, content));
    let checkpoint = content.at(0).ok_or("no checkpoint")?;
    let now = reviews::now()?;
    let by_hand = text.replacen("answer = ", "# by hand\nanswer = ", 1);
    for (name, text) in [
        ("change one answer and render the file", text),
        ("change one answer in a file with a comment", by_hand),
    ] {
        let mut document = ReviewDocument::of(&text, &review)?;
        let mut review = review.clone();
        let mut answers = [Answer::Yes, Answer::No].into_iter().cycle();
        table.measure(name, || {
            let change = Change::Answer(answers.next());
            edit(&mut review, checkpoint, Lang::Ja, change, &"佐藤".into(), now);
            document.render(&review, &|id| content.rank(id))
        });
    }
    Ok(())
}

fn reports(content: &Content, table: &mut Table) -> Outcome<()> {
    let review = reviews::full(content)?;
    let today = reviews::now()?.date_naive();
    table.measure("assess a full review", || assess(content, &review, today));
    let assessment = assess(content, &review, today);
    let texts = Texts::new(Lang::Ja);
    let options = Options { detail: Detail::Full, ..Options::new(today, Lang::Ja) };
    table.measure("make the full report", || {
        summary::summary(content, &review, &assessment, &texts, &options)
    });
    let document = summary::summary(content, &review, &assessment, &texts, &options);
    let plain = report::terminal::Style { color: false, ascii: false };
    table.measure("render it as text", || report::terminal::render(&document, 80, plain));
    table.measure("render it as Markdown", || markdown::render(&document));
    table.measure("make and render a page in both languages", || {
        report::html::page(&texts, &options, |t, o| {
            summary::summary(content, &review, &assessment, t, o)
        })
    });
    table.measure("render the summary as JSON", || {
        json::summary_json(content, &review, &assessment)
    });
    let long: String = review.answers.values().map(|e| e.note.shown().into_owned()).collect();
    table.measure("break 59 notes into lines", || wrap::wrap(&long, 76));
    Ok(())
}

fn screens(content: &Content, table: &mut Table) -> Outcome<()> {
    let review = reviews::full(content)?;
    for (width, height) in [(80, 24), (120, 40), (200, 50)] {
        let session = Session::new(
            Arc::new(content.clone()),
            review.clone(),
            "full.review.toml".into(),
            false,
        );
        let opened =
            Opened { session, place: None, languages: None, is_new: false, recovered: None };
        let now = reviews::now()?;
        let languages = Languages::One(Lang::Ja);
        let mut app = App::open(opened, languages, Settings::default(), now);
        let texts = Bilingual::default();
        let theme = Theme { color: true, ..Theme::default() };
        let mut kept = ui::Kept::default();
        let mut cells = Buffer::empty(Rect::new(0, 0, width, height));
        let mut keys = [Key::Down, Key::Up].into_iter().cycle();
        for (name, there, back) in [("a question", "", ""), ("the summary", "s", "<esc>")] {
            press(&mut app, there, now);
            table.measure(&format!("a key and the frame of {name}, {width}x{height}"), || {
                if let Some(key) = keys.next() {
                    update(&mut app, Msg::Key(key), now);
                }
                cells.reset();
                let drawn = ui::view(&app, &texts, &theme, &mut kept, &mut cells);
                update(&mut app, Msg::Drawn(drawn.facts), now);
            });
            press(&mut app, back, now);
        }
    }
    rooms(content, &review, table)
}

/// Measures the frames of a workshop at the size of a projector; none may take two milliseconds.
fn rooms(content: &Content, review: &Review, table: &mut Table) -> Outcome<()> {
    let now = reviews::now()?;
    let mut review = review.clone();
    let mut sitting = Sitting::begin(now, 90, vec!["佐藤".into(), "田中".into()]);
    sitting.asked = content.checkpoints().take(20).map(|c| (c.id.clone(), now)).collect();
    review.workshop.plan = Some(Plan {
        minutes: 90,
        people: Some(10),
        made: Some(now),
        checkpoints: content.checkpoints().map(|c| c.id.clone()).collect(),
    });
    review.workshop.sittings.push(sitting);
    let texts = Bilingual::default();
    let theme = Theme { color: true, ..Theme::default() };
    let mut kept = ui::Kept::default();
    let mut cells = Buffer::empty(Rect::new(0, 0, 200, 60));
    for (name, keys) in [
        ("a question of a workshop", "w"),
        ("a note in a workshop", "wm"),
        ("the overview of a workshop", "wo"),
        ("the debrief", "wB"),
        ("the second screen", ""),
    ] {
        let content = Arc::new(content.clone());
        let session = Session::new(content, review.clone(), "full.review.toml".into(), false);
        let opened =
            Opened { session, place: None, languages: None, is_new: false, recovered: None };
        let (languages, settings) = (Languages::Both(Lang::Ja), Settings::default());
        let mut app = if keys.is_empty() {
            App::present(opened, languages, settings, now)
        } else {
            App::open(opened, languages, settings, now)
        };
        for key in keys.chars() {
            update(&mut app, Msg::Key(Key::Char(key)), now);
        }
        table.measure(&format!("the frame of {name}, 200x60, both languages"), || {
            cells.reset();
            ui::view(&app, &texts, &theme, &mut kept, &mut cells)
        });
    }
    Ok(())
}

fn press(app: &mut App, name: &str, now: tenken::domain::Stamp) {
    let key = match name {
        "<esc>" => Some(Key::Esc),
        letters => letters.chars().next().map(Key::Char),
    };
    if let Some(key) = key {
        update(app, Msg::Key(key), now);
    }
}

/// The rows so far, as Markdown.
struct Table(String);

impl Table {
    /// Does the work again and again and adds how long it takes.
    fn measure<T>(&mut self, name: &str, mut work: impl FnMut() -> T) {
        black_box(work());
        let begin = Instant::now();
        let mut samples = Vec::new();
        while samples.len() < FEWEST || begin.elapsed() < LONG_ENOUGH {
            let before = Instant::now();
            let made = black_box(work());
            samples.push(before.elapsed());
            drop(made);
        }
        samples.sort_unstable();
        let rank = |percent: usize| (samples.len() * percent).div_ceil(100).saturating_sub(1);
        let at = |percent| samples.get(rank(percent)).copied().unwrap_or_default();
        let (count, median, p99) = (samples.len(), at(50), at(99));
        self.0.push_str(&format!("| {name} | {count} | {median:.1?} | {p99:.1?} |\n"));
    }
}
