//! Letting the user edit a text in their own editor.
//!
//! The editor's command is split into words and run as it is, never through a shell.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::files::{self, WriteFailure};
use crate::domain::untrusted::line_feeds;

/// The largest text that is taken back, in bytes.
const LARGEST_TEXT: usize = 8 * 1024 * 1024;

/// Why a text could not be edited.
#[derive(Debug)]
pub enum EditorFailure {
    /// Neither `VISUAL` nor `EDITOR` names a program.
    NotSet,
    /// The program could not be started.
    NotStarted {
        /// The program.
        program: String,
        /// What the system said.
        error: io::Error,
    },
    /// The program ended with an error; the text is as it was.
    Failed {
        /// The program.
        program: String,
        /// Its exit status; none when it was ended by a signal.
        status: Option<i32>,
    },
    /// What it left cannot be read as text.
    Unreadable,
    /// The text could not be handed over.
    NotWritten(WriteFailure),
}

impl From<EditorFailure> for crate::app::EditorFailure {
    fn from(failure: EditorFailure) -> Self {
        match failure {
            EditorFailure::NotSet => Self::NotSet,
            EditorFailure::NotStarted { program, .. } => Self::NotStarted(program),
            EditorFailure::Failed { program, status } => Self::Failed { program, status },
            EditorFailure::Unreadable => Self::NoText,
            EditorFailure::NotWritten(why) => Self::NotHandedOver((&why).into()),
        }
    }
}

/// Returns the command of the user's editor: `VISUAL`, then `EDITOR`.
#[must_use]
pub fn command() -> Option<String> {
    ["VISUAL", "EDITOR"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|command| !command.trim().is_empty())
}

/// Runs an editor on a text and returns what it left.
///
/// The terminal must have been given back. `folder` is where the text lies meanwhile, readable by
/// its owner only.
///
/// # Errors
///
/// Says why it could not; see [`EditorFailure`].
pub fn edit(text: &str, command: Option<&str>, folder: &Path) -> Result<String, EditorFailure> {
    let words = command.map(words).unwrap_or_default();
    let Some((program, arguments)) = words.split_first() else {
        return Err(EditorFailure::NotSet);
    };
    let file = Handed::over(text, folder)?;
    let status = Command::new(program).args(arguments).arg(&file.0).status();
    let status =
        status.map_err(|error| EditorFailure::NotStarted { program: program.clone(), error })?;
    if !status.success() {
        return Err(EditorFailure::Failed { program: program.clone(), status: status.code() });
    }
    let left = files::read(&file.0, LARGEST_TEXT).map_err(|_| EditorFailure::Unreadable)?;
    let mut left = line_feeds(&left).into_owned();
    // Editors end the last line; the text did not.
    if left.ends_with('\n') && !text.ends_with('\n') {
        left.pop();
    }
    Ok(left)
}

/// A text that lies in a file for an editor; it is removed in the end.
struct Handed(PathBuf);

impl Handed {
    fn over(text: &str, folder: &Path) -> Result<Self, EditorFailure> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("note-{}-{count}.md", std::process::id());
        let file = Self(folder.join(name));
        files::write_private(&file.0, text).map_err(EditorFailure::NotWritten)?;
        Ok(file)
    }
}

impl Drop for Handed {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Splits a command into words as a shell does, without anything else that a shell does.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut rest = command.chars();
    while let Some(c) = rest.next() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            // Windows paths are full of these.
            (None | Some('"'), '\\') if cfg!(unix) => {
                word.get_or_insert_default().extend(rest.next());
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    struct Bench(tempfile::TempDir);

    impl Bench {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }

        fn state(&self) -> PathBuf {
            self.0.path().join("state")
        }

        /// Makes an editor of these shell commands; `$1` is the file.
        fn editor(&self, script: &str) -> String {
            let path = self.0.path().join("my editor");
            std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
            format!("'{}'", path.display())
        }

        fn edit(&self, text: &str, script: &str) -> Result<String, EditorFailure> {
            // A script that another thread is just forking from cannot be run; the shell can.
            let command = format!("sh {}", self.editor(script));
            let outcome = edit(text, Some(&command), &self.state());
            let left = std::fs::read_dir(self.state()).unwrap().count();
            assert_eq!(left, 0, "nothing is left in the state folder");
            outcome
        }
    }

    #[test]
    fn what_the_editor_leaves_comes_back() {
        let bench = Bench::new();
        assert_eq!(bench.edit("メモ", "printf '二行目\\r\\n' >> \"$1\"").unwrap(), "メモ二行目");
        assert_eq!(bench.edit("a\n", "echo b >> \"$1\"").unwrap(), "a\nb\n");
        assert_eq!(bench.edit("a", "true").unwrap(), "a");
        assert_eq!(bench.edit("a", ": > \"$1\"").unwrap(), "");
    }

    #[test]
    fn the_text_is_readable_for_its_owner_only() {
        let bench = Bench::new();
        let script = "m=$(stat -c %a \"$1\" \"$(dirname \"$1\")\"); echo $m > \"$1\"";
        assert_eq!(bench.edit("x", script).unwrap(), "600 700");
    }

    #[test]
    fn an_editor_that_replaces_the_file_is_understood() {
        let bench = Bench::new();
        let script = "echo new > \"$1~\"; mv \"$1~\" \"$1\"";
        assert_eq!(bench.edit("old", script).unwrap(), "new");
    }

    #[test]
    fn what_goes_wrong_is_told() {
        let bench = Bench::new();
        assert!(matches!(bench.edit("x", "exit 1"), Err(EditorFailure::Failed { .. })));
        assert!(matches!(bench.edit("x", "rm \"$1\""), Err(EditorFailure::Unreadable)));
        let script = "printf '\\377' > \"$1\"";
        assert!(matches!(bench.edit("x", script), Err(EditorFailure::Unreadable)));
        for nothing in [None, Some(""), Some("  ")] {
            let outcome = edit("x", nothing, &bench.state());
            assert!(matches!(outcome, Err(EditorFailure::NotSet)), "{nothing:?}");
        }
        let outcome = edit("x", Some("/no/such/editor -w"), &bench.state());
        let Err(EditorFailure::NotStarted { program, .. }) = outcome else { panic!("{outcome:?}") };
        assert_eq!(program, "/no/such/editor");
    }

    #[test]
    fn a_command_is_split_like_a_shell_would_and_nothing_in_it_is_run() {
        for (command, wanted) in [
            ("vi", vec!["vi"]),
            ("  code   --wait ", vec!["code", "--wait"]),
            ("'/opt/my editor/e' -x", vec!["/opt/my editor/e", "-x"]),
            (r#"/opt/my\ editor "a \" b" ''"#, vec!["/opt/my editor", "a \" b", ""]),
            ("a'b c'd", vec!["ab cd"]),
            ("vi; rm $(x) `y` | z > w", vec!["vi;", "rm", "$(x)", "`y`", "|", "z", ">", "w"]),
            ("'open", vec!["open"]),
        ] {
            assert_eq!(words(command), wanted, "{command}");
        }
    }
}
