//! What is seen on a screen, as text.

use ratatui::buffer::Buffer;
use tenken::text::wrap;

/// Returns the lines of a buffer: wide characters once, nothing at the ends of lines.
pub(crate) fn screen_text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(wrap::width(symbol).max(1)).expect("a cell's width");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Returns the first place where a text is seen, as column and row.
pub(crate) fn place_of(buffer: &Buffer, text: &str) -> Option<(u16, u16)> {
    let area = buffer.area;
    (area.top()..area.bottom()).find_map(|y| {
        let line = cells(buffer, y);
        (0..line.len()).find_map(|start| {
            let rest: String = line[start..].iter().map(|(_, symbol)| *symbol).collect();
            rest.starts_with(text).then_some((line[start].0, y))
        })
    })
}

/// Returns the symbols of a row with their columns; wide ones once.
pub(crate) fn cells(buffer: &Buffer, y: u16) -> Vec<(u16, &str)> {
    let mut line = Vec::new();
    let mut x = buffer.area.left();
    while x < buffer.area.right() {
        let symbol = buffer[(x, y)].symbol();
        line.push((x, symbol));
        x += u16::try_from(wrap::width(symbol).max(1)).expect("a cell's width");
    }
    line
}
