//! The real design documents: where each gap belongs in them, and what the reports say about it.

mod notes;
mod places;
