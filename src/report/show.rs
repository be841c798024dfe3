//! One review's answers, short, or one checkpoint with everything there is.

use chrono::NaiveDate;

use super::document::{Cell, Column, Document, Entry, Field, Tone};
use super::wording::{Wording, day, lines, listed};
use super::{Options, labels};
use crate::domain::pack::{Checks, Practice};
use crate::domain::review::Entry as Said;
use crate::domain::{
    Answer, Assessment, Checkpoint, CheckpointId, Content, Pillar, Review, ScoreCard, Standing,
    Untrusted,
};
use crate::text::Texts;

/// Makes the list of all answers by section.
#[must_use]
pub fn show_review(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    options: &Options,
) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let mut out = Document::new(texts.report_show_title(&review.workload.shown_line()));
    let mut fields = vec![Field::new(texts.report_label_review(), review.title.shown_line())];
    fields.extend(score_fields(texts, &assessment.total));
    out.fields(fields);
    let several = content.has_several_pillars();
    for (at, pillar) in content.pillars().enumerate() {
        if let Some(card) = assessment.pillar(at).filter(|card| several && card.counts.all > 0) {
            out.part(texts.report_named(pillar.id.as_str(), &wording.line(&pillar.title)));
            out.fields(score_fields(texts, card));
        }
        add_answers(&wording, review, pillar, &mut out);
    }
    add_no_longer_asked(content, review, assessment, texts, &mut out);
    out
}

/// Returns the risks, the rating and the score of a group.
fn score_fields(texts: &Texts, card: &ScoreCard) -> Vec<Field> {
    vec![
        Field::new(texts.report_label_risks(), labels::risk_counts(texts, card)),
        Field::new(texts.report_label_rating(), labels::rating(texts, card)),
        Field::new(texts.report_label_score(), labels::score_line(texts, card)),
    ]
}

fn add_answers(wording: &Wording<'_>, review: &Review, pillar: &Pillar, out: &mut Document) {
    let texts = wording.texts;
    for section in &pillar.sections {
        out.group(texts.report_named(section.id.as_str(), &wording.line(&section.title)));
        let rows = section.checkpoints.iter().map(|checkpoint| {
            let entry = review.entry(&checkpoint.id);
            vec![
                Cell::toned(checkpoint.id.as_str(), Tone::Strong),
                answer(texts, entry),
                labels::severity(texts, checkpoint.severity),
                wording.content(&checkpoint.question).into(),
                listed(marks(texts, checkpoint, entry).into_iter().map(|m| m.text)).into(),
            ]
        });
        let columns = vec![
            Column::text(texts.report_label_id()),
            Column::text(texts.report_label_answer()),
            Column::text(texts.report_label_severity()),
            Column::text(texts.report_label_question()),
            Column::text(""),
        ];
        out.table(columns, rows.collect());
    }
}

/// Adds what the packs have retired; its answers are in the file and in no number.
fn add_no_longer_asked(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    out: &mut Document,
) {
    let ids = assessment.retired.iter();
    let gone: Vec<_> = ids.filter_map(|id| Some((id, content.retired(id)?))).collect();
    if gone.is_empty() {
        return;
    }
    out.group(texts.report_group_no_longer_asked(gone.len()));
    let rows = gone.iter().map(|(id, retired)| {
        let entry = review.entry(id);
        let since = match retired.since.is_empty() {
            true => String::new(),
            false => texts.report_no_longer_asked_since(&retired.since.shown_line()),
        };
        vec![
            Cell::toned(id.as_str(), Tone::Strong),
            answer(texts, entry),
            entry.map(|e| e.question.shown().into_owned()).unwrap_or_default().into(),
            Cell::toned(since, Tone::Muted),
        ]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_answer()),
        Column::text(texts.report_label_question()),
        Column::text(""),
    ];
    out.table(columns, rows.collect());
}

/// Makes everything there is about one checkpoint; `None` when neither the packs nor the review have
/// it.
#[must_use]
pub fn show_checkpoint(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    options: &Options,
    id: &CheckpointId,
) -> Option<Document> {
    let wording = Wording { texts, languages: options.languages };
    let entry = review.entry(id);
    let mut out = Document::new(id.as_str());
    let Some(checkpoint) = content.checkpoint(id) else {
        // The pack has lost the checkpoint, the review has not lost the answer.
        out.paragraph(entry?.question.shown());
        let mut fields = vec![Field::new(texts.report_label_answer(), answer(texts, entry))];
        fields.extend(answer_fields(texts, entry, options.today));
        out.fields(fields);
        return Some(out);
    };
    if let Some(section) = content.section_of(id) {
        let name = texts.report_named(section.id.as_str(), &wording.line(&section.title));
        if let Some(pillar) = content.pillar_of(id).filter(|_| content.has_several_pillars()) {
            let pillar = texts.report_named(pillar.id.as_str(), &wording.line(&pillar.title));
            out.paragraph(Cell::toned(pillar, Tone::Muted));
        }
        out.paragraph(Cell::toned(name, Tone::Muted));
    }
    out.paragraph(Cell::toned(wording.content(&checkpoint.question), Tone::Strong));
    let risk = assessment.standing(id).map(|s| labels::risk(texts, s.risk)).unwrap_or_default();
    let mut fields = vec![
        Field::new(texts.report_label_severity(), labels::severity(texts, checkpoint.severity)),
        Field::new(texts.report_label_answer(), answer(texts, entry)),
        Field::new(texts.report_label_risk(), risk),
        Field::new(
            texts.report_label_state(),
            listed(marks(texts, checkpoint, entry).into_iter().map(|m| m.text)),
        ),
    ];
    fields.extend(answer_fields(texts, entry, options.today));
    out.fields(fields);
    out.fields(guidance_fields(&wording, checkpoint));
    out.fields(place_fields(&wording, content, assessment, checkpoint));
    Some(out)
}

/// Makes one answer with everything that a person entered.
pub(super) fn answer_entry(
    wording: &Wording<'_>,
    checkpoint: &Checkpoint,
    standing: Option<&Standing>,
    entry: Option<&Said>,
    today: NaiveDate,
) -> Entry {
    let texts = wording.texts;
    let mut all = vec![answer(texts, entry)];
    all.extend(standing.filter(|s| s.risk.level().is_some()).map(|s| labels::risk(texts, s.risk)));
    all.extend(marks(texts, checkpoint, entry));
    Entry {
        name: checkpoint.id.as_str().into(),
        marks: all,
        text: wording.content(&checkpoint.question).into(),
        fields: answer_fields(texts, entry, today),
    }
}

fn answer(texts: &Texts, entry: Option<&Said>) -> Cell {
    match entry.and_then(Said::counted) {
        None if entry.is_some_and(|e| e.answer == Some(Answer::NotApplicable)) => {
            Cell::toned(texts.report_no_reason_mark(), Tone::Accent)
        }
        counted => labels::answer(texts, counted),
    }
}

/// Returns what is special about an answer.
pub(super) fn marks(texts: &Texts, checkpoint: &Checkpoint, entry: Option<&Said>) -> Vec<Cell> {
    let Some(entry) = entry else { return Vec::new() };
    let marks = [
        (!entry.disagreement.is_empty()).then(|| texts.report_disagreement_mark()),
        entry.flag.then(|| texts.report_flag_mark()),
        entry.question_changed(checkpoint).then(|| texts.report_changed_mark()),
        entry.carried.then(|| texts.report_carried_mark()),
    ];
    marks.into_iter().flatten().map(|m| Cell::toned(m, Tone::Accent)).collect()
}

/// Returns everything that a person entered beside the answer; some are empty.
pub(crate) fn answer_fields(texts: &Texts, entry: Option<&Said>, today: NaiveDate) -> Vec<Field> {
    let Some(entry) = entry else { return Vec::new() };
    let due = match entry.due {
        Some(due) if due < today && entry.counted() != Some(Answer::Yes) => {
            Cell::toned(texts.report_overdue(&due.to_string()), Tone::High)
        }
        due => due.map(|d| d.to_string()).unwrap_or_default().into(),
    };
    let accepted = entry.accepted.as_ref().map(|a| {
        let until = a.until.to_string();
        if a.until < today {
            let expired = texts.report_accepted_expired_why(&until, &a.why.shown());
            return Cell::toned(expired, Tone::High);
        }
        texts.report_accepted_until(&until, &a.why.shown()).into()
    });
    let confidence = entry.confidence.map(|c| labels::confidence(texts, c));
    let by = match (entry.by.is_empty(), day(entry.at)) {
        (true, at) => at,
        (false, at) if at.is_empty() => entry.by.shown_line().into_owned(),
        (false, at) => texts.report_by_at(&entry.by.shown_line(), &at),
    };
    let mut fields = vec![
        Field::new(texts.report_label_reason(), entry.reason.shown()),
        Field::new(texts.report_label_note(), entry.note.shown()),
        Field::new(texts.report_label_evidence(), lines(&entry.evidence)),
        Field::new(texts.report_label_confidence(), confidence.unwrap_or_default()),
        Field::new(texts.report_label_action(), entry.action.shown()),
        Field::new(texts.report_label_owner(), entry.owner.shown_line()),
        Field::new(texts.report_label_due(), due),
        Field::new(
            texts.report_label_effort(),
            entry.effort.map(|e| labels::effort(texts, e)).unwrap_or_default(),
        ),
        Field::new(texts.report_label_accepted(), accepted.unwrap_or_default()),
        Field::new(texts.report_label_answered_by(), by),
    ];
    fields.extend(entry.disagreement.iter().zip(1..).map(|(side, number)| {
        let label = if side.by.is_empty() {
            texts.report_side_unnamed(number)
        } else {
            side.by.shown_line().into_owned()
        };
        let answer = labels::answer(texts, side.answer).text;
        Field::new(label, texts.report_side(answer, &side.note.shown()))
    }));
    fields
}

fn guidance_fields(wording: &Wording<'_>, checkpoint: &Checkpoint) -> Vec<Field> {
    let (texts, guidance) = (wording.texts, &checkpoint.guidance);
    vec![
        Field::new(texts.report_label_why(), wording.maybe(guidance.why.as_ref())),
        Field::new(texts.report_label_verify(), wording.items(&guidance.verify)),
        Field::new(texts.report_label_good(), wording.maybe(guidance.good.as_ref())),
        Field::new(texts.report_label_probes(), wording.items(&guidance.probes)),
        Field::new(texts.report_label_changed(), wording.maybe(guidance.changed.as_ref())),
    ]
}

fn place_fields(
    wording: &Wording<'_>,
    content: &Content,
    assessment: &Assessment,
    checkpoint: &Checkpoint,
) -> Vec<Field> {
    let texts = wording.texts;
    let edition = content.pillar_of(&checkpoint.id).map(|p| p.practice_edition.shown_line());
    let edition = edition.unwrap_or_default();
    let practices = checkpoint.guidance.practices.iter().map(|p| practice(texts, p, &edition));
    let practices: Vec<String> = practices.collect();
    let findings: Vec<String> = content
        .findings_of(&checkpoint.id)
        .into_iter()
        .map(|f| {
            let title = wording.line(&f.title);
            if !f.checkpoints.contains(&checkpoint.id) {
                return texts.report_finding_related(f.id.as_str(), &title);
            }
            let state = assessment.findings.iter().find(|(id, _)| *id == f.id);
            let state = state.map(|(_, s)| labels::finding(texts, *s).text).unwrap_or_default();
            let severity = labels::severity(texts, f.severity).text;
            texts.report_finding_line(f.id.as_str(), severity, state, &title)
        })
        .collect();
    let principles = content.principles().filter(|p| checkpoint.principles.contains(&p.id));
    let principles: Vec<String> =
        principles.map(|p| texts.report_named(p.id.as_str(), &wording.line(&p.title))).collect();
    let template = content.template_of(checkpoint).map(ToString::to_string).unwrap_or_default();
    vec![
        Field::new(texts.report_label_template(), template),
        Field::new(texts.report_label_write(), wording.maybe(checkpoint.guidance.write.as_ref())),
        Field::new(texts.report_label_services(), names(&checkpoint.guidance.services)),
        Field::new(
            texts.report_label_current_services(),
            names(&checkpoint.guidance.current_services),
        ),
        Field::new(texts.report_label_principles(), principles.join("\n")),
        Field::new(texts.report_label_practices(), practices.join("\n")),
        Field::new(texts.report_label_findings(), findings.join("\n")),
        Field::new(texts.report_label_checks(), checks(texts, &checkpoint.guidance.checks)),
    ]
}

fn names(names: &[Untrusted]) -> String {
    listed(names.iter().map(Untrusted::shown_line))
}

fn practice(texts: &Texts, practice: &Practice, edition: &str) -> String {
    let (id, title) = (practice.id.shown_line(), practice.title.shown_line());
    match &practice.slug {
        Some(slug) => texts.report_practice_slug(&id, &title, &slug.shown_line(), edition),
        None => texts.report_practice(&id, &title, edition),
    }
}

fn checks(texts: &Texts, checks: &Checks) -> String {
    let mut out = Vec::new();
    if !checks.prowler.is_empty() {
        out.push(texts.report_checks_prowler(&names(&checks.prowler)));
    }
    if !checks.security_hub.is_empty() {
        out.push(texts.report_checks_security_hub(&names(&checks.security_hub)));
    }
    if !checks.config.is_empty() {
        out.push(texts.report_checks_config(&names(&checks.config)));
    }
    out.join("\n")
}
