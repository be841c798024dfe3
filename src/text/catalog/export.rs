//! The messages of `locales/*/export.ftl`.

messages! { super::Part::Export;
    /// What to bring to the session, as a label.
    export_label_bring = "export-label-bring" ();
    /// Why a risk is accepted, as a label.
    export_label_accepted_why = "export-label-accepted-why" ();
    /// "Discuss this", as a label and as the word in its column.
    export_label_flag = "export-label-flag" ();
    /// Who answered, as a label.
    export_label_by = "export-label-by" ();
    /// When it was recorded, as a label.
    export_label_at = "export-label-at" ();
    /// The score as a percentage, as a label.
    export_label_score_percent = "export-label-score-percent" ();
    /// The highest that the score can still be, as a label.
    export_label_ceiling = "export-label-ceiling" ();
    /// All checkpoints, as a label.
    export_label_all = "export-label-all" ();
    /// The due day has passed.
    export_overdue = "export-overdue" ();
    /// Ends a text that is longer than a cell.
    export_cut = "export-cut" ();
    /// The name of a sheet.
    export_sheet_summary = "export-sheet-summary" ();
    /// The name of a sheet.
    export_sheet_answers = "export-sheet-answers" ();
    /// The name of a sheet.
    export_sheet_actions = "export-sheet-actions" ();
    /// The name of a sheet.
    export_sheet_findings = "export-sheet-findings" ();
    /// Over the sheet of answers: what can be filled in, and how it comes back.
    export_answers_lead = "export-answers-lead" ();
    /// Over the sheet of a handout: what can be filled in, and how it comes back.
    export_handout_lead = "export-handout-lead" ();
    /// The command has no format for the ending of the file's name.
    usage_no_such_format = "usage-no-such-format" (file: &str);
    /// What to do then.
    hint_format = "hint-format" ();
    /// A workbook cannot be shown on a terminal.
    usage_workbook_to_screen = "usage-workbook-to-screen" ();
    /// What to do then.
    hint_workbook_to_screen = "hint-workbook-to-screen" ();
    /// The title of a handout.
    export_handout_title = "export-handout-title" ();
    /// Help.
    help_import_answers = "help-import-answers" ();
    /// Help.
    help_import_answers_examples = "help-import-answers-examples" ();
    /// Help.
    arg_sheet = "arg-sheet" ();
    /// Help.
    arg_import_review = "arg-import-review" ();
    /// Help.
    arg_apply = "arg-apply" ();
    /// The title of the list of changes.
    import_title = "import-title" (file: &str);
    /// Marks what the sheet and the review both changed.
    import_mark_both = "import-mark-both" ();
    /// Nothing to do.
    import_nothing = "import-nothing" ();
    /// The changes are written.
    import_done = "import-done" (count: usize, file: &str);
    /// What would be written.
    import_would = "import-would" (count: usize, file: &str);
    /// What both changed since the sheet was made.
    import_both = "import-both" (changes: &str);
    /// An error: cells that cannot be understood follow.
    import_refused = "import-refused" (file: &str, count: usize);
    /// One cell that cannot be understood.
    import_trouble = "import-trouble" (place: &str, message: &str);
    /// What to do.
    hint_import_refused = "hint-import-refused" ();
    /// A cell.
    import_no_id = "import-no-id" ();
    /// A cell.
    import_unknown_id = "import-unknown-id" (id: &str);
    /// A cell.
    import_again = "import-again" (id: &str);
    /// A cell.
    import_other_question = "import-other-question" (id: &str);
    /// A cell.
    import_word_answer = "import-word-answer" (value: &str);
    /// A cell.
    import_word_confidence = "import-word-confidence" (value: &str);
    /// A cell.
    import_word_effort = "import-word-effort" (value: &str);
    /// A cell.
    import_word_flag = "import-word-flag" (value: &str);
    /// A cell.
    import_day = "import-day" (value: &str);
    /// A cell.
    import_no_reason = "import-no-reason" ();
    /// A cell.
    import_cut = "import-cut" ();
    /// A cell.
    import_why_without_until = "import-why-without-until" ();
    /// A cell.
    import_until_without_why = "import-until-without-why" ();
    /// A cell.
    import_error = "import-error" (value: &str);
    /// An error.
    import_neither_one = "import-neither-one" (file: &str);
    /// An error.
    import_too_large = "import-too-large" (file: &str);
    /// An error.
    import_broken = "import-broken" (file: &str);
    /// An error.
    import_no_columns = "import-no-columns" (file: &str);
    /// An error.
    import_twice = "import-twice" (file: &str, column: &str);
    /// An error.
    import_memory = "import-memory" (file: &str);
    /// What to do.
    hint_import_sheet = "hint-import-sheet" ();
    /// An error.
    import_other_review = "import-other-review" (sheet: &str, review: &str);
    /// What to do.
    hint_import_other_review = "hint-import-other-review" ();
    /// Help.
    help_actions = "help-actions" ();
    /// Help.
    help_actions_examples = "help-actions-examples" ();
    /// Help.
    help_handout = "help-handout" ();
    /// Help.
    help_handout_examples = "help-handout-examples" ();
    /// Help.
    arg_owner_wanted = "arg-owner-wanted" ();
    /// Help.
    arg_overdue = "arg-overdue" ();
    /// Help.
    arg_redact = "arg-redact" ();
    /// Help.
    arg_confidential = "arg-confidential" ();
    /// Help.
    arg_minutes_each = "arg-minutes-each" ();
    /// Help.
    arg_format_plan = "arg-format-plan" ();
    /// Help.
    arg_format_handout = "arg-format-handout" ();
    /// What a setting does, in the settings file.
    config_report = "config-report" ();
    /// Stands for a text that was left out.
    export_redacted = "export-redacted" ();
    /// The title of the open actions.
    export_actions_title = "export-actions-title" ();
    /// There is no open action.
    export_no_actions = "export-no-actions" ();
    /// How many actions are open.
    export_actions_count = "export-actions-count" (count: usize, reviews: usize, overdue: usize, unowned: usize);
    /// An owner with the number of actions.
    export_actions_owner = "export-actions-owner" (owner: &str, count: usize, overdue: usize);
    /// The actions that nobody owns.
    export_actions_unowned = "export-actions-unowned" (count: usize, overdue: usize);
    /// Gaps for which nobody has set out to do anything.
    export_actions_without = "export-actions-without" (count: usize);
    /// What a handout is for.
    export_handout_intro = "export-handout-intro" ();
    /// How many questions there are and how long they take.
    export_handout_time = "export-handout-time" (questions: u32, minutes: u32);
    /// A section with its time.
    export_handout_section = "export-handout-section" (section: &str, time: &str);
    /// A severity where nothing else says that it is one.
    export_severity = "export-severity" (severity: String);
    /// The pillars, as a label.
    export_label_pillars = "export-label-pillars" ();
    /// The time for everything, as a label.
    export_label_time = "export-label-time" ();
    /// The time for what matters most, as a label.
    export_label_high_first = "export-label-high-first" ();
}
