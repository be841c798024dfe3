//! A disk in memory that forgets what was not flushed, refuses calls, and lets others write between
//! any two of them.
//!
//! A power cut leaves of each folder any beginning of what was done to its names since it was flushed
//! (as a journal does), and of each file either what was flushed, what was written, a part of that,
//! zeros, or half of each.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use tenken::shell::files::{
    About, Called, Errno, Identity, Open, ReadFailure, Remains, System, WriteFailure, replace_on,
    write_private_on,
};
use tenken::shell::save::Disk;

/// The review file.
pub(super) const FILE: &str = "/review/q.review.toml";

/// Its recovery copy.
pub(super) const COPY: &str = "/state/copy.toml";

/// How the file can be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// By exchanging two files.
    Exchange,
    /// By renaming one over the other.
    Rename,
    /// By overwriting alone: the file has two names.
    Overwrite,
}

/// A mistake that is planted, to see that it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mistake {
    None,
    /// Flushing a file does nothing.
    NoFileFlush,
    /// Flushing a folder does nothing.
    NoFolderFlush,
}

/// What happens before a call.
pub(super) enum Event {
    /// It is refused.
    Refuse(Errno),
    /// The program ends, or the power goes: this call and those after it do nothing.
    End,
    /// Somebody else does something.
    Meanwhile(Box<dyn FnOnce()>),
}

/// What may be left of files that were not flushed.
pub(super) const LEFTOVERS: usize = 5;

type Names = BTreeMap<OsString, usize>;

#[derive(Debug, Clone, Default)]
struct Folder {
    now: Names,
    flushed: Names,
    /// What was done to names since.
    pending: Vec<Vec<(OsString, Option<usize>)>>,
}

impl Folder {
    fn apply(names: &mut Names, done: &[(OsString, Option<usize>)]) {
        for (name, file) in done {
            match file {
                Some(file) => names.insert(name.clone(), *file),
                None => names.remove(name),
            };
        }
    }

    fn change(&mut self, done: Vec<(OsString, Option<usize>)>) {
        Self::apply(&mut self.now, &done);
        self.pending.push(done);
    }

    fn flush(&mut self) {
        self.flushed = self.now.clone();
        self.pending.clear();
    }

    fn after_cut(&self, kept: usize) -> Names {
        let mut names = self.flushed.clone();
        self.pending.iter().take(kept).for_each(|done| Self::apply(&mut names, done));
        names
    }
}

#[derive(Debug, Clone, Default)]
struct Content {
    now: Vec<u8>,
    flushed: Vec<u8>,
    /// A flush was refused, and the system has forgotten what it should have flushed.
    spoilt: bool,
    version: u64,
}

impl Content {
    fn left(&self, leftover: usize) -> Vec<u8> {
        let half = |bytes: &[u8]| bytes.len() / 2;
        match leftover {
            _ if self.now == self.flushed => self.now.clone(),
            0 => self.flushed.clone(),
            1 => self.now.clone(),
            2 => self.now[..half(&self.now)].to_vec(),
            3 => vec![0; self.now.len()],
            _ => {
                let mut both = self.now[..half(&self.now)].to_vec();
                both.extend(self.flushed.get(half(&self.now)..).unwrap_or_default());
                both
            }
        }
    }
}

#[derive(Default)]
struct State {
    folders: [Folder; 2],
    files: Vec<Content>,
    events: BTreeMap<usize, Vec<Event>>,
    /// Every text that somebody meant to be the whole file.
    meant: BTreeSet<Vec<u8>>,
}

/// The disk.
pub(super) struct Model {
    state: RefCell<State>,
    pub(super) way: Way,
    mistake: Mistake,
    calls: Cell<usize>,
    ended: Cell<bool>,
    /// Nobody can be seen who writes between the last look and the replacing.
    is_blind: Cell<bool>,
    /// The file can be exchanged, and the system will not say otherwise.
    exchanges: Cell<bool>,
    /// A call in the state folder was refused in this save.
    pub(super) state_refused: Cell<bool>,
}

/// A file that is open.
pub(super) struct OpenFile {
    folder: usize,
    file: usize,
    at: Cell<usize>,
}

/// What is left of the disk after a cut.
pub(super) struct Left {
    pub(super) file: Option<Vec<u8>>,
    /// What stands in the state folder.
    pub(super) copies: Vec<Vec<u8>>,
    /// What stands beside the file.
    pub(super) beside: Vec<Vec<u8>>,
}

const REVIEW: usize = 0;
const STATE: usize = 1;

fn folder_of(path: &Path) -> usize {
    if path.starts_with("/state") { STATE } else { REVIEW }
}

fn name_of(path: &Path) -> OsString {
    path.file_name().expect("a name").to_owned()
}

impl Model {
    pub(super) fn new(way: Way, mistake: Mistake) -> Rc<Self> {
        Rc::new(Self {
            state: RefCell::default(),
            way,
            mistake,
            calls: Cell::new(0),
            ended: Cell::new(false),
            is_blind: Cell::new(false),
            exchanges: Cell::new(false),
            state_refused: Cell::new(false),
        })
    }

    /// Begins a save in which these things happen, each before the call of that number.
    pub(super) fn begin(&self, events: Vec<(usize, Event)>) {
        self.calls.set(0);
        self.ended.set(false);
        self.state_refused.set(false);
        self.is_blind.set(false);
        let unable = |event: &Event| matches!(event, Event::Refuse(Errno::INVAL));
        let able = !events.iter().any(|(_, event)| unable(event));
        self.exchanges.set(able && self.way == Way::Exchange);
        let mut state = self.state.borrow_mut();
        state.events.clear();
        for (call, event) in events {
            state.events.entry(call).or_default().push(event);
        }
    }

    /// Tells whether the program ended in the save.
    pub(super) fn has_ended(&self) -> bool {
        self.ended.get()
    }

    /// Goes on, after an end or without one, with nothing planned.
    pub(super) fn go_on(&self) {
        self.begin(Vec::new());
    }

    fn tick(&self, folder: usize, may_meanwhile: bool) -> Called<()> {
        if self.ended.get() {
            return Err(Errno::IO);
        }
        let call = self.calls.get();
        self.calls.set(call + 1);
        let events = self.state.borrow_mut().events.remove(&call).unwrap_or_default();
        for event in events {
            match event {
                Event::Refuse(error) => {
                    self.state_refused.set(self.state_refused.get() || folder == STATE);
                    return Err(error);
                }
                Event::End => {
                    self.ended.set(true);
                    return Err(Errno::IO);
                }
                Event::Meanwhile(act) => {
                    // Where nothing can be exchanged, nobody can be seen who writes after the look.
                    if !self.is_blind.get() && (self.exchanges.get() || may_meanwhile) {
                        let counted = self.calls.get();
                        act();
                        self.calls.set(counted);
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns a file as the programs see it.
    pub(super) fn text(&self, path: &str) -> Option<Vec<u8>> {
        let state = self.state.borrow();
        let path = Path::new(path);
        let file = *state.folders[folder_of(path)].now.get(&name_of(path))?;
        Some(state.files[file].now.clone())
    }

    /// Notes a text that the file may hold from now on.
    pub(super) fn mean(&self, text: &[u8]) {
        self.state.borrow_mut().meant.insert(text.to_vec());
    }

    pub(super) fn is_meant(&self, text: &[u8]) -> bool {
        self.state.borrow().meant.contains(text)
    }

    /// Somebody else writes the file, in place or as a new one, and flushes it.
    pub(super) fn foreign(&self, text: Option<&[u8]>, in_place: bool) {
        let mut state = self.state.borrow_mut();
        let state = &mut *state;
        let name = name_of(Path::new(FILE));
        let there = state.folders[REVIEW].now.get(&name).copied();
        match (text, there) {
            (Some(text), Some(file)) if in_place || self.way == Way::Overwrite => {
                let content = &mut state.files[file];
                (content.now, content.flushed) = (text.to_vec(), text.to_vec());
                content.version += 1;
                content.spoilt = false;
            }
            (Some(text), _) => {
                let (now, flushed) = (text.to_vec(), text.to_vec());
                state.files.push(Content { now, flushed, ..Content::default() });
                let file = state.files.len() - 1;
                state.folders[REVIEW].change(vec![(name, Some(file))]);
            }
            (None, _) => state.folders[REVIEW].change(vec![(name, None)]),
        }
        state.folders[REVIEW].flush();
    }

    /// The copy is put under another name, durably.
    pub(super) fn set_copy_aside(&self) {
        let folder = &mut self.state.borrow_mut().folders[STATE];
        let copy = name_of(Path::new(COPY));
        if let Some(file) = folder.now.get(&copy).copied() {
            let aside = format!("aside-{file}").into();
            folder.change(vec![(copy, None), (aside, Some(file))]);
            folder.flush();
        }
    }

    /// Returns how many beginnings of what was done to names a cut may leave, in each folder.
    pub(super) fn beginnings(&self) -> [usize; 2] {
        let state = self.state.borrow();
        [REVIEW, STATE].map(|folder| state.folders[folder].pending.len() + 1)
    }

    /// Returns what a power cut leaves.
    pub(super) fn left(&self, kept: [usize; 2], leftover: usize) -> Left {
        let state = self.state.borrow();
        let names = [REVIEW, STATE].map(|folder| state.folders[folder].after_cut(kept[folder]));
        let text = |file: &usize| state.files[*file].left(leftover);
        let review = name_of(Path::new(FILE));
        Left {
            file: names[REVIEW].get(&review).map(text),
            copies: names[STATE].values().map(text).collect(),
            beside: names[REVIEW]
                .iter()
                .filter(|(n, _)| **n != review)
                .map(|(_, f)| text(f))
                .collect(),
        }
    }

    /// The power is cut, and this is left.
    pub(super) fn cut(&self, kept: [usize; 2], leftover: usize) {
        let mut state = self.state.borrow_mut();
        for folder in [REVIEW, STATE] {
            let names = state.folders[folder].after_cut(kept[folder]);
            state.folders[folder] =
                Folder { now: names.clone(), flushed: names, pending: Vec::new() };
        }
        for content in &mut state.files {
            let left = content.left(leftover);
            (content.now, content.flushed) = (left.clone(), left);
            content.version += 1;
        }
    }

    fn change(
        &self,
        folder: usize,
        done: impl FnOnce(&Names) -> Called<Vec<(OsString, Option<usize>)>>,
    ) -> Called<()> {
        let folder = &mut self.state.borrow_mut().folders[folder];
        let done = done(&folder.now)?;
        folder.change(done);
        Ok(())
    }
}

fn there(names: &Names, name: &OsStr) -> Called<usize> {
    names.get(name).copied().ok_or(Errno::NOENT)
}

fn free(names: &Names, name: &OsStr) -> Called<()> {
    if names.contains_key(name) { Err(Errno::EXIST) } else { Ok(()) }
}

impl System for Model {
    type File = OpenFile;
    type Folder = usize;

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.is_blind.set(false);
        self.tick(folder_of(path), true)?;
        Ok(path.to_owned())
    }

    fn make_private_folder(&self, _path: &Path) -> io::Result<()> {
        Ok(self.tick(STATE, false)?)
    }

    fn open_folder(&self, path: &Path) -> Called<usize> {
        self.tick(folder_of(path), false)?;
        Ok(folder_of(path))
    }

    fn open(&self, folder: &usize, name: &OsStr, how: Open) -> Called<OpenFile> {
        self.tick(*folder, matches!(how, Open::New { .. }) && *folder == REVIEW)?;
        if how == Open::Overwrite {
            self.is_blind.set(true);
        }
        let mut state = self.state.borrow_mut();
        let file = match how {
            Open::Read | Open::Overwrite => there(&state.folders[*folder].now, name)?,
            Open::New { .. } => {
                free(&state.folders[*folder].now, name)?;
                state.files.push(Content::default());
                let file = state.files.len() - 1;
                state.folders[*folder].change(vec![(name.to_owned(), Some(file))]);
                file
            }
        };
        Ok(OpenFile { folder: *folder, file, at: Cell::new(0) })
    }

    fn about(&self, file: &OpenFile) -> io::Result<About> {
        self.tick(file.folder, false)?;
        let links = if self.way == Way::Overwrite { 2 } else { 1 };
        Ok(About { is_file: true, mode: 0o644, links, owner: 0, group: 0 })
    }

    fn find(&self, folder: &usize, name: &OsStr) -> Called<()> {
        self.tick(*folder, false)?;
        there(&self.state.borrow().folders[*folder].now, name).map(|_| ())
    }

    fn may_write(&self, folder: &usize, _name: &OsStr) -> Called<()> {
        self.tick(*folder, false)
    }

    fn make_like(&self, _new: &OpenFile, _old: &OpenFile, _about: &About) -> bool {
        self.tick(REVIEW, false).is_ok()
    }

    fn read(&self, file: &OpenFile, room: &mut [u8]) -> Called<usize> {
        self.tick(file.folder, false)?;
        let state = self.state.borrow();
        let rest = state.files[file.file].now.get(file.at.get()..).unwrap_or_default();
        let read = rest.len().min(room.len());
        room[..read].copy_from_slice(&rest[..read]);
        file.at.set(file.at.get() + read);
        Ok(read)
    }

    fn write_all(&self, file: &OpenFile, bytes: &[u8]) -> io::Result<()> {
        self.tick(file.folder, false)?;
        let content = &mut self.state.borrow_mut().files[file.file];
        let (at, end) = (file.at.get(), file.at.get() + bytes.len());
        if content.now.len() < end {
            content.now.resize(end, 0);
        }
        content.now[at..end].copy_from_slice(bytes);
        // What is written anew from the beginning is flushed anew.
        content.spoilt &= at > 0;
        content.version += 1;
        file.at.set(end);
        Ok(())
    }

    fn rewind(&self, file: &OpenFile) -> io::Result<()> {
        self.tick(file.folder, false)?;
        file.at.set(0);
        Ok(())
    }

    fn set_length(&self, file: &OpenFile, length: u64) -> io::Result<()> {
        self.tick(file.folder, false)?;
        let length = usize::try_from(length).expect("small");
        self.state.borrow_mut().files[file.file].now.resize(length, 0);
        Ok(())
    }

    fn flush(&self, file: &OpenFile) -> Called<()> {
        let refused = self.tick(file.folder, false);
        let content = &mut self.state.borrow_mut().files[file.file];
        // An error is told once, and what could not be written counts as written from then on.
        content.spoilt |= refused.is_err();
        if !content.spoilt && self.mistake != Mistake::NoFileFlush {
            content.flushed = content.now.clone();
        }
        refused
    }

    fn flush_folder(&self, folder: &usize) -> Called<()> {
        self.tick(*folder, false)?;
        if self.mistake != Mistake::NoFolderFlush {
            self.state.borrow_mut().folders[*folder].flush();
        }
        Ok(())
    }

    fn swap(&self, folder: &usize, one: &OsStr, other: &OsStr) -> Called<()> {
        self.tick(*folder, false)?;
        if self.way != Way::Exchange {
            return Err(Errno::INVAL);
        }
        self.change(*folder, |names| {
            let (a, b) = (there(names, one)?, there(names, other)?);
            Ok(vec![(one.to_owned(), Some(b)), (other.to_owned(), Some(a))])
        })
    }

    fn rename_new(&self, folder: &usize, from: &OsStr, to: &OsStr) -> Called<()> {
        self.tick(*folder, false)?;
        if self.way != Way::Exchange {
            return Err(Errno::INVAL);
        }
        self.change(*folder, |names| {
            free(names, to)?;
            Ok(vec![(to.to_owned(), Some(there(names, from)?)), (from.to_owned(), None)])
        })
    }

    fn rename(&self, folder: &usize, from: &OsStr, to: &OsStr) -> Called<()> {
        self.tick(*folder, false)?;
        self.change(*folder, |names| {
            Ok(vec![(to.to_owned(), Some(there(names, from)?)), (from.to_owned(), None)])
        })
    }

    fn link(&self, folder: &usize, from: &OsStr, to: &OsStr) -> Called<()> {
        self.tick(*folder, false)?;
        self.change(*folder, |names| {
            free(names, to)?;
            Ok(vec![(to.to_owned(), Some(there(names, from)?))])
        })
    }

    fn unlink(&self, folder: &usize, name: &OsStr) -> Called<()> {
        self.tick(*folder, false)?;
        self.change(*folder, |names| there(names, name).map(|_| vec![(name.to_owned(), None)]))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Ok(self.unlink(&folder_of(path), &name_of(path))?)
    }
}

/// The disk, as the thread that saves uses it.
#[derive(Clone)]
pub(super) struct Shared(pub(super) Rc<Model>);

impl Disk for Shared {
    fn replace(
        &self,
        path: &Path,
        text: &str,
        expected: Option<&str>,
        copy: Option<&Path>,
    ) -> Result<Remains, WriteFailure> {
        self.0.mean(text.as_bytes());
        let expected = expected.map(str::as_bytes);
        replace_on(&*self.0, path, text.as_bytes(), expected, copy).map(|_| Remains::default())
    }

    fn read(&self, path: &Path, _limit: usize) -> Result<String, ReadFailure> {
        self.0.tick(folder_of(path), true).map_err(|e| ReadFailure::Other(e.into()))?;
        let text = self.0.text(path.to_str().expect("UTF-8")).ok_or(ReadFailure::Missing)?;
        String::from_utf8(text).map_err(|e| ReadFailure::NotUtf8 {
            at: e.utf8_error().valid_up_to(),
            looks_like: None,
        })
    }

    fn identity(&self, path: &Path) -> Option<Identity> {
        self.0.tick(folder_of(path), true).ok()?;
        let state = self.0.state.borrow();
        let file = *state.folders[folder_of(path)].now.get(&name_of(path))?;
        let content = &state.files[file];
        let place = (content.version, u64::try_from(file).expect("small"));
        Some(Identity { place, length: content.now.len() as u64, modified: None })
    }

    fn write_private(&self, path: &Path, text: &str) -> Result<(), WriteFailure> {
        write_private_on(&*self.0, path, text.as_bytes())
    }

    fn sweep(&self, _path: &Path) {}

    fn remove(&self, path: &Path) {
        let _ = System::remove(&*self.0, path);
    }
}
