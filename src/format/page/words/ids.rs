//! Ids in a text: `SEC-1`, `SEC-1.03`, with full-width letters and digits too.

/// The most ids that a range such as `SEC-1〜SEC-7` stands for.
const LONGEST_RANGE: u32 = 100;

/// The longest id that a document is searched for, in characters.
const LONGEST: usize = 40;

/// Returns a full-width character of ASCII as that, and any hyphen as a hyphen.
fn folded(c: char) -> char {
    match u32::from(c) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(c),
        0x2010 | 0x2011 | 0x2212 => '-',
        _ => c,
    }
}

/// Returns the id that a text begins with and where it ends.
///
/// An id is letters (and digits), a hyphen and a number, then more of these with hyphens or points.
fn id_at(text: &str) -> Option<(String, usize)> {
    let mut out = String::new();
    let (mut end, mut numbers) = (0, 0);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let c_folded = folded(c);
        let next = rest.peek().map(|(_, c)| folded(*c));
        let goes_on = match c_folded {
            c if c.is_ascii_alphabetic() => true,
            c if c.is_ascii_digit() => at > 0,
            '-' => {
                out.ends_with(|c: char| c.is_ascii_alphanumeric())
                    && next.is_some_and(|c| c.is_ascii_alphanumeric())
            }
            '.' => {
                numbers > 0
                    && out.ends_with(|c: char| c.is_ascii_digit())
                    && next.is_some_and(|c| c.is_ascii_digit())
            }
            _ => false,
        };
        if !goes_on {
            break;
        }
        if c_folded == '-' && next.is_some_and(|c| c.is_ascii_digit()) {
            numbers += 1;
        }
        out.push(c_folded);
        end = at + c.len_utf8();
        if out.len() > LONGEST {
            return None;
        }
    }
    (numbers > 0 && out.ends_with(|c: char| c.is_ascii_digit())).then_some((out, end))
}

/// Returns the id that a heading, a bold line or an item begins with, and what follows it.
#[must_use]
pub fn split_id(text: &str) -> Option<(String, &str)> {
    let bare = text.trim_start();
    let opened = bare.strip_prefix(['[', '(', '\u{FF3B}', '\u{FF08}', '\u{3010}']);
    let (id, rest) = match id_at(opened.unwrap_or(bare)) {
        Some((id, end)) => (id, &opened.unwrap_or(bare)[end..]),
        None if opened.is_none() => spaced(bare)?,
        None => return None,
    };
    let rest = match opened {
        Some(_) => {
            rest.trim_start().strip_prefix([']', ')', '\u{FF3D}', '\u{FF09}', '\u{3011}'])?
        }
        None => rest,
    };
    let marks = [':', '\u{FF1A}', '.', '\u{FF0E}', ')', '\u{FF09}', '|', '\u{3001}'];
    let trimmed = rest.trim_start();
    if let Some(rest) = trimmed.strip_prefix(marks) {
        return Some((id, rest.trim_start()));
    }
    let after = super::after_separator(rest);
    let is_marked = opened.is_some() || after.len() < trimmed.len() || trimmed.is_empty();
    // With nothing but a blank behind it, it is an id when it looks like nothing else.
    let letters = id.split('-').next().unwrap_or("");
    let looks_so = rest.starts_with(char::is_whitespace)
        && letters.len() >= 2
        && letters.bytes().all(|b| b.is_ascii_uppercase());
    (is_marked || looks_so).then_some((id, after))
}

/// Reads `SEC 1: …`, which needs its colon.
fn spaced(text: &str) -> Option<(String, &str)> {
    let (head, rest) = text.split_at(text.find([':', '\u{FF1A}'])?);
    if head.len() > LONGEST {
        return None;
    }
    let folded: String = head.chars().map(folded).collect();
    let (letters, number) = folded.trim().split_once(' ')?;
    let is_id = letters.len() >= 2
        && letters.len() <= 8
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && !number.is_empty()
        && number.len() <= 4
        && number.bytes().all(|b| b.is_ascii_digit());
    is_id.then(|| (format!("{letters}-{number}"), rest))
}

/// Returns every id that a text names, in order; a range stands for all that is in it.
#[must_use]
pub fn ids_in(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut before = ' ';
    let mut at = 0;
    let mut last_end = None;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let begins = folded(c).is_ascii_alphabetic()
            && !folded(before).is_ascii_alphanumeric()
            && !matches!(folded(before), '-' | '_' | '.' | '/');
        match begins.then(|| id_at(&text[at..])).flatten() {
            Some((id, length)) => {
                let between = last_end.map(|end: usize| text[end..at].trim());
                if between.is_some_and(is_range)
                    && let Some(from) = out.last().cloned()
                {
                    out.extend(between_ids(&from, &id));
                }
                out.push(id);
                at += length;
                last_end = Some(at);
                before = '0';
            }
            None => {
                at += c.len_utf8();
                before = c;
            }
        }
    }
    out
}

fn is_range(between: &str) -> bool {
    matches!(between, "~" | "\u{301C}" | "\u{FF5E}" | "-" | "--" | "\u{2013}" | "\u{2014}" | "to")
        || between == "\u{304B}\u{3089}"
}

/// Returns the ids between two of one kind.
fn between_ids(from: &str, to: &str) -> Vec<String> {
    let parts = |id: &str| {
        let (head, number) = id.rsplit_once(['-', '.'])?;
        let mark = id.get(head.len()..head.len() + 1)?.to_owned();
        Some((format!("{head}{mark}"), number.parse::<u32>().ok()?, number.len()))
    };
    match (parts(from), parts(to)) {
        (Some((a, first, width)), Some((b, last, _))) if a == b && last > first => {
            let end = last.min(first.saturating_add(LONGEST_RANGE));
            (first + 1..end).map(|n| format!("{a}{n:0width$}")).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_with_any_mark_behind_it() {
        for text in [
            "SEC-1: x",
            "SEC-1\u{FF1A}x",
            "\u{FF33}\u{FF25}\u{FF23}\u{FF0D}\u{FF11}\u{FF1A}x",
            "[SEC-1] x",
            "SEC-1 x",
            "SEC-1. x",
            "SEC-1 -- x",
            "SEC 1: x",
            "\u{3010}SEC-1\u{3011}x",
            "SEC-1) x",
        ] {
            assert_eq!(split_id(text), Some(("SEC-1".to_owned(), "x")), "{text}");
        }
        assert_eq!(split_id("SEC-1.03: x"), Some(("SEC-1.03".to_owned(), "x")));
        for text in ["TLS 1.2 x", "gp-3 x", "Multi-AZ: x", "S3: x", "x SEC-1: y", "SEC-1\u{304C}"] {
            assert_eq!(split_id(text), None, "{text}");
        }
    }

    #[test]
    fn ids_in_a_text_are_found_and_ranges_filled() {
        assert_eq!(ids_in("SEC-1.03 and (SEC-2), a_SEC-3"), ["SEC-1.03", "SEC-2"]);
        assert_eq!(ids_in("REL-2\u{301C}REL-4"), ["REL-2", "REL-3", "REL-4"]);
        assert_eq!(ids_in("SEC-1.09 ~ SEC-1.11"), ["SEC-1.09", "SEC-1.10", "SEC-1.11"]);
    }
}
