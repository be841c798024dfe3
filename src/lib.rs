//! x
pub mod app;
pub mod cli;
pub mod domain;
pub mod format;
pub mod report;
pub mod shell;
pub mod text;
