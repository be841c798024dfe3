//! Puts what changed into a file that is there.
//!
//! What the file said and what it is to say are both written anew in the usual layout; where the two
//! differ the file is changed, and nowhere else.

use std::collections::{HashMap, HashSet};

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, TomlError};

/// Returns a file with what differs between two texts of the usual layout put into it.
///
/// # Errors
///
/// Fails when one of the texts is not TOML.
pub fn update(file: &str, old: &str, new: &str) -> Result<String, TomlError> {
    if old == new {
        return Ok(file.to_owned());
    }
    let plain = file.strip_prefix('\u{FEFF}');
    let mut document: DocumentMut = plain.unwrap_or(file).parse()?;
    let (old, new): (DocumentMut, DocumentMut) = (old.parse()?, new.parse()?);
    patch(document.as_table_mut(), old.as_table(), new.as_table());
    let mut text = document.to_string();
    if file.contains("\r\n") {
        text = text.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    if plain.is_some() {
        text.insert(0, '\u{FEFF}');
    }
    Ok(text)
}

/// Puts what differs between two tables into a third.
fn patch(table: &mut dyn TableLike, old: &dyn TableLike, new: &dyn TableLike) {
    let gone: Vec<String> = old
        .iter()
        .filter(|(key, _)| new.get(key).is_none())
        .map(|(key, _)| key.to_owned())
        .collect();
    for key in gone {
        table.remove(&key);
    }
    let empty = Table::new();
    for (key, item) in new.iter() {
        let before = old.get(key);
        if before.is_some_and(|before| same(before, item)) {
            continue;
        }
        match item {
            Item::ArrayOfTables(list) => {
                let before = before.and_then(Item::as_array_of_tables);
                let there = table.remove(key).and_then(|item| item.into_array_of_tables().ok());
                let merged = merge(key, there.unwrap_or_default(), before, list);
                if !merged.is_empty() {
                    table.insert(key, Item::ArrayOfTables(merged));
                }
            }
            Item::Table(inner) => {
                let before: &dyn TableLike = before.and_then(Item::as_table_like).unwrap_or(&empty);
                match table.get_mut(key).and_then(Item::as_table_like_mut) {
                    Some(there) => patch(there, before, inner),
                    None => {
                        table.insert(key, item.clone());
                    }
                }
            }
            Item::Value(value) => match table.get_mut(key).and_then(Item::as_value_mut) {
                Some(there) => {
                    let decor = there.decor().clone();
                    *there = value.clone();
                    *there.decor_mut() = decor;
                }
                None => {
                    table.insert(key, item.clone());
                }
            },
            Item::None => {}
        }
    }
}

fn same(a: &Item, b: &Item) -> bool {
    match (a, b) {
        (Item::ArrayOfTables(a), Item::ArrayOfTables(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same_table(a, b))
        }
        (Item::Table(a), Item::Table(b)) => same_table(a, b),
        (a, b) => a.to_string().trim() == b.to_string().trim(),
    }
}

fn same_table(a: &Table, b: &Table) -> bool {
    let same_at = |(key, item): (&str, &Item)| b.get(key).is_some_and(|other| same(item, other));
    a.len() == b.len() && a.iter().all(same_at)
}

/// Returns what one table of a list is known by.
fn key_of(list: &str, table: &Table) -> String {
    let value = |key: &str| table.get(key).and_then(Item::as_str).unwrap_or("").to_owned();
    match list {
        "templates" => value("file"),
        "notes" => {
            let text = table.get("text").and_then(Item::as_table_like);
            let texts = ["ja", "en"]
                .map(|lang| text.and_then(|t| t.get(lang)).and_then(Item::as_str).unwrap_or(""));
            format!("{}\n{}", value("place"), texts.join("\n"))
        }
        "sources" => format!("{}\n{}", value("title"), value("url")),
        _ => value("id"),
    }
}

/// Puts the tables of a list in the new order: those that are there with what changed in them.
fn merge(
    name: &str,
    there: ArrayOfTables,
    old: Option<&ArrayOfTables>,
    new: &ArrayOfTables,
) -> ArrayOfTables {
    let empty = Table::new();
    let before: HashMap<String, &Table> =
        old.into_iter().flatten().map(|table| (key_of(name, table), table)).collect();
    let mut known: HashMap<String, Table> = HashMap::new();
    let mut positions = Vec::new();
    for table in there {
        positions.extend(table.position());
        known.entry(key_of(name, &table)).or_insert(table);
    }
    let mut taken: Vec<(bool, Table)> = Vec::new();
    let mut seen = HashSet::new();
    for table in new.iter() {
        let key = key_of(name, table);
        match known.remove(&key).filter(|_| seen.insert(key.clone())) {
            Some(mut there) => {
                patch(&mut there, *before.get(&key).unwrap_or(&&empty), table);
                taken.push((true, there));
            }
            None => taken.push((false, table.clone())),
        }
    }
    place(&mut taken, positions);
    let mut out = ArrayOfTables::new();
    taken.into_iter().for_each(|(_, table)| out.push(table));
    out
}

/// Gives the tables that were there the places that they had, in the new order; a new one follows
/// the table before it.
fn place(tables: &mut [(bool, Table)], mut positions: Vec<isize>) {
    positions.sort_unstable();
    let mut positions = positions.into_iter();
    for (is_known, table) in tables {
        let position = if *is_known { positions.next() } else { None };
        table.set_position(position);
        unplace(table);
    }
}

/// Lets the tables inside a table follow it.
fn unplace(table: &mut Table) {
    for (_, item) in table.iter_mut() {
        if let Item::ArrayOfTables(list) = item {
            for inner in list.iter_mut() {
                inner.set_position(None);
                unplace(inner);
            }
        }
    }
}
