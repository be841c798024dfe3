//! Sections with their checkpoints and guidance.

use std::collections::HashMap;

use super::Writer;
use crate::domain::{
    Checkpoint, CheckpointId, Localized, LocalizedList, Section, Severity, Untrusted,
};
use crate::format::page::vocabulary::{Label, label, label_text};
use crate::format::page::words::{bold, commented, shielded, split_id, with_breaks};

impl Writer<'_> {
    pub(super) fn checkpoints(&mut self) {
        let severities = self.severities();
        let mut last: Option<&Localized> = None;
        for section in &self.pillar.sections {
            if let Some(group) = section.group.as_ref().filter(|group| Some(*group) != last) {
                let name = self.name(group);
                self.heading(3, &name);
            }
            last = section.group.as_ref();
            let level = if last.is_some() { 4 } else { 3 };
            self.section(section, level, &severities);
        }
        for retired in &self.pillar.retired {
            let since = if retired.since.is_empty() { "-" } else { retired.since.raw() };
            let question = retired.question.get(self.lang).raw();
            self.mark("retired", &format!("{} {since} {question}", retired.id));
        }
    }

    /// Returns the severities that an import would find.
    fn severities(&self) -> HashMap<CheckpointId, Severity> {
        let mut out = HashMap::new();
        for finding in &self.pillar.findings {
            for id in &finding.checkpoints {
                let worst = out.entry(id.clone()).or_insert(finding.severity);
                *worst = finding.severity.max(*worst);
            }
        }
        out
    }

    fn section(
        &mut self,
        section: &Section,
        level: usize,
        found: &HashMap<CheckpointId, Severity>,
    ) {
        let title = section.title.get(self.lang).raw();
        self.heading(level, &format!("{}: {title}", section.id));
        let intro = self.text(section.intro.as_ref());
        self.paragraphs(&intro);
        let services = common_services(section);
        let is_numbered = self.is_numbered(section);
        let mut lines: Vec<String> = Vec::new();
        for checkpoint in &section.checkpoints {
            let marks = self.checkpoint_marks(checkpoint, found);
            let question = checkpoint.question.get(self.lang).raw();
            let below = self.guidance(checkpoint, services.is_none());
            let is_plain = marks.is_empty() && below.is_empty() && services.is_none();
            if is_plain && section.checkpoints.len() == 1 && question == title && !is_numbered {
                continue;
            }
            lines.push(match is_numbered {
                true => format!("- {}: {}{marks}", checkpoint.id, with_breaks(question)),
                false => format!("- {}{marks}", shielded(question)),
            });
            lines.extend(below.iter().map(|line| format!("  - {line}")));
        }
        if let Some(services) = services {
            lines.push(format!(
                "- {}: {}",
                label_text(Label::Services, self.lang),
                names(services)
            ));
        }
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    /// Tells whether the ids of a section have to be written: an import would give others, or would
    /// take a question for something else.
    fn is_numbered(&self, section: &Section) -> bool {
        let home =
            |id: &str| id.rsplit_once('.').map(|(home, _)| home) == Some(section.id.as_str());
        let has_retired = self.pillar.retired.iter().any(|r| home(r.id.as_str()));
        let is_other = |(n, c): (usize, &Checkpoint)| {
            let question = c.question.get(self.lang).raw();
            c.id.as_str() != format!("{}.{:02}", section.id, n + 1)
                || label(question).is_some()
                || split_id(question).is_some()
                || bold(question).is_some_and(|(name, _)| split_id(name).is_some())
        };
        has_retired || section.checkpoints.iter().enumerate().any(is_other)
    }

    fn checkpoint_marks(&self, c: &Checkpoint, found: &HashMap<CheckpointId, Severity>) -> String {
        let mut out = String::new();
        if c.severity != found.get(&c.id).copied().unwrap_or(Severity::Medium) {
            out.push_str(&format!(" <!-- severity: {} -->", c.severity.token()));
        }
        if !c.principles.is_empty() {
            let ids: Vec<&str> =
                c.principles.iter().map(crate::domain::id::PrincipleId::as_str).collect();
            out.push_str(&format!(" <!-- principles: {} -->", ids.join(", ")));
        }
        if let Some(file) = &c.template {
            out.push_str(&format!(" <!-- template: {} -->", commented(file.as_str())));
        }
        out
    }

    /// Returns the items under a checkpoint.
    fn guidance(&self, checkpoint: &Checkpoint, has_services: bool) -> Vec<String> {
        let guidance = &checkpoint.guidance;
        let labelled = |kind: Label, text: &str| {
            format!("{}: {}", label_text(kind, self.lang), with_breaks(text))
        };
        let items = |list: &LocalizedList| -> Vec<String> {
            list.get(self.lang).iter().map(|item| item.raw().to_owned()).collect()
        };
        let mut out: Vec<String> = items(&guidance.verify)
            .iter()
            .map(|item| match label(item) {
                Some(_) => labelled(Label::Verify, item),
                None => shielded(item),
            })
            .collect();
        let texts = [
            (Label::Why, &guidance.why),
            (Label::Good, &guidance.good),
            (Label::Write, &guidance.write),
            (Label::Changed, &guidance.changed),
        ];
        for (kind, text) in texts {
            out.extend(text.as_ref().map(|text| labelled(kind, text.get(self.lang).raw())));
        }
        out.extend(items(&guidance.probes).iter().map(|item| labelled(Label::Probes, item)));
        if has_services && !checkpoint.guidance.services.is_empty() {
            out.push(labelled(Label::Services, &names(&checkpoint.guidance.services)));
        }
        if !checkpoint.guidance.current_services.is_empty() {
            out.push(labelled(
                Label::CurrentServices,
                &names(&checkpoint.guidance.current_services),
            ));
        }
        out
    }
}

/// Returns the services of a section when all of its checkpoints have the same.
fn common_services(section: &Section) -> Option<&[Untrusted]> {
    let (first, rest) = section.checkpoints.split_first()?;
    let is_common = !first.guidance.services.is_empty()
        && rest.iter().all(|c| c.guidance.services == first.guidance.services);
    is_common.then_some(first.guidance.services.as_slice())
}

/// Writes names with commas between them; a comma in a name is escaped.
fn names(names: &[Untrusted]) -> String {
    let escaped = names.iter().map(|name| {
        let mut depth = 0_usize;
        let mut out = String::new();
        for c in name.raw().chars() {
            match c {
                '(' | '\u{FF08}' => depth += 1,
                ')' | '\u{FF09}' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => out.push('\\'),
                _ => {}
            }
            out.push(c);
        }
        out
    });
    escaped.collect::<Vec<_>>().join(", ")
}
