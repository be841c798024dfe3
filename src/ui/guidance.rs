//! The help for whoever answers: why, how to verify, what good looks like, findings, templates.

use super::Canvas;
use super::labels;
use super::page::{Page, piece};
use super::theme::{Role, of_severity};
use crate::app::Session;
use crate::domain::{Checkpoint, Localized, LocalizedList, Untrusted};

/// Writes the guidance of a checkpoint, in each language that is shown.
pub(super) fn write(
    canvas: &Canvas<'_>,
    page: &mut Page,
    session: &Session,
    checkpoint: &Checkpoint,
) {
    let texts = canvas.labels();
    let theme = canvas.theme;
    let guidance = &checkpoint.guidance;
    let before = page.len();
    for (label, text) in
        [(texts.report_label_why(), &guidance.why), (texts.report_label_good(), &guidance.good)]
    {
        if let Some(text) = text {
            page.heading(&label, theme);
            paragraphs(canvas, page, text);
        }
        if label == texts.report_label_why() {
            items(canvas, page, &texts.report_label_verify(), &guidance.verify);
        }
    }
    items(canvas, page, &texts.report_label_probes(), &guidance.probes);
    if let Some(text) = &guidance.changed {
        page.heading(&texts.report_label_changed(), theme);
        paragraphs(canvas, page, text);
    }
    findings(canvas, page, session, checkpoint);
    template(canvas, page, session, checkpoint);
    services(canvas, page, checkpoint);
    references(canvas, page, session, checkpoint);
    about_section(canvas, page, session, checkpoint);
    if page.len() == before {
        page.gap();
        page.text(&texts.no_guidance(), Role::Muted);
    }
}

/// Tells whether the pack says anything about a question itself.
pub(super) fn helps(checkpoint: &Checkpoint) -> bool {
    let guidance = &checkpoint.guidance;
    let lists = [&guidance.verify, &guidance.probes];
    [&guidance.why, &guidance.good, &guidance.changed].into_iter().any(Option::is_some)
        || lists.into_iter().any(|list| !list.ja.is_empty() || !list.en.is_empty())
}

/// Writes what the section asks, and the note on it.
fn about_section(canvas: &Canvas<'_>, page: &mut Page, session: &Session, checkpoint: &Checkpoint) {
    let note = session.review.notes.sections.get(&checkpoint.section);
    let section = session.content.section_of(&checkpoint.id);
    let intro = section.and_then(|s| s.intro.as_ref());
    if note.is_none() && intro.is_none() {
        return;
    }
    page.heading(&canvas.labels().about_section(), canvas.theme);
    if let Some(intro) = intro {
        paragraphs(canvas, page, intro);
    }
    if let Some(note) = note {
        page.field(&canvas.labels().report_label_note(), &note.shown(), Role::Half);
    }
}

/// Writes a text in each language that is shown.
pub(super) fn paragraphs(canvas: &Canvas<'_>, page: &mut Page, text: &Localized) {
    for (i, text) in canvas.each_language(text).enumerate() {
        if i > 0 {
            page.gap();
        }
        page.text(&text.shown(), Role::Plain);
    }
}

fn items(canvas: &Canvas<'_>, page: &mut Page, label: &str, list: &LocalizedList) {
    if list.ja.is_empty() && list.en.is_empty() {
        return;
    }
    page.heading(label, canvas.theme);
    for item in each(canvas, list) {
        page.hanging("- ", &item.shown(), Role::Plain);
    }
}

/// Returns the items in each language that is shown; those of one language alone stand there once.
pub(super) fn each<'l>(canvas: &Canvas<'_>, list: &'l LocalizedList) -> Vec<&'l Untrusted> {
    let mut out: Vec<&Untrusted> = Vec::new();
    for lang in canvas.langs() {
        let items = list.get(*lang);
        if !items.first().is_some_and(|first| out.iter().any(|one| std::ptr::eq(*one, first))) {
            out.extend(items);
        }
    }
    out
}

fn findings(canvas: &Canvas<'_>, page: &mut Page, session: &Session, checkpoint: &Checkpoint) {
    let texts = canvas.labels();
    let lang = canvas.app.languages.labels();
    let findings: Vec<_> = session
        .content
        .findings_of(&checkpoint.id)
        .into_iter()
        .filter(|f| f.checkpoints.contains(&checkpoint.id))
        .collect();
    if findings.is_empty() {
        return;
    }
    page.heading(&texts.report_label_findings(), canvas.theme);
    for finding in findings {
        page.flow(
            vec![
                piece(finding.id.to_string(), Role::Strong),
                piece(labels::severity(texts, finding.severity), of_severity(finding.severity)),
            ],
            "  ",
        );
        page.hanging("  ", &finding.title.get(lang).shown(), Role::Plain);
        for more in [&finding.remedy, &finding.note].into_iter().flatten() {
            page.hanging("  ", &more.get(lang).shown(), Role::Muted);
        }
    }
}

fn template(canvas: &Canvas<'_>, page: &mut Page, session: &Session, checkpoint: &Checkpoint) {
    let Some(file) = session.content.template_of(checkpoint) else { return };
    let lang = canvas.app.languages.labels();
    page.heading(&canvas.labels().report_label_template(), canvas.theme);
    let mut name = vec![piece(file.as_str(), Role::Strong)];
    if let Some(template) = session.content.templates().into_iter().find(|t| t.file == *file) {
        name.push(piece(template.title.get(lang).shown_line(), Role::Muted));
    }
    page.flow(name, "  ");
    if let Some(write) = &checkpoint.guidance.write {
        paragraphs(canvas, page, write);
    }
}

fn services(canvas: &Canvas<'_>, page: &mut Page, checkpoint: &Checkpoint) {
    let texts = canvas.labels();
    let names = |services: &[Untrusted]| {
        services.iter().map(Untrusted::shown_line).collect::<Vec<_>>().join(", ")
    };
    let (named, current) =
        (names(&checkpoint.guidance.services), names(&checkpoint.guidance.current_services));
    let label = texts.report_label_services();
    if !named.is_empty() {
        page.heading(&label, canvas.theme);
        page.text(&named, Role::Plain);
    }
    if !current.is_empty() && current != named {
        page.heading(&texts.report_label_current_services(), canvas.theme);
        page.text(&current, Role::Plain);
    }
}

fn references(canvas: &Canvas<'_>, page: &mut Page, session: &Session, checkpoint: &Checkpoint) {
    let pillar = session.content.pillar_of(&checkpoint.id);
    if checkpoint.guidance.practices.is_empty() {
        return;
    }
    let edition = pillar.map(|p| p.practice_edition.shown_line()).unwrap_or_default();
    page.heading(&canvas.labels().references(edition.into_owned()), canvas.theme);
    for practice in &checkpoint.guidance.practices {
        let link = pillar.and_then(|pillar| pillar.link_to(practice));
        let slug = practice.slug.as_ref().map(|s| s.shown_line().into_owned()).unwrap_or_default();
        let text = format!("{} {slug}", practice.id.shown_line());
        page.linked("- ", text.trim_end(), Role::Muted, link.as_ref());
        page.hanging("  ", &practice.title.shown_line(), Role::Muted);
    }
}
