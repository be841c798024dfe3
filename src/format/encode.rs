//! Encoding of strings for review files.
//!
//! Stricter than the TOML writer of the library, for the sake of whoever reads the file in a pull
//! request or a terminal: C1 controls, direction marks and invisible characters are escaped, and so
//! is the first character of a line that looks like a git conflict marker.

use std::fmt::Write as _;

use crate::domain::untrusted::marked;

/// The beginnings of lines that git writes into a file with conflicts.
pub(crate) const CONFLICT_MARKERS: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// Encodes a text as a TOML 1.0 string; one with line breaks as a multi-line string.
#[must_use]
pub fn toml_string(text: &str) -> String {
    if text.contains('\n') { multi_line(text) } else { single_line(text) }
}

fn single_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for (c, hidden) in marked(text) {
        match c {
            '"' => out.push_str("\\\""),
            c => push(&mut out, c, hidden),
        }
    }
    out.push('"');
    out
}

fn multi_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    out.push_str("\"\"\"\n");
    let mut quotes = 0;
    let mut line_start = true;
    let mut position = 0;
    for (c, hidden) in marked(text) {
        let rest = &text[position..];
        position += c.len_utf8();
        if line_start && CONFLICT_MARKERS.iter().any(|m| rest.starts_with(m)) {
            escape(&mut out, c);
            line_start = false;
            quotes = 0;
            continue;
        }
        line_start = c == '\n';
        match c {
            // Three quotes would end the string, and one before the end would join its delimiter.
            '"' if quotes == 2 || position == text.len() => {
                out.push_str("\\\"");
                quotes = 0;
            }
            '"' => {
                out.push('"');
                quotes += 1;
            }
            '\n' => {
                out.push('\n');
                quotes = 0;
            }
            c => {
                push(&mut out, c, hidden);
                quotes = 0;
            }
        }
    }
    out.push_str("\"\"\"");
    out
}

fn push(out: &mut String, c: char, hidden: bool) {
    match c {
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        c if hidden => escape(out, c),
        c => out.push(c),
    }
}

fn escape(out: &mut String, c: char) {
    let code = u32::from(c);
    // Writing to a string cannot fail.
    let _ = if code > 0xFFFF { write!(out, "\\U{code:08X}") } else { write!(out, "\\u{code:04X}") };
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_conflict_marker_in_a_note_does_not_look_like_one() {
        let encoded = toml_string("a\n<<<<<<< ours\n=======\n");
        assert!(
            encoded.lines().all(|l| CONFLICT_MARKERS.iter().all(|m| !l.starts_with(m))),
            "{encoded}"
        );
    }

    fn nasty() -> impl Strategy<Value = String> {
        prop::collection::vec(
            prop_oneof![
                Just("\"".to_owned()),
                Just("\"\"\"".to_owned()),
                Just("\n".to_owned()),
                Just("\r".to_owned()),
                Just("\\".to_owned()),
                Just("<<<<<<< a\n".to_owned()),
                Just("\u{202E}".to_owned()),
                Just("\u{9B}".to_owned()),
                any::<char>().prop_map(String::from),
            ],
            0..12,
        )
        .prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_hides_nothing(text in nasty()) {
            let encoded = toml_string(&text);
            let parsed: toml::Table = format!("k = {encoded}\n").parse().expect("TOML");
            prop_assert_eq!(parsed["k"].as_str(), Some(text.as_str()));
            prop_assert!(marked(&encoded).all(|(c, hidden)| c == '\n' || !hidden));
        }
    }
}
