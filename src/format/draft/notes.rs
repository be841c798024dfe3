//! Texts of items, comments that carry a key, and what is kept because nothing else fits.

use crate::format::page::words::{self, bold};
use crate::format::page::{Block, Item, Kind};

/// The keys of comments that say something to the import.
const KEYS: [&str; 11] = [
    "id",
    "severity",
    "checkpoints",
    "related",
    "principles",
    "template",
    "pillar",
    "group",
    "retired",
    "note",
    "lang",
];

/// A comment with a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) key: &'static str,
    pub(super) value: String,
}

/// Reads a comment that has a key which is known.
pub(super) fn mark(comment: &str) -> Option<Mark> {
    let (key, value) = comment.split_once(':')?;
    let key = KEYS.into_iter().find(|known| *known == key.trim())?;
    Some(Mark { key, value: words::uncommented(value.trim()) })
}

/// Takes the comments with keys out of a text.
pub(super) fn marks(text: &str) -> (String, Vec<Mark>) {
    let (mut out, mut found) = (String::new(), Vec::new());
    let mut from = 0;
    for comment in words::comments(text) {
        // `<!-->` is a whole comment too: its marks share their dashes.
        let inner = text.get(comment.start + "<!--".len()..comment.end - "-->".len());
        if let Some(mark) = inner.and_then(|inner| mark(inner.trim())) {
            out.push_str(text[from..comment.start].trim_end());
            found.push(mark);
            from = comment.end;
        }
    }
    out.push_str(&text[from..]);
    (out.trim().to_owned(), found)
}

/// Splits the ids of a mark.
pub(super) fn ids(value: &str) -> Vec<String> {
    value.split([',', ' ']).filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// Returns what an item says, and what stands under it.
pub(super) fn split_item(item: &Item) -> (String, &[Block]) {
    let Some(Block { kind: Kind::Paragraph(text), .. }) = item.blocks.first() else {
        return (String::new(), &item.blocks);
    };
    let unboxed = ["[ ]", "[x]", "[X]"].iter().find_map(|mark| text.strip_prefix(mark));
    let unboxed = unboxed.filter(|rest| rest.starts_with(char::is_whitespace));
    (unboxed.unwrap_or(text).trim().to_owned(), item.blocks.get(1..).unwrap_or_default())
}

/// Returns all that items say, with what stands under them.
pub(super) fn flat(blocks: &[Block]) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    for block in blocks {
        match &block.kind {
            Kind::List(items) => items.iter().for_each(|item| out.extend(flat_item(item))),
            Kind::Table(_) => out.push((block.line, source(block))),
            Kind::Heading(_, text) | Kind::Paragraph(text) | Kind::Other(text) => {
                out.push((block.line, text.clone()));
            }
            Kind::Comment(text) => out.push((block.line, format!("<!-- {text} -->"))),
        }
    }
    out
}

fn flat_item(item: &Item) -> Vec<(usize, String)> {
    let (text, children) = split_item(item);
    let own = (!text.is_empty()).then_some((item.line, text));
    own.into_iter().chain(flat(children)).collect()
}

/// Returns a block as a text that is kept.
pub(super) fn source(block: &Block) -> String {
    match &block.kind {
        Kind::Heading(_, text) | Kind::Paragraph(text) | Kind::Other(text) => text.clone(),
        Kind::Comment(text) => format!("<!-- {text} -->"),
        Kind::List(_) => {
            let lines = flat(std::slice::from_ref(block));
            lines.iter().map(|(_, text)| format!("- {text}")).collect::<Vec<_>>().join("\n")
        }
        Kind::Table(table) => {
            let rows = table.rows.iter().map(|row| &row.cells);
            let rows = std::iter::once(&table.head).chain(rows);
            rows.map(|cells| cells.join(" | ")).collect::<Vec<_>>().join("\n")
        }
    }
}

/// Returns a note so that writing and reading it once more changes nothing.
pub(super) fn settled(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    words::settled(&lines.join("\n"))
}

/// Returns a text without marks around all of it.
pub(super) fn unbold(text: &str) -> &str {
    match bold(text) {
        Some((name, rest)) if rest.trim().is_empty() => name,
        _ => text,
    }
}

/// Adds a text to another one, with something between them.
pub(super) fn add(to: &mut String, between: &str, text: &str) {
    if !to.is_empty() && !text.is_empty() {
        to.push_str(between);
    }
    to.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_whose_marks_share_their_dashes_says_nothing() {
        assert_eq!(marks("a<!-->"), ("a<!-->".to_owned(), Vec::new()));
        let (text, found) = marks("a <!--> <!-- severity: high -->");
        assert_eq!(text, "a <!-->");
        assert_eq!(found, [Mark { key: "severity", value: "high".to_owned() }]);
    }
}
