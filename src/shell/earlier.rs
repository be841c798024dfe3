//! Earlier reviews near the open one: in its folder, and among the recent ones.
//!
//! What cannot be read, or is no review, is passed over: nobody named it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files;
use super::open::{self, Opened};
use super::packs::Library;
use super::paths;
use crate::app::earlier::{Candidate, Earlier};
use crate::domain::{Content, Review, Untrusted};
use crate::format::review::{self, LARGEST_FILE};

/// The most files of a folder that are looked into.
const MOST_FILES: usize = 500;

/// The most reviews that are listed.
const MOST_LISTED: usize = 30;

/// Finds the review with an id near the open one; of several the one that was changed last.
#[must_use]
pub fn previous(
    id: &Untrusted,
    near: &Path,
    recent: impl IntoIterator<Item = PathBuf>,
    library: &Library,
) -> Option<Opened> {
    let mut found: Option<(PathBuf, String, Review)> = None;
    let open = paths::whole(near);
    let named = |path: &Path| {
        // To look for the id is cheaper than to read the review, and most files do not have it.
        let text = files::read(path, LARGEST_FILE).ok().filter(|t| t.contains(id.raw()))?;
        let review = review::parse(&text).review.filter(|r| r.id == *id)?;
        Some((text, review))
    };
    for path in in_folder(near).into_iter().chain(recent) {
        if paths::whole(&path) == open {
            continue;
        }
        let Some((text, review)) = named(&path) else { continue };
        let later = found.as_ref().is_none_or(|(.., f)| f.last_change() < review.last_change());
        if later {
            found = Some((path, text, review));
        }
    }
    let (path, text, _) = found?;
    open::from_text(path, text, library).ok()
}

/// Lists the reviews in the folder of the open one: those of its workload first, then the latest.
#[must_use]
pub fn beside(near: &Path, workload: &Untrusted) -> Vec<Candidate> {
    let open = paths::whole(near);
    let others = in_folder(near).into_iter().filter(|path| paths::whole(path) != open);
    let mut found: Vec<Candidate> = others
        .filter_map(|path| {
            let text = files::read(&path, LARGEST_FILE).ok()?;
            let review = review::parse(&text).review?;
            Some(Candidate {
                name: path.to_str()?.into(),
                changed: review.last_change(),
                workload: review.workload,
                title: review.title,
            })
        })
        .collect();
    found.sort_by_key(|c| (c.workload != *workload, std::cmp::Reverse(c.changed)));
    found.truncate(MOST_LISTED);
    found
}

/// Returns the file that a person named: from the current folder, else from that of the open review.
#[must_use]
pub fn named(name: &str, near: &Path) -> PathBuf {
    let path = PathBuf::from(name);
    let beside = near.parent().map(|folder| folder.join(&path));
    match beside {
        Some(beside) if !path.exists() && beside.exists() => beside,
        _ => path,
    }
}

/// Takes a review that was read as the earlier one.
#[must_use]
pub fn earlier(content: &Arc<Content>, old: Opened) -> Earlier {
    Earlier {
        content: joined(content, &old.content),
        review: Arc::new(old.review),
        file: old.path.to_string_lossy().into_owned().into(),
        newer: old.newer.is_some(),
    }
}

/// Returns the content of two reviews, the newer one's first.
#[must_use]
pub fn joined(new: &Arc<Content>, old: &Content) -> Arc<Content> {
    let mut packs = new.packs().to_vec();
    for pack in old.packs() {
        if packs.iter().all(|p| p.id != pack.id) {
            packs.push(Arc::clone(pack));
        }
    }
    if packs.len() == new.packs().len() { Arc::clone(new) } else { Arc::new(Content::new(packs)) }
}

/// Returns the TOML files of the folder that a file stands in, by name.
fn in_folder(near: &Path) -> Vec<PathBuf> {
    let folder = near.parent().unwrap_or(Path::new(""));
    let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = std::fs::read_dir(here) else { return Vec::new() };
    let names = entries.flatten().map(|entry| PathBuf::from(entry.file_name()));
    let mut names: Vec<PathBuf> =
        names.filter(|name| name.extension().is_some_and(|e| e == "toml")).collect();
    // The names that reviews have by habit come first, if there are too many.
    names.sort_by_key(|name| (!name.to_string_lossy().ends_with(".review.toml"), name.clone()));
    names.truncate(MOST_FILES);
    names.into_iter().map(|name| folder.join(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(id: &str, workload: &str, day: u8) -> String {
        format!(
            "format = 1\n[review]\nid = \"{id}\"\nworkload = \"{workload}\"\n\
             updated = 2026-10-{day:02}T10:00:00+09:00\npacks = [{{ id = \"aws-security\", version = \"1.0.0\" }}]\n"
        )
    }

    fn find(id: &str, near: &Path, recent: &[PathBuf]) -> Option<PathBuf> {
        let library = Library::default();
        previous(&id.into(), near, recent.to_vec(), &library).map(|opened| opened.path)
    }

    #[test]
    fn the_previous_review_is_found_beside_and_among_the_recent_ones_and_is_never_the_open_one() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = |name: &str| here.path().join(name);
        let far = there.path().join("far.toml");
        std::fs::write(path("open.review.toml"), text("same", "a", 1)).unwrap();
        std::fs::write(path("q3.toml"), text("q3", "a", 1)).unwrap();
        std::fs::write(&far, text("far", "a", 1)).unwrap();
        let open = path("open.review.toml");
        assert_eq!(find("q3", &open, &[]), Some(path("q3.toml")));
        assert_eq!(find("far", &open, &[]), None);
        assert_eq!(find("far", &open, std::slice::from_ref(&far)), Some(far));
        assert_eq!(find("same", &open, &[]), None);
        assert_eq!(find("q", &open, &[]), None, "an id is whole or another one");
    }

    #[test]
    fn of_several_files_with_one_id_the_one_that_was_changed_last_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        for (name, day) in [("a.toml", 2), ("b.toml", 9), ("c.toml", 5)] {
            std::fs::write(folder.path().join(name), text("q3", "w", day)).unwrap();
        }
        let found = find("q3", &folder.path().join("open.review.toml"), &[]);
        assert_eq!(found, Some(folder.path().join("b.toml")));
    }

    #[test]
    fn what_is_no_review_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("broken.toml"), "id = \"q3\"\n[[[").unwrap();
        std::fs::write(path("bytes.toml"), b"\xff q3").unwrap();
        std::fs::create_dir(path("folder.toml")).unwrap();
        std::fs::write(path("elsewhere.toml"), text("x", "q3", 1)).unwrap();
        let open = path("open.review.toml");
        assert_eq!(find("q3", &open, &[path("gone.toml")]), None);
        assert_eq!(find("q3", Path::new("/nowhere/at/all.toml"), &[]), None);
        let listed: Vec<String> =
            beside(&open, &"q3".into()).into_iter().map(|c| c.name.raw().to_owned()).collect();
        assert_eq!(listed, [path("elsewhere.toml").to_str().unwrap()]);
    }

    #[test]
    fn the_reviews_of_the_workload_come_first_and_then_the_latest() {
        let folder = tempfile::tempdir().unwrap();
        for (name, workload, day) in
            [("a", "orders", 1), ("b", "other", 9), ("c", "orders", 5), ("d", "other", 2)]
        {
            let file = folder.path().join(format!("{name}.review.toml"));
            std::fs::write(file, text(name, workload, day)).unwrap();
        }
        let found = beside(&folder.path().join("open.review.toml"), &"orders".into());
        let order: Vec<char> = found
            .iter()
            .filter_map(|c| Path::new(c.name.raw()).file_name()?.to_str()?.chars().next())
            .collect();
        assert_eq!(order, ['c', 'a', 'b', 'd']);
    }

    #[test]
    fn a_name_is_one_of_the_current_folder_or_of_the_folder_of_the_review() {
        let folder = tempfile::tempdir().unwrap();
        let open = folder.path().join("open.review.toml");
        std::fs::write(folder.path().join("q3.toml"), "").unwrap();
        assert_eq!(named("q3.toml", &open), folder.path().join("q3.toml"));
        assert_eq!(named("nowhere.toml", &open), Path::new("nowhere.toml"));
        assert_eq!(named("Cargo.toml", &open), Path::new("Cargo.toml"));
    }
}
