//! What can go wrong in a command, and the exit code that it means.

use std::io;

use crate::format::Problem;
use crate::shell::files::{ReadFailure, WriteFailure};
use crate::shell::git::GitFailure;
use crate::shell::open::OpenFailure;
use crate::shell::packs::PackFailure;

/// What went wrong in a command.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments are wrong: the message and what to do, in the user's language.
    Usage {
        /// What is wrong.
        message: String,
        /// What to do.
        hints: Vec<String>,
    },
    /// A file could not be read.
    Read {
        /// The file, as it was named.
        file: String,
        /// Why.
        why: ReadFailure,
    },
    /// A file could not be written.
    Write {
        /// The file, as it was named.
        file: String,
        /// Why.
        why: WriteFailure,
    },
    /// The folder of the design documents could not be read.
    Templates {
        /// The folder, as it was named.
        folder: String,
        /// Why.
        why: ReadFailure,
    },
    /// What a file says is wrong.
    Problems {
        /// The file, as it was named.
        file: String,
        /// Its text.
        text: String,
        /// All that is wrong.
        problems: Vec<Problem>,
    },
    /// A pack could not be used.
    Pack(PackFailure),
    /// A new review would overwrite a file.
    Exists {
        /// The file.
        file: String,
    },
    /// The file in the way of a report is not a report.
    NotAReport {
        /// The file.
        file: String,
    },
    /// A report would replace the review that it is about.
    OverReview {
        /// The file.
        file: String,
    },
    /// The outcome of a merge would overwrite another file.
    InTheWay {
        /// The file.
        file: String,
    },
    /// git could not help.
    Git(GitFailure),
    /// The review is of a newer format and can only be looked at.
    ReadOnly {
        /// The file.
        file: String,
        /// The format that it names.
        found: i64,
    },
    /// The interface needs a terminal.
    NoTerminal {
        /// The review, if one was named.
        file: Option<String>,
    },
    /// Standard output could not be written.
    Output(io::Error),
    /// Standard input could not be read.
    Input(io::Error),
    /// Nobody reads standard output any more: the end, and no error.
    Closed,
}

impl Failure {
    /// Makes a usage error.
    pub(crate) fn usage(message: String, hint: String) -> Self {
        Self::Usage { message, hints: vec![hint] }
    }

    /// Makes the failure of opening a review that the user named so.
    pub(crate) fn open(file: &str, failure: OpenFailure) -> Self {
        let file = file.to_owned();
        match failure {
            OpenFailure::Read(why) => Self::Read { file, why },
            OpenFailure::Problems { text, problems } => Self::Problems { file, text, problems },
            OpenFailure::Pack(failure) => Self::Pack(failure),
        }
    }

    /// Returns the exit code.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::Closed => super::DONE,
            Self::Usage { .. }
            | Self::Problems { .. }
            | Self::Exists { .. }
            | Self::NotAReport { .. }
            | Self::OverReview { .. }
            | Self::InTheWay { .. }
            | Self::ReadOnly { .. }
            | Self::NoTerminal { .. } => super::USAGE,
            Self::Pack(failure) => match failure {
                PackFailure::Read { .. } => super::WORLD,
                PackFailure::Unknown { .. }
                | PackFailure::Problems { .. }
                | PackFailure::Outside { .. }
                | PackFailure::Twice { .. }
                | PackFailure::Clash(_) => super::USAGE,
            },
            Self::Git(_)
            | Self::Read { .. }
            | Self::Templates { .. }
            | Self::Write { .. }
            | Self::Output(_)
            | Self::Input(_) => super::WORLD,
        }
    }
}
