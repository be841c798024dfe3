//! The one way in which commands change a review: open, edit, sign, save.

use std::path::Path;

use super::super::context::{Context, name};
use super::super::failure::Failure;
use super::super::similar::nearest_within;
use crate::domain::edit::{Change, edit};
use crate::domain::search::{find_id, fold};
use crate::domain::{CheckpointId, Content, Entry, Review, Untrusted};
use crate::format::review::like;
use crate::shell::clock;
use crate::shell::files::WriteFailure;

/// How often a save starts over when somebody else writes the file at the same time.
pub(super) const TRIES: usize = 5;

/// What a change did.
pub(super) struct Changed {
    /// What was said before.
    pub(super) before: Entry,
    /// What is said now; the same when nothing was changed.
    pub(super) after: Entry,
}

/// Changes what is said to a checkpoint and saves it.
///
/// When somebody else wrote the file meanwhile, the change is made again on what they wrote.
pub(super) fn change(
    context: &mut Context<'_, '_>,
    file: &Path,
    id: &CheckpointId,
    by: &Untrusted,
    changes: &[Change],
) -> Result<Changed, Failure> {
    let mut tries = 0;
    loop {
        let mut opened = context.open_to_change(file)?;
        let before = opened.review.entry(id).cloned().unwrap_or_default();
        let content = std::sync::Arc::clone(&opened.content);
        let Some(checkpoint) = content.checkpoint(id) else {
            return Ok(Changed { after: before.clone(), before });
        };
        let (now, lang) = (clock::now(), context.lang());
        let mut changed = false;
        for change in changes {
            changed |= edit(&mut opened.review, checkpoint, lang, change.clone(), by, now);
        }
        let after = opened.review.entry(id).cloned().unwrap_or_default();
        if !changed {
            return Ok(Changed { before, after });
        }
        match opened.save() {
            Ok(()) => return Ok(Changed { before, after }),
            Err(WriteFailure::Changed) if tries < TRIES => tries += 1,
            Err(why) => return Err(Failure::Write { file: name(file), why }),
        }
    }
}

/// Returns who answers: as the command says, as the settings do, or the review's only reviewer.
pub(super) fn signer(context: &Context<'_, '_>, review: &Review, by: Option<&str>) -> Untrusted {
    match by {
        Some(name) => name.into(),
        None => review.signer(context.config.settings.reviewer.as_ref()),
    }
}

/// Finds a checkpoint as a person types its id, in capitals or not.
pub(super) fn find_checkpoint(
    context: &Context<'_, '_>,
    content: &Content,
    typed: &str,
) -> Result<CheckpointId, Failure> {
    let t = context.texts;
    let known = || content.checkpoints().map(|c| &c.id);
    if let Some(found) = find_id(content, typed, None).and_then(|at| content.at(at)) {
        return Ok(found.id.clone());
    }
    let typed = fold(typed.trim()).to_uppercase();
    let same = CheckpointId::new(&typed).and_then(|id| like(&id, content).cloned());
    let similar = same.map(|id| id.to_string()).or_else(|| {
        // Ids look much alike, so only one slip of the finger is a hint at which is meant.
        nearest_within(&typed, known().map(CheckpointId::as_str), |_| 1).map(str::to_owned)
    });
    let shown = Untrusted::from(typed).shown_line().into_owned();
    let hint = match similar {
        Some(id) => t.hint_did_you_mean(&id),
        None => t.hint_ids(),
    };
    Err(Failure::usage(t.usage_unknown_checkpoint(&shown), hint))
}
