//! What only the files of a pack can have wrong.

use crate::format::problem::Level;

/// What is wrong with a file of a pack, with the facts that a message needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackFault {
    /// A key that packs do not have; it is ignored.
    UnknownKey {
        /// The key with the tables that it stands in.
        key: String,
        /// The known key that looks most like it.
        like: Option<String>,
    },
    /// A key that must be there is not.
    MissingKey {
        /// The key with the tables that it stands in.
        key: String,
        /// How it is written.
        example: &'static str,
    },
    /// A version that is no version.
    BadVersion {
        /// The key with the tables that it stands in.
        key: String,
        /// What stands there.
        version: String,
    },
    /// A checkpoint whose id has no number.
    NoNumber {
        /// The id.
        id: String,
    },
    /// A checkpoint whose section is not there.
    NoSection {
        /// The checkpoint.
        id: String,
        /// The section that its id begins with.
        section: String,
        /// The section that looks most like it.
        like: Option<String>,
    },
    /// A checkpoint that is asked and retired at once.
    AskedAndRetired {
        /// The checkpoint.
        id: String,
        /// The line in which it is asked.
        asked: usize,
    },
    /// An id that another file of the pack defines.
    Elsewhere {
        /// The id.
        id: String,
        /// The other file.
        file: String,
        /// The line of its definition there.
        line: usize,
    },
    /// A text that one of the pack's languages does not have.
    Untranslated {
        /// The id of what the text belongs to; empty for the file itself.
        id: String,
        /// The key.
        key: String,
        /// The code of the language that is missing.
        lang: &'static str,
    },
    /// A section, or a whole pillar, without checkpoints.
    Nothing {
        /// Its id.
        id: String,
    },
    /// Findings that no checkpoint would show: one problem a file, for a pillar that was written as a
    /// document seldom says which checkpoints show what.
    Unlinked {
        /// The findings.
        ids: Vec<String>,
    },
    /// A pillar's file that is listed twice.
    FileTwice {
        /// The file.
        file: String,
    },
    /// A pillar's file that is not there.
    FileMissing {
        /// The file.
        file: String,
    },
    /// A pillar's file that is not inside the pack's folder.
    FileOutside {
        /// The file.
        file: String,
    },
    /// More pillar files than a pack may have.
    TooManyFiles {
        /// The most that there may be.
        most: usize,
    },
}

impl PackFault {
    /// Returns how bad it is.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            Self::UnknownKey { .. }
            | Self::Untranslated { .. }
            | Self::Nothing { .. }
            | Self::Unlinked { .. } => Level::Warning,
            Self::MissingKey { .. }
            | Self::BadVersion { .. }
            | Self::NoNumber { .. }
            | Self::NoSection { .. }
            | Self::AskedAndRetired { .. }
            | Self::Elsewhere { .. }
            | Self::FileTwice { .. }
            | Self::FileMissing { .. }
            | Self::FileOutside { .. }
            | Self::TooManyFiles { .. } => Level::Error,
        }
    }
}
