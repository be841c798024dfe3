//! The words of headings and checkpoints: what two texts in Japanese and English have in common.
//!
//! There is no dictionary. A run of kanji counts by its pairs of characters, a run of katakana by its
//! triples, and every other word by its first six letters without its ending, so
//! that "encryption" meets "encrypted".

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

/// The most characters of a text that are looked at.
const LONGEST: usize = 2_000;

/// The letters of a word that count.
const STEM: usize = 6;

/// English words that say nothing of their own, and names that every service begins with.
const EMPTY_WORDS: &[&str] = &[
    "a", "all", "amazon", "an", "and", "as", "at", "aws", "be", "by", "do", "each", "for", "from",
    "have", "how", "in", "is", "it", "its", "no", "not", "of", "on", "or", "that", "the", "this",
    "to", "under", "using", "what", "when", "which", "who", "with", "you", "your",
];

/// What a run of characters is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Kanji,
    Katakana,
    Letters,
    /// Between words: signs, spaces, and hiragana, which is grammar.
    Other,
}

fn script(c: char) -> Script {
    match c {
        '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' => Script::Katakana,
        '\u{3041}'..='\u{309F}' => Script::Other,
        '々' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => {
            Script::Kanji
        }
        '\u{20000}'..='\u{3FFFF}' => Script::Kanji,
        c if c.is_alphanumeric() => Script::Letters,
        _ => Script::Other,
    }
}

/// Returns a text without differences of width and case.
fn folded(text: &str) -> String {
    text.nfkc().take(LONGEST).flat_map(char::to_lowercase).collect()
}

/// Returns the words of a text, each once.
pub(super) fn words(text: &str) -> HashSet<String> {
    let folded: Vec<char> = folded(text).chars().collect();
    let mut out = HashSet::new();
    for run in folded.chunk_by(|a, b| script(*a) == script(*b)) {
        let whole = || run.iter().collect::<String>();
        match run.first().map_or(Script::Other, |c| script(*c)) {
            Script::Other => {}
            Script::Kanji => push_parts(&mut out, run, 2),
            Script::Katakana => push_parts(&mut out, run, 3),
            Script::Letters if run.len() < 2 || EMPTY_WORDS.contains(&whole().as_str()) => {}
            Script::Letters => {
                out.insert(stem(&whole()));
            }
        }
    }
    out
}

/// Returns what an English word begins with, without the endings of grammar.
fn stem(word: &str) -> String {
    let long = |rest: &&str| rest.len() >= 3;
    let verb = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")).filter(long);
    let plain = match verb {
        // "scanning" is of "scan", and "pass" keeps both.
        Some(verb) => {
            let mut ends = verb.chars().rev();
            let doubled = matches!((ends.next(), ends.next()), (Some(a), Some(b)) if a == b);
            if doubled && !verb.ends_with("ss") { &verb[..verb.len() - 1] } else { verb }
        }
        None if word.ends_with("ss") => word,
        None => word.strip_suffix('s').filter(long).unwrap_or(word),
    };
    plain.chars().take(STEM).collect()
}

fn push_parts(out: &mut HashSet<String>, run: &[char], size: usize) {
    if run.len() < size {
        out.insert(run.iter().collect());
    }
    out.extend(run.windows(size).map(|part| part.iter().collect::<String>()));
}

/// Returns a text with nothing but its letters and digits, to tell whether two say the same.
pub(super) fn squashed(text: &str) -> String {
    folded(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Splits a heading into what it says and what it adds in brackets, without its number.
pub(super) fn split_heading(text: &str) -> (String, String) {
    let (mut main, mut added, mut depth) = (String::new(), String::new(), 0_usize);
    for c in without_number(text).chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_added = depth > 0 || matches!(c, ')' | '）');
        if is_added { added.push(c) } else { main.push(c) }
    }
    (main, added)
}

/// Takes a number such as `3.2`, `(1)` or 第 3 章 from the beginning of a heading.
pub(super) fn without_number(text: &str) -> &str {
    let text = text.trim();
    let rest = text.strip_prefix('第').unwrap_or(text);
    let digits = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let signs = |c: char| matches!(c, '.' | '．' | '-' | ')' | '）' | '、' | '章' | '節' | ' ');
    let body = rest.trim_start_matches(|c: char| digits(c) || signs(c));
    let number = &rest[..rest.len() - body.len()];
    // A name that begins with a digit is no number: "3D", "2 段階認証".
    let is_number = number.starts_with(digits) && number.contains(|c: char| signs(c) && c != ' ');
    if is_number && !body.is_empty() { body } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(text: &str) -> Vec<String> {
        let mut out: Vec<String> = words(text).into_iter().collect();
        out.sort();
        out
    }

    #[test]
    fn words_of_both_languages_meet_whatever_their_width_case_and_ending() {
        assert_eq!(sorted("The Encryption of ＥＢＳ"), sorted("encrypted ebs"));
        assert_eq!(sorted("tests scanned logging"), sorted("testing scan logs"));
        assert_eq!(sorted("DNS KMS red access éd"), ["access", "dns", "kms", "red", "éd"]);
        assert_eq!(sorted("ﾛｸﾞ集約"), sorted("ログの集約"));
        assert_eq!(sorted("暗号化する"), ["号化", "暗号"]);
        assert_eq!(sorted("、。 a 1 !"), [""; 0]);
    }

    #[test]
    fn the_number_of_a_heading_is_not_what_it_says() {
        for (heading, said) in [
            ("3.2 ログ集約", "ログ集約"),
            ("第3章 ログ集約", "ログ集約"),
            ("1) Logs", "Logs"),
            ("2 段階認証", "2 段階認証"),
            ("3D", "3D"),
            ("2026.", "2026."),
        ] {
            assert_eq!(without_number(heading), said);
        }
    }

    #[test]
    fn what_stands_in_brackets_is_told_apart() {
        let (main, added) = split_heading("脆弱性チェック(Protect)");
        assert_eq!((main.as_str(), added.as_str()), ("脆弱性チェック", "(Protect)"));
    }

    #[test]
    fn a_huge_heading_is_no_more_work_than_a_long_one() {
        assert!(words(&"漢字".repeat(1_000_000)).len() <= LONGEST);
    }
}
