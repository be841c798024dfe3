//! A review in the public JSON contract that CI gates read: `aws-well-architected-framework-review`,
//! version 1. `docs/wa-review.md` describes the mapping and names the contract's source.
//!
//! Checkpoints go out under ids of tenken's own in the contract's pattern, never under an official
//! number that they are not: gates pair the findings of two reviews by them.

use serde::Serialize;
use serde_json::Value;

use super::json::pretty;
use super::wording::{Wording, listed};
use super::{Languages, Options};
use crate::domain::score::score;
use crate::domain::{
    Answer, Assessment, Checkpoint, CheckpointId, Content, Entry, Pillar, Review, Severity,
    Standing, Untrusted,
};
use crate::text::Texts;

/// The version of the contract.
const SCHEMA_VERSION: &str = "1.0.0";

/// What the ids of findings begin with.
const OWN: &str = "TK";

/// The pillars of the contract: its name, and the ids that packs give them.
const PILLARS: [(&str, &[&str]); 6] = [
    ("operational_excellence", &["OPS"]),
    ("security", &["SEC"]),
    ("reliability", &["REL"]),
    ("performance_efficiency", &["PERF", "PER"]),
    ("cost_optimization", &["COST", "COS"]),
    ("sustainability", &["SUS"]),
];

#[derive(Serialize)]
struct Contract<'a> {
    schema_version: &'static str,
    workload: &'a str,
    date: String,
    review_mode: &'static str,
    skill_version: &'static str,
    run_id: String,
    pillar_scores: Scores,
    findings: Vec<Finding>,
    recall_note: String,
}

#[derive(Default, Serialize)]
struct Scores {
    #[serde(skip_serializing_if = "Option::is_none")]
    operational_excellence: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    security: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reliability: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    performance_efficiency: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_optimization: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sustainability: Option<u8>,
}

#[derive(Serialize)]
struct Finding {
    #[serde(skip_serializing_if = "Option::is_none")]
    bp_id: Option<String>,
    title: String,
    pillar: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Evidence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recommendation: Option<String>,
}

#[derive(Serialize)]
struct Evidence {
    note: String,
}

/// Makes a review in the public contract; none when the packs have no pillar that it can hold.
#[must_use]
pub fn wa_review_json(
    content: &Content,
    review: &Review,
    assessment: &Assessment,
    texts: &Texts,
    options: &Options,
) -> Option<String> {
    let wording = Wording { texts, languages: Languages::One(texts.lang()) };
    let making = Making { content, review, assessment, wording };
    let scores = making.scores()?;
    let findings: Vec<Finding> =
        content.checkpoints().filter_map(|checkpoint| making.finding(checkpoint)).collect();
    let last = review.last_change().or(review.created);
    let day = last.map_or(options.today, |stamp| stamp.date_naive());
    let moment = last.map(|s| s.to_rfc3339()).unwrap_or_default();
    let workload = review.workload.raw();
    Some(pretty(&Contract {
        schema_version: SCHEMA_VERSION,
        workload: if workload.is_empty() { review.id.raw() } else { workload },
        date: day.to_string(),
        // No pack claims to hold every official practice, so that a review is never a full one.
        review_mode: "pillar-scoped",
        skill_version: env!("CARGO_PKG_VERSION"),
        run_id: format!("{}@{moment}", review.id.raw()),
        pillar_scores: scores,
        recall_note: making.recall_note(content.len() - findings.len()),
        findings,
    }))
}

/// Tells whether a JSON value is such a review that tenken made.
pub(crate) fn is_own(value: &Value) -> bool {
    let has = |key: &str| value.get(key).is_some();
    let note = value.get("recall_note").and_then(Value::as_str).unwrap_or_default();
    has("schema_version") && has("pillar_scores") && has("run_id") && note.contains("tenken")
}

/// What the contract is made from.
struct Making<'a> {
    content: &'a Content,
    review: &'a Review,
    assessment: &'a Assessment,
    wording: Wording<'a>,
}

impl Making<'_> {
    /// Returns the score of each pillar from 1 to 5, over all packs.
    fn scores(&self) -> Option<Scores> {
        let of = |name: &str| -> Option<u8> {
            let pillars = self.content.pillars().filter(|p| contract_name(p) == Some(name));
            let standings: Vec<&Standing> = pillars
                .flat_map(Pillar::checkpoints)
                .filter_map(|c| self.assessment.standing(&c.id))
                .collect();
            score(standings).score.map(|percent| (percent / 20 + 1).min(5))
        };
        let [
            operational_excellence,
            security,
            reliability,
            performance_efficiency,
            cost_optimization,
            sustainability,
        ] = PILLARS.map(|(name, _)| of(name));
        let scores = Scores {
            operational_excellence,
            security,
            reliability,
            performance_efficiency,
            cost_optimization,
            sustainability,
        };
        PILLARS.iter().any(|(name, _)| of(name).is_some()).then_some(scores)
    }

    /// Returns what was answered to a checkpoint; none when the contract has no pillar for it.
    fn finding(&self, checkpoint: &Checkpoint) -> Option<Finding> {
        let pillar = contract_name(self.content.pillar_of(&checkpoint.id)?)?;
        let standing = self.assessment.standing(&checkpoint.id)?;
        let entry = self.review.entry(&checkpoint.id);
        let risk = standing.risk.level().map(Severity::token);
        let recommendation = risk.map(|_| self.recommendation(checkpoint, entry));
        let question = self.wording.line(&checkpoint.question);
        Some(Finding {
            bp_id: bp_id(&checkpoint.id),
            title: self.wording.texts.report_named(checkpoint.id.as_str(), &question),
            pillar,
            status: match standing.answer {
                Some(Answer::Yes) => "implemented",
                Some(Answer::Partial) => "partially_implemented",
                Some(Answer::No) => "not_implemented",
                Some(Answer::NotApplicable) => "not_applicable",
                None => "cannot_determine",
            },
            severity: risk,
            evidence: entry.and_then(evidence),
            effort: entry.and_then(|e| e.effort).map(crate::domain::Effort::token),
            recommendation: recommendation.filter(|text| !text.is_empty()),
        })
    }

    /// Returns the action that was agreed on, else what to write about the gap.
    fn recommendation(&self, checkpoint: &Checkpoint, entry: Option<&Entry>) -> String {
        match entry.filter(|e| !e.action.is_empty()) {
            Some(entry) => entry.action.raw().to_owned(),
            None => self.wording.maybe(checkpoint.guidance.write.as_ref()),
        }
    }

    fn recall_note(&self, left_out: usize) -> String {
        let (texts, counts) = (self.wording.texts, self.assessment.total.counts);
        let mut out = vec![
            texts.wa_review_made(env!("CARGO_PKG_VERSION")),
            texts.wa_review_scores(),
            texts.wa_review_coverage(counts.answered, counts.applicable, counts.na),
        ];
        if left_out > 0 {
            out.push(texts.wa_review_left_out(left_out));
        }
        let accepted = self.assessment.actions.iter().filter(|a| a.accepted).map(|a| &a.id);
        let accepted = listed(accepted);
        if !accepted.is_empty() {
            out.push(texts.wa_review_accepted(&accepted));
        }
        out.join("\n")
    }
}

/// Returns the contract's name for a pillar: by its id, else by its English title.
fn contract_name(pillar: &Pillar) -> Option<&'static str> {
    let id = pillar.id.as_str();
    let title = pillar.title.exact(crate::domain::Lang::En).map(Untrusted::raw).unwrap_or_default();
    let title = title.to_lowercase().replace([' ', '-'], "_");
    let known = PILLARS.iter().find(|(name, ids)| ids.contains(&id) || *name == title);
    known.map(|(name, _)| *name)
}

/// Returns the id of a checkpoint in the contract's pattern: `SEC-3.04` is `TKSEC3-BP04`; none when
/// its own id has another form.
fn bp_id(id: &CheckpointId) -> Option<String> {
    let (pillar, rest) = id.as_str().split_once('-')?;
    let (section, number) = rest.split_once('.')?;
    let digits =
        |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let capitals = !pillar.is_empty() && pillar.bytes().all(|b| b.is_ascii_uppercase());
    (capitals && digits(section) && digits(number))
        .then(|| format!("{OWN}{pillar}{section}-BP{number}"))
}

/// Returns what is known about an answer: the reason, the note and the evidence.
fn evidence(entry: &Entry) -> Option<Evidence> {
    let texts = [&entry.reason, &entry.note].into_iter().chain(&entry.evidence);
    let texts: Vec<&str> = texts.map(|t| t.raw().trim()).filter(|t| !t.is_empty()).collect();
    (!texts.is_empty()).then(|| Evidence { note: texts.join("\n") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_tenkens_own_in_the_pattern_of_the_contract() {
        let of = |id: &str| bp_id(&CheckpointId::new(id).expect("an id"));
        assert_eq!(of("SEC-3.04").as_deref(), Some("TKSEC3-BP04"));
        assert_eq!(of("COST-12.1").as_deref(), Some("TKCOST12-BP1"));
        for other in ["sec-3.04", "SEC-3", "SEC-1234.01", "SEC-3.x", "S_C-3.04", "ops.1"] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
