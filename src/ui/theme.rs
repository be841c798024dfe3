//! Roles, and what they look like: the terminal's own sixteen colours on its own background.

mod palette;

pub use palette::Palette;

use ratatui::style::{Color, Modifier, Style};

use crate::domain::Severity;
use crate::domain::review::Answer;
use crate::domain::standing::Risk;
use crate::report::document::Tone;

/// What a piece of text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// The question, a heading, the bar at the top.
    Strong,
    /// Of less weight: labels, hints. It is read all the same, so it is never dim.
    Muted,
    /// Rules and what fills a bar: nobody reads it.
    Rule,
    /// The name of a key.
    Key,
    /// What is chosen.
    Chosen,
    /// An answer or a rating that is good.
    Good,
    /// In part; medium.
    Half,
    /// Not met; high; something went wrong.
    Bad,
    /// Of little weight in risk.
    Slight,
    /// Marked for discussion.
    Flag,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Plain,
        Self::Strong,
        Self::Muted,
        Self::Rule,
        Self::Key,
        Self::Chosen,
        Self::Good,
        Self::Half,
        Self::Bad,
        Self::Slight,
        Self::Flag,
    ];
}

/// How roles look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Theme {
    /// Colours are used.
    pub color: bool,
    /// Only ASCII is drawn besides text.
    pub ascii: bool,
    /// Which colours.
    pub palette: Palette,
    /// Links are made for the terminal to open.
    pub links: bool,
}

impl Theme {
    /// Returns the style of a role; without colours the differences are weight and reversal alone.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        if self.color {
            let (color, under, weight) = self.palette.look(role);
            let style = Style::new().add_modifier(weight);
            let style = if color == Color::Reset { style } else { style.fg(color) };
            return if under == Color::Reset { style } else { style.bg(under) };
        }
        Style::new().add_modifier(match role {
            Role::Plain | Role::Muted => Modifier::empty(),
            Role::Rule => Modifier::DIM,
            Role::Chosen => Modifier::REVERSED,
            Role::Strong
            | Role::Key
            | Role::Good
            | Role::Half
            | Role::Bad
            | Role::Slight
            | Role::Flag => Modifier::BOLD,
        })
    }

    /// Returns the sign of horizontal rules.
    #[must_use]
    pub fn rule(&self) -> &'static str {
        if self.ascii { "-" } else { "─" }
    }

    /// Returns the sign of vertical rules.
    #[must_use]
    pub fn upright(&self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }
}

/// Returns the role of an answer.
#[must_use]
pub fn of_answer(answer: Option<Answer>) -> Role {
    match answer {
        Some(Answer::Yes) => Role::Good,
        Some(Answer::Partial) => Role::Half,
        Some(Answer::No) => Role::Bad,
        Some(Answer::NotApplicable) | None => Role::Muted,
    }
}

/// Returns the role of a severity.
#[must_use]
pub fn of_severity(severity: Severity) -> Role {
    match severity {
        Severity::High => Role::Bad,
        Severity::Medium => Role::Half,
        Severity::Low => Role::Slight,
    }
}

/// Returns the role of a risk.
#[must_use]
pub fn of_risk(risk: Risk) -> Role {
    match risk {
        Risk::Level(severity) => of_severity(severity),
        Risk::None => Role::Good,
        Risk::NotApplicable | Risk::Unanswered => Role::Muted,
    }
}

/// Returns the role of a tone of the reports.
#[must_use]
pub fn of_tone(tone: Tone) -> Role {
    match tone {
        Tone::Plain => Role::Plain,
        Tone::Strong => Role::Strong,
        Tone::High | Tone::Removed => Role::Bad,
        Tone::Medium => Role::Half,
        Tone::Low => Role::Slight,
        Tone::Good | Tone::Added => Role::Good,
        Tone::Muted => Role::Muted,
        Tone::Accent => Role::Flag,
    }
}

#[cfg(test)]
mod tests;
