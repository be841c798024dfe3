//! The program: everything is in the library.

use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let (stdin, stdout, stderr) = (io::stdin(), io::stdout(), io::stderr());
    // Standard output is written in one piece, so no lock is held while a command works.
    let code =
        tenken::cli::run(&arguments, &mut stdin.lock(), &mut stdout.lock(), &mut stderr.lock());
    ExitCode::from(code)
}
