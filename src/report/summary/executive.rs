//! The executive summary: the rating, the strongest and the weakest section, the high risks, and
//! what was not asked, all of it made from the answers.

use std::cmp::Reverse;

use super::{Part, headline, scores, since};
use crate::domain::{Risk, ScoreCard, Severity};
use crate::report::document::{Cell, Column, Document, Tone};
use crate::report::wording::listed;

/// How many high risks the short report shows.
const HIGH_RISKS: usize = 8;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let (texts, total) = (part.texts, &part.assessment.total);
    out.part(texts.report_part_executive());
    out.figures(headline::figures(part));
    if total.is_stressed() {
        let stress = total.na_stress.unwrap_or_default();
        out.paragraph(Cell::toned(texts.report_stress(stress), Tone::Accent));
    }
    let mut said = sentences(part);
    said.extend(since::sentences(part));
    out.list(said);
    scores::add_overview(part, out);
    add_high_risks(part, out);
}

fn sentences(part: &Part<'_>) -> Vec<Cell> {
    let (texts, total) = (part.texts, &part.assessment.total);
    let mut out: Vec<Cell> = Vec::new();
    if total.counts.answered == 0 {
        out.push(texts.report_nothing_answered().into());
    } else {
        out.extend(pillars(part));
        let sections = part.content.sections();
        let sections = sections.filter_map(|s| Some((s, *part.assessment.section(&s.id)?)));
        let (strongest, weakest) = extremes(sections.collect());
        if let Some((section, card)) = strongest {
            let score = card.answered_only.unwrap_or_default();
            out.push(texts.report_strongest(&part.section_name(section), score).into());
        }
        if let Some((section, card)) = weakest {
            let score = card.answered_only.unwrap_or_default();
            let name = part.section_name(section);
            out.push(texts.report_weakest(&name, score, card.risks.high).into());
        } else if total.answered_only == Some(100) {
            out.push(texts.report_all_met().into());
        }
    }
    if total.counts.unanswered > 0 {
        out.push(unasked(part).into());
    }
    out.extend(to_settle(part));
    out
}

/// Names the strongest and the weakest of several pillars.
fn pillars(part: &Part<'_>) -> Vec<Cell> {
    if !part.content.has_several_pillars() {
        return Vec::new();
    }
    let texts = part.texts;
    let scored = scores::asked(part).map(|(pillar, card)| (pillar, *card)).collect();
    let (strongest, weakest) = extremes(scored);
    let strongest = strongest.map(|(pillar, card)| {
        let score = card.answered_only.unwrap_or_default();
        texts.report_strongest_pillar(&part.pillar_name(pillar), score)
    });
    let weakest = weakest.map(|(pillar, card)| {
        let score = card.answered_only.unwrap_or_default();
        texts.report_weakest_pillar(&part.pillar_name(pillar), score, card.risks.high)
    });
    [strongest, weakest].into_iter().flatten().map(Cell::from).collect()
}

/// A group with its scores.
type Scored<'a, T> = (&'a T, ScoreCard);

/// Returns the strongest group, and the weakest if another one is weaker.
fn extremes<T>(all: Vec<Scored<'_, T>>) -> (Option<Scored<'_, T>>, Option<Scored<'_, T>>) {
    // Few answers say little about a group.
    let asked: Vec<Scored<'_, T>> =
        all.into_iter().filter(|(_, card)| card.coverage >= Some(50)).collect();
    // A group with more answers says more than one with few at the same score.
    let strongest = asked
        .iter()
        .rev()
        .filter(|(_, card)| card.answered_only > Some(0))
        .max_by_key(|(_, card)| (card.answered_only, Reverse(card.risks.high), card.coverage));
    let weakest = asked
        .iter()
        .rev()
        .filter(|(_, card)| card.answered_only < Some(100))
        .max_by_key(|(_, card)| (Reverse(card.answered_only), card.risks.high));
    let weakest = weakest.filter(|(s, _)| strongest.is_none_or(|(o, _)| !std::ptr::eq(*o, *s)));
    (strongest.copied(), weakest.copied())
}

fn unasked(part: &Part<'_>) -> String {
    let (texts, total) = (part.texts, &part.assessment.total);
    let high = part.assessment.standings.iter();
    let high = high.filter(|s| s.risk == Risk::Unanswered && s.severity == Severity::High);
    let where_open: Vec<(&str, u32)> = if part.content.has_several_pillars() {
        let pillars = part.assessment.pillars.iter();
        pillars.map(|(id, card)| (id.as_str(), card.counts.unanswered)).collect()
    } else {
        let sections = part.assessment.sections.iter();
        sections.map(|(id, card)| (id.as_str(), card.counts.unanswered)).collect()
    };
    let where_open = where_open.into_iter().filter(|(_, open)| *open > 0);
    let where_open = where_open.map(|(id, open)| texts.report_unasked_section(id, open));
    texts.report_unasked(total.counts.unanswered, high.count(), &listed(where_open))
}

fn to_settle(part: &Part<'_>) -> Vec<Cell> {
    let texts = part.texts;
    let mut out = Vec::new();
    let flags = part.checkpoints_with(|_, e| e.flag).len();
    let disagreements = part.assessment.disagreements.len();
    if flags + disagreements > 0 {
        out.push(texts.report_waiting(flags, disagreements).into());
    }
    let open = || part.assessment.actions.iter().filter(|a| !a.accepted);
    let overdue = open().filter(|a| {
        part.entry(&a.id).and_then(|e| e.due).is_some_and(|due| due < part.options.today)
    });
    let overdue = overdue.count();
    if overdue > 0 {
        out.push(Cell::toned(texts.report_overdue_count(overdue), Tone::High));
    }
    let alone = open().filter(|a| a.risk == Severity::High);
    let alone = alone.filter(|a| part.entry(&a.id).is_none_or(|e| e.owner.is_empty())).count();
    if alone > 0 {
        out.push(texts.report_without_owner(alone).into());
    }
    out
}

fn add_high_risks(part: &Part<'_>, out: &mut Document) {
    let texts = part.texts;
    let mut high: Vec<_> =
        part.assessment.actions.iter().filter(|a| a.risk == Severity::High).collect();
    if high.is_empty() {
        return;
    }
    high.sort_by_key(|a| a.rank);
    out.group(texts.report_group_high_risks(high.len()));
    let (shown, more) = part.shown(&high, HIGH_RISKS);
    let rows = shown.iter().map(|action| {
        let entry = part.entry(&action.id);
        let until = entry.and_then(|e| e.accepted.as_ref()).filter(|_| action.accepted);
        let owner = match until {
            Some(accepted) => {
                Cell::toned(texts.report_accepted_mark(&accepted.until.to_string()), Tone::Muted)
            }
            None => entry.map(|e| e.owner.shown_line().into_owned()).unwrap_or_default().into(),
        };
        vec![Cell::toned(action.id.as_str(), Tone::Strong), part.question(&action.id).into(), owner]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_question()),
        Column::text(texts.report_label_owner()),
    ];
    out.table(columns, rows.collect());
    if more > 0 {
        out.paragraph(Cell::toned(texts.report_and_more(more), Tone::Muted));
    }
}
