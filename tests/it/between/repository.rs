//! A git repository to work in, with tenken on the path.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::fixture::ORDERS;
use crate::support::process::{NOW, Outcome, PROGRAM, Place, outcome};

/// The review that most tests are about.
pub(crate) const FILE: &str = "orders.review.toml";

/// A repository with one commit of the fixture review.
pub(crate) struct Repository {
    pub(crate) place: Place,
    folder: PathBuf,
    path: String,
}

impl Repository {
    /// Makes a repository in a folder with a blank and Japanese in its name.
    pub(crate) fn new() -> Self {
        let place = Place::new();
        let folder = place.path("受注 サービス");
        fs::create_dir_all(&folder).expect("made");
        let bin = place.root().join("bin");
        fs::create_dir(&bin).expect("made");
        let path = format!("{}:{}", bin.display(), std::env::var("PATH").expect("a path"));
        let repository = Self { place, folder, path };
        repository.offer(PROGRAM);
        repository.git(&["init", "-q", "-b", "main"]);
        repository.write(FILE, ORDERS);
        repository.commit("first");
        repository
    }

    /// Makes the name `tenken` on the path lead to a program.
    pub(crate) fn offer(&self, program: &str) {
        let name = self.place.root().join("bin/tenken");
        let _ = fs::remove_file(&name);
        std::os::unix::fs::symlink(program, name).expect("linked");
    }

    /// Puts a script in the place of `tenken`.
    pub(crate) fn offer_script(&self, script: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let file = self.place.root().join("script");
        fs::write(&file, format!("#!/bin/sh\n{script}\n")).expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).expect("set");
        self.offer(file.to_str().expect("a path"));
    }

    pub(crate) fn withdraw(&self) {
        fs::remove_file(self.place.root().join("bin/tenken")).expect("removed");
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.folder.join(name), text).expect("written");
    }

    pub(crate) fn text(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).expect("read")
    }

    pub(crate) fn commit(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", message]);
    }

    /// Runs git, which has to work.
    pub(crate) fn git(&self, arguments: &[&str]) -> Outcome {
        let run = self.try_git(arguments);
        assert_eq!(run.code, 0, "git {arguments:?}: {run:?}");
        run
    }

    /// Runs git.
    pub(crate) fn try_git(&self, arguments: &[&str]) -> Outcome {
        self.run("git", arguments)
    }

    /// Runs tenken.
    pub(crate) fn tenken(&self, arguments: &[&str]) -> Outcome {
        self.run(PROGRAM, arguments)
    }

    /// Runs a line of a page as a person types it.
    pub(crate) fn shell(&self, folder: &Path, line: &str) -> Outcome {
        self.run_in(folder, "sh", &["-c", line])
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Outcome {
        self.run_in(&self.folder, program, arguments)
    }

    fn run_in(&self, folder: &Path, program: &str, arguments: &[&str]) -> Outcome {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(folder)
            .env_clear()
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .env("HOME", self.place.home())
            .env("PATH", &self.path)
            .env("TENKEN_NOW", NOW)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_EDITOR", "true")
            .envs(["AUTHOR", "COMMITTER"].into_iter().flat_map(|who| {
                [
                    (format!("GIT_{who}_NAME"), "t"),
                    (format!("GIT_{who}_EMAIL"), "t@example.com"),
                    (format!("GIT_{who}_DATE"), "2026-11-23T10:00:00+0900"),
                ]
            }));
        outcome(command, b"")
    }

    /// Answers a checkpoint and commits it.
    pub(crate) fn answer(&self, arguments: &[&str]) {
        let run = self.tenken(&[&["set", FILE], arguments].concat());
        assert_eq!(run.code, 0, "{run:?}");
        self.commit("answer");
    }

    /// Sets git up, and makes two branches that answer differently; `main` is checked out.
    pub(crate) fn with_branches(ours: &[&str], theirs: &[&str]) -> Self {
        let repository = Self::new();
        assert_eq!(repository.tenken(&["git", "setup"]).code, 0);
        repository.commit("setup");
        repository.git(&["checkout", "-q", "-b", "theirs"]);
        repository.answer(theirs);
        repository.git(&["checkout", "-q", "main"]);
        repository.answer(ours);
        repository
    }
}
