//! The texts of a pack's files: new ones, and those that are there with what changed.

use std::collections::HashSet;

use super::{Before, Growing, Written, write};
use crate::domain::{Pack, PillarId};
use crate::format::pack::{LARGEST_FILE, parse_head, parse_pillar};

/// Returns the files that are to be written; fails with the pillar whose file would be too large.
pub(super) fn files(
    before: Option<Before<'_>>,
    pack: &Pack,
    growing: &[Growing<'_>],
    mut taken: HashSet<String>,
) -> Result<Vec<Written>, PillarId> {
    let (mut out, mut names) = (Vec::new(), Vec::new());
    for growing in growing {
        let pillar = &growing.pillar;
        let new = write::pillar(pillar);
        let (name, text, old) = match growing.before {
            Some((name, text, before)) if before == pillar => {
                names.push(name.to_owned());
                debug_assert!(!text.is_empty());
                continue;
            }
            Some((name, text, before)) => {
                let changed = write::update(text, &write::pillar(before), &new).ok();
                // A file in a shape that cannot be changed bit by bit is written anew.
                let reads_so = |text: &String| parse_pillar(text).value.as_ref() == Some(pillar);
                (name.to_owned(), changed.filter(reads_so).unwrap_or(new), Some(text.to_owned()))
            }
            None => (file_name(&pillar.id, &mut taken), new, None),
        };
        if text.len() > LARGEST_FILE || parse_pillar(&text).value.as_ref() != Some(pillar) {
            return Err(pillar.id.clone());
        }
        names.push(name.clone());
        out.push(Written { name, text, old });
    }
    let new = write::head(pack, &names);
    let head = match before {
        Some(before) => {
            let files: Vec<String> = before.head.files.iter().map(|f| f.raw().to_owned()).collect();
            let old = write::head(&before.head.pack, &files);
            let changed = write::update(before.text, &old, &new).ok();
            let reads_so = |text: &String| {
                parse_head(text).value.is_some_and(|head| {
                    head.pack.version == pack.version && head.files.len() == names.len()
                })
            };
            let text = changed.filter(reads_so).unwrap_or(new);
            Written { name: HEAD.to_owned(), text, old: Some(before.text.to_owned()) }
        }
        None => Written { name: HEAD.to_owned(), text: new, old: None },
    };
    // Without its head the folder is no pack yet.
    if head.old.as_ref() != Some(&head.text) {
        out.push(head);
    }
    Ok(out)
}

const HEAD: &str = "pack.toml";

/// Returns a name that no other file of the pack has, on any system.
fn file_name(id: &PillarId, taken: &mut HashSet<String>) -> String {
    let stem = id.as_str().to_lowercase();
    let stem = if matches!(stem.as_str(), "pack") { format!("{stem}-pillar") } else { stem };
    let mut name = format!("{stem}.toml");
    let mut n = 2;
    while !taken.insert(name.clone()) {
        name = format!("{stem}-{n}.toml");
        n += 1;
    }
    name
}
