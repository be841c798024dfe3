//! The messages of `locales/*/app.ftl`.

messages! { super::Part::App;
    /// The name in the bar at the top.
    app_name = "app-name" ();
    /// The screen is too small.
    too_small = "too-small" (width: u16, height: u16, now_width: u16, now_height: u16);
    /// Progress in the bar.
    progress = "progress" (answered: usize, total: usize);
    /// The disk holds what the screen shows.
    save_saved = "save-saved" ();
    /// It is being written.
    save_saving = "save-saving" ();
    /// It could not be written.
    save_failed = "save-failed" ();
    /// It may not be written.
    save_read_only = "save-read-only" ();
    /// Not saved, why, and what to do.
    not_saved = "not-saved" (reason: String);
    /// Why a save failed.
    failure_changed_on_disk = "failure-changed-on-disk" ();
    /// Why a save failed.
    failure_denied = "failure-denied" ();
    /// Why a save failed.
    failure_full = "failure-full" ();
    /// Why a save failed.
    failure_missing = "failure-missing" ();
    /// Why a save failed.
    failure_read_only = "failure-read-only" ();
    /// Why a report could not be written.
    failure_exists = "failure-exists" ();
    /// Why a save failed, in the system's words.
    failure_other = "failure-other" (words: String);
    /// Asks for an id.
    ask_go_to = "ask-go-to" ();
    /// Asks for a format.
    ask_export = "ask-export" ();
    /// Asks what becomes of what an earlier run could not save.
    ask_recovered = "ask-recovered" (taken: usize, disagreements: usize);
    /// The place in a section.
    place_in_section = "place-in-section" (number: usize, total: usize);
    /// The severity beside the id.
    severity_mark = "severity-mark" (severity: String);
    /// The checkpoint is flagged.
    mark_flag = "mark-flag" ();
    /// The answer came from an earlier review.
    mark_carried = "mark-carried" (key: String);
    /// People disagree.
    mark_disagreement = "mark-disagreement" ();
    /// The question has changed.
    mark_question_changed = "mark-question-changed" ();
    /// What the guidance key shows.
    hint_guidance = "hint-guidance" ();
    /// There is more text below.
    more_below = "more-below" (key: String);
    /// N/A without a reason.
    na_without_reason = "na-without-reason" (key: String);
    /// The due date has passed.
    overdue = "overdue" (date: String);
    /// The risk is accepted.
    accepted_until = "accepted-until" (date: String, why: String);
    /// More evidence.
    more_evidence = "more-evidence" (count: usize, key: String);
    /// Who answered.
    answered_by = "answered-by" (name: String);
    /// The question as it was.
    asked_then = "asked-then" ();
    /// A long note.
    note_goes_on = "note-goes-on" (key: String);
    /// What to do about a disagreement.
    disagreement_hint = "disagreement-hint" (first: String, second: String, answers: String);
    /// One side of a disagreement.
    disagreement_side = "disagreement-side" (name: String, answer: String, note: String);
    /// Nobody's name.
    somebody = "somebody" ();
    /// References.
    references = "references" (edition: String);
    /// A field.
    field_reason = "field-reason" ();
    /// A field.
    field_evidence = "field-evidence" ();
    /// A field.
    field_accept_until = "field-accept-until" ();
    /// A field.
    field_accept_why = "field-accept-why" ();
    /// A field.
    field_reviewers = "field-reviewers" ();
    /// A field.
    field_review_note = "field-review-note" ();
    /// A form.
    form_note = "form-note" (id: String);
    /// A form.
    form_reason = "form-reason" (id: String);
    /// A form.
    form_evidence = "form-evidence" (id: String);
    /// A form.
    form_plan = "form-plan" (id: String);
    /// A form.
    form_accept = "form-accept" (id: String);
    /// A form.
    form_principle = "form-principle" (id: String);
    /// A form.
    form_details = "form-details" ();
    /// A form.
    form_new_review = "form-new-review" ();
    /// How to type a day.
    hint_day = "hint-day" ();
    /// How a day is read.
    hint_day_is = "hint-day-is" (date: String);
    /// What evidence is.
    hint_evidence = "hint-evidence" ();
    /// What a reason is.
    hint_reason = "hint-reason" ();
    /// What reviewers are for.
    hint_reviewers = "hint-reviewers" ();
    /// What a workload is.
    hint_name = "hint-name" ();
    /// The file that is proposed.
    hint_file_will_be = "hint-file-will-be" (name: String, key: String);
    /// What the file field is for.
    hint_file = "hint-file" ();
    /// Nothing is chosen.
    no_choice = "no-choice" ();
    /// The start screen's title.
    start_title = "start-title" ();
    /// What the program does.
    start_what = "start-what" ();
    /// A heading.
    start_recent = "start-recent" ();
    /// The last line of the start screen.
    start_new = "start-new" ();
    /// A heading.
    pillar_title = "pillar-title" (name: String);
    /// What awaits.
    pillar_counts = "pillar-counts" (sections: usize, checkpoints: usize, key: String);
    /// A principle has a note.
    has_note = "has-note" ();
    /// What the signs mean.
    overview_legend = "overview-legend" ();
    /// The label of the search field.
    search_label = "search-label" ();
    /// What is searched.
    search_hint = "search-hint" ();
    /// How many were found.
    search_found = "search-found" (count: usize);
    /// The help's title.
    help_title = "help-title" ();
    /// What the answers mean.
    help_answers = "help-answers" ();
    /// Other ways to press keys.
    help_signs = "help-signs" ();
    /// How saving works.
    help_saving = "help-saving" ();
    /// A score with its range.
    score_range = "score-range" (score: u8, ceiling: u8, answered: u32, applicable: u32, na: u32);
    /// A score with everything answered.
    score_full = "score-full" (score: u8, answered: u32, na: u32);
    /// Nothing is answered.
    score_not_started = "score-not-started" (applicable: u32);
    /// Nothing applies.
    score_none = "score-none" ();
    /// The formula.
    summary_formula = "summary-formula" ();
    /// N/A flatters the score.
    summary_stress = "summary-stress" (score: u8);
    /// How many risks of a level.
    risk_count = "risk-count" (risk: String, count: u32);
    /// A heading.
    summary_sections = "summary-sections" ();
    /// A heading.
    summary_templates = "summary-templates" ();
    /// A heading.
    summary_actions = "summary-actions" ();
    /// A heading.
    summary_findings = "summary-findings" ();
    /// A heading.
    summary_flags = "summary-flags" ();
    /// A heading.
    summary_disagreements = "summary-disagreements" ();
    /// How many yes are unproved.
    summary_yes_without_evidence = "summary-yes-without-evidence" (count: usize);
    /// How many gaps.
    gap_count = "gap-count" (count: usize);
    /// More gaps.
    more_gaps = "more-gaps" (ids: String);
    /// Nothing is answered, so nothing follows.
    nothing_yet = "nothing-yet" ();
    /// There are no gaps.
    no_gaps = "no-gaps" ();
    /// There are no findings.
    no_findings = "no-findings" ();
    /// What closing a gap gains.
    gain = "gain" (points: u8);
    /// More actions.
    more_actions = "more-actions" (count: usize, key: String);
    /// Feedback.
    notice_nothing_to_undo = "notice-nothing-to-undo" ();
    /// Feedback.
    notice_nothing_to_redo = "notice-nothing-to-redo" ();
    /// Feedback.
    notice_undone = "notice-undone" (key: String);
    /// Feedback.
    notice_redone = "notice-redone" ();
    /// Feedback.
    notice_all_answered = "notice-all-answered" (key: String);
    /// Feedback.
    notice_reason_needed = "notice-reason-needed" ();
    /// Feedback.
    notice_not_a_day = "notice-not-a-day" (key: String);
    /// Feedback.
    notice_not_recorded = "notice-not-recorded" (done: String, cancel: String);
    /// Feedback.
    notice_action_settled = "notice-action-settled" (answer: String, partial: String);
    /// Feedback.
    notice_name_needed = "notice-name-needed" ();
    /// Feedback.
    notice_no_such_checkpoint = "notice-no-such-checkpoint" (typed: String);
    /// Feedback.
    notice_read_only = "notice-read-only" ();
    /// Feedback.
    notice_nothing_to_confirm = "notice-nothing-to-confirm" ();
    /// Feedback.
    notice_merged = "notice-merged" (taken: usize, disagreements: usize);
    /// Feedback; the names of those whose words came in.
    notice_merged_by = "notice-merged-by" (who: String, taken: usize, disagreements: usize);
    /// Feedback.
    notice_recovered = "notice-recovered" (taken: usize, disagreements: usize);
    /// Feedback.
    notice_set_aside = "notice-set-aside" (name: String);
    /// Feedback.
    notice_written = "notice-written" (name: String);
    /// Feedback.
    notice_not_written = "notice-not-written" (reason: String);
    /// A key in the footer.
    key_next = "key-next" ();
    /// A key in the footer.
    key_previous = "key-previous" ();
    /// A key in the footer.
    key_first = "key-first" ();
    /// A key in the footer.
    key_last = "key-last" ();
    /// A key in the footer.
    key_scroll_down = "key-scroll-down" ();
    /// A key in the footer.
    key_scroll_up = "key-scroll-up" ();
    /// A key in the footer.
    key_next_section = "key-next-section" ();
    /// A key in the footer.
    key_previous_section = "key-previous-section" ();
    /// A key in the footer.
    key_next_unanswered = "key-next-unanswered" ();
    /// A key in the footer.
    key_clear = "key-clear" ();
    /// A key in the footer.
    key_confirm = "key-confirm" ();
    /// A key in the footer.
    key_note_in_editor = "key-note-in-editor" ();
    /// A key in the footer.
    key_accept = "key-accept" ();
    /// A key in the footer.
    key_flag = "key-flag" ();
    /// A key in the footer.
    key_undo = "key-undo" ();
    /// A key in the footer.
    key_redo = "key-redo" ();
    /// A key in the footer.
    key_search = "key-search" ();
    /// A key in the footer.
    key_go_to = "key-go-to" ();
    /// A key in the footer.
    key_guidance = "key-guidance" ();
    /// A key in the footer.
    key_language = "key-language" ();
    /// A key in the footer.
    key_workshop = "key-workshop" ();
    /// A key in the footer.
    key_principles = "key-principles" ();
    /// A key in the footer.
    key_overview = "key-overview" ();
    /// A key in the footer.
    key_summary = "key-summary" ();
    /// A key in the footer.
    key_details = "key-details" ();
    /// A key in the footer.
    key_help = "key-help" ();
    /// A key in the footer.
    key_open = "key-open" ();
    /// A key in the footer.
    key_new_review = "key-new-review" ();
    /// A key in the footer.
    key_export = "key-export" ();
    /// A key in the footer.
    key_done = "key-done" ();
    /// A key in the footer.
    key_next_field = "key-next-field" ();
    /// A key in the footer.
    key_previous_field = "key-previous-field" ();
    /// A key in the footer.
    key_next_choice = "key-next-choice" ();
    /// A key in the footer.
    key_previous_choice = "key-previous-choice" ();
    /// A key in the footer.
    key_begin = "key-begin" ();
    /// A key in the footer.
    key_questions = "key-questions" ();
    /// A key in the footer.
    key_back = "key-back" ();
    /// A key in the footer.
    key_suspend = "key-suspend" ();
    /// A key in the footer.
    key_quit = "key-quit" ();
    /// A key in the footer.
    key_quit_anyway = "key-quit-anyway" ();
    /// A key in the footer.
    key_take_in = "key-take-in" ();
    /// A key in the footer.
    key_set_aside = "key-set-aside" ();
    /// A key in the footer.
    key_export_text = "key-export-text" ();
    /// What a key does.
    does_next = "does-next" ();
    /// What a key does.
    does_previous = "does-previous" ();
    /// What a key does.
    does_first = "does-first" ();
    /// What a key does.
    does_last = "does-last" ();
    /// What a key does.
    does_scroll_down = "does-scroll-down" ();
    /// What a key does.
    does_scroll_up = "does-scroll-up" ();
    /// What a key does.
    does_next_section = "does-next-section" ();
    /// What a key does.
    does_previous_section = "does-previous-section" ();
    /// What a key does.
    does_next_unanswered = "does-next-unanswered" ();
    /// What a key does.
    does_clear = "does-clear" ();
    /// What a key does.
    does_confirm = "does-confirm" ();
    /// What a key does.
    does_note_in_editor = "does-note-in-editor" ();
    /// What a key does.
    does_accept = "does-accept" ();
    /// What a key does.
    does_flag = "does-flag" ();
    /// What a key does.
    does_undo = "does-undo" ();
    /// What a key does.
    does_redo = "does-redo" ();
    /// What a key does.
    does_search = "does-search" ();
    /// What a key does.
    does_go_to = "does-go-to" ();
    /// What a key does.
    does_guidance = "does-guidance" ();
    /// What a key does.
    does_language = "does-language" ();
    /// What a key does.
    does_workshop = "does-workshop" ();
    /// What a key does.
    does_principles = "does-principles" ();
    /// What a key does.
    does_overview = "does-overview" ();
    /// What a key does.
    does_summary = "does-summary" ();
    /// What a key does.
    does_details = "does-details" ();
    /// What a key does.
    does_help = "does-help" ();
    /// What a key does.
    does_open = "does-open" ();
    /// What a key does.
    does_new_review = "does-new-review" ();
    /// What a key does.
    does_export = "does-export" ();
    /// What a key does.
    does_done = "does-done" ();
    /// What a key does.
    does_next_field = "does-next-field" ();
    /// What a key does.
    does_previous_field = "does-previous-field" ();
    /// What a key does.
    does_next_choice = "does-next-choice" ();
    /// What a key does.
    does_previous_choice = "does-previous-choice" ();
    /// What a key does.
    does_begin = "does-begin" ();
    /// What a key does.
    does_questions = "does-questions" ();
    /// What a key does.
    does_back = "does-back" ();
    /// What a key does.
    does_suspend = "does-suspend" ();
    /// What a key does.
    does_quit = "does-quit" ();
    /// What a key does.
    does_quit_anyway = "does-quit-anyway" ();
    /// What a key does.
    does_take_in = "does-take-in" ();
    /// What a key does.
    does_set_aside = "does-set-aside" ();
    /// What a key does.
    does_answer = "does-answer" (answer: String);
    /// What a key does.
    does_note = "does-note" ();
    /// What a key does.
    does_evidence = "does-evidence" ();
    /// What a key does.
    does_confidence = "does-confidence" ();
    /// What a key does.
    does_plan = "does-plan" ();
    /// What a key does.
    does_export_as = "does-export-as" (format: String);
    /// Feedback.
    notice_answered = "notice-answered" (id: String, answer: String, key: String);
    /// Feedback.
    notice_confidence = "notice-confidence" (confidence: String, key: String, undo: String);
    /// Feedback.
    notice_no_confidence = "notice-no-confidence" (key: String);
    /// Feedback.
    notice_only_gaps_accepted = "notice-only-gaps-accepted" ();
    /// Feedback.
    notice_day_and_why_needed = "notice-day-and-why-needed" (key: String);
    /// Feedback.
    notice_no_disagreement = "notice-no-disagreement" ();
    /// Feedback.
    notice_nothing_carried = "notice-nothing-carried" ();
    /// A key in the footer.
    key_cancel = "key-cancel" ();
    /// What a key does.
    does_cancel = "does-cancel" ();
    /// A key in the footer.
    key_next_disagreement = "key-next-disagreement" ();
    /// What a key does.
    does_next_disagreement = "does-next-disagreement" ();
    /// A key in the footer.
    key_next_carried = "key-next-carried" ();
    /// What a key does.
    does_next_carried = "does-next-carried" ();
    /// A key in the footer.
    key_take_side = "key-take-side" ();
    /// What a key does.
    does_take_side = "does-take-side" (number: usize);
    /// How many of a section are answered.
    answered_in_section = "answered-in-section" (answered: usize, total: usize);
    /// No risk has shown, and something is unanswered.
    none_so_far = "none-so-far" ();
    /// The risk is no longer accepted.
    accepted_no_longer = "accepted-no-longer" (date: String, why: String);
    /// A field.
    field_reviewer = "field-reviewer" ();
    /// What a name is for.
    hint_reviewer = "hint-reviewer" (key: String);
    /// Why a report could not be written.
    export_denied = "export-denied" ();
    /// Why a report could not be written.
    export_full = "export-full" ();
    /// Why a report could not be written.
    export_missing = "export-missing" ();

    /// Key: the next pillar.
    key_next_pillar = "key-next-pillar" ();
    /// Key: the previous pillar.
    key_previous_pillar = "key-previous-pillar" ();
    /// Key: the whole pillar instead of the section.
    key_scope = "key-scope" ();
    /// Help: the next pillar.
    does_next_pillar = "does-next-pillar" ();
    /// Help: the previous pillar.
    does_previous_pillar = "does-previous-pillar" ();
    /// Help: the whole pillar instead of the section.
    does_scope = "does-scope" ();
    /// The whole pillar can be meant instead.
    hint_scope_pillar = "hint-scope-pillar" (key: String, id: String, count: usize);
    /// The section can be meant instead.
    hint_scope_section = "hint-scope-section" (key: String, id: String, count: usize);
    /// Which of the pillars one looks at.
    place_in_pillars = "place-in-pillars" (number: usize, total: usize);
    /// A text of the pack that there is in Japanese alone.
    mark_only_japanese = "mark-only-japanese" ();
    /// A text of the pack that there is in English alone.
    mark_only_english = "mark-only-english" ();
    /// Heading: what a section asks.
    about_section = "about-section" ();
    /// The pack says nothing that helps to answer.
    no_guidance = "no-guidance" ();
    /// Heading: scores by pillar.
    summary_pillars = "summary-pillars" ();
    /// Heading: answers to questions that are asked no more.
    summary_retired = "summary-retired" (count: usize);
    /// What becomes of them.
    summary_retired_hint = "summary-retired-hint" ();
    /// The version from which a question is asked no more.
    retired_since = "retired-since" (version: String);
    /// Some answers belong to questions that are asked no more.
    overview_retired = "overview-retired" (count: usize);
    /// Feedback: packs of the review cannot be used.
    notice_packs_missing = "notice-packs-missing" (packs: String);
    /// Packs of the review cannot be used, so that the numbers are not those of the whole review.
    summary_packs_missing = "summary-packs-missing" (packs: String);
    /// Feedback: a new review needs a pack.
    notice_pack_needed = "notice-pack-needed" ();
    /// The choice of a pack for a new review.
    choice_pack = "choice-pack" ();
    /// How packs are chosen for a new review.
    hint_packs = "hint-packs" (key: String, version: String, questions: usize);
}
