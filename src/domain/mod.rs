//! What a review is: packs, answers, scores. Plain values and total functions.
//!
//! *Invariant:* nothing here knows a file, a clock, a terminal, an environment variable, a
//! serialisation or a sentence. Time comes in as an argument, text goes out as data.
//!
//! Start reading at [`pack`] (what is asked), [`review`] (what was answered) and [`assess()`]
//! (what follows from it).

pub mod alike;
pub mod assess;
pub mod carry;
pub mod clash;
pub mod day;
pub mod diff;
pub mod edit;
pub mod filter;
pub mod finding;
pub mod id;
pub mod lang;
pub mod later;
pub mod link;
pub mod merge;
pub mod next_action;
pub mod outline;
pub mod pace;
pub mod pack;
pub mod placing;
pub mod plan;
pub mod redact;
pub mod review;
#[cfg(test)]
pub(crate) mod sample;
pub mod score;
pub mod search;
pub mod standing;
pub mod trend;
pub mod untrusted;
pub mod upgrade;
pub mod version;
pub mod workshop;

pub use assess::{Assessment, assess};
pub use carry::carry;
pub use diff::{ReviewDiff, diff};
pub use edit::{Change, edit};
pub use finding::FindingState;
pub use id::{CheckpointId, FindingId, PackId, PillarId, PrincipleId, SectionId, TemplateFile};
pub use lang::{Lang, Localized, LocalizedList};
pub use merge::{Merged, merge};
pub use next_action::NextAction;
pub use pack::{Checkpoint, Content, Finding, Pack, Pillar, Principle, Section, Severity};
pub use review::{Answer, Confidence, Effort, Entry, Review, Stamp};
pub use score::{Rating, ScoreCard};
pub use standing::{Risk, Standing};
pub use trend::{Trend, trend};
pub use untrusted::Untrusted;
