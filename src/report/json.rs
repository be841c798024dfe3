//! A review as data for programs: the JSON of `docs/json.md`, whose shape is a contract.
//!
//! Texts go out raw: the encoder escapes them, and whoever shows them has to take care.

mod difference;
mod encode;
mod groups;
mod places;
mod plan;
pub mod shapes;
mod trend;

use chrono::SecondsFormat;

pub use self::difference::diff_json;
pub use self::encode::{pretty, with_head};
use self::groups::{actions, findings, pillars, principles, templates};
pub use self::plan::plan_json;
use self::shapes::{
    AcceptedShape, CheckpointShape, CountsShape, GuidanceShape, ListShape, NoLongerAskedShape,
    PackShape, PracticeShape, ReviewShape, RisksShape, ScoreShape, ShowFindingShape, ShowShape,
    SideShape, SummaryShape, TitleShape,
};
pub use self::trend::trend_json;
use super::designs::Designs;
use crate::domain::review::Stamp;
use crate::domain::{
    Answer, Assessment, Checkpoint, CheckpointId, Content, Entry, Lang, Localized, LocalizedList,
    Review, ScoreCard, Severity, Untrusted,
};

/// The format of the JSON that this tenken writes.
pub const FORMAT: u32 = 1;

/// Makes the summary of a review as JSON.
#[must_use]
pub fn summary_json(content: &Content, review: &Review, assessment: &Assessment) -> String {
    summary_json_with_designs(content, review, assessment, None)
}

/// Makes the summary of a review as JSON, with where in the real design documents its gaps belong.
#[must_use]
pub fn summary_json_with_designs(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    designs: Option<&Designs>,
) -> String {
    let checkpoints = content
        .checkpoints()
        .map(|c| checkpoint_shape(c, review.entry(&c.id), assessment))
        .collect();
    pretty(&SummaryShape {
        format: FORMAT,
        review: review_shape(review),
        total: score_shape(&assessment.total),
        pillars: pillars(content, assessment),
        principles: principles(content, assessment),
        templates: templates(content, assessment, designs),
        findings: findings(content, assessment),
        actions: actions(review, assessment),
        checkpoints,
        disagreements: assessment.disagreements.iter().map(CheckpointId::as_str).collect(),
        no_longer_asked: no_longer_asked(content, review, assessment),
        documents: designs.map(|designs| places::documents(content, assessment, designs)),
    })
}

fn no_longer_asked<'a>(
    content: &'a Content,
    review: &'a Review,
    assessment: &'a Assessment,
) -> Vec<NoLongerAskedShape<'a>> {
    let shape = |id: &'a CheckpointId| {
        let (retired, said) = (content.retired(id)?, review.entry(id)?);
        Some(NoLongerAskedShape {
            id: id.as_str(),
            question: said.question.raw(),
            answer: said.answer.map(Answer::token),
            note: said.note.raw(),
            since: (!retired.since.is_empty()).then(|| retired.since.raw()),
        })
    };
    assessment.retired.iter().filter_map(shape).collect()
}

/// Makes everything there is about one checkpoint as JSON; `None` when no pack has it.
#[must_use]
pub fn show_json(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    id: &CheckpointId,
) -> Option<String> {
    let checkpoint = content.checkpoint(id)?;
    let guidance = &checkpoint.guidance;
    let state = |id| assessment.findings.iter().find(|(f, _)| f == id).map(|(_, s)| s.token());
    let findings = content.findings_of(id).into_iter().map(|f| ShowFindingShape {
        id: f.id.as_str(),
        severity: f.severity.token(),
        state: state(&f.id),
        title: title(&f.title),
        related: !f.checkpoints.contains(id),
    });
    Some(pretty(&ShowShape {
        format: FORMAT,
        checkpoint: checkpoint_shape(checkpoint, review.entry(id), assessment),
        question: title(&checkpoint.question),
        template: content.template_of(checkpoint).map(ToString::to_string),
        principles: checkpoint.principles.iter().map(AsRef::as_ref).collect(),
        services: raws(&guidance.services),
        current_services: raws(&guidance.current_services),
        practice_edition: content.pillar_of(id).map(|p| p.practice_edition.raw()),
        practices: checkpoint
            .guidance
            .practices
            .iter()
            .map(|p| PracticeShape {
                id: p.id.raw(),
                slug: p.slug.as_ref().map(Untrusted::raw),
                title: p.title.raw(),
                risk: p.risk.map(Severity::token),
            })
            .collect(),
        guidance: GuidanceShape {
            why: guidance.why.as_ref().map(title),
            verify: list(&guidance.verify),
            good: guidance.good.as_ref().map(title),
            write: guidance.write.as_ref().map(title),
            probes: list(&guidance.probes),
            changed: guidance.changed.as_ref().map(title),
        },
        findings: findings.collect(),
    }))
}

/// Returns the scores of a group as they stand in JSON.
#[must_use]
pub fn score_shape(card: &ScoreCard) -> ScoreShape {
    let c = card.counts;
    ScoreShape {
        score: card.score,
        ceiling: card.ceiling,
        answered_only: card.answered_only,
        unweighted: card.unweighted,
        na_stress: card.na_stress,
        counts: CountsShape {
            all: c.all,
            applicable: c.applicable,
            answered: c.answered,
            yes: c.yes,
            partial: c.partial,
            no: c.no,
            na: c.na,
            unanswered: c.unanswered,
        },
        coverage: card.coverage,
        risks: RisksShape { high: card.risks.high, medium: card.risks.medium, low: card.risks.low },
        rating: card.rating.map(crate::domain::Rating::token),
        provisional: card.provisional,
    }
}

/// Returns a review's details as they stand in JSON.
#[must_use]
pub fn review_shape(review: &Review) -> ReviewShape<'_> {
    ReviewShape {
        id: review.id.raw(),
        workload: review.workload.raw(),
        title: review.title.raw(),
        packs: review
            .packs
            .iter()
            .map(|p| PackShape { id: p.id.as_str(), version: p.version.raw() })
            .collect(),
        created: moment(review.created),
        updated: moment(review.last_change()),
    }
}

fn title(text: &Localized) -> TitleShape<'_> {
    TitleShape {
        ja: text.exact(Lang::Ja).map(Untrusted::raw),
        en: text.exact(Lang::En).map(Untrusted::raw),
    }
}

fn list(list: &LocalizedList) -> ListShape<'_> {
    ListShape { ja: raws(&list.ja), en: raws(&list.en) }
}

fn raws(texts: &[Untrusted]) -> Vec<&str> {
    texts.iter().map(Untrusted::raw).collect()
}

/// Returns a moment as it stands in JSON.
pub(crate) fn moment(stamp: Option<Stamp>) -> Option<String> {
    stamp.map(|s| s.to_rfc3339_opts(SecondsFormat::Secs, false))
}

fn checkpoint_shape<'a>(
    checkpoint: &'a Checkpoint,
    entry: Option<&'a Entry>,
    assessment: &Assessment,
) -> CheckpointShape<'a> {
    let standing = assessment.standing(&checkpoint.id);
    let risk = standing.map_or(crate::domain::Risk::Unanswered, |s| s.risk);
    let accepted = entry.and_then(|e| e.accepted.as_ref());
    CheckpointShape {
        id: checkpoint.id.as_str(),
        section: checkpoint.section.as_str(),
        severity: checkpoint.severity.token(),
        answer: standing.and_then(|s| s.answer).map(Answer::token),
        risk: risk.token(),
        flag: entry.is_some_and(|e| e.flag),
        carried: entry.is_some_and(|e| e.carried),
        question_changed: standing.is_some_and(|s| s.question_changed),
        note: entry.map_or("", |e| e.note.raw()),
        reason: entry.map_or("", |e| e.reason.raw()),
        evidence: entry.map(|e| raws(&e.evidence)).unwrap_or_default(),
        confidence: entry.and_then(|e| e.confidence).map(crate::domain::Confidence::token),
        action: entry.map_or("", |e| e.action.raw()),
        owner: entry.map_or("", |e| e.owner.raw()),
        due: entry.and_then(|e| e.due).map(|d| d.to_string()),
        effort: entry.and_then(|e| e.effort).map(crate::domain::Effort::token),
        accepted: accepted.map(|a| AcceptedShape {
            until: a.until.to_string(),
            why: a.why.raw(),
            today: standing.is_some_and(|s| s.accepted),
        }),
        by: entry.map_or("", |e| e.by.raw()),
        at: moment(entry.and_then(|e| e.at)),
        disagreement: entry.map(sides).unwrap_or_default(),
    }
}

fn sides(entry: &Entry) -> Vec<SideShape<'_>> {
    let sides = entry.disagreement.iter();
    sides
        .map(|side| SideShape {
            answer: side.answer.map(Answer::token),
            note: side.note.raw(),
            by: side.by.raw(),
            at: moment(side.at),
        })
        .collect()
}
