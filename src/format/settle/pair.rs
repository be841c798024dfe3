//! Which text of a document is which of those that were there before.

use std::collections::{HashMap, VecDeque};

use crate::domain::{Lang, Localized};
use crate::format::page::words::plain;

/// Pairs the texts of a document with those of a pack, each by its place in the lists.
///
/// Equal texts are pairs, the first with the first. What the pack has in the other language alone
/// is paired by its place: between the same neighbours, when there are as many of both.
pub(super) fn pair(page: &[&str], pack: &[&Localized], lang: Lang) -> Vec<Option<usize>> {
    let mut known: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (n, text) in pack.iter().enumerate() {
        if let Some(text) = text.exact(lang) {
            known.entry(plain(text.raw())).or_default().push_back(n);
        }
    }
    let mut out: Vec<Option<usize>> =
        page.iter().map(|text| known.get_mut(&plain(text)).and_then(VecDeque::pop_front)).collect();
    let mut is_paired = vec![false; pack.len()];
    out.iter().flatten().for_each(|n| is_paired[*n] = true);
    // What stands between the same two neighbours.
    let mut untranslated: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    let mut last = None;
    for (n, text) in pack.iter().enumerate() {
        if is_paired[n] {
            last = Some(n);
        } else if text.exact(lang).is_none() {
            untranslated.entry(last).or_default().push(n);
        }
    }
    let mut new: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    let mut last = None;
    for (n, paired) in out.iter().enumerate() {
        match paired {
            Some(known) => last = Some(*known),
            None => new.entry(last).or_default().push(n),
        }
    }
    for (place, ours) in new {
        let theirs = untranslated.get(&place).map(Vec::as_slice).unwrap_or_default();
        if ours.len() == theirs.len() {
            ours.iter().zip(theirs).for_each(|(page, pack)| out[*page] = Some(*pack));
        }
    }
    out
}

/// Orders what the document has and what stays of the pack: each that stays follows the one that it
/// followed before.
pub(super) fn ordered<T>(page: Vec<(Option<usize>, T)>, stays: Vec<(usize, T)>) -> Vec<T> {
    let places: HashMap<usize, usize> =
        page.iter().enumerate().filter_map(|(n, (old, _))| Some(((*old)?, n + 1))).collect();
    let mut all: Vec<((usize, usize), T)> =
        page.into_iter().enumerate().map(|(n, (_, item))| ((n + 1, 0), item)).collect();
    let mut last = 0;
    let mut known: Vec<(&usize, &usize)> = places.iter().collect();
    known.sort_unstable();
    let mut known = known.into_iter().peekable();
    for (n, (old, item)) in stays.into_iter().enumerate() {
        while let Some((_, place)) = known.next_if(|(before, _)| **before < old) {
            last = *place;
        }
        all.push(((last, n + 1), item));
    }
    all.sort_by_key(|(key, _)| *key);
    all.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ja(text: &str) -> Localized {
        Localized::new(Some(text.into()), None).expect("a text")
    }

    #[test]
    fn equal_texts_are_pairs_wherever_they_stand() {
        let old = [ja("甲"), ja("乙"), ja("丙"), ja("甲")];
        let old: Vec<&Localized> = old.iter().collect();
        let new = ["丙", "甲", "丁", "甲"];
        assert_eq!(pair(&new, &old, Lang::Ja), [Some(2), Some(0), None, Some(3)]);
    }

    #[test]
    fn a_translation_is_paired_by_its_place() {
        let old = [Localized::both("甲", "A"), ja("乙"), Localized::both("丙", "C"), ja("丁")];
        let old: Vec<&Localized> = old.iter().collect();
        assert_eq!(pair(&["A", "B", "C"], &old, Lang::En), [Some(0), Some(1), Some(2)]);
        assert_eq!(pair(&["A", "X", "Y", "C"], &old, Lang::En), [Some(0), None, None, Some(2)]);
    }

    #[test]
    fn what_stays_follows_what_it_followed() {
        let page = vec![(Some(2), "c"), (None, "new"), (Some(0), "a")];
        assert_eq!(ordered(page, vec![(1, "b"), (3, "d")]), ["c", "d", "new", "a", "b"]);
    }
}
