//! The program: everything is in the library.

use std::io::{self, BufReader};
use std::process::ExitCode;

fn main() -> ExitCode {
    tenken::shell::panics::tell_plainly();
    let arguments: Vec<_> = std::env::args_os().collect();
    // No stream is locked here: the interface writes from a thread of its own.
    let mut input = BufReader::new(io::stdin());
    let code = tenken::cli::run(&arguments, &mut input, &mut io::stdout(), &mut io::stderr());
    ExitCode::from(code)
}
