//! What moving a review to other versions of its packs does to its answers.

use super::document::{Document, Field};
use super::wording::listed;
use crate::domain::CheckpointId;
use crate::domain::upgrade::Upgrade;
use crate::text::Texts;

/// How many checkpoints are named.
const NAMED: usize = 12;

/// Makes the list of what an upgrade keeps, asks again and leaves.
#[must_use]
pub fn upgraded(done: &Upgrade, texts: &Texts) -> Document {
    let mut out = Document::new(done.review.workload.shown_line());
    let versions = done.versions.iter().map(|version| {
        let (named, found) = (version.named.shown_line(), version.found.shown_line());
        texts.upgrade_pack(version.id.as_str(), &named, &found)
    });
    let count = |ids: &[CheckpointId]| match ids {
        [] => texts.upgrade_count(0),
        ids if ids.len() > NAMED => {
            texts.upgrade_counted(ids.len(), &texts.pack_ids_cut(&listed(&ids[..NAMED])))
        }
        ids => texts.upgrade_counted(ids.len(), &listed(ids)),
    };
    out.fields(vec![
        Field::new(texts.upgrade_label_packs(), versions.collect::<Vec<_>>().join("\n")),
        Field::new(texts.upgrade_label_kept(), texts.upgrade_count(done.kept)),
        Field::new(texts.upgrade_label_again(), count(&done.again)),
        Field::new(texts.upgrade_label_retired(), count(&done.retired)),
        Field::new(texts.upgrade_label_open(), texts.upgrade_open(done.open)),
    ]);
    out
}
