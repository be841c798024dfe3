//! What is seen on a screen, as text.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Style;
use tenken::text::wrap;
use tenken::ui::theme::{Role, Theme};

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

/// Returns what is not plain text on a screen: each run of a role with its row, in reading order.
///
/// A role that is lost, or another one, is a line that differs; colours of one's own are named as
/// they are.
pub(crate) fn roles(buffer: &Buffer, theme: &Theme) -> String {
    let mut out = String::new();
    let mut last: Option<(u16, String)> = None;
    for y in buffer.area.top()..buffer.area.bottom() {
        let mut run: Option<(String, String)> = None;
        let mut runs = Vec::new();
        for (x, symbol) in cells(buffer, y) {
            let name = role_of(&buffer[(x, y)], theme);
            match &mut run {
                Some((role, text)) if *role == name => text.push_str(symbol),
                _ => {
                    runs.extend(run.take());
                    run = Some((name, symbol.to_owned()));
                }
            }
        }
        runs.extend(run);
        for (role, text) in runs {
            let text = text.trim();
            if ["Plain", "Rule"].contains(&role.as_str()) || text.is_empty() {
                continue;
            }
            // The text is in the frame; here it only says which one is meant.
            let short: String = text.chars().take(14).collect();
            let short = if short == text { short } else { format!("{short}~") };
            match &last {
                Some((row, before)) if *row == y && *before == role => {
                    out.push_str(&format!(" | {short}"));
                }
                _ => out.push_str(&format!("\n  {y:>2} {role}: {short}")),
            }
            last = Some((y, role));
        }
    }
    out.push('\n');
    out
}

/// Returns the name of the role that a cell looks like.
fn role_of(cell: &Cell, theme: &Theme) -> String {
    let style = Style::new().fg(cell.fg).bg(cell.bg).add_modifier(cell.modifier);
    let known = Role::ALL.into_iter().find(|role| {
        let wanted = theme.style(*role);
        Style::new()
            .fg(wanted.fg.unwrap_or_default())
            .bg(wanted.bg.unwrap_or_default())
            .add_modifier(wanted.add_modifier)
            == style
    });
    known.map_or_else(|| format!("{style:?}"), |role| format!("{role:?}"))
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
