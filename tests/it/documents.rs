//! The real design documents: where each gap belongs in them, and what the reports say about it.

mod docs;
mod layout;
mod notes;
mod places;
mod wa_review;
