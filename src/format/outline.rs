//! The headings of a Markdown document, as GitHub sees them: `#` and underlined ones, and none in
//! front matter, code or comments.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::domain::Untrusted;
use crate::domain::outline::{FoundHeading, Outline};

/// The most headings of a document that are read.
pub const MOST_HEADINGS: usize = 2_000;

/// The longest heading that is taken for one, in bytes; a longer one is a text by mistake.
const LONGEST_HEADING: usize = 1_000;

/// The largest design document that is read, in bytes.
pub const LARGEST_DOCUMENT: usize = 8 * 1024 * 1024;

/// Reads the headings of a Markdown document.
#[must_use]
pub fn parse(text: &str) -> Outline {
    let body = without_front_matter(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    let mut lines = Lines { text, at: text.len() - body.len(), line: 1 };
    lines.line += breaks(&text[..lines.at]);
    let shift = lines.at;
    let mut found: Vec<FoundHeading> = Vec::new();
    let mut current: Option<(u8, usize, String)> = None;
    let mut images = 0_usize;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        match (event, &mut current) {
            (Event::Start(Tag::Heading { level, .. }), _) => {
                current = Some((number(level), lines.of(shift + range.start), String::new()));
            }
            (Event::End(TagEnd::Heading(_)), Some((level, line, text))) => {
                if text.len() <= LONGEST_HEADING {
                    let text = Untrusted::from(text.trim());
                    found.push(FoundHeading { level: *level, text, line: *line });
                }
                current = None;
                if found.len() == MOST_HEADINGS {
                    break;
                }
            }
            // A picture in a heading has no text of its own.
            (Event::Start(Tag::Image { .. }), Some(_)) => images += 1,
            (Event::End(TagEnd::Image), Some(_)) => images = images.saturating_sub(1),
            (Event::Text(more) | Event::Code(more), Some((.., text)))
                if images == 0 && text.len() <= LONGEST_HEADING =>
            {
                text.push_str(&more);
            }
            (Event::SoftBreak | Event::HardBreak, Some((.., text))) => text.push(' '),
            _ => {}
        }
    }
    Outline::new(found)
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Returns a document without the settings between `---` at its beginning.
fn without_front_matter(text: &str) -> &str {
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
    // Settings that never end are none; settings that end the document leave nothing.
    if !is_first && matches!(rest.trim_end(), "---" | "...") { "" } else { text }
}

/// Counts lines from one place to the next.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn of(&mut self, at: usize) -> usize {
        // Headings come in order, so that each byte is looked at once.
        if let Some(between) = self.text.get(self.at..at) {
            self.line += breaks(between);
            self.at = at;
        }
        self.line
    }
}

fn breaks(text: &str) -> usize {
    text.bytes().filter(|b| *b == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(text: &str) -> Vec<(u8, String, usize)> {
        let outline = parse(text);
        let all = outline.headings().iter();
        all.map(|h| (h.level, h.text.raw().to_owned(), h.line)).collect()
    }

    fn plain(list: &[(u8, &str, usize)]) -> Vec<(u8, String, usize)> {
        list.iter().map(|(level, text, line)| (*level, (*text).to_owned(), *line)).collect()
    }

    #[test]
    fn headings_of_both_kinds_are_read_with_their_lines() {
        let text = "設計\n====\n\n## 要件 ##\ntext\n\nログ集約\n---\n\n### `A` と *B* [C](x.md)\n";
        let wanted = [(1, "設計", 1), (2, "要件", 4), (2, "ログ集約", 7), (3, "A と B C", 10)];
        assert_eq!(headings(text), plain(&wanted));
        // The same with other line ends and a mark at the beginning.
        let other = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
        assert_eq!(headings(&other), plain(&wanted));
    }

    #[test]
    fn what_only_looks_like_a_heading_is_none() {
        let text = "# A\n```sh\n# not\n```\n~~~\n## not\n~~~\n    # not\n<!--\n# not\n-->\n#not\n\
            ####### not\n\n|a|b|\n|---|---|\n|c|d|\n\n\\# not\n\n## B\n";
        assert_eq!(headings(text), plain(&[(1, "A", 1), (2, "B", 21)]));
    }

    #[test]
    fn front_matter_is_no_part_of_the_document() {
        let text = "---\ntitle: x\n# a comment\n---\n# A\n\n---\n\nB\n---\n";
        assert_eq!(headings(text), plain(&[(1, "A", 5), (2, "B", 9)]));
        assert_eq!(headings("---\r\ntitle: x\r\n---\r\n# A"), plain(&[(1, "A", 4)]));
        assert_eq!(headings("---\ntitle: x\n---"), plain(&[]));
        // It never ends, so it is none: a rule, and an underlined heading at most.
        assert_eq!(headings("---\n# A\n"), plain(&[(1, "A", 2)]));
    }

    #[test]
    fn pictures_and_breaks_in_a_heading_are_no_words() {
        let text = "# A ![alt](x.png) B\n\none\ntwo\n===\n";
        assert_eq!(headings(text), plain(&[(1, "A  B", 1), (1, "one two", 3)]));
    }

    #[test]
    fn a_text_that_is_a_heading_by_mistake_is_none() {
        let text = format!("# A\n\n{}\n===\n\n## B\n", "長い文。".repeat(300));
        assert_eq!(headings(&text), plain(&[(1, "A", 1), (2, "B", 6)]));
    }

    #[test]
    fn hostile_documents_are_read_in_a_moment() {
        for text in [
            "# x\n".repeat(100_000),
            "[".repeat(500_000),
            "> ".repeat(100_000),
            "*a **a ".repeat(60_000),
            "#".repeat(1_000_000),
            "---\n".repeat(200_000),
        ] {
            assert!(parse(&text).headings().len() <= MOST_HEADINGS);
        }
    }
}
