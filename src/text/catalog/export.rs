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
}
