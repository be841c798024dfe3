//! Versions of packs: numbers with points between them, and perhaps a word behind.

use std::cmp::Ordering;

/// The longest version that is accepted, in bytes.
const LONGEST: usize = 40;

/// Tells whether a text is a version: `1`, `1.2.0`, `2026.4`, `2.0.0-draft`.
#[must_use]
pub fn is_version(text: &str) -> bool {
    parts(text).is_some()
}

/// Compares two versions as people count; `None` when one of them is none.
///
/// What has a word behind it comes before what has none: `2.0.0-draft` before `2.0.0`. `1.0` and
/// `1.0.0` are the same.
#[must_use]
pub fn compare(a: &str, b: &str) -> Option<Ordering> {
    let ((a, a_word), (b, b_word)) = (parts(a)?, parts(b)?);
    let longer = a.len().max(b.len());
    let number = |list: &[&str], n: usize| {
        let digits = list.get(n).map_or("", |d| d.trim_start_matches('0'));
        (digits.len(), digits.to_owned())
    };
    let numbers = (0..longer).map(|n| number(&a, n).cmp(&number(&b, n)));
    let words = match (a_word, b_word) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) => a.cmp(b),
    };
    Some(numbers.fold(Ordering::Equal, Ordering::then).then(words))
}

/// Takes a version apart: its numbers, and the word behind the first `-` or `+`.
fn parts(text: &str) -> Option<(Vec<&str>, Option<&str>)> {
    if text.len() > LONGEST {
        return None;
    }
    let (numbers, word) = match text.find(['-', '+']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let numbers: Vec<&str> = numbers.split('.').collect();
    let is_number = |n: &&str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit());
    let is_word = |w: &str| {
        !w.is_empty() && w.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
    };
    (numbers.iter().all(is_number) && word.is_none_or(is_word)).then_some((numbers, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_numbers_with_points_and_perhaps_a_word() {
        for text in ["1", "1.2.0", "2026.4", "2.0.0-draft", "1.0.0+b7", "0"] {
            assert!(is_version(text), "{text}");
        }
        let long = "1".repeat(41);
        for text in ["", "v1", "1.", ".1", "1..2", "latest", "1.0 ", "1-", "１", "1.0-a b", &long]
        {
            assert!(!is_version(text), "{text}");
        }
    }

    #[test]
    fn versions_are_ordered_as_people_count() {
        let ordered = ["0.9", "1.0.0-draft", "1.0.0", "1.2", "1.10.0", "2", "2026.4"];
        for (i, a) in ordered.iter().enumerate() {
            for (j, b) in ordered.iter().enumerate() {
                assert_eq!(compare(a, b), Some(i.cmp(&j)), "{a} {b}");
            }
        }
        assert_eq!(compare("1.0", "1.0.0"), Some(Ordering::Equal));
        assert_eq!(compare("01", "1"), Some(Ordering::Equal));
        assert_eq!(compare("1", "draft"), None);
    }
}
