//! x
pub mod app;
pub mod domain;
pub mod format;
pub mod report;
pub mod shell;
pub mod text;
pub mod report;
pub mod ui;
