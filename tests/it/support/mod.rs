//! What several modules of tests need.
pub(crate) mod fixture;
pub(crate) mod office;
pub(crate) mod process;
#[cfg(unix)]
pub(crate) mod pty;
pub(crate) mod schema;
pub(crate) mod screen;
pub(crate) mod stage;
