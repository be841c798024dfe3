//! What is handed on in other formats, and what comes back from there.

#[cfg(feature = "xlsx")]
mod import;
mod rows;
#[cfg(feature = "xlsx")]
mod workbook;
