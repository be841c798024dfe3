//! One round in the terminal: each program is started, walked through, and left.

use std::fs;
use std::time::{Duration, Instant};

use crate::measures::{Measure, Measures, Program};
use crate::pty::Session;
use crate::scene::{READY, Scene};
use crate::{Outcome, disk};

const DOWN: &[u8] = b"\x1b[B";
const UP: &[u8] = b"\x1b[A";

/// How many arrow keys are pressed in a round, half of them down and half of them up.
const ARROWS: usize = 10;

/// How many answers are given in a round.
pub(crate) const ANSWERS: usize = 10;

/// What the status line says when the disk holds what the screen shows.
const SAVED: &str = "保存済み";

/// Measures each program once, the order turning with the round.
pub(crate) fn round(scene: &Scene, round: usize, measures: &mut Measures) -> Outcome<()> {
    let mut order = [Program::Tenken, Program::Bare, Program::Ready];
    order.rotate_left(round % 3);
    for program in order {
        match program {
            Program::Tenken => tenken(scene, round, measures)?,
            Program::Bare => bare(scene, measures)?,
            Program::Ready | Program::Disk | Program::Git | Program::Python => {
                ready(scene, measures)?;
            }
        }
    }
    Ok(())
}

fn tenken(scene: &Scene, round: usize, measures: &mut Measures) -> Outcome<()> {
    let who = Program::Tenken;
    let file = scene.review(round)?;
    let mut session = open(scene, who, &[&file], &scene.question(0), measures)?;
    arrows(&mut session, scene, who, measures)?;
    for at in 0..ANSWERS {
        let [id, begin] = scene.question(at + 1);
        let save = disk::watch(&file)?;
        let before = session.press(b"y")?;
        let drawn = session.wait_for(&[id, begin])?;
        measures.add(Measure::Answer, who, between(before, drawn));
        let mut saved = drawn;
        if let Some(save) = save.join().ok().flatten() {
            measures.add(Measure::Held, who, between(before, save.held));
            measures.add(Measure::Durable, who, between(before, save.durable));
            saved = save.durable;
        }
        // "Saved" can be on the screen from before only until the frame that shows the next
        // question, which says "saving"; a piece that ends between the two is waited out.
        let saved = session.reach(&[id, begin, SAVED])?.unwrap_or(drawn).max(saved);
        measures.add(Measure::Saved, who, between(before, saved));
        if !disk::is_answered(&file, scene.id(at))? {
            return Err("the file does not hold the answer".into());
        }
        measures.add(Measure::Bytes, who, count(session.settle()));
        let floor = disk::write_safely(&scene.floor_file(), &fs::read(&file)?)?;
        measures.add(Measure::Held, Program::Disk, milliseconds(floor.held));
        measures.add(Measure::Durable, Program::Disk, milliseconds(floor.safe));
    }
    measures.add(Measure::Memory, who, session.peak_memory()?);
    session.quit()
}

fn bare(scene: &Scene, measures: &mut Measures) -> Outcome<()> {
    let who = Program::Bare;
    let answers = scene.bare_answers();
    let mut session =
        open(scene, who, &[&scene.questions_file, &answers], &scene.question(0), measures)?;
    arrows(&mut session, scene, who, measures)?;
    for at in 0..ANSWERS {
        let before = session.press(b"y")?;
        let drawn = session.wait_for(&scene.question(at + 1))?;
        measures.add(Measure::Answer, who, between(before, drawn));
        measures.add(Measure::Bytes, who, count(session.settle()));
    }
    measures.add(Measure::Memory, who, session.peak_memory()?);
    session.quit()
}

fn ready(scene: &Scene, measures: &mut Measures) -> Outcome<()> {
    let session = open(scene, Program::Ready, &[], &[READY], measures)?;
    measures.add(Measure::Memory, Program::Ready, session.peak_memory()?);
    session.quit()
}

fn open(
    scene: &Scene,
    program: Program,
    files: &[&std::path::PathBuf],
    texts: &[&str],
    measures: &mut Measures,
) -> Outcome<Session> {
    let mut command = scene.interactive(program);
    command.args(files);
    let (mut session, before) = Session::start(command)?;
    let drawn = session.wait_for(texts)?;
    measures.add(Measure::FirstPaint, program, between(before, drawn));
    session.settle();
    Ok(session)
}

fn arrows(
    session: &mut Session,
    scene: &Scene,
    program: Program,
    measures: &mut Measures,
) -> Outcome<()> {
    let half = ARROWS / 2;
    let down = (1..=half).map(|at| (DOWN, at));
    let up = (0..half).rev().map(|at| (UP, at));
    for (key, at) in down.chain(up) {
        let before = session.press(key)?;
        let drawn = session.wait_for(&scene.question(at))?;
        measures.add(Measure::Arrow, program, between(before, drawn));
        session.settle();
    }
    Ok(())
}

fn between(before: Instant, after: Instant) -> f64 {
    milliseconds(after.saturating_duration_since(before))
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn count(bytes: usize) -> f64 {
    u32::try_from(bytes).map_or(f64::INFINITY, f64::from)
}
