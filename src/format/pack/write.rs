//! Writing packs: a new file in the layout of `docs/pack-format.md`, or just what changed into a
//! file that is there, so that comments and unknown keys stay.
//!
//! The same pack always gives the same bytes.

mod update;

pub use self::update::update;

use crate::domain::pack::{Checks, EvidenceMode, Practice, Template, TemplateUse};
use crate::domain::{
    Checkpoint, Finding, Lang, Localized, LocalizedList, Pack, Pillar, Principle, Section,
    Untrusted,
};
use crate::format::encode::toml_string;

/// Writes `pack.toml`.
#[must_use]
pub fn head(pack: &Pack, files: &[String]) -> String {
    let mut out = Lines::default();
    out.line("id", pack.id.as_str());
    out.text("version", &pack.version);
    out.localized("title", Some(&pack.title));
    out.names("languages", pack.languages.iter().map(|lang| lang.code()));
    out.text("license", &pack.license);
    out.names("pillars", files.iter().map(String::as_str));
    for source in &pack.sources {
        out.table("sources");
        out.text("title", &source.title);
        out.text("url", &source.url);
    }
    out.0
}

/// Writes a pillar's file.
#[must_use]
pub fn pillar(pillar: &Pillar) -> String {
    let mut out = Lines::default();
    out.line("id", pillar.id.as_str());
    out.localized("title", Some(&pillar.title));
    out.text("practice_edition", &pillar.practice_edition);
    if let Some(url) = &pillar.practice_url {
        out.text("practice_url", url);
    }
    out.localized("overview", pillar.overview.as_ref());
    pillar.principles.iter().for_each(|p| out.principle(p));
    pillar.templates.iter().for_each(|t| out.template(t));
    pillar.sections.iter().for_each(|s| out.section(s));
    pillar.checkpoints().for_each(|c| out.checkpoint(c));
    pillar.findings.iter().for_each(|f| out.finding(f));
    for retired in &pillar.retired {
        out.table("retired");
        out.line("id", retired.id.as_str());
        out.localized("question", Some(&retired.question));
        out.text("since", &retired.since);
    }
    for note in &pillar.notes {
        out.table("notes");
        out.text("place", &note.place);
        out.localized("text", Some(&note.text));
    }
    out.0
}

/// The lines of a file so far.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn table(&mut self, name: &str) {
        self.0.push_str(&format!("\n[[{name}]]\n"));
    }

    fn line(&mut self, key: &str, value: &str) {
        self.0.push_str(&format!("{key} = {}\n", toml_string(value)));
    }

    fn text(&mut self, key: &str, value: &Untrusted) {
        if !value.is_empty() {
            self.line(key, value.raw());
        }
    }

    fn localized(&mut self, key: &str, value: Option<&Localized>) {
        for lang in Lang::ALL {
            if let Some(text) = value.and_then(|value| value.exact(lang)) {
                self.line(&format!("{key}.{}", lang.code()), text.raw());
            }
        }
    }

    fn names<'a>(&mut self, key: &str, values: impl Iterator<Item = &'a str>) {
        let values: Vec<String> = values.map(toml_string).collect();
        if !values.is_empty() {
            self.0.push_str(&format!("{key} = [{}]\n", values.join(", ")));
        }
    }

    fn texts(&mut self, key: &str, values: &[Untrusted]) {
        self.names(key, values.iter().map(Untrusted::raw));
    }

    fn list(&mut self, key: &str, list: &LocalizedList) {
        for (lang, items) in [(Lang::Ja, &list.ja), (Lang::En, &list.en)] {
            if items.is_empty() {
                continue;
            }
            let items = items.iter().map(|item| format!("  {},\n", toml_string(item.raw())));
            let items: String = items.collect();
            self.0.push_str(&format!("{key}.{} = [\n{items}]\n", lang.code()));
        }
    }

    fn practice(&self, practice: &Practice) -> String {
        let mut out = format!("{{ id = {}", toml_string(practice.id.raw()));
        if let Some(slug) = &practice.slug {
            out.push_str(&format!(", slug = {}", toml_string(slug.raw())));
        }
        out.push_str(&format!(", title = {}", toml_string(practice.title.raw())));
        if let Some(risk) = practice.risk {
            out.push_str(&format!(", risk = \"{}\"", risk.token()));
        }
        out + " }"
    }

    fn checks(&mut self, checks: &Checks) {
        self.texts("checks.prowler", &checks.prowler);
        self.texts("checks.security_hub", &checks.security_hub);
        self.texts("checks.config", &checks.config);
    }

    fn principle(&mut self, principle: &Principle) {
        self.table("principles");
        self.line("id", principle.id.as_str());
        self.localized("title", Some(&principle.title));
        self.localized("text", principle.text.as_ref());
    }

    fn template(&mut self, template: &Template) {
        self.table("templates");
        self.line("file", template.file.as_str());
        self.localized("title", Some(&template.title));
        self.localized("purpose", template.purpose.as_ref());
    }

    fn section(&mut self, section: &Section) {
        self.table("sections");
        self.line("id", section.id.as_str());
        self.localized("title", Some(&section.title));
        self.localized("group", section.group.as_ref());
        self.localized("intro", section.intro.as_ref());
        for TemplateUse { file, why } in &section.templates {
            self.table("sections.templates");
            self.line("file", file.as_str());
            self.localized("why", why.as_ref());
        }
    }

    fn checkpoint(&mut self, checkpoint: &Checkpoint) {
        self.table("checkpoints");
        self.line("id", checkpoint.id.as_str());
        self.line("severity", checkpoint.severity.token());
        self.names(
            "principles",
            checkpoint.principles.iter().map(crate::domain::id::PrincipleId::as_str),
        );
        if let Some(file) = &checkpoint.template {
            self.line("template", file.as_str());
        }
        self.texts("services", &checkpoint.guidance.services);
        self.texts("current_services", &checkpoint.guidance.current_services);
        match checkpoint.evidence_mode {
            EvidenceMode::Auto => self.line("evidence_mode", "auto"),
            EvidenceMode::AutoPartial => self.line("evidence_mode", "auto-partial"),
            EvidenceMode::Manual => {}
        }
        if !checkpoint.guidance.practices.is_empty() {
            let all = checkpoint.guidance.practices.iter();
            let all: String = all.map(|p| format!("  {},\n", self.practice(p))).collect();
            self.0.push_str(&format!("practices = [\n{all}]\n"));
        }
        self.checks(&checkpoint.guidance.checks);
        self.localized("question", Some(&checkpoint.question));
        let guidance = &checkpoint.guidance;
        self.localized("why", guidance.why.as_ref());
        self.list("verify", &guidance.verify);
        self.localized("good", guidance.good.as_ref());
        self.localized("write", guidance.write.as_ref());
        self.list("probes", &guidance.probes);
        self.localized("changed", guidance.changed.as_ref());
    }

    fn finding(&mut self, finding: &Finding) {
        self.table("findings");
        self.line("id", finding.id.as_str());
        self.line("severity", finding.severity.token());
        if let Some(practice) = &finding.practice {
            let practice = self.practice(practice);
            self.0.push_str(&format!("practice = {practice}\n"));
        }
        self.names(
            "checkpoints",
            finding.checkpoints.iter().map(crate::domain::id::CheckpointId::as_str),
        );
        self.names("related", finding.related.iter().map(crate::domain::id::CheckpointId::as_str));
        self.checks(&finding.checks);
        self.localized("title", Some(&finding.title));
        self.localized("group", finding.group.as_ref());
        self.localized("risk", finding.risk.as_ref());
        self.localized("remedy", finding.remedy.as_ref());
        self.localized("note", finding.note.as_ref());
    }
}
