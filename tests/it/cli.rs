//! The commands as processes: what they print, what they leave, how they exit.

mod bad_input;
mod commands;
mod flows;
mod packs;
mod usage;
