//! Following a review that another run of tenken changes: its file, and which question is asked.
//!
//! Looking costs two calls to the system; a file is read only when it is another one than before.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::files;
use super::paths::Folders;
use super::place;
use crate::app::Msg;
use crate::domain::CheckpointId;
use crate::format::review::{self, LARGEST_FILE};

/// What tells one state of a file from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Likeness {
    changed: Option<SystemTime>,
    length: u64,
    number: u64,
}

impl Likeness {
    fn of(path: &Path) -> Option<Self> {
        let about = fs::metadata(path).ok()?;
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(&about);
        #[cfg(not(unix))]
        let number = 0;
        Some(Self { changed: about.modified().ok(), length: about.len(), number })
    }
}

/// Follows a review.
#[derive(Debug)]
pub struct Follower {
    review: PathBuf,
    place: Option<PathBuf>,
    seen_review: Option<Likeness>,
    seen_place: Option<Likeness>,
    readable: bool,
}

impl Follower {
    /// Begins to follow a review; what it says now is read anew with the first look.
    #[must_use]
    pub fn new(review: &Path, folders: &Folders) -> Self {
        Self {
            review: review.to_owned(),
            place: folders.place_file(review),
            seen_review: None,
            seen_place: None,
            readable: true,
        }
    }

    /// Looks, and returns what is new.
    pub fn look(&mut self) -> Option<Msg> {
        let (review, was_readable) = (self.new_review(), self.readable);
        if let Some(outcome) = &review {
            self.readable = outcome.is_some();
        }
        let review = review.flatten();
        let place = self.new_place();
        let news = review.is_some() || place.is_some() || self.readable != was_readable;
        news.then_some(Msg::Followed { review, place, readable: self.readable })
    }

    /// Returns the review when its file is another one: `None` inside when it cannot be read.
    fn new_review(&mut self) -> Option<Option<Arc<crate::domain::Review>>> {
        let likeness = Likeness::of(&self.review);
        if likeness.is_some() && likeness == self.seen_review {
            return None;
        }
        self.seen_review = likeness;
        let text = files::read(&self.review, LARGEST_FILE).ok();
        Some(text.and_then(|text| review::parse(&text).review).map(Arc::new))
    }

    fn new_place(&mut self) -> Option<CheckpointId> {
        let file = self.place.as_deref()?;
        let likeness = Likeness::of(file)?;
        if self.seen_place == Some(likeness) {
            return None;
        }
        self.seen_place = Some(likeness);
        place::read(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REVIEW: &str =
        "format = 1\n[review]\nid = \"r1\"\nworkload = \"orders\"\n[answers.\"SEC-1.01\"]\n";

    fn followed(msg: Option<Msg>) -> Option<(bool, Option<String>, bool)> {
        let Msg::Followed { review, place, readable } = msg? else { panic!("another message") };
        Some((review.is_some(), place.map(|p| p.to_string()), readable))
    }

    #[test]
    fn only_what_is_new_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::inside(folder.path());
        let file = folder.path().join("q.review.toml");
        fs::write(&file, REVIEW).unwrap();
        let mut follower = Follower::new(&file, &folders);
        assert_eq!(followed(follower.look()), Some((true, None, true)));
        assert_eq!(followed(follower.look()), None);
        fs::write(&file, format!("{REVIEW}answer = \"yes\"\n")).unwrap();
        assert_eq!(followed(follower.look()), Some((true, None, true)));
        let place = folders.place_file(&file).unwrap();
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, "checkpoint = \"SEC-2.03\"\n").unwrap();
        assert_eq!(followed(follower.look()), Some((false, Some("SEC-2.03".to_owned()), true)));
        assert_eq!(followed(follower.look()), None);
    }

    #[test]
    fn a_file_that_is_replaced_by_one_of_the_same_length_is_new() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("q.review.toml");
        fs::write(&file, format!("{REVIEW}answer = \"yes\"\n")).unwrap();
        let mut follower = Follower::new(&file, &Folders::default());
        follower.look();
        files::replace_with_copy(
            &file,
            &format!("{REVIEW}answer = \"n/a\"\n").replace("n/a", "par"),
            Some(&format!("{REVIEW}answer = \"yes\"\n")),
            None,
        )
        .unwrap();
        // "par" is no answer: the review cannot be read whole, and that is told once.
        assert_eq!(followed(follower.look()), Some((false, None, false)));
        assert_eq!(followed(follower.look()), None);
    }

    #[test]
    fn a_file_that_is_gone_for_a_while_is_followed_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("q.review.toml");
        fs::write(&file, REVIEW).unwrap();
        let mut follower = Follower::new(&file, &Folders::default());
        follower.look();
        fs::remove_file(&file).unwrap();
        assert_eq!(followed(follower.look()), Some((false, None, false)));
        assert_eq!(followed(follower.look()), None);
        fs::write(&file, REVIEW).unwrap();
        assert_eq!(followed(follower.look()), Some((true, None, true)));
    }
}
