//! What stands under each heading of a page: what a heading is depends on what follows it.

use crate::format::page::vocabulary::{Area, area};
use crate::format::page::words::{bold, split_id, without_number};
use crate::format::page::{Block, Kind, Page};

/// What stands under a heading.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Below {
    /// Something with the id of a section, in it or in the headings below it.
    pub(super) ids: bool,
    /// A list or a table in the headings below it.
    pub(super) lists: bool,
    /// A list or a table before the next heading.
    pub(super) list: bool,
    /// A paragraph before the next heading.
    pub(super) prose: bool,
    /// A heading of a lower rank.
    pub(super) headings: bool,
}

/// What is known about a page before it is walked.
pub(super) struct Ahead {
    below: Vec<Below>,
    /// Whether anything in the page has the id of a section.
    pub(super) has_ids: bool,
    /// Whether a heading says that checkpoints follow.
    pub(super) has_checkpoints: bool,
    /// Whether there is one heading of the first rank, and it is the first of all.
    pub(super) has_title: bool,
}

impl Ahead {
    pub(super) fn of(page: &Page) -> Self {
        let blocks = &page.blocks;
        let counted = |test: fn(&Block) -> bool| -> Vec<usize> {
            let mut sum = 0;
            std::iter::once(0)
                .chain(blocks.iter().map(|block| {
                    sum += usize::from(test(block));
                    sum
                }))
                .collect()
        };
        let (ids, lists) = (counted(bears_id), counted(is_list));
        let mut below = vec![Below::default(); blocks.len()];
        let mut open: Vec<(u8, usize)> = Vec::new();
        let close = |open: &mut Vec<(u8, usize)>, level: u8, end: usize, below: &mut Vec<Below>| {
            while open.last().is_some_and(|(above, _)| *above >= level) {
                let Some((_, start)) = open.pop() else { break };
                below[start].ids = ids[end] > ids[start + 1];
                below[start].lists = lists[end] > lists[start + 1];
            }
        };
        for (n, block) in blocks.iter().enumerate() {
            match &block.kind {
                Kind::Heading(level, _) => {
                    close(&mut open, *level, n, &mut below);
                    if let Some((_, parent)) = open.last() {
                        below[*parent].headings = true;
                    }
                    open.push((*level, n));
                }
                kind => {
                    if let Some((_, parent)) = open.last() {
                        let parent = &mut below[*parent];
                        parent.list |= is_list(block);
                        parent.prose |= matches!(kind, Kind::Paragraph(_));
                    }
                }
            }
        }
        close(&mut open, 0, blocks.len(), &mut below);
        let headings = || {
            blocks.iter().filter_map(|block| match &block.kind {
                Kind::Heading(level, text) => Some((*level, text.as_str())),
                _ => None,
            })
        };
        Self {
            has_ids: ids.last().is_some_and(|all| *all > 0),
            has_checkpoints: headings()
                .any(|(_, text)| area(without_number(text)) == Some(Area::Checkpoints)),
            has_title: headings().filter(|(level, _)| *level == 1).count() == 1
                && headings().next().is_some_and(|(level, _)| level == 1),
            below,
        }
    }

    /// Returns what stands under the heading at a place.
    pub(super) fn below(&self, n: usize) -> Below {
        self.below.get(n).copied().unwrap_or_default()
    }
}

fn is_list(block: &Block) -> bool {
    matches!(block.kind, Kind::List(_) | Kind::Table(_))
}

/// Tells whether a block begins a section by its id.
fn bears_id(block: &Block) -> bool {
    match &block.kind {
        Kind::Heading(_, text) => split_id(bare(text)).is_some(),
        Kind::Paragraph(text) => bold_id(text).is_some(),
        Kind::List(items) => items.iter().any(|item| {
            let first = item.blocks.first().map(|b| &b.kind);
            matches!(first, Some(Kind::Paragraph(text)) if split_id(text).is_some() || bold_id(text).is_some())
        }),
        Kind::Table(_) | Kind::Comment(_) | Kind::Other(_) => false,
    }
}

/// Returns the id of a bold line, the rest of the bold text, and what follows it.
pub(super) fn bold_id(text: &str) -> Option<(String, &str, &str)> {
    let (name, rest) = bold(text)?;
    let (id, inner) = split_id(name)?;
    Some((id, inner, rest))
}

/// Returns a heading without its number and without marks around all of it.
pub(super) fn bare(text: &str) -> &str {
    let text = without_number(text);
    match bold(text) {
        Some((name, rest)) if rest.trim().is_empty() => without_number(name),
        _ => text,
    }
}
