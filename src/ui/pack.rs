//! What a pack contains: its facts, its pillars and their sections with counts.

use ratatui::layout::Rect;

use super::page::{Page, piece};
use super::theme::{Role, of_severity};
use super::{Canvas, labels};
use crate::app::screen::PackScreen;
use crate::domain::{Lang, Pack, Pillar, Section, Severity};
use crate::text::Texts;

pub(super) fn draw(canvas: &mut Canvas<'_>, screen: &PackScreen, area: Rect) {
    let (texts, lang) = (canvas.labels(), canvas.app.languages.labels());
    let pack = &screen.found.pack;
    let mut page = Page::new(usize::from(area.width));
    page.text(&pack.title.get(lang).shown_line(), Role::Strong);
    page.gap();
    let place = match &screen.found.folder {
        Some(folder) => folder.shown_line().into_owned(),
        None => texts.pack_built_in(),
    };
    for (label, text) in [
        (texts.report_label_id(), pack.id.as_str().to_owned()),
        (texts.report_label_version(), pack.version.shown_line().into_owned()),
        (texts.report_label_languages(), spoken(texts, pack)),
        (texts.report_label_license(), pack.license.shown_line().into_owned()),
        (texts.pack_place(), place),
    ] {
        page.field(&label, &text, Role::Plain);
    }
    for pillar in &pack.pillars {
        add_pillar(canvas, &mut page, pillar, lang);
    }
    canvas.put_scrolled(&page, area, screen.scroll);
}

fn add_pillar(canvas: &Canvas<'_>, page: &mut Page, pillar: &Pillar, lang: Lang) {
    let texts = canvas.labels();
    page.heading(
        &texts.pillar_title(pillar.title.get(lang).shown_line().into_owned()),
        canvas.theme,
    );
    let counts = texts.pack_counts(
        pillar.sections.len(),
        pillar.checkpoints().count(),
        pillar.principles.len(),
        pillar.findings.len(),
        pillar.templates.len(),
    );
    page.text(&counts, Role::Muted);
    page.gap();
    for section in &pillar.sections {
        let title = format!("{}  {}", section.id, section.title.get(lang).shown_line());
        page.text(&title, Role::Plain);
        let mut pieces = vec![piece("   ", Role::Plain)];
        pieces.push(piece(texts.pack_checkpoints(section.checkpoints.len()), Role::Muted));
        for severity in Severity::ALL {
            let count = of(section, severity);
            if count > 0 {
                let text = texts.risk_count(labels::severity(texts, severity), count);
                pieces.push(piece(text, of_severity(severity)));
            }
        }
        page.flow(pieces, "  ");
    }
    if let Some(overview) = &pillar.overview {
        page.gap();
        super::guidance::paragraphs(canvas, page, overview);
    }
}

fn of(section: &Section, severity: Severity) -> u32 {
    let count = section.checkpoints.iter().filter(|c| c.severity == severity).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns the languages of a pack by their names.
pub(super) fn spoken(texts: &Texts, pack: &Pack) -> String {
    let name = |lang: &Lang| match lang {
        Lang::Ja => texts.report_language_ja(),
        Lang::En => texts.report_language_en(),
    };
    pack.languages.iter().map(name).collect::<Vec<_>>().join(", ")
}
