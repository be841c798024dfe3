//! What was found in the folder of the design documents.

use super::Part;
use super::write_next::template_of;
use crate::domain::next_action::NextAction;
use crate::report::designs::has_heading;
use crate::report::document::{Cell, Document, Field, Tone};
use crate::report::wording::listed;

/// Says what was found, what has yet to be created, and what no gap belongs in.
pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let (texts, Some(designs)) = (part.texts, &part.options.designs) else { return };
    let templates = part.content.templates();
    let missing = designs.missing(part.content);
    let folder = designs.folder.shown_line();
    let found = templates.len() - missing.len();
    out.paragraph(texts.documents_looked(&folder, found, templates.len()));
    let gaps = part.assessment.actions.iter().filter(|a| template_of(part, &a.id).is_some());
    let places: Vec<Option<bool>> = gaps.map(|a| has_heading(designs, &a.id)).collect();
    let count = |wanted: Option<bool>| places.iter().filter(|p| **p == wanted).count();
    if !places.is_empty() {
        let (placed, unplaced) = (count(Some(true)), count(Some(false)));
        out.paragraph(texts.documents_placed(places.len(), placed, unplaced, count(None)));
    }
    if !missing.is_empty() {
        let text = texts.documents_missing(&listed(missing));
        out.paragraph(Cell::toned(text, Tone::Accent));
    }
    let unused = designs.unused(part.assessment);
    if !unused.is_empty() {
        let text = texts.documents_unused(&listed(unused.iter().map(|d| d.name.shown_line())));
        out.paragraph(Cell::toned(text, Tone::Muted));
    }
}

/// Names the gaps of a document that have no heading yet.
pub(super) fn without_heading(part: &Part<'_>, gaps: &[&NextAction]) -> Field {
    let designs = part.options.designs.as_ref();
    let homeless = gaps
        .iter()
        .filter(|a| designs.and_then(|designs| has_heading(designs, &a.id)) == Some(false));
    let ids = listed(homeless.map(|a| &a.id));
    Field::new(part.texts.documents_label_unplaced(), Cell::toned(ids, Tone::Accent))
}
