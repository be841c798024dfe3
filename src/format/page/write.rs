//! A pillar as a document that reads as people write them, and that imports to the same pillar.
//!
//! What the words of a document cannot say (a severity that no finding explains, a number that is
//! not the next one) stands in comments, which no reader of the rendered page sees.

mod checkpoints;
mod findings;
mod mapping;
mod said;

use super::vocabulary::{Area, area, area_heading};
use super::words::{self, commented, lang_of, shielded, with_breaks};
use crate::domain::{Lang, Localized, Pillar, Principle};
use crate::format::draft::principle_name;

pub use self::said::said;

/// A document, and whether importing it gives the same pillar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The document.
    pub text: String,
    /// Whether the import of it says the same, as far as documents go.
    pub is_faithful: bool,
}

/// How much a document is trusted to be read as it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// Notes stand where they stood.
    Usual,
    /// Notes stand in comments.
    Great,
}

/// Writes the document of a pillar in a language.
#[must_use]
pub fn document(pillar: &Pillar, languages: &[Lang], lang: Lang) -> Exported {
    let wanted = said(pillar, lang);
    let mut last = String::new();
    for care in [Care::Usual, Care::Great] {
        let text = Writer { pillar, lang, is_alone: languages.len() < 2, care, out: String::new() };
        last = text.write();
        if reads_so(&last, pillar, lang, &wanted) {
            return Exported { text: last, is_faithful: true };
        }
    }
    Exported { text: last, is_faithful: false }
}

fn reads_so(text: &str, pillar: &Pillar, lang: Lang, wanted: &[String]) -> bool {
    use crate::format::settle::{Unnamed, pillar_id, settle};
    let Ok(draft) = crate::format::draft::read(text) else { return false };
    let id = pillar_id(&draft, 1);
    let unnamed = Unnamed { id: &id, title: "" };
    draft.lang == lang
        && id == pillar.id
        && settle(&draft, None, unnamed, "")
            .is_ok_and(|settled| said(&settled.pillar, lang) == wanted)
}

struct Writer<'p> {
    pillar: &'p Pillar,
    lang: Lang,
    /// Whether the pack is in this language alone: names in the other one stand in brackets.
    is_alone: bool,
    care: Care,
    out: String,
}

impl Writer<'_> {
    fn write(mut self) -> String {
        let title = self.name(&self.pillar.title);
        self.heading(1, &title);
        let first = self.pillar.sections.first().map_or("", |s| s.id.as_str());
        if first.rsplit_once('-').map(|(prefix, _)| prefix) != Some(self.pillar.id.as_str()) {
            self.mark("pillar", self.pillar.id.as_str());
        }
        if let Some(overview) = &self.pillar.overview {
            self.area(Area::Overview);
            self.paragraphs(overview.get(self.lang).raw());
        }
        if !self.pillar.principles.is_empty() || self.has_notes(Area::Principles) {
            self.area(Area::Principles);
            self.principles();
        }
        self.area(Area::Checkpoints);
        self.checkpoints();
        if !self.pillar.templates.is_empty() || self.has_notes(Area::Mapping) {
            self.area(Area::Mapping);
            self.mapping();
        }
        if !self.pillar.findings.is_empty() || self.has_notes(Area::Findings) {
            self.area(Area::Findings);
            self.findings();
        }
        self.other_notes();
        let mut out = self.out;
        if lang_of(&out) != self.lang {
            out.push_str(&format!("\n<!-- lang: {} -->\n", self.lang.code()));
        }
        out
    }

    /// Writes something with an empty line before it.
    fn block(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn heading(&mut self, level: usize, text: &str) {
        let marks = "#".repeat(level);
        let text = with_breaks(text);
        // Marks at the end would be taken for the heading's own.
        let close = if text.ends_with('#') { format!(" {marks}") } else { String::new() };
        self.block(&format!("{marks} {text}{close}"));
    }

    fn mark(&mut self, key: &str, value: &str) {
        self.block(&format!("<!-- {key}: {} -->", commented(value)));
    }

    fn paragraphs(&mut self, text: &str) {
        for paragraph in text.split("\n\n").filter(|p| !p.trim().is_empty()) {
            self.block(&shielded(paragraph));
        }
    }

    /// Writes the heading of a part, as the notes in it say that it was, and these notes.
    fn area(&mut self, area: Area) {
        let notes = self.notes(area);
        let heading = notes.first().map(|(place, _)| place.clone());
        let heading = heading.unwrap_or_else(|| area_heading(area, self.lang).to_owned());
        self.heading(2, &heading);
        for (place, text) in notes {
            if place == heading {
                self.block(&shielded(&text));
            } else {
                self.mark("note", &format!("{place} | {text}"));
            }
        }
    }

    /// Returns the notes that stand under the heading of a part.
    fn notes(&self, wanted: Area) -> Vec<(String, String)> {
        if self.care == Care::Great || wanted == Area::Overview {
            return Vec::new();
        }
        let all = self.pillar.notes.iter().filter_map(|note| {
            let text = note.text.exact(self.lang)?.raw().to_owned();
            Some((note.place.raw().to_owned(), text))
        });
        all.filter(|(place, _)| area(place) == Some(wanted)).collect()
    }

    fn has_notes(&self, area: Area) -> bool {
        !self.notes(area).is_empty()
    }

    fn other_notes(&mut self) {
        let all: Vec<String> = self
            .pillar
            .notes
            .iter()
            .filter(|note| {
                let area = area(note.place.raw()).filter(|area| *area != Area::Overview);
                area.is_none() || self.care == Care::Great
            })
            .filter_map(|note| {
                Some(format!("{} | {}", note.place.raw(), note.text.exact(self.lang)?.raw()))
            })
            .collect();
        all.iter().for_each(|note| self.mark("note", note));
    }

    /// Returns a name, with that in the other language behind it when nothing else says it.
    fn name(&self, name: &Localized) -> String {
        let own = name.get(self.lang).raw();
        let other = name.exact(self.lang.other()).filter(|_| self.is_alone);
        let both = other.map(|other| format!("{own} ({})", other.raw()));
        let both = both.filter(|both| words::name(both, self.lang) == *name);
        both.unwrap_or_else(|| own.to_owned())
    }

    fn principles(&mut self) {
        let lines: Vec<String> = self.pillar.principles.iter().map(|p| self.principle(p)).collect();
        let is_meant = |(line, p): (&String, &Principle)| {
            let (title, text) = principle_name(line, self.lang);
            title.get(self.lang) == p.title.get(self.lang) && text == self.text(p.text.as_ref())
        };
        let marked = |n: usize, p: &Principle| {
            let usual = format!("{}-P{}", self.pillar.id, n + 1);
            if usual == p.id.as_str() { String::new() } else { format!(" <!-- id: {} -->", p.id) }
        };
        let marks: Vec<String> =
            self.pillar.principles.iter().enumerate().map(|(n, p)| marked(n, p)).collect();
        if lines.iter().zip(&self.pillar.principles).all(is_meant) {
            let lines = lines.iter().zip(marks).enumerate();
            let list: Vec<String> = lines
                .map(|(n, (line, mark))| format!("{}. {}{mark}", n + 1, with_breaks(line)))
                .collect();
            self.block(&list.join("\n"));
            return;
        }
        for (principle, mark) in self.pillar.principles.iter().zip(marks) {
            let name = self.name(&principle.title) + &mark;
            self.heading(3, &name);
            let text = self.text(principle.text.as_ref());
            self.paragraphs(&text);
        }
    }

    fn principle(&self, principle: &Principle) -> String {
        let name = self.name(&principle.title);
        match &principle.text {
            Some(text) => format!("**{name}** -- {}", text.get(self.lang).raw()),
            None => format!("**{name}**"),
        }
    }

    fn text(&self, text: Option<&Localized>) -> String {
        text.map(|text| text.get(self.lang).raw().to_owned()).unwrap_or_default()
    }
}
