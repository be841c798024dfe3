//! What people, other programs and the machine do to one review file, made of bytes, and what must hold
//! after each of it.
//!
//! Each run and each other program writes words of its own, numbered upwards. A word that was
//! acknowledged, or that somebody else wrote, must be in the file from then on, or a later one of the
//! same writer in its place, whatever happens.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use tenken::app::{Msg, Revision};
use tenken::domain::{Answer, CheckpointId, Content, Entry, Review, merge};
use tenken::format::{ReviewDocument, review};
use tenken::shell::files::Errno;
use tenken::shell::save::{Job, MergeOutcome, Plan, Writer};

use super::disk::{COPY, Event, FILE, LEFTOVERS, Left, Mistake, Model, Shared, Way};

const ERRORS: [Errno; 7] =
    [Errno::IO, Errno::NOSPC, Errno::ACCESS, Errno::PERM, Errno::BUSY, Errno::MFILE, Errno::INVAL];

/// No save makes more calls than this in one round.
const CALLS: usize = 40;

/// The last word of each writer that must be there: by writer and checkpoint.
type Words = BTreeMap<(char, usize), usize>;

/// What a script made happen; for a test that looks whether it was worth something.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) saves: usize,
    pub(super) acknowledged: usize,
    pub(super) merges: usize,
    pub(super) cuts: usize,
    pub(super) kills: usize,
    pub(super) copies: usize,
}

/// The bytes that decide.
pub(super) struct Dice<'b>(pub(super) &'b [u8]);

impl Dice<'_> {
    fn of(&mut self, sides: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first) % sides
    }
}

struct Run {
    name: char,
    writer: Writer<Shared>,
    /// What the application has.
    review: Arc<Review>,
    revision: u64,
    adopted: u64,
    told: Rc<RefCell<Vec<Msg>>>,
    words: usize,
}

/// Everything that happens.
struct World {
    disk: Rc<Model>,
    runs: [Option<Run>; 2],
    must: Words,
    others_words: usize,
    /// The file is this, which is no review, and must stay so until somebody mends it.
    spoilt: Option<Vec<u8>>,
    /// What it was before.
    good: Vec<u8>,
    /// Somebody removed the file, and nothing was acknowledged since.
    removed: bool,
    told: Told,
}

fn merged(base: &Review, ours: &Review, theirs: &Review) -> MergeOutcome {
    let merged = merge(Some(base), ours, theirs);
    let disagreements = merged.disagreements.len();
    MergeOutcome { review: merged.review, taken: merged.taken, disagreements }
}

fn empty() -> Review {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").expect("a moment");
    Review::new("id-1".into(), "受注".into(), Vec::new(), now)
}

fn id(number: usize) -> CheckpointId {
    CheckpointId::new(&format!("SEC-1.{number:02}")).expect("an id")
}

fn text_of(review: &Review) -> String {
    ReviewDocument::new().render(review, &|_| None)
}

fn parsed(text: &[u8]) -> Option<Review> {
    review::parse(std::str::from_utf8(text).ok()?).review
}

/// Writes a word into a note: in place of the writer's earlier one, or below what others wrote.
fn say(review: &Review, writer: char, number: usize, word: usize) -> Review {
    let mut review = review.clone();
    let entry = review.entry(&id(number)).cloned().unwrap_or_default();
    let mut lines: Vec<String> = entry.note.raw().lines().map(str::to_owned).collect();
    let said = format!("{writer}{word};");
    match lines.iter_mut().find(|line| line.starts_with(writer) && line.ends_with(';')) {
        Some(line) => *line = said,
        None => lines.push(said),
    }
    let note = lines.join("\n").into();
    let by = writer.to_string().as_str().into();
    let answer = Some(Answer::ALL[word % Answer::ALL.len()]);
    review.put(&id(number), Some(Arc::new(Entry { note, by, answer, ..entry })));
    review
}

/// Returns the words of a review.
fn words(review: &Review) -> Words {
    let mut words = Words::new();
    for number in 0..4 {
        let Some(entry) = review.entry(&id(number)) else { continue };
        for line in entry.note.raw().lines() {
            let (Some(writer), Some(word)) = (line.chars().next(), line.strip_suffix(';')) else {
                continue;
            };
            if let Ok(word) = word[writer.len_utf8()..].parse() {
                let last = words.entry((writer, number)).or_insert(word);
                *last = word.max(*last);
            }
        }
    }
    words
}

fn has(found: &Words, must: &Words) -> bool {
    must.iter().all(|(place, word)| found.get(place).is_some_and(|found| found >= word))
}

impl World {
    fn start(&mut self, at: usize) {
        self.disk.go_on();
        // A copy of an earlier run is offered and then set aside; one of a run that goes on stays.
        if self.runs.iter().all(Option::is_none) {
            self.disk.set_copy_aside();
        }
        let text = self.disk.text(FILE).map(|text| String::from_utf8_lossy(&text).into_owned());
        let review = Arc::new(match &text {
            Some(text) => match review::parse(text).review {
                Some(review) => review,
                // It is refused at the start.
                None => return,
            },
            None => empty(),
        });
        let plan = Plan {
            path: Path::new(FILE).to_owned(),
            file: text.map(|text| (text, Arc::clone(&review))),
            content: Arc::new(Content::new(Vec::new())),
            merge: merged,
            recovery: Some(Path::new(COPY).to_owned()),
            lock: None,
            copy_is_in: false,
        };
        let name = ['a', 'b'][at];
        let words = words(&review).iter().filter(|((w, _), _)| *w == name).map(|(_, n)| *n).max();
        self.runs[at] = Some(Run {
            name,
            writer: Writer::new(plan, Shared(Rc::clone(&self.disk))),
            review,
            revision: 0,
            adopted: 0,
            told: Rc::default(),
            words: words.unwrap_or(0) + self.told.saves + 1,
        });
    }

    /// Somebody else's words, on top of what the file says now.
    fn others(&mut self, number: usize, in_place: bool) {
        let Some(there) = self.disk.text(FILE).and_then(|text| parsed(&text)) else { return };
        self.others_words += 1;
        let text = text_of(&say(&there, 'f', number, self.others_words));
        self.disk.mean(text.as_bytes());
        self.disk.foreign(Some(text.as_bytes()), in_place);
        self.must.insert(('f', number), self.others_words);
    }

    /// What every cut at this moment leaves is whole and has all that it must.
    fn check_cuts(&self) {
        let [review, state] = self.disk.beginnings();
        for kept in 0..review {
            for kept_of_state in 0..state {
                for leftover in 0..LEFTOVERS {
                    self.check(&self.disk.left([kept, kept_of_state], leftover), "a cut");
                }
            }
        }
    }

    /// What a program that ends leaves is whole too.
    fn check_now(&self) {
        let [review, state] = self.disk.beginnings();
        self.check(&self.disk.left([review, state], 1), "an end");
    }

    fn check(&self, left: &Left, what: &str) {
        let lost = |found: &Words| format!("{what}: {found:?} lacks of {:?}", self.must);
        if let Some(spoilt) = &self.spoilt {
            assert_eq!(left.file.as_ref(), Some(spoilt), "{what}: a file in work was touched");
            return;
        }
        let Some(file) = &left.file else {
            assert!(self.removed, "{what}: no file");
            return;
        };
        let text = String::from_utf8_lossy(file);
        if self.disk.way == Way::Overwrite && !self.disk.is_meant(file) {
            // Half written: all of it is in a copy.
            let copies: Vec<Words> =
                left.copies.iter().filter_map(|text| parsed(text)).map(|r| words(&r)).collect();
            assert!(
                copies.iter().any(|copy| has(copy, &self.must)),
                "{what}: {copies:?} of {text:?}"
            );
            return;
        }
        assert!(self.disk.is_meant(file), "{what}: torn: {text:?}");
        let found = words(&parsed(file).unwrap_or_else(|| panic!("{what}: no review: {text:?}")));
        if has(&found, &self.must) {
            return;
        }
        // Whoever wrote between the comparison and the exchange stands beside for a moment.
        let beside = left.beside.iter().filter_map(|text| parsed(text));
        let mut all = found;
        for review in beside {
            for (place, word) in words(&review) {
                let last = all.entry(place).or_insert(word);
                *last = word.max(*last);
            }
        }
        assert!(has(&all, &self.must), "{}", lost(&all));
    }

    fn end(&mut self, at: usize) {
        self.runs[at] = None;
        self.told.kills += 1;
        self.check_now();
    }

    fn cut(&mut self, dice: &mut Dice<'_>) {
        self.check_cuts();
        let [review, state] = self.disk.beginnings();
        let kept = [dice.of(review), dice.of(state)];
        let leftover = dice.of(LEFTOVERS);
        self.disk.cut(kept, leftover);
        self.runs = [None, None];
        self.told.cuts += 1;
        // What was there and not owed is not owed from now on; what is there is.
        self.settle();
    }

    /// What was owed may stand beside or in a copy after an end; a person has to bring it back.
    fn settle(&mut self) {
        self.disk.go_on();
        let found = self.disk.text(FILE).and_then(|text| parsed(&text)).map(|r| words(&r));
        match found {
            Some(found) => {
                self.must.retain(|place, word| found.get(place).is_some_and(|f| f >= word));
            }
            None if self.spoilt.is_none() && self.disk.text(FILE).is_some() => {
                // Half overwritten; somebody puts the old text back.
                let text = text_of(&empty());
                self.disk.mean(text.as_bytes());
                self.disk.foreign(Some(text.as_bytes()), true);
                self.must.clear();
            }
            None => self.must.clear(),
        }
    }
}

/// Saves the state of one run, while things happen.
fn save(world: &Rc<RefCell<World>>, at: usize, dice: &mut Dice<'_>, looks: bool) {
    let Some(mut run) = world.borrow_mut().runs[at].take() else { return };
    let disk = Rc::clone(&world.borrow().disk);
    disk.begin(events(world, at, dice));
    let told = Rc::clone(&run.told);
    let report = move |msg: Msg| told.borrow_mut().push(msg);
    if looks {
        run.writer.look(run.adopted, &report);
        let ended = disk.has_ended();
        disk.go_on();
        let mut world = world.borrow_mut();
        world.check_now();
        world.check_cuts();
        if !ended {
            world.runs[at] = Some(run);
        }
        return;
    }
    let job = Job {
        review: Arc::clone(&run.review),
        revision: Revision(run.revision),
        adopted: run.adopted,
    };
    let outcome = run.writer.save(&job, &report);
    let ended = disk.has_ended();
    let state_refused = disk.state_refused.get();
    disk.go_on();
    let mut world = world.borrow_mut();
    world.told.saves += 1;
    let ours: Words =
        words(&job.review).into_iter().filter(|((writer, _), _)| *writer == run.name).collect();
    match outcome {
        // Nobody hears what it says.
        _ if ended => {}
        Ok(()) => {
            assert!(world.spoilt.is_none(), "a file in work was written over");
            world.told.acknowledged += 1;
            world.removed = false;
            for (place, word) in ours {
                let must = world.must.entry(place).or_insert(word);
                *must = word.max(*must);
            }
            assert!(run.writer.copy().is_none() || state_refused);
        }
        Err(failure) => {
            let copy = run.writer.copy().and_then(|copy| disk.text(copy.to_str()?));
            let copy = copy.and_then(|text| parsed(&text)).map(|r| words(&r));
            assert!(
                state_refused || has(&copy.clone().unwrap_or_default(), &ours),
                "neither saved nor kept: {failure:?}, {copy:?} for {ours:?}"
            );
            world.told.copies += 1;
        }
    }
    world.check_now();
    world.check_cuts();
    if ended {
        world.told.kills += 1;
        if disk.way == Way::Overwrite {
            // What is half written can read like a review; the whole one is in the copy, which was
            // looked at above and has to be brought back by a person.
            world.settle();
        }
    } else {
        world.runs[at] = Some(run);
    }
}

/// Makes what happens during a save.
fn events(world: &Rc<RefCell<World>>, at: usize, dice: &mut Dice<'_>) -> Vec<(usize, Event)> {
    let mut events = Vec::new();
    for _ in 0..dice.of(4) {
        let call = dice.of(CALLS);
        let event = match dice.of(8) {
            0 | 1 => Event::Refuse(ERRORS[dice.of(ERRORS.len())]),
            2 => Event::End,
            3..=5 => {
                let (number, in_place) = (dice.of(4), dice.of(2) == 0);
                let world = Rc::clone(world);
                Event::Meanwhile(Box::new(move || world.borrow_mut().others(number, in_place)))
            }
            _ => {
                let (world, number) = (Rc::clone(world), dice.of(4));
                Event::Meanwhile(Box::new(move || other_saves(&world, 1 - at, number)))
            }
        };
        events.push((call, event));
    }
    events
}

/// The other run writes a word and saves it, in the middle of a save of the first one.
fn other_saves(world: &Rc<RefCell<World>>, at: usize, number: usize) {
    let Some(mut run) = world.borrow_mut().runs[at].take() else { return };
    edit(&mut run, number);
    let told = Rc::clone(&run.told);
    let report = move |msg: Msg| told.borrow_mut().push(msg);
    let job = Job {
        review: Arc::clone(&run.review),
        revision: Revision(run.revision),
        adopted: run.adopted,
    };
    let outcome = run.writer.save(&job, &report);
    let mut world = world.borrow_mut();
    if outcome.is_ok() {
        world.told.acknowledged += 1;
        world.removed = false;
        for (place, word) in words(&job.review).into_iter().filter(|((w, _), _)| *w == run.name) {
            let must = world.must.entry(place).or_insert(word);
            *must = word.max(*must);
        }
    }
    world.runs[at] = Some(run);
}

fn edit(run: &mut Run, number: usize) {
    run.words += 1;
    run.revision += 1;
    run.review = Arc::new(say(&run.review, run.name, number, run.words));
}

/// The application takes in what it was told, as the main loop does.
fn deliver(run: &mut Run) -> usize {
    let mut merges = 0;
    for msg in run.told.take() {
        if let Msg::Merged { review, sent, revision, .. } = msg {
            if revision.0 >= run.revision {
                run.review = review;
            } else {
                run.review = Arc::new(merge(Some(&sent), &run.review, &review).review);
                run.revision += 1;
            }
            run.adopted += 1;
            merges += 1;
        }
    }
    merges
}

/// Plays what the bytes say, and checks after each step.
///
/// # Panics
///
/// When something that must be there is not.
pub(super) fn play(bytes: &[u8], mistake: Mistake) -> Told {
    let mut dice = Dice(bytes);
    let way = [Way::Exchange, Way::Exchange, Way::Rename, Way::Overwrite][dice.of(4)];
    let disk = Model::new(way, mistake);
    let first = text_of(&empty());
    disk.mean(first.as_bytes());
    let has_file = way == Way::Overwrite || dice.of(4) != 0;
    if has_file {
        disk.foreign(Some(first.as_bytes()), false);
    }
    let world = Rc::new(RefCell::new(World {
        disk: Rc::clone(&disk),
        runs: [None, None],
        must: Words::new(),
        others_words: 0,
        spoilt: None,
        good: Vec::new(),
        removed: !has_file,
        told: Told::default(),
    }));
    world.borrow_mut().start(0);
    let mut steps = 0;
    while !dice.0.is_empty() && steps < 60 {
        steps += 1;
        step(&world, &mut dice);
    }
    world.borrow().told
}

fn step(world: &Rc<RefCell<World>>, dice: &mut Dice<'_>) {
    let at = dice.of(2);
    match dice.of(20) {
        0..=3 => {
            let number = dice.of(4);
            if let Some(run) = &mut world.borrow_mut().runs[at] {
                edit(run, number);
            }
        }
        4..=8 => save(world, at, dice, false),
        9 => save(world, at, dice, true),
        10..=12 => {
            let mut world = world.borrow_mut();
            let merges = world.runs[at].as_mut().map_or(0, deliver);
            world.told.merges += merges;
        }
        13 => {
            let (number, in_place) = (dice.of(4), dice.of(2) == 0);
            world.borrow_mut().others(number, in_place);
        }
        14 => spoil_or_mend(&mut world.borrow_mut(), dice),
        15 => world.borrow_mut().end(at),
        16 => world.borrow_mut().cut(dice),
        _ => {
            let mut world = world.borrow_mut();
            // A file that is removed while it is open is not begun anew by a second run.
            let is_alone = world.runs[1 - at].is_none();
            if world.runs[at].is_none() && (is_alone || !world.removed) {
                world.start(at);
            }
        }
    }
}

/// Somebody removes the file, puts something in its place that is no review, or mends it.
fn spoil_or_mend(world: &mut World, dice: &mut Dice<'_>) {
    if world.spoilt.take().is_some() {
        world.disk.foreign(Some(&world.good), false);
        return;
    }
    let Some(good) = world.disk.text(FILE) else { return };
    match dice.of(3) {
        0 if world.disk.way != Way::Overwrite => {
            world.must.clear();
            world.removed = true;
            // Of two runs the second would take what the first makes anew for an older state.
            world.runs[1] = None;
            world.disk.foreign(None, false);
        }
        _ => {
            world.good = good;
            let text = b"<<<<<<< ours\nformat = 1\n=======\n".to_vec();
            world.removed = false;
            world.disk.foreign(Some(&text), dice.of(2) == 0);
            world.spoilt = Some(text);
        }
    }
}
