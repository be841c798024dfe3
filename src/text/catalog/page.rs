//! The messages of `locales/*/page.ftl`.

messages! { super::Part::Page;
    /// Lists and quotations stand too deep in each other.
    problem_too_deep = "problem-too-deep" (limit: usize);
    /// What to do about it.
    hint_too_deep = "hint-too-deep" ();
    /// What a command is for.
    help_pack_import = "help-pack-import" ();
    /// Examples of a command.
    help_pack_import_examples = "help-pack-import-examples" ();
    /// What a command is for.
    help_pack_export = "help-pack-export" ();
    /// Examples of a command.
    help_pack_export_examples = "help-pack-export-examples" ();
    /// An argument.
    arg_import_file = "arg-import-file" ();
    /// An argument.
    arg_import_output = "arg-import-output" ();
    /// An argument.
    arg_import_from = "arg-import-from" ();
    /// An argument.
    arg_import_id = "arg-import-id" ();
    /// An argument.
    arg_import_title = "arg-import-title" ();
    /// An argument.
    arg_explain = "arg-explain" ();
    /// An argument.
    arg_dry_run = "arg-dry-run" ();
    /// An argument.
    arg_export_to = "arg-export-to" ();
    /// An argument.
    arg_export_output = "arg-export-output" ();
    /// An argument.
    arg_export_force = "arg-export-force" ();
    /// A pack is a folder.
    usage_import_folder = "usage-import-folder" ();
    /// What to do about it.
    hint_import_folder = "hint-import-folder" ();
    /// The id of a pack cannot be used.
    usage_import_id = "usage-import-id" (id: &str);
    /// The folder holds something else.
    usage_import_other = "usage-import-other" (folder: &str, file: &str);
    /// What to do about it.
    hint_import_other = "hint-import-other" ();
    /// A document asks nothing.
    usage_no_checkpoints = "usage-no-checkpoints" (file: &str);
    /// What was looked for.
    hint_no_checkpoints = "hint-no-checkpoints" ();
    /// There is no heading at all.
    hint_no_headings = "hint-no-headings" ();
    /// The headings that were seen.
    hint_headings_seen = "hint-headings-seen" (list: String);
    /// There are more headings.
    hint_headings_left = "hint-headings-left" (count: usize);
    /// A translation has other parts.
    usage_other_shape = "usage-other-shape" (file: &str, section: &str, page: usize, pack: usize);
    /// What to do about it.
    hint_other_shape = "hint-other-shape" ();
    /// Links and services multiply.
    usage_import_too_much = "usage-import-too-much" (file: &str);
    /// An id is too long.
    usage_import_bad_id = "usage-import-bad-id" (file: &str, id: &str);
    /// Two documents are of one pillar.
    usage_same_pillar = "usage-same-pillar" (first: &str, second: &str, id: &str);
    /// What to do about it.
    hint_same_pillar = "hint-same-pillar" ();
    /// An id stands in two pillars.
    usage_shared_id = "usage-shared-id" (file: &str, id: &str, other: &str);
    /// What to do about it.
    hint_shared_id = "hint-shared-id" ();
    /// A file of the pack would be too large.
    usage_import_too_large = "usage-import-too-large" (id: &str);
    /// A pack was made.
    import_made = "import-made" (folder: &str, id: &str);
    /// A pack was changed.
    import_updated = "import-updated" (folder: &str, old: &str, new: &str);
    /// Nothing has changed.
    import_unchanged = "import-unchanged" (folder: &str);
    /// Nothing was to be written.
    import_dry = "import-dry" (folder: &str, id: &str);
    /// The pillar of a document.
    import_pillar = "import-pillar" (file: &str, id: &str);
    /// What a document gave.
    import_counts = "import-counts" (principles: usize, sections: usize, checkpoints: usize, findings: usize, templates: usize);
    /// All checkpoints are as before.
    import_kept = "import-kept" (kept: usize);
    /// What is other than before.
    import_changed = "import-changed" (kept: usize, new: usize, retired: usize);
    /// The new checkpoints.
    import_new = "import-new" (ids: &str);
    /// The retired checkpoints.
    import_retired = "import-retired" (ids: &str);
    /// What has no place in a pack.
    import_notes = "import-notes" (count: usize, lines: &str);
    /// What to do next.
    import_next = "import-next" (folder: &str);
    /// A line of a document.
    page_line = "page-line" (line: usize);
    /// A severity and the finding that it is from.
    page_severity_from = "page-severity-from" (level: &str, finding: &str);
    /// A severity that the document does not say.
    page_severity_unsaid = "page-severity-unsaid" (level: &str);
    /// A checkpoint that is new, and its severity.
    page_new = "page-new" (level: &str);
    /// What a line was taken for.
    page_what_title = "page-what-title" ();
    /// What a line was taken for.
    page_what_area_overview = "page-what-area-overview" ();
    /// What a line was taken for.
    page_what_area_principles = "page-what-area-principles" ();
    /// What a line was taken for.
    page_what_area_checkpoints = "page-what-area-checkpoints" ();
    /// What a line was taken for.
    page_what_area_mapping = "page-what-area-mapping" ();
    /// What a line was taken for.
    page_what_area_findings = "page-what-area-findings" ();
    /// What a line was taken for.
    page_what_overview = "page-what-overview" ();
    /// What a line was taken for.
    page_what_principle = "page-what-principle" ();
    /// What a line was taken for.
    page_what_group = "page-what-group" ();
    /// What a line was taken for.
    page_what_section = "page-what-section" ();
    /// What a line was taken for.
    page_what_intro = "page-what-intro" ();
    /// What a line was taken for.
    page_what_label = "page-what-label" ();
    /// What a line was taken for.
    page_what_services = "page-what-services" ();
    /// What a line was taken for.
    page_what_checkpoint = "page-what-checkpoint" ();
    /// What a line was taken for.
    page_what_guidance = "page-what-guidance" ();
    /// What a line was taken for.
    page_what_mapping = "page-what-mapping" ();
    /// What a line was taken for.
    page_what_finding = "page-what-finding" ();
    /// What a line was taken for.
    page_what_severity = "page-what-severity" ();
    /// What a line was taken for.
    page_what_topic = "page-what-topic" ();
    /// What a line was taken for.
    page_what_head = "page-what-head" ();
    /// What a line was taken for.
    page_what_mark = "page-what-mark" ();
    /// What a line was taken for.
    page_what_place = "page-what-place" ();
    /// What a line was taken for.
    page_what_note = "page-what-note" ();
    /// A document is in one language.
    usage_export_both = "usage-export-both" ();
    /// What to do about it.
    hint_export_both = "hint-export-both" ();
    /// Several pillars are several documents.
    usage_export_many = "usage-export-many" ();
    /// What to do about it.
    hint_export_many = "hint-export-many" ();
    /// A document was written.
    export_written = "export-written" (file: &str);
    /// What a document cannot hold.
    export_left_out = "export-left-out" ();
    /// Importing the document gives something else.
    export_unfaithful = "export-unfaithful" (id: &str);
}
