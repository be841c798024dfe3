//! The guidance beside the question: everything can be reached at every size, and links are handed on.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use tenken::app::{Effect, Mouse, Msg, Notice};
use tenken::domain::{CheckpointId, Entry, Lang, Review};
use tenken::ui::link;

use crate::support::fixture::pack_of;
use crate::support::stage::{Stage, empty_review};

const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (110, 12), (120, 40)];

/// A review in which the first checkpoint has more to show than any screen.
fn long_facts() -> Review {
    let mut review = empty_review();
    let entry = Entry {
        action: "やること ".repeat(200).into(),
        evidence: (1..=5).map(|n| format!("evidence-{n} {}", "x ".repeat(60)).into()).collect(),
        by: "the-last-fact".into(),
        answer: Some(tenken::domain::Answer::Partial),
        ..Entry::default()
    };
    let id = CheckpointId::new("SEC-1.01").expect("an id");
    review.put(&id, Some(Arc::new(entry)));
    review
}

/// Presses Page down until a text is seen.
fn scroll_to(stage: &mut Stage, text: &str) {
    for _ in 0..200 {
        if stage.sees(text) {
            return;
        }
        stage.press("<pgdn>");
    }
    panic!("{text:?} cannot be reached:\n{}", stage.screen());
}

#[test]
fn long_facts_and_all_the_guidance_can_be_reached_at_every_size() {
    for lang in Lang::ALL {
        for (width, height) in SIZES {
            let mut stage = Stage::of(long_facts(), lang).size(width, height);
            stage.draw();
            stage.press("g1.01<enter>");
            let beside = width >= 110;
            stage.press("<tab>");
            stage.press(&"<pgup>".repeat(50));
            scroll_to(&mut stage, "the-last-fact");
            if beside {
                stage.press("<tab>");
            }
            for text in ["SEC-H", "cloud-design-awsaccount.md", "AWS Organizations", "SEC01-BP01"] {
                scroll_to(&mut stage, text);
            }
        }
    }
}

#[test]
fn guidance_that_is_asked_for_is_seen_whatever_stands_above_it() {
    for (lang, why) in [(Lang::Ja, "重要な理由"), (Lang::En, "Why it matters")] {
        for size in [(40, 12), (80, 24)] {
            let mut stage = Stage::of(long_facts(), lang).size(size.0, size.1);
            stage.press("g1.01<enter>");
            let question = stage.screen();
            stage.press("i");
            assert!(stage.sees(why), "{}", stage.screen());
            // From there on it scrolls as everything does.
            let seen = stage.screen();
            stage.press("<pgdn>");
            assert_ne!(stage.screen(), seen);
            stage.press("<pgup>");
            assert_eq!(stage.screen(), seen);
            stage.press("i");
            assert_eq!(stage.screen(), question);
        }
        // Where there is room for both, the question stays.
        let mut stage = Stage::new(lang).size(80, 24);
        stage.press("g1.01<enter>i");
        assert!(stage.sees(why) && stage.sees("SEC-1.01"), "{}", stage.screen());
    }
}

#[test]
fn the_pane_that_is_not_scrolled_says_how_it_can_be() {
    let mut stage = Stage::of(long_facts(), Lang::En).size(120, 30);
    stage.press("g1.01<enter>");
    assert!(stage.sees("Tab to scroll here") && stage.sees("PageDown for more"));
    let (scrolled, _) = stage.find("PageDown for more");
    let (other, _) = stage.find("Tab to scroll here");
    assert!(other < scrolled);
    stage.press("<tab>");
    assert!(stage.find("PageDown for more").0 < stage.find("Tab to scroll here").0);
    // A click on the hint changes the pane too.
    stage.click("Tab to scroll here");
    assert!(stage.find("Tab to scroll here").0 < stage.find("PageDown for more").0);
}

#[test]
fn the_wheel_scrolls_what_it_is_over_and_both_keep_their_places() {
    let mut stage = Stage::of(long_facts(), Lang::En).size(120, 30);
    stage.press("g1.01<enter>");
    let before = stage.screen();
    stage.send(Msg::Mouse(Mouse::Scroll { column: 40, row: 5, lines: 3 }));
    let question = stage.screen();
    assert_ne!(before, question);
    stage.send(Msg::Mouse(Mouse::Scroll { column: 110, row: 5, lines: 3 }));
    let both = stage.screen();
    assert_ne!(both, question);
    stage.send(Msg::Mouse(Mouse::Scroll { column: 110, row: 5, lines: -3 }));
    stage.send(Msg::Mouse(Mouse::Scroll { column: 40, row: 5, lines: -3 }));
    let again = stage.screen();
    let same = |text: &str| text.replace("PageDown for more", "").replace("Tab to scroll here", "");
    let squeezed = |text: &str| same(text).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(squeezed(&again), squeezed(&before));
    // Another question begins at its top.
    stage.send(Msg::Mouse(Mouse::Scroll { column: 40, row: 5, lines: 3 }));
    stage.press("jk");
    assert!(stage.sees("1 of 10"));
}

/// Returns what links on the screen lead to, each with the text that is seen.
fn links(buffer: &Buffer) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for cell in &buffer.content {
        let (to, sign) = link::of(cell);
        match out.last_mut() {
            Some((last, text)) if last == to => text.push_str(sign),
            _ => out.push((to.to_owned(), sign.to_owned())),
        }
    }
    out.retain(|(to, _)| !to.is_empty());
    out
}

#[test]
fn practices_are_links_where_the_terminal_has_them() {
    let mut stage = Stage::new(Lang::Ja).size(120, 60);
    assert_eq!(links(stage.draw().backend().buffer()), []);
    let plain = stage.screen();
    stage = stage.with_links();
    stage.press("<pgdn><pgdn>");
    let found = links(stage.draw().backend().buffer());
    let (to, text) = found.first().expect("a link");
    assert!(text.contains("SEC01-BP01"), "{found:?}");
    let wanted = "https://docs.aws.amazon.com/wellarchitected/2025-02-25/framework/sec_";
    assert!(to.starts_with(wanted) && to.ends_with(".html"), "{to}");
    assert!(!plain.contains('\u{1b}'));
}

#[test]
fn a_pack_cannot_bring_anything_but_an_address_of_the_web_to_the_terminal() {
    for url in [
        "file:///etc/passwd?{slug}",
        "javascript:alert('{slug}')",
        "https://example.com/\\u001b]8;;{slug}",
        "https://example.com/\\u0007{slug}",
        "https://example.com/ {slug}",
    ] {
        let pillar = format!(
            "id = \"A\"\ntitle.en = \"A\"\npractice_edition = \"1\"\npractice_url = \"{url}\"\n\
             [[sections]]\nid = \"A-1\"\ntitle.en = \"S\"\n\
             [[checkpoints]]\nid = \"A-1.01\"\nseverity = \"high\"\nquestion.en = \"Q?\"\n\
             practices = [{{ id = \"P1\", slug = \"p_one\", title = \"T\" }}]\n"
        );
        let content = pack_of(&pillar);
        let mut stage = Stage::of_content(content, Lang::En).with_links().size(120, 40);
        assert_eq!(links(stage.draw().backend().buffer()), [], "{url}");
        stage.press("U");
        assert_eq!(stage.app.notice, Some(Notice::NoLink), "{url}");
        assert!(stage.effects.is_empty(), "{url}");
    }
}

#[test]
fn the_question_and_the_links_are_copied() {
    let mut stage = Stage::new(Lang::En);
    stage.press("Y");
    let Some(Effect::Copy { text }) = stage.effects.last() else { panic!("nothing is copied") };
    assert!(text.starts_with("SEC-1.01 Have you implemented a multi-account strategy"), "{text}");
    assert!(!text.contains('\n'));
    assert!(stage.sees("sent to the clipboard"));
    stage.press("LY");
    let Some(Effect::Copy { text }) = stage.effects.last() else { panic!("nothing is copied") };
    assert_eq!(text.lines().count(), 2, "both languages: {text}");
    stage.press("U");
    let Some(Effect::Copy { text }) = stage.effects.last() else { panic!("nothing is copied") };
    assert!(text.lines().all(|link| link.starts_with("https://docs.aws.amazon.com/")), "{text}");
}
