//! Common findings, by severity or by topic.

use std::collections::HashMap;

use super::Writer;
use crate::domain::{CheckpointId, Finding, Localized, Severity};
use crate::format::draft::finding_text;
use crate::format::page::vocabulary::{Label, label_text, severity_heading};
use crate::format::page::words::{ids_in, with_breaks};

impl Writer<'_> {
    pub(super) fn findings(&mut self) {
        let mut last: Option<(Option<&Localized>, Option<Severity>)> = None;
        let mut lines: Vec<String> = Vec::new();
        let mut next: HashMap<char, usize> = HashMap::new();
        for finding in &self.pillar.findings {
            // Under a topic the severity stands at each finding.
            let severity = finding.group.is_none().then_some(finding.severity);
            let place = Some((finding.group.as_ref(), severity));
            if place != last {
                self.list(&mut lines);
                let heading = match &finding.group {
                    Some(group) => self.name(group),
                    None => severity_heading(finding.severity, self.lang).to_owned(),
                };
                self.heading(3, &heading);
                last = place;
            }
            let letter = match finding.severity {
                Severity::High => 'H',
                Severity::Medium => 'M',
                Severity::Low => 'L',
            };
            let number = next.entry(letter).or_default();
            *number += 1;
            let usual = format!("{}-{letter}{number}", self.pillar.id);
            self.finding(finding, &usual, &mut lines);
        }
        self.list(&mut lines);
    }

    fn list(&mut self, lines: &mut Vec<String>) {
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
            lines.clear();
        }
    }

    fn finding(&self, finding: &Finding, usual: &str, lines: &mut Vec<String>) {
        let title = finding.title.get(self.lang).raw();
        let (risk, remedy) = (self.text(finding.risk.as_ref()), self.text(finding.remedy.as_ref()));
        let note = self.text(finding.note.as_ref());
        let dense = self.lang == crate::domain::Lang::Ja;
        let between = if dense || remedy.is_empty() { "" } else { " " };
        let body = format!("{risk}{between}{remedy}");
        let whole = format!("**{title}** -- {body}");
        let wanted = (title.to_owned(), risk.clone(), remedy.clone());
        let alone = (title.to_owned(), String::new(), String::new());
        let bold = format!("**{title}**");
        let label = |kind: Label, text: &str| {
            format!("{}: {}", label_text(kind, self.lang), with_breaks(text))
        };
        let mut below: Vec<String> = Vec::new();
        let line = if !body.is_empty() && finding_text(&whole) == wanted {
            with_breaks(&whole)
        } else {
            below.extend((!risk.is_empty()).then(|| label(Label::Risk, &risk)));
            below.extend((!remedy.is_empty()).then(|| label(Label::Remedy, &remedy)));
            match finding_text(&bold) == alone {
                true => with_breaks(&bold),
                false => label(Label::Finding, title),
            }
        };
        below.extend((!note.is_empty()).then(|| label(Label::Note, &note)));
        let names_ids = [title, &risk, &remedy, &note].iter().any(|text| !ids_in(text).is_empty());
        let marks = self.finding_marks(finding, usual, names_ids);
        lines.push(format!("- {line}{marks}"));
        lines.extend(below.iter().map(|line| format!("  - {line}")));
    }

    fn finding_marks(&self, finding: &Finding, usual: &str, names_ids: bool) -> String {
        let mut out = String::new();
        if finding.group.is_some() && finding.severity != Severity::Medium {
            out.push_str(&format!(" <!-- severity: {} -->", finding.severity.token()));
        }
        if finding.id.as_str() != usual {
            out.push_str(&format!(" <!-- id: {} -->", finding.id));
        }
        let ids = |ids: &[CheckpointId]| {
            ids.iter().map(CheckpointId::as_str).collect::<Vec<_>>().join(", ")
        };
        match finding.checkpoints.as_slice() {
            [] if names_ids => out.push_str(" <!-- checkpoints: - -->"),
            [] => {}
            all => out.push_str(&format!(" <!-- checkpoints: {} -->", ids(all))),
        }
        if !finding.related.is_empty() {
            out.push_str(&format!(" <!-- related: {} -->", ids(&finding.related)));
        }
        out
    }
}
