//! The world: terminal, files, clock, environment. The only room with input and output.
pub mod clock;
pub mod files;
pub mod input;
pub mod paths;
pub mod save;
pub mod signals;
pub mod terminal;
