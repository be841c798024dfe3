//! The packs that there are, and what one of them asks.

use std::sync::Arc;

use super::document::{Cell, Column, Document, Entry, Field, Tone};
use super::wording::{Wording, listed};
use super::{Languages, labels};
use crate::domain::pack::{PillarNote, Retired};
use crate::domain::{Checkpoint, Finding, Lang, Localized, LocalizedList, Pack, Pillar, Section};
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
        Field::new(texts.pack_show_untranslated(), untranslated(pack, texts)),
    ]);
    for pillar in &pack.pillars {
        add_pillar(&wording, pillar, &mut out);
    }
    out
}

fn add_pillar(wording: &Wording<'_>, pillar: &Pillar, out: &mut Document) {
    let texts = wording.texts;
    out.part(texts.report_named(pillar.id.as_str(), &wording.line(&pillar.title)));
    if let Some(overview) = &pillar.overview {
        out.paragraph(wording.content(overview));
    }
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
    add_retired(wording, &pillar.retired, out);
    add_notes(wording, &pillar.notes, out);
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
    if let Some(group) = &section.group {
        let group = texts.pack_show_group(&wording.line(group));
        out.paragraph(Cell::toned(group, Tone::Muted));
    }
    if let Some(intro) = &section.intro {
        out.paragraph(Cell::toned(wording.content(intro), Tone::Muted));
    }
    if section.checkpoints.is_empty() {
        out.paragraph(texts.pack_nothing(section.id.as_str()));
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
    // A column of which nothing is known says nothing.
    let has_topic = findings.iter().any(|f| f.group.is_some());
    let has_checkpoints = findings.iter().any(|f| !f.checkpoints.is_empty());
    let rows = findings.iter().map(|f| {
        let mut row = vec![
            Cell::toned(f.id.as_str(), Tone::Strong),
            labels::severity(texts, f.severity),
            wording.content(&f.title).into(),
        ];
        if has_topic {
            row.push(f.group.as_ref().map(|g| wording.line(g)).unwrap_or_default().into());
        }
        if has_checkpoints {
            row.push(listed(&f.checkpoints).into());
        }
        row
    });
    let mut columns = vec![
        Column::text(texts.report_label_id()),
        Column::text(texts.report_label_severity()),
        Column::text(texts.report_label_title()),
    ];
    if has_topic {
        columns.push(Column::text(texts.pack_show_topic()));
    }
    if has_checkpoints {
        columns.push(Column::text(texts.report_label_checkpoints()));
    }
    out.table(columns, rows.collect());
}

fn add_retired(wording: &Wording<'_>, retired: &[Retired], out: &mut Document) {
    let texts = wording.texts;
    if retired.is_empty() {
        return;
    }
    out.group(texts.pack_show_retired());
    let has_since = retired.iter().any(|r| !r.since.is_empty());
    let rows = retired.iter().map(|r| {
        let mut row =
            vec![Cell::toned(r.id.as_str(), Tone::Strong), wording.content(&r.question).into()];
        if has_since {
            row.push(r.since.shown_line().into_owned().into());
        }
        row
    });
    let mut columns =
        vec![Column::text(texts.report_label_id()), Column::text(texts.report_label_question())];
    if has_since {
        columns.push(Column::text(texts.pack_show_since()));
    }
    out.table(columns, rows.collect());
}

fn add_notes(wording: &Wording<'_>, notes: &[PillarNote], out: &mut Document) {
    if notes.is_empty() {
        return;
    }
    out.group(wording.texts.pack_show_notes());
    for note in notes {
        let text = wording.content(&note.text);
        if note.place.is_empty() {
            out.paragraph(text);
            continue;
        }
        out.entry(Entry {
            name: note.place.shown_line().into_owned().into(),
            marks: Vec::new(),
            text: text.into(),
            fields: Vec::new(),
        });
    }
}

/// Says how many texts each language of a pack lacks.
fn untranslated(pack: &Pack, texts: &Texts) -> String {
    let lines = pack.languages.iter().filter_map(|lang| {
        let count = missing(pack, *lang);
        (count > 0).then(|| texts.pack_show_untranslated_count(count, lang.code()))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Counts the texts of a pack that a language lacks.
fn missing(pack: &Pack, lang: Lang) -> usize {
    let mut count = 0;
    let mut text = |text: Option<&Localized>| {
        count += usize::from(text.is_some_and(|text| text.exact(lang).is_none()));
    };
    text(Some(&pack.title));
    for pillar in &pack.pillars {
        text(Some(&pillar.title));
        text(pillar.overview.as_ref());
        for principle in &pillar.principles {
            text(Some(&principle.title));
            text(principle.text.as_ref());
        }
        for template in &pillar.templates {
            text(Some(&template.title));
            text(template.purpose.as_ref());
        }
        for section in &pillar.sections {
            text(Some(&section.title));
            text(section.group.as_ref());
            text(section.intro.as_ref());
            section.templates.iter().for_each(|used| text(used.why.as_ref()));
        }
        for finding in &pillar.findings {
            text(Some(&finding.title));
            [&finding.group, &finding.risk, &finding.remedy, &finding.note]
                .into_iter()
                .for_each(|one| text(one.as_ref()));
        }
        pillar.retired.iter().for_each(|retired| text(Some(&retired.question)));
        pillar.notes.iter().for_each(|note| text(Some(&note.text)));
    }
    let checkpoints = pack.pillars.iter().flat_map(Pillar::checkpoints);
    count + checkpoints.map(|checkpoint| missing_of(checkpoint, lang)).sum::<usize>()
}

fn missing_of(checkpoint: &Checkpoint, lang: Lang) -> usize {
    let guidance = &checkpoint.guidance;
    let texts = [
        Some(&checkpoint.question),
        guidance.why.as_ref(),
        guidance.good.as_ref(),
        guidance.write.as_ref(),
        guidance.changed.as_ref(),
    ];
    let lacks = |list: &LocalizedList| {
        let (own, other) = match lang {
            Lang::Ja => (&list.ja, &list.en),
            Lang::En => (&list.en, &list.ja),
        };
        own.is_empty() && !other.is_empty()
    };
    let texts = texts.into_iter().flatten().filter(|text| text.exact(lang).is_none()).count();
    texts + [&guidance.verify, &guidance.probes].into_iter().filter(|list| lacks(list)).count()
}

fn spoken(texts: &Texts, languages: &[Lang]) -> String {
    listed(languages.iter().map(|lang| match lang {
        Lang::Ja => texts.report_language_ja(),
        Lang::En => texts.report_language_en(),
    }))
}
