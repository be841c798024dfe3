//! The interface as a process in a terminal: what survives, what is given back, what is told.

mod compare;
mod editor;
mod files;
mod present;
mod recovery;
mod signals;
mod typing;
mod walk;

use crate::support::reviews::{FILE, answered, id, ids, in_file, open};
