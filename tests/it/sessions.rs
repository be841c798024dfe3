//! What people do in a session, written as keys, and what the review holds afterwards.

mod answering;
mod compare;
mod every_key;
mod filters;
mod last_time;
mod moving;
mod summary;
mod the_mouse;
mod the_world;
mod undoing;
mod writing;

use std::sync::Arc;

use tenken::app::keymap::{self, Bindings};
use tenken::app::screen::{FoundPack, Recent, Shelf, Start};
use tenken::app::{
    EditorFailure, Effect, Key, Languages, Msg, Notice, Opened, Revision, SaveFailure, SaveState,
    Screen, Session,
};
use tenken::domain::review::{Confidence, Effort};
use tenken::domain::{Answer, CheckpointId, Entry, Lang, Review};

use crate::support::stage::{Stage, content, empty_review, now};

fn id(text: &str) -> CheckpointId {
    CheckpointId::new(text).expect("an id")
}

fn answers(review: &Review) -> usize {
    review.answers.values().filter(|e| e.answer.is_some()).count()
}

fn saves(effects: &[Effect]) -> usize {
    effects.iter().filter(|e| matches!(e, Effect::Save { .. })).count()
}

/// A review in which everything is answered but these places in the order.
fn answered_but(open: &[usize]) -> Review {
    let mut review = empty_review();
    for (at, checkpoint) in content().checkpoints().enumerate() {
        if !open.contains(&at) {
            let entry = Entry { answer: Some(Answer::Yes), ..Entry::default() };
            review.put(&checkpoint.id, Some(Arc::new(entry)));
        }
    }
    review
}
