//! Sections and checkpoints with their ids.

use std::collections::{HashMap, HashSet};

use super::pair::{ordered, pair};
use super::parts::number;
use super::{Changes, Ids, MOST_LINKS, Unsettled, overlaid, said};
use crate::domain::pack::{EvidenceMode, Guidance};
use crate::domain::{
    Checkpoint, CheckpointId, Lang, LocalizedList, Pillar, PillarId, PrincipleId, Section,
    SectionId, Severity, TemplateFile, Untrusted,
};
use crate::format::draft::{Draft, DraftCheckpoint, DraftSection};
use crate::format::pack::LARGEST_FILE;
use crate::format::page::words::in_language;

/// Returns the sections of the document with their checkpoints.
pub(super) fn sections(
    draft: &Draft,
    old: Option<&Pillar>,
    pillar: &PillarId,
    is_translation: bool,
    ids: &mut Ids,
    changes: &mut Changes,
) -> Result<Vec<Section>, Unsettled> {
    let before = old.map(|old| old.sections.as_slice()).unwrap_or_default();
    let named = section_ids(draft, old, pillar)?;
    let by_id: HashMap<&str, &Section> = before.iter().map(|s| (s.id.as_str(), s)).collect();
    let mut used = Used::of(draft, old);
    let (mut out, mut spent, mut bytes) = (Vec::new(), 0_usize, 0_usize);
    for (section, id) in draft.sections.iter().zip(named) {
        let count = section.checkpoints.len();
        spent += section.services.len().saturating_mul(count);
        let length: usize = section.services.iter().map(String::len).sum();
        bytes = bytes.saturating_add(length.saturating_mul(count));
        if spent > MOST_LINKS || bytes > LARGEST_FILE {
            return Err(Unsettled::TooMuch);
        }
        let known = by_id.get(id.as_str()).copied();
        let home = Home { draft, section, id: &id, known, is_translation };
        let checkpoints = home.checkpoints(&mut used, ids, changes)?;
        ids.sections.push(id.as_str().to_owned());
        let lang = draft.lang;
        let group = match &section.group {
            Some(group) => Some(overlaid(known.and_then(|s| s.group.as_ref()), group)),
            None => known.and_then(|s| s.group.clone()),
        };
        out.push(Section {
            title: overlaid(known.map(|s| &s.title), &in_language(&section.title, lang)),
            group,
            intro: said(known.and_then(|s| s.intro.as_ref()), lang, &section.intro),
            templates: known.map(|s| s.templates.clone()).unwrap_or_default(),
            checkpoints,
            id,
        });
    }
    Ok(out)
}

/// Returns an id for each section of the document.
fn section_ids(
    draft: &Draft,
    old: Option<&Pillar>,
    pillar: &PillarId,
) -> Result<Vec<SectionId>, Unsettled> {
    let before = old.map(|old| old.sections.as_slice()).unwrap_or_default();
    let unnamed: Vec<&DraftSection> = draft.sections.iter().filter(|s| s.id.is_none()).collect();
    let given: HashSet<&str> = draft.sections.iter().filter_map(|s| s.id.as_deref()).collect();
    let free: Vec<&Section> = before.iter().filter(|s| !given.contains(s.id.as_str())).collect();
    let titles: Vec<_> = free.iter().map(|s| &s.title).collect();
    let page: Vec<&str> = unnamed.iter().map(|s| s.title.as_str()).collect();
    let mut pairs = pair(&page, &titles, draft.lang).into_iter();
    let prefix = format!("{pillar}-");
    let retired = old.map(|old| old.retired.as_slice()).unwrap_or_default();
    let home = |id: &str| id.rsplit_once('.').map_or(0, |(home, _)| number(home, &prefix));
    let mut next = before.iter().map(|s| number(s.id.as_str(), &prefix)).max().unwrap_or(0);
    next = next.max(retired.iter().map(|r| home(r.id.as_str())).max().unwrap_or(0));
    next = next.max(given.iter().map(|id| number(id, &prefix)).max().unwrap_or(0));
    next = next.max(draft.retired.iter().map(|(id, ..)| home(id)).max().unwrap_or(0));
    let mut out = Vec::new();
    for section in &draft.sections {
        let id = match &section.id {
            Some(id) => SectionId::new(id).ok_or_else(|| Unsettled::BadId(id.clone()))?,
            None => match pairs.next().flatten().and_then(|n| free.get(n)) {
                Some(known) => known.id.clone(),
                None => {
                    next += 1;
                    let id = format!("{prefix}{next}");
                    SectionId::new(&id).ok_or(Unsettled::BadId(id))?
                }
            },
        };
        out.push(id);
    }
    Ok(out)
}

/// The highest numbers of checkpoints that were ever used, by section.
struct Used(HashMap<String, usize>);

impl Used {
    fn of(draft: &Draft, old: Option<&Pillar>) -> Self {
        let mut used = Self(HashMap::new());
        if let Some(pillar) = old {
            pillar.checkpoints().for_each(|c| used.note(c.id.as_str()));
            pillar.retired.iter().for_each(|r| used.note(r.id.as_str()));
        }
        draft.retired.iter().for_each(|(id, ..)| used.note(id));
        let given = draft.sections.iter().flat_map(|s| &s.checkpoints);
        given.filter_map(|c| c.id.as_deref()).for_each(|id| used.note(id));
        used
    }

    fn note(&mut self, id: &str) {
        if let Some((home, number)) = id.rsplit_once('.')
            && let Ok(number) = number.parse::<usize>()
        {
            let highest = self.0.entry(home.to_owned()).or_default();
            *highest = number.max(*highest);
        }
    }

    fn next(&mut self, home: &SectionId) -> Result<CheckpointId, Unsettled> {
        let highest = self.0.entry(home.as_str().to_owned()).or_default();
        *highest = highest.saturating_add(1);
        let id = format!("{home}.{highest:02}");
        CheckpointId::new(&id).ok_or(Unsettled::BadId(id))
    }
}

/// A section of the document and what it was before.
struct Home<'a> {
    draft: &'a Draft,
    section: &'a DraftSection,
    id: &'a SectionId,
    known: Option<&'a Section>,
    is_translation: bool,
}

impl Home<'_> {
    fn checkpoints(
        &self,
        used: &mut Used,
        ids: &mut Ids,
        changes: &mut Changes,
    ) -> Result<Vec<Checkpoint>, Unsettled> {
        let lang = self.draft.lang;
        let before = self.known.map(|s| s.checkpoints.as_slice()).unwrap_or_default();
        let pairs = self.pairs(before);
        let paired: HashSet<usize> = pairs.iter().flatten().copied().collect();
        if self.is_translation && (paired.len() < before.len() || pairs.contains(&None)) {
            return Err(Unsettled::OtherShape {
                section: self.id.as_str().to_owned(),
                page: pairs.len(),
                pack: before.len(),
            });
        }
        let mut out = Vec::new();
        let mut own = Vec::new();
        for (checkpoint, place) in self.section.checkpoints.iter().zip(pairs) {
            let known = place.and_then(|n| before.get(n));
            let id = match (&checkpoint.id, known) {
                (Some(id), _) => {
                    CheckpointId::new(id).ok_or_else(|| Unsettled::BadId(id.clone()))?
                }
                (None, Some(known)) => known.id.clone(),
                (None, None) => used.next(self.id)?,
            };
            match known {
                Some(_) => changes.kept += 1,
                None => changes.new.push(id.clone()),
            }
            own.push(id.clone());
            out.push((place, self.checkpoint(checkpoint, id, known)));
        }
        ids.checkpoints.push(own);
        let left = before.iter().enumerate().filter(|(n, _)| !paired.contains(n));
        let (gone, stays): (Vec<_>, Vec<_>) =
            left.partition(|(_, c)| c.question.exact(lang).is_some());
        changes.retired.extend(gone.into_iter().map(|(_, c)| (c.id.clone(), c.question.clone())));
        Ok(ordered(out, stays.into_iter().map(|(n, c)| (n, c.clone())).collect()))
    }

    /// Pairs by the ids that the document gives, and the rest by text.
    fn pairs(&self, before: &[Checkpoint]) -> Vec<Option<usize>> {
        let page = &self.section.checkpoints;
        let places: HashMap<&str, usize> =
            before.iter().enumerate().map(|(n, c)| (c.id.as_str(), n)).collect();
        let given: HashSet<&str> = page.iter().filter_map(|c| c.id.as_deref()).collect();
        let free: Vec<usize> =
            (0..before.len()).filter(|n| !given.contains(before[*n].id.as_str())).collect();
        let texts: Vec<_> = free.iter().map(|n| &before[*n].question).collect();
        let unnamed: Vec<&str> =
            page.iter().filter(|c| c.id.is_none()).map(|c| c.question.as_str()).collect();
        let mut pairs = pair(&unnamed, &texts, self.draft.lang).into_iter();
        let place = |checkpoint: &DraftCheckpoint| match &checkpoint.id {
            Some(id) => places.get(id.as_str()).copied(),
            None => pairs.next().flatten().and_then(|n| free.get(n).copied()),
        };
        page.iter().map(place).collect()
    }

    fn checkpoint(
        &self,
        new: &DraftCheckpoint,
        id: CheckpointId,
        known: Option<&Checkpoint>,
    ) -> Checkpoint {
        let lang = self.draft.lang;
        let names = |page: &[String], old: Option<&Vec<Untrusted>>| match page {
            [] => old.cloned().unwrap_or_default(),
            page => page.iter().map(|name| name.as_str().into()).collect(),
        };
        let services: Vec<String> =
            self.section.services.iter().chain(&new.services).cloned().collect();
        let principles = match new.principles.as_slice() {
            [] => known.map(|c| c.principles.clone()).unwrap_or_default(),
            page => page.iter().filter_map(|id| PrincipleId::new(id)).collect(),
        };
        let file = new.template.as_deref().and_then(TemplateFile::new);
        let old = known.map(|c| &*c.guidance);
        Checkpoint {
            id,
            section: self.id.clone(),
            // The findings decide it, when all are known.
            severity: new.severity.or(known.map(|c| c.severity)).unwrap_or(Severity::Medium),
            question: overlaid(known.map(|c| &c.question), &in_language(&new.question, lang)),
            guidance: Guidance {
                services: names(&services, old.map(|g| &g.services)),
                current_services: names(&new.current_services, old.map(|g| &g.current_services)),
                ..guidance(new, old, lang)
            }
            .into(),
            principles,
            template: file.or_else(|| known?.template.clone()),
            evidence_mode: known.map_or(EvidenceMode::Manual, |c| c.evidence_mode),
        }
    }
}

fn guidance(new: &DraftCheckpoint, old: Option<&Guidance>, lang: Lang) -> Guidance {
    let list = |page: &[String], old: Option<&LocalizedList>| {
        let mut out = old.cloned().unwrap_or_default();
        if !page.is_empty() {
            let texts = page.iter().map(|text| text.as_str().into()).collect();
            match lang {
                Lang::Ja => out.ja = texts,
                Lang::En => out.en = texts,
            }
        }
        out
    };
    Guidance {
        why: said(old.and_then(|g| g.why.as_ref()), lang, &new.why),
        verify: list(&new.verify, old.map(|g| &g.verify)),
        good: said(old.and_then(|g| g.good.as_ref()), lang, &new.good),
        write: said(old.and_then(|g| g.write.as_ref()), lang, &new.write),
        probes: list(&new.probes, old.map(|g| &g.probes)),
        changed: said(old.and_then(|g| g.changed.as_ref()), lang, &new.changed),
        ..old.cloned().unwrap_or_default()
    }
}
