//! `tenken pack import`: pillar documents become a pack.

mod explain;
mod refusal;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::super::super::DONE;
use super::super::super::context::{Context, is_dash, name};
use super::super::super::explain as failures;
use super::super::super::failure::Failure;
use super::super::{path, text};
use crate::domain::PackId;
use crate::format::intake::{Before, Intake, Names, Source, intake};
use crate::format::page::{LARGEST_PAGE, clean};
use crate::report::terminal;
use crate::shell::files;
use crate::shell::pack_folder::{self, NewFile, PackFiles, Standing};
use crate::shell::packs::PackFailure;

/// A document that was read.
pub(super) struct Document {
    /// How it was named.
    pub(super) file: String,
    /// What its pillar is called when it does not say.
    pub(super) stem: String,
    /// Its text.
    pub(super) text: String,
}

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let folder = path(matches, "output");
    if is_dash(folder) {
        return Err(Failure::usage(t.usage_import_folder(), t.hint_import_folder()));
    }
    let id = match text(matches, "id") {
        Some(id) => Some(
            PackId::new(id)
                .ok_or_else(|| Failure::usage(t.usage_import_id(id), t.hint_bad_id()))?,
        ),
        None => None,
    };
    let documents = read_all(context, matches)?;
    let standing = match pack_folder::look(folder).map_err(Failure::Pack)? {
        Standing::Empty => None,
        Standing::Pack(files) => Some(files),
        Standing::Other(file) => {
            let message = t.usage_import_other(&name(folder), &name(&file));
            return Err(Failure::usage(message, t.hint_import_other()));
        }
    };
    let names = Names { id, title: text(matches, "title"), fallback: id_of(folder) };
    let sources: Vec<Source<'_>> =
        documents.iter().map(|d| Source { name: &d.stem, text: &d.text }).collect();
    let taken = with_before(standing.as_deref(), |before| intake(&sources, before, &names));
    let taken = match taken {
        Ok(taken) => taken,
        Err(refused) => return refuse(context, &documents, &refused),
    };
    if matches.get_flag("explain") {
        for (document, (draft, settled)) in documents.iter().zip(&taken.parts) {
            let list = explain::list(&document.file, draft, settled, t);
            let list = terminal::render(&list, context.columns(), context.style());
            context.streams.print(&list)?;
        }
    }
    let is_dry = matches.get_flag("dry-run");
    if !is_dry {
        write(folder, &taken)?;
    }
    say(context, folder, &documents, &taken, is_dry);
    Ok(DONE)
}

/// Reads all documents; what is wrong with each is said, not only with the first.
fn read_all(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<Vec<Document>, Failure> {
    let files: Vec<PathBuf> =
        matches.get_many::<PathBuf>("FILE").map(|all| all.cloned().collect()).unwrap_or_default();
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    context.named_once(&paths)?;
    let (mut out, mut failed) = (Vec::new(), Vec::new());
    for file in &files {
        let text = match is_dash(file) {
            true => context.standard_input(),
            false => files::read(file, LARGEST_PAGE)
                .map_err(|why| Failure::Pack(PackFailure::Read { path: file.clone(), why })),
        };
        match text {
            Ok(text) => {
                let stem = file.file_stem().filter(|_| !is_dash(file));
                let stem =
                    stem.map_or_else(|| "-".to_owned(), |s| s.to_string_lossy().into_owned());
                out.push(Document { file: name(file), stem, text: clean(&text).into_owned() });
            }
            Err(failure) => failed.push(failure),
        }
    }
    all_or(context, failed).map(|()| out)
}

/// Says all failures but the last, which is returned.
fn all_or(context: &mut Context<'_, '_>, mut failed: Vec<Failure>) -> Result<(), Failure> {
    let Some(last) = failed.pop() else { return Ok(()) };
    for failure in &failed {
        let message = failures::failure(failure, context.texts);
        context.insist(&message);
    }
    Err(last)
}

fn refuse(
    context: &mut Context<'_, '_>,
    documents: &[Document],
    refused: &[crate::format::intake::Refusal],
) -> Result<u8, Failure> {
    let t = context.texts;
    let failed = refused.iter().map(|refusal| refusal::failure(refusal, documents, t)).collect();
    all_or(context, failed).map(|()| DONE)
}

fn with_before<T>(files: Option<&PackFiles>, take: impl FnOnce(Option<Before<'_>>) -> T) -> T {
    let Some(files) = files else { return take(None) };
    let pillars: Vec<_> =
        files.pillars.iter().map(|p| (p.name.as_str(), p.text.as_str(), &p.pillar)).collect();
    take(Some(Before { head: &files.head, text: &files.text, pillars: &pillars }))
}

/// Makes the id of a pack that nobody named, from its folder.
fn id_of(folder: &Path) -> PackId {
    let real = folder.canonicalize().ok();
    let named = folder.file_name().or_else(|| real.as_deref()?.file_name());
    let named = named.map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let id: String = named
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' })
        .take(64)
        .collect();
    let id = id.trim_matches(['-', '.']);
    PackId::new(id).or_else(|| PackId::built_in("pack")).unwrap_or_else(|| id_of(Path::new("pack")))
}

fn write(folder: &Path, taken: &Intake) -> Result<(), Failure> {
    let new: Vec<NewFile> = taken
        .files
        .iter()
        .map(|file| NewFile {
            name: file.name.clone(),
            text: file.text.clone(),
            old: file.old.clone(),
        })
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    pack_folder::write(folder, &new)
        .map_err(|(path, why)| Failure::Write { file: name(&path), why })
}

/// Says what was made, what is other than before, and what to do next.
fn say(
    context: &mut Context<'_, '_>,
    folder: &Path,
    documents: &[Document],
    taken: &Intake,
    is_dry: bool,
) {
    let t = context.texts;
    let named = name(folder);
    let mut lines = vec![match (is_dry, taken.files.is_empty(), &taken.version_before) {
        (true, ..) => t.import_dry(&named, taken.pack.id.as_str()),
        (false, true, _) => t.import_unchanged(&named),
        (false, false, Some(before)) => {
            t.import_updated(&named, &before.shown_line(), &taken.pack.version.shown_line())
        }
        (false, false, None) => t.import_made(&named, taken.pack.id.as_str()),
    }];
    for (document, (draft, settled)) in documents.iter().zip(&taken.parts) {
        lines.push(t.import_pillar(&document.file, settled.pillar.id.as_str()));
        lines.push(explain::counts(draft, t));
        if taken.version_before.is_some() {
            lines.extend(explain::changes(settled, t));
        }
        lines.extend(explain::leftovers(draft, t));
    }
    if !is_dry && !taken.files.is_empty() {
        lines.push(t.import_next(&named));
    }
    lines.iter().for_each(|line| context.say(line));
}
