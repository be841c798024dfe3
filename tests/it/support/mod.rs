//! What several modules of tests need.
pub(crate) mod fixture;
pub(crate) mod schema;
