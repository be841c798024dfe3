//! A workshop: what a room sees, and a whole session with a second one the next day, played with a
//! clock that is passed in.

mod commands;
mod frames;
mod rooms;
mod script;
