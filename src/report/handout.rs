//! What is sent out before a session: the questions, what to bring for each, and how long it takes.

use super::document::{Cell, Document, Entry, Field, Tone};
use super::wording::Wording;
use super::{Options, labels};
use crate::domain::{Content, Severity};
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
    for section in content.sections().filter(|s| !s.checkpoints.is_empty()) {
        let name = texts.report_named(section.id.as_str(), &wording.line(&section.title));
        let questions = section.checkpoints.len();
        out.part(texts.export_handout_section(&name, &time(questions)));
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
    out
}
