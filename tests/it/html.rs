//! Reports for a browser: nothing acts, nothing is loaded, both languages are whole, and it can be
//! read by everybody.

mod browser;
mod command;
mod docs;
pub(crate) mod page;
mod palette;
pub(crate) mod structure;
