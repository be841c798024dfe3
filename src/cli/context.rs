//! What every command needs: the languages, the settings, the streams.

use std::collections::HashSet;
use std::env;
use std::io::{self, BufRead, IsTerminal as _, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::explain;
use super::failure::Failure;
use super::is_closed;
use super::language::{Language, Source};
use super::progress::Progress;
use crate::domain::{Lang, Localized, Untrusted};
use crate::format::review::LARGEST_FILE;
use crate::format::{Problem, ProblemKind};
use crate::report::terminal::Style;
use crate::report::{Languages, Options};
use crate::shell::clock;
use crate::shell::config::{Config, Theme, When};
use crate::shell::git::{Blob, GitFailure};
use crate::shell::open::{self, Opened};
use crate::shell::packs::Library;
use crate::text::{Texts, wrap};

/// Standard input, output and error.
pub(crate) struct Streams<'a> {
    pub(crate) input: &'a mut dyn BufRead,
    pub(crate) out: &'a mut dyn Write,
    pub(crate) err: &'a mut dyn Write,
}

impl Streams<'_> {
    /// Writes data to standard output, in one piece.
    pub(crate) fn print(&mut self, text: &str) -> Result<(), Failure> {
        self.write(text.as_bytes())
    }

    /// Writes data that is no text to standard output, in one piece.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.out.write_all(bytes).and_then(|()| self.out.flush()).map_err(|error| {
            if is_closed(&error) { Failure::Closed } else { Failure::Output(error) }
        })
    }
}

/// What every command needs.
pub(crate) struct Context<'a, 's> {
    pub(crate) texts: &'a Texts,
    pub(crate) language: Language,
    pub(crate) config: &'a Config,
    pub(crate) streams: &'a mut Streams<'s>,
    /// The packs that `--pack` names, ids or folders.
    pub(crate) packs: Vec<String>,
    pub(crate) color: When,
    pub(crate) ascii: bool,
    pub(crate) quiet: bool,
    pub(crate) verbose: bool,
    pub(crate) no_input: bool,
}

/// What was typed that every command takes.
#[derive(Debug, Default)]
pub(crate) struct Given {
    packs: Vec<String>,
    color: Option<When>,
    ascii: bool,
    quiet: bool,
    verbose: bool,
    no_input: bool,
}

impl Given {
    pub(crate) fn of(matches: &ArgMatches) -> Self {
        let mut deepest = matches;
        while let Some((_, inner)) = deepest.subcommand() {
            deepest = inner;
        }
        let packs = deepest.get_many::<String>("pack");
        Self {
            packs: packs.map(|all| all.cloned().collect()).unwrap_or_default(),
            color: deepest.get_one::<String>("color").and_then(|word| When::parse(word)),
            ascii: deepest.get_flag("ascii"),
            quiet: deepest.get_flag("quiet"),
            verbose: deepest.get_flag("verbose"),
            no_input: deepest.get_flag("no-input"),
        }
    }
}

impl<'a, 's> Context<'a, 's> {
    pub(crate) fn new(
        texts: &'a Texts,
        language: Language,
        config: &'a Config,
        given: Given,
        streams: &'a mut Streams<'s>,
    ) -> Self {
        Self {
            texts,
            language,
            config,
            streams,
            packs: given.packs,
            color: given.color.or(config.settings.color).unwrap_or_default(),
            ascii: given.ascii || config.settings.ascii.unwrap_or(false),
            quiet: given.quiet,
            verbose: given.verbose,
            no_input: given.no_input,
        }
    }

    /// Returns the language of messages, and of content unless both are wanted.
    pub(crate) fn lang(&self) -> Lang {
        self.language.lang
    }

    /// Returns the languages of content, the reader's own first.
    pub(crate) fn languages(&self) -> Vec<Lang> {
        let lang = self.lang();
        if self.language.both { vec![lang, lang.other()] } else { vec![lang] }
    }

    /// Returns a text of a pack in the languages of content, each once.
    pub(crate) fn content<'t>(&self, text: &'t Localized) -> Vec<&'t Untrusted> {
        let mut out: Vec<&Untrusted> = Vec::new();
        for lang in self.languages() {
            let one = text.get(lang);
            if !out.contains(&one) {
                out.push(one);
            }
        }
        out
    }

    /// Says something about what was done, to whoever looks; never data.
    pub(crate) fn say(&mut self, text: &str) {
        if !self.quiet {
            // Words about the data are not worth failing for.
            let _ = writeln!(self.streams.err, "{}", text.trim_end());
        }
    }

    /// Says something that must not be missed, whatever `--quiet` says.
    pub(crate) fn insist(&mut self, text: &str) {
        // Nothing is left to be done when even this cannot be written.
        let _ = writeln!(self.streams.err, "{}", text.trim_end());
    }

    /// Returns the packs that can be found.
    pub(crate) fn library(&self) -> Library {
        Library::new(&self.packs)
    }

    /// Opens a review file; `-` is standard input.
    pub(crate) fn open(&mut self, file: &Path) -> Result<Opened, Failure> {
        let library = self.library();
        let named = name(file);
        let opened = if is_dash(file) {
            let text = self.standard_input()?;
            open::from_text(PathBuf::from("-"), text, &library)
        } else {
            open::open(file, &library)
        };
        let opened = opened.map_err(|failure| Failure::open(&named, failure))?;
        Ok(opened)
    }

    /// Opens a review file as far as it can: without packs that cannot be used, when there are others.
    pub(crate) fn open_as_far(&mut self, file: &Path) -> Result<Opened, Failure> {
        let opened = open::open_as_far(file, &self.library());
        let opened = opened.map_err(|failure| Failure::open(&name(file), failure))?;
        Ok(opened)
    }

    /// Opens a review file, or `REVISION:PATH` of git, to look at it; says so when that is all that can be done.
    pub(crate) fn open_to_read(&mut self, file: &Path) -> Result<Opened, Failure> {
        let opened = match file.to_str().and_then(Blob::parse).filter(|_| !file.exists()) {
            Some(blob) => self.open_blob(file, blob)?,
            None => self.open(file)?,
        };
        if let Some(found) = opened.newer {
            let t = self.texts;
            let hints = [t.hint_newer_format()];
            let warning = explain::warning(&t.error_read_only(&name(file), found), &hints, t);
            self.say(&warning);
        }
        let told = |p: &&Problem| !matches!(p.kind, ProblemKind::OtherVersion { .. });
        let warnings: Vec<Problem> = opened.warnings.iter().filter(told).cloned().collect();
        if self.verbose && !warnings.is_empty() {
            let warnings = explain::problems(&name(file), &opened.text, &warnings, self.texts);
            self.say(&warnings);
        }
        Ok(opened)
    }

    /// Says which packs of a review are found in another version than it names.
    pub(crate) fn tell_versions(&mut self, file: &Path, opened: &Opened) {
        for problem in &opened.warnings {
            if matches!(problem.kind, ProblemKind::OtherVersion { .. }) {
                let notice = explain::notice(&name(file), &opened.text, problem, self.texts);
                self.say(&notice);
            }
        }
    }

    /// Opens many reviews to look at them, with a bar when that takes long.
    pub(crate) fn open_all(&mut self, files: &[&Path]) -> Result<Vec<Opened>, Failure> {
        let mut progress = Progress::begin(files.len(), self.quiet);
        let mut out = Vec::with_capacity(files.len());
        for file in files {
            match self.open_to_read(file) {
                Ok(opened) => out.push(opened),
                Err(failure) => {
                    progress.end(self.streams.err);
                    return Err(failure);
                }
            }
            progress.step(self.streams.err);
        }
        progress.end(self.streams.err);
        Ok(out)
    }

    /// Opens a review as it is in a revision of git.
    fn open_blob(&mut self, file: &Path, blob: Blob<'_>) -> Result<Opened, Failure> {
        let named = name(file);
        let text = blob.read(LARGEST_FILE).map_err(|why| match why {
            GitFailure::Read(why) => Failure::Read { file: named.clone(), why },
            why => Failure::Git(why),
        })?;
        open::from_text(file.to_owned(), text, &self.library())
            .map_err(|failure| Failure::open(&named, failure))
    }

    /// Refuses to take one file for two reviews.
    pub(crate) fn named_once(&self, files: &[&Path]) -> Result<(), Failure> {
        let mut named = HashSet::new();
        for file in files {
            // What is no file is a revision of git, or told when it is opened.
            if file.canonicalize().is_ok_and(|real| !named.insert(real)) {
                let t = self.texts;
                return Err(Failure::usage(t.usage_file_twice(&name(file)), t.hint_file_twice()));
            }
        }
        Ok(())
    }

    /// Opens a review file that will be changed.
    pub(crate) fn open_to_change(&mut self, file: &Path) -> Result<Opened, Failure> {
        if is_dash(file) {
            let t = self.texts;
            return Err(Failure::usage(t.usage_no_stdin(), t.hint_no_stdin()));
        }
        let opened = self.open(file)?;
        match opened.newer {
            Some(found) => Err(Failure::ReadOnly { file: name(file), found }),
            None => Ok(opened),
        }
    }

    /// Reads all of standard input as text.
    pub(crate) fn standard_input(&mut self) -> Result<String, Failure> {
        let limit = LARGEST_FILE;
        let mut bytes = Vec::new();
        let mut source = io::Read::take(&mut self.streams.input, limit as u64 + 1);
        io::Read::read_to_end(&mut source, &mut bytes).map_err(Failure::Input)?;
        let why = if bytes.len() > limit {
            crate::shell::files::ReadFailure::TooLarge { limit }
        } else {
            match String::from_utf8(bytes) {
                Ok(text) => return Ok(text),
                Err(error) => crate::shell::files::ReadFailure::NotUtf8 {
                    at: error.utf8_error().valid_up_to(),
                    looks_like: None,
                },
            }
        };
        Err(Failure::Read { file: "-".to_owned(), why })
    }

    /// Returns how a short report is made now, for this reader.
    pub(crate) fn report_options(&self) -> Options {
        let mut options = Options::new(clock::now().date_naive(), self.lang());
        if self.language.both {
            options.languages = Languages::Both;
        }
        options
    }

    /// Returns how text on standard output may look.
    pub(crate) fn style(&self) -> Style {
        let on_terminal =
            io::stdout().is_terminal() && env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let color = match self.color {
            When::Always => true,
            When::Never => false,
            When::Auto => on_terminal && env::var_os("TERM").is_none_or(|term| term != "dumb"),
        };
        Style { color, ascii: self.ascii }
    }

    /// Returns the colours of the interface: those of `TENKEN_THEME`, or else of the settings.
    pub(crate) fn theme(&self) -> (Theme, Source) {
        const NAME: &str = "TENKEN_THEME";
        let own = env::var(NAME).ok().and_then(|token| Theme::parse(token.trim()));
        match (own, self.config.settings.theme) {
            (Some(theme), _) => (theme, Source::Environment(NAME)),
            (None, Some(theme)) => (theme, Source::Config),
            (None, None) => (Theme::default(), Source::Default),
        }
    }

    /// Returns the columns for text: those of the terminal, or 80 where there is none.
    pub(crate) fn columns(&self) -> usize {
        columns()
    }
}

/// Returns the columns of the terminal that standard output is, or 80.
pub(crate) fn columns() -> usize {
    crate::shell::terminal::columns().map_or(80, |columns| columns.clamp(40, 120))
}

/// Tells whether a file is named as standard input.
pub(crate) fn is_dash(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Returns the name of a file for messages: what cannot be seen is marked.
pub(crate) fn name(file: &Path) -> String {
    Untrusted::from(file.to_string_lossy().into_owned()).shown_line().into_owned()
}

/// Adds a text, wrapped and indented, the first line after `head`.
pub(crate) fn push_wrapped(
    out: &mut String,
    head: &str,
    indent: usize,
    text: &str,
    columns: usize,
) {
    let room = columns.saturating_sub(indent).max(20);
    for (n, line) in wrap::lines(text, room).into_iter().enumerate() {
        let start = if n == 0 { wrap::pad_to(head, indent) } else { " ".repeat(indent) };
        out.push_str(format!("{start}{line}").trim_end());
        out.push('\n');
    }
}
