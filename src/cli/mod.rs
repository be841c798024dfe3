//! Arguments, commands, exit codes, and words about what went wrong.
//!
//! *Invariant:* nothing here knows the inside of screens, or rules of scores and files. A command
//! builds its whole output and hands it over once; what goes wrong comes back as a `Failure`,
//! which `explain` puts into words.
//!
//! Start reading at [`run`], then `args` (what can be typed) and `command/` (what it does).

mod args;
mod command;
mod context;
mod excerpt;
mod explain;
mod failure;
mod help;
mod language;
mod progress;
mod similar;
mod usage;

use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::panic::{self, AssertUnwindSafe};

use clap::error::ErrorKind;

use self::context::{Context, Given, Streams};
use self::failure::Failure;
use crate::shell::config;
use crate::text::Texts;

/// Everything is done.
pub const DONE: u8 = 0;
/// The answer is "no".
pub const NO: u8 = 1;
/// The arguments or the input are wrong.
pub const USAGE: u8 = 2;
/// Something could not be read or written.
pub const WORLD: u8 = 3;
/// Somebody interrupted it.
pub const INTERRUPTED: u8 = 130;
/// The program itself is wrong; what the system says of a panic too.
pub const CRASHED: u8 = 101;

/// Runs the program on its arguments and returns its exit code.
pub fn run(
    arguments: &[OsString],
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let config = config::read();
    let language = language::find(arguments, config.settings.lang);
    let texts = Texts::new(language.lang);
    let mut streams = Streams { input, out, err };
    // Nothing that a panic may have left half done is used again.
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        parse_and_run(arguments, &texts, language, &config, &mut streams)
    }));
    let (code, message) = match outcome {
        Ok(Ok(code)) => return code,
        Ok(Err(Failure::Closed)) => return DONE,
        Err(_) => (CRASHED, format!("{}\n", texts.crashed())),
        Ok(Err(failure)) => (failure.exit_code(), explain::failure(&failure, &texts)),
    };
    // When even the error cannot be written, the exit code is all that is left to say.
    let _ = streams.err.write_all(message.as_bytes());
    code
}

fn parse_and_run(
    arguments: &[OsString],
    texts: &Texts,
    language: language::Language,
    config: &config::Config,
    streams: &mut Streams<'_>,
) -> Result<u8, Failure> {
    if let [_, file] = arguments
        && args::is_file(file)
    {
        let mut context = begin(texts, language, config, Given::default(), streams);
        return command::open(&mut context, file.as_ref());
    }
    let parsed = args::named_in(arguments).try_get_matches_from(arguments);
    let matches = match parsed.or_else(|error| match error.kind() {
        ErrorKind::DisplayVersion => Err(error),
        // What could have been meant is known to the whole command line alone.
        _ => args::with_doors(args::command()).try_get_matches_from(arguments),
    }) {
        Ok(matches) => matches,
        Err(error) => {
            let answer = usage::explain(&error, arguments, texts)?;
            streams.print(&answer)?;
            return Ok(DONE);
        }
    };
    let mut context = begin(texts, language, config, Given::of(&matches), streams);
    command::run(&mut context, &matches)
}

/// Begins a command: tells first what is wrong with the settings.
fn begin<'a, 's>(
    texts: &'a Texts,
    language: language::Language,
    config: &'a config::Config,
    given: Given,
    streams: &'a mut Streams<'s>,
) -> Context<'a, 's> {
    let mut context = Context::new(texts, language, config, given, streams);
    if let Some(problem) = &config.broken {
        let message = explain::config(problem, texts);
        context.say(&message);
    }
    context
}

/// Tells whether a write failed because nobody reads any more.
fn is_closed(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}
