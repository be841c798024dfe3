//! The long rounds: power cuts, kills, refused system calls, hostile files, odd environments.
//!
//! Each round runs in a short form by itself. With `TENKEN_FULL=1` it runs in full; what a full
//! round counts is in `docs/reliability.md`. What a machine lacks (root, strace, a file system) is
//! said and left out.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails where something is missing"
)]

mod calls;
mod clocks;
mod disks;
mod gone;
mod hostile;
mod keys;
mod kills;
mod large;
mod model;
mod packs;
mod page;
mod panics;
mod power;
mod readonly;
mod sizes;
mod spoilt;
mod surroundings;

mod together;
mod words;

/// What the other tests of processes use too.
#[path = "../it/support"]
#[allow(dead_code, reason = "each binary uses a part")]
mod support {
    pub(crate) mod fixture;
    pub(crate) mod process;
    pub(crate) mod pty;
    pub(crate) mod reviews;
}

/// Returns how many rounds there are: a few in the short form, all in the full one.
fn rounds(short: u64, full: u64) -> u64 {
    if is_full() { full } else { short }
}

/// Tells whether the rounds run in full.
fn is_full() -> bool {
    std::env::var_os("TENKEN_FULL").is_some()
}

/// Says that something is left out, and why; `true` if it is.
fn lacks(programs: &[&str]) -> bool {
    let missing = programs.iter().find(|name| which(name).is_none());
    if let Some(name) = missing {
        println!("skipped: there is no {name} here");
    }
    missing.is_some()
}

/// Returns where a program is.
fn which(name: &str) -> Option<std::path::PathBuf> {
    ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]
        .iter()
        .map(|folder| std::path::Path::new(folder).join(name))
        .find(|path| path.is_file())
}
