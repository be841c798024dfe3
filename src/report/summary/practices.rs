//! The official practices that a checkpoint stands close to, with where they can be read.

use super::Part;
use crate::domain::pack::{Pack, Pillar, Practice};
use crate::domain::{Checkpoint, Untrusted};
use crate::report::document::{Cell, Field, Link};

/// Returns the practices of a checkpoint, one a line.
pub(super) fn field(part: &Part<'_>, checkpoint: &Checkpoint) -> Field {
    let mut all = Cell::default();
    for cell in each(part, checkpoint) {
        if !all.text.is_empty() {
            all.text.push('\n');
        }
        let start = all.text.len();
        all.text.push_str(&cell.text);
        all.links.extend(
            cell.links.into_iter().map(|link| Link {
                range: link.range.start + start..link.range.end + start,
                ..link
            }),
        );
    }
    Field::new(part.texts.report_label_practices(), all)
}

/// Returns the practices of a checkpoint.
pub(super) fn each(part: &Part<'_>, checkpoint: &Checkpoint) -> Vec<Cell> {
    let base = part.content.pillar_of(&checkpoint.id).and_then(|pillar| base(part, pillar));
    let practices = checkpoint.guidance.practices.iter();
    practices
        .map(|practice| {
            let (id, title) = (practice.id.shown_line(), practice.title.shown_line());
            let text = part.texts.report_named(&id, &title);
            match base.and_then(|base| address(base, practice)) {
                Some(to) => Cell::from(text.as_str()).linked(&text, to),
                None => text.into(),
            }
        })
        .collect()
}

/// Returns where the practices of a pillar are published: the source of its pack that is of the
/// pillar's edition.
fn base<'a>(part: &Part<'a>, pillar: &Pillar) -> Option<&'a Untrusted> {
    let has = |pack: &&Pack| pack.pillars.iter().any(|p| std::ptr::eq(p, pillar));
    let pack = part.content.packs().iter().map(AsRef::as_ref).find(has)?;
    let edition = pillar.practice_edition.raw();
    let url =
        |url: &str| url.starts_with("https://") && url.ends_with('/') && url.contains(edition);
    let sources = pack.sources.iter().map(|source| &source.url);
    sources.into_iter().find(|source| !edition.is_empty() && url(source.raw()))
}

/// Returns where a practice can be read: its page is named by its slug.
fn address(base: &Untrusted, practice: &Practice) -> Option<String> {
    let slug = practice.slug.as_ref()?.raw();
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    (!slug.is_empty() && slug.bytes().all(plain)).then(|| format!("{}{slug}.html", base.raw()))
}
