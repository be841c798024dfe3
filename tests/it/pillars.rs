//! Reviews of several pillars and packs: walked, scored, reported, and narrowed.

mod commands;
mod frames;
mod numbers;
mod walk;
