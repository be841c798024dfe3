//! `tenken merge`: several people's answers in one review.

mod driver;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

pub(super) use self::driver::drive;
use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::super::{DONE, NO, explain};
use super::path;
use crate::domain::merge::{Overlaps, overlaps};
use crate::domain::{CheckpointId, Content, Review, Untrusted, merge};
use crate::format::ReviewDocument;
use crate::format::problem::{Level, Problem, ProblemKind};
use crate::format::review::{self, LARGEST_FILE};
use crate::shell::files::{self, ReadFailure, WriteFailure};
use crate::shell::open::Opened;
use crate::shell::reports;
use crate::text::Texts;

/// Merges reviews into a file.
pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let our_path = path(matches, "OURS");
    let their_paths: Vec<&PathBuf> = matches.get_many("THEIRS").into_iter().flatten().collect();
    let base_path = matches.get_one::<PathBuf>("base");
    let all = their_paths.iter().copied().chain(base_path).map(PathBuf::as_path);
    if all.chain([our_path]).filter(|path| is_dash(path)).count() > 1 {
        return Err(Failure::usage(t.usage_stdin_twice(), t.hint_stdin_twice()));
    }
    let sides: Vec<&Path> =
        [our_path].into_iter().chain(their_paths.iter().map(|p| p.as_path())).collect();
    context.named_once(&sides)?;
    let ours = open(context, our_path)?;
    let base = base_path.map(|path| open(context, path)).transpose()?;
    let mut merged = ours.review.clone();
    let mut taken = 0;
    let mut both = Overlaps::default();
    let mut texts = vec![(our_path, ours.text.clone())];
    for path in their_paths {
        let theirs = open(context, path)?;
        if !matches.get_flag("force") {
            comparable(base.as_ref(), (our_path, &ours), (path, &theirs), t)?;
        }
        let base = base.as_ref().map(|b| &b.review);
        let outcome = merge(base, &merged, &theirs.review);
        let found = overlaps(base, &merged, &theirs.review, &outcome.review);
        both.answers.extend(found.answers);
        both.details.extend(found.details);
        taken += outcome.taken;
        merged = outcome.review;
        lost_keys(context, path, &theirs.warnings, &theirs.text, &ours.text);
        texts.push((path, theirs.text));
    }
    let text = render(&ours.text, &ours.review, &merged, Some(&ours.content))?;
    let out = path(matches, "output");
    if is_dash(out) {
        context.streams.print(&text)?;
    } else {
        write(out, &text, &texts, matches.get_flag("force"))?;
    }
    let open = undecided(&merged);
    tell(context, &name(out), taken, &both, &open);
    Ok(if open.is_empty() { DONE } else { NO })
}

/// Opens one side of a merge; what this tenken does not understand it cannot merge.
fn open(context: &mut Context<'_, '_>, path: &Path) -> Result<Opened, Failure> {
    let opened = context.open_to_read(path)?;
    match opened.newer {
        Some(found) => Err(Failure::ReadOnly { file: name(path), found }),
        None => Ok(opened),
    }
}

/// Refuses reviews that are not about the same thing; with a base a side may have been renamed.
fn comparable(
    base: Option<&Opened>,
    (our_path, ours): (&Path, &Opened),
    (their_path, theirs): (&Path, &Opened),
    t: &Texts,
) -> Result<(), Failure> {
    let (our, their) = (&ours.review, &theirs.review);
    let renamed = base.is_some_and(|base| {
        base.review.workload == our.workload || base.review.workload == their.workload
    });
    let files = (name(our_path), name(their_path));
    if our.workload != their.workload && !renamed {
        let workloads = (our.workload.shown_line(), their.workload.shown_line());
        let message = t.usage_merge_workloads(&files.0, &workloads.0, &files.1, &workloads.1);
        return Err(Failure::usage(message, t.hint_merge_force()));
    }
    let ids = |review: &Review| {
        let mut ids: Vec<String> = review.packs.iter().map(|p| p.id.to_string()).collect();
        ids.sort();
        ids
    };
    if ids(our) != ids(their) && base.is_none() {
        let packs = (ids(our).join(", "), ids(their).join(", "));
        let message = t.usage_merge_packs(&files.0, &packs.0, &files.1, &packs.1);
        return Err(Failure::usage(message, t.hint_merge_force()));
    }
    Ok(())
}

/// Puts the merged review into our text, so that comments and unknown keys stay.
fn render(
    text: &str,
    ours: &Review,
    merged: &Review,
    content: Option<&Content>,
) -> Result<String, Failure> {
    let mut document = ReviewDocument::of(text, ours).map_err(|error| {
        let kind = ProblemKind::Syntax { message: error.message().to_owned() };
        let problems = vec![Problem::new(kind, error.span().unwrap_or(0..0))];
        Failure::Problems { file: String::new(), text: text.to_owned(), problems }
    })?;
    Ok(document.render(merged, &|id| content.and_then(|c| c.rank(id))))
}

/// Writes the outcome over one of the reviews that went into it, over nothing, or by force.
fn write(out: &Path, text: &str, sides: &[(&Path, String)], force: bool) -> Result<(), Failure> {
    let named = name(out);
    let same = |path: &Path| match (out.canonicalize(), path.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    let side = sides.iter().find(|(path, _)| same(path)).map(|(_, text)| text.clone());
    let old = match side {
        Some(text) => Some(text),
        None => match files::read(out, LARGEST_FILE) {
            Ok(text) if force => Some(text),
            Ok(_) => return Err(Failure::InTheWay { file: named }),
            Err(ReadFailure::Missing) => None,
            Err(why) => return Err(Failure::Read { file: named, why }),
        },
    };
    if old.as_deref() == Some(text) {
        return Ok(());
    }
    // What came out is as private as the first of the sides that is.
    let private = sides.iter().map(|(path, _)| *path).find(|path| reports::is_restricted(path));
    let like = private.unwrap_or(out);
    reports::write(out, text.as_bytes(), old.as_deref().map(str::as_bytes), like).map_err(|why| {
        match why {
            WriteFailure::Changed if old.is_none() => Failure::InTheWay { file: named },
            why => Failure::Write { file: named, why },
        }
    })
}

/// Warns of keys of the other side that only that side has: they are not merged.
fn lost_keys(
    context: &mut Context<'_, '_>,
    path: &Path,
    warnings: &[Problem],
    theirs: &str,
    ours: &str,
) {
    let unknown = |problem: &Problem| match &problem.kind {
        ProblemKind::UnknownKey { key } if problem.level() == Level::Warning => Some(key.clone()),
        _ => None,
    };
    let of = |problems: &[Problem]| problems.iter().filter_map(unknown).collect::<Vec<_>>();
    let mut lost = of(warnings);
    if lost.is_empty() || theirs == ours {
        return;
    }
    let kept = of(&review::parse(ours).problems);
    lost.retain(|key| !kept.contains(key));
    if !lost.is_empty() {
        let t = context.texts;
        let lost = Untrusted::from(lost.join(", "));
        let message = t.merge_lost_keys(&name(path), &lost.shown_line());
        let warning = explain::warning(&message, &[], t);
        context.say(&warning);
    }
}

fn undecided(review: &Review) -> Vec<CheckpointId> {
    let open = review.answers.iter().filter(|(_, entry)| !entry.disagreement.is_empty());
    open.map(|(id, _)| id.clone()).collect()
}

/// Says what came of a merge: what was taken, what both sides changed, what is to be decided.
fn tell(
    context: &mut Context<'_, '_>,
    file: &str,
    taken: usize,
    both: &Overlaps,
    disagreements: &[CheckpointId],
) {
    let t = context.texts;
    context.say(&t.merge_done(file, taken));
    let answers = both.answers.iter().map(|(id, fields)| {
        let fields: Vec<&str> = fields.iter().map(|f| f.token()).collect();
        format!("{id} ({})", fields.join(", "))
    });
    let both: Vec<String> = both.details.iter().cloned().chain(answers).collect();
    if !both.is_empty() {
        let both = crate::domain::untrusted::shown(&both.join("; ")).into_owned();
        context.say(&t.merge_both(file, &both));
    }
    if !disagreements.is_empty() {
        let ids: Vec<&str> = disagreements.iter().map(CheckpointId::as_str).collect();
        context.say(&t.merge_disagreements(file, ids.len(), &ids.join(", ")));
    }
}
