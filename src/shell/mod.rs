//! The world: terminal, files, clock, environment. The only room with input and output.
//!
//! *Invariant:* nothing here makes a sentence for a person, and no rule of scoring or merging is
//! known. What goes wrong comes back as small enums.
//!
//! Start reading at [`save`] (what the promises about data rest on), [`files`] below it, and
//! [`terminal`].

pub mod clock;
pub mod config;
pub mod documents;
pub mod earlier;
pub mod editor;
pub mod files;
pub mod follow;
pub mod git;
pub mod inbox;
pub mod input;
pub mod lock;
pub mod new_folder;
pub mod open;
pub mod pack_folder;
pub mod packs;
pub mod panics;
pub mod paths;
pub mod place;
pub mod recent;
pub mod recovery;
pub mod reports;
pub mod run;
pub mod save;
pub mod signals;
pub mod terminal;
