//! Keys by the names of the settings: `x`, `ctrl-x`, `f5`, `page-down`.

use super::Key;

impl Key {
    /// Reads a name; `None` when no key is called so, or when terminals send the same for another.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        if let Some(c) = only_char(name) {
            return (!c.is_control()).then(|| Self::Char(c).as_command());
        }
        let name = name.to_ascii_lowercase();
        Some(match name.replace('-', "").as_str() {
            "space" => Self::Char(' '),
            "enter" | "return" => Self::Enter,
            "altenter" | "shiftenter" => Self::AltEnter,
            "esc" | "escape" => Self::Esc,
            "tab" => Self::Tab,
            "shifttab" | "backtab" => Self::BackTab,
            "backspace" => Self::Backspace,
            "delete" | "del" => Self::Delete,
            "up" => Self::Up,
            "down" => Self::Down,
            "left" => Self::Left,
            "right" => Self::Right,
            "ctrlleft" | "altleft" => Self::WordLeft,
            "ctrlright" | "altright" => Self::WordRight,
            "home" => Self::Home,
            "end" => Self::End,
            "pageup" => Self::PageUp,
            "pagedown" => Self::PageDown,
            _ => return of_letter_or_number(&name),
        })
    }
}

fn of_letter_or_number(name: &str) -> Option<Key> {
    let letter = |rest: &str| only_char(rest).filter(char::is_ascii_lowercase);
    match name.split_once('-') {
        // Terminals send Tab for Ctrl-I, and Enter for Ctrl-J and Ctrl-M.
        Some(("ctrl", rest)) => letter(rest).filter(|c| !"ijm".contains(*c)).map(Key::Ctrl),
        Some(("alt", rest)) => letter(rest).map(Key::Alt),
        _ => {
            let digits = name.strip_prefix('f')?;
            let number: u8 = digits.parse().ok().filter(|_| !digits.starts_with('+'))?;
            (1..=24).contains(&number).then_some(Key::F(number))
        }
    }
}

fn only_char(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_people_write_them() {
        for (name, key) in [
            ("x", Key::Char('x')),
            ("X", Key::Char('X')),
            ("-", Key::Char('-')),
            ("\u{FF58}", Key::Char('x')),
            ("ctrl-r", Key::Ctrl('r')),
            ("Ctrl-R", Key::Ctrl('r')),
            ("alt-b", Key::Alt('b')),
            ("F5", Key::F(5)),
            ("Page-Down", Key::PageDown),
            ("PageDown", Key::PageDown),
            ("Shift-Tab", Key::BackTab),
            ("space", Key::Char(' ')),
        ] {
            assert_eq!(Key::parse(name), Some(key), "{name}");
        }
    }

    #[test]
    fn what_no_terminal_sends_is_no_key() {
        let control = ["\n", "\u{1b}", "\u{7f}"];
        let named = ["", "xy", "ctrl-", "ctrl-xy", "ctrl-i", "ctrl-1", "f0", "f25", "f+1"];
        for name in control.into_iter().chain(named) {
            assert_eq!(Key::parse(name), None, "{name:?}");
        }
    }
}
