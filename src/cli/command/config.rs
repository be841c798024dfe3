//! `tenken config`: the settings, where each comes from, and a file to begin with.

mod init;
mod keys;

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, name};
use super::super::failure::Failure;
use super::super::language::Source;
use crate::text::{Texts, wrap};

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let path = context.config.path.as_deref();
    let text = match matches.subcommand() {
        Some(("path", _)) => {
            let path = path.map(|p| p.to_string_lossy().into_owned());
            format!("{}\n", path.unwrap_or_default())
        }
        Some(("init", matches)) => return init::run(context, matches),
        Some(("keys", _)) => keys::list(context.config.keys, context.texts),
        _ => show(context),
    };
    context.streams.print(&text)?;
    Ok(DONE)
}

fn show(context: &Context<'_, '_>) -> String {
    let (t, settings) = (context.texts, &context.config.settings);
    let language = context.language;
    let lang = if language.both { "both" } else { language.lang.code() };
    let from = |set: bool| if set { Source::Config } else { Source::Default };
    let quote = |text: &str| format!("\"{text}\"");
    let color = settings.color.unwrap_or_default().token();
    let links = settings.links.unwrap_or_default().token();
    let (theme, theme_source) = context.theme();
    let reviewer = settings.reviewer.clone().unwrap_or_default();
    let rows = [
        ("lang", quote(lang), language.source),
        ("color", quote(color), from(settings.color.is_some())),
        ("theme", quote(theme.token()), theme_source),
        ("ascii", settings.ascii.unwrap_or(false).to_string(), from(settings.ascii.is_some())),
        ("advance", settings.advance.unwrap_or(true).to_string(), from(settings.advance.is_some())),
        ("reviewer", quote(&reviewer.shown_line()), from(settings.reviewer.is_some())),
        ("mouse", settings.mouse.unwrap_or(true).to_string(), from(settings.mouse.is_some())),
        ("links", quote(links), from(settings.links.is_some())),
    ];
    let mut out = String::new();
    if let Some(path) = &context.config.path {
        out.push_str(&format!("# {}\n", name(path)));
    }
    for (key, value, source) in rows {
        let setting = wrap::pad_to(&format!("{key} = {value}"), 28);
        out.push_str(&format!("{setting}  # {}\n", said(source, t)));
    }
    if let Some(line) = &settings.confidentiality {
        out.push_str(&format!("report.confidentiality = {}\n", quote(&line.shown_line())));
    }
    out.push_str(&keys::changed(context.config.keys));
    out
}

fn said(source: Source, t: &Texts) -> String {
    match source {
        Source::Option => t.source_option(),
        Source::Environment(name) => t.source_environment(name),
        Source::Config => t.source_config(),
        Source::Default => t.source_default(),
    }
}
