//! The recovery copy of a review: what an earlier run could not save.
//!
//! A copy says in its first line which text of the file it was made on top of, so that it can be
//! brought into that file as it is, and into any other state of it without losing either side.
//!
//! Knows no sentence for a person; never removes a copy whose answers are nowhere else.

use std::fs;
use std::path::{Path, PathBuf};

use super::files;
use super::paths::{Folders, fingerprint};
use super::save::{MergeFn, MergeOutcome};
use crate::domain::Review;
use crate::domain::merge::merge;
use crate::format::review;

/// How the first line of a copy begins; the rest is the fingerprint of the file's text.
const HEAD: &str = "# kept by tenken, on top of ";

/// A copy that can be read whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Copy {
    /// The copy.
    pub path: PathBuf,
    review: Review,
    /// The fingerprint of the text that the file had.
    base: Option<String>,
}

/// Returns the text of a copy: a review's text, and which text of the file it was made on top of.
#[must_use]
pub fn text(review: &str, known: Option<&str>) -> String {
    match known {
        Some(known) => format!("{HEAD}{:016x}\n{review}", fingerprint(known.as_bytes())),
        None => review.to_owned(),
    }
}

/// Returns the copy of a review file, if there is one that can be read whole and as a review.
#[must_use]
pub fn find(file: &Path, folders: &Folders) -> Option<Copy> {
    let path = folders.recovery_file(file)?;
    let text = files::read(&path, review::LARGEST_FILE).ok()?;
    let base = text.strip_prefix(HEAD).and_then(|rest| rest.lines().next()).map(str::to_owned);
    review::parse(&text).review.map(|review| Copy { path, review, base })
}

impl Copy {
    /// Brings what the copy says into the review of a file with this text; `None` when it is a copy
    /// of another review.
    #[must_use]
    pub fn into_review(
        &self,
        file: &str,
        ours: &Review,
        merge_on: MergeFn,
    ) -> Option<MergeOutcome> {
        if self.review.id != ours.id {
            return None;
        }
        let here = format!("{:016x}", fingerprint(file.as_bytes()));
        if self.base.as_deref() == Some(here.as_str()) {
            // Nobody has written the file since.
            return Some(merge_on(ours, ours, &self.review));
        }
        let merged = merge(None, ours, &self.review);
        let disagreements = merged.disagreements.len();
        Some(MergeOutcome { review: merged.review, taken: merged.taken, disagreements })
    }
}

/// Returns a name beside that of a copy that nothing has.
pub(super) fn beside(copy: &Path, is_there: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let name = copy.file_name()?.to_str()?;
    let name = name.strip_suffix(".review.toml").unwrap_or(name);
    let aside = |n: u32| copy.with_file_name(format!("{name}-{n}.review.toml"));
    (1..).map(aside).find(|path| !is_there(path))
}

/// Gives the copy of a review file another name, under which no later run writes; `None` when there
/// is none, or it cannot be renamed.
pub fn set_aside(file: &Path, folders: &Folders) -> Option<PathBuf> {
    let copy = folders.recovery_file(file)?;
    let free = beside(&copy, |path| path.symlink_metadata().is_ok())?;
    fs::rename(&copy, &free).is_ok().then_some(free)
}

/// Removes the copy of a review file, when everything that it says is in the file.
pub fn remove(file: &Path, folders: &Folders) {
    if let Some(copy) = folders.recovery_file(file) {
        let _ = fs::remove_file(copy);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{Answer, CheckpointId, Entry};
    use crate::format::ReviewDocument;

    fn merged(base: &Review, ours: &Review, theirs: &Review) -> MergeOutcome {
        let merged = merge(Some(base), ours, theirs);
        let disagreements = merged.disagreements.len();
        MergeOutcome { review: merged.review, taken: merged.taken, disagreements }
    }

    fn review(answers: &[(&str, Answer)]) -> Review {
        let text = "format = 1\n[review]\nid = \"r\"\nworkload = \"w\"\n";
        let mut review = review::parse(text).review.unwrap();
        for (id, answer) in answers {
            let entry = Entry { answer: Some(*answer), ..Entry::default() };
            review.put(&CheckpointId::new(id).unwrap(), Some(Arc::new(entry)));
        }
        review
    }

    fn rendered(review: &Review) -> String {
        ReviewDocument::new().render(review, &|_| None)
    }

    struct Bench {
        _folder: tempfile::TempDir,
        folders: Folders,
        file: PathBuf,
    }

    impl Bench {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let folders = Folders::inside(folder.path());
            let file = folder.path().join("q.review.toml");
            Self { _folder: folder, folders, file }
        }

        fn keep(&self, text: &str) {
            files::write_private(&self.folders.recovery_file(&self.file).unwrap(), text).unwrap();
        }

        fn find(&self) -> Option<Copy> {
            find(&self.file, &self.folders)
        }
    }

    #[test]
    fn on_top_of_the_same_text_the_copy_is_what_holds() {
        let bench = Bench::new();
        let old = review(&[("SEC-1.01", Answer::Yes), ("SEC-1.02", Answer::Yes)]);
        let new = review(&[("SEC-1.01", Answer::No), ("SEC-1.03", Answer::Partial)]);
        bench.keep(&text(&rendered(&new), Some(&rendered(&old))));
        let found = bench.find().unwrap().into_review(&rendered(&old), &old, merged).unwrap();
        assert_eq!((found.review.answers, found.disagreements), (new.answers, 0));
    }

    #[test]
    fn on_top_of_another_text_nothing_of_either_side_is_lost() {
        let bench = Bench::new();
        let old = review(&[("SEC-1.01", Answer::Yes)]);
        let copy = review(&[("SEC-1.01", Answer::No), ("SEC-1.03", Answer::Partial)]);
        let now = review(&[("SEC-1.01", Answer::Yes), ("SEC-2.01", Answer::Yes)]);
        bench.keep(&text(&rendered(&copy), Some(&rendered(&old))));
        let found = bench.find().unwrap().into_review(&rendered(&now), &now, merged).unwrap();
        assert_eq!((found.review.answers.len(), found.disagreements), (3, 1));
    }

    #[test]
    fn the_copy_of_another_review_is_not_brought_in() {
        let bench = Bench::new();
        let old = review(&[]);
        bench.keep(&rendered(&old));
        let other = Review { id: "other".into(), ..old };
        assert!(bench.find().unwrap().into_review("", &other, merged).is_none());
    }

    #[test]
    fn a_copy_that_cannot_be_read_is_none_and_can_be_set_aside() {
        let bench = Bench::new();
        assert_eq!(bench.find(), None);
        assert_eq!(set_aside(&bench.file, &bench.folders), None);
        for n in 1..=2 {
            bench.keep("format = 1\n[rev");
            assert_eq!(bench.find(), None);
            let aside = set_aside(&bench.file, &bench.folders).unwrap();
            assert!(aside.to_str().unwrap().ends_with(&format!("-{n}.review.toml")));
            assert_eq!(fs::read_to_string(aside).unwrap(), "format = 1\n[rev");
        }
    }
}
