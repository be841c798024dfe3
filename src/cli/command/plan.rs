//! `tenken plan`: what to ask in the time that a workshop has.

use std::path::Path;

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, name};
use super::super::failure::Failure;
use super::change::TRIES;
use super::output::{Report, format, hand_out};
use super::{path, pillars, text};
use crate::domain::Untrusted;
use crate::domain::plan::{Proposal, propose};
use crate::domain::workshop::MOST_MINUTES;
use crate::report::{json, plan};
use crate::shell::clock;
use crate::shell::files::WriteFailure;
use crate::text::Texts;

/// The minutes of a session when nobody says.
const USUAL_MINUTES: u32 = 90;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let file = path(matches, "FILE");
    let minutes = minutes(matches, t)?;
    let people = people(matches, t)?;
    let opened = if matches.get_flag("save") {
        context.open_to_change(file)?
    } else {
        context.open_to_read(file)?
    };
    let pillars = pillars::wanted(context, matches, &[&opened.content])?;
    let asked = pillars::only(&opened.content, pillars.as_deref());
    let proposal = propose(&asked, &opened.review, minutes, people);
    let options = context.report_options();
    let document = || plan::plan(&opened.content, &opened.review, &proposal, t, &options);
    let report = match format(matches) {
        "json" => Report::Data(json::plan_json(&opened.content, &opened.review, &proposal)),
        "markdown" => Report::Markdown(document()),
        _ => Report::Text(document()),
    };
    hand_out(context, matches, &report, &[file])?;
    if matches.get_flag("save") {
        save(context, file, &proposal)?;
        context.say(&t.plan_saved(&name(file)));
    } else if !proposal.checkpoints.is_empty() {
        context.say(&t.plan_not_saved(&name(file)));
    }
    Ok(DONE)
}

fn minutes(matches: &ArgMatches, t: &Texts) -> Result<u32, Failure> {
    let Some(word) = text(matches, "minutes") else { return Ok(USUAL_MINUTES) };
    read_number(word).filter(|minutes| *minutes <= MOST_MINUTES).ok_or_else(|| {
        let shown = Untrusted::from(word).shown_line().into_owned();
        Failure::usage(t.usage_minutes(&shown), t.hint_minutes(MOST_MINUTES))
    })
}

fn people(matches: &ArgMatches, t: &Texts) -> Result<Option<u32>, Failure> {
    let Some(word) = text(matches, "people") else { return Ok(None) };
    read_number(word).filter(|people| *people <= 10_000).map(Some).ok_or_else(|| {
        let shown = Untrusted::from(word).shown_line().into_owned();
        Failure::usage(t.usage_people(&shown), t.hint_people())
    })
}

/// Reads a whole number from one on.
fn read_number(word: &str) -> Option<u32> {
    word.trim().parse().ok().filter(|number| *number > 0)
}

/// Puts the plan into the review; when somebody else wrote the file meanwhile, into what they wrote.
fn save(context: &mut Context<'_, '_>, file: &Path, proposal: &Proposal) -> Result<(), Failure> {
    let mut tries = 0;
    loop {
        let mut opened = context.open_to_change(file)?;
        opened.review.workshop.plan = Some(proposal.plan(clock::now()));
        match opened.save() {
            Ok(()) => return Ok(()),
            Err(WriteFailure::Changed) if tries < TRIES => tries += 1,
            Err(why) => return Err(Failure::Write { file: name(file), why }),
        }
    }
}
