//! Between reviews: comparing, merging and following them, alone and through real git.

mod compare;
#[cfg(unix)]
mod docs;
#[cfg(unix)]
mod git;
mod hostile;
mod merge;
#[cfg(unix)]
pub(crate) mod repository;
