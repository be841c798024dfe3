//! The commands as processes: what they print, what they leave, how they exit.

mod bad_input;
mod commands;
mod flows;
#[cfg(target_os = "linux")]
mod interrupted;
mod own_packs;
mod packs;
mod upgrades;
mod usage;
