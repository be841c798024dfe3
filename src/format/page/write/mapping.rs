//! Which design documents belong to which sections, as tables.

use super::Writer;
use crate::domain::Lang;
use crate::domain::pack::{Template, TemplateUse};
use crate::format::page::words::with_breaks;

impl Writer<'_> {
    pub(super) fn mapping(&mut self) {
        let pillar = self.pillar;
        let mut used: Vec<&str> = Vec::new();
        for file in pillar.sections.iter().flat_map(|s| &s.templates).map(|t| t.file.as_str()) {
            if !used.contains(&file) {
                used.push(file);
            }
        }
        let files: Vec<&str> = pillar.templates.iter().map(|t| t.file.as_str()).collect();
        let says_more =
            |t: &Template| t.purpose.is_some() || t.title.get(self.lang).raw() != t.file.as_str();
        if used != files || pillar.templates.iter().any(says_more) {
            let rows: Vec<[String; 2]> =
                pillar.templates.iter().map(|t| self.template(t)).collect();
            let heads = match self.lang {
                Lang::Ja => ["テンプレート", "内容"],
                Lang::En => ["Template", "Contents"],
            };
            self.table(heads, &rows);
        }
        let rows: Vec<[String; 2]> = pillar
            .sections
            .iter()
            .filter(|s| !s.templates.is_empty())
            .map(|s| {
                let uses: Vec<String> = s.templates.iter().map(|t| self.used(t)).collect();
                let title = cell(s.title.get(self.lang).raw());
                [format!("{}: {title}", s.id), uses.join("<br />")]
            })
            .collect();
        let heads = match self.lang {
            Lang::Ja => ["チェックポイント", "関連するテンプレート"],
            Lang::En => ["Checkpoint", "Related templates"],
        };
        self.table(heads, &rows);
    }

    fn table(&mut self, heads: [&str; 2], rows: &[[String; 2]]) {
        if rows.is_empty() {
            return;
        }
        let lines = rows.iter().map(|[first, second]| format!("| {first} | {second} |\n"));
        let lines: String = lines.collect();
        self.block(format!("| {} | {} |\n|---|---|\n{lines}", heads[0], heads[1]).trim_end());
    }

    fn template(&self, template: &Template) -> [String; 2] {
        let file = template.file.as_str();
        let title = template.title.get(self.lang).raw();
        let name = match title == file {
            true => format!("`{file}`"),
            false => format!("[{}]({file})", cell(title)),
        };
        let purpose = self.text(template.purpose.as_ref());
        [name, if purpose.is_empty() { "-".to_owned() } else { cell(&purpose) }]
    }

    fn used(&self, used: &TemplateUse) -> String {
        let why = self.text(used.why.as_ref());
        match (why.is_empty(), self.lang) {
            (true, _) => format!("`{}`", used.file),
            (false, Lang::Ja) => format!("`{}`（{}）", used.file, cell(&why)),
            (false, Lang::En) => format!("`{}` ({})", used.file, cell(&why)),
        }
    }
}

/// Writes a text as a cell, or a part of one.
fn cell(text: &str) -> String {
    with_breaks(text).replace('|', "\\|")
}
