//! Tests of the whole through its public interface, one module a concern.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod cli;
mod reports;
mod schemas;
mod scoring_doc;
mod support;
