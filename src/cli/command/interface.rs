//! The interface, from the side of the commands: what it begins with, the doors that it opens
//! files by, and what is said when it has ended.

use std::path::{Path, PathBuf};

use super::super::context::{Context, name};
use super::super::explain;
use super::super::failure::Failure;
use super::super::{CRASHED, DONE, WORLD};
use super::{new, output};
use crate::app::earlier::Earlier;
use crate::app::screen::{FoundPack, Shelf};
use crate::app::{ExportFormat, Languages, SaveFailure, Settings};
use crate::domain::{Content, Lang, PackId, Review, Untrusted, assess};
use crate::report::{self, Options, html, json, markdown, terminal};
use crate::shell::clock;
use crate::shell::config::{Theme as Wanted, When};
use crate::shell::open::{self, Opened};
use crate::shell::packs::{Found, Library, Origin};
use crate::shell::run::{self, Beginning, Document, Doors, Ended, Part};
use crate::shell::save::Outcome;
use crate::shell::signals;
use crate::shell::terminal::{Background, MouseUse, NoTerminal, background, knows_links};
use crate::text::{Bilingual, Texts};
use crate::ui::theme::{Palette, Theme};

/// The columns of a text report beside the review.
const FILE_COLUMNS: usize = 80;

/// Runs the interface on a review, or on the start screen.
pub(super) fn run(
    context: &mut Context<'_, '_>,
    opened: Option<Opened>,
    compare: Option<Earlier>,
) -> Result<u8, Failure> {
    start(context, opened, compare, Part::Leads)
}

/// Shows a review as the second screen, which follows the first.
pub(super) fn present(context: &mut Context<'_, '_>, opened: Opened) -> Result<u8, Failure> {
    start(context, Some(opened), None, Part::Follows)
}

fn start(
    context: &mut Context<'_, '_>,
    opened: Option<Opened>,
    compare: Option<Earlier>,
    part: Part,
) -> Result<u8, Failure> {
    let lang = context.lang();
    let languages =
        if context.language.both { Languages::Both(lang) } else { Languages::One(lang) };
    let style = context.style();
    let file = opened.as_ref().map(|o| name(&o.path));
    let settings = &context.config.settings;
    let beginning = Beginning {
        document: opened.map(|o| document(o, false)),
        part,
        compare,
        languages,
        settings: Settings {
            advance: settings.advance.unwrap_or(true),
            ascii: context.ascii,
            languages_named: context.language.is_named(),
            keys: context.config.keys,
        },
        theme: Theme {
            color: style.color,
            ascii: context.ascii,
            palette: palette(context),
            links: match settings.links.unwrap_or_default() {
                When::Auto => knows_links(),
                When::Always => true,
                When::Never => false,
            },
        },
        mistakes: context.config.mistakes(),
        mouse: if settings.mouse.unwrap_or(true) { MouseUse::Captured } else { MouseUse::Left },
        texts: Bilingual::default(),
    };
    let doors = Front {
        library: context.library(),
        reviewer: settings.reviewer.clone(),
        head: settings.confidentiality.clone(),
    };
    let ended = run::run(beginning, &doors).map_err(|why| match why {
        NoTerminal::NotATerminal | NoTerminal::Dumb => Failure::NoTerminal { file },
        NoTerminal::Io(error) => Failure::Output(error),
    })?;
    Ok(said(context, &ended))
}

/// Returns the colours that are wanted; where nobody said, those that suit the terminal.
fn palette(context: &Context<'_, '_>) -> Palette {
    match (context.theme().0, background()) {
        (Wanted::Dark, _) | (Wanted::Auto, Background::Dark) => Palette::Dark,
        (Wanted::Light, _) | (Wanted::Auto, Background::Light) => Palette::Light,
        (Wanted::Auto, Background::Unknown) => Palette::Any,
        (Wanted::HighContrast, _) => Palette::Contrast,
        (Wanted::ColorBlind, _) => Palette::Blind,
    }
}

/// Says how saving ended when it did not end well, and returns the exit code.
fn said(context: &mut Context<'_, '_>, ended: &Ended) -> u8 {
    let code = match &ended.saved {
        None => DONE,
        Some((path, Outcome::Saved)) => {
            let file = name(path);
            let message = context.texts.ended_saved(&file);
            context.say(&message);
            DONE
        }
        Some((path, Outcome::Kept { copy, .. })) => {
            let message = context.texts.ended_kept(&name(path), &name(copy));
            context.insist(&message);
            WORLD
        }
        Some((path, Outcome::Lost { .. })) => {
            let message = context.texts.ended_lost(&name(path));
            context.insist(&message);
            WORLD
        }
    };
    if let Some(signal) = ended.signal {
        signals::end_by(signal);
    }
    if ended.panicked {
        let message = context.texts.crashed();
        context.insist(&message);
        return CRASHED;
    }
    code
}

fn document(opened: Opened, is_new: bool) -> Document {
    Document {
        read_only: opened.newer.is_some(),
        path: opened.path,
        text: opened.text,
        says: opened.says,
        content: opened.content,
        review: opened.review,
        is_new,
        missing: opened.missing,
    }
}

/// The doors of the interface.
struct Front {
    library: Library,
    reviewer: Option<Untrusted>,
    /// What stands at the head of every report.
    head: Option<Untrusted>,
}

/// Puts a failure into lines in the language of labels.
fn lines(failure: &Failure, languages: Languages) -> Vec<String> {
    let texts = Texts::new(languages.labels());
    explain::failure(failure, &texts).lines().map(str::to_owned).collect()
}

impl Doors for Front {
    fn packs(&self) -> Shelf {
        let (packs, failures) = self.library.all();
        let wanted: Vec<PackId> = self
            .library
            .wanted()
            .map(|all| all.into_iter().map(|found| found.pack.id.clone()).collect())
            .unwrap_or_default();
        let found = |found: Found| FoundPack {
            chosen: match wanted.is_empty() {
                true => found.origin == Origin::BuiltIn,
                false => wanted.contains(&found.pack.id),
            },
            pack: found.pack,
            folder: match found.origin {
                Origin::BuiltIn => None,
                Origin::Folder(folder) => Some(folder.to_string_lossy().into_owned().into()),
            },
        };
        Shelf { packs: packs.into_iter().map(found).collect(), broken: failures.len() }
    }

    fn open(&self, path: &Path, languages: Languages) -> Result<Document, Vec<String>> {
        open::open_as_far(path, &self.library)
            .map(|opened| document(opened, false))
            .map_err(|failure| lines(&Failure::open(&name(path), failure), languages))
    }

    fn look(&self, path: &Path, languages: Languages) -> Result<Opened, Vec<String>> {
        open::open(path, &self.library)
            .map_err(|failure| lines(&Failure::open(&name(path), failure), languages))
    }

    fn library(&self) -> Library {
        self.library.clone()
    }

    fn user(&self) -> Option<Untrusted> {
        self.reviewer.clone()
    }

    fn begin(
        &self,
        workload: &str,
        reviewer: &str,
        file: &str,
        packs: &[PackId],
        languages: Languages,
    ) -> Result<Document, Vec<String>> {
        let path = PathBuf::from(file);
        let named = (!reviewer.is_empty()).then(|| reviewer.into());
        let reviewers = named.or_else(|| self.reviewer.clone()).into_iter().collect();
        new::write(&path, workload, reviewers, &self.library, packs)
            .and_then(|_| {
                open::open(&path, &self.library).map_err(|f| Failure::open(&name(&path), f))
            })
            .map(|opened| document(opened, true))
            .map_err(|failure| lines(&failure, languages))
    }

    fn export(
        &self,
        format: ExportFormat,
        path: &Path,
        content: &Content,
        review: &Review,
        languages: Languages,
    ) -> Result<String, SaveFailure> {
        let text = rendered(format, content, review, languages, self.head.as_ref());
        write_beside(path, &beside(path, format), &text)
    }

    fn readout(
        &self,
        format: ExportFormat,
        path: &Path,
        content: &Content,
        review: &Review,
        languages: Languages,
    ) -> Result<String, SaveFailure> {
        let now = clock::now();
        let (texts, options) =
            (Texts::new(languages.labels()), report_options(languages, self.head.as_ref()));
        let document =
            |t: &Texts, o: &Options| report::readout::readout(content, review, t, o, now);
        let (text, ending) = match format {
            ExportFormat::Html => (html::page(&texts, &options, document), "html"),
            _ => {
                let page = document(&texts, &options).headed(options.head.as_ref());
                (markdown::render(&page), "md")
            }
        };
        let file = path.with_file_name(format!("{}.readout.{ending}", stem(path)));
        write_beside(path, &file, &text)
    }
}

/// Writes a report beside a review, unless something else is in the way.
fn write_beside(review: &Path, file: &Path, text: &str) -> Result<String, SaveFailure> {
    let old = output::replaceable(file, review, false).map_err(|failure| match failure {
        Failure::NotAReport { .. } | Failure::OverReview { .. } => SaveFailure::Exists,
        _ => SaveFailure::Denied,
    })?;
    crate::shell::reports::write(file, text.as_bytes(), old.as_deref(), review)
        .map_err(|why| SaveFailure::from(&why))?;
    Ok(file.to_string_lossy().into_owned())
}

fn report_options(languages: Languages, head: Option<&Untrusted>) -> Options {
    let mut options = Options::new(clock::now().date_naive(), languages.labels());
    if matches!(languages, Languages::Both(_)) {
        options.languages = report::Languages::Both;
    }
    options.head = head.cloned();
    options
}

fn rendered(
    format: ExportFormat,
    content: &Content,
    review: &Review,
    languages: Languages,
    head: Option<&Untrusted>,
) -> String {
    let lang: Lang = languages.labels();
    let options = report_options(languages, head);
    let assessment = assess(content, review, options.today);
    if format == ExportFormat::Json {
        let text = json::summary_json(content, review, &assessment);
        return head.map_or(text.clone(), |head| json::with_head(&text, head));
    }
    let texts = Texts::new(lang);
    let document =
        |t: &Texts, o: &Options| report::summary::summary(content, review, &assessment, t, o);
    if format == ExportFormat::Html {
        return html::page(&texts, &options, document);
    }
    let document = document(&texts, &options).headed(options.head.as_ref());
    match format {
        ExportFormat::Markdown => markdown::render(&document),
        ExportFormat::Text | ExportFormat::Html | ExportFormat::Json => terminal::render(
            &document,
            FILE_COLUMNS,
            terminal::Style { color: false, ascii: false },
        ),
    }
}

/// Returns the report's file: `orders.review.toml` becomes `orders.summary.md` beside it.
fn beside(review: &Path, format: ExportFormat) -> PathBuf {
    let ending = match format {
        ExportFormat::Markdown => "md",
        ExportFormat::Html => "html",
        ExportFormat::Text => "txt",
        ExportFormat::Json => "json",
    };
    review.with_file_name(format!("{}.summary.{ending}", stem(review)))
}

/// Returns what the names of a review's reports begin with.
fn stem(review: &Path) -> String {
    let file = review.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = file.strip_suffix(".toml").unwrap_or(&file);
    stem.strip_suffix(".review").unwrap_or(stem).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_stands_beside_its_review() {
        for (review, report) in [
            ("a/受注.review.toml", "a/受注.summary.md"),
            ("orders.toml", "orders.summary.md"),
            ("orders", "orders.summary.md"),
        ] {
            assert_eq!(beside(Path::new(review), ExportFormat::Markdown), Path::new(report));
        }
    }
}
