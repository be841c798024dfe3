//! `tenken show`: what a review says, or all about one checkpoint.

mod json;

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, name, push_wrapped};
use super::super::failure::Failure;
use super::change::find_checkpoint;
use super::{labels, path, text};
use crate::domain::review::Side;
use crate::domain::{Checkpoint, CheckpointId, Entry, Localized, LocalizedList, Untrusted};
use crate::shell::open::Opened;
use crate::text::wrap;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let opened = context.open(path(matches, "FILE"))?;
    let id = match text(matches, "CHECKPOINT") {
        Some(typed) => Some(find_checkpoint(context, &opened.content, typed)?),
        None => None,
    };
    let as_json = text(matches, "format") == Some("json");
    let out = match (id, as_json) {
        (Some(id), false) => one(context, &opened, &id),
        (None, false) => all(context, &opened),
        (Some(id), true) => json::one(&opened, &id),
        (None, true) => json::all(&opened),
    };
    context.streams.print(&out)?;
    Ok(DONE)
}

/// Shows every checkpoint with its answer, by section.
fn all(context: &Context<'_, '_>, opened: &Opened) -> String {
    let (t, columns) = (context.texts, context.columns());
    let mut out = String::new();
    push_wrapped(&mut out, "", 0, &opened.review.workload.shown_line(), columns);
    let answered = opened.content.checkpoints().filter(|c| counted(opened, c)).count();
    out.push_str(&format!(
        "{}\n",
        t.show_progress(&name(&opened.path), answered, opened.content.len())
    ));
    let answers: Vec<String> =
        ["yes", "partial", "no", "na", "none", "na-without-reason"].map(|a| t.cli_answer(a)).into();
    let answer_width = answers.iter().map(|a| wrap::width(a)).max().unwrap_or(0);
    for section in opened.content.sections() {
        let titles: Vec<_> =
            context.content(&section.title).into_iter().map(Untrusted::shown_line).collect();
        out.push('\n');
        push_wrapped(&mut out, "", 0, &format!("{}  {}", section.id, titles.join(" / ")), columns);
        for checkpoint in &section.checkpoints {
            let entry = opened.review.entry(&checkpoint.id);
            let answer = labels::entry(entry, t);
            let head =
                format!("  {}  {}", wrap::pad_to(checkpoint.id.as_str(), 8), wrap::pad_to(&answer, answer_width));
            let indent = wrap::width(&head) + 2;
            for (n, question) in context.content(&checkpoint.question).into_iter().enumerate() {
                let head = if n == 0 { head.as_str() } else { "" };
                push_wrapped(&mut out, head, indent, &question.shown_line(), columns);
            }
        }
    }
    out
}

fn counted(opened: &Opened, checkpoint: &Checkpoint) -> bool {
    opened.review.entry(&checkpoint.id).is_some_and(|e| e.counted().is_some())
}

/// Shows all about one checkpoint: what was said, and the guidance.
fn one(context: &Context<'_, '_>, opened: &Opened, id: &CheckpointId) -> String {
    let (t, columns) = (context.texts, context.columns());
    let Some(checkpoint) = opened.content.checkpoint(id) else { return String::new() };
    let mut out = format!("{}  {}\n", id, labels::severity(checkpoint.severity, t));
    for question in context.content(&checkpoint.question) {
        push_wrapped(&mut out, "", 0, &question.shown(), columns);
    }
    out.push('\n');
    let nothing = Entry::default();
    let entry = opened.review.entry(id).unwrap_or(&nothing);
    let mut rows = vec![(t.label_answer(), labels::entry(Some(entry), t))];
    rows.extend(said(context, entry));
    if entry.question_changed(checkpoint) {
        rows.push((t.label_asked(), entry.question.shown().into_owned()));
    }
    let widest = rows.iter().map(|(label, _)| wrap::width(label)).max().unwrap_or(0) + 2;
    for (label, value) in rows {
        push_wrapped(&mut out, &label, widest, &value, columns);
    }
    out.push_str(&guidance(context, checkpoint, columns));
    out
}

/// Returns what people added to an answer, with its labels.
fn said(context: &Context<'_, '_>, entry: &Entry) -> Vec<(String, String)> {
    let t = context.texts;
    let mut rows = Vec::new();
    let mut add = |label: String, value: String| {
        if !value.is_empty() {
            rows.push((label, value));
        }
    };
    add(t.label_reason(), entry.reason.shown().into_owned());
    add(t.label_note(), entry.note.shown().into_owned());
    for evidence in &entry.evidence {
        add(t.label_evidence(), evidence.shown().into_owned());
    }
    add(t.label_confidence(), entry.confidence.map(|c| t.cli_confidence(c.token())).unwrap_or_default());
    add(t.label_action(), entry.action.shown().into_owned());
    add(t.label_owner(), entry.owner.shown().into_owned());
    add(t.label_due(), entry.due.map(|d| d.to_string()).unwrap_or_default());
    add(t.label_effort(), entry.effort.map(|e| t.cli_effort(e.token())).unwrap_or_default());
    if let Some(accepted) = &entry.accepted {
        let until = accepted.until.to_string();
        add(t.label_accepted(), t.cli_accepted(&until, &accepted.why.shown_line()));
    }
    if entry.flag {
        add(t.label_flag(), t.cli_flagged());
    }
    if entry.carried {
        add(t.label_carried(), t.cli_carried());
    }
    for side in &entry.disagreement {
        add(t.label_disagreement(), side_line(context, side));
    }
    let at = entry.at.map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    add(t.label_by(), entry.by.shown_line().into_owned());
    add(t.label_at(), at);
    rows
}

fn side_line(context: &Context<'_, '_>, side: &Side) -> String {
    let t = context.texts;
    let answer = labels::answer(side.answer, t);
    t.cli_side(&side.by.shown_line(), &answer, &side.note.shown_line())
}

/// Returns the guidance of a checkpoint.
pub(super) fn guidance(context: &Context<'_, '_>, c: &Checkpoint, columns: usize) -> String {
    let t = context.texts;
    let mut out = String::new();
    let mut part = |heading: String, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        out.push_str(&format!("\n{heading}\n"));
        for line in lines {
            push_wrapped(&mut out, "  -", 4, &line, columns);
        }
    };
    let texts = |text: &Option<Localized>| -> Vec<String> {
        let all = text.iter().flat_map(|text| context.content(text));
        all.map(|text| text.shown().into_owned()).collect()
    };
    let lists = |list: &LocalizedList| -> Vec<String> {
        let all = context.languages().into_iter().flat_map(|lang| list.get(lang).iter());
        all.map(|text| text.shown().into_owned()).collect()
    };
    let guidance = &c.guidance;
    part(t.heading_why(), texts(&guidance.why));
    part(t.heading_verify(), lists(&guidance.verify));
    part(t.heading_good(), texts(&guidance.good));
    part(t.heading_probes(), lists(&guidance.probes));
    part(t.heading_write(), texts(&guidance.write));
    part(t.heading_changed(), texts(&guidance.changed));
    let services = if c.current_services.is_empty() { &c.services } else { &c.current_services };
    let services: Vec<_> = services.iter().map(|s| s.shown_line().into_owned()).collect();
    part(t.heading_services(), if services.is_empty() { services } else { vec![services.join(", ")] });
    out
}
