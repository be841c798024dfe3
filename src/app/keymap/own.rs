//! The keys that a user has changed, beside the usual ones.

use super::{Binding, Bindings};
use crate::app::key::Key;

/// The tables as the user has them: those that were changed, each beside the one that it replaces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Keys(&'static [(Bindings, Bindings)]);

/// A table, and the keys that each of its rows has now.
pub(super) type Changed = (Bindings, Vec<Vec<Key>>);

impl Keys {
    /// Takes the tables that were changed.
    ///
    /// They stay as long as the program runs, as the usual ones do: so a key is looked up in the
    /// same way in both, and a program without changed keys pays nothing for those that could be.
    #[must_use]
    pub fn changed(tables: Vec<Changed>) -> Self {
        let own = |(usual, keys): Changed| {
            let row = |(binding, keys): (&Binding, Vec<Key>)| Binding {
                keys: if *binding.keys == *keys { binding.keys } else { keys.leak() },
                ..*binding
            };
            let rows: Vec<Binding> = usual.iter().zip(keys).map(row).collect();
            (usual, &*rows.leak())
        };
        let tables: Vec<(Bindings, Bindings)> = tables.into_iter().map(own).collect();
        Self(tables.leak())
    }

    /// Returns the keys that a screen has, which are the usual ones unless they were changed.
    #[must_use]
    pub fn of(self, usual: Bindings) -> Bindings {
        self.0.iter().find(|(table, _)| std::ptr::eq(*table, usual)).map_or(usual, |(_, own)| *own)
    }
}
