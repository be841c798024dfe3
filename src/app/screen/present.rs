//! The second screen: it follows the first, and answers nothing.

use std::sync::Arc;

use super::Screen;
use crate::app::{Action, App, Effect};
use crate::domain::{CheckpointId, Review};

/// The second screen.
#[derive(Debug, Clone, Default)]
pub struct Present {
    /// The checkpoint that is asked, as a place in the order.
    pub at: usize,
    /// How far the question is scrolled, when it does not fit.
    pub scroll: usize,
    /// The file cannot be read now; what is shown is what it said last.
    pub is_stale: bool,
}

impl App {
    pub(super) fn perform_present(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::ScrollDown | Action::ScrollUp => {
                self.scroll(action, 1);
                Vec::new()
            }
            other => self.perform_walk(other),
        }
    }

    /// Takes what the first screen did.
    pub(in crate::app) fn follow(
        &mut self,
        review: Option<Arc<Review>>,
        place: Option<&CheckpointId>,
        readable: bool,
    ) {
        let Some(session) = &mut self.session else { return };
        if let Some(review) = review {
            session.follow(review);
        }
        let at = place.and_then(|id| session.content.rank(id));
        for screen in &mut self.screens {
            if let Screen::Present(screen) = screen {
                screen.is_stale = !readable;
                if let Some(at) = at.filter(|at| *at != screen.at) {
                    (screen.at, screen.scroll) = (at, 0);
                }
            }
        }
    }
}
