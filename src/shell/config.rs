//! The user's own settings: `config.toml` in the configuration folder.
//!
//! A broken file is told about and ignored: it must never keep anybody from a review.

pub mod keys;

use std::path::{Path, PathBuf};

use super::files::{self, ReadFailure, WriteFailure};
use super::paths::Folders;
use crate::app::keymap::Keys;
use crate::format::problem::Problem;
use crate::format::settings;

pub use crate::format::settings::{Settings, Speech, Theme, When};

/// The largest configuration that is read, in bytes.
const LARGEST_FILE: usize = 64 * 1024;

/// The settings with where they come from.
#[derive(Debug, Default)]
pub struct Config {
    /// Where the file is, or would be; none on a system without a home.
    pub path: Option<PathBuf>,
    /// What it says; what it does not say is `None`.
    pub settings: Settings,
    /// The keys that it leaves.
    pub keys: Keys,
    /// Why it was ignored, or what in it.
    pub broken: Option<Broken>,
}

impl Config {
    /// Returns how many mistakes it has.
    #[must_use]
    pub fn mistakes(&self) -> usize {
        match &self.broken {
            None => 0,
            Some(Broken::Read { .. }) => 1,
            Some(Broken::Problems { problems, .. }) => problems.len(),
        }
    }
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

/// Why the configuration could not be written.
#[derive(Debug)]
pub enum NotWritten {
    /// There is one.
    Exists,
    /// Something else.
    Failed(WriteFailure),
}

/// Writes the configuration, and the folder that it stands in.
///
/// # Errors
///
/// Says why it could not; one that is there is only replaced when that is wanted.
pub fn write(path: &Path, text: &str, replace: bool) -> Result<(), NotWritten> {
    let old = match files::read(path, LARGEST_FILE) {
        Ok(old) if replace => Some(old),
        Err(ReadFailure::Missing) => None,
        _ => return Err(NotWritten::Exists),
    };
    if let Some(folder) = path.parent() {
        files::make_private_folder(folder).map_err(NotWritten::Failed)?;
    }
    files::replace(path, text, old.as_deref()).map_err(|why| match why {
        WriteFailure::Changed => NotWritten::Exists,
        why => NotWritten::Failed(why),
    })
}

/// Reads the configuration; a missing file is an empty one.
#[must_use]
pub fn read() -> Config {
    let Some(path) = Folders::find().config_file() else {
        return Config::default();
    };
    let (settings, keys, broken) = match files::read(&path, LARGEST_FILE) {
        Ok(text) => {
            let (settings, mut problems) = settings::parse(&text);
            let (keys, wrong) = keys::take(&settings.keys);
            problems.extend(wrong);
            problems.sort_by_key(|p| p.span.start);
            let broken = (!problems.is_empty()).then(|| Broken::Problems {
                path: path.clone(),
                text,
                problems,
            });
            (settings, keys, broken)
        }
        Err(ReadFailure::Missing) => (Settings::default(), Keys::default(), None),
        Err(why) => {
            let broken = Broken::Read { path: path.clone(), why };
            (Settings::default(), Keys::default(), Some(broken))
        }
    };
    Config { path: Some(path), settings, keys, broken }
}
