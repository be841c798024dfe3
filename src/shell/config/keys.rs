//! The keys that the settings change: each line is taken or told to be wrong, and why.
//!
//! A line that is wrong is left out as a whole; everything else goes on.

use std::ops::Range;

use crate::app::Key;
use crate::app::editor::Editor;
use crate::app::keymap::{Binding, Keys, Table, tables};
use crate::format::problem::{KeyFault, Problem, ProblemKind};
use crate::format::settings::{KeyLine, Named};

/// A line whose names are all known.
struct Wish {
    /// The screen, or every one.
    screen: Option<&'static str>,
    action: &'static str,
    keys: Vec<(Key, Named)>,
}

/// Takes the lines of `[keys]`; returns the keys, and all that is wrong.
#[must_use]
pub fn take(lines: &[KeyLine]) -> (Keys, Vec<Problem>) {
    if lines.is_empty() {
        return (Keys::default(), Vec::new());
    }
    let (tables, mut problems) = (tables(), Vec::new());
    let mut wishes: Vec<Wish> =
        lines.iter().filter_map(|line| named(line, &tables, &mut problems)).collect();
    // What is said for one screen weighs more than what is said for all.
    wishes.sort_by_key(|wish| wish.screen.is_none());
    // Without a line that cannot be had, another key may be in the way.
    while let Some((wish, problem)) = tables.iter().find_map(|table| twice(&tables, table, &wishes))
    {
        problems.push(problem);
        wishes.remove(wish);
    }
    let changed = tables.iter().map(|table| {
        let keys = |binding| keys_of(&tables, table, binding, &wishes).0;
        (table.keys, table.keys.iter().map(keys).collect::<Vec<_>>())
    });
    let is_changed = |(usual, keys): &(&[Binding], Vec<Vec<Key>>)| {
        usual.iter().zip(keys).any(|(binding, keys)| *binding.keys != **keys)
    };
    (Keys::changed(changed.filter(is_changed).collect()), problems)
}

/// Looks the names of a line up.
fn named(line: &KeyLine, tables: &[Table], problems: &mut Vec<Problem>) -> Option<Wish> {
    let mut wrong = |fault, at: &Range<usize>| {
        problems.push(Problem::new(ProblemKind::Key(fault), at.clone()));
    };
    let screen = line.screen.as_ref().and_then(|(name, at)| {
        let known = tables.iter().map(|t| t.name).find(|known| known == name);
        if known.is_none() && line.is_first {
            let fault = KeyFault::NoSuchScreen { name: name.clone(), known: names(tables.iter()) };
            wrong(fault, at);
        }
        known
    });
    let (action, at) = &line.action;
    let has = |table: &&Table| table.keys.iter().any(|b| b.action.name() == action);
    let there: Vec<&Table> = tables.iter().filter(has).collect();
    let binding = there.iter().flat_map(|t| t.keys).find(|b| b.action.name() == action);
    let Some(binding) = binding else {
        wrong(KeyFault::NoSuchAction { name: action.clone() }, at);
        return None;
    };
    let action = binding.action.name();
    let here: Vec<&Table> =
        there.iter().copied().filter(|t| screen.is_none_or(|screen| t.name == screen)).collect();
    let mut keys = Vec::new();
    for (name, at) in &line.keys {
        match Key::parse(name) {
            None => wrong(KeyFault::NoSuchKey { name: name.clone() }, at),
            Some(key) => {
                let typed = |t: &&&Table| is_typed(tables, t.name, action, key);
                match here.iter().find(typed) {
                    // For every screen: those on which text is typed keep their own.
                    Some(table) if screen.is_some() || here.iter().all(|t| typed(&t)) => {
                        wrong(KeyFault::Typed { key: name.clone(), screen: table.name }, at);
                    }
                    _ => keys.push((key, (name.clone(), at.clone()))),
                }
            }
        }
    }
    match screen {
        Some(screen) if here.is_empty() => {
            wrong(KeyFault::NotThere { action, screen, known: names(there.into_iter()) }, at);
        }
        _ if line.keys.is_empty() && binding.action.is_essential() => {
            wrong(KeyFault::Essential { action }, at);
        }
        _ => {}
    }
    let is_known = screen.is_some() || line.screen.is_none();
    let is_whole = is_known && !here.is_empty() && keys.len() == line.keys.len();
    let may_go = !keys.is_empty() || !binding.action.is_essential();
    (is_whole && may_go).then_some(Wish { screen, action, keys })
}

/// Returns the names of tables, each once.
fn names<'t>(tables: impl Iterator<Item = &'t Table>) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = tables.map(|t| t.name).collect();
    names.dedup();
    names
}

/// Tells whether the text that is typed on a screen needs a key; the fields of a form are one
/// screen, on which an action has one key.
fn is_typed(tables: &[Table], screen: &str, action: &str, key: Key) -> bool {
    tables
        .iter()
        .filter(|t| t.name == screen && t.keys.iter().any(|b| b.action.name() == action))
        .filter_map(|t| t.typed)
        .any(|lines| Editor::new("", lines).type_key(key))
}

/// Returns the keys of an action of a table, and the wish that they come from.
fn keys_of(
    tables: &[Table],
    table: &Table,
    binding: &Binding,
    wishes: &[Wish],
) -> (Vec<Key>, Option<usize>) {
    let usual = || (binding.keys.to_vec(), None);
    let wished = wishes.iter().position(|wish| {
        wish.action == binding.action.name()
            && wish.screen.is_none_or(|screen| screen == table.name)
    });
    let Some(at) = wished else { return usual() };
    let mut keys: Vec<Key> = Vec::new();
    for (key, _) in &wishes[at].keys {
        if !keys.contains(key) && !is_typed(tables, table.name, wishes[at].action, *key) {
            keys.push(*key);
        }
    }
    if keys.is_empty() && !wishes[at].keys.is_empty() { usual() } else { (keys, Some(at)) }
}

/// Finds a key that two actions of a screen have, and the wish that cannot be had for it.
fn twice(tables: &[Table], table: &Table, wishes: &[Wish]) -> Option<(usize, Problem)> {
    let rows: Vec<(&Binding, Vec<Key>, Option<usize>)> = table
        .keys
        .iter()
        .map(|binding| {
            let (keys, wish) = keys_of(tables, table, binding, wishes);
            (binding, keys, wish)
        })
        .collect();
    let pairs =
        rows.iter().enumerate().flat_map(|(i, one)| rows[i + 1..].iter().map(move |o| (one, o)));
    for (one, other) in pairs {
        let Some(key) = one.1.iter().find(|key| other.1.contains(key)) else { continue };
        // The later line of two, or else the one that there is.
        let (wish, other) = match (one.2, other.2) {
            (Some(a), Some(b)) if place(&wishes[a]) > place(&wishes[b]) => (a, other.0),
            (_, Some(b)) => (b, one.0),
            (Some(a), None) => (a, other.0),
            (None, None) => continue,
        };
        let (_, (name, at)) = wishes[wish].keys.iter().find(|(wished, _)| wished == key)?;
        let fault =
            KeyFault::Twice { key: name.clone(), other: other.action.name(), screen: table.name };
        return Some((wish, Problem::new(ProblemKind::Key(fault), at.clone())));
    }
    None
}

/// Returns where a wish stands.
fn place(wish: &Wish) -> usize {
    wish.keys.first().map_or(0, |(_, (_, at))| at.start)
}

#[cfg(test)]
mod tests;
