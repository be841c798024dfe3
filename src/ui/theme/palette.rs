//! The colours that roles have: the sixteen that people choose for their terminal, and no others.

use ratatui::style::{Color, Modifier};

use super::Role;

/// The colours that roles have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Palette {
    /// For a background that nobody knows: middle tones, and the terminal's own colour for text.
    #[default]
    Any,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// For little light, a bad projector, weak eyes: states are blocks of colour, nothing is grey.
    Contrast,
    /// For people who see red and green alike: blue, yellow and blocks instead.
    Blind,
}

impl Palette {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Any, Self::Dark, Self::Light, Self::Contrast, Self::Blind];

    /// Returns how a role looks.
    pub(super) fn look(self, role: Role) -> Look {
        match (self, role) {
            (_, Role::Plain) => text(Color::Reset, Modifier::empty()),
            (_, Role::Strong) => text(Color::Reset, Modifier::BOLD),
            (_, Role::Chosen) => text(Color::Reset, Modifier::REVERSED),
            _ => match self {
                Self::Any => any(role),
                Self::Dark => dark(role),
                Self::Light => light(role),
                Self::Contrast => contrast(role),
                Self::Blind => blind(role),
            },
        }
    }
}

/// A colour, the one under it, and a weight.
pub(super) type Look = (Color, Color, Modifier);

fn text(color: Color, weight: Modifier) -> Look {
    (color, Color::Reset, weight)
}

fn block(color: Color, under: Color) -> Look {
    (color, under, Modifier::BOLD)
}

fn any(role: Role) -> Look {
    match role {
        Role::Key => text(Color::Cyan, Modifier::BOLD),
        Role::Good => text(Color::Green, Modifier::BOLD),
        Role::Half => text(Color::Yellow, Modifier::BOLD),
        Role::Bad => text(Color::Red, Modifier::BOLD),
        Role::Slight => text(Color::Blue, Modifier::BOLD),
        Role::Flag => text(Color::Magenta, Modifier::BOLD),
        Role::Rule => text(Color::Reset, Modifier::DIM),
        // A grey that is read on black is lost on white.
        Role::Plain | Role::Strong | Role::Muted | Role::Chosen => {
            text(Color::Reset, Modifier::empty())
        }
    }
}

fn dark(role: Role) -> Look {
    match role {
        Role::Key => text(Color::LightCyan, Modifier::BOLD),
        Role::Good => text(Color::LightGreen, Modifier::BOLD),
        Role::Half => text(Color::LightYellow, Modifier::BOLD),
        Role::Bad => text(Color::LightRed, Modifier::BOLD),
        Role::Slight => text(Color::LightBlue, Modifier::BOLD),
        Role::Flag => text(Color::LightMagenta, Modifier::BOLD),
        Role::Rule => text(Color::DarkGray, Modifier::empty()),
        Role::Plain | Role::Strong | Role::Muted | Role::Chosen => {
            text(Color::Gray, Modifier::empty())
        }
    }
}

/// Yellow text cannot be read on white: in part is a mark of a yellow pen.
fn light(role: Role) -> Look {
    match role {
        Role::Key => text(Color::Blue, Modifier::BOLD),
        Role::Good => text(Color::Green, Modifier::BOLD),
        Role::Half => block(Color::Black, Color::Yellow),
        Role::Bad => text(Color::Red, Modifier::BOLD),
        Role::Slight => text(Color::Cyan, Modifier::BOLD),
        Role::Flag => text(Color::Magenta, Modifier::BOLD),
        Role::Rule => text(Color::Gray, Modifier::empty()),
        Role::Plain | Role::Strong | Role::Muted | Role::Chosen => {
            text(Color::DarkGray, Modifier::empty())
        }
    }
}

fn contrast(role: Role) -> Look {
    match role {
        Role::Key => text(Color::Reset, Modifier::BOLD | Modifier::UNDERLINED),
        Role::Good => block(Color::Black, Color::LightGreen),
        Role::Half => block(Color::Black, Color::LightYellow),
        Role::Bad => block(Color::White, Color::Red),
        Role::Slight => block(Color::Black, Color::LightCyan),
        Role::Flag => block(Color::Black, Color::LightMagenta),
        Role::Plain | Role::Strong | Role::Muted | Role::Rule | Role::Chosen => {
            text(Color::Reset, Modifier::empty())
        }
    }
}

/// Blue, yellow and a dark red differ in brightness too, for whoever sees no colour at all.
fn blind(role: Role) -> Look {
    match role {
        Role::Key => text(Color::Reset, Modifier::BOLD | Modifier::UNDERLINED),
        Role::Good => block(Color::White, Color::Blue),
        Role::Half => block(Color::Black, Color::LightYellow),
        Role::Bad => block(Color::White, Color::Red),
        Role::Slight => block(Color::Black, Color::Cyan),
        Role::Flag => block(Color::Black, Color::White),
        Role::Rule => text(Color::Reset, Modifier::DIM),
        Role::Plain | Role::Strong | Role::Muted | Role::Chosen => {
            text(Color::Reset, Modifier::empty())
        }
    }
}
