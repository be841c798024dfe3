//! Opening a review: its file, and the packs that it names.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{self, ReadFailure, WriteFailure};
use super::lock::Lock;
use super::packs::{self, Found, Library, PackFailure};
use super::paths::Folders;
use crate::domain::{Content, Pack, PackId, Review};
use crate::format::problem::{Level, Problem};
use crate::format::review::{self, LARGEST_FILE};
use crate::format::{ReviewDocument, built_in};

/// A review that is open, with all that is needed to show, change and write it.
#[derive(Debug)]
pub struct Opened {
    /// The file.
    pub path: PathBuf,
    /// The text that was read; what a replacement of the file expects to find.
    pub text: String,
    /// What is asked.
    pub content: Arc<Content>,
    /// What was answered.
    pub review: Review,
    /// What the text says; what is written is the difference to it.
    pub says: Arc<Review>,
    /// What a person should look at; none of it keeps the review from being used.
    pub warnings: Vec<Problem>,
    /// The newer format of the file, which then must not be written.
    pub newer: Option<i64>,
    /// The packs that it names and that cannot be used; their answers are kept.
    pub missing: Vec<PackId>,
}

impl Opened {
    /// Writes the review into its file, if the file still holds what was read.
    ///
    /// # Errors
    ///
    /// Says why it could not; the file is then what it was.
    pub fn save(&mut self) -> Result<(), WriteFailure> {
        let content = Arc::clone(&self.content);
        // Built only now: whoever looks at a review never needs it.
        let mut document = ReviewDocument::of(&self.text, &self.says).map_err(|error| {
            let error = io::Error::new(io::ErrorKind::InvalidData, error.message().to_owned());
            WriteFailure::Io { step: "parse", error }
        })?;
        let text = document.render(&self.review, &|id| content.rank(id));
        let lock = Lock::at(Folders::find().lock_file(&self.path).as_deref());
        let _turn = lock.turn();
        files::replace(&self.path, &text, Some(&self.text))?;
        self.text = text;
        self.says = Arc::new(self.review.clone());
        Ok(())
    }
}

/// Why a review could not be opened.
#[derive(Debug)]
pub enum OpenFailure {
    /// The file could not be read.
    Read(ReadFailure),
    /// What it says is wrong.
    Problems {
        /// Its text.
        text: String,
        /// All that is wrong, warnings too.
        problems: Vec<Problem>,
    },
    /// A pack could not be used.
    Pack(PackFailure),
}

/// Opens a review file.
///
/// # Errors
///
/// Says why it could not be opened; see [`OpenFailure`].
pub fn open(path: &Path, library: &Library) -> Result<Opened, OpenFailure> {
    let text = files::read(path, LARGEST_FILE).map_err(OpenFailure::Read)?;
    from_text(path.to_owned(), text, library)
}

/// Opens a review file as far as it can: without the packs that cannot be used, when there are others.
///
/// # Errors
///
/// Says why it could not be opened; see [`OpenFailure`].
pub fn open_as_far(path: &Path, library: &Library) -> Result<Opened, OpenFailure> {
    let text = files::read(path, LARGEST_FILE).map_err(OpenFailure::Read)?;
    read(path.to_owned(), text, library, Packs::Some)
}

/// Opens a review whose text is at hand.
///
/// # Errors
///
/// Says why it could not be opened; see [`OpenFailure`].
pub fn from_text(path: PathBuf, text: String, library: &Library) -> Result<Opened, OpenFailure> {
    read(path, text, library, Packs::All)
}

/// Which packs of a review are needed to open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packs {
    /// Every one: what follows must be about the whole review.
    All,
    /// One at least.
    Some,
}

fn read(
    path: PathBuf,
    text: String,
    library: &Library,
    needed: Packs,
) -> Result<Opened, OpenFailure> {
    let mut parsed = review::parse(&text);
    let Some(review) = parsed.review.clone() else {
        return Err(OpenFailure::Problems { text, problems: parsed.problems });
    };
    let (content, missing) = content(&review, library, needed).map_err(OpenFailure::Pack)?;
    let content = Arc::new(content);
    let mut warnings = review::check_against(&parsed, &content);
    warnings.extend(parsed.problems.drain(..).filter(|p| p.level() == Level::Warning));
    warnings.sort_by_key(|p| p.span.start);
    let (says, newer) = (Arc::new(review.clone()), parsed.newer);
    Ok(Opened { path, text, content, says, review, warnings, newer, missing })
}

/// Returns the content of a review: the packs that it names, then those that `--pack` adds; the
/// built-in ones when there is none. The packs that are not needed and cannot be used are named.
fn content(
    review: &Review,
    library: &Library,
    needed: Packs,
) -> Result<(Content, Vec<PackId>), PackFailure> {
    let mut packs: Vec<Arc<Pack>> = Vec::new();
    let (mut missing, mut first) = (Vec::new(), None);
    for named in &review.packs {
        // A pack that is named twice is asked once.
        if packs.iter().any(|p| p.id == named.id) {
            continue;
        }
        match library.find(&named.id) {
            Ok(found) => packs.push(found.pack),
            Err(failure) if needed == Packs::All => return Err(failure),
            Err(failure) => {
                missing.push(named.id.clone());
                first.get_or_insert(failure);
            }
        }
    }
    for Found { pack, .. } in library.wanted()? {
        if packs.iter().all(|p| p.id != pack.id) {
            packs.push(pack);
        }
    }
    if packs.is_empty() {
        match first {
            Some(failure) => return Err(failure),
            None => packs = built_in(),
        }
    }
    Ok((packs::together(packs)?, missing))
}
