//! What must not leave the team, and the line that says who may read a report.

use clap::ArgMatches;

use super::super::context::Context;
use super::text;
use crate::domain::redact::{Redaction, redact};
use crate::domain::{Review, Untrusted};
use crate::text::Texts;

/// Returns what the arguments take out of a report.
pub(super) fn redaction(matches: &ArgMatches) -> Redaction {
    let words: Vec<&String> = matches.get_many("redact").into_iter().flatten().collect();
    let has = |wanted: &str| words.iter().any(|word| *word == wanted);
    Redaction { notes: has("notes"), owners: has("owners") }
}

/// Returns a review as a report may tell it.
pub(super) fn covered(review: &Review, redaction: Redaction, t: &Texts) -> Review {
    if redaction.is_nothing() {
        return review.clone();
    }
    redact(review, redaction, &t.export_redacted().into())
}

/// Returns the line that stands at the head of a report: that of the arguments, else that of the
/// settings.
pub(super) fn head(context: &Context<'_, '_>, matches: &ArgMatches) -> Option<Untrusted> {
    // Not every command that reports takes the option.
    let typed = matches.try_contains_id("confidential").unwrap_or(false);
    let typed = typed.then(|| text(matches, "confidential").map(Untrusted::from)).flatten();
    let head = typed.or_else(|| context.config.settings.confidentiality.clone());
    head.filter(|head| !head.raw().trim().is_empty())
}
