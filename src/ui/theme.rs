//! Roles, and what they look like: the terminal's own sixteen colours on its own background.

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
    /// The question, a heading.
    Strong,
    /// Of less weight: labels, hints.
    Muted,
    /// The name of a key.
    Key,
    /// The bar at the top.
    Bar,
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

/// How roles look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// Colours are used.
    pub color: bool,
    /// Only ASCII is drawn besides text.
    pub ascii: bool,
}

impl Theme {
    /// Returns the style of a role; without colours the differences are weight and reversal alone.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        let plain = Style::new();
        let (color, modifier) = match role {
            Role::Plain => (None, Modifier::empty()),
            Role::Strong => (None, Modifier::BOLD),
            Role::Muted => (None, Modifier::DIM),
            Role::Key => (Some(Color::Cyan), Modifier::BOLD),
            Role::Bar => (None, Modifier::BOLD),
            Role::Chosen => (None, Modifier::REVERSED),
            Role::Good => (Some(Color::Green), Modifier::BOLD),
            Role::Half => (Some(Color::Yellow), Modifier::BOLD),
            Role::Bad => (Some(Color::Red), Modifier::BOLD),
            Role::Slight => (Some(Color::Blue), Modifier::BOLD),
            Role::Flag => (Some(Color::Magenta), Modifier::BOLD),
        };
        let style = plain.add_modifier(modifier);
        match color.filter(|_| self.color) {
            Some(color) => style.fg(color),
            None => style,
        }
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
        Tone::High => Role::Bad,
        Tone::Medium => Role::Half,
        Tone::Low => Role::Slight,
        Tone::Good => Role::Good,
        Tone::Muted => Role::Muted,
        Tone::Accent => Role::Key,
    }
}
