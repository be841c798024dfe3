//! All answers with everything that people entered.

use super::{Part, practices};
use crate::report::document::Document;
use crate::report::show;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    out.appendix(part.texts.report_part_answers());
    for section in part.content.sections() {
        out.group(part.section_name(section));
        for checkpoint in &section.checkpoints {
            let standing = part.assessment.standing(&checkpoint.id);
            let mut entry = show::answer_entry(
                &part.wording,
                checkpoint,
                standing,
                part.entry(&checkpoint.id),
                part.options.today,
            );
            entry.fields.push(practices::field(part, checkpoint));
            out.entry(entry);
        }
    }
}
