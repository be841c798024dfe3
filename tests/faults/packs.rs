//! A pack opens nothing outside its folder, whatever its files are called.

use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::lacks;
use crate::support::process::{PROGRAM, Place};

/// What must not be opened; its text would be a good pillar.
const SECRET: &str = "secret.toml";

/// Names that a pack may try for a pillar's file.
const NAMES: [&str; 26] = [
    "../secret.toml",
    "..",
    ".",
    "",
    "./../secret.toml",
    "sub/../../secret.toml",
    "sub/../p.toml",
    "/etc/passwd",
    "//etc/passwd",
    "~/secret.toml",
    "~root/.profile",
    "$HOME/secret.toml",
    "/proc/self/environ",
    "/dev/zero",
    "/dev/stdin",
    "C:\\secret.toml",
    "\\\\server\\share\\secret.toml",
    "..\\secret.toml",
    "file:///etc/passwd",
    "%2e%2e/secret.toml",
    "p.toml\\u0000/../../secret.toml",
    "link.toml",
    "chain.toml",
    "linked-folder/secret.toml",
    "fifo",
    "zero",
];

/// Makes a pack with this pillar and everything that the names lead to.
fn place(name: &str) -> Place {
    let place = Place::new();
    let pillar = "id = \"S\"\ntitle.en = \"S\"\n";
    place.write(SECRET, pillar);
    place.write("pack/p.toml", pillar);
    place.write("pack/sub/p.toml", pillar);
    let in_pack = |name: &str| place.path("pack").join(name);
    symlink("../secret.toml", in_pack("link.toml")).expect("linked");
    symlink("link.toml", in_pack("chain.toml")).expect("linked");
    symlink("..", in_pack("linked-folder")).expect("linked");
    symlink("/dev/zero", in_pack("zero")).expect("linked");
    let made = Command::new("mkfifo").arg(in_pack("fifo")).status();
    assert!(made.is_ok_and(|status| status.success()));
    place.write(
        "pack/pack.toml",
        format!(
            "id = \"s\"\nversion = \"1\"\ntitle.en = \"S\"\nlanguages = [\"en\"]\nlicense = \"MIT\"\n\
             pillars = [\"{}\"]\n",
            if name.contains("\\u0000") { name.to_owned() } else { name.replace('\\', "\\\\") }
        ),
    );
    place
}

/// Runs a command on the pack and returns every path that was opened, and whether it said no.
fn opened(place: &Place, arguments: &[&str]) -> (Vec<String>, bool) {
    let log = place.root().join("log");
    let begun = Instant::now();
    let status = Command::new("/usr/bin/timeout")
        .args(["10", "/usr/bin/strace", "-f", "-qq", "-e", "trace=open,openat,openat2", "-o"])
        .arg(&log)
        .arg(PROGRAM)
        .args(arguments)
        .current_dir(place.path(""))
        .env_clear()
        .env("HOME", place.home())
        .stdin(Stdio::null())
        .output()
        .expect("strace runs")
        .status;
    assert!(begun.elapsed() < Duration::from_secs(5), "{arguments:?} hangs");
    let log = std::fs::read_to_string(&log).expect("a log");
    let paths = log.lines().filter_map(|line| line.split('"').nth(1)).map(str::to_owned).collect();
    (paths, !status.success())
}

/// Tells whether a path is none of the program's own and none of the pack's.
fn is_outside(place: &Place, path: &str) -> bool {
    let whole = place.path("").join(path);
    let real = whole.canonicalize().unwrap_or(whole);
    let own = [
        "/lib",
        "/usr/lib",
        "/etc/ld.so",
        "/etc/localtime",
        "/usr/share/zoneinfo",
        "/proc/self/maps",
        "/proc/sys/",
        "/sys/fs/cgroup",
        "/proc/self/cgroup",
    ];
    let pack = place.path("pack").canonicalize().expect("it is there");
    // A pipe of the folder is opened without waiting for its other end, and let go of.
    let inside = real.starts_with(&pack);
    let work = real == place.path("").canonicalize().expect("it is there");
    let review = real.extension().is_some_and(|e| e == "toml")
        && real.parent() == Some(&*place.path("").canonicalize().expect("there"))
        && real.file_name().is_some_and(|name| name != SECRET);
    let home = real.starts_with(place.home().canonicalize().expect("there"));
    !(inside
        || work
        || review
        || home
        || own.iter().any(|own| Path::new(path).starts_with(own) || path.starts_with(own)))
}

#[test]
fn whatever_a_pack_calls_its_files_nothing_outside_its_folder_is_opened() {
    if lacks(&["strace"]) {
        return;
    }
    for name in NAMES {
        let place = place(name);
        for arguments in [
            &["check", "pack"][..],
            &["pack", "show", "s", "--pack", "./pack"],
            &["new", "a.review.toml", "--pack", "./pack", "--no-input"],
        ] {
            let (paths, refused) = opened(&place, arguments);
            assert!(paths.iter().any(|path| path.ends_with("pack.toml")), "{paths:?}");
            let outside: Vec<_> = paths.iter().filter(|path| is_outside(&place, path)).collect();
            assert!(outside.is_empty(), "{name:?} {arguments:?}: {outside:?}");
            assert!(refused, "{name:?} {arguments:?}");
        }
    }
    println!("{} names, 0 opened outside", NAMES.len());
}

#[test]
fn the_head_of_a_pack_is_a_file_of_its_folder_too() {
    if lacks(&["strace"]) {
        return;
    }
    for target in ["../secret.toml", "/dev/zero", "fifo"] {
        let place = place("p.toml");
        let head = place.path("pack/pack.toml");
        std::fs::remove_file(&head).expect("removed");
        symlink(target, &head).expect("linked");
        for arguments in [&["check", "pack"][..], &["pack", "show", "s", "--pack", "./pack"]] {
            let (paths, refused) = opened(&place, arguments);
            let outside: Vec<_> = paths.iter().filter(|path| is_outside(&place, path)).collect();
            // To who looks for packs, a folder without a head that can be read is none.
            let quiet = arguments[0] == "check" && target != "../secret.toml";
            assert!(outside.is_empty() && refused != quiet, "{target}: {outside:?}");
        }
    }
}

/// Packs as strangers may send them: the name, the head, the pillar.
fn strange() -> Vec<(&'static str, String, String)> {
    let head = |more: &str| {
        format!(
            "id = \"s\"\nversion = \"1\"\ntitle.en = \"S\"\nlanguages = [\"ja\", \"en\"]\n{more}\n"
        )
    };
    let one = head("pillars = [\"p.toml\"]");
    let pillar = "id = \"S\"\ntitle.en = \"S\"\n".to_owned();
    let many: Vec<String> = (0..5_000).map(|n| format!("\"{n}.toml\"")).collect();
    let same = "\"p.toml\",".repeat(64);
    let tables = |table: &str, count: usize| format!("{pillar}{}", table.repeat(count));
    let references: String = (0..20_000).map(|n| format!("\"X-{n}\",")).collect();
    vec![
        ("5,000 pillars", head(&format!("pillars = [{}]", many.join(","))), pillar.clone()),
        ("one pillar 64 times", head(&format!("pillars = [{same}]")), pillar.clone()),
        ("escapes everywhere", "id = \"\\u001b[2J\"\nversion = \"\\u0007\"\ntitle.en = \"\\u202e\"\n\
            languages = [\"\\u0000\"]\npillars = [\"\\u001b]0;x\\u0007\"]\n\"\\u001b[31m\" = 1\n".to_owned(), pillar.clone()),
        ("deep tables", one.clone(), format!("{pillar}x = {}1{}\n", "{a=".repeat(20_000), "}".repeat(20_000))),
        ("deep lists", one.clone(), format!("{pillar}sections = {}{}\n", "[".repeat(20_000), "]".repeat(20_000))),
        ("deep keys", one.clone(), format!("{pillar}{}x = 1\n", "a.".repeat(20_000))),
        ("sections without anything", one.clone(), tables("[[sections]]\n", 20_000)),
        ("one id", one.clone(), tables("[[checkpoints]]\nid = \"S-1.01\"\n", 20_000)),
        ("unknown keys", one.clone(), (0..50_000).map(|n| format!("sektion{n} = 1\n")).collect()),
        ("references to nowhere", one.clone(), format!(
            "{pillar}[[findings]]\nid = \"S-H1\"\nseverity = \"high\"\ntitle.en = \"F\"\ncheckpoints = [{references}]\n\
             [[sections]]\nid = \"S-1\"\ntitle.en = \"S\"\n{}",
            (0..5_000).map(|n| format!("[[checkpoints]]\nid = \"S-1.{n:04}\"\nseverity = \"low\"\nquestion.en = \"Q\"\n")).collect::<String>()
        )),
        ("8 MiB of one key", one.clone(), format!("{pillar}{} = 1\n", "k".repeat(7 * 1024 * 1024))),
        ("more than 8 MiB", one.clone(), format!("{pillar}# {}\n", "x".repeat(9 * 1024 * 1024))),
        ("texts in no language", one, (0..20_000).map(|n| format!("[[notes]]\nplace = \"{n}\"\ntext.en = \"t\"\n")).collect()),
    ]
}

#[test]
fn a_pack_from_a_stranger_ends_in_a_short_answer_soon() {
    let mut slowest = Duration::ZERO;
    for (name, head, pillar) in strange() {
        let place = Place::new();
        place.write(".tenken/packs/s/pack.toml", head);
        place.write(".tenken/packs/s/p.toml", pillar);
        for arguments in [
            &["check", ".tenken/packs/s"][..],
            &["check", ".tenken/packs/s/p.toml"],
            &["pack", "list"],
            &["pack", "show", ".tenken/packs/s"],
            &["new", "a.review.toml", "--pack", "s", "--no-input"],
            &["pack", "new", "b", "--id", "s"],
        ] {
            let begun = Instant::now();
            let run = place.run(arguments);
            slowest = slowest.max(begun.elapsed());
            if begun.elapsed() > Duration::from_secs(1) {
                println!("{name} {arguments:?} {:?}", begun.elapsed());
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "{name} {arguments:?} hangs");
            assert!((0..=3).contains(&run.code), "{name} {arguments:?}: {}", run.code);
            let said = format!("{}{}", run.out, run.err);
            let hidden = said.chars().find(|c| c.is_control() && *c != '\n');
            assert_eq!(hidden, None, "{name} {arguments:?}");
            assert!(!said.contains('\u{202e}'), "{name} {arguments:?}");
            assert!(said.len() < 2_000_000, "{name} {arguments:?}: {} bytes", said.len());
            if arguments[0] == "check" {
                assert!(said.len() < 45_000, "{name} {arguments:?}: {} bytes", said.len());
            }
        }
    }
    println!("slowest {slowest:?}");
}

#[test]
fn links_between_packs_and_reviews_lead_nowhere() {
    let place = Place::new();
    place.write("secret/p.toml", "password = \"hunter2\"\n");
    place.write(
        "outside/pack.toml",
        "id = \"s\"\nversion = \"1\"\ntitle.en = \"S\"\npillars = [\"p.toml\"]\n",
    );
    // The folder of a pack may be a link: a person put it there. Its files may not lead out of it.
    symlink("../secret/p.toml", place.path("outside/p.toml")).expect("linked");
    std::fs::create_dir_all(place.path(".tenken/packs")).expect("made");
    symlink("../../outside", place.path(".tenken/packs/s")).expect("linked");
    symlink("loop", place.path(".tenken/packs/loop")).expect("linked");
    for arguments in [
        &["pack", "list"][..],
        &["check", "."],
        &["pack", "show", "s"],
        &["pack", "new", ".tenken/packs/loop"],
    ] {
        let run = place.run(arguments);
        let said = format!("{}{}", run.out, run.err);
        assert!(!said.contains("hunter2"), "{arguments:?}: {said}");
    }
    assert_eq!(place.run(&["pack", "show", "s"]).code, 2);
}
