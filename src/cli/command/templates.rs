//! `--templates DIR`: the design documents that a report links its gaps to.

use std::path::{Component, Path, PathBuf};

use clap::ArgMatches;

use super::super::context::{Context, name};
use super::super::explain;
use super::super::failure::Failure;
use crate::domain::{Content, Untrusted};
use crate::report::Designs;
use crate::shell::documents::{self, Found};

/// Reads the design documents, if a folder is named; `report` is the folder that links begin in.
///
/// What cannot be read is said and left out: a report on the other documents is better than none.
pub(super) fn designs(
    context: &mut Context<'_, '_>,
    matches: &ArgMatches,
    content: &Content,
    report: Option<&Path>,
) -> Result<Option<Designs>, Failure> {
    let Some(folder) = matches.get_one::<PathBuf>("templates") else { return Ok(None) };
    let templates: Vec<_> = content.templates().into_iter().map(|t| &t.file).collect();
    let Found { documents, unread } = documents::read(folder, &templates)
        .map_err(|why| Failure::Templates { folder: name(folder), why })?;
    for (path, why) in &unread {
        let warning = explain::unread(&name(path), why, context.texts);
        context.insist(&warning);
    }
    let unread = unread.iter().filter_map(|(path, _)| path.file_name());
    let unread = unread.map(|name| name.to_string_lossy().into_owned().into()).collect();
    let base = base(folder, report.unwrap_or(Path::new("")));
    let folder = Untrusted::from(folder.to_string_lossy().into_owned());
    Ok(Some(Designs::new(content, folder, base, documents, unread)))
}

/// Returns what stands before a document's name in a link from a report in `report`.
fn base(folder: &Path, report: &Path) -> Untrusted {
    let relative = seen_from(folder, report).or_else(|| {
        let here = |path: &Path| {
            let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
            path.canonicalize().ok()
        };
        seen_from(&here(folder)?, &here(report)?)
    });
    let parts: Vec<String> = relative
        .as_deref()
        .unwrap_or(folder)
        .components()
        .filter(|part| *part != Component::CurDir && *part != Component::RootDir)
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    let root = if relative.is_none() && folder.is_absolute() { "/" } else { "" };
    let mut base = format!("{root}{}", parts.join("/"));
    if !base.is_empty() && !base.ends_with('/') {
        base.push('/');
    }
    base.into()
}

/// Returns the way from one folder to another, when their names alone tell.
fn seen_from(folder: &Path, from: &Path) -> Option<PathBuf> {
    let plain = |path: &Path| -> Vec<PathBuf> {
        let parts = path.components().filter(|part| *part != Component::CurDir);
        parts.map(|part| PathBuf::from(part.as_os_str())).collect()
    };
    let (folder_parts, from_parts) = (plain(folder), plain(from));
    if folder.is_absolute() != from.is_absolute() {
        return if from_parts.is_empty() && folder.is_absolute() {
            None
        } else {
            from_parts.is_empty().then(|| folder.to_owned())
        };
    }
    let same = folder_parts.iter().zip(&from_parts).take_while(|(a, b)| a == b).count();
    let (up, down) = (from_parts.get(same..)?, folder_parts.get(same..)?);
    // Where `..` leads from a folder that is a link cannot be told from its name.
    if up.iter().any(|part| part.as_os_str() == "..") {
        return None;
    }
    Some(up.iter().map(|_| PathBuf::from("..")).chain(down.iter().cloned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_from_the_report_to_the_documents() {
        for (folder, report, wanted) in [
            ("docs/design", "", "docs/design/"),
            ("./docs", "reports", "../docs/"),
            ("docs/design", "docs", "design/"),
            ("docs", "docs", ""),
            (".", "", ""),
            (".", "out", "../"),
            ("/srv/docs", "/srv/reports/q4", "../../docs/"),
            ("../design", "", "../design/"),
        ] {
            let found = base(Path::new(folder), Path::new(report));
            assert_eq!(found.raw(), wanted, "{folder} from {report}");
        }
    }
}
