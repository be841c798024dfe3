//! Links on cells of the screen: the sequences that terminals know (OSC 8), a cell at a time.
//!
//! The link is a part of what a cell holds, so that a cell whose link alone changes is drawn again.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::style::Modifier;

use crate::domain::link::Link;
use crate::text::wrap;

/// What begins a link.
const BEGIN: &str = "\x1b]8;;";
/// What ends a sequence.
const END: &str = "\x1b\\";

/// Makes the cells of a row link to an address.
pub(super) fn put(buffer: &mut Buffer, row: u16, columns: std::ops::Range<u16>, link: &Link) {
    let mut x = columns.start;
    while x < columns.end {
        let Some(cell) = buffer.cell_mut((x, row)) else { return };
        let wide = u16::try_from(wrap::grapheme_width(cell.symbol())).unwrap_or(1).max(1);
        let symbol = format!("{BEGIN}{link}{END}{}{BEGIN}{END}", cell.symbol());
        cell.set_symbol(&symbol);
        cell.modifier |= Modifier::UNDERLINED;
        if let Some(wide) = NonZeroU16::new(wide) {
            cell.set_diff_option(CellDiffOption::ForcedWidth(wide));
        }
        x += wide;
    }
}

/// Returns the address that a cell links to, if it does, and the sign that is seen.
#[must_use]
pub fn of(cell: &Cell) -> (&str, &str) {
    let symbol = cell.symbol();
    let parts = symbol.strip_prefix(BEGIN).and_then(|rest| {
        let (link, rest) = rest.split_once(END)?;
        Some((link, rest.strip_suffix(END)?.strip_suffix(BEGIN)?))
    });
    parts.unwrap_or(("", symbol))
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn a_link_is_on_every_sign_of_its_text_and_on_no_other() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "a日本b", Style::new());
        let link = Link::new("https://example.com/x").unwrap();
        put(&mut buffer, 0, 1..5, &link);
        let signs: Vec<(&str, &str)> = buffer.content.iter().map(of).collect();
        let there = link.as_str();
        let wanted = [("", "a"), (there, "日"), ("", " "), (there, "本"), ("", " "), ("", "b")];
        assert_eq!(signs[..6], wanted);
    }
}
