//! `tenken pack`: the packs that can be found, and what is in one.

mod export;
mod import;

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, name};
use super::super::explain;
use super::super::failure::Failure;
use super::text;
use crate::report::{packs, terminal};
use crate::shell::packs::{Found, Origin};
use crate::text::wrap;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let text = match matches.subcommand() {
        Some(("import", inner)) => return import::run(context, inner),
        Some(("export", inner)) => return export::run(context, inner),
        Some(("show", inner)) => {
            let named = text(inner, "ID").unwrap_or_default();
            let found = context.library().named(named).map_err(Failure::Pack)?;
            show(context, &found)
        }
        _ => list(context),
    };
    context.streams.print(&text)?;
    Ok(DONE)
}

fn list(context: &mut Context<'_, '_>) -> String {
    let (packs, failures) = context.library().all();
    for failure in &failures {
        let message = explain::pack(failure, context.texts);
        context.say(&message);
    }
    let id_width = packs.iter().map(|f| f.pack.id.as_str().len()).max().unwrap_or(0);
    let mut out = String::new();
    for found in &packs {
        let pack = &found.pack;
        let head = format!(
            "{}  {}  {}",
            wrap::pad_to(pack.id.as_str(), id_width),
            pack.version.shown_line(),
            pack.title.get(context.lang()).shown_line(),
        );
        out.push_str(&format!("{head}  ({})\n", origin(context, found)));
    }
    out
}

fn origin(context: &Context<'_, '_>, found: &Found) -> String {
    match &found.origin {
        Origin::BuiltIn => context.texts.pack_built_in(),
        Origin::Folder(folder) => name(folder),
    }
}

fn show(context: &Context<'_, '_>, found: &Found) -> String {
    let languages = context.report_options().languages;
    let document = packs::pack_show(&found.pack, context.texts, languages);
    terminal::render(&document, context.columns(), context.style())
}
