//! What a pillar has besides what it asks: findings, retired checkpoints, notes.

use super::Targets;
use crate::domain::pack::{PillarNote, Retired};
use crate::domain::{CheckpointId, Finding, FindingId};
use crate::format::pack::fault::PackFault;
use crate::format::pack::keep;
use crate::format::pack::places::Places;
use crate::format::pack::raw::{RawFinding, RawNote, RawRetired};
use crate::format::pack::text::Text;

pub(super) fn findings(
    raw: Vec<RawFinding>,
    targets: &Targets<'_>,
    places: &mut Places<'_>,
) -> Vec<Finding> {
    let alone = |raw: &RawFinding| raw.checkpoints.is_empty() && !raw.id.is_empty();
    if let Some(first) = raw.iter().position(alone) {
        let ids = raw.iter().filter(|raw| alone(raw)).map(|raw| raw.id.to_string()).collect();
        places.fault(PackFault::Unlinked { ids }, &["findings", &first.to_string(), "id"]);
    }
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        out.extend(finding(raw, &n.to_string(), targets, places));
    }
    out
}

fn finding(
    raw: RawFinding,
    n: &str,
    targets: &Targets<'_>,
    places: &mut Places<'_>,
) -> Option<Finding> {
    let id = places.id(&raw.id, &["findings", n, "id"], "id = \"PRV-H1\"", FindingId::kept);
    let severity = places.severity(&raw.severity, &["findings", n, "severity"]);
    places.maybe_severity(&raw.official_risk, &["findings", n, "official_risk"]);
    let title = places.need(raw.title, &["findings", n, "title"]);
    let mut ids = |texts: Vec<Text>, key: &str| -> Vec<CheckpointId> {
        let mut out = Vec::new();
        for (m, id) in texts.iter().enumerate() {
            let path = ["findings", n, key, &m.to_string()];
            let known = targets.checkpoints.as_ref();
            out.extend(places.reference(id, &path, known, CheckpointId::kept));
        }
        out
    };
    let checkpoints = ids(raw.checkpoints, "checkpoints");
    let related = ids(raw.related, "related");
    let practice = (!raw.practice.id.is_empty())
        .then(|| places.practice(raw.practice, &["findings", n, "practice"]));
    Some(Finding {
        id: id?,
        severity: severity?,
        title: title?,
        group: places.localized(raw.group),
        risk: places.localized(raw.risk),
        remedy: places.localized(raw.remedy),
        note: places.localized(raw.note),
        checkpoints,
        related,
        practice,
        checks: places.checks(raw.checks),
    })
}

/// Reads the checkpoints that the pillar had once.
pub(super) fn retired(raw: Vec<RawRetired>, places: &mut Places<'_>) -> Vec<Retired> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        let n = n.to_string();
        let path = ["retired", &n, "id"];
        let id = match places.line_of(&raw.id) {
            None => places.id(&raw.id, &path, "id = \"PRV-1.02\"", CheckpointId::kept),
            Some(asked) => {
                let id = raw.id.to_string();
                places.fault(PackFault::AskedAndRetired { id, asked }, &path);
                None
            }
        };
        let question = places.need(raw.question, &["retired", &n, "question"]);
        places.version(&raw.since, &["retired", &n, "since"]);
        if let (Some(id), Some(question)) = (id, question) {
            out.push(Retired { id, question, since: keep(raw.since) });
        }
    }
    out
}

pub(super) fn notes(raw: Vec<RawNote>, places: &mut Places<'_>) -> Vec<PillarNote> {
    let mut out = Vec::new();
    for (n, raw) in raw.into_iter().enumerate() {
        if let Some(text) = places.need(raw.text, &["notes", &n.to_string(), "text"]) {
            out.push(PillarNote { place: keep(raw.place), text });
        }
    }
    out
}
