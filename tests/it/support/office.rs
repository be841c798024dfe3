//! LibreOffice without its windows, as another program that opens what tenken writes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Converts a file with LibreOffice; `None`, with a word, where there is none.
///
/// `filter` is what `--convert-to` takes; the outcome lies in a folder of its own.
pub(crate) fn convert(file: &Path, filter: &str) -> Option<(TempDir, PathBuf)> {
    let folder = tempfile::tempdir().expect("a folder");
    let profile = folder.path().join("profile");
    let out = folder.path().join("out");
    fs::create_dir(&out).expect("made");
    let run = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", filter, "--outdir"])
        .arg(&out)
        .arg(file)
        .env("HOME", folder.path())
        .stdin(Stdio::null())
        .output();
    let Ok(run) = run else {
        println!("skipped: there is no LibreOffice here");
        return None;
    };
    let made = fs::read_dir(&out).expect("read").filter_map(Result::ok).map(|e| e.path()).next();
    let Some(made) = made else { panic!("{run:?}") };
    Some((folder, made))
}
