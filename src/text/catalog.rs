//! The list of messages: a row is a function on [`Texts`](super::Texts) and an entry of [`all`].
//!
//! ```text
//! /// Footer of the checkpoints screen.
//! checkpoint_progress = "checkpoint-progress" (answered: usize, total: usize);
//! ```

use super::Part;

/// What the tests compare the Fluent files with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The file that the message stands in.
    pub part: Part,
    /// The Fluent id.
    pub id: &'static str,
    /// The names of the variables.
    pub args: &'static [&'static str],
}

/// Declares messages of one part: a typed function each, and a row each in `ROWS`.
macro_rules! messages {
    ($part:expr; $($(#[$doc:meta])* $name:ident = $id:literal ($($arg:ident: $kind:ty),*);)*) => {
        impl $crate::text::Texts {$(
            $(#[$doc])*
            #[must_use]
            pub(crate) fn $name(&self $(, $arg: $kind)*) -> String {
                #[allow(unused_mut, reason = "a message without variables")]
                let mut args = fluent::FluentArgs::new();
                $(args.set(stringify!($arg), $arg);)*
                self.message($part, $id, Some(&args))
            }
        )*}

        /// The messages of this part.
        pub(super) const ROWS: &[super::Row] = &[$(
            super::Row { part: $part, id: $id, args: &[$(stringify!($arg)),*] }
        ),*];
    };
}

mod app;
mod cli;
mod compare;
mod documents;
mod error;
mod export;
mod html;
mod look;
mod packs;
mod page;
mod report;
mod workshop;

/// Returns all messages.
pub fn all() -> impl Iterator<Item = Row> {
    [
        app::ROWS,
        report::ROWS,
        cli::ROWS,
        error::ROWS,
        html::ROWS,
        export::ROWS,
        documents::ROWS,
        compare::ROWS,
        workshop::ROWS,
        look::ROWS,
        packs::ROWS,
        page::ROWS,
    ]
    .into_iter()
    .flatten()
    .copied()
}
