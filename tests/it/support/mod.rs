//! What several modules of tests need.
pub mod fixture;
pub mod process;
pub mod schema;
