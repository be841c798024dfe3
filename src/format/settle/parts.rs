//! Principles, templates, and which template belongs to which section.

use std::collections::{HashMap, HashSet};

use super::pair::{ordered, pair};
use super::{Ids, Unsettled, overlaid, said};
use crate::domain::pack::{Template, TemplateUse};
use crate::domain::{Pillar, PillarId, Principle, PrincipleId, Section, TemplateFile};
use crate::format::draft::Draft;
use crate::format::page::words::in_language;

/// Returns the number behind a prefix: 3 of `SEC-P3`.
pub(super) fn number(id: &str, prefix: &str) -> usize {
    id.strip_prefix(prefix).and_then(|n| n.parse().ok()).unwrap_or(0)
}

pub(super) fn principles(
    draft: &Draft,
    old: Option<&Pillar>,
    pillar: &PillarId,
    ids: &mut Ids,
) -> Result<Vec<Principle>, Unsettled> {
    let before = old.map(|old| old.principles.as_slice()).unwrap_or_default();
    let lang = draft.lang;
    let page: Vec<&str> = draft.principles.iter().map(|p| p.title.get(lang).raw()).collect();
    let titles: Vec<_> = before.iter().map(|p| &p.title).collect();
    let pairs = pair(&page, &titles, lang);
    let prefix = format!("{pillar}-P");
    let mut next = before.iter().map(|p| number(p.id.as_str(), &prefix)).max().unwrap_or(0);
    let given = draft.principles.iter().filter_map(|p| p.id.as_deref());
    next = next.max(given.clone().map(|id| number(id, &prefix)).max().unwrap_or(0));
    let mut given: HashSet<&str> = given.collect();
    let mut out = Vec::new();
    for (principle, paired) in draft.principles.iter().zip(pairs) {
        let known = paired.and_then(|n| before.get(n));
        let own = principle.id.as_deref().filter(|id| given.remove(id));
        let own = own.and_then(PrincipleId::new);
        let id = match known.map(|p| p.id.clone()).or(own) {
            Some(known) => known,
            None => {
                next += 1;
                let id = format!("{prefix}{next}");
                PrincipleId::new(&id).ok_or(Unsettled::BadId(id))?
            }
        };
        ids.principles.push(id.as_str().to_owned());
        let title = overlaid(known.map(|p| &p.title), &principle.title);
        let text = said(known.and_then(|p| p.text.as_ref()), lang, &principle.text);
        out.push((paired, Principle { id, title, text }));
    }
    let here: HashSet<usize> = out.iter().filter_map(|(old, _)| *old).collect();
    let stays = before.iter().enumerate();
    let stays = stays.filter(|(n, p)| !here.contains(n) && p.title.exact(lang).is_none());
    Ok(ordered(out, stays.map(|(n, p)| (n, p.clone())).collect()))
}

/// Returns the templates, and gives the sections theirs.
pub(super) fn templates(
    draft: &Draft,
    old: Option<&Pillar>,
    sections: &mut [Section],
) -> Vec<Template> {
    let before = old.map(|old| old.templates.as_slice()).unwrap_or_default();
    let known: HashMap<&str, &Template> = before.iter().map(|t| (t.file.as_str(), t)).collect();
    let lang = draft.lang;
    let mut out: Vec<Template> = Vec::new();
    let mut here: HashSet<&str> = HashSet::new();
    for template in &draft.templates {
        let Some(file) = TemplateFile::new(&template.file) else { continue };
        if !here.insert(&template.file) {
            continue;
        }
        let known = known.get(template.file.as_str());
        let title = match (template.title.is_empty(), known) {
            (false, known) => {
                overlaid(known.map(|t| &t.title), &in_language(&template.title, lang))
            }
            (true, Some(known)) => known.title.clone(),
            (true, None) => in_language(&template.file, lang),
        };
        let purpose = said(known.and_then(|t| t.purpose.as_ref()), lang, &template.purpose);
        out.push(Template { file, title, purpose });
    }
    out.extend(before.iter().filter(|t| !here.contains(t.file.as_str())).cloned());
    // What the document does not have stands behind what it has.
    for (section, place) in draft.sections.iter().zip(sections) {
        place.templates = uses(section, &place.templates, &here, draft);
    }
    out
}

/// Returns the templates of a section: those of the page, and those that the page never names.
fn uses(
    section: &crate::format::draft::DraftSection,
    before: &[TemplateUse],
    named: &HashSet<&str>,
    draft: &Draft,
) -> Vec<TemplateUse> {
    let mut out: Vec<TemplateUse> = Vec::new();
    for (file, why) in &section.uses {
        let known = before.iter().find(|t| t.file.as_str() == file);
        let why = said(known.and_then(|t| t.why.as_ref()), draft.lang, why);
        out.extend(TemplateFile::new(file).map(|file| TemplateUse { file, why }));
    }
    let kept = before.iter().filter(|t| {
        let is_named = named.contains(t.file.as_str());
        let is_said = section.uses.iter().any(|(file, _)| file == t.file.as_str());
        !is_said && !is_named
    });
    out.extend(kept.cloned());
    out
}
