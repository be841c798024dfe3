//! `tenken pack new`: a pack to begin with.

use std::path::Path;

use clap::ArgMatches;

use super::super::super::DONE;
use super::super::super::context::{Context, name};
use super::super::super::explain;
use super::super::super::failure::Failure;
use super::{path, text};
use crate::domain::untrusted::shown;
use crate::domain::{PackId, Untrusted};
use crate::format::pack::starting;
use crate::shell::files::ReadFailure;
use crate::shell::new_folder::{self, NotMade};
use crate::text::wrap;

/// The id where the folder's name has no letters for one.
const USUAL_ID: &str = "our-pack";
/// The longest title that is taken from a folder's name, in columns.
const LONGEST_TITLE: usize = 60;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let t = context.texts;
    let folder = path(matches, "DIR");
    let named = name(folder);
    let id = id(context, matches, folder)?;
    let title = match text(matches, "title").map(str::trim) {
        Some(title) if !title.is_empty() => title.to_owned(),
        _ => title_of(folder).unwrap_or_else(|| id.to_string()),
    };
    let files = starting::files(&id, &title, &context.languages());
    new_folder::make(folder, &files).map_err(|why| match why {
        NotMade::Holds(found) => {
            Failure::usage(t.new_pack_not_empty(&named, &name(&found)), t.hint_new_pack_not_empty())
        }
        NotMade::NoFolder => {
            Failure::usage(t.new_pack_no_folder(&named), t.hint_new_pack_not_empty())
        }
        NotMade::Read(error) => {
            Failure::Read { file: named.clone(), why: ReadFailure::Other(error) }
        }
        NotMade::Write(why) => Failure::Write { file: named.clone(), why },
    })?;
    let listed: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    context.say(&t.new_pack_made(&named, &listed.join(", ")));
    // What is typed again has to be a folder, and no id of another pack.
    let again = if named.contains(['/', '\\']) { named } else { format!("./{named}") };
    // Where packs are found the id is enough.
    let pack = match context.library().find(&id) {
        Ok(_) => id.to_string(),
        Err(_) => again.clone(),
    };
    context.say(&t.new_pack_next(&again, &pack));
    Ok(DONE)
}

/// Returns the id of the new pack: the one that was typed, or the folder's name.
fn id(context: &Context<'_, '_>, matches: &ArgMatches, folder: &Path) -> Result<PackId, Failure> {
    let t = context.texts;
    let id = match text(matches, "id") {
        Some(typed) => PackId::new(typed).ok_or_else(|| {
            let shown = Untrusted::from(typed).shown_line().into_owned();
            Failure::usage(t.new_pack_bad_id(&wrap::cut_to(&shown, 60)), t.hint_bad_id())
        })?,
        None => match PackId::new(&id_of(folder)).or_else(|| PackId::new(USUAL_ID)) {
            Some(id) => id,
            None => return Err(Failure::usage(t.new_pack_bad_id(""), t.hint_bad_id())),
        },
    };
    match context.library().find(&id) {
        Ok(found) => {
            let place = explain::origin(&found.origin, t);
            Err(Failure::usage(t.new_pack_taken(id.as_str(), &place), t.hint_new_pack_taken()))
        }
        // Nobody has the id, or who has it has other troubles.
        Err(_) => Ok(id),
    }
}

/// Returns the last name of a folder, the real one for `.` and `..`.
fn last_name(folder: &Path) -> Option<String> {
    let name = match folder.file_name() {
        Some(name) => name.to_owned(),
        None => folder.canonicalize().ok()?.file_name()?.to_owned(),
    };
    Some(name.to_string_lossy().into_owned())
}

/// Makes an id of a folder's name: small letters, digits and hyphens.
fn id_of(folder: &Path) -> String {
    let name = last_name(folder).unwrap_or_default().to_ascii_lowercase();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    id.chars().take(40).collect::<String>().trim_matches('-').to_owned()
}

fn title_of(folder: &Path) -> Option<String> {
    let name = last_name(folder)?;
    let name = wrap::cut_to(&shown(name.trim()), LONGEST_TITLE);
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_made_of_the_folders_name() {
        for (folder, id) in [
            ("our-pack", "our-pack"),
            ("a/b/Our Pack 2", "our-pack-2"),
            ("受注", ""),
            ("受注 v2", "v2"),
            ("..x..", "x"),
            ("a\u{1b}[31mb", "a-31mb"),
        ] {
            assert_eq!(id_of(Path::new(folder)), id, "{folder:?}");
        }
    }
}
