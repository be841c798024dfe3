//! `tenken pack export`: a pack becomes pillar documents.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::super::DONE;
use super::super::super::context::{Context, is_dash, name};
use super::super::super::failure::Failure;
use super::super::text;
use crate::domain::{Lang, Pack};
use crate::format::pack::LARGEST_FILE;
use crate::format::page::write::{Exported, document};
use crate::shell::files::{self, ReadFailure, WriteFailure};
use crate::shell::reports;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    if context.language.both {
        return Err(Failure::usage(t.usage_export_both(), t.hint_export_both()));
    }
    let named = text(matches, "ID").unwrap_or_default();
    let found = context.library().named(named).map_err(Failure::Pack)?;
    let lang = language(&found.pack, context.lang());
    let documents: Vec<Exported> = found
        .pack
        .pillars
        .iter()
        .map(|pillar| document(pillar, &found.pack.languages, lang))
        .collect();
    let target = matches.get_one::<PathBuf>("output").filter(|out| !is_dash(out));
    let force = matches.get_flag("force");
    match (target, documents.as_slice()) {
        (None, [one]) => context.streams.print(&one.text)?,
        (None, _) => return Err(Failure::usage(t.usage_export_many(), t.hint_export_many())),
        (Some(file), [one]) if !file.is_dir() => {
            write(file, &one.text, force)?;
            context.say(&t.export_written(&name(file)));
        }
        (Some(folder), all) => {
            let failed = |why| Failure::Write { file: name(folder), why };
            reports::make_folder(folder).map_err(failed)?;
            let files = found.pack.pillars.iter().map(|pillar| {
                folder.join(format!("pillar-{}.md", pillar.id.as_str().to_lowercase()))
            });
            let files: Vec<PathBuf> = files.collect();
            if !force {
                // All are free, or none is written.
                for (file, one) in files.iter().zip(all) {
                    look(file, &one.text)?;
                }
            }
            for (file, one) in files.iter().zip(all) {
                write(file, &one.text, force)?;
                context.say(&t.export_written(&name(file)));
            }
        }
    }
    tell(context, &found.pack, &documents);
    Ok(DONE)
}

/// Returns the language that a pack is written out in: the wanted one when it has it.
fn language(pack: &Pack, wanted: Lang) -> Lang {
    let has = |lang: Lang| {
        let mut all = pack.pillars.iter().flat_map(crate::domain::pack::Pillar::checkpoints);
        all.any(|c| c.question.exact(lang).is_some())
    };
    if has(wanted) { wanted } else { wanted.other() }
}

/// Returns what a file holds that is to be written; one that says something else is in the way.
fn look(file: &Path, text: &str) -> Result<Option<Vec<u8>>, Failure> {
    match files::read_bytes(file, LARGEST_FILE) {
        Ok(old) if old == text.as_bytes() => Ok(Some(old)),
        Ok(_) | Err(ReadFailure::TooLarge { .. }) => Err(Failure::NotAReport { file: name(file) }),
        Err(ReadFailure::Missing) => Ok(None),
        Err(why) => Err(Failure::Read { file: name(file), why }),
    }
}

fn write(file: &Path, text: &str, force: bool) -> Result<(), Failure> {
    let old = match look(file, text) {
        Ok(Some(_)) => return Ok(()),
        Ok(None) => None,
        Err(Failure::NotAReport { .. }) if force => {
            let bytes = files::read_bytes(file, LARGEST_FILE);
            Some(bytes.map_err(|why| Failure::Read { file: name(file), why })?)
        }
        Err(failure) => return Err(failure),
    };
    files::replace_bytes(file, text.as_bytes(), old.as_deref()).map_err(|why| match why {
        WriteFailure::Changed => Failure::NotAReport { file: name(file) },
        why @ WriteFailure::Io { .. } => Failure::Write { file: name(file), why },
    })
}

/// Says what a document cannot hold, and where importing it would not give the same.
fn tell(context: &mut Context<'_, '_>, pack: &Pack, documents: &[Exported]) {
    let t = context.texts;
    let checkpoints = || pack.pillars.iter().flat_map(crate::domain::pack::Pillar::checkpoints);
    let has_more = checkpoints().any(|c| {
        !c.guidance.practices.is_empty()
            || !c.guidance.checks.prowler.is_empty()
            || !c.guidance.checks.security_hub.is_empty()
            || !c.guidance.checks.config.is_empty()
    });
    if has_more {
        context.say(&t.export_left_out());
    }
    for (pillar, document) in pack.pillars.iter().zip(documents) {
        if !document.is_faithful {
            context.say(&t.export_unfaithful(pillar.id.as_str()));
        }
    }
}
