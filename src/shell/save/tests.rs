use std::os::unix::fs::PermissionsExt;
use std::sync::mpsc::{self, Receiver};

use tempfile::TempDir;

use super::*;
use crate::domain::{Answer, CheckpointId, Entry};
use crate::format::review;

/// Long enough for a slow machine; nothing waits for it when all is well.
const SOON: Duration = Duration::from_secs(20);

/// Merges answer by answer; where both changed, ours stays and is counted.
fn merge(base: &Review, ours: &Review, theirs: &Review) -> MergeOutcome {
    let mut outcome = MergeOutcome { review: ours.clone(), taken: 0, disagreements: 0 };
    let ids = base.answers.keys().chain(theirs.answers.keys()).chain(ours.answers.keys());
    for id in ids.collect::<std::collections::BTreeSet<_>>() {
        let (b, o, t) = (base.entry(id), ours.entry(id), theirs.entry(id));
        if t == b || t == o {
            continue;
        }
        if o == b {
            outcome.review.put(id, theirs.answers.get(id).cloned());
            outcome.taken += 1;
        } else {
            outcome.disagreements += 1;
        }
    }
    outcome
}

struct Bench {
    folder: TempDir,
    state: TempDir,
}

impl Bench {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), state: tempfile::tempdir().unwrap() }
    }

    fn with(text: &str) -> Self {
        let bench = Self::new();
        std::fs::write(bench.file(), text).unwrap();
        bench
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("q.review.toml")
    }

    fn copy(&self) -> PathBuf {
        self.state.path().join("recovery/copy.review.toml")
    }

    fn plan(&self) -> Plan {
        Plan {
            path: self.file(),
            file: std::fs::read_to_string(self.file()).ok().map(|text| {
                let says = review::parse(&text).review.unwrap();
                (text, Arc::new(says))
            }),
            content: Arc::new(Content::new(Vec::new())),
            merge,
            recovery: Some(self.copy()),
            lock: Some(self.state.path().join("locks/q")),
            copy_is_in: false,
        }
    }

    fn start(&self) -> (Saver, Receiver<Msg>) {
        start(self.plan())
    }

    fn on_disk(&self) -> Review {
        review::parse(&std::fs::read_to_string(self.file()).unwrap()).review.unwrap()
    }

    fn names(&self) -> usize {
        std::fs::read_dir(self.folder.path()).unwrap().count()
    }
}

fn start(plan: Plan) -> (Saver, Receiver<Msg>) {
    let (send, receive) = mpsc::channel();
    let saver = Saver::start(plan, Box::new(move |msg| send.send(msg).unwrap_or(()))).unwrap();
    (saver, receive)
}

fn empty() -> Review {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T10:15:00+09:00").unwrap();
    Review::new("id-1".into(), "受注".into(), Vec::new(), now)
}

fn id(number: usize) -> CheckpointId {
    CheckpointId::new(&format!("SEC-1.{number:02}")).unwrap()
}

fn answered(review: &Review, number: usize, answer: Answer) -> Review {
    let mut review = review.clone();
    let entry = Entry { answer: Some(answer), ..Entry::default() };
    review.put(&id(number), Some(Arc::new(entry)));
    review
}

fn text_of(review: &Review) -> String {
    ReviewDocument::new().render(review, &|_| None)
}

fn saved(told: &Receiver<Msg>) -> (Revision, Result<(), SaveFailure>) {
    match told.recv_timeout(SOON).unwrap() {
        Msg::Saved { revision, outcome } => (revision, outcome),
        other => panic!("{other:?}"),
    }
}

fn answer_on_disk(bench: &Bench, number: usize) -> Option<Answer> {
    bench.on_disk().entry(&id(number)).and_then(|entry| entry.answer)
}

#[test]
fn what_is_told_saved_is_in_the_file() {
    let bench = Bench::new();
    let (saver, told) = bench.start();
    let mut review = empty();
    for i in 1..=20 {
        review = answered(&review, i, Answer::Yes);
        saver.save(Arc::new(review.clone()), Revision(i as u64));
        assert_eq!(saved(&told), (Revision(i as u64), Ok(())));
        assert_eq!(bench.on_disk(), review);
    }
    assert_eq!(saver.finish(SOON), Outcome::Saved);
    assert_eq!(bench.names(), 1);
    assert!(!bench.copy().exists());
}

#[test]
fn comments_unknown_keys_and_line_endings_stay() {
    let text = text_of(&answered(&empty(), 1, Answer::No)).replace('\n', "\r\n");
    let text = format!("\u{FEFF}# ours\r\n{text}x-later = 1\r\n");
    let bench = Bench::with(&text);
    let (saver, told) = bench.start();
    let review = review::parse(&text).review.unwrap();
    saver.save(Arc::new(answered(&review, 1, Answer::Yes)), Revision(1));
    assert_eq!(saved(&told).1, Ok(()));
    let now = std::fs::read_to_string(bench.file()).unwrap();
    assert_eq!(now, text.replace("\"no\"", "\"yes\""));
}

/// Starts a saver whose thread stands still in its first report until it is let go.
fn held(plan: Plan) -> (Saver, Receiver<Msg>, mpsc::Sender<()>) {
    let (send, told) = mpsc::channel();
    let (let_go, wait) = mpsc::channel::<()>();
    let report = move |msg| {
        let _ = send.send(msg);
        let _ = wait.recv();
    };
    (Saver::start(plan, Box::new(report)).unwrap(), told, let_go)
}

#[test]
fn states_that_wait_are_skipped_for_the_newest() {
    let bench = Bench::new();
    let (saver, told, let_go) = held(bench.plan());
    let mut review = empty();
    saver.save(Arc::new(review.clone()), Revision(0));
    assert_eq!(saved(&told).0, Revision(0));
    for i in 1..=100 {
        review = answered(&review, i % 50, Answer::No);
        saver.save(Arc::new(review.clone()), Revision(i as u64));
    }
    assert!(saver.is_busy());
    drop(let_go);
    assert_eq!(saved(&told), (Revision(100), Ok(())));
    assert_eq!(bench.on_disk(), review);
    assert_eq!(saver.finish(SOON), Outcome::Saved);
    assert!(told.recv().is_err(), "nothing else was written");
}

#[test]
fn a_save_that_fails_is_kept_told_and_tried_again_by_itself() {
    let bench = Bench::with(&text_of(&empty()));
    let (saver, told) = bench.start();
    std::fs::set_permissions(bench.file(), std::fs::Permissions::from_mode(0o444)).unwrap();
    let review = answered(&empty(), 1, Answer::Yes);
    saver.save(Arc::new(review.clone()), Revision(7));
    for _ in 0..2 {
        assert_eq!(saved(&told), (Revision(7), Err(SaveFailure::Denied)));
        let kept = std::fs::read_to_string(bench.copy()).unwrap();
        assert_eq!(review::parse(&kept).review.unwrap(), review);
        let mode = std::fs::metadata(bench.copy()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    std::fs::set_permissions(bench.file(), std::fs::Permissions::from_mode(0o644)).unwrap();
    while saved(&told).1.is_err() {}
    assert_eq!(bench.on_disk(), review);
    assert!(!bench.copy().exists());
    assert!(!saver.is_busy());
}

#[test]
fn attempts_after_a_failure_become_rarer() {
    let bench = Bench::new();
    let plan = Plan { path: bench.folder.path().join("gone/q.toml"), ..bench.plan() };
    let (saver, told) = start(plan);
    let begun = Instant::now();
    saver.save(Arc::new(empty()), Revision(1));
    for _ in 0..3 {
        assert_eq!(saved(&told).1, Err(SaveFailure::Missing));
    }
    assert!(begun.elapsed() >= FIRST_WAIT * 3, "{:?}", begun.elapsed());
}

#[test]
fn a_new_state_does_not_wait_for_the_next_attempt() {
    let bench = Bench::new();
    let folder = bench.folder.path().join("later");
    let (saver, told) = start(Plan { path: folder.join("q.toml"), ..bench.plan() });
    saver.save(Arc::new(empty()), Revision(1));
    for _ in 0..4 {
        assert!(saved(&told).1.is_err());
    }
    std::fs::create_dir(&folder).unwrap();
    let begun = Instant::now();
    saver.save(Arc::new(empty()), Revision(2));
    assert_eq!(saved(&told), (Revision(2), Ok(())));
    assert!(begun.elapsed() < FIRST_WAIT * 8, "the wait would have been two seconds");
}

#[test]
fn leaving_with_an_unsaved_state_says_where_it_is_kept() {
    let bench = Bench::new();
    let gone = bench.folder.path().join("gone/q.toml");
    let (saver, _told) = start(Plan { path: gone.clone(), ..bench.plan() });
    saver.save(Arc::new(empty()), Revision(1));
    let kept = Outcome::Kept { failure: SaveFailure::Missing, copy: bench.copy() };
    assert_eq!(saver.finish(SOON), kept);
    assert_eq!(std::fs::read_to_string(bench.copy()).unwrap(), text_of(&empty()));

    let (saver, _told) = start(Plan { path: gone, recovery: None, ..bench.plan() });
    saver.save(Arc::new(empty()), Revision(1));
    assert_eq!(saver.finish(SOON), Outcome::Lost { failure: SaveFailure::Missing });
}

#[test]
fn leaving_while_the_disk_does_not_answer_keeps_the_last_state() {
    let bench = Bench::new();
    let (saver, told, _let_go) = held(bench.plan());
    saver.save(Arc::new(empty()), Revision(1));
    assert!(saved(&told).1.is_ok());
    let review = answered(&empty(), 1, Answer::Yes);
    saver.save(Arc::new(review.clone()), Revision(2));
    let outcome = saver.finish(Duration::from_millis(50));
    assert!(matches!(&outcome, Outcome::Kept { copy, .. } if *copy == bench.copy()), "{outcome:?}");
    let kept = std::fs::read_to_string(bench.copy()).unwrap();
    assert_eq!(review::parse(&kept).review.unwrap(), review);
}

#[test]
fn leaving_without_a_change_touches_nothing() {
    let bench = Bench::with(&format!("{} # by hand", text_of(&empty())));
    let (saver, told) = bench.start();
    assert_eq!(saver.finish(SOON), Outcome::Saved);
    assert!(told.recv().is_err());
    assert_eq!(bench.names(), 1);
}

#[test]
fn an_earlier_recovery_copy_is_left_for_the_user_to_decide() {
    let bench = Bench::new();
    files::write_private(&bench.copy(), "earlier").unwrap();
    let (saver, told) = bench.start();
    saver.save(Arc::new(empty()), Revision(1));
    assert!(saved(&told).1.is_ok());
    assert_eq!(std::fs::read_to_string(bench.copy()).unwrap(), "earlier");
}

#[test]
fn a_change_of_somebody_else_is_merged_and_told() {
    let bench = Bench::with(&text_of(&empty()));
    let (saver, told) = bench.start();
    let theirs = format!("# theirs\n{}", text_of(&answered(&empty(), 2, Answer::No)));
    std::fs::write(bench.file(), &theirs).unwrap();
    saver.save(Arc::new(answered(&empty(), 1, Answer::Yes)), Revision(3));
    let both = answered(&answered(&empty(), 1, Answer::Yes), 2, Answer::No);
    match told.recv_timeout(SOON).unwrap() {
        Msg::Merged { review, revision, taken, disagreements, .. } => {
            assert_eq!(*review, both);
            assert_eq!((revision, taken, disagreements), (Revision(3), 1, 0));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(saved(&told), (Revision(3), Ok(())));
    assert_eq!(bench.on_disk(), both);
    assert!(std::fs::read_to_string(bench.file()).unwrap().starts_with("# theirs\n"));
    assert_eq!(bench.names(), 1);
}

#[test]
fn states_made_before_a_merge_was_known_do_not_undo_it_and_later_ones_may() {
    let bench = Bench::with(&text_of(&empty()));
    let (saver, told) = bench.start();
    std::fs::write(bench.file(), text_of(&answered(&empty(), 2, Answer::No))).unwrap();
    let first = answered(&empty(), 1, Answer::Yes);
    saver.save(Arc::new(first.clone()), Revision(1));
    let Msg::Merged { review: merged, .. } = told.recv_timeout(SOON).unwrap() else { panic!() };
    assert!(saved(&told).1.is_ok());

    let second = answered(&first, 3, Answer::Partial);
    saver.save(Arc::new(second.clone()), Revision(2));
    assert!(saved(&told).1.is_ok());
    assert_eq!(answer_on_disk(&bench, 2), Some(Answer::No));
    assert_eq!(answer_on_disk(&bench, 3), Some(Answer::Partial));

    // Somebody else once more, while the application still does not know of the first time.
    let theirs = answered(&bench.on_disk(), 4, Answer::Yes);
    std::fs::write(bench.file(), text_of(&theirs)).unwrap();
    let third = answered(&second, 5, Answer::Yes);
    saver.save(Arc::new(third), Revision(3));
    let Msg::Merged { review: last, .. } = told.recv_timeout(SOON).unwrap() else { panic!() };
    assert!(saved(&told).1.is_ok());
    for (number, answer) in [(1, Answer::Yes), (2, Answer::No), (3, Answer::Partial)] {
        assert_eq!(answer_on_disk(&bench, number), Some(answer), "{number}");
    }
    assert_eq!(answer_on_disk(&bench, 4), Some(Answer::Yes));
    assert_eq!(answer_on_disk(&bench, 5), Some(Answer::Yes));

    // It knows the first one now, not the second.
    saver.adopt();
    let known = answered(&answered(&merged, 3, Answer::Partial), 5, Answer::Yes);
    saver.save(Arc::new(answered(&known, 6, Answer::Yes)), Revision(4));
    assert!(saved(&told).1.is_ok());
    assert_eq!(answer_on_disk(&bench, 4), Some(Answer::Yes));
    assert_eq!(answer_on_disk(&bench, 6), Some(Answer::Yes));

    // It knows both, and takes their answers back.
    saver.adopt();
    let mut undone = (*last).clone();
    undone.put(&id(2), None);
    undone.put(&id(4), None);
    saver.save(Arc::new(undone.clone()), Revision(5));
    assert!(saved(&told).1.is_ok());
    assert_eq!(bench.on_disk(), undone);
}

#[test]
fn a_merge_whose_write_fails_is_not_forgotten() {
    let bench = Bench::new();
    let (saver, told) = bench.start();
    // Somebody else makes the file first, and nobody may write it.
    std::fs::write(bench.file(), text_of(&answered(&empty(), 2, Answer::No))).unwrap();
    std::fs::set_permissions(bench.file(), std::fs::Permissions::from_mode(0o444)).unwrap();
    saver.save(Arc::new(answered(&empty(), 1, Answer::Yes)), Revision(1));
    let Msg::Merged { .. } = told.recv_timeout(SOON).unwrap() else { panic!() };
    assert_eq!(saved(&told).1, Err(SaveFailure::Denied));
    let both = answered(&answered(&empty(), 1, Answer::Yes), 2, Answer::No);
    let kept = std::fs::read_to_string(bench.copy()).unwrap();
    assert_eq!(review::parse(&kept).review.unwrap(), both);
    std::fs::set_permissions(bench.file(), std::fs::Permissions::from_mode(0o644)).unwrap();
    while saved(&told).1.is_err() {}
    assert_eq!(bench.on_disk(), both);
}

#[test]
fn what_cannot_be_merged_is_never_overwritten() {
    let other = Review { id: "id-2".into(), ..empty() };
    for theirs in [
        "<<<<<<< ours\nformat = 1\n=======\n>>>>>>> theirs\n".to_owned(),
        text_of(&empty()).replace("format = 1", "format = 2"),
        String::new(),
        "format = 1".to_owned(),
        text_of(&other),
    ] {
        let bench = Bench::with(&text_of(&empty()));
        let (saver, told) = bench.start();
        std::fs::write(bench.file(), &theirs).unwrap();
        let review = answered(&empty(), 1, Answer::Yes);
        saver.save(Arc::new(review.clone()), Revision(1));
        assert_eq!(saved(&told), (Revision(1), Err(SaveFailure::ChangedOnDisk)), "{theirs}");
        assert_eq!(std::fs::read_to_string(bench.file()).unwrap(), theirs);
        let kept = std::fs::read_to_string(bench.copy()).unwrap();
        assert_eq!(review::parse(&kept).review.unwrap(), review);
        // Once a person has put it in order, it goes on by itself.
        std::fs::write(bench.file(), text_of(&answered(&empty(), 2, Answer::No))).unwrap();
        let merged = loop {
            match told.recv_timeout(SOON).unwrap() {
                Msg::Merged { review, .. } => break review,
                Msg::Saved { outcome: Err(_), .. } => {}
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(*merged, answered(&review, 2, Answer::No));
        assert!(saved(&told).1.is_ok());
        assert!(!bench.copy().exists());
    }
}

#[test]
fn a_file_that_was_removed_is_written_again() {
    let bench = Bench::with(&text_of(&empty()));
    let (saver, told) = bench.start();
    std::fs::remove_file(bench.file()).unwrap();
    let review = answered(&empty(), 1, Answer::Yes);
    saver.save(Arc::new(review.clone()), Revision(1));
    assert_eq!(saved(&told).1, Ok(()));
    assert_eq!(bench.on_disk(), review);
}

#[test]
fn two_runs_on_one_file_lose_nothing() {
    let bench = Bench::with(&text_of(&empty()));
    let run = |first: usize, plan: Plan| {
        let (saver, told) = start(plan);
        let mut review = empty();
        for i in 0..20 {
            review = answered(&review, first + 2 * i, Answer::Yes);
            saver.save(Arc::new(review.clone()), Revision(i as u64));
            loop {
                match told.recv_timeout(SOON).unwrap() {
                    Msg::Merged { review: merged, .. } => {
                        review = (*merged).clone();
                        saver.adopt();
                    }
                    Msg::Saved { outcome: Ok(()), .. } => break,
                    Msg::Saved { .. } => {}
                    other => panic!("{other:?}"),
                }
            }
        }
        assert_eq!(saver.finish(SOON), Outcome::Saved);
    };
    // Both have read the file before either writes it.
    let plans = (bench.plan(), bench.plan());
    thread::scope(|scope| {
        scope.spawn(|| run(1, plans.0));
        scope.spawn(|| run(2, plans.1));
    });
    let found = bench.on_disk();
    for i in 1..=40 {
        assert!(found.entry(&id(i)).is_some(), "answer {i} is lost");
    }
    assert_eq!(bench.names(), 1);
}

#[test]
fn what_others_write_comes_in_while_nothing_is_to_be_saved() {
    let bench = Bench::with(&text_of(&empty()));
    let (saver, told) = bench.start();
    let mut theirs = empty();
    let entry = Entry { answer: Some(Answer::No), by: "鈴木".into(), ..Entry::default() };
    theirs.put(&id(4), Some(Arc::new(entry)));
    std::fs::write(bench.file(), text_of(&theirs)).unwrap();
    let Msg::Merged { review, by, taken, revision, .. } = told.recv_timeout(SOON).unwrap() else {
        panic!()
    };
    assert_eq!((taken, revision, by), (1, Revision::default(), vec!["鈴木".into()]));
    assert_eq!(review.answers, theirs.answers);
    saver.adopt();

    // What is saved then is on top of it, and our own save is nobody else's change.
    let ours = answered(&review, 1, Answer::Yes);
    saver.save(Arc::new(ours.clone()), Revision(1));
    assert_eq!(saved(&told), (Revision(1), Ok(())));
    assert_eq!(bench.on_disk().answers, ours.answers);
    assert!(told.recv_timeout(LOOK * 5 / 2).is_err());

    // What cannot be read is left alone until something is to be saved.
    std::fs::write(bench.file(), "<<<<<<< ours").unwrap();
    assert!(told.recv_timeout(LOOK * 5 / 2).is_err());
    assert_eq!(std::fs::read_to_string(bench.file()).unwrap(), "<<<<<<< ours");
    assert_eq!(saver.finish(SOON), Outcome::Saved);
}

#[test]
fn what_comes_in_is_merged_with_what_the_application_has_changed_meanwhile() {
    let bench = Bench::with(&text_of(&empty()));
    let (saver, told) = bench.start();
    std::fs::write(bench.file(), text_of(&answered(&empty(), 4, Answer::No))).unwrap();
    let Msg::Merged { .. } = told.recv_timeout(SOON).unwrap() else { panic!() };
    // The application did not know of it yet when it made this state.
    saver.save(Arc::new(answered(&empty(), 1, Answer::Yes)), Revision(1));
    assert_eq!(saved(&told), (Revision(1), Ok(())));
    let answers = [1, 4].map(|n| answer_on_disk(&bench, n));
    assert_eq!(answers, [Some(Answer::Yes), Some(Answer::No)]);
}

#[test]
fn what_came_in_twice_before_the_application_knew_is_not_taken_for_removed_by_it() {
    let bench = Bench::with(&text_of(&empty()));
    let (saver, told) = bench.start();
    // The application is busy: the user's own editor has the terminal.
    let mut theirs = empty();
    for number in [4, 5] {
        theirs = answered(&theirs, number, Answer::No);
        std::fs::write(bench.file(), text_of(&theirs)).unwrap();
        let Msg::Merged { .. } = told.recv_timeout(SOON).unwrap() else { panic!() };
    }
    saver.save(Arc::new(answered(&empty(), 1, Answer::Yes)), Revision(1));
    assert_eq!(saved(&told), (Revision(1), Ok(())));
    let answers = [1, 4, 5].map(|n| answer_on_disk(&bench, n));
    assert_eq!(answers, [Some(Answer::Yes), Some(Answer::No), Some(Answer::No)]);
}

#[test]
fn two_runs_that_cannot_save_keep_a_copy_each() {
    let bench = Bench::with(&text_of(&empty()));
    let (one, other) = (bench.start(), bench.start());
    std::fs::set_permissions(bench.file(), std::fs::Permissions::from_mode(0o444)).unwrap();
    let mut kept = Vec::new();
    for (number, (saver, told)) in [(1, one), (2, other)] {
        let review = answered(&empty(), number, Answer::Yes);
        saver.save(Arc::new(review.clone()), Revision(1));
        assert_eq!(saved(&told), (Revision(1), Err(SaveFailure::Denied)));
        let Outcome::Kept { copy, .. } = saver.finish(SOON) else { panic!("it is kept") };
        kept.push((copy, review));
    }
    assert_ne!(kept[0].0, kept[1].0);
    for (copy, ours) in kept {
        let text = std::fs::read_to_string(copy).unwrap();
        assert_eq!(review::parse(&text).review.unwrap(), ours);
    }
}
