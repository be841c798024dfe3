//! Telling git how to merge and show review files, and taking that back.
//!
//! What was written is noted in git's own settings (`tenken.*`), so that only that is taken away.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::attributes::{self, Added};
use super::{GitFailure, ask, path, refused, run};
use crate::shell::files::{self, ReadFailure};

/// The largest list of attributes that is read, in bytes; git reads no larger one.
const LARGEST: usize = 100 * 1024 * 1024;

/// Whose settings are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those of the repository.
    Repository,
    /// Those of the user, for all repositories.
    User,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The list of attributes.
    pub attributes: PathBuf,
    /// The lines that were added to it or taken away from it.
    pub lines: Vec<String>,
    /// The settings that were written or taken away, with their values.
    pub settings: Vec<(String, String)>,
}

impl Scope {
    fn option(self) -> &'static str {
        match self {
            Self::Repository => "--local",
            Self::User => "--global",
        }
    }
}

/// Makes git merge and show files of these patterns with tenken; a second time changes nothing.
///
/// # Errors
///
/// Says what could not be done; see [`GitFailure`].
pub fn setup(scope: Scope, patterns: &[String]) -> Result<Done, GitFailure> {
    let attributes = attributes_file(scope)?;
    let (old, made) = match files::read(&attributes, LARGEST) {
        Ok(text) => (Some(text), false),
        Err(ReadFailure::Missing) => (None, true),
        Err(why) => return Err(GitFailure::ReadAttributes(attributes, why)),
    };
    let wanted: Vec<String> = patterns.iter().map(|p| attributes::line(p)).collect();
    let added = attributes::add(old.as_deref().unwrap_or_default(), &wanted);
    let mut settings = Vec::new();
    for (key, value) in driver() {
        if get(scope, &key)?.as_deref() != Some(&value) {
            ask(["config", scope.option(), "--replace-all", &key, &value])?;
            settings.push((key, value));
        }
    }
    note(scope, &added, made)?;
    if !added.lines.is_empty() {
        write(&attributes, &added.text, old.as_deref())?;
    }
    Ok(Done { attributes, lines: added.lines, settings })
}

/// Takes away what [`setup`] wrote, and nothing else: the lines of these patterns, or, when none is
/// named or none is left, everything.
///
/// # Errors
///
/// Says what could not be done; see [`GitFailure`].
pub fn remove(scope: Scope, patterns: &[String]) -> Result<Done, GitFailure> {
    let attributes = attributes_file(scope)?;
    let noted = |key: &str| get(scope, key).map(|value| value.is_some());
    let (line_break, made) = (noted("tenken.linebreak")?, noted("tenken.made")?);
    let named: Vec<String> = patterns.iter().map(|p| attributes::line(p)).collect();
    let goes = |line: &String| named.is_empty() || named.contains(line);
    let (lines, rest): (Vec<String>, Vec<String>) =
        get_all(scope, "tenken.line")?.into_iter().partition(goes);
    if !lines.is_empty() {
        match files::read(&attributes, LARGEST) {
            Ok(old) => {
                let left = attributes::take(&old, &lines, line_break && rest.is_empty());
                if left.is_empty() && made {
                    fs::remove_file(&attributes).map_err(|error| {
                        let why = files::WriteFailure::Io { step: "removing", error };
                        GitFailure::WriteAttributes(attributes.clone(), why)
                    })?;
                } else if left != old {
                    write(&attributes, &left, Some(&old))?;
                }
            }
            Err(ReadFailure::Missing) => {}
            Err(why) => return Err(GitFailure::ReadAttributes(attributes, why)),
        }
    }
    let stays = !named.is_empty() && (!rest.is_empty() || lines.is_empty());
    let settings = if stays { keep(scope, &lines, &rest)? } else { forget(scope)? };
    Ok(Done { attributes, lines, settings })
}

/// Notes that some lines were taken away and the rest is still there.
fn keep(
    scope: Scope,
    gone: &[String],
    rest: &[String],
) -> Result<Vec<(String, String)>, GitFailure> {
    if !gone.is_empty() {
        ask(["config", scope.option(), "--unset-all", "tenken.line"])?;
        for line in rest {
            ask(["config", scope.option(), "--add", "tenken.line", line])?;
        }
    }
    Ok(Vec::new())
}

/// Takes all settings away, and returns them.
fn forget(scope: Scope) -> Result<Vec<(String, String)>, GitFailure> {
    let mut settings = Vec::new();
    for (key, _) in driver() {
        settings.extend(get(scope, &key)?.map(|value| (key, value)));
    }
    for section in ["tenken", "diff.tenken", "merge.tenken"] {
        // A section that is not there is as good as gone.
        run(["config", scope.option(), "--remove-section", section])?;
    }
    Ok(settings)
}

/// Tells the patterns whose lines are not among these.
#[must_use]
pub fn unknown<'p>(patterns: &'p [String], lines: &[String]) -> Vec<&'p str> {
    let is_there = |p: &&String| lines.contains(&attributes::line(p));
    patterns.iter().filter(|p| !is_there(p)).map(String::as_str).collect()
}

/// Returns the settings that make git run tenken.
fn driver() -> [(String, String); 4] {
    let program = program();
    // git takes an exit of 1 for a conflict and needs more than 128 to see that nothing was merged;
    // a shell that does not find the program says 127.
    let merge = format!("{program} git merge-driver -- %O %A %B %P || exit $(($? == 1 ? 1 : 129))");
    [
        ("merge.tenken.name".to_owned(), "tenken review files, answer by answer".to_owned()),
        ("merge.tenken.driver".to_owned(), merge),
        ("diff.tenken.textconv".to_owned(), format!("{program} git textconv --")),
        ("diff.tenken.xfuncname".to_owned(), "^([A-Za-z][A-Za-z0-9-]*[.][0-9]+ .*)$".to_owned()),
    ]
}

/// Returns how git's shell finds this program: by its name where that is on the path.
fn program() -> String {
    let found = env::var_os("PATH").is_some_and(|path| {
        env::split_paths(&path)
            .any(|folder| folder.is_absolute() && folder.join("tenken").is_file())
    });
    match env::current_exe() {
        Ok(program) if !found => format!("'{}'", program.to_string_lossy().replace('\'', "'\\''")),
        Ok(_) | Err(_) => "tenken".to_owned(),
    }
}

/// Notes what is about to be written, so that it can be taken away.
fn note(scope: Scope, added: &Added, made: bool) -> Result<(), GitFailure> {
    for line in &added.lines {
        ask(["config", scope.option(), "--add", "tenken.line", line])?;
    }
    for (key, is) in [("tenken.made", made), ("tenken.linebreak", added.line_break)] {
        if is && !added.lines.is_empty() {
            ask(["config", scope.option(), key, "true"])?;
        }
    }
    Ok(())
}

fn get(scope: Scope, key: &str) -> Result<Option<String>, GitFailure> {
    Ok(get_all(scope, key)?.pop())
}

fn get_all(scope: Scope, key: &str) -> Result<Vec<String>, GitFailure> {
    let output = run(["config", scope.option(), "-z", "--get-all", key])?;
    match output.status.code() {
        Some(0) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            Ok(text.split_terminator('\0').map(str::to_owned).collect())
        }
        Some(1) => Ok(Vec::new()),
        _ => Err(refused(&output)),
    }
}

/// Returns the list of attributes: of the repository, at its top, or of the user.
fn attributes_file(scope: Scope) -> Result<PathBuf, GitFailure> {
    if scope == Scope::Repository {
        let top = path(ask(["rev-parse", "--show-toplevel"])?);
        return Ok(top.join(".gitattributes"));
    }
    let named = run(["config", "--global", "--type=path", "--get", "core.attributesFile"])?;
    if named.status.success() {
        let mut bytes = named.stdout;
        bytes.truncate(bytes.strip_suffix(b"\n").map_or(bytes.len(), <[u8]>::len));
        return Ok(path(bytes));
    }
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|p| p.is_absolute());
    let folder = absolute("XDG_CONFIG_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".config")))
        .ok_or(GitFailure::NoHome)?;
    Ok(folder.join("git").join("attributes"))
}

fn write(path: &Path, text: &str, old: Option<&str>) -> Result<(), GitFailure> {
    let failed = |why| GitFailure::WriteAttributes(path.to_owned(), why);
    if let (None, Some(folder)) = (old, path.parent()) {
        fs::create_dir_all(folder).map_err(|error| {
            failed(files::WriteFailure::Io { step: "making the folder", error })
        })?;
    }
    files::replace(path, text, old).map_err(failed)
}
