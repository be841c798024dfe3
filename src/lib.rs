//! tenken (点検: to inspect, point by point) leads a team through a Well-Architected review in a
//! terminal, in Japanese and English, and keeps the answers in one TOML file.
//!
//! # The house
//!
//! Layers; every arrow points down, and `tests/it/architecture.rs` fails on one that does not.
//!
//! ```text
//! L5  main → cli            arguments, commands, exit codes, explaining errors
//! L4  shell                 terminal, files, clock, environment: the only input and output
//! L3  ui                    draws &App into a frame and says what it drew
//! L2  app     report        the state machine │ documents and data exports
//! L1  format  text          TOML ⇄ domain │ Fluent messages, line breaking
//! L0  domain                packs, reviews, edits, scores, comparisons, merges
//! ```
//!
//! - *Invariant:* `domain` is values and total functions: no serde, no file, no clock, no sentence.
//! - *Invariant:* `format` turns text into values and back; what is wrong comes out as data with its
//!   place, all of it at once.
//! - *Invariant:* every text of our own is a message in both languages (`text::catalog`); every text
//!   from outside is [`domain::Untrusted`], which cannot be printed without saying how.
//! - *Invariant:* `app::update(&mut App, Msg, now) -> Vec<Effect>` is the only transition. The app
//!   has no clock, no file, no terminal, no language but a choice of it.
//! - *Invariant:* `ui` takes `&App`; what it drew comes back as the next message.
//! - *Invariant:* renderers in `report` never see a review: they see a document.
//! - *Invariant:* a save never stands between a person and the next question: it has its own thread,
//!   and "saved" is shown only for the revision that the disk holds.
//!
//! # A key, from end to end
//!
//! The terminal's event becomes an [`app::Key`], the keymap of the screen makes it an
//! [`app::Action`], the screen changes the [`app::Session`], and the difference in revisions makes an
//! [`app::Effect::Save`]. The shell draws, then hands the state to the save thread, which answers with
//! [`app::Msg::Saved`].
//!
//! # A document, from page to pack
//!
//! A pillar's document becomes blocks with their lines (`format::page`), the blocks become the parts of
//! a pillar (`format::draft`), and the parts get their ids, beside those of the pack that there may be
//! already (`format::settle`); `format::intake` does all three for several documents and hands over
//! files, which the shell writes all or none. Nothing of a page is dropped: what is no part is a note.
//!
//! # A save, from end to end
//!
//! The save thread compares, merges what others wrote, and replaces the file through
//! [`shell::files::System`], the few calls that a file needs. Tests put a disk in memory in its place
//! that forgets, refuses, and is written by others between any two calls.
//!
//! # Words
//!
//! | word | meaning |
//! |---|---|
//! | pack | a set of content: pillars, in one or two languages |
//! | pillar | e.g. Security; has principles, sections, findings |
//! | principle | a design principle of the pillar |
//! | section | a numbered group of checkpoints: `SEC-1` |
//! | checkpoint | one question: `SEC-1.03` |
//! | severity | what it costs if unmet: high, medium, low |
//! | finding | a common finding of the pillar, linked to checkpoints |
//! | template | a `cloud-design-*.md` document that gaps belong in |
//! | review | one workload's answers at one time: one file |
//! | answer | yes, partial, no, not applicable with its reason, or none yet |
//! | note, evidence, action, owner, due | what a person adds to an answer |
//! | flag | "discuss this" |
//! | disagreement | different answers by two people, not decided yet |
//! | score, coverage, risk, rating | see [`domain::score`] |
//!
//! Verbs tell the layer: parse and render text (`format`, `report`), score, diff and merge
//! (`domain`), update (`app`), draw (`ui`), read, replace and perform (`shell`).

#![forbid(unsafe_code)]
#![cfg_attr(
    not(feature = "xlsx"),
    expect(dead_code, reason = "what workbooks need stands beside what CSV needs")
)]

pub mod app;
pub mod cli;
pub mod domain;
pub mod format;
pub mod report;
pub mod shell;
pub mod text;
pub mod ui;
