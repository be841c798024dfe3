//! How close a heading is to a checkpoint, in percent of what the heading says.

use std::collections::{HashMap, HashSet};

use super::advice::Advice;
use super::words::{split_heading, squashed, without_number, words};
use crate::domain::Lang;
use crate::domain::lang::Localized;
use crate::domain::outline::Outline;
use crate::domain::pack::{Checkpoint, Content};
use crate::domain::untrusted::Untrusted;

/// What the words of a checkpoint's own question count, in percent.
const OWN: u32 = 100;
/// What the words of a heading that the pack names count.
const NAMED: u32 = 80;
/// What the words around it count: its section, its practices, what to write.
const AROUND: u32 = 60;

/// A word that tells so much is rare: no more than one checkpoint in four has it.
const TELLING: u32 = 3;
/// A word that tells so much is the name of one thing.
const NAMING: u32 = 5;

/// How much each word tells, by how rare it is among the checkpoints.
pub(super) struct Closeness {
    checkpoints: u32,
    having: HashMap<String, u32>,
}

/// A checkpoint as it is compared with headings.
pub(super) struct Subject {
    pub(super) advice: Advice,
    /// What each of its words counts.
    counts: HashMap<String, u32>,
    /// What a heading about nothing else would be called: the new section, the services.
    names: Vec<(String, HashSet<String>)>,
}

impl Closeness {
    /// Counts the words of all checkpoints.
    pub(super) fn new(content: &Content) -> Self {
        let mut having: HashMap<String, u32> = HashMap::new();
        let mut checkpoints = 0;
        for checkpoint in content.checkpoints() {
            checkpoints += 1;
            let own = own_texts(checkpoint);
            let write = checkpoint.guidance.write.iter().flat_map(both);
            let all: HashSet<String> = own.into_iter().chain(write).flat_map(words).collect();
            for word in all {
                *having.entry(word).or_default() += 1;
            }
        }
        Self { checkpoints, having }
    }

    /// Returns how much a word tells: 1 when every other checkpoint has it, and one more each time
    /// that half as many have it.
    fn tells(&self, word: &str) -> u32 {
        let having = self.having.get(word).copied().unwrap_or(0);
        1 + ((self.checkpoints + 1) / (having + 1)).max(1).ilog2()
    }

    /// Prepares a checkpoint for being compared with headings.
    pub(super) fn subject(&self, content: &Content, checkpoint: &Checkpoint) -> Subject {
        let advice = Advice::of(checkpoint.guidance.write.as_ref());
        let new = advice.new.iter().flatten().map(String::as_str);
        let services = checkpoint.guidance.services.iter().map(Untrusted::raw);
        let names = new.clone().chain(services);
        let names = names.map(|name| (squashed(name), words(name))).collect();
        let mut counts: HashMap<String, u32> = HashMap::new();
        let mut count = |text: &str, by: u32| {
            for word in words(text) {
                let most = counts.entry(word).or_default();
                *most = by.max(*most);
            }
        };
        own_texts(checkpoint).into_iter().chain(new).for_each(|text| count(text, OWN));
        advice.first.iter().flatten().for_each(|text| count(text, NAMED));
        let section = content.section_of(&checkpoint.id).map(|s| &s.title);
        section.into_iter().flat_map(both).for_each(|text| count(text, AROUND));
        checkpoint.guidance.practices.iter().for_each(|p| count(p.title.raw(), AROUND));
        checkpoint.guidance.current_services.iter().for_each(|s| count(s.raw(), AROUND));
        advice.prose.iter().for_each(|text| count(text, AROUND));
        Subject { advice, counts, names }
    }

    /// Returns how close a heading is, in percent, and how much they have in common; a heading under
    /// others counts with the one that it stands under.
    pub(super) fn of(&self, subject: &Subject, outline: &Outline, at: usize) -> (u32, u32) {
        let text = |at: usize| outline.get(at).map_or("", |h| h.text.raw());
        let (own, common) = self.covered(subject, text(at));
        let parent = outline.get(at).and_then(|h| h.parent);
        match parent.filter(|parent| outline.title() != Some(*parent)) {
            Some(parent) => ((3 * own + self.covered(subject, text(parent)).0) / 4, common),
            None => (own, common),
        }
    }

    /// Returns how much of a heading a checkpoint says.
    fn covered(&self, subject: &Subject, heading: &str) -> (u32, u32) {
        let (main, added) = split_heading(heading);
        let (mut all, mut common, mut best) = (0, 0, 0);
        for (text, share) in [(main, 4), (added, 1)] {
            for word in words(&text) {
                let counts = subject.counts.get(&word).copied().unwrap_or(0);
                let tells = self.tells(&word);
                all += OWN * tells * share;
                common += counts * tells * share;
                if counts >= NAMED {
                    best = tells.max(best);
                }
            }
        }
        let percent = (100 * common).checked_div(all).unwrap_or(0);
        // Words that everything is about make no heading close.
        (if best < TELLING { percent / 2 } else { percent }, common)
    }

    /// Tells whether a heading is called like what a checkpoint is about.
    pub(super) fn names(&self, subject: &Subject, heading: &str) -> bool {
        let heading = without_number(heading);
        let (whole, in_it) = (squashed(heading), words(heading));
        subject.names.iter().any(|(name, words)| {
            let told = |word: &String| self.tells(word);
            let all: u32 = words.iter().map(told).sum();
            let here: u32 = words.iter().filter(|w| in_it.contains(*w)).map(told).sum();
            let rarest = words.iter().map(told).max().unwrap_or(0);
            let is_part = !in_it.is_empty() && in_it.is_subset(words);
            let own_rarest = in_it.iter().map(told).max().unwrap_or(0);
            *name == whole
                || (rarest >= NAMING && here * 10 >= all * 7)
                || (is_part && own_rarest >= NAMING)
        })
    }
}

fn own_texts(checkpoint: &Checkpoint) -> Vec<&str> {
    let services = checkpoint.guidance.services.iter().map(Untrusted::raw);
    both(&checkpoint.question).chain(services).collect()
}

fn both(text: &Localized) -> impl Iterator<Item = &str> {
    Lang::ALL.into_iter().filter_map(|lang| text.exact(lang)).map(Untrusted::raw)
}
