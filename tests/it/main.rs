//! Tests of the whole through its public interface, one module a concern.
mod comparison;
mod frames;
mod reports;
mod schemas;
mod scoring_doc;
mod support;
