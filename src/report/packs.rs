//! The packs that there are, and what one of them asks.

use std::sync::Arc;

use super::document::{Cell, Column, Document, Entry, Field, Tone};
use super::wording::{Wording, listed};
use super::{Languages, labels};
use crate::domain::{Finding, Lang, Pack, Pillar, Section};
use crate::text::Texts;

/// Makes the list of packs.
#[must_use]
pub fn pack_list(packs: &[Arc<Pack>], texts: &Texts, languages: Languages) -> Document {
    let wording = Wording { texts, languages };
    let mut out = Document::new(texts.report_packs_title());
    if packs.is_empty() {
        out.paragraph(texts.report_no_packs());
    }
    let rows = packs.iter().map(|pack| {
        let checkpoints: usize = pack.pillars.iter().map(|p| p.checkpoints().count()).sum();
        vec![
            Cell::toned(pack.id.as_str(), Tone::Strong),
            pack.version.shown_line().into_owned().into(),
            wording.line(&pack.title).into(),
            checkpoints.to_string().into(),
            spoken(texts, &pack.languages).into(),
        ]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_version()),
        Column::text(texts.report_label_title()),
        Column::number(texts.report_label_checkpoints()),
        Column::text(texts.report_label_languages()),
    ];
    out.table(columns, rows.collect());
    out
}

/// Makes what a pack asks: its principles, sections with checkpoints, findings and templates.
#[must_use]
pub fn pack_show(pack: &Pack, texts: &Texts, languages: Languages) -> Document {
    let wording = Wording { texts, languages };
    let mut out = Document::new(wording.line(&pack.title));
    let sources: Vec<_> = pack
        .sources
        .iter()
        .flat_map(|s| [s.title.shown_line(), s.url.shown_line()])
        .filter(|line| !line.is_empty())
        .collect();
    out.fields(vec![
        Field::new(texts.report_label_id(), pack.id.as_str()),
        Field::new(texts.report_label_version(), pack.version.shown_line()),
        Field::new(texts.report_label_languages(), spoken(texts, &pack.languages)),
        Field::new(texts.report_label_license(), pack.license.shown_line()),
        Field::new(texts.report_label_sources(), sources.join("\n")),
    ]);
    for pillar in &pack.pillars {
        add_pillar(&wording, pillar, &mut out);
    }
    out
}

fn add_pillar(wording: &Wording<'_>, pillar: &Pillar, out: &mut Document) {
    let texts = wording.texts;
    out.part(texts.report_named(pillar.id.as_str(), &wording.line(&pillar.title)));
    out.paragraph(wording.maybe(pillar.overview.as_ref()));
    let edition = Field::new(texts.report_label_edition(), pillar.practice_edition.shown_line());
    out.fields(vec![edition]);
    if !pillar.principles.is_empty() {
        out.group(texts.report_label_principles());
    }
    for principle in &pillar.principles {
        out.entry(Entry {
            name: principle.id.as_str().into(),
            marks: vec![wording.line(&principle.title).into()],
            text: wording.maybe(principle.text.as_ref()).into(),
            fields: Vec::new(),
        });
    }
    pillar.sections.iter().for_each(|section| add_section(wording, section, out));
    add_findings(wording, &pillar.findings, out);
    if !pillar.templates.is_empty() {
        out.group(texts.report_label_templates());
    }
    for template in &pillar.templates {
        out.entry(Entry {
            name: template.file.as_str().into(),
            marks: vec![wording.line(&template.title).into()],
            text: wording.maybe(template.purpose.as_ref()).into(),
            fields: Vec::new(),
        });
    }
}

fn add_section(wording: &Wording<'_>, section: &Section, out: &mut Document) {
    let texts = wording.texts;
    out.group(texts.report_named(section.id.as_str(), &wording.line(&section.title)));
    if let Some(intro) = &section.intro {
        out.paragraph(Cell::toned(wording.content(intro), Tone::Muted));
    }
    let rows = section.checkpoints.iter().map(|c| {
        vec![
            Cell::toned(c.id.as_str(), Tone::Strong),
            labels::severity(texts, c.severity),
            wording.content(&c.question).into(),
        ]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_severity()),
        Column::text(texts.report_label_question()),
    ];
    out.table(columns, rows.collect());
    let whys = section
        .templates
        .iter()
        .map(|t| Field::new(t.file.as_str(), wording.maybe(t.why.as_ref())));
    out.fields(whys.collect());
}

fn add_findings(wording: &Wording<'_>, findings: &[Finding], out: &mut Document) {
    let texts = wording.texts;
    if findings.is_empty() {
        return;
    }
    out.group(texts.report_label_findings());
    let rows = findings.iter().map(|f| {
        vec![
            Cell::toned(f.id.as_str(), Tone::Strong),
            labels::severity(texts, f.severity),
            wording.content(&f.title).into(),
            listed(&f.checkpoints).into(),
        ]
    });
    let columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_severity()),
        Column::text(texts.report_label_title()),
        Column::text(texts.report_label_checkpoints()),
    ];
    out.table(columns, rows.collect());
}

fn spoken(texts: &Texts, languages: &[Lang]) -> String {
    listed(languages.iter().map(|lang| match lang {
        Lang::Ja => texts.report_language_ja(),
        Lang::En => texts.report_language_en(),
    }))
}
