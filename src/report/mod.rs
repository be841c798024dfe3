//! What is handed out: reports for people and data for programs.
//!
//! A report for people is a [`document::Document`], a neutral tree made by [`summary`], [`show`],
//! [`comparison`], [`trend`] and [`packs`], and put into words by [`terminal`] and [`markdown`]. Data
//! for programs is made by [`json`] and [`csv`]. Both take their numbers from one [`Assessment`](crate::domain::Assessment), so that
//! every output shows the same.
//!
//! *Invariant:* nothing here opens a file, asks the time or knows a screen; renderers see a document
//! and never a review. Start reading at [`summary`].

pub mod comparison;
pub mod csv;
pub mod designs;
pub mod document;
pub mod handout;
pub mod html;
pub mod imported;
pub mod json;
pub mod labels;
pub mod link;
pub mod markdown;
pub mod open_actions;
pub mod packs;
pub mod page;
pub mod plan;
pub mod readout;
pub mod recognize;
pub mod rows;
pub mod sheet;
pub mod show;
pub mod summary;
pub mod terminal;
pub mod transcript;
pub mod trend;
pub mod upgraded;
pub mod wa_review;
pub(crate) mod wording;
pub(crate) mod words;
#[cfg(feature = "xlsx")]
pub mod xlsx;

use chrono::NaiveDate;

pub use self::designs::Designs;
use crate::domain::{Lang, Untrusted};

/// How a report is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The day of the report: what is overdue, and which risks are still accepted.
    pub today: NaiveDate,
    /// How much is told.
    pub detail: Detail,
    /// The languages of the packs' texts; labels are in the language of the messages.
    pub languages: Languages,
    /// The real design documents, if they were looked for.
    pub designs: Option<Designs>,
    /// What stands at the head, e.g. who may read it.
    pub head: Option<Untrusted>,
    /// Whether all pillars of the review are told.
    pub pillars: Pillars,
}

/// Which pillars of a review a report tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pillars {
    /// All of them.
    #[default]
    All,
    /// Some of them, so that it has to say which ones.
    Some,
}

/// How much of a review a report tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Detail {
    /// What matters, with long lists cut.
    #[default]
    Summary,
    /// Everything, all answers with their notes too.
    Full,
}

/// The languages of the packs' texts in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// One language.
    One(Lang),
    /// Both, the messages' language first.
    Both,
}

impl Options {
    /// Makes the options of a short report in one language.
    #[must_use]
    pub fn new(today: NaiveDate, lang: Lang) -> Self {
        Self {
            today,
            detail: Detail::Summary,
            languages: Languages::One(lang),
            designs: None,
            head: None,
            pillars: Pillars::All,
        }
    }
}
