//! What the application asks of the world, done.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::app::earlier::{Found, Wanted};
use crate::app::screen::{Recent, Shelf, Start};
use crate::app::{
    EditorFailure, Effect, ExportFormat, Languages, Msg, Opened, Recovered, SaveFailure, Session,
};
use crate::domain::merge::merge;
use crate::domain::{CheckpointId, Content, Lang, PackId, Review, Untrusted};
use crate::format::settings::Speech;
use crate::shell::follow::Follower;
use crate::shell::packs::Library;
use crate::shell::paths::Folders;
use crate::shell::place::Teller;
use crate::shell::save::{MergeOutcome, Outcome, Plan, Saver};
use crate::shell::{clock, earlier, editor, open, recent, recovery};

/// A review file that was read, ready for the interface.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub path: PathBuf,
    /// Its text as it was read.
    pub text: String,
    /// What the text says.
    pub says: Arc<Review>,
    /// What is asked.
    pub content: Arc<Content>,
    /// What was answered.
    pub review: Review,
    /// It may only be looked at.
    pub read_only: bool,
    /// It has just been begun.
    pub is_new: bool,
    /// The packs that it names and that cannot be used.
    pub missing: Vec<PackId>,
}

/// What the commands lend to the interface; each failure is told in lines for a person.
pub trait Doors {
    /// Opens a review file.
    ///
    /// # Errors
    ///
    /// The lines that say why it could not be opened.
    fn open(&self, path: &Path, languages: Languages) -> Result<Document, Vec<String>>;

    /// Opens a review file to look at it beside another one.
    ///
    /// # Errors
    ///
    /// The lines that say why it could not be opened.
    fn look(&self, path: &Path, languages: Languages) -> Result<open::Opened, Vec<String>>;

    /// Returns the packs that can be found.
    fn library(&self) -> Library;

    /// Returns whoever uses the program, as the settings say.
    fn user(&self) -> Option<Untrusted>;

    /// Begins a review in a new file of the current folder.
    ///
    /// # Errors
    ///
    /// The lines that say why it could not be begun.
    fn begin(
        &self,
        workload: &str,
        reviewer: &str,
        file: &str,
        packs: &[PackId],
        languages: Languages,
    ) -> Result<Document, Vec<String>>;

    /// Returns the packs that can be found.
    fn packs(&self) -> Shelf;

    /// Writes the summary of a review beside its file, and returns the name of what was written.
    ///
    /// # Errors
    ///
    /// Says why it could not be written.
    fn export(
        &self,
        format: ExportFormat,
        path: &Path,
        content: &Content,
        review: &Review,
        languages: Languages,
    ) -> Result<String, SaveFailure>;

    /// Writes the readout of a session beside the review's file, and returns the name of what was
    /// written.
    ///
    /// # Errors
    ///
    /// Says why it could not be written.
    fn readout(
        &self,
        format: ExportFormat,
        path: &Path,
        content: &Content,
        review: &Review,
        languages: Languages,
    ) -> Result<String, SaveFailure>;
}

/// Takes the messages of other threads.
pub(super) type Report = Arc<dyn Fn(Msg) + Send + Sync>;

/// The world, as far as the application asks for it.
pub(super) struct World<'d> {
    doors: &'d dyn Doors,
    report: Report,
    folders: Folders,
    recent: Vec<recent::Recent>,
    open: Option<OpenFile>,
    follower: Option<Follower>,
}

struct OpenFile {
    path: PathBuf,
    content: Arc<Content>,
    workload: Untrusted,
    /// The text as it was read and what it says, until the saver takes them.
    file: Option<(String, Arc<Review>)>,
    /// It may only be looked at.
    read_only: bool,
    /// An earlier run left something, and it was not set aside.
    has_copy: bool,
    /// The languages that were chosen for it in an earlier run.
    spoken: Option<Speech>,
    saver: Option<Saver>,
    teller: Teller,
}

impl<'d> World<'d> {
    pub(super) fn new(doors: &'d dyn Doors, report: Report) -> Self {
        Self {
            doors,
            report,
            folders: Folders::find(),
            recent: Vec::new(),
            open: None,
            follower: None,
        }
    }

    /// Makes the start screen.
    pub(super) fn start(&mut self) -> Start {
        self.recent = self.folders.state.as_deref().map(recent::list).unwrap_or_default();
        let recent = self
            .recent
            .iter()
            .map(|r| Recent {
                workload: r.workload.clone(),
                file: r.path.to_string_lossy().into_owned().into(),
                opened: r.when,
            })
            .collect();
        Start { recent, ..Start::default() }
    }

    /// Takes a review file as the one that is open.
    pub(super) fn open(&mut self, document: Document) -> Opened {
        let Document { path, text, says, content, review, read_only, is_new, missing } = document;
        let whole = crate::shell::paths::whole(&path);
        let known = if self.recent.is_empty() {
            self.folders.state.as_deref().map(recent::list).unwrap_or_default()
        } else {
            std::mem::take(&mut self.recent)
        };
        let left = known.into_iter().find(|r| r.path == whole);
        let (place, spoken) = left.map_or((None, None), |left| (left.checkpoint, left.language));
        let languages = spoken.map(|spoken| match spoken {
            Speech::One(lang) => Languages::One(lang),
            Speech::Both => Languages::Both(Lang::En),
        });
        let recovered = if read_only { None } else { self.recovered(&path, &text, &review) };
        let file = Untrusted::from(path.to_string_lossy().into_owned());
        let workload = review.workload.clone();
        let mut session = Session::new(Arc::clone(&content), review, file, read_only);
        session.missing = missing;
        session.by = session.review.signer(self.doors.user().as_ref());
        let (file, has_copy) = (Some((text, says)), recovered.is_some());
        let teller = Teller::new(&path, &self.folders);
        let saver = None;
        self.open = Some(OpenFile {
            path,
            content,
            workload,
            file,
            read_only,
            has_copy,
            spoken,
            saver,
            teller,
        });
        Opened { session, place, languages, is_new, recovered }
    }

    /// Takes a review file as one that another run of tenken changes.
    pub(super) fn follow(&mut self, document: Document) -> Opened {
        self.follower = Some(Follower::new(&document.path, &self.folders));
        self.open(Document { read_only: true, is_new: false, ..document })
    }

    /// Tells whether another run of tenken changes the review.
    pub(super) fn is_following(&self) -> bool {
        self.follower.is_some()
    }

    /// Looks what another run of tenken did.
    pub(super) fn look(&mut self) -> Option<Msg> {
        self.follower.as_mut()?.look()
    }

    /// Tells whoever follows which question is being asked.
    pub(super) fn tell_place(&mut self, place: &CheckpointId) {
        if let Some(open) = self.open.as_mut().filter(|_| self.follower.is_none()) {
            open.teller.tell(place);
        }
    }

    /// Looks for what an earlier run could not save. A copy that cannot be asked about is set aside,
    /// so that no later run writes over it.
    fn recovered(&self, path: &Path, text: &str, review: &Review) -> Option<Recovered> {
        let merged = recovery::find(path, &self.folders)
            .and_then(|copy| copy.into_review(text, review, merge_files));
        let Some(merged) = merged else {
            recovery::set_aside(path, &self.folders);
            return None;
        };
        if merged.review == *review {
            // Everything that it says is in the file.
            recovery::remove(path, &self.folders);
            return None;
        }
        let MergeOutcome { review, taken, disagreements } = merged;
        Some(Recovered { review: Arc::new(review), taken, disagreements })
    }

    /// Gives the copy that was found another name.
    fn set_aside(&mut self) -> Option<Msg> {
        let open = self.open.as_mut()?;
        let name = recovery::set_aside(&open.path, &self.folders);
        open.has_copy = false;
        Some(Msg::SetAside(match name {
            Some(name) => Ok(name.to_string_lossy().into_owned()),
            None => Err(SaveFailure::Denied),
        }))
    }

    /// Notes that the application took a merge.
    pub(super) fn adopt(&self) {
        if let Some(saver) = self.open.as_ref().and_then(|o| o.saver.as_ref()) {
            saver.adopt();
        }
    }

    /// Does what was asked for; what came of it, when that is known at once.
    pub(super) fn perform(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Save { review, revision } => {
                let failure = self.saver().map(|saver| saver.save(review, revision)).err();
                failure.map(|why| Msg::Saved {
                    revision,
                    outcome: Err(SaveFailure::Other(why.to_string())),
                })
            }
            Effect::Export { format, review, languages } => {
                let open = self.open.as_ref()?;
                let outcome =
                    self.doors.export(format, &open.path, &open.content, &review, languages);
                Some(Msg::Written(outcome))
            }
            Effect::Readout { format, review, languages } => {
                let open = self.open.as_ref()?;
                let outcome =
                    self.doors.readout(format, &open.path, &open.content, &review, languages);
                Some(Msg::Written(outcome))
            }
            Effect::OpenRecent { index, languages } => {
                let path = self.recent.get(index)?.path.clone();
                let outcome = self.doors.open(&path, languages).map(|document| self.open(document));
                Some(Msg::Opened(Box::new(outcome)))
            }
            Effect::Begin { workload, reviewer, file, packs, languages } => {
                let outcome = self.doors.begin(&workload, &reviewer, &file, &packs, languages);
                let outcome = outcome.map(|document| self.open(document));
                Some(Msg::Opened(Box::new(outcome)))
            }
            Effect::Earlier(wanted) => self.look_for_earlier(wanted),
            Effect::ListPacks => Some(Msg::Packs(self.doors.packs())),
            Effect::SetAside => self.set_aside(),
            Effect::Edit { .. } | Effect::Copy { .. } | Effect::Suspend | Effect::Quit => None,
        }
    }

    /// Looks for an earlier review. Folders are searched by a thread of its own: nobody waits for it.
    fn look_for_earlier(&self, wanted: Wanted) -> Option<Msg> {
        let open = self.open.as_ref()?;
        let (near, content) = (open.path.clone(), Arc::clone(&open.content));
        let report = Arc::clone(&self.report);
        let tell = move |found| report(Msg::Earlier(Box::new(found)));
        match wanted {
            Wanted::File { name, languages } => {
                let opened = self.doors.look(&earlier::named(name.raw(), &near), languages);
                let found = opened.map(|old| earlier::earlier(&content, old));
                Some(Msg::Earlier(Box::new(Found::File(found))))
            }
            Wanted::Previous { id } => {
                let (library, state) = (self.doors.library(), self.folders.state.clone());
                let search = move || {
                    let recent = state.as_deref().map(recent::list).unwrap_or_default();
                    let recent = recent.into_iter().map(|r| r.path);
                    let found = earlier::previous(&id, &near, recent, &library);
                    tell(Found::Previous(found.map(|old| earlier::earlier(&content, old))));
                };
                let started = thread::Builder::new().name("earlier".to_owned()).spawn(search);
                // Without a thread there is no last time; the review is none the worse for it.
                started.err().map(|_| Msg::Earlier(Box::new(Found::Previous(None))))
            }
            Wanted::Beside => {
                let workload = open.workload.clone();
                let search = move || tell(Found::Beside(earlier::beside(&near, &workload)));
                let started = thread::Builder::new().name("beside".to_owned()).spawn(search);
                started.err().map(|_| Msg::Earlier(Box::new(Found::Beside(Vec::new()))))
            }
        }
    }

    /// Tells whether a review is open whose file nobody watches yet.
    pub(super) fn is_unwatched(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.saver.is_none() && !open.read_only)
    }

    /// Begins to watch the file of the review that is open for what others write.
    pub(super) fn watch(&mut self) {
        // Without it, others' changes come in with the next save.
        let _ = self.saver();
    }

    /// Returns the saver of the review that is open; it is started with the first change, or as soon
    /// as there is nothing else to do.
    fn saver(&mut self) -> std::io::Result<&Saver> {
        let Some(open) = &mut self.open else { return Err(std::io::ErrorKind::NotFound.into()) };
        if open.saver.is_none() {
            let report = Arc::clone(&self.report);
            let plan = Plan {
                path: open.path.clone(),
                file: open.file.take(),
                content: Arc::clone(&open.content),
                merge: merge_files,
                recovery: self.folders.recovery_file(&open.path),
                lock: self.folders.lock_file(&open.path),
                copy_is_in: open.has_copy,
            };
            open.saver = Some(Saver::start(plan, Box::new(move |msg| report(msg)))?);
        }
        open.saver.as_ref().ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }

    /// Lets the user edit a text in their own editor.
    pub(super) fn edit(&self, text: &str) -> Result<String, EditorFailure> {
        let folder = self.folders.state.clone().unwrap_or_else(std::env::temp_dir);
        let command = editor::command();
        Ok(editor::edit(text, command.as_deref(), &folder)?)
    }

    /// Ends: saves what is left, and remembers where the review was left.
    pub(super) fn end(
        self,
        patience: Duration,
        session: Option<&Session>,
        place: Option<&CheckpointId>,
        chosen: Option<Languages>,
    ) -> Option<(PathBuf, Outcome)> {
        let open = self.open.filter(|_| self.follower.is_none())?;
        let outcome = open.saver.map_or(Outcome::Saved, |saver| saver.finish(patience));
        if let (Some(state), Some(session)) = (self.folders.state.as_deref(), session) {
            let left = recent::Recent {
                path: crate::shell::paths::whole(&open.path),
                workload: session.review.workload.clone(),
                checkpoint: place.cloned(),
                language: chosen.map(speech).or(open.spoken),
                when: Some(clock::now()),
            };
            // Where a review was left is a convenience; the review itself is safe.
            let _ = recent::remember(state, &left);
        }
        Some((open.path, outcome))
    }
}

fn speech(languages: Languages) -> Speech {
    match languages {
        Languages::One(lang) => Speech::One(lang),
        Languages::Both(_) => Speech::Both,
    }
}

fn merge_files(base: &Review, ours: &Review, theirs: &Review) -> MergeOutcome {
    let merged = merge(Some(base), ours, theirs);
    MergeOutcome {
        taken: merged.taken,
        disagreements: merged.disagreements.len(),
        review: merged.review,
    }
}
