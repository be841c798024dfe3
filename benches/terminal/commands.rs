//! Whole processes: from start to end, without a terminal.

use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Outcome;
use crate::measures::{Measure, Measures, Program};
use crate::scene::Scene;

/// How often each command runs in a round.
const TIMES: usize = 4;

/// Measures every command a few times, in turn.
pub(crate) fn round(scene: &Scene, measures: &mut Measures) -> Outcome<()> {
    let full = scene.full_review.as_os_str();
    for _ in 0..TIMES {
        let mut ready = scene.command(&scene.ready);
        ready.arg("--version");
        measures.add(Measure::Version, Program::Ready, run(&mut ready)?);
        for (measure, words) in [
            (Measure::Version, &["--version"] as &[&str]),
            (Measure::Summary, &["summary", "--format", "json"]),
            (Measure::Text, &["summary"]),
            (Measure::Html, &["summary", "--format", "html"]),
            (Measure::Show, &["show"]),
            (Measure::Check, &["check"]),
        ] {
            let mut tenken = scene.command(&scene.tenken);
            tenken.args(words);
            if measure != Measure::Version {
                tenken.arg(full);
            }
            measures.add(measure, Program::Tenken, run(&mut tenken)?);
        }
    }
    Ok(())
}

/// Runs a command; returns how long it took, in milliseconds.
fn run(command: &mut Command) -> Outcome<f64> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let before = Instant::now();
    let status = command.status()?;
    let took = before.elapsed();
    if !status.success() {
        return Err(format!("{command:?} ended with {status}").into());
    }
    Ok(took.as_secs_f64() * 1000.0)
}
