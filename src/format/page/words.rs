//! The words of a document: what is a name, an id, a sentence, and what is a mark of Markdown.
//!
//! Texts stay word for word; only marks that say what a text is are taken off.

mod breaks;
mod ids;
mod sentences;

use unicode_normalization::UnicodeNormalization as _;

use crate::domain::{Lang, Localized, Untrusted};

pub(super) use self::breaks::{cells, heading, joined};
pub use self::breaks::{comments, shielded, with_breaks};
pub use self::ids::{ids_in, split_id};
pub use self::sentences::{first_sentence, last_sentence};

/// Tells whether a character is kana or kanji.
#[must_use]
pub fn is_japanese(c: char) -> bool {
    matches!(u32::from(c), 0x3041..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xFF66..=0xFF9D)
}

/// Tells whether a character stands without blanks beside its neighbours, as kana, kanji and their
/// punctuation do.
pub(super) fn is_dense(c: char) -> bool {
    is_japanese(c) || matches!(u32::from(c), 0x3000..=0x303F | 0xFF00..=0xFF65)
}

/// Returns the language of a text, by its script.
#[must_use]
pub fn lang_of(text: &str) -> Lang {
    let (mut japanese, mut latin) = (0_usize, 0_usize);
    for c in text.chars() {
        japanese += usize::from(is_japanese(c));
        latin += usize::from(c.is_ascii_alphabetic());
    }
    if japanese * 3 > latin { Lang::Ja } else { Lang::En }
}

/// Returns a text as it is compared: one form of each character, one blank between words.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.nfkc().collect::<String>().split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Returns a label or a heading as it is compared: besides, small letters and no blanks at all.
#[must_use]
pub fn key(text: &str) -> String {
    let lower = text.nfkc().collect::<String>().to_lowercase();
    lower.chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | '_' | '\u{FE0F}')).collect()
}

/// Returns a document without the settings between `---` at its beginning.
pub(super) fn without_front_matter(text: &str) -> &str {
    let mut rest = text;
    let mut is_first = true;
    while let Some((line, after)) = rest.split_once('\n') {
        match (is_first, line.trim_end()) {
            (true, "---") => is_first = false,
            (true, _) => return text,
            (false, "---" | "...") => return after,
            (false, _) => {}
        }
        rest = after;
    }
    text
}

/// Returns the comments of HTML that is nothing but comments, each with where it begins.
pub(super) fn comments_alone(source: &str) -> Option<Vec<(usize, &str)>> {
    let mut out = Vec::new();
    let mut at = 0;
    loop {
        let rest = source.get(at..)?;
        let begin = rest.len() - rest.trim_start().len();
        if begin == rest.len() {
            return (!out.is_empty()).then_some(out);
        }
        let inner = rest[begin..].strip_prefix("<!--")?;
        let end = inner.find("-->")?;
        out.push((at + begin, inner[..end].trim()));
        at += begin + "<!--".len() + end + "-->".len();
    }
}

/// Returns a heading without its number: `3.`, `３．`, `2.1`, `(4)`, `第5章`.
#[must_use]
pub fn without_number(text: &str) -> &str {
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, '\u{FF10}'..='\u{FF19}');
    let inner = text.trim_start_matches(['(', '\u{FF08}', '\u{7B2C}']);
    let number = |c: char| is_digit(c) || matches!(c, '.' | '\u{FF0E}');
    let rest = inner.trim_start_matches(number);
    let digits = &inner[..inner.len() - rest.len()];
    if !digits.starts_with(is_digit) || digits.chars().count() > 8 {
        return text;
    }
    let closing = [')', '\u{FF09}', '\u{3001}', '\u{7AE0}', '\u{7BC0}', ':', '\u{FF1A}'];
    let (marked, rest) = match rest.strip_prefix(closing) {
        Some(rest) => (true, rest),
        // `3.` and `2.1` are numbers; `3` alone may be a part of the name.
        None => (inner.len() == text.len() && digits.contains(['.', '\u{FF0E}']), rest),
    };
    let spaced = rest.starts_with(char::is_whitespace) || !digits.ends_with(is_digit);
    match rest.trim_start() {
        "" => text,
        rest if marked && (spaced || text.len() > inner.len() || !digits.contains('.')) => rest,
        _ => text,
    }
}

/// Returns the bold name that a text begins with, and what follows it.
#[must_use]
pub fn bold(text: &str) -> Option<(&str, &str)> {
    for mark in ["**", "__"] {
        let Some(inner) = text.strip_prefix(mark) else { continue };
        let end = breaks::find_outside_code(inner, mark)?;
        let name = inner[..end].trim();
        return (!name.is_empty()).then(|| (name, &inner[end + mark.len()..]));
    }
    None
}

/// Returns a text without the mark between a name and what is said about it.
#[must_use]
pub fn after_separator(rest: &str) -> &str {
    let rest = rest.trim_start();
    let dashes = rest.trim_start_matches(['\u{2014}', '\u{2013}', '\u{2015}', '\u{2212}']);
    if dashes.len() < rest.len() {
        return dashes.trim_start();
    }
    let hyphens = rest.trim_start_matches('-');
    if rest.len() - hyphens.len() >= 2 {
        return hyphens.trim_start();
    }
    if rest.len() > hyphens.len() && hyphens.starts_with(char::is_whitespace) {
        return hyphens.trim_start();
    }
    rest.strip_prefix([':', '\u{FF1A}']).map_or(rest, str::trim_start)
}

/// Returns a name without a colon at its end.
#[must_use]
pub fn without_colon(name: &str) -> &str {
    name.trim_end_matches([':', '\u{FF1A}']).trim_end()
}

/// Makes a name: one in two languages when the other one stands in brackets behind it.
#[must_use]
pub fn name(text: &str, lang: Lang) -> Localized {
    in_two_languages(text).unwrap_or_else(|| in_language(text, lang))
}

/// Makes a text in one language.
#[must_use]
pub fn in_language(text: &str, lang: Lang) -> Localized {
    let text = Untrusted::from(text);
    let (ja, en) = match lang {
        Lang::Ja => (Some(text), None),
        Lang::En => (None, Some(text)),
    };
    Localized::new(ja, en).unwrap_or_else(|| Localized::both("", ""))
}

fn in_two_languages(text: &str) -> Option<Localized> {
    let (main, inner) = bracketed(text)?;
    let has_japanese = |text: &str| text.chars().any(is_japanese);
    match (has_japanese(main), has_japanese(inner)) {
        (true, false) if is_english_name(inner) => Some(Localized::both(main, inner)),
        (false, true) if is_english_name(main) => Some(Localized::both(inner, main)),
        _ => None,
    }
}

/// Returns what stands before the brackets at the end of a text, and in them.
#[must_use]
pub fn bracketed(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let end = text.strip_suffix([')', '\u{FF09}'])?;
    let (mut depth, mut start) = (1, None);
    for (at, c) in end.char_indices().rev() {
        match c {
            ')' | '\u{FF09}' => depth += 1,
            '(' | '\u{FF08}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            start = Some((at, c.len_utf8()));
            break;
        }
    }
    let (at, width) = start?;
    let (main, inner) = (end[..at].trim_end(), end[at + width..].trim());
    (!main.is_empty() && !inner.is_empty()).then_some((main, inner))
}

/// Tells an English name from an abbreviation or a number.
fn is_english_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().any(|c| c.is_ascii_lowercase())
        && text.chars().filter(char::is_ascii_alphabetic).count() >= 4
}

/// Splits a list of names at its commas, but not inside brackets.
#[must_use]
pub fn split_names(text: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut depth = 0_usize;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' if rest.peek() == Some(&',') => {
                rest.next();
                push(&mut out, ',');
                continue;
            }
            '(' | '\u{FF08}' => depth += 1,
            ')' | '\u{FF09}' => depth = depth.saturating_sub(1),
            ',' | '\u{3001}' | '\u{FF0C}' | '\n' if depth == 0 => {
                out.push(String::new());
                continue;
            }
            _ => {}
        }
        push(&mut out, c);
    }
    out.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn push(names: &mut [String], c: char) {
    if let Some(last) = names.last_mut() {
        last.push(c);
    }
}

/// Returns a text as it stands in a comment: nothing in it ends the comment.
#[must_use]
pub fn commented(text: &str) -> String {
    text.replace('&', "&amp;").replace('\n', "&#10;").replace("--", "-&#45;")
}

/// Returns what [`commented`] was given.
#[must_use]
pub fn uncommented(text: &str) -> String {
    text.replace("&#45;", "-").replace("&#10;", "\n").replace("&amp;", "&")
}

/// Returns a text so that writing it as a paragraph and reading it gives the same.
#[must_use]
pub fn settled(text: &str) -> String {
    let mut text = joined(&shielded(text.trim()));
    // Marks inside marks: it ends after a few rounds, and the rest is as good as any.
    for _ in 0..3 {
        let next = joined(&shielded(&text));
        if next == text {
            break;
        }
        text = next;
    }
    text
}

/// Returns what stands behind the label or the id at the beginning of a text.
#[must_use]
pub fn label_free(text: &str) -> String {
    let text = split_id(text).map_or(text, |(_, rest)| rest);
    super::vocabulary::label(text).map_or(text, |(_, rest)| rest).to_owned()
}
