//! What is sent out before a session: the questions, what to bring for each, and how long it takes.

use super::document::{Cell, Document, Entry, Field, Tone};
use super::wording::Wording;
use super::{Options, labels};
use crate::domain::{Content, Section, Severity};
use crate::text::Texts;

/// How many minutes a checkpoint takes unless somebody says otherwise.
pub const MINUTES: u32 = 3;

/// Makes the handout.
#[must_use]
pub fn handout(content: &Content, minutes: u32, texts: &Texts, options: &Options) -> Document {
    let wording = Wording { texts, languages: options.languages };
    let time = |questions: usize| {
        let questions = u32::try_from(questions).unwrap_or(u32::MAX);
        texts.export_handout_time(questions, questions.saturating_mul(minutes))
    };
    let mut out = Document::new(texts.export_handout_title());
    out.paragraph(texts.export_handout_intro());
    let high = content.checkpoints().filter(|c| c.severity == Severity::High).count();
    let titles =
        content.pillars().map(|p| texts.report_named(p.id.as_str(), &wording.line(&p.title)));
    out.fields(vec![
        Field::new(texts.export_label_pillars(), titles.collect::<Vec<_>>().join("\n")),
        Field::new(texts.export_label_time(), time(content.len())),
        Field::new(texts.export_label_high_first(), time(high)),
    ]);
    let several = content.has_several_pillars();
    for pillar in content.pillars().filter(|p| p.checkpoints().next().is_some()) {
        if several {
            let name = texts.report_named(pillar.id.as_str(), &wording.line(&pillar.title));
            let questions = pillar.checkpoints().count();
            out.part(texts.export_handout_section(&name, &time(questions)));
        }
        for section in pillar.sections.iter().filter(|s| !s.checkpoints.is_empty()) {
            let name = texts.report_named(section.id.as_str(), &wording.line(&section.title));
            let title = texts.export_handout_section(&name, &time(section.checkpoints.len()));
            if several {
                out.group(title);
            } else {
                out.part(title);
            }
            add_section(&wording, section, &mut out);
        }
    }
    out
}

fn add_section(wording: &Wording<'_>, section: &Section, out: &mut Document) {
    let texts = wording.texts;
    if let Some(intro) = &section.intro {
        out.paragraph(Cell::toned(wording.content(intro), Tone::Muted));
    }
    for checkpoint in &section.checkpoints {
        let severity = labels::severity(texts, checkpoint.severity);
        out.entry(Entry {
            name: Cell::toned(checkpoint.id.as_str(), Tone::Strong),
            marks: vec![Cell::toned(texts.export_severity(severity.text), severity.tone)],
            text: wording.content(&checkpoint.question).into(),
            fields: vec![Field::new(
                texts.export_label_bring(),
                wording.items(&checkpoint.guidance.verify),
            )],
        });
    }
}
