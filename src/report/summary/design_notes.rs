//! What to work into each design document: one report a template, in the order of its headings.

use std::collections::BTreeMap;

use super::write_next::{Gaps, by_urgency, template_of};
use super::{Part, practices};
use crate::domain::next_action::NextAction;
use crate::domain::placing::{Place, Side};
use crate::domain::{Assessment, CheckpointId, Content, Review, Risk, TemplateFile};
use crate::report::document::{Cell, Document, Entry, Field, Tone};
use crate::report::wording::{Wording, lines};
use crate::report::{Designs, Options, designs, labels};
use crate::text::Texts;

/// What the names of the files begin with; the documents themselves are named otherwise.
const BEGINNING: &str = "notes-";

/// The file for gaps that belong to no template.
const HOMELESS: &str = "notes-without-template.md";

/// What to work into one design document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DesignNote {
    /// The name of the file that it is for.
    pub name: String,
    /// What it says; none when there is no gap, and so no file.
    pub document: Option<Document>,
}

/// Makes what to work into each design document, those with the highest risks first.
#[must_use]
pub fn design_notes(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    options: &Options,
) -> Vec<DesignNote> {
    let wording = Wording { texts, languages: options.languages };
    let part = Part { content, review, assessment, since: None, texts, wording, options };
    let mut out: Vec<DesignNote> = by_urgency(&part)
        .iter()
        .map(|gaps| {
            let name = format!("{BEGINNING}{}", gaps.template.file);
            let document = (!gaps.actions.is_empty()).then(|| note(&part, gaps));
            DesignNote { name, document }
        })
        .collect();
    let homeless: Vec<&NextAction> =
        assessment.actions.iter().filter(|a| template_of(&part, &a.id).is_none()).collect();
    let document = (!homeless.is_empty()).then(|| {
        let mut out = begun(&part, &texts.documents_note_homeless());
        add_entries(&part, &homeless, &mut out);
        out
    });
    out.push(DesignNote { name: HOMELESS.to_owned(), document });
    out
}

fn begun(part: &Part<'_>, about: &str) -> Document {
    let (texts, review) = (part.texts, part.review);
    let workload = review.workload.shown_line();
    let mut out =
        Document::new(texts.documents_note_title(&texts.documents_note_name(about, &workload)));
    out.fields(vec![
        Field::new(texts.report_label_review(), review.title.shown_line()),
        Field::new(texts.report_label_as_of(), part.options.today.to_string()),
    ]);
    out
}

fn note(part: &Part<'_>, gaps: &Gaps<'_>) -> Document {
    let (texts, template) = (part.texts, gaps.template);
    let mut out = begun(part, template.file.as_str());
    let card = part.assessment.templates.iter().find(|(file, _)| *file == template.file);
    out.fields(vec![
        Field::new(
            texts.report_label_file(),
            designs::file(part.options.designs.as_ref(), &template.file, texts),
        ),
        Field::new(
            texts.report_label_risks(),
            card.map(|(_, card)| labels::risk_counts(texts, card)).unwrap_or_default(),
        ),
        Field::new(
            texts.report_label_score(),
            card.map(|(_, card)| labels::score_line(texts, card)).unwrap_or_default(),
        ),
        Field::new(texts.report_label_why_here(), whys(part, &template.file)),
    ]);
    let is_placed = designs::presence(part.options.designs.as_ref(), &template.file).is_there();
    let order =
        if is_placed { texts.documents_note_intro() } else { texts.documents_note_by_risk() };
    out.paragraph(Cell::toned(order, Tone::Muted));
    for ((spot, ..), actions) in by_place(part, &gaps.actions) {
        match (part.options.designs.as_ref(), actions.first()) {
            (Some(designs), Some(first)) if spot != Spot::Nowhere => {
                out.part(heading(part, designs, &first.id));
                out.paragraph(designs::place_of(Some(designs), &first.id, texts));
            }
            _ => out.part(texts.documents_note_gaps(actions.len())),
        }
        add_entries(part, &actions, &mut out);
    }
    out
}

fn whys(part: &Part<'_>, file: &TemplateFile) -> String {
    let uses = part.content.sections().flat_map(|s| s.templates.iter().map(move |t| (s, t)));
    let whys = uses.filter(|(_, t)| t.file == *file).map(|(section, t)| match &t.why {
        Some(why) => part.texts.report_section_why(section.id.as_str(), &part.wording.content(why)),
        None => part.texts.report_named(section.id.as_str(), &part.wording.line(&section.title)),
    });
    whys.collect::<Vec<_>>().join("\n")
}

/// Where in a document a group of gaps belongs; the order is that of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spot {
    /// Before a heading, under it, or after what stands there already.
    At(usize),
    /// At the end of the document.
    End,
    /// Nobody knows.
    Nowhere,
}

/// The gaps by where they belong: the spot, the turn among those at one spot, and the heading.
type ByPlace<'a> = BTreeMap<(Spot, u8, usize), Vec<&'a NextAction>>;

/// Returns the gaps by where they belong, each group in the order of the risks.
fn by_place<'a>(part: &Part<'_>, actions: &[&'a NextAction]) -> ByPlace<'a> {
    let mut out = ByPlace::new();
    for action in actions {
        out.entry(spot(part, &action.id)).or_default().push(action);
    }
    out
}

fn spot(part: &Part<'_>, id: &CheckpointId) -> (Spot, u8, usize) {
    let designs = part.options.designs.as_ref();
    let Some((designs, placement)) = designs.and_then(|d| Some((d, d.placements.get(id)?))) else {
        return (Spot::Nowhere, 0, 0);
    };
    let outline = designs.documents.get(placement.document).map(|d| &d.outline);
    let is_title = |at| outline.is_some_and(|outline| outline.title() == Some(at));
    let end = |at| outline.map_or(at, |outline| outline.end(at));
    match placement.place {
        Place::Heading(at) => (Spot::At(at), 1, at),
        Place::Missing { beside: None, .. } => (Spot::End, 0, 0),
        Place::Missing { beside: Some(at), side: Side::Under } if is_title(at) => {
            (Spot::End, 0, at)
        }
        Place::Missing { beside: Some(at), side } => match side {
            Side::Before => (Spot::At(at), 0, at),
            Side::Under => (Spot::At(end(at)), 2, at),
            Side::After => (Spot::At(end(at)), 3, at),
        },
    }
}

/// Returns what stands over a group of gaps: the heading of the document, or that one is to be added.
fn heading(part: &Part<'_>, designs: &Designs, id: &CheckpointId) -> String {
    let place = designs.placements.get(id).and_then(|placement| {
        let document = designs.documents.get(placement.document)?;
        Some(match placement.place {
            Place::Heading(at) => designs::path(document, at),
            Place::Missing { beside: Some(at), .. } => {
                part.texts.documents_note_new(&designs::path(document, at))
            }
            Place::Missing { beside: None, .. } => part.texts.documents_note_first(),
        })
    });
    place.unwrap_or_default()
}

fn add_entries(part: &Part<'_>, actions: &[&NextAction], out: &mut Document) {
    actions.iter().for_each(|action| out.entry(entry(part, action)));
}

fn entry(part: &Part<'_>, action: &NextAction) -> Entry {
    let texts = part.texts;
    let said = part.entry(&action.id);
    let checkpoint = part.content.checkpoint(&action.id);
    let guidance = checkpoint.map(|c| &c.guidance);
    let write = part.wording.maybe(guidance.and_then(|g| g.write.as_ref()));
    let until = said.and_then(|e| e.accepted.as_ref()).filter(|_| action.accepted);
    let accepted = until.map(|a| texts.report_accepted_mark(&a.until.to_string()));
    let mut fields = vec![
        Field::new(texts.report_label_write(), Cell::toned(write, Tone::Strong)),
        Field::new(
            texts.report_label_why(),
            part.wording.maybe(guidance.and_then(|g| g.why.as_ref())),
        ),
        Field::new(texts.documents_label_now(), part.answer(&action.id)),
    ];
    if let Some(said) = said {
        fields.extend([
            Field::new(texts.report_label_note(), said.note.shown()),
            Field::new(texts.report_label_evidence(), lines(&said.evidence)),
            Field::new(texts.report_label_action(), said.action.shown()),
            Field::new(texts.report_label_owner(), said.owner.shown_line()),
            Field::new(texts.report_label_due(), part.due(Some(said))),
        ]);
    }
    fields.push(Field::new(
        texts.documents_label_also(),
        designs::also(part.options.designs.as_ref(), &action.id, texts),
    ));
    fields.extend(checkpoint.map(|c| practices::field(part, c)));
    Entry {
        name: action.id.as_str().into(),
        marks: vec![
            labels::risk(texts, Risk::Level(action.risk)),
            Cell::toned(accepted.unwrap_or_default(), Tone::Muted),
        ],
        text: part.question(&action.id).into(),
        fields,
    }
}
