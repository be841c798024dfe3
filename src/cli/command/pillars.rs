//! `--pillar`: some pillars of a review alone, as if the others were not there.

use std::sync::Arc;

use clap::ArgMatches;

use super::super::context::Context;
use super::super::failure::Failure;
use super::texts;
use crate::domain::{Content, PillarId, Untrusted};
use crate::report::{Options, Pillars};
use crate::shell::open::Opened;

/// Returns the pillars that are wanted, which some of these have; none when all are.
///
/// # Errors
///
/// Says which one nobody has, and which there are.
pub(super) fn wanted(
    context: &Context<'_, '_>,
    matches: &ArgMatches,
    contents: &[&Content],
) -> Result<Option<Vec<PillarId>>, Failure> {
    let typed = texts(matches, "pillar");
    let find = |typed: &String| {
        let found = contents.iter().find_map(|content| content.find_pillar(typed));
        found.cloned().ok_or_else(|| unknown(context, typed, contents))
    };
    let ids = typed.iter().map(find).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(ids).filter(|ids| !ids.is_empty()))
}

fn unknown(context: &Context<'_, '_>, typed: &str, contents: &[&Content]) -> Failure {
    let t = context.texts;
    let mut known: Vec<&str> = Vec::new();
    for pillar in contents.iter().flat_map(|content| content.pillars()) {
        if !known.contains(&pillar.id.as_str()) {
            known.push(pillar.id.as_str());
        }
    }
    let shown = Untrusted::from(typed).shown_line().into_owned();
    Failure::usage(t.usage_unknown_pillar(&shown), t.hint_allowed(&known.join(", ")))
}

/// Leaves of content only the pillars that are wanted.
pub(super) fn only(content: &Arc<Content>, wanted: Option<&[PillarId]>) -> Arc<Content> {
    match wanted {
        Some(ids) => Arc::new(content.only(ids)),
        None => Arc::clone(content),
    }
}

/// Leaves of a review that is looked at only the pillars that are wanted, with their answers; it must
/// not be saved.
pub(super) fn narrow(opened: &mut Opened, wanted: Option<&[PillarId]>) {
    if let Some(ids) = wanted {
        opened.content = Arc::new(opened.content.only(ids));
        opened.review = opened.content.answers_alone(&opened.review);
    }
}

/// Leaves of a review only the pillars that `--pillar` names; a report then says which ones.
pub(super) fn choose(
    context: &Context<'_, '_>,
    matches: &ArgMatches,
    opened: &mut Opened,
    options: &mut Options,
) -> Result<Option<Vec<PillarId>>, Failure> {
    let wanted = wanted(context, matches, &[&opened.content])?;
    narrow(opened, wanted.as_deref());
    if wanted.is_some() {
        options.pillars = Pillars::Some;
    }
    Ok(wanted)
}
