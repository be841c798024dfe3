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
