//! Words for keys of the settings that cannot be had.

use super::line;
use crate::format::problem::KeyFault;
use crate::text::Texts;

/// Says what is wrong, in one sentence.
pub(super) fn message(fault: &KeyFault, t: &Texts) -> String {
    match fault {
        KeyFault::NoSuchScreen { name, .. } => t.keys_no_screen(&line(name)),
        KeyFault::NoSuchAction { name } => t.keys_no_action(&line(name)),
        KeyFault::NotThere { action, screen, .. } => t.keys_not_there(action, screen),
        KeyFault::NoSuchKey { name } => t.keys_no_key(&line(name)),
        KeyFault::Twice { key, other, screen } => t.keys_twice(&line(key), other, screen),
        KeyFault::Typed { key, screen } => t.keys_typed(&line(key), screen),
        KeyFault::Essential { action } => t.keys_essential(action),
    }
}

/// Says what to do about it, in one sentence.
pub(super) fn hint(fault: &KeyFault, t: &Texts) -> String {
    match fault {
        KeyFault::NoSuchScreen { known, .. } | KeyFault::NotThere { known, .. } => {
            t.hint_allowed(&known.join(", "))
        }
        KeyFault::NoSuchAction { .. } => t.hint_keys_no_action(),
        KeyFault::NoSuchKey { .. } => t.hint_keys_no_key(),
        KeyFault::Twice { other, .. } => t.hint_keys_twice(other),
        KeyFault::Typed { .. } => t.hint_keys_typed(),
        KeyFault::Essential { .. } => t.hint_keys_essential(),
    }
}
