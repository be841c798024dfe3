//! Packs: from their TOML files, checked, or built in and prepared by the build script.

mod checked;
pub mod fault;
mod places;
#[allow(
    missing_docs,
    unreachable_pub,
    reason = "fields are named as in the files, docs/pack-format.md describes them"
)]
pub(crate) mod raw;
mod read;
pub mod starting;
pub(crate) mod text;
pub mod whole;
pub mod write;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use toml::de::DeTable;

pub use self::checked::MOST_FILES;
use self::places::Places;
use self::raw::{RawGuidance, RawPack, RawPillar};
use self::text::Text;
use super::problem::Problem;
use super::read::TableReader;
use crate::domain::pack::Guidance;
use crate::domain::{Pack, Pillar, Untrusted};

static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/packs.bin"));

static GUIDANCE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/guidance.bin"));

/// The largest pack file that is read, in bytes.
pub const LARGEST_FILE: usize = 8 * 1024 * 1024;

/// Returns the built-in packs.
///
/// Their texts stay where they are in the program; only the tables around them are built, those of a
/// checkpoint's guidance when somebody looks at it.
#[must_use]
pub fn built_in() -> Vec<Arc<Pack>> {
    // A command may read many reviews, each with its packs.
    static PACKS: OnceLock<Vec<Arc<Pack>>> = OnceLock::new();
    PACKS.get_or_init(decode_built_in).clone()
}

/// Decodes the built-in packs, however often that was done.
#[must_use]
pub fn decode_built_in() -> Vec<Arc<Pack>> {
    // The build script wrote these bytes from the same types, and a test compares the outcome with
    // the files: a failure here would be a broken build, shown as "no packs".
    let raw: Vec<(RawPack, Vec<RawPillar>)> = postcard::from_bytes(BUILT_IN).unwrap_or_default();
    raw.into_iter()
        .filter_map(|(pack, pillars)| {
            let mut nowhere = Places::built_in();
            let pillars =
                pillars.into_iter().filter_map(|p| checked::pillar(p, &mut nowhere)).collect();
            checked::head(pack, pillars, &mut nowhere).map(Arc::new)
        })
        .collect()
}

/// Decodes the guidance of a built-in checkpoint.
fn guidance_at(place: u32) -> Guidance {
    // As in `decode_built_in`: a failure would be a broken build.
    let bytes = (place as usize).checked_sub(1).and_then(|at| GUIDANCE.get(at..));
    let raw = bytes.and_then(|bytes| postcard::take_from_bytes::<RawGuidance>(bytes).ok());
    let raw = raw.map(|(raw, _)| raw).unwrap_or_default();
    checked::guidance(raw, "0", &mut Places::built_in())
}

/// A file of a pack with what is wrong with it.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The value, when it can be used.
    pub value: Option<T>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
    /// What the file defines, with its place.
    pub ids: HashMap<String, Range<usize>>,
}

/// What `pack.toml` says: the pack without its pillars, and the names of their files.
#[derive(Debug)]
pub struct PackHead {
    /// The pack, with no pillars yet.
    pub pack: Pack,
    /// The file names of the pillars, as they stand in the file and unchecked.
    pub files: Vec<Untrusted>,
}

/// Parses `pack.toml`.
#[must_use]
pub fn parse_head(text: &str) -> Parsed<PackHead> {
    parse_with(text, read::head, |raw, places| {
        let files = raw.pillars.iter().map(|f| Untrusted::from(&**f)).collect();
        checked::head(raw, Vec::new(), places).map(|pack| PackHead { pack, files })
    })
}

/// Parses a pillar's file.
#[must_use]
pub fn parse_pillar(text: &str) -> Parsed<Pillar> {
    parse_with(text, read::pillar, checked::pillar)
}

fn parse_with<R, T>(
    text: &str,
    read: impl FnOnce(&mut TableReader<'_, '_, '_>) -> R,
    check: impl FnOnce(R, &mut Places<'_>) -> Option<T>,
) -> Parsed<T> {
    let broken = |problems| Parsed { value: None, problems, ids: HashMap::new() };
    if let Some(problem) = super::limits::too_many(text) {
        return broken(vec![problem]);
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return broken(errors.iter().map(|e| Problem::syntax(text, e)).collect());
    }
    let mut problems = Vec::new();
    let raw = read(&mut TableReader::new(table.get_ref(), "", 0..0, &mut problems));
    let mut places = Places::new(text, Some(table.into_inner()));
    places.problems = problems;
    let value = check(raw, &mut places);
    let (problems, ids) = places.into_problems();
    let value = value.filter(|_| !super::problem::has_errors(&problems));
    Parsed { value, problems, ids }
}

/// Keeps a text: a built-in one as it lies in the program.
fn keep(text: Text) -> Untrusted {
    text.0.into()
}

#[cfg(test)]
mod tests;
