//! A save that is killed, refused or delayed at each of its system calls.
//!
//! In full, each system call of a whole run that has to do with files; in short, those of the save.

use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};
use std::time::Duration;

use crate::support::process::{NOW, PROGRAM, Place};
use crate::support::pty::{Start, Terminal, until};
use crate::support::reviews::{FILE, answered, beside, in_file};
use crate::{is_full, lacks};

const STRACE: &str = "/usr/bin/strace";

/// The system calls that a save is made of.
const CALLS: [&str; 8] =
    ["open", "openat", "flistxattr", "fchmod", "write", "fsync", "renameat2", "unlinkat"];

/// What has nothing to do with files: memory, threads, the program itself.
const OTHERS: [&str; 20] = [
    "arch_prctl",
    "brk",
    "execve",
    "exit",
    "exit_group",
    "futex",
    "getrandom",
    "getpid",
    "gettid",
    "mmap",
    "mprotect",
    "munmap",
    "poll",
    "prlimit64",
    "rseq",
    "rt_sigaction",
    "sched_getaffinity",
    "set_robust_list",
    "set_tid_address",
    "sigaltstack",
];

/// Returns how often one run makes each of its system calls that have to do with files.
fn calls() -> BTreeMap<String, usize> {
    let place = Place::with_review();
    let log = place.root().join("log");
    let name = log.to_str().expect("UTF-8");
    let output = strace(&place, &["-o", name]);
    assert!(output.status.success(), "{output:?}");
    let mut calls = BTreeMap::new();
    for line in std::fs::read_to_string(&log).expect("a log").lines() {
        let call = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let Some((name, _)) = call.split_once('(') else { continue };
        if !OTHERS.contains(&name) && (is_full() || CALLS.contains(&name)) {
            *calls.entry(name.to_owned()).or_default() += 1;
        }
    }
    assert!(CALLS.iter().all(|call| calls.contains_key(*call)), "{calls:?}");
    calls
}

/// Sets an answer under strace.
fn strace(place: &Place, options: &[&str]) -> Output {
    Command::new(STRACE)
        .args(["-f", "-qq"])
        .args(options)
        .args([PROGRAM, "set", FILE, "SEC-1.01", "yes"])
        .current_dir(place.path(""))
        .env_clear()
        .env("HOME", place.home())
        .env("TENKEN_NOW", NOW)
        .output()
        .expect("strace runs")
}

/// Sets an answer under strace, which interferes as said.
fn set(place: &Place, interference: &str) -> Output {
    let call = interference.split(':').next().expect("a call");
    let (trace, inject) = (format!("trace={call}"), format!("inject={interference}"));
    strace(place, &["-o", "/dev/null", "-e", &trace, "-e", &inject])
}

/// Checks that the file is whole, and new if the program said so; then that the next save works.
fn check(place: &Place, old: &[u8], output: &Output, what: &str) -> bool {
    let said = String::from_utf8_lossy(&output.stdout);
    let acknowledged = said.contains("saved in");
    let is_new = place.read(FILE) != old;
    assert_eq!(answered(&in_file(place, FILE)), usize::from(is_new), "{what}: torn");
    assert!(is_new || !acknowledged, "{what}: called saved and lost");
    assert!(beside(place).len() <= 2, "{what}: {:?}", beside(place));
    let next = place.run(&["set", FILE, "SEC-1.02", "no"]);
    assert_eq!(next.code, 0, "{what}: {next:?}");
    assert_eq!(answered(&in_file(place, FILE)), 1 + usize::from(is_new), "{what}");
    acknowledged
}

#[test]
fn killed_at_any_system_call_the_file_is_the_old_one_or_the_new_one() {
    if lacks(&["strace"]) {
        return;
    }
    let (mut kills, mut told) = (0, 0);
    for (call, times) in calls() {
        for n in 1..=times {
            let place = Place::with_review();
            let old = place.read(FILE);
            let what = format!("{call} number {n}");
            let output = set(&place, &format!("{call}:signal=SIGKILL:when={n}"));
            told += usize::from(check(&place, &old, &output, &what));
            let killed = output.status.signal() == Some(9) || output.status.code() == Some(137);
            assert!(killed, "{what}: {output:?}");
            kills += 1;
        }
    }
    println!("{kills} kill points, {told} acknowledged, 0 lost, 0 torn");
    assert!(kills > 10);
}

#[test]
fn refused_any_system_call_it_says_so_or_saves() {
    if lacks(&["strace"]) {
        return;
    }
    let errors: &[&str] =
        if is_full() { &["EIO", "ENOSPC", "EACCES", "EMFILE", "EXDEV", "EINTR"] } else { &["EIO"] };
    let (mut refused, mut saved, mut told) = (0, 0, 0);
    for (call, times) in calls() {
        for (error, n) in errors.iter().flat_map(|error| (1..=times).map(move |n| (error, n))) {
            // The system never says to these that it was interrupted.
            if *error == "EINTR" && !["open", "openat", "read", "write"].contains(&call.as_str()) {
                continue;
            }
            refused += 1;
            let place = Place::with_review();
            let old = place.read(FILE);
            let what = format!("{call} number {n} with {error}");
            let output = set(&place, &format!("{call}:error={error}:when={n}"));
            check(&place, &old, &output, &what);
            let stderr = String::from_utf8_lossy(&output.stderr);
            assert!(!stderr.contains("panicked"), "{what}: {stderr}");
            assert!(output.status.signal().is_none(), "{what}: {output:?}");
            if output.status.success() {
                saved += 1;
            } else {
                assert!(!stderr.is_empty(), "{what}: it ends without a word");
                told += 1;
            }
        }
    }
    println!("{refused} refusals, {saved} saved all the same, {told} told, 0 lost, 0 torn");
}

/// Opens the review under strace, which interferes as said.
fn open(place: &Place, interference: &str) -> Terminal {
    let call = interference.split(':').next().expect("a call");
    let (trace, inject) = (format!("trace={call}"), format!("inject={interference}"));
    let words =
        [STRACE, "-f", "-qq", "-o", "/dev/null", "-e", trace.as_str(), "-e", inject.as_str()];
    let terminal = Start::new(place, &[FILE]).through(&words).run();
    terminal.see(&["SEC-1.01", "0/59"]);
    terminal
}

/// Tells whether a frame showed that this many answers are saved.
fn told(terminal: &Terminal, answers: usize) -> bool {
    let answers = format!(" {answers}/59");
    terminal.bars().iter().any(|bar| bar.contains(&answers) && bar.contains("保存済み"))
}

#[test]
fn the_interface_saves_again_by_itself_after_one_system_call_was_refused() {
    if lacks(&["strace"]) {
        return;
    }
    let errors: &[&str] =
        if is_full() { &["EIO", "ENOSPC", "EACCES", "EXDEV", "EMFILE"] } else { &["EIO"] };
    let mut recovered = 0;
    for call in ["fsync", "renameat2", "fchmod", "unlinkat", "flistxattr"] {
        for error in errors {
            let place = Place::with_review();
            let mut terminal = open(&place, &format!("{call}:error={error}:when=1"));
            terminal.press_and_see("y", &["1/59", "保存済み"]);
            assert_eq!(answered(&in_file(&place, FILE)), 1, "{call} with {error}");
            terminal.press("q");
            assert!(terminal.ended().success(), "{call} with {error}");
            recovered += 1;
        }
    }
    println!("{recovered} refusals, all saved again by themselves");
}

/// Answers until the program is killed at this system call of any of its threads; returns how
/// many answers were called saved, and whether it was killed.
fn answer_until_killed(place: &Place, call: &str, n: usize) -> (usize, bool) {
    let (trace, inject) =
        (format!("trace={call}"), format!("inject={call}:signal=SIGKILL:when={n}"));
    let words = [STRACE, "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
    let mut terminal = Start::new(place, &[FILE]).through(&words).run();
    let mut told = 0;
    for answers in 0..=4 {
        let wanted = [&format!("{answers}/59"), "保存済み"];
        let seen = terminal.comes(|screen| {
            let contents = screen.contents();
            wanted.iter().all(|text| contents.contains(text))
        });
        if !seen {
            return (told, true);
        }
        told = answers;
        if !terminal.is_there() {
            return (told, true);
        }
        terminal.press("y");
    }
    (told, false)
}

#[test]
fn the_interface_killed_at_any_system_call_of_its_saves_keeps_what_it_called_saved() {
    if lacks(&["strace"]) {
        return;
    }
    let (mut kills, mut acknowledged) = (0, 0);
    for call in ["openat", "flistxattr", "fchmod", "write", "fsync", "renameat2", "unlinkat"] {
        for n in 1..=if is_full() { 200 } else { 1 } {
            let place = Place::with_review();
            let (told, killed) = answer_until_killed(&place, call, n);
            let there = answered(&in_file(&place, FILE));
            assert!(there >= told, "{call} number {n}: {there} of {told}");
            acknowledged += told;
            if !killed {
                break;
            }
            kills += 1;
        }
    }
    println!("{kills} kill points, {acknowledged} acknowledged, 0 lost, 0 torn");
    assert!(kills >= 7);
}

#[test]
fn nothing_is_called_saved_that_is_not_flushed() {
    if lacks(&["strace"]) {
        return;
    }
    for call in ["fsync", "renameat2"] {
        let place = Place::with_review();
        let old = place.read(FILE);
        let mut terminal = open(&place, &format!("{call}:error=EIO:when=1+"));
        terminal.press_and_see("ypn", &["3/59", "未保存"]);
        terminal.press_and_see("y", &["4/59", "未保存"]);
        assert!((1..=4).all(|n| !told(&terminal, n)), "{call}: {:?}", terminal.bars());
        assert!(place.read(FILE) == old, "{call}: the file is the old one");
    }
}

#[test]
fn keys_act_while_the_disk_hangs_and_the_mark_comes_after_it() {
    if lacks(&["strace"]) {
        return;
    }
    let place = Place::with_review();
    let mut terminal = open(&place, "fsync:delay_enter=3000000");
    let begun = std::time::Instant::now();
    terminal.press_and_see("y", &["1/59", "保存中"]);
    terminal.press_and_see("p", &["2/59", "保存中"]);
    assert!(begun.elapsed() < Duration::from_secs(3), "keys wait for nothing");
    assert!(!told(&terminal, 1) && !told(&terminal, 2), "{:?}", terminal.bars());
    terminal.see(&["2/59", "保存済み"]);
    assert!(begun.elapsed() >= Duration::from_secs(3));
    until("both answers", || match answered(&in_file(&place, FILE)) {
        2 => Ok(()),
        other => Err(other.to_string()),
    });
}

#[test]
fn no_socket_is_opened_and_no_program_run() {
    if lacks(&["strace"]) {
        return;
    }
    let place = Place::new();
    let log = place.root().join("log");
    let name = log.to_str().expect("UTF-8");
    let words = [STRACE, "-f", "-qq", "-o", name, "-e", "trace=%network,execve,execveat"];
    let mut terminal = Start::new(&place, &[]).through(&words).run();
    terminal.press_and_see("n", &["新しいレビュー", "ワークロード"]);
    terminal.press_and_see("受注\r", &["セキュリティの柱"]);
    terminal.press_and_see("\r", &["0/59"]);
    for (number, key) in (1..=59).zip(["y", "p", "n"].into_iter().cycle()) {
        terminal.press_and_see(key, &[&format!("{number}/59")]);
    }
    terminal.press_and_see("s", &["スコア"]);
    terminal.press_and_see("e", &["どの形式で書き出しますか"]);
    terminal.press_and_see("m", &["書き出しました"]);
    terminal.press("q");
    assert!(terminal.ended().success());
    let log = std::fs::read_to_string(log).expect("a log");
    // The threads wake each other through pairs of sockets that have no other end.
    let outside = [" socket(", " connect(", " bind(", " listen(", " accept", " sendmsg("];
    assert!(!outside.iter().any(|call| log.contains(call)), "{log}");
    let run = log.lines().filter(|line| line.contains("execve")).count();
    assert_eq!(run, 1, "tenken itself\n{log}");
}
