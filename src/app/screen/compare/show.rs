//! Which kind of changes the compare screen shows.

use super::Compare;
use crate::domain::diff::{CheckpointChange, Class};

/// Which kind of changes is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Show {
    /// Everything that differs.
    Changes,
    /// What got worse, or is not answered any more.
    Worse,
    /// What got better.
    Better,
    /// What was answered for the first time.
    New,
    /// What became applicable, or is not any more.
    Applies,
    /// Gaps that stand as they stood.
    Open,
    /// The same answer with something else changed.
    Edited,
    /// Other questions than then.
    Content,
    /// Everything, also what is the same.
    Everything,
}

impl Show {
    /// All of them, in the order in which they are chosen.
    pub const ALL: [Self; 9] = [
        Self::Changes,
        Self::Worse,
        Self::Better,
        Self::New,
        Self::Applies,
        Self::Open,
        Self::Edited,
        Self::Content,
        Self::Everything,
    ];

    /// Tells whether a change is of this kind.
    pub(super) fn takes(self, change: &CheckpointChange) -> bool {
        match self {
            Self::Everything => true,
            // A gap that is as it was is no change, unless something was written to it.
            Self::Changes => match change.class {
                Class::Same => false,
                Class::StillOpen => !change.fields.is_empty(),
                _ => true,
            },
            kind => of(change.class) == Some(kind),
        }
    }

    /// Tells whether checkpoints that cannot be compared are of this kind.
    pub(super) fn takes_content(self) -> bool {
        matches!(self, Self::Changes | Self::Content | Self::Everything)
    }
}

/// Returns the kind that a class of changes belongs to; each belongs to one.
fn of(class: Class) -> Option<Show> {
    Some(match class {
        Class::Regressed | Class::BecameUnanswered => Show::Worse,
        Class::Resolved | Class::Improved => Show::Better,
        Class::NewlyAnswered | Class::NewGap => Show::New,
        Class::BecameNa | Class::WasNa => Show::Applies,
        Class::StillOpen => Show::Open,
        Class::Edited => Show::Edited,
        Class::Same => return None,
    })
}

/// Returns where a class stands in the list: what needs an eye comes first.
pub(super) fn rank(class: Class) -> usize {
    const ORDER: [Class; 11] = [
        Class::Regressed,
        Class::NewGap,
        Class::BecameUnanswered,
        Class::Improved,
        Class::Resolved,
        Class::NewlyAnswered,
        Class::WasNa,
        Class::BecameNa,
        Class::Edited,
        Class::StillOpen,
        Class::Same,
    ];
    ORDER.iter().position(|c| *c == class).unwrap_or(ORDER.len())
}

impl Compare {
    /// Returns the next kind that has anything, around the end.
    pub(super) fn next_show(&self, forward: bool) -> Show {
        let count = Show::ALL.len();
        let here = Show::ALL.iter().position(|s| *s == self.show).unwrap_or(0);
        (1..=count)
            .map(|step| if forward { here + step } else { here + count - step } % count)
            .map(|at| Show::ALL[at])
            .find(|show| self.count(*show) > 0)
            .unwrap_or(self.show)
    }
}
