//! Ctrl-C at a prompt and in a command: the exit code is 130, and what was saved stays.

use std::fs;
use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::support::fixture::ORDERS;
use crate::support::process::Place;

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(30);

fn started(mut command: Command) -> Child {
    let child = command.stdin(Stdio::piped()).spawn().expect("started");
    let status = format!("/proc/{}/status", child.id());
    let begun = Instant::now();
    // Before it has begun to catch the signal, the system ends it.
    while !catches_interrupts(&fs::read_to_string(&status).unwrap_or_default()) {
        assert!(begun.elapsed() < PATIENCE, "it catches the signal");
        std::thread::sleep(Duration::from_millis(2));
    }
    child
}

fn catches_interrupts(status: &str) -> bool {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask & (1 << (Signal::INT.as_raw() - 1)) != 0)
}

fn interrupt(child: &mut Child) -> Option<i32> {
    let pid = i32::try_from(child.id()).expect("a process");
    kill_process(Pid::from_raw(pid).expect("a process"), Signal::INT).expect("sent");
    child.wait().expect("ended").code()
}

#[test]
fn ask_keeps_every_answer_that_was_given() {
    let place = Place::with_review();
    let mut child = started(place.command(&["ask", "orders.review.toml", "--lang", "en"]));
    let mut input = child.stdin.take().expect("piped");
    let mut output = child.stdout.take().expect("piped");
    // The answer, and no note; then it waits at the second question.
    input.write_all(b"y\n\n").expect("written");
    let mut seen = String::new();
    let mut bytes = [0; 4096];
    while !seen.contains("SEC-1.02") {
        let read = output.read(&mut bytes).expect("read");
        assert!(read > 0, "{seen}");
        seen.push_str(&String::from_utf8_lossy(&bytes[..read]));
    }
    assert_eq!(interrupt(&mut child), Some(130));
    let text = place.text("orders.review.toml");
    assert!(text.contains("[answers.\"SEC-1.01\"]") && text.contains("answer = \"yes\""), "{text}");
    let checked = place.run(&["check", "orders.review.toml"]);
    assert_eq!(checked.code, 0, "{checked:?}");
}

#[test]
fn commands_that_wait_for_their_input_end_and_write_nothing() {
    for arguments in [
        &["merge", "-", "orders.review.toml", "-o", "out.toml"][..],
        &["summary", "-", "-o", "out.toml"],
        &["check", "-"],
        &["diff", "-", "orders.review.toml", "-o", "out.toml"],
    ] {
        let place = Place::new();
        place.write("orders.review.toml", ORDERS);
        let mut child = started(place.command(arguments));
        assert_eq!(interrupt(&mut child), Some(130), "{arguments:?}");
        assert!(!place.path("out.toml").exists(), "{arguments:?}");
        assert_eq!(place.text("orders.review.toml"), ORDERS, "{arguments:?}");
    }
}
