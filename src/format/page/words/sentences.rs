//! Sentences of a text in Japanese or English.

/// Words that end with a point and end no sentence.
const SHORT: [&str; 10] =
    ["e.g.", "i.e.", "etc.", "vs.", "cf.", "no.", "fig.", "approx.", "ca.", "incl."];

/// Returns the first sentence of a text and the rest.
#[must_use]
pub fn first_sentence(text: &str) -> (&str, &str) {
    let end = ends(text).first().copied().unwrap_or(text.len());
    (text[..end].trim(), text[end..].trim())
}

/// Returns all but the last sentence of a text, and that; nothing when it has but one.
#[must_use]
pub fn last_sentence(text: &str) -> Option<(&str, &str)> {
    let end = ends(text).last().copied()?;
    Some((text[..end].trim(), text[end..].trim()))
}

/// Returns where sentences end after which another one follows.
fn ends(text: &str) -> Vec<usize> {
    let (open, close) = text.chars().fold((0, 0), |(open, close), c| {
        (open + usize::from(is_opening(c)), close + usize::from(is_closing(c)))
    });
    let counts_depth = open == close;
    let (mut depth, mut in_code) = (0_usize, false);
    let mut out = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let end = at + c.len_utf8();
        let next = rest.peek().map(|(_, c)| *c);
        let ends_here = match c {
            '`' => {
                in_code = !in_code;
                false
            }
            c if is_opening(c) => {
                depth += 1;
                false
            }
            c if is_closing(c) => {
                depth = depth.saturating_sub(1);
                false
            }
            '\u{3002}' | '\u{FF01}' | '\u{FF1F}' | '\u{FF0E}' => {
                !next.is_some_and(|c| is_closing(c) || matches!(c, '\u{FF01}' | '\u{FF1F}' | '"'))
            }
            '!' | '?' => next.is_some_and(char::is_whitespace),
            '.' => {
                next.is_some_and(char::is_whitespace)
                    && ends_with_a_sentence(&text[..end], &text[end..])
            }
            '\n' => next == Some('\n'),
            _ => false,
        };
        let is_inside = in_code || counts_depth && depth > 0;
        if ends_here && !is_inside && !text[end..].trim().is_empty() {
            out.push(end);
        }
    }
    out
}

fn ends_with_a_sentence(before: &str, after: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("").trim_start_matches('(');
    let is_short = SHORT.iter().any(|short| short.eq_ignore_ascii_case(word));
    let goes_on = after.trim_start().starts_with(|c: char| c.is_ascii_lowercase());
    !is_short && !goes_on
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '\u{FF08}' | '\u{300C}' | '\u{300E}' | '[' | '\u{3010}')
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | '\u{FF09}' | '\u{300D}' | '\u{300F}' | ']' | '\u{3011}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_sentence_is_told_from_the_rest() {
        assert_eq!(last_sentence("漏れる。直す。"), Some(("漏れる。", "直す。")));
        assert_eq!(
            last_sentence("It leaks, e.g. keys. Mend it."),
            Some(("It leaks, e.g. keys.", "Mend it."))
        );
        assert_eq!(last_sentence("「a。b」は一つの文である。"), None);
        assert_eq!(last_sentence("Version 1.2 is old."), None);
        assert_eq!(last_sentence("`a. B`"), None);
    }

    #[test]
    fn the_first_sentence_of_one_is_all_of_it() {
        assert_eq!(first_sentence("鍵が古い"), ("鍵が古い", ""));
        assert_eq!(first_sentence("Keys are old. They leak."), ("Keys are old.", "They leak."));
    }
}
