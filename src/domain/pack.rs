//! What is asked: packs with their pillars, sections, checkpoints and findings.

mod several;

use std::collections::HashMap;
use std::sync::Arc;

use super::id::{CheckpointId, FindingId, PackId, PillarId, PrincipleId, SectionId, TemplateFile};
use super::lang::{Lang, Localized, LocalizedList};
use super::later::Later;
use super::untrusted::Untrusted;

/// What it costs if a checkpoint is not met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Costs little; weight 1 in scores.
    Low,
    /// Costs something; weight 2 in scores.
    Medium,
    /// Costs most; weight 3 in scores.
    High,
}

impl Severity {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// Returns the token of files and JSON.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// Reads the token of files.
    #[must_use]
    pub fn parse(token: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.token() == token)
    }
}

/// A set of content: pillars, in one or two languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// The id that reviews name it by.
    pub id: PackId,
    /// The version of the content, e.g. `1.0.0`.
    pub version: Untrusted,
    /// What people call it.
    pub title: Localized,
    /// The languages that it is written in.
    pub languages: Vec<Lang>,
    /// The licence of the content, as an SPDX expression.
    pub license: Untrusted,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// Its pillars, in order.
    pub pillars: Vec<Pillar>,
}

/// A source that the facts of a pack come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What it is called.
    pub title: Untrusted,
    /// Where it is.
    pub url: Untrusted,
}

/// A pillar: principles, sections with checkpoints, common findings, and design templates.
#[derive(Debug, Clone, PartialEq)]
pub struct Pillar {
    /// The id, e.g. `SEC`.
    pub id: PillarId,
    /// Its name.
    pub title: Localized,
    /// What it is about, in one or two paragraphs.
    pub overview: Option<Localized>,
    /// The edition of the official practices that checkpoints name, e.g. `2025-02-25`.
    pub practice_edition: Untrusted,
    /// Where a practice can be read, with `{edition}`, `{slug}` and `{id}` in it.
    pub practice_url: Option<Untrusted>,
    /// The design principles, in order.
    pub principles: Vec<Principle>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The common findings, in order.
    pub findings: Vec<Finding>,
    /// The design templates that its gaps belong in.
    pub templates: Vec<Template>,
    /// The checkpoints that it had once: their ids are never used again.
    pub retired: Vec<Retired>,
    /// What its document says besides, kept for people to read.
    pub notes: Vec<PillarNote>,
}

impl Pillar {
    /// Returns its checkpoints in the order in which they are asked.
    pub fn checkpoints(&self) -> impl Iterator<Item = &Checkpoint> {
        self.sections.iter().flat_map(|s| &s.checkpoints)
    }
}

/// A checkpoint that a pillar had once.
#[derive(Debug, Clone, PartialEq)]
pub struct Retired {
    /// Its id, which nothing else will ever have.
    pub id: CheckpointId,
    /// The question, as it was asked last.
    pub question: Localized,
    /// The first version of the pack without it; empty when nobody wrote it down.
    pub since: Untrusted,
}

/// A part of a pillar's document that is none of the things that a review works with.
#[derive(Debug, Clone, PartialEq)]
pub struct PillarNote {
    /// The heading that it stands under; empty when it stands under none.
    pub place: Untrusted,
    /// The text, word for word.
    pub text: Localized,
}

/// A design principle of a pillar.
#[derive(Debug, Clone, PartialEq)]
pub struct Principle {
    /// The id, e.g. `SEC-P1`.
    pub id: PrincipleId,
    /// Its name.
    pub title: Localized,
    /// What it asks for, when that is more than its name.
    pub text: Option<Localized>,
}

/// A numbered group of checkpoints.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The id, e.g. `SEC-1`.
    pub id: SectionId,
    /// Its name.
    pub title: Localized,
    /// The group of sections that it begins or stands in, e.g. a phase.
    pub group: Option<Localized>,
    /// What it asks, in a sentence.
    pub intro: Option<Localized>,
    /// The templates that its gaps belong in, and why.
    pub templates: Vec<TemplateUse>,
    /// The checkpoints, in order.
    pub checkpoints: Vec<Checkpoint>,
}

/// Why a section's gaps belong in a template.
#[derive(Debug, Clone, PartialEq)]
pub struct TemplateUse {
    /// The template.
    pub file: TemplateFile,
    /// The topics of the section that belong there.
    pub why: Option<Localized>,
}

/// A design document that gaps belong in.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// The file name, e.g. `cloud-design-security.md`.
    pub file: TemplateFile,
    /// What people call it.
    pub title: Localized,
    /// What belongs in it.
    pub purpose: Option<Localized>,
}

/// One question of a pillar, with the guidance that helps to answer it.
#[derive(Debug, Clone, PartialEq)]
pub struct Checkpoint {
    /// The id, e.g. `SEC-1.03`.
    pub id: CheckpointId,
    /// The section that it stands in.
    pub section: SectionId,
    /// What it costs if it is not met.
    pub severity: Severity,
    /// The question, as it is read aloud.
    pub question: Localized,
    /// The help for whoever answers.
    pub guidance: Later<Guidance>,
    /// The principles that it serves.
    pub principles: Vec<PrincipleId>,
    /// The template that its gap belongs in; the first of its section when the pack names none.
    pub template: Option<TemplateFile>,
    /// How far a scanner can answer it.
    pub evidence_mode: EvidenceMode,
}

/// The help for whoever answers a checkpoint.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Guidance {
    /// Why it matters.
    pub why: Option<Localized>,
    /// How to verify it: what to open, what to ask, what proves it.
    pub verify: LocalizedList,
    /// What good looks like.
    pub good: Option<Localized>,
    /// What to write in the design template when there is a gap.
    pub write: Option<Localized>,
    /// What to ask when the room says "yes" too fast.
    pub probes: LocalizedList,
    /// What has changed in the world since the question was written.
    pub changed: Option<Localized>,
    /// The services that the question names.
    pub services: Vec<Untrusted>,
    /// The services that do it today, under their current names.
    pub current_services: Vec<Untrusted>,
    /// The official practices closest to it, the closest first.
    pub practices: Vec<Practice>,
    /// The scanner checks that speak to it.
    pub checks: Checks,
}

/// An official best practice.
#[derive(Debug, Clone, PartialEq)]
pub struct Practice {
    /// Its number in the edition that the pillar names, e.g. `SEC01-BP01`.
    pub id: Untrusted,
    /// Its slug, which survives renumbering, e.g. `sec_identities_unique`.
    pub slug: Option<Untrusted>,
    /// Its official title.
    pub title: Untrusted,
    /// The official risk if it is not established.
    pub risk: Option<Severity>,
}

/// The scanner checks that speak to a checkpoint or a finding.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Checks {
    /// Prowler check ids.
    pub prowler: Vec<Untrusted>,
    /// AWS Security Hub CSPM control ids.
    pub security_hub: Vec<Untrusted>,
    /// AWS Config managed rules.
    pub config: Vec<Untrusted>,
}

/// How far a scanner can answer a checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceMode {
    /// A scanner can answer it.
    Auto,
    /// A scanner can answer a part of it.
    AutoPartial,
    /// Only people can answer it.
    Manual,
}

/// A common finding of a pillar.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The id, e.g. `SEC-H1`.
    pub id: FindingId,
    /// How bad it is.
    pub severity: Severity,
    /// What it is.
    pub title: Localized,
    /// The topic that it stands under, when findings are grouped by topic.
    pub group: Option<Localized>,
    /// What can happen.
    pub risk: Option<Localized>,
    /// What to do.
    pub remedy: Option<Localized>,
    /// What else to know, e.g. where the official rating differs.
    pub note: Option<Localized>,
    /// The checkpoints that would show it.
    pub checkpoints: Vec<CheckpointId>,
    /// Other checkpoints on the same topic; they do not change its state.
    pub related: Vec<CheckpointId>,
    /// The official practice closest to it.
    pub practice: Option<Practice>,
    /// The scanner checks that speak to it.
    pub checks: Checks,
}

/// All packs of a review, with lookups by id in pack order.
#[derive(Debug, Clone, Default)]
pub struct Content {
    packs: Vec<Arc<Pack>>,
    places: HashMap<CheckpointId, Place>,
    order: Vec<Place>,
    /// What is not asked any more: the pack, the pillar, the number among its retired ones.
    retired: HashMap<CheckpointId, (usize, usize, usize)>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    pack: usize,
    pillar: usize,
    section: usize,
    checkpoint: usize,
    rank: usize,
    /// The place of the pillar among those of all packs.
    pillar_rank: usize,
}

impl Content {
    /// Puts packs together; of two checkpoints with one id the first pack's is kept.
    #[must_use]
    pub fn new(packs: Vec<Arc<Pack>>) -> Self {
        let (mut places, mut retired) = (HashMap::new(), HashMap::new());
        let mut order = Vec::new();
        let mut pillars = 0;
        for (p, pack) in packs.iter().enumerate() {
            for (i, pillar) in pack.pillars.iter().enumerate() {
                let gone = pillar.retired.iter().enumerate();
                retired.extend(gone.map(|(n, r)| (r.id.clone(), (p, i, n))));
                let pillar_rank = pillars;
                pillars += 1;
                for (s, section) in pillar.sections.iter().enumerate() {
                    for (c, checkpoint) in section.checkpoints.iter().enumerate() {
                        let place = Place {
                            pack: p,
                            pillar: i,
                            section: s,
                            checkpoint: c,
                            rank: order.len(),
                            pillar_rank,
                        };
                        if !places.contains_key(&checkpoint.id) {
                            places.insert(checkpoint.id.clone(), place);
                            order.push(place);
                        }
                    }
                }
            }
        }
        Self { packs, places, order, retired }
    }

    /// Returns the packs in order.
    #[must_use]
    pub fn packs(&self) -> &[Arc<Pack>] {
        &self.packs
    }

    /// Returns the pillars of all packs in order.
    pub fn pillars(&self) -> impl Iterator<Item = &Pillar> {
        self.packs.iter().flat_map(|p| &p.pillars)
    }

    /// Returns the sections of all packs in order.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.pillars().flat_map(|p| &p.sections)
    }

    /// Returns the principles of all packs in order.
    pub fn principles(&self) -> impl Iterator<Item = &Principle> {
        self.pillars().flat_map(|p| &p.principles)
    }

    /// Returns the findings of all packs in order.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.pillars().flat_map(|p| &p.findings)
    }

    /// Returns the templates of all packs in order, each file once.
    #[must_use]
    pub fn templates(&self) -> Vec<&Template> {
        let mut out: Vec<&Template> = Vec::new();
        for template in self.pillars().flat_map(|p| &p.templates) {
            if out.iter().all(|t| t.file != template.file) {
                out.push(template);
            }
        }
        out
    }

    /// Returns the checkpoints in the order in which they are asked, which is also the order of
    /// reports and of the review file.
    pub fn checkpoints(&self) -> impl DoubleEndedIterator<Item = &Checkpoint> {
        self.order.iter().filter_map(|place| self.checkpoint_at(*place))
    }

    /// Returns the number of checkpoints.
    #[must_use]
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Tells whether there is no checkpoint.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// Returns the checkpoint at a place in the order.
    #[must_use]
    pub fn at(&self, rank: usize) -> Option<&Checkpoint> {
        self.checkpoint_at(*self.order.get(rank)?)
    }

    /// Returns the place of a checkpoint in the order.
    #[must_use]
    pub fn rank(&self, id: &CheckpointId) -> Option<usize> {
        self.places.get(id).map(|p| p.rank)
    }

    /// Returns a checkpoint by id.
    #[must_use]
    pub fn checkpoint(&self, id: &CheckpointId) -> Option<&Checkpoint> {
        self.checkpoint_at(*self.places.get(id)?)
    }

    /// Returns a checkpoint that a pack had once and asks no more.
    #[must_use]
    pub fn retired(&self, id: &CheckpointId) -> Option<&Retired> {
        let (pack, pillar, number) = *self.retired.get(id)?;
        self.packs.get(pack)?.pillars.get(pillar)?.retired.get(number)
    }

    /// Returns the section that a checkpoint stands in.
    #[must_use]
    pub fn section_of(&self, id: &CheckpointId) -> Option<&Section> {
        self.section_at(*self.places.get(id)?)
    }

    /// Returns the pillar that a checkpoint stands in.
    #[must_use]
    pub fn pillar_of(&self, id: &CheckpointId) -> Option<&Pillar> {
        let place = self.places.get(id)?;
        self.packs.get(place.pack)?.pillars.get(place.pillar)
    }

    /// Returns the findings that a checkpoint would show, then those on the same topic.
    #[must_use]
    pub fn findings_of(&self, id: &CheckpointId) -> Vec<&Finding> {
        let direct = self.findings().filter(|f| f.checkpoints.contains(id));
        let related = self.findings().filter(|f| f.related.contains(id));
        direct.chain(related).collect()
    }

    /// Returns the template that a checkpoint's gap belongs in.
    #[must_use]
    pub fn template_of<'a>(&'a self, checkpoint: &'a Checkpoint) -> Option<&'a TemplateFile> {
        let own = checkpoint.template.as_ref();
        own.or_else(|| self.section_of(&checkpoint.id)?.templates.first().map(|t| &t.file))
    }

    fn checkpoint_at(&self, place: Place) -> Option<&Checkpoint> {
        self.section_at(place)?.checkpoints.get(place.checkpoint)
    }

    fn section_at(&self, place: Place) -> Option<&Section> {
        self.packs.get(place.pack)?.pillars.get(place.pillar)?.sections.get(place.section)
    }
}
