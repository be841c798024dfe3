//! Packs that do not get into each other's way: what has an id that an earlier pack uses is left out,
//! so that every checkpoint is asked and counted once.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Pack, Pillar};
use crate::domain::id::{PackId, SectionId};

/// A section that is left out because an earlier pack has one of the same id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The section.
    pub section: SectionId,
    /// The pack whose section is asked.
    pub kept: PackId,
    /// The pack whose section is left out.
    pub left_out: PackId,
}

/// Leaves out of each pack what an earlier one has under the same id.
pub(super) fn apart(packs: Vec<Arc<Pack>>) -> (Vec<Arc<Pack>>, Vec<Clash>) {
    let mut clashes = Vec::new();
    let mut out: Vec<Arc<Pack>> = Vec::with_capacity(packs.len());
    for pack in packs {
        let own = match out.is_empty() {
            true => pack,
            false => without(&out, pack, &mut clashes),
        };
        out.push(own);
    }
    (out, clashes)
}

fn without(earlier: &[Arc<Pack>], pack: Arc<Pack>, clashes: &mut Vec<Clash>) -> Arc<Pack> {
    let pillars = || earlier.iter().flat_map(|pack| &pack.pillars);
    let principles: HashSet<_> =
        pillars().flat_map(|p| &p.principles).map(|p| p.id.clone()).collect();
    let findings: HashSet<_> = pillars().flat_map(|p| &p.findings).map(|f| f.id.clone()).collect();
    let mut taken = Vec::new();
    for section in pack.pillars.iter().flat_map(|p| &p.sections) {
        let has = |other: &&Arc<Pack>| sections(other).any(|s| *s == section.id);
        if let Some(other) = earlier.iter().find(has) {
            taken.push(Clash {
                section: section.id.clone(),
                kept: other.id.clone(),
                left_out: pack.id.clone(),
            });
        }
    }
    let clear = taken.is_empty()
        && pack.pillars.iter().all(|pillar| {
            pillar.principles.iter().all(|p| !principles.contains(&p.id))
                && pillar.findings.iter().all(|f| !findings.contains(&f.id))
        });
    if clear {
        return pack;
    }
    let mut own = Pack::clone(&pack);
    for pillar in &mut own.pillars {
        pillar.sections.retain(|s| taken.iter().all(|clash| clash.section != s.id));
        pillar.principles.retain(|p| !principles.contains(&p.id));
        pillar.findings.retain(|f| !findings.contains(&f.id));
    }
    // A pillar that asks nothing any more would only stand there with nothing in it.
    let asks = |pillar: &Pillar| !pillar.sections.is_empty();
    let had =
        |pillar: &Pillar| pack.pillars.iter().any(|p| p.id == pillar.id && !p.sections.is_empty());
    own.pillars.retain(|pillar| asks(pillar) || !had(pillar));
    clashes.extend(taken);
    Arc::new(own)
}

fn sections(pack: &Pack) -> impl Iterator<Item = &SectionId> {
    pack.pillars.iter().flat_map(|p| &p.sections).map(|s| &s.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pack::{Content, Severity};
    use crate::domain::sample;

    #[test]
    fn of_two_sections_with_one_id_the_first_packs_is_asked_and_the_other_is_told() {
        let one = sample::pillar("SEC", &[("SEC-1.01", Severity::High)]);
        let other =
            sample::pillar("SEC", &[("SEC-1.09", Severity::Low), ("SEC-8.01", Severity::Low)]);
        let packs = vec![sample::pack("a", vec![one]), sample::pack("b", vec![other])];
        let content = Content::new(packs);
        let ids: Vec<&str> = content.checkpoints().map(|c| c.id.as_str()).collect();
        assert_eq!(ids, ["SEC-1.01", "SEC-8.01"]);
        assert_eq!(content.sections().count(), 2, "no section stands there twice");
        let [clash] = content.clashes() else { panic!("{:?}", content.clashes()) };
        assert_eq!(clash.section.as_str(), "SEC-1");
        assert_eq!((clash.kept.as_str(), clash.left_out.as_str()), ("a", "b"));
    }

    #[test]
    fn a_pillar_that_asks_nothing_any_more_is_left_out_whole() {
        let pack =
            |id| sample::pack(id, vec![sample::pillar("SEC", &[("SEC-1.01", Severity::High)])]);
        let content = Content::new(vec![pack("a"), pack("b")]);
        assert_eq!(content.pillars().count(), 1);
        assert!(!content.has_several_pillars());
    }

    #[test]
    fn packs_that_share_nothing_stay_as_they_are() {
        let one = sample::pack("a", vec![sample::pillar("A", &[("A-1.01", Severity::High)])]);
        let other = sample::pack("b", vec![sample::pillar("B", &[("B-1.01", Severity::High)])]);
        let content = Content::new(vec![Arc::clone(&one), Arc::clone(&other)]);
        assert!(content.clashes().is_empty());
        assert!(content.packs().iter().zip([&one, &other]).all(|(a, b)| Arc::ptr_eq(a, b)));
    }
}
