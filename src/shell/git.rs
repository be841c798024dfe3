//! git, as a program that is run by its name with arguments of our own; never through a shell.
//!
//! Knows how to ask it for a file of a revision and for its settings. Must not know what a review
//! says.

mod attributes;
mod setup;

use std::ffi::OsStr;
use std::io::{self, Read as _};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

pub use self::setup::{Done, Scope, remove, setup, unknown};
use super::files::{ReadFailure, WriteFailure};
use crate::domain::Untrusted;

/// Why something could not be had from git.
#[derive(Debug)]
pub enum GitFailure {
    /// There is no git.
    Missing,
    /// It could not be run.
    Run(io::Error),
    /// It refused, and said why.
    Refused(Untrusted),
    /// The file of a revision cannot be used.
    Read(ReadFailure),
    /// The list of attributes could not be read.
    ReadAttributes(PathBuf, ReadFailure),
    /// The list of attributes could not be written.
    WriteAttributes(PathBuf, WriteFailure),
    /// There is no folder for settings of this user.
    NoHome,
}

/// A file of a revision, as `REVISION:PATH`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blob<'a>(&'a str);

impl<'a> Blob<'a> {
    /// Takes a name apart: a revision, a colon, a path. What would be an option of git is none.
    #[must_use]
    pub fn parse(name: &'a str) -> Option<Self> {
        let (revision, path) = name.split_once(':')?;
        let drive = revision.len() == 1 && path.starts_with('\\');
        let plain = !revision.is_empty() && !path.is_empty() && !revision.starts_with('-');
        (plain && !drive && !name.contains(['\n', '\0'])).then_some(Self(name))
    }

    /// Returns the text of the file, of at most `limit` bytes.
    ///
    /// # Errors
    ///
    /// Says why it could not be had; see [`GitFailure`].
    pub fn read(self, limit: usize) -> Result<String, GitFailure> {
        let mut child = command(["cat-file", "blob", self.0])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failure)?;
        let mut bytes = Vec::new();
        if let Some(out) = child.stdout.take() {
            let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
            out.take(most).read_to_end(&mut bytes).map_err(failure)?;
        }
        if bytes.len() > limit {
            // It writes to nobody any more, so it ends by itself.
            let _ = child.wait();
            return Err(GitFailure::Read(ReadFailure::TooLarge { limit }));
        }
        let output = child.wait_with_output().map_err(failure)?;
        if !output.status.success() {
            return Err(refused(&output));
        }
        String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            GitFailure::Read(ReadFailure::NotUtf8 { at, looks_like: None })
        })
    }
}

fn command<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new("git");
    // A file that a partial clone does not have would be fetched over the network.
    command.args(arguments).env("GIT_NO_LAZY_FETCH", "1").stdin(Stdio::null());
    command
}

/// Runs git to its end.
fn run<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Result<Output, GitFailure> {
    command(arguments).output().map_err(failure)
}

/// Runs git and returns what it printed, without the last line break.
fn ask<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Result<Vec<u8>, GitFailure> {
    let output = run(arguments)?;
    if !output.status.success() {
        return Err(refused(&output));
    }
    let mut out = output.stdout;
    if out.last() == Some(&b'\n') {
        out.pop();
    }
    Ok(out)
}

fn failure(error: io::Error) -> GitFailure {
    match error.kind() {
        io::ErrorKind::NotFound => GitFailure::Missing,
        // The system's list of errors is open.
        _ => GitFailure::Run(error),
    }
}

fn refused(output: &Output) -> GitFailure {
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.trim().trim_start_matches("fatal: ").trim_start_matches("error: ");
    GitFailure::Refused(said.to_owned().into())
}

/// Makes a path of what git printed.
#[cfg(unix)]
fn path(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    std::ffi::OsString::from_vec(bytes).into()
}

/// Makes a path of what git printed.
#[cfg(not(unix))]
fn path(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_revision_and_a_path_name_a_file_of_git() {
        for name in ["HEAD:a", "HEAD~1:受注/a b.toml", "main@{1}:./a", "v1:a:b"] {
            assert!(Blob::parse(name).is_some(), "{name}");
        }
        for name in ["a.toml", ":a", "HEAD:", "--output=x:a", "-p:a", "C:\\a.toml", "a:b\nc"] {
            assert!(Blob::parse(name).is_none(), "{name}");
        }
    }
}
