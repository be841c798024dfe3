//! Merging lists by their members: what a side added is there, what a side removed is not.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::super::id::PackId;
use super::super::review::PackRef;
use super::super::untrusted::Untrusted;
use super::field::{three, value};

/// Merges a list of texts.
pub(super) fn list(base: &[Untrusted], ours: &[Untrusted], theirs: &[Untrusted]) -> Vec<Untrusted> {
    let keyed = |list: &[Untrusted]| list.iter().map(|text| (text.clone(), ())).collect::<Vec<_>>();
    let merged = members(&keyed(base), &keyed(ours), &keyed(theirs), |(), ()| ());
    merged.into_iter().map(|(text, ())| text).collect()
}

/// Merges the packs; of two new versions of one pack the later is taken.
pub(super) fn packs(base: &[PackRef], ours: &[PackRef], theirs: &[PackRef]) -> Vec<PackRef> {
    fn keyed(packs: &[PackRef]) -> Vec<(PackId, &Untrusted)> {
        packs.iter().map(|p| (p.id.clone(), &p.version)).collect()
    }
    let merged = members(&keyed(base), &keyed(ours), &keyed(theirs), later);
    merged.into_iter().map(|(id, version)| PackRef { id, version: version.clone() }).collect()
}

/// Returns the version that counts higher; ids are ordered as people count, and so are versions.
fn later<'v>(a: &'v Untrusted, b: &'v Untrusted) -> &'v Untrusted {
    let order = PackId::new(a.raw()).cmp(&PackId::new(b.raw())).then_with(|| a.cmp(b));
    if order == Ordering::Less { b } else { a }
}

/// Merges a list of members with a value each: those of the base in its order, then the new ones in
/// the order of their keys.
fn members<K: Ord + Clone, V: Copy + Ord>(
    base: &[(K, V)],
    ours: &[(K, V)],
    theirs: &[(K, V)],
    pick: impl Fn(V, V) -> V,
) -> Vec<(K, V)> {
    three(&base.to_vec(), &ours.to_vec(), &theirs.to_vec(), |_, _| {
        let map = |list: &[(K, V)]| list.iter().cloned().collect::<BTreeMap<K, V>>();
        let (b, o, t) = (map(base), map(ours), map(theirs));
        let mut seen = BTreeSet::new();
        let added: BTreeSet<&K> = o.keys().chain(t.keys()).collect();
        let merged: Vec<(K, V)> = base
            .iter()
            .map(|(key, _)| key)
            .chain(added)
            .filter(|key| seen.insert(*key))
            .filter_map(|key| {
                let of = |map: &BTreeMap<K, V>| map.get(key).copied();
                Some((key.clone(), value(of(&b), of(&o), of(&t), &pick)?))
            })
            .collect();
        // Both sides only put the base into another order, each into its own.
        if merged == base { ours.max(theirs).to_vec() } else { merged }
    })
}
