//! The state machine of the interface.
pub mod key;
pub mod message;
pub mod session;
