//! The summary of a review for people: what was found, what to write next and why, and how the
//! numbers are made.
//!
//! Each part of the report has its own file and adds its blocks to the document; nothing here
//! counts or scores anything that the assessment has not already counted.

mod actions;
mod answers;
mod design_notes;
mod details;
mod executive;
mod findings;
mod gaps;
mod good;
mod headline;
mod method;
mod places;
mod practices;
mod review_report;
mod scores;
mod settle;
mod since;
mod unasked;
mod write_next;

use super::document::{Cell, Document, Tone};
use super::wording::Wording;
use super::{Detail, Options, labels};
use crate::domain::{Answer, Assessment, Checkpoint, CheckpointId, Content, Entry, Review};
use crate::text::Texts;

pub use self::design_notes::{DesignNote, design_notes};
pub use self::review_report::review_report;
pub use self::since::Since;

/// Makes the summary of a review.
#[must_use]
pub fn summary(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    options: &Options,
) -> Document {
    summary_since(content, review, assessment, None, texts, options)
}

/// Makes the summary of a review, with what changed since an earlier one.
#[must_use]
pub fn summary_since(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    since: Option<Since<'_>>,
    texts: &Texts,
    options: &Options,
) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let part = Part { content, review, assessment, since, texts, wording, options };
    let mut out = Document::new(texts.report_title(&review.workload.shown_line()));
    details::add(&part, &mut out);
    executive::add(&part, &mut out);
    since::add(&part, &mut out);
    write_next::add(&part, &mut out);
    scores::add(&part, &mut out);
    gaps::add(&part, &mut out);
    findings::add(&part, &mut out);
    actions::add(&part, &mut out);
    good::add(&part, &mut out);
    settle::add(&part, &mut out);
    unasked::add_unanswered(&part, &mut out);
    unasked::add_not_applicable(&part, &mut out);
    if options.detail == Detail::Full {
        answers::add(&part, &mut out);
    }
    method::add(&part, &mut out);
    out
}

/// What every part of the report is made from.
#[derive(Clone, Copy)]
struct Part<'a> {
    content: &'a Content,
    review: &'a Review,
    assessment: &'a Assessment,
    since: Option<Since<'a>>,
    texts: &'a Texts,
    wording: Wording<'a>,
    options: &'a Options,
}

impl<'a> Part<'a> {
    fn entry(&self, id: &CheckpointId) -> Option<&'a Entry> {
        self.review.entry(id)
    }

    fn question(&self, id: &CheckpointId) -> String {
        self.content.checkpoint(id).map(|c| self.wording.content(&c.question)).unwrap_or_default()
    }

    /// Returns the word for the answer that counts.
    fn answer(&self, id: &CheckpointId) -> Cell {
        let entry = self.entry(id);
        match entry.and_then(Entry::counted) {
            None if entry.is_some_and(|e| e.answer == Some(Answer::NotApplicable)) => {
                Cell::toned(self.texts.report_no_reason_mark(), Tone::Accent)
            }
            counted => labels::answer(self.texts, counted),
        }
    }

    /// Returns a section's id and title on one line.
    fn section_name(&self, section: &crate::domain::Section) -> String {
        self.texts.report_named(section.id.as_str(), &self.wording.line(&section.title))
    }

    /// Returns a pillar's id and title on one line.
    fn pillar_name(&self, pillar: &crate::domain::Pillar) -> String {
        self.texts.report_named(pillar.id.as_str(), &self.wording.line(&pillar.title))
    }

    /// Returns how much of a list is shown, and whether the report cuts it.
    fn shown<'s, T>(&self, items: &'s [T], most: usize) -> (&'s [T], usize) {
        match self.options.detail {
            Detail::Full => (items, 0),
            // A list that is cut by one or two is longer with the line that says so.
            Detail::Summary if items.len() <= most + 2 => (items, 0),
            Detail::Summary => (items.get(..most).unwrap_or(items), items.len() - most),
        }
    }

    /// Returns the checkpoints whose entries satisfy a condition, in pack order.
    fn checkpoints_with(&self, is: impl Fn(&Checkpoint, &Entry) -> bool) -> Vec<&'a CheckpointId> {
        self.content
            .checkpoints()
            .filter(|c| self.entry(&c.id).is_some_and(|e| is(c, e)))
            .map(|c| &c.id)
            .collect()
    }

    /// Returns a due date; one that has passed says so.
    fn due(&self, entry: Option<&Entry>) -> Cell {
        match entry.and_then(|e| e.due) {
            None => Cell::default(),
            Some(due) if due < self.options.today => {
                Cell::toned(self.texts.report_overdue(&due.to_string()), Tone::High)
            }
            Some(due) => due.to_string().into(),
        }
    }
}
