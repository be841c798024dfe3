//! The world: terminal, files, clock, environment. The only room with input and output.
pub mod clock;
pub mod files;
pub mod paths;
pub mod save;
