//! The checked ids of packs and their parts.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

/// The longest id that is accepted, in bytes.
pub const LONGEST_ID: usize = 80;

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_ID
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
        && text.bytes().any(|b| b.is_ascii_alphanumeric())
}

/// Compares ids as people count: `SEC-2` before `SEC-10`.
fn by_number(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    // Ids begin alike; what is the same before the number in which they differ is not looked at.
    let same = alike(a, b);
    if same == a.len() && same == b.len() {
        return Ordering::Equal;
    }
    // Two numbers of equal length, nearly always: their first different digit decides.
    let rest = digits(&a[same..]);
    if rest > 0 && rest == digits(&b[same..]) {
        return a[same].cmp(&b[same]);
    }
    let start = a[..same].iter().rposition(|b| !b.is_ascii_digit()).map_or(0, |at| at + 1);
    count(&a[start..], &b[start..])
}

/// Returns how many bytes are the same at the beginning. Eight are looked at at once: reviews look up
/// their ids often, and most are not longer.
fn alike(a: &[u8], b: &[u8]) -> usize {
    let mut same = 0;
    while let (Some(x), Some(y)) = (a[same..].first_chunk::<8>(), b[same..].first_chunk::<8>()) {
        let different = u64::from_le_bytes(*x) ^ u64::from_le_bytes(*y);
        if different != 0 {
            return same + different.trailing_zeros() as usize / 8;
        }
        same += 8;
    }
    same + a[same..].iter().zip(&b[same..]).take_while(|(x, y)| x == y).count()
}

/// Compares what begins at a number, or at a letter in which they differ.
fn count(mut a: &[u8], mut b: &[u8]) -> Ordering {
    loop {
        match (a.first(), b.first()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let (m, n) = (digits(a), digits(b));
                let (p, q) = (trim_zeros(&a[..m]), trim_zeros(&b[..n]));
                let order = p.len().cmp(&q.len()).then_with(|| p.cmp(q)).then_with(|| m.cmp(&n));
                if order != Ordering::Equal {
                    return order;
                }
                (a, b) = (&a[m..], &b[n..]);
            }
            (Some(x), Some(y)) if x == y => (a, b) = (&a[1..], &b[1..]),
            (Some(x), Some(y)) => return x.cmp(y),
        }
    }
}

fn digits(text: &[u8]) -> usize {
    text.iter().take_while(|b| b.is_ascii_digit()).count()
}

fn trim_zeros(text: &[u8]) -> &[u8] {
    let zeros = text.iter().take_while(|b| **b == b'0').count();
    &text[zeros..]
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        ///
        /// ASCII letters, digits, `-`, `_` and `.`; at most [`LONGEST_ID`] bytes. Ordered as people
        /// count, so that `SEC-2` comes before `SEC-10`.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// Checks and wraps an id; `None` when a character or the length is not allowed.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(Cow::Owned(text.to_owned())))
            }

            /// Checks and wraps an id as it is kept; what is compiled into the program is not copied.
            #[must_use]
            pub fn kept(text: Cow<'static, str>) -> Option<Self> {
                is_id(&text).then_some(Self(text))
            }

            /// Checks and wraps an id that is compiled into the program.
            #[must_use]
            pub fn built_in(text: &'static str) -> Option<Self> {
                is_id(text).then_some(Self(Cow::Borrowed(text)))
            }

            /// Returns the id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                by_number(&self.0, &other.0)
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
    )*};
}

ids! {
    /// The id of a pack: `aws-security`.
    PackId
    /// The id of a pillar: `SEC`.
    PillarId
    /// The id of a design principle: `SEC-P1`.
    PrincipleId
    /// The id of a section: `SEC-1`.
    SectionId
    /// The id of a checkpoint: `SEC-1.03`, the third of `SEC-1`.
    CheckpointId
    /// The id of a common finding: `SEC-H1`.
    FindingId
    /// The file name of a design template: `cloud-design-security.md`; a name, never a path.
    TemplateFile
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> CheckpointId {
        CheckpointId::new(text).expect("a valid id")
    }

    #[test]
    fn ids_are_ordered_as_people_count() {
        assert!(id("SEC-2.01") < id("SEC-10.01"));
        assert!(id("SEC-1.9") < id("SEC-1.10"));
        assert!(id("OPS-1.01") < id("SEC-1.01"));
        assert!(id("SEC-1.1") < id("SEC-1.01"));
    }

    proptest::proptest! {
        #[test]
        fn what_is_alike_is_not_looked_at_and_changes_nothing(
            a in "(SEC-|OPS|)[0-9]{0,3}[.a-]?[0-9a-b.]{0,14}",
            b in "(SEC-|OPS|)[0-9]{0,3}[.a-]?[0-9a-b.]{0,14}",
        ) {
            proptest::prop_assert_eq!(by_number(&a, &b), count(a.as_bytes(), b.as_bytes()));
        }
    }

    #[test]
    fn an_id_is_plain_ascii_and_never_a_path() {
        for text in ["", "a b", "a/b", "が", "..", &"x".repeat(81)] {
            assert_eq!(CheckpointId::new(text), None, "{text}");
        }
    }
}
