//! Why documents do not become a pack, in words.

use super::Document;
use crate::cli::failure::Failure;
use crate::domain::Untrusted;
use crate::format::draft::Refused;
use crate::format::intake::Refusal;
use crate::format::settle::Unsettled;
use crate::text::{Texts, wrap};

/// The most headings that are shown of a document without checkpoints.
const MOST_HEADINGS: usize = 20;

/// Makes the failure of a refusal.
pub(super) fn failure(refusal: &Refusal, documents: &[Document], t: &Texts) -> Failure {
    let file = |n: usize| documents.get(n).map_or("-", |d| d.file.as_str());
    match refusal {
        Refusal::Document(n, Refused::Problems(problems)) => Failure::Problems {
            file: file(*n).to_owned(),
            text: documents.get(*n).map(|d| d.text.clone()).unwrap_or_default(),
            problems: problems.clone(),
        },
        Refusal::Document(n, Refused::NoCheckpoints(headings)) => {
            let mut hints = vec![t.hint_no_checkpoints()];
            if headings.is_empty() {
                hints.push(t.hint_no_headings());
            } else {
                let shown = headings.iter().take(MOST_HEADINGS).map(|(line, text)| {
                    let text = Untrusted::from(text.as_str());
                    format!("\n    {line:>5}  {}", wrap::cut_to(&text.shown_line(), 60))
                });
                let left = headings.len().saturating_sub(MOST_HEADINGS);
                hints.push(t.hint_headings_seen(shown.collect()));
                hints.extend((left > 0).then(|| t.hint_headings_left(left)));
            }
            Failure::Usage { message: t.usage_no_checkpoints(file(*n)), hints }
        }
        Refusal::Unsettled(n, Unsettled::OtherShape { section, page, pack }) => Failure::usage(
            t.usage_other_shape(file(*n), section, *page, *pack),
            t.hint_other_shape(),
        ),
        Refusal::Unsettled(n, Unsettled::TooMuch) => {
            Failure::usage(t.usage_import_too_much(file(*n)), t.hint_too_many())
        }
        Refusal::Unsettled(n, Unsettled::BadId(id)) => {
            let id = Untrusted::from(id.as_str());
            Failure::usage(t.usage_import_bad_id(file(*n), &id.shown_line()), t.hint_bad_id())
        }
        Refusal::SamePillar(first, second, id) => Failure::usage(
            t.usage_same_pillar(file(*first), file(*second), id.as_str()),
            t.hint_same_pillar(),
        ),
        Refusal::SharedId { document, id, other } => Failure::usage(
            t.usage_shared_id(file(*document), id, other.as_str()),
            t.hint_shared_id(),
        ),
        Refusal::TooLarge { pillar } => {
            Failure::usage(t.usage_import_too_large(pillar.as_str()), t.hint_too_many())
        }
    }
}
