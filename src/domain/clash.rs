//! Ids that two packs of one review share: an answer could then belong to either.

use std::collections::HashMap;

use super::id::PackId;
use super::pack::Pack;

/// Two packs that cannot be asked together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The pack that comes first.
    pub first: PackId,
    /// The other one.
    pub second: PackId,
    /// The ids that both have, in the order of the second.
    pub ids: Vec<String>,
}

/// Finds the first two packs that share ids; retired ones count, because nothing else may have them.
#[must_use]
pub fn clash<'p>(packs: impl IntoIterator<Item = &'p Pack>) -> Option<Clash> {
    let mut owners: HashMap<&str, &Pack> = HashMap::new();
    let mut last: Option<&Pack> = None;
    for pack in packs {
        // Most reviews have one pack, and nothing is asked about that.
        if let Some(before) = last.replace(pack) {
            owners.extend(ids(before).map(|id| (id, before)));
        }
        let shared: Vec<(&str, &Pack)> =
            ids(pack).filter_map(|id| Some((id, *owners.get(id)?))).collect();
        if let Some((_, first)) = shared.first() {
            let with = shared.iter().filter(|(_, other)| other.id == first.id);
            return Some(Clash {
                first: first.id.clone(),
                second: pack.id.clone(),
                ids: with.map(|(id, _)| (*id).to_owned()).collect(),
            });
        }
    }
    None
}

/// Returns every id that a pack has; templates are no ids: two packs may fill one document.
fn ids(pack: &Pack) -> impl Iterator<Item = &str> {
    pack.pillars.iter().flat_map(|pillar| {
        let sections = pillar.sections.iter().flat_map(|section| {
            let checkpoints = section.checkpoints.iter().map(|c| c.id.as_str());
            std::iter::once(section.id.as_str()).chain(checkpoints)
        });
        std::iter::once(pillar.id.as_str())
            .chain(pillar.principles.iter().map(|p| p.id.as_str()))
            .chain(sections)
            .chain(pillar.findings.iter().map(|f| f.id.as_str()))
            .chain(pillar.retired.iter().map(|r| r.id.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pack::Severity;
    use crate::domain::sample::{checkpoint, content, id};
    use crate::domain::{Localized, pack::Retired};

    fn pack(name: &str, ids: &[&str]) -> Pack {
        let checkpoints = ids.iter().map(|id| checkpoint(id, Severity::High)).collect();
        let mut pack = Pack::clone(&content(checkpoints).packs()[0]);
        pack.id = PackId::new(name).expect("an id");
        let pillar = &mut pack.pillars[0];
        pillar.id = crate::domain::PillarId::new(name).expect("an id");
        pillar.principles.clear();
        pillar.findings.clear();
        for (n, section) in pillar.sections.iter_mut().enumerate() {
            section.id = crate::domain::SectionId::new(&format!("{name}-{n}")).expect("an id");
        }
        pack
    }

    #[test]
    fn packs_without_a_common_id_can_be_asked_together() {
        assert_eq!(clash([&pack("A", &["A-1.01"]), &pack("B", &["B-1.01"])]), None);
        assert_eq!(clash([]), None);
    }

    #[test]
    fn two_packs_that_share_ids_are_named_with_them() {
        let packs = [
            pack("A", &["A-1.01"]),
            pack("B", &["B-1.01", "B-1.02"]),
            pack("C", &["B-1.02", "A-1.01", "B-1.01"]),
        ];
        let found = clash(&packs).expect("a clash");
        assert_eq!((found.first.as_str(), found.second.as_str()), ("B", "C"));
        assert_eq!(found.ids, ["B-1.02", "B-1.01"]);
    }

    #[test]
    fn a_retired_id_is_never_used_again_by_another_pack_either() {
        let mut old = pack("A", &["A-1.01"]);
        old.pillars[0].retired.push(Retired {
            id: id("A-1.02"),
            question: Localized::both("q", "q"),
            since: "2".into(),
        });
        let found = clash([&old, &pack("B", &["A-1.02"])]).expect("a clash");
        assert_eq!(found.ids, ["A-1.02"]);
    }
}
