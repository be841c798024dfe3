//! A review file taken apart: whatever is in it stays, and what changed is put in its place.

mod packs;
mod place;
mod workshop;

use std::collections::BTreeMap;
use std::sync::Arc;

use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, TomlError, Value};

use super::entry;
use crate::domain::review::{Notes, Side};
use crate::domain::workshop::Workshop;
use crate::domain::{CheckpointId, Entry, Review, Stamp, Untrusted};
use crate::format::encode::toml_string;
use crate::format::review::{ANSWER_KEYS, FORMAT, REVIEW_KEYS};

/// Takes the value of a field from a review.
type Pick = fn(&Review) -> Option<Value>;

/// A text taken apart, with everything in it that is not tenken's.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    document: DocumentMut,
    /// What it says.
    says: Option<Arc<Review>>,
}

impl Tree {
    /// Begins a new file.
    pub(super) fn new() -> Self {
        let mut document = DocumentMut::new();
        document.insert("format", Item::Value(Value::from(FORMAT)));
        Self { document, says: None }
    }

    /// Takes a text apart that says this.
    pub(super) fn of(text: &str, says: &Arc<Review>) -> Result<Self, TomlError> {
        let document = text.strip_prefix('\u{FEFF}').unwrap_or(text).parse()?;
        Ok(Self { document, says: Some(Arc::clone(says)) })
    }

    /// Puts a review in and returns the whole text.
    pub(super) fn put(
        &mut self,
        review: &Arc<Review>,
        order: &dyn Fn(&CheckpointId) -> Option<usize>,
    ) -> String {
        let old = self.says.replace(Arc::clone(review));
        if old.as_ref() != Some(review) {
            self.put_head(old.as_deref(), review);
            self.put_workshop(old.as_deref(), review);
            self.put_answers(old.as_deref(), review, order);
        }
        self.document.to_string()
    }

    fn put_head(&mut self, old: Option<&Review>, review: &Review) {
        let root = self.document.as_table_mut();
        let Some(table) = child_table(root, "review") else { return };
        let changed = |pick: Pick| -> Option<Option<Value>> {
            let (was, is) = (old.map(pick), pick(review));
            let same = was.as_ref().is_some_and(|was| {
                was.as_ref().map(ToString::to_string) == is.as_ref().map(ToString::to_string)
            });
            (!same).then_some(is)
        };
        let fields: [(&str, Pick); 9] = [
            ("id", |r| text(&r.id)),
            ("workload", |r| Some(string(&r.workload))),
            ("title", |r| text(&r.title)),
            ("environment", |r| text(&r.environment)),
            ("reviewers", |r| texts(&r.reviewers)),
            ("created", |r| r.created.map(moment)),
            ("updated", |r| r.updated.map(moment)),
            ("previous", |r| r.previous.as_ref().and_then(text)),
            ("packs", |r| {
                let packs = r.packs.iter().map(|p| {
                    let mut pack = InlineTable::new();
                    pack.insert("id", string(&p.id.as_str().into()));
                    pack.insert("version", string(&p.version));
                    Value::InlineTable(pack)
                });
                Some(Value::Array(packs.collect()))
            }),
        ];
        let was = old.map(|r| r.packs.as_slice()).unwrap_or_default();
        let other_versions = packs::put_versions(table, was, &review.packs);
        for (key, pick) in fields {
            if key == "packs" && other_versions {
                continue;
            }
            if let Some(value) = changed(pick) {
                set(table, key, value, &REVIEW_KEYS);
            }
        }
        let nothing = Notes::default();
        let was = old.map_or(&nothing, |r| &r.notes);
        if *was != review.notes {
            put_notes(table, was, &review.notes);
        }
    }

    fn put_workshop(&mut self, old: Option<&Review>, review: &Review) {
        let nothing = Workshop::default();
        let was = old.map_or(&nothing, |r| &r.workshop);
        workshop::put(self.document.as_table_mut(), was, &review.workshop);
    }

    fn put_answers(
        &mut self,
        old: Option<&Review>,
        review: &Review,
        order: &dyn Fn(&CheckpointId) -> Option<usize>,
    ) {
        let nothing = BTreeMap::new();
        let old = old.map_or(&nothing, |r| &r.answers);
        let root = self.document.as_table_mut();
        let changed: Vec<&CheckpointId> = review
            .answers
            .keys()
            .chain(old.keys().filter(|id| !review.answers.contains_key(id)))
            .filter(|id| match (old.get(id), review.answers.get(id)) {
                (Some(a), Some(b)) => !Arc::ptr_eq(a, b) && a != b,
                _ => true,
            })
            .collect();
        if changed.is_empty() {
            return;
        }
        if root.get("answers").is_none() {
            let mut answers = Table::new();
            answers.set_implicit(true);
            root.insert("answers", Item::Table(answers));
        }
        let Some(answers) = root.get_mut("answers").and_then(as_table) else { return };
        let nothing = Entry::default();
        let mut new = Vec::new();
        for id in changed {
            let was = old.get(id).map_or(&nothing, AsRef::as_ref);
            match review.answers.get(id) {
                Some(entry) => {
                    if answers.get(id.as_str()).is_none() {
                        let mut table = Table::new();
                        table.decor_mut().set_prefix("\n");
                        answers.insert(id.as_str(), Item::Table(table));
                        new.push(id.clone());
                    }
                    if let Some(table) = answers.get_mut(id.as_str()).and_then(as_table) {
                        put_entry(table, was, entry);
                    }
                }
                None => remove_entry(answers, id, was),
            }
        }
        // Each one finds its place behind one that has its own.
        new.sort_by_key(|id| (order(id).unwrap_or(usize::MAX), id.clone()));
        for id in new {
            place::place_table(self.document.as_table_mut(), &id, order);
        }
    }
}

/// Returns the item as a table; one that a person wrote inline becomes a table.
fn as_table(item: &mut Item) -> Option<&mut Table> {
    if item.is_inline_table() {
        let inline = std::mem::take(item);
        let mut table = inline.into_table().unwrap_or_default();
        table.decor_mut().set_prefix("\n");
        *item = Item::Table(table);
    }
    item.as_table_mut()
}

fn child_table<'t>(root: &'t mut Table, key: &str) -> Option<&'t mut Table> {
    if root.get(key).is_none() {
        let mut table = Table::new();
        table.decor_mut().set_prefix("\n");
        root.insert(key, Item::Table(table));
    }
    root.get_mut(key).and_then(as_table)
}

fn put_notes(review: &mut Table, was: &Notes, is: &Notes) {
    let Some(table) = child_table(review, "notes") else { return };
    if was.review != is.review {
        set(table, "review", text(&is.review), &["review", "principles", "sections"]);
    }
    put_noted(table, "principles", &was.principles, &is.principles);
    put_noted(table, "sections", &was.sections, &is.sections);
    if table.is_empty() {
        review.remove("notes");
    }
}

fn put_noted<K: Ord + AsRef<str>>(
    table: &mut Table,
    key: &str,
    was: &BTreeMap<K, Untrusted>,
    is: &BTreeMap<K, Untrusted>,
) {
    if was == is {
        return;
    }
    if table.get(key).is_none() {
        let mut inner = Table::new();
        inner.set_dotted(true);
        table.insert(key, Item::Table(inner));
    }
    let Some(inner) = table.get_mut(key).and_then(as_table) else { return };
    let order: Vec<&str> = was.keys().chain(is.keys()).map(AsRef::as_ref).collect();
    let mut order = order;
    order.sort_unstable();
    order.dedup();
    for (id, note) in is.iter().filter(|(id, note)| was.get(id) != Some(note)) {
        set(inner, id.as_ref(), text(note), &order);
    }
    for id in was.keys().filter(|id| !is.contains_key(id)) {
        set(inner, id.as_ref(), None, &order);
    }
    if inner.is_empty() {
        table.remove(key);
    }
}

fn put_entry(table: &mut Table, was: &Entry, is: &Entry) {
    for key in ANSWER_KEYS {
        let value = entry::value(key, is);
        if value != entry::value(key, was) {
            set(table, key, value.map(|text| parsed(&text)), &ANSWER_KEYS);
        }
    }
    if was.disagreement != is.disagreement {
        let comments = table.remove("disagreement").map(|sides| comments_in(&sides));
        keep_comments(table, &comments.unwrap_or_default());
        if !is.disagreement.is_empty() {
            let sides: ArrayOfTables = is.disagreement.iter().map(side_table).collect();
            table.insert("disagreement", Item::ArrayOfTables(sides));
        }
    }
}

fn side_table(side: &Side) -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    let fields = [
        ("answer", side.answer.map(|a| a.token().into())),
        ("note", text(&side.note)),
        ("by", text(&side.by)),
        ("at", side.at.map(moment)),
    ];
    for (key, value) in fields {
        if let Some(value) = value {
            table.insert(key, Item::Value(value));
        }
    }
    table
}

/// Takes an answer away; what a person or a newer tenken put beside it stays.
fn remove_entry(answers: &mut Table, id: &CheckpointId, was: &Entry) {
    let Some(table) = answers.get_mut(id.as_str()).and_then(as_table) else { return };
    put_entry(table, was, &Entry::default());
    let commented =
        table.decor().prefix().and_then(|p| p.as_str()).is_some_and(|p| p.contains('#'));
    if table.is_empty() && !commented {
        answers.remove(id.as_str());
    }
}

/// Sets or removes a key; a new one stands where `order` wants it among those that are there.
fn set(table: &mut Table, key: &str, value: Option<Value>, order: &[&str]) {
    let Some(mut value) = value else {
        remove_key(table, key);
        return;
    };
    if let Some(Item::Value(old)) = table.get_mut(key) {
        *value.decor_mut() = old.decor().clone();
        *old = value;
        return;
    }
    let rank = |key: &str| order.iter().position(|k| *k == key);
    let mut keys: Vec<String> = table.iter().map(|(k, _)| k.to_owned()).collect();
    let at = keys
        .iter()
        .rposition(|k| rank(k).is_some_and(|r| Some(r) < rank(key)))
        .map_or(0, |before| before + 1);
    keys.insert(at, key.to_owned());
    table.insert(key, Item::Value(value));
    let place = |key: &str| keys.iter().position(|k| k == key);
    table.sort_values_by(|a, _, b, _| place(a.get()).cmp(&place(b.get())));
}

/// Removes a key and leaves the comments that a person wrote about it.
fn remove_key(table: &mut Table, key: &str) {
    let mut keys = table.iter();
    let _ = keys.by_ref().find(|(k, _)| *k == key);
    // Above a dotted key nothing is written that stands with its first part.
    let next = keys.find(|(_, item)| item.is_value()).map(|(k, _)| k.to_owned());
    drop(keys);
    let Some((removed, item)) = table.remove_entry(key) else { return };
    let above = comment(removed.leaf_decor().prefix());
    let beside = comment(item.as_value().and_then(|v| v.decor().suffix()));
    let kept: Vec<String> = [above, beside].into_iter().filter(|c| !c.is_empty()).collect();
    if kept.is_empty() {
        return;
    }
    let kept = kept.join("\n");
    match next.as_deref().and_then(|next| table.key_mut(next)) {
        Some(mut next) => {
            let decor = next.leaf_decor_mut();
            let prefix = decor.prefix().and_then(|p| p.as_str()).unwrap_or("").to_owned();
            decor.set_prefix(format!("{kept}\n{prefix}"));
        }
        None => keep_comments(table, &kept),
    }
}

/// Puts comments above a table, below those that are there.
fn keep_comments(table: &mut Table, comments: &str) {
    if comments.is_empty() {
        return;
    }
    let decor = table.decor_mut();
    let prefix = decor.prefix().and_then(|p| p.as_str()).unwrap_or("\n").to_owned();
    decor.set_prefix(format!("{prefix}{comments}\n"));
}

/// Returns the comments in what stands around a value.
fn comment(raw: Option<&toml_edit::RawString>) -> String {
    raw.and_then(|r| r.as_str()).filter(|t| t.contains('#')).unwrap_or("").trim().to_owned()
}

/// Returns the comments in a list of tables that is taken away.
fn comments_in(tables: &Item) -> String {
    let mut found = Vec::new();
    for table in tables.as_array_of_tables().into_iter().flatten() {
        found.push(comment(table.decor().prefix()));
        for (key, item) in table.iter() {
            found.push(comment(table.key(key).and_then(|key| key.leaf_decor().prefix())));
            found.push(comment(item.as_value().and_then(|value| value.decor().suffix())));
        }
    }
    found.retain(|comment| !comment.is_empty());
    found.join("\n")
}

/// Returns a string value in our own encoding, stricter than the library's; see [`toml_string`].
fn string(text: &Untrusted) -> Value {
    parsed(&toml_string(text.raw()))
}

fn text(text: &Untrusted) -> Option<Value> {
    (!text.is_empty()).then(|| string(text))
}

fn texts(texts: &[Untrusted]) -> Option<Value> {
    entry::texts(texts).map(|texts| parsed(&texts))
}

fn moment(stamp: Stamp) -> Value {
    parsed(&entry::moment(stamp))
}

/// Returns a value as it is written.
fn parsed(text: &str) -> Value {
    text.parse().unwrap_or_else(|_| Value::from(text))
}
