//! Tests of the whole through its public interface, one module a concern.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails where something is missing"
)]

mod architecture;
mod between;
mod cli;
mod comparison;
mod content;
mod documents;
mod exports;
mod frames;
mod guidance;
mod html;
mod locales;
#[cfg(unix)]
mod packs_doc;
mod page;
mod pillars;
#[cfg(unix)]
mod pty;
mod readme;
mod reports;
mod schemas;
mod scoring_doc;
mod sessions;
mod settings;
mod support;
mod workshop;
