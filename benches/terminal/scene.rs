//! What is measured with: the binaries, the files, and an environment of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chrono::TimeDelta;
use portable_pty::CommandBuilder;
use tenken::domain::{Answer, Content, Entry, Lang};
use tenken::format::built_in;

use crate::measures::Program;
use crate::walk::ANSWERS;
use crate::{Outcome, reviews};

/// What the ready frame shows.
pub(crate) const READY: &str = "SEC-1.01";

/// How many characters of a question are looked for on the screen: they fit on one line.
const BEGIN: usize = 16;

/// How many reviews a trend is made of.
const MANY: i64 = 1000;

/// The binaries, the files and the environment.
pub(crate) struct Scene {
    pub(crate) tenken: PathBuf,
    pub(crate) bare: PathBuf,
    pub(crate) ready: PathBuf,
    pub(crate) questions_file: PathBuf,
    pub(crate) full_review: PathBuf,
    pub(crate) full_review_bytes: usize,
    folder: tempfile::TempDir,
    content: Content,
    begins: Vec<String>,
}

impl Scene {
    /// Finds the binaries and writes the files.
    pub(crate) fn prepare() -> Outcome<Self> {
        let deps = std::env::current_exe()?;
        let target = deps.parent().and_then(Path::parent).ok_or("no target folder")?;
        let content = Content::new(built_in());
        let begins = content.checkpoints().map(|c| c.question.get(Lang::Ja).raw());
        let begins = begins.map(|text| text.chars().take(BEGIN).collect()).collect();
        // Beside what is built: a folder in memory would make every save look free.
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        let questions_file = folder.path().join("questions.toml");
        fs::write(&questions_file, questions(&content))?;
        let full = reviews::render(&reviews::full(&content)?, &content);
        let full_review = folder.path().join("full.review.toml");
        fs::write(&full_review, &full)?;
        Ok(Self {
            tenken: binary(target, "tenken")?,
            bare: binary(target, "examples/bare_questionnaire")?,
            ready: binary(target, "examples/ready_frame")?,
            questions_file,
            full_review,
            full_review_bytes: full.len(),
            folder,
            content,
            begins,
        })
    }

    /// Returns the texts by which a question is known on the screen: its id and how it begins.
    pub(crate) fn question(&self, at: usize) -> [&str; 2] {
        [self.id(at), self.begins.get(at).map_or("", String::as_str)]
    }

    /// Returns the id of a checkpoint.
    pub(crate) fn id(&self, at: usize) -> &str {
        self.content.at(at).map_or("", |c| c.id.as_str())
    }

    /// Writes the full review with the answers that are given in a round left out; their notes stay.
    pub(crate) fn review(&self, round: usize) -> Outcome<PathBuf> {
        let file = self.folder.path().join(format!("round-{round}.review.toml"));
        let mut review = reviews::full(&self.content)?;
        // One more, so that there is a next question after the last answer.
        for checkpoint in self.content.checkpoints().take(ANSWERS + 1) {
            let noted = review.entry(&checkpoint.id).cloned();
            let open = noted.map(|entry| Entry { answer: None, at: None, ..entry });
            review.put(&checkpoint.id, open.map(Arc::new));
        }
        fs::write(&file, reviews::render(&review, &self.content))?;
        Ok(file)
    }

    /// Writes the full review, and the one that came a quarter after it: a few answers and notes
    /// changed.
    pub(crate) fn two_reviews(&self) -> Outcome<[PathBuf; 2]> {
        let later = self.path("later.review.toml");
        let mut review = reviews::full(&self.content)?;
        for checkpoint in self.content.checkpoints().step_by(4) {
            let noted = review.entry(&checkpoint.id).cloned();
            let changed = noted.map(|entry| Entry {
                answer: Some(Answer::Partial),
                note: format!("{}\n次の四半期に見直す。", entry.note.raw()).into(),
                ..entry
            });
            review.put(&checkpoint.id, changed.map(Arc::new));
        }
        fs::write(&later, reviews::render(&review, &self.content))?;
        Ok([self.full_review.clone(), later])
    }

    /// Writes the full review as it was at many times.
    pub(crate) fn many_reviews(&self) -> Outcome<Vec<PathBuf>> {
        let folder = self.path("many");
        fs::create_dir_all(&folder)?;
        let mut review = reviews::full(&self.content)?;
        let mut out = Vec::new();
        for n in 0..MANY {
            let file = folder.join(format!("{n:04}.review.toml"));
            if !file.exists() {
                review.id = format!("0192f0c1-0000-7000-8000-{n:012}").into();
                review.created = Some(reviews::now()? + TimeDelta::days(n));
                fs::write(&file, reviews::render(&review, &self.content))?;
            }
            out.push(file);
        }
        Ok(out)
    }

    /// Returns the place of a file.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns the file that the bare questionnaire writes.
    pub(crate) fn bare_answers(&self) -> PathBuf {
        self.folder.path().join("answers.toml")
    }

    /// Returns the file that is written to learn what a safe write takes.
    pub(crate) fn floor_file(&self) -> PathBuf {
        self.folder.path().join("floor.toml")
    }

    /// Prepares a command that runs without a terminal.
    pub(crate) fn command(&self, binary: &Path) -> Command {
        let mut command = Command::new(binary);
        command.env_clear().envs(self.environment());
        command
    }

    /// Prepares a command that runs in a terminal.
    pub(crate) fn interactive(&self, program: Program) -> CommandBuilder {
        let mut command = CommandBuilder::new(match program {
            Program::Tenken => &self.tenken,
            Program::Bare => &self.bare,
            Program::Ready | Program::Disk | Program::Git | Program::Python => &self.ready,
        });
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        command.cwd(self.folder.path());
        command
    }

    fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let home = self.folder.path();
        vec![
            ("TERM", "xterm-256color".into()),
            ("LANG", "ja_JP.UTF-8".into()),
            ("PATH", std::env::var_os("PATH").unwrap_or_default().into()),
            ("HOME", home.into()),
            ("XDG_CONFIG_HOME", home.join("config")),
            ("XDG_DATA_HOME", home.join("data")),
            ("XDG_STATE_HOME", home.join("state")),
            ("XDG_CACHE_HOME", home.join("cache")),
        ]
    }
}

fn binary(target: &Path, name: &str) -> Outcome<PathBuf> {
    let path = target.join(name);
    if path.is_file() {
        return Ok(path);
    }
    Err(format!("{name} is missing: run `cargo build --release --bins --examples` first").into())
}

/// Returns the questions and nothing else: the bare questionnaire reads no guidance.
fn questions(content: &Content) -> String {
    let question = |id: &str, text: &str| {
        let text = toml::Value::from(text);
        format!("[[checkpoints]]\nid = \"{id}\"\nquestion.ja = {text}\n\n")
    };
    content.checkpoints().map(|c| question(c.id.as_str(), c.question.get(Lang::Ja).raw())).collect()
}
