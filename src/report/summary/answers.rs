//! All answers with everything that people entered.

use super::{Part, practices};
use crate::domain::Pillar;
use crate::report::document::Document;
use crate::report::show;

pub(super) fn add(part: &Part<'_>, out: &mut Document) {
    let several = part.content.has_several_pillars();
    if !several {
        out.appendix(part.texts.report_part_answers());
    }
    for pillar in part.content.pillars().filter(|p| p.checkpoints().next().is_some()) {
        if several {
            out.appendix(part.texts.report_part_answers_of(&part.pillar_name(pillar)));
        }
        add_pillar(part, pillar, out);
    }
}

fn add_pillar(part: &Part<'_>, pillar: &Pillar, out: &mut Document) {
    for section in &pillar.sections {
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
