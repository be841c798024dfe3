//! The start screen: recent reviews, a new one, and the packs that there are.

use std::sync::Arc;

use super::{Help, Screen};
use crate::app::form::Form;
use crate::app::{Action, App, Effect};
use crate::domain::{Pack, Stamp, Untrusted};

/// The start screen.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// The reviews that were open last.
    pub recent: Vec<Recent>,
    /// The one that is chosen; past the last one is "new review", and then come the packs.
    pub at: usize,
    /// The packs.
    pub packs: Packs,
}

/// A review that was open lately.
#[derive(Debug, Clone)]
pub struct Recent {
    /// The workload.
    pub workload: Untrusted,
    /// The file, as it is shown.
    pub file: Untrusted,
    /// When it was open last.
    pub opened: Option<Stamp>,
}

/// The packs that there are; nobody waits for them to see the screen.
#[derive(Debug, Clone, Default)]
pub enum Packs {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// They are looked for.
    Asked,
    /// These were found.
    Found(Shelf),
}

/// The packs that were found.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// Those that can be used.
    pub packs: Vec<FoundPack>,
    /// How many cannot.
    pub broken: usize,
}

/// A pack, and where it is.
#[derive(Debug, Clone)]
pub struct FoundPack {
    /// The pack.
    pub pack: Arc<Pack>,
    /// Its folder, as it is shown; built in when there is none.
    pub folder: Option<Untrusted>,
    /// A new review asks it unless somebody says otherwise.
    pub chosen: bool,
}

/// What a pack contains.
#[derive(Debug, Clone)]
pub struct PackScreen {
    /// The pack.
    pub found: FoundPack,
    /// How far the text is scrolled.
    pub scroll: usize,
}

impl Start {
    /// Returns the packs that were found.
    #[must_use]
    pub fn packs(&self) -> &[FoundPack] {
        match &self.packs {
            Packs::Found(shelf) => &shelf.packs,
            Packs::Unknown | Packs::Asked => &[],
        }
    }
}

impl App {
    pub(super) fn perform_start(&mut self, action: Action) -> Vec<Effect> {
        let Some(Screen::Start(start)) = self.screens.last_mut() else { return Vec::new() };
        let last = start.recent.len() + start.packs().len();
        match action {
            Action::Next => start.at = (start.at + 1).min(last),
            Action::Previous => start.at = start.at.saturating_sub(1),
            Action::NewReview => {
                let form = Form::of_new_review(start.packs());
                return self.push(Screen::Form(form));
            }
            Action::Open => {
                let at = start.at;
                return self.choose_start(at);
            }
            Action::Help => {
                let of = self.bindings();
                return self.push(Screen::Help(Help { of, scroll: 0 }));
            }
            other => return self.perform_walk(other),
        }
        Vec::new()
    }

    /// Opens a recent review, begins a new one, or shows a pack.
    pub(super) fn choose_start(&mut self, at: usize) -> Vec<Effect> {
        let Some(Screen::Start(start)) = self.screens.last_mut() else { return Vec::new() };
        let reviews = start.recent.len();
        start.at = at;
        if at < reviews {
            return vec![Effect::OpenRecent { index: at, languages: self.languages }];
        }
        match at.checked_sub(reviews + 1) {
            None => {
                let form = Form::of_new_review(start.packs());
                self.push(Screen::Form(form))
            }
            Some(at) => match start.packs().get(at).cloned() {
                Some(found) => self.push(Screen::Pack(PackScreen { found, scroll: 0 })),
                None => Vec::new(),
            },
        }
    }

    /// Asks for the packs once the start screen has been seen: reading them must not delay it.
    pub(in crate::app) fn look_for_packs(&mut self) -> Option<Effect> {
        let Some(Screen::Start(start)) = self.screens.last_mut() else { return None };
        let is_new = matches!(start.packs, Packs::Unknown);
        is_new.then(|| {
            start.packs = Packs::Asked;
            Effect::ListPacks
        })
    }

    /// Takes the packs that were found.
    pub(in crate::app) fn found_packs(&mut self, shelf: Shelf) {
        for screen in &mut self.screens {
            if let Screen::Start(start) = screen {
                start.packs = Packs::Found(shelf);
                return;
            }
        }
    }
}
