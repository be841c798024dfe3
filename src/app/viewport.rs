//! What was drawn: the facts that moving and clicking need.

use super::action::Action;

/// What was drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Viewport {
    /// The columns of the field that is being edited.
    pub editor_columns: usize,
    /// How far the scrolled text can be scrolled, in lines.
    pub scroll_limit: usize,
    /// How far it is scrolled, when drawing moved it so that something is seen.
    pub scrolled: Option<usize>,
    /// How many lines of it are seen at once.
    pub scroll_page: usize,
    /// The column from which the guidance stands beside the question, if it does.
    pub guidance_from: Option<u16>,
    /// The details stand beside or under the list, whatever the user chose.
    pub details_beside: bool,
    /// What can be clicked.
    pub hits: Vec<Hit>,
}

/// A place on the screen that can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The first column.
    pub left: u16,
    /// The row.
    pub row: u16,
    /// The number of columns.
    pub width: u16,
    /// What a click means.
    pub target: Target,
}

/// What a click means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An action, as if its key were pressed.
    Do(Action),
    /// A checkpoint by its place in the order.
    Checkpoint(usize),
    /// An item of a list.
    Item(usize),
}

impl Viewport {
    /// Returns what a click at a place means.
    #[must_use]
    pub fn hit(&self, column: u16, row: u16) -> Option<Target> {
        self.hits
            .iter()
            .rev()
            .find(|h| h.row == row && (h.left..h.left.saturating_add(h.width)).contains(&column))
            .map(|h| h.target)
    }
}
