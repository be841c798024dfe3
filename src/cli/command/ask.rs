//! `tenken ask`: the questionnaire line by line, for screen readers, dumb terminals and pipes.
//!
//! Plain lines only, no escape sequence. Each answer is saved before the next question is asked.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, name, push_wrapped};
use super::super::failure::Failure;
use super::super::similar::nearest_within;
use super::change::{change, signer};
use super::{answer_word, path, pillars, show, text};
use crate::domain::edit::{Change, is_clear_word};
use crate::domain::search::fold;
use crate::domain::{Answer, Checkpoint, CheckpointId, Entry, SectionId, Untrusted};
use crate::report::labels;
use crate::shell::open::Opened;

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 1024 * 1024;

/// What a person typed at a question.
enum Said {
    Answer(Answer, String),
    Clear,
    Keep,
    Back,
    Guidance,
    Quit,
    Other(String),
}

/// Where to go after a question.
enum Go {
    Next,
    Back,
    Again,
    End,
}

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    if context.no_input {
        return Err(Failure::usage(t.usage_ask_no_input(), t.hint_ask_no_input()));
    }
    let file = path(matches, "FILE").to_owned();
    let opened = context.open_to_change(&file)?;
    context.tell_versions(&file, &opened);
    let ids = questions(context, &opened, matches)?;
    let by = signer(context, &opened.review, text(matches, "by"));
    let mut asking = Asking { file, ids, by };
    let intro = t.ask_intro(&opened.review.workload.shown_line(), asking.ids.len());
    let mut out = String::new();
    push_wrapped(&mut out, "", 0, &intro, context.columns());
    push_wrapped(&mut out, "", 0, &t.ask_keys(), context.columns());
    context.streams.print(&out)?;
    asking.walk(context)?;
    let opened = context.open(&asking.file)?;
    let left = opened.content.checkpoints().filter(|c| is_open(&opened, c)).count();
    let file = name(&asking.file);
    let end = if left == 0 { t.ask_done(&file) } else { t.ask_left(&file, left) };
    context.streams.print(&format!("\n{end}\n"))?;
    Ok(DONE)
}

fn is_open(opened: &Opened, checkpoint: &Checkpoint) -> bool {
    opened.review.entry(&checkpoint.id).and_then(Entry::counted).is_none()
}

/// Returns the checkpoints to ask, in order.
fn questions(
    context: &Context<'_, '_>,
    opened: &Opened,
    matches: &ArgMatches,
) -> Result<Vec<CheckpointId>, Failure> {
    let section = match text(matches, "section") {
        Some(typed) => Some(section(context, opened, typed)?),
        None => None,
    };
    let unanswered = matches.get_flag("unanswered");
    let pillars = pillars::wanted(context, matches, &[&opened.content])?;
    Ok(pillars::only(&opened.content, pillars.as_deref())
        .checkpoints()
        .filter(|c| section.as_ref().is_none_or(|s| c.section == *s))
        .filter(|c| !unanswered || is_open(opened, c))
        .map(|c| c.id.clone())
        .collect())
}

fn section(context: &Context<'_, '_>, opened: &Opened, typed: &str) -> Result<SectionId, Failure> {
    let t = context.texts;
    let typed = fold(typed.trim()).to_uppercase();
    let known: Vec<&SectionId> = opened.content.sections().map(|s| &s.id).collect();
    if let Some(id) = known.iter().find(|id| id.as_str().eq_ignore_ascii_case(&typed)) {
        return Ok((*id).clone());
    }
    let names: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
    let mut hints = Vec::new();
    hints.extend(
        nearest_within(&typed, names.iter().copied(), |_| 1).map(|id| t.hint_did_you_mean(id)),
    );
    hints.push(t.hint_allowed(&names.join(", ")));
    let shown = Untrusted::from(typed).shown_line().into_owned();
    Err(Failure::Usage { message: t.usage_unknown_section(&shown), hints })
}

/// A walk through the questions.
struct Asking {
    file: PathBuf,
    ids: Vec<CheckpointId>,
    by: Untrusted,
}

impl Asking {
    fn walk(&mut self, context: &mut Context<'_, '_>) -> Result<(), Failure> {
        let mut at = 0;
        let mut show_question = true;
        while let Some(id) = self.ids.get(at).cloned() {
            let opened = context.open(&self.file)?;
            let Some(checkpoint) = opened.content.checkpoint(&id) else {
                at += 1;
                continue;
            };
            if show_question {
                let text = self.question(context, &opened, checkpoint, at);
                context.streams.print(&text)?;
            }
            match self.ask(context, &opened, checkpoint)? {
                Go::Next => at += 1,
                Go::Back => at = at.saturating_sub(1),
                Go::Again => {}
                Go::End => return Ok(()),
            }
            show_question = !matches!(self.ids.get(at), Some(next) if *next == id);
        }
        Ok(())
    }

    fn question(
        &self,
        context: &Context<'_, '_>,
        opened: &Opened,
        checkpoint: &Checkpoint,
        at: usize,
    ) -> String {
        let (t, columns) = (context.texts, context.columns());
        let severity = labels::severity(t, checkpoint.severity).text;
        let head = t.ask_question(at + 1, self.ids.len(), checkpoint.id.as_str(), &severity);
        let mut out = format!("\n{head}\n");
        for question in context.content(&checkpoint.question) {
            push_wrapped(&mut out, "", 0, &question.shown_line(), columns);
        }
        let entry = opened.review.entry(&checkpoint.id);
        if let Some(answer) = entry.and_then(|e| e.answer) {
            let line = t.ask_current(&answer_word(Some(answer), t));
            push_wrapped(&mut out, "", 0, &line, columns);
        }
        if let Some(note) = entry.map(|e| &e.note).filter(|note| !note.is_empty()) {
            push_wrapped(&mut out, "", 0, &t.ask_current_note(&note.shown_line()), columns);
        }
        out
    }

    /// Asks for an answer and does what was typed.
    fn ask(
        &self,
        context: &mut Context<'_, '_>,
        opened: &Opened,
        checkpoint: &Checkpoint,
    ) -> Result<Go, Failure> {
        let t = context.texts;
        let Some(line) = prompt(context, &t.ask_answer())? else { return Ok(Go::End) };
        match said(&line) {
            Said::Keep => Ok(Go::Next),
            Said::Back => Ok(Go::Back),
            Said::Quit => Ok(Go::End),
            Said::Guidance => {
                let text = show::one(context, opened, &checkpoint.id);
                context.streams.print(&format!("\n{text}\n"))?;
                Ok(Go::Again)
            }
            Said::Other(word) => {
                let shown = Untrusted::from(word).shown_line().into_owned();
                let text = format!("{}\n{}\n", t.ask_not_understood(&shown), t.ask_keys());
                context.streams.print(&text)?;
                Ok(Go::Again)
            }
            Said::Clear => {
                let clear = [Change::Answer(None)];
                change(context, &self.file, &checkpoint.id, &self.by, &clear)?;
                context.streams.print(&format!("{}\n", t.ask_cleared(checkpoint.id.as_str())))?;
                Ok(Go::Next)
            }
            Said::Answer(answer, rest) => self.answered(context, opened, checkpoint, answer, &rest),
        }
    }

    /// Asks what else an answer needs, and saves it. What was typed behind the answer is the reason of
    /// "not applicable", or else the note.
    fn answered(
        &self,
        context: &mut Context<'_, '_>,
        opened: &Opened,
        checkpoint: &Checkpoint,
        answer: Answer,
        rest: &str,
    ) -> Result<Go, Failure> {
        let t = context.texts;
        let current = opened.review.entry(&checkpoint.id).cloned().unwrap_or_default();
        let mut changes = vec![Change::Answer(Some(answer))];
        if answer == Answer::NotApplicable {
            let reason = if rest.is_empty() {
                let Some(typed) = prompt(context, &t.ask_reason())? else { return Ok(Go::End) };
                typed
            } else {
                rest.to_owned()
            };
            match reason.trim() {
                "" if !current.reason.is_empty() => {}
                "" => {
                    context.streams.print(&format!("{}\n", t.ask_reason_needed()))?;
                    return Ok(Go::Again);
                }
                reason => changes.push(Change::Reason(reason.into())),
            }
        }
        if answer != Answer::NotApplicable && !rest.is_empty() {
            changes.push(Change::Note(rest.into()));
        }
        self.save(context, &checkpoint.id, answer, &changes)?;
        Ok(Go::Next)
    }

    fn save(
        &self,
        context: &mut Context<'_, '_>,
        id: &CheckpointId,
        answer: Answer,
        changes: &[Change],
    ) -> Result<(), Failure> {
        let t = context.texts;
        change(context, Path::new(&self.file), id, &self.by, changes)?;
        let word = answer_word(Some(answer), t);
        context.streams.print(&format!("{}\n", t.ask_saved(id.as_str(), &word)))
    }
}

fn said(line: &str) -> Said {
    let word = fold(line.trim());
    match word.as_str() {
        "" | "s" | "skip" => Said::Keep,
        "b" | "back" => Said::Back,
        "?" | "h" | "help" => Said::Guidance,
        "q" | "quit" => Said::Quit,
        _ if is_clear_word(line) => Said::Clear,
        _ => {
            // A full-width space is a space, too.
            let (first, rest) =
                line.trim().split_once(char::is_whitespace).unwrap_or((line.trim(), ""));
            match Answer::read_word(first) {
                Some(answer) => Said::Answer(answer, rest.trim().to_owned()),
                None => Said::Other(line.trim().to_owned()),
            }
        }
    }
}

/// Shows a prompt and reads a line; `None` at the end of the input.
fn prompt(context: &mut Context<'_, '_>, text: &str) -> Result<Option<String>, Failure> {
    context.streams.print(&format!("{text} "))?;
    let mut line = Vec::new();
    (&mut context.streams.input)
        .take(LONGEST_LINE)
        .read_until(b'\n', &mut line)
        .map_err(Failure::Input)?;
    if line.is_empty() {
        context.streams.print("\n")?;
        return Ok(None);
    }
    let line = String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned();
    if !io::stdin().is_terminal() {
        // No terminal showed what was typed, nor its line break.
        let shown = Untrusted::from(line.as_str()).shown_line().into_owned();
        context.streams.print(&format!("{shown}\n"))?;
    }
    Ok(Some(line))
}
