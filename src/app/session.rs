//! One review that is open.

use std::sync::Arc;

use crate::domain::{Content, Review};

/// One review that is open.
#[derive(Debug, Clone)]
pub struct Session {
    /// What is asked.
    pub content: Arc<Content>,
    /// What was answered.
    pub review: Arc<Review>,
    /// The file's name, for the screen.
    pub file: crate::domain::Untrusted,
    /// Why it can only be looked at, if so.
    pub read_only: bool,
}
