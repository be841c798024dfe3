//! Writing the workshop of a review: `[plan]`, `[[sessions]]` and `[[parked]]`, in this order, after
//! the review's details and before the answers. Only what changed is written.

use std::collections::BTreeMap;

use toml_edit::{ArrayOfTables, Item, Table, Value};

use super::place::{last_position, spread_positions};
use super::{as_table, entry, moment, parsed, set, text, texts};
use crate::domain::workshop::{Parked, ParkedKey, ParkedKind, Plan, Sitting, Workshop};
use crate::domain::{CheckpointId, Stamp, Untrusted};
use crate::format::read::moment_of;
use crate::format::review::{PARKED_KEYS, PLAN_KEYS, SESSION_KEYS};

/// What stands before the tables of a workshop, in order.
const ORDER: [&str; 4] = ["review", "plan", "sessions", "parked"];

/// Writes the difference between two states.
pub(super) fn put(root: &mut Table, was: &Workshop, is: &Workshop) {
    put_plan(root, was.plan.as_ref(), is.plan.as_ref());
    if written(&was.sittings, sitting_values) != written(&is.sittings, sitting_values) {
        let list = List {
            name: "sessions",
            key: |s: &Sitting| s.start,
            read: session_key,
            put: put_sitting,
        };
        list.write(root, &was.sittings, &is.sittings);
    }
    if written(&was.parked, parked_values) != written(&is.parked, parked_values) {
        let list = List { name: "parked", key: Parked::key, read: parked_key, put: put_parked };
        list.write(root, &was.parked, &is.parked);
    }
}

/// Keys with their values, in the order in which they are written.
type Values = Vec<(&'static str, Option<Value>)>;

/// Returns what a list looks like in the file; moments that are equal may still be written otherwise.
fn written<T>(list: &[T], values: fn(&T) -> Values) -> Vec<String> {
    list.iter().map(|member| format!("{:?}", strings(&values(member)))).collect()
}

fn strings(values: &Values) -> Vec<(&'static str, Option<String>)> {
    values.iter().map(|(key, value)| (*key, value.as_ref().map(ToString::to_string))).collect()
}

/// Sets the keys whose values are others now.
fn put_values(table: &mut Table, was: Option<Values>, is: Values, order: &[&str]) {
    let was = was.unwrap_or_default();
    for (key, value) in is {
        let before = was.iter().find(|(k, _)| *k == key).and_then(|(_, v)| v.as_ref());
        if before.map(ToString::to_string) != value.as_ref().map(ToString::to_string) {
            set(table, key, value, order);
        }
    }
}

fn number(number: u32) -> Value {
    i64::from(number).into()
}

fn ids<'i>(ids: impl Iterator<Item = &'i CheckpointId>) -> Value {
    Value::Array(ids.map(|id| Value::from(id.as_str())).collect())
}

fn plan_values(plan: &Plan) -> Values {
    vec![
        ("minutes", Some(number(plan.minutes))),
        ("people", plan.people.map(number)),
        ("made", plan.made.map(moment)),
        ("checkpoints", Some(ids(plan.checkpoints.iter()))),
    ]
}

fn put_plan(root: &mut Table, was: Option<&Plan>, is: Option<&Plan>) {
    let Some(plan) = is else {
        if was.is_some() {
            root.remove("plan");
        }
        return;
    };
    let (before, now) = (was.map(plan_values), plan_values(plan));
    if before.as_ref().map(strings).as_ref() == Some(&strings(&now)) {
        return;
    }
    if root.get("plan").is_none() {
        let position = room_after(root, "review");
        root.insert("plan", Item::Table(new_table(position)));
    }
    if let Some(table) = root.get_mut("plan").and_then(as_table) {
        put_values(table, before, now, &PLAN_KEYS);
    }
}

fn new_table(position: Option<isize>) -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    table.set_position(position);
    table
}

/// Makes room after the last table of `name` or of what stands before it; `None` is the end.
fn room_after(root: &mut Table, name: &str) -> Option<isize> {
    spread_positions(root);
    let end = ORDER.iter().position(|n| *n == name).map_or(0, |i| i + 1);
    let last = ORDER[..end].iter().filter_map(|name| match root.get(name)? {
        Item::Table(table) => Some(last_position(table)),
        Item::ArrayOfTables(array) => array.iter().map(last_position).max(),
        Item::None | Item::Value(_) => None,
    });
    last.max().map(|last| last + 1)
}

/// An array of tables whose members are told apart by a key.
struct List<T, K> {
    name: &'static str,
    key: fn(&T) -> K,
    /// Reads the key of a table.
    read: fn(&Table) -> Option<K>,
    put: fn(&mut Table, Option<&T>, &T),
}

impl<T: PartialEq, K: Ord> List<T, K> {
    fn write(&self, root: &mut Table, was: &[T], is: &[T]) {
        let old: BTreeMap<K, &T> = was.iter().map(|m| ((self.key)(m), m)).collect();
        let new: BTreeMap<K, &T> = is.iter().map(|m| ((self.key)(m), m)).collect();
        let mut tables = self.take(root);
        tables.retain(|table| {
            (self.read)(table).is_none_or(|key| !old.contains_key(&key) || new.contains_key(&key))
        });
        for (key, member) in new {
            let found = tables.iter_mut().find(|t| (self.read)(t).as_ref() == Some(&key));
            if let Some(table) = found {
                (self.put)(table, old.get(&key).copied(), member);
                continue;
            }
            let before =
                tables.iter().rposition(|t| (self.read)(t).is_some_and(|other| other < key));
            self.give(root, std::mem::take(&mut tables));
            let position = match before {
                Some(before) => {
                    spread_positions(root);
                    tables = self.take(root);
                    tables.get(before).map(|table| last_position(table) + 1)
                }
                None => {
                    let position = room_after(root, before_name(self.name));
                    tables = self.take(root);
                    position
                }
            };
            let mut table = new_table(position);
            (self.put)(&mut table, None, member);
            tables.insert(before.map_or(0, |before| before + 1), table);
        }
        self.give(root, tables);
    }

    /// Takes the tables out; an array that a person wrote inline becomes tables.
    fn take(&self, root: &mut Table) -> Vec<Table> {
        let Some(item) = root.get_mut(self.name) else { return Vec::new() };
        let item = std::mem::take(item);
        let array = match item {
            Item::ArrayOfTables(array) => array,
            other => other.into_array_of_tables().unwrap_or_default(),
        };
        array.into_iter().collect()
    }

    fn give(&self, root: &mut Table, tables: Vec<Table>) {
        if tables.is_empty() {
            root.remove(self.name);
            return;
        }
        let array: ArrayOfTables = tables.into_iter().collect();
        match root.get_mut(self.name) {
            Some(item) => *item = Item::ArrayOfTables(array),
            None => {
                root.insert(self.name, Item::ArrayOfTables(array));
            }
        }
    }
}

fn before_name(name: &str) -> &'static str {
    let at = ORDER.iter().position(|n| *n == name).unwrap_or(1);
    ORDER[at.saturating_sub(1)]
}

fn sitting_values(sitting: &Sitting) -> Values {
    let mut values = vec![
        ("start", Some(moment(sitting.start))),
        ("end", sitting.end.map(moment)),
        ("minutes", Some(number(sitting.minutes))),
        ("people", texts(&sitting.people)),
    ];
    let asked = sitting.asked.iter().map(|(id, at)| format!("{id} {}", moment(*at)));
    values.push(("asked", Some(asked.collect::<Vec<_>>().join("\n").into())));
    values
}

fn put_sitting(table: &mut Table, was: Option<&Sitting>, is: &Sitting) {
    let head = |sitting: &Sitting| -> Values {
        sitting_values(sitting).into_iter().filter(|(key, _)| *key != "asked").collect()
    };
    put_values(table, was.map(head), head(is), &SESSION_KEYS);
    let nothing = BTreeMap::new();
    let was = was.map_or(&nothing, |was| &was.asked);
    if *was == is.asked {
        return;
    }
    if table.get("asked").is_none() {
        table.insert("asked", Item::Table(new_table(None)));
    }
    let Some(asked) = table.get_mut("asked").and_then(as_table) else { return };
    let all: std::collections::BTreeSet<&CheckpointId> =
        was.keys().chain(is.asked.keys()).collect();
    let order: Vec<&str> = all.iter().map(|id| id.as_str()).collect();
    for id in &all {
        let (before, now) = (was.get(*id).map(|at| moment(*at)), is.asked.get(*id));
        let now = now.map(|at| moment(*at));
        if before.map(|v| v.to_string()) != now.as_ref().map(ToString::to_string) {
            set(asked, id.as_str(), now, &order);
        }
    }
    if asked.is_empty() {
        table.remove("asked");
    }
}

fn session_key(table: &Table) -> Option<Stamp> {
    stamp(table.get("start")?)
}

fn parked_values(parked: &Parked) -> Values {
    let kind = (parked.kind != ParkedKind::default()).then(|| parked.kind.token().into());
    let day = |day: chrono::NaiveDate| parsed(&entry::day(day));
    vec![
        ("text", text(&parked.text)),
        ("kind", kind),
        ("checkpoint", parked.checkpoint.as_ref().map(|id| id.as_str().into())),
        ("by", text(&parked.by)),
        ("at", parked.at.map(moment)),
        ("owner", text(&parked.owner)),
        ("due", parked.due.map(day)),
        ("done", parked.done.then(|| true.into())),
    ]
}

fn put_parked(table: &mut Table, was: Option<&Parked>, is: &Parked) {
    put_values(table, was.map(parked_values), parked_values(is), &PARKED_KEYS);
}

/// Reads the key of a parked point as the reader of files does.
fn parked_key(table: &Table) -> Option<ParkedKey> {
    let word = |key: &str| table.get(key).and_then(Item::as_str);
    let said = |key: &str| Untrusted::from(word(key).unwrap_or_default()).with_line_feeds();
    let at = table.get("at").and_then(stamp).map(|at| at.naive_utc());
    let kind = word("kind").and_then(ParkedKind::parse).unwrap_or_default();
    Some((at, word("checkpoint").and_then(CheckpointId::new), kind, said("text"), said("by")))
}

fn stamp(item: &Item) -> Option<Stamp> {
    match item.as_value()? {
        Value::Datetime(at) => moment_of(at.value()),
        Value::String(text) => Stamp::parse_from_rfc3339(text.value()).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
