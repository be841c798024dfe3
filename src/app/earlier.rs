//! An earlier review beside the one that is open: what was said last time, and what a comparison
//! needs.
//!
//! Knows no file: the shell looks for it, and a name is only a name.

use std::sync::Arc;

use super::display::Languages;
use crate::domain::{Content, Review, Stamp, Untrusted};

/// An earlier review, opened to be looked at.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// What was answered then.
    pub review: Arc<Review>,
    /// What is asked now or was asked then.
    pub content: Arc<Content>,
    /// Its file, for the screen.
    pub file: Untrusted,
    /// It was written by a newer tenken, and not all of it may be known.
    pub newer: bool,
}

/// A review file beside the open one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The name to open it by.
    pub name: Untrusted,
    /// The workload.
    pub workload: Untrusted,
    /// What the review is called.
    pub title: Untrusted,
    /// When it was changed last.
    pub changed: Option<Stamp>,
}

/// What the application wants to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The review that the open one was begun from, by its id.
    Previous {
        /// The id.
        id: Untrusted,
    },
    /// The review files beside the open one.
    Beside,
    /// The review in a file.
    File {
        /// The name, as it was typed or listed.
        name: Untrusted,
        /// The languages in which failures are told.
        languages: Languages,
    },
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Found {
    /// The review that the open one was begun from, if its file is near.
    Previous(Option<Earlier>),
    /// The review files beside the open one, the likeliest first.
    Beside(Vec<Candidate>),
    /// The review of the file that was named, or the lines that say why there is none.
    File(Result<Earlier, Vec<String>>),
}

/// What is known of the review that the open one was begun from.
#[derive(Debug, Clone, Default)]
pub enum LastTime {
    /// Nobody looked for it.
    #[default]
    Unknown,
    /// It is being looked for.
    Wanted,
    /// There is none, or its file is nowhere near.
    Nowhere,
    /// It was found.
    Known(Arc<Earlier>),
}
