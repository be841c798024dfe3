//! What was reviewed, by whom and when.

use super::Part;
use crate::report::Pillars;
use crate::report::document::{Document, Field};
use crate::report::wording::{listed, moment};

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let (review, texts) = (part.review, part.texts);
    let packs = review
        .packs
        .iter()
        .map(|p| texts.report_pack_version(p.id.as_str(), &p.version.shown_line()));
    let reviewers = review.reviewers.iter().map(|r| r.shown_line());
    let pillars = match part.options.pillars {
        Pillars::All => String::new(),
        Pillars::Some => {
            let names: Vec<String> = part.content.pillars().map(|p| part.pillar_name(p)).collect();
            names.join("\n")
        }
    };
    let previous = review.previous.as_ref().map(|p| p.shown_line().into_owned());
    out.fields(vec![
        Field::new(texts.report_label_workload(), review.workload.shown_line()),
        Field::new(texts.report_label_review(), review.title.shown_line()),
        Field::new(texts.report_label_environment(), review.environment.shown_line()),
        Field::new(texts.report_label_reviewers(), listed(reviewers)),
        Field::new(texts.report_label_created(), moment(review.created)),
        Field::new(texts.report_label_updated(), moment(review.last_change())),
        Field::new(texts.report_label_as_of(), part.options.today.to_string()),
        Field::new(texts.report_label_packs(), listed(packs)),
        Field::new(texts.export_label_pillars(), pillars),
        Field::new(texts.report_label_previous(), previous.unwrap_or_default()),
        Field::new(texts.report_label_note(), review.notes.review.shown()),
    ]);
}
