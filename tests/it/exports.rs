//! What is handed on in other formats, and what comes back from there.

mod actions;
#[cfg(all(unix, feature = "xlsx"))]
mod docs;
mod handout;
#[cfg(feature = "xlsx")]
mod import;
#[cfg(feature = "xlsx")]
mod private;
mod rows;
#[cfg(feature = "xlsx")]
mod workbook;
