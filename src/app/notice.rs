//! One line of feedback.

use super::message::{EditorFailure, SaveFailure};
use crate::domain::upgrade::OtherVersion;
use crate::domain::{Answer, CheckpointId, Confidence, PackId, PillarId, SectionId, Untrusted};

/// One line of feedback; it stays until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Nothing to take back.
    NothingToUndo,
    /// Nothing to make again.
    NothingToRedo,
    /// The last change was taken back.
    Undone,
    /// The change was made again.
    Redone,
    /// A checkpoint was answered, or its answer was taken away.
    Answered {
        /// The checkpoint.
        id: CheckpointId,
        /// The answer.
        answer: Option<Answer>,
    },
    /// How the answer is known was changed.
    ConfidenceIs(Option<Confidence>),
    /// Only the risk of a gap can be accepted.
    OnlyGapsAccepted,
    /// A risk is accepted with a day and a reason; nothing was changed.
    DayAndWhyNeeded,
    /// Nobody disagrees on anything.
    NoDisagreement,
    /// Nothing that was carried over waits to be confirmed.
    NothingCarried,
    /// Everything is answered.
    AllAnswered,
    /// "Not applicable" needs its reason; the answer was not changed.
    ReasonNeeded,
    /// This is no day; it must look like 2026-12-20.
    NotADay,
    /// What was typed is not recorded yet, and leaving again throws it away.
    NotRecorded,
    /// An action was written where the answer leaves nothing to do.
    ActionSettled(Answer),
    /// The name of a workload is needed.
    NameNeeded,
    /// There is no such checkpoint.
    NoSuchCheckpoint(String),
    /// The review can only be looked at.
    ReadOnly,
    /// Nothing was carried over here.
    NothingToConfirm,
    /// Somebody else's answers came in.
    Merged {
        /// Whose, where that is known.
        by: Vec<Untrusted>,
        /// How many.
        taken: usize,
        /// On how many both sides differ.
        disagreements: usize,
    },
    /// What an earlier run could not save is in the review now.
    Recovered {
        /// How many answers.
        taken: usize,
        /// On how many it differs from the file.
        disagreements: usize,
    },
    /// What an earlier run could not save was set aside.
    SetAside(String),
    /// A report was written.
    Written(String),
    /// A report could not be written.
    NotWritten(SaveFailure),
    /// A session has begun.
    SessionBegun {
        /// How many minutes it has.
        minutes: u32,
    },
    /// Who is in the room, or how long the session lasts, was changed.
    RoomChanged,
    /// The session has ended.
    SessionEnded,
    /// The session goes on.
    SessionGoesOn,
    /// No session has begun.
    NoSession,
    /// This is no number of minutes.
    NotMinutes,
    /// Who answers from now on; empty when nobody in particular does.
    SpeakerIs(Untrusted),
    /// A point was put aside.
    Parked,
    /// Evidence is to be brought.
    ToBring,
    /// What people who differ say was recorded.
    SidesRecorded,
    /// Two different answers are needed.
    TwoSidesNeeded,
    /// The question was handed to the clipboard.
    CopiedQuestion,
    /// So many links were handed to the clipboard.
    CopiedLinks(usize),
    /// There is no link here.
    NoLink,
    /// The user's editor left no text.
    NotEdited(EditorFailure),
    /// Mistakes in the settings are ignored; how many.
    SettingsIgnored(usize),
    /// The checkpoint of the comparison is not asked in the review that is open.
    NotAskedNow(CheckpointId),
    /// Nothing was said to the checkpoint last time, or the review is not at hand.
    NothingLastTime,
    /// What could hurt most comes first.
    ByRisk,
    /// The order is that of the packs.
    ByPack,
    /// All checkpoints are walked again.
    AllShown,
    /// There is no filter that could be taken away.
    NoFilter,
    /// The filter lets nothing through.
    NothingFits,
    /// Everything that the filter lets through is answered.
    AllAnsweredHere,
    /// What was unanswered in a section is not applicable now.
    SectionNotApplicable {
        /// The section.
        id: SectionId,
        /// How many checkpoints.
        count: usize,
    },
    /// What was unanswered in a pillar is not applicable now.
    PillarNotApplicable {
        /// The pillar.
        id: PillarId,
        /// How many checkpoints.
        count: usize,
    },
    /// Packs of the review cannot be used.
    PacksMissing(Vec<PackId>),
    /// A new review needs a pack.
    PackNeeded,
    /// Nothing in the section is unanswered.
    NothingOpenInSection(SectionId),
    /// How one comes back to the summary.
    BackToSummary,
    /// A pack is found in another version than the review names.
    OtherVersion(OtherVersion),
    /// No row leads to a checkpoint.
    NoRows,
    /// How one comes back to the comparison.
    BackToComparison,
    /// The reviews that are compared are about different workloads.
    OtherWorkload {
        /// That of the earlier review.
        old: Untrusted,
        /// That of the review that is open.
        new: Untrusted,
    },
    /// The earlier review was written by a newer tenken.
    ComparedNewer,
    /// The name of a file is needed.
    FileNeeded,
    /// What the world said, line by line.
    Lines(Vec<String>),
}
