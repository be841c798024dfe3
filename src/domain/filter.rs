//! Which checkpoints a person wants to walk, and in which order.
//!
//! Must not know screens, keys or words.

use super::id::{PillarId, SectionId};
use super::pack::{Checkpoint, Severity};
use super::review::{Answer, Entry};
use super::standing::{Risk, risk};
use super::untrusted::Untrusted;

/// Which checkpoints are wanted; those that everything named fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those of a pillar.
    pub pillar: Option<PillarId>,
    /// Those of a section.
    pub section: Option<SectionId>,
    /// Those of a severity.
    pub severity: Option<Severity>,
    /// Those with an answer of a kind.
    pub answer: Option<Given>,
    /// Those that are marked for discussion.
    pub flag: bool,
    /// Those that were carried over and not confirmed.
    pub carried: bool,
    /// Those answered yes or partial that no evidence proves.
    pub no_evidence: bool,
    /// Those of an owner.
    pub owner: Option<Owner>,
}

/// A kind of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Given {
    /// None that counts.
    Unanswered,
    /// No or partial.
    Gap,
    /// This one.
    One(Answer),
}

impl Given {
    /// All of them, in the order in which they are chosen.
    pub const ALL: [Self; 6] = [
        Self::Unanswered,
        Self::Gap,
        Self::One(Answer::No),
        Self::One(Answer::Partial),
        Self::One(Answer::Yes),
        Self::One(Answer::NotApplicable),
    ];

    fn takes(self, answer: Option<Answer>) -> bool {
        match self {
            Self::Unanswered => answer.is_none(),
            Self::Gap => is_gap(answer),
            Self::One(one) => answer == Some(one),
        }
    }
}

/// Who closes a gap.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Owner {
    /// Nobody was named for it.
    Nobody,
    /// This person.
    Named(Untrusted),
}

fn is_gap(answer: Option<Answer>) -> bool {
    matches!(answer, Some(Answer::No | Answer::Partial))
}

impl Filter {
    /// Tells whether every checkpoint is wanted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Tells whether a checkpoint of a pillar is wanted, with what was said to it.
    #[must_use]
    pub fn takes(
        &self,
        pillar: Option<&PillarId>,
        checkpoint: &Checkpoint,
        entry: Option<&Entry>,
    ) -> bool {
        let answer = entry.and_then(Entry::counted);
        let has = |wanted: bool, is: &dyn Fn(&Entry) -> bool| !wanted || entry.is_some_and(is);
        self.pillar.as_ref().is_none_or(|id| Some(id) == pillar)
            && self.section.as_ref().is_none_or(|id| *id == checkpoint.section)
            && self.severity.is_none_or(|severity| severity == checkpoint.severity)
            && self.answer.is_none_or(|given| given.takes(answer))
            && has(self.flag, &|e| e.flag)
            && has(self.carried, &|e| e.carried)
            && has(self.no_evidence, &|e| {
                matches!(answer, Some(Answer::Yes | Answer::Partial)) && e.evidence.is_empty()
            })
            && self.owner.as_ref().is_none_or(|owner| match owner {
                Owner::Nobody => {
                    is_gap(answer) && entry.is_none_or(|e| e.owner.raw().trim().is_empty())
                }
                Owner::Named(name) => entry.is_some_and(|e| e.owner.raw().trim() == name.raw()),
            })
    }
}

/// Returns where a checkpoint stands when what could hurt most comes first: known high risks, then
/// what is unanswered and may be one, then medium and low in the same way, then what is met, and what
/// does not apply.
#[must_use]
pub fn urgency(severity: Severity, answer: Option<Answer>) -> u8 {
    let step = |severity| match severity {
        Severity::High => 0,
        Severity::Medium => 2,
        Severity::Low => 4,
    };
    match risk(severity, answer) {
        Risk::Level(level) => step(level),
        Risk::Unanswered => step(severity) + 1,
        Risk::None => 6,
        Risk::NotApplicable => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample;

    fn entry(answer: Option<Answer>) -> Entry {
        Entry { answer, reason: "why".into(), ..Entry::default() }
    }

    fn takes(filter: &Filter, entry: Option<&Entry>) -> bool {
        let pillar = PillarId::new("X");
        filter.takes(pillar.as_ref(), &sample::checkpoint("X-1.01", Severity::High), entry)
    }

    #[test]
    fn without_conditions_everything_is_wanted() {
        assert!(Filter::default().is_empty());
        assert!(takes(&Filter::default(), None));
        assert!(takes(&Filter::default(), Some(&entry(Some(Answer::No)))));
    }

    #[test]
    fn each_condition_tells_its_checkpoints_from_the_others() {
        let (none, yes, no) = (entry(None), entry(Some(Answer::Yes)), entry(Some(Answer::No)));
        let proved = Entry { evidence: vec!["x".into()], ..yes.clone() };
        let owned = Entry { owner: " Sato ".into(), ..no.clone() };
        let flagged = Entry { flag: true, ..none.clone() };
        let carried = Entry { carried: true, ..yes.clone() };
        let base = Filter::default;
        let cases: Vec<(Filter, &Entry, &Entry)> = vec![
            (Filter { answer: Some(Given::Unanswered), ..base() }, &none, &no),
            (Filter { answer: Some(Given::Gap), ..base() }, &no, &yes),
            (Filter { answer: Some(Given::One(Answer::Yes)), ..base() }, &yes, &no),
            (Filter { flag: true, ..base() }, &flagged, &none),
            (Filter { carried: true, ..base() }, &carried, &yes),
            (Filter { no_evidence: true, ..base() }, &yes, &proved),
            (Filter { no_evidence: true, ..base() }, &yes, &no),
            (Filter { owner: Some(Owner::Named("Sato".into())), ..base() }, &owned, &no),
            (Filter { owner: Some(Owner::Nobody), ..base() }, &no, &owned),
            (Filter { owner: Some(Owner::Nobody), ..base() }, &no, &yes),
        ];
        for (filter, wanted, other) in cases {
            assert!(takes(&filter, Some(wanted)), "{filter:?}");
            assert!(!takes(&filter, Some(other)), "{filter:?}");
            assert!(!filter.is_empty());
        }
        let unanswered = Filter { answer: Some(Given::Unanswered), ..base() };
        assert!(takes(&unanswered, None), "nothing was said to it at all");
        let other = Filter { severity: Some(Severity::Low), ..base() };
        assert!(!takes(&other, None));
        let other = Filter { section: SectionId::new("X-2"), ..base() };
        assert!(other.section.is_some() && !takes(&other, None));
        let here = Filter { pillar: PillarId::new("X"), ..base() };
        let other = Filter { pillar: PillarId::new("Y"), ..base() };
        assert!(takes(&here, None) && !here.is_empty() && !takes(&other, None));
    }

    #[test]
    fn conditions_hold_together() {
        let filter = Filter { flag: true, answer: Some(Given::Gap), ..Filter::default() };
        let no = entry(Some(Answer::No));
        assert!(!takes(&filter, Some(&no)));
        assert!(takes(&filter, Some(&Entry { flag: true, ..no })));
    }

    #[test]
    fn what_could_hurt_most_comes_first() {
        use Answer::{No, NotApplicable, Partial, Yes};
        let order = [
            urgency(Severity::High, Some(No)),
            urgency(Severity::High, None),
            urgency(Severity::High, Some(Partial)),
            urgency(Severity::Medium, None),
            urgency(Severity::Medium, Some(Partial)),
            urgency(Severity::Low, None),
            urgency(Severity::High, Some(Yes)),
            urgency(Severity::High, Some(NotApplicable)),
        ];
        assert!(order.is_sorted(), "{order:?}");
    }
}
