//! Addresses that reports link to: design documents by their headings, and official practices.
//!
//! An address holds nothing that Markdown or HTML would take as structure, and never a scheme that
//! came from a file.

use crate::domain::pack::Practice;

/// Where the official best practices are, by edition.
const PRACTICES: &str = "https://docs.aws.amazon.com/wellarchitected/";

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

/// Returns the page of an official practice in an edition such as `2025-02-25`; none when the pack
/// does not name it as such pages are named.
#[must_use]
pub fn to_practice(practice: &Practice, edition: &str) -> Option<String> {
    let slug = practice.slug.as_ref()?.raw();
    let is_name = |text: &str, signs: &[u8]| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || signs.contains(&b))
    };
    let edition = if edition.is_empty() { "latest" } else { edition };
    (is_name(slug, b"_") && is_name(edition, b"-"))
        .then(|| format!("{PRACTICES}{edition}/framework/{slug}.html"))
}

/// Encodes what is no letter or digit of any script; a colon too, so that no folder is a scheme.
fn encoded(text: &str, also: impl Fn(char) -> bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let plain = c.is_alphanumeric() && !crate::domain::untrusted::is_hidden(c);
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
    fn a_practice_has_a_page_when_it_is_named_like_one() {
        let practice = |slug: Option<&str>| Practice {
            id: "SEC01-BP01".into(),
            slug: slug.map(Into::into),
            title: "".into(),
            risk: None,
        };
        let page = to_practice(&practice(Some("sec_identities_unique")), "2025-02-25");
        let wanted = "https://docs.aws.amazon.com/wellarchitected/2025-02-25/framework/sec_identities_unique.html";
        assert_eq!(page.as_deref(), Some(wanted));
        assert!(to_practice(&practice(Some("sec")), "").is_some_and(|p| p.contains("/latest/")));
        for slug in [None, Some(""), Some("../x"), Some("a b")] {
            assert_eq!(to_practice(&practice(slug), "2025-02-25"), None);
        }
        assert_eq!(to_practice(&practice(Some("sec")), "a/b"), None);
    }
}
