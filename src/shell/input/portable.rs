//! Reading keys where the system is no Unix: crossterm waits and reads.

use std::io;
use std::time::Duration;

use crossterm::event;

use super::message;
use crate::app::message::Msg;

/// What is typed.
#[derive(Debug, Default)]
pub struct Keyboard;

impl Keyboard {
    /// Waits at most `patience` for something that means anything.
    ///
    /// # Errors
    ///
    /// Fails when the console cannot be read.
    pub fn wait(&mut self, patience: Duration) -> io::Result<Option<Msg>> {
        if event::poll(patience)? { Ok(message(event::read()?)) } else { Ok(None) }
    }
}
