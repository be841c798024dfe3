//! Whole processes: from start to end, without a terminal.

use std::path::Path;
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
            (Measure::Rows, &["summary", "--format", "csv"]),
            (Measure::Workbook, &["summary", "--format", "xlsx"]),
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

/// What Python does with the reviews: it reads them.
const TOMLLIB: &str =
    "import sys, tomllib\nfor f in sys.argv[1:]:\n    tomllib.load(open(f, 'rb'))";

/// Measures what is done with several reviews, beside programs that everybody has.
pub(crate) fn several(scene: &Scene, measures: &mut Measures) -> Outcome<()> {
    let [old, new] = scene.two_reviews()?;
    let merged = scene.path("merged.review.toml");
    for _ in 0..TIMES {
        let mut git = scene.command(Path::new("git"));
        git.args(["diff", "--no-index", "--no-ext-diff"]).args([&old, &new]);
        measures.add(Measure::Diff, Program::Git, run(&mut git)?);
        let mut diff = scene.command(&scene.tenken);
        measures.add(Measure::Diff, Program::Tenken, run(diff.arg("diff").args([&old, &new]))?);
        let mut merge = scene.command(&scene.tenken);
        merge.arg("merge").args([&old, &new]).arg("-o").arg(&merged).arg("--force");
        measures.add(Measure::Merge, Program::Tenken, run(&mut merge)?);
    }
    Ok(())
}

/// Measures a trend of many reviews, beside a program that only reads them.
pub(crate) fn many(scene: &Scene, measures: &mut Measures) -> Outcome<()> {
    let reviews = scene.many_reviews()?;
    let mut python = scene.command(Path::new("python3"));
    python.args(["-c", TOMLLIB]).args(&reviews);
    measures.add(Measure::Trend, Program::Python, run(&mut python)?);
    let mut trend = scene.command(&scene.tenken);
    measures.add(Measure::Trend, Program::Tenken, run(trend.arg("trend").args(&reviews))?);
    Ok(())
}

/// Runs a command; returns how long it took, in milliseconds.
fn run(command: &mut Command) -> Outcome<f64> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let before = Instant::now();
    let status = command.status()?;
    let took = before.elapsed();
    // Both say with 1 that there are differences.
    if !matches!(status.code(), Some(0 | 1)) {
        return Err(format!("{command:?} ended with {status}").into());
    }
    Ok(took.as_secs_f64() * 1000.0)
}
