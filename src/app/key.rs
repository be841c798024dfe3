//! Keys as the application knows them, whatever the terminal calls them.

mod name;

/// A key, with what was held down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character; full-width forms (an IME left on) arrive as their half-width ones where keys are
    /// commands, and as they are where text is typed.
    Char(char),
    /// A character with Ctrl.
    Ctrl(char),
    /// A character with Alt.
    Alt(char),
    /// Enter.
    Enter,
    /// Enter with Alt or Shift.
    AltEnter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow left with Ctrl or Alt.
    WordLeft,
    /// Arrow right with Ctrl or Alt.
    WordRight,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key.
    F(u8),
}

impl Key {
    /// Returns the key as a command: full-width letters, digits and signs as half-width ones, and
    /// the hiragana that a Japanese IME makes of a bare vowel left as they are.
    #[must_use]
    pub fn as_command(self) -> Self {
        match self {
            Self::Char('\u{3000}') => Self::Char(' '),
            Self::Char(c @ '\u{FF01}'..='\u{FF5E}') => {
                Self::Char(char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c))
            }
            Self::Char('「') => Self::Char('['),
            Self::Char('」') => Self::Char(']'),
            Self::Char('・') => Self::Char('/'),
            key => key,
        }
    }
}

/// What the mouse did, in cells from the top left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// The left button was pressed.
    Click {
        /// The column, from 0.
        column: u16,
        /// The row, from 0.
        row: u16,
    },
    /// The wheel was turned; lines down are positive.
    Scroll {
        /// The column, from 0.
        column: u16,
        /// The row, from 0.
        row: u16,
        /// How far, in lines.
        lines: i16,
    },
}
