//! What several modules of tests need.
pub(crate) mod fixture;
pub(crate) mod process;
pub(crate) mod schema;
