//! Merging one field.
//!
//! Every rule for two different changes is commutative, associative and idempotent, and never gives
//! the base's value back: that would look like "nothing changed" the next time.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::super::review::Stamp;
use super::super::untrusted::Untrusted;

/// Takes the side that changed; where both did, differently, asks `join`.
pub(super) fn three<T: Clone + PartialEq>(
    base: &T,
    ours: &T,
    theirs: &T,
    join: impl FnOnce(&T, &T) -> T,
) -> T {
    if ours == theirs || theirs == base {
        ours.clone()
    } else if ours == base {
        theirs.clone()
    } else {
        join(ours, theirs)
    }
}

/// As [`three`], comparing by a key.
pub(super) fn three_by<T: Clone, K: PartialEq>(
    base: &T,
    ours: &T,
    theirs: &T,
    key: impl Fn(&T) -> K,
    join: impl FnOnce(&T, &T) -> T,
) -> T {
    let (b, o, t) = (key(base), key(ours), key(theirs));
    if o == t || t == b {
        ours.clone()
    } else if o == b {
        theirs.clone()
    } else {
        join(ours, theirs)
    }
}

/// What makes two moments the same in a file: the offset too, which comparing moments ignores.
pub(super) fn moment(at: Option<Stamp>) -> Option<(NaiveDateTime, i32)> {
    at.map(|at| (at.naive_utc(), at.offset().local_minus_utc()))
}

/// Tells whether a text of the base is no longer what anybody wants to say: this side left it as it
/// was, and the other one went on writing it, or took its end back.
///
/// Without this, two people who write at the same time would find each half-written state of one
/// another kept as a text of its own.
pub(super) fn is_outgrown(text: &str, base: &BTreeSet<&str>, other: &BTreeSet<&str>) -> bool {
    let grown = |new: &&str| {
        let goes_on = new.starts_with(text) || text.starts_with(*new);
        goes_on && !new.is_empty() && !base.contains(*new)
    };
    base.contains(text) && !other.contains(text) && other.iter().any(grown)
}

/// What stands between two short texts that are both kept.
const BETWEEN: &str = " // ";

/// Merges a short text; two different ones are both kept, in the order of their letters.
pub(super) fn label(base: &Untrusted, ours: &Untrusted, theirs: &Untrusted) -> Untrusted {
    three(base, ours, theirs, |ours, theirs| {
        if ours.is_empty() || theirs.is_empty() {
            return ours.max(theirs).clone();
        }
        let [was, our, their] = [base, ours, theirs].map(parts);
        let parts: BTreeSet<&str> =
            our.union(&their).copied().filter(|text| !gone(text, &was, &our, &their)).collect();
        if parts.is_empty() {
            // Both are made of what stands between texts.
            return ours.max(theirs).clone();
        }
        let joined = |parts: Vec<&str>| Untrusted::from(parts.join(BETWEEN));
        let forth = joined(parts.iter().copied().collect());
        if forth != *base {
            return forth;
        }
        let back = joined(parts.iter().rev().copied().collect());
        if back == *base { ours.max(theirs).clone() } else { back }
    })
}

/// Tells whether one side left a text as it was and the other one went on writing it.
fn gone(text: &str, was: &BTreeSet<&str>, our: &BTreeSet<&str>, their: &BTreeSet<&str>) -> bool {
    is_outgrown(text, was, our) || is_outgrown(text, was, their)
}

fn parts(text: &Untrusted) -> BTreeSet<&str> {
    text.raw().split(BETWEEN).filter(|part| !part.is_empty()).collect()
}

/// Merges a value that can be missing; a change wins over a removal.
pub(super) fn value<T: Copy + PartialEq>(
    base: Option<T>,
    ours: Option<T>,
    theirs: Option<T>,
    careful: impl FnOnce(T, T) -> T,
) -> Option<T> {
    three(&base, &ours, &theirs, |ours, theirs| match (ours, theirs) {
        (Some(ours), Some(theirs)) => Some(careful(*ours, *theirs)),
        (one, None) | (None, one) => *one,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_nothing_but_separators_is_merged_once() {
        let texts = ["", " // ", " //  // ", "a", "a // b", " // a"].map(Untrusted::from);
        for base in &texts {
            for ours in &texts {
                for theirs in &texts {
                    let merged = label(base, ours, theirs);
                    assert_eq!(merged, label(base, theirs, ours), "{base:?} {ours:?} {theirs:?}");
                    assert_eq!(
                        merged,
                        label(base, &merged, theirs),
                        "{base:?} {ours:?} {theirs:?}"
                    );
                    assert_eq!(merged, label(base, ours, &merged), "{base:?} {ours:?} {theirs:?}");
                }
            }
        }
    }
}
