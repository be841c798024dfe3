//! Texts in a page: everything is escaped here, and a web address that says where it leads leads
//! there.

use std::collections::HashSet;
use std::ops::Range;

use crate::domain::untrusted::shown;
use crate::report::document::{Cell, Tone};
use crate::report::link::is_beside;

/// The names that can be jumped to.
pub(super) type Anchors = HashSet<String>;

/// Adds a text that means nothing but its characters, inside an element or in quotes.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let sign = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(sign);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

/// Returns a text that means nothing but its characters.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(&mut out, &shown(text));
    out
}

/// Adds a text with its parts and links.
pub(super) fn push_cell(out: &mut String, cell: &Cell, anchors: &Anchors) {
    let text = shown(&cell.text);
    let text = text.trim_end();
    // A text that had to be marked has other places than its parts say.
    if text.len() > cell.text.len() || (cell.parts.is_empty() && cell.links.is_empty()) {
        push_plain(out, text, anchors);
        return;
    }
    let mut at = 0;
    let between = |out: &mut String, at: usize, range: &Range<usize>| {
        let range = range.start.max(at)..range.end.min(text.len());
        push_plain(out, text.get(at..range.start).unwrap_or_default(), anchors);
        text.get(range.clone()).map(|part| (part, range.end))
    };
    for part in &cell.parts {
        if let Some((inner, end)) = between(out, at, &part.range) {
            push_part(out, inner, part.tone);
            at = end;
        }
    }
    for link in &cell.links {
        if let Some((inner, end)) = between(out, at, &link.range) {
            push_link(out, inner, &link.to);
            at = end;
        }
    }
    push_plain(out, text.get(at..).unwrap_or_default(), anchors);
}

/// Adds what was taken away or added as such; the signs around it are for those who see no colour
/// and no line through it.
fn push_part(out: &mut String, text: &str, tone: Tone) {
    let (name, inner) = match tone {
        Tone::Removed => ("del", text.strip_prefix("[-").and_then(|t| t.strip_suffix("-]"))),
        Tone::Added => ("ins", text.strip_prefix("{+").and_then(|t| t.strip_suffix("+}"))),
        _ => ("b", None),
    };
    out.extend(["<", name, " class=\"", class(tone), "\">"]);
    push_escaped(out, inner.unwrap_or(text));
    out.extend(["</", name, ">"]);
}

fn push_link(out: &mut String, text: &str, to: &str) {
    if !is_address(to) && !is_beside(to) {
        push_escaped(out, text);
        return;
    }
    out.push_str("<a href=\"");
    push_escaped(out, to);
    out.push_str("\" rel=\"noopener noreferrer\">");
    push_escaped(out, text);
    out.push_str("</a>");
}

/// Returns the class of a tone.
pub(super) fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Strong => "st",
        Tone::High | Tone::Removed => "hi",
        Tone::Medium => "me",
        Tone::Low => "lo",
        Tone::Good | Tone::Added => "go",
        Tone::Muted => "mu",
        Tone::Accent => "ac",
    }
}

/// Adds a text; web addresses and names that can be jumped to become links.
fn push_plain(out: &mut String, text: &str, anchors: &Anchors) {
    let bytes = text.as_bytes();
    let (mut from, mut at) = (0, 0);
    while at < bytes.len() {
        let begins = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        if !begins || !matches!(bytes[at], b'h' | b'm' | b'A'..=b'Z') {
            at += 1;
            continue;
        }
        let rest = &text[at..];
        let (address, name) = (address(rest), anchor(rest, anchors));
        if let Some(address) = address {
            push_escaped(out, &text[from..at]);
            push_link(out, address, address);
            at += address.len();
            from = at;
        } else if let Some(name) = name {
            push_escaped(out, &text[from..at]);
            out.extend(["<a href=\"#c-", name, "\">", name, "</a>"]);
            at += name.len();
            from = at;
        } else {
            at += 1;
        }
    }
    push_escaped(out, &text[from..]);
}

/// Returns the name at the beginning of a text, if it can be jumped to.
fn anchor<'t>(text: &'t str, anchors: &Anchors) -> Option<&'t str> {
    if anchors.is_empty() {
        return None;
    }
    let name = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
    let end = text.bytes().position(|b| !name(b)).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['.', '-']);
    anchors.contains(word).then_some(word)
}

/// Returns the web address at the beginning of a text.
fn address(text: &str) -> Option<&str> {
    if !["http", "mail"].iter().any(|scheme| text.starts_with(scheme)) {
        return None;
    }
    let end = text.bytes().position(|b| !is_of_address(b)).unwrap_or(text.len());
    let address = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '*', '_']);
    is_address(address).then_some(address)
}

fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~/?=&%:#@+,;!*()$".contains(&byte)
}

/// Tells whether a text is an address that may be a link: to a page or a mailbox, with nobody's name
/// before the host.
fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let rest = host.or_else(|| text.strip_prefix("mailto:"));
    let authority = host.and_then(|h| h.split(['/', '?', '#']).next()).unwrap_or_default();
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        && text.bytes().all(is_of_address)
        && !authority.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Link, Part};

    fn page(text: &str) -> String {
        let mut out = String::new();
        push_cell(&mut out, &text.into(), &Anchors::from(["SEC-1.03".to_owned()]));
        out
    }

    fn link(to: &str) -> String {
        format!("<a href=\"{to}\" rel=\"noopener noreferrer\">{to}</a>")
    }

    #[test]
    fn what_would_be_markup_is_text() {
        assert_eq!(
            page("<b a='1' b=\"2\">&lt;"),
            "&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;lt;"
        );
        assert_eq!(page("a\u{1b}[2Jb\u{202e}"), "a&lt;U+001B&gt;[2Jb&lt;U+202E&gt;");
    }

    #[test]
    fn an_address_leads_where_it_says_and_nothing_else_leads_anywhere() {
        for (text, html) in [
            ("see https://e.com/a?b=1&c.", format!("see {}.", link("https://e.com/a?b=1&amp;c"))),
            ("(http://e.com/)。", format!("({})。", link("http://e.com/"))),
            ("手順はhttps://e.com/x、次", format!("手順は{}、次", link("https://e.com/x"))),
            ("mailto:a@e.com", link("mailto:a@e.com")),
        ] {
            assert_eq!(page(text), html, "{text}");
        }
        for text in [
            "javascript:alert(1)",
            "data:text/html,x",
            "xhttps://e.com",
            "https://",
            "https://e.com@evil.example/",
            "HTTPS://e.com",
            "file:///etc/passwd",
        ] {
            assert_eq!(page(text), text);
        }
        assert_eq!(page("https://e.com/\"x"), format!("{}&quot;x", link("https://e.com/")));
    }

    #[test]
    fn a_name_that_can_be_jumped_to_is_a_link() {
        let jump = "<a href=\"#c-SEC-1.03\">SEC-1.03</a>";
        assert_eq!(page("SEC-1.03, SEC-1.04"), format!("{jump}, SEC-1.04"));
        assert_eq!(page("SEC-1.03."), format!("{jump}."));
        assert_eq!(page("XSEC-1.03 SEC-1.031"), "XSEC-1.03 SEC-1.031");
    }

    #[test]
    fn parts_and_links_stand_where_they_belong() {
        let part = |range, tone| Part { range, tone };
        let mut cell: Cell = "a [-b-]{+c+} d".into();
        cell.parts = vec![part(2..7, Tone::Removed), part(7..12, Tone::Added)];
        let mut out = String::new();
        push_cell(&mut out, &cell, &Anchors::new());
        assert_eq!(out, "a <del class=\"hi\">b</del><ins class=\"go\">c</ins> d");
        for (to, html) in [
            ("https://e.com/", "<a href=\"https://e.com/\" rel=\"noopener noreferrer\">x</a> y"),
            ("../a.md#b", "<a href=\"../a.md#b\" rel=\"noopener noreferrer\">x</a> y"),
            ("javascript:1", "x y"),
            ("//e.com/", "x y"),
        ] {
            let mut cell: Cell = "x y".into();
            cell.links = vec![Link { range: 0..1, to: to.to_owned() }];
            let mut out = String::new();
            push_cell(&mut out, &cell, &Anchors::new());
            assert_eq!(out, html);
        }
    }
}
