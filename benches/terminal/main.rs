//! Measures release binaries in a pseudo-terminal, tenken and two references in turn.
//!
//! ```sh
//! cargo build --release --bins --examples
//! cargo bench --bench terminal -- [--rounds N] [--only walk|commands] [--write]
//! ```
//!
//! Prints a table; `--write` puts it between the markers of `docs/performance.md` too. What is waited
//! for is always a text on the screen, found by a terminal emulator after every piece of output; its
//! moment is the moment at which that piece was read.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for developers")]

mod commands;
mod disk;
mod measures;
#[path = "../support/page.rs"]
mod page;
mod pty;
#[path = "../support/reviews.rs"]
mod reviews;
mod scene;
mod table;
mod walk;

use std::error::Error;

/// What a measurement can fail with: anything, told to a developer.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// The fewest rounds from which a 99th percentile is worth printing.
const FEWEST_ROUNDS: usize = 20;

struct Options {
    rounds: usize,
    only: Option<String>,
    write: bool,
}

impl Options {
    /// Tells whether a part is measured; while something is made faster, a part may be enough.
    fn wants(&self, part: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == part)
    }
}

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --benches` runs this too, without the word that `cargo bench` adds.
    if !arguments.iter().any(|a| a == "--bench") {
        return Ok(());
    }
    let options = options(&arguments)?;
    let machine = page::machine();
    let scene = scene::Scene::prepare()?;
    let mut measures = measures::Measures::default();
    for round in 0..options.rounds {
        eprint!("\rround {} of {}", round + 1, options.rounds);
        if options.wants("walk") {
            walk::round(&scene, round, &mut measures)?;
        }
        if !options.wants("commands") {
            continue;
        }
        commands::round(&scene, &mut measures)?;
        commands::several(&scene, &mut measures)?;
        // A second or two each.
        if round % 5 == 0 {
            commands::many(&scene, &mut measures)?;
        }
    }
    eprintln!();
    let table = machine + &table::render(&measures, options.rounds, &scene);
    println!("{table}");
    if options.write {
        page::write("terminal", &table)?;
    }
    Ok(())
}

fn options(arguments: &[String]) -> Outcome<Options> {
    let mut options = Options { rounds: 25, only: None, write: false };
    let mut words = arguments.iter().filter(|a| *a != "--bench");
    while let Some(word) = words.next() {
        match word.as_str() {
            "--write" => options.write = true,
            "--rounds" => {
                options.rounds = words.next().ok_or("--rounds needs a number")?.parse()?;
            }
            "--only" => match words.next().map(String::as_str) {
                Some(part @ ("walk" | "commands")) => options.only = Some(part.to_owned()),
                _ => return Err("--only needs `walk` or `commands`".into()),
            },
            other => return Err(format!("unknown option: {other}").into()),
        }
    }
    if options.write && (options.rounds < FEWEST_ROUNDS || options.only.is_some()) {
        return Err(format!("--write needs everything, in {FEWEST_ROUNDS} rounds at least").into());
    }
    Ok(options)
}
