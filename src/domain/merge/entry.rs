//! Merging what was said to one checkpoint.

use std::sync::Arc;

use chrono::NaiveDate;

use super::super::review::{Accepted, Confidence, Entry};
use super::super::untrusted::Untrusted;
use super::field::{label, three, value};
use super::list::list;
use super::note::{self, Signed};
use super::opinion::{carried, opinion, origin};

/// Merges an entry; `None` where there is none, or is none any more.
pub(super) fn merge(
    base: Option<Arc<Entry>>,
    ours: Option<Arc<Entry>>,
    theirs: Option<Arc<Entry>>,
) -> Option<Arc<Entry>> {
    let same = |a: &Option<Arc<Entry>>, b: &Option<Arc<Entry>>| match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (None, None) => true,
        _ => false,
    };
    if same(&ours, &theirs) || same(&base, &theirs) {
        return ours;
    }
    if same(&base, &ours) {
        return theirs;
    }
    let present = three(&base.is_some(), &ours.is_some(), &theirs.is_some(), |a, _| *a);
    let left = match (&base, &ours, &theirs) {
        (Some(_), None, Some(left)) | (Some(_), Some(left), None) => Some(Arc::clone(left)),
        _ => None,
    };
    let [b, o, t] = [base, ours, theirs].map(Option::unwrap_or_default);
    let mut merged = fields(&b, &o, &t);
    if merged.is_blank() {
        return present.then(|| Arc::new(merged));
    }
    if let Some(left) = left {
        // What outlives the removal belongs to the question of the side that kept the entry.
        merged.question = left.question.clone();
        (merged.by, merged.at) = (left.by.clone(), left.at);
    }
    Some(Arc::new(merged))
}

fn fields(base: &Entry, ours: &Entry, theirs: &Entry) -> Entry {
    let (opinion, source) = opinion(base, ours, theirs);
    let (question, by, at) = origin(&source, base, ours, theirs);
    let text = |pick: fn(&Entry) -> &Untrusted| label(pick(base), pick(ours), pick(theirs));
    let careful = Careful { base, ours, theirs };
    let (confidence, c) =
        careful.pick("confidence", |e| e.confidence, weaker, |c| c.token().into());
    let (due, d) = careful.pick("due", |e| e.due, Ord::min, |d| d.to_string());
    let (effort, f) = careful.pick("effort", |e| e.effort, Ord::max, |e| e.token().into());
    let (until, u) =
        careful.pick("until", |e| until(e.accepted.as_ref()), Ord::min, |d| d.to_string());
    Entry {
        question,
        answer: opinion.answer,
        note: note(base, ours, theirs, &[c, d, f, u]),
        reason: text(|e| &e.reason),
        evidence: list(&base.evidence, &ours.evidence, &theirs.evidence),
        confidence,
        action: text(|e| &e.action),
        owner: text(|e| &e.owner),
        due,
        effort,
        accepted: accepted(until, base, ours, theirs),
        flag: three(&base.flag, &ours.flag, &theirs.flag, |a, _| *a),
        by,
        at,
        carried: carried(base, ours, theirs),
        disagreement: opinion.sides,
    }
}

/// A line of the note that keeps a value that was not taken, with the entry that had it.
type Lost<'e> = Option<(String, &'e Entry)>;

/// Picks the more careful of two values.
struct Careful<'e> {
    base: &'e Entry,
    ours: &'e Entry,
    theirs: &'e Entry,
}

impl<'e> Careful<'e> {
    fn pick<T: Copy + PartialEq>(
        &self,
        key: &str,
        of: impl Fn(&Entry) -> Option<T>,
        careful: impl Fn(T, T) -> T,
        token: impl Fn(T) -> String,
    ) -> (Option<T>, Lost<'e>) {
        let (base, our, their) = (of(self.base), of(self.ours), of(self.theirs));
        let mut lost = None;
        let picked = value(base, our, their, |our, their| {
            let picked = careful(our, their);
            lost = Some(if picked == our {
                (format!("{key} = {}", token(their)), self.theirs)
            } else {
                (format!("{key} = {}", token(our)), self.ours)
            });
            picked
        });
        (picked, lost)
    }
}

fn weaker(a: Confidence, b: Confidence) -> Confidence {
    Confidence::ALL.into_iter().find(|c| *c == a || *c == b).unwrap_or(a)
}

fn until(accepted: Option<&Accepted>) -> Option<NaiveDate> {
    accepted.map(|a| a.until)
}

/// Merges the acceptance of a risk, given its merged date.
fn accepted(
    until: Option<NaiveDate>,
    base: &Entry,
    ours: &Entry,
    theirs: &Entry,
) -> Option<Accepted> {
    three(&base.accepted, &ours.accepted, &theirs.accepted, |our, their| match (our, their) {
        (Some(our), Some(their)) => {
            let was = base.accepted.as_ref().map_or(Untrusted::default(), |a| a.why.clone());
            let why = label(&was, &our.why, &their.why);
            until.map(|until| Accepted { until, why })
        }
        (one, None) | (None, one) => one.clone(),
    })
}

fn signed(entry: &Entry) -> Signed<'_> {
    Signed { note: &entry.note, by: &entry.by, at: entry.at }
}

fn note(base: &Entry, ours: &Entry, theirs: &Entry, lost: &[Lost<'_>]) -> Untrusted {
    let mut all = note::merge(&base.note, signed(ours), signed(theirs));
    for (line, entry) in lost.iter().flatten() {
        let line = Untrusted::from(line.as_str());
        all = note::add(&all, Signed { note: &line, ..signed(entry) });
    }
    let changed = ours.note != base.note || theirs.note != base.note;
    if changed && all == base.note { note::another(&all) } else { all }
}
