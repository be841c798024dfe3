//! Everything that follows from a review's answers: scores by group, findings, next actions.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::finding::{self, FindingState};
use super::id::{CheckpointId, FindingId, PillarId, PrincipleId, SectionId, TemplateFile};
use super::next_action::{NextAction, next_actions};
use super::pack::{Checkpoint, Content};
use super::review::Review;
use super::score::{ScoreCard, score};
use super::standing::{Standing, standing};

/// Everything that follows from a review's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// Where each checkpoint stands, in pack order.
    pub standings: Vec<Standing>,
    /// The whole review.
    pub total: ScoreCard,
    /// Each pillar.
    pub pillars: Vec<(PillarId, ScoreCard)>,
    /// Each section.
    pub sections: Vec<(SectionId, ScoreCard)>,
    /// Each principle, over the checkpoints that serve it.
    pub principles: Vec<(PrincipleId, ScoreCard)>,
    /// Each template, over the checkpoints whose gaps belong in it.
    pub templates: Vec<(TemplateFile, ScoreCard)>,
    /// Each finding.
    pub findings: Vec<(FindingId, FindingState)>,
    /// The gaps, in the order in which to close them.
    pub actions: Vec<NextAction>,
    /// The templates that have gaps, the one to write first at the head: by the number of high,
    /// medium and low risks that nobody accepts, then by the number of gaps.
    pub write_next: Vec<(TemplateFile, Vec<NextAction>)>,
    /// Checkpoints answered yes without any evidence.
    pub yes_without_evidence: Vec<CheckpointId>,
    /// Checkpoints on which people disagree.
    pub disagreements: Vec<CheckpointId>,
    /// Answers to checkpoints that no pack has (any more).
    pub retired: Vec<CheckpointId>,
}

impl Assessment {
    /// Returns where a checkpoint stands.
    #[must_use]
    pub fn standing(&self, id: &CheckpointId) -> Option<&Standing> {
        self.standings.iter().find(|s| s.id == *id)
    }

    /// Returns a pillar's scores, by its place among those of all packs.
    #[must_use]
    pub fn pillar(&self, at: usize) -> Option<&ScoreCard> {
        self.pillars.get(at).map(|(_, card)| card)
    }

    /// Returns a section's scores.
    #[must_use]
    pub fn section(&self, id: &SectionId) -> Option<&ScoreCard> {
        self.sections.iter().find(|(section, _)| section == id).map(|(_, card)| card)
    }
}

/// Works out everything that follows from a review's answers on a day.
#[must_use]
pub fn assess(content: &Content, review: &Review, today: NaiveDate) -> Assessment {
    let standings: Vec<Standing> =
        content.checkpoints().map(|c| standing(c, review, today)).collect();
    let asked: Vec<(&Checkpoint, &Standing)> = content.checkpoints().zip(&standings).collect();
    let standing_of = |c: &Checkpoint| standings.get(content.rank(&c.id)?);
    let group = |pick: &dyn Fn(&Checkpoint) -> bool| {
        score(asked.iter().filter(|(c, _)| pick(c)).map(|(_, s)| *s))
    };
    let answered_yes = |id: &CheckpointId| {
        review.entry(id).is_some_and(|e| {
            e.counted() == Some(super::review::Answer::Yes) && e.evidence.is_empty()
        })
    };
    let actions = next_actions(content, review, &standings);
    Assessment {
        write_next: write_next(content, &actions),
        total: score(&standings),
        pillars: content
            .pillars()
            .map(|p| (p.id.clone(), score(p.checkpoints().filter_map(standing_of))))
            .collect(),
        sections: content
            .sections()
            .map(|s| (s.id.clone(), score(s.checkpoints.iter().filter_map(standing_of))))
            .collect(),
        principles: content
            .principles()
            .map(|p| (p.id.clone(), group(&|c| c.principles.contains(&p.id))))
            .collect(),
        templates: content
            .templates()
            .into_iter()
            .map(|t| (t.file.clone(), group(&|c| content.template_of(c) == Some(&t.file))))
            .collect(),
        findings: content.findings().map(|f| (f.id.clone(), finding::state(f, review))).collect(),
        actions,
        yes_without_evidence: content
            .checkpoints()
            .map(|c| c.id.clone())
            .filter(|id| answered_yes(id))
            .collect(),
        disagreements: review
            .answers
            .iter()
            .filter(|(_, e)| !e.disagreement.is_empty())
            .map(|(id, _)| id.clone())
            .collect(),
        retired: review
            .answers
            .keys()
            .filter(|id| content.checkpoint(id).is_none())
            .cloned()
            .collect(),
        standings,
    }
}

fn write_next(content: &Content, actions: &[NextAction]) -> Vec<(TemplateFile, Vec<NextAction>)> {
    let belongs = |action: &&NextAction, file: &TemplateFile| {
        let checkpoint = content.checkpoint(&action.id);
        checkpoint.and_then(|c| content.template_of(c)) == Some(file)
    };
    let mut out: Vec<(TemplateFile, Vec<NextAction>)> = content
        .templates()
        .into_iter()
        .map(|t| {
            let gaps = actions.iter().filter(|a| belongs(a, &t.file)).cloned().collect();
            (t.file.clone(), gaps)
        })
        .filter(|(_, gaps): &(_, Vec<_>)| !gaps.is_empty())
        .collect();
    let open =
        |gaps: &[NextAction], risk| gaps.iter().filter(|a| a.risk == risk && !a.accepted).count();
    out.sort_by_key(|(_, gaps)| {
        Reverse((super::pack::Severity::ALL.map(|risk| open(gaps, risk)), gaps.len()))
    });
    out
}
