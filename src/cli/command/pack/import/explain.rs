//! What was taken for what, in words.

use crate::domain::{CheckpointId, Severity};
use crate::format::draft::{Draft, What};
use crate::format::page::vocabulary::Area;
use crate::format::settle::Settled;
use crate::report::document::Document;
use crate::report::labels;
use crate::report::page::{Line, explained};
use crate::text::Texts;

/// The most ids that a line names.
const MOST_IDS: usize = 8;

/// Makes the list of what a document was taken for.
pub(super) fn list(file: &str, draft: &Draft, settled: &Settled, t: &Texts) -> Document {
    let lines: Vec<Line> = draft
        .taken
        .iter()
        .map(|taken| {
            let (id, more) = fate(&taken.what, draft, settled, t);
            Line {
                line: taken.line,
                what: label(&taken.what, t),
                id,
                more,
                text: taken.text.as_str().into(),
                is_left: taken.what == What::Note,
            }
        })
        .collect();
    explained(file, &lines, t)
}

/// Returns the id that a part has, and what else became of it.
fn fate(what: &What, draft: &Draft, settled: &Settled, t: &Texts) -> (String, String) {
    let ids = &settled.ids;
    let of = |list: &[String], n: usize| list.get(n).cloned().unwrap_or_default();
    let none = String::new;
    match what {
        What::Title => (settled.pillar.id.to_string(), none()),
        What::Principle(n) => (of(&ids.principles, *n), none()),
        What::Section(n) | What::Intro(n) | What::Services(n) => (of(&ids.sections, *n), none()),
        What::Checkpoint(s, c) => match checkpoint_id(settled, *s, *c) {
            Some(id) => (id.to_string(), severity(id, settled, t)),
            None => (none(), none()),
        },
        What::Guidance(s, c) => {
            (checkpoint_id(settled, *s, *c).map(ToString::to_string).unwrap_or_default(), none())
        }
        What::Mapping(sections, files) => (sections.join(", "), files.join(", ")),
        What::Finding(n) => {
            let id = ids.findings.get(*n);
            let finding = settled.pillar.findings.iter().find(|f| Some(&f.id) == id);
            let level = finding.map(|f| word(f.severity, t)).unwrap_or_default();
            let said = draft.findings.get(*n).is_some_and(|f| f.severity.is_some());
            let more =
                if said || level.is_empty() { level } else { t.page_severity_unsaid(&level) };
            (id.map(ToString::to_string).unwrap_or_default(), more)
        }
        What::Severity(severity) => (none(), word(*severity, t)),
        What::Area(_)
        | What::Overview
        | What::Group
        | What::Label
        | What::Topic
        | What::Head
        | What::Mark
        | What::Place
        | What::Note => (none(), none()),
    }
}

fn checkpoint_id(settled: &Settled, section: usize, checkpoint: usize) -> Option<&CheckpointId> {
    settled.ids.checkpoints.get(section)?.get(checkpoint)
}

/// Says how bad a checkpoint is and where that is from.
fn severity(id: &CheckpointId, settled: &Settled, t: &Texts) -> String {
    let checkpoint = settled.pillar.checkpoints().find(|c| c.id == *id);
    let level = checkpoint.map(|c| word(c.severity, t)).unwrap_or_default();
    let level = match settled.ids.severities.get(id) {
        Some(finding) => t.page_severity_from(&level, finding.as_str()),
        None => level,
    };
    match settled.changes.new.contains(id) && settled.changes.kept > 0 {
        true => t.page_new(&level),
        false => level,
    }
}

fn word(severity: Severity, t: &Texts) -> String {
    labels::severity(t, severity).text
}

fn label(what: &What, t: &Texts) -> String {
    match what {
        What::Title => t.page_what_title(),
        What::Area(area) => match area {
            Area::Overview => t.page_what_area_overview(),
            Area::Principles => t.page_what_area_principles(),
            Area::Checkpoints => t.page_what_area_checkpoints(),
            Area::Mapping => t.page_what_area_mapping(),
            Area::Findings => t.page_what_area_findings(),
        },
        What::Overview => t.page_what_overview(),
        What::Principle(_) => t.page_what_principle(),
        What::Group => t.page_what_group(),
        What::Section(_) => t.page_what_section(),
        What::Intro(_) => t.page_what_intro(),
        What::Label => t.page_what_label(),
        What::Services(_) => t.page_what_services(),
        What::Checkpoint(..) => t.page_what_checkpoint(),
        What::Guidance(..) => t.page_what_guidance(),
        What::Mapping(..) => t.page_what_mapping(),
        What::Finding(_) => t.page_what_finding(),
        What::Severity(_) => t.page_what_severity(),
        What::Topic => t.page_what_topic(),
        What::Head => t.page_what_head(),
        What::Mark => t.page_what_mark(),
        What::Place => t.page_what_place(),
        What::Note => t.page_what_note(),
    }
}

/// Says what a document gave.
pub(super) fn counts(draft: &Draft, t: &Texts) -> String {
    t.import_counts(
        draft.principles.len(),
        draft.sections.len(),
        draft.checkpoints(),
        draft.findings.len(),
        draft.templates.len(),
    )
}

/// Says what is other than at the last import.
pub(super) fn changes(settled: &Settled, t: &Texts) -> Vec<String> {
    let changes = &settled.changes;
    let retired: Vec<&CheckpointId> = changes.retired.iter().map(|(id, _)| id).collect();
    let mut out = Vec::new();
    if changes.new.is_empty() && retired.is_empty() {
        out.push(t.import_kept(changes.kept));
        return out;
    }
    let new: Vec<&CheckpointId> = changes.new.iter().collect();
    out.push(t.import_changed(changes.kept, new.len(), retired.len()));
    if !new.is_empty() {
        out.push(t.import_new(&named(&new)));
    }
    if !retired.is_empty() {
        out.push(t.import_retired(&named(&retired)));
    }
    out
}

fn named(ids: &[&CheckpointId]) -> String {
    let mut out: Vec<&str> = ids.iter().take(MOST_IDS).map(|id| id.as_str()).collect();
    if ids.len() > MOST_IDS {
        out.push("...");
    }
    out.join(", ")
}

/// Says what has no place in a pack, with its lines.
pub(super) fn leftovers(draft: &Draft, t: &Texts) -> Option<String> {
    let lines: Vec<String> = draft
        .taken
        .iter()
        .filter(|taken| taken.what == What::Note)
        .map(|taken| taken.line.to_string())
        .collect();
    let count = lines.len();
    let shown = lines.into_iter().take(MOST_IDS).collect::<Vec<_>>().join(", ");
    let shown = if count > MOST_IDS { format!("{shown}, ...") } else { shown };
    (count > 0).then(|| t.import_notes(count, &shown))
}
