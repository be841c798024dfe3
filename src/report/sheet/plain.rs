//! Texts as a workbook can hold them: every character legal in XML, and no longer than a cell.

use crate::domain::untrusted::{line_feeds, shown};

/// The most that a cell holds, in units of UTF-16.
const LONGEST_CELL: usize = 32_767;

/// Returns a text as it stands in a cell: what cannot be seen, or be said in XML, as a mark.
#[must_use]
pub fn legal(text: &str) -> String {
    let text = shown(text);
    if !text.contains(['\u{FFFE}', '\u{FFFF}']) {
        return text.into_owned();
    }
    text.replace('\u{FFFE}', "<U+FFFE>").replace('\u{FFFF}', "<U+FFFF>")
}

/// Returns a text as a cell holds it: legal, and cut with a mark where it is too long.
#[must_use]
pub fn cut(text: &str, mark: &str) -> String {
    let text = legal(text);
    if text.encode_utf16().count() <= LONGEST_CELL {
        return text;
    }
    let room = LONGEST_CELL - mark.encode_utf16().count();
    let mut used = 0;
    let kept = text.chars().take_while(|c| {
        used += c.len_utf16();
        used <= room
    });
    kept.collect::<String>() + mark
}

/// Cuts a text into pieces that a cell holds.
#[must_use]
pub fn pieces(text: &str) -> Vec<String> {
    // Well below the most, because some programs count an escaped character as several.
    const PIECE: usize = 8_000;
    let mut out = vec![String::new()];
    let mut used = 0;
    for c in text.chars() {
        if used >= PIECE {
            out.push(String::new());
            used = 0;
        }
        used += c.len_utf16();
        out.last_mut().into_iter().for_each(|piece| piece.push(c));
    }
    out
}

/// Returns a cell's text as it is compared: line breaks as they are here, nothing at the ends.
#[must_use]
pub fn normal(text: &str) -> String {
    let text = line_feeds(text);
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

/// Returns an address that a cell may lead to: a plain one of the web.
#[must_use]
pub fn address(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/?=&%:#@+,;!()*'".contains(&b);
    // The longest that Excel takes is 2,083.
    (!rest.is_empty() && text.len() <= 2_000 && rest.bytes().all(plain)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_with_its_mark_and_never_inside_a_character() {
        assert_eq!(cut("受注", "(cut)"), "受注");
        let long = cut(&"😀".repeat(20_000), "(cut)");
        assert!(long.encode_utf16().count() <= LONGEST_CELL);
        assert!(long.ends_with("😀(cut)"));
        let exact = "あ".repeat(LONGEST_CELL);
        assert_eq!(cut(&exact, "(cut)"), exact);
    }

    #[test]
    fn what_xml_cannot_say_is_a_mark() {
        assert_eq!(legal("a\u{0}b\u{b}\u{ffff}\u{fffe}"), "a<U+0000>b<U+000B><U+FFFF><U+FFFE>");
    }

    #[test]
    fn pieces_are_the_whole() {
        let text = "あ😀".repeat(30_000);
        let pieces = pieces(&text);
        assert!(pieces.len() > 5);
        assert!(pieces.iter().all(|p| p.encode_utf16().count() <= LONGEST_CELL));
        assert_eq!(pieces.concat(), text);
    }

    #[test]
    fn only_plain_addresses_of_the_web_are_links() {
        for text in ["https://wiki.example.co.jp/a?b=c#d", "http://x"] {
            assert_eq!(address(text), Some(text));
        }
        for text in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https://a b",
            "https://a\"b",
            "internal:Sheet1!A1",
            "ftp://x",
            "https://例.jp",
        ] {
            assert_eq!(address(text), None, "{text}");
        }
        assert_eq!(address(&format!("https://{}", "a".repeat(2_000))), None);
    }

    #[test]
    fn line_breaks_and_blanks_at_the_ends_make_no_difference() {
        assert_eq!(normal("a \r\nb\rc\n\n"), "a\nb\nc");
    }
}
