//! Files that nobody should have written: refused or read, never a crash, a hang or a flood.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::process::{PROGRAM, Place};
use crate::support::reviews::Dice;
use crate::{is_full, lacks};

/// A whole review to begin with.
const GOOD: &str = include_str!("../fixtures/orders.review.toml");

/// The most memory that a run may have.
const MEMORY: u64 = 512 * 1024 * 1024;

/// The longest that a run may take; of the processor too, whatever else the machine does.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 5 });

/// The longest message.
const MESSAGE: usize = 20_000;

/// Returns the size of large files: near the limit in full, what a build without optimisation can
/// read in time else.
fn large() -> usize {
    // A build with checks takes seconds for what takes a release build a moment.
    match (is_full(), cfg!(debug_assertions)) {
        (true, false) => 31 * 1024 * 1024,
        (true, true) => 4 * 1024 * 1024,
        (false, _) => 256 * 1024,
    }
}

/// Files by what is wrong with them.
type Files = BTreeMap<String, Vec<u8>>;

fn add(files: &mut Files, name: impl Into<String>, text: impl Into<Vec<u8>>) {
    let name = name.into();
    assert!(files.insert(name.clone(), text.into()).is_none(), "{name} twice");
}

/// Bytes that are no text of ours.
fn bytes(files: &mut Files) {
    let utf16 = |big: bool| -> Vec<u8> {
        let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
        [0xFEFF].into_iter().chain(GOOD.encode_utf16()).flat_map(unit).collect()
    };
    add(files, "empty", "");
    add(files, "blank", " \n\t\n");
    add(files, "bom", "\u{feff}");
    add(files, "bom-and-review", format!("\u{feff}{GOOD}"));
    add(files, "two-boms", format!("\u{feff}\u{feff}{GOOD}"));
    add(files, "utf16-le", utf16(false));
    add(files, "utf16-be", utf16(true));
    add(files, "shift-jis", b"format = 1\nworkload = \"\x8e\xf3\x92\x8d\"\n".to_vec());
    add(files, "euc-jp", b"format = 1\nworkload = \"\xbc\xf5\xc3\xed\"\n".to_vec());
    add(files, "latin-1", b"format = 1\nworkload = \"caf\xe9\"\n".to_vec());
    add(files, "surrogates", b"format = 1\n# \xed\xa0\x80\xed\xb0\x80\n".to_vec());
    add(files, "overlong", b"format = 1\n# \xc0\xaf\xe0\x80\xaf\n".to_vec());
    add(files, "zeros", vec![0; large()]);
    add(files, "nul-inside", GOOD.replace("workload", "work\0load"));
    add(files, "delete-inside", GOOD.replace("workload", "work\x7fload"));
    for (name, ends) in [
        ("crlf", "\r\n"),
        ("cr", "\r"),
        ("mixed", "\n\r"),
        ("form-feed", "\x0c\n"),
        ("ls", "\u{2028}"),
    ] {
        add(files, format!("lines-{name}"), GOOD.replace('\n', ends));
    }
    let mut dice = Dice(0x5EED_000A);
    for size in [1, 7, 100, 10_000, 1_000_000] {
        let noise: Vec<u8> =
            (0..size).map(|_| u8::try_from(dice.below(256)).unwrap_or(0)).collect();
        add(files, format!("noise-{size}"), noise);
    }
    for n in 1..=16 {
        add(files, format!("cut-{n}"), &GOOD.as_bytes()[..GOOD.len() * n / 17]);
    }
    for n in 0..8 {
        let mut spoilt = GOOD.as_bytes().to_vec();
        for _ in 0..20 {
            let at = usize::try_from(dice.below(spoilt.len() as u64)).unwrap_or(0);
            spoilt[at] = u8::try_from(dice.below(256)).unwrap_or(0);
        }
        add(files, format!("spoilt-{n}"), spoilt);
    }
}

/// Deep, long and many.
fn sizes(files: &mut Files) {
    let head = "format = 1\n[review]\nid = \"x\"\nworkload = \"w\"\n";
    for depth in [100, 1_000, 200_000] {
        add(
            files,
            format!("arrays-{depth}"),
            format!("a = {}{}", "[".repeat(depth), "]".repeat(depth)),
        );
        add(files, format!("open-arrays-{depth}"), format!("a = {}", "[".repeat(depth)));
        add(
            files,
            format!("tables-{depth}"),
            format!("a = {}{}", "{a=".repeat(depth), "}".repeat(depth)),
        );
        add(files, format!("dotted-{depth}"), format!("a{} = 1", ".a".repeat(depth)));
        add(files, format!("header-{depth}"), format!("[a{}]", ".a".repeat(depth)));
    }
    add(files, "one-line", "a".repeat(large()));
    add(files, "one-comment", format!("# {}\n{GOOD}", "x".repeat(large())));
    add(files, "many-comments", format!("{}{GOOD}", "#\n".repeat(large() / 2)));
    add(
        files,
        "one-note",
        format!("{GOOD}\n[answers.\"SEC-7.01\"]\nnote = \"{}\"\n", "あ".repeat(large() / 3)),
    );
    add(files, "one-key", format!("{} = 1", "k".repeat(large())));
    add(files, "too-large", vec![b'#'; 33 * 1024 * 1024]);
    add(files, "quotes", "\"".repeat(large()));
    add(files, "backslashes", format!("a = \"{}\"", "\\\\".repeat(large() / 2)));
    add(files, "line-ends", "\n".repeat(large()));
    let mut answers = head.to_owned();
    let mut wrong = head.to_owned();
    let mut keys = String::new();
    for n in 0..large() / 60 {
        let _ = write!(answers, "[answers.\"OLD-{n}.01\"]\nanswer = \"yes\"\nnote = \"n\"\n");
        let _ = write!(wrong, "[answers.\"SEC-{n}.01\"]\nanswer = {n}\ndue = \"never\"\n");
        let _ = writeln!(keys, "k{n} = 1");
    }
    add(files, "many-answers", answers);
    add(files, "many-mistakes", wrong);
    add(files, "many-keys", keys);
    add(files, "many-duplicates", "a = 1\n".repeat(large() / 6));
    add(files, "many-tables", "[[a]]\n".repeat(large() / 6));
    add(files, "many-conflicts", "<<<<<<< a\n=======\n>>>>>>> b\n".repeat(large() / 30));
}

/// Numbers, days and types.
fn values(files: &mut Files) {
    for (n, format) in [
        "99999999999999999999",
        "-1",
        "0",
        "2",
        "9223372036854775807",
        "1.0",
        "\"1\"",
        "true",
        "[1]",
        "nan",
        "-inf",
        "0x1",
        "1979-05-27",
    ]
    .into_iter()
    .enumerate()
    {
        add(
            files,
            format!("format-{n}"),
            GOOD.replacen("format = 1", &format!("format = {format}"), 1),
        );
    }
    let days = [
        "9999-12-31T23:59:60Z",
        "0000-00-00",
        "2026-13-45",
        "10000-01-01",
        "2026-11-23T10:15:00+99:99",
        "2026-11-23",
        "10:15:00",
        "2026-11-23T10:15:00.123456789123456789Z",
        "0001-01-01T00:00:00+23:59",
        "\"2026-11-23\"",
    ];
    for (n, day) in days.into_iter().enumerate() {
        add(
            files,
            format!("day-{n}"),
            format!("{GOOD}\n[answers.\"SEC-7.01\"]\nanswer = \"yes\"\nat = {day}\ndue = {day}\n"),
        );
    }
    let kinds = ["1", "true", "[[]]", "{ a = 1 }", "1979-05-27", "nan"];
    for key in ["answer", "note", "evidence", "accepted", "flag", "disagreement"] {
        for (n, kind) in kinds.into_iter().enumerate() {
            add(
                files,
                format!("type-{key}-{n}"),
                format!("{GOOD}\n[answers.\"SEC-7.01\"]\n{key} = {kind}\n"),
            );
        }
    }
    for key in ["review", "answers"] {
        add(files, format!("type-{key}"), format!("format = 1\n{key} = [1]\n"));
    }
}

/// Duplicates, names, and what a merge leaves.
fn names(files: &mut Files) {
    let entry = "\n[answers.\"SEC-7.01\"]\nanswer = \"yes\"\n";
    add(files, "twice-table", format!("{GOOD}{entry}{entry}"));
    add(files, "twice-key", format!("{GOOD}{entry}answer = \"no\"\n"));
    add(files, "twice-review", format!("{GOOD}\n[review]\nid = \"y\"\n"));
    add(files, "twice-dotted", format!("{GOOD}{entry}a.b = 1\na = 2\n"));
    let ids = [
        "",
        " ",
        "..",
        "SEC-1.01\\u0000",
        "SEC-\\u202E1",
        "が",
        "か\\u3099",
        "sec-1.01",
        "a b",
        "<<<<<<<",
        "__proto__",
    ];
    for (n, id) in ids.into_iter().enumerate() {
        add(files, format!("id-{n}"), format!("{GOOD}\n[answers.\"{id}\"]\nanswer = \"yes\"\n"));
    }
    add(
        files,
        "id-long",
        format!("{GOOD}\n[answers.\"{}\"]\nanswer = \"yes\"\n", "A".repeat(100_000)),
    );
    let half = GOOD.len() / 2;
    let half = (half..).find(|at| GOOD.is_char_boundary(*at)).unwrap_or(0);
    add(files, "conflict-first", format!("<<<<<<< HEAD\n{GOOD}=======\n{GOOD}>>>>>>> other\n"));
    add(
        files,
        "conflict-inside",
        format!("{}\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n{}", &GOOD[..half], &GOOD[half..]),
    );
    add(files, "toml-1.1", format!("{GOOD}\n[x]\na = \"\\e\\x41\"\nb = {{\n c = 1,\n}}\n"));
    add(files, "unterminated", format!("{GOOD}\n[x]\na = \"\"\"\n"));
    add(files, "json", "{\"format\": 1, \"review\": {\"id\": \"x\"}}");
    add(files, "html", "<!doctype html><title>x</title>");
}

fn files() -> Files {
    let mut files = Files::new();
    bytes(&mut files);
    sizes(&mut files);
    values(&mut files);
    names(&mut files);
    files
}

/// What the runs came to.
#[derive(Debug, Default)]
struct Tally {
    runs: usize,
    refused: usize,
    slowest: Duration,
    slowest_of: String,
    longest_message: usize,
}

impl Tally {
    /// Runs a command with little memory, and looks at how it ends.
    fn run(&mut self, place: &Place, what: &str, arguments: &[&str]) {
        let begun = Instant::now();
        let output = Command::new("/usr/bin/prlimit")
            .args([&format!("--as={MEMORY}"), "--cpu=5", "--"])
            .arg(PROGRAM)
            .args(arguments)
            .current_dir(place.path(""))
            .env_clear()
            .env("HOME", place.home())
            .stdin(Stdio::null())
            .output()
            .expect("it runs");
        let took = begun.elapsed();
        let said = String::from_utf8_lossy(&output.stderr);
        let what = format!("{what}: {arguments:?}");
        assert_eq!(output.status.signal(), None, "{what}");
        assert!(output.status.code().is_some_and(|code| code <= 3), "{what}: {said}");
        assert!(took < LONGEST, "{what}: {took:?}");
        assert!(output.stderr.len() <= MESSAGE, "{what}: {} bytes", output.stderr.len());
        if !output.status.success() {
            assert!(!said.is_empty() || !output.stdout.is_empty(), "{what}: not a word");
            self.refused += 1;
        }
        if took > self.slowest {
            (self.slowest, self.slowest_of) = (took, what);
        }
        self.longest_message = self.longest_message.max(output.stderr.len());
        self.runs += 1;
    }
}

#[test]
fn hostile_files_are_refused_or_read_and_nothing_else() {
    if lacks(&["prlimit"]) {
        return;
    }
    let files = files();
    assert!(files.len() >= 150, "{}", files.len());
    let mut tally = Tally::default();
    for (at, (name, bytes)) in files.iter().enumerate() {
        // In short, each file is tried as one thing.
        let as_what = |n: usize| is_full() || at % 3 == n;
        let place = Place::new();
        if as_what(0) {
            place.write("a.review.toml", bytes);
            place.write("good.review.toml", GOOD);
            for arguments in [
                &["check", "a.review.toml"][..],
                &["summary", "a.review.toml"],
                &["set", "a.review.toml", "SEC-1.01", "yes"],
                &["diff", "a.review.toml", "good.review.toml"],
                &["merge", "good.review.toml", "a.review.toml", "-o", "out.review.toml"],
            ] {
                tally.run(&place, name, arguments);
            }
        }
        if as_what(1) {
            place.write("head/pack.toml", bytes);
            place.write(
                "pillar/pack.toml",
                "id = \"p\"\nversion = \"1\"\ntitle.en = \"P\"\nlanguages = [\"en\"]\n\
                 license = \"MIT\"\npillars = [\"p.toml\"]\n",
            );
            place.write("pillar/p.toml", bytes);
            for folder in ["./head", "./pillar"] {
                tally.run(&place, name, &["check", folder]);
                tally.run(&place, name, &["pack", "show", "p", "--pack", folder]);
            }
        }
        if as_what(2) {
            let folder = place.home().join(".config/tenken");
            std::fs::create_dir_all(&folder).expect("made");
            std::fs::write(folder.join("config.toml"), bytes).expect("written");
            let state = place.home().join(".local/state/tenken");
            std::fs::create_dir_all(&state).expect("made");
            std::fs::write(state.join("recent.toml"), bytes).expect("written");
            tally.run(&place, name, &["config"]);
            tally.run(&place, name, &["pack", "list"]);
        }
    }
    println!("{} files, {tally:?}", files.len());
}
