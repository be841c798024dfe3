//! The report of a review as it is handed in: overview, summary, ratings, good points, findings with
//! recommendations, next actions by priority, and references.

use std::cmp::Reverse;

use super::write_next::by_urgency;
use super::{Part, Since, details, executive, good, practices};
use crate::domain::next_action::NextAction;
use crate::domain::{
    Answer, Assessment, Checkpoint, CheckpointId, Content, Entry, Finding, FindingId, FindingState,
    Principle, Review, Section, Severity, Untrusted,
};
use crate::report::document::{Cell, Column, Document, Tone};
use crate::report::wording::{Wording, first_line, listed};
use crate::report::{Options, labels};
use crate::text::Texts;

/// How many principles and documents the recommendations name.
const CROSS_CUTTING: usize = 3;

/// Makes the report of a review in the layout in which reviews are handed in.
#[must_use]
pub fn review_report(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    since: Option<Since<'_>>,
    texts: &Texts,
    options: &Options,
) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let part = Part { content, review, assessment, since, texts, wording, options };
    let mut out = Document::new(texts.review_report_title(&review.workload.shown_line()));
    out.part(texts.review_report_part_overview());
    details::add(&part, &mut out);
    executive::add(&part, &mut out);
    add_ratings(&part, &mut out);
    good::add(&part, &mut out);
    add_findings(&part, &mut out);
    add_cross_cutting(&part, &mut out);
    add_actions(&part, &mut out);
    add_references(&part, &mut out);
    out
}

fn add_ratings(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.part(texts.review_report_part_ratings());
    let whole = part.content.has_several_pillars();
    let whole = whole.then(|| (texts.report_label_whole_review(), &part.assessment.total));
    let pillars = part.content.pillars().zip(&part.assessment.pillars);
    let pillars = pillars.map(|(pillar, (_, card))| (part.pillar_name(pillar), card));
    let rows = whole.into_iter().chain(pillars).map(|(name, card)| {
        let count = |count: u32, tone: Tone| {
            Cell::toned(count.to_string(), if count > 0 { tone } else { Tone::Muted })
        };
        vec![
            Cell::toned(name, Tone::Strong),
            labels::rating(texts, card),
            labels::score_short(texts, card).into(),
            count(card.risks.high, Tone::High),
            count(card.risks.medium, Tone::Medium),
            count(card.risks.low, Tone::Low),
            texts.report_share(card.counts.answered, card.counts.applicable).into(),
        ]
    });
    let columns = vec![
        Column::text(texts.review_report_label_pillar()),
        Column::text(texts.report_label_rating()),
        Column::number(texts.report_label_score()),
        Column::number(texts.report_severity_high()),
        Column::number(texts.report_severity_medium()),
        Column::number(texts.report_severity_low()),
        Column::number(texts.report_label_answered()),
    ];
    let rows: Vec<Vec<Cell>> = rows.collect();
    out.table(columns, rows);
    out.paragraph(Cell::toned(texts.review_report_ratings_legend(), Tone::Muted));
}

fn add_findings(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    out.part(texts.review_report_part_findings());
    if part.assessment.actions.is_empty() {
        out.paragraph(texts.report_no_actions());
        return;
    }
    for pillar in part.content.pillars() {
        let here = |a: &&NextAction| pillar.checkpoints().any(|c| c.id == a.id);
        let rows: Vec<Vec<Cell>> =
            part.assessment.actions.iter().filter(here).map(|a| finding(part, a)).collect();
        if rows.is_empty() {
            continue;
        }
        out.group(texts.report_named(pillar.id.as_str(), &part.wording.line(&pillar.title)));
        let columns = vec![
            Column::number("#"),
            Column::text(texts.report_label_severity()),
            Column::text(texts.review_report_label_finding()),
            Column::text(texts.review_report_label_recommendation()),
            Column::text(texts.report_label_services()),
        ];
        out.table(columns, rows);
    }
}

/// Returns the row of a gap: the number is that of the next actions.
fn finding(part: &Part<'_>, action: &NextAction) -> Vec<Cell> {
    let texts = part.texts;
    let checkpoint = part.content.checkpoint(&action.id);
    let mut severity = labels::severity(texts, action.risk);
    if action.accepted {
        severity.tone = Tone::Muted;
    }
    let services = checkpoint.map(|c| {
        let all = if c.guidance.services.is_empty() {
            &c.guidance.current_services
        } else {
            &c.guidance.services
        };
        listed(all.iter().map(Untrusted::shown_line))
    });
    vec![
        action.rank.to_string().into(),
        severity,
        what_is_found(part, action).into(),
        recommendation(part, &action.id).into(),
        services.unwrap_or_default().into(),
    ]
}

/// Says what was found: what was asked, the answer and the note. What a common finding says may be
/// more than was answered.
fn what_is_found(part: &Part<'_>, action: &NextAction) -> String {
    let answer = part.answer(&action.id).text;
    let question = part.question(&action.id);
    let head = part.texts.review_report_found(action.id.as_str(), &question, &answer);
    let note = part.entry(&action.id).map(|e| first_line(&e.note)).unwrap_or_default();
    if note.is_empty() { head } else { format!("{head}\n{note}") }
}

/// Returns what to do: the action that was agreed on, else the remedy of the common finding that the
/// answer shows, else what to write in the design document.
fn recommendation(part: &Part<'_>, id: &CheckpointId) -> String {
    if let Some(entry) = part.entry(id).filter(|e| !e.action.is_empty()) {
        return entry.action.shown().into_owned();
    }
    let is_open = |known: &FindingId| {
        let mut states = part.assessment.findings.iter();
        states.any(|(finding, state)| finding == known && *state == FindingState::Open)
    };
    let shown = |f: &&Finding| f.checkpoints.contains(id) && is_open(&f.id);
    let is_no = part.entry(id).and_then(Entry::counted) == Some(Answer::No);
    let known = part.content.findings().find(shown).filter(|_| is_no);
    match known.and_then(|finding| finding.remedy.as_ref()) {
        Some(remedy) => part.wording.content(remedy),
        None => {
            let guidance = part.content.checkpoint(id).map(|c| &c.guidance);
            part.wording.maybe(guidance.and_then(|g| g.write.as_ref()))
        }
    }
}

/// Names what several sections have in common: principles, documents, and what nobody owns.
fn add_cross_cutting(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let mut items: Vec<Cell> = principles(part);
    for gaps in by_urgency(part).into_iter().take(CROSS_CUTTING) {
        let sections = sections(part, gaps.actions.iter().map(|a| &a.id));
        if sections.len() > 1 {
            let (file, gaps) = (gaps.template.file.as_str(), gaps.actions.len());
            let names = listed(sections.iter().map(|s| &s.id));
            items.push(texts.review_report_document(file, gaps, &names).into());
        }
    }
    let bare = part.assessment.yes_without_evidence.len();
    if bare > 1 {
        items.push(texts.review_report_evidence(bare).into());
    }
    let ownerless = part.assessment.actions.iter().filter(|a| {
        let has_owner = part.entry(&a.id).is_some_and(|e| !e.owner.is_empty());
        a.risk == Severity::High && !a.accepted && !has_owner
    });
    let ownerless = ownerless.count();
    if ownerless > 0 {
        items.push(texts.report_without_owner(ownerless).into());
    }
    if !items.is_empty() {
        out.part(texts.review_report_part_cross_cutting());
        out.list(items);
    }
}

/// Names the principles that gaps of several sections work against, those with the most risks first.
fn principles(part: &Part<'_>) -> Vec<Cell> {
    let gaps_of = |principle: &Principle| -> Vec<&NextAction> {
        let serves = |c: &Checkpoint| c.principles.contains(&principle.id);
        let actions = part.assessment.actions.iter();
        actions.filter(|a| part.content.checkpoint(&a.id).is_some_and(serves)).collect()
    };
    let mut found: Vec<(&Principle, Vec<&NextAction>)> =
        part.content.principles().map(|p| (p, gaps_of(p))).collect();
    found.retain(|(_, gaps)| sections(part, gaps.iter().map(|a| &a.id)).len() > 1);
    found.sort_by_key(|(_, gaps)| {
        let count = |risk| gaps.iter().filter(|a| a.risk == risk && !a.accepted).count();
        Reverse((Severity::ALL.map(count), gaps.len()))
    });
    let named = found.into_iter().take(CROSS_CUTTING).map(|(principle, gaps)| {
        let sections = sections(part, gaps.iter().map(|a| &a.id));
        let high = gaps.iter().filter(|a| a.risk == Severity::High).count();
        let first = gaps.first().map_or("", |a| a.id.as_str());
        let title = part.wording.line(&principle.title);
        let names = listed(sections.iter().map(|s| &s.id));
        part.texts.review_report_principle(&title, gaps.len(), high, &names, first).into()
    });
    named.collect()
}

/// Returns the sections of checkpoints, in the order of the packs.
fn sections<'a>(part: &Part<'a>, ids: impl Iterator<Item = &'a CheckpointId>) -> Vec<&'a Section> {
    let ids: Vec<&CheckpointId> = ids.collect();
    let has = |s: &&Section| s.checkpoints.iter().any(|c| ids.contains(&&c.id));
    part.content.sections().filter(has).collect()
}

fn add_actions(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    if part.assessment.actions.is_empty() {
        return;
    }
    out.part(texts.report_part_actions());
    let group = |accepted: bool, risk: Severity| -> Vec<&NextAction> {
        let actions = part.assessment.actions.iter();
        actions.filter(|a| a.accepted == accepted && (accepted || a.risk == risk)).collect()
    };
    for risk in Severity::ALL {
        let actions = group(false, risk);
        if !actions.is_empty() {
            out.group(match risk {
                Severity::High => texts.review_report_priority_high(actions.len()),
                Severity::Medium => texts.review_report_priority_medium(actions.len()),
                Severity::Low => texts.review_report_priority_low(actions.len()),
            });
            add_action_table(part, &actions, out);
        }
    }
    let accepted = group(true, Severity::High);
    if !accepted.is_empty() {
        out.group(texts.report_group_accepted(accepted.len()));
        add_action_table(part, &accepted, out);
    }
}

fn add_action_table(part: &Part<'_>, actions: &[&NextAction], out: &mut Document) {
    let texts = part.texts;
    let rows = actions.iter().map(|action| {
        let entry = part.entry(&action.id);
        let what = match entry.filter(|e| !e.action.is_empty()) {
            Some(entry) => entry.action.shown().into_owned().into(),
            None => {
                Cell::toned(texts.report_no_action_yet(&part.question(&action.id)), Tone::Muted)
            }
        };
        vec![
            action.rank.to_string().into(),
            Cell::toned(action.id.as_str(), Tone::Strong),
            what,
            entry.map(|e| e.owner.shown_line().into_owned()).unwrap_or_default().into(),
            part.due(entry),
            format!("+{}", action.gain).into(),
        ]
    });
    let columns = vec![
        Column::number("#"),
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_action()),
        Column::text(texts.report_label_owner()),
        Column::text(texts.report_label_due()),
        Column::number(texts.report_label_gain()),
    ];
    out.table(columns, rows.collect());
}

/// Lists the official practices that the gaps stand close to, each once, and the packs' sources.
fn add_references(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let mut items: Vec<Cell> = Vec::new();
    for checkpoint in part.content.checkpoints() {
        if part.assessment.actions.iter().any(|a| a.id == checkpoint.id) {
            for cell in practices::each(part, checkpoint) {
                if items.iter().all(|known| known.text != cell.text) {
                    items.push(cell);
                }
            }
        }
    }
    items.sort_by(|a, b| a.text.cmp(&b.text));
    for source in part.content.packs().iter().flat_map(|pack| &pack.sources) {
        let (title, url) = (source.title.shown_line(), source.url.shown_line());
        items.push(Cell::from(title).linked(&source.title.shown_line(), url));
    }
    if !items.is_empty() {
        out.part(texts.review_report_part_references());
        out.list(items);
    }
}
