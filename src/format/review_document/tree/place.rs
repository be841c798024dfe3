//! The places of tables: a new answer's table stands in pack order among those that are there.
//!
//! The library writes tables in the order of their positions; a table without one follows the table
//! before it.

use toml_edit::{Item, Table};

use super::as_table;
use crate::domain::CheckpointId;

/// Gives a new answer's table its place: after the last answer that comes before it.
pub(super) fn place_table(
    root: &mut Table,
    id: &CheckpointId,
    order: &dyn Fn(&CheckpointId) -> Option<usize>,
) {
    spread_positions(root);
    let key = |id: &CheckpointId| (order(id).unwrap_or(usize::MAX), id.clone());
    let wanted = key(id);
    let Some(answers) = root.get("answers").and_then(Item::as_table) else { return };
    let before = answers
        .iter()
        .filter_map(|(other, item)| Some((CheckpointId::new(other)?, item.as_table()?)))
        .filter(|(other, _)| other != id && key(other) < wanted)
        .max_by_key(|(other, _)| key(other))
        .map(|(_, table)| last_position(table));
    let first = answers
        .iter()
        .filter(|(other, _)| *other != id.as_str())
        .filter_map(|(_, item)| item.as_table().and_then(Table::position))
        .min();
    let position = match (before, first) {
        (Some(before), _) => before + 1,
        (None, Some(first)) => first - 1,
        // The first answer stands at the end, whatever was added last.
        (None, None) => last_position(root) + 1,
    };
    if let Some(table) =
        root.get_mut("answers").and_then(|a| a.get_mut(id.as_str())).and_then(as_table)
    {
        table.set_position(Some(position));
    }
}

/// Renumbers all tables in the order in which they are written, with room between any two.
pub(super) fn spread_positions(root: &mut Table) {
    let mut seen = Vec::new();
    collect(root, &mut 0, &mut seen);
    let mut order: Vec<usize> = (0..seen.len()).collect();
    order.sort_by_key(|i| seen[*i]);
    let mut position = vec![0; seen.len()];
    for (place, i) in (1..).zip(order) {
        position[i] = place * 2;
    }
    assign(root, &mut position.into_iter());
}

/// Collects the positions as the writer sees them: a table without one follows the table before it.
fn collect(table: &Table, last: &mut isize, seen: &mut Vec<isize>) {
    for (_, item) in table.iter() {
        match item {
            Item::Table(inner) => collect_one(inner, last, seen),
            Item::ArrayOfTables(array) => array.iter().for_each(|t| collect_one(t, last, seen)),
            Item::None | Item::Value(_) => {}
        }
    }
}

fn collect_one(table: &Table, last: &mut isize, seen: &mut Vec<isize>) {
    if !table.is_dotted() {
        *last = table.position().unwrap_or(*last);
        seen.push(*last);
    }
    collect(table, last, seen);
}

fn assign(table: &mut Table, positions: &mut impl Iterator<Item = isize>) {
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => assign_one(inner, positions),
            Item::ArrayOfTables(array) => array.iter_mut().for_each(|t| assign_one(t, positions)),
            Item::None | Item::Value(_) => {}
        }
    }
}

fn assign_one(table: &mut Table, positions: &mut impl Iterator<Item = isize>) {
    if !table.is_dotted() {
        table.set_position(positions.next());
    }
    assign(table, positions);
}

pub(super) fn last_position(table: &Table) -> isize {
    let inside = table.iter().map(|(_, item)| match item {
        Item::Table(inner) => last_position(inner),
        Item::ArrayOfTables(array) => array.iter().map(last_position).max().unwrap_or(0),
        Item::None | Item::Value(_) => 0,
    });
    inside.max().unwrap_or(0).max(table.position().unwrap_or(0))
}
