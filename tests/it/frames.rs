//! What every screen looks like, in both languages and several sizes.
//!
//! A scenario is a snapshot of all its frames, Japanese and English together, so that one is read
//! beside the other. Every frame is also checked for what must hold on all screens.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use tenken::app::earlier::{Candidate, Found};
use tenken::app::screen::{FoundPack, Recent, Shelf, Start};
use tenken::app::{
    App, Languages, Msg, Opened, Recovered, Revision, SaveFailure, Session, Settings,
};
use tenken::domain::review::{Accepted, Confidence, Effort};
use tenken::domain::{Answer, CheckpointId, Entry, Lang, Review};
use tenken::format::review;
use tenken::text::wrap;

use crate::support::pillars;
use crate::support::screen::{cells, roles, screen_text};
use crate::support::stage::{Stage, content, empty_review, now};

/// Prints frames for looking at: `cargo test --test it look -- --ignored --nocapture`.
#[test]
#[ignore = "for looking at"]
fn look() {
    let keys = std::env::var("KEYS").unwrap_or_default();
    let size = std::env::var("SIZE").unwrap_or_else(|_| "80x24".to_owned());
    let lang = if std::env::var("L").as_deref() == Ok("en") { Lang::En } else { Lang::Ja };
    let (w, h) = size.split_once('x').expect("WxH");
    let has = |name: &str| std::env::var(name).is_ok();
    let mut stage = match (has("PILLARS"), has("NEW")) {
        (true, true) => pillars::new_stage(lang),
        (true, false) => pillars::stage(lang),
        (false, true) => Stage::new(lang),
        (false, false) => Stage::half_done(lang),
    };
    stage = stage.size(w.parse().expect("w"), h.parse().expect("h"));
    stage.press(&keys);
    for line in stage.screen().lines() {
        println!("|{line}");
    }
}

/// The packs that a start screen finds: one built in, one brought along.
fn shelf() -> Shelf {
    let built_in = tenken::format::built_in().remove(0);
    let mut own = (*built_in).clone();
    own.title = tenken::domain::Localized::both("社内標準", "House rules");
    own.version = "2026.1".into();
    own.languages = vec![Lang::Ja];
    let folder = Some(".tenken/packs/house".into());
    let packs = vec![
        FoundPack { pack: built_in, folder: None, chosen: true },
        FoundPack { pack: Arc::new(own), folder, chosen: false },
    ];
    Shelf { packs, broken: 1 }
}

const USUAL: &[(u16, u16)] = &[(80, 24), (120, 40)];
const SMALL: &[(u16, u16)] = &[(40, 12), (80, 24), (120, 40)];

/// Draws a scenario in both languages and in these sizes, checks every frame, and compares all with
/// the snapshot.
pub(crate) fn frames(name: &str, sizes: &[(u16, u16)], make: impl Fn(Lang) -> Stage) {
    let mut out = String::new();
    for lang in Lang::ALL {
        for (width, height) in sizes {
            let mut stage = make(lang);
            stage.resize(*width, *height);
            out.push_str(&frame(&mut stage, &format!("{} {width}x{height}", lang.code())));
            // What looks like what is the same in both languages.
            if lang == Lang::En && *width >= 80 && stage.theme.color {
                let terminal = stage.draw();
                let roles = roles(terminal.backend().buffer(), &stage.theme);
                assert!(!roles.contains("Style"), "{name}: a look that is no role:{roles}");
                out.push_str(&format!("roles:{roles}"));
            }
        }
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => true }, {
        insta::assert_snapshot!(name, out);
    });
}

/// Returns a frame with a head that says what it is, after checking it.
fn frame(stage: &mut Stage, title: &str) -> String {
    let terminal = stage.draw();
    let buffer = terminal.backend().buffer();
    let wrong = faults(buffer);
    let text = screen_text(buffer);
    assert!(wrong.is_empty(), "{title}: {}\n{text}", wrong.join("\n"));
    let lines: String = text.lines().map(|line| format!("|{line}\n")).collect();
    format!("== {title}\n{lines}")
}

/// Marks that never begin a line.
const CLOSING: &str = "、。，．）」』】〉》！？：；・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ),:;";

/// Says what is wrong with a frame, whatever it shows.
fn faults(buffer: &Buffer) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut borders: Option<Vec<u16>> = None;
    for y in buffer.area.top()..buffer.area.bottom() {
        let row = cells(buffer, y);
        let end: usize = row.last().map_or(0, |(x, s)| usize::from(*x) + wrap::width(s).max(1));
        if end > usize::from(buffer.area.width) {
            wrong.push(format!("row {y} is too wide"));
        }
        let line: String = row.iter().map(|(_, s)| *s).collect();
        for part in line.split(['│', '|']) {
            let first = part.trim_start().chars().next();
            if first.is_some_and(|c| CLOSING.contains(c)) {
                wrong.push(format!("row {y} begins with a closing mark"));
            }
        }
        let here: Vec<u16> = row.iter().filter(|(_, s)| *s == "│").map(|(x, _)| *x).collect();
        if !here.is_empty() && *borders.get_or_insert_with(|| here.clone()) != here {
            wrong.push(format!("row {y} has its borders at {here:?}, not {borders:?}"));
        }
        if line.chars().any(|c| c.is_control() || c == '\u{FFFD}') {
            wrong.push(format!("row {y} has a sign that is not seen"));
        }
    }
    wrong
}

fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

/// A review in which one checkpoint has everything that a person can write.
fn full() -> Review {
    let mut review = empty_review();
    let entry = Entry {
        question: "以前の質問でしたか。".into(),
        answer: Some(Answer::Partial),
        note: "本番だけ分けた。検証と開発は、まだ同じアカウントにある。\nOnly production is separate so far.".into(),
        evidence: ["https://console.aws.amazon.com/organizations", "TICKET-120"].map(Into::into).into(),
        confidence: Some(Confidence::Shown),
        action: "検証と開発のアカウントを分ける".into(),
        owner: "佐藤".into(),
        due: chrono::NaiveDate::from_ymd_opt(2026, 11, 1),
        effort: Some(Effort::Medium),
        accepted: chrono::NaiveDate::from_ymd_opt(2027, 3, 31)
            .map(|until| Accepted { until, why: "移行が終わるまで".into() }),
        flag: true,
        carried: true,
        by: "鈴木".into(),
        ..Entry::default()
    };
    review.put(&id("SEC-1.01"), Some(Arc::new(entry)));
    review
}

pub(crate) fn pressed(mut stage: Stage, keys: &str) -> Stage {
    stage.press(keys);
    stage
}

fn recent(workload: &str, file: &str) -> Recent {
    Recent { workload: workload.into(), file: file.into(), opened: Some(now()) }
}

fn opened_new(lang: Lang) -> Stage {
    let session = Session::new(content(), empty_review(), "orders.review.toml".into(), false);
    let opened = Opened { session, place: None, languages: None, is_new: true, recovered: None };
    Stage::with(App::open(opened, Languages::One(lang), Settings::default(), now()))
}

fn opened_with_recovered(lang: Lang) -> Stage {
    let session = Session::new(content(), empty_review(), "orders.review.toml".into(), false);
    let recovered = Recovered { review: Arc::new(full()), taken: 3, disagreements: 1 };
    let opened =
        Opened { session, place: None, languages: None, is_new: false, recovered: Some(recovered) };
    Stage::with(App::open(opened, Languages::One(lang), Settings::default(), now()))
}

#[test]
fn the_roles_of_a_frame_are_listed_so_that_a_lost_one_is_seen() {
    let mut stage = Stage::new(Lang::En);
    stage.press("y");
    let listed = |stage: &mut Stage| {
        let theme = stage.theme;
        roles(stage.draw().backend().buffer(), &theme)
    };
    let seen = listed(&mut stage);
    assert!(seen.contains(" Good: Saving") || seen.contains("Muted: Saving"), "{seen}");
    assert!(seen.contains(" Bad: High severity"), "{seen}");
    assert!(seen.contains(" Key: y Yes"), "{seen}");
    // A colour that is no role is named as it is.
    let mut terminal = stage.draw();
    terminal.current_buffer_mut().set_style(
        ratatui::layout::Rect::new(0, 0, 5, 1),
        ratatui::style::Style::new().fg(ratatui::style::Color::Yellow),
    );
    terminal.current_buffer_mut()[(0, 0)].set_symbol("x");
    assert!(roles(terminal.current_buffer_mut(), &stage.theme).contains("yellow()"));
}

#[test]
fn changes_that_an_earlier_run_could_not_save_are_offered() {
    frames("recovered_asked", SMALL, opened_with_recovered);
    frames("recovered_taken_in", USUAL, |lang| pressed(opened_with_recovered(lang), "<enter>"));
    frames("recovered_set_aside", USUAL, |lang| {
        let mut stage = pressed(opened_with_recovered(lang), "n");
        stage.send(Msg::SetAside(Ok("/home/me/recovery/0123-1.review.toml".to_owned())));
        stage
    });
}

fn failing(lang: Lang, keys: &str) -> Stage {
    let mut stage = pressed(Stage::half_done(lang), "f");
    stage.send(Msg::Saved { revision: Revision(1), outcome: Err(SaveFailure::Denied) });
    pressed(stage, keys)
}

#[test]
fn the_start_without_reviews() {
    frames("start_packs", SMALL, |lang| {
        let recent = vec![recent("受注サービス", "orders.review.toml")];
        let mut stage = Stage::start(Start { recent, ..Start::default() }, lang);
        stage.send(Msg::Packs(shelf()));
        pressed(stage, "jj")
    });
    frames("pack", SMALL, |lang| {
        let mut stage = Stage::start(Start::default(), lang);
        stage.send(Msg::Packs(shelf()));
        pressed(stage, "j<enter>")
    });
    frames("start_empty", SMALL, |lang| Stage::start(Start::default(), lang));
}

#[test]
fn the_start_with_reviews() {
    frames("start_recent", SMALL, |lang| {
        let recent = vec![
            recent("受注サービス", "~/reviews/orders.review.toml"),
            recent("Payments", "~/docs/payments/2026-q4/payments.review.toml"),
        ];
        Stage::start(Start { recent, at: 1, ..Start::default() }, lang)
    });
}

#[test]
fn a_review_that_cannot_be_opened() {
    frames("start_failed", USUAL, |lang| {
        let start = Start {
            recent: vec![recent("受注サービス", "orders.review.toml")],
            ..Start::default()
        };
        let mut stage = Stage::start(start, lang);
        let lines = ["orders.review.toml:3:1: x", "hint"].map(str::to_owned).into();
        stage.send(Msg::Opened(Box::new(Err(lines))));
        stage
    });
    frames("start_failed_among_many", SMALL, |lang| {
        let recent = (1..=9)
            .map(|n| recent(&format!("Payments {n}"), &format!("{n}.review.toml")))
            .collect();
        let mut stage = Stage::start(Start { recent, at: 6, ..Start::default() }, lang);
        stage.send(Msg::Packs(shelf()));
        let lines = ["7.review.toml: there is no such file", "hint"].map(str::to_owned).into();
        stage.send(Msg::Opened(Box::new(Err(lines))));
        for size in [(40, 12), (80, 24)] {
            stage = stage.size(size.0, size.1);
            assert!(stage.sees("there is no such file") && stage.sees("Payments 7"));
        }
        stage
    });
}

#[test]
fn the_principles() {
    frames("principles", SMALL, opened_new);
    frames("principles_note", USUAL, |lang| pressed(opened_new(lang), "jmはい<esc>"));
}

#[test]
fn a_checkpoint_without_an_answer() {
    frames("checkpoint_unanswered", SMALL, Stage::new);
}

#[test]
fn a_checkpoint_with_everything_written() {
    frames("checkpoint_full", SMALL, |lang| pressed(Stage::of(full(), lang), "<home>"));
}

#[test]
fn a_checkpoint_on_which_people_disagree() {
    frames("checkpoint_disagreement", USUAL, |lang| {
        let text = include_str!("../fixtures/orders.review.toml");
        let review = review::parse(text).review.expect("readable");
        let at = review.answers.iter().find(|(_, e)| !e.disagreement.is_empty());
        let at = at.map(|(id, _)| id.to_string()).expect("a disagreement");
        pressed(Stage::of(review, lang), &format!("g{at}<enter>"))
    });
}

#[test]
fn the_guidance() {
    frames("guidance", SMALL, |lang| pressed(Stage::new(lang), "jji"));
    frames("guidance_scrolled", SMALL, |lang| {
        let mut stage = pressed(Stage::new(lang), "jji");
        stage.wheel(30);
        stage
    });
}

#[test]
fn the_overview() {
    frames("overview", SMALL, |lang| pressed(Stage::half_done(lang), "o"));
}

#[test]
fn the_summary() {
    frames("summary", SMALL, |lang| pressed(Stage::half_done(lang), "s"));
    frames("summary_empty", USUAL, |lang| pressed(Stage::new(lang), "s"));
    frames("summary_scrolled", USUAL, |lang| {
        let mut stage = pressed(Stage::half_done(lang), "s");
        stage.wheel(22);
        stage
    });
    frames("summary_row", SMALL, |lang| pressed(Stage::half_done(lang), "s<tab><tab>"));
    frames("summary_accepted", SMALL, |lang| pressed(Stage::half_done(lang), "s<s-tab>"));
    frames("summary_end", USUAL, |lang| pressed(Stage::half_done(lang), "sG"));
}

/// A question that is another one now, and a note of many lines on both sides.
fn compared(lang: Lang, keys: &str) -> Stage {
    let mut stage = pressed(Stage::next_quarter(lang), "b");
    stage.resize(80, 24);
    pressed(stage, keys)
}

#[test]
fn the_comparison() {
    frames("compare", SMALL, |lang| compared(lang, ""));
    frames("compare_edited", SMALL, |lang| compared(lang, "<end><up>"));
    frames("compare_content", USUAL, |lang| compared(lang, "F F<end>"));
    frames("compare_details", &[(40, 12)], |lang| {
        let mut stage = compared(lang, "");
        stage.resize(40, 12);
        pressed(stage, "<down><enter>")
    });
    frames("compare_back", USUAL, |lang| compared(lang, "<enter>"));
}

#[test]
fn what_was_said_last_time() {
    frames("last_time", SMALL, |lang| pressed(Stage::next_quarter(lang), "g1.03<enter>"));
    frames("last_time_other_question", SMALL, |lang| {
        pressed(Stage::reworded_since(lang), "g1.03<enter>")
    });
    frames("last_time_whole", SMALL, |lang| pressed(Stage::next_quarter(lang), "g1.03<enter>M"));
}

#[test]
fn the_filter() {
    frames("filters", SMALL, |lang| pressed(Stage::half_done(lang), "F2<down>33"));
    frames("filtered_walk", SMALL, |lang| pressed(Stage::half_done(lang), "F12<enter>"));
    frames("filtered_overview", SMALL, |lang| pressed(Stage::half_done(lang), "F333<enter>o"));
    frames("worst_first", &[(80, 24)], |lang| pressed(Stage::half_done(lang), "F1<esc>R<home>"));
    frames("section_not_applicable", SMALL, |lang| pressed(Stage::half_done(lang), "G[X"));
}

#[test]
fn the_question_which_review_to_compare_with() {
    let beside = |lang| {
        let mut stage = pressed(Stage::new(lang), "b");
        let candidate = |name: &str, title: &str| Candidate {
            name: name.into(),
            workload: "受注サービス".into(),
            title: title.into(),
            changed: Some(now()),
        };
        let found = vec![
            candidate("orders-2026-q3.review.toml", "2026 Q3"),
            candidate("orders-2026-q2.review.toml", ""),
        ];
        stage.send(Msg::Earlier(Box::new(Found::Beside(found))));
        pressed(stage, "<down>")
    };
    frames("pick", SMALL, beside);
    frames("pick_failed", USUAL, |lang| {
        let mut stage = pressed(beside(lang), "q1.toml");
        let lines = ["q1.toml: x", "hint"].map(str::to_owned).into();
        stage.send(Msg::Earlier(Box::new(Found::File(Err(lines)))));
        stage
    });
}

#[test]
fn the_search() {
    frames("search", SMALL, |lang| pressed(Stage::half_done(lang), "/iam<down>"));
    frames("search_note", SMALL, |lang| pressed(Stage::half_done(lang), "/アクセスキー"));
    frames("search_empty", USUAL, |lang| pressed(Stage::half_done(lang), "/"));
}

#[test]
fn the_line_that_asks_where_to_go() {
    frames("go_to", USUAL, |lang| pressed(Stage::new(lang), "g2.0"));
    frames("go_to_nowhere", USUAL, |lang| pressed(Stage::new(lang), "g9.99<enter>"));
}

#[test]
fn the_forms() {
    frames("form_note", SMALL, |lang| pressed(Stage::of(full(), lang), "<home>m"));
    frames("form_reason", USUAL, |lang| pressed(Stage::new(lang), "x"));
    frames("form_evidence", SMALL, |lang| pressed(Stage::of(full(), lang), "<home>v<tab>"));
    frames("form_plan", SMALL, |lang| pressed(Stage::of(full(), lang), "<home>a<tab><tab>"));
    frames("form_accept", USUAL, |lang| pressed(Stage::new(lang), "r+14"));
    frames("form_details", SMALL, |lang| pressed(Stage::half_done(lang), "d<tab><tab><tab>"));
    frames("form_new", SMALL, |lang| pressed(Stage::start(Start::default(), lang), "nOrders 2"));
    frames("form_bad_day", USUAL, |lang| pressed(Stage::new(lang), "a<tab><tab>soon<esc>"));
}

#[test]
fn the_help() {
    frames("help", SMALL, |lang| pressed(Stage::new(lang), "?"));
    frames("help_end", USUAL, |lang| pressed(Stage::new(lang), "?G"));
}

#[test]
fn the_question_what_to_export() {
    frames("export", USUAL, |lang| pressed(Stage::half_done(lang), "se"));
}

#[test]
fn what_is_not_saved() {
    frames("not_saved", SMALL, |lang| failing(lang, ""));
    frames("unsaved", SMALL, |lang| failing(lang, "q"));
}

#[test]
fn a_review_that_can_only_be_looked_at() {
    frames("read_only", USUAL, |lang| pressed(Stage::read_only(lang), "y"));
}

#[test]
fn the_workshop() {
    frames("workshop", SMALL, |lang| pressed(Stage::new(lang), "w"));
    frames("workshop_both", USUAL, |lang| pressed(Stage::of(full(), lang), "<home>wL"));
}

#[test]
fn both_languages_on_every_screen_that_shows_content() {
    let both = |lang| if lang == Lang::Ja { "LL" } else { "L" };
    for (name, keys) in [
        ("both_overview", "<home>o"),
        ("both_note", "<home>m"),
        ("both_principles", "P"),
        ("both_summary", "s"),
    ] {
        frames(name, USUAL, |lang| {
            pressed(Stage::half_done(lang), &format!("{}{keys}", both(lang)))
        });
    }
}

#[test]
fn both_languages() {
    frames("both", SMALL, |lang| {
        pressed(Stage::of(full(), lang), if lang == Lang::Ja { "<home>LL" } else { "<home>L" })
    });
}

#[test]
fn too_small() {
    frames("too_small", &[(39, 11), (39, 30), (100, 11), (10, 3), (1, 1)], Stage::new);
}

#[test]
fn with_ascii_alone_nothing_else_is_drawn_but_what_people_wrote() {
    let mut out = String::new();
    for (width, height) in [(80, 24), (120, 40)] {
        for keys in ["", "i", "o", "s", "P", "?", "/mfa", "m", "v", "a", "d", "g", "w"] {
            let mut review = empty_review();
            review.workload = "Orders".into();
            let mut stage = Stage::of(review, Lang::En).ascii();
            stage.resize(width, height);
            stage.press("jjkky<home>");
            stage.press(keys);
            let text = frame(&mut stage, &format!("{keys:?} {width}x{height}"));
            assert!(text.is_ascii(), "{text}");
            if keys.is_empty() || keys == "s" {
                out.push_str(&text);
            }
        }
    }
    insta::with_settings!({ omit_expression => true }, { insta::assert_snapshot!("ascii", out) });
}

#[test]
fn every_checkpoint_stands_on_every_size_of_screen() {
    for lang in Lang::ALL {
        for (width, height) in [(40, 12), (80, 24), (110, 30), (200, 60)] {
            let mut stage = Stage::half_done(lang);
            stage.resize(width, height);
            stage.press("<home>i");
            for _ in 0..59 {
                let title = format!("{} {width}x{height} {}", lang.code(), stage.at());
                frame(&mut stage, &title);
                stage.press("<pgdn>");
                frame(&mut stage, &title);
                stage.press("j");
            }
        }
    }
}

#[test]
fn the_checks_of_frames_can_fail() {
    let faulty = |lines: [&str; 2]| !faults(&Buffer::with_lines(lines)).is_empty();
    assert!(faulty(["│ 、と", "│ "]));
    assert!(faulty(["a│b", "ab│"]));
    assert!(faulty(["。", "a "]));
    assert!(!faulty(["a│あ、", "b│（い"]));
}
