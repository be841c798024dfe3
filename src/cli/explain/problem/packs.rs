//! Words for what only the files of a pack can have wrong.

use super::line;
use crate::format::problem::PackFault;
use crate::text::Texts;

/// Says what is wrong, in one sentence.
pub(super) fn message(fault: &PackFault, t: &Texts) -> String {
    match fault {
        PackFault::UnknownKey { key, .. } => t.pack_unknown_key(&line(key)),
        PackFault::MissingKey { key, .. } => t.problem_missing_key(&line(key)),
        PackFault::BadVersion { key, version } => t.pack_bad_version(&line(key), &line(version)),
        PackFault::NoNumber { id } => t.pack_no_number(&line(id)),
        PackFault::NoSection { id, section, .. } => t.pack_no_section(&line(id), &line(section)),
        PackFault::AskedAndRetired { id, asked } => t.pack_asked_and_retired(&line(id), *asked),
        PackFault::Elsewhere { id, file, line: at } => {
            t.pack_elsewhere(&line(id), &line(file), *at)
        }
        PackFault::Untranslated { id, key, lang } if id.is_empty() => {
            t.pack_untranslated_alone(&line(key), lang)
        }
        PackFault::Untranslated { id, key, lang } => {
            t.pack_untranslated(&line(id), &line(key), lang)
        }
        PackFault::Nothing { id } => t.pack_nothing(&line(id)),
        PackFault::Unlinked { ids } => {
            let named: Vec<String> = ids.iter().map(|id| line(id)).collect();
            t.pack_unlinked(ids.len(), &named.join(", "))
        }
        PackFault::FileTwice { file } => t.pack_file_twice(&line(file)),
        PackFault::FileMissing { file } => t.pack_file_missing(&line(file)),
        PackFault::FileOutside { file } => t.pack_file_outside(&line(file)),
        PackFault::TooManyFiles { most } => t.pack_too_many_files(*most),
    }
}

/// Says what to do about it, in one sentence.
pub(super) fn hint(fault: &PackFault, t: &Texts) -> String {
    match fault {
        PackFault::UnknownKey { like: Some(like), .. } => t.hint_did_you_mean(&line(like)),
        PackFault::UnknownKey { like: None, .. } => t.hint_pack_unknown_key(),
        PackFault::MissingKey { example, .. } => t.hint_wrong_type(example),
        PackFault::BadVersion { .. } => t.hint_pack_bad_version(),
        PackFault::NoNumber { .. } => t.hint_pack_no_number(),
        PackFault::NoSection { like: Some(like), .. } => t.hint_did_you_mean(&line(like)),
        PackFault::NoSection { section, like: None, .. } => t.hint_pack_no_section(&line(section)),
        PackFault::AskedAndRetired { .. } => t.hint_pack_asked_and_retired(),
        PackFault::Elsewhere { .. } => t.hint_duplicate(),
        PackFault::Untranslated { .. } => t.hint_pack_untranslated(),
        PackFault::Nothing { .. } => t.hint_pack_nothing(),
        PackFault::Unlinked { .. } => t.hint_pack_unlinked(),
        PackFault::FileTwice { .. } => t.hint_pack_file_twice(),
        PackFault::FileMissing { .. } => t.hint_pack_file_missing(),
        PackFault::FileOutside { .. } => t.hint_pack_outside(),
        PackFault::TooManyFiles { .. } => t.hint_pack_too_many_files(),
    }
}
