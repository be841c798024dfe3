//! What several modules of tests need.
pub(crate) mod fixture;
pub(crate) mod process;
#[cfg(unix)]
pub(crate) mod pty;
#[cfg(unix)]
pub(crate) mod reviews;
pub(crate) mod schema;
pub(crate) mod screen;
pub(crate) mod stage;
