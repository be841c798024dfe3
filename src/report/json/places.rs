//! Where in the real design documents gaps belong, as it stands in JSON.

#![allow(missing_docs, reason = "fields are named as in the JSON, docs/json.md describes them")]

use serde::Serialize;

use crate::domain::placing::{Place, Side};
use crate::domain::{Assessment, CheckpointId, Content, TemplateFile, Untrusted};
use crate::report::designs::Designs;

/// What lies in the folder of the design documents.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DocumentsShape<'a> {
    pub folder: &'a str,
    pub missing: Vec<&'a str>,
    pub unread: Vec<&'a str>,
    pub unused: Vec<&'a str>,
}

/// Where a gap belongs.
#[derive(Debug, Clone, Serialize)]
pub(super) struct PlaceShape<'a> {
    pub id: &'a str,
    pub heading: Option<HeadingShape<'a>>,
    pub add: Option<AddShape<'a>>,
    pub also: Vec<HeadingShape<'a>>,
    pub elsewhere: Vec<ElsewhereShape<'a>>,
}

/// A heading of a document.
#[derive(Debug, Clone, Serialize)]
pub(super) struct HeadingShape<'a> {
    pub text: &'a str,
    pub path: Vec<&'a str>,
    pub line: usize,
    pub anchor: &'a str,
}

/// Where to add a heading.
#[derive(Debug, Clone, Serialize)]
pub(super) struct AddShape<'a> {
    pub side: &'static str,
    pub heading: Option<HeadingShape<'a>>,
}

/// A heading of another document.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ElsewhereShape<'a> {
    pub file: &'a str,
    #[serde(flatten)]
    pub heading: HeadingShape<'a>,
}

pub(super) fn documents<'a>(
    content: &'a Content,
    assessment: &Assessment,
    designs: &'a Designs,
) -> DocumentsShape<'a> {
    DocumentsShape {
        folder: designs.folder.raw(),
        missing: designs.missing(content).into_iter().map(TemplateFile::as_str).collect(),
        unread: designs.unread.iter().map(Untrusted::raw).collect(),
        unused: designs.unused(assessment).into_iter().map(|d| d.name.raw()).collect(),
    }
}

pub(super) fn place<'a>(designs: &'a Designs, id: &'a CheckpointId) -> Option<PlaceShape<'a>> {
    let placement = designs.placements.get(id)?;
    let own = |at: usize| heading(designs, placement.document, at);
    let (here, add) = match placement.place {
        Place::Heading(at) => (own(at), None),
        Place::Missing { beside, side } => {
            let side = match side {
                Side::Under => "under",
                Side::Before => "before",
                Side::After => "after",
            };
            (None, Some(AddShape { side, heading: beside.and_then(own) }))
        }
    };
    Some(PlaceShape {
        id: id.as_str(),
        heading: here,
        add,
        also: placement.also.iter().filter_map(|at| own(*at)).collect(),
        elsewhere: placement
            .elsewhere
            .iter()
            .filter_map(|(document, at)| {
                let file = designs.documents.get(*document)?.name.raw();
                Some(ElsewhereShape { file, heading: heading(designs, *document, *at)? })
            })
            .collect(),
    })
}

fn heading(designs: &Designs, document: usize, at: usize) -> Option<HeadingShape<'_>> {
    let (document, heading) = designs.heading(document, at)?;
    Some(HeadingShape {
        text: heading.text.raw(),
        path: document.outline.path(at).into_iter().map(|h| h.text.raw()).collect(),
        line: heading.line,
        anchor: heading.anchor.raw(),
    })
}
