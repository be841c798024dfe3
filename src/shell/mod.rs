//! The world: terminal, files, clock, environment. The only room with input and output.
pub mod clock;
pub mod config;
pub mod files;
pub mod open;
pub mod packs;
pub mod paths;
pub mod reports;
pub mod save;
