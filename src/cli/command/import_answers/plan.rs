//! What the sheet changes in the review: the sheet against what it said when it was made, three-way
//! with what the review says now.
//!
//! All or nothing: one cell that cannot be understood keeps the whole sheet out.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::row::Reader;
use super::table::{Row, Source, Table};
use super::trouble::{Trouble, What, refused};
use crate::cli::context::{Context, name};
use crate::cli::failure::Failure;
use crate::domain::diff::{Field, fields};
use crate::domain::edit::{Change, edit};
use crate::domain::merge::{merge, overlaps};
use crate::domain::search::fold;
use crate::domain::{Checkpoint, CheckpointId, Content, Entry, Lang, Review, Untrusted};
use crate::report::imported::Imported;
use crate::report::json::moment;
use crate::report::sheet::{Column, Kind, plain};
use crate::shell::clock;
use crate::shell::open::Opened;
use crate::text::Bilingual;

/// What a sheet changes in a review.
pub(super) struct Plan {
    pub(super) content: Arc<Content>,
    /// The review with the changes in it.
    pub(super) review: Review,
    pub(super) changes: Vec<Imported>,
    /// On what people disagree because of the sheet.
    pub(super) disagreements: Vec<CheckpointId>,
}

impl Plan {
    /// Names what both the sheet and somebody in the review changed.
    pub(super) fn both(&self) -> impl Iterator<Item = String> {
        self.changes.iter().filter(|c| !c.both.is_empty()).map(|change| {
            let fields: Vec<&str> = change.both.iter().map(|f| f.token()).collect();
            format!("{} ({})", change.id, fields.join(", "))
        })
    }
}

/// Works out what a sheet changes in a review.
pub(super) fn make(
    context: &Context<'_, '_>,
    table: &Table,
    sheet: &Path,
    opened: &Opened,
    by: &Untrusted,
    texts: &Bilingual,
) -> Result<Plan, Failure> {
    let t = context.texts;
    let ours = &opened.review;
    let is_other = |id: &String| plain::legal(ours.id.raw()) != *id;
    if table.memory.kind == Some(Kind::Answers) && table.memory.review.as_ref().is_none_or(is_other)
    {
        let message = t.import_other_review(&name(sheet), &name(&opened.path));
        return Err(Failure::usage(message, t.hint_import_other_review()));
    }
    let reader = Reader {
        table,
        texts,
        today: super::today(),
        marks: texts.each().map(crate::text::Texts::export_cut),
    };
    let sides = Sides { reader, ours, content: &opened.content };
    let edits = sides.edits().map_err(|troubles| refused(&name(sheet), &troubles, t))?;
    let lang = table.memory.lang.unwrap_or(context.lang());
    Ok(plan(&opened.content, ours, edits, lang, by))
}

/// What a row changes about a checkpoint.
struct Edit<'a> {
    checkpoint: &'a Checkpoint,
    base: Entry,
    changes: Vec<Change>,
}

/// The sheet and the review.
struct Sides<'a> {
    reader: Reader<'a>,
    ours: &'a Review,
    content: &'a Content,
}

impl<'a> Sides<'a> {
    /// Reads all rows; what cannot be understood in any of them comes back together.
    fn edits(&self) -> Result<Vec<Edit<'a>>, Vec<Trouble>> {
        let (mut edits, mut troubles) = (Vec::new(), Vec::new());
        let mut seen: BTreeMap<CheckpointId, ()> = BTreeMap::new();
        let table = self.reader.table;
        for row in &table.rows {
            let trouble = |what| Trouble { place: table.place(row, Column::Id), what };
            let typed = table.text(row, Column::Id).trim().to_owned();
            let (id, checkpoint) = self.find(&typed);
            let base = self.base(row, id.as_ref());
            let changes = match self.reader.changes(row, &base) {
                Ok(changes) => changes,
                Err(more) => {
                    troubles.extend(more);
                    continue;
                }
            };
            if let Some(id) = &id
                && seen.insert(id.clone(), ()).is_some()
            {
                troubles.push(trouble(What::Again { id: typed }));
            } else if changes.is_empty() {
                // A row that says nothing new need not be understood.
            } else if typed.is_empty() {
                troubles.push(trouble(What::NoId));
            } else if let Some(checkpoint) = checkpoint {
                if self.asks_another(row, checkpoint) {
                    let place = table.place(row, Column::Question);
                    troubles.push(Trouble { place, what: What::OtherQuestion { id: typed } });
                }
                edits.push(Edit { checkpoint, base, changes });
            } else {
                troubles.push(trouble(What::UnknownId { id: typed }));
            }
        }
        if troubles.is_empty() { Ok(edits) } else { Err(troubles) }
    }

    /// Finds what an id means; a checkpoint that has left its pack is still an id of the review.
    fn find(&self, typed: &str) -> (Option<CheckpointId>, Option<&'a Checkpoint>) {
        let id = CheckpointId::new(fold(typed).to_uppercase().trim());
        let exact = CheckpointId::new(typed);
        let checkpoint = exact
            .as_ref()
            .and_then(|id| self.content.checkpoint(id))
            .or_else(|| id.as_ref().and_then(|id| self.content.checkpoint(id)));
        (checkpoint.map(|c| c.id.clone()).or(exact), checkpoint)
    }

    /// Returns the answer as it was when the sheet was made.
    fn base(&self, row: &Row, id: Option<&CheckpointId>) -> Entry {
        let table = self.reader.table;
        let Some(id) = id else { return Entry::default() };
        match (table.source, table.memory.kind) {
            (_, Some(_)) => table.memory.entries.get(id).cloned().unwrap_or_default(),
            (Source::Csv, None) => {
                // CSV has no room to remember in; the moment tells whether the answer is the same.
                let now = self.ours.entry(id);
                let at = now.and_then(|e| moment(e.at)).unwrap_or_default();
                let same = table.text(row, Column::At).trim() == at;
                now.filter(|_| same).cloned().unwrap_or_default()
            }
            (Source::Workbook, None) => Entry::default(),
        }
    }

    /// Tells whether the row shows the question of another checkpoint: somebody sorted a column
    /// without the others.
    fn asks_another(&self, row: &Row, checkpoint: &Checkpoint) -> bool {
        let asked = plain::normal(&self.reader.table.text(row, Column::Question));
        let asks = |lang: Lang| {
            let question = checkpoint.question.exact(lang);
            question.is_some_and(|q| asked.contains(&plain::normal(&plain::legal(q.raw()))))
        };
        !asked.is_empty() && !Lang::ALL.into_iter().any(asks)
    }
}

/// Merges the edited sheet into the review.
fn plan(
    content: &Arc<Content>,
    ours: &Review,
    edits: Vec<Edit<'_>>,
    lang: Lang,
    by: &Untrusted,
) -> Plan {
    let now = clock::now();
    let mut base = ours.clone();
    for edit in &edits {
        let known = edit.base != Entry::default();
        base.put(&edit.checkpoint.id, known.then(|| Arc::new(edit.base.clone())));
    }
    let mut theirs = base.clone();
    for one in edits {
        for change in one.changes {
            edit(&mut theirs, one.checkpoint, lang, change, by, now);
        }
    }
    let merged = merge(Some(&base), ours, &theirs).review;
    let both: BTreeMap<CheckpointId, Vec<Field>> =
        overlaps(Some(&base), ours, &theirs, &merged).answers.into_iter().collect();
    let entry = |review: &Review, id| review.entry(id).cloned().unwrap_or_default();
    let changes: Vec<Imported> = content
        .checkpoints()
        .map(|checkpoint| Imported {
            id: checkpoint.id.clone(),
            old: entry(ours, &checkpoint.id),
            new: entry(&merged, &checkpoint.id),
            both: both.get(&checkpoint.id).cloned().unwrap_or_default(),
        })
        .filter(|change| !fields(&change.old, &change.new).is_empty())
        .collect();
    let disagreements = changes
        .iter()
        .filter(|c| !c.new.disagreement.is_empty() && c.new.disagreement != c.old.disagreement);
    let disagreements = disagreements.map(|c| c.id.clone()).collect();
    Plan { content: Arc::clone(content), review: merged, changes, disagreements }
}
