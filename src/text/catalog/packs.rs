//! The messages of `locales/*/packs.ftl`.

messages! { super::Part::Packs;
    /// What `pack new` does.
    help_pack_new = "help-pack-new" ();
    /// What `pack upgrade` does.
    help_pack_upgrade = "help-pack-upgrade" ();
    /// An argument of `pack new`.
    arg_pack_new_dir = "arg-pack-new-dir" ();
    /// An argument of `pack new`.
    arg_pack_new_id = "arg-pack-new-id" ();
    /// An argument of `pack new`.
    arg_pack_new_title = "arg-pack-new-title" ();
    /// An argument of `pack upgrade`.
    arg_upgrade_review = "arg-upgrade-review" ();
    /// An argument of `pack upgrade`.
    arg_upgrade_dry_run = "arg-upgrade-dry-run" ();
    /// A key that packs do not have.
    pack_unknown_key = "pack-unknown-key" (key: &str);
    /// Where the keys are.
    hint_pack_unknown_key = "hint-pack-unknown-key" ();
    /// A version that is no version.
    pack_bad_version = "pack-bad-version" (key: &str, version: &str);
    /// What a version looks like.
    hint_pack_bad_version = "hint-pack-bad-version" ();
    /// A checkpoint without a number.
    pack_no_number = "pack-no-number" (id: &str);
    /// What the id of a checkpoint looks like.
    hint_pack_no_number = "hint-pack-no-number" ();
    /// A checkpoint whose section is not there.
    pack_no_section = "pack-no-section" (id: &str, section: &str);
    /// What to do about it.
    hint_pack_no_section = "hint-pack-no-section" (section: &str);
    /// A checkpoint that is asked and retired.
    pack_asked_and_retired = "pack-asked-and-retired" (id: &str, asked: usize);
    /// What to do about it.
    hint_pack_asked_and_retired = "hint-pack-asked-and-retired" ();
    /// An id that another file defines.
    pack_elsewhere = "pack-elsewhere" (id: &str, file: &str, line: usize);
    /// A text that is not translated.
    pack_untranslated = "pack-untranslated" (id: &str, key: &str, lang: &str);
    /// A text of nothing with an id that is not translated.
    pack_untranslated_alone = "pack-untranslated-alone" (key: &str, lang: &str);
    /// What to do about texts that are not translated.
    hint_pack_untranslated = "hint-pack-untranslated" ();
    /// A section or a pillar without checkpoints.
    pack_nothing = "pack-nothing" (id: &str);
    /// What to do about it.
    hint_pack_nothing = "hint-pack-nothing" ();
    /// Findings without checkpoints.
    pack_unlinked = "pack-unlinked" (count: usize, ids: &str);
    /// What to do about it.
    hint_pack_unlinked = "hint-pack-unlinked" ();
    /// A pillar file that is listed twice.
    pack_file_twice = "pack-file-twice" (file: &str);
    /// What to do about it.
    hint_pack_file_twice = "hint-pack-file-twice" ();
    /// A pillar file that is not there.
    pack_file_missing = "pack-file-missing" (file: &str);
    /// What to do about it.
    hint_pack_file_missing = "hint-pack-file-missing" ();
    /// A pillar file outside the folder.
    pack_file_outside = "pack-file-outside" (file: &str);
    /// Too many pillar files.
    pack_too_many_files = "pack-too-many-files" (most: usize);
    /// What to do about it.
    hint_pack_too_many_files = "hint-pack-too-many-files" ();
    /// A type.
    type_words = "type-words" ();
    /// A type.
    type_lists = "type-lists" ();
    /// Two packs with one id.
    error_pack_twice = "error-pack-twice" (id: &str, places: &str);
    /// What to do about it.
    hint_pack_twice = "hint-pack-twice" ();
    /// Where one of two packs is.
    pack_twice_place = "pack-twice-place" (places: &str, place: &str);
    /// Two packs that share ids.
    error_pack_clash = "error-pack-clash" (first: &str, second: &str, ids: &str, count: usize);
    /// What to do about it.
    hint_pack_clash = "hint-pack-clash" ();
    /// Some of many ids.
    pack_ids_cut = "pack-ids-cut" (ids: &str);
    /// A checkpoint that is not asked any more.
    no_longer_asked = "no-longer-asked" (id: &str, since: &str);
    /// A checkpoint that is not asked any more, nobody knows since when.
    no_longer_asked_ever = "no-longer-asked-ever" (id: &str);
    /// What to do about it.
    hint_no_longer_asked = "hint-no-longer-asked" ();
    /// A pack is found in another version.
    other_version = "other-version" (pack: &str, named: &str, found: &str);
    /// What to do about it.
    hint_other_version = "hint-other-version" ();
    /// What to do when what is found is older.
    hint_older_version = "hint-older-version" ();
    /// No pack beside the built-in ones.
    pack_list_none = "pack-list-none" (folders: &str);
    /// The folder of a new pack holds something.
    new_pack_not_empty = "new-pack-not-empty" (folder: &str, found: &str);
    /// What to do about it.
    hint_new_pack_not_empty = "hint-new-pack-not-empty" ();
    /// The folder of a new pack is a file.
    new_pack_no_folder = "new-pack-no-folder" (folder: &str);
    /// The id of a new pack cannot be used.
    new_pack_bad_id = "new-pack-bad-id" (id: &str);
    /// The id of a new pack is taken.
    new_pack_taken = "new-pack-taken" (id: &str, place: &str);
    /// What to do about it.
    hint_new_pack_taken = "hint-new-pack-taken" ();
    /// A new pack was made.
    new_pack_made = "new-pack-made" (folder: &str, files: &str);
    /// What to do with a new pack.
    new_pack_next = "new-pack-next" (folder: &str, pack: &str);
    /// A label of an upgrade.
    upgrade_label_packs = "upgrade-label-packs" ();
    /// A pack that goes to another version.
    upgrade_pack = "upgrade-pack" (pack: &str, named: &str, found: &str);
    /// A label of an upgrade.
    upgrade_label_kept = "upgrade-label-kept" ();
    /// A label of an upgrade.
    upgrade_label_again = "upgrade-label-again" ();
    /// A label of an upgrade.
    upgrade_label_retired = "upgrade-label-retired" ();
    /// A label of an upgrade.
    upgrade_label_open = "upgrade-label-open" ();
    /// How many.
    upgrade_count = "upgrade-count" (count: usize);
    /// How many, and which.
    upgrade_counted = "upgrade-counted" (count: usize, ids: &str);
    /// How many are not answered.
    upgrade_open = "upgrade-open" (count: usize);
    /// The review was moved.
    upgrade_written = "upgrade-written" (file: &str);
    /// Nothing was written.
    upgrade_dry = "upgrade-dry" (file: &str);
    /// There is nothing to do.
    upgrade_nothing = "upgrade-nothing" (file: &str);
    /// The pack that is found is older.
    error_upgrade_back = "error-upgrade-back" (pack: &str, named: &str, found: &str);
    /// A group of the summary.
    report_group_no_longer_asked = "report-group-no-longer-asked" (count: usize);
    /// Since when something is not asked.
    report_no_longer_asked_since = "report-no-longer-asked-since" (since: &str);
    /// A group of sections.
    pack_show_group = "pack-show-group" (group: &str);
    /// A part of a pack.
    pack_show_retired = "pack-show-retired" ();
    /// A column of retired checkpoints.
    pack_show_since = "pack-show-since" ();
    /// A part of a pack.
    pack_show_notes = "pack-show-notes" ();
    /// A column of findings.
    pack_show_topic = "pack-show-topic" ();
    /// A label of a pack: texts that are missing.
    pack_show_untranslated = "pack-show-untranslated" ();
    /// How many texts a language lacks.
    pack_show_untranslated_count = "pack-show-untranslated-count" (count: usize, lang: &str);
    /// A pack is found in another version.
    notice_other_version = "notice-other-version" (pack: &str, named: &str, found: &str);
    /// A pack is found in an older version.
    notice_older_version = "notice-older-version" (pack: &str, named: &str, found: &str);
}
