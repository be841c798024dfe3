//! What changed between two reviews, as a report: the summary first, then every change by section.
//!
//! Knows what [`diff`](mod@crate::domain::diff) found and how to say it; decides nothing itself.

mod changes;
mod content;
mod overview;
mod rows;

use super::document::{Cell, Document, Entry, Tone};
use super::labels::class;
use super::wording::{Wording, listed};
use super::{Options, labels};
use crate::domain::diff::{CheckpointChange, Class, ReviewDiff};
use crate::domain::{CheckpointId, Content, Review, Untrusted};
use crate::text::Texts;

pub(crate) use self::changes::answered;
pub(crate) use self::overview::{dated_title, points};
pub use self::rows::{COLUMNS, csv};

/// Makes the report of what changed between two reviews.
#[must_use]
pub fn comparison(
    content: &Content,
    old: &Review,
    new: &Review,
    diff: &ReviewDiff,
    texts: &Texts,
    options: &Options,
) -> Document {
    let pair = Pair::new(content, old, new, diff, texts, options);
    let mut out = Document::new(texts.report_compare_title(&new.workload.shown_line()));
    overview::add(&pair, &mut out);
    changes::add(&pair, &mut out);
    content::add_notes(&pair, &mut out);
    content::add(&pair, &mut out);
    out
}

/// Adds what changed between two reviews, without the changes one by one.
pub(super) fn add_changes(
    content: &Content,
    old: &Review,
    new: &Review,
    diff: &ReviewDiff,
    texts: &Texts,
    options: &Options,
    out: &mut Document,
) {
    let wording = Wording { texts, languages: options.languages };
    overview::changes(&Pair { content, old, new, diff, texts, wording, options }, 0, out);
    let other = &diff.content;
    let ids: Vec<_> =
        [&other.changed, &other.added, &other.retired].into_iter().flatten().collect();
    if !ids.is_empty() {
        let ids = texts.report_since_other(&listed(ids));
        out.paragraph(Cell::toned(ids, Tone::Muted));
    }
}

/// Two reviews and what each part of their comparison needs.
pub(crate) struct Pair<'a> {
    content: &'a Content,
    old: &'a Review,
    new: &'a Review,
    diff: &'a ReviewDiff,
    texts: &'a Texts,
    wording: Wording<'a>,
    options: &'a Options,
}

impl<'a> Pair<'a> {
    pub(crate) fn new(
        content: &'a Content,
        old: &'a Review,
        new: &'a Review,
        diff: &'a ReviewDiff,
        texts: &'a Texts,
        options: &'a Options,
    ) -> Self {
        let wording = Wording { texts, languages: options.languages };
        Self { content, old, new, diff, texts, wording, options }
    }

    fn question(&self, id: &CheckpointId) -> String {
        self.content.checkpoint(id).map(|c| self.wording.content(&c.question)).unwrap_or_default()
    }

    /// Returns the two answers of a change in one line.
    pub(crate) fn answers(&self, change: &CheckpointChange) -> Cell {
        let (old, new) =
            (labels::answer(self.texts, change.old), labels::answer(self.texts, change.new));
        if old == new {
            return new;
        }
        Cell::toned(self.texts.report_from_to(&old.text, &new.text), new.tone)
    }

    /// Names a change in a list.
    fn listed(&self, change: &CheckpointChange) -> Entry {
        Entry {
            name: Cell::toned(change.id.as_str(), Tone::Strong),
            marks: vec![self.answers(change), labels::risk(self.texts, change.risk)],
            text: self.question(&change.id).into(),
            fields: Vec::new(),
        }
    }
}

/// Returns what there is to say about one checkpoint of a comparison, whether it was compared or not.
pub(crate) fn about(pair: &Pair<'_>, id: &CheckpointId) -> Entry {
    match pair.diff.changes.iter().find(|c| c.id == *id) {
        Some(change) => changes::entry(pair, change),
        None => content::entry(pair, id),
    }
}

/// Tells whether something about a change is worth telling.
fn is_told(change: &CheckpointChange) -> bool {
    match change.class {
        Class::Same => false,
        Class::StillOpen => !change.fields.is_empty(),
        Class::BecameNa
        | Class::WasNa
        | Class::BecameUnanswered
        | Class::NewlyAnswered
        | Class::NewGap
        | Class::Resolved
        | Class::Improved
        | Class::Regressed
        | Class::Edited => true,
    }
}

/// Returns a review's title, or its workload when it has none.
pub(crate) fn title(review: &Review) -> String {
    let title: &Untrusted = if review.title.is_empty() { &review.workload } else { &review.title };
    title.shown_line().into_owned()
}
