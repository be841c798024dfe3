//! The screens: what each holds, and what an action does on it.

pub mod checkpoints;
pub mod compare;
pub mod filters;
mod forms;
mod others;
pub mod present;
pub mod room;
mod section;
mod start;
pub mod summary;
mod walk;

pub use checkpoints::{Checkpoints, Pane};
pub use compare::{Compare, Pick};
pub use filters::Filters;
pub use present::Present;
pub use start::{FoundPack, PackScreen, Packs, Recent, Shelf, Start};
pub use summary::Summary;

use super::editor::Editor;
use super::form::Form;
use super::keymap::{self, Bindings};
use super::message::{Recovered, SaveFailure};
use crate::domain::CheckpointId;
use crate::domain::search::{Index, Why};

/// What is seen.
#[derive(Debug, Clone)]
pub enum Screen {
    /// Recent reviews, and a new one.
    Start(Start),
    /// What a pack contains.
    Pack(PackScreen),
    /// The pillar and its principles.
    Principles(Principles),
    /// One question after another.
    Checkpoints(Checkpoints),
    /// Every checkpoint as one cell.
    Overview(Overview),
    /// Scores, risks, what to write, what to do.
    Summary(Summary),
    /// The look back at a session.
    Debrief(Scrolled),
    /// The second screen, which follows the first.
    Present(Present),
    /// The review beside an earlier one.
    Compare(Box<Compare>),
    /// The question which review to compare with.
    Pick(Pick),
    /// Which checkpoints are walked.
    Filters(Filters),
    /// All that was said to a checkpoint last time.
    LastTime(LastTime),
    /// Search.
    Search(Search),
    /// The line that asks where to go.
    GoTo(Editor),
    /// Fields that are being filled in.
    Form(Form),
    /// All keys of the screen below.
    Help(Help),
    /// The question what to export.
    Export,
    /// The question whether to leave although something is not saved.
    Unsaved(SaveFailure),
    /// The question what becomes of what an earlier run could not save.
    Recovered(Recovered),
    /// Nothing; never seen.
    Gone,
}

/// The principles screen.
#[derive(Debug, Clone, Default)]
pub struct Principles {
    /// The pillar that is looked at, by its place among those of all packs.
    pub pillar: usize,
    /// The principle of it that is chosen.
    pub at: usize,
    /// How far the text is scrolled.
    pub scroll: usize,
}

impl Principles {
    /// Begins with a pillar.
    #[must_use]
    pub fn of(pillar: usize) -> Self {
        Self { pillar, ..Self::default() }
    }

    fn go(&mut self, pillar: usize) {
        *self = Self::of(pillar);
    }
}

/// The overview screen.
#[derive(Debug, Clone, Default)]
pub struct Overview {
    /// The checkpoint that is chosen.
    pub at: usize,
    /// The workshop layout is on: what is answered is told, and not how.
    pub workshop: bool,
}

/// All that was said to a checkpoint last time.
#[derive(Debug, Clone)]
pub struct LastTime {
    /// The checkpoint.
    pub id: CheckpointId,
    /// How far the text is scrolled.
    pub scroll: usize,
}

/// A screen that is only scrolled.
#[derive(Debug, Clone, Default)]
pub struct Scrolled {
    /// How far, in lines.
    pub scroll: usize,
}

/// The search screen.
#[derive(Debug, Clone)]
pub struct Search {
    /// What is searched for.
    pub query: Editor,
    /// What was found, as places in the order.
    pub found: Vec<usize>,
    /// Why each was found, where neither id nor question say it.
    pub why: Vec<Option<Why>>,
    /// The one that is chosen.
    pub at: usize,
    index: Index,
}

/// The help screen.
#[derive(Debug, Clone)]
pub struct Help {
    /// The keys that it tells.
    pub of: Bindings,
    /// How far it is scrolled.
    pub scroll: usize,
}

impl Screen {
    /// Returns the keys of this screen.
    #[must_use]
    pub fn bindings(&self) -> Bindings {
        match self {
            Self::Start(_) | Self::Gone => keymap::START,
            Self::Pack(_) => keymap::PACK,
            Self::Principles(_) => keymap::PRINCIPLES,
            Self::Checkpoints(screen) if screen.workshop => keymap::WORKSHOP,
            Self::Checkpoints(_) => keymap::CHECKPOINTS,
            Self::Overview(screen) if screen.workshop => keymap::WORKSHOP_OVERVIEW,
            Self::Overview(_) => keymap::OVERVIEW,
            Self::Debrief(_) => keymap::DEBRIEF,
            Self::Present(_) => keymap::PRESENT,
            Self::Summary(_) => keymap::SUMMARY,
            Self::Compare(_) => keymap::COMPARE,
            Self::Pick(_) => keymap::PICK,
            Self::LastTime(_) => keymap::LAST_TIME,
            Self::Filters(_) => keymap::FILTERS,
            Self::Search(_) => keymap::SEARCH,
            Self::GoTo(_) => keymap::GO_TO,
            Self::Form(form) => form.bindings(),
            Self::Help(_) => keymap::HELP,
            Self::Export => keymap::EXPORT,
            Self::Unsaved(_) => keymap::UNSAVED,
            Self::Recovered(_) => keymap::RECOVERED,
        }
    }

    /// Returns how far the text is scrolled; `guidance` is where it stands beside the question.
    pub(super) fn scroll_mut(&mut self, guidance: Option<u16>) -> Option<&mut usize> {
        match self {
            Self::Pack(screen) => Some(&mut screen.scroll),
            Self::Principles(screen) => Some(&mut screen.scroll),
            Self::Summary(screen) => Some(&mut screen.scroll),
            Self::Debrief(screen) => Some(&mut screen.scroll),
            Self::Present(screen) => Some(&mut screen.scroll),
            Self::Checkpoints(screen) => Some(match screen.pane {
                Pane::Question if guidance.is_some() => &mut screen.scroll_question,
                Pane::Guidance | Pane::Question => &mut screen.scroll,
            }),
            Self::Compare(screen) => Some(&mut screen.scroll),
            Self::LastTime(screen) => Some(&mut screen.scroll),
            Self::Help(screen) => Some(&mut screen.scroll),
            Self::Start(_)
            | Self::Overview(_)
            | Self::Pick(_)
            | Self::Filters(_)
            | Self::Search(_)
            | Self::GoTo(_)
            | Self::Form(_)
            | Self::Export
            | Self::Unsaved(_)
            | Self::Recovered(_)
            | Self::Gone => None,
        }
    }

    pub(super) fn editor_mut(&mut self) -> Option<&mut Editor> {
        match self {
            Self::Search(search) => Some(&mut search.query),
            Self::Pick(pick) => Some(&mut pick.name),
            Self::GoTo(editor) => Some(editor),
            Self::Form(form) => form.editor_mut(),
            Self::Start(_)
            | Self::Pack(_)
            | Self::Principles(_)
            | Self::Checkpoints(_)
            | Self::Overview(_)
            | Self::Summary(_)
            | Self::Debrief(_)
            | Self::Present(_)
            | Self::Compare(_)
            | Self::LastTime(_)
            | Self::Filters(_)
            | Self::Help(_)
            | Self::Export
            | Self::Unsaved(_)
            | Self::Recovered(_)
            | Self::Gone => None,
        }
    }
}
