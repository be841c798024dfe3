//! What several modules of tests need.
pub(crate) mod fixture;
pub(crate) mod process;
pub(crate) mod schema;
pub(crate) mod screen;
pub(crate) mod stage;
