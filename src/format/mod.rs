//! Text in, value out; value in, text out: packs and review files as TOML.
//!
//! *Invariant:* nothing here opens a file, knows a path, asks the time, or makes a sentence for a
//! person. What is wrong with a text comes back as [`Problem`]s, all of them at once, each with its
//! place.

pub mod draft;
pub mod encode;
pub mod intake;
pub mod limits;
pub mod outline;
pub mod pack;
pub mod page;
pub mod problem;
pub mod read;
pub mod review;
pub mod review_document;
pub mod schema;
pub mod settings;
pub mod settle;
#[cfg(feature = "xlsx")]
pub mod workbook;

pub use pack::built_in;
pub use problem::{Level, Place, Problem, ProblemKind};
pub use review::ParsedReview;
pub use review_document::ReviewDocument;
