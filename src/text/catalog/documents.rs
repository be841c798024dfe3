//! The messages of `locales/*/documents.ftl`.

messages! { super::Part::Documents;
    /// A document that is there and could not be read.
    documents_unread = "documents-unread" ();
    /// A heading by its path and line.
    documents_heading = "documents-heading" (path: &str, line: usize);
    /// A heading of another document.
    documents_heading_of = "documents-heading-of" (file: &str, path: &str, line: usize);
    /// No place yet: add one under a heading.
    documents_add_under = "documents-add-under" (path: &str, line: usize);
    /// No place yet: add one before a heading.
    documents_add_before = "documents-add-before" (path: &str, line: usize);
    /// No place yet: add one after a heading.
    documents_add_after = "documents-add-after" (path: &str, line: usize);
    /// No place yet in a document without headings.
    documents_no_headings = "documents-no-headings" ();
    /// What was found in the folder.
    documents_looked = "documents-looked" (folder: &str, found: usize, all: usize);
    /// How many gaps have a place.
    documents_placed = "documents-placed" (gaps: usize, placed: usize, unplaced: usize, homeless: usize);
    /// The documents that are yet to be created.
    documents_missing = "documents-missing" (files: &str);
    /// The documents that no gap belongs in.
    documents_unused = "documents-unused" (files: &str);
    /// Label: where in the document a gap belongs.
    documents_label_place = "documents-label-place" ();
    /// Label: other headings that concern a gap.
    documents_label_also = "documents-label-also" ();
    /// Label: gaps that have no heading yet.
    documents_label_unplaced = "documents-label-unplaced" ();
    /// Title of what to work into a design document.
    documents_note_title = "documents-note-title" (name: &str);
    /// What the title is about: a document, and the workload.
    documents_note_name = "documents-note-name" (file: &str, workload: &str);
    /// The document of gaps that belong to no template.
    documents_note_homeless = "documents-note-homeless" ();
    /// What to do with it.
    documents_note_intro = "documents-note-intro" ();
    /// What to do with it where the headings are not known.
    documents_note_by_risk = "documents-note-by-risk" ();
    /// Over gaps whose place is not known.
    documents_note_gaps = "documents-note-gaps" (count: usize);
    /// Over gaps that need a new heading.
    documents_note_new = "documents-note-new" (path: &str);
    /// Over gaps of a document without headings.
    documents_note_first = "documents-note-first" ();
    /// Label: the answer as it is.
    documents_label_now = "documents-label-now" ();
    /// A file of an earlier run whose document has no gap any more.
    documents_note_left = "documents-note-left" (file: &str);
    /// There is nothing to write.
    documents_note_none = "documents-note-none" ();
    /// No folder for the files.
    usage_notes_folder = "usage-notes-folder" ();
    /// What is named as the folder is a file.
    usage_notes_no_folder = "usage-notes-no-folder" (file: &str);
    /// What to do about it.
    hint_notes_folder = "hint-notes-folder" ();
    /// Title of the report as it is handed in.
    review_report_title = "review-report-title" (workload: &str);
    /// Part: what was reviewed.
    review_report_part_overview = "review-report-part-overview" ();
    /// Part: the ratings by pillar.
    review_report_part_ratings = "review-report-part-ratings" ();
    /// Part: what was found.
    review_report_part_findings = "review-report-part-findings" ();
    /// Part: what several sections have in common.
    review_report_part_cross_cutting = "review-report-part-cross-cutting" ();
    /// Part: where to read more.
    review_report_part_references = "review-report-part-references" ();
    /// Label: a pillar.
    review_report_label_pillar = "review-report-label-pillar" ();
    /// Label: what was found.
    review_report_label_finding = "review-report-label-finding" ();
    /// Label: what to do about it.
    review_report_label_recommendation = "review-report-label-recommendation" ();
    /// What the counts of the ratings are.
    review_report_ratings_legend = "review-report-ratings-legend" ();
    /// What was found at a checkpoint.
    review_report_found = "review-report-found" (id: &str, what: &str, answer: &str);
    /// A principle that gaps of several sections work against.
    review_report_principle = "review-report-principle" (title: &str, gaps: usize, high: usize, sections: &str, first: &str);
    /// A document that takes up gaps of several sections.
    review_report_document = "review-report-document" (file: &str, gaps: usize, sections: &str);
    /// Answers without evidence.
    review_report_evidence = "review-report-evidence" (count: usize);
    /// Actions of high priority.
    review_report_priority_high = "review-report-priority-high" (count: usize);
    /// Actions of medium priority.
    review_report_priority_medium = "review-report-priority-medium" (count: usize);
    /// Actions of low priority.
    review_report_priority_low = "review-report-priority-low" (count: usize);
    /// The layout does not go with the format.
    usage_layout_format = "usage-layout-format" ();
    /// What to do about it.
    hint_layout_format = "hint-layout-format" ();
    /// Argument of summary.
    arg_layout = "arg-layout" ();
    /// How the review contract was made.
    wa_review_made = "wa-review-made" (version: &str);
    /// How its scores are made.
    wa_review_scores = "wa-review-scores" ();
    /// What was answered.
    wa_review_coverage = "wa-review-coverage" (answered: u32, applicable: u32, na: u32);
    /// What could not be told.
    wa_review_left_out = "wa-review-left-out" (count: usize);
    /// The risks that are accepted.
    wa_review_accepted = "wa-review-accepted" (ids: &str);
    /// No pillar of the framework.
    usage_wa_review_pillar = "usage-wa-review-pillar" ();
    /// What to do about it.
    hint_wa_review_pillar = "hint-wa-review-pillar" ();
    /// A pack that a file names and that cannot be found.
    error_unknown_pack_of = "error-unknown-pack-of" (file: &str, id: &str, places: &str);
    /// A pattern that was not set up.
    git_not_set_up = "git-not-set-up" (pattern: &str);
    /// Argument of git remove.
    arg_pattern_remove = "arg-pattern-remove" ();
    /// Argument of summary.
    arg_templates = "arg-templates" ();
    /// A document that is a link out of the folder.
    error_document_outside = "error-document-outside" (file: &str);
    /// What to do about it.
    hint_document_outside = "hint-document-outside" ();
    /// One document too many.
    error_document_too_many = "error-document-too-many" (file: &str, most: usize);
    /// What to do about it.
    hint_document_too_many = "hint-document-too-many" ();
    /// The folder of the documents is not there, or is none.
    hint_templates_folder = "hint-templates-folder" ();
}
