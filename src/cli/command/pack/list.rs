//! `tenken pack list`: the packs that can be found, where, and what is wrong with the others.

use super::super::super::DONE;
use super::super::super::context::{Context, name};
use super::super::super::explain;
use super::super::super::failure::Failure;
use crate::shell::packs::Origin;
use crate::text::wrap;

pub(super) fn run(context: &mut Context<'_, '_>) -> Result<u8, Failure> {
    let library = context.library();
    let (packs, failures) = library.all();
    let width = |of: &dyn Fn(usize) -> usize| (0..packs.len()).map(of).max().unwrap_or(0);
    let id_width = width(&|n| packs[n].pack.id.as_str().len());
    let version_width = width(&|n| wrap::width(&packs[n].pack.version.shown_line()));
    let mut out = String::new();
    for found in &packs {
        let pack = &found.pack;
        out.push_str(&format!(
            "{}  {}  {}  ({})\n",
            wrap::pad_to(pack.id.as_str(), id_width),
            wrap::pad_to(&pack.version.shown_line(), version_width),
            pack.title.get(context.lang()).shown_line(),
            explain::origin(&found.origin, context.texts),
        ));
    }
    context.streams.print(&out)?;
    for failure in &failures {
        let message = explain::pack(failure, context.texts);
        context.say(&message);
    }
    if failures.is_empty() && packs.iter().all(|found| found.origin == Origin::BuiltIn) {
        let folders: Vec<String> = library.roots().iter().map(|folder| name(folder)).collect();
        let message = context.texts.pack_list_none(&folders.join(", "));
        context.say(&message);
    }
    Ok(DONE)
}
