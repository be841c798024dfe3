//! x
pub mod domain;
pub mod text;
pub mod format;
pub mod app;
pub mod shell;
