//! Where in the design documents each gap belongs: the closest heading, or honestly none.
//!
//! What a pack says to write names headings, and that counts first. Else the words of a checkpoint
//! are compared with those of each heading; a heading is taken only when it says little that the
//! checkpoint does not. All counts are integers, so that the same documents give the same places
//! everywhere.

mod advice;
mod closeness;
mod words;

use std::collections::BTreeMap;

pub use self::advice::Side;
use self::closeness::{Closeness, Subject};
use self::words::{split_heading, squashed, without_number};
use super::id::CheckpointId;
use super::outline::Outline;
use super::pack::{Checkpoint, Content};
use super::untrusted::Untrusted;

/// How much of a heading a checkpoint must say, in percent.
const CLOSE_ENOUGH: u32 = 65;

/// The most places in other documents that are told.
const ELSEWHERE: usize = 2;

/// A design document that lies in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DesignDocument {
    /// Its file name.
    pub name: Untrusted,
    /// Its path, as the folder was named.
    pub path: Untrusted,
    /// Its headings.
    pub outline: Outline,
}

/// Where a gap belongs in its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Under this heading.
    Heading(usize),
    /// There is no place for it yet.
    Missing {
        /// The heading beside which to make one; none when the document has no heading.
        beside: Option<usize>,
        /// On which side of it.
        side: Side,
    },
}

/// Where a gap belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The document, by its place in the list.
    pub document: usize,
    /// Where in it.
    pub place: Place,
    /// Other headings of it that concern the gap.
    pub also: Vec<usize>,
    /// Headings of other documents that concern the gap: document and heading.
    pub elsewhere: Vec<(usize, usize)>,
}

/// Finds the place of each checkpoint whose template lies among the documents.
#[must_use]
pub fn place(content: &Content, documents: &[DesignDocument]) -> BTreeMap<CheckpointId, Placement> {
    let closeness = Closeness::new(content);
    let index: Vec<Vec<Name>> = documents.iter().map(|d| names(&d.outline)).collect();
    let finder = Finder { documents, index, closeness };
    content
        .checkpoints()
        .filter_map(|checkpoint| {
            let file = content.template_of(checkpoint)?;
            let document = documents.iter().position(|d| d.name.raw() == file.as_str())?;
            Some((checkpoint.id.clone(), finder.placement(content, checkpoint, document)))
        })
        .collect()
}

/// What a heading is called, with and without what it adds in brackets.
struct Name {
    whole: String,
    main: String,
}

fn names(outline: &Outline) -> Vec<Name> {
    let name = |text: &str| Name {
        whole: squashed(without_number(text)),
        main: squashed(&split_heading(text).0),
    };
    outline.headings().iter().map(|h| name(h.text.raw())).collect()
}

/// The documents with what is needed to find places in them.
struct Finder<'a> {
    documents: &'a [DesignDocument],
    index: Vec<Vec<Name>>,
    closeness: Closeness,
}

impl Finder<'_> {
    fn placement(&self, content: &Content, checkpoint: &Checkpoint, document: usize) -> Placement {
        let subject = self.closeness.subject(content, checkpoint);
        let advice = &subject.advice;
        let first: Vec<usize> = self.named(document, &advice.first);
        let later = self.named(document, &advice.later);
        let wants_new = advice.new.is_some();
        let beside = first.first().copied().filter(|_| wants_new);
        let mut named: Vec<usize> = Vec::new();
        for at in first.into_iter().skip(usize::from(beside.is_some())).chain(later) {
            if !named.contains(&at) {
                named.push(at);
            }
        }
        let place = match named.first() {
            Some(at) if !wants_new => Place::Heading(*at),
            _ => match self.closest(&subject, document) {
                Some(at) => Place::Heading(at),
                None => self.missing(document, beside, advice.side),
            },
        };
        let is_place = |at: usize| match place {
            Place::Heading(here) => here == at,
            Place::Missing { beside, .. } => beside == Some(at),
        };
        named.retain(|at| !is_place(*at));
        let elsewhere = self.elsewhere(&subject, document, place);
        Placement { document, place, also: named, elsewhere }
    }

    /// Returns the headings of a document that are called so, in the order in which they are named.
    fn named(&self, document: usize, wanted: &[Vec<String>]) -> Vec<usize> {
        wanted.iter().filter_map(|names| self.find(document, names)).collect()
    }

    fn find(&self, document: usize, names: &[String]) -> Option<usize> {
        let index = self.index.get(document)?;
        let wanted: Vec<(String, String)> =
            names.iter().map(|n| (squashed(n), squashed(&split_heading(n).0))).collect();
        let whole = |name: &Name| wanted.iter().any(|(w, _)| !w.is_empty() && name.whole == *w);
        let main = |name: &Name| wanted.iter().any(|(_, m)| !m.is_empty() && name.main == *m);
        index.iter().position(whole).or_else(|| index.iter().position(main))
    }

    /// Returns the heading of a document that is closest to a subject, if one is close enough; of
    /// two that are equally close the one that says more.
    fn closest(&self, subject: &Subject, document: usize) -> Option<usize> {
        let outline = &self.documents.get(document)?.outline;
        let mut best: Option<((u32, u32), usize)> = None;
        for (at, heading) in outline.headings().iter().enumerate() {
            if outline.title() == Some(at) || !self.may_be(subject, heading.text.raw()) {
                continue;
            }
            let close = self.closeness.of(subject, outline, at);
            if close.0 >= CLOSE_ENOUGH && best.is_none_or(|(found, _)| close > found) {
                best = Some((close, at));
            }
        }
        best.map(|(_, at)| at)
    }

    /// Tells whether a heading can be the place at all: when the pack knows of none, it must be the
    /// new section itself.
    fn may_be(&self, subject: &Subject, heading: &str) -> bool {
        subject.advice.new.is_none() || self.closeness.names(subject, heading)
    }

    fn missing(&self, document: usize, beside: Option<usize>, side: Option<Side>) -> Place {
        let outline = self.documents.get(document).map(|d| &d.outline);
        match beside {
            Some(at) => Place::Missing { beside: Some(at), side: side.unwrap_or(Side::Under) },
            None => {
                let title = outline.and_then(Outline::title);
                let last_top = || {
                    let headings = outline?.headings();
                    let top = headings.iter().map(|h| h.level).min()?;
                    headings.iter().rposition(|h| h.level == top)
                };
                match title {
                    Some(at) => Place::Missing { beside: Some(at), side: Side::Under },
                    None => Place::Missing { beside: last_top(), side: Side::After },
                }
            }
        }
    }

    /// Returns what other documents have on a subject: the headings that the pack names and its own
    /// document lacks; and when there is no place at all, the closest one.
    fn elsewhere(&self, subject: &Subject, own: usize, place: Place) -> Vec<(usize, usize)> {
        let others = || (0..self.documents.len()).filter(|document| *document != own);
        let mut out: Vec<(usize, usize)> = Vec::new();
        for names in subject.advice.first.iter().chain(&subject.advice.later) {
            if self.find(own, names).is_none() {
                let found = others().find_map(|document| {
                    let at = self.find(document, names)?;
                    (self.documents.get(document)?.outline.title() != Some(at))
                        .then_some((document, at))
                });
                out.extend(found.filter(|place| !out.contains(place)));
            }
        }
        if out.is_empty() && matches!(place, Place::Missing { .. }) {
            let closest = others().filter_map(|document| {
                let outline = &self.documents.get(document)?.outline;
                let headings = outline.headings().iter().enumerate();
                headings
                    .filter(|(at, h)| {
                        outline.title() != Some(*at) && self.closeness.names(subject, h.text.raw())
                    })
                    .map(|(at, _)| (self.closeness.of(subject, outline, at), document, at))
                    .filter(|(close, ..)| close.0 >= CLOSE_ENOUGH)
                    .max_by_key(|(close, _, at)| (*close, std::cmp::Reverse(*at)))
            });
            let best = closest.max_by_key(|(close, d, _)| (*close, std::cmp::Reverse(*d)));
            out.extend(best.map(|(_, document, at)| (document, at)));
        }
        out.truncate(ELSEWHERE);
        out
    }
}

#[cfg(test)]
mod tests;
