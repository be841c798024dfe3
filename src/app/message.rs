//! What comes into the application and what goes out of it.

use std::sync::Arc;

use super::key::{Key, Mouse};
use crate::domain::{Review, Untrusted};

/// The number of a state of the review; a later state has a higher number.
///
/// "Saved" is on the screen only when the revision that the disk holds is the one on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision(pub u64);

/// What came in.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// Text was pasted; it is text, never keys.
    Pasted(String),
    /// The screen has another size.
    Resized {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// A save ended.
    Saved {
        /// The revision that was saved, or could not be.
        revision: Revision,
        /// How it ended.
        outcome: Result<(), SaveFailure>,
    },
    /// Somebody else changed the file; their answers were merged with ours, and this is the outcome.
    Merged {
        /// The review that is now in the file.
        review: Arc<Review>,
        /// Our state that the merge was made with.
        sent: Arc<Review>,
        /// Its number.
        revision: Revision,
        /// Those whose words came in, where they are known.
        by: Vec<Untrusted>,
        /// The number of answers that came from the file.
        taken: usize,
        /// The number of answers on which both sides differ.
        disagreements: usize,
    },
    /// The user's editor ended with this text, or why there is none.
    Edited(Result<String, EditorFailure>),
    /// What an earlier run could not save was set aside under this name, or could not be.
    SetAside(Result<String, SaveFailure>),
    /// A report was written under this name, or could not be.
    Written(Result<String, SaveFailure>),
    /// A review was opened, or could not be; the lines then say why.
    Opened(Box<Result<Opened, Vec<String>>>),
    /// Time went by: the minutes on the screen are others now.
    Tick,
    /// The review that is followed was changed, or another question is asked.
    Followed {
        /// The review as it is now, when it was changed.
        review: Option<Arc<Review>>,
        /// The checkpoint that is asked, when that is known.
        place: Option<crate::domain::CheckpointId>,
        /// Whether the file can be read.
        readable: bool,
    },
    /// An earlier review was looked for, and this came of it.
    Earlier(Box<super::earlier::Found>),
    /// The packs that there are.
    Packs(super::screen::Shelf),
    /// What was drawn, for scrolling and for the mouse.
    Drawn(super::viewport::Viewport),
}

/// A review that was opened, and where it was left.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The review.
    pub session: super::session::Session,
    /// The checkpoint at which it was left.
    pub place: Option<crate::domain::CheckpointId>,
    /// The languages that were chosen for it with the key; the labels of "both" are not known.
    pub languages: Option<super::display::Languages>,
    /// It has just been begun.
    pub is_new: bool,
    /// What an earlier run could not save, if there is something.
    pub recovered: Option<Recovered>,
}

/// What an earlier run could not save, brought together with the review.
#[derive(Debug, Clone)]
pub struct Recovered {
    /// The review with everything in it.
    pub review: Arc<Review>,
    /// The number of answers that it brings.
    pub taken: usize,
    /// The number of answers on which it differs from the file.
    pub disagreements: usize,
}

/// What the application wants done.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Save this state of the review; the outcome comes back as [`Msg::Saved`].
    Save {
        /// The state.
        review: Arc<Review>,
        /// Its number.
        revision: Revision,
    },
    /// Let the user edit this text in their own editor.
    Edit {
        /// The text.
        text: String,
    },
    /// Put a text on the clipboard.
    Copy {
        /// The text.
        text: String,
    },
    /// Write the summary beside the review.
    Export {
        /// The format.
        format: ExportFormat,
        /// The review to write about.
        review: Arc<Review>,
        /// The languages.
        languages: super::display::Languages,
    },
    /// Write the readout of the session beside the review.
    Readout {
        /// The format: Markdown or HTML.
        format: ExportFormat,
        /// The review to write about.
        review: Arc<Review>,
        /// The languages.
        languages: super::display::Languages,
    },
    /// Open one of the recent reviews by its place in the list.
    OpenRecent {
        /// The place in the list.
        index: usize,
        /// The languages in which failures are told.
        languages: super::display::Languages,
    },
    /// Begin a new review.
    Begin {
        /// The workload's name.
        workload: String,
        /// Who answers; empty when nobody said.
        reviewer: String,
        /// The file's name, in the current folder.
        file: String,
        /// The packs that are asked; those that are asked anyway when none is named.
        packs: Vec<crate::domain::PackId>,
        /// The languages in which failures are told.
        languages: super::display::Languages,
    },
    /// Look for an earlier review; what came of it comes back as [`Msg::Earlier`].
    Earlier(super::earlier::Wanted),
    /// Look for the packs that there are.
    ListPacks,
    /// Set aside what an earlier run could not save.
    SetAside,
    /// Stop the program until it is continued.
    Suspend,
    /// Leave.
    Quit,
}

/// The formats that the summary screen writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExportFormat {
    /// Markdown for a repository or a wiki.
    Markdown,
    /// A page for a browser.
    Html,
    /// Plain text.
    Text,
    /// JSON for programs.
    Json,
}

/// Why a text could not be edited in the user's own editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorFailure {
    /// No editor is named.
    NotSet,
    /// This program could not be started.
    NotStarted(String),
    /// It ended with an error.
    Failed {
        /// The program.
        program: String,
        /// Its exit status; none when it was ended by a signal.
        status: Option<i32>,
    },
    /// What it left is no text.
    NoText,
    /// The text could not be handed over.
    NotHandedOver(SaveFailure),
}

/// Why a save failed, in the application's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveFailure {
    /// Somebody else changed the file, and their change could not be merged.
    ChangedOnDisk,
    /// The file or its folder may not be written.
    Denied,
    /// The disk is full.
    Full,
    /// The folder is gone.
    Missing,
    /// The file is of a newer format or was opened to be looked at.
    ReadOnly,
    /// What is in the way is not a report of tenken's.
    Exists,
    /// Something else; the system's own words.
    Other(String),
}
