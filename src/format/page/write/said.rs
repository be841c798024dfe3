//! All that a document says of a pillar, for comparing.

use crate::domain::{Checkpoint, Finding, Lang, Localized, Pillar, Section, Untrusted};

/// Returns what a document in a language says of a pillar: ids, severities, texts and links; the
/// notes in an order of their own.
#[must_use]
pub fn said(pillar: &Pillar, lang: Lang) -> Vec<String> {
    let mut out = vec![
        pillar.id.to_string(),
        one(&pillar.title, lang),
        maybe(pillar.overview.as_ref(), lang),
    ];
    for p in &pillar.principles {
        out.push(format!("{} {} {}", p.id, one(&p.title, lang), maybe(p.text.as_ref(), lang)));
    }
    for t in &pillar.templates {
        out.push(format!("{} {} {}", t.file, one(&t.title, lang), maybe(t.purpose.as_ref(), lang)));
    }
    pillar.sections.iter().for_each(|s| section(s, lang, &mut out));
    pillar.findings.iter().for_each(|f| finding(f, lang, &mut out));
    for r in &pillar.retired {
        out.push(format!("{} {} {}", r.id, r.since.raw(), one(&r.question, lang)));
    }
    let mut notes: Vec<String> = pillar
        .notes
        .iter()
        .filter_map(|n| Some(format!("{} {}", n.place.raw(), n.text.exact(lang)?.raw())))
        .collect();
    notes.sort();
    out.extend(notes);
    out
}

fn one(text: &Localized, lang: Lang) -> String {
    text.get(lang).raw().to_owned()
}

fn maybe(text: Option<&Localized>, lang: Lang) -> String {
    text.map(|text| one(text, lang)).unwrap_or_default()
}

fn section(section: &Section, lang: Lang, out: &mut Vec<String>) {
    out.push(format!("{} {}", section.id, one(&section.title, lang)));
    out.push(maybe(section.group.as_ref(), lang));
    out.push(maybe(section.intro.as_ref(), lang));
    for used in &section.templates {
        out.push(format!("{} {}", used.file, maybe(used.why.as_ref(), lang)));
    }
    section.checkpoints.iter().for_each(|c| checkpoint(c, lang, out));
}

fn checkpoint(c: &Checkpoint, lang: Lang, out: &mut Vec<String>) {
    let names =
        |names: &[Untrusted]| names.iter().map(Untrusted::raw).collect::<Vec<_>>().join("|");
    out.push(format!("{} {} {}", c.id, c.severity.token(), one(&c.question, lang)));
    let g = &c.guidance;
    let texts = [&g.why, &g.good, &g.write, &g.changed];
    out.extend(texts.map(|text| maybe(text.as_ref(), lang)));
    out.extend([&g.verify, &g.probes].map(|list| names(list.get(lang))));
    out.extend([names(&c.guidance.services), names(&c.guidance.current_services)]);
    let principles: Vec<&str> =
        c.principles.iter().map(crate::domain::id::PrincipleId::as_str).collect();
    out.push(format!(
        "{} {:?}",
        principles.join(" "),
        c.template.as_ref().map(crate::domain::id::TemplateFile::as_str)
    ));
}

fn finding(f: &Finding, lang: Lang, out: &mut Vec<String>) {
    out.push(format!("{} {} {}", f.id, f.severity.token(), one(&f.title, lang)));
    out.extend([&f.group, &f.risk, &f.remedy, &f.note].map(|text| maybe(text.as_ref(), lang)));
    for ids in [&f.checkpoints, &f.related] {
        out.push(
            ids.iter().map(crate::domain::id::CheckpointId::as_str).collect::<Vec<_>>().join(" "),
        );
    }
}
