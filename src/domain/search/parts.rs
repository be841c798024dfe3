//! The texts of a checkpoint that can be searched for, what tells most first.

use super::super::lang::{Lang, Localized};
use super::super::pack::{Checkpoint, Content};
use super::super::review::Review;
use super::super::untrusted::Untrusted;
use super::{Part, Place, fold};

/// Returns the texts of a checkpoint, with what was said to it.
pub(super) fn of(content: &Content, review: &Review, checkpoint: &Checkpoint) -> Vec<Part> {
    let mut parts = Parts(Vec::new());
    parts.add(Place::Id, &Untrusted::from(checkpoint.id.as_str()));
    parts.localized(Place::Question, &checkpoint.question);
    if let Some(entry) = review.entry(&checkpoint.id) {
        parts.add(Place::Note, &entry.note);
        parts.add(Place::Reason, &entry.reason);
        parts.add(Place::Action, &entry.action);
        parts.add(Place::Owner, &entry.owner);
        entry.evidence.iter().for_each(|text| parts.add(Place::Evidence, text));
    }
    let services = checkpoint.guidance.services.iter().chain(&checkpoint.guidance.current_services);
    services.for_each(|text| parts.add(Place::Service, text));
    for practice in &checkpoint.guidance.practices {
        parts.add(Place::Practice, &practice.id);
        practice.slug.iter().for_each(|slug| parts.add(Place::Practice, slug));
    }
    for finding in content.findings().filter(|f| f.checkpoints.contains(&checkpoint.id)) {
        parts.localized(Place::Finding, &finding.title);
    }
    let guidance = &checkpoint.guidance;
    let texts = [&guidance.why, &guidance.good, &guidance.write, &guidance.changed];
    texts.into_iter().flatten().for_each(|text| parts.localized(Place::Guidance, text));
    for lang in Lang::ALL {
        let texts = guidance.verify.get(lang).iter();
        texts.for_each(|text| parts.add_in(Place::Guidance, Some(lang), text));
    }
    parts.0
}

struct Parts(Vec<Part>);

impl Parts {
    fn add(&mut self, place: Place, text: &Untrusted) {
        self.add_in(place, None, text);
    }

    fn localized(&mut self, place: Place, text: &Localized) {
        for lang in Lang::ALL {
            if let Some(text) = text.exact(lang) {
                self.add_in(place, Some(lang), text);
            }
        }
    }

    fn add_in(&mut self, place: Place, lang: Option<Lang>, text: &Untrusted) {
        if !text.is_empty() {
            self.0.push(Part { place, lang, text: text.clone(), folded: fold(text.raw()) });
        }
    }
}
