//! Tests of the whole through its public interface, one module a concern.
mod architecture;
mod content;
mod frames;
mod locales;
mod reports;
mod schemas;
mod scoring_doc;
mod sessions;
mod support;
