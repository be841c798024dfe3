//! Addresses that reports link to: pages of the web, and design documents by their headings.
//!
//! An address holds nothing that Markdown or HTML would take as structure, and never a scheme that
//! came from a file.

use crate::domain::untrusted::is_hidden;

/// Returns the address of a file, with the place in it if there is one.
#[must_use]
pub fn to_file(path: &str, anchor: Option<&str>) -> String {
    let mut out = encoded(path, |c| matches!(c, '/'));
    if let Some(anchor) = anchor {
        out.push('#');
        out.push_str(&encoded(anchor, |_| false));
    }
    out
}

/// Tells whether a text can be the address of a link wherever it stands: a page of the web, or the
/// way to a file beside the report; no other scheme, and nothing that is structure in Markdown.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let page = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let plain = |c: char| (c.is_alphanumeric() && !is_hidden(c)) || "-._~/?=&%:#+,;".contains(c);
    text.chars().all(plain)
        && match page {
            Some(rest) => rest.starts_with(char::is_alphanumeric),
            None => is_beside(text),
        }
}

/// Tells whether a text is the way from a report to a file beside it: no scheme, and no host.
#[must_use]
pub fn is_beside(text: &str) -> bool {
    let plain = |c: char| {
        (c.is_alphanumeric() && !is_hidden(c)) || matches!(c, '-' | '.' | '_' | '/' | '%' | '#')
    };
    !text.is_empty() && !text.starts_with("//") && text.chars().all(plain)
}

/// Encodes what is no letter or digit of any script; a colon too, so that no folder is a scheme.
fn encoded(text: &str, also: impl Fn(char) -> bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let plain = c.is_alphanumeric() && !is_hidden(c);
        if plain || matches!(c, '-' | '.' | '_') || also(c) {
            out.push(c);
        } else {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|b| out.push_str(&format!("%{b:02X}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_no_structure_and_stays_readable() {
        assert_eq!(
            to_file("../設計/cloud-design-security.md", Some("ログイン時のmfa利用")),
            "../設計/cloud-design-security.md#ログイン時のmfa利用"
        );
        assert_eq!(to_file("a b)](x \"<", None), "a%20b%29%5D%28x%20%22%3C");
        assert_eq!(to_file("javascript:x/\u{202E}", None), "javascript%3Ax/%E2%80%AE");
    }

    #[test]
    fn an_address_is_a_page_or_a_file_beside_and_nothing_else() {
        for text in ["https://e.com/a?b=1&c", "docs/a.md#%20x", "../設計.md", "/srv/a.md"] {
            assert!(is_address(text), "{text}");
        }
        for text in [
            "javascript:x",
            "//evil.example/x",
            "https://e.com/) x",
            "https://",
            "",
            "a b",
            "a\u{202E}",
            "https://[x]",
            "data:,x",
            "a|b",
            "a\nb",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }
}
