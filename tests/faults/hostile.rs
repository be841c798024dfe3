//! Whatever stands in a review file, the terminal gets no control of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use tenken::domain::review::{Accepted, Entry, Side};
use tenken::domain::{Answer, PrincipleId, Review, SectionId, Untrusted};
use tenken::format::ReviewDocument;

use crate::rounds;
use crate::support::fixture::{content, orders, today};
use crate::support::process::Place;
use crate::support::pty::{Start, Terminal, Token, tokens};
use crate::support::reviews::id;

/// What acts on a terminal, or deceives who looks at it.
pub(crate) const PAYLOADS: [&str; 36] = [
    "\x1b[3;7r\x1b[5A\x1b[2S\x1b[31mred",
    "\x1b]0;title\x07\x1b]8;;http://example.com\x07link",
    "\x1b]52;c;aGk=\x1b\\",
    "\u{9b}2J\u{9d}0;title\u{9c}\u{85}",
    "\u{202e}txt.exe\u{202c}\u{202d}",
    "\u{2066}a\u{2069}\u{61c}\u{200e}\u{200f}",
    "a\u{200b}b\u{200c}\u{200d}\u{feff}\u{2060}\u{ad}",
    "\x1bP+q544e\x1b\\\x1b_G\x1b\\\x1b^x\x1b\\",
    "\x00\x07\x08\x0c\x0e\x0f\x7f\r",
    "\x1bc\x1b(0\x1b[?1049l\x1b[?25h\x1b[?2004l\x1b[?1000h",
    "\u{2028}\u{2029}\u{e0041}\u{e007f}\u{180e}\u{115f}\u{3164}",
    "\t\x1b[6n\x1b[c\x1b[>q\x1b[18t\x1b]11;?\x07\x05",
    // One kind at a time.
    "\x1b[ q\x1b[2 q\x1b[!p\x1b[1\"q",
    "\x1b]2;unterminated",
    "\u{9b}31m\u{9b}?1049l\u{9b}6n",
    "\u{90}q\u{9c}\u{9f}x\u{9c}\u{9e}x\u{9c}\u{98}x\u{9c}",
    "good\rbad",
    "abc\x08\x08\x08xyz",
    "\x0b\x0c\x0b",
    "\u{2067}ab\u{2068}cd\u{2069}\u{2069}",
    "\u{200e}\u{200f}\u{61c}",
    "\u{e0001}\u{e0020}\u{e007e}",
    "\u{fff9}a\u{fffa}b\u{fffb}",
    "\u{ad}\u{34f}\u{ad}",
    "\u{1160}\u{ffa0}\u{115f}",
    "\u{206a}\u{206b}\u{206c}\u{206d}\u{206e}\u{206f}",
    "\u{1d173}\u{1d17a}",
    "\u{17b4}\u{17b5}",
    "\u{180b}\u{180c}\u{180d}\u{180e}\u{180f}",
    "\x1bkname\x1b\\",
    "\x1b]1337;File=name=eA==:AAAA\x07\x1b]1337;SetMark\x07",
    "\x1b_Gf=24,s=1,v=1;AAAA\x1b\\",
    "\x1bPq#0;2;0;0;0#0~~@@\x1b\\",
    "\x1b[?47h\x1b[?1047h\x1b[?1048h\x1b[?2026h",
    "\x1b[5i\x1b[4i\x1b[0c",
    "\x1b[8;1;1t\x1b[3;0;0t\x1b[22t\x1b[21t",
];

/// Returns the payloads of this round: each of them in full, else some that are spread over all.
pub(crate) fn chosen(short: usize) -> Vec<&'static str> {
    let step = PAYLOADS.len() / usize::try_from(rounds(short as u64, 36)).expect("few");
    PAYLOADS.into_iter().step_by(step).collect()
}

/// A review with a text in every field that takes any text.
pub(crate) fn review(text: &str) -> Review {
    let t = || Untrusted::from(text);
    let mut review = orders();
    (review.workload, review.title, review.environment) = (t(), t(), t());
    (review.reviewers, review.previous) = (vec![t(), t()], Some(t()));
    review.notes.review = t();
    review.notes.principles.insert(PrincipleId::new("SEC-P1").expect("an id"), t());
    review.notes.sections.insert(SectionId::new("SEC-1").expect("an id"), t());
    review.answers.clear();
    let entry = |answer, disagreement| Entry {
        question: t(),
        answer: Some(answer),
        note: t(),
        reason: t(),
        evidence: vec![t(), t(), t()],
        action: t(),
        owner: t(),
        due: Some(today()),
        accepted: Some(Accepted { until: today(), why: t() }),
        flag: true,
        by: t(),
        disagreement,
        ..Entry::default()
    };
    let side = |answer| Side { answer: Some(answer), note: t(), by: t(), at: None };
    let sides = vec![side(Answer::Yes), side(Answer::No)];
    review.put(&id("SEC-1.01"), Some(Arc::new(entry(Answer::No, Vec::new()))));
    review.put(&id("SEC-1.02"), Some(Arc::new(entry(Answer::Partial, sides))));
    review.put(&id("SEC-1.03"), Some(Arc::new(entry(Answer::NotApplicable, Vec::new()))));
    review
}

/// Visits every screen, with everything on it that a review file can say.
fn visit(terminal: &mut Terminal) {
    terminal.see(&["SEC-1.04", "3/59", "目印"]);
    for (to, mark) in [("1.03", "対象外"), ("1.02", "不一致"), ("1.01", "いいえ")] {
        terminal.press_and_see("g", &["移動先の ID"]);
        terminal.press_and_see(format!("{to}\r"), &[&format!("SEC-{to}"), mark, "目印"]);
        // To the end of what was said to it.
        terminal.press_and_see("\x1b[6~".repeat(4), &["目印"]);
        // Beside the guidance, what does not fit is not scrolled to.
        if to == "1.02" && terminal.screen().size().1 == 80 {
            terminal.see(&["B  目印"]);
        }
        terminal.press_and_see("\x1b[5~".repeat(4), &["重大度"]);
    }
    for (key, title) in [
        ("m", "のメモ"),
        ("v", "の証跡"),
        ("a", "のアクション"),
        ("r", "を受容する"),
        ("x", "対象外にする"),
    ] {
        terminal.press_and_see(key, &[title, "目印"]);
        terminal.press_and_see("\x03", &["重大度"]);
        terminal.wait("the checkpoint", |s| !s.contents().contains("書き終え"));
    }
    terminal.press_and_see("g", &["移動先の ID"]);
    terminal.press_and_see("1.01\r", &["SEC-1.01", "目印"]);
    terminal.press_and_see("w", &["SEC-1.01"]);
    terminal.wait("the question alone", |s| !s.contents().contains("回答済み"));
    terminal.press_and_see("w", &["回答済み"]);
    terminal.press_and_see("L", &["answered"]);
    terminal.press("L");
    terminal.press_and_see("L", &["回答済み"]);
    terminal.press_and_see("P", &["セキュリティの柱"]);
    terminal.press_and_see("m", &["のメモ（設計原則）", "目印"]);
    terminal.press_and_see("\x03", &["セキュリティの柱"]);
    terminal.press_and_see("\r", &["重大度"]);
    terminal.press_and_see("d", &["レビューの情報", "目印"]);
    terminal.press_and_see("\t\t\t", &["レビュアー"]);
    terminal.press_and_see("\x03", &["重大度"]);
    terminal.press_and_see("o", &["Y はい"]);
    terminal.press_and_see("o", &["重大度"]);
    terminal.press_and_see("s", &["スコア"]);
    for _ in 0..12 {
        terminal.press(" ");
    }
    terminal.press_and_see("G", &["要議論 ─"]);
    terminal.press_and_see("e", &["どの形式で書き出しますか"]);
    terminal.press("\x03");
    terminal.wait("the summary", |s| !s.contents().contains("どの形式で書き出しますか"));
    terminal.press_and_see("s", &["重大度"]);
    terminal.press_and_see("/", &["検索"]);
    terminal.press_and_see("目印", &["3 件"]);
    terminal.press_and_see("\r", &["重大度", "目印"]);
    terminal.press_and_see("?", &["キーの一覧"]);
    terminal.press_and_see("q", &["重大度"]);
    terminal.press_and_see("f", &["保存済み"]);
    terminal.press("q");
    assert!(terminal.ended().success());
}

/// The modes that the program itself sets.
const MODES: [&str; 8] = ["?25", "?1000", "?1002", "?1003", "?1006", "?1015", "?1049", "?2004"];

/// Says what in an output is neither text nor a control sequence of the program's own.
pub(crate) fn leaks(bytes: &[u8]) -> BTreeSet<String> {
    let hidden = |c: char| {
        matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
    };
    let mut leaks = BTreeSet::new();
    for token in tokens(bytes) {
        let own = match &token {
            Token::Text(text) => !text.contains(hidden),
            Token::Control(inner, 'm' | 'H' | 'J' | 'K' | 'G' | 'X') => {
                inner.chars().all(|c| c.is_ascii_digit() || c == ';')
            }
            Token::Control(inner, 'h' | 'l') => MODES.contains(&inner.as_str()),
            Token::Control(..) | Token::Other(_) => false,
        };
        if !own {
            leaks.insert(format!("{token:?}"));
        }
    }
    leaks
}

/// Parts what was drawn from what was said when the screen had been given back.
fn parted(output: &[u8]) -> (&[u8], &[u8]) {
    let mark = b"\x1b[?1049l";
    let end = output.windows(mark.len()).rposition(|w| w == mark).map_or(output.len(), |at| at);
    output.split_at(end)
}

#[test]
fn nothing_in_a_review_reaches_the_terminal_but_as_text() {
    let mut bytes = 0;
    let payloads = chosen(6);
    for (round, payload) in payloads.iter().enumerate() {
        let text = format!("目印{payload}目印\n次の行{payload}");
        let place = Place::new();
        let content = content();
        let file = format!("受注{}.review.toml", payload.replace(['/', '\0'], ""));
        let rendered = ReviewDocument::new().render(&review(&text), &|id| content.rank(id));
        place.write(&file, rendered);

        let size = if round % 2 == 0 { (80, 24) } else { (120, 40) };
        let mut terminal = Start::new(&place, &[&file]).size(size).run();
        visit(&mut terminal);
        let mut start = Start::new(&place, &[]).size(size).run();
        start.see(&["最近のレビュー", "目印", "受注"]);
        start.press_and_see("\r", &["重大度", "目印"]);
        start.press("q");
        assert!(start.ended().success());
        for terminal in [&terminal, &start] {
            let output = terminal.bytes();
            let (screens, last_words) = parted(&output);
            assert_eq!(leaks(screens), BTreeSet::new(), "{payload:?}");
            // The shell's own lines end as lines do.
            let mut after = leaks(last_words);
            after.retain(|leak| !leak.contains("\\n") && !leak.contains("\\r"));
            assert_eq!(after, BTreeSet::new(), "{payload:?}");
            assert_eq!(terminal.not_given_back(), Vec::<String>::new(), "{payload:?}");
            bytes += output.len();
        }
    }
    println!("{} payloads on every screen, {bytes} bytes of output, 0 leaks", payloads.len());
}

#[test]
fn the_tokeniser_sees_each_payload_that_is_let_through() {
    for payload in PAYLOADS {
        assert!(!leaks(format!("text {payload} text").as_bytes()).is_empty(), "{payload:?}");
    }
    assert!(leaks(b"\x1b[?1049h\x1b[1;1H\x1b[38;5;4mtext\x1b[0m").is_empty());
}
