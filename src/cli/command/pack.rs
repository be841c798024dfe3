//! `tenken pack`: the packs that can be found, and what is in one.

use clap::ArgMatches;

use super::super::DONE;
use super::super::context::{Context, name, push_wrapped};
use super::super::explain;
use super::super::failure::Failure;
use super::text;
use crate::shell::packs::{Found, Origin};
use crate::text::wrap;

pub(super) fn run(context: &mut Context<'_, '_>, matches: &ArgMatches) -> Result<u8, Failure> {
    let text = match matches.subcommand() {
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
    let (t, pack, lang) = (context.texts, &found.pack, context.lang());
    let columns = context.columns();
    let mut out = format!("{}\n", pack.title.get(lang).shown_line());
    let languages: Vec<&str> = pack.languages.iter().map(|l| l.code()).collect();
    let facts = [
        (t.pack_id(), pack.id.to_string()),
        (t.pack_version(), pack.version.shown_line().into_owned()),
        (t.pack_languages(), languages.join(", ")),
        (t.pack_license(), pack.license.shown_line().into_owned()),
        (t.pack_origin(), origin(context, found)),
    ];
    let widest = facts.iter().map(|(label, _)| wrap::width(label)).max().unwrap_or(0) + 4;
    for (label, value) in facts {
        push_wrapped(&mut out, &format!("  {label}"), widest, &value, columns);
    }
    for pillar in &pack.pillars {
        let title = pillar.title.get(lang).shown_line();
        let (principles, findings) = (pillar.principles.len(), pillar.findings.len());
        let checkpoints = pillar.checkpoints().count();
        out.push_str(&format!(
            "\n{}\n",
            t.pack_pillar(pillar.id.as_str(), &title, principles, checkpoints, findings)
        ));
        for section in &pillar.sections {
            let title = section.title.get(lang).shown_line();
            let line = t.pack_section(&title, section.checkpoints.len());
            push_wrapped(&mut out, &format!("  {}", section.id), 10, &line, columns);
        }
    }
    if !pack.sources.is_empty() {
        out.push_str(&format!("\n{}\n", t.pack_sources()));
    }
    for source in &pack.sources {
        push_wrapped(&mut out, "  -", 4, &source.title.shown_line(), columns);
        out.push_str(&format!("    {}\n", source.url.shown_line()));
    }
    out
}
