//! By design template: its score, why gaps belong in it, and for each gap what to write and why.

use super::write_next::{Gaps, by_urgency, template_of};
use super::{Part, places};
use crate::domain::next_action::NextAction;
use crate::domain::{CheckpointId, Risk, ScoreCard};
use crate::report::document::{Cell, Document, Entry, Field, Tone};
use crate::report::wording::{first_line, lines, listed};
use crate::report::{designs, labels};

/// How many unanswered checkpoints of a document of several pillars are named.
const MOST_UNANSWERED: usize = 12;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let templates = by_urgency(part);
    let homeless: Vec<&NextAction> =
        part.assessment.actions.iter().filter(|a| template_of(part, &a.id).is_none()).collect();
    if templates.is_empty() && homeless.is_empty() {
        return;
    }
    out.part(part.texts.report_part_templates());
    places::add(part, out);
    for gaps in &templates {
        add_template(part, gaps, out);
    }
    if !homeless.is_empty() {
        out.group(part.texts.report_group_no_template(homeless.len()));
        homeless.iter().for_each(|action| out.entry(gap(part, action)));
    }
}

fn add_template(part: &Part<'_>, gaps: &Gaps<'_>, out: &mut Document) {
    let (texts, template) = (part.texts, gaps.template);
    let title = part.wording.line(&template.title);
    let file = template.file.as_str();
    out.group(if title == file { title } else { texts.report_heading_named(file, &title) });
    let card = part.assessment.templates.iter().find(|(file, _)| *file == template.file);
    let Some((_, card)) = card else { return };
    if card.counts.all == 0 || card.counts.applicable == 0 {
        out.paragraph(Cell::toned(texts.report_template_empty(), Tone::Muted));
        return;
    }
    out.fields(fields(part, gaps, card));
    if gaps.actions.is_empty() && card.counts.unanswered == 0 {
        out.paragraph(Cell::toned(texts.report_no_gaps(), Tone::Good));
    }
    gaps.actions.iter().for_each(|action| out.entry(gap(part, action)));
}

fn fields(part: &Part<'_>, gaps: &Gaps<'_>, card: &ScoreCard) -> Vec<Field> {
    let (texts, template) = (part.texts, gaps.template);
    let file = designs::file(part.options.designs.as_ref(), &template.file, texts);
    let uses = part.content.sections().flat_map(|s| s.templates.iter().map(move |t| (s, t)));
    let whys = uses.filter(|(_, t)| t.file == template.file).map(|(section, t)| match &t.why {
        Some(why) => texts.report_section_why(section.id.as_str(), &part.wording.content(why)),
        None => texts.report_named(section.id.as_str(), &part.wording.line(&section.title)),
    });
    // Without a gap there is nothing to write, and no reason needed.
    let whys: Vec<String> = if gaps.actions.is_empty() { Vec::new() } else { whys.collect() };
    let open = part.assessment.standings.iter().filter(|s| s.risk == Risk::Unanswered);
    let open = open.filter(|s| template_of(part, &s.id) == Some(&template.file));
    let open = unanswered(part, open.map(|s| &s.id).collect());
    vec![
        Field::new(texts.report_label_risks(), labels::risk_counts(texts, card)),
        Field::new(texts.report_label_score(), labels::score_line(texts, card)),
        Field::new(texts.report_label_file(), file),
        Field::new(texts.report_label_why_here(), whys.join("\n")),
        Field::new(texts.report_label_unanswered(), Cell::toned(open, Tone::Muted)),
        places::without_heading(part, &gaps.actions),
    ]
}

/// Lists what is unanswered; what several pillars leave open is too long for that, and counted by
/// section.
fn unanswered(part: &Part<'_>, ids: Vec<&CheckpointId>) -> String {
    if ids.len() <= MOST_UNANSWERED || !part.content.has_several_pillars() {
        return listed(ids);
    }
    let sections = part.content.sections().filter_map(|section| {
        let open = section.checkpoints.iter().filter(|c| ids.contains(&&c.id)).count();
        let open = u32::try_from(open).ok().filter(|open| *open > 0)?;
        Some(part.texts.report_unasked_section(section.id.as_str(), open))
    });
    listed(sections)
}

/// Says what to write about a gap, and why.
fn gap(part: &Part<'_>, action: &NextAction) -> Entry {
    let texts = part.texts;
    let entry = part.entry(&action.id);
    let write = part.content.checkpoint(&action.id).and_then(|c| c.guidance.write.as_ref());
    let until = entry.and_then(|e| e.accepted.as_ref()).filter(|_| action.accepted);
    let accepted = until.map(|a| texts.report_accepted_mark(&a.until.to_string()));
    Entry {
        name: action.id.as_str().into(),
        marks: vec![
            labels::risk(texts, Risk::Level(action.risk)),
            part.answer(&action.id),
            texts.report_points(action.gain).into(),
            Cell::toned(accepted.unwrap_or_default(), Tone::Muted),
        ],
        text: part.question(&action.id).into(),
        fields: vec![
            Field::new(
                texts.report_label_write(),
                Cell::toned(part.wording.maybe(write), Tone::Strong),
            ),
            Field::new(
                texts.documents_label_place(),
                designs::place_of(part.options.designs.as_ref(), &action.id, texts),
            ),
            Field::new(
                texts.documents_label_also(),
                designs::also(part.options.designs.as_ref(), &action.id, texts),
            ),
            Field::new(
                texts.report_label_note(),
                entry.map(|e| first_line(&e.note)).unwrap_or_default(),
            ),
            Field::new(
                texts.report_label_evidence(),
                entry.map(|e| lines(&e.evidence)).unwrap_or_default(),
            ),
        ],
    }
}
