//! The world: terminal, files, clock, environment. The only room with input and output.
pub mod files;
