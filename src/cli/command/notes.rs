//! `summary --format design-notes -o DIR`: one file for each design document that has gaps.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::context::{Context, is_dash, name};
use super::super::failure::Failure;
use super::output::replaceable;
use super::private;
use crate::report::markdown;
use crate::report::summary::DesignNote;
use crate::shell::reports;

/// Returns the folder that the files go to.
pub(super) fn folder<'m>(
    context: &Context<'_, '_>,
    matches: &'m ArgMatches,
) -> Result<&'m Path, Failure> {
    let t = context.texts;
    let folder = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    match folder.filter(|folder| !is_dash(folder)) {
        None => Err(Failure::usage(t.usage_notes_folder(), t.hint_notes_folder())),
        Some(folder) if folder.exists() && !folder.is_dir() => {
            Err(Failure::usage(t.usage_notes_no_folder(&name(folder)), t.hint_notes_folder()))
        }
        Some(folder) => Ok(folder),
    }
}

/// Writes the files, and names them; nothing is written when one of them may not be.
pub(super) fn write(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    folder: &Path,
    notes: &[DesignNote],
    review: &Path,
) -> Result<(), Failure> {
    let t = context.texts;
    let head = private::head(context, matches);
    let mut files = Vec::new();
    for note in notes {
        let file = folder.join(&note.name);
        match &note.document {
            Some(document) => {
                let old = replaceable(&file, review, matches.get_flag("force"))?;
                let document = document.clone().headed(head.as_ref());
                files.push((file, markdown::render(&document), old));
            }
            None if file.exists() => context.say(&t.documents_note_left(&name(&file))),
            None => {}
        }
    }
    if files.is_empty() {
        context.say(&t.documents_note_none());
        return Ok(());
    }
    reports::make_folder(folder).map_err(|why| Failure::Write { file: name(folder), why })?;
    for (file, text, old) in files {
        reports::write(&file, text.as_bytes(), old.as_deref(), review)
            .map_err(|why| Failure::Write { file: name(&file), why })?;
        context.say(&t.summary_written(&name(&file)));
    }
    Ok(())
}
