//! `tenken set`: answers one checkpoint from a script or a shell.

use chrono::NaiveDate;
use clap::ArgMatches;

use super::super::context::{Context, name};
use super::super::failure::Failure;
use super::change::{change, find_checkpoint, signer};
use super::{answer_word, path, text, texts};
use crate::domain::day::read_day;
use crate::domain::edit::{Change, edit, is_clear_word};
use crate::domain::review::Accepted;
use crate::domain::{Answer, Confidence, Effort, Untrusted};
use crate::shell::clock;
use crate::text::Texts;

/// Makes the change that an option with a text stands for.
type MakeChange = fn(Untrusted) -> Change;

/// What to do with the answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Answer(Answer),
    Clear,
}

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let file = path(matches, "FILE");
    let given = given(text(matches, "ANSWER").unwrap_or_default(), t)?;
    let changes = changes(matches, t)?;
    let opened = context.open_to_change(file)?;
    context.tell_versions(file, &opened);
    let id =
        find_checkpoint(context, &opened.content, text(matches, "CHECKPOINT").unwrap_or_default())?;
    let Some(checkpoint) = opened.content.checkpoint(&id) else {
        return Err(Failure::usage(t.usage_unknown_checkpoint(id.as_str()), t.hint_ids()));
    };
    let by = signer(context, &opened.review, text(matches, "by"));
    let first = match given {
        Given::Answer(answer) => Change::Answer(Some(answer)),
        Given::Clear => Change::Answer(None),
    };
    let changes: Vec<Change> = std::iter::once(first).chain(changes).collect();
    let mut trial = opened.review.clone();
    for change in &changes {
        edit(&mut trial, checkpoint, context.lang(), change.clone(), &by, clock::now());
    }
    let would_be = trial.entry(&id).cloned().unwrap_or_default();
    if would_be.answer == Some(Answer::NotApplicable) && would_be.counted().is_none() {
        return Err(Failure::usage(t.usage_na_reason(id.as_str()), t.hint_na_reason()));
    }
    let changed = change(context, file, &id, &by, &changes)?;
    let shown_id = id.as_str();
    let message = if changed.before == changed.after {
        t.set_unchanged(shown_id, &answer_word(changed.after.answer, t))
    } else if changed.before.answer == changed.after.answer {
        t.set_details(shown_id, &answer_word(changed.after.answer, t), &name(file))
    } else {
        let before = answer_word(changed.before.answer, t);
        t.set_changed(shown_id, &before, &answer_word(changed.after.answer, t), &name(file))
    };
    if !context.quiet {
        context.streams.print(&format!("{message}\n"))?;
    }
    Ok(super::super::DONE)
}

fn given(word: &str, t: &Texts) -> Result<Given, Failure> {
    if is_clear_word(word) {
        return Ok(Given::Clear);
    }
    Answer::read_word(word).map(Given::Answer).ok_or_else(|| {
        let shown = Untrusted::from(word).shown_line().into_owned();
        Failure::usage(t.usage_answer(&shown), t.hint_answers())
    })
}

fn changes(matches: &ArgMatches, t: &Texts) -> Result<Vec<Change>, Failure> {
    let mut out = Vec::new();
    let fields: [(&str, MakeChange); 4] = [
        ("note", Change::Note),
        ("reason", Change::Reason),
        ("action", Change::Action),
        ("owner", Change::Owner),
    ];
    for (key, make) in fields {
        out.extend(text(matches, key).map(|value| make(value.into())));
    }
    let evidence = texts(matches, "evidence");
    if !evidence.is_empty() {
        // One empty text takes all evidence away.
        let kept = evidence.into_iter().filter(|e| !e.trim().is_empty()).map(Untrusted::from);
        out.push(Change::Evidence(kept.collect()));
    }
    if let Some(word) = text(matches, "confidence") {
        out.push(Change::Confidence(Confidence::parse(word)));
    }
    if let Some(word) = text(matches, "effort") {
        out.push(Change::Effort(Effort::parse(word)));
    }
    if let Some(day) = day(matches, "due", t)? {
        out.push(Change::Due(Some(day)));
    }
    if let (Some(until), Some(why)) = (day(matches, "accept-until", t)?, text(matches, "why")) {
        out.push(Change::Accepted(Some(Accepted { until, why: why.into() })));
    }
    if matches.get_flag("flag") || matches.get_flag("no-flag") {
        out.push(Change::Flag(matches.get_flag("flag")));
    }
    Ok(out)
}

fn day(matches: &ArgMatches, key: &str, t: &Texts) -> Result<Option<NaiveDate>, Failure> {
    let Some(typed) = text(matches, key) else { return Ok(None) };
    read_day(typed, clock::now().date_naive()).map(Some).ok_or_else(|| {
        let shown = Untrusted::from(typed).shown_line().into_owned();
        Failure::usage(t.usage_date(&shown, &format!("--{key}")), t.hint_date())
    })
}
