//! The user's own settings: `config.toml` in the configuration folder.
//!
//! A broken file is told about and ignored: it must never keep anybody from a review.

use std::path::PathBuf;

use super::files::{self, ReadFailure};
use super::paths::Folders;
use crate::format::problem::Problem;
use crate::format::settings;

pub use crate::format::settings::{Color, Settings, Speech, Theme};

/// The largest configuration that is read, in bytes.
const LARGEST_FILE: usize = 64 * 1024;

/// The settings with where they come from.
#[derive(Debug, Default)]
pub struct Config {
    /// Where the file is, or would be; none on a system without a home.
    pub path: Option<PathBuf>,
    /// What it says; what it does not say is `None`.
    pub settings: Settings,
    /// Why it was ignored, or what in it.
    pub broken: Option<Broken>,
}

/// What is wrong with the configuration.
#[derive(Debug)]
pub enum Broken {
    /// It could not be read.
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        why: ReadFailure,
    },
    /// What it says is wrong.
    Problems {
        /// The file.
        path: PathBuf,
        /// Its text.
        text: String,
        /// All that is wrong.
        problems: Vec<Problem>,
    },
}

/// Reads the configuration; a missing file is an empty one.
#[must_use]
pub fn read() -> Config {
    let Some(path) = Folders::find().config_file() else {
        return Config::default();
    };
    let (settings, broken) = match files::read(&path, LARGEST_FILE) {
        Ok(text) => {
            let (settings, problems) = settings::parse(&text);
            let broken = (!problems.is_empty()).then(|| Broken::Problems {
                path: path.clone(),
                text,
                problems,
            });
            (settings, broken)
        }
        Err(ReadFailure::Missing) => (Settings::default(), None),
        Err(why) => (Settings::default(), Some(Broken::Read { path: path.clone(), why })),
    };
    Config { path: Some(path), settings, broken }
}
