//! What several modules of tests need.
pub(crate) mod fixture;
pub(crate) mod office;
pub(crate) mod payloads;
pub(crate) mod pillars;
pub(crate) mod process;
#[cfg(unix)]
#[allow(dead_code, reason = "the long rounds use the rest")]
pub(crate) mod pty;
#[cfg(unix)]
#[allow(dead_code, reason = "the long rounds use the rest")]
pub(crate) mod reviews;
pub(crate) mod schema;
pub(crate) mod screen;
pub(crate) mod stage;
