//! Other versions of the same packs: the versions alone are written, all around them stays.

use toml_edit::{Item, Table, TableLike, Value};

use super::string;
use crate::domain::review::PackRef;

/// Writes the versions that changed and tells whether that is all that has to be written.
pub(super) fn put_versions(review: &mut Table, was: &[PackRef], is: &[PackRef]) -> bool {
    let same = was.len() == is.len() && was.iter().zip(is).all(|(a, b)| a.id == b.id);
    if !same || is.is_empty() {
        return false;
    }
    let mut tables: Vec<&mut dyn TableLike> = match review.get_mut("packs") {
        Some(Item::ArrayOfTables(tables)) => {
            tables.iter_mut().map(|table| table as &mut dyn TableLike).collect()
        }
        Some(Item::Value(Value::Array(array))) => array
            .iter_mut()
            .filter_map(Value::as_inline_table_mut)
            .map(|table| table as &mut dyn TableLike)
            .collect(),
        _ => return false,
    };
    if tables.len() != is.len() {
        return false;
    }
    for ((table, was), is) in tables.iter_mut().zip(was).zip(is) {
        if was.version == is.version {
            continue;
        }
        let mut version = string(&is.version);
        match table.get_mut("version") {
            Some(Item::Value(old)) => {
                *version.decor_mut() = old.decor().clone();
                *old = version;
            }
            _ => drop(table.insert("version", Item::Value(version))),
        }
    }
    true
}
