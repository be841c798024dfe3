//! Findings with their ids and links, and the severities that checkpoints have from them.

use std::collections::{HashMap, HashSet};

use super::pair::{ordered, pair};
use super::parts::number;
use super::{Ids, MOST_LINKS, Unsettled, overlaid, said};
use crate::domain::pack::Checks;
use crate::domain::{CheckpointId, Finding, FindingId, Pillar, PillarId, Section, Severity};
use crate::format::draft::{Draft, DraftFinding};
use crate::format::page::words::in_language;

fn letter(severity: Severity) -> char {
    match severity {
        Severity::High => 'H',
        Severity::Medium => 'M',
        Severity::Low => 'L',
    }
}

pub(super) fn findings(
    draft: &Draft,
    old: Option<&Pillar>,
    pillar: &PillarId,
    sections: &[Section],
    ids: &mut Ids,
) -> Result<Vec<Finding>, Unsettled> {
    let before = old.map(|old| old.findings.as_slice()).unwrap_or_default();
    let lang = draft.lang;
    let page: Vec<&str> = draft.findings.iter().map(|f| f.title.as_str()).collect();
    let titles: Vec<_> = before.iter().map(|f| &f.title).collect();
    let pairs = pair(&page, &titles, lang);
    let mut next: HashMap<char, usize> = HashMap::new();
    for severity in Severity::ALL {
        let prefix = format!("{pillar}-{}", letter(severity));
        let given = draft.findings.iter().filter_map(|f| f.id.as_deref());
        let ids = before.iter().map(|f| f.id.as_str()).chain(given);
        let highest = ids.map(|id| number(id, &prefix)).max();
        next.insert(letter(severity), highest.unwrap_or(0));
    }
    let mut given: HashSet<&str> = draft.findings.iter().filter_map(|f| f.id.as_deref()).collect();
    let links = Links::of(sections);
    let mut spent = 0;
    let mut out = Vec::new();
    for (new, paired) in draft.findings.iter().zip(pairs) {
        let known = paired.and_then(|n| before.get(n));
        let severity = new.severity.or(known.map(|f| f.severity)).unwrap_or(Severity::Medium);
        let own = new.id.as_deref().filter(|id| given.remove(id)).and_then(FindingId::new);
        let id = match known.filter(|f| f.severity == severity).map(|f| f.id.clone()).or(own) {
            Some(known) => known,
            None => {
                let letter = letter(severity);
                let highest = next.entry(letter).or_default();
                *highest += 1;
                let id = format!("{pillar}-{letter}{highest}");
                FindingId::new(&id).ok_or(Unsettled::BadId(id))?
            }
        };
        ids.findings.push(id.clone());
        let finding = finding(draft, new, known, (id, severity), &links);
        spent += finding.checkpoints.len() + finding.related.len();
        if spent > MOST_LINKS {
            return Err(Unsettled::TooMuch);
        }
        out.push((paired, finding));
    }
    let here: HashSet<usize> = out.iter().filter_map(|(old, _)| *old).collect();
    let stays = before.iter().enumerate();
    let stays = stays.filter(|(n, f)| !here.contains(n) && f.title.exact(lang).is_none());
    Ok(ordered(out, stays.map(|(n, f)| (n, f.clone())).collect()))
}

fn finding(
    draft: &Draft,
    new: &DraftFinding,
    known: Option<&Finding>,
    (id, severity): (FindingId, Severity),
    links: &Links,
) -> Finding {
    let lang = draft.lang;
    let mut checkpoints = links.expanded(&new.named);
    let linked: HashSet<CheckpointId> = checkpoints.iter().cloned().collect();
    let mut related = links.expanded(&new.related);
    if let Some(known) = known {
        checkpoints.extend(known.checkpoints.iter().filter(|id| !linked.contains(id)).cloned());
        let more = known.related.iter().filter(|id| !related.contains(id));
        let more: Vec<CheckpointId> = more.cloned().collect();
        related.extend(more);
    }
    let group = match &new.group {
        Some(group) => Some(overlaid(known.and_then(|f| f.group.as_ref()), group)),
        None => known.and_then(|f| f.group.clone()),
    };
    Finding {
        id,
        severity,
        title: overlaid(known.map(|f| &f.title), &in_language(&new.title, lang)),
        group,
        risk: said(known.and_then(|f| f.risk.as_ref()), lang, &new.risk),
        remedy: said(known.and_then(|f| f.remedy.as_ref()), lang, &new.remedy),
        note: said(known.and_then(|f| f.note.as_ref()), lang, &new.note),
        checkpoints,
        related,
        practice: known.and_then(|f| f.practice.clone()),
        checks: known.map_or_else(Checks::default, |f| f.checks.clone()),
    }
}

/// The checkpoints that an id stands for.
struct Links {
    by_section: HashMap<String, Vec<CheckpointId>>,
    all: HashSet<CheckpointId>,
}

impl Links {
    fn of(sections: &[Section]) -> Self {
        let ids = |s: &Section| s.checkpoints.iter().map(|c| c.id.clone()).collect::<Vec<_>>();
        Self {
            by_section: sections.iter().map(|s| (s.id.as_str().to_owned(), ids(s))).collect(),
            all: sections.iter().flat_map(ids).collect(),
        }
    }

    fn expanded(&self, named: &[String]) -> Vec<CheckpointId> {
        let mut seen = HashSet::new();
        let mut out: Vec<CheckpointId> = Vec::new();
        for id in named {
            let one = CheckpointId::new(id).filter(|id| self.all.contains(id));
            let section = self.by_section.get(id).map(Vec::as_slice).unwrap_or_default();
            // As many as can be told from too many.
            let room = (2 * MOST_LINKS).saturating_sub(out.len());
            let found = one.iter().chain(section).filter(|id| seen.insert((*id).clone()));
            out.extend(found.take(room).cloned());
        }
        out
    }
}

/// Gives checkpoints the worst severity of their findings, unless the document or a person said
/// another one.
pub(super) fn severities(
    draft: &Draft,
    old: Option<&Pillar>,
    sections: &mut [Section],
    findings: &[Finding],
    ids: &mut Ids,
) {
    let worst = worst(findings);
    let before = worst_of(old);
    let known: HashMap<&CheckpointId, Severity> =
        old.iter().flat_map(|old| old.checkpoints()).map(|c| (&c.id, c.severity)).collect();
    let mut said: HashSet<&CheckpointId> = HashSet::new();
    for (section, own) in draft.sections.iter().zip(&ids.checkpoints) {
        let named = section.checkpoints.iter().zip(own).filter(|(c, _)| c.severity.is_some());
        said.extend(named.map(|(_, id)| id));
    }
    let mut from = HashMap::new();
    for checkpoint in sections.iter_mut().flat_map(|s| &mut s.checkpoints) {
        let id = &checkpoint.id;
        let found = worst.get(id);
        let by_hand = known.get(id).is_some_and(|severity| {
            *severity != before.get(id).map_or(Severity::Medium, |(_, severity)| *severity)
        });
        if said.contains(id) || by_hand {
            continue;
        }
        checkpoint.severity = found.map_or(Severity::Medium, |(_, severity)| *severity);
        if let Some((finding, _)) = found {
            from.insert(id.clone(), (*finding).clone());
        }
    }
    ids.severities = from;
}

type Worst<'a> = HashMap<&'a CheckpointId, (&'a FindingId, Severity)>;

fn worst(findings: &[Finding]) -> Worst<'_> {
    let mut out: Worst<'_> = HashMap::new();
    for finding in findings {
        for id in &finding.checkpoints {
            let known = out.entry(id).or_insert((&finding.id, finding.severity));
            if finding.severity > known.1 {
                *known = (&finding.id, finding.severity);
            }
        }
    }
    out
}

fn worst_of(old: Option<&Pillar>) -> Worst<'_> {
    old.map(|old| worst(&old.findings)).unwrap_or_default()
}
